"""A template is applied only where its subject can owe the duty; what the grammar is unsure of is quoted as said."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Skippers need a louder horn. People will just mute it.", ["The system shall provide a louder horn."], id="a-prediction"),
        pytest.param("A clerk will get back to you within two days.", [], id="a-promise-to-somebody"),
        pytest.param("Should guests be able to moor at night?", [], id="a-question"),
        pytest.param("The clerk asked whether the list should be printed.", [], id="a-reported-question"),
        pytest.param("I have to run.", [], id="a-duty-of-ones-own"),
        pytest.param("We expect savings of 5 percent.", [], id="a-hope-for-what-comes-of-it"),
        pytest.param("Can you hear me?", [], id="small-talk"),
        pytest.param("Guests cannot open the gate. Please let the office open it.", ["Guests cannot open the gate.", "The system shall let the office open it."], id="a-rule-or-a-complaint"),
    ],
)  # fmt: skip
def test_what_nobody_owes_is_no_duty(text: str, expected: list[str]) -> None:
    assert worded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("Users will be able to swap berths.", ["The system shall let users swap berths."], id="what-people-will-be-able-to-do"),
        pytest.param("The gate will close at ten.", ["The gate shall close at ten."], id="what-a-thing-will-do"),
        pytest.param("What we need: the portal should show free berths.", ["The portal shall show free berths."], id="a-lead-in"),
        pytest.param("As a skipper I want to be warned when the water falls.", ["The system shall warn the skipper when the water falls."], id="a-passive-wish"),
        pytest.param("As the harbour pilot I want to dictate the log.", ["The system shall let a harbour pilot dictate the log."], id="a-rare-verb"),
        pytest.param("Can you make it possible to pay in cash?", ["The system shall make it possible to pay in cash."], id="what-it-makes"),
        pytest.param("uh also the crew should get a text.", ["The system shall give the crew a text."], id="fillers"),
        pytest.param("Reduce the wait at the lock to 10 minutes.", ["Reduce the wait at the lock to 10 minutes."], id="what-people-change"),
        pytest.param("Could we make the rota visible to night staff?", ["The system shall make the rota visible to night staff."], id="visible-to"),
    ],
)  # fmt: skip
def test_what_somebody_wants_keeps_its_meaning(text: str, expected: list[str]) -> None:
    assert worded(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("泊位表字太小，能不能调大？", ["泊位表字太小，能不能调大。"], id="an-act-without-object"),
        pytest.param("港长问能不能批量打印泊位牌", ["系统应批量打印泊位牌。"], id="a-reported-wish"),
        pytest.param("能看到今天要离港的船。", ["系统应让用户能够看到今天要离港的船。"], id="a-need-within-what-is-seen"),
        pytest.param("每次换季，会计都要写收费说明。希望自动生成初稿。", ["系统应自动生成初稿。"], id="a-burden-of-today"),
        pytest.param("周末进港占40%。", [], id="a-share-that-is-told"),
        pytest.param("Q3 想 push 这几个：", [], id="what-follows-in-a-list"),
        pytest.param("把系泊合同搬到线上", ["把系泊合同搬到线上。"], id="what-people-change"),
        pytest.param("希望把录音转成文字", ["系统应把录音转成文字。"], id="what-the-thing-does"),
    ],
)  # fmt: skip
def test_chinese_duties_keep_their_meaning(text: str, expected: list[str]) -> None:
    assert worded(text, "zh") == expected
