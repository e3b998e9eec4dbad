"""Reads the quantity that begins at a numeral: its value or range, its unit and its bound word.

Knows nothing about roles and conditions.
"""

import re
from dataclasses import replace

from translator.domain.reading import Bound
from translator.knowledge.units import is_counted, is_currency, is_duration
from translator.reading.numerals import Numeral
from translator.reading.quantity_nouns import classified_after, noun_after, noun_before
from translator.reading.quantity_page import HAN, Found, Page
from translator.reading.quantity_rates import HAN_RATE_BEFORE, RATE_BEFORE, period_of, rate_after
from translator.reading.quantity_units import Measured, currency_before, unit_after

_JOINT = re.compile(r" ?(?:-|–|—|~|to|or|至|到|或) ?|ー")
_BETWEEN = re.compile(r"(?:between|from|anywhere from|介于|在|从) ?$", re.I)
_LOOSE_NOUNS = frozenset(
    "thing side request way part point question reason kind type sort issue other case option half piece place one word area group level question item time moment aspect step".split()
)
_READY = re.compile(
    r"(?:\b(?:of|to|is|was|be|are|than|by|reach|hit|score|rating|index|confidence|threshold|nps|csat|ratio|factor|degree|accuracy|recall|precision)|[=:：≥≤<>为到是]) ?$",
    re.I,
)
_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""A thousand as written in much of Europe; things that are counted have no thousandths."""
_SPAN = re.compile(r"over ", re.I)
"""Before days and longer, `over` says during, as in `over three years`."""
_OR_MORE = re.compile(r" or (?P<way>more|fewer|less) (?=[A-Za-z])", re.I)
_GROWING = re.compile(
    r"(?:this|that|the) number (?:is expected to|will|should|shall|must|may) (?:increase|grow|rise) to $",
    re.I,
)
_NUMBER_OF = re.compile(
    r"number of (?:[a-z-]+ ){0,3}?(?P<noun>[a-z-]+s)(?: (?:per|a|each) (?P<period>second|minute|hour|day|week|month|year))? (?:shall|must|should|will|is|can)(?: be| is)?(?: at (?:least|most)| about)? $",
    re.I,
)


def found_at(page: Page, numerals: list[Numeral], i: int, found: list[Found]) -> tuple[Found | None, int]:
    """Read the quantity that begins at one numeral.

    Args:
        page: the text.
        numerals: all its numerals outside names, in order.
        i: which of them.
        found: the quantities before it.

    Returns:
        The quantity, or None where the numeral says none, and how many numerals were used; a range uses two.
    """
    first, used, high, last = numerals[i], 1, numerals[i].high, numerals[i]
    text = page.text
    if i + 1 < len(numerals):
        joined = _joined(page, first, numerals[i + 1])
        if joined:
            last, used, high = numerals[i + 1], 2, numerals[i + 1].value
            if first.scale == "" and last.scale and first.value < 1000 and last.value >= 1000:
                first = replace(first, value=first.value * last.value / _mantissa(last))
    open_end = _OR_MORE.match(text, last.end)
    measured = _measured(page, first, last, high, open_end.end() - 1 if open_end else last.end, found)
    if measured is None:
        return None, 1
    start, value, end = first.start, first.value, measured.end
    if _DOTTED.fullmatch(text, first.start, first.end) and is_counted(measured.unit.partition("/")[0]):
        value *= 1000
    money = currency_before(text, start, chinese=page.chinese)
    unit = measured.unit
    if money:
        start = money[0]
    if last.scale in ("m", "b") and unit == "" and not money and not measured.subject:
        value, unit = value / (10**6 if last.scale == "m" else 10**9), "m" if last.scale == "m" else "B"
    bound_start, bound = page.bounds.before(start)
    if bound is None and high is not None and _BETWEEN.search(text[max(0, start - 14) : start]):
        bound_start = start - len(_BETWEEN.search(text[max(0, start - 14) : start]).group())  # type: ignore[union-attr]
    bound_end, after = page.bounds.after(last.end if open_end else end)
    bound_end = max(end, bound_end)
    if after and not (bound in ("at_most", "at_least") and after == "about"):
        bound, end = after if bound in (None, "about") or after != "about" else bound, bound_end
    loose = measured.loose or (last.about and high is None)
    if bound == "at_least" and unit in ("d", "wk", "mo", "a") and _SPAN.match(text, bound_start):
        bound = None
    final: Bound = "between" if high is not None else bound or ("about" if loose else "exactly")
    one = Found(bound_start, end, value, high, unit, final, measured.subject)
    if not unit and not _counts(page, one, first, bound):
        return None, 1
    plain = high is None and bound is None and not last.about
    return (None, 1) if plain and _loosely_said(first, unit) else (one, used)


def _loosely_said(numeral: Numeral, unit: str) -> bool:
    """Say whether a small number word only speaks of things, as in `two sides`, `one day` or 十分."""
    if numeral.kind == "han":
        return numeral.value == 1 or unit == "point"
    exact = ("ms", "s", "min", "h", "%")
    return numeral.kind == "word" and (unit in _LOOSE_NOUNS or (numeral.value == 1 and unit not in exact))


def _mantissa(numeral: Numeral) -> float:
    return numeral.value / {"k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "b": 1e9, "bn": 1e9}.get(
        numeral.scale.lower(), 1.0
    )


def _joined(page: Page, first: Numeral, second: Numeral) -> bool:
    """Say whether two numerals are the ends of one range."""
    text = page.text
    if second.start - first.end > 24:
        return False
    gap = text[first.end : second.start]
    if second.value <= first.value and not (second.scale and first.value < _mantissa(second)):
        return False
    if _JOINT.fullmatch(gap):
        return True
    between = _BETWEEN.search(text[max(0, first.start - 14) : first.start])
    if between and re.fullmatch(r" (?:and|to) | ?(?:和|与) ?", gap):
        return True
    one = unit_after(text, first.end)
    if one is None or one.end > second.start:
        return False
    two = unit_after(text, second.end)
    rest = text[one.end : second.start]
    joint = _JOINT.fullmatch(rest) or (between and rest == " and ")
    return two is not None and two.unit == one.unit and bool(joint) and "or" not in rest


def _measured(
    page: Page, first: Numeral, last: Numeral, high: float | None, at: int, found_before: list[Found]
) -> Measured | None:
    """Find what a number measures; None where it is no quantity."""
    text = page.text
    if last.kind == "share":
        return Measured("%", at)
    clause, sentence = page.around.clause(first.start), page.around.sentence(first.start)
    money = currency_before(text, first.start, chinese=page.chinese)
    found = unit_after(text, at)
    if money:
        end = found.end if found and is_currency(found.unit) else at
        found = Measured(money[1], end)
    following = text[at : at + 2].lstrip(" ")[:1]
    if found is None and HAN.match(following):
        small = last.kind == "han" and high is None and last.value < 2 and not last.about
        found = None if small else classified_after(text, at, clause[0], sentence[0])
        if (
            last.kind == "han"
            and found
            and not last.about
            and last.value < 10
            and high is None
            and found.unit
            in ("item", "question", "time", "type", "point", "step", "place", "piece", "request")
        ):
            found = None
    elif found is None:
        found = noun_after(text, at, last.value)
    if found is None:
        if last.kind == "han":
            priced = last.value >= 1000 and page.around.has("money", sentence)
            return Measured("CNY", at) if priced else None
        grown = _GROWING.search(text[max(0, first.start - 60) : first.start])
        number_of = _NUMBER_OF.search(text[max(0, first.start - 90) : first.start]) if not grown else None
        if grown and found_before and found_before[-1].unit:
            return Measured(found_before[-1].unit, at, found_before[-1].subject)
        if number_of:
            per = (
                "/"
                + {
                    "second": "s",
                    "minute": "min",
                    "hour": "h",
                    "day": "d",
                    "week": "wk",
                    "month": "mo",
                    "year": "a",
                }[number_of["period"].lower()]
                if number_of["period"]
                else ""
            )
            low = max(0, first.start - 90)
            return Measured(
                number_of["noun"].lower().removesuffix("s") + per,
                at,
                (low + number_of.start("noun"), low + number_of.end("noun")),
            )
        before = noun_before(text, clause[0], first.start) if page.chinese and last.kind == "digits" else None
        found = replace(before, end=at) if before else Measured("", at)
        if page.chinese and found.unit == "" and page.around.has("money", sentence) and last.value >= 1000:
            return Measured("CNY", at)
        if found.unit == "":
            return found
    if last.kind == "han" and found.unit in ("d", "mo") and last.value < 1:
        return found
    return _with_rate(page, found, first)


def _with_rate(page: Page, found: Measured, first: Numeral) -> Measured:
    """Add per what, right after the unit or before the number."""
    text = page.text
    head = found.unit
    if "/" in head or head in ("%", "") or text[found.end - 1] in "x×X":
        return found
    time = is_duration(head)
    counted = not time and not is_currency(head)
    rate = rate_after(text, found.end, counted=counted, money=is_currency(head))
    if rate and not (time and rate[0] == head):
        unit = f"{head}/{rate[0]}" if head != "time" else f"/{rate[0]}"
        return replace(found, unit=unit, end=rate[1])
    low = max(page.around.sentence(first.start)[0], first.start - 16)
    before = list(
        (HAN_RATE_BEFORE if HAN.search(text[low : first.start]) else RATE_BEFORE).finditer(
            text, low, first.start
        )
    )
    if before and not re.search(r"[\d，。；,;]", text[before[-1].end() : first.start]):
        per = period_of(before[-1])
        if per != head and not (is_duration(per) and time and not _longer(per, head)):
            return replace(found, unit=f"{head}/{per}" if head != "time" else f"/{per}")
    return found


_LENGTHS = ("ms", "s", "min", "h", "d", "working_day", "wk", "mo", "quarter", "a")


def _longer(per: str, head: str) -> bool:
    return per in _LENGTHS and head in _LENGTHS and _LENGTHS.index(per) > _LENGTHS.index(head)


def _counts(page: Page, one: Found, numeral: Numeral, bound: Bound | None) -> bool:
    """Say whether a number without unit says how much, rather than which."""
    if numeral.kind != "digits":
        return False
    text = page.text
    written = text[numeral.start : numeral.end]
    if one.high is None and written.isdigit() and 1900 <= numeral.value < 2100:
        return False
    if one.high is not None:
        return bound is not None or (
            one.high < 1000 and _BETWEEN.search(text, max(0, numeral.start - 14), numeral.start) is not None
        )
    if bound is not None:
        return True
    if (written.isdigit() and numeral.value < 2) or (
        numeral.scale == "k" and text[: numeral.start].endswith(" a ")
    ):
        return False
    if written.startswith("0.") or numeral.scale or "," in written or numeral.value >= 10_000:
        return len(written) < 13
    return _READY.search(text[max(0, numeral.start - 12) : numeral.start]) is not None
