"""An acceptance can be tested."""

import pytest

from tests.checks.spoiling import first_changed, found, help_desk, search
from translator.checks.acceptance import acceptance
from translator.domain.spec import Spec


def step(name: str, words: str, spec: Spec) -> Spec:
    [first, *_] = spec.requirements[0].acceptance
    changed = first.model_copy(update={name: f"{getattr(first, name)}{words}"})
    return first_changed(spec, "requirements", acceptance=(changed,))


def test_the_steps_of_a_draft_can_be_tested() -> None:
    assert found(acceptance, search()) == found(acceptance, help_desk()) == []


@pytest.mark.parametrize("name", ["when", "then"])
def test_a_vague_word_in_a_step_is_found_even_one_of_the_ask(name: str) -> None:
    where = [f"/requirements/R1/acceptance/0/{name}"]

    assert found(acceptance, step(name, ", as fast as possible", search())) == where
    assert found(acceptance, step(name, ", in a user-friendly way", search())) == where
    assert found(acceptance, step(name, ", on weekdays", search())) == []


def test_what_is_given_may_be_called_as_the_ask_calls_it() -> None:
    assert found(acceptance, step("given", " with fast search", search())) == []
    assert found(acceptance, step("given", " that are good enough", search())) == [
        "/requirements/R1/acceptance/0/given"
    ]
