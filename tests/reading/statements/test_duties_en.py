"""English duties in the frame that fits their subject."""

import pytest

from tests.reading.worded import worded


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "The depth of every groove and the width of the rim must be measured and noted in the log.",
            "The depth of every groove and the width of the rim shall be measured and noted in the log.",
            id="a-long-subject-stays-whole",
        ),
        pytest.param(
            "Tools for opening the hatch by hand must be supplied.",
            "The tools for opening the hatch by hand shall be supplied.",
            id="passive-and-plural",
        ),
        pytest.param("A refund must not need a form.", "A refund shall not need a form.", id="an-article-stays"),
        pytest.param("Each lamp shall glow.", "Each lamp shall glow.", id="each-stays"),
        pytest.param("Any lamp that flickers shall be replaced.", "Each lamp that flickers shall be replaced.", id="any"),
        pytest.param("Any lamps that flicker shall be replaced.", "All lamps that flicker shall be replaced.", id="any-of-many"),
        pytest.param("Our kiosk has to print receipts.", "The kiosk shall print receipts.", id="has-to"),
        pytest.param("The valve is to be closed at night.", "The valve shall be closed at night.", id="is-to-be"),
        pytest.param("A trip may take at most 9 min.", "A trip shall take at most 9 min.", id="what-may-be-at-most"),
        pytest.param("The lock requires two keys.", "The lock shall require two keys.", id="what-a-thing-requires"),
        pytest.param("The map needs a legend.", "The map shall have a legend.", id="what-a-thing-needs"),
        pytest.param("The crane is required to stop.", "The crane shall stop.", id="is-required-to"),
        pytest.param("The crane shall be able to lift 2 t.", "The crane shall lift 2 t.", id="able"),
        pytest.param(
            "The seal (see [QR-7]) shall meet ISO 9 § 4 (b)(2).", "The seal (see [QR-7]) shall meet ISO 9 § 4 (b)(2).",
            id="references-stay",
        ),
        pytest.param(
            "The pump shall, as a rule, run dry.", "The pump shall, as a rule, run dry.", id="a-remark-after-shall"
        ),
    ],
)  # fmt: skip
def test_words_a_duty_with_its_own_words(text: str, wording: str) -> None:
    assert worded(text) == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "On a slow line the map must load within 4 s.", "The map shall, on a slow line, load within 4 s.",
            id="without-a-comma",
        ),
        pytest.param(
            "For each berth, the harbour master shall be shown the tide.",
            "The harbour master shall, for each berth, be shown the tide.", id="with-a-comma",
        ),
        pytest.param(
            "To spare the battery the tag must sleep between calls.",
            "The tag shall, to spare the battery, sleep between calls.", id="a-purpose-in-front",
        ),
        pytest.param(
            "After 3 wrong codes the lock must stay shut.", "The lock shall, after 3 wrong codes, stay shut.", id="after-a-noun"
        ),
        pytest.param(
            "Between 22:00 and 05:00 the siren shall not sound.", "The siren shall, between 22:00 and 05:00, not sound.",
            id="before-not",
        ),
    ],
)  # fmt: skip
def test_puts_what_stands_before_the_subject_after_shall(text: str, wording: str) -> None:
    assert worded(text) == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("Skippers must be able to book a berth.", "The system shall let skippers book a berth.", id="able"),
        pytest.param("The skipper shall see the tide.", "The system shall let the skipper see the tide.", id="what-they-see"),
        pytest.param("Skippers must get a text message.", "The system shall give skippers a text message.", id="what-they-get"),
        pytest.param("A skipper must sign the log.", "A skipper shall sign the log.", id="but-not-what-they-must-do"),
        pytest.param("Skippers should be warned.", "The skippers shall be warned.", id="nor-what-happens-to-them"),
        pytest.param(
            "Guests must be able to pay and to write a note.", "The system shall let guests pay and write a note.", id="two-acts"
        ),
        pytest.param("Guests must not see the rates.", "The system shall not let guests see the rates.", id="forbidden"),
    ],
)  # fmt: skip
def test_lets_people_do_what_they_may_and_leaves_them_what_they_must(text: str, wording: str) -> None:
    assert worded(text) == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("95 % of the calls must be taken in 20 s.", "The system shall ensure that 95 % of the calls are taken in 20 s.", id="a-share"),
        pytest.param("At least 7 of 8 lamps shall glow.", "The system shall ensure that at least 7 of 8 lamps glow.", id="a-number"),
        pytest.param("Nobody shall enter the vault.", "The system shall ensure that nobody enters the vault.", id="nobody"),
        pytest.param("No image may only be kept.", "The system shall ensure that no image may only be kept.", id="no"),
        pytest.param("Neither the name nor the age may be shown.", "The system shall ensure that neither the name nor the age may be shown.", id="neither"),
        pytest.param("Only wardens can open the gate.", "The system shall ensure that only wardens can open the gate.", id="only"),
        pytest.param("Closing the lid must not take 5 s.", "The system shall ensure that closing the lid does not take 5 s.", id="an-act"),
        pytest.param("Training must be short.", "The training shall be short.", id="but-a-noun-that-looks-like-one-is-a-subject"),
        pytest.param("What was lent must come back.", "The system shall ensure that what was lent comes back.", id="a-clause"),
        pytest.param(
            "Opening the vent shall cool the hall and stop the fan.",
            "The system shall ensure that opening the vent will cool the hall and stop the fan.", id="two-verbs",
        ),
    ],
)  # fmt: skip
def test_ensures_what_no_requirement_can_begin_with(text: str, wording: str) -> None:
    assert worded(text) == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("It shall be possible to undo a move.", "The system shall make it possible to undo a move.", id="possible"),
        pytest.param(
            "It must only be possible for the warden to open the gate.",
            "The system shall only make it possible for the warden to open the gate.", id="limited",
        ),
        pytest.param("It must be easy to add a lamp.", "The system shall make it easy to add a lamp.", id="easy-to-do-something"),
        pytest.param("It must be easy to read.", "The system shall be easy to read.", id="but-not-easy-in-itself"),
        pytest.param("It must be a map that shows the way.", "The system shall be a map that shows the way.", id="nor-a-thing"),
        pytest.param("It must be shown by trials that the seal holds.", "The system shall ensure that it is shown by trials that the seal holds.", id="shown"),
        pytest.param("It must be ensured that the seal holds.", "The system shall ensure that the seal holds.", id="ensured"),
        pytest.param("There must be a way back.", "The system shall have a way back.", id="there"),
    ],
)  # fmt: skip
def test_words_what_it_and_there_stand_for(text: str, wording: str) -> None:
    assert worded(text) == [wording]


def test_steps_over_who_says_so() -> None:
    assert worded("Legal says that the form must show the fee.") == ["The form shall show the fee."]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Otherwise they will leave.", id="a-prediction"),
        pytest.param("We cannot hire more staff.", id="what-we-cannot"),
        pytest.param("We have to decide soon.", id="what-we-must-do-ourselves"),
        pytest.param("This is to avoid a clash.", id="why"),
        pytest.param("And that has to work as well.", id="what-points-elsewhere"),
        pytest.param("Some lamps may need to be replaced.", id="what-may-be-needed"),
        pytest.param("The crews don't have to do anything.", id="what-need-not-be"),
    ],
)
def test_sets_no_duty_where_none_is_said(text: str) -> None:
    assert worded(text) == []


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param(
            "Nothing about wages may leave the office.",
            "The system shall not let anything about wages leave the office.",
            id="nothing",
        ),
        pytest.param("No one may edit a log.", "The system shall not let anyone edit a log.", id="no-one"),
        pytest.param("No log may be lost.", "The system shall not let any log be lost.", id="no"),
        pytest.param("Nobody shall enter.", "The system shall ensure that nobody enters.", id="shall"),
    ],
)
def test_what_nothing_and_nobody_may_is_not_let(text: str, wording: str) -> None:
    assert worded(text) == [wording]
