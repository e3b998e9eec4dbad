"""Numbers: found, kept as they were said, and none made up."""

import re

from evals.bench.quantities import counted
from evals.matching import occurrences, overlaps
from evals.scorers.score import NOT_MEASURED, Score, listed, share
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.ledger import Entry
from translator.domain.reading import Quantity
from translator.domain.spec import Spec

_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_FREE = frozenset({"derived", "proposed"})


def recall(case: Case, outcome: Outcome) -> Score:
    """Of the numbers the ask gives, how many are in the ledger with value and unit."""
    answers, _ = counted(case.model_dump(), stated(outcome.spec))
    missing = {q.text: not (a["value"] and a["unit"]) for q, a in zip(case.quantities, answers, strict=True)}
    return listed(missing)


def precision(case: Case, outcome: Outcome) -> Score:
    """Of the stated numbers in the ledger, how many an annotator saw."""
    found = stated(outcome.spec)
    _, extra = counted(case.model_dump(), found)
    return share(len(found) - extra, len(found), f"{extra} that nobody marked" if extra else "")


def bounds(case: Case, outcome: Outcome) -> Score:
    """Of the numbers found, how many keep their bound: at most, at least, exactly, between, about."""
    answers, _ = counted(case.model_dump(), stated(outcome.spec))
    found = {q.text: not a["bound"] for q, a in zip(case.quantities, answers, strict=True) if a["value"]}
    return listed(found)


def names_stay_names(case: Case, outcome: Outcome) -> Score:
    """No digits of a name, such as a standard's, are a number."""
    if not case.names_with_digits:
        return NOT_MEASURED
    taken = [
        name
        for name in case.names_with_digits
        for place in occurrences(case.text, name)
        if any(overlaps(place, (q.start, q.end)) for q in stated(outcome.spec))
        and not any(overlaps(place, p) for q in case.quantities for p in occurrences(case.text, q.text))
    ]
    return Score(float(not taken), f"taken for numbers: {', '.join(taken)}" if taken else "")


def none_invented(case: Case, outcome: Outcome) -> Score:
    """No number reaches the page as more than a proposal that the ask, or arithmetic over it, does not give."""
    spec = outcome.spec
    odd = [e.id for e in spec.ledger if e.source.kind != "ask" and e.status not in _FREE]
    said = _figures(spec.ask.text)
    allowed = said | {_plain(v) for e in spec.ledger for v in (e.value, e.value_max) if v is not None}
    texts = [spec.title, spec.summary.shared, spec.summary.business, spec.summary.technical]
    texts += [text for r in spec.requirements for text in (r.business, r.technical)]
    texts += [t.text for kind in spec.boundaries for t in kind[1]]
    odd += [figure for text in texts for figure in _figures(re.sub(r"\{N\d+\}", " ", text)) - allowed]
    goals = [t.goal for t in spec.targets if t.goal and not _given(spec, t.goal)]
    odd += [f"goal {ref}" for ref in goals]
    return Score(float(not odd), f"made up: {', '.join(odd)}" if odd else "")


def stated(spec: Spec) -> list[Quantity]:
    """Return the stated numbers of a ledger as quantities, in the order of the ask."""
    found = [
        Quantity(
            text=e.source.quote or "",
            start=e.source.start or 0,
            end=e.source.end or 0,
            value=e.value,
            value_max=e.value_max,
            unit=e.unit,
            bound=e.bound,
            role=e.role,
            condition=e.condition,
            subject=e.subject,
        )
        for e in spec.ledger
        if e.source.kind == "ask" and e.kind == "quantity" and e.value is not None
    ]
    return sorted(found, key=lambda q: q.start)


def _given(spec: Spec, ref: str) -> bool:
    entry: Entry = spec.entry(ref)
    if entry.status == "derived":
        return all(_given(spec, other) for other in entry.source.from_)
    return entry.source.kind == "ask"


def _figures(text: str) -> set[str]:
    return {_plain(float(d.replace(",", ""))) for d in _DIGITS.findall(text) if _is_number(d)}


def _is_number(digits: str) -> bool:
    try:
        float(digits.replace(",", ""))
    except ValueError:
        return False
    return True


def _plain(value: float) -> str:
    return f"{value:g}"
