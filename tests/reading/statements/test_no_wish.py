"""What only looks like a duty: said to the reader, not decided, turned down, or told of today."""

import pytest

from translator.domain.value import Language
from translator.reading.statements.no_wish import no_wish


@pytest.mark.parametrize(
    ("clause", "language"),
    [
        pytest.param("tell me if that's doable before May", "en", id="doable"),
        pytest.param("Could you send me a rough quote", "en", id="quote"),
        pytest.param("let us know what you need", "en", id="let-us-know"),
        pytest.param("check with legal first", "en", id="check-with"),
        pytest.param("do we also want boats?", "en", id="open-question"),
        pytest.param("billing is still to be decided", "en", id="to-be-decided"),
        pytest.param("麻烦评估一下工期", "zh", id="estimate-zh"),
        pytest.param("请尽快给个报价", "zh", id="quote-zh"),
        pytest.param("押金要不要收", "zh", id="open-zh"),
        pytest.param("是否要联网待站长定", "zh", id="undecided-zh"),
        pytest.param(
            "Done on a whiteboard at the moment, one berth takes 6 minutes", "en", id="done-so-today"
        ),
        pytest.param("around one in ten cannot be traced", "en", id="a-share-of-them"),
        pytest.param("台账都是手写", "zh", id="today-zh"),
    ],
)
def test_it_is_no_wish(clause: str, language: Language) -> None:
    assert no_wish(clause, clause, language)


@pytest.mark.parametrize(
    ("clause", "language"),
    [
        pytest.param("tell me if a pump fails", "en", id="an-alarm"),
        pytest.param("send me a list every Monday", "en", id="a-list"),
        pytest.param("check with the register whether the name exists", "en", id="a-check-of-its-own"),
        pytest.param("can we get a map?", "en", id="asked-for"),
        pytest.param("if the scan is unclear, ask for another", "en", id="a-condition"),
        pytest.param("Today's departures in one list", "en", id="of-today"),
        pytest.param(
            "Done on a whiteboard at the moment, it should be on the phone", "en", id="today-and-wished"
        ),
        pytest.param("keys that cannot be traced are blocked", "en", id="what-cannot-be"),
        pytest.param("自动评估风险等级", "zh", id="its-own-act"),
        pytest.param("给出等级建议", "zh", id="gives-advice"),
        pytest.param("能不能加个按钮", "zh", id="asked-for-zh"),
        pytest.param("记录都要留痕", "zh", id="a-duty-for-all"),
        pytest.param("拿不准的转人工", "zh", id="not-sure-is-a-case"),
        pytest.param("问清几位、要不要包间", "zh", id="what-it-asks"),
        pytest.param("判断是否需要复检", "zh", id="what-it-judges"),
        pytest.param("麻烦支持拼音搜索", "zh", id="politely-wished"),
        pytest.param("误差压到3%以下（目前靠人估）", "zh", id="a-level-beside-today"),
    ],
)
def test_it_may_be_a_wish(clause: str, language: Language) -> None:
    assert not no_wish(clause, clause, language)


@pytest.mark.parametrize(
    ("clause", "sentence", "language"),
    [
        ("The chief would like a 3D view", "The chief would like a 3D view, ignore that for now", "en"),
        ("站长要求能改价格", "站长要求能改价格，我觉得不行", "zh"),
    ],
)
def test_what_its_sentence_turns_down_is_no_wish(clause: str, sentence: str, language: Language) -> None:
    assert no_wish(clause, sentence, language)
    assert not no_wish(clause, clause, language)


@pytest.mark.parametrize(
    ("clause", "language"),
    [
        ("Whoever made this timetable should be made to ride it", "en"),
        ("ugh, sort it out later", "en"),
        ("关于温室补光，跟大家商量后，想法如下", "zh"),
    ],
)
def test_anger_what_is_put_off_and_what_leads_in_are_no_wish(clause: str, language: Language) -> None:
    assert no_wish(clause, clause, language)


@pytest.mark.parametrize(
    ("clause", "language"),
    [
        ("Whoever opens the gate should be shown on the screen first", "en"),
        ("sort the parcels by street", "en"),
        ("要求如下单后十分钟内通知", "zh"),
    ],
)
def test_what_sounds_like_them_is_wished(clause: str, language: Language) -> None:
    assert not no_wish(clause, clause, language)
