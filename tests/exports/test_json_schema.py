"""The schemas people build against are those of the code."""

import json
from pathlib import Path

import pytest

from tests.drafting.drafted import drafted
from translator.exports.json_schema import DOCUMENTS, schemas, write

FOLDER = Path(__file__).parents[2] / "docs" / "schema"


@pytest.mark.parametrize("name", sorted(schemas()))
def test_the_published_schema_is_the_one_of_the_code(name: str) -> None:
    assert (FOLDER / name).read_text(encoding="utf-8") == schemas()[name], "run `make schema`"


def test_nothing_else_is_published() -> None:
    assert sorted(path.name for path in FOLDER.iterdir()) == sorted(schemas())


@pytest.mark.parametrize("name", sorted(DOCUMENTS))
def test_a_document_is_closed(name: str) -> None:
    schema = json.loads(schemas()[f"{name}.json"])

    assert schema["additionalProperties"] is False
    assert all(
        part.get("additionalProperties") is False
        for part in schema.get("$defs", {}).values()
        if "properties" in part
    )


def test_a_specification_holds_nothing_its_schema_does_not_name() -> None:
    schema = json.loads(schemas()["spec.json"])
    document = json.loads(drafted("Gardeners need a fast search over plants.").model_dump_json())

    assert set(document) == set(schema["properties"])
    assert set(schema["required"]) <= set(document)
    assert set(document["ledger"][0]["source"]) == set(schema["$defs"]["Origin"]["properties"])


def test_schemas_are_written_as_files(tmp_path: Path) -> None:
    write(tmp_path / "schema")

    assert {
        path.name: path.read_text(encoding="utf-8") for path in (tmp_path / "schema").iterdir()
    } == schemas()
