"""What each side's signature covers, and what it does not."""

from typing import Any

import pytest

from tests.samples import a_spec
from translator.domain.ledger import Entry
from translator.domain.projections import PROJECTIONS, sha256_of_projection
from translator.domain.spec import Spec


def changed(path: str, value: Any) -> Spec:
    """Return the sample with one place changed."""
    document = a_spec().model_dump(by_alias=True)
    *steps, last = [int(step) if step.isdigit() else step for step in path.split("/")]
    place: Any = document
    for step in steps:
        place = place[step]
    place[last] = value
    return Spec.model_validate(document)


BOTH = ("requirements/0/id", "engine/version", "updated_at", "revision", "questions/0/text", "vague/0/advice")


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("title", "Another"),
        ("problem/user", "Buyers"),
        ("summary/shared", "Another goal."),
        ("summary/business", "Another goal."),
        ("requirements/0/business", "Agents can browse."),
        ("requirements/0/acceptance/0/then", "nothing shows"),
        ("targets/0/goal", "N2"),
        ("targets/0/limit", "N2"),
        ("targets/0/by_when", "N2"),
        ("boundaries/in_scope/0/text", "Everything"),
        ("alternatives/0/preferred", True),
        ("ledger/0/value", 3.0),
    ],
)
def test_the_business_signature_covers(path: str, value: Any) -> None:
    assert sha256_of_projection(changed(path, value), "business/1") != sha256_of_projection(
        a_spec(), "business/1"
    )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("requirements/0/technical", "The system shall search."),
        ("targets/0/scale", "Another."),
        ("targets/0/meter", "Another."),
        ("targets/0/statistic/kind", "mean"),
        ("targets/0/conditions", "at night"),
        ("targets/0/goal", "N2"),
        ("targets/0/limit", "N2"),
        ("boundaries/fallback/0/text", "Nothing"),
        ("feasibility/overall/verdict", "can_if"),
        ("ledger/0/unit", "ms"),
    ],
)
def test_the_technical_signature_covers(path: str, value: Any) -> None:
    assert sha256_of_projection(changed(path, value), "technical/1") != sha256_of_projection(
        a_spec(), "technical/1"
    )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *((path, 7 if path == "revision" else "another") for path in BOTH),
        ("requirements/0/technical", "The system shall search."),
        ("targets/0/meter", "Another."),
        ("boundaries/fallback/0/text", "Nothing"),
        ("ledger/1/value", 9.0),
        ("ledger/0/confirmed_by", "Ada"),
    ],
)
def test_the_business_signature_leaves_alone(path: str, value: Any) -> None:
    assert sha256_of_projection(changed(path, value), "business/1") == sha256_of_projection(
        a_spec(), "business/1"
    )


@pytest.mark.parametrize(
    ("path", "value"),
    [
        *((path, 7 if path == "revision" else "another") for path in BOTH),
        ("title", "Another"),
        ("requirements/0/business", "Agents can browse."),
        ("boundaries/in_scope/0/text", "Everything"),
        ("targets/0/by_when", "N2"),
    ],
)
def test_the_technical_signature_leaves_alone(path: str, value: Any) -> None:
    assert sha256_of_projection(changed(path, value), "technical/1") == sha256_of_projection(
        a_spec(), "technical/1"
    )


@pytest.mark.parametrize("covers", list(PROJECTIONS))
def test_another_entry_that_says_the_same_is_the_same_content(covers: str) -> None:
    spec = a_spec()
    again = spec.ledger[0].model_copy(update={"id": "N9", "supersedes": "N1", "status": "confirmed"})
    moved = Spec.model_validate_json(spec.model_dump_json().replace('"N1"', '"N9"').replace("{N1}", "{N9}"))
    moved = moved.model_copy(update={"ledger": (*spec.ledger, again)})

    assert sha256_of_projection(moved, covers) == sha256_of_projection(spec, covers)


def test_a_number_relative_to_another_is_signed_with_it() -> None:
    spec = a_spec()
    less = Entry(
        id="N3", value=30.0, unit="%", relative_to="N1", status="stated", source=spec.ledger[0].source
    )

    def with_today(value: float) -> Spec:
        today = spec.ledger[0].model_copy(update={"value": value})
        target = spec.targets[0].model_copy(update={"goal": "N3"})
        return spec.model_copy(update={"ledger": (today, less), "targets": (target,), "requirements": ()})

    assert sha256_of_projection(with_today(2), "technical/1") != sha256_of_projection(
        with_today(4), "technical/1"
    )


def test_the_projections_of_the_stored_example_never_change() -> None:
    """A changed hash here voids every signature people gave: write a new projection instead."""
    assert {covers: sha256_of_projection(a_spec(), covers) for covers in PROJECTIONS} == {
        "business/1": "3059a67ff791987e0e3911af3b1f46e1d8019e7e0c1d968b9147364819d3fbba",
        "technical/1": "1168e67b6edba85aac21cc4e406f2dd0dacee64f801aa875c97090916200ab02",
    }
