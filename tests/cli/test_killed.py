"""A real service that is killed, stopped and started again while work runs.

The first is quick enough to be run every time; in the others each process loads litellm too, so they are `make soak`.
"""

import json
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest

from tests.binding.writings import ASK, careful
from tests.cli.test_process import environment
from tests.scripted_server import Script, scripted
from translator.domain.canonical import sha256_of

pytestmark = pytest.mark.engine
REPOSITORY = Path(__file__).parents[2]
WAIT_S_MAX = 90
"""Loading the engine and litellm takes seconds, on a busy machine many."""


class Service:
    """One process of the service."""

    def __init__(self, process: subprocess.Popen[str], address: str) -> None:
        self.process = process
        self.address = address

    def get(self, path: str) -> Any:
        with urlopen(self.address + path, timeout=30) as answer:
            return json.load(answer)

    def ready(self) -> Any:
        """Wait until the engine is open."""

        def ready() -> Any:
            with suppress(HTTPError):
                return self.get("/readyz")

        return until(ready)

    def post(self, path: str, document: object, **headers: str) -> tuple[int, Any]:
        sent = {"content-type": "application/json", **headers}
        request = Request(self.address + path, json.dumps(document).encode(), sent)
        with urlopen(request, timeout=90) as answer:
            return answer.status, json.load(answer)

    def job(self, job_id: str, state: str) -> Any:
        return until(lambda: (job := self.get(f"/v1/jobs/{job_id}"))["state"] == state and job)

    def events(self, job_id: str, after: int) -> list[str]:
        """Read the stream to its end, and return the names of its events."""
        request = Request(f"{self.address}/v1/jobs/{job_id}/events", headers={"Last-Event-ID": str(after)})
        with urlopen(request, timeout=90) as answer:
            lines = answer.read().decode().splitlines()
        return [line.removeprefix("event: ") for line in lines if line.startswith("event: ")]


def until(true: Callable[[], Any]) -> Any:
    end = time.monotonic() + WAIT_S_MAX
    while time.monotonic() < end:
        if found := true():
            return found
        time.sleep(0.05)
    raise AssertionError("it did not happen in time")


@pytest.fixture
def model() -> Iterator[Script]:
    with scripted(json.dumps(careful(ask_id=sha256_of(ASK)[:12]))) as script:
        yield script


@contextmanager
def service(home: Path, model: Script | None, *, held: bool = True) -> Iterator[Service]:
    command = [sys.executable, *(["-m", "tests.cli.held_service"] if held else [
        "-c", "import sys; from translator.cli import main; sys.exit(main())"
    ])]  # fmt: skip
    chosen = {
        "TRANSLATOR_MODEL__NAME": "openai/scripted",
        "TRANSLATOR_MODEL__KEY": "sk-test",
        "TRANSLATOR_MODEL__BASE_URL": model.url,
    } if model else {}  # fmt: skip
    env = environment(home, **chosen, HELD_IN=str(home))
    home.mkdir(exist_ok=True)
    with subprocess.Popen(
        [*command, "serve", "--port", "0"], stdout=subprocess.PIPE, text=True, env=env, cwd=REPOSITORY
    ) as process:
        assert process.stdout
        line = process.stdout.readline()
        address = next(word for word in line.split() if word.startswith("http://"))
        try:
            yield Service(process, address)
        finally:
            process.kill()


def test_a_killed_service_leaves_its_job_to_the_next_which_does_it_once(tmp_path: Path) -> None:
    home = tmp_path / "home"
    with service(home, None) as first:
        _, job = first.post("/v1/translations", {"text": ASK}, Prefer="wait=0")
        until((home / "inside").exists)
        first.process.kill()
        first.process.wait(10)

    (home / "go on").touch()
    with service(home, None) as second:
        done = second.job(job["job_id"], "done")
        specs = second.get("/v1/specs")["specs"]

    assert (done["attempts"], done["failures"]) == (2, 1)
    assert [row["spec_id"] for row in specs] == [done["result"]]


@pytest.mark.soak
def test_killed_and_stopped_while_a_stage_runs_the_job_is_done_once_and_paid_once(
    tmp_path: Path, model: Script
) -> None:
    home = tmp_path / "home"
    inside = home / "inside"
    key = {"Idempotency-Key": "one", "Prefer": "wait=0"}
    with service(home, model) as first:
        assert first.ready()["model"] in ("warming", "ready")
        status, job = first.post("/v1/translations", {"text": ASK}, **key)
        assert status == 202
        until(inside.exists)
        running = first.get(job["url"])
        assert (running["stages"][-1]["stage"], running["stage"]) == ("check", "hold")
        first.process.kill()
        first.process.wait(10)

    inside.unlink()
    with service(home, model) as second:
        until(inside.exists)
        following = urlopen(second.address + job["events_url"], timeout=90)
        assert following.readline()
        began = time.monotonic()
        second.process.send_signal(signal.SIGTERM)
        second.process.wait(30)
        assert time.monotonic() - began < 10
        assert b"event: end" not in following.read()  # so that a browser comes back
        following.close()

    (home / "go on").touch()
    with service(home, model) as third:
        done = third.job(job["job_id"], "done")
        events = third.events(job["job_id"], after=2)
        status, again = third.post("/v1/translations", {"text": ASK}, **key)
        spec = third.get(done["result_url"])
        specs = third.get("/v1/specs")["specs"]

    assert model.calls == 1
    assert (done["attempts"], done["failures"]) == (3, 1)
    assert (spec["engine"]["kind"], spec["revision"], spec["ask"]["text"]) == ("model", 1, ASK)
    assert [row["spec_id"] for row in specs] == [spec["spec_id"]]
    assert (status, again) == (201, spec)
    assert events[-2:] == ["state", "end"]


@pytest.mark.soak
def test_killed_while_the_model_is_asked_the_job_is_done_once_with_one_more_call(
    tmp_path: Path, model: Script
) -> None:
    home = tmp_path / "home"
    model.latency_s = 60
    with service(home, model, held=False) as first:
        _, job = first.post("/v1/translations", {"text": ASK}, Prefer="wait=0")
        assert model.asked.wait(WAIT_S_MAX)
        first.process.kill()
        first.process.wait(10)

    model.latency_s = 0
    with service(home, model, held=False) as second:
        done = second.job(job["job_id"], "done")
        spec = second.get(done["result_url"])
        assert len(second.get("/v1/specs")["specs"]) == 1

    assert model.calls == 2
    assert spec["engine"]["kind"] == "model"


@pytest.mark.soak
def test_a_busy_provider_is_waited_for_across_a_restart(tmp_path: Path, model: Script) -> None:
    home = tmp_path / "home"
    model.busy_s = 3600
    with service(home, model, held=False) as first:
        _, job = first.post("/v1/translations", {"text": ASK}, Prefer="wait=0")
        before = first.job(job["job_id"], "waiting")
        first.process.kill()
        first.process.wait(10)

    calls = model.calls
    with service(home, model, held=False) as second:
        time.sleep(6)  # longer than a round of the sweeper
        after = second.get(f"/v1/jobs/{job['job_id']}")

    assert model.calls == calls
    assert (after["state"], after["due_at"], after["failures"]) == ("waiting", before["due_at"], 0)
    assert before["due_at"] > before["updated_at"]


@pytest.mark.soak
def test_a_provider_that_is_busy_for_ever_gets_the_budgets_calls_across_a_kill(
    tmp_path: Path, model: Script
) -> None:
    home = tmp_path / "home"
    model.busy_s = 1
    with service(home, model, held=False) as first:
        _, job = first.post("/v1/translations", {"text": ASK}, Prefer="wait=0")
        first.job(job["job_id"], "waiting")
        first.process.kill()
        first.process.wait(10)

    with service(home, model, held=False) as second:
        done = second.job(job["job_id"], "done")
        engine = second.get(done["result_url"])["engine"]

    assert model.calls == 6
    assert (engine["kind"], engine["fallback"]) == ("rules", True)
