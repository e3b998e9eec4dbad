"""Says which side of a figure is good: the less the better, the more the better, or exactly that.

Where an ask names several figures, the share that must be reached speaks first, then the first figure that is asked for.
The kinds follow Wang and Chen, Quantifying linguistically stated performance requirements, 2025.
"""

import re
from collections.abc import Sequence

from translator.domain.reading import Direction, Quantity, VaguePhrase

_STEPS = frozenset({"click", "page", "step", "screen", "attempt", "retry", "error", "mistake", "keystroke"})
"""Counts of which fewer are better, whatever the system is able to handle."""
_TIMES = frozenset({"ns", "us", "ms", "s", "min", "h", "d", "wk", "mo", "a", "working_day"})
_EVERY = re.compile(r"\b(?:every|each|once an?|once per|per)\s+(?:\w+\s+)?$|每隔?$", re.I)
_CEILING = re.compile(
    r"\b(?:not|never|n't|no|neither)\s+(?:\w+\s+){0,4}?(?:more|longer|exceed|over|above|greater|higher|later)\b"
    r"|\bexceed|\b(?:decreas|reduc|lower|fewer|less than|drop|cut)\w*|\bmax(?:imum|\.)?\b|不超过|不得超过|不高于|降(?:低|到|至)|减少",
    re.I,
)
_CAPACITY = re.compile(
    r"\b(?:support|handl|serv|accommodat|process|manag|stor|hold|scal|sustain|allow|perform with|capacity|concurrent|simultaneous|users?\b)"
    r"|支持|承载|容纳|处理|并发",
    re.I,
)
_OPENING = re.compile(
    r"^\d[\d.]* ?(?:h|hours?)\b.*\b(?:per|a|/)\s*(?:day|d)\b|\bdays? (?:per|a) (?:week|year)\b", re.I
)
"""Opening hours are no figure to reach: the more the better."""
_NOBODY = re.compile(r"(?:^|[.;:]\s+)no\b[^.;]*$", re.I)
_REFUSED = re.compile(r"\b(?:not|n't|never|cannot)\b", re.I)
_FIXED = re.compile(
    r"\bcaters?\b|\baverage\b|\bexactly\b|\bprecisely\b|\bmost recent|\blatest\b|恰好|正好|刚好", re.I
)
_TAKES = re.compile(
    r"\b(?:in|after|takes?|time|latency|delay|wait|under|fits?)\b|耗时|时间|延迟|响应|内返回", re.I
)
_LASTS = re.compile(
    r"\b(?:for the next|for|operat\w*|lasts?|uptime|available|availability|between|keep|retain|retention|hours?)\b"
    r"|可用|保留|保存|运行",
    re.I,
)
_LESS_IS_BETTER = frozenset({"speed", "cost", "effort", "resources", "recovery"})
_SHRINKS = re.compile(
    r"\b(?:reduc|minimi|lower|less|fewer|decreas|cut|shorten|too (?:many|much|long|high|often))|减少|减轻|降低|缩短|太[多高久长]|过[多高]",
    re.I,
)
_NEITHER = frozenset({"scope", "time", "certainty", "amount"})
_ALWAYS = re.compile(
    r"24\s*[x×*/]\s*7|\b(?:24|18)\s*hours? (?:a|per) day|\ball (?:of )?(?:the |its )?[\w/-]+(?:[\w/ -]{0,60}?)\b(?:shall|must|should|will)\b"
    r"|\b(?:handle|manage|process|record|support)\s+all\b|\bat all times\b|\bat any time\b|\b(?:remain|keep) (?:operational|available)\b"
    r"|\b(?:multiple|many|a large number of|concurrent|simultaneous)\b[\w ]{0,20}\b(?:users?|games?|requests?|sessions?)\b"
    r"|\b(?:function|work|operate)\b[^.]{0,60}\b(?:offline|unavailable|without|airplane)\b|全天候|随时可用",
    re.I,
)
_OPEN_FROM_TO = re.compile(r"\bavailable\b[^.]{0,40}\b(?:between|from)\b[^.]{0,20}\d", re.I)
_BACK = 60
_SHORT_BACK = 24
"""Code points before a figure that may say which side of it is good."""


def direction_of(text: str, quantities: Sequence[Quantity], vague: Sequence[VaguePhrase]) -> Direction | None:
    """Say which side of the asked level is good.

    Args:
        text: the ask.
        quantities: what was found of figures in it, in order.
        vague: the vague phrases found in it, in order.

    Returns:
        The direction; None where no quality is stated.
    """
    quantities = [q for q in quantities if not _OPENING.search(q.text)]
    asked = [q for q in quantities if q.role in ("target", "share", "load")]
    rest = [q for q in quantities if q.role in ("size", "baseline", "other")]
    sides = ((q, side) for q in asked or rest if (side := _side(text, q)))
    first = next(sides, None)
    if first is not None:
        shares = (
            side
            for q in (asked or rest)
            if q.unit == "%"
            and (side := _side(text, q))
            and (side == "lower_bound" or q.role == "target")
            and not _late(text, q, first[0])
        )
        return next(shares, first[1])
    return "lower_bound" if _OPEN_FROM_TO.search(text) else _unquantified(text, vague)


def _late(text: str, share: Quantity, first: Quantity) -> bool:
    """Say whether another sentence set a bound before a share was named."""
    return first is not share and re.search(r"[.!?。！？]\s", text[first.end : share.start]) is not None


def _side(text: str, quantity: Quantity) -> Direction | None:
    """Say which side of one figure is good."""
    before = text[max(0, quantity.start - _BACK) : quantity.start]
    near = before[-_SHORT_BACK:]
    own = f"{near} {quantity.text}"
    around = before + text[quantity.start : quantity.end + _BACK]
    time = quantity.unit in _TIMES
    if time and (_EVERY.search(near) or _EVERY.match(f"{quantity.text} ")):
        return "exact_target"
    if quantity.unit == "%":
        return "upper_bound" if quantity.bound == "at_most" or _CEILING.search(own) else "lower_bound"
    if quantity.bound == "at_least":
        refused = _CEILING.search(own) or _NOBODY.search(before) or (time and _REFUSED.search(near))
        return "upper_bound" if refused else "lower_bound"
    capacity = not time and quantity.unit not in _STEPS and _CAPACITY.search(around) is not None
    if quantity.bound == "at_most":
        return "lower_bound" if capacity else "upper_bound"
    if _FIXED.search(around):
        return "exact_target"
    if time:
        if _CEILING.search(own):
            return "upper_bound"
        if _LASTS.search(near):
            return "lower_bound"
        return "upper_bound" if _TAKES.search(near) else None
    return "lower_bound" if capacity else "exact_target"


def _unquantified(text: str, vague: Sequence[VaguePhrase]) -> Direction | None:
    """Say which side is good where only words say so."""
    for phrase in vague:
        if phrase.aspect in _LESS_IS_BETTER or _SHRINKS.search(phrase.text):
            return "unquantified_smaller_better"
        if phrase.aspect and phrase.aspect not in _NEITHER:
            return "unquantified_greater_better"
    return "unquantified_greater_better" if _ALWAYS.search(text) else None
