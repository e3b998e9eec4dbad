"""A past decision in words says whether it stands and how it bears."""

import pytest

from translator.domain.spec import Precedent
from translator.exports.precedents import bearing_label, precedent_words

ONE = Precedent(
    decision_id="0003",
    title="Keep permits in one table",
    status="accepted",
    relation="related",
    why="Both speak of permits.",
    quote="Permits are kept\nin one table.",
)


def test_a_line_holds_title_id_status_quote_and_reason() -> None:
    assert precedent_words(ONE, "en") == (
        "Keep permits in one table (0003; decided): “Permits are kept in one table.” Both speak of permits."
    )


def test_without_a_quote_the_reason_is_enough() -> None:
    assert precedent_words(ONE.model_copy(update={"quote": ""}), "en").endswith(
        "(0003; decided): Both speak of permits."
    )


@pytest.mark.parametrize(
    ("status", "relation", "words"),
    [
        ("accepted", "conflicts", "decided, stands against it"),
        ("accepted", "supports", "decided, speaks for it"),
        ("superseded", "related", "no longer holds, superseded"),
        ("superseded", "superseded", "no longer holds, superseded"),
        ("proposed", "related", "proposed, not decided"),
    ],
)
def test_whether_it_stands_and_how_it_bears_is_said(status: str, relation: str, words: str) -> None:
    assert bearing_label(ONE.model_copy(update={"status": status, "relation": relation}), "en") == words


def test_chinese_pages_say_it_in_chinese() -> None:
    one = ONE.model_copy(update={"status": "superseded", "relation": "conflicts"})

    assert bearing_label(one, "zh") == "已被取代，不再有效，与此冲突"


def test_a_chinese_line_has_chinese_marks() -> None:
    assert precedent_words(ONE, "zh") == (
        "Keep permits in one table（0003；已决定）：“Permits are kept in one table.”Both speak of permits."
    )
