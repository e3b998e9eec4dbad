"""The words that openly wish: neither the subject line, nor a rule, a ban, a fallback or a date."""

import pytest

from tests.drafting.drafted import studied
from translator.domain.value import Span
from translator.reading.lead_wish import lead_wishes


def wished(text: str) -> str | None:
    """The words of the ask that openly say what is wanted."""
    wish = studied(text).terms.wish
    return text[wish.start : wish.end] if wish else None


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        pytest.param(
            "Subject: Re: mess in the cloakroom\n\nWe have 400 coats a night. What I'd like is that guests get a code by text. No coats may be lost.",
            "What I'd like is that guests get a code by text.", id="behind-a-subject-line",
        ),
        pytest.param(
            "If the scale is broken, use the old form. Can we get something that weighs the parcels?",
            "Can we get something that weighs the parcels?", id="behind-a-fallback",
        ),
        pytest.param(
            "We had 3 fires in hall B. I'd like the cameras to spot smoke.",
            "I'd like the cameras to spot smoke.", id="behind-a-letter-and-a-stop",
        ),
        pytest.param(
            "Skippers complain a lot. What we need: honest wind figures. We don't want a new app.",
            "honest wind figures.", id="behind-a-label",
        ),
        pytest.param(
            "We need a rota for the lifeguards, at present the phone rings all day.",
            "We need a rota for the lifeguards", id="without-what-is-today",
        ),
        pytest.param(
            "Votes must be copied exactly. Could someone look into writing the minutes?",
            "Could someone look into writing the minutes?", id="behind-a-rule",
        ),
        pytest.param(
            "王老师您好,花房这边想做一个浇水提醒。结果只给园丁看。", "花房这边想做一个浇水提醒。", id="不是称呼",
        ),
        pytest.param(
            "断网时要能自己报警。诉求:水位低于2米时通知船长。", "水位低于2米时通知船长。", id="诉求",
        ),
        pytest.param("So the bank wants to know who died. I'd rather have a button in every barn.", "I'd rather have a button in every barn.", id="rather-than-what-others-want-to-know"),
        pytest.param("Every loan needs a report with photos. Please build us a tool that compares them.", "Please build us a tool that compares them.", id="rather-than-what-each-needs"),
        pytest.param("Can we get something for the choir? I want the sets scanned at the door.", "I want the sets scanned at the door.", id="rather-than-something"),
        pytest.param("希望退回率降到1%以下。现拟建设标本核对功能，护士扫码核对。", "现拟建设标本核对功能，护士扫码核对。", id="不是指标"),
        pytest.param("老板说要搞个智能订货,现在每天靠猜。", "老板说要搞个智能订货", id="去掉现状"),
        pytest.param("客人每天问能不能带狗。想弄个自动回复的工具。", "想弄个自动回复的工具。", id="客人问的不是诉求"),
    ],
)  # fmt: skip
def test_the_wish_is_what_somebody_openly_wants(text: str, wish: str) -> None:
    assert wished(text) == wish


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("It would be great to have it before Easter.", id="only-a-date"),
        pytest.param("We don't want a new portal.", id="not-wanted"),
        pytest.param("If the boiler fails, we want to be told.", id="a-condition"),
        pytest.param("希望春节前能上线。", id="只是日期"),
        pytest.param("以后想把喂食也管起来，这期先不做。", id="以后"),
    ],
)
def test_a_date_a_ban_or_what_comes_later_is_not_what_is_wanted(text: str) -> None:
    assert lead_wishes(text, "en" if text.isascii() else "zh", [Span(start=0, end=len(text))]) == ()
