"""Points that the author of an ask left open."""

import pytest

from tests.drafting.drafted import studied
from translator.knowledge.catalogue import built_in
from translator.reading.reader import study


def left_open(text: str) -> list[str]:
    """The words of each point left open."""
    return [text[p.where.start : p.where.end] for p in study(text, built_in()).left_open]


WISH = "Boat owners need a page to book the crane. "
WISH_ZH = "船主要一个预约吊车的页面。"


@pytest.mark.parametrize(
    ("said", "point"),
    [
        ("Open: who may cancel?", "who may cancel?"),
        ("TBD: the price for guests", "the price for guests"),
        ("It is not decided yet whether guests may book.", "It is not decided yet whether guests may book."),
        ("Whether rafts count is still unclear.", "Whether rafts count is still unclear."),
        ("Not sure if we are allowed to show the owner's name.", "Not sure if we are allowed to show the owner's name."),
        ("What happens when the wind is too strong?", "What happens when the wind is too strong?"),
        ("Is there any budget?", "Is there any budget?"),
        ("Who pays for a broken mast? We never agreed.", "Who pays for a broken mast?"),
        ("Tell me whether it is feasible before the season starts.", "Tell me whether it is feasible before the season starts."),
    ],
)  # fmt: skip
def test_what_nobody_has_settled_is_open(said: str, point: str) -> None:
    assert left_open(WISH + "\n" + said) == [point]


@pytest.mark.parametrize(
    "said",
    [
        "If it is not decided yet, the harbour master calls the owner.",
        "Can we also book the slip?",
        "How about a map?",
        "Why does it always take so long?",
        "Could you call me tomorrow?",
        "How are you?",
        "How was the regatta?",
        'Owners ask: "where is my boat?"',
        "New berths? No, those stay with the office.",
        "Who pays? The owner.",
        "Nobody knows which boat is where.",
    ],
)
def test_cases_wishes_sighs_and_answered_questions_are_not_open(said: str) -> None:
    assert [p for p in left_open(WISH + said) if p != "Who pays?"] == []


@pytest.mark.parametrize(
    ("said", "point"),
    [
        ("旧的合同要不要补录，待定。", "旧的合同要不要补录，待定。"),
        ("待确认：押金收多少", "押金收多少"),
        ("客人能不能互相换时间，还没想好。", "客人能不能互相换时间，还没想好。"),
        ("风太大怎么办？", "风太大怎么办？"),
        ("游艇算不算，社里尚未决定。", "游艇算不算，社里尚未决定。"),
    ],
)
def test_what_is_open_in_chinese_is_found(said: str, point: str) -> None:
    assert left_open(WISH_ZH + "\n" + said) == [point]


@pytest.mark.parametrize(
    "said",
    ["还没定的单先不排。", "系统要判断要不要加班。", "能不能加个地图？", "好吗？", "客人问吊车什么时候来？", "不确定时转人工。"],
)  # fmt: skip
def test_cases_and_wishes_in_chinese_are_not_open(said: str) -> None:
    assert left_open(WISH_ZH + said) == []


CHAT = """Ana: we need a page to book the crane
Bo: ok, which boats?
Ana: sailing boats up to 9 m
Bo: who pays for a broken mast?
Ana: no idea, ask the board
Bo: and what about the winter?
Ana: closed in winter"""


def test_in_a_chat_only_what_the_next_speaker_puts_off_is_open() -> None:
    assert left_open(CHAT) == ["who pays for a broken mast?"]


def test_a_question_that_the_next_line_of_a_form_answers_is_not_open() -> None:
    form = "What do you need?\nA page to book the crane by the hour.\nWho will use it?\nBoat owners\nOpen questions:\nWho signs off a berth?"

    assert left_open(form) == ["Who signs off a berth?"]


def test_what_is_open_is_no_requirement() -> None:
    notes = study(WISH_ZH + "\n待定：客人能不能看日程", built_in())

    assert not any("日程" in notes.text[f.where.start : f.where.end] for f in notes.found)


def test_a_flat_ban_of_anybody_is_not_left_open() -> None:
    notes = studied("想做一个借阅登记。封存的海图谁都不许调。学徒能不能借，船长还没定。")

    assert ["学徒" in notes.text[p.where.start : p.where.end] for p in notes.left_open] == [True]
