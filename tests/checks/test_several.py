"""Several requests in one ask, and people who want different things, are notes for people."""

from tests.drafting.drafted import drafted, words
from translator.checks.examined import Examined
from translator.checks.several import several_requests, several_speakers
from translator.exports.markdown import page
from translator.exports.ticket import LINES_MAX, ticket
from translator.reading.quantities.bare import bare_quantity

SEVERAL = (
    "Two things for the boat app:\n1) Skippers should find a berth within 2 minutes.\n"
    "2) The office needs a list of late payers."
)
DISPUTED = (
    "Ana: we need a chatbot for skippers\nBo: no chatbot for skippers please, the owners said no\nAna: hm"
)


def test_several_requests_are_said_openly_and_named() -> None:
    [finding] = several_requests(Examined(drafted(SEVERAL)))

    assert (finding.check, finding.severity, finding.about) == ("several_requests", "note", "ask")
    assert "find a berth" in finding.message
    assert "late payers" in finding.message
    assert [words(drafted(SEVERAL), s) for s in finding.spans] == [
        "Skippers should find a berth within 2 minutes.",
        "The office needs a list of late payers.",
    ]


def test_its_message_holds_no_number() -> None:
    assert not any(bare_quantity(f.message) for f in drafted(SEVERAL).findings)


def test_one_request_is_left_in_peace() -> None:
    assert several_requests(Examined(drafted("Skippers need a berth plan. It must work offline."))) == ()


def test_a_chinese_ask_is_told_in_chinese() -> None:
    spec = drafted("希望船长能在手机上预订泊位。另外，办公室需要一份欠费名单。")
    [finding] = several_requests(Examined(spec))
    assert finding.message.startswith("这段文字提了几件不同的事")


def test_the_page_and_the_ticket_say_it_near_the_top() -> None:
    spec = drafted(SEVERAL)
    assert "asks for several things" in "\n".join(page(spec).splitlines()[:8])
    assert "asks for several things" in "\n".join(ticket(spec).splitlines()[:5])
    assert len(ticket(spec).splitlines()) <= LINES_MAX


def test_one_who_refuses_what_another_wants_is_a_note_with_both_places() -> None:
    spec = drafted(DISPUTED)
    [finding] = several_speakers(Examined(spec))

    assert (finding.check, finding.severity) == ("several_speakers", "note")
    assert finding.message.startswith("Ana and Bo want different things")
    assert words(spec, finding.spans[0]).startswith("we need a chatbot")


def test_people_of_one_mind_are_left_in_peace() -> None:
    spec = drafted("Ana: we need a berth plan for skippers\nBo: yes please, it should show free berths")
    assert several_speakers(Examined(spec)) == ()


def test_one_who_changes_their_own_mind_contradicts_nobody_else() -> None:
    assert several_speakers(Examined(drafted("We need a chatbot. No chatbot for guests, please."))) == ()
