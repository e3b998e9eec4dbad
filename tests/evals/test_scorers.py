"""Each scorer: an outcome that it marks down, and a near miss that it does not."""

from collections.abc import Callable
from typing import Any

import pytest

from evals.scorers import answers, decisions, form, numbers, questions, twins, words
from evals.scorers.all import PAIR_SCORERS, SCORERS
from evals.scorers.score import OfOne, PairScorer, Scorer
from evals.suite.case import Case
from evals.suite.outcome import Exchange, Outcome, outcome_of
from tests.drafting.drafted import drafted
from translator.domain.ledger import Entry, Origin
from translator.domain.spec import BoundaryLine, Precedent, Spec

TEXT = (
    "Skippers need a tide assistant that answers questions about the harbour quickly. Answers within 4 seconds for 95 % of "
    "questions. Today 3 clerks answer about 90 calls a day, per ISO 9001. If it is unsure it should hand over to a clerk. "
    "Fishing licences are out of scope."
)
CASE = Case(
    id="tide",
    lang="en",
    text=TEXT,
    quantities=(
        {"text": "within 4 seconds", "value": 4, "unit": "s", "bound": "at_most", "role": "target"},
        {"text": "3 clerks", "value": 3, "unit": "clerk", "bound": "exactly", "role": "baseline"},
    ),
    quantities_optional=(
        {"text": "95 %", "value": 95, "unit": "%"},
        {"text": "about 90 calls a day", "value": 90, "unit": "call/d"},
    ),
    names_with_digits=("ISO 9001",),
    vague=("quickly",),
    archetypes=("question_answering",),
    key_questions=({"about": "data", "to": "data"}, {"about": "fallback", "to": "business"}),
    must=("hand over to a clerk",),
    never=("5 ms",),
)
SPEC = drafted(TEXT)
Change = Callable[[Spec], Spec]


def scored(scorer: OfOne, change: Change = lambda spec: spec, case: Case = CASE) -> float | None:
    return scorer(case, outcome_of(change(SPEC))).value


def with_(**update: Any) -> Change:
    return lambda spec: spec.model_copy(update=update)


def other_value(spec: Spec) -> Spec:
    entries = (e.model_copy(update={"value": 40.0}) if e.unit == "s" else e for e in spec.ledger)
    return spec.model_copy(update={"ledger": tuple(entries)})


def at_least(spec: Spec) -> Spec:
    entries = (e.model_copy(update={"bound": "at_least"}) if e.unit == "s" else e for e in spec.ledger)
    return spec.model_copy(update={"ledger": tuple(entries)})


def entered(spec: Spec) -> Spec:
    made_up = Entry(
        id="N90", value=7.0, unit="s", status="confirmed", source=Origin(kind="model", ref="draft.v1")
    )
    return spec.model_copy(update={"ledger": (*spec.ledger, made_up)})


def proposed(spec: Spec) -> Spec:
    offered = Entry(
        id="N90", value=7.0, unit="s", status="proposed", source=Origin(kind="model", ref="draft.v1")
    )
    return spec.model_copy(update={"ledger": (*spec.ledger, offered)})


def named_number(spec: Spec) -> Spec:
    at = TEXT.index("9001")
    origin = Origin(kind="ask", start=at, end=at + 4, quote="9001")
    one = Entry(id="N91", value=9001.0, unit="", status="stated", source=origin)
    return spec.model_copy(update={"ledger": (*spec.ledger, one)})


def still_open(spec: Spec) -> Spec:
    opened = (
        v.model_copy(update={"resolution": v.resolution.model_copy(update={"kind": "open"})})
        for v in spec.vague
    )
    return spec.model_copy(update={"vague": tuple(opened)})


def line(text: str, origin: str = "model") -> Change:
    def add(spec: Spec) -> Spec:
        more = BoundaryLine.model_validate({"id": "B90", "text": text, "origin": origin})
        bounds = spec.boundaries.model_copy(update={"constraints": (*spec.boundaries.constraints, more)})
        return spec.model_copy(update={"boundaries": bounds})

    return add


def alike(spec: Spec) -> Spec:
    first = spec.alternatives[0]
    return spec.model_copy(
        update={"alternatives": (first, first.model_copy(update={"id": "A9", "name": "Other"}))}
    )


def no_shall(spec: Spec) -> Spec:
    return spec.model_copy(
        update={"requirements": (spec.requirements[0].model_copy(update={"technical": "It is quick."}),)}
    )


def other_role(spec: Spec) -> Spec:
    asked = tuple(q.model_copy(update={"to": "legal"}) for q in spec.questions)
    return spec.model_copy(update={"questions": asked})


def idle_options(spec: Spec) -> Spec:
    asked = tuple(
        q.model_copy(update={"options": tuple(o.model_copy(update={"sets": {}}) for o in q.options)})
        for q in spec.questions
    )
    return spec.model_copy(update={"questions": asked})


def stale(spec: Spec) -> Spec:
    old = Precedent(
        decision_id="D1", title="Old", status="superseded", relation="supports", why="near", quote="as before"
    )
    return spec.model_copy(update={"precedents": (old,)})


def chinese(spec: Spec) -> Spec:
    return spec.model_copy(update={"summary": spec.summary.model_copy(update={"technical": "系统要快。"})})


@pytest.mark.parametrize(
    ("scorer", "spoilt", "harmless"),
    [
        pytest.param(numbers.recall, other_value, proposed, id="a-number-lost"),
        pytest.param(numbers.precision, named_number, proposed, id="no-number-taken-for-one"),
        pytest.param(numbers.bounds, at_least, proposed, id="a-bound-turned"),
        pytest.param(numbers.names_stay_names, named_number, proposed, id="a-name-taken-for-a-number"),
        pytest.param(numbers.none_invented, entered, proposed, id="a-number-made-up"),
        pytest.param(words.vague_resolved, still_open, proposed, id="something-vague-passes"),
        pytest.param(words.must_shown, with_(**drafted("We want a tide table.").__dict__), proposed, id="words-that-matter"),
        pytest.param(words.never_shown, line("Answers take 5 ms."), line("Answers take 25 ms."), id="words-that-must-not"),
        pytest.param(words.language, chinese, proposed, id="another-language"),
        pytest.param(form.verdict, with_(verdict="too_vague"), proposed, id="verdict"),
        pytest.param(form.archetype, with_(archetype="vision"), with_(archetype=None), id="kind"),
        pytest.param(form.ears, no_shall, proposed, id="ears"),
        pytest.param(form.alternatives_differ, alike, proposed, id="alternatives"),
        pytest.param(form.grounded, line("Runs on paper."), line("Runs on paper.", "knowledge"), id="a-line-nobody-said"),
        pytest.param(questions.right_role, other_role, proposed, id="asked-of-the-wrong-side"),
        pytest.param(questions.useful, idle_options, proposed, id="an-option-that-changes-nothing"),
        pytest.param(questions.key_questions, with_(questions=()), proposed, id="what-matters-is-not-asked"),
        pytest.param(decisions.only_given_cited, stale, proposed, id="a-decision-nobody-gave"),
    ],
)  # fmt: skip
def test_a_spoilt_outcome_scores_less_and_a_harmless_change_does_not(
    scorer: OfOne, spoilt: Change, harmless: Change
) -> None:
    clean, bad, near = scored(scorer), scored(scorer, spoilt), scored(scorer, harmless)

    assert clean is not None
    assert bad is not None
    assert bad < clean
    assert near in (clean, None)


def test_a_long_ticket_scores_less() -> None:
    outcome = outcome_of(SPEC)
    long = Outcome(SPEC, outcome.page, outcome.ticket + "\nmore" * 30)

    assert form.length(CASE, outcome).value == 1
    assert form.length(CASE, long).value == 0


def test_what_cannot_be_measured_is_no_score() -> None:
    bare = CASE.model_copy(
        update={
            "names_with_digits": (),
            "never": (),
            "must": (),
            "quantities": (),
            "vague": (),
            "decisions": (),
        }
    )

    for scorer in (
        numbers.names_stay_names,
        words.never_shown,
        words.must_shown,
        numbers.recall,
        words.vague_resolved,
    ):
        assert scored(scorer, case=bare) is None
    assert scored(decisions.precedent_used) is None


def outcome_saying(sentence: str, shown: bool) -> Outcome:
    answer = f'{{"shared": "{sentence}", "requirements": []}}'
    spec = line(sentence)(SPEC) if shown else SPEC
    return outcome_of(spec, (Exchange((), 200, answer),))


def test_what_a_model_made_up_is_looked_for_on_the_page() -> None:
    made_up = "Blockchain wallets reward loyal whales monthly."

    assert answers.unsupported_kept_out(CASE, outcome_saying(made_up, shown=True)).value == 0
    assert answers.unsupported_kept_out(CASE, outcome_saying(made_up, shown=False)).value == 1
    assert (
        answers.unsupported_kept_out(
            CASE, outcome_saying("Skippers need a tide assistant.", shown=True)
        ).value
        is None
    )


def test_an_order_that_moved_a_number_shows_in_the_twin() -> None:
    clean = outcome_of(SPEC)

    assert twins.same_but_for_orders(CASE, clean, CASE, clean).value == 1
    assert (twins.same_but_for_orders(CASE, outcome_of(at_least(SPEC)), CASE, clean).value or 0) < 1
    assert twins.author_warned(CASE, clean, CASE, clean).value == 0


def test_the_same_ask_in_the_other_language_is_compared_by_its_numbers() -> None:
    clean = outcome_of(SPEC)

    assert twins.alike_in_both_languages(CASE, clean, CASE, clean).value == 1
    assert (twins.alike_in_both_languages(CASE, outcome_of(other_value(SPEC)), CASE, clean).value or 0) < 1


def test_every_scorer_names_the_way_of_being_wrong_that_harms() -> None:
    known: list[Scorer | PairScorer] = [*SCORERS, *PAIR_SCORERS]

    assert all(one.dangerous.startswith("too ") for one in known)
    assert len({one.name for one in known}) == len(known)
