"""Our own words are in the language of the ask."""

import pytest

from tests.checks.spoiling import found, help_desk, search
from translator.checks.tongue import tongue


def test_a_draft_speaks_the_language_of_its_ask() -> None:
    assert found(tongue, search()) == found(tongue, help_desk()) == []


@pytest.mark.parametrize(
    ("title", "wrong"), [("维修记录的检索", ["/title"]), ("Search over past repairs", [])]
)
def test_chinese_on_an_english_page_is_found(title: str, wrong: list[str]) -> None:
    assert found(tongue, search(title=title)) == wrong


@pytest.mark.parametrize(
    ("title", "wrong"),
    [
        ("The assistant answers all the questions of customers", ["/title"]),
        ("智能助手，接入 SAP 和 Salesforce", []),
    ],
)
def test_an_english_sentence_on_a_chinese_page_is_found_and_a_name_is_not(
    title: str, wrong: list[str]
) -> None:
    assert found(tongue, help_desk(title=title)) == wrong
