"""Which earlier messages of a thread still count."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.reader import read

BELOW = "\n\nOn Mon, 3 March 2025 at 9:12, Ana Ruiz <ana@x.example> wrote:\n> Please add a calendar to the booking page.\n> Ana"


def asked(text: str) -> list[str]:
    return [
        " ".join(text[r.start : r.end].replace(">", " ").split()) for r in read(text, built_in()).requests
    ]


@pytest.mark.parametrize(
    ("top", "wants"),
    [
        pytest.param("See the mail below, can you do this?", ["Please add a calendar to the booking page."], id="pointed-at"),
        pytest.param("FYI", ["Please add a calendar to the booking page."], id="hardly-a-word-above-it"),
        pytest.param("Please add a search to the site.", ["Please add a search to the site.", "Please add a calendar to the booking page."], id="another-wish-on-top"),  # nobody answered the older one, so it is not lost
        pytest.param("Please add a calendar to the booking page, in two languages.", ["Please add a calendar to the booking page, in two languages."], id="repeated-on-top"),
        pytest.param("Please add a search to the site, but no calendar on the booking page.", ["Please add a search to the site, but no calendar on the booking page."], id="refused-on-top"),
        pytest.param("Please add a search to the site. The calendar has been live since May.", ["Please add a search to the site."], id="live-already"),
        pytest.param("Please forget the calendar in the mails below.", [], id="withdrawn"),
        pytest.param("The one below was fixed in January, thanks to all of you.", [], id="done"),
        pytest.param("Thanks Ana, I have passed on your regards. See you on the lake.", [], id="a-reply-that-wants-nothing"),
    ],
)  # fmt: skip
def test_an_earlier_mail_counts_where_the_newest_says_so_or_leaves_its_wish_open(
    top: str, wants: list[str]
) -> None:
    assert asked(top + BELOW) == wants


def test_a_forwarded_mail_is_handed_on_without_a_word() -> None:
    text = "Dear desk,\nthis came in today.\n\n---------- Forwarded message ---------\nFrom: Ana Ruiz <ana@x.example>\n\nPlease add a calendar to the booking page."
    assert asked(text) == ["Please add a calendar to the booking page."]


def test_of_a_mail_half_refused_the_other_half_counts() -> None:
    text = (
        "See below. We will not give them the live feed, the rest is fine.\n\nFrom: Ana Ruiz\nTo: Bo\n\n"
        "1. We want a live feed of all readings.\n2. Please show the times of the wind farm."
    )
    assert asked(text) == ["Please show the times of the wind farm."]


def test_points_are_declined_by_their_number() -> None:
    text = (
        "您下面提的两点，第一点我们同意，第二点不做了。\n\n发件人: 陶敏\n收件人: 高远\n\n"
        "1. 希望能扫码借书。\n2. 希望能登记家长手机号。"
    )
    assert asked(text) == ["希望能扫码借书。"]


INLINE = (
    "Hi Ana, answers below.\n\n> 1. a list of late payers for the office\n\n{}\n\n"
    "> 2. a chat for the guests of the harbour\n\n{}\n\nTom\n"
)


@pytest.mark.parametrize(
    ("first", "second", "kept"),
    [
        ("Yes, every Monday.", "No, too expensive for us.", ["a list of late payers"]),
        ("No, the office has one.", "Yes, in two languages.", ["a chat for the guests"]),
    ],
)
def test_a_quoted_point_counts_where_the_answer_right_below_agrees(
    first: str, second: str, kept: list[str]
) -> None:
    text = INLINE.format(first, second)
    gone = " ".join(text[a.start : a.end] for a in read(text, built_in()).asides)
    points = ["a list of late payers", "a chat for the guests"]
    assert [point for point in points if point not in gone] == kept


QUOTED = (
    "Hi all,\nplease add an export of the harbour fees to the office page, as a spreadsheet.\nThanks\nIda\n\n"
    "On Mon, 3 March 2025 at 9:12, Bo Lund wrote:\n> Hi Ida,\n> {}\n> Best regards\n> Bo\n"
)


def test_an_open_wish_of_a_quoted_mail_is_said_by_who_wrote_it() -> None:
    text = QUOTED.format("we also need a list of empty berths, and it must load within 3 seconds.")
    reading = read(text, built_in())
    said = [text[s.start : s.end] for s in reading.speakers if s.who == "Bo Lund"]
    assert any("empty berths" in words for words in said)
    assert [(q.value, q.role) for q in reading.quantities if q.unit == "s"] == [(3, "target")]
    aside = {text[a.start : a.end].strip("> ") for a in reading.asides}
    assert {"Hi Ida,", "Best regards", "Bo"} <= aside


@pytest.mark.parametrize(
    "quoted",
    [
        "the export of the harbour fees should be a spreadsheet.",
        "when does the season begin?",
        "please call me back by Friday.",
    ],
)
def test_a_quoted_mail_without_a_wish_of_its_own_stays_aside(quoted: str) -> None:
    text = QUOTED.format(quoted)
    aside = " ".join(text[a.start : a.end] for a in read(text, built_in()).asides)
    assert quoted in aside
