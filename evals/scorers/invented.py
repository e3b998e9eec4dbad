"""Numbers that nobody gave: none of them stands on the page as more than a proposal, in digits or in words."""

from collections.abc import Collection, Iterator

from evals.scorers.numerals import close, quantities, values_in
from evals.scorers.prose import sentences
from evals.scorers.score import Score
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.ledger import REFERENCE, Entry
from translator.domain.spec import Spec

_REASONS_MAX = 3


def none_invented(case: Case, outcome: Outcome) -> Score:
    """No number is on the page as more than a proposal that the ask, a decision that holds, or arithmetic over both does not give.

    Looked at are the entries with their own quotes, what targets aim at, and every sentence of ours.
    """
    spec = outcome.spec
    decided = {entry.id for entry in spec.ledger if _is_decided(case, entry)}
    odd = dict.fromkeys(
        (*_entries(spec, decided), *_levels(spec, decided), *_named(spec, decided), *_bare(spec))
    )
    return Score(float(not odd), f"made up: {'; '.join(list(odd)[:_REASONS_MAX])}" if odd else "")


def is_given(spec: Spec, ref: str, decided: Collection[str] = ()) -> bool:
    """Say whether the ask or a decision gives a number, or all that it is computed from.

    Args:
        spec: what came out.
        ref: of its ledger.
        decided: the entries that a decision gives.
    """
    entry = spec.entry(ref)
    if entry.status == "derived":
        return bool(entry.source.from_) and all(
            is_given(spec, other, decided) for other in entry.source.from_
        )
    return ref in decided or (entry.status == "stated" and entry.source.kind == "ask")


def _is_decided(case: Case, entry: Entry) -> bool:
    """Say whether a decision of the workspace that holds says a number, in the words that are quoted."""
    source, quote = entry.source, " ".join((entry.source.quote or "").split())
    if entry.status != "decided" or source.kind != "decision" or not quote:
        return False
    said = values_in(quote)
    return all(close(v, said) for v in (entry.value, entry.value_max) if v is not None) and any(
        one.decision_id == source.ref
        and one.status == "accepted"
        and quote in " ".join(f"{one.title}\n{one.text}".split())
        for one in case.decisions
    )


def _entries(spec: Spec, decided: Collection[str]) -> Iterator[str]:
    """Name the entries that pass for said without being so, or that say another value than their own quote."""
    for entry in spec.ledger:
        if entry.id in decided:
            continue
        if entry.status not in ("stated", "derived", "proposed"):
            yield f"{entry.id} is {entry.status} in a page that nobody has answered"
        elif entry.status == "stated" and not _is_quoted(spec, entry):
            yield f"{entry.id} is not what “{entry.source.quote}” says"


def _is_quoted(spec: Spec, entry: Entry) -> bool:
    source, quote = entry.source, entry.source.quote or ""
    if source.kind != "ask" or not quote or spec.ask.text[source.start : source.end] != quote:
        return False
    said = values_in(quote)
    return all(close(v, said) for v in (entry.value, entry.value_max) if v is not None)


def _levels(spec: Spec, decided: Collection[str]) -> Iterator[str]:
    for target in spec.targets:
        for name in ("baseline", "goal", "stretch", "limit", "by_when"):
            ref = getattr(target, name)
            if ref and not is_given(spec, ref, decided):
                yield f"{name} of {target.id}"


def _named(spec: Spec, decided: Collection[str]) -> Iterator[str]:
    """Name the sentences that lean on a number nobody gave, where they offer nothing."""
    for one in sentences(spec):
        if one.offers:
            continue
        for ref in REFERENCE.findall(one.text):
            if not is_given(spec, ref, decided):
                yield f"{ref} in {one.where}"


def _bare(spec: Spec) -> Iterator[str]:
    """Name the numbers written out in a sentence of ours that the ask does not hold."""
    said = values_in(spec.ask.text)
    for one in sentences(spec):
        for place in quantities(REFERENCE.sub(" ", one.text)):
            if not any(close(v, said) for v in place.values):
                yield f"“{place.text.strip()}” in {one.where}"
