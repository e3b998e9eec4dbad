"""Asks out of an exported table."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.domain.errors import FieldsNotUnderstood
from translator.imports.csv_rows import CsvRow, asks_in, is_header


def read(table: str) -> list[CsvRow]:
    return list(asks_in(table.splitlines(keepends=True)))


def test_title_and_description_become_one_ask_under_the_key_people_write() -> None:
    table = 'Summary,Issue key,Issue id,Description\n"Fast search",HELP-7,10813,"Agents wait, and wait."\n'

    assert read(table) == [CsvRow("HELP-7", "Fast search\n\nAgents wait, and wait.")]


def test_a_quoted_field_may_hold_lines_quotes_and_separators() -> None:
    table = 'ID,Title,Description\r\nA-1,Export,"First\r\nsecond, ""quoted""\r\n"\r\nA-2,Next,\r\n'

    assert read(table) == [CsvRow("A-1", 'Export\n\nFirst\r\nsecond, "quoted"'), CsvRow("A-2", "Next")]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_each_usual_separator_is_found(separator: str) -> None:
    table = separator.join(("id", "title", "text")) + "\n" + separator.join(("1", "a", "b")) + "\n"

    assert read(table) == [CsvRow("1", "a\n\nb")]


def test_without_a_key_rows_are_counted() -> None:
    assert [row.id for row in read("Text\none\ntwo\n")] == ["1", "2"]


def test_a_mark_in_front_and_odd_capitals_do_not_matter() -> None:
    assert read("\ufeffTITLE , Description\na,b\n")[0].text == "a\n\nb"


def test_empty_lines_are_no_rows() -> None:
    assert len(read("id,title\n\n1,a\n,\n\n2,b\n")) == 2


def test_a_short_row_is_read_as_far_as_it_goes() -> None:
    assert read("id,title,description\n1,a\n") == [CsvRow("1", "a")]


def test_a_row_with_too_many_fields_is_refused_in_its_place() -> None:
    first, second = read("id,title\n1,wait, and wait\n2,b\n")

    assert isinstance(first.error, FieldsNotUnderstood)
    assert first.id == "1"
    assert second == CsvRow("2", "b")


def test_a_field_longer_than_any_ask_is_refused_in_its_place() -> None:
    first, second = read("id,title\n1," + "a" * 1_000_001 + "\n2,b\n")

    assert isinstance(first.error, FieldsNotUnderstood)
    assert second == CsvRow("2", "b")


@pytest.mark.parametrize("rest", ["2,b\n3,c\n", '2,b\n3,"c"\n'], ids=["never-closed", "closed-by-another"])
def test_a_quote_that_is_not_closed_is_said_and_takes_no_row_silently(rest: str) -> None:
    [row] = read('id,title\n1,"a\n' + rest)

    assert isinstance(row.error, FieldsNotUnderstood)
    assert "3 lines" in row.error.message


def test_rows_after_a_broken_one_are_read() -> None:
    first, second = read('id,title\n1,"a" b\n2,c\n')

    assert isinstance(first.error, FieldsNotUnderstood)
    assert second == CsvRow("2", "c")


def test_a_table_without_a_column_for_asks_is_refused() -> None:
    with pytest.raises(FieldsNotUnderstood, match="Summary"):
        read("colour,size\nred,1\n")


@pytest.mark.parametrize(
    "line", ["Summary,Issue key\n", "id;title\n", "ID\tText\n", "text\n", '"ID","Title"\n']
)
def test_a_line_that_names_columns_is_a_header(line: str) -> None:
    assert is_header(line)


@pytest.mark.parametrize(
    "line",
    [
        '{"id":"1","text":"x"}',
        '["id","text"]',
        "We need a fast search, with a good title.",
        "",
        "id,colour\n",
    ],
)
def test_another_line_is_no_header(line: str) -> None:
    assert not is_header(line)


cells = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1).filter(
    lambda cell: cell.strip("\r\n").strip()
)


@given(st.lists(st.tuples(cells, cells)))
def test_what_a_spreadsheet_writes_is_read_as_it_was(table: list[tuple[str, str]]) -> None:
    written = io.StringIO(newline="")
    csv.writer(written).writerows([("title", "description"), *table])

    found = asks_in(io.StringIO(written.getvalue(), newline=""))

    assert [row.text for row in found] == [
        f"{a.strip(chr(13) + chr(10))}\n\n{b.strip(chr(13) + chr(10))}" for a, b in table
    ]
