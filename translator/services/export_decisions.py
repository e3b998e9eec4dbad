"""Writes decisions as Markdown records that our own import reads back unchanged."""

from collections.abc import Iterator, Sequence

from translator.domain.decision import Decision
from translator.exports.madr import madr, record_name
from translator.imports.decision_files import Unread, decisions_in

_OURS = frozenset({"workspace", "schema_version"})


def as_records(decisions: Sequence[Decision]) -> Iterator[tuple[str, str]]:
    """Yield the path of each record below its folder, and its text.

    Each record is read back before it is handed out: what its text does not say by itself is written beside it.

    Args:
        decisions: of one workspace.
    """
    taken: set[str] = set()
    for decision in decisions:
        name = _free(record_name(decision.decision_id), taken)
        yield f"{name}.md", _unchanged(decision, name)


def _free(name: str, taken: set[str]) -> str:
    """Return a name that no other record has, whatever its case."""
    free, number = name, 1
    while free.casefold() in taken:
        number += 1
        free = f"{name}-{number}"
    taken.add(free.casefold())
    return free


def _unchanged(decision: Decision, name: str) -> str:
    text = madr(decision)
    read = next(decisions_in(f"{name}.md", text.encode(), record_id=name, workspace=decision.workspace), None)
    every = [field for field in Decision.model_fields if field not in _OURS]
    if read is None or isinstance(read, Unread):
        return madr(decision, every)
    unsaid = [field for field in every if getattr(read, field) != getattr(decision, field)]
    return madr(decision, unsaid) if unsaid else text
