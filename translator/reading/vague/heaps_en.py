"""Words that say much before `of` and are things elsewhere: lots of users, but parking lots, the stacks of each aisle."""

import re

from translator.reading.text.words_en import DETERMINERS

_HEAPS = frozenset(
    f"{word} of" for word in "lots loads heaps piles stacks masses tons reams mountains".split()
)
_DETERMINED = DETERMINERS | frozenset(
    "which whose what two three four five six seven eight nine ten twelve both".split()
)
_KINDS = frozenset("parking building vacant car job storage".split())
"""What lots there are; a noun before `lots of` is else who gets them, as in `save the team lots of time`."""
_LAST_WORD = re.compile(r"(?<![A-Za-z'])(?P<word>[A-Za-z']{1,16}|\d)\s{1,3}$")
_MUCH = re.compile(
    r"\s{1,3}(?:more|less|worse|(?!per\b|over\b|after\b|under\b|never\b|ever\b|other\b|enter\b)[a-z]{1,12}er)\b",
    re.I,
)
"""After `lots` these make it a degree, as in `lots more` and `lots faster`."""
_HAD = re.compile(r"\b(?:have|has|get|gets|want|wants|there are|do|does)\s{1,3}$", re.I)
_ENDS = re.compile(r"\s{0,3}(?:[.,;:!?)\n]|$)")


def is_a_thing(text: str, start: int, end: int) -> bool:
    """Say whether such a word names things here, by the word before it and the one behind.

    Args:
        text: the ask.
        start: where the word begins.
        end: where the hit ends, `of` included.
    """
    said = " ".join(text[start:end].lower().split())
    if said in _HEAPS:
        before = _LAST_WORD.search(text, max(0, start - 24), start)
        return before is not None and (
            before["word"].isdigit()
            or before["word"].lower() in _DETERMINED | _KINDS
            or before["word"].endswith("'s")
        )
    if said != "lots":
        return False
    had = _HAD.search(text, max(0, start - 16), start) is not None and _ENDS.match(text, end) is not None
    return not had and _MUCH.match(text, end) is None
