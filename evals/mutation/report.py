"""What the mutation found, in plain values: for the terminal, for the page of the suite, and for its gate."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from evals.mutation.good import annotated, good_specs, spare_specs
from evals.mutation.line_table import line_blind_spots, run_lines
from evals.mutation.operators import OPERATORS
from evals.mutation.table import blind_spots, run
from evals.scorers.findings import expected
from translator.domain.spec import Spec

CAUGHT_MIN = 0.97
"""Share of all planted defects that has to be caught."""
ALARMS_MAX = 0.02
"""Share of near misses, and of untouched specifications, of which anything may be said."""
PLANTED_MIN = 5
"""How often a defect has to be planted, for its share to say anything."""
FAMILIES = {
    "own": "written with the checks",
    "schema": "written from the schema alone",
    "lines": "in single lines of a model's answer",
}


@dataclass(frozen=True)
class Planted:
    """One operator over everything that has a place for it."""

    name: str
    family: str
    planted: int
    caught: int
    bar: float
    """Share that has to be caught."""
    misses: int
    """How many near misses were made."""
    alarms: tuple[str, ...]
    """What was said of near misses."""
    missed: tuple[str, ...]
    """Where the defect was missed, some of them."""

    @property
    def share(self) -> float:
        """Share that is caught, 0 where nothing could be planted: that proves nothing."""
        return self.caught / self.planted if self.planted else 0.0


@dataclass(frozen=True)
class Report:
    """The whole table."""

    specs: int
    rows: tuple[Planted, ...]
    blind: tuple[str, ...]
    """Checks that could be left out unseen."""
    untouched: tuple[str, ...] = ()
    """What was said of specifications that nobody spoiled, and that no annotator marked: which, and by which check."""

    def of(self, family: str) -> tuple[Planted, ...]:
        """Return the rows of a family."""
        return tuple(row for row in self.rows if row.family == family)

    def caught(self, family: str) -> float:
        """Return the share of planted defects of a family that is caught."""
        rows = self.of(family)
        return sum(r.caught for r in rows) / (sum(r.planted for r in rows) or 1)

    def alarms(self, family: str) -> float:
        """Return the share of near misses of a family of which something was said."""
        rows = self.of(family)
        return sum(len(r.alarms) for r in rows) / (sum(r.misses for r in rows) or 1)

    def wrong(self) -> tuple[str, ...]:
        """Say what misses its bar; nothing where all is well."""
        return tuple(self._wrong())

    def _wrong(self) -> Iterator[str]:
        yield from (
            f"{row.name}: {row.share:.1%} caught, {row.bar:.0%} are the bar"
            for row in self.rows
            if row.share < row.bar
        )
        for family in FAMILIES:
            if not self.of(family):
                continue
            if self.caught(family) < CAUGHT_MIN:
                yield f"{family}: {self.caught(family):.1%} caught, {CAUGHT_MIN:.0%} are the bar"
            if self.alarms(family) > ALARMS_MAX:
                yield f"{family}: {self.alarms(family):.1%} false alarms, {ALARMS_MAX:.0%} are the most"
        yield from (
            f"{row.name}: planted {row.planted} times, {PLANTED_MIN} are the least"
            for row in self.rows
            if row.planted < PLANTED_MIN
        )
        if len(self.untouched) > ALARMS_MAX * self.specs:
            yield f"untouched specifications: {len(self.untouched)} of {self.specs} with a false alarm, such as {self.untouched[0]}"
        yield from (f"no operator needs the check {name}" for name in self.blind)


def measured(only: str = "") -> Report:
    """Plant every defect, and leave out every check in turn.

    Args:
        only: words in the names of the operators to run; all without it, and the blind spots only then.
    """
    specs = good_specs()
    table = [
        row if row.planted >= PLANTED_MIN else run([row.operator], (*specs, *spare_specs()))[0]
        for row in run([o for o in OPERATORS if only in o.name], specs)
    ]
    rows = [
        Planted(
            r.operator.name,
            r.operator.family,
            r.planted,
            r.caught,
            r.operator.bar,
            r.misses,
            r.alarms,
            r.missed,
        )
        for r in table
    ]
    blind: tuple[str, ...] = ()
    if not only:
        rows += [
            Planted(
                r.operator.name, "lines", r.planted, r.caught, r.operator.bar, r.misses, r.alarms, r.missed
            )
            for r in run_lines()
        ]
        blind = (*blind_spots(table), *(f"lines/{name}" for name in line_blind_spots()))
    return Report(len(specs), tuple(rows), blind, tuple(_false_alarms(specs)))


def _false_alarms(specs: Sequence[Spec]) -> Iterator[str]:
    """Name the untouched specifications of which a check says what no annotator marked."""
    for spec in specs:
        case = annotated(spec.ask.text)
        false = [f.check for f in spec.findings if f.severity != "note" and not expected(case, f)]
        if false:
            yield f"{spec.spec_id}: {false[0]}"
