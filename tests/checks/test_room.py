"""Every text of ours fits its place."""

from tests.checks.spoiling import first_changed, found, help_desk, search
from translator.checks.room import room


def test_a_draft_fits_its_page() -> None:
    assert found(room, search()) == found(room, help_desk()) == []


def test_a_long_text_is_found_and_a_full_one_is_not() -> None:
    assert found(room, first_changed(search(), "risks", effect="It goes on and on. " * 40)) == [
        "/risks/K1/effect"
    ]
    assert found(room, first_changed(search(), "risks", effect="It goes on and on. " * 12)) == []


def test_a_title_has_less_room_and_chinese_half_of_it() -> None:
    assert found(room, search(title="words and " * 20)) == ["/title"]
    assert found(room, help_desk(title="客服的助手" * 20)) == ["/title"]


def test_a_requirement_that_says_nothing_is_found() -> None:
    assert found(room, first_changed(search(), "requirements", business=" ")) == ["/requirements/R1"]
