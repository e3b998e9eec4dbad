"""What the README says works: its snippets are run as they stand, against the real service."""

import json
import os
import re
import shutil
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import uvicorn

from api.app import create_app
from tests.examples import FOLDER, written
from translator.bootstrap import bootstrap
from translator.config import Settings

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")
SNIPPETS = re.findall(r"```sh\n(.*?)```", README, re.S)
_START_S_MAX = 30


def snippet(word: str) -> str:
    """Return the one snippet that holds a word."""
    (found,) = [s for s in SNIPPETS if word in s]
    return str(found)


def run(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a snippet the way a reader would, with the environment's own `translator`."""
    command = command.replace(".venv/bin/translator", f"{Path(sys.executable).parent}/translator")
    done = subprocess.run(["sh", "-ec", command], cwd=folder, capture_output=True, text=True, timeout=120)
    assert done.returncode == 0, done.stderr
    return done


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The service on a free port."""
    web = create_app(bootstrap(Settings(home=tmp_path_factory.mktemp("home"))))
    server = uvicorn.Server(uvicorn.Config(web, host="127.0.0.1", port=0, log_level="error"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    until = time.monotonic() + _START_S_MAX
    while not server.started and time.monotonic() < until:
        time.sleep(0.02)
    assert server.started, "the service did not start"
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}"
    server.should_exit = True
    thread.join(timeout=10)


def test_the_first_snippet_names_the_two_commands_the_makefile_has() -> None:
    targets = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in snippet("make run").strip().splitlines():
        assert re.search(rf"^{line.split()[1]}:", targets, re.M)


@pytest.mark.skipif(shutil.which("curl") is None, reason="there is no curl; run make tools")
def test_the_curl_snippet_answers_a_ticket(address: str, tmp_path: Path) -> None:
    ticket = run(snippet("curl").replace("http://127.0.0.1:8000", address), tmp_path).stdout

    assert "within 2 seconds" in ticket
    assert len(ticket.splitlines()) <= 25


def test_the_backlog_snippet_answers_a_line_for_each_row(tmp_path: Path) -> None:
    shutil.copytree(FOLDER, tmp_path / "docs" / "examples")
    run(snippet("--lines"), tmp_path)

    lines = (tmp_path / "specs.jsonl").read_text(encoding="utf-8").splitlines()
    rows = (FOLDER / "backlog.csv").read_text(encoding="utf-8").strip().splitlines()[1:]
    assert [json.loads(line)["id"] for line in lines] == [row.partition(",")[0] for row in rows]


def test_the_before_and_after_is_what_the_example_yields() -> None:
    before = " ".join(" ".join(re.findall(r"^> (.*)$", README.partition("What comes back")[0], re.M)).split())
    after = re.findall(
        r"^> \*\*[^*]+\*\* (.*)$", README.partition("What comes back")[2].partition("## Start")[0], re.M
    )
    ask = FOLDER / "assistant.ask.txt"
    said = " ".join(ask.read_text(encoding="utf-8").split())
    page = re.sub(r"[“”~*]", "", " ".join(written(ask).split()))

    assert before in said
    for line in after:
        for piece in re.split(r": at most .*?\(", re.sub(r"[“”]", "", line)):
            assert piece.rstrip(")").strip() in page


def test_every_file_the_readme_links_to_is_there() -> None:
    for target in re.findall(r"\]\(([^)#]+)\)", README):
        if not target.startswith("http"):
            assert (ROOT / target).exists(), target


def test_no_document_names_a_path_of_a_machine() -> None:
    for file in (ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")):
        assert os.sep + "home" + os.sep not in file.read_text(encoding="utf-8")
