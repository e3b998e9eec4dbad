"""Numbers with neither unit nor noun beside them: what they borrow from another number, and whether they say how much at all.

A borrowed unit comes from the number before or after in the same sentence: `from 93 to 58 clashes`, `8 of them`,
`This number will grow to 2 000`.
"""

import re
from collections.abc import Callable

from translator.domain.reading import Bound
from translator.knowledge.units import is_counted, is_duration
from translator.reading.quantities.ages import is_bare_age
from translator.reading.quantities.bare_number import Bare
from translator.reading.quantities.nouns import noun_after, noun_code
from translator.reading.quantities.nouns_han import classified_after, noun_before
from translator.reading.quantities.numerals import Numeral
from translator.reading.quantities.page import HAN, Found, Page
from translator.reading.quantities.rates import rate_after, rate_before
from translator.reading.quantities.units import SIGNED, Measured, unit_after
from translator.reading.text.words_en import base, is_plural

_READY = re.compile(
    r"(?:\b(?:of|to|is|at|was|be|are|than|by|reach|reaches|hit|score|rating|index|confidence|threshold|nps|csat|ratio|factor|degree|accuracy|recall|precision|target|goal|now|currently|today|backlog|volume)|[=:：≥≤<>为到是率]) ?$",
    re.I,
)
"""What stands before a number that says how much rather than which."""
_SCORE = re.compile(
    r"\b(?:score|rating|index|confidence|threshold|nps|csat|ratio|factor|f1|auc|recall|precision|accuracy|r2|kappa|ces)\b|评分|得分|置信度|分数|指数|系数|NPS|满意度",
    re.I,
)
_BETWEEN = re.compile(r"(?:between|from|anywhere from|介于|在|从) ?$", re.I)
_METRIC = re.compile(
    r"(?<![A-Za-z])(?P<metric>qps|tps|rps|fps|dau|mau|uv|pv)(?![A-Za-z])[^\d,.;:，。；]{0,12}$", re.I
)
_METRICS = {
    "qps": "query/s",
    "tps": "transaction/s",
    "rps": "request/s",
    "fps": "frame/s",
    "dau": "user",
    "mau": "user",
    "uv": "user",
    "pv": "page_view",
}
"""What the short name of a figure counts."""
GROWING = re.compile(
    r"\b(?:this|that|the|these) (?:number|figure|volume|load|amount|capacity|count|total|limit|quota)s? (?:[a-z]+ ){1,5}(?:to|by) $",
    re.I,
)
_NUMBER_OF = re.compile(
    r"(?:number|amount|count) of (?P<words>(?:[a-z-]+ ){0,4}?)(?P<noun>[a-z-]+s)(?: (?:per|a|each) (?P<period>second|minute|hour|day|week|month|year))?(?: [a-z]+){0,3}? (?:be|is|to|at|of|than|reach|exceed|least|most|about) $",
    re.I,
)
_PERIODS = {"second": "s", "minute": "min", "hour": "h", "day": "d", "week": "wk", "month": "mo", "year": "a"}
_ARROW = re.compile(
    r" ?(?:to|down to|up to|on to|→|-{1,3}>|=>| of (?:the |our )?|降低?[到至为]|提[升高][到至为]?|缩短?[到至为]|减少?[到至为]|增[加长][到至为]|[升涨提压][到至]|变成|改成|改为|到|至) ?(?:about |around |only |just |under |over |约|大约|大概)?",
    re.I,
)
_OF_THEM = re.compile(
    r" of (?:them|these|those|which|whom)\b| more(?= (?:this|next|by|to|on|will|are)\b|[.,;]|$)", re.I
)
_CONTRAST = re.compile(
    r"\b(?:takes?|took|needs?|got|closer to|more like|nearer) $|\b(?:needs? to|should|must|has to|have to) (?:be|last) $|\b(?:happy|glad|content|satisfied|pleased|okay|ok|fine) with (?:about )?$|\b(?:contract|law|statute|rule|agreement|standard) (?:says|allows|requires|demands) $|(?:instead of|rather than|compared (?:to|with)|versus|vs\.?|not|up from|down from|was|against|percentile|而不是|不是|原来|原先) ?$",
    re.I,
)
_LOOSE = re.compile(
    r"\b(?:around|about|roughly|maybe|only|nearly|almost|under|over|below|above|than|up to|least|most|within) ?$|(?:大概|大约|约|超过|不到|左右|能到|[降升涨压提]到) ?$",
    re.I,
)
_ENDS = re.compile(
    r" ?(?:$|[.,;:!?)，。；：！？）\n]|(?:on|in|at|for|during|per|and|or|as|with|by|but|if|when|a|an|each|every|today|now|currently|like|than|is|are|was|were)\b|的|了)",
    re.I,
)
_MINUS = re.compile(r"minus $|零下$", re.I)
_IT_WAS = re.compile(
    r"\b(?:it|that|this|(?:the|our) (?:goal|target|aim|limit)) (?:used to be|was|is|takes|took|should be|must be)(?: [a-z]{2,8}){0,2} $"
    r"|\b(?:goal|target|aim):? (?:is |back |to |get |go )*(?:under |below |at most |about |around )?$"
    r"|(?:目标|现在|目前|如今|今天|原来|以前|去年|上月)[是为要]? ?$",
    re.I,
)
_DOWN_TO = re.compile(
    r"\b(?:down|up|cut|reduced?|(?:get|bring|have|like) (?:it|that|this|them)) to (?:be )?(?:about |around |under |below |within |at most |less than |fewer than )?$",
    re.I,
)
_REMAINING = re.compile(r"\b(?:remaining|other|rest of the) $", re.I)
_ON_TO = re.compile(
    r" (?:a (?:day|week|month|year) )?(?:down |up )?to (?:about |around |only |just |under |below |at most |(?:fewer|less) than )?|降?到",
    re.I,
)
_IN_TURN = re.compile(r"(?:[^.;:!?\d]{0,40})[,;] (?:and )?(?:[A-Z][a-z]{1,15} )?| and ")
_ELSEWHERE = re.compile(r"\)| (?:on|in|at|for|during|elsewhere)\b")
_THEM_CHARS_MAX = 60
_SCALED = re.compile(r"\d ?(?:k|m|bn|thousand|million|billion|grand|万|亿)(?![a-z])", re.I)
_GOES_ON = re.compile(r"[-/]\d|:\d\d")
_OUT_OF = re.compile(r"out of $", re.I)
_OF_ALL = re.compile(r",? out of (?:the |our |about |some )?", re.I)
_AT_TIMES = re.compile(
    r"[,;] (?:and |but )?(?:in|on|at|during) (?:the )?[A-Za-z]+ (?:about |around |up to )?", re.I
)
"""Between two numbers of the same rate, as in `150 a day, in November 400`."""
JUDGED = re.compile(
    r" (?:is|are|was|were|would be) (?:not|too|fine|ok|okay|enough|plenty|acceptable|tolerable)\b", re.I
)
"""What makes an amount of the number before it, as in `two would be fine` and `a minute is enough`."""
_LED_BY = re.compile(r"\b(?P<word>after|within|until) $", re.I)


def borrowed(bare: Bare) -> Measured | None:
    """Find the unit of a number that has none of its own.

    Returns:
        The unit; an empty one where the number may stand bare; None where it cannot.
    """
    if bare.last.kind == "han":
        return _yuan(bare) or (_set_against(bare) if bare.last.value >= 10 else None)
    for rule in _RULES:
        measured = rule(bare)
        if measured:
            return measured
    return Measured("", bare.last.end) if bare.last.kind == "digits" else None


def _of_a_metric(bare: Bare) -> Measured | None:
    """Read `QPS of 800` and `DAU about 80k`."""
    metric = _METRIC.search(bare.page.text, *bare.before(18))
    return (
        Measured(_METRICS[metric["metric"].lower()], bare.last.end, metric.span("metric")) if metric else None
    )


def _aged(bare: Bare) -> Measured | None:
    """Read the age of people, which ends its clause."""
    text, numeral = bare.page.text, bare.last
    aged = is_bare_age(text, bare.first.start, numeral.value) and _ENDS.match(text, numeral.end)
    return Measured("a", numeral.end) if aged else None


_DONE_BY = re.compile(
    r"\b(?:reads?|manages?|handles?|process(?:es)?|checks?|sends?|writes?|types?|answers?|makes?|takes?|reviews?|sees?|gets?)\b",
    re.I,
)
"""Between a noun and a number these say that the noun does it and is not counted."""


def _of_a_rate(bare: Bare) -> Measured | None:
    """Read a rate of what was named right before, as in `false alarms (one per shift)`."""
    text = bare.page.text
    rate = rate_after(text, bare.last.end, counted_things=False, money=False)
    if rate is None:
        return None
    led = bare.previous is not None and _ARROW.fullmatch(text, bare.previous.end, bare.first.start)
    if led and bare.previous and bare.previous.unit.endswith(f"/{rate[0]}"):
        return Measured(bare.previous.unit, rate[1])  # where `from 31` has taken the noun
    low = max(bare.sentence[0], bare.first.start - 44, bare.previous.end if bare.previous else 0)
    named = None
    for match in re.finditer(
        r"(?<![A-Za-z])[A-Za-z][a-z-]+s\b(?P<ends>(?: (?:as|by|via|from|per|in)\b|[,;:(-]|$))?",
        text[low : bare.first.start],
    ):
        word = match.group().removesuffix(match["ends"] or "")
        done = _DONE_BY.search(text, low + match.end(), bare.first.start)
        if is_plural(word) and (base(word) is None or match["ends"]) and not done:
            named = match
    if named is None:
        return Measured(f"/{rate[0]}", rate[1])
    word = named.group().removesuffix(named["ends"] or "")
    return Measured(
        f"{noun_code(word)}/{rate[0]}", rate[1], (low + named.start(), low + named.start() + len(word))
    )


def _grown(bare: Bare) -> Measured | None:
    """Read what a number told before will grow to, as in `This number will increase to 2 000`."""
    if not bare.found or not bare.found[-1].unit or not GROWING.search(bare.page.text, *bare.before(90)):
        return None
    things = (f for f in reversed(bare.found[-4:]) if is_counted(f.unit.partition("/")[0]))
    one = next(things, bare.found[-1])
    return Measured(one.unit, bare.last.end, one.subject)


def _number_of(bare: Bare) -> Measured | None:
    """Read `the number of bookings per hour shall be 350`."""
    low, at = bare.before(110)
    said = _NUMBER_OF.search(bare.page.text, max(bare.sentence[0], low), at)
    if said is None:
        return None
    per = f"/{_PERIODS[said['period'].lower()]}" if said["period"] else ""
    return Measured(noun_code(said["noun"]) + per, bare.last.end, said.span("noun"))


def _of_the_next(bare: Bare) -> Measured | None:
    """Take the unit of the number a change leads to, as in `from 93 to 58 open clashes`."""
    last, following, text = bare.last, bare.following, bare.page.text
    if (
        following is None
        or following.start - last.end > 16
        or not _ARROW.fullmatch(text, last.end, following.start)
    ):
        return None
    if following.kind == "share":
        return Measured("%", last.end)
    unit = unit_after(text, following.end)
    if unit is None and HAN.match(text[following.end : following.end + 1]):
        unit = classified_after(text, following.end, last.start, last.start, following.value)
    unit = unit or noun_after(text, following.end, following.value)
    at = unit.end if unit else following.end
    rate = rate_after(text, at, counted_things=unit is not None, money=False)
    per = f"/{rate[0]}" if rate and is_duration(rate[0]) else ""
    if unit is not None:
        return Measured(unit.unit + (per if is_counted(unit.unit) else ""), last.end)
    named = _LED_FROM.search(text, *bare.before(60)) if per else None
    return Measured(noun_code(named["noun"]) + per, last.end, named.span("noun")) if named else None


_LED_FROM = re.compile(
    r"(?<![a-z-])(?P<noun>[a-z-]{2,24}s)(?: (?:should |must |to |are to |shall )?(?:go|come|fall|drop|be|get|rise|grow|decrease|increase)[a-z]{0,4})?(?: (?:down|up|cut|reduced|lowered|brought down))? from $",
    re.I,
)
"""What a change is of whose numbers are only counted by the time, as in `wasted trips down from 31 to 10 a month`."""


_AGAIN = re.compile(
    r"\b(?:the|those|these) (?P<was>\d{1,6})(?: [a-z]+)? (?:down |back |up )?to (?:about |around |under |below |at most |(?:less|fewer) than )*$",
    re.I,
)


def _named_again(bare: Bare) -> Measured | None:
    """Take the unit of a number that is named again as where a change sets out, as in `bring the 27 down to under 5`."""
    again = _AGAIN.search(bare.page.text, *bare.before(60))
    if again is None:
        return None
    one = next((f for f in reversed(bare.found) if f.value == float(again["was"]) and f.unit), None)
    return Measured(one.unit, bare.last.end, one.subject) if one else Measured("", bare.last.end)


def _of_them(bare: Bare) -> Measured | None:
    """Take what was counted before, as in `8 of them`."""
    them = _OF_THEM.match(bare.page.text, bare.last.end)
    if them is None:
        return None
    if not bare.found:
        return Measured("", them.end()) if bare.last.value > 1 and "them" in them.group() else None
    one = bare.found[-1]
    near = bare.first.start - one.end < _THEM_CHARS_MAX
    return (
        Measured(one.unit, them.end(), one.subject)
        if near and is_counted(one.unit.partition("/")[0])
        else None
    )


def _set_against(bare: Bare) -> Measured | None:
    """Take the unit of the number before it is set against, as in `10 min instead of 40` or `from 11 hours to four`."""
    text, at = bare.page.text, bare.last.end
    if _REMAINING.search(text, *bare.before(14)) and _ENDS.match(text, at):
        return _counted_before(bare)
    previous = bare.previous
    if previous is None and _resumes(bare) and bare.found and bare.found[-1].unit:
        last = bare.found[-1]
        near = bare.first.start - last.end < _THEM_CHARS_MAX
        return Measured(last.unit, at, last.subject) if near and _ENDS.match(text, at) else None
    return Measured(previous.unit, at, previous.subject) if previous and _like(bare, previous) else None


def _resumes(bare: Bare) -> bool:
    """Say whether a sentence goes on about the number of the one before, as in `It used to be under 4.`"""
    text = bare.page.text
    return bool(_DOWN_TO.search(text, *bare.before(36)) or _IT_WAS.search(text, *bare.before(36)))


def _counted_before(bare: Bare) -> Measured | None:
    """Take what was last counted in the sentence."""
    for one in reversed(bare.found[-4:]):
        if is_counted(one.unit.partition("/")[0]) and bare.page.around.together(one.start, bare.first.start):
            return Measured(one.unit, bare.last.end, one.subject)
    return None


def _like(bare: Bare, previous: Found) -> bool:
    text, first, last = bare.page.text, bare.first, bare.last
    if _MINUS.search(text, *bare.before(6)):
        return previous.unit.partition("/")[0] in SIGNED
    if _DOWN_TO.search(text, *bare.before(36)) or (
        _IT_WAS.search(text, *bare.before(36)) and _ENDS.match(text, last.end)
    ):
        return True
    gap = (previous.end, first.start)
    if _ON_TO.fullmatch(text, *gap) or (
        text[slice(*gap)] == " " and _OUT_OF.search(text, max(0, previous.start - 8), previous.start)
    ):
        return True
    if _OF_ALL.fullmatch(text, *gap) and is_counted(previous.unit.partition("/")[0]):
        return True
    if JUDGED.match(text, last.end) or ("/" in previous.unit and _AT_TIMES.fullmatch(text, *gap)):
        return True
    if _led_alike(bare, previous):
        return True
    if _IN_TURN.fullmatch(text, *gap) and _ELSEWHERE.match(text, last.end):
        return True
    if last.value < 1 or not _ENDS.match(text, last.end):
        return False
    if _CONTRAST.search(text, *bare.before(24)):
        return True
    return (
        previous.unit != "%"
        and _LOOSE.search(text, *bare.before(24)) is not None
        and _says_no_other(text, gap)
    )


def _led_alike(bare: Bare, previous: Found) -> bool:
    """Say whether both numbers follow the same preposition, as in `after 3 days, the lead gets it after 7`."""
    text = bare.page.text
    own = _LED_BY.search(text, *bare.before(8))
    other = _LED_BY.search(text, max(0, previous.said - 8), previous.said)
    alike = own is not None and other is not None and own["word"].lower() == other["word"].lower()
    return alike and is_duration(previous.unit) and _ENDS.match(text, bare.last.end) is not None


_FUNCTION_WORDS = frozenset(
    "this that around about roughly maybe only nearly almost under over below above than more less up to at least most within now today then even sometimes it is was not instead of rather like we d want that need never no just says law rule statute contract a an the on in for but and or with".split()
)


def _says_no_other(text: str, gap: tuple[int, int]) -> bool:
    """Say whether the words between two numbers, from the last comma on, name nothing else that the second may measure."""
    tail = re.split(r"[,;(]|\band\b|\bor\b|\bbut\b", text[slice(*gap)])[-1]
    return all(word in _FUNCTION_WORDS for word in re.findall(r"[a-z]+", tail.lower()))


def _noun_in_chinese(bare: Bare) -> Measured | None:
    """Take the Chinese noun right before, as in 日活80万."""
    if not bare.page.chinese:
        return None
    noun = noun_before(bare.page.text, bare.page.around.clause(bare.first.start)[0], bare.first.start)
    if noun is None:
        return None
    low = max(bare.sentence[0], bare.previous.end if bare.previous else 0)
    per = rate_before(bare.page.text, low, bare.first.start, noun.unit)
    return Measured(f"{noun.unit}/{per}" if per else noun.unit, bare.last.end, noun.subject)


_PAID = re.compile(
    r"(?:单笔|每笔|花|赔|省|亏|损失|投|付|卖|掏|罚|筹|赚|挣|报价|预算|成本|费用|造价|金额)[^，。；,\d]{0,5}$"
)


_PRICED = re.compile(
    r"价格?(?:是|为|在|到|不能|不得|不要|不|别|要|也|都|低于|高于|超过|超|最低|最高|至少|最多|大概|大约|约){0,4}+ ?$"
)
"""Before a bare number these say that it is a price."""


def _paid(bare: Bare) -> Measured | None:
    """Take what is paid or saved in a Chinese clause for yuan, whatever else it names."""
    paid = bare.page.chinese and _PAID.search(bare.page.text, *bare.before(10))
    if paid and bare.last.value >= 1000:
        return Measured("CNY", bare.last.end)
    priced = bare.page.chinese and _PRICED.search(bare.page.text, *bare.before(12))
    return Measured("CNY", bare.last.end) if priced and _ENDS.match(bare.page.text, bare.last.end) else None


def _yuan(bare: Bare) -> Measured | None:
    """Take a large number in a Chinese sentence about money for yuan."""
    around = bare.page.around
    money = around.has("yuan", bare.sentence) or around.has("money", bare.sentence)
    priced = bare.page.chinese or bare.last.kind == "han"
    return Measured("CNY", bare.last.end) if priced and bare.last.value >= 1000 and money else None


_RULES: tuple[Callable[[Bare], Measured | None], ...] = (
    _of_a_metric, _named_again, _aged, _paid, _of_a_rate, _grown, _number_of, _of_the_next, _of_them, _set_against, _noun_in_chinese, _yuan,
)  # fmt: skip


def amounts_to_something(page: Page, one: Found, numeral: Numeral, bound: Bound | None) -> bool:
    """Say whether a number without unit says how much, rather than which."""
    text = page.text
    if numeral.kind != "digits":
        return numeral.kind == "word" and text.endswith(" of them", numeral.end, one.end)
    written = text[numeral.start : numeral.end]
    if one.high is None and written.isdigit() and 1900 <= numeral.value < 2100:
        return False
    if one.high is not None:
        scaled = _SCALED.search(text, numeral.start, one.end) is not None
        return (
            bound is not None
            or scaled
            or (
                one.high < 1000
                and (
                    _BETWEEN.search(text, max(0, numeral.start - 14), numeral.start) is not None
                    or text.startswith(("之间", "区间"), one.end)
                )
            )
        )
    if _GOES_ON.match(text, numeral.end) or _OUT_OF.search(text, max(0, numeral.start - 8), numeral.start):
        return False
    if bound is not None:
        return True
    if (written.isdigit() and numeral.value < 2) or (
        numeral.scale == "k" and text[: numeral.start].endswith(" a ")
    ):
        return False
    if written.startswith("0.") or numeral.scale or "," in written:
        return len(written) < 13
    scored = _SCORE.search(text, max(0, numeral.start - 30), numeral.start) is not None
    ready = _READY.search(text, max(0, numeral.start - 14), numeral.start) is not None
    return ready and (scored or len(written) <= 6)
