"""Pairs of places in an ask that cannot both hold.

Two opposed ideas, a rule and what breaks it, and numbers and days that do not fit each other.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial

from translator.checks.clash_levels import exceeded, levels, said_twice
from translator.checks.clash_numbers import over_budget, two_levels, wrong_totals
from translator.checks.clash_opposites import opposed
from translator.checks.clash_order import out_of_order
from translator.checks.clash_page import Page
from translator.checks.clash_rules import broken_rules
from translator.checks.sheltered import sheltered
from translator.domain.ledger import Entry
from translator.domain.spec import Spec
from translator.domain.value import Span
from translator.knowledge.reasons import REASONS
from translator.reading.orders.rest import readable

_COUNTS = {
    why
    for name in (
        "background",
        "today",
        "quoted_above",
        "who",
        "heading",
        "other_number",
        "other_request",
        "not_taken_up",
    )
    for why in REASONS[name].values()
}
"""Reasons for which a part is left out of the page, though it is the asker's word."""


_TOLD_MAX = 60
"""Clashes of one ask that are told; nobody settles more."""


@dataclass(frozen=True)
class Clash:
    """Two ranges of the ask that cannot both hold."""

    kind: str
    first: Span
    second: Span


def _of(kind: str, places: Iterable[tuple[Span, Span]]) -> Iterator[Clash]:
    """Name what kind of clash the places are."""
    return (Clash(kind, first, second) for first, second in places)


Finder = Callable[[Page, list[Entry]], Iterator[Clash]]
FINDERS: dict[str, Finder] = {
    "exceeded": lambda page, stated: _of("exceeded", exceeded(page, stated)),
    "two_levels": lambda page, stated: _of("two_levels", tuple(levels(stated)) or two_levels(page, stated)),
    "said_twice": lambda page, stated: _of("said_twice", said_twice(page, stated)),
    "total": lambda page, stated: _of("total", wrong_totals(page, stated)),
    "over_budget": lambda page, stated: _of("over_budget", over_budget(page, stated)),
    "order": lambda page, _: _of("order", out_of_order(page)),
    "opposed": lambda page, _: (Clash(*clash) for clash in opposed(page)),
    "rule": lambda page, _: _of("rule", broken_rules(page)),
}
"""What looks for clashes, in the order in which they are told."""


def clashes_in(spec: Spec, text: str | None = None) -> tuple[Clash, ...]:
    """Find the clashes inside an ask.

    Args:
        spec: whose ask and stated numbers are looked at.
        text: the ask with blanks for the orders in it, where somebody has it at hand.
    """
    if spec.verdict == "not_a_request":
        return ()
    stated = [
        e for e in spec.ledger if e.status == "stated" and e.source.start is not None and e.value is not None
    ]
    page = Page(_without(spec, text), stated, "zh" if spec.language == "zh" else "en")
    found = [
        clash for name, find in FINDERS.items() for clash in sheltered(partial(find, page, stated), name)
    ]
    led = _led(spec)
    kept: list[Clash] = []
    for clash in found:
        if clash.kind == "exceeded" and any(
            clash.first.overlaps(goal) and clash.second.overlaps(today) for goal, today in led
        ):
            continue
        if len(kept) < _TOLD_MAX and not any(_same(clash, told) for told in kept):
            kept.append(clash)
    return tuple(kept)


def _led(spec: Spec) -> list[tuple[Span, Span]]:
    """Return where the targets that have both say their goal and what they are today."""
    places = {e.id: e.where for e in spec.ledger if e.source.kind == "ask"}
    pairs = ((places.get(t.goal or ""), places.get(t.baseline or "")) for t in spec.targets)
    return [(goal, today) for goal, today in pairs if goal and today]


def _same(one: Clash, other: Clash) -> bool:
    """Say whether two clashes are between the same places, in whatever order."""
    return (one.first.overlaps(other.first) and one.second.overlaps(other.second)) or (
        one.first.overlaps(other.second) and one.second.overlaps(other.first)
    )


def _without(spec: Spec, text: str | None) -> str:
    """Blank what others wrote, a machine did or gives orders, so that a quoted mail clashes with nothing; background counts."""
    chars = list(readable(spec.ask.text) if text is None else text)
    for part in spec.left_out:
        if part.reason not in _COUNTS:
            chars[part.start : part.end] = " " * (part.end - part.start)
    return "".join(chars)
