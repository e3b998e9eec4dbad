"""Measures translations with a scripted model behind a real address: `python -m tests.bench_model`, part of `make bench`.

The model answers over loopback from another process, so that its work is not counted. Beside each figure stands what
litellm alone takes for the same questions in the same run.
"""

import asyncio
import json
import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.bench import tell
from tests.fakes import CountingIds, FixedClock
from translator.adapters.litellm_settings import load
from translator.bootstrap import App, bootstrap
from translator.config import ModelSettings, Settings
from translator.domain.model import ModelRequest, Purse
from translator.ports import LanguageModel

ROUNDS = 40
BATCH = 200
AT_ONCE = 16
LATENCY_S = 2.0


@contextmanager
def scripted(latency_s: float) -> Iterator[str]:
    """Serve a careful scripted model from a process of its own."""
    command = [sys.executable, "-m", "evals.scripted", "--port", "0", "--latency", str(latency_s)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        assert server.stdout is not None
        try:
            yield server.stdout.readline().strip()
        finally:
            server.terminate()


def put_together(url: str, home: Path) -> App:
    """Put the program together with the scripted model."""
    model = ModelSettings.model_validate({"name": "openai/scripted", "base_url": url, "key": "none"})
    return bootstrap(Settings(home=home, model=model), clock=FixedClock(), ids=CountingIds())


def texts(count: int) -> list[str]:
    """Return so many different asks of our own, in both languages."""
    cases = (Path(__file__).parents[1] / "evals" / "cases" / "asks.jsonl").read_text(encoding="utf-8")
    rows = [json.loads(line) for line in cases.splitlines()]
    own = [row["text"] for row in rows if row["verdict"] != "not_a_request"]
    return [own[i % len(own)] + " " * (i // len(own)) for i in range(count)]


async def alone(url: str, request: ModelRequest) -> None:
    """Ask what a translation asks, by litellm and nothing else."""
    await load().acompletion(
        model="openai/scripted",
        base_url=url,
        api_key="none",
        messages=[m.model_dump() for m in request.messages],
        max_tokens=request.tokens_max,
        response_format={"type": "json_object"},  # what a model nobody knows is asked for
        num_retries=0,
        max_retries=0,
    )


async def many(count: int, at_once: int, do: Callable[[int], Awaitable[object]]) -> tuple[float, float]:
    """Do something so many times, so many at once; return the seconds on the wall and of the processor."""
    room = asyncio.Semaphore(at_once)

    async def one(index: int) -> None:
        async with room:
            await do(index)

    wall, cpu = time.perf_counter(), time.process_time()
    await asyncio.gather(*(one(i) for i in range(count)))
    return time.perf_counter() - wall, time.process_time() - cpu


async def overhead(app: App, url: str, requests: list[ModelRequest]) -> None:
    """Measure our own time above litellm's for one translation, side by side."""
    each, bare = [], []
    for text in texts(ROUNDS):
        start = time.perf_counter()
        await app.translate(app.caller, text, save=False)
        each.append(time.perf_counter() - start)
        start = time.perf_counter()
        await alone(url, requests[-1])
        bare.append(time.perf_counter() - start)
    ours, theirs = statistics.median(each[3:]), statistics.median(bare[3:])
    tell(
        "translate.model.overhead_ms_p50",
        1000 * (ours - theirs),
        "ms",
        f"our own asks; litellm alone {1000 * theirs:.1f} ms, the whole {1000 * ours:.1f} ms",
    )


async def batch(app: App, url: str, requests: list[ModelRequest]) -> None:
    """Measure many translations: some at a time, and all at once."""
    asked = texts(BATCH)

    async def ours(index: int) -> object:
        return await app.translate(app.caller, asked[index], save=False)

    wall, _ = await many(BATCH, AT_ONCE, ours)
    ideal = -(-BATCH // AT_ONCE) * LATENCY_S
    tell(
        "batch.efficiency",
        ideal / wall,
        "share",
        f"{BATCH} translations, {AT_ONCE} at a time, {LATENCY_S:g} s a call",
    )
    kept = list(requests[:BATCH])
    asked[:] = [f"{text}\n" for text in asked]
    wall, cpu = await many(BATCH, BATCH, ours)
    _, bare = await many(BATCH, BATCH, lambda i: alone(url, kept[i % len(kept)]))
    memory_mb = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    tell(
        "batch.all_at_once.cpu_ratio",
        cpu / bare,
        "times",
        f"{cpu:.1f} s beside {bare:.1f} s of litellm alone; {wall:.1f} s on the wall",
    )
    tell("batch.all_at_once.memory_mb", memory_mb, "MB", f"{BATCH} at once, the most this process held")


def measured(url: str, measure: Callable[[App, str, list[ModelRequest]], Awaitable[None]]) -> None:
    """Run one measurement in a home of its own."""
    os.environ.setdefault("NO_PROXY", "127.0.0.1")
    with TemporaryDirectory() as home:
        app = put_together(url, Path(home))
        assert app.model is not None
        requests: list[ModelRequest] = []
        _record(app.model, requests)
        asyncio.run(_warm_and(app, url, requests, measure))


def _record(model: LanguageModel, requests: list[ModelRequest]) -> None:
    """Keep what is asked."""
    answer = model.answer

    async def kept(request: ModelRequest, purse: Purse) -> Any:
        requests.append(request)
        return await answer(request, purse)

    object.__setattr__(model, "answer", kept)


async def _warm_and(
    app: App,
    url: str,
    requests: list[ModelRequest],
    measure: Callable[[App, str, list[ModelRequest]], Awaitable[None]],
) -> None:
    await app.translate(app.caller, texts(1)[0] + "  ", save=False)
    await alone(url, requests[0])
    requests.clear()
    await measure(app, url, requests)


if __name__ == "__main__":
    with scripted(0.0) as address:
        measured(address, overhead)
    with scripted(LATENCY_S) as address:
        measured(address, batch)
