"""How it is today: what hurts, whole, without courtesy, and nothing that is wished or proposed."""

import pytest

from tests.drafting.drafted import drafted


@pytest.mark.parametrize(
    ("text", "today"),
    [
        pytest.param(
            "As discussed on the phone: the hens keep getting lost. We want a gate that counts the hens.",
            "the hens keep getting lost", id="without-courtesy",
        ),
        pytest.param(
            "The hen list is a mess and nobody knows who feeds them. We want a gate that counts the hens. The feed must be dry.",
            "The hen list is a mess and nobody knows who feeds them", id="a-complaint-and-no-rule",
        ),
        pytest.param(
            "We want a gate that counts the hens. If a hen is lost, ring the bell.", None, id="a-case-is-no-state",
        ),
        pytest.param(
            "小周,鸡舍这块太乱了,上个月丢了几十只。想做一个数鸡的闸门。", "鸡舍这块太乱了,上个月丢了几十只", id="不带称呼",
        ),
        pytest.param("想做一个数鸡的闸门,每天报数。公鸡还是人工数吧,一共三只。", None, id="提议不是现状"),
    ],
)  # fmt: skip
def test_today_is_what_hurts_without_courtesy_or_proposal(text: str, today: str | None) -> None:
    assert drafted(text).problem.evidence == today


def test_half_a_comparison_is_quoted_with_its_first_half() -> None:
    text = "We want a gate that counts the hens. We lost 31% last winter, the winter before it was 18%."
    evidence = drafted(text).problem.evidence

    assert evidence is not None
    assert evidence.startswith("We lost")
