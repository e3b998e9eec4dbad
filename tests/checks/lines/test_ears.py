import pytest

from translator.checks.lines.ears import pattern_of
from translator.domain.reading import EarsPattern
from translator.domain.value import Language


@pytest.mark.parametrize(
    ("text", "language", "pattern"),
    [
        ("The assistant shall answer.", "en", "ubiquitous"),
        ("When a guest asks, the assistant shall answer.", "en", "event"),
        ("While the desk is closed, the assistant shall answer.", "en", "state"),
        ("Where a printer is there, the desk shall print.", "en", "optional"),
        ("If it is unsure, then the assistant shall hand over.", "en", "unwanted"),
        ("While the desk is closed, when a guest asks, the assistant shall answer.", "en", "complex"),
        ("系统应回答。", "zh", "ubiquitous"),
        ("当顾客提问时，系统应回答。", "zh", "event"),
        ("如果没有把握，系统应转人工。", "zh", "unwanted"),
    ],
)
def test_the_pattern_is_told_by_how_a_sentence_begins(
    text: str, language: Language, pattern: EarsPattern
) -> None:
    assert pattern_of(text, language) == pattern
