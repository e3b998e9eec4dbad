"""`python -m evals.benchmark`: the benchmark over this tool, three plain ones, and any command of yours; see README.md."""

import sys
from pathlib import Path

from evals.benchmark.card import card
from evals.benchmark.measured import figures_of
from evals.benchmark.tools import TOOLS, Tool, command
from evals.figure import Figure
from evals.suite.case import suite_cases
from evals.suite.refused import PASSED, Refused, Words, ended

CARD = Path(__file__).with_name("CARD.md")


def main() -> int:
    """Print one JSON line for each figure of each tool.

    Returns:
        0 when all ran, 2 when a command failed.
    """
    return ended(_run)


def _run() -> int:
    parser = Words(prog="python -m evals.benchmark", description=__doc__)
    parser.add_argument("--tool", metavar="COMMAND", help="a command that reads an ask from standard input")
    parser.add_argument(
        "--card", action="store_true", help="write the figures of this tool and the plain ones to CARD.md"
    )
    asked = parser.parse_args()
    if asked.card and asked.tool:
        parser.error("The card holds this tool and the plain ones; run a command of yours without --card.")
    tools: dict[str, Tool] = {asked.tool: command(asked.tool)} if asked.tool else TOOLS
    cases = suite_cases()
    figures: dict[str, list[Figure]] = {}
    for name, tool in tools.items():
        try:
            figures[name] = figures_of(name, [(case, tool(case)) for case in cases])
        except RuntimeError as error:
            raise Refused(str(error)) from error
        for figure in figures[name]:
            sys.stdout.write(figure.line() + "\n")
    if asked.card:
        CARD.write_text(card(figures, len(cases)), encoding="utf-8")
    return PASSED


if __name__ == "__main__":
    sys.exit(main())
