"""The command as a process of its own: what it loads, what it prints, how it stops."""

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.request import urlopen

import pytest

from translator.config import Settings

COMMAND = (sys.executable, "-c", "import sys; from translator.cli import main; sys.exit(main())")


def environment(home: Path, **more: str) -> dict[str, str]:
    own = {f"TRANSLATOR_{name.upper()}" for name in Settings.model_fields}
    kept = {name: value for name, value in os.environ.items() if name not in own}
    return {**kept, "TRANSLATOR_HOME": str(home), **more}


def loaded(arguments: Sequence[str], given: str, home: Path) -> set[str]:
    """Run a command and return the packages it loaded."""
    program = (
        "import atexit, sys; from translator.cli import main\n"
        "atexit.register(lambda: print(*sorted({m.split('.')[0] for m in sys.modules}), file=sys.stderr))\n"
        "sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        input=given,
        capture_output=True,
        text=True,
        env=environment(home),
        check=True,
    )
    return set(done.stderr.splitlines()[-1].split())


HEAVY = {"litellm", "chromadb", "sqlalchemy", "dbos", "fastapi", "uvicorn", "alembic", "rich", "jinja2"}


def test_help_loads_nothing_heavy(tmp_path: Path) -> None:
    assert loaded(["--help"], "", tmp_path) & (HEAVY | {"pydantic", "yaml"}) == set()


@pytest.mark.parametrize("command", ["read", "translate"])
def test_without_saving_no_database_and_no_web_framework_is_loaded(tmp_path: Path, command: str) -> None:
    assert loaded([command, "--json"], "Clerks need a fast search.", tmp_path) & HEAVY == set()


def test_a_reader_that_has_enough_is_no_error(tmp_path: Path) -> None:
    lines = (json.dumps({"id": n, "text": "Clerks need a fast search."}) + "\n" for n in range(300))
    with subprocess.Popen(
        [*COMMAND, "read", "--lines"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(tmp_path),
    ) as running:
        assert running.stdin
        assert running.stdout
        assert running.stderr
        running.stdin.writelines(lines)
        running.stdin.close()
        assert json.loads(running.stdout.readline())["id"] == 0
        running.stdout.close()
        assert running.stderr.read() == ""
        assert running.wait(30) == 0


def test_an_answer_comes_before_the_next_line_is_sent(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "read", "--lines"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env=environment(tmp_path),
    ) as running:
        assert running.stdin
        assert running.stdout
        for number in (1, 2):
            running.stdin.write(json.dumps({"id": number, "text": "Clerks need a fast search."}) + "\n")
            running.stdin.flush()
            assert json.loads(running.stdout.readline())["id"] == number
        running.stdin.close()
        assert running.wait(30) == 0


def test_output_is_utf8_whatever_the_terminal_says(tmp_path: Path) -> None:
    done = subprocess.run(
        [*COMMAND, "read", "--json"],
        input="退款要快，一天内到账。".encode(),
        capture_output=True,
        env=environment(tmp_path, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii"),
        check=True,
    )

    assert "一天内" in done.stdout.decode()


def peak_mb(pid: int) -> float:
    """Return the most memory a process ever held, in megabytes; 0 where the system does not say."""
    status = Path(f"/proc/{pid}/status")
    lines = status.read_text().splitlines() if status.exists() else []
    return sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmHWM"))


@pytest.mark.parametrize("signal_sent", [signal.SIGINT, signal.SIGTERM])
def test_the_service_prints_its_address_answers_and_stops_quietly(tmp_path: Path, signal_sent: int) -> None:
    with subprocess.Popen(
        [*COMMAND, "serve", "--port", "0"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(tmp_path),
    ) as running:
        assert running.stdout
        assert running.stderr
        line = running.stdout.readline()
        address = next(word for word in line.split() if word.startswith("http://"))
        with urlopen(f"{address}/readyz", timeout=10) as answer:
            assert json.load(answer) == {"status": "ok"}
        assert peak_mb(running.pid) < 200
        running.send_signal(signal_sent)
        running.wait(15)
        assert running.stderr.read() == ""


def test_an_address_other_machines_reach_is_warned_about_in_one_line(tmp_path: Path) -> None:
    with subprocess.Popen(
        [*COMMAND, "serve", "--host", "0.0.0.0", "--port", "0"],  # only to see the warning
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(tmp_path),
    ) as running:
        assert running.stdout
        assert running.stderr
        running.stdout.readline()
        running.terminate()
        running.wait(15)
        warned = running.stderr.read()

    assert warned.count("\n") == 1
    assert "no keys yet" in warned


def test_a_taken_port_is_one_line_and_code_3(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = subprocess.run(
            [*COMMAND, "serve", "--port", port],
            capture_output=True,
            text=True,
            env=environment(tmp_path),
            check=False,
        )

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
    assert port in done.stderr


def test_a_store_that_is_not_there_is_one_line_and_code_3(tmp_path: Path) -> None:
    (tmp_path / "store.sqlite").write_text("This is a diary. " * 200)
    done = subprocess.run(
        [*COMMAND, "serve", "--port", "0"],
        capture_output=True,
        text=True,
        env=environment(tmp_path),
        check=False,
    )

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (3, "", 1)
