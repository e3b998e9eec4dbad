"""Who said what: senders, turns of a talk, and people a sentence tells of."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.reader import read


def said(text: str) -> list[tuple[str, str]]:
    return [(s.who, " ".join(text[s.start : s.end].split())) for s in read(text, built_in()).speakers]


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        pytest.param("Hi,\n\nplease add a list.\n\nBest\nTom Weber", [("Tom Weber", "Hi, please add a list.")], id="a-signature"),
        pytest.param("Reporter: Jo Ames\nPlease add a list.", [("Jo Ames", "Reporter: Jo Ames Please add a list.")], id="a-field"),
        pytest.param("Hello, this is Gordon from the tannery. We need a list.", [("Gordon", "Hello, this is Gordon from the tannery. We need a list.")], id="an-introduction"),
        pytest.param("[09:12] Ana: we need a list\n[09:13] Bo: me too", [("Ana", "we need a list"), ("Bo", "me too")], id="a-chat"),
        pytest.param("11:02 <ana> we need a list\n11:03 <bo> me too", [("ana", "we need a list"), ("bo", "me too")], id="nicks"),
        pytest.param("Ana Ruiz  9:12 AM\nwe need a list\nBo  9:13 AM\nme too", [("Ana Ruiz", "we need a list"), ("Bo", "me too")], id="names-above"),
        pytest.param("Ana\n09:12\nwe need a list\nBo\n09:13\nme too", [("Ana", "we need a list"), ("Bo", "me too")], id="names-and-times-above"),
        pytest.param("Ana: we need a list\nBo: I need a map\nAna: and a legend", [("Ana", "we need a list"), ("Bo", "I need a map"), ("Ana", "and a legend")], id="labels-that-come-back"),
        pytest.param("Sales: a list of guests.\nLegal: never show rooms.", [("Sales", "a list of guests."), ("Legal", "never show rooms.")], id="departments"),
        pytest.param("Present: Ana, Bo\nAna: a list. Bo: no, a map.", [("Ana", "a list."), ("Bo", "no, a map.")], id="in-one-line"),
        pytest.param("王工：要一个列表\n李姐：要一张地图", [("王工", "要一个列表"), ("李姐", "要一张地图")], id="in-chinese"),
        pytest.param("张总说要一个列表。", [("张总", "要一个列表")], id="reported-in-chinese"),
        pytest.param("We need a list. My boss says it must be short.", [("My boss", "it must be short")], id="reported"),
        pytest.param('"It beeps too much," says librarian Dilys Pritchard.', [("Dilys Pritchard", "It beeps too much,")], id="quoted"),
    ],
)  # fmt: skip
def test_who_said_what_is_kept_where_the_text_says_it(text: str, speakers: list[tuple[str, str]]) -> None:
    assert said(text) == speakers


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "Goal: a list of guests.\nLimits: never show rooms.\nGoal two: a map.", id="fields-of-a-form"
        ),
        pytest.param("Customers want a list. They say nothing else.", id="users-in-general"),
        pytest.param("Open from 09:00: the desk\nClosed from 17:00: the gate", id="times-that-are-no-turns"),
        pytest.param("目标：一个列表\n范围：不含房间\n目标：一张地图", id="fields-in-chinese"),
    ],
)
def test_a_field_is_nobody(text: str) -> None:
    assert said(text) == []


def test_a_mail_that_is_quoted_keeps_its_sender() -> None:
    text = "See below.\nBo\n\nOn Mon, 3 March 2025, Ana Ruiz wrote:\n> Please add a list."
    assert said(text) == [("Bo", "See below."), ("Ana Ruiz", "> Please add a list.")]


def test_a_sentence_that_ends_in_an_answer_is_no_name() -> None:
    text = "陶敏 10:02\n我们需要一个报修小程序\n\n高远 10:03\n对,两天之内要有回复\n\n陶敏 10:05\n只限自己的小区\n"
    assert [s.who for s in read(text, built_in()).speakers] == ["陶敏", "高远", "陶敏"]


def test_who_answered_in_a_thread_of_comments_is_a_name() -> None:
    text = "陶敏 评论于5月3日：\n我们需要一个报修小程序\n\n高远 回复：\n要能上传照片\n"
    assert {s.who for s in read(text, built_in()).speakers} == {"陶敏", "高远"}
