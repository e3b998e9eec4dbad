"""A number of the catalogue is the catalogue's."""

from typing import Any

import pytest

from tests.checks.spoiling import found, help_desk, renumbered
from translator.checks.catalogued import catalogued


def test_bands_and_constants_are_as_published() -> None:
    assert found(catalogued, help_desk()) == []


@pytest.mark.parametrize("other", [{"value": 0.2}, {"unit": "min"}, {"bound": "at_least"}])
def test_another_number_than_the_band_has_is_found(other: dict[str, Any]) -> None:
    spec = help_desk()
    band = next(e for e in spec.ledger if e.source.kind == "catalogue")

    assert found(catalogued, renumbered(spec, band, **other)) == [f"/ledger/{band.id}"]


@pytest.mark.parametrize(
    "other",
    [{"year": 1999}, {"publisher": "Nobody"}, {"ref": "response-time#none"}, {"ref": "formulas/none#year"}],
)
def test_another_publisher_and_a_band_that_is_none_are_found(other: dict[str, Any]) -> None:
    spec = help_desk()
    band = next(e for e in spec.ledger if e.source.kind == "catalogue")
    source = band.source.model_copy(update=other)

    assert f"/ledger/{band.id}" in found(catalogued, renumbered(spec, band, source=source))


def test_the_bands_of_a_target_are_of_its_measure() -> None:
    spec = help_desk()
    moved = tuple(t.model_copy(update={"measure": "availability"}) if t.bands else t for t in spec.targets)

    assert found(catalogued, spec.model_copy(update={"targets": moved})) == ["/targets/T2/bands"] * 3


def test_a_workspace_with_bands_of_its_own_is_not_compared() -> None:
    spec = help_desk()
    band = next(e for e in spec.ledger if e.source.kind == "catalogue")
    own = spec.inputs.model_copy(update={"house_rules": ("house_rules/r1",)})

    assert found(catalogued, renumbered(spec, band, value=0.2).model_copy(update={"inputs": own})) == []
