"""Which failures are worth another call, as the module draws it, and how long a provider is waited for."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.adapters import model_trouble
from translator.adapters.model_trouble import (
    WAIT_MAX_S,
    ModelStumbled,
    ModelUnpaid,
    said_to_wait_s,
    understood,
)
from translator.domain import errors
from translator.domain.errors import ModelFailed, ModelNotThere

NOW = datetime(2026, 11, 24, 9, 30, tzinfo=UTC)


def test_the_drawing_shows_what_is_there_below_what_it_derives_from() -> None:
    drawn: list[tuple[int, type]] = []
    for indent, name in re.findall(r"^( *)[*+-] (\w+)", model_trouble.__doc__ or "", re.MULTILINE):
        kind = getattr(model_trouble, name)
        above = [k for depth, k in drawn if depth < len(indent)]
        assert not above or issubclass(kind, above[-1]), name
        drawn.append((len(indent), kind))

    assert {ModelStumbled, ModelUnpaid} <= {kind for _, kind in drawn}


def test_outside_each_is_one_of_the_family() -> None:
    for kind in (ModelStumbled, ModelUnpaid):
        assert issubclass(kind, ModelFailed)
        assert kind.code in {getattr(known, "code", None) for known in vars(errors).values()}


@given(st.dictionaries(st.sampled_from(["Retry-After", "RETRY-AFTER-MS", "date"]), st.text(max_size=40)))
def test_a_wait_is_believed_up_to_a_day_whatever_the_provider_writes(headers: dict[str, str]) -> None:
    wait_s = said_to_wait_s(headers, NOW)

    assert wait_s is None or 0 <= wait_s <= WAIT_MAX_S


@given(st.integers(0, 86_400))
def test_seconds_and_the_date_they_end_are_the_same_wait(seconds: int) -> None:
    until = format_datetime(NOW + timedelta(seconds=seconds), usegmt=True)

    assert (
        said_to_wait_s({"Retry-After": until}, NOW)
        == said_to_wait_s({"retry-after": f" {seconds} "}, NOW)
        == said_to_wait_s({"retry-after-ms": str(seconds * 1000)}, NOW)
        == seconds
    )


@pytest.mark.parametrize("error", [KeyError("choices"), RecursionError(), OSError("no space left")])
def test_a_fault_of_the_gateway_is_told_and_not_repeated(error: Exception) -> None:
    trouble = understood(error, model="openai/x", now=NOW)

    assert type(trouble) is ModelNotThere
    assert type(error).__name__ in trouble.message


def test_causes_that_go_round_in_a_circle_end() -> None:
    first, second = ValueError("one"), ValueError("two")
    first.__cause__, second.__cause__ = second, first

    assert isinstance(understood(first, model="openai/x", now=NOW), ModelNotThere)
