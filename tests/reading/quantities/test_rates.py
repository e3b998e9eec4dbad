"""Per what a number is."""

import pytest

from tests.reading.amounts import values


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("There are 20 dumps per tester per hour.", (20, "dump/h")),
        ("There are 80 labels an hour per line.", (80, "label/h")),
        ("There are 310k transfers on a normal day.", (310000, "transfer/d")),
        ("There come 70 films a shift.", (70, "film/shift")),
        ("60 to 70 boxes arrive a week.", (60, "box/wk")),
        ("It costs € 31,000 a season.", (31000, "EUR/season")),
        ("It costs $0.03 per claim.", (0.03, "USD/claim")),
        ("It takes 4.5 minutes per form.", (4.5, "min/form")),
        ("It is open 24 hours a day.", (24, "h/d")),
        ("Daily volume of about 1,200 mails.", (1200, "mail/d")),
        ("There are 6,000 mails/day.", (6000, "mail/d")),
        ("每天处理2000单。", (2000, "order/d")),
        ("日均处方1.3万张。", (13000, "prescription/d")),
        ("每亩每季用水210方。", (210, "m3/mu")),
        ("单价3.8元/份。", (3.8, "CNY/document")),
        ("每班拣300单。", (300, "order/shift")),
        ("每个班级每班45人，老师不够。", (45, "person/class")),
        ("误报每天不多于3次/房间。", (3, "false_alarm/d")),
    ],
)
def test_a_number_is_told_per_time_or_per_thing(text: str, amount: tuple[float, str]) -> None:
    assert values(text) == [amount]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("We have 12 clerks who spend a day on it.", (12, "clerk")),
        ("The weekly report has 12 charts.", (12, "chart")),
        ("每3秒一个快照。", (3, "s")),
        ("返工一单要8分钟。", (8, "min")),
    ],
)
def test_a_time_or_thing_nearby_is_not_always_per_what(text: str, amount: tuple[float, str]) -> None:
    assert amount in values(text)


def test_a_period_is_used_once() -> None:
    assert values("We do 70 films per night on 2 machines.") == [(70, "film/d"), (2, "machine")]


def test_of_a_thing_and_a_time_the_time_counts() -> None:
    assert values("We allow two repairs per engine and month.") == [(2, "repair/mo")]
    assert values("We allow two repairs per engine and driver.") == [(2, "repair/engine")]


def test_a_day_of_work_is_no_day() -> None:
    assert values("There are 80 mails per working day.") == [(80, "mail/working_day")]


def test_a_class_is_no_shift() -> None:
    assert values("学校每班45人。") == [(45, "person/class")]
    assert values("车间每班45人。") == [(45, "person/shift")]
