"""The name a text gives to a figure of its own, such as `drop-out rate` or 漏损率, read from the words before a number."""

import re
from typing import NamedTuple

_WORD = re.compile(r"[A-Za-z][\w'’/-]*+")
_LINKS = frozenset(
    "is are was were be been being must should shall will would can could may might has have had do does to of at by from "
    "under below over above within reach reaches reached fall falls fell rise rises rose drop drops dropped go goes went come "
    "comes came get gets got stay stays remain remains lie lies stand stands hit hits down up as least most no not more less "
    "than lower higher about around roughly only currently now today still already just nearly almost need needs needed "
    "required aim goal target an a the so low high somewhere between better best max min exceed exceeds equal equals average "
    "increase increases increased decrease decreases decreased improve improves improved".split()
)
"""Words that stand between a figure and its number and name nothing."""
_STOPS = frozenset(
    "we i you they he she it us our ours your my their its his her that this these those which who what where when while if and or "
    "but because so than with without want wants wanted need needs would like improve improves improving reduce reduces "
    "reducing cut cuts raise raises keep keeps get gets bring brings push lower increase has have had is are was were be must "
    "should shall will can may there please make makes build show reach at least a an the to from only today currently now nobody everybody everyone anyone no one none somebody "
    "lower getting bringing reducing cutting lowering raising increasing keeping pushing "
    "let lets achieve ensure guarantee expect expects hold holds lift lifts".split()
)
"""Words that no name of a figure holds."""
_INNER = frozenset("of for in on per among between".split())
_ARTICLES = frozenset("the our your their a an all its his her my every each".split())
_HEDGES = frozenset("about around roughly only currently now today still already just nearly almost".split())
"""Links that do not tell a noun before them from a verb, as in `checks find about 85 %`."""
_BEFORE_VERBS = frozenset("we i you they he she it who that which is are was were be been please to".split())
"""Words after which a verb or an adjective follows."""
_WORDS_MAX = 8
_LEVELS_EN = re.compile(
    r"(?:rate|ratio|percentage|proportion|share|accuracy|precision|recall|sensitivity|specificity|error|coverage|"
    r"availability|uptime|satisfaction|conversion|click-through|turnout|turn-out|occupancy|utili[sz]ation|compliance|"
    r"yield|mape|wape|wer|cer|ctr|churn|attrition|shrinkage|absenteeism|retention|completeness)s?",
    re.I,
)
_BARE = re.compile(r"(?:rate|ratio|percentage|proportion|share|比例|占比|比重)s?", re.I)
"""Words for any figure, which alone name none."""
_SETTINGS_EN = re.compile(
    r"\b(?:tax|vat|interest|exchange|discount|sampling|frame|refresh|bit|heart|pulse|hourly|day|pay|commission)[ -]rate|\baspect ratio",
    re.I,
)
_LEVEL_HAN = re.compile(
    r"(?P<name>[\u4e00-\u9fffA-Za-z]{1,12}?(?:率|比例|占比|比重|误差|偏差|满意度|准确度|精确度|完整度|精度))(?!先|领|性|定|不)"
)
_SETTINGS_HAN = re.compile(
    r"(?:税率|(?<![盈毛净胜])利率|汇率|(?<![消缴收])费率|折扣率|频率|(?<!成)功率|倍率|分辨率|心率|概率|效率|采样率|佣金率|首付比例)$"
)
_LEADS_HAN = re.compile(
    r"^(?:其中|目前|现在|现有|当前|如今|去年|今年|上月|本月|上个月|要求|希望|期望|需要|想|把|将|让|使|其|它的|他们的|我们的?|且|并|和|与|及|而|但|"
    r"年|个|的|是|有|要|对|在|上|里|能|可|应|须|需|确保|保证|提升|提高|降低|减少|控制|目标|考核)++"
)


_TAIL_HAN = re.compile(
    r"(?:[，,。；;:：\s]|目前的?|现在的?|当前的?|原来的?|如今的?|去年|今年|明年|后年|上个?月|上季度|年[底内末]前?|希望|争取|力争|期望|要求|目标|必须|最好|平均|大概|大约|约|差不多|还|都|就|才|要|得|花|用|需要?|耗时?|达到?|到|是|为|在|有|从|由|每[天日周月年]|已经?|发生|了|只){1,16}+$"
)
_CUT_HAN = re.compile(r"[，,。；;:：！？!?\s“”\"（）()]")
_NO_NAME_HAN = re.compile(r"\d|[因占把被让了着就都才]|^一[\u4e00-\u9fff]$|的$|^(?:要|会|能|想)")
"""Characters of a clause or of half a phrase, as in 因此死 of 因此死了6%的仔猪."""
_NAME_HAN_MAX = 14


def han_name(before: str) -> str:
    """Return what a Chinese clause names before a number, such as 平均响应时间 before 从50分钟; nothing where it says more than a name.

    Args:
        before: the sentence up to the number.
    """
    whole = _TAIL_HAN.sub("", before)
    cuts = [m.end() for m in _CUT_HAN.finditer(whole)]
    name = _LEADS_HAN.sub("", whole[cuts[-1] if cuts else 0 :])
    return name if 2 <= len(name) <= _NAME_HAN_MAX and not _NO_NAME_HAN.search(name) else ""


def without_leads(name: str) -> str:
    """Return a Chinese name without the words of time and wish that lead to it, as 学生 of 希望学生."""
    return _LEADS_HAN.sub("", name)


class Figure(NamedTuple):
    """A figure the text names before a number."""

    name: str
    """In the text's own words."""
    is_level: bool
    """Whether the name says that it is a share or a rate, so that nothing else of the clause is measured."""


def figure_before(before: str) -> Figure | None:
    """Return the figure that the words before a number name.

    Args:
        before: the clause up to the number.
    """
    han = list(_LEVEL_HAN.finditer(before))
    if han:
        name = _LEADS_HAN.sub("", han[-1]["name"])
        return (
            None
            if _SETTINGS_HAN.search(name) or _BARE.fullmatch(name) or len(name) < 2
            else Figure(name, is_level=True)
        )
    return _named_en(before)


def _named_en(before: str) -> Figure | None:
    words = list(_WORD.finditer(before))
    spoken = [w.group().lower() for w in words]
    end = len(words)
    while end and spoken[end - 1] in _LINKS:
        end -= 1
    start, head_ends = end, end
    while start and end - start < _WORDS_MAX and not _breaks(spoken, start - 1):
        start -= 1
        head_ends = start if spoken[start] in _INNER | {"with"} else head_ends
    while start < end and spoken[start] in _INNER | _ARTICLES:
        start += 1
    if start == end:
        return None
    name = before[words[start].start() : words[end - 1].end()]
    if _SETTINGS_EN.search(name) or _BARE.fullmatch(name):
        return None
    level = any(_LEVELS_EN.fullmatch(spoken[at - 1]) for at in (head_ends, end) if at > start)
    linked = not _HEDGES.issuperset(spoken[end:]) or (
        spoken[end - 1].endswith("s") and not spoken[end - 1].endswith("ss")
    )
    told_of = start and spoken[start - 1] in _BEFORE_VERBS
    return Figure(name, is_level=level) if level or (linked and not told_of) else None


def _breaks(spoken: list[str], at: int) -> bool:
    """Say whether a word ends the name that stands after it."""
    word = spoken[at]
    if word == "with" and at and _LEVELS_EN.fullmatch(spoken[at - 1]):
        return False  # as in `satisfaction with the page`
    if word in _ARTICLES:
        return not at or spoken[at - 1] not in _INNER | {"with"}
    return word in _STOPS and word not in _INNER
