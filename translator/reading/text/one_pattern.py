"""Makes one pattern of many words by sharing how they begin, so that looking for hundreds costs little more than for a few."""

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate
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
    pattern = one_of(words)
    return re.compile(rf"(?<![a-z0-9])(?:{pattern})(?![a-z0-9])" if borders else pattern)


def one_of(words: Iterable[str]) -> str:
    """Write what matches any of the words, the longest first; see `any_of`."""
    tree: Tree = {}
    for word in words:
        at = tree
        for char in word.removesuffix(_ANY_ENDING):
            at = at.setdefault(char, {})
        at[_ANY_ENDING if word.endswith(_ANY_ENDING) else _END] = {}
    return _pattern(tree)


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


def by_first_letter(alternatives: str) -> str:
    """Write alternatives so that those with the same first letter are tried only where it stands.

    Args:
        alternatives: a pattern with bars outside of brackets, where case matters. One that begins with anything but a
            letter or digit keeps its place, so that the same one matches first.
    """
    runs: list[dict[str, list[str]]] = [{}]
    for one in _apart(alternatives):
        if one[0].isalnum() and one[1:2] not in ("?", "*", "+", "{"):
            runs[-1].setdefault(one[0], []).append(one[1:])
        else:
            runs += [{"": [one]}, {}]
    return "|".join(f"{first}(?:{'|'.join(rest)})" for run in runs for first, rest in run.items())


def at_word_start(alternatives: str, end: str = r"\b") -> str:
    """Write alternatives that begin a word so that a search passes every letter but those that begin one of them.

    Args:
        alternatives: a pattern with bars outside of brackets, where case matters; each begins with a letter that must be there, or with a
            group of alternatives that do.
        end: the pattern that ends each of them.
    """
    words: dict[str, list[str]] = {}
    for one in _begun(alternatives):
        words.setdefault(one[0], []).append(one[1:])
    return "|".join(f"{first}(?<!\\w{first})(?:{'|'.join(rest)}){end}" for first, rest in words.items())


def _begun(alternatives: str) -> Iterator[str]:
    """Yield alternatives; one that begins with a group is taken apart."""
    for one in _apart(alternatives):
        if one.startswith("(?:"):
            depths = accumulate((char == "(") - (char == ")") for char in one)
            close = next(i for i, depth in enumerate(depths) if not depth)
            yield from (begins + one[close + 1 :] for begins in _begun(one[3:close]))
        else:
            yield one


def _apart(pattern: str) -> list[str]:
    """Cut a pattern at the bars outside of brackets; no bracket in it is escaped or stands in a class."""
    out, depth = [""], 0
    for char in pattern:
        depth += (char == "(") - (char == ")")
        if char == "|" and not depth:
            out.append("")
        else:
            out[-1] += char
    return out
