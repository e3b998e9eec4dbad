"""Measures speed and memory: `python -m tests.bench` (`make bench`), one JSON line a figure.

Medians on this machine, to be compared with other runs on the same machine; no test asserts them.
"""

import asyncio
import json
import os
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.examples import ASKS
from tests.fakes import CountingIds, FixedClock
from translator.bootstrap import App, bootstrap
from translator.config import Settings
from translator.knowledge.catalogue import built_in
from translator.reading.orders.orders import orders_in
from translator.reading.quantities.bare import bare_quantity
from translator.reading.reader import study

CHARS = 500
CHARS_MOST = 100_000
SIZES = (1_000, 10_000, 100_000, 1_000_000)
ROUNDS = 60
_WAIT_S_MAX = 60


def tell(name: str, value: float, unit: str, detail: str) -> None:
    """Write one figure."""
    sys.stdout.write(
        json.dumps({"name": name, "value": round(value, 3), "unit": unit, "detail": detail}) + "\n"
    )
    sys.stdout.flush()


def asks(chars: int) -> list[str]:
    """Return asks of one length, each beginning with another sentence of the examples."""
    text = " ".join(" ".join(a.read_text(encoding="utf-8").split()) for a in ASKS)
    lines = [line.strip() + "." for line in text.split(".") if line.strip()]
    return [" ".join(lines[i:] + lines[:i]) * (chars // len(text) + 1) for i in range(len(lines))]


def seconds(work: Callable[[], object]) -> float:
    """Time one piece of work."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def processor(work: Callable[[], object]) -> float:
    """Return the processor time of one piece of work, in seconds."""
    start = time.process_time()
    work()
    return time.process_time() - start


def reading() -> None:
    """Measure how many asks are read in a second, and how the time grows from a thousand characters to a million."""
    knowledge = built_in()
    texts = [t[:CHARS] for t in asks(CHARS)]
    for text in texts:
        study(text, knowledge)

    def fresh_round() -> float:
        for remembered in (orders_in, bare_quantity):  # no text is read twice in one round
            remembered.cache_clear()
        return sum(processor(lambda t=t: study(t, knowledge)) for t in texts)  # type: ignore[misc]  # the loop's text

    rounds = [fresh_round() for _ in range(7)]
    tell(
        "reading.asks_per_s",
        len(texts) / statistics.median(rounds),
        "1/s",
        f"{CHARS} characters each, one process",
    )
    per_kb = {
        size: min(processor(lambda n=size: study(asks(n)[0][:n], knowledge)) for _ in range(3)) / size * 1000  # type: ignore[misc]  # as above
        for size in SIZES
    }
    for size in SIZES[1:]:
        tell(
            f"reading.growth.{size}",
            per_kb[size] / per_kb[SIZES[0]],
            "times",
            f"time for each character of {size:,} beside each of {SIZES[0]:,}; 1 is linear",
        )


def in_process(app: App) -> None:
    """Measure the draft."""
    asyncio.run(_drafts(app))


async def _drafts(app: App) -> None:
    """Measure inside one loop: leaving it, the runner would write out the whole result, a millisecond for each."""

    async def draft(text: str) -> float:
        start = time.perf_counter()
        await app.translate(app.caller, text, save=False)
        return time.perf_counter() - start

    texts = [t[:CHARS] for t in asks(CHARS)]
    await draft(texts[0])
    each = [await draft(texts[i % len(texts)]) for i in range(ROUNDS)]
    tell("translate.rules.ms_p50", 1000 * statistics.median(each), "ms", f"{CHARS} characters, nothing saved")
    long = asks(CHARS_MOST)[0][:CHARS_MOST]
    longest = min([await draft(long) for _ in range(3)])
    tell("translate.rules.longest_s", longest, "s", f"{CHARS_MOST:,} characters")


def served() -> None:
    """Measure the service: until it is ready, and what it holds when idle."""
    with TemporaryDirectory() as home, socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
        free.close()
        command = [str(Path(sys.executable).parent / "translator"), "serve", "--port", str(port)]
        start = time.perf_counter()
        service = subprocess.Popen(
            command, env={**os.environ, "TRANSLATOR_HOME": home}, stdout=subprocess.DEVNULL
        )
        try:
            _ready(f"http://127.0.0.1:{port}/readyz", start)
            tell("serve.ready_s", time.perf_counter() - start, "s", "a new store")
            status = Path(f"/proc/{service.pid}/status")
            if status.exists():
                pages = next(
                    x for x in status.read_text(encoding="ascii").splitlines() if x.startswith("VmRSS")
                )
                tell("memory.serve_mb", int(pages.split()[1]) / 1024, "MB", "rules only, idle")
        finally:
            service.terminate()
            service.wait(timeout=20)


def _ready(url: str, start: float) -> None:
    while time.perf_counter() - start < _WAIT_S_MAX:
        try:
            with urllib.request.urlopen(url, timeout=2):
                return
        except OSError:
            time.sleep(0.02)
    raise SystemExit(f"the service was not ready within {_WAIT_S_MAX} s")


if __name__ == "__main__":
    reading()
    in_process(bootstrap(Settings(), clock=FixedClock(), ids=CountingIds()))
    served()
