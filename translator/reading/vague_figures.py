"""Says whether a number beside a vague phrase already settles it, as in `fast: under 2 s`."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from translator.domain.value import Span
from translator.knowledge.schema import LexiconEntry

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
_END = re.compile(r"[.!?;。！？；\n](?=\s|$|[^\d])")
_REACH = 60
"""Code points between a phrase and a number that may settle it; farther away it is about something else."""
_NEAR = {"amount": 12, "scale": 40, "time": 25}


def settled(text: str, span: Span, entry: LexiconEntry, figures: Sequence[Span]) -> bool:
    """Say whether a phrase lies in a figure or a name, or a figure of its kind stands in the same clause.

    Args:
        text: the ask.
        span: where the phrase stands.
        entry: what it is about.
        figures: ranges of quantities and of names with digits, by their start.
    """
    kind = _KINDS.get(entry.aspect)
    reach = _NEAR.get(entry.aspect, _REACH)
    at = bisect_left(figures, span.start - reach - 40, key=lambda f: f.start)
    for figure in figures[at:]:
        if figure.start > span.end + reach:
            return False
        if figure.overlaps(span):
            return True
        if kind and kind.search(text, figure.start, figure.end):
            between = (
                text[figure.end : span.start] if figure.end <= span.start else text[span.end : figure.start]
            )
            if len(between) <= reach and not _END.search(between):
                return True
    return False
