"""Each part of an answer that is valid on its own is kept; what goes is named with where it stood."""

import json
import time
from typing import Annotated, Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, Field, model_validator

from translator.binding.by_element import PointerError, Valid, by_element


class Goal(BaseModel):
    value: float
    unit: str = ""


class Target(BaseModel):
    name: str
    goal: Goal
    stretch: Goal | None = None
    duty: Literal["must", "nice to have"] = "must"
    notes: tuple[str, ...] = ()


class Both(BaseModel):
    low: int
    high: int

    @model_validator(mode="after")
    def _in_order(self) -> "Both":
        if self.low > self.high:
            raise ValueError("low is above high")
        return self


class Cat(BaseModel):
    kind: Literal["cat"]
    lives: int = 9


class Dog(BaseModel):
    kind: Literal["dog"]
    tail: str


class Answer(BaseModel):
    summary: str
    targets: tuple[Target, ...] = ()
    few: list[int] = Field(default=[], max_length=2)
    some: list[Goal] = Field(default=[Goal(value=0)], min_length=1)
    ranges: dict[str, Both] = {}
    pets: list[Annotated[Cat | Dog, Field(discriminator="kind")]] = []
    either: int | Goal = 0


def pointers(found: Valid[Answer]) -> list[str]:
    return [error.pointer for error in found.errors]


GOOD = {"name": "speed", "goal": {"value": 2, "unit": "s"}}


def test_a_valid_answer_is_kept_whole() -> None:
    found = by_element({"summary": "a map", "targets": [GOOD]}, Answer)

    assert found == Valid(
        Answer(summary="a map", targets=(Target(name="speed", goal=Goal(value=2, unit="s")),))
    )


def test_an_element_that_is_not_valid_goes_and_its_neighbours_stay_with_pointers_into_what_came() -> None:
    found = by_element(
        {"summary": "x", "targets": [{"name": 1}, GOOD, "text", {**GOOD, "goal": "2 s"}, GOOD]}, Answer
    )

    assert found.value is not None
    assert len(found.value.targets) == 2
    assert found.errors == (
        PointerError("/targets/0/goal", "this must be there", ""),
        PointerError("/targets/2", "Input should be an object", '"text"'),
        PointerError("/targets/3/goal", "Input should be an object", '"2 s"'),
    )
    assert found.lost == 3


def test_a_field_with_a_default_goes_alone() -> None:
    found = by_element(
        {"summary": "x", "targets": [{**GOOD, "duty": "perhaps", "notes": ["a", {}, "b"]}]}, Answer
    )

    assert found.value is not None
    assert found.value.targets[0].duty == "must"
    assert found.value.targets[0].notes == ("a", "b")
    assert set(pointers(found)) == {"/targets/0/duty", "/targets/0/notes/1"}
    assert found.lost == 2


def test_what_cannot_be_without_a_part_goes_with_it_and_is_counted_once() -> None:
    found = by_element(
        {
            "summary": "x",
            "targets": [{**GOOD, "stretch": {"value": "many"}}, {"name": "y", "goal": {"value": []}}],
        },
        Answer,
    )

    assert found.value is not None
    assert [target.stretch for target in found.value.targets] == [None]
    assert pointers(found) == ["/targets/0/stretch/value", "/targets/1/goal/value"]
    assert found.lost == 2


def test_without_a_part_that_must_be_there_nothing_is_left() -> None:
    missing = by_element({"targets": [GOOD]}, Answer)
    wrong = by_element({"summary": ["x"], "targets": 5}, Answer)

    assert missing == Valid(None, (PointerError("/summary", "this must be there", ""),), 1)
    assert wrong.value is None
    assert pointers(wrong) == ["/summary", "/targets"]


@pytest.mark.parametrize("data", [[], "text", None, 3, [{"summary": "x"}]])
def test_what_is_no_object_is_lost_as_a_whole(data: Any) -> None:
    found = by_element(data, Answer)

    assert (found.value, pointers(found), found.lost) == (None, [""], 1)


def test_keys_nobody_asked_for_go_are_named_and_lose_nothing() -> None:
    found = by_element(
        {"summary": "x", "a/b~c": 1, "targets": [{**GOOD, "goal": {"value": 1, "why": "y" * 500}}]}, Answer
    )

    assert found.value is not None
    assert found.value.targets[0].goal.value == 1
    assert {(error.pointer, error.message) for error in found.errors} == {
        ("/a~1b~0c", "this was not asked for"),
        ("/targets/0/goal/why", "this was not asked for"),
    }
    assert max(len(error.got) for error in found.errors) < 100
    assert found.lost == 0


def test_numbers_are_never_made_of_what_is_none() -> None:
    found = by_element(
        {"summary": "x", "some": [{"value": True}, {"value": "3"}, {"value": "about 3"}]}, Answer
    )

    assert found.value is not None
    assert [goal.value for goal in found.value.some] == [3]
    assert found.lost == 2


def test_of_a_list_that_is_too_long_the_first_elements_stay() -> None:
    found = by_element({"summary": "x", "few": [1, 2, 3, 4]}, Answer)

    assert found.value is not None
    assert found.value.few == [1, 2]
    assert pointers(found) == ["/few"]
    assert found.lost == 2


def test_a_list_that_became_too_short_goes_without_another_word() -> None:
    emptied = by_element({"summary": "x", "some": [{"value": "k"}]}, Answer)
    empty = by_element({"summary": "x", "some": []}, Answer)

    assert pointers(emptied) == ["/some/0/value"]
    assert pointers(empty) == ["/some"]
    assert emptied.value == empty.value == Answer(summary="x")


def test_what_only_fails_as_a_whole_goes_as_a_whole() -> None:
    found = by_element(
        {"summary": "x", "ranges": {"a": {"low": 2, "high": 1}, "b": {"low": 1, "high": 2}}}, Answer
    )

    assert found.value is not None
    assert found.value.ranges == {"b": Both(low=1, high=2)}
    assert [(error.pointer, "low is above high" in error.message) for error in found.errors] == [
        ("/ranges/a", True)
    ]


def test_the_branches_of_a_union_are_no_steps_of_a_pointer() -> None:
    pets = [{"kind": "cat", "lives": "many"}, {"kind": "dog"}, {"kind": "cow"}]
    found = by_element({"summary": "x", "pets": pets, "either": {"value": 1, "unit": []}}, Answer)

    assert found.value is not None
    assert found.value.pets == [Cat(kind="cat")]
    assert found.value.either == Goal(value=1)
    assert set(pointers(found)) == {"/pets/0/lives", "/pets/1/tail", "/pets/2", "/either/unit"}


def test_a_character_that_no_json_holds_is_an_error_and_no_crash() -> None:
    assert by_element({"summary": "\ud800"}, Answer).value is None


def test_an_answer_full_of_errors_takes_time_that_grows_with_its_length() -> None:
    def seconds(elements: int) -> float:
        data = {"summary": "x", "targets": [{"name": "n", "goal": {"value": "k"}, "x": 1}] * elements}
        started = time.process_time()
        assert len(by_element(data, Answer).errors) == 2 * elements
        return time.process_time() - started

    small = large = float("inf")
    for _ in range(5):  # a busy machine only ever adds, so that the best of several tells
        small, large = min(small, seconds(300)), min(large, seconds(1200))
        if large < 8 * small:
            return
    assert large < 8 * small


keys = st.sampled_from(["summary", "targets", "few", "some", "ranges", "pets", "either", "name", "goal", "value", "kind", "low", "high", "x"])  # fmt: skip
plain = (
    st.none()
    | st.booleans()
    | st.integers(-5, 5)
    | st.floats(allow_nan=False)
    | st.sampled_from(["", "cat", "must", "3", "dog"])
)
answers = st.recursive(
    plain, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(keys, inner, max_size=5), max_leaves=20
)


@given(answers)
def test_any_data_becomes_a_valid_model_or_none_and_nothing_goes_unsaid(data: Any) -> None:
    found = by_element(data, Answer)

    assert bool(found.errors) >= bool(found.lost)
    if found.value is None:
        assert found.errors
        return
    kept = json.loads(found.value.model_dump_json())
    assert Answer.model_validate(kept) == found.value
    if not found.errors:
        assert isinstance(data, dict)
        assert set(data) <= set(Answer.model_fields)


@given(st.lists(st.booleans(), max_size=8))
def test_exactly_the_valid_elements_of_a_list_stay_in_their_order(valid: list[bool]) -> None:
    elements = [{"name": str(i), "goal": {"value": i if good else "?"}} for i, good in enumerate(valid)]
    found = by_element({"summary": "x", "targets": elements}, Answer)

    assert found.value is not None
    assert [target.name for target in found.value.targets] == [str(i) for i, good in enumerate(valid) if good]
    assert pointers(found) == [f"/targets/{i}/goal/value" for i, good in enumerate(valid) if not good]
