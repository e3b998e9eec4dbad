"""Which units meet, and by which factor."""

import pytest

from translator.knowledge.units import (
    allowed,
    apart,
    comparable,
    in_base,
    is_counted,
    is_currency,
    is_duration,
    meet_exactly,
    units_file,
)


def test_two_seconds_are_two_thousand_milliseconds() -> None:
    assert comparable("s", "ms")
    assert in_base(2, "s") == in_base(2000, "ms")


def test_months_meet_days_but_not_exactly() -> None:
    assert comparable("mo", "d")
    assert not meet_exactly("mo", "d")
    assert meet_exactly("mo", "mo")
    assert meet_exactly("d", "h")


def test_working_days_never_meet_days() -> None:
    assert not comparable("working_day", "d")
    assert comparable("working_day", "working_day")


def test_currencies_never_meet_each_other() -> None:
    assert not comparable("EUR", "USD")
    assert comparable("EUR", "EUR")


def test_rates_meet_when_both_of_their_parts_do() -> None:
    assert comparable("chat/d", "chat/h")
    assert not comparable("chat/d", "mail/d")
    assert not comparable("chat/d", "chat")
    assert in_base(24, "chat/d") == pytest.approx(in_base(1, "chat/h"))


def test_a_measure_in_money_takes_any_currency_and_one_in_items_any_noun() -> None:
    assert comparable("money/mo", "EUR/mo")
    assert comparable("item/mo", "order/wk")
    assert not comparable("money", "order")
    assert not comparable("item", "s")


def test_a_percentage_does_not_meet_a_bare_count() -> None:
    assert not comparable("%", "")
    assert comparable("%", "‰")


def test_sizes_of_data_meet_in_decimal_and_binary_steps() -> None:
    assert in_base(1, "MB") == 1_000_000
    assert in_base(1, "MiB") == 1_048_576
    assert comparable("KB", "GB")


def test_each_kind_of_unit_is_told_apart() -> None:
    assert is_duration("wk")
    assert is_duration("working_day")
    assert not is_duration("chat")
    assert is_currency("CHF")
    assert not is_currency("SKU")
    assert is_counted("invoice")
    assert not is_counted("kg")
    assert not is_counted("")


def test_every_code_is_listed_once_and_every_source_is_named() -> None:
    file = units_file()
    codes = [u.code for u in (*file.units, *file.currencies)]
    assert len(codes) == len(set(codes))
    assert {u.source for u in file.units if u.source} <= {s.id for s in file.sources}
    assert all(u.source for u in file.units if u.factor != 1)


@pytest.mark.parametrize(
    ("number", "other", "are_apart"),
    [
        ((2, None, "s", "at_most"), (3000, None, "ms", "at_least"), True),
        ((2, None, "s", "at_most"), (300, None, "ms", "at_most"), False),
        ((1, 3, "min", "between"), (90, None, "s", "exactly"), False),
        ((1, 3, "min", "between"), (200, None, "s", "exactly"), True),
    ],
)
def test_two_numbers_are_apart_where_no_value_fits_both(
    number: tuple[float, float | None, str, str], other: tuple[float, float | None, str, str], are_apart: bool
) -> None:
    assert apart(allowed(*number), allowed(*other)) is are_apart
