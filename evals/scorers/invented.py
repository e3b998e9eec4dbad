"""Numbers that nobody gave: none of them stands on the page as more than a proposal, in digits or in words."""

from collections.abc import Iterator

from evals.scorers.numerals import close, quantities, values_in
from evals.scorers.prose import sentences
from evals.scorers.score import Score
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.ledger import REFERENCE, Entry
from translator.domain.spec import Spec

_REASONS_MAX = 3


def none_invented(case: Case, outcome: Outcome) -> Score:
    """No number is on the page as more than a proposal that the ask, or arithmetic over it, does not give.

    Looked at are the entries with their own quotes, what targets aim at, and every sentence of ours.
    """
    spec = outcome.spec
    odd = list(dict.fromkeys((*_entries(spec), *_levels(spec), *_named(spec), *_bare(spec))))
    return Score(float(not odd), f"made up: {'; '.join(odd[:_REASONS_MAX])}" if odd else "")


def is_given(spec: Spec, ref: str) -> bool:
    """Say whether the ask gives a number, or gives all that it is computed from."""
    entry = spec.entry(ref)
    if entry.status == "derived":
        return bool(entry.source.from_) and all(is_given(spec, other) for other in entry.source.from_)
    return entry.status == "stated" and entry.source.kind == "ask"


def _entries(spec: Spec) -> Iterator[str]:
    """Name the entries that pass for said without being so, or that say another value than their own quote."""
    for entry in spec.ledger:
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


def _levels(spec: Spec) -> Iterator[str]:
    for target in spec.targets:
        for name in ("baseline", "goal", "stretch", "limit", "by_when"):
            ref = getattr(target, name)
            if ref and not is_given(spec, ref):
                yield f"{name} of {target.id}"


def _named(spec: Spec) -> Iterator[str]:
    """Name the sentences that lean on a number nobody gave, where they offer nothing."""
    for one in sentences(spec):
        if one.offers:
            continue
        for ref in REFERENCE.findall(one.text):
            if not is_given(spec, ref):
                yield f"{ref} in {one.where}"


def _bare(spec: Spec) -> Iterator[str]:
    """Name the numbers written out in a sentence of ours that the ask does not hold."""
    said = values_in(spec.ask.text)
    for one in sentences(spec):
        for place in quantities(REFERENCE.sub(" ", one.text)):
            if not any(close(v, said) for v in place.values):
                yield f"“{place.text.strip()}” in {one.where}"
