"""Reads decisions out of files: Markdown records, JSON documents and JSON lines; what cannot be read is told by file and line."""

from collections.abc import Iterator
from dataclasses import dataclass

from pydantic import ValidationError

from translator.domain.decision import Decision, Link, kind_of, status_of
from translator.domain.errors import TranslatorError
from translator.domain.text import decoded, readable
from translator.imports.decision_markdown import day_in, decision_of
from translator.imports.json_document import Parsed, document

MARKDOWN = (".md", ".markdown")
JSON = (".json",)
JSON_LINES = (".jsonl", ".ndjson")
KINDS = (*MARKDOWN, *JSON, *JSON_LINES)
BYTES_MAX = 2_000_000
"""Longest record taken, in bytes; a decision that nobody can read is none."""
_FIELDS = frozenset({"id", "title", "status", "date", "text", "links"})


@dataclass(frozen=True)
class Unread:
    """A record that could not be read."""

    file: str
    line: int
    why: str


def decisions_in(name: str, raw: bytes, *, record_id: str, workspace: str) -> Iterator[Decision | Unread]:
    """Read the decisions of one file, each or why it cannot be read.

    Args:
        name: of the file, as people know it.
        raw: its bytes.
        record_id: what a Markdown record is called, where it names no id of its own.
        workspace: whose they are.
    """
    ending = name[name.rfind(".") :].lower()
    if ending in JSON_LINES:
        for number, line in enumerate(raw.split(b"\n"), 1):
            if line.strip():
                yield from _rows(name, line, number, workspace)
    elif ending in JSON:
        yield from _rows(name, raw, 1, workspace)
    else:
        yield _markdown(name, raw, record_id, workspace)


def _markdown(name: str, raw: bytes, record_id: str, workspace: str) -> Decision | Unread:
    if len(raw) > BYTES_MAX:
        return Unread(name, 1, _too_long(len(raw)))
    try:
        text = readable(decoded(raw))
        if not text.strip():
            return Unread(name, 1, "it is empty")
        return decision_of(text, decision_id=record_id, workspace=workspace)
    except (ValueError, TranslatorError) as error:
        line, _, why = str(error).partition(": ")
        told = line.removeprefix("line ")
        return Unread(name, int(told), why) if told.isdecimal() else Unread(name, 1, str(error))


def _rows(name: str, raw: bytes, line: int, workspace: str) -> Iterator[Decision | Unread]:
    if len(raw) > BYTES_MAX and name.lower().endswith(JSON_LINES):
        yield Unread(name, line, _too_long(len(raw)))
        return
    try:
        found = document(raw)
    except TranslatorError as error:
        yield Unread(name, line, str(error))
        return
    rows = found.get("decisions") if isinstance(found, dict) and "decisions" in found else found
    for row in rows if isinstance(rows, list) else [rows]:
        try:
            yield _decision(row, workspace)
        except (ValueError, ValidationError) as error:
            yield Unread(name, line, _plainly(error))


def _decision(row: Parsed, workspace: str) -> Decision:
    if not isinstance(row, dict):
        raise ValueError('it is no object; write {"id", "title", "status", "date", "text", "links"}')
    if "decision_id" in row:  # written by our own export
        said = {name: value for name, value in row.items() if name != "ledger"}  # read from the text again
        return Decision.model_validate(said | {"workspace": workspace})
    unknown = sorted(row.keys() - _FIELDS)
    if unknown:
        raise ValueError(f"it has the unknown field {unknown[0]!r}")
    id, title, text = row.get("id"), row.get("title"), row.get("text", "")
    if not isinstance(id, str | int) or isinstance(id, bool) or not str(id).strip():
        raise ValueError('it has no "id"')
    if not isinstance(text, str) or not isinstance(title, str | None) or not (text.strip() or title):
        raise ValueError('it has neither a "title" nor a "text"')
    if len(text.encode()) > BYTES_MAX:
        raise ValueError(_too_long(len(text.encode())))
    status = row.get("status")
    day = row.get("date")
    if day is not None and not isinstance(day, str):
        raise ValueError('its "date" is no text such as "2027-03-01"')
    if day and day_in(day) is None:
        raise ValueError(f'its "date" {day[:40]!r} is no day; write it as 2027-03-01')
    return Decision(
        decision_id=str(id).strip(),
        workspace=workspace,
        title=(title or text.strip().splitlines()[0]).strip()[:500],
        status=status_of(status if isinstance(status, str) else ""),
        status_text=(status if isinstance(status, str) else "")[:200],
        date=day_in(day) if day else None,
        text=text,
        links=tuple(_links(row.get("links"))),
    )


def _links(rows: Parsed) -> Iterator[Link]:
    if rows is None:
        return
    if not isinstance(rows, list):
        raise ValueError('its "links" are no list')
    seen = set()
    for row in rows:
        if not isinstance(row, dict) or not isinstance(row.get("to"), str | int):
            raise ValueError('a link needs {"kind", "to"}')
        kind = row.get("kind")
        link = Link(kind=kind_of(kind if isinstance(kind, str) else ""), to=str(row["to"]).strip())
        if link not in seen:
            seen.add(link)
            yield link


def _too_long(many: int) -> str:
    return f"it has {many:,} bytes; at most {BYTES_MAX:,} are taken"


def _plainly(error: Exception) -> str:
    if isinstance(error, ValidationError):
        first = error.errors()[0]
        return f"{'.'.join(map(str, first['loc']))}: {first['msg'].lower()}"
    return str(error)
