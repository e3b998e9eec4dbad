"""How an instant is written in every document."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError


def instant(at: datetime) -> str:
    """Write an aware instant in UTC, RFC 3339 with Z and milliseconds."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def day_at(written: str, time_zone: str) -> date:
    """Return the calendar day of an instant in a time zone; in UTC where the zone is not known.

    Args:
        written: RFC 3339.
        time_zone: IANA name.
    """
    at = datetime.fromisoformat(written.replace("Z", "+00:00"))
    try:
        return at.astimezone(ZoneInfo(time_zone)).date()
    except ZoneInfoNotFoundError:
        return at.date()
