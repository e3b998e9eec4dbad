"""Numbers that follow from others, computed again here, from what their formulas mean and not by the program that is judged."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

from evals.scorers.score import Score, listed
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.ledger import Entry
from translator.domain.spec import Spec

_SECONDS = {
    "ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0, "wk": 604800.0, "mo": 365 / 12 * 86400.0, "a": 365 * 86400.0,
}  # fmt: skip
_TOLERANCE = 0.1
"""Results are rounded to what a person reads."""
_RULES: Mapping[str, Callable[..., float]] = {
    "slower-of-volume": lambda share, volume, *_: volume * (1 - share / 100),
    "wrong-of-volume": lambda share, volume: volume * (1 - share / 100),
    "allowed-of-volume": lambda share, volume: volume * share / 100,
    "lost-of-volume": lambda share, volume: volume * share / 100,
    "share-of-volume": lambda share, volume: volume * share / 100,
    "load-each": lambda load, of: load / of,
    "budget-each": lambda budget, of: budget / of,
    "total-count": lambda each, of: each * of,
    "relative-cut": lambda new, old: 100 * (1 - new / old),
    "backlog-time": lambda stock, rate: stock / rate,
    "yearly-effort-named": lambda time, rate: time * rate,
    "yearly-effort": lambda time, rate: time * rate,
    "mean-rate": lambda rate: rate,
    "at-work-at-once": lambda rate, time: rate * time,
    "waiting-now": lambda rate, time: rate * time,
    "queries-a-day": lambda every, of: of / every,
}
"""By formula, over its inputs in base units: amounts, seconds, amounts a second."""


def derived_right(case: Case, outcome: Outcome) -> Score:
    """Of the numbers that follow from others by a rule known here, how many do."""
    spec = outcome.spec
    told = {}
    for entry in spec.ledger:
        expected = _expected(spec, entry) if entry.status == "derived" and entry.value is not None else None
        if expected is not None:
            found = _base(entry.value or 0.0, entry.unit)
            wrong = abs(found - expected) > _TOLERANCE * abs(expected) + 1e-9
            told[f"{entry.source.formula} gives {entry.value:g} {entry.unit}"] = wrong
    return listed(told)


def _expected(spec: Spec, entry: Entry) -> float | None:
    inputs = [spec.entry(ref) for ref in entry.source.from_]
    if entry.source.formula == "working-days-left" and inputs and inputs[0].date:
        return _working_days(date.fromisoformat(spec.ask.at[:10]), date.fromisoformat(inputs[0].date))
    rule = _RULES.get(entry.source.formula or "")
    if rule is None or any(one.value is None for one in inputs):
        return None
    return rule(*(_base(one.value or 0.0, one.unit) for one in inputs))


def _base(value: float, unit: str) -> float:
    head, _, per = unit.partition("/")
    return value * _SECONDS.get(head, 1.0) / _SECONDS.get(per, 1.0)


def _working_days(first: date, last: date) -> float:
    days = range((last - first).days)
    return float(sum((first + timedelta(days=n + 1)).weekday() < 5 for n in days))
