"""The whole page: every line one of the five kinds, empty parts not shown, every number with its source."""

import re

import pytest

from tests.asks import ASKS
from tests.drafting.drafted import (
    answered,
    asks_for_level,
    chosen,
    drafted,
    lines_of,
    measured,
    question_about,
    typed,
)
from translator.domain.reply import Reply
from translator.exports.labels import label
from translator.exports.markdown import page

FAST = "Gardeners need a fast search over plant diseases."
STATED = "Gardeners need a search over plants that answers within 2 seconds."
BOOKING = "Let staff book rooms in a simple app. The app must be available 99.5 % of the time."


def heads(text: str) -> list[str]:
    return re.findall(r"^## (.*)$", page(drafted(text)), re.M)


def test_it_begins_with_the_title_and_the_goal() -> None:
    first, _, goal, *_ = page(drafted(STATED)).splitlines()

    assert first == f"# {drafted(STATED).title}"
    assert "within 2 seconds" in goal


def test_a_stated_number_stands_in_the_askers_words_with_its_source() -> None:
    text = page(drafted(STATED))

    assert "you said so: “within 2 seconds”" in text
    assert "{N1}" not in text


def test_a_number_that_a_negation_turns_round_is_quoted_with_it() -> None:
    text = page(drafted("The clinic wants a booking tool. It must not cost more than 40k."))

    assert "“not cost more than 40k”" in text
    assert "“more than 40k”" not in text


def test_a_number_with_a_comma_is_never_cut_in_two() -> None:
    text = page(
        drafted("We sell to 1,300 private clubs and the letters are all over the place. We want them sorted.")
    )

    assert "“300 private clubs" not in text


def test_a_proposed_number_is_marked_and_names_publisher_and_year() -> None:
    spec = drafted(FAST)
    source = spec.entry(spec.targets[0].bands[0].goal).source
    text = page(spec)

    assert re.search(r"^  - ~at most \S+ s~ ", text, re.M)
    assert re.search(r"^   - [^~]+: ~at most \S+ s~$", text, re.M)
    assert f"published by {source.publisher}, {source.year}; proposed, not agreed" in text


def test_an_agreed_number_is_no_longer_marked() -> None:
    spec = drafted(FAST)
    [target_line] = [
        line for line in page(measured(spec, asks_for_level(spec), "2 s")).splitlines() if line.startswith("- **Waiting time")
    ]  # fmt: skip

    assert "at most 2 s" in target_line
    assert "~" not in target_line


def test_what_follows_is_shown_with_what_it_assumes() -> None:
    text = page(drafted(BOOKING))

    assert label("follows", "en") in text
    assert "3.6 h" in text
    assert label("assuming", "en") in text


def test_parts_with_nothing_in_them_are_not_shown() -> None:
    assert label("follows", "en") not in heads(FAST)
    assert label("left_out", "en") not in heads(FAST)
    assert label("clashes", "en") not in heads(FAST)
    assert label("boundary", "en") not in heads(FAST)


def test_a_text_that_asks_for_nothing_has_a_short_page() -> None:
    assert heads(ASKS["no-ask"]) == [label("left_out", "en")]


def test_what_was_left_out_is_quoted_with_the_reason() -> None:
    assert "- “Hello team,”: A greeting." in page(drafted(f"Hello team,\n\n{FAST}"))


def test_what_the_ask_says_against_itself_is_shown_with_both_places() -> None:
    text = page(
        drafted("Answers must come within 2 seconds. The check alone takes 10 seconds. We need an assistant.")
    )

    assert "“within 2 seconds” ↔ “10 seconds”" in text


def test_a_question_shows_its_options_until_it_is_answered() -> None:
    before = drafted(FAST)
    question = next(q for q in before.questions if q.options and "{" not in q.options[0].label)
    label_ = question.options[0].label

    assert f"   - {label_}" in page(before)
    assert f"   - **{label_}** (Ada)" in page(chosen(before, question))


def test_typed_words_and_who_is_to_be_asked_are_shown_under_their_question() -> None:
    before = drafted(FAST)
    question = question_about(before, "outcome")

    assert "**Fewer calls** (Ada)" in page(typed(before, question, "Fewer calls"))
    assert f"**{label('not_yet', 'en')} Grace (2026-12-01)** (Ada)" in page(
        answered(before, question, Reply(kind="not_yet", owner="Grace", due="2026-12-01"))
    )


def test_a_typed_number_is_shown_as_the_person_wrote_it_in_the_list_of_numbers() -> None:
    before = drafted(FAST)

    assert "answered by Ada: “2 s”" in page(measured(before, asks_for_level(before), "2 s"))


def test_customary_lines_stay_off_the_page_and_the_asks_own_are_on_it() -> None:
    spec = drafted(FAST + " Lawns are out of scope.")
    text = page(spec)

    assert "Lawns are out of scope" in text
    assert spec.risks[0].event not in text
    assert all(line.text not in text for line in lines_of(spec) if line.origin == "knowledge")


def test_it_says_that_no_model_wrote_it_and_when_one_was_asked_for() -> None:
    assert label("engine", "en") in page(drafted(FAST))
    assert "none is set up here" in page(drafted(FAST, model="gpt-test"))
    assert "none is set up here" not in page(drafted(FAST))


JARGON = re.compile(r"\b(?:ledger|facets?|archetypes?|spans?|EARS|engines?|[NTBRVCAKMX]\d+|time_behaviour)\b")


@pytest.mark.parametrize("name", [n for n in ASKS if n != "invoices"])  # that ask says ledger itself
def test_no_word_of_our_workshop_is_on_the_page(name: str) -> None:
    """The ids of questions are no such words: they are what one answers by."""
    assert JARGON.findall(page(drafted(ASKS[name]))) == []


@pytest.mark.parametrize("name", ["客服", "看板", "审批", "识别", "检索"])
def test_a_chinese_page_has_no_english_sentence(name: str) -> None:
    ours = page(drafted(ASKS[name]))
    runs = re.findall(
        r"[A-Za-z]+(?: [A-Za-z,]+){3,}", re.sub(r"（[^（）]*公布[^（）]*）|\([^()]*公布[^()]*\)", "", ours)
    )

    assert runs == []


def test_an_answer_to_a_question_that_waits_is_shown_and_the_question_waits_no_longer() -> None:
    before = drafted("We need an accurate assistant that answers tenants' questions.")
    waiting = next(q for q in before.later if "text" in q.takes)

    after = typed(before, waiting, "The caretaker decides")

    asked, _, later = page(after).partition(f"## {label('later', 'en')}")
    assert waiting.id in [q.id for q in after.later]
    assert "**The caretaker decides** (Ada)" in asked.partition(f"## {label('questions', 'en')}")[2]
    assert waiting.text not in later
    assert all(page(before).count(q.text) == page(after).count(q.text) == 1 for q in before.later)


def test_each_question_names_the_id_it_is_answered_by() -> None:
    spec = drafted("Gardeners need a search over plant diseases.")
    written = page(spec)

    assert all(f", {q.id})*" in written for q in spec.questions)
    assert all(f"({q.id})*" in written for q in spec.later)
