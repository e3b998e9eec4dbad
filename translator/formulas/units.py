"""Which units fit a formula, and how two units belong together. Nothing but codes is looked at."""

import re
from decimal import Decimal
from functools import cache, lru_cache

from translator.knowledge.units import is_currency, units_file

SECONDS: dict[str, Decimal] = {
    "ms": Decimal("0.001"),
    "s": Decimal(1),
    "min": Decimal(60),
    "h": Decimal(3600),
    "d": Decimal(86400),
    "wk": Decimal(604800),
}
"""Seconds of each unit of time that has a fixed length. Source: SI Brochure, 9th edition, 2019, table 8; ISO 8601-1."""

BYTES: dict[str, Decimal] = {
    "B": Decimal(1),
    "kB": Decimal(10) ** 3,
    "KB": Decimal(10) ** 3,
    "MB": Decimal(10) ** 6,
    "GB": Decimal(10) ** 9,
    "TB": Decimal(10) ** 12,
    "PB": Decimal(10) ** 15,
}
"""Bytes of each size of data, in decimal steps. Source: SI Brochure, 9th edition, 2019, table 7."""

TIMES = frozenset(SECONDS) | {"mo", "a", "working_day"}
_OTHER = frozenset({"%", "", "date"})
_FAMILIES = frozenset({"time", "money", "data", "noun", "bare"})
"""Names of kinds; what is counted may be called the same, as are 7 times."""


def family(code: str) -> str:
    """Return what kind of unit a code without a slash is: time, money, data, noun, bare, or the code itself.

    Args:
        code: a UCUM code, an ISO 4217 currency, a size of data, or a counted noun; empty for a bare count.
    """
    if code in TIMES:
        return "time"
    if code in BYTES:
        return "data"
    if is_currency(code):
        return "money"
    if code == "":
        return "bare"
    return code if code in _OTHER or code in _physical() else "noun"


@cache
def _physical() -> frozenset[str]:
    """Return the codes that measure rather than count, such as metres."""
    return frozenset(u.code for u in units_file().units if "/" not in u.code)


@lru_cache(maxsize=4096)
def any_fits(patterns: tuple[str, ...], unit: str) -> bool:
    """Say whether a unit is of any of the wanted kinds; see `unit_fits`."""
    return any(unit_fits(pattern, unit) for pattern in patterns)


def unit_fits(pattern: str, unit: str) -> bool:
    """Say whether a unit is of the wanted kind.

    Args:
        pattern: as in `FormulaInput.units`, such as `%`, `noun/time`, `money/noun` or `api`.
        unit: the unit of a ledger entry.
    """
    wanted, slash, wanted_per = pattern.partition("/")
    head, has_slash, per = unit.partition("/")
    if bool(slash) != bool(has_slash):
        return False
    return _part_fits(wanted, head) and (not slash or _part_fits(wanted_per, per))


def _part_fits(wanted: str, code: str) -> bool:
    if wanted == family(code) or (wanted == code and wanted not in _FAMILIES):
        return True
    last = re.split(r"[_ -]", code)[-1]
    return family(code) == "noun" and last.casefold() == wanted.casefold()


def linked(by: str, left: str, right: str) -> bool:
    """Say whether two units belong together in the way a formula's link names.

    Args:
        by: `same_unit`, `same_noun`, `other_noun` or `counts_what_left_is_per`; other links are not about units.
        left: unit of the first input.
        right: unit of the second.
    """
    left_head, _, left_per = left.partition("/")
    right_head, _, right_per = right.partition("/")
    match by:
        case "same_unit":
            return left_per == right_per and convertible(left_head, right_head)
        case "same_noun":
            return left_head == right_head
        case "other_noun":
            return left_head != right_head
        case "counts_what_left_is_per":
            return bool(left_per) and left_per == right_head
        case _:
            return True


def convertible(left: str, right: str) -> bool:
    """Say whether two codes without slash measure the same thing by a fixed factor."""
    return left == right or (left in SECONDS and right in SECONDS) or (left in BYTES and right in BYTES)
