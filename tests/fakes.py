"""Stand-ins that implement the ports, for tests that need time and names to be known."""

import asyncio
import math
import struct
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from operator import mul

from translator.domain.errors import ModelFailed
from translator.domain.job import Holder
from translator.domain.model import FailedAnswer, ModelAnswer, ModelRequest, Purse
from translator.pipeline.work import Work
from translator.ports import Clock, Near


class FixedClock:
    """A clock that stands still until it is moved."""

    def __init__(self) -> None:
        self.at = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)
        self.slept_s: list[float] = []

    def now(self) -> datetime:
        return self.at

    async def sleep(self, seconds: float) -> None:
        self.slept_s.append(seconds)
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


class FakeModel:
    """A model that says what it was told to say, one line a question; the last line again where they run out."""

    def __init__(
        self,
        clock: Clock,
        *lines: ModelAnswer | ModelFailed | str,
        name: str = "fake/one",
        host: str = "fake",
        takes_s: float = 0.0,
    ) -> None:
        self._clock = clock
        self._lines: Sequence[ModelAnswer | ModelFailed | str] = lines
        self.name = name
        self.host = host
        self.takes_s = takes_s
        self.asked: list[ModelRequest] = []
        self.forgotten: list[ModelRequest] = []
        self.loaded = False

    async def ready(self) -> None:
        self.loaded = True

    async def forget(self, request: ModelRequest) -> None:
        self.forgotten.append(request)

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        purse.open(self._clock.now())
        self.asked.append(request)
        if self.takes_s:
            await self._clock.sleep(self.takes_s)
        line = self._lines[min(len(self.asked), len(self._lines)) - 1]
        if isinstance(line, ModelFailed):
            raise line
        answer = ModelAnswer(text=line, model=self.name) if isinstance(line, str) else line
        purse.pay(tokens_in=answer.tokens_in, tokens_out=answer.tokens_out, usd=answer.usd)
        return answer


class FailuresInMemory:
    """Failed answers in a list."""

    def __init__(self) -> None:
        self.kept: list[FailedAnswer] = []

    async def keep(self, failed: FailedAnswer) -> None:
        self.kept.append(failed)

    async def recent(self, limit: int) -> Sequence[FailedAnswer]:
        return self.kept[::-1][:limit]

    async def forget_old(self) -> None:
        return


class FixedPlace:
    """A place among processes that is always free; each taking is another process."""

    def __init__(self, name: str = "worker-1") -> None:
        self.name = name
        self.taken = 0

    def take(self) -> Holder:
        self.taken += 1
        return Holder(place=self.name, process=f"{self.name}-{self.taken}-{id(self)}")

    def leave(self) -> None:
        return


class Gate:
    """A stage that stands still until it is opened, and counts how often it was entered and interrupted."""

    def __init__(self, *, opened: bool = False) -> None:
        self.__name__ = "gate"
        self.entered = 0
        self.interrupted = 0
        self.inside = asyncio.Event()
        self.opened = asyncio.Event()
        if opened:
            self.opened.set()

    async def __call__(self, work: Work) -> Work:
        self.entered += 1
        self.inside.set()
        try:
            await self.opened.wait()
        except asyncio.CancelledError:
            self.interrupted += 1
            raise
        return work


class Raising:
    """A stage that raises these, one after the other, and then lets pass."""

    def __init__(self, *errors: Exception) -> None:
        self.__name__ = "raising"
        self.errors = list(errors)
        self.entered = 0

    async def __call__(self, work: Work) -> Work:
        self.entered += 1
        if self.errors:
            raise self.errors.pop(0)
        return work


class FakeEmbedder:
    """Vectors of two numbers by hand: the first of these words that a text holds says which; it reads no Chinese."""

    name = "fake-2"
    dimension = 2

    def __init__(self, **angles: float) -> None:
        """Give words their angle, in radians; a text with none of them lies at a right angle to 0."""
        self._angles = angles
        self.asked: list[str] = []

    def reads(self, text: str) -> bool:
        return text.isascii()

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        self.asked += texts
        return [self._vector(text.lower()) for text in texts]

    def _vector(self, text: str) -> bytes:
        angle = next((angle for word, angle in self._angles.items() if word in text), math.pi / 2)
        return struct.pack("<2f", math.cos(angle), math.sin(angle))


class FakeIndex:
    """An index in a dictionary, exact; it may be told to miss some, or to raise these, one after the other."""

    def __init__(self, *, misses: int = 0) -> None:
        """Say how many of the nearest it misses, until it is made anew."""
        self.misses = misses
        self.errors: list[Exception] = []
        self.opened: list[bool] = []
        """For each opening, whether it was made anew."""
        self.dropped = 0
        self.asked = 0
        self.closed = 0
        self._held: dict[str, dict[str, bytes]] = {}

    async def open(self, *, anew: bool = False) -> None:
        self.opened.append(anew)
        self._held.clear()

    async def fill(
        self,
        workspace: str,
        model: str,
        vectors: Mapping[str, bytes],
        told: Callable[[int], None] = lambda _: None,
    ) -> None:
        self._held[workspace] = dict(vectors)
        told(len(vectors))

    async def drop(self, workspace: str) -> None:
        self.dropped += 1
        self.misses = 0
        self._held.pop(workspace, None)

    async def nearest(self, workspace: str, vector: bytes, *, limit: int) -> Sequence[Near]:
        self.asked += 1
        if self.errors:
            raise self.errors.pop(0)
        asked = _row(vector)
        # Of those that are equally near the last put in comes first, as no store would say it.
        held = reversed(self._held[workspace].items())
        near = [Near(id, sum(map(mul, asked, _row(other)))) for id, other in held]
        return sorted(near, key=lambda one: -one.cosine)[self.misses :][:limit]

    async def close(self) -> None:
        self.closed += 1


def _row(vector: bytes) -> tuple[float, ...]:
    return struct.unpack(f"<{len(vector) // 4}f", vector)


class FakeAside:
    """Starts nothing, and remembers what was wanted."""

    def __init__(self) -> None:
        self.started: list[tuple[str, ...]] = []

    def start(self, *words: str) -> None:
        self.started.append(words)
