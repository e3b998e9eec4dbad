"""A derived number follows from what it names, by the formula it names."""

from typing import Any

import pytest

from tests.checks.spoiling import first_changed, found, help_desk, renumbered, search
from translator.checks.derived import derived


def test_what_follows_is_what_the_formulas_give_once_more() -> None:
    assert found(derived, search()) == found(derived, help_desk()) == []


@pytest.mark.parametrize("other", [{"value": 70.0}, {"unit": "d"}, {"bound": "about"}])
def test_another_result_is_found(other: dict[str, Any]) -> None:
    spec = search()
    assert found(derived, renumbered(spec, spec.entry("N5"), **other)) == ["/ledger/N5"]


@pytest.mark.parametrize(
    "other",
    [{"formula": "downtime"}, {"formula": "none"}, {"from_": ("N1",)}, {"from_": ()}, {"from_": ("N99",)}],
)
def test_another_formula_and_other_inputs_are_found(other: dict[str, Any]) -> None:
    spec = search()
    source = spec.entry("N5").source.model_copy(update=other)

    assert "/ledger/N5" in found(derived, renumbered(spec, spec.entry("N5"), source=source))


def test_a_consequence_tells_a_result_of_its_own_formula() -> None:
    assert found(derived, first_changed(search(), "consequences", formula="downtime")) == ["/consequences/C1"]
    assert found(derived, first_changed(search(), "consequences", text="It goes live by {N4}.")) == [
        "/consequences/C1"
    ]
    assert found(derived, first_changed(search(), "consequences", assumption="Mondays off")) == []
