"""Our words hold nothing that nobody sees."""

import pytest

from tests.checks.spoiling import found, help_desk, search
from translator.checks.hidden import hidden


@pytest.mark.parametrize("title", ["Sea\u200brch", "Search\u202e", "Seаrch"])
def test_what_nobody_sees_or_passes_for_another_letter_is_found(title: str) -> None:
    assert found(hidden, search(title=title)) == ["/title"]


@pytest.mark.parametrize("title", ["“Search” – and more…", "Café search"])
def test_quotes_dashes_and_accents_are_seen(title: str) -> None:
    assert found(hidden, search(title=title)) == []


def test_a_chinese_draft_hides_nothing() -> None:
    assert found(hidden, help_desk()) == []


def test_what_the_ask_itself_hides_may_be_quoted() -> None:
    ask = search().ask
    odd = search(ask=ask.model_copy(update={"text": ask.text + "\u200b"}))

    assert found(hidden, odd.model_copy(update={"title": "Sea\u200brch"})) == []
    assert found(hidden, odd.model_copy(update={"title": "Sea\u202erch"})) == ["/title"]
