"""Each requirement of a reading is a sound sentence of ours or quotes the ask in one, and nothing else is a requirement."""

import pytest

from tests.drafting.drafted import studied
from translator.checks.lines.ears import ears
from translator.checks.lines.line import Line, Source
from translator.reading.statements.found import words


def wordings(text: str) -> list[str]:
    return [s.ears.text for s in studied(text).reading.statements]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "We want a logbook for the lock. Ship's papers take 4 days, must be done in 1.",
            "The system shall meet this wish: “Ship's papers take 4 days, must be done in 1”.",
            id="no-subject",
        ),
        pytest.param(
            "1、要一个登记台，出库前扫码，入库后自动算库存\n2、台账不得外传",
            "系统应满足以下要求：“要一个登记台，出库前扫码，入库后自动算库存”。",
            id="what-people-do",
        ),
        pytest.param(
            "想做一个巡塘小程序。超过2米的必须两人在场，否则不让下水。",
            "系统应满足以下要求：“超过2米的必须两人在场，否则不让下水”。",
            id="otherwise",
        ),
        pytest.param(
            "码头要一个预约系统。船期改了，已订的泊位要在10分钟内放出来。",
            "系统应满足以下要求：“船期改了，已订的泊位要在10分钟内放出来”。",
            id="what-has-happened",
        ),
        pytest.param(
            "船员扫码订泊位。\n- 货单是危险品、冷藏、超宽的，只能看到允许的泊位；危险品一律不能夜里进港。",
            "系统应满足以下要求：“货单是危险品、冷藏、超宽的，只能看到允许的泊位”。",
            id="the-cases-in-a-list",
        ),
        pytest.param(
            "码头要一个过磅系统。跟单子差2吨以上就亮红灯，船不让走。",
            "系统应满足以下要求：“跟单子差2吨以上就亮红灯，船不让走”。",
            id="above-a-level",
        ),
        pytest.param(
            "船员扫码订泊位。\n异常处理：引航员临时请假，当天的船全部转给调度室人工安排，并短信通知船长。",
            "系统应满足以下要求：“引航员临时请假，当天的船全部转给调度室人工安排，并短信通知船长”。",
            id="an-event",
        ),
        pytest.param(
            "码头要装监控。库温高于零下15度，不得出货。",
            "系统应满足以下要求：“库温高于零下15度，不得出货”。",
            id="a-level-that-is-a-case",
        ),
    ],
)
def test_what_cannot_surely_be_worded_is_quoted(text: str, wording: str) -> None:
    assert wording in wordings(text)


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("When the keeper must leave, the gate shall close.", "When the keeper must leave, the gate shall close.", id="en"),
        pytest.param("系统应在水位超过2米时通知值班员。", "系统应在水位超过2米时通知值班员。", id="zh"),
    ],
)  # fmt: skip
def test_what_is_written_in_ears_stays_as_it_is(text: str, wording: str) -> None:
    assert wordings(text) == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("We want a quay watch. If the tide is over 4 m, the gate must close.", "If the tide is over 4 m, then the gate shall close.", id="the-case-is-said"),
        pytest.param("We want a quay watch. The gate must close, and the crew should be told.", "The gate shall close.", id="no-case"),
        pytest.param("码头要一个过磅系统。如果重量差超过5%，系统应提示拒收。", "如果重量差超过5%，则过磅系统应提示拒收。", id="said-zh"),
    ],
)  # fmt: skip
def test_a_wording_that_says_its_case_stays(text: str, wording: str) -> None:
    assert wording in wordings(text)


@pytest.mark.parametrize(
    ("text", "lost"),
    [
        ("We need a map of all moorings. Tell me if that's possible before Easter.", "tell me"),
        ("巡塘队开会：\n1、要一个巡塘小程序，能记录水温\n2、老的纸质单子要不要补录，待定", "补录"),
    ],
)
def test_what_is_no_wish_is_no_requirement(text: str, lost: str) -> None:
    assert not [w for w in wordings(text) if lost in w.lower()]


def test_a_sentence_is_quoted_once() -> None:
    text = "想做一个巡塘小程序。排好了塘主可以改，改了要记原因，还要能打印。"
    assert len([w for w in wordings(text) if "改" in w]) == 1


def test_a_quotation_is_in_ears_even_where_it_says_shall() -> None:
    line = "The system shall meet this wish: “the crew shall be asked, or shall they?”."
    assert ears(Line(line, "ears", Source(line, "en"))) is None
    assert ears(Line(line.replace("“", "").replace("”", ""), "ears", Source(line, "en"))) is not None


def test_words_that_have_such_marks_are_quoted_in_others() -> None:
    text = "We want a kiosk. Takes ages, must say “wait” in 3 seconds."
    [found] = [f for f in studied(text).found if f.quoted]
    assert (
        words(found.parts, text)
        == "The system shall meet this wish: ‘Takes ages, must say “wait” in 3 seconds’."
    )


def test_a_sentence_may_end_with_a_comma() -> None:
    assert wordings("We want a map of the quays, a list of moorings,\n\n1. Cranes must stop in fog, waits,")
