"""Walks over every text of a specification that our side wrote."""

from collections.abc import Iterator

from translator.domain.spec import Spec

_VERBATIM = frozenset(
    {
        "ask", "inputs", "quote", "sha256", "prompt_sha256", "spec_id", "workspace", "schema_version", "ledger", "engine", "id",
        "ref", "sets", "takes", "created_at", "updated_at", "at", "by", "measure", "quality", "archetype", "unit", "language",
        "verdict", "state", "about", "to", "changes", "facts", "unknowns", "confirmations", "findings", "precedents", "retired",
        "resolves", "targets", "answer",
    }
)  # fmt: skip
"""Fields whose words are the asker's, a person's or a code, rather than prose of ours."""


def prose(spec: Spec) -> Iterator[tuple[str, str]]:
    """Yield the path, by id, and the words of every prose field."""
    document = spec.model_dump(mode="json")
    targets = document.pop("targets")
    yield from _texts(document, "")
    yield from _texts(targets, "/targets")


def _texts(node: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, str):
        yield path, node
    elif isinstance(node, dict):
        for key, value in node.items():
            if key not in _VERBATIM and not (key == "text" and "start" in node):
                yield from _texts(value, f"{path}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            name = value.get("id", index) if isinstance(value, dict) else index
            yield from _texts(value, f"{path}/{name}")
