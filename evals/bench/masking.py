"""Texts with made-up secrets and personal data, and near misses: how much is masked, and how much of that is right."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evals.bench.labelled import Labelled, rows_of
from evals.figure import Figure
from evals.statistics import f1
from translator.binding.masking import masked

FILE = Path(__file__).parents[1] / "cases" / "masking.jsonl"
"""`[[kind|datum]]` marks a datum. `¦` parts what begins like a token, so that no scanner takes the file for a leak."""
_MARKED = re.compile(r"\[\[([a-z]+)\|(.+?)\]\]", re.DOTALL)


class Datum(NamedTuple):
    """One range of a text and what it is."""

    start: int
    end: int
    kind: str


class Case(NamedTuple):
    """A text, and what must be masked in it; nothing in a near miss."""

    id: str
    text: str
    data: frozenset[Datum]


def cases() -> list[Case]:
    """Return the texts without their marks."""
    return [_case(row["id"], row["text"].replace("¦", "")) for row in rows_of(FILE)]


def found_in(text: str) -> frozenset[Datum]:
    """Return what is masked in a text."""
    return frozenset(Datum(part.start, part.end, part.kind) for part in masked(text).parts)


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield precision and recall of exact ranges with their kind, and how many near misses are touched."""
    told = [(case, found_in(case.text)) for case in cases()]
    hits = sum(len(case.data & found) for case, found in told)
    false = sum(len(found - case.data) for case, found in told)
    missed = sum(len(case.data - found) for case, found in told)
    precision, recall, _ = f1(hits, false, missed)
    near = [found for case, found in told if not case.data]
    yield Figure("masking.precision", precision, "share", hits + false)
    yield Figure("masking.recall", recall, "share", hits + missed)
    yield Figure("masking.near_misses_touched", sum(map(bool, near)) / len(near), "share", len(near))


def _case(name: str, marked: str) -> Case:
    pieces: list[str] = []
    data: list[Datum] = []
    done = chars = 0
    for mark in _MARKED.finditer(marked):
        before = marked[done : mark.start()]
        chars += len(before)
        data.append(Datum(chars, chars + len(mark.group(2)), mark.group(1)))
        chars += len(mark.group(2))
        pieces += [before, mark.group(2)]
        done = mark.end()
    return Case(name, "".join([*pieces, marked[done:]]), frozenset(data))
