"""`python -m evals.benchmark`: the benchmark over this tool, three plain ones, and any command of yours; see README.md."""

import argparse
import sys

from evals.benchmark.score import MEASURES
from evals.benchmark.tools import TOOLS, Tool, command
from evals.figure import Figure
from evals.statistics import bootstrap, mean
from evals.suite.case import Case, suite_cases


def main() -> int:
    """Print one JSON line for each figure of each tool.

    Returns:
        0 when all ran, 2 when a command failed.
    """
    parser = argparse.ArgumentParser(prog="python -m evals.benchmark", description=__doc__)
    parser.add_argument("--tool", metavar="COMMAND", help="a command that reads an ask from standard input")
    asked = parser.parse_args()
    tools: dict[str, Tool] = {asked.tool: command(asked.tool)} if asked.tool else TOOLS
    cases = suite_cases()
    for name, tool in tools.items():
        try:
            figures = _measured(name, tool, cases)
        except RuntimeError as error:
            sys.stderr.write(f"{error}\n")
            return 2
        for figure in figures:
            sys.stdout.write(figure.line() + "\n")
    return 0


def _measured(name: str, tool: Tool, cases: list[Case]) -> list[Figure]:
    answers = [(case, tool(case)) for case in cases]
    figures = []
    for what, measure in MEASURES.items():
        scores = [score for case, answer in answers if (score := measure(case, answer)) is not None]
        interval = bootstrap(scores, mean) if scores else None
        detail: dict[str, object] = {} if scores else {"why": "the tool tells nothing of it"}
        figures.append(
            Figure(f"{name}.{what}", mean(scores) if scores else None, "share", len(scores), interval, detail)
        )
    return figures


if __name__ == "__main__":
    sys.exit(main())
