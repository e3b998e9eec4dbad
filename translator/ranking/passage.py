"""The passage of a record that says most of what a request asks for, to be quoted beside it."""

from collections.abc import Mapping

from translator.ranking.terms import terms_of
from translator.reading.text.segments import sentences

_CHARS_MAX = 240
_CHARS_MIN = 12
"""A heading or a word alone says nothing that could be quoted."""


def passage(record: str, wanted: Mapping[str, float]) -> str:
    """Return one sentence of a record, verbatim, cut at its end where it is long; empty where none shares a term.

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
    return best if len(best) <= _CHARS_MAX else best[: best.rfind(" ", 0, _CHARS_MAX)].rstrip() + " …"
