"""Where one thought ends and the next begins."""

import pytest

from translator.domain.value import Language, Span
from translator.reading.text.clauses import clauses_of, joined
from translator.reading.text.segments import sentences


def cut(text: str, language: Language = "en") -> list[str]:
    return [text[c.start : c.end] for c in clauses_of(text, language, sentences(text))]


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        pytest.param("Print badges, but only for guests.", ["Print badges", "but only", "for guests."], id="comma"),
        pytest.param("Print badges so that nobody waits.", ["Print badges", "so that nobody waits."], id="purpose"),
        pytest.param("Guards type it today because the scanner is old.", ["Guards type it", "today", "because the scanner is old."], id="reason"),
        pytest.param("Print badges (blue ones).", ["Print badges", "blue ones", "."], id="brackets"),
    ],
)  # fmt: skip
def test_a_sentence_is_cut_where_another_thought_begins(text: str, pieces: list[str]) -> None:
    assert cut(text) == pieces


def test_a_decimal_comma_and_a_hyphen_cut_nothing() -> None:
    assert cut("A 3,5-tonne lorry must pass the well-kept gate.") == [
        "A 3,5-tonne lorry must pass the well-kept gate."
    ]


def test_chinese_is_cut_at_its_commas() -> None:
    assert cut("打印胸卡，只给访客。", "zh") == ["打印胸卡", "只给访客。"]


def test_clauses_with_only_blanks_between_are_joined_and_others_are_not() -> None:
    text = "Valves closed for flushing, doors opened. Then what?"
    pieces = ["Valves closed", "for flushing", "doors opened.", "Then what?"]
    spans = [Span(start=text.index(p), end=text.index(p) + len(p)) for p in pieces]

    assert [text[s.start : s.end] for s in joined(text, spans)] == [
        "Valves closed for flushing",
        "doors opened.",
        "Then what?",
    ]
    assert [text[s.start : s.end] for s in joined(text, spans, across=",")] == [
        "Valves closed for flushing, doors opened.",
        "Then what?",
    ]
