"""Stand-ins that implement the ports, for tests that need time and names to be known."""

from datetime import UTC, datetime, timedelta


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)

    def now(self) -> datetime:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.move(seconds)

    def move(self, seconds: float) -> None:
        self.at += timedelta(seconds=seconds)


class CountingIds:
    """Names that count: `spec_1`, `spec_2`."""

    def __init__(self) -> None:
        self._given = 0

    def new(self, kind: str) -> str:
        self._given += 1
        return f"{kind}_{self._given}"
