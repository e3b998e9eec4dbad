"""What it is for, quoted: a purpose or the level that is to be reached, in words whole enough to be understood.

A wish, a ban or a complaint is no reason; where the ask gives none, the line stays empty.
"""

import re

from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.scribe import shortened

_CHARS_MAX = 160
_STOPS = " .。,，;；、"
_PURPOSE = re.compile(
    r"\b(?:so that|in order to|so (?=(?:that|i|we|they|he|she|it|nobody|no one|fewer|less)\b)|(?:to|will|would|should) (?:save|reduce|cut|lower|avoid|increase|raise|free up|shorten|speed up|help)|"
    r"(?:the )?(?:goal|aim|purpose|target)s?\b|with the (?:goal|aim) of)"
    r"|为了?|目的|目标|以便|从而|这样|省得|避免|好让|提高|提升|减少|节省|降低",
    re.I,
)
_SAID_SO = re.compile(
    r"\b(?:so that|in order to|goal|aim|purpose)\b|为了?|目的|目标|以便|从而|省得|避免|好让", re.I
)
_LEVEL = re.compile(
    r"\b(?:down to|up to|under|below|at most|at least|less than|fewer than|no more than|within|by half|halve|less|fewer|would (?:already )?(?:be|do|pay)|should be|ought to|instead of|i['’]?d (?:accept|be happy with)|by (?:\w+ )?(?:june|july|christmas|easter|summer|\w+ber|\w+ary|march|april|may|august|next|the end))\b|[<≤]"
    r"|[降减缩压控提做达][^，,。；;]{0,4}[到至在]|以[内下上]|减半|不超过|不低于|零",
    re.I,
)
_NO_REASON = re.compile(
    r"\s*+(?:and\s++)?(?:so the\b|so a\b|if\b|when\b|[^.!?\n]{0,12}(?:don['’]t|do not|doesn['’]t) want\b)|\s*+(?:如果|若|超过|当)",
    re.I,
)
_GOES_ON_ZH = re.compile(
    r"\s*+(?:希望|目标|期望|争取|力争|要求|规定|要|能|就|最好)?[^，,。；;一-龥]{0,2}(?:是|年底前?|明年|今年)?(?:缩短|降低?|减少?|压|提高|提升|控制|做到|达到|不超过|不低于)"
)
"""A clause that begins with what is done to something named before it."""
_CLAUSE = re.compile(r"[，,；;：:]")


def outcome_of(ground: Ground) -> str | None:
    """Quote what it is for; None where the ask gives no reason."""
    said = ground.notes.reading.facets.get("outcome")
    if said is None:
        return None
    text, span = ground.notes.text, said.span
    whole = _whole(ground, span)
    wish = ground.notes.terms.wish
    purpose = _PURPOSE.search(text, span.start, span.end)
    said_so = _SAID_SO.search(text, span.start, span.end)
    aimed = purpose or _LEVEL.search(text, whole.start, whole.end)
    if not aimed or _NO_REASON.match(text, span.start) or (wish and wish.overlaps(span) and not said_so):
        return None
    quoted = span if purpose and purpose.start() == span.start else whole
    return shortened(ground.scribe.quote(quoted).strip(_STOPS), chars_max=_CHARS_MAX)


def _whole(ground: Ground, span: Span) -> Span:
    """Return the sentence around a reason, or, where that is long or Chinese, the clauses that it cannot do without."""
    text, line = ground.notes.text, ground.sentence_of(span)
    if not line.covers(span):
        return span
    if ground.language != "zh":
        return line if line.end - line.start <= _CHARS_MAX else span
    cuts = [line.start, *(m.end() for m in _CLAUSE.finditer(text, line.start, span.start))]
    start = cuts[-1]
    if len(cuts) > 1 and _GOES_ON_ZH.match(text, start):
        start = cuts[-2]
    return Span(start=start, end=max(span.end, start + 1))
