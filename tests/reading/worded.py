"""Reads a text whole and returns the wordings of its requirements."""

from translator.domain.value import Language, Span
from translator.reading.statements.found import words
from translator.reading.statements.statements import found_in
from translator.reading.text.segments import sentences


def worded(text: str, language: Language = "en", *, told: bool = False) -> list[str]:
    """Return the wordings of the requirements found in a text, in order."""
    found = found_in(text, language, sentences(text), (), told=told)
    return [words(f.parts, text) for f in found if f.parts]


def patterns(text: str, language: Language = "en") -> list[str]:
    """Return the EARS patterns of the requirements found in a text."""
    return [f.pattern for f in found_in(text, language, sentences(text), ()) if f.parts]


def whole(text: str) -> Span:
    """Return the range of a whole text."""
    return Span(start=0, end=len(text))
