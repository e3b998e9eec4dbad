"""Numbers: found, and kept as they were said."""

import re

from evals.bench.quantities import counted
from evals.matching import in_order, occurrences, overlaps
from evals.scorers.score import NOT_MEASURED, Score, listed, share
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.reading import Quantity
from translator.domain.spec import Spec

_PIECE = re.compile(r"[a-z0-9]{2,}|[\u4e00-\u9fff]{2}|\d")
_KEPT_MIN = 0.5
_AMOUNT = frozenset({"load", "size", "share", "other"})
_ROLES: dict[str, frozenset[str]] = {
    "target": frozenset({"target", "share"}),
    "baseline": frozenset({"baseline", "load", "size"}),
    "scale": _AMOUNT | {"baseline"},
    "budget": frozenset({"budget"}),
    "deadline": frozenset({"deadline"}),
    "other": _AMOUNT | {"baseline"},
    **{name: frozenset({name}) for name in ("load", "size", "share")},
}
"""What a marked number may be taken for: what there is has several names, an aim or a budget has one."""


def recall(case: Case, outcome: Outcome) -> Score:
    """Of the numbers the ask gives, how many are in the ledger with value and unit."""
    answers, _ = counted(case.model_dump(), stated(outcome.spec))
    missing = {q.text: not (a["value"] and a["unit"]) for q, a in zip(case.quantities, answers, strict=True)}
    of_unit = {q.text for q, a in zip(case.quantities, answers, strict=True) if a["value"] and not a["unit"]}
    return listed(
        {
            f"{text} (listed with another unit)" if text in of_unit else text: no
            for text, no in missing.items()
        }
    )


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


def roles(case: Case, outcome: Outcome) -> Score:
    """Of the numbers found, how many are taken for what they are: an aim, what is today, how much there is, a budget, a day."""
    answers, _ = counted(case.model_dump(), stated(outcome.spec))
    taken = _taken(case, outcome)
    return listed(
        {
            f"{q.text} for a {found.role}": found.role not in _ROLES[q.role]
            for q, answer, found in zip(case.quantities, answers, taken, strict=True)
            if answer["value"] and found
        }
    )


def conditions(case: Case, outcome: Outcome) -> Score:
    """Of the numbers that hold under a condition, how many keep it, in the ledger or beside them in a line."""
    told = {}
    for gold, found in zip(case.quantities, _taken(case, outcome), strict=True):
        if gold.condition:
            wanted = set(_PIECE.findall(gold.condition.lower()))
            said = set(_PIECE.findall((found.condition or "").lower())) if found else set()
            told[f"{gold.text} ({gold.condition})"] = len(wanted & said) < _KEPT_MIN * len(wanted)
    return listed(told)


def _taken(case: Case, outcome: Outcome) -> list[Quantity | None]:
    """Return for each marked number the stated one that overlaps it, the nearest in value first."""
    found = stated(outcome.spec)
    places = in_order(case.text, [q.text for q in case.quantities])
    return [
        min(
            (q for q in found if place and overlaps(place, (q.start, q.end))),
            key=lambda q: abs(q.value - gold.value),
            default=None,
        )
        for gold, place in zip(case.quantities, places, strict=True)
    ]


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
