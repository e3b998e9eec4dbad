"""Reads asks out of a table that a ticket system exported as CSV.

Columns are found by their names, so the exports of Jira, Linear, GitHub and a plain spreadsheet read alike.
"""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from translator.domain.errors import FieldsNotUnderstood, TranslatorError

_IDS = ("issue key", "key", "identifier", "id", "issue id", "number", "work item id", "ticket")
"""Column names that hold an id, the one people write first."""
_TITLES = ("title", "summary", "name", "subject")
_BODIES = ("description", "body", "text", "ask", "request", "details")
_DELIMITERS = (",", ";", "\t")
_FIELD_CHARS_MAX = 1_000_000
"""Longest field read, in characters; Python's own limit is shorter than one ask."""


@dataclass(frozen=True)
class CsvRow:
    """One row: its id and its ask, or why it could not be read."""

    id: str
    """As in the table; without an id column the row's number, counted from one."""
    text: str
    error: TranslatorError | None = None


@dataclass(frozen=True)
class _Columns:
    delimiter: str
    id: int | None
    texts: tuple[int, ...]
    width: int


def is_header(line: str) -> bool:
    """Say whether a line names the columns of a table of asks rather than being a JSON document."""
    return not line.lstrip("\ufeff \t").startswith(("{", "[")) and _columns(line) is not None


def asks_in(lines: Iterable[str]) -> Iterator[CsvRow]:
    """Read the rows of a table in order, one at a time.

    Args:
        lines: the table's lines with their line ends, the header first; a line that raises one of our errors
            is a broken row.

    Yields:
        One row for each record; the ask is the title, an empty line and the description.

    Raises:
        FieldsNotUnderstood: when the header names no column that holds an ask.
    """
    source = iter(lines)
    header = next(source, "")
    columns = _columns(header)
    if columns is None:
        raise FieldsNotUnderstood(
            "The table has no column that holds an ask. Name one Title, Summary, Description or Text in its first line."
        )
    csv.field_size_limit(_FIELD_CHARS_MAX)
    # Strict, since a quote that is never closed would otherwise take in the rows below it without a word.
    reader = csv.reader(source, delimiter=columns.delimiter, strict=True)
    number = 0
    while True:
        lines_before = reader.line_num
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            number += 1
            yield CsvRow(str(number), "", _broken(number, error, reader.line_num - lines_before))
            continue
        except TranslatorError as error:
            number += 1
            yield CsvRow(str(number), "", error)
            continue
        if not any(cell.strip() for cell in cells):
            continue
        number += 1
        yield _row(cells, columns, number)


def _broken(number: int, error: csv.Error, lines: int) -> TranslatorError:
    reach = f" It reaches over {lines} lines, and no row in them was read." if lines > 1 else ""
    return FieldsNotUnderstood(f"Row {number} of the table is broken: {error}.{reach} Mend its quotes.")


def _row(cells: list[str], columns: _Columns, number: int) -> CsvRow:
    own = cells[columns.id].strip() if columns.id is not None and columns.id < len(cells) else ""
    if len(cells) > columns.width:
        return CsvRow(
            own or str(number),
            "",
            FieldsNotUnderstood(
                f"Row {number} of the table has {len(cells)} fields, its header {columns.width}. "
                "Put fields that hold the separator into quotes."
            ),
        )
    parts = (cells[at].strip("\r\n") for at in columns.texts if at < len(cells))
    return CsvRow(own or str(number), "\n\n".join(part for part in parts if part.strip()))


def _columns(header: str) -> _Columns | None:
    """Find the columns, trying each separator; the one that names most columns wins."""
    plain = header.removeprefix("\ufeff").rstrip("\r\n")
    found = [c for c in (_named(plain, delimiter) for delimiter in _DELIMITERS) if c is not None]
    return max(found, key=lambda c: c.width, default=None)


def _named(header: str, delimiter: str) -> _Columns | None:
    try:
        names = [name.strip().casefold() for name in next(csv.reader([header], delimiter=delimiter), [])]
    except csv.Error:
        return None
    title, body = _first(names, _TITLES), _first(names, _BODIES)
    texts = tuple(at for at in (title, body) if at is not None)
    id = _first(names, _IDS)
    if not texts or (id is None and len(names) == 1 and len(header) > 40):
        return None
    return _Columns(delimiter, id, texts, len(names))


def _first(names: list[str], wanted: tuple[str, ...]) -> int | None:
    return next((names.index(name) for name in wanted if name in names), None)
