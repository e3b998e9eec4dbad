"""Stated levels: does each number become the goal or the level of today of the measure it is said of?"""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from evals.bench.labelled import Labelled, Row, rows_of
from evals.figure import Figure
from evals.matching import overlaps
from evals.statistics import bootstrap, mean
from translator.domain.canonical import sha256_of
from translator.domain.own_version import own_version
from translator.domain.spec import Ask, Engine, Spec
from translator.drafting.draft import draft
from translator.knowledge.catalogue import Knowledge, built_in
from translator.reading.reader import study

FILE = Path(__file__).parents[1] / "cases" / "levels.jsonl"
_AT = "2026-11-24T09:30:00.000Z"


class Taken(NamedTuple):
    """A number of an ask that a target took up."""

    start: int
    end: int
    measure: str
    side: str
    """`goal` or `baseline`."""


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield by language, for the asks that rules were written by and those kept, how good the bindings are.

    `right` is the share of bound numbers with a measure that fits, as goal or as today's level as it is said; `found` the
    share of the levels said that are bound so. A number that is no level of anything is none that could be found.
    """
    del data  # the asks are the project's own
    knowledge = built_in()
    for language in ("en", "zh"):
        for part, kept in (("seen", False), ("kept", True)):
            rows = [r for r in rows_of(FILE) if r["lang"] == language and r["kept"] is kept]
            marks = [judged(row, taken_in(row["text"], knowledge)) for row in rows]
            for name, values in (
                ("right", [float(hit) for right, _ in marks for hit in right]),
                ("found", [float(hit) for _, found in marks for hit in found]),
            ):
                yield Figure(
                    f"levels.{language}.{part}.{name}",
                    mean(values),
                    "share",
                    len(values),
                    bootstrap(values, mean),
                )


def taken_in(text: str, knowledge: Knowledge) -> tuple[Taken, ...]:
    """Return the numbers of an ask that its draft by rules makes goals or levels of today."""
    spec = drafted(text, knowledge)
    taken = (
        (spec.entry(ref).source, target.measure, side)
        for target in spec.targets
        for side, ref in (("goal", target.goal), ("baseline", target.baseline))
        if ref
    )
    return tuple(Taken(source.start or 0, source.end or 0, measure, side) for source, measure, side in taken)


def drafted(text: str, knowledge: Knowledge) -> Spec:
    """Draft an ask by rules."""
    ask = Ask(text=text, at=_AT, time_zone="UTC", sha256=sha256_of(text))
    return draft(
        study(text, knowledge),
        knowledge,
        ask=ask,
        spec_id="spec_bench",
        workspace="bench",
        engine=Engine(version=own_version()),
    )


def judged(row: Row, taken: tuple[Taken, ...]) -> tuple[list[bool], list[bool]]:
    """Judge one ask: whether each bound number is right, and whether each level said is bound so."""
    said = [(n, (n["start"], n["start"] + len(n["text"]))) for n in row["numbers"]]

    def fits(one: Taken) -> bool:
        return any(
            overlaps((one.start, one.end), place) and n["as"] == one.side and one.measure in n["fits"]
            for n, place in said
        )

    good = [b for b in taken if fits(b)]
    levels = [place for n, place in said if n["as"] != "none"]
    return [b in good for b in taken], [
        any(overlaps((b.start, b.end), place) for b in good) for place in levels
    ]
