"""The card of the benchmark: its figures for the tools beside it, as a table that a command writes."""

from collections.abc import Mapping, Sequence

from evals.benchmark.score import MEASURES
from evals.figure import Figure

_HEAD = """# Card

Written by `python -m evals.benchmark --card`; do not edit. What each figure means, and which way of being wrong is dangerous,
stands in [README.md](README.md). Each is a mean over asks with a 95 % bootstrap interval; in brackets the number of asks.

"""


def card(figures: Mapping[str, Sequence[Figure]], cases: int) -> str:
    """Write the card.

    Args:
        figures: by tool, in the order of `MEASURES`.
        cases: how many asks there are.
    """
    names = list(MEASURES)
    rows = [f"| tool | {' | '.join(f'`{name}`' for name in names)} |", "|---|" + "---|" * len(names)]
    rows += [f"| {tool} | {' | '.join(map(_cell, found))} |" for tool, found in figures.items()]
    return f"{_HEAD}{cases} asks.\n\n" + "\n".join(rows) + "\n"


def _cell(figure: Figure) -> str:
    if figure.value is None or figure.interval is None:
        return "tells nothing of it"
    return f"{figure.value:.2f}, {figure.interval.low:.2f} to {figure.interval.high:.2f} ({figure.n})"
