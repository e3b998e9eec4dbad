"""Telephone numbers go; figures, ranges, dates and the numbers of orders stay."""

import pytest

from tests.binding.finding import data_in


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("ring +49 30 90000123 20 users wait", "+49 30 90000123"),
        ("+1 (212) 555-0134 now", "+1 (212) 555-0134"),
        ("(212) 555-0134", "(212) 555-0134"),
        ("212-555-0134.", "212-555-0134"),
        ("from 0049 30 9000123", "0049 30 9000123"),
        ("030/9000123", "030/9000123"),
        ("(0555) 010778", "(0555) 010778"),
        ("手机13800000001", "13800000001"),
        ("138-0000-0001，下午", "138-0000-0001"),
        ("010-55500123", "010-55500123"),
        ("400-555-0117", "400-555-0117"),
        ("Tel. 555-0125", "555-0125"),
        ("phone: 2125550188", "2125550188"),
        ("reach us at 555-0163.", "555-0163"),
        ("Library | 555-0112", "555-0112"),
    ],
)
def test_a_telephone_number_is_masked(text: str, number: str) -> None:
    assert data_in(text) == [("phone", number)]


@pytest.mark.parametrize(
    "text",
    [
        "+20 000 000 users", "+15 % in 2024-2025", "13800000001元", "13800000001 rows", "编号13800000001", "order 212-555-0134", "part 030-9000123", "¥13800000001", "call 200-1500 customers",
        "200-1500 orders", "0800-1700", "2025-10-12 13:45", "08:00-17:30", "phone: 2 lines", "mobile 1200000 sessions", "2125550134 events", "555-0125 mm", "Tel. 20250312", "ABC-212-555-0134",
        "112-555-0134",
    ],
)  # fmt: skip
def test_a_number_that_nobody_can_ring_stays(text: str) -> None:
    assert data_in(text) == []
