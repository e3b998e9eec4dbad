"""The worst input of a pattern: for each of its repeats a run that the repeat eats, after what lets it begin."""

import re
from collections.abc import Iterator
from itertools import islice
from re import _constants as code  # type: ignore[attr-defined]  # the standard library's own parser, not in its stubs
from re import _parser  # type: ignore[attr-defined]  # as above
from typing import Any

REPEATS_MANY = 100
"""A repeat bounded below this costs a fixed factor and is not attacked."""
_SAMPLES_MAX = 6
_REPEATS = (code.MAX_REPEAT, code.MIN_REPEAT, code.POSSESSIVE_REPEAT)
_CATEGORIES = {
    code.CATEGORY_DIGIT: "1",
    code.CATEGORY_NOT_DIGIT: "a",
    code.CATEGORY_SPACE: " ",
    code.CATEGORY_NOT_SPACE: "a",
    code.CATEGORY_WORD: "a",
    code.CATEGORY_NOT_WORD: "-",
}
_ANYTHING = "a1 一-.,\n"


def attacks(pattern: str, flags: int) -> Iterator[tuple[str, str]]:
    """Yield for each repeat without a small bound what leads to it and what it eats, and both as one run.

    Args:
        pattern: a regular expression.
        flags: those it is compiled with.
    """
    yield from _attacks(_parser.parse(pattern, flags), "")


def _attacks(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    for kind, value in tree:
        if kind in _REPEATS and value[1] >= REPEATS_MANY:
            for eaten in _samples(value[2]):
                if eaten:
                    yield before, eaten
                    yield "", before + eaten
        for inner in _inside(kind, value):
            yield from _attacks(inner, before)
        before += next(_sampled(kind, value), "")


def _inside(kind: Any, value: Any) -> Iterator[Any]:
    """Yield the trees a node holds."""
    if kind in _REPEATS:
        yield value[2]
    elif kind is code.SUBPATTERN:
        yield value[3]
    elif kind is code.BRANCH:
        yield from value[1]
    elif kind is code.ATOMIC_GROUP:
        yield value
    elif kind in (code.ASSERT, code.ASSERT_NOT):
        yield value[1]


def _samples(tree: Any) -> Iterator[str]:
    """Yield a few texts that a tree matches."""
    return islice(_row(list(tree)), _SAMPLES_MAX)


def _row(nodes: list[Any]) -> Iterator[str]:
    if not nodes:
        yield ""
        return
    for head in _sampled(*nodes[0]):
        for rest in islice(_row(nodes[1:]), 2):
            yield head + rest


def _sampled(kind: Any, value: Any) -> Iterator[str]:
    """Yield a few texts that one node matches; what only looks around matches nothing."""
    if kind is code.LITERAL:
        yield chr(value)
    elif kind is code.NOT_LITERAL:
        yield next(c for c in _ANYTHING if ord(c) != value)
    elif kind is code.ANY:
        yield "a"
    elif kind is code.IN:
        yield from _members(value)
    elif kind in _REPEATS:
        for once in _samples(value[2]):
            yield once * max(value[0], 1)
    elif kind is code.BRANCH:
        for branch in value[1]:
            yield from islice(_samples(branch), 2)
    elif kind is code.SUBPATTERN:
        yield from _samples(value[3])
    elif kind is code.ATOMIC_GROUP:
        yield from _samples(value)
    else:
        yield ""


def _members(items: list[Any]) -> Iterator[str]:
    """Yield a few members of a class; of a negated one what it leaves."""
    if items[0][0] is code.NEGATE:
        test = re.compile("[^" + "".join(_spelt(*item) for item in items[1:]) + "]")
        yield from (c for c in _ANYTHING if test.match(c))
        return
    for kind, value in items:
        if kind is code.CATEGORY:
            yield _CATEGORIES[value]
        else:
            yield chr(value[0] if kind is code.RANGE else value)


def _spelt(kind: Any, value: Any) -> str:
    if kind is code.CATEGORY:
        return "".join(re.escape(sample) for c, sample in _CATEGORIES.items() if c is value)
    if kind is code.RANGE:
        return f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"
    return re.escape(chr(value))
