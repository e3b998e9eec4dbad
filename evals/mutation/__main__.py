"""`python -m evals.mutation`: plants every defect, prints what is caught, and ends with 1 where too little is."""

import argparse
import sys
from collections.abc import Sequence

from evals.mutation.good import good_specs
from evals.mutation.line_table import LineRow, line_blind_spots, run_lines
from evals.mutation.operators import OPERATORS
from evals.mutation.table import Row, blind_spots, false_alarms, run

CAUGHT_MIN = 0.97
"""Share of all planted defects that has to be caught."""
ALARMS_MAX = 0.02
"""Share of near misses of which anything may be said."""


def main() -> None:
    """Print both tables, the totals of each family, and the checks that no operator needs."""
    parser = argparse.ArgumentParser(prog="python -m evals.mutation", description=__doc__)
    parser.add_argument(
        "--only", metavar="WORDS", default="", help="operators with these words in their name"
    )
    parser.add_argument("--examples", action="store_true", help="show what was missed, and each false alarm")
    asked = parser.parse_args()
    specs = good_specs()
    rows = run([o for o in OPERATORS if asked.only in o.name], specs)
    _tell(f"{len(specs)} specifications")
    for row in rows:
        _tell(
            _line(row.operator.name, row.caught, row.planted, len(row.alarms), row.misses, row.operator.bar)
        )
        if asked.examples:
            for words in (*row.missed, *row.alarms):
                _tell(f"      {words}")
    wrong = [_family(family, rows) for family in ("own", "schema")]
    if not asked.only:
        wrong += [_lines(asked.examples), _blind(rows)]
    sys.exit(1 if any(wrong) else 0)


def _tell(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def _line(name: str, caught: int, planted: int, alarms: int, misses: int, bar: float) -> str:
    share = caught / planted if planted else 1.0
    mark = "  below its bar" if share < bar else ""
    return f"{caught:4} of {planted:3} {100 * share:5.1f} %   near misses {alarms:2} of {misses:3}   {name}{mark}"


def _family(family: str, rows: Sequence[Row]) -> bool:
    """Print the totals of one family, and say whether one of its bars is missed."""
    own = [row for row in rows if row.operator.family == family]
    if not own:
        return False
    planted, caught = sum(r.planted for r in own), sum(r.caught for r in own)
    share, alarms = caught / (planted or 1), false_alarms(own)
    below = [row for row in own if row.share() < row.operator.bar]
    _tell(
        f"{family}: {len(own)} operators, {caught} of {planted} caught ({100 * share:.1f} %), "
        f"{len(below)} below their bar, {100 * alarms:.2f} % false alarms"
    )
    return share < CAUGHT_MIN or bool(below) or alarms > ALARMS_MAX


def _lines(examples: bool) -> bool:
    """Print the table of a model's lines, and say whether one of its bars is missed."""
    rows: tuple[LineRow, ...] = run_lines()
    for row in rows:
        _tell(
            _line(row.operator.name, row.caught, row.planted, len(row.alarms), row.misses, row.operator.bar)
        )
        if examples:
            for words in (*row.missed, *row.alarms):
                _tell(f"      {words}")
    planted, caught = sum(r.planted for r in rows), sum(r.caught for r in rows)
    alarms = sum(len(r.alarms) for r in rows) / (sum(r.misses for r in rows) or 1)
    share = caught / (planted or 1)
    _tell(
        f"lines: {caught} of {planted} do not stand ({100 * share:.1f} %), {100 * alarms:.2f} % false alarms"
    )
    below = any(row.share < row.operator.bar for row in rows)
    return below or share < CAUGHT_MIN or alarms > ALARMS_MAX


def _blind(rows: Sequence[Row]) -> bool:
    """Print the checks that could be left out unseen, and say whether there are any."""
    blind = (*blind_spots(rows), *(f"lines/{name}" for name in line_blind_spots()))
    _tell(f"checks that no operator needs: {', '.join(blind) or 'none'}")
    return bool(blind)


if __name__ == "__main__":
    main()
