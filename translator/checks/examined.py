"""One specification with what every check looks at, worked out once."""

from collections.abc import Iterator
from functools import cached_property

from translator.domain.canonical import Json
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Spec
from translator.domain.value import Span

_VERBATIM = frozenset(
    {
        "ask", "inputs", "quote", "sha256", "prompt_sha256", "spec_id", "workspace", "schema_version", "ledger", "engine", "id",
        "ref", "sets", "takes", "created_at", "updated_at", "at", "by", "measure", "quality", "archetype", "unit", "language",
        "verdict", "state", "about", "to", "changes", "facts", "unknowns", "confirmations", "findings", "precedents", "retired",
        "resolves", "targets", "answer", "said_by", "speakers", "where", "dropped",
    }
)  # fmt: skip
"""Fields whose words are the asker's, a person's or a code, rather than prose of ours."""


class Examined:
    """A specification on its way through the checks."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    @cached_property
    def _document(self) -> dict[str, Json]:
        return self.spec.model_dump(mode="json", exclude={"ask", "inputs"})

    @cached_property
    def prose(self) -> list[tuple[str, str]]:
        """The path, by id, and the words of every text that our side wrote."""
        targets = self._document["targets"]
        rest = {key: value for key, value in self._document.items() if key != "targets"}
        texts: list[tuple[str, str]] = []
        _gather(rest, "", texts)
        _gather(targets, "/targets", texts)
        return texts

    @cached_property
    def named(self) -> frozenset[str]:
        """The ledger entries that some text names."""
        return frozenset(ref for _, text in self.prose for ref in REFERENCE.findall(text))

    @cached_property
    def evidence(self) -> list[Span]:
        """The ranges of the ask that some element stands on."""
        return list(_spans(self._document))


def _gather(node: Json, path: str, texts: list[tuple[str, str]]) -> None:
    """Add the texts of a part of a document: into one list, for a generator in a generator hands each text on at every level."""
    if isinstance(node, str):
        texts.append((path, node))
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in _VERBATIM and not (key == "text" and "start" in node):
                _gather(value, f"{path}/{key}", texts)
    elif isinstance(node, list):
        for index, value in enumerate(node):
            name = value.get("id", index) if isinstance(value, dict) else index
            _gather(value, f"{path}/{name}", texts)


def _spans(node: Json) -> Iterator[Span]:
    if isinstance(node, dict):
        for key, value in node.items():
            if key == "evidence" and isinstance(value, list):
                yield from (Span.model_validate(span) for span in value)
            elif isinstance(value, dict | list) and key != "ledger":
                yield from _spans(value)
    elif isinstance(node, list):
        for value in node:
            yield from _spans(value)
