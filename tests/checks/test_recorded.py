"""What a draft stood on is recorded with its hash."""

import pytest

from tests.checks.spoiling import found, help_desk, search
from translator.checks.recorded import recorded
from translator.domain.spec import Spec


def stood_on(**knowledge: str) -> Spec:
    return search(inputs=search().inputs.model_copy(update={"knowledge": knowledge}))


def test_what_a_draft_used_is_recorded() -> None:
    assert found(recorded, search()) == found(recorded, help_desk()) == []


def test_a_measure_that_is_not_recorded_is_found() -> None:
    assert found(recorded, stood_on()) == ["/targets/T1/measure"]


@pytest.mark.parametrize("sha256", ["0" * 64, "abc"])
def test_another_hash_than_the_catalogues_is_found(sha256: str) -> None:
    path = "measures/response-time"
    assert found(recorded, stood_on(**{path: sha256})) == [f"/inputs/knowledge/{path}"]
