"""What the ask states, entered otherwise: another value, unit, bound, role, condition, day or place."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random
from typing import Any

from evals.mutation.changing import one_of, with_entry, with_source
from evals.mutation.operator import Operator
from translator.domain.ledger import Entry
from translator.domain.spec import Spec

_UNITS = ("s", "ms", "min", "h", "d", "%", "EUR", "user", "request/d")
_PROMISE = "For `ask`, `quote` equals the slice and says that value."


def _numbers(spec: Spec) -> list[Entry]:
    return [e for e in spec.ledger if e.source.kind == "ask" and e.kind == "quantity" and e.value is not None]


def _changed(how: Callable[[Entry, Random], dict[str, Any] | None]) -> Callable[[Spec, Random], Spec | None]:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        entry = one_of(_numbers(spec), rng)
        update = how(entry, rng) if entry else None
        return with_entry(spec, entry, **update) if entry and update else None

    return plant


def _value(entry: Entry, rng: Random) -> dict[str, Any]:
    assert entry.value is not None
    value = entry.value * rng.choice((0.1, 0.5, 2, 10)) + rng.choice((0, 1))
    return {"value": value if value != entry.value else value + 1}


def _unit(entry: Entry, rng: Random) -> dict[str, Any]:
    return {"unit": rng.choice([u for u in _UNITS if u != entry.unit])}


def _bound(entry: Entry, rng: Random) -> dict[str, Any]:
    turned = {"at_most": "at_least", "at_least": "at_most"}
    return {"bound": turned.get(entry.bound, rng.choice(("at_most", "at_least"))), "value_max": None}


def _role(entry: Entry, rng: Random) -> dict[str, Any]:
    roles = ("target", "baseline", "load", "budget", "size", "other")
    return {"role": rng.choice([r for r in roles if r != entry.role])}


def _condition(entry: Entry, rng: Random) -> dict[str, Any]:
    return {
        "condition": None if entry.condition else rng.choice(("at peak", "for 95 % of requests", "高峰时"))
    }


def _filed(spec: Spec, rng: Random) -> Spec | None:
    """File a number under a measure, which says nothing else of it."""
    entry = one_of(_numbers(spec), rng)
    return with_entry(spec, entry, measure="response-time", valid_until="2027-12-31") if entry else None


def _half_a_range(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of((e for e in spec.ledger if e.value is not None), rng)
    if entry is None:
        return None
    return with_entry(spec, entry, value_max=None if entry.value_max else (entry.value or 0) + 1)


def _another_day(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of((e for e in spec.ledger if e.kind == "date" and e.date), rng)
    if entry is None or entry.date is None:
        return None
    day = date.fromisoformat(entry.date) + timedelta(days=rng.choice((-30, -1, 1, 7, 365)))
    return with_entry(spec, entry, date=day.isoformat())


def _no_day(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of((e for e in spec.ledger if e.kind == "date" and e.date), rng)
    return with_entry(spec, entry, date="2027-02-30") if entry else None


def _dated(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of((e for e in spec.ledger if e.kind == "date"), rng)
    return with_entry(spec, entry, valid_until="2027-12-31") if entry else None


def _not_due(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of((e for e in spec.ledger if e.kind == "date"), rng)
    return (
        with_entry(spec, entry, role="other" if entry.role == "deadline" else "deadline") if entry else None
    )


def _quote_altered(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of((e for e in spec.ledger if e.source.kind == "ask"), rng)
    quote = entry.source.quote if entry else None
    if entry is None or not quote:
        return None
    at = rng.randrange(len(quote))
    return with_source(
        spec,
        entry,
        quote=rng.choice((quote[:at] + quote[at + 1 :], quote + "x", quote[:at] + "7" + quote[at:])),
    )


def _quote_moved(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of(_numbers(spec), rng)
    if entry is None:
        return None
    text, length = spec.ask.text, (entry.source.end or 0) - (entry.source.start or 0)
    free = [at for at in range(len(text) - length) if abs(at - (entry.source.start or 0)) > length]
    if not free:
        return None
    at = rng.choice(free)
    return with_source(spec, entry, start=at, end=at + length, quote=text[at : at + length])


def _wrong_form(spec: Spec, rng: Random) -> Spec | None:
    """Give an entry what another kind of entry holds."""
    entry = one_of((e for e in spec.ledger if e.kind == "estimate"), rng)
    if entry is not None:
        return with_entry(spec, entry, **rng.choice(({"likely": None}, {"unit": "d"}, {"optimistic": 99.0})))
    entry = one_of((e for e in spec.ledger if e.kind == "quantity" and e.value is not None), rng)
    return (
        with_entry(spec, entry, **rng.choice(({"date": "2027-01-01"}, {"likely": 3.0}, {"unit": "三 天"})))
        if entry
        else None
    )


def _estimate_moved(spec: Spec, rng: Random) -> Spec | None:
    entry = one_of((e for e in spec.ledger if e.kind == "estimate"), rng)
    return with_entry(spec, entry, likely=(entry.pessimistic or 0)) if entry else None


OPERATORS = (
    Operator("value of a stated number changed", _PROMISE, _changed(_value), _filed),
    Operator("unit of a stated number changed", _PROMISE, _changed(_unit), _filed),
    Operator("bound of a stated number changed", _PROMISE, _changed(_bound), _filed),
    Operator("role of a stated number changed", _PROMISE, _changed(_role), _filed),
    Operator("condition of a stated number changed", _PROMISE, _changed(_condition), _filed),
    Operator("half a range", "entries", _half_a_range, _filed),
    Operator("date of the ask changed", _PROMISE, _another_day, _dated),
    Operator("date that no calendar has", "entries", _no_day, _dated),
    Operator("deadline that is none, or a date taken for no deadline", _PROMISE, _not_due, _dated),
    Operator("quote of the ask altered", _PROMISE, _quote_altered, _filed),
    Operator("quote moved to another place", _PROMISE, _quote_moved, _filed),
    Operator("entry in another form than its kind", "entries", _wrong_form, _estimate_moved),
)  # fmt: skip
