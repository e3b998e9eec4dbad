"""What the finders bring together before anything is judged."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.reader import read


@pytest.mark.parametrize(
    ("text", "vague"),
    [
        ("The export has to load fast, the last one took 12 seconds.", ["fast"]),
        ("The export has to load fast, in 12 seconds at most.", []),
        ("Show the clerk 3 suitable rooms.", ["suitable"]),
        ("Show the clerk 3 free rooms.", []),
    ],
)
def test_a_figure_of_today_and_a_count_settle_no_quality(text: str, vague: list[str]) -> None:
    assert [phrase.text for phrase in read(text, built_in()).vague] == vague
