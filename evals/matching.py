"""Finds marked words in a text and matches what was found to what was marked, by overlap."""

from collections.abc import Iterable, Sequence

Range = tuple[int, int]


def overlaps(a: Range, b: Range) -> bool:
    """Say whether two half-open ranges share a place."""
    return min(a[1], b[1]) > max(a[0], b[0])


def occurrences(text: str, words: str) -> list[Range]:
    """Return every place of some words, letter case aside."""
    low, sought, out = text.lower(), words.lower(), []
    at = low.find(sought)
    while at >= 0 and sought:
        out.append((at, at + len(sought)))
        at = low.find(sought, at + 1)
    return out


def in_order(text: str, marked: Sequence[str], avoid: Iterable[str] = ()) -> list[Range | None]:
    """Return the place of each marked phrase: the first at or after the end of the one before, at a word border.

    Args:
        text: the whole text.
        marked: phrases in their order of appearance.
        avoid: phrases in which no place counts.
    """
    blocked = [place for words in avoid for place in occurrences(text, words)]
    out: list[Range | None] = []
    at = 0
    for words in marked:
        place = next(
            (
                p
                for p in occurrences(text, words)
                if p[0] >= at and _at_border(text, p) and not any(overlaps(p, b) for b in blocked)
            ),
            None,
        )
        out.append(place)
        at = place[1] if place else at
    return out


def _at_border(text: str, place: Range) -> bool:
    start, end = place

    def latin(i: int) -> bool:
        return 0 <= i < len(text) and text[i].isascii() and text[i].isalnum()

    return not (latin(start) and latin(start - 1)) and not (latin(end - 1) and latin(end))
