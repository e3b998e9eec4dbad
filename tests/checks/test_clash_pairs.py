"""Of pairs of asks, one that contradicts itself and a twin that does not, what is found stays found.

The figures are low because most of these contradictions are put in words that share nothing; see how they are split.
"""

import json

import pytest

from evals.bench.contradictions import FILE, shown
from tests.drafting.drafted import drafted


@pytest.mark.parametrize(
    ("tuned", "seen_min", "false_max"),
    [
        pytest.param(True, 0.70, 0.06, id="pairs-the-rules-were-written-with"),
        pytest.param(False, 0.30, 0.17, id="pairs-of-which-only-figures-were-looked-at"),
    ],
)
def test_contradictions_are_seen_and_twins_mostly_left_in_peace(
    tuned: bool, seen_min: float, false_max: float
) -> None:
    rows = [
        row
        for line in FILE.read_text(encoding="utf-8").splitlines()
        if (row := json.loads(line))["tuned"] is tuned
    ]
    seen = sum(shown(drafted(row["text"]), row["conflict"]) for row in rows)
    false = sum(any(f.check == "contradictions" for f in drafted(row["twin"]).findings) for row in rows)

    assert seen / len(rows) >= seen_min
    assert false / len(rows) <= false_max
