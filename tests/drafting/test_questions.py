"""What only a person can say: asked as situations, once, the ones that change most first."""

from dataclasses import replace

import pytest

from tests.drafting.drafted import drafted, every_question, question_about, target_of, words
from translator.domain.spec import Question, Spec
from translator.drafting.placing import QUESTIONS_MAX, Candidate, placed


def quoting(spec: Spec, phrase: str) -> list[Question]:
    """The questions that quote a phrase of the ask."""
    return [q for q in every_question(spec) if f"“{phrase}" in q.text or f"{phrase}”" in q.text]


def candidate(number: int, about: str) -> Candidate:
    question = Question(
        id=f"Q{number}", to="business", about=about, text=f"Question {number}", why="It matters."
    )
    return Candidate(question, weight=1 - number / 100, key=str(number))


def test_a_vague_word_is_asked_about_in_its_own_words() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases.")
    [question] = quoting(spec, "fast")

    assert question.about == "latency"
    assert [words(spec, span) for span in question.evidence] == ["fast"]


def test_a_vague_word_with_its_number_is_not_asked_about() -> None:
    assert quoting(drafted("Gardeners need a fast search that answers within 2 seconds."), "fast") == []


def test_two_vague_words_about_one_thing_are_one_question() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases. It has to be quick on the phone, too.")

    assert quoting(spec, "fast") == quoting(spec, "quick")
    assert len(quoting(spec, "fast")) == 1


def test_words_about_different_things_are_different_questions() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases. The page should be easy to use.")

    assert quoting(spec, "fast") != quoting(spec, "easy to use")


COUNTED = "what would you count or time to see whether that is so"


def test_a_phrase_that_no_measure_is_likely_to_settle_is_asked_about_in_its_clause() -> None:
    spec = drafted(
        "Bakers need a rota planner. The list is printed on Fridays, and swaps have to be painless."
    )
    [question] = [q for q in every_question(spec) if COUNTED in q.text]

    assert question.text.startswith("“swaps have to be painless”")
    assert [words(spec, span) for span in question.evidence] == ["painless"]
    assert [v.resolution.kind for v in spec.vague] == ["question"]


def test_a_phrase_with_a_likely_measure_is_asked_about_by_its_level() -> None:
    spec = drafted("Bakers need a rota planner. The list should be easy to use.")

    assert [v.resolution.kind for v in spec.vague] == ["target"]
    assert not any(COUNTED in q.text for q in every_question(spec))


def test_a_clause_that_says_too_little_is_quoted_with_the_one_before_it() -> None:
    spec = drafted("Bakers need a rota planner. The swap of shifts, painless.")

    assert any(q.text.startswith("“The swap of shifts, painless”: what") for q in every_question(spec))


def test_phrases_of_one_clause_that_nothing_measures_are_one_question() -> None:
    spec = drafted(
        "Bakers need a rota planner. Swaps should be painless and the handover between shifts smooth."
    )

    assert sum(COUNTED in q.text for q in every_question(spec)) == 1
    assert {v.resolution.kind for v in spec.vague} == {"question"}


def test_phrases_of_two_clauses_that_nothing_measures_are_two_questions() -> None:
    spec = drafted("面包师要一个排班工具。换班时要从容，交接要省心。")

    assert sum("数什么、量什么" in q.text for q in every_question(spec)) == len(spec.vague) == 2


def test_a_measure_of_something_else_than_the_phrase_seems_about_is_asked_for_by_its_name() -> None:
    [question] = quoting(drafted("Night nurses need a monitor alarm that does not cry wolf."), "cry wolf")

    assert "what level is still acceptable for “false alarms”" in question.text


def test_each_complaint_of_an_ask_too_vague_to_specify_has_its_own_question() -> None:
    asked = [
        q.text for q in every_question(drafted("The booking app is clunky and slow, please make it better."))
    ]

    assert len(set(asked)) == len(asked)


def test_the_levels_others_use_are_the_options_and_choosing_one_sets_the_goal() -> None:
    spec = drafted("Gardeners need a fast search over plant diseases.")
    target = target_of(spec, "response-time")
    [question] = quoting(spec, "fast")

    assert [o.sets for o in question.options] == [
        {f"/targets/{target.id}/goal": b.goal} for b in target.bands
    ]
    assert question.takes["quantity"] == f"/targets/{target.id}/goal"
    assert question.changes == (target.id,)


def test_a_word_no_measure_settles_takes_a_sentence() -> None:
    spec = drafted("Clerks need a search over old files, letters, etc.")
    [question] = quoting(spec, "etc.") or quoting(spec, "etc")

    assert question.about == "boundary"
    assert question.takes["text"].startswith("/boundaries/")


@pytest.mark.parametrize(
    ("about", "silent", "asked"),
    [
        pytest.param(
            "load", "Clerks need a search over old files. 400 clerks use it at once.",
            "Clerks need a search over old files.", id="load",
        ),
        pytest.param(
            "fallback", "Clerks need a search over old files. If the archive is down, show the phone number.",
            "Clerks need a search over old files. The archive is old.", id="fallback",
        ),
        pytest.param(
            "outcome", "Clerks need a search over old files so that callers wait less.",
            "Clerks need a search over old files.", id="outcome",
        ),
    ],
)  # fmt: skip
def test_what_the_ask_says_already_is_not_asked(about: str, silent: str, asked: str) -> None:
    assert about not in [q.about for q in every_question(drafted(silent)) if q.why]
    assert about in [q.about for q in every_question(drafted(asked))]


def test_where_it_ends_is_asked_unless_the_ask_says_what_is_out() -> None:
    spec = drafted("租户需要一个智能助手回答租约问题。")

    assert question_about(spec, "boundary").takes["text"] == "/boundaries/out_of_scope/-"


def test_three_real_inputs_are_asked_for_where_learning_is_needed_and_nowhere_else() -> None:
    learns = drafted("Tenants need an assistant that answers questions about the lease.")
    plain = drafted("Let staff book a meeting room in an app.")

    assert any("real questions" in q.text for q in every_question(learns))
    assert not any("real" in q.text for q in every_question(plain))


def test_every_question_says_to_whom_and_why_and_has_a_place_for_the_answer() -> None:
    for text in ("Gardeners need a fast search over plants.", "仓库管理员想要一个看板，实时显示库存。"):
        for question in every_question(drafted(text)):
            assert question.why
            assert question.takes or all(o.sets for o in question.options)
            assert question.to in ("business", "technical", "data", "legal")


def test_no_more_are_asked_at_once_than_a_person_answers() -> None:
    now, later = placed(candidate(n, f"thing {n}") for n in range(12))

    assert len(now) == QUESTIONS_MAX
    assert [q.id for q in (*now, *later)] == [f"Q{n}" for n in range(12)]


def test_what_few_analysts_would_ask_first_waits_but_three_are_always_asked() -> None:
    doubtful = [
        replace(candidate(n, f"thing {n}"), weight=weight) for n, weight in enumerate((0.9, 0.3, 0.1, 0.1))
    ]

    now, later = placed(doubtful)

    assert [q.id for q in now] == ["Q0", "Q1", "Q2"]
    assert [q.id for q in later] == ["Q3"]


def test_the_second_about_one_thing_waits_for_the_first_about_another() -> None:
    now, later = placed([candidate(1, "latency"), candidate(2, "latency"), candidate(3, "load")])

    assert [q.id for q in now] == ["Q1", "Q3"]
    assert [q.id for q in later] == ["Q2"]


def test_what_follows_from_the_numbers_is_asked_where_a_seat_is_left() -> None:
    spec = drafted(
        "We need an assistant that answers tenants. It gets 800 questions a day, 90 % must be right."
    )
    follows = {c.question for c in spec.consequences}
    asked = [q.id for q in spec.questions]

    assert follows
    assert len(asked) <= QUESTIONS_MAX
    assert all(q.id in follows for q in spec.questions[len([a for a in asked if a not in follows]) :])


def test_two_places_that_cannot_both_hold_are_asked_about_first() -> None:
    spec = drafted(
        "The answer must come within 2 seconds. The lease check alone takes 10 seconds. We need an assistant."
    )

    assert "cannot both hold" in spec.questions[0].text
    assert len(spec.questions[0].options) == 2


def test_without_a_known_kind_nothing_waits_but_what_the_ask_leaves_open() -> None:
    spec = drafted("Members of the allotment club want something nice for their plots.")

    assert spec.archetype is None
    assert len(spec.questions) >= 3
    assert all(q.evidence or "quantity" in q.takes or q.about == "boundary" for q in spec.later)


def test_with_a_known_kind_the_rest_of_its_questions_waits() -> None:
    spec = drafted("Gardeners need a search over plant diseases.")

    assert spec.archetype == "search"
    assert any(not q.evidence and "quantity" not in q.takes for q in spec.later)


def test_a_figure_does_not_break_the_clause_that_is_quoted() -> None:
    spec = drafted(
        "Around 80,000 people ride it each day, most of them between 6:45 and 8:15. It must be reliable."
    )

    assert not [q.text for q in (*spec.questions, *spec.later) if "“000" in q.text or "and 6”" in q.text]


def test_what_is_wanted_is_no_matter_of_taste() -> None:
    spec = drafted("想要的是自动认出收据，按月份排好。")
    liked = drafted("希望把读者想要的书排在前面。")

    assert not any("想要的" in v.text for v in spec.vague)
    assert any("想要的" in v.text for v in liked.vague)
