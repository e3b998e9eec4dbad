"""Requests and records share terms: stems of Latin words, pairs of Chinese characters, numbers as they are."""

import pytest

from translator.ranking.terms import characters_of, terms_of


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Lending the canoes", ["lend", "cano"]),
        ("canoe's", ["cano"]),
        ("of the and to", []),
        ("getUserName", ["getusernam", "get", "user", "name"]),
        ("HTTP server", ["http", "server"]),
        ("version 2.10", ["version", "2.10"]),
        ("划艇出租", ["划艇", "艇出", "出租"]),
        ("用Redis缓存", ["用", "redi", "缓存"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_terms(text: str, terms: list[str]) -> None:
    assert list(terms_of(text)) == terms


def test_a_chinese_character_stands_in_two_pairs_and_is_named_once() -> None:
    pairs = {"夜班": 2.0, "班长": 1.0, "我们": 5.0, "lend": 3.0, "7": 1.0}

    assert characters_of(pairs, max) == {"夜": 2.0, "班": 2.0, "长": 1.0}
    assert characters_of(pairs, lambda one, other: one + other)["班"] == 3.0
