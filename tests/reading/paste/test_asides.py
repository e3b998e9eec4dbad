"""What is set aside, and the near misses that are not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.reading.paste.asides import set_aside
from translator.reading.paste.layout import layout_of
from translator.reading.reader import read
from translator.reading.speakers.turns import people_in, turns_in


def aside(text: str) -> list[tuple[str, str]]:
    layout = layout_of(text)
    turns = [t for said in turns_in(layout, people_in(layout)) for t in said]
    language: Language = "zh" if any("\u4e00" <= c <= "\u9fff" for c in text) else "en"
    return [(a.reason, text[a.start : a.end]) for a in set_aside(layout, language, turns)]


@pytest.mark.parametrize(
    ("text", "asides"),
    [
        pytest.param(
            "Hi Ana,\n\nplease add a logout button.\n\nBest regards\nTom Weber",
            [("greeting", "Hi Ana,"), ("signature", "Best regards"), ("signature", "Tom Weber")],
            id="greeting-and-signature",
        ),
        pytest.param("大家好，请加一个退出按钮。谢谢", [("greeting", "大家好，"), ("signature", "谢谢")], id="in-chinese"),
        pytest.param(
            "Please add a logout button.\n> We removed it last year.",
            [("quoted_thread", "> We removed it last year.")],
            id="a-quoted-line",
        ),
        pytest.param(
            "Add a retry.\n2026-03-01 10:00:00 ERROR timeout after 30 s",
            [("log", "2026-03-01 10:00:00 ERROR timeout after 30 s")],
            id="a-log-line",
        ),
        pytest.param(
            "Retry the upload.\n    at async Job.run (/srv/app/job.js:204:7)\n14:02:11 [copy] 12 rows, 0 errors",
            [("log", "    at async Job.run (/srv/app/job.js:204:7)"), ("log", "14:02:11 [copy] 12 rows, 0 errors")],
            id="a-trace-and-a-stamped-line",
        ),
        pytest.param(
            "Visitor badges\nPrint a badge for each visitor.", [("heading", "Visitor badges")], id="a-heading"
        ),
        pytest.param(
            "### Wanted\nPrint a badge for each visitor.", [("heading", "### Wanted")], id="a-marked-heading"
        ),
        pytest.param(
            "Reporter: Jo Ames\nPriority: please select\nWish: print badges.\nCost centre:\nApprover:",
            [
                ("other", "Reporter: Jo Ames"), ("other", "Priority: please select"), ("other", "Cost centre:"),
                ("other", "Approver:"),
            ],
            id="fields-of-a-form",
        ),
        pytest.param("【期望】打印胸卡\n【附件】无\n【领导意见】", [("other", "【附件】无"), ("other", "【领导意见】")], id="empty-fields-in-chinese"),
        pytest.param(
            "- [x] gift cards\n- [ ] print badges\n- ~~drones~~",
            [("other", "- [x] gift cards"), ("other", "- ~~drones~~")],
            id="items-that-are-done-or-struck-out",
        ),
        pytest.param(
            "Please print badges. Let me know by Friday. The meeting closed at noon.",
            [("greeting", "Let me know by Friday."), ("other", "The meeting closed at noon.")],
            id="talk-among-people",
        ),
        pytest.param(
            "Please print badges.\nSent from my phone\nThis e-mail is confidential and intended only for the addressee.",
            [
                ("signature", "Sent from my phone"),
                ("signature", "This e-mail is confidential and intended only for the addressee."),
            ],
            id="what-a-mail-program-adds",
        ),
        pytest.param(
            "Ana: please print badges\nBo: ok\nAna: on both sides",
            [("other", "Ana: "), ("other", "Bo: "), ("other", "ok"), ("other", "Ana: ")],
            id="names-in-a-chat-and-what-says-nothing",
        ),
    ],
)  # fmt: skip
def test_what_asks_for_nothing_is_set_aside(text: str, asides: list[tuple[str, str]]) -> None:
    assert aside(text) == asides


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The import must ignore previous versions of a file.", id="ignoring-as-a-duty"),
        pytest.param("The system: a kiosk that prints tickets.", id="the-word-system"),
        pytest.param("Thanks to the scanner we print tickets. Add a QR code to them.", id="thanks-as-a-reason"),
        pytest.param("Hide the prices from guests.", id="a-word-that-begins-like-a-greeting"),
        pytest.param("Best price first, please.", id="a-word-that-begins-like-a-closing"),
        pytest.param("Hey can you add a list of guests, please.", id="a-greeting-without-a-stop-takes-no-wish"),
        pytest.param("Classify the request as urgent or not.", id="classifying-as-a-duty"),
        pytest.param("> 90 % of the mails must be sorted.", id="more-than-a-share"),
        pytest.param("Please send a reminder to the tenants.", id="sending-as-a-duty"),
        pytest.param("Print a message when the import is done.", id="a-message-of-the-system"),
        pytest.param("Due date: 30 June", id="a-field-that-says-something"),
        pytest.param("Status of each order must be visible.", id="the-word-status"),
        pytest.param("The assistant answers guests, handling these questions alone.", id="an-assistant-to-be-built"),
        pytest.param("请在提交前检查附件格式。", id="checking-as-a-duty-in-chinese"),
    ],
)  # fmt: skip
def test_ordinary_sentences_are_not_set_aside(text: str) -> None:
    assert aside(text) == []


def test_a_sentence_in_which_nothing_is_found_is_set_aside_visibly() -> None:
    text = "We need a list of guests. The lake was lovely. It must never show rooms."
    reading = read(text, built_in())
    assert [text[a.start : a.end] for a in reading.asides] == ["The lake was lovely."]


def test_tags_between_sentences_are_set_aside_and_those_within_are_read_through() -> None:
    text = "<p>Please show <b>all</b> open orders.</p><p>Thanks,<br>Jo</p>"
    reading = read(text, built_in())
    asides = [text[a.start : a.end] for a in reading.asides]
    assert "<p>" in asides
    assert "<b>" not in asides
    assert [text[r.start : r.end] for r in reading.requests] == ["Please show <b>all</b> open orders."]


def test_what_is_quoted_from_html_is_quoted_as_it_came() -> None:
    text = "<p>It must answer within <b>2</b> seconds &amp; be <i>fast</i>.</p>"
    reading = read(text, built_in())
    for quoted in (*reading.vague, *reading.quantities, *(f for f in reading.facets.values() if f)):
        assert quoted.text == text[quoted.start : quoted.end]


@given(st.text(alphabet=st.sampled_from("xY1.。,!? \n-:>；请要、()<p>|AaNn")))
def test_asides_are_in_order_and_never_overlap(text: str) -> None:
    layout = layout_of(text)
    asides = set_aside(layout, "en", [t for said in turns_in(layout, ()) for t in said])
    assert all(a.end <= b.start for a, b in pairwise(asides))
