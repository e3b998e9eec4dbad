"""What a label bans is worded as what the system shall not do, where it begins with what is done."""

import pytest

from translator.domain.value import Language
from translator.reading.statements.barred import barred
from translator.reading.statements.found import words
from translator.reading.text.sections import sections_in
from translator.reading.text.segments import sentences


@pytest.mark.parametrize(
    ("text", "language", "says"),
    [
        ("Must not: delete a dive by itself", "en", ["The system shall not delete a dive by itself."]),
        ("What should it not do? Show names.", "en", ["The system shall not show names."]),
        ("不得：删除潜水记录", "zh", ["系统不得删除潜水记录。"]),
        ("Must not: a second list", "en", []),
        ("不得：第二份名单", "zh", []),
        ("Goal: delete a dive with one tap", "en", []),
    ],
)
def test_a_ban_that_begins_with_what_is_done_is_a_requirement(
    text: str, language: Language, says: list[str]
) -> None:
    found = barred(text, tuple(sections_in(text, sentences(text))), language)

    assert [words(f.parts, text) for f in found] == says
