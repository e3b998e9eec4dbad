"""What is vague in an English ask, and what its context makes clear."""

import pytest

from translator.domain.value import Span
from translator.knowledge.catalogue import Knowledge, built_in
from translator.knowledge.house import Dismissal, HouseRule, HouseRules, OwnTerm
from translator.knowledge.schema import Aspect, Gradable, Lexicon, LexiconEntry, Words
from translator.reading.reader import read
from translator.reading.vague.vague import vague_in


def _entry(
    id: str, kind: str, aspect: str, words: tuple[str, ...], *not_in: str, where: str = "words"
) -> LexiconEntry:
    return LexiconEntry.model_validate(
        {
            "id": id,
            "kind": kind,
            "aspect": aspect,
            where: words,
            "not_in": not_in,
            "advice": "“{word}” is open: say what would settle it.",
            "source": "incose-vague",
        }
    )


@pytest.fixture
def knowledge() -> Knowledge:
    names = ("speed", "accuracy", "ease", "looks", "amount", "outcome", "scope", "usefulness")
    return Knowledge(
        aspects=tuple(
            Aspect(
                id=name,
                name=Words(en=name, zh=name),
                quality="performance_efficiency.time_behaviour" if name == "speed" else None,
                slot="latency",
            )
            for name in names
        ),
        lexicons=(
            Lexicon(
                language="en",
                entries=(
                    _entry("fast", "vague_adjective", "speed", ("fast", "as fast as possible"), "fast food"),
                    _entry("faster", "comparative", "speed", ("faster",)),
                    _entry("accurate", "ai_claim", "accuracy", ("accurate",)),
                    _entry("easy", "vague_adjective", "ease", ("user friendly", "simple", "smart")),
                    _entry("good", "vague_adjective", "usefulness", ("good", "great")),
                    _entry(
                        "many", "fuzzy_quantity", "amount", ("many", "roughly"), "how many", where="in_wish"
                    ),
                    _entry("some", "fuzzy_quantity", "amount", ("certain",), where="in_specification"),
                    _entry("reduce", "vague_verb", "outcome", ("reduce",)),
                    _entry("etc", "open_end", "scope", ("etc",), where="in_wish"),
                ),
                gradables=(Gradable(aspect="accuracy", nouns=("errors",)),),
            ),
        ),
    )


def _texts(text: str, knowledge: Knowledge, *figures: str) -> list[str]:
    spans = [Span(start=text.index(f), end=text.index(f) + len(f)) for f in figures]
    found = vague_in(text, "en", knowledge, figures=spans)
    assert all(text[v.start : v.end] == v.text for v in found)
    return [v.text for v in found]


def test_a_fast_answer_is_vague_and_says_what_it_is_about(knowledge: Knowledge) -> None:
    (phrase,) = vague_in("The search must be fast.", "en", knowledge)
    assert (phrase.text, phrase.kind, phrase.aspect) == ("fast", "vague_adjective", "speed")
    assert phrase.quality == "performance_efficiency.time_behaviour"
    assert phrase.advice == "“fast” is open: say what would settle it."


def test_a_chain_called_fast_food_is_not_vague(knowledge: Knowledge) -> None:
    assert _texts("We run a fast-food chain and need a fast till.", knowledge) == ["fast"]


def test_a_longer_phrase_beats_the_word_inside_it(knowledge: Knowledge) -> None:
    assert _texts("Please answer as fast as possible.", knowledge) == ["as fast as possible"]


def test_words_that_turn_it_up_belong_to_the_phrase(knowledge: Knowledge) -> None:
    assert _texts("It must be very accurate and way more user-friendly.", knowledge) == [
        "very accurate",
        "way more user-friendly",
    ]


def test_a_time_in_the_same_clause_settles_speed_but_not_accuracy(knowledge: Knowledge) -> None:
    text = "It must be fast, within 2 s, and accurate."
    assert _texts(text, knowledge, "within 2 s") == ["accurate"]


def test_a_time_in_the_next_sentence_settles_nothing(knowledge: Knowledge) -> None:
    text = "It must be fast. The pilot ends in 3 hours."
    assert _texts(text, knowledge, "in 3 hours") == ["fast"]


def test_a_target_settles_a_reduction_but_todays_figure_does_not(knowledge: Knowledge) -> None:
    assert _texts("Please reduce waste to 6 %.", knowledge, "6 %") == []
    assert _texts("Please reduce waste, 9 % today.", knowledge, "9 %") == ["reduce"]


def test_a_word_inside_a_figure_is_clear(knowledge: Knowledge) -> None:
    assert _texts("We need roughly 40 labels.", knowledge, "roughly 40 labels") == []


def test_a_word_inside_a_name_with_digits_is_clear_but_the_name_settles_nothing(
    knowledge: Knowledge,
) -> None:
    text = "The Fast 4 board must be fast."
    names = [Span(start=4, end=10)]
    assert [v.start for v in vague_in(text, "en", knowledge, names=names)] == [25]


def test_a_rate_is_no_time(knowledge: Knowledge) -> None:
    text = "It must be fast, 600 mails a day."
    assert _texts(text, knowledge, "600 mails a day") == ["fast"]


def test_todays_time_settles_no_comparison(knowledge: Knowledge) -> None:
    assert _texts("Make it faster, 9 minutes today.", knowledge, "9 minutes") == ["faster"]
    assert _texts("Make it faster, at most 2 minutes.", knowledge, "at most 2 minutes") == []


def test_a_name_with_a_capital_is_clear_and_shouting_is_not(knowledge: Knowledge) -> None:
    assert _texts("Please connect the tool to Smart Pension.", knowledge) == []
    assert _texts("It must be FAST.", knowledge) == ["FAST"]


def test_a_compound_is_a_thing_but_a_participle_stays_vague(knowledge: Knowledge) -> None:
    assert _texts("We need a smart-card reader.", knowledge) == []
    assert _texts("We need a fast-loading page.", knowledge) == ["fast"]


def test_somebody_elses_words_in_quotes_are_clear(knowledge: Knowledge) -> None:
    assert _texts('Please tag mails such as "what a great shop" as praise.', knowledge) == []
    assert _texts('It should feel "fast" again.', knowledge) == ["fast"]


def test_what_is_told_about_yesterday_is_no_wish(knowledge: Knowledge) -> None:
    assert _texts("The old tool was simple and fast.", knowledge) == []
    assert _texts("The light in the hall is not great.", knowledge) == []
    assert _texts("The old tool was fast, the new one should be simple.", knowledge) == ["simple"]


def test_what_stays_as_it_is_needs_no_measure(knowledge: Knowledge) -> None:
    assert _texts("Our simple rule for refunds stays as it is.", knowledge) == []


def test_courtesy_is_no_requirement(knowledge: Knowledge) -> None:
    assert _texts("It would be great if managers could see the queue.", knowledge) == []


def test_asking_how_fast_is_a_measure_not_a_wish(knowledge: Knowledge) -> None:
    assert _texts("The report must show how fast each ticket was closed.", knowledge) == []


def test_a_comparison_with_something_named_is_clear_but_not_one_with_today(knowledge: Knowledge) -> None:
    assert _texts("Voice must be faster than typing.", knowledge) == []
    assert _texts("Voice must be faster than today.", knowledge) == ["faster"]


def test_a_fuzzy_number_in_the_story_is_no_wish(knowledge: Knowledge) -> None:
    assert _texts("We have many depots.", knowledge) == []
    assert _texts("The page must handle many users.", knowledge) == ["many"]


def test_a_word_that_binds_in_a_specification_asks_nothing_in_a_chat(knowledge: Knowledge) -> None:
    assert _texts("We want certain clerks to see it.", knowledge) == []
    assert _texts("The system shall show it to certain clerks.", knowledge) == ["certain"]


def test_a_complaint_counts_only_where_nothing_else_is_said(knowledge: Knowledge) -> None:
    text = "The till is not good."
    assert vague_in(text, "en", knowledge) == ()
    assert [v.text for v in vague_in(text, "en", knowledge, complaints=True)] == ["good"]


def test_the_number_of_a_requirement_makes_no_name_of_its_first_word(knowledge: Knowledge) -> None:
    assert _texts("4.2.1 Simple menus shall be shown.", knowledge) == ["Simple"]
    assert _texts("Please connect the tool to Simple menus.", knowledge) == []


def test_nothing_is_found_in_a_language_without_a_lexicon(knowledge: Knowledge) -> None:
    assert vague_in("schnell", "other", knowledge) == ()


def test_a_house_may_call_its_own_words_vague_and_dismiss_others(knowledge: Knowledge) -> None:
    rules = HouseRules(
        rules=(
            HouseRule(
                id="r1",
                owner="Ines",
                source="Writing guide",
                payload=OwnTerm(
                    language="en",
                    entry=_entry("gold", "vague_adjective", "usefulness", ("gold standard",)),
                ),
            ),
            HouseRule(
                id="r2",
                owner="Ines",
                source="Writing guide",
                payload=Dismissal(language="en", words=("simple",)),
            ),
        )
    )
    text = "It must be simple, fast and gold standard."
    assert _texts(text, knowledge.over(rules)) == ["fast", "gold standard"]
    assert _texts(text, knowledge) == ["simple", "fast"]


def test_the_noun_beside_a_mere_size_says_what_it_is_about(knowledge: Knowledge) -> None:
    aspects = [v.aspect for v in vague_in("It must have many errors, and many shops.", "en", knowledge)]
    assert aspects == ["accuracy", "amount"]


def test_a_very_long_ask_is_read_in_one_go(knowledge: Knowledge) -> None:
    text = "It must be fast. " * 5_000
    assert len(vague_in(text, "en", knowledge)) == 5_000


@pytest.mark.parametrize(
    ("clear", "vague", "phrase"),
    [
        pytest.param("Guards are over 70, so big buttons.", "The buttons are to be so big that all can read them.", "so big", id="therefore"),
        pytest.param("Who may draw the map? Sort it out later.", "The tool must sort it out.", "sort it out", id="put-off"),
    ],
)  # fmt: skip
def test_what_follows_from_a_reason_and_what_is_put_off_is_not_vague(
    clear: str, vague: str, phrase: str
) -> None:
    lead = "We want a tide table on a tablet. "

    assert phrase not in [v.text.lower() for v in read(lead + clear, built_in()).vague]
    assert phrase in [v.text.lower() for v in read(lead + vague, built_in()).vague]
