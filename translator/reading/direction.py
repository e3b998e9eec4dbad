"""Says which side of a figure is good: the less the better, the more the better, or exactly that.

Where an ask names several figures, the share that must be reached speaks first, then the first figure that is asked for;
of two figures for one measure the one with a bound speaks. The kinds follow Wang and Chen, Quantifying linguistically
stated performance requirements, 2025.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from translator.domain.reading import Direction, Quantity, VaguePhrase
from translator.knowledge.units import is_duration
from translator.reading.text.lower import lower
from translator.reading.text.one_pattern import at_word_start

_STEPS = frozenset(
    {"click", "page", "step", "screen", "attempt", "retry", "error", "mistake", "keystroke", "tap"}
)
"""Counts of which fewer are better, whatever the system is able to handle."""
_EVERY = re.compile(r"\b(?:every|each|once an?|once per|per)\s+(?:\w+\s+)?$|每隔?$")
_CEILING = re.compile(
    r"\b(?:not|never|n't|no|neither)\s+(?:\w+\s+){0,4}?(?:more|longer|exceed|over|above|greater|higher|later)\b"
    r"|\bexceed|\b(?:decreas|reduc|lower|fewer|less than|drop|cut)\w*|\bmax(?:imum|\.)?\b|不超过|不得超过|不高于|降(?:低|到|至)|减少"
)
_CAPACITY = re.compile(
    at_word_start(
        r"support|handl|serv|accommodat|process|manag|stor|hold|scal|sustain|allow|perform with|capacity|capable|accept|concurrent|simultaneous|users?\b",
        end="",
    )
    + "|支持|承载|容纳|处理|并发"
)
_OPENING = re.compile(
    r"^\d[\d.]* ?(?:h|hours?)\b.*\b(?:per|a|/)\s*(?:day|d)\b|\bdays? (?:per|a) (?:week|year)\b"
)
"""Opening hours are no figure to reach: the more the better."""
_NOBODY = re.compile(r"(?:^|[.;:]\s+)no\b[^.;]*$")
_REFUSED = re.compile(r"\b(?:not|n't|never|cannot)\b")
_REST = re.compile(r"\b(?:remaining|rest of the|other|out of|of every)\s+$")
"""Before a figure these say what it is taken from or what is left over; neither is to be reached."""
_FIXED = re.compile(
    at_word_start(r"(?:average|exactly|precisely|latest)\b|most recent", end="") + "|恰好|正好|刚好"
)
_TAKES = re.compile(r"\b(?:in|after|takes?|time|latency|delay|wait|under|fits?)\b|耗时|时间|延迟|响应|内返回")
_LASTS = re.compile(
    r"\b(?:for the next|for|operat\w*|lasts?|uptime|available|availability|between|keep|retain|retention|hours?)\b"
    r"|可用|保留|保存|运行"
)
_LESS_IS_BETTER = frozenset({"speed", "cost", "effort", "resources", "recovery"})
_SHRINKS = re.compile(
    r"\b(?:reduc|minimi|lower|less|fewer|decreas|cut|shorten|too (?:many|much|long|high|often))|减少|减轻|降低|缩短|太[多高久长]|过[多高]"
)
_NEITHER = frozenset({"scope", "time", "certainty", "amount"})
_ALWAYS = re.compile(
    r"\b(?:24|18)\s*hours? (?:a|per) day|\ball (?:of )?(?:the |its )?[\w/-]+(?:[\w/ -]{0,60}?)\b(?:shall|must|should|will)\b"
    r"|\b(?:handle|manage|process|record|support)\s+all\b|\bat all times\b|\bat any time\b|\b(?:remain|keep) (?:operational|available)\b"
    r"|\b(?:multiple|many|a large number of|concurrent|simultaneous)\b[\w ]{0,20}\b(?:users?|games?|requests?|sessions?)\b"
    r"|\b(?:function|work|operate)\b[^.]{0,60}\b(?:offline|unavailable|without|airplane)\b|全天候|随时可用"
)
_ROUND_THE_CLOCK = re.compile(r"(?<!\d)(?:24 ?[x×*/] ?7|7 ?[x×*] ?24)(?!\d)")
_OPEN_FROM_TO = re.compile(r"\bavailable\b[^.]{0,40}\b(?:between|from)\b[^.]{0,20}\d")
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
    text = lower(text)
    figures = _sides(text, quantities)
    asked = [(q, side) for q, side in figures if q.role in ("target", "share", "load")]
    rest = [(q, side) for q, side in figures if q.role in ("size", "baseline", "other", "deadline")]
    chosen = asked or rest
    if chosen:
        first = chosen[0]
        shares = (
            (q, side)
            for q, side in chosen
            if q.unit == "%"
            and (side == "lower_bound" or q.role == "target")
            and not _late(text, q, first[0])
        )
        return _bounding(next(shares, first), figures)
    if _OPEN_FROM_TO.search(text) or _ROUND_THE_CLOCK.search(text):
        return "lower_bound"
    return _unquantified(text, vague)


def _sides(text: str, quantities: Sequence[Quantity]) -> list[tuple[Quantity, Direction]]:
    """Return the figures that have a good side, with it."""
    kept = [q for q in quantities if not _OPENING.search(text[q.start : q.end])]
    ends = [0, *(q.end for q in kept)]
    found = []
    for q, (last, _) in zip(kept, pairwise([*ends, len(text)]), strict=False):
        if _REST.search(text, max(0, q.start - 16), q.start):
            continue
        side = _side(text, q, max(last, q.start - _BACK))
        if side:
            found.append((q, side))
    return found


def _bounding(chosen: tuple[Quantity, Direction], figures: Sequence[tuple[Quantity, Direction]]) -> Direction:
    """Let a figure with bound words speak for a measure rather than one without."""
    quantity, side = chosen
    if _worded(quantity) or quantity.role == "share":
        return side
    of_one = (s for q, s in figures if q.unit == quantity.unit and q is not quantity and _worded(q))
    return next(of_one, side)


def _worded(quantity: Quantity) -> bool:
    """Say whether a figure has bound words of its own."""
    return quantity.bound in ("at_most", "at_least") and not quantity.text[:1].isdigit()


def _late(text: str, share: Quantity, first: Quantity) -> bool:
    """Say whether another sentence set a bound before a share was named."""
    return first is not share and re.search(r"[.!?。！？]\s", text[first.end : share.start]) is not None


def _side(text: str, quantity: Quantity, low: int) -> Direction | None:
    """Say which side of one figure is good.

    Args:
        text: the ask.
        quantity: the figure.
        low: where the words before it begin that are its own.
    """
    before = text[low : quantity.start]
    near = before[-_SHORT_BACK:]
    said = text[quantity.start : quantity.end]
    own = f"{near} {said}"
    around = text[max(0, quantity.start - _BACK) : quantity.end + _BACK]
    time = is_duration(quantity.unit)
    if time and (_EVERY.search(near) or _EVERY.match(f"{said} ")):
        return "exact_target" if quantity.bound == "exactly" else _bound_side(quantity)
    if quantity.unit == "%":
        refused = quantity.bound == "at_most" or bool(_CEILING.search(own) or _NOBODY.search(before))
        return "upper_bound" if refused else "lower_bound"
    if quantity.bound == "at_least":
        refused = bool(_CEILING.search(own) or _NOBODY.search(before))
        if time and not refused:
            refused = bool(_REFUSED.search(near)) or said.startswith("longer than")
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


def _bound_side(quantity: Quantity) -> Direction:
    return "upper_bound" if quantity.bound == "at_most" else "lower_bound"


def _unquantified(text: str, vague: Sequence[VaguePhrase]) -> Direction | None:
    """Say which side is good where only words say so."""
    for phrase in vague:
        if phrase.aspect in _LESS_IS_BETTER or _SHRINKS.search(phrase.text.lower()):
            return "unquantified_smaller_better"
        if phrase.aspect and phrase.aspect not in _NEITHER:
            return "unquantified_greater_better"
    return "unquantified_greater_better" if _ALWAYS.search(text) else None
