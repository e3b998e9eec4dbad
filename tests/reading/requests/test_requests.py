"""Separate requests of one text, and details that stay with theirs."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.quantities.bare import bare_quantity
from translator.reading.reader import read
from translator.reading.requests.split import part_of


def titles(text: str) -> list[str]:
    return [r.title for r in read(text, built_in()).requests]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        pytest.param("Two things for the boat app: 1) skippers should find a berth, 2) warn them of high water.", 2, id="a-counted-list"),
        pytest.param("Please let skippers book a berth. Another thing: the office needs a list of late payers.", 2, id="another-thing"),
        pytest.param("Please let skippers book a berth. On another note, could the gate open by itself for members?", 2, id="another-note"),
        pytest.param("First, skippers want to swap berths. Second, the plan should show which ones are free.", 2, id="first-and-second"),
        pytest.param("As a skipper I want to swap berths.\nAs the treasurer I want a list of late payers.", 2, id="user-stories"),
        pytest.param("Request 1: let skippers swap berths.\nRequest 2: show late payers to the treasurer.", 2, id="numbered-requests"),
        pytest.param("# Backlog\n- [ ] let skippers swap berths\n- [ ] show late payers\n- [x] print the harbour plan", 2, id="boxes-to-tick"),
        pytest.param("Ana: can we get the tide times?\nBo: I'd rather have a berth plan.\nAna: ok", 2, id="two-voices"),
        pytest.param("Ana wants a berth plan on the screen. Bo would like a list of late payers.", 2, id="two-people-told-of"),
        pytest.param("Wishlist from the spring survey (boat app)\n\n• book a berth and pay for it\n• show the depth next to every berth\n• tell me when the bridge opens", 3, id="what-many-wish"),
        pytest.param("Three things:\n1. Boats queue for an hour. We want a slot to be booked.\n2. Please print the tide table.\n3. A buoy with a lamp.", 3, id="announced-and-then-told"),
        pytest.param("希望船长能预订泊位。另外，办公室需要一份欠费名单。", 2, id="in-chinese"),
        pytest.param("下面几个需求麻烦排期：\n1、船长能换泊位\n2、显示欠费名单\n3、涨潮自动提醒", 3, id="a-counted-list-in-chinese"),
        pytest.param("王工：希望能预订泊位。\n李姐：我要一份欠费名单。", 2, id="two-voices-in-chinese"),
    ],
)  # fmt: skip
def test_several_requests_are_told_apart(text: str, count: int) -> None:
    assert len(titles(text)) == count


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Please let skippers book a berth. It must work offline and never show prices.", id="duties-of-the-thing"),
        pytest.param("We need a berth plan. It should\n- show free berths\n- work on a phone\n- also print", id="a-list-of-what-it-does"),
        pytest.param("We want a berth app, requirements:\n1. skippers log in\n2. the plan is shown\n3. data stays here", id="requirements"),
        pytest.param("We need a berth plan. Another thing about the berth plan: it should show the depth.", id="another-thing-about-the-same"),
        pytest.param("We need a berth plan. Also, the budget is EUR 5,000 and it must be live by May.", id="money-and-dates"),
        pytest.param("Ana: we need a berth plan\nBo: no prices on it please\nAna: ok", id="a-limit-set-by-another"),
        pytest.param("Ana: a berth plan, please\nBo: what should it show?\nAna: it should show free berths", id="questions-and-answers"),
        pytest.param("We need a berth plan. If the radio fails, the harbour master has to be told at once.", id="a-case-to-mind"),
        pytest.param("Can we have a berth plan?\noh and the price class must be in there by law", id="what-must-be-in-there"),
        pytest.param("想做一个泊位图。断网的时候也要能看。另外要考虑潮汐。", id="断网也要"),
        pytest.param("Wishes for the kiosk:\n- large letters\n- works offline\n- nothing fancy", id="qualities-of-one-thing"),
        pytest.param("Title: Berth plan\nWish: show free berths.\nLimits: prices must not be shown.", id="fields-of-one-form"),
        pytest.param("Minutes, lock keepers\n- boats queue for an hour\n- idea: skippers book a slot\n- keeper must see who is next\n- no fees\n- live by May", id="minutes-of-one-thing"),
        pytest.param("We need a berth plan. Skippers complain that friends get the best ones, so it must be fair.", id="what-others-demand-of-it"),
        pytest.param("We need a berth plan. The board wants a quarter less paper by June.", id="a-level-and-no-thing"),
        pytest.param("Ana: can we get a berth plan?\nBo: berths over 20 m must be approved by the master\nAna: yes", id="a-rule-from-another-voice"),
        pytest.param("闸口会议纪要\n1、船长排队要等一小时\n2、要一个预约小程序,提前一天订\n3、没网时按登记本\n4、站长可以改", id="minutes-in-chinese"),
        pytest.param("他们想做一个泊位图。另外他们要求记录保留半年。", id="a-rule-after-another-thing"),
        pytest.param("希望做一个泊位图。另外财务想顺便收费,这个先不做。", id="what-is-put-off"),
        pytest.param("希望船长能预订泊位，要求：1. 手机上能用；2. 不显示价格；3. 两周内先出一版", id="requirements-in-chinese"),
    ],
)  # fmt: skip
def test_details_of_one_thing_are_one_request(text: str) -> None:
    assert len(titles(text)) == 1


def test_a_text_that_wants_nothing_has_no_request() -> None:
    assert titles("The harbour was lovely and we met the skippers.") == []


@pytest.mark.parametrize(
    ("text", "title"),
    [
        pytest.param("Hi, could you please add a berth plan to the site, because nobody finds a place?", "add a berth plan to the site", id="politeness-and-reason"),
        pytest.param("We would like to see late payers within 2 days on one page.", "see late payers … on one page", id="numbers"),
        pytest.param("As a skipper I want to swap berths so that I lie next to my friends.", "swap berths", id="a-story"),
        pytest.param("我们希望系统能自动提醒船长缴费。", "自动提醒船长缴费", id="in-chinese"),
        pytest.param("The gate is slow; members want it to open by itself.", "members want it to open by itself", id="the-clause-that-wishes"),
    ],
)  # fmt: skip
def test_a_title_is_the_gist_in_the_words_of_the_ask(text: str, title: str) -> None:
    assert titles(text) == [title]


def test_a_title_holds_no_number_and_stays_short() -> None:
    text = (
        "We need 40 scanners in 3 halls by 5 May for at most EUR 9,000 each " + "and more of the same " * 20
    )
    (title,) = titles(text)
    assert not bare_quantity(title)
    assert len(title) <= 65


TEXT = (
    "Hi Jo,\n\nTwo things for the boat app:\n1) Skippers should find a berth. It must work offline.\n"
    "2) The office needs a list of late payers.\nBoth before the regatta.\n\nBest\nTom Weber"
)


def test_each_request_stands_alone_with_what_bears_on_all() -> None:
    requests = read(TEXT, built_in()).requests
    parts = [part_of(TEXT, "en", requests, which) for which in range(len(requests))]
    assert parts == [
        "1) Skippers should find a berth. It must work offline.\nBoth before the regatta.",
        "2) The office needs a list of late payers.\nBoth before the regatta.",
    ]
    assert [len(read(part, built_in()).requests) for part in parts] == [1, 1]


def test_the_words_of_a_request_are_where_it_says() -> None:
    requests = read(TEXT, built_in()).requests
    assert [TEXT[r.start : r.end] for r in requests] == [
        "Skippers should find a berth.",
        "The office needs a list of late payers.",
    ]
    assert [TEXT[p.start : p.end] for p in requests[0].parts] == [
        "Skippers should find a berth.",
        "It must work offline.",
    ]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("We need a buoy that:\n- counts the waves\n- lets sailors see the wind\n- sends a mail at night", 1),
        ("We need a tool to:\n1. weigh the crates\n2. print the labels\n3. send a reminder", 1),
        ("我们需要一个小程序：\n- 显示潮位\n- 拍照上传\n- 发短信提醒", 1),
        ("We need a few changes:\n- add a search in the archive\n- dark mode\n- send the bill by mail", 3),
        (
            "We have three wishes:\n- We need a tide table\n- Please add a map\n- The bill should show the berth",
            3,
        ),
    ],
)
def test_a_list_under_a_wish_for_one_thing_is_one_request(text: str, count: int) -> None:
    assert len(read(text, built_in()).requests) == count
