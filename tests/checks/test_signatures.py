"""A signature holds for exactly what it saw."""

from typing import Any

import pytest

from tests.checks.spoiling import first_changed, found, search
from translator.checks.signatures import signatures
from translator.domain.projections import sha256_of_projection
from translator.domain.spec import Confirmation, Spec, State
from translator.domain.value import Side


def signature(side: Side, spec: Spec, **changes: Any) -> Confirmation:
    covers = f"{side}/1"
    sha256 = sha256_of_projection(spec, covers)
    at = "2026-11-25T08:00:00.000Z"
    one = Confirmation(side=side, by="Ada", at=at, covers=covers, sha256=sha256, holds=True)
    return one.model_copy(update=changes)


def signed(*sides: Side, state: State, **changes: Any) -> Spec:
    return search(state=state, confirmations=tuple(signature(s, search(), **changes) for s in sides))


def test_what_both_sides_signed_is_agreed() -> None:
    assert found(signatures, search()) == []
    assert found(signatures, signed("business", "technical", state="agreed")) == []


def test_content_that_was_changed_afterwards_is_not_what_was_signed() -> None:
    spec = signed("business", "technical", state="agreed")

    assert found(signatures, spec.model_copy(update={"title": "Another"})) == ["/confirmations/0"]
    assert found(signatures, first_changed(spec, "targets", meter="Otherwise")) == ["/confirmations/1"]
    assert found(signatures, first_changed(spec, "risks", effect="Other")) == []


def test_a_signature_says_truly_whether_it_holds() -> None:
    assert found(signatures, signed("business", state="reopened", holds=False)) == ["/confirmations/0"]
    assert found(signatures, signed("business", state="reopened", holds=False, sha256="0" * 64)) == []


@pytest.mark.parametrize("changes", [{"covers": "technical/1"}, {"covers": "business/9"}, {"by": " "}])
def test_a_signature_is_of_somebody_over_the_own_side(changes: dict[str, str]) -> None:
    assert found(signatures, signed("business", state="confirmed_business", **changes)) == [
        "/confirmations/0"
    ]


@pytest.mark.parametrize("state", ["agreed", "confirmed_technical", "reopened"])
def test_only_signatures_move_the_state_forward(state: State) -> None:
    assert found(signatures, signed("business", state=state)) == ["/state"]
