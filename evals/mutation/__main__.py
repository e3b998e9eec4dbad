"""`python -m evals.mutation`: plants every defect, prints what is caught, and ends with 1 where too little is."""

import sys

from evals.mutation.report import FAMILIES, measured
from evals.suite.refused import PASSED, WORSE, Refused, Words, ended


def main() -> int:
    """Print the table, the totals of each family, and the checks that no operator needs.

    Returns:
        0 when every bar is reached, 1 when one is missed, 2 when nothing was planted.
    """
    return ended(_run)


def _run() -> int:
    parser = Words(prog="python -m evals.mutation", description=__doc__)
    parser.add_argument(
        "--only", metavar="WORDS", default="", help="operators with these words in their name"
    )
    parser.add_argument("--examples", action="store_true", help="show what was missed, and each false alarm")
    asked = parser.parse_args()
    report = measured(asked.only)
    if not report.rows:
        raise Refused(f"No operator has {asked.only!r} in its name.")
    say = sys.stdout.write
    say(f"{report.specs} specifications\n")
    for row in report.rows:
        mark = "  below its bar" if row.share < row.bar else ""
        say(
            f"{row.caught:4} of {row.planted:3} {row.share:7.1%}   near misses {len(row.alarms):2} of {row.misses:3}   {row.name}{mark}\n"
        )
        if asked.examples:
            for words in (*row.missed, *row.alarms):
                say(f"      {words}\n")
    for family, words in FAMILIES.items():
        if rows := report.of(family):
            planted = sum(r.planted for r in rows)
            say(
                f"{family} ({words}): {len(rows)} operators, {report.caught(family):.1%} of {planted} caught, "
                f"{report.alarms(family):.2%} false alarms\n"
            )
    say(f"untouched specifications with a false alarm: {len(report.untouched)} of {report.specs}\n")
    if asked.examples:
        for words in report.untouched:
            say(f"      {words}\n")
    say(f"checks that no operator needs: {', '.join(report.blind) or 'none'}\n")
    return WORSE if report.wrong() else PASSED


if __name__ == "__main__":
    sys.exit(main())
