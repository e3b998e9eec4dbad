"""The passage of a record that says most of what a request asks for, to be quoted beside it."""

from collections.abc import Mapping

from translator.ranking.terms import terms_of
from translator.reading.text.segments import sentences

_CHARS_MAX = 240
_CHARS_MIN = 12
"""A heading or a word alone says nothing that could be quoted."""


def passage(record: str, wanted: Mapping[str, float]) -> str:
    """Return one sentence in the record's own words, without its mark-up at the front; empty where none shares a term.

    A long one is cut at its end, which an ellipsis tells.

    Args:
        record: its text.
        wanted: the terms of the request, with how much each counts.
    """
    best, most = "", 0.0
    for part in sentences(record):
        words = " ".join(record[part.start : part.end].split()).lstrip("#*->• ")
        if len(words) < _CHARS_MIN:
            continue
        score = sum(wanted.get(term, 0.0) for term in set(terms_of(words)))
        if score > most:
            best, most = words, score
    if len(best) <= _CHARS_MAX:
        return best
    word_end = best.rfind(" ", _CHARS_MAX // 2, _CHARS_MAX)  # Chinese has no spaces to cut at
    return best[: word_end if word_end > 0 else _CHARS_MAX].rstrip() + " …"
