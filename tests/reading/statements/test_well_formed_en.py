"""An English wording of ours is one sound sentence, or it is not sure to be one."""

import pytest

from translator.reading.statements.well_formed_en import well_formed_en


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("The pump shall stop.", "The pump must stop."),
        ("The system shall, on Sundays, stay silent.", "On Sundays it must stay silent"),
        ("When a berth is free, the system shall call the skipper.", "When a berth is free, call the skipper."),
        ("The crates that have been opened shall be sealed again.", "Crates that have been opened must be sealed again."),
        ("The system shall let skippers book a berth.", "Skippers can book a berth."),
        ("The system shall show who is on duty.", "It should show who is on duty"),
        ("The system shall rebook the diver.", "It must rebook the diver"),
        ("The system shall read the slip and tell the clerk.", "something that reads the slip and tells the clerk"),
        ("The system shall print orders and returns.", "Print orders and returns"),
        ("The system shall be quiet.", "It must be quiet"),
    ],
)  # fmt: skip
def test_a_short_subject_with_shall_and_a_base_verb_is_sound(wording: str, said: str) -> None:
    assert well_formed_en(wording, said)


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        pytest.param("The system shall read the slip and tells the clerk.", "something that reads the slip and tells the clerk", id="row"),
        pytest.param("The system shall watch the vat and vents the steam.", "something that watches the vat and vents the steam", id="row-of-unknown-verbs"),
        pytest.param("The system shall answer takes 3 days.", "Answer takes 3 days", id="noun-taken-for-a-verb"),
        pytest.param("The guess whether a boat shall sink.", "the guess whether a boat must sink", id="clause-as-subject"),
        pytest.param("The boats we rent shall be dry.", "dry boats", id="speaker-in-subject"),
        pytest.param("Boats, nets and so shall be dry.", "dry boats", id="no-article"),
        pytest.param("The system shall booking a berth.", "booking a berth", id="no-base-verb"),
        pytest.param("The system shall ensure that no boat may sink.", "No boat may sink", id="second-modal"),
        pytest.param("The system shall send a bill and must be fast.", "send a bill, must be fast", id="must-left"),
        pytest.param("The system shall provide a map, the chief says no maps.", "I want a map, the chief says no maps", id="another-sentence"),
        pytest.param("The system shall maybe call the skipper.", "maybe call the skipper", id="hedge"),
        pytest.param("The system shall call me.", "call me", id="speaker"),
        pytest.param("The system shall provide a third less.", "the board wants a third less", id="an-amount"),
        pytest.param("The system shall do something about rats.", "can we do something about rats", id="nothing-named"),
        pytest.param("The system shall be out by noon.", "It has to be out by noon", id="what-is-out"),
        pytest.param("The system shall go into the log.", "It should go into the log", id="what-goes"),
        pytest.param("The nets shall go out before.", "The nets have to go out before.", id="before-what"),
        pytest.param("When the system is down, the system shall use paper.", "use paper when the system is down", id="what-is-down"),
        pytest.param("The system shall provide tides taken out and sent.", "they want tides taken out and sent", id="wanted-done"),
        pytest.param("The system shall let board of the club see sales.", "board of the club wants to see sales", id="no-article-after-let"),
        pytest.param("The system shall record a crate and to seal it.", "able to record a crate and to seal it", id="to-again"),
        pytest.param("The system shall be 30 minutes.", "should be 30 minutes", id="an-amount-it-is"),
        pytest.param("The declarations shall read the weight.", "declarations: read the weight", id="many-that-do-nothing"),
        pytest.param("Takes 8 days, must close in 3.", "Takes 8 days, must close in 3.", id="no-shall"),
    ],
)  # fmt: skip
def test_a_garbled_sentence_is_not_sure(wording: str, said: str) -> None:
    assert not well_formed_en(wording, said)


def test_a_thing_that_the_ask_names_there_may_be_where_it_is() -> None:
    assert well_formed_en("The roster shall be out by noon.", "The roster has to be out by noon")


def test_words_in_quotes_are_not_judged() -> None:
    assert well_formed_en('The system shall say "should I wait?".', 'It must say "should I wait?"')
