"""How an instant is written in every document."""

from datetime import UTC, datetime


def instant(at: datetime) -> str:
    """Write an aware instant in UTC, RFC 3339 with Z and milliseconds."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
