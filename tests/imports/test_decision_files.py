"""Each record of a file is a decision, or is told by file and line; one bad record costs no other."""

import json

import pytest

from translator.domain.decision import Decision, Link
from translator.imports.decision_files import BYTES_MAX, Unread, decisions_in


def read(name: str, raw: bytes) -> list[Decision | Unread]:
    return list(decisions_in(name, raw, record_id=name.rpartition(".")[0], workspace="default"))


ROW = {
    "id": "r1",
    "title": "Lend oars",
    "status": "Final",
    "date": "2021-05-06",
    "text": "Oars are lent.",
    "links": [{"kind": "supersedes", "to": "r0"}, {"kind": "mentions somehow", "to": "r2"}],
}


def test_a_line_of_json_is_a_decision() -> None:
    [made] = read("all.jsonl", json.dumps(ROW).encode())

    assert isinstance(made, Decision)
    assert (made.decision_id, made.status, made.status_text, made.date) == (
        "r1",
        "accepted",
        "Final",
        "2021-05-06",
    )
    assert made.links == (Link(kind="supersedes", to="r0"), Link(kind="relates", to="r2"))


def test_one_bad_line_costs_no_other_and_is_told_by_its_number() -> None:
    good = json.dumps(ROW)
    found = read("all.jsonl", f"{good}\nno json\n\n{good.replace('r1', 'r3')}\n".encode())

    assert [one.decision_id for one in found if isinstance(one, Decision)] == ["r1", "r3"]
    assert [(one.file, one.line) for one in found if isinstance(one, Unread)] == [("all.jsonl", 2)]


def test_a_list_in_one_document_is_read_too() -> None:
    assert len(read("all.json", json.dumps([ROW, ROW | {"id": "r2"}]).encode())) == 2
    assert len(read("all.json", json.dumps({"decisions": [ROW]}).encode())) == 1


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"id": ""}, 'it has no "id"'),
        ({"id": True}, 'it has no "id"'),
        ({"title": None, "text": ""}, 'neither a "title" nor a "text"'),
        ({"title": 4}, 'neither a "title" nor a "text"'),
        ({"date": "spring"}, "'spring' is no day"),
        ({"date": 2021}, 'its "date" is no text'),
        ({"links": "r0"}, 'its "links" are no list'),
        ({"links": [{"kind": "cites"}]}, 'a link needs {"kind", "to"}'),
        ({"colour": "red"}, "the unknown field 'colour'"),
        ({"text": "a" * (BYTES_MAX + 1)}, "at most 2,000,000 are taken"),
    ],
)
def test_a_row_that_cannot_be_read_says_why(change: dict[str, object], why: str) -> None:
    [unread] = read("all.jsonl", json.dumps(ROW | change).encode())

    assert isinstance(unread, Unread)
    assert why in unread.why


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (b"", "it is empty"),
        (b" \n ", "it is empty"),
        (b"# Lend\x00 oars", "a NUL character"),
        (b"\xff\xfe# Lend", "no UTF-8"),
        (b"# Lend\n" + b"a" * BYTES_MAX, "at most 2,000,000 are taken"),
        (b"---\nstatus: [\n---\n# Lend", "the front matter is no YAML"),
    ],
)
def test_a_markdown_record_that_cannot_be_read_says_why(raw: bytes, why: str) -> None:
    [unread] = read("0001-lend.md", raw)

    assert isinstance(unread, Unread)
    assert unread.file == "0001-lend.md"
    assert why in unread.why
