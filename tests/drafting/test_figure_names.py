"""The name a text gives to a figure of its own, read from the words before a number."""

import pytest

from translator.drafting.figure_names import figure_before


@pytest.mark.parametrize(
    ("before", "name"),
    [
        ("Improve forecast accuracy to ", "forecast accuracy"),
        ("The drop-out rate is ", "drop-out rate"),
        (
            "user satisfaction with the booking page must rise from ",
            "user satisfaction with the booking page",
        ),
        ("share of late parcels must stay under ", "share of late parcels"),
        ("目前人工漏检率大约", "人工漏检率"),
        ("希望识别成功率", "识别成功率"),
        ("去年漏损率", "漏损率"),
        ("群众满意度要到", "群众满意度"),
    ],
)
def test_a_rate_or_a_share_is_a_level_under_its_own_name(before: str, name: str) -> None:
    figure = figure_before(before)

    assert figure is not None
    assert (figure.name, figure.is_level) == (name, True)


@pytest.mark.parametrize(
    ("before", "name"), [("Misrouted tickets ", "Misrouted tickets"), ("No-shows are ", "No-shows")]
)
def test_things_that_are_counted_have_a_name_but_may_not_be_a_level(before: str, name: str) -> None:
    figure = figure_before(before)

    assert figure is not None
    assert (figure.name, figure.is_level) == (name, False)


@pytest.mark.parametrize(
    "before",
    [
        "We lose ", "Visual checks find about ", "which was off by ", "nobody should get ", "at a rate of ", "The tax rate is ",
        "开票税率由", "电机功率", "其中占比", "",
    ],
)  # fmt: skip
def test_a_verb_a_setting_and_a_bare_word_for_a_share_name_nothing(before: str) -> None:
    assert figure_before(before) is None
