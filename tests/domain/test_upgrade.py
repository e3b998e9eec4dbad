"""Documents of older versions, lifted when they are read."""

import json

import pytest

from tests.samples import DATA
from translator.domain.errors import StoreIsNewer
from translator.domain.spec import Spec
from translator.domain.upgrade import Document, lift
from translator.domain.value import SCHEMA_VERSION

STORED = sorted(DATA.glob("spec.v*.json"))


@pytest.mark.parametrize("path", STORED, ids=lambda path: path.name)
def test_a_stored_example_of_every_version_is_still_read(path: object) -> None:
    stored = json.loads((DATA / str(path)).read_text(encoding="utf-8"))

    spec = Spec.model_validate(lift(stored))

    assert spec.schema_version == SCHEMA_VERSION
    assert spec.targets


def test_todays_version_has_a_stored_example() -> None:
    assert (DATA / f"spec.v{SCHEMA_VERSION}.json") in STORED


def test_a_document_goes_through_every_step_in_between() -> None:
    def renamed(document: Document) -> Document:
        return {"new": document["old"]}

    def doubled(document: Document) -> Document:
        return {"new": f"{document['new']}{document['new']}"}

    steps = {"1": ("2", renamed), "2": ("3", doubled)}

    assert lift({"schema_version": "1", "old": "a"}, steps=steps, today="3") == {
        "schema_version": "3",
        "new": "aa",
    }


@pytest.mark.parametrize("version", ["99", None])
def test_a_document_of_a_newer_program_is_refused_with_what_to_do(version: str | None) -> None:
    with pytest.raises(StoreIsNewer, match="Update the program"):
        lift({"schema_version": version})
