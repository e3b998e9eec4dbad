"""Binds each number a model wrote to the ledger, by value and unit; one that nobody gave stays unbound.

A bound number becomes a reference, so that the page prints it in the words and with the bound of whoever gave it; another
bound is another claim and does not bind.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from translator.binding.quotes import Quotable
from translator.domain.ledger import GIVEN, Entry
from translator.domain.reading import Bound, Quantity
from translator.domain.value import Language
from translator.knowledge.units import in_base, is_counted, meet_exactly
from translator.reading.quantities.dates import days_in
from translator.reading.quantities.quantities import bare_quantity, names_with_digits, quantities_in

_CLOSE = 1e-9
_LISTED_CHARS_MAX = 3
_COMPARES = re.compile(
    r"\b(?:longer|more|over|above|less|fewer|under|below|beyond|exceed\w*|greater|higher|lower|shorter|than|not|no)\b|超过|超出|多于|大于|高于|少于|低于|小于|不足|以上|以下|不"
)
"""What a word outside of the number may turn round, as in `must not take longer than two seconds`."""
_ALIKE: dict[Bound, Bound] = {"about": "exactly"}
"""Bounds that say the same of a number."""
_DIGIT = re.compile(r"\d")


@dataclass(frozen=True)
class Given:
    """The numbers somebody gave, or that follow from such, and the ask in which names and dates are looked up."""

    entries: tuple[Entry, ...]
    ask: Quotable
    language: Language

    @classmethod
    def of(cls, ledger: Iterable[Entry], ask: Quotable, language: Language) -> "Given":
        """Take from a ledger what a model may repeat: proposals are for questions, and no model fills a goal with one."""
        entries = tuple(e for e in ledger if e.status in GIVEN or e.status == "derived")
        return cls(entries, ask, "zh" if language == "zh" else "en")

    def same(self, said: Quantity) -> Entry | None:
        """Return the entry that says the same as a number of a model, or None."""
        return next((e for e in self.entries if _same(e, said)), None)


@dataclass(frozen=True)
class BoundText:
    """A text whose numbers are references, with those that are none."""

    text: str
    """The numbers that bound as `{N1}`; the others as they were written."""
    unbound: tuple[Quantity, ...] = ()
    """Numbers nobody gave."""
    invented: tuple[str, ...] = ()
    """Names with digits, and dates, that the ask does not say."""


def bind_numbers(text: str, given: Given) -> BoundText:
    """Replace each number of a text by the entry of the ledger that says it.

    Args:
        text: as a model wrote it.
        given: what may be repeated.

    Returns:
        The text; where `unbound` and `invented` are empty, no bare quantity is left in it.
    """
    if not _DIGIT.search(text) and bare_quantity(text) is None:
        return BoundText(text)
    found = quantities_in(text, given.language)
    pieces, at = [], 0
    unbound: list[Quantity] = []
    for quantity in found:
        entry = given.same(quantity)
        if entry is None:
            unbound.append(quantity)
            continue
        pieces += [text[at : quantity.start], "{" + entry.id + "}"]
        at = quantity.end
    bound = "".join([*pieces, text[at:]])
    names = {text[n.start : n.end] for n in names_with_digits(text)}
    names |= {text[d.where.start : d.where.end] for d in days_in(text)}
    invented = tuple(sorted(n for n in names if not _named(n, given.ask)))
    if not unbound and not invented and (left := _bare(bound, names)):
        invented = (left,)
    return BoundText(bound, tuple(unbound), invented)


def _named(name: str, ask: Quotable) -> bool:
    """Say whether the ask holds a name; a list's `1)` stands at the start of a line or behind a space."""
    return ask.find(name) is not None or (len(name) <= _LISTED_CHARS_MAX and name in ask.text.split())


def _bare(text: str, names: Iterable[str]) -> str | None:
    """Return what still stands bare once names that the ask says are left out."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, " ")
    return bare_quantity(text)


def _same(entry: Entry, said: Quantity) -> bool:
    if entry.value is None or _ALIKE.get(entry.bound, entry.bound) != _ALIKE.get(said.bound, said.bound):
        return False
    quote = " ".join((entry.source.quote or "").casefold().split())
    if _COMPARES.search(quote) and quote != " ".join(said.text.casefold().split()):
        return (
            False  # the page prints it in the author's words, which mean something else in another sentence
        )
    if meet_exactly(entry.unit, said.unit):
        return _equal(entry, said, entry.unit, said.unit)
    if _counts_the_same(entry, said):
        return _equal(entry, said, "", "")
    if entry.unit == "%" and said.unit == "" and said.value_max is None and entry.value_max is None:
        return abs(entry.value - said.value * 100) <= _CLOSE * max(1.0, abs(entry.value))
    return False


def _equal(entry: Entry, said: Quantity, unit: str, other: str) -> bool:
    pairs = [(entry.value, said.value), (entry.value_max, said.value_max)]
    return all(
        (a is None) == (b is None)
        and (a is None or b is None or abs(in_base(a, unit) - in_base(b, other)) <= _CLOSE * max(1.0, abs(in_base(a, unit))))
        for a, b in pairs
    )  # fmt: skip


def _counts_the_same(entry: Entry, said: Quantity) -> bool:
    """Say whether two counts are of the same things: the same noun, or one that the ask uses for it beside the number."""
    head, _, per = entry.unit.partition("/")
    other, _, other_per = said.unit.partition("/")
    if per != other_per or not all(unit == "" or is_counted(unit) for unit in (head, other)):
        return False
    if not head or not other:
        return True
    near = f"{entry.source.quote or ''} {entry.subject} {head.replace('_', ' ')}".casefold()
    return other.rpartition("_")[2].casefold() in near or head.rpartition("_")[2] == other.rpartition("_")[2]
