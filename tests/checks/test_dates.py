"""A deadline that had passed when the ask came in is shown to its author."""

import pytest

from tests.drafting.drafted import drafted


def warned(text: str) -> list[str]:
    return [text[s.start : s.end] for f in drafted(text).findings if f.check == "dates" for s in f.spans]


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Move the archive to the new store by 30 June 2026 at the latest.", "30 June 2026"),
        ("系统应确保上线时间：2026年6月底。", "2026年6月底"),
    ],
)
def test_a_deadline_before_the_ask_is_a_warning(text: str, day: str) -> None:
    assert warned(text) == [day]


@pytest.mark.parametrize(
    "text",
    [
        "Move the archive to the new store by 30 June 2027 at the latest.",
        "Show all berths booked since 3 May 2024 in a list.",
        "系统应能导出2024年3月以来的记录。",
    ],
)
def test_a_day_to_come_or_one_that_nothing_is_due_by_is_none(text: str) -> None:
    assert warned(text) == []
