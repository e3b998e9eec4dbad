"""How an instant is written."""

from datetime import UTC, datetime, timedelta, timezone

from translator.domain.instant import instant


def test_an_instant_is_utc_with_z_and_milliseconds() -> None:
    assert instant(datetime(2026, 11, 24, 9, 30, 0, 123456, UTC)) == "2026-11-24T09:30:00.123Z"


def test_an_instant_of_another_zone_is_the_same_instant() -> None:
    berlin = timezone(timedelta(hours=1))

    assert instant(datetime(2026, 11, 24, 10, 30, tzinfo=berlin)) == "2026-11-24T09:30:00.000Z"
