"""An answer makes the next revision: it lands in its place, says who said it, and changes nothing else."""

import pytest

from tests.drafting.drafted import (
    LATER,
    answered,
    asks_for_level,
    chosen,
    drafted,
    entry,
    every_question,
    lines_of,
    measured,
    question_about,
    typed,
)
from translator.domain.errors import AnswerNotUnderstood, NotFound
from translator.domain.ledger import REFERENCE
from translator.domain.reply import Reply
from translator.domain.spec import Answer, Question, Spec
from translator.drafting.answers import apply_answer
from translator.knowledge.catalogue import built_in

FAST = "Gardeners need a fast search over plant diseases."
FAST_ZH = "园丁需要一个病害检索工具，检索要快速。"


def answer_to(spec: Spec, question: Question) -> Answer:
    kept = spec.question(question.id)
    assert kept is not None
    assert kept.answer is not None
    return kept.answer


def test_a_chosen_level_becomes_the_goal_as_answered_and_the_proposal_stays() -> None:
    before = drafted(FAST)
    question = asks_for_level(before)
    band = before.targets[0].bands[1]

    after = chosen(before, question, 1)

    goal, proposal = entry(after, after.targets[0].goal), entry(after, band.goal)
    assert (goal.status, goal.source.kind, goal.source.ref, goal.source.by) == (
        "answered",
        "answer",
        question.id,
        "Ada",
    )
    assert (goal.value, goal.unit, goal.bound) == (proposal.value, proposal.unit, proposal.bound)
    assert goal.source.publisher == proposal.source.publisher
    assert proposal.status == "proposed"
    assert after.targets[0].status == "set"


@pytest.mark.parametrize(
    ("text", "words", "value", "unit"),
    [
        pytest.param(FAST, "2 s", 2, "s", id="short"),
        pytest.param(FAST, "two seconds", 2, "s", id="words"),
        pytest.param(FAST, "at most 800 ms", 800, "ms", id="another-unit-of-time"),
        pytest.param(FAST, "at most 2", 2, "s", id="the-unit-of-the-target"),
        pytest.param(FAST, "2", 2, "s", id="a-lone-numeral"),
        pytest.param(FAST, "2.", 2, "s", id="a-lone-numeral-with-a-stop"),
        pytest.param(FAST, "0,5", 0.5, "s", id="a-decimal-comma"),
        pytest.param(FAST, "2.5", 2.5, "s", id="a-decimal-point"),
        pytest.param(FAST, "twelve", 12, "s", id="a-lone-word"),
        pytest.param(FAST_ZH, "二", 2, "s", id="二"),
        pytest.param(FAST_ZH, "十二", 12, "s", id="十二"),
        pytest.param(FAST_ZH, "２", 2, "s", id="full-width"),
        pytest.param(FAST_ZH, "两秒", 2, "s", id="两秒"),
        pytest.param(FAST_ZH, "不超过3秒", 3, "s", id="不超过"),
    ],
)
def test_a_typed_number_becomes_the_goal(text: str, words: str, value: float, unit: str) -> None:
    before = drafted(text)
    question = asks_for_level(before)

    after = measured(before, question, words)

    goal = entry(after, after.targets[0].goal)
    assert (goal.value, goal.unit, goal.bound) == (value, unit, "at_most")
    assert (goal.status, goal.source.quote, goal.source.by) == ("answered", words, "Ada")
    assert answer_to(after, question).quantity == goal.id


@pytest.mark.parametrize("words", ["95 %", "EUR 20", "3 clerks"])
def test_a_number_in_another_unit_is_refused_and_says_which_fits(words: str) -> None:
    before = drafted(FAST)

    with pytest.raises(AnswerNotUnderstood, match="is not in s, which"):
        measured(before, asks_for_level(before), words)


@pytest.mark.parametrize(
    "words", ["fast", "", "   ", "as quick as possible", "v2", "-3", "2 3", "2?", "plan 2"]
)
def test_words_without_a_number_are_no_level(words: str) -> None:
    before = drafted(FAST)

    with pytest.raises(AnswerNotUnderstood, match="No number with a unit"):
        measured(before, asks_for_level(before), words)


def test_a_second_answer_supersedes_the_first_and_keeps_it() -> None:
    before = drafted(FAST)
    once = measured(before, asks_for_level(before), "2 s")

    again = measured(once, asks_for_level(once), "3 s")

    old, new = entry(again, once.targets[0].goal), entry(again, again.targets[0].goal)
    assert (old.value, new.value) == (2, 3)
    assert new.supersedes == old.id
    assert again.ledger[: len(once.ledger)] == once.ledger


def test_a_level_chosen_after_a_typed_one_supersedes_it_too() -> None:
    before = drafted(FAST)
    once = measured(before, asks_for_level(before), "2 s")

    again = chosen(once, asks_for_level(once), 0)

    assert entry(again, again.targets[0].goal).supersedes == once.targets[0].goal


def test_an_answer_to_what_is_today_is_the_baseline_and_leaves_the_goal_open() -> None:
    before = drafted("We need an accurate assistant that answers tenants' questions.")
    question = question_about(before, "baseline")

    after = measured(before, question, "70 %")

    today = entry(after, after.targets[0].baseline)
    assert (today.value, today.role, today.status) == (70, "baseline", "answered")
    assert after.targets[0].goal is None


@pytest.mark.parametrize(
    "words", ["90 %, today 70 %", "today 70 %, must reach 90 %", "90 % (currently 70 %)"]
)
def test_the_level_to_reach_and_what_it_is_today_are_told_apart(words: str) -> None:
    before = drafted("We need an accurate assistant that answers tenants' questions.")

    after = measured(before, asks_for_level(before), words)

    goal, today = entry(after, after.targets[0].goal), entry(after, after.targets[0].baseline)
    assert (goal.value, goal.role, today.value, today.role) == (90, "target", 70, "baseline")
    assert {f.message for f in after.findings if f.severity == "error"} == set()


def test_the_level_to_reach_alone_leaves_what_it_is_today_open() -> None:
    before = drafted("We need an accurate assistant that answers tenants' questions.")

    after = measured(before, asks_for_level(before), "90 %")

    assert after.targets[0].baseline is None


def test_two_levels_that_both_read_as_todays_are_refused() -> None:
    before = drafted("We need an accurate assistant that answers tenants' questions.")

    with pytest.raises(AnswerNotUnderstood, match="only the one to reach"):
        measured(before, asks_for_level(before), "70 % now and 90 % later")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("We need an assistant that answers tenants' questions.", "90 %", id="en"),
        pytest.param("我们需要一个回答租客问题的助手。", "90%", id="zh"),
    ],
)
def test_a_level_nothing_in_the_ask_points_to_can_be_answered(text: str, words: str) -> None:
    before = drafted(text)
    [level] = [q for q in every_question(before) if q.takes.get("quantity") == "/targets/T1/goal"]
    assert before.targets[0].goal is None
    assert before.targets[0].name in level.text
    assert len(level.options) == len(before.targets[0].bands)

    after = measured(before, level, words)

    assert entry(after, after.targets[0].goal).value == 90


def test_a_level_that_a_vague_phrase_asks_for_is_asked_once() -> None:
    spec = drafted("We need an accurate assistant that answers tenants' questions.")
    asked = [q for q in every_question(spec) if q.takes.get("quantity") == "/targets/T1/goal"]

    assert len(asked) == 1
    assert asked[0].evidence


def test_a_stated_level_is_not_asked_for() -> None:
    spec = drafted("Gardeners need a search over plants that answers within 2 seconds.")

    assert spec.targets[0].goal
    assert [q for q in every_question(spec) if q.takes.get("quantity") == "/targets/T1/goal"] == []


@pytest.mark.parametrize("again", ["lawns and trees", "LAWNS and Trees"])
def test_the_same_line_in_other_letters_is_one_line_under_one_id(again: str) -> None:
    before = drafted(FAST)
    question = question_about(before, "boundary")

    after = typed(typed(before, question, "Lawns and trees"), question, again)

    ids = [line.id for line in lines_of(after)]
    assert len(ids) == len(set(ids)) == len(lines_of(before)) + 1


def test_typed_words_become_a_line_of_the_part_they_are_about() -> None:
    before = drafted(FAST)
    question = question_about(before, "boundary")

    after = typed(before, question, "Lawns and   trees")

    line = after.boundaries.out_of_scope[-1]
    assert (line.text, line.origin) == ("Lawns and trees", "answer")
    assert answer_to(after, question).text == "Lawns and trees"


def test_numbers_in_typed_words_go_into_the_ledger_and_the_words_name_them() -> None:
    before = drafted(FAST)

    after = typed(before, question_about(before, "outcome"), "Gardeners lose 20 % fewer roses")

    number = after.ledger[-1]
    assert after.problem.outcome == f"Gardeners lose {{{number.id}}} fewer roses"
    assert (number.value, number.unit, number.status, number.source.quote) == (20, "%", "answered", "20 %")


def test_a_reference_typed_by_a_person_names_no_number_of_ours() -> None:
    before = drafted("Gardeners need a search that answers within 2 seconds.")

    after = typed(before, question_about(before, "outcome"), "Better than {N1}")

    assert after.problem.outcome is not None
    assert after.problem.outcome.startswith("Better than")
    assert REFERENCE.findall(after.problem.outcome) == []


def test_empty_words_are_refused() -> None:
    before = drafted(FAST)

    with pytest.raises(AnswerNotUnderstood, match="empty"):
        typed(before, question_about(before, "outcome"), " \n ")


def test_not_known_yet_is_kept_with_who_knows_and_by_when_and_sets_nothing() -> None:
    before = drafted(FAST)
    question = asks_for_level(before)

    after = answered(before, question, Reply(kind="not_yet", owner="Grace", due="2026-12-01"))

    kept = answer_to(after, question)
    assert (kept.kind, kept.owner, kept.due, kept.by) == ("not_yet", "Grace", "2026-12-01", "Ada")
    assert after.targets == before.targets
    assert after.ledger == before.ledger


@pytest.mark.parametrize("owner", [None, "", "  "])
def test_not_known_yet_needs_somebody_to_ask(owner: str | None) -> None:
    before = drafted(FAST)

    with pytest.raises(AnswerNotUnderstood, match="who can answer"):
        answered(before, asks_for_level(before), Reply(kind="not_yet", owner=owner))


def test_an_option_that_is_not_offered_is_refused() -> None:
    before = drafted(FAST)

    with pytest.raises(AnswerNotUnderstood, match="options"):
        chosen(before, asks_for_level(before), 99)
    with pytest.raises(AnswerNotUnderstood, match="options"):
        answered(before, asks_for_level(before), Reply(kind="option"))


def test_a_question_that_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound):
        apply_answer(
            drafted(FAST), "Q99", Reply(kind="option", option=0), knowledge=built_in(), by="Ada", at=LATER
        )


def test_a_question_that_waits_can_be_answered_too() -> None:
    before = drafted(FAST)
    waiting = next(q for q in before.later if q.options)

    assert answer_to(chosen(before, waiting), waiting).kind == "option"


def test_the_revision_grows_and_the_answer_is_named_among_the_inputs() -> None:
    before = drafted(FAST)
    question = asks_for_level(before)

    after = measured(before, question, "2 s")

    assert (after.revision, after.updated_at, after.created_at) == (2, LATER, before.created_at)
    assert after.inputs.answers == (question.id,)
    assert measured(after, question, "3 s").inputs.answers == (question.id,)


def test_everything_that_was_not_asked_stays_as_it_was() -> None:
    before = drafted(FAST)
    after = measured(before, asks_for_level(before), "2 s")

    assert after.requirements == before.requirements
    assert after.boundaries == before.boundaries
    assert after.alternatives == before.alternatives
    assert after.vague == before.vague
    assert [t.id for t in after.targets] == [t.id for t in before.targets]
    assert [(q.id, q.text) for q in every_question(after)] == [(q.id, q.text) for q in every_question(before)]


def test_the_revision_before_is_not_touched() -> None:
    before = drafted(FAST)
    copy = before.model_copy(deep=True)

    measured(before, asks_for_level(before), "2 s")

    assert before == copy


def test_the_same_option_chosen_twice_writes_one_line() -> None:
    before = drafted(FAST)
    question = next(
        q for q in every_question(before) if any("/boundaries/" in p for o in q.options for p in o.sets)
    )

    once = chosen(before, question)
    twice = chosen(once, question)

    assert len(lines_of(once)) == len(lines_of(before)) + 1
    assert [line.text for line in lines_of(twice)] == [line.text for line in lines_of(once)]


def test_a_sentence_as_answer_to_a_question_for_a_number_is_read_for_its_number() -> None:
    before = drafted(FAST)
    question = asks_for_level(before)
    assert "text" not in question.takes

    after = typed(before, question, "Nobody waits longer than 4 seconds")

    assert entry(after, after.targets[0].goal).value == 4


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        pytest.param("at most 5 %", "the other way round", id="a-bound-on-the-wrong-side"),
        pytest.param("150 %", "more than all", id="more-than-all"),
        pytest.param("-5 %", "below zero", id="below-zero"),
    ],
)
def test_a_level_that_cannot_be_one_is_refused_in_plain_words(typed: str, why: str) -> None:
    spec = drafted("We need an accurate assistant that answers tenants' questions.")
    question = next(q for q in spec.questions if q.about == "task_quality" and "quantity" in q.takes)

    with pytest.raises(AnswerNotUnderstood, match=why):
        apply_answer(
            spec,
            question.id,
            Reply(kind="quantity", text=typed),
            knowledge=built_in(),
            by="Ada",
            at=spec.ask.at,
        )
