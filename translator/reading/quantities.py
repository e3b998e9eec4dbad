"""Finds the quantities of a text: values and ranges with unit, bound, role and condition.

One pass over the numerals; everything beside a numeral is looked up within a bounded number of characters, so that
time grows with the length of the text and with nothing else.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace

from translator.domain.reading import Bound, Quantity
from translator.domain.value import Language, Span
from translator.knowledge.units import is_currency, is_duration
from translator.reading.bare import bare_quantity
from translator.reading.digit_names import names_with_digits
from translator.reading.numerals import Numeral, folded, numerals_in
from translator.reading.quantity_cues import BoundWords, Surroundings
from translator.reading.quantity_idioms import idioms_in
from translator.reading.quantity_role import condition_of, is_share, role_of, subject_before
from translator.reading.quantity_units import (
    HAN_RATE_BEFORE,
    RATE_BEFORE,
    Measured,
    classified_after,
    currency_before,
    noun_after,
    noun_before,
    period_of,
    rate_after,
    unit_after,
)

__all__ = ["bare_quantity", "names_with_digits", "quantities_in"]

_JOINT = re.compile(r" ?(?:-|–|—|~|to|or|至|到|或) ?|ー")
_BETWEEN = re.compile(r"(?:between|from|anywhere from|介于|在|从) ?$", re.I)
_LOOSE_NOUNS = frozenset("thing side request way part point question reason kind type sort issue other case option half piece place one word area group level question item time moment aspect step".split())
_READY = re.compile(r"(?:\b(?:of|to|is|was|be|are|than|by|reach|hit|score|rating|index|confidence|threshold|nps|csat|ratio|factor|degree|accuracy|recall|precision)|[=:：≥≤<>为到是]) ?$", re.I)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_GROWING = re.compile(r"(?:this|that|the) number (?:is expected to|will|should|shall|must|may) (?:increase|grow|rise) to $", re.I)
_NUMBER_OF = re.compile(r"number of (?:[a-z-]+ ){0,3}?(?P<noun>[a-z-]+s)(?: (?:per|a|each) (?P<period>second|minute|hour|day|week|month|year))? (?:shall|must|should|will|is|can)(?: be| is)?(?: at (?:least|most)| about)? $", re.I)


@dataclass
class _Found:
    """One quantity in the making."""

    start: int
    end: int
    value: float
    high: float | None
    unit: str
    bound: Bound
    subject: tuple[int, int] | None = None


class _Page:
    """One text with everything that is looked up in it."""

    def __init__(self, text: str, language: Language) -> None:
        self.text = folded(text)
        self.chinese = language == "zh" or (language == "other" and _HAN.search(text) is not None)
        self.names = names_with_digits(text)
        self._name_starts = [n.start for n in self.names]
        self.bounds = BoundWords(self.text)
        self.around = Surroundings(self.text)

    def named(self, start: int, end: int) -> bool:
        """Say whether a range touches a name."""
        i = bisect_right(self._name_starts, end - 1) - 1
        return i >= 0 and self.names[i].end > start


def quantities_in(text: str, language: Language) -> tuple[Quantity, ...]:
    """Find the quantities of a text.

    Args:
        text: verbatim; offsets in the result are its code points.
        language: the text's main language; terms of the other one are read as well.

    Returns:
        The quantities in order; `text` equals the slice, and none overlaps another.
    """
    page = _Page(text, language)
    numerals = [n for n in numerals_in(page.text) if not page.named(n.start, n.end)]
    found: list[_Found] = []
    i = 0
    while i < len(numerals):
        one, used = _one(page, numerals, i, found)
        if one is not None and (not found or one.start >= found[-1].end):
            found.append(one)
        i += used
    found = _with_idioms(page, found)
    return tuple(_quantity(text, page, found, i) for i in range(len(found)))


def _with_idioms(page: _Page, found: list[_Found]) -> list[_Found]:
    """Put in what is said without a plain numeral, such as `twice a week`; it beats what it overlaps."""
    said = [
        _Found(s.start, s.end, s.value, None, s.unit, s.bound)
        for s in idioms_in(page.text)
        if not page.named(s.start, s.end)
    ]
    out: list[_Found] = []
    for one in sorted([*said, *found], key=lambda f: (f.start, -f.end)):
        if out and one.start < out[-1].end:
            if one in said and out[-1] not in said:
                out[-1] = one
        else:
            out.append(one)
    return out


def _one(page: _Page, numerals: list[Numeral], i: int, found: list[_Found]) -> tuple[_Found | None, int]:
    """Read the quantity that begins at one numeral; a range takes two."""
    first, used, high, last = numerals[i], 1, numerals[i].high, numerals[i]
    text = page.text
    if i + 1 < len(numerals):
        joined = _joined(page, first, numerals[i + 1])
        if joined:
            last, used, high = numerals[i + 1], 2, numerals[i + 1].value
            if first.scale == "" and last.scale and first.value < 1000 and last.value >= 1000:
                first = replace(first, value=first.value * last.value / _mantissa(last))
    measured = _measured(page, first, last, high)
    if measured is None:
        return None, 1
    start, value, end = first.start, first.value, measured.end
    money = currency_before(text, start, chinese=page.chinese)
    unit = measured.unit
    if money:
        start = money[0]
    if last.scale in ("m", "b") and unit == "":
        if not money and not measured.subject:
            value, unit = value / (10**6 if last.scale == "m" else 10**9), "m" if last.scale == "m" else "B"
    bound_start, bound = page.bounds.before(start)
    if bound is None and high is not None and _BETWEEN.search(text[max(0, start - 14) : start]):
        bound_start = start - len(_BETWEEN.search(text[max(0, start - 14) : start]).group())  # type: ignore[union-attr]
    bound_end, after = page.bounds.after(end)
    if after and not (bound in ("at_most", "at_least") and after == "about"):
        bound, end = after if bound in (None, "about") or after != "about" else bound, bound_end
    loose = measured.loose or (last.about and high is None)
    final: Bound = "between" if high is not None else bound or ("about" if loose else "exactly")
    one = _Found(bound_start, end, value, high, unit, final, measured.subject)
    if not unit and not _counts(page, one, first, bound):
        return None, 1
    if first.kind == "word" and high is None and bound is None and unit in _LOOSE_NOUNS:
        return None, 1
    return one, used


def _mantissa(numeral: Numeral) -> float:
    return numeral.value / {"k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "b": 1e9, "bn": 1e9}.get(numeral.scale.lower(), 1.0)


def _joined(page: _Page, first: Numeral, second: Numeral) -> bool:
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


def _measured(page: _Page, first: Numeral, last: Numeral, high: float | None) -> Measured | None:
    """Find what a number measures; None where it is no quantity."""
    text, at = page.text, last.end
    if last.kind == "share":
        return Measured("%", at)
    clause, sentence = page.around.clause(first.start), page.around.sentence(first.start)
    money = currency_before(text, first.start, chinese=page.chinese)
    found = unit_after(text, at)
    if money:
        end = found.end if found and is_currency(found.unit) else at
        found = Measured(money[1], end)
    following = text[at : at + 2].lstrip(" ")[:1]
    if found is None and _HAN.match(following):
        small = last.kind == "han" and high is None and last.value < 2 and not last.about
        found = None if small else classified_after(text, at, clause[0], sentence[0])
        if last.kind == "han" and found and not last.about and last.value < 10 and high is None and found.unit in ("item", "question", "time", "type", "point", "step", "place", "piece", "request"):
            found = None
    elif found is None:
        found = noun_after(text, at, last.value)
    if found is None:
        if last.kind == "han":
            return None
        grown = _GROWING.search(text[max(0, first.start - 60) : first.start])
        number_of = _NUMBER_OF.search(text[max(0, first.start - 90) : first.start]) if not grown else None
        if number_of:
            per = "/" + {"second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "a"}[number_of["period"].lower()] if number_of["period"] else ""
            low = max(0, first.start - 90)
            return Measured(number_of["noun"].lower().removesuffix("s") + per, at, (low + number_of.start("noun"), low + number_of.end("noun")))
        before = noun_before(text, clause[0], first.start) if page.chinese and last.kind == "digits" else None
        found = before or Measured("", at)
        if page.chinese and found.unit == "" and page.around.has("money", clause) and last.value >= 1000:
            found = Measured("CNY", at)
        if found.unit == "":
            return found
    if last.kind == "han" and found.unit in ("d", "mo") and last.value < 1:
        return found
    return _with_rate(page, found, first)


def _with_rate(page: _Page, found: Measured, first: Numeral) -> Measured:
    """Add per what, right after the unit or before the number."""
    text = page.text
    head = found.unit
    if "/" in head or head in ("%", ""):
        return found
    time = is_duration(head)
    counted = not time and not is_currency(head)
    rate = rate_after(text, found.end, counted=counted, money=is_currency(head))
    if rate and not (time and rate[0] == head):
        unit = f"{head}/{rate[0]}" if head != "time" else f"/{rate[0]}"
        return replace(found, unit=unit, end=rate[1])
    low = max(page.around.sentence(first.start)[0], first.start - 16)
    before = list((HAN_RATE_BEFORE if _HAN.search(text[low : first.start]) else RATE_BEFORE).finditer(text, low, first.start))
    if before and not re.search(r"[\d，。；,;]", text[before[-1].end() : first.start]):
        per = period_of(before[-1])
        if per != head and not (is_duration(per) and time and not _longer(per, head)):
            return replace(found, unit=f"{head}/{per}" if head != "time" else f"/{per}")
    return found


_LENGTHS = ("ms", "s", "min", "h", "d", "working_day", "wk", "mo", "quarter", "a")


def _longer(per: str, head: str) -> bool:
    return per in _LENGTHS and head in _LENGTHS and _LENGTHS.index(per) > _LENGTHS.index(head)


def _counts(page: _Page, one: _Found, numeral: Numeral, bound: Bound | None) -> bool:
    """Say whether a number without unit says how much, rather than which."""
    if numeral.kind != "digits":
        return False
    text = page.text
    if bound is not None or one.high is not None:
        return not (numeral.value.is_integer() and 1900 <= numeral.value < 2100 and one.high is None)
    if 1900 <= numeral.value < 2100 and numeral.value.is_integer():
        return False
    written = text[numeral.start : numeral.end]
    if written.startswith("0.") or numeral.scale or "," in written or numeral.value >= 10_000:
        return len(written) < 13
    return _READY.search(text[max(0, numeral.start - 12) : numeral.start]) is not None


def _quantity(text: str, page: _Page, found: list[_Found], i: int) -> Quantity:
    one = found[i]
    around = page.around
    sentence, clause = around.sentence(one.start), around.clause(one.start)
    near = []
    for other in (*reversed(found[max(0, i - 4) : i]), *found[i + 1 : i + 5]):
        if sentence[0] <= other.start < sentence[1]:
            near.append((other.start, other.end, other.unit))
    durations = any(is_duration(q[2]) for q in near)
    shares = one.unit == "%" and is_share(page.text, one.start, one.end, durations)
    bound = _meant(page, one, shares=shares)
    role = role_of(around, page.text, one.start, one.end, one.unit, bound, shares=shares)
    condition = condition_of(page.text, one.start, one.end, sentence, one.unit, quantities=near)
    at = page.text.find(condition, max(0, sentence[0] - 5)) if condition else -1
    subject = text[slice(*one.subject)] if one.subject else subject_before(page.text, clause, one.start)
    return Quantity(
        text=text[one.start : one.end],
        start=one.start,
        end=one.end,
        value=one.value,
        value_max=one.high,
        unit=one.unit,
        bound=bound,
        role=role,
        condition=text[at : at + len(condition)] if condition and at >= 0 else None,
        subject=subject,
    )


def _meant(page: _Page, one: _Found, *, shares: bool) -> Bound:
    """Return the side a number sets when its words leave it to the sentence."""
    around, text = page.around, page.text
    sentence = around.sentence(one.start)
    head, _, per = one.unit.partition("/")
    before = (max(sentence[0], one.start - 90), one.start)
    lead = text[max(0, one.start - 6) : one.start].lower()
    if one.bound == "at_most" and re.match(r"(?:(?:at|of) )?up to|最多|至多", text[one.start : one.end], re.I):
        capable = around.has("capacity", before) and not is_duration(head) and head != "%" and not lead.endswith("at ")
        return "at_least" if capable and not one.unit.startswith("/") else "at_most"
    if one.bound != "exactly" or not around.has("duty", sentence):
        return one.bound
    if head == "%":
        worse = around.has("worse", sentence) or around.has("today", sentence)
        return one.bound if worse else "at_least"
    if is_duration(head) and not per and lead.endswith(" in "):
        return "at_most"
    if around.has("capacity", before) and not is_duration(head) and head:
        return "at_least"
    return one.bound
