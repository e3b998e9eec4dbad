"""What the ask says around a number, so that a formula takes a share of errors for nothing else."""

import re
from collections.abc import Iterable

from translator.domain.ledger import Entry

_BREAK = re.compile(
    r"[.!?;](?=\s|$)|,(?=\s)|[。！？；，\n]|\b(?:while|whereas|but|although)\b|(?<=[\s、])(?:但|而)", re.I
)
_BY = re.compile(r"(?:\b(?:by|another|extra)|降低|减少|缩短|提升|提高|增加|增长|下降)(?:了|约)?\s*$", re.I)
_MORE = re.compile(
    r"^\s*(?:faster|slower|less|fewer|more|higher|lower|better|cheaper|shorter|longer|reduction|increase|growth|off\b)",
    re.I,
)


def words_around(entry: Entry, others: Iterable[Entry], text: str) -> str:
    """Return the words that say what a number is about, in lower case.

    Args:
        entry: the number.
        others: further numbers; the words up to the next one of them belong to this one.
        text: the ask; empty for a number that is not from it.
    """
    own = [entry.subject, entry.condition or "", entry.source.quote or ""]
    start, end = entry.source.start, entry.source.end
    if entry.source.kind == "ask" and start is not None and end is not None and end <= len(text):
        spans = [
            (o.source.start, o.source.end)
            for o in others
            if o.source.kind == "ask" and o.source.start is not None and o.source.end is not None
        ]
        low = max((e for s, e in spans if e <= start and s < start), default=0)
        high = min((s for s, _ in spans if s >= end), default=len(text))
        low = max([low, *(m.end() for m in _BREAK.finditer(text, 0, start))])
        stop = _BREAK.search(text, end)
        own.append(text[low : min(high, stop.start() if stop else len(text))])
    return " ".join(own).casefold()


def says(words: str, wanted: Iterable[str]) -> bool:
    """Say whether one of the wanted words stands in a text; words in Latin script begin where a word begins."""
    return any(
        re.search(rf"(?<![a-z]){re.escape(w.casefold())}" if w.isascii() else re.escape(w), words)
        for w in wanted
    )


def is_change(entry: Entry, text: str) -> bool:
    """Say whether a share is a change against something, as in `30 % faster`, and no level of its own."""
    if entry.relative_to:
        return True
    start, end = entry.source.start, entry.source.end
    if entry.source.kind != "ask" or start is None or end is None or end > len(text):
        return False
    return bool(_BY.search(text[:start]) or _MORE.match(text[end:]))
