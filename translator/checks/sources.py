"""Every number says where it comes from: the status goes with its source, and the source names what it must."""

from collections.abc import Iterator, Mapping

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.ledger import Entry, SourceKind, Status
from translator.domain.spec import Finding

_LENT: frozenset[SourceKind] = frozenset({"catalogue", "model", "estimate", "house_rule"})
"""What only proposes: a number from there holds once a person confirms it, and the source stays."""
_GOES_WITH: Mapping[Status, frozenset[SourceKind]] = {
    "stated": frozenset({"ask"}),
    "derived": frozenset({"derived"}),
    "answered": frozenset({"answer"}),
    "entered": frozenset({"person"}),
    "decided": frozenset({"decision"}),
    "proposed": _LENT,
    "confirmed": _LENT,
}
_MUST_NAME: Mapping[SourceKind, tuple[str, ...]] = {
    "ask": ("start", "end", "quote"),
    "derived": ("formula", "from_"),
    "answer": ("ref", "by"),
    "person": ("ref", "by"),
    "decision": ("ref", "quote"),
    "catalogue": ("ref", "publisher", "year"),
    "house_rule": ("ref",),
    "model": ("ref",),
    "estimate": (),
}


def sources(examined: Examined) -> tuple[Finding, ...]:
    """Report each number whose status and source do not belong together, or whose source says too little."""
    return tuple(
        broken("sources", f"/ledger/{entry.id}", message)
        for entry in examined.spec.ledger
        for message in _wrong(entry, examined)
    )


def _wrong(entry: Entry, examined: Examined) -> Iterator[str]:
    source = entry.source
    if source.kind not in _GOES_WITH[entry.status]:
        yield "This number says it was given in one way and comes from another."
    if any(getattr(source, name) in (None, "", ()) for name in _MUST_NAME[source.kind]):
        yield "This number does not say where it comes from."
    if entry.status == "confirmed" and not entry.confirmed_by:
        yield "This number was confirmed by nobody."
    if source.kind == "answer" and source.ref:
        question = examined.questions.get(source.ref)
        if question is None or question.answer is None:
            yield "This number comes from an answer that nobody gave."
