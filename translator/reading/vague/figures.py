"""Says whether a number beside a vague phrase already settles it, as in `fast: under 2 s`."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from translator.domain.reading import VagueKind
from translator.domain.value import Span

_TIME = r"\d\s*(?:ms|msec|s|secs?|mins?|h|hrs?|milliseconds?|seconds?|minutes?|hours?)\b|(?:second|minute|hour)s?\b|毫秒|秒|分钟|小时"
_LONG = r"|\bdays?\b|\bweeks?\b|天|日|周"
_SHARE = r"%|％|‰|\bper ?cent\b|\bin \d|\bout of\b|百分|成|倍|\bfactor\b|\btimes\b"
_MONEY = r"[€£$¥￥]|\b(?:eur|usd|gbp|chf|cny|rmb|jpy|euros?|dollars?|yuan|pounds?|cents?)\b|元|预算|万块"
_KINDS = {
    "speed": re.compile(_TIME + _LONG, re.I),
    "freshness": re.compile(_TIME + _LONG, re.I),
    "effort": re.compile(_TIME + _LONG + "|" + _SHARE, re.I),
    "ease": re.compile(_TIME + r"|\bclicks?\b|\bsteps?\b|步", re.I),
    "learning": re.compile(_TIME + _LONG, re.I),
    "recovery": re.compile(_TIME + _LONG, re.I),
    "accuracy": re.compile(_SHARE, re.I),
    "relevance": re.compile(_SHARE, re.I),
    "completeness": re.compile(_SHARE, re.I),
    "availability": re.compile(_SHARE + "|" + _TIME, re.I),
    "robustness": re.compile(_SHARE, re.I),
    "certainty": re.compile(_SHARE, re.I),
    "outcome": re.compile(_SHARE + "|" + _TIME + _LONG + "|" + _MONEY, re.I),
    "cost": re.compile(_MONEY + "|" + _SHARE, re.I),
    "scale": re.compile(r"\d|万|亿|千|百", re.I),
    "throughput": re.compile(r"\d|万|亿|千|百", re.I),
    "amount": re.compile(r"\d|万|亿|千|百", re.I),
    "time": re.compile(r"\d|\bdays?\b|\bweeks?\b|月|周|天|日", re.I),
}
_TO = re.compile(
    r"\b(?:by|to|from|below|under|above|over|within|in|at (?:most|least)|than|max(?:imum)?|minimum|of)\s*(?:an? |the |about |around |roughly )?$"
    r"|(?:不超过|不低于|不高于|以内|以下|以上|到|至|降|升|控制在|达|约|[:：(（<>≤≥=])\s*$",
    re.I,
)
_TO_INSIDE = re.compile(
    r"(?:by|to|from|below|under|within|at most|at least|less than|no more than|fewer than|up to|max|不超过|不低于|不高于|到|至|降|≤|<|少于|低于)",
    re.I,
)
_TOPS = re.compile(
    r"\s*+(?:a month |a year |monthly |yearly |per \w+ )?(?:tops|max(?:imum)?|at most|at the most|or less|以内|以下|封顶|为限)",
    re.I,
)
_RATE = re.compile(
    r"(?<!every)\s(?:an?|per|each)\s++(?:second|minute|hour|day|week|month|year)\b|每(?:秒|分钟|小时|天|日|周|月|年)|/\s?(?:s|h|d|day|week)\b",
    re.I,
)
"""A rate such as `600 uploads a day` is no time."""
_SPAN_OF = re.compile(
    r"(?<![\d.])(?!1\b)\d+[ -](?:second|minute|hour|day|week)(?!s)(?= (?!or\b|at\b|max|and\b|response|load|answer|wait|reaction|turnaround|delay|limit|target)[a-z]{3,})"
)
"""A time that only says how long something else is, as in `a 30 minute introduction`."""
_TIMES = frozenset({"speed", "freshness", "ease", "learning", "recovery", "availability"})
_BY_TARGET = frozenset({"outcome", "cost", "effort"})
_CHANGES = frozenset({"comparative", "vague_verb"})
"""For these a figure settles the phrase only as its target, as in `reduce waste to 6 %`; today's figure does not."""
_AFTER = frozenset({"ease", "learning"})
"""A time before these belongs to something else, as in `ready in 60 s, easy to use`."""
_END = re.compile(r"[.!?;。！？；\n](?=\s|$|[^\d])")
_PAUSE = re.compile(r"[,，、]|\band\b|\bbut\b", re.I)
_SERVES = re.compile(r"\benough to\b")
"""What must be early enough for something may be told in the next sentence."""
_REACH = 60
"""Code points between a phrase and a number that may settle it; farther away it is about something else."""
_NEAR = {"amount": 12, "scale": 40, "time": 25}


def settled(text: str, span: Span, aspect: str, kind: VagueKind, figures: Sequence[Span]) -> bool:
    """Say whether a figure of its kind stands in the same clause as a phrase.

    Args:
        text: the ask.
        span: where the phrase stands.
        aspect: what it is about.
        kind: what kind of vague wording it is.
        figures: ranges of quantities, by their start.
    """
    fits = _KINDS.get(aspect)
    if fits is None:
        return False
    serves = _SERVES.search(text, span.start, span.end + 12) is not None
    near = None if serves else _NEAR.get(aspect)
    reach = near or _REACH
    by_target = aspect in _BY_TARGET or kind in _CHANGES
    at = bisect_left(figures, span.start - reach - 40, key=lambda f: f.start)
    for figure in figures[at:]:
        if figure.start > span.end + reach:
            break
        before = figure.start < span.end
        if (before and aspect in _AFTER) or not fits.search(text, figure.start, figure.end):
            continue
        if aspect in _TIMES and (
            _RATE.search(text, figure.start, figure.end) or _SPAN_OF.match(text, figure.start)
        ):
            continue
        between = text[figure.end : span.start] if before else text[span.end : figure.start]
        if len(between) > reach or len(_END.findall(between)) > serves:
            continue
        if near and _PAUSE.search(between):
            continue
        if not by_target or _is_target(text, span, figure):
            return True
    return False


def _is_target(text: str, span: Span, figure: Span) -> bool:
    """Say whether a figure after the phrase says where it shall go."""
    return figure.start >= span.end and (
        _TO.search(text, max(span.end, figure.start - 20), figure.start) is not None
        or _TO_INSIDE.match(text, figure.start) is not None
        or _TOPS.match(text, figure.end) is not None
    )
