"""Numbers as people read them: in the words that are printed, not in the ledger behind them."""

import re
from collections.abc import Iterator

from evals.matching import occurrences, overlaps
from evals.scorers.numerals import close, values_in
from evals.scorers.pages import part, states, unquoted
from evals.scorers.score import Score, listed
from evals.suite.case import Case, GoldQuantity
from evals.suite.outcome import Outcome

_UNITS: dict[str, str] = {
    "ms": r"ms|milliseconds?|毫秒",
    "s": r"s|sec(?:ond)?s?|秒",
    "min": r"min(?:ute)?s?|分钟|分",
    "h": r"h|hours?|hrs?|小时",
    "d": r"d|days?|working days?|天|日|工作日",
    "wk": r"wk|weeks?|周|星期",
    "mo": r"mo|months?|个?月",
    "a": r"a|years?|年",
    "%": r"%|per ?cent",
}
"""What people write for a unit. A noun that is counted is theirs, and is not looked at here."""
_SECONDS = {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0, "wk": 604800.0}
_AFTER = {unit: re.compile(rf"\s?(?:个\s?)?(?:{words})(?![a-zA-Z])", re.I) for unit, words in _UNITS.items()}
_NUMERAL = re.compile(r"\d[\d,]*(?:\.\d+)?")
_SAID = re.compile("[:：] ?“(?P<quote>[^”]*)”$")


def printed(case: Case, outcome: Outcome) -> Score:
    """Of the marked numbers that the page lists, and the levels it offers, how many are printed with value and unit."""
    told = {}
    lines = part(outcome.page, outcome.spec, "numbers").splitlines()
    for line in lines:
        quoted = _SAID.search(line)
        gold = _marked(case, quoted["quote"]) if quoted else None
        if gold and quoted:
            told[f"{gold.text}: {line[: quoted.start()].strip(' -')}"] = not _says(
                line[: quoted.start()], gold.value, gold.value_max, gold.unit
            )
    return listed(told | dict(_offered(outcome)))


def in_lines(case: Case, outcome: Outcome) -> Score:
    """Of the numbers that the ask aims at, how many are in a line of the page and not only in its list of numbers."""
    if case.verdict != "specifiable":
        return listed({})
    text = _flat(states(outcome))
    aimed = [q for q in case.quantities if q.role in ("target", "budget", "deadline", "scale", "baseline")]
    return listed({q.text: not _in(q, text) for q in aimed})


def _in(gold: GoldQuantity, text: str) -> bool:
    return _flat(gold.text) in text or _says(text, gold.value, gold.value_max, gold.unit)


def _marked(case: Case, quote: str) -> GoldQuantity | None:
    """Return the marked number that a quote is about; None where it is about none, or about several."""
    places = occurrences(case.text, quote)
    near = [
        q
        for q in case.quantities
        if any(overlaps(a, b) for a in places for b in occurrences(case.text, q.text))
    ]
    return near[0] if len(near) == 1 else None


def _offered(outcome: Outcome) -> Iterator[tuple[str, bool]]:
    """Compare each level that is offered with its entry; a level is printed between tildes."""
    spec = outcome.spec
    lines = [line for line in part(outcome.page, spec, "targets").splitlines() if line.startswith("  - ~")]
    bands = [band for target in spec.targets for band in target.bands]
    for line, band in zip(lines, bands, strict=False):
        entry = spec.entry(band.goal)
        if entry.value is not None:
            words = line.split("~")[1]
            yield f"offered {words}", not _says(words, entry.value, entry.value_max, entry.unit)


def _says(words: str, value: float, value_max: float | None, unit: str) -> bool:
    """Say whether some words give a value with its unit; a time may be in another unit of time."""
    words = unquoted(words)
    wanted = [v for v in (value, value_max) if v is not None]
    for name, after in _AFTER.items():
        numbers = [
            v for m in _NUMERAL.finditer(words) if after.match(words, m.end()) for v in values_in(m.group())
        ]
        several = (
            [*numbers, *(v for m in _NUMERAL.finditer(words) for v in values_in(m.group()))]
            if numbers
            else []
        )
        if name == unit.partition("/")[0] and numbers and all(close(v, set(several)) for v in wanted):
            return True
        if unit in _SECONDS and name in _SECONDS:
            scaled = {v * _SECONDS[name] for v in several}
            if scaled and all(close(v * _SECONDS[unit], scaled) for v in wanted):
                return True
    if unit.partition("/")[0] in _UNITS:
        return False
    return all(close(v, values_in(words)) for v in wanted)


def unit_behind(text: str) -> tuple[str, int]:
    """Return the unit that a text begins with, and how long its words are; empty where it begins with none.

    Args:
        text: what stands behind a numeral.
    """
    found = [(match.end(), unit) for unit, after in _AFTER.items() if (match := after.match(text))]
    length, unit = max(found, default=(0, ""))
    return unit, length


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).lower()
