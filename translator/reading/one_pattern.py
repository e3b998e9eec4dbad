"""Makes one pattern of many words by sharing how they begin, so that looking for hundreds costs little more than for a few."""

import re
from collections.abc import Iterable
from typing import Any

Tree = dict[str, Any]
_END = ""
_ANY_ENDING = "*"


def any_of(words: Iterable[str], *, borders: bool) -> "re.Pattern[str]":
    """Return a pattern that finds the longest of the words at each place.

    Args:
        words: lower case; a star at the end of one stands for any letters.
        borders: whether a word must not stand inside another one, as in languages with blanks.
    """
    tree: Tree = {}
    for word in words:
        at = tree
        for char in word.removesuffix(_ANY_ENDING):
            at = at.setdefault(char, {})
        at[_ANY_ENDING if word.endswith(_ANY_ENDING) else _END] = {}
    pattern = _pattern(tree)
    return re.compile(rf"(?<![a-z0-9])(?:{pattern})(?![a-z0-9])" if borders else pattern)


def _pattern(tree: Tree) -> str:
    """Write one branch: what goes on before what ends, so that the longest word is found."""
    branches = [
        re.escape(char) + _pattern(below)
        for char, below in sorted(tree.items())
        if char not in (_END, _ANY_ENDING)
    ]
    if _ANY_ENDING in tree:
        branches.append("[a-z]*+")
    elif _END in tree:
        branches.append("")
    return branches[0] if len(branches) == 1 else f"(?:{'|'.join(branches)})"
