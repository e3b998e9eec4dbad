"""Numbers with neither unit nor noun beside them."""

import pytest

from tests.reading.amounts import found, values


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("Cut it from 1,400 to 200 tickets.", [(1400, "ticket"), (200, "ticket")]),
        ("Waiting went down from 40 to 25 minutes.", [(40, "min"), (25, "min")]),
        ("Broken lifts down from 12 to 3 a month.", [(12, "lift/mo"), (3, "lift/mo")]),
        ("Complaints should go from 40 to 5 a week.", [(40, "complaint/wk"), (5, "complaint/wk")]),
        ("Cut from 31 to 10 lifts a month.", [(31, "lift/mo"), (10, "lift/mo")]),
        ("It takes 10 min instead of 40.", [(10, "min"), (40, "min")]),
        ("Cut the run from eleven hours to four.", [(11, "h"), (4, "h")]),
        ("Refund within 3 days; at the moment it takes 11.", [(3, "d"), (11, "d")]),
        ("They wait between six and nine minutes; we want that under two.", [(6, "min"), (2, "min")]),
        ("There are 40 screens. Nobody needs more than ten of them.", [(40, "screen"), (10, "screen")]),
        ("The plotter needs 9 minutes. It used to be under 4.", [(9, "min"), (4, "min")]),
        ("8 sites are done, 2 more this week.", [(8, "site"), (2, "site")]),
        ("14 of 9,200 records are broken.", [(14, "record"), (9200, "record")]),
        ("It goes up to 25 °C, outside down to minus 10.", [(25, "Cel"), (-10, "Cel")]),
        ("We get 900 calls on Mondays, 300 on other days.", [(900, "call"), (300, "call")]),
        ("Pilot in 2 branches, then the remaining 118.", [(2, "branch"), (118, "branch")]),
        ("从120件涨到370件，平时在线三五百人，周末能到两千。", [(120, "item"), (370, "item"), (300, "user"), (2000, "user")]),
    ],
)  # fmt: skip
def test_a_number_takes_its_unit_from_its_neighbour(text: str, amounts: list[tuple[float, str]]) -> None:
    assert values(text) == amounts


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("Peak QPS of 800.", (800, "query/s")),
        ("DAU is about 80k.", (80000, "user")),
        ("False alarms are tolerable (one per shift is fine).", (1, "alarm/shift")),
        ("The average number of bookings per hour shall be 350.", (350, "booking/h")),
        ("日活80万左右。", (800000, "user")),
        ("上个月就赔了17.6万。", (176000, "CNY")),
        ("隔壁公司花了200多万。", (2000000, "CNY")),
    ],
)
def test_a_number_takes_its_unit_from_what_is_measured(text: str, amount: tuple[float, str]) -> None:
    assert values(text) == [amount]


@pytest.mark.parametrize(
    "text",
    [
        "Confidence below 0.6.",
        "A score of 4.2 out of 5.",
        "The target is 45.",
        "置信度低于0.85。",
        "连带率1.3。",
    ],
)
def test_a_score_stands_bare(text: str) -> None:
    assert [u for _, u in values(text)] == [""]


@pytest.mark.parametrize(
    "text",
    [
        "Step 5 is done.",
        "It was in 2019.",
        "The case 4711 again.",
        "Weight below 40 kg or age.",
        "On a 56k connection.",
        "Call 555-0199.",
        "工程师8155说过。",
    ],
)
def test_a_number_that_only_tells_which_is_none(text: str) -> None:
    assert [q for q in found(text) if q.unit == ""] == []


def test_another_measure_between_two_numbers_keeps_them_apart() -> None:
    assert values("Warn if weight is below 40 kg or age over 75.") == [(40, "kg"), (75, "")]


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("They send 60 parcels a day, in December 250.", [(60, "parcel/d"), (250, "parcel/d")]),
        ("They opened 90 files out of about 700.", [(90, "file"), (700, "file")]),
        ("It takes 25 minutes; twelve would be fine.", [(25, "min"), (12, "min")]),
        ("Remind after 2 days, tell the boss after 9.", [(2, "d"), (9, "d")]),
        ("Readers can check 50 a month.", [(50, "/mo")]),
        ("Old contracts, 7,200 of them.", [(7200, "")]),
        ("单笔最高20万。", [(200000, "CNY")]),
    ],
)
def test_a_number_goes_on_with_what_was_told(text: str, amounts: list[tuple[float, str]]) -> None:
    assert values(text) == amounts


def test_a_bare_range_of_a_score_is_an_amount() -> None:
    one = found("相似度0.4到0.7之间的给人看。")[0]
    assert (one.value, one.value_max, one.unit) == (0.4, 0.7, "")
