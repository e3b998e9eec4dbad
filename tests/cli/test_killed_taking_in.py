"""Processes that are killed while decisions are taken in or get their vectors: what was acknowledged is there, and is found.

No sentence model is needed: each process has one of two numbers. What comes after the kill is done in this process.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from tests.cli.conftest import Run
from tests.cli.slow_vectors import put_together
from tests.cli.test_killed import REPOSITORY, Service, until
from tests.cli.test_process import environment
from translator.cli import decisions
from translator.config import Settings

pytestmark = pytest.mark.engine
MANY = 450
"""More than two portions of an import."""
FEW = 40
"""More than two portions of vectors."""
ASKED = "Paddle hire"
"""No record has one of these words."""


def rows(many: int) -> list[dict[str, str]]:
    return [
        {"id": f"d{i:03}", "title": f"Boat {i}", "status": "accepted", "text": f"An oar of boat {i} is lent."}
        for i in range(many)
    ]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder for the processes to share, and the commands of this one with the same vectors as theirs."""
    monkeypatch.setattr(decisions, "bootstrap", put_together)
    (tmp_path / "home").mkdir()
    return tmp_path / "home"


def written(folder: Path, many: int) -> str:
    path = folder / "records.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows(many)), encoding="utf-8")
    return str(path)


def started(home: Path, *words: str, at: str) -> subprocess.Popen[str]:
    """Start a process that stands still somewhere."""
    program = [sys.executable, "-m", "tests.cli.slow_vectors", *words]
    env = environment(home, HELD_IN=str(home), HELD_AT=at)
    return subprocess.Popen(program, env=env, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True)


def ids(listed: Any, under: str = "precedents") -> Sequence[str]:
    return sorted(one["decision_id"] for one in listed[under])


def found(run: Run) -> Sequence[str]:
    """What a search finds that no record shares a word with, so that only vectors can find it."""
    return ids(json.loads(run("decisions", "search", ASKED, "--limit", "1000", "--json").out))


def test_a_killed_import_leaves_whole_portions_and_the_same_again_adds_the_rest(
    run: Run, home: Path, tmp_path: Path
) -> None:
    records = written(tmp_path, MANY)
    with started(home, "decisions", "import", records, at="import") as process:
        until((home / "inside").exists)
        process.kill()
        said, _ = process.communicate(timeout=10)
    left = ids(json.loads(run("decisions", "list", "--json").out), "decisions")
    again = json.loads(run("decisions", "import", records, "--json").out)
    made = json.loads(run("decisions", "embed", "--json").out)["made"]

    assert said == ""  # nothing was acknowledged
    assert len(left) == 200
    assert (again["new"], again["same"], again["changed"]) == (MANY - 200, 200, 0)
    assert made == MANY
    assert ids(json.loads(run("decisions", "list", "--json").out), "decisions") == [
        row["id"] for row in rows(MANY)
    ]
    assert len(found(run)) == 50  # as many as nearness names


def test_a_service_killed_while_it_makes_vectors_has_all_it_acknowledged_and_the_next_makes_the_rest(
    home: Path,
) -> None:
    with started(home, "serve", "--port", "0", at="embedding") as process:
        assert process.stdout
        address = next(word for word in process.stdout.readline().split() if word.startswith("http://"))
        service = Service(process, address)
        status, _ = service.post("/v1/decisions", {"decisions": rows(FEW)})
        until((home / "inside").exists)
        late, _ = service.post("/v1/decisions", {"decisions": [{**rows(1)[0], "id": "late"}]})
        process.kill()

    with TestClient(
        create_app(put_together(Settings(home=home, vectors_behind=True))), base_url="http://localhost"
    ) as client:
        every = ids(client.get("/v1/decisions").json(), "decisions")

        def found_now() -> Sequence[str]:
            return ids(client.post("/v1/decisions/search", json={"text": ASKED, "limit": 100}).json())

        until(lambda: len(found_now()) == len(every))

    assert (status, late) == (200, 200)
    assert every == sorted([*(row["id"] for row in rows(FEW)), "late"])


def test_an_import_ends_before_its_vectors_are_made_and_who_makes_them_may_be_killed(
    run: Run, home: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with started(home, "decisions", "import", written(tmp_path, FEW), at="embedding") as process:
        said, _ = process.communicate(timeout=60)
    until((home / "inside").exists)  # by another process, which outlived the import
    before = found(run)
    monkeypatch.setenv("TRANSLATOR_VECTORS_BEHIND", "true")
    run("decisions", "embed", "--unless-busy")
    meanwhile = found(run)
    os.kill(int((home / "inside").read_text()), signal.SIGKILL)

    def rest_is_made() -> bool:
        run("decisions", "embed", "--unless-busy")
        return found(run) == [row["id"] for row in rows(FEW)]

    assert said == f"{FEW} new, 0 changed, 0 known already.\n"
    assert 0 < len(before) < FEW
    assert meanwhile == before
    until(rest_is_made)
