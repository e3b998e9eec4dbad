"""Odd texts through all three doors: each is read or refused in one plain line, and none breaks a page."""

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from tests.cli.conftest import Run

OWN = [
    "undefined", "NULL", "-1", "1/0", "0x1F", "1e309", "NaN", "Infinity", "١٢٣", "１２３ ｍｓ", "...", "$HOME", "`ls`", "%s%n%d",
    "{0}", "{{7*7}}", "{N1} and {N99}", "<script>alert(1)</script>", "'\"><img src=x onerror=alert(1)>", "' OR 1=1 --",
    "../../etc/passwd", "\ufeffWe need a map.", "Z\u0351\u036b\u0343a\u0327lgo", "\u202eneeds a map eW", "👩\u200d🚀 needs 🗺️ in 2 s",
    "\u00a0\u2003", "\u200b\u200b", "田中さんにあげて下さい", "مرحبا بالعالم", "We need\x0ba\x0cmap", "a\tb\tc", "\x1b[31mred\x1b[0m",
    "if(1){return 2 s}", "SELECT * FROM asks WHERE s < 2 s", "We need a search in 2 s\r\nand a map\rand 3 %", "ʇɐɯ ɐ pǝǝu ǝM",
]  # fmt: skip
SHARED = Path(__file__).parents[3] / "shared" / "data" / "security" / "naughty_strings" / "blns.json"
"""A public list beside the project; where it is not, our own alone is tried."""
OTHERS: list[str] = json.loads(SHARED.read_text(encoding="utf-8")) if SHARED.exists() else []
TEXTS = [*OWN, *OTHERS]


def test_the_command_line_answers_each_in_its_place(run: Run) -> None:
    lines = "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(TEXTS))

    done = run("translate", "--lines", given=lines)

    answers = [json.loads(line) for line in done.out.splitlines()]
    assert done.code in (0, 4)
    assert [a["id"] for a in answers] == [str(i) for i in range(len(TEXTS))]
    for answer in answers:
        if "error" in answer:
            assert answer["error"]["code"] in ("text_empty", "text_not_readable")
        else:
            assert [f for f in answer["spec"]["findings"] if f["severity"] == "error"] == []


@pytest.mark.parametrize("door", ["/v1/translations", "/v1/readings"])
def test_the_interface_answers_each(client: TestClient, door: str) -> None:
    for text in TEXTS:
        done = client.post(door, json={"text": text})
        assert done.status_code in (200, 201, 422), text
        if done.status_code == 422:
            assert done.json()["code"] in ("text_empty", "text_not_readable")
        elif door.endswith("translations"):
            assert done.json()["ask"]["text"] == text


def test_the_page_shows_each_and_runs_none(client: TestClient) -> None:
    for text in TEXTS:
        page = client.post("/", data={"text": text})
        assert page.status_code in (200, 422), text
        assert "<script>alert" not in page.text
        assert "<img src=x" not in page.text
