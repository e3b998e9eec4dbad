"""A specification that somebody kept as JSON."""

from typing import Any

import pytest

from tests.samples import a_spec
from translator.domain.errors import FieldsNotUnderstood, StoreIsNewer
from translator.imports.json_document import document
from translator.imports.spec_document import spec_of


def written(**changes: Any) -> str:
    return a_spec(**changes).model_dump_json(by_alias=True)


def test_what_was_written_is_read_again() -> None:
    assert spec_of(document(written())) == a_spec()


@pytest.mark.parametrize(
    "raw", ["{}", "[]", "null", '{"schema_version":"1"}', '{"schema_version":"1","x":1}']
)
def test_what_is_no_specification_is_refused(raw: str) -> None:
    with pytest.raises(FieldsNotUnderstood):
        spec_of(document(raw))


def test_a_number_that_is_named_but_not_there_is_refused() -> None:
    with pytest.raises(FieldsNotUnderstood, match="N1, N2"):
        spec_of(document(written(ledger=())))


def test_a_document_of_a_newer_program_is_refused() -> None:
    with pytest.raises(StoreIsNewer):
        spec_of(document(written(schema_version="2")))
