"""Reads the quantity that begins at a numeral: its value or range, its unit and its bound word.

Knows nothing about roles and conditions.
"""

import re
from typing import NamedTuple

from translator.domain.reading import Bound
from translator.knowledge.units import is_counted, is_currency, is_duration
from translator.reading.quantities.ages import age_of
from translator.reading.quantities.bare_number import Bare
from translator.reading.quantities.borrowed import amounts_to_something, borrowed
from translator.reading.quantities.bounds import tolerance_before
from translator.reading.quantities.nouns import noun_after
from translator.reading.quantities.nouns_han import classified_after, pieces_after
from translator.reading.quantities.numerals import Numeral
from translator.reading.quantities.page import HAN, Found, Page
from translator.reading.quantities.rates import rate_after, rate_before
from translator.reading.quantities.units import SIGNED, Measured, currency_before, unit_after

_JOINT = re.compile(r" ?(?:-|–|—|~|to|or|至|到|或|\.\.|up to) ?|ー", re.I)
_BETWEEN = re.compile(r"(?:between|from|anywhere from|介于|在|从) ?$", re.I)
_CHANGES = re.compile(
    r"\b(?:increas|rais|grow|grew|improv|went|go|goes|rise|rose|climb|jump|push|bring|lift|cut|reduc|drop|fall|fell|down|shrink|lower|shorten|mov|get|got|up)\w*\b[^.,;!?]{0,50}$"
    r"|(?:提升|提高|增加|涨|升|扩大|增长|降|减|缩短|压缩)[^，。；]{0,10}从?$",
    re.I,
)
"""After these `from 2 to 3` is a change, not a range."""
_IMPROVES = re.compile(r"[率度比值分](?:已|就|又)?从 ?$")
_VARIES = re.compile(r" ?%? ?(?:不等|之间|区间|的?范围|浮动|波动)")
"""A figure that goes 从78%到84% went there, unless it is said to vary."""
_LOOSE_NOUNS = frozenset(
    "thing side request way part point question reason kind type sort issue other case option half piece place one word area group level item moment aspect step".split()
)
_DOTTED = re.compile(r"[1-9]\d{0,2}\.\d{3}")
"""A thousand as written in much of Europe; things that are counted have no thousandths."""
_ACROSS = re.compile(
    r"(?: ?[x×*] ?\d[\d.,]{0,7}){1,2}(?= ?(?:px|pixels?|[cm]?m|inch(?:es)?|像素|毫米|厘米|米|公分)(?![A-Za-z]))"
)
"""The other sides of what is told by its sides, as in `30 x 40 cm`."""
_SPAN = re.compile(r"over |近", re.I)
"""Before days and longer these say during, as in `over three years` and 近两年."""
_BETWEEN_UNIT = re.compile(
    r" or (?P<way>more|fewer|less) (?=[A-Za-z])|-?(?P<odd>odd|ish|plus) (?=[A-Za-z])", re.I
)
_MINUS = re.compile(r"(?:(?<![A-Za-z0-9_%°)])-|minus |零下|负)$", re.I)
_TO_MINUS = re.compile(r"(?:to|and|到|至|~|–|—|-) ?-$")


class _Read(NamedTuple):
    """A number as it is written: one numeral, or the two ends of a range."""

    first: Numeral
    last: Numeral
    high: float | None
    at: int
    """Where its unit is looked for."""
    words: re.Match[str] | None
    """What stands between it and its unit, as `or more` and `-odd` do."""


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
    first = numerals[i]
    ranged = i + 1 < len(numerals) and _joined(page, first, numerals[i + 1])
    used = 2 if ranged else 1
    following = numerals[i + used] if i + used < len(numerals) else None
    read = _written(page.text, first, numerals[i + 1] if ranged else first)
    measured = _measured(page, read, found) or borrowed(Bare(page, first, read.last, following, found))
    one = _sided(page, read, measured) if measured else None
    return (one, used) if one else (None, 1)


def _written(text: str, first: Numeral, last: Numeral) -> _Read:
    ranged = last is not first
    words = _BETWEEN_UNIT.match(text, last.end)
    at = words.end() - 1 if words else last.end
    across = None if ranged else _ACROSS.match(text, at)
    return _Read(
        first=_same_scale(text, first, last) if ranged else first,
        last=last,
        high=last.value if ranged else first.high,
        at=across.end() if across else at,
        words=words,
    )


def _valued(page: Page, read: _Read, measured: Measured) -> tuple[float, float | None, str, int]:
    """Return value, upper end and unit of a number, and where it begins with its sign or currency."""
    text, first, last = page.text, read.first, read.last
    value, high, unit, start = first.value + measured.more, read.high, measured.unit, first.start
    if _DOTTED.fullmatch(text, first.start, first.end) and is_counted(unit.partition("/")[0]):
        value *= 1000
    money = currency_before(text, start, chinese=page.chinese)
    if money:
        start = money[0]
    elif unit == "MB" and last.scale == "M":
        value /= 10**6
    elif unit == "" and not measured.subject:
        value, unit = _letters(last, value)
    value, high, start = _signed(text, unit, value, high, start, last)
    return value, high, unit, start


def _sided(page: Page, read: _Read, measured: Measured) -> Found | None:
    """Put the bound words to a measured number; None where it only speaks of things or tells which."""
    text, first, last = page.text, read.first, read.last
    value, high, unit, start = _valued(page, read, measured)
    tolerance = tolerance_before(text, start)
    start = start if tolerance is None else tolerance
    side = page.bounds.before(start)
    begins, bound, sort = side.start, side.bound, side.sort
    if bound is None and high is not None:
        between = _BETWEEN.search(text[max(0, start - 14) : start])
        begins = start - len(between.group()) if between else start
    plus = text[last.end : last.end + 1] == "+" and not text[last.end + 1 : last.end + 2].isdigit()
    right_after = last.end if read.words or plus else measured.end
    end, after = page.bounds.after(right_after, time=is_duration(unit))
    if after == "about" and text.startswith("控制在", begins):
        bound = None
    if after and not (bound in ("at_most", "at_least") and after == "about"):
        bound = after if bound in (None, "about") or after != "about" else bound
        end, sort = max(measured.end, end), "plain"
    else:
        end = measured.end
    if unit in ("d", "wk", "mo", "a") and _SPAN.match(text, begins) and not age_of(text, begins):
        bound = None
    loose = measured.loose or (last.about and high is None)
    usual: Bound = "about" if loose else "at_most" if tolerance is not None else "exactly"
    final: Bound = "between" if high is not None else bound or usual
    one = Found(begins, end, value, high, unit, final, measured.subject, sort, first.start)
    if not unit and not amounts_to_something(page, one, first, bound):
        return None
    if first.kind == "han" and first.value == 1 and is_duration(unit) and _FIGURE.match(text, measured.end):
        return None  # 最多一天900笔: per what the next number is
    plain = high is None and bound is None and not last.about and not measured.more
    grown = text[last.end : last.end + 1] == "-"
    return None if plain and _loosely_said(first, unit, grown=grown) else one


_FIGURE = re.compile(r"\s?[\d一二两三四五六七八九十百]")


def _loosely_said(numeral: Numeral, unit: str, *, grown: bool) -> bool:
    """Say whether a small number word only speaks of things, as in `two sides`, `one day` or 十分."""
    if numeral.kind == "han":
        parties = unit == "m3" and numeral.value < 10  # 三方会签
        return numeral.value == 1 or unit == "point" or parties
    if numeral.value == 1 and unit == "time":
        return True
    if grown:  # a one-page summary
        return False
    exact = ("ms", "s", "min", "h", "%")
    small = numeral.value == 1 and unit not in exact and "/" not in unit
    return numeral.kind == "word" and (unit in _LOOSE_NOUNS or small)


def _mantissa(numeral: Numeral) -> float:
    scales = {"k": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "b": 1e9, "bn": 1e9, "thousand": 1e3, "grand": 1e3, "million": 1e6, "billion": 1e9, "dozen": 12, "hundred": 100}  # fmt: skip
    return numeral.value / scales.get(numeral.scale.lower(), 1.0)


_SCALE_WORD = re.compile(r"(?P<scale>dozen|hundred|thousand|million|billion|万|亿|千)", re.I)
_SCALE_OF = {
    "dozen": 12,
    "hundred": 100,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
    "万": 1e4,
    "亿": 1e8,
    "千": 1e3,
}


def _same_scale(text: str, first: Numeral, last: Numeral) -> Numeral:
    """Give the first end of a range the scale that is said only once, as in `20 to 25 thousand` and 3-5万."""
    if first.scale:
        return first
    factor = last.value / _mantissa(last) if last.scale else 1.0
    scale = _SCALE_WORD.search(text, last.start, last.end) if factor == 1.0 else None
    if scale and not _SCALE_WORD.search(text, first.start, first.end):
        factor = _SCALE_OF[scale["scale"].lower()]
    together = factor > 1 and first.value < last.value / factor
    return first._replace(value=first.value * factor) if together else first


def _joined(page: Page, first: Numeral, second: Numeral) -> bool:
    """Say whether two numerals are the ends of one range."""
    text = page.text
    if second.start - first.end > 24 or first.high is not None or second.high is not None:
        return False
    currency = currency_before(text, second.start, chinese=page.chinese)
    gap = text[first.end : currency[0] if currency else second.start]
    minus = _TO_MINUS.search(gap) is not None
    low = -first.value if _MINUS.search(text, max(0, first.start - 6), first.start) else first.value
    high = -second.value if minus else second.value
    if high <= low and not (_scaled_below(text, first, second)):
        return False
    own = currency_before(text, first.start, chinese=page.chinese)
    before = text[max(0, first.start - 70) : own[0] if own else first.start]
    between = _BETWEEN.search(before[-14:])
    if (
        between
        and between.group().strip().lower() in ("from", "从")
        and _CHANGES.search(before[: -len(between.group())])
    ):
        return False
    if second.kind == "digits" and _IMPROVES.search(before) and not _VARIES.match(text, second.end):
        return False
    gap = gap[:-1] if minus else gap
    if _JOINT.fullmatch(gap) or (between and re.fullmatch(r" (?:and|to|up to) | ?(?:和|与) ?", gap)):
        return True
    one = unit_after(text, first.end)
    if one is None or one.end > second.start:
        return False
    two = unit_after(text, second.end)
    rest = text[one.end : currency[0] if currency else second.start]
    rest = rest[:-1] if minus else rest
    joint = _JOINT.fullmatch(rest) or (between and rest == " and ")
    return two is not None and two.unit == one.unit and bool(joint) and "or" not in rest


def _scaled_below(text: str, first: Numeral, second: Numeral) -> bool:
    """Say whether the second end is larger once its scale is set aside, as in `20 to 25 thousand`."""
    return bool(second.scale) and first.value < _mantissa(second)


def _signed(
    text: str, unit: str, value: float, high: float | None, start: int, last: Numeral
) -> tuple[float, float | None, int]:
    """Take a minus before a number for its sign, where what is measured goes below zero."""
    if unit.partition("/")[0] not in SIGNED:
        return value, high, start
    if high is not None and _MINUS.search(text, max(0, last.start - 6), last.start):
        high = -high
    sign = _MINUS.search(text, max(0, start - 6), start)
    return (-value, high, sign.start()) if sign else (value, high, start)


_SIZE_CUE = re.compile(
    r"附件|文件|视频|图片|照片|内存|大小|安装包|包体|流量|主包|分包|体积|容量|单张|单个|上传|音频|录音"
)


def _grown(page: Page, last: Numeral, at: int) -> Measured | None:
    """Read what is grown to a number and no unit elsewhere: 20M of a file in Chinese, and 俩月."""
    text = page.text
    if last.scale == "M" and page.chinese and _SIZE_CUE.search(text, *page.around.sentence(last.start)):
        return Measured("MB", at)
    pair = last.kind == "han" and text[last.start : last.end] in ("俩", "仨")
    return Measured("mo", at + 1) if pair and text[at : at + 1] == "月" else None


def _letters(last: Numeral, value: float) -> tuple[float, str]:
    """Read a small letter grown to digits that nothing follows as metres or bytes."""
    if last.scale not in ("m", "b"):
        return value, ""
    return value / (10**6 if last.scale == "m" else 10**9), "m" if last.scale == "m" else "B"


def _measured(page: Page, read: _Read, found_before: list[Found]) -> Measured | None:
    """Find what a number measures; None where nothing beside it says so."""
    text, first, last, at = page.text, read.first, read.last, read.at
    if last.kind == "share":
        return Measured("%", at)
    clause, sentence = page.around.clause(first.start), page.around.sentence(first.start)
    money = currency_before(text, first.start, chinese=page.chinese)
    found = unit_after(text, at) or _grown(page, last, at)
    if money:
        end = found.end if found and is_currency(found.unit) else at
        found = Measured(money[1], end)
    elif found:
        pieces = pieces_after(text, at) if text[at : found.end] == "块" else None
        found = pieces or found._replace(unit=_by_the_matter(page, read, found))
    following = text[at : at + 2].lstrip(" ")[:1]
    if found is None and HAN.match(following):
        small = last.kind == "han" and read.high is None and last.value < 2 and not last.about
        small = small or text[first.start - 1 : first.start] == "每"
        found = None if small else classified_after(text, at, clause[0], sentence[0], last.value)
        if (
            found
            and _figure_of_speech(last, read.high, found)
            and not _DEFINING.match(text, at)
            and page.bounds.before(first.start).bound is None
        ):
            found = None
        found = _same_things(page, found, at, found_before)
    elif found is None:
        found = noun_after(text, at, last.value)
    return _with_rate(page, found, first, found_before) if found else None


def _same_things(page: Page, found: Measured | None, at: int, found_before: list[Found]) -> Measured | None:
    """Let 个 or 次 with nothing named beside it count what was counted before in the sentence."""
    if found is None or found.unit not in ("item", "time") or found.subject or not found_before:
        return found
    last = found_before[-1]
    same = page.around.together(last.start, at)
    head = last.unit.partition("/")[0]
    alone = page.text[at : at + 1] == "个" and not HAN.match(page.text[found.end : found.end + 1])
    changed = page.text[at : at + 1] == "次" and _CHANGED_TO.fullmatch(page.text[last.end : at])
    return found._replace(unit=head) if same and is_counted(head) and (alone or changed) else found


_CHANGED_TO = re.compile(r"(?:下?降|减少?|增加?|[升涨压提])?[到至为][\d.一二两三四五六七八九十]{1,8}")
"""A change to another number of the same."""


_POINTS_MAX = 20
"""More points than that are not points of a percentage."""


def _by_the_matter(page: Page, read: _Read, found: Measured) -> str:
    """Return what a unit word with two meanings means here: pounds of money or weight, 度 of heat or of power."""
    text, sentence = page.text, page.around.sentence(read.first.start)
    if found.unit == "lb":
        money = page.around.has("money", sentence) or page.around.has("price", sentence)
        return "GBP" if read.last.scale or money else "lb"
    if found.unit == "%" and read.last.value > _POINTS_MAX and text.endswith("个点", 0, found.end):
        return "point"  # 96个点的曲线
    power = "电" in text[max(0, read.first.start - 20) : found.end + 4]
    return "kWh" if found.unit == "Cel" and text[found.end - 1] == "度" and power else found.unit


_DEFINING = re.compile(r"(?<![这那哪同另某][两三])(?:大类|小类|类|档)(?!似|别|型|案|次|期)")
"""Kinds that are counted to tell what a thing is made of, as in 分成三档."""
_SPEAKING = frozenset(
    {"item", "animal", "question", "type", "point", "step", "place", "piece", "request", "class", "level"}
)


def _figure_of_speech(last: Numeral, high: float | None, found: Measured) -> bool:
    """Say whether a small Chinese number only speaks of things, as 三个 with nothing named beside it."""
    small = last.kind == "han" and not last.about and last.value < 10 and high is None
    return small and found.unit in _SPEAKING and "/" not in found.unit


def _with_rate(page: Page, found: Measured, first: Numeral, found_before: list[Found]) -> Measured:
    """Add per what, right after the unit or before the number."""
    text = page.text
    head = found.unit
    if "/" in head or head in ("%", ""):
        return found
    time = is_duration(head)
    things = not time and not is_currency(head)
    rate = rate_after(text, found.end, counted_things=things, money=is_currency(head))
    low = max(page.around.sentence(first.start)[0], found_before[-1].end if found_before else 0)
    before = rate_before(text, low, first.start, head) if not rate or not is_duration(rate[0]) else None
    if rate and not (time and rate[0] == head):
        found = found._replace(end=rate[1])
        per = before if before and is_duration(before) else rate[0]
    else:
        per = before or ""
    if not per:
        return found
    return found._replace(unit=f"{head}/{per}" if head != "time" else f"/{per}")
