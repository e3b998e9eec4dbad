"""Cuts a record into the pieces that vectors are made of: its sections, the title before each."""

import re
from collections.abc import Iterator

WORDS_MAX = 150
"""Of a piece: with the title it is about what a sentence model reads at once. Source: docs/precedents.md"""
PIECES_MAX = 5
"""Of a record, from its beginning; what stands behind is found by its words. Source: docs/precedents.md"""
_HEADING = re.compile(r"^#{1,6}[ \t][^\n]*$", re.M)
_CHARS_READ_MAX = 40_000


def pieces_of(title: str, text: str) -> tuple[str, ...]:
    """Return the pieces of a record, in order; one at least.

    Args:
        title: of the record; it stands before each piece, since a section seldom says what it is about.
        text: its whole text; its headings are left out.
    """
    found = []
    for piece in _windows(text[:_CHARS_READ_MAX]):
        found.append(f"{title}\n{piece}")
        if len(found) == PIECES_MAX:
            break
    return tuple(found) or (title,)


def _windows(text: str) -> Iterator[str]:
    for section in _HEADING.split(text):
        words = section.split()
        for start in range(0, len(words), WORDS_MAX):
            yield " ".join(words[start : start + WORDS_MAX])
