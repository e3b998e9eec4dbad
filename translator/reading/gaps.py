"""Finds what the ask's own words leave open though they are not vague: flawed data, a person who decides, a limit.

Each is a place where an experienced reader asks back; the piece is quoted in the question. What the ask itself settles,
such as what happens when nobody answers, is no gap.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from translator.domain.reading import Quantity
from translator.domain.value import Language, Span
from translator.reading.gap_signs import GapKey, Signs
from translator.reading.gap_signs_en import SIGNS_EN
from translator.reading.gap_signs_zh import SIGNS_ZH
from translator.reading.text.field_labels import field_at
from translator.reading.text.lower import lower
from translator.reading.text.words_en import is_people

_PIECES_MAX = 200
"""Pieces looked at in one ask."""
_WHOLE_CHARS, _WHOLE_CHARS_ZH = 100, 40
"""A sentence no longer than this is quoted whole; a longer one piece by piece."""
_ALONE_CHARS, _ALONE_CHARS_ZH = 24, 9
"""A shorter piece is quoted with the one before it."""
_CUT = re.compile(r"[;；]\s*|\s[-–—]{1,2}\s|->\s*")
_CUT_FINE = re.compile(r"[,;]\s+|[，,；;]|\s[-–—]{1,2}\s|->\s*")

_DECIDES_EN = re.compile(
    r"\b(?P<who>[a-z-]{3,30}+) (?:(?:must|has to|have to|should|will|then|only|still|always|first) )?"
    r"(?:approves?|confirms?|decides?|signs? off|releases?|reviews?|double-?checks?|has the (?:last|final) (?:word|say))\b"
)
_DECIDED_EN = re.compile(
    r"\b(?:approved|confirmed|decided|signed off|released|reviewed|checked|countersigned) (?:first )?by (?:the |an? |our |their )?"
    r"(?P<who>[a-z-]{2,30}+(?: [a-z-]{3,30}+)?)"
)
_ANSWERED_EN = re.compile(
    r"\b(?:if|when|unless)\b[^.!?\n]{0,40}?(?:\b(?:nobody|no one|none|not|never)\b|n['’]t)[^.!?\n]{0,30}?\b(?:answer\w*|confirm\w*|accept\w*|respond\w*|repl(?:y|ies|ied)|react\w*|approv\w*|available|reach\w*|pick\w* up|decid\w*)\b"
    r"|\b(?:deputy|stand-?in|escalat\w+)\b"
)


_SELVES = frozenset({"me", "us", "him", "her", "i", "he", "she"})
_OF_TODAY: frozenset[GapKey] = frozenset({"flawed_data", "old_records", "offline", "peak", "personal_data"})
"""What a sentence that tells how it is may leave open."""


def gaps_in(
    text: str,
    language: Language,
    sentences: Sequence[Span],
    numbers: Sequence[Quantity],
    of_today: Collection[Span] = (),
) -> dict[GapKey, Span]:
    """Find what the ask's own words leave open, each once, at its first place.

    Args:
        text: the ask, what is no wish set aside.
        language: what it is read as.
        sentences: the sentences that are read.
        numbers: the quantities found, in order.
        of_today: those of the sentences that tell how it is; they leave nothing open of what the thing is to do.

    Returns:
        The piece that shows each.
    """
    low = lower(text)
    known = SIGNS_ZH if language == "zh" else SIGNS_EN
    signs = {key: sign for key, sign in known.items() if not (sign.settled and sign.settled.search(low))}
    decides = language != "zh" and not _ANSWERED_EN.search(low)
    places = [n.start for n in numbers]
    found: dict[GapKey, Span] = {}
    pieces = ((piece, s) for s in sentences for piece in _pieces(low, s, language))
    for piece, sentence in islice(pieces, _PIECES_MAX):
        shown = _shown(low, piece, signs, places, decides=decides)
        if sentence in of_today:
            shown = (key for key in shown if key in _OF_TODAY)
        if key := next((key for key in shown if key not in found), None):
            label = field_at(low[piece.start : piece.end])
            start = piece.start + label[1] if label and label[1] < piece.end - piece.start else piece.start
            found[key] = Span(start=start, end=piece.end)
    return found


def _pieces(low: str, sentence: Span, language: Language) -> Iterator[Span]:
    """Yield a sentence whole, or cut where it is long; what is too short to say anything goes with what stands before."""
    zh = language == "zh"
    long = sentence.end - sentence.start > (_WHOLE_CHARS_ZH if zh else _WHOLE_CHARS)
    alone = _ALONE_CHARS_ZH if zh else _ALONE_CHARS
    start = end = sentence.start
    for cut in (_CUT_FINE if long else _CUT).finditer(low, sentence.start, sentence.end):
        if end > start and cut.start() - end >= alone:
            yield Span(start=start, end=end)
            start = end
        end = cut.end()
    if sentence.end - end >= alone and end > start:
        yield Span(start=start, end=end)
        start = end
    if sentence.end > start:
        yield Span(start=start, end=sentence.end)


def _shown(
    low: str, piece: Span, signs: dict[GapKey, Signs], places: Sequence[int], *, decides: bool
) -> Iterator[GapKey]:
    for key, sign in signs.items():
        if sign.numbered and bisect_left(places, piece.start) == bisect_left(places, piece.end):
            continue
        if not sign.shown.search(low, piece.start, piece.end):
            continue
        if not (sign.unless and sign.unless.search(low, piece.start, piece.end)):
            yield key
    if decides and _person_decides(low, piece):
        yield "person_decides"


def _person_decides(low: str, piece: Span) -> bool:
    """Say whether a piece leaves something to a person: `a dispatcher approves`, `signed off by the curator`."""
    patterns = (_DECIDES_EN, _DECIDED_EN)
    return any(
        is_people(said["who"]) or said["who"].split()[0] in _SELVES
        for by in patterns
        for said in by.finditer(low, piece.start, piece.end)
    )
