"""What it is for: a purpose or a level to reach, whole enough to be understood, or nothing."""

import pytest

from tests.drafting.drafted import drafted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("We want a gate that counts the hens. We don't want to change the barn.", id="a-ban"),
        pytest.param("One in nine hens is lost. We want a gate that counts the hens.", id="a-complaint"),
    ],
)
def test_a_wish_a_ban_or_a_complaint_is_no_reason(text: str) -> None:
    assert drafted(text).problem.outcome is None


def test_a_level_is_quoted_with_what_it_is_a_level_of() -> None:
    outcome = drafted("想做一个数鸡的闸门。每晚数鸡要50分钟，希望缩短到10分钟以内。").problem.outcome

    assert outcome is not None
    assert outcome.startswith("每晚数鸡要")


def test_a_level_is_quoted_to_the_end_of_its_sentence() -> None:
    text = "We want a gate that counts the hens. Bringing the losses down to 5 % would already pay for it."
    outcome = drafted(text).problem.outcome

    assert outcome is not None
    assert outcome.endswith("would already pay for it")
