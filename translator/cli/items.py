"""Takes standard input apart: JSON lines, or the rows of an exported table."""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import BinaryIO

from translator.cli.input import BYTES_MAX, pieces
from translator.domain.errors import BodyTooLarge, FieldsNotUnderstood, TextNotReadable, TranslatorError
from translator.imports.csv_rows import asks_in, is_header
from translator.imports.json_document import Parsed, document

Id = str | int | float | None


@dataclass(frozen=True)
class Item:
    """One thing to work on, or why it could not be read."""

    id: Id
    what: Parsed = None
    error: TranslatorError | None = None


def items_in(source: BinaryIO, field: str) -> Iterator[Item]:
    """Read JSON lines, or a table when the first line names its columns.

    Args:
        source: the bytes.
        field: what a JSON line holds beside its id; only a `text` may come from a table.
    """
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
    for row in asks_in(map(_decoded, lines)):  # unlike a generator, a map goes on after an error
        broken = next((at for at, char in enumerate(row.text) if "\udc80" <= char <= "\udcff"), None)
        if broken is not None:
            yield Item(_plain(row.id), error=TextNotReadable(what="bytes that are no UTF-8", at=broken))
        else:
            yield Item(_plain(row.id), row.text, row.error)


def _decoded(line: bytes | None) -> str:
    if line is None:
        raise BodyTooLarge(bytes_max=BYTES_MAX)
    # Bytes that are no UTF-8 become halves of surrogate pairs, so that their own row is refused and no other.
    return line.decode("utf-8", "surrogateescape")


def _plain(id: str) -> str:
    return id.encode("utf-8", "replace").decode("utf-8")
