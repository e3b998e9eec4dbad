"""Units as people write them, and which of them meet: factors come from a table, never from a computation.

Months and years meet days only as "about"; working days never meet days; currencies never meet each other.
"""

from functools import cache
from importlib import resources
from types import MappingProxyType
from typing import Literal

from pydantic import Field

from translator.domain.value import Value
from translator.knowledge.files import read_file
from translator.knowledge.schema import Source


class Shown(Value):
    """How a unit is written."""

    en: tuple[str, ...] = Field(min_length=1, max_length=2)
    """A symbol, or the singular and plural of a noun."""
    zh: str


class Counts(Value):
    """What numbers are counted by or per, with how it is written."""

    code: str
    shown: Shown
    per: dict[Literal["en", "zh"], str] = Field(default={})
    """How it is put after another unit, where that is not by its own word."""


class Unit(Counts):
    """One unit with the words it is written by."""

    base: str = ""
    """The unit its factor counts; empty for a unit that meets no other."""
    factor: float = 1.0
    """How many base units one of it is."""
    about: bool = False
    """Whether its length differs from case to case, as a month's does."""
    source: str | None = None
    en: tuple[str, ...] = ()
    """Lower case; only a unit's first letters tell it apart from a word."""
    zh: tuple[str, ...] = ()


class UnitsFile(Value):
    """`units.yaml`."""

    sources: tuple[Source, ...]
    units: tuple[Unit, ...]
    currencies: tuple[Unit, ...]
    nouns: tuple[Counts, ...]
    """What numbers are counted by or per, and is no unit."""
    not_before: dict[str, str]
    """What may not follow a Chinese unit word, as choices of a pattern."""


@cache
def units_file() -> UnitsFile:
    """Return the table of units, read once.

    Raises:
        KnowledgeBroken: when the file breaks its schema; whoever edits it acts.
    """
    return read_file(resources.files("translator.knowledge") / "units.yaml", UnitsFile)


@cache
def _by_code() -> MappingProxyType[str, Unit]:
    return MappingProxyType({u.code: u for u in units_file().units} | {"KB": _kilobyte()})


def _kilobyte() -> Unit:
    """Return the kilobyte under the code people write most."""
    return next(u for u in units_file().units if u.code == "kB")


@cache
def _currencies() -> frozenset[str]:
    return frozenset(u.code for u in units_file().currencies)


def is_currency(code: str) -> bool:
    """Say whether a code without slash is a currency."""
    return code in _currencies()


def is_duration(code: str) -> bool:
    """Say whether a code without slash is a length of time, working days among them."""
    unit = _by_code().get(code)
    return code == "working_day" or (unit is not None and unit.base == "s")


def comparable(left: str, right: str) -> bool:
    """Say whether values in two units can be set against each other.

    Args:
        left: a unit code; `money` stands for any currency and `item` for any counted noun.
        right: the same.
    """
    if left == right or (_base(left) and _base(left) == _base(right)):
        return True
    left_head, left_slash, left_per = left.partition("/")
    right_head, right_slash, right_per = right.partition("/")
    if left_slash != right_slash:
        return False
    return _heads_meet(left_head, right_head) and (not left_slash or _heads_meet(left_per, right_per))


def meet_exactly(left: str, right: str) -> bool:
    """Say whether one value in each of two units can be called equal, rather than about equal."""
    return comparable(left, right) and (left == right or not (_varies(left) or _varies(right)))


def in_base(value: float, unit: str) -> float:
    """Return a value in the base unit of its kind, so that comparable values can be set against each other.

    Args:
        value: in `unit`.
        unit: a unit code; one without a factor is its own base.
    """
    if unit in _by_code():
        return value * _factor(unit)
    head, _, per = unit.partition("/")
    return value * _factor(head) / _factor(per)


def allowed(value: float, value_max: float | None, unit: str, bound: str | None) -> tuple[float, float]:
    """Return the lowest and the highest value that a number with its bound allows, in the base unit of its kind.

    Args:
        value: in `unit`.
        value_max: the upper end of a range, in `unit`.
        unit: a unit code.
        bound: such as `at_most`; anything but a limit or a range allows the value alone.
    """
    low = in_base(value, unit)
    if bound == "at_most":
        return float("-inf"), low
    if bound == "at_least":
        return low, float("inf")
    if bound == "between" and value_max is not None:
        return low, in_base(value_max, unit)
    return low, low


def apart(one: tuple[float, float], other: tuple[float, float]) -> bool:
    """Say whether no value lies in both of two intervals."""
    return one[1] < other[0] or other[1] < one[0]


def _base(code: str) -> str:
    unit = _by_code().get(code)
    return unit.base if unit else ""


def _factor(code: str) -> float:
    unit = _by_code().get(code)
    return unit.factor if unit else 1.0


def _varies(code: str) -> bool:
    return any(u.about for part in code.split("/") if (u := _by_code().get(part)))


def _heads_meet(left: str, right: str) -> bool:
    if left == right or (_base(left) and _base(left) == _base(right)):
        return True
    if "money" in (left, right):
        return is_currency(left) or is_currency(right)
    return "item" in (left, right) and is_counted(left) and is_counted(right)


def is_counted(code: str) -> bool:
    """Say whether a code without slash is a noun that things are counted by."""
    return (
        bool(code)
        and (code not in _by_code() or code == "pixel")
        and not is_currency(code)
        and code not in ("money", "date")
    )
