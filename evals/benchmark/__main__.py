"""`python -m evals.benchmark`: the benchmark over this tool, three plain ones, and any command of yours; see README.md."""

import sys

from evals.benchmark.measured import figures_of
from evals.benchmark.tools import TOOLS, Tool, command
from evals.suite.case import suite_cases
from evals.suite.refused import PASSED, Refused, Words, ended


def main() -> int:
    """Print one JSON line for each figure of each tool.

    Returns:
        0 when all ran, 2 when a command failed.
    """
    return ended(_run)


def _run() -> int:
    parser = Words(prog="python -m evals.benchmark", description=__doc__)
    parser.add_argument("--tool", metavar="COMMAND", help="a command that reads an ask from standard input")
    asked = parser.parse_args()
    tools: dict[str, Tool] = {asked.tool: command(asked.tool)} if asked.tool else TOOLS
    cases = suite_cases()
    for name, tool in tools.items():
        try:
            figures = figures_of(name, [(case, tool(case)) for case in cases])
        except RuntimeError as error:
            raise Refused(str(error)) from error
        for figure in figures:
            sys.stdout.write(figure.line() + "\n")
    return PASSED


if __name__ == "__main__":
    sys.exit(main())
