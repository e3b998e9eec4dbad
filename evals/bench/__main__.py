"""`python -m evals.bench --data DIR`: one JSON line a figure, ours beside what it is compared with."""

import argparse
import sys
from pathlib import Path

from evals.bench import (
    asks,
    backlog,
    contradictions,
    direction,
    ears,
    levels,
    lines,
    masking,
    measures,
    orders,
    precedents,
    precedents_zh,
    quality,
    quantities,
    vague_wording,
)
from evals.bench.labelled import Labelled, rows_of

CASES = Path(__file__).parents[1] / "cases" / "asks.jsonl"
_SETS = {
    "direction": direction.figures,
    "quantities": quantities.figures,
    "vague_wording": vague_wording.figures,
    "quality": quality.figures,
    "ears": ears.figures,
    "asks": asks.figures,
    "contradictions": contradictions.figures,
    "measures": measures.figures,
    "levels": levels.figures,
    "orders": orders.figures,
    "masking": masking.figures,
    "lines": lines.figures,
    "precedents": precedents.figures,
    "precedents_zh": precedents_zh.figures,
    "backlog": backlog.figures,
}


def main() -> None:
    """Measure the sets of a folder, and the project's own asks that nothing was learned from."""
    parser = argparse.ArgumentParser(prog="python -m evals.bench", description=__doc__)
    parser.add_argument(
        "--data", type=Path, required=True, help="folder with requirements/, asks/ and decisions/"
    )
    parser.add_argument("--only", choices=[*_SETS, "own"], help="one set alone")
    given = parser.parse_args()
    if not given.data.is_dir():
        parser.error(f"{given.data} is no folder; name the one that holds requirements/ and asks/")
    data = Labelled(given.data)
    for name, figures in _SETS.items():
        if given.only in (None, name):
            for figure in figures(data):
                sys.stdout.write(figure.line() + "\n")
                sys.stdout.flush()
    if given.only in (None, "own"):
        for language in ("en", "zh"):
            held = [row for row in rows_of(CASES) if row["lang"] == language and row["part"] == "test"]
            for figure in asks.figures(data, f"own_asks.{language}", held):
                sys.stdout.write(figure.line() + "\n")
    if given.only == "own":
        for figure in contradictions.figures(data):
            sys.stdout.write(figure.line() + "\n")


if __name__ == "__main__":
    main()
