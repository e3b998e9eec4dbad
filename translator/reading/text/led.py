"""Finds words together with what leads up to them in their clause, such as 一期只做 before 查询.

Nearly every character can lead, so that a pattern that begins with the lead is tried at each of them. The words are looked
for first; where they do not stand there is nothing to find.
"""

import re
from collections.abc import Iterator


class Led:
    """A pattern whose matches begin a few characters before one of some words.

    Args:
        words: a pattern of the words; every match of the whole holds one of them.
        whole: the pattern with what leads up to them.
        chars: how many characters lead at most.
    """

    def __init__(self, words: str, whole: str, chars: int) -> None:
        self._words = re.compile(words)
        self._whole = re.compile(whole)
        self._chars = chars

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """Yield the matches in a range, in order."""
        first = self._words.search(text, start, end)
        if first:
            yield from self._whole.finditer(text, max(start, first.start() - self._chars), end)
