"""`--lines`: many texts in, one answer a line out, in order and as they come."""

import argparse
import asyncio
import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from translator.bootstrap import App
from translator.cli.input import BYTES_MAX, opened, pieces
from translator.cli.output import Progress, write
from translator.domain.canonical import as_json
from translator.domain.errors import (
    BodyTooLarge,
    FieldsNotUnderstood,
    TextNotReadable,
    TranslatorError,
)
from translator.domain.spec import AskOrigin
from translator.imports.csv_rows import asks_in, is_header
from translator.imports.json_document import Parsed, document
from translator.imports.spec_document import spec_of

# Some programs take these for line ends too; JSON may write them either way.
_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}

Id = str | int | float | None


@dataclass(frozen=True)
class Item:
    """One thing to work on, or why it could not be read."""

    id: Id
    what: Parsed = None
    error: TranslatorError | None = None


Answer = Callable[[Parsed], Awaitable[dict[str, object]]]


def run_lines(app: App, asked: argparse.Namespace) -> int:
    """Work through all lines.

    Returns:
        0, or 4 when some line failed.
    """
    field = "spec" if asked.command == "check" else "text"
    answer = {"read": _read, "translate": _translate, "check": _check}[asked.command](app, asked)
    with opened(asked.file) as source:
        return asyncio.run(_all(app, asked, _items(source, field), answer))


async def _all(app: App, asked: argparse.Namespace, items: Iterator[Item], answer: Answer) -> int:
    failed = 0
    progress = Progress()
    try:
        if getattr(asked, "save", False):
            await app.store.ready()
        for count, item in enumerate(items, 1):
            done = await _one(item, answer)
            failed += "error" in done
            write(_line(done))
            progress.show(f"{count} done")
    finally:
        progress.end()
        await app.store.close()
    return 4 if failed else 0


def _line(done: dict[str, object]) -> str:
    return json.dumps(done, ensure_ascii=False, separators=(",", ":")).translate(_LINE_ENDS) + "\n"


async def _one(item: Item, answer: Answer) -> dict[str, object]:
    """Answer one line; whatever goes wrong is said in its place, and the next line is read."""
    try:
        if item.error is not None:
            raise item.error
        return {"id": item.id, **await answer(item.what)}
    except TranslatorError as error:
        return {"id": item.id, "error": {"code": error.code, "message": error.message}}
    except Exception as error:  # one bad line must not lose the others
        words = f"Something went wrong inside ({type(error).__name__}). Please report it with this line."
        return {"id": item.id, "error": {"code": "internal_error", "message": words}}


def _read(app: App, _: argparse.Namespace) -> Answer:
    async def answer(text: Parsed) -> dict[str, object]:
        return {"reading": as_json(app.read(_text(text)))}

    return answer


def _translate(app: App, asked: argparse.Namespace) -> Answer:
    origin = AskOrigin(kind="cli")

    async def answer(text: Parsed) -> dict[str, object]:
        spec = await app.translate(app.caller, _text(text), origin=origin, model=asked.model, save=asked.save)
        return {"spec": as_json(spec)}

    return answer


def _check(app: App, _: argparse.Namespace) -> Answer:
    async def answer(spec: Parsed) -> dict[str, object]:
        return {"findings": [as_json(finding) for finding in app.check(spec_of(spec))]}

    return answer


def _text(what: Parsed) -> str:
    if not isinstance(what, str):
        raise FieldsNotUnderstood('The field "text" holds no text. Write the ask as a JSON string.')
    return what


def _items(source: BinaryIO, field: str) -> Iterator[Item]:
    """Read JSON lines, or a table when the first line names its columns."""
    lines = pieces(source)
    first = next((line for line in lines if line is None or line.strip()), b"")
    every = chain([first], lines)
    if field == "text" and first is not None and is_header(first.decode("utf-8", "replace")):
        yield from _rows(every)
        return
    for number, line in enumerate(every, 1):
        if line is None:
            yield Item(None, error=BodyTooLarge(bytes_max=BYTES_MAX))
        elif line.strip():
            yield _item(line, field, number)


def _item(line: bytes, field: str, number: int) -> Item:
    try:
        found = document(line)
    except TranslatorError as error:
        return Item(None, error=error)
    if not isinstance(found, dict):
        return Item(
            None,
            error=FieldsNotUnderstood(f'Line {number} is no object. Write {{"id": ..., "{field}": ...}}.'),
        )
    id = found.get("id")
    if isinstance(id, dict | list):
        return Item(
            None, error=FieldsNotUnderstood(f'The "id" of line {number} is neither a text nor a number.')
        )
    unknown = sorted(found.keys() - {"id", field})
    if id is None or field not in found or unknown:
        wrong = f"has the unknown field {unknown[0]!r}" if unknown else "lacks a field"
        return Item(
            id, error=FieldsNotUnderstood(f'Line {number} {wrong}. Write {{"id": ..., "{field}": ...}}.')
        )
    return Item(id, found[field])


def _rows(lines: Iterator[bytes | None]) -> Iterator[Item]:
    # Bytes that are no UTF-8 become halves of surrogate pairs, so that their own row is refused and no other.
    decoded = (line.decode("utf-8", "surrogateescape") for line in lines if line is not None)
    for row in asks_in(decoded):
        broken = next((at for at, char in enumerate(row.text) if "\udc80" <= char <= "\udcff"), None)
        if broken is not None:
            yield Item(_plain(row.id), error=TextNotReadable(what="bytes that are no UTF-8", at=broken))
        else:
            yield Item(_plain(row.id), row.text, row.error)


def _plain(id: str) -> str:
    return id.encode("utf-8", "replace").decode("utf-8")
