"""`--lines`: many texts in, one answer a line out."""

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Done, Run
from tests.samples import a_spec

ASK = "Clerks need a fast search over past repairs, within 2 seconds."


def rows(done: Done) -> list[dict[str, Any]]:
    return [json.loads(line) for line in done.out.splitlines()]


def jsonl(*items: object) -> str:
    return "".join(json.dumps(item) + "\n" for item in items)


@pytest.mark.parametrize(("command", "key"), [("read", "reading"), ("translate", "spec")])
def test_each_line_is_answered_in_order_under_its_id(run: Run, command: str, key: str) -> None:
    done = run(command, "--lines", given=jsonl(*({"id": i, "text": ASK} for i in ("b", "a", 7))))

    assert done.code == 0
    assert [row["id"] for row in rows(done)] == ["b", "a", 7]
    assert all(row.keys() == {"id", key} for row in rows(done))


def test_specifications_are_checked_line_by_line(run: Run) -> None:
    done = run("check", "--lines", given=jsonl({"id": "x", "spec": a_spec().model_dump(by_alias=True)}))

    assert isinstance(rows(done)[0]["findings"], list)


@pytest.mark.parametrize(
    ("line", "id", "code"),
    [
        (b'{"id":"x","text":""}', "x", "text_empty"),
        (b'{"id":"x","text":7}', "x", "fields_not_understood"),
        (b'{"id":"x"}', "x", "fields_not_understood"),
        (b'{"id":"x","text":"a","more":1}', "x", "fields_not_understood"),
        (b'{"text":"a"}', None, "fields_not_understood"),
        (b'{"id":["x"],"text":"a"}', None, "fields_not_understood"),
        (b"[1]", None, "fields_not_understood"),
        (b"{broken", None, "json_broken"),
        (b'{"id":"x","id":"y","text":"a"}', None, "json_broken"),
        (b'{"id":"x","text":"\xff"}', None, "text_not_readable"),
        (b'{"id":"x","text":"\\ud800"}', None, "text_not_readable"),
        (b'{"id":"x","text":"a\\u0000"}', None, "text_not_readable"),
    ],
    ids=range(12),
)
def test_a_line_that_fails_says_why_in_its_place_and_the_others_go_on(
    run: Run, line: bytes, id: str | None, code: str
) -> None:
    good = json.dumps({"id": "good", "text": ASK}).encode()

    done = run("read", "--lines", given=b"\n".join((good, line, good)))
    first, failed, last = rows(done)

    assert done.code == 4
    assert (failed["id"], failed["error"]["code"]) == (id, code)
    assert failed["error"]["message"]
    assert "reading" in first
    assert "reading" in last


def test_an_answer_is_one_line_whatever_the_text_holds(run: Run) -> None:
    text = "Clerks need a search.\u2028\u2029\x85\x0b\x0c\x1c\r\n"
    done = run("translate", "--lines", given=jsonl({"id": "\u2028", "text": text}))

    assert [(row["id"], row["spec"]["ask"]["text"]) for row in rows(done)] == [("\u2028", text)]


def test_no_line_at_all_is_done_at_once(run: Run) -> None:
    assert run("read", "--lines", given="\n\n") == Done(0, "", "")


def test_lines_are_kept_only_when_asked_for(run: Run, tmp_path: Path) -> None:
    given = jsonl({"id": "a", "text": ASK}, {"id": "b", "text": ""})
    run("translate", "--lines", given=given)
    assert not (tmp_path / "home").exists()

    done = run("translate", "--lines", "--save", given=given)
    kept = json.loads(run("spec", "list", "--json").out)["specs"]
    assert [row["spec_id"] for row in kept] == [rows(done)[0]["spec"]["spec_id"]]


def test_a_quote_that_is_not_closed_fails_in_its_place(run: Run) -> None:
    done = run("read", "--lines", given='id,title\nA,We need a fast search.\nB,"We need\nC,a list\n')
    first, second = rows(done)

    assert done.code == 4
    assert (first["id"], second["error"]["code"]) == ("A", "fields_not_understood")


def test_a_row_too_long_to_hold_fails_in_its_place(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("translator.cli.input.BYTES_MAX", 40)
    done = run("read", "--lines", given=f"id,title\nA,{'a ' * 40}\nB,We need a fast search.\n")
    first, second = rows(done)

    assert done.code == 4
    assert (first["error"]["code"], second["id"]) == ("body_too_large", "B")


def test_an_exported_table_is_read_row_by_row(run: Run) -> None:
    table = (
        f'Summary,Issue key,Description\r\nFast search,REP-1,"{ASK}\r\nSoon."\r\nEmpty,REP-2,\r\n,REP-3,\r\n'
    )

    done = run("translate", "--lines", given=table)
    first, second, third = rows(done)

    assert done.code == 4
    assert first["spec"]["ask"]["text"] == f"Fast search\n\n{ASK}\r\nSoon."
    assert second["spec"]["ask"]["text"] == "Empty"
    assert (third["id"], third["error"]["code"]) == ("REP-3", "text_empty")


def test_a_row_that_is_no_utf8_fails_alone(run: Run) -> None:
    table = b"id,title\n1,gr\xfcn und gut\n2,We need a search over repairs.\n"

    failed, good = rows(run("read", "--lines", given=table))

    assert failed["error"]["code"] == "text_not_readable"
    assert good["id"] == "2"
