"""Past decisions on the page: told as they bear on the ask, never leant on once overruled, never made up."""

from evals.scorers import decisions
from evals.scorers.score import OfOne
from evals.suite.case import Case
from evals.suite.outcome import outcome_of
from tests.evals.scorers.tide import CASE, SPEC, Change, answering, line, same
from translator.domain.spec import DecisionRef, Precedent, Spec

AGAINST = {
    "decision_id": "H-4",
    "title": "Skippers ask the harbour by radio",
    "status": "accepted",
    "text": "Skippers ask the harbour master by radio, and no tide assistant may stand between them.",
}
OLD = {
    "decision_id": "H-1",
    "title": "A tide telephone with a tape",
    "status": "superseded",
    "text": "The tide is read out from a tape which the harbour master records every morning at six.",
}
FOR = {
    "decision_id": "H-6",
    "title": "Answers within 4 seconds",
    "status": "accepted",
    "text": "Whatever answers skippers does so within 4 seconds.",
    "bears": "for",
}
APART = {
    "decision_id": "H-9",
    "title": "The crane is booked by telephone",
    "status": "accepted",
    "text": "Who needs the crane books it by telephone, a day before.",
}
DECIDED = Case.model_validate(
    CASE.model_dump() | {"decisions": [AGAINST, OLD, FOR, APART], "contradicted": "H-4"}
)


def beside(
    row: dict[str, str], relation: str, *, quote: str | None = None, status: str | None = None
) -> Change:
    """Lay a decision beside the draft."""

    def change(spec: Spec) -> Spec:
        one = Precedent(
            decision_id=row["decision_id"], title=row["title"], status=status or row["status"],
            relation=relation, why="It shares: tide.", quote=quote or row["text"],
        )  # fmt: skip
        given = (*spec.inputs.decisions, DecisionRef(decision_id=one.decision_id, revision=1))
        inputs = spec.inputs.model_copy(update={"decisions": given})
        return spec.model_copy(update={"precedents": (*spec.precedents, one), "inputs": inputs})

    return change


def scored(scorer: OfOne, *changes: Change) -> float | None:
    spec = SPEC
    for change in changes or (same,):
        spec = change(spec)
    return scorer(DECIDED, outcome_of(spec)).value


def test_what_stands_against_the_ask_and_what_speaks_for_it_has_to_be_told_so() -> None:
    told = (beside(AGAINST, "conflicts"), beside(FOR, "supports"))

    assert scored(decisions.precedent_used, *told) == 1
    assert scored(decisions.precedent_used) == 1 / 3
    assert scored(decisions.precedent_used, beside(AGAINST, "related"), told[1]) == 2 / 3
    assert scored(decisions.precedent_used, beside(AGAINST, "conflicts"), beside(FOR, "conflicts")) == 2 / 3


def test_what_is_of_something_else_may_be_near_and_may_not_accuse() -> None:
    told = (beside(AGAINST, "conflicts"), beside(FOR, "supports"))

    assert scored(decisions.precedent_used, *told, beside(APART, "related")) == 1
    assert scored(decisions.precedent_used, *told, beside(APART, "conflicts")) == 2 / 3
    assert scored(decisions.precedent_used, *told, beside(APART, "supports")) == 2 / 3


def test_one_that_is_overruled_may_be_shown_as_such_and_as_nothing_else() -> None:
    assert scored(decisions.superseded_not_valid) == 1
    assert scored(decisions.superseded_not_valid, beside(OLD, "superseded")) == 1
    assert scored(decisions.superseded_not_valid, beside(OLD, "related", status="accepted")) == 0


def test_its_id_its_title_or_its_words_in_a_line_are_leaning_on_it() -> None:
    leaning = (
        "As decided in H-1.",
        "We keep a tide telephone with a tape.",
        "The tide is read out from a tape, as ever.",
    )

    for words in leaning:
        assert scored(decisions.superseded_not_valid, line(words)) == 0, words
    assert scored(decisions.superseded_not_valid, line("It follows H-12, and reads the tide out.")) == 1


def test_what_the_ask_itself_says_is_no_leaning() -> None:
    own = DECIDED.decisions[1].model_copy(update={"text": "Answers within 4 seconds for 95 % of questions."})
    case = DECIDED.model_copy(update={"decisions": (own,)})

    assert decisions.superseded_not_valid(case, outcome_of(SPEC)).value == 1
    assert decisions.superseded_not_valid(CASE, outcome_of(SPEC)).value is None


def test_a_decision_that_nobody_took_may_not_be_on_the_page() -> None:
    citing = {"decisions": [{"decision_id": "H-77", "quote": "Always by telephone."}]}

    assert decisions.only_given_cited(DECIDED, answering(citing)).value == 1
    assert decisions.only_given_cited(DECIDED, answering(citing, line("H-77 says so.")(SPEC))).value == 0
    assert scored(decisions.only_given_cited, line("Decided in ADR-0007.")) == 0
    assert scored(decisions.only_given_cited, beside(AGAINST, "conflicts")) == 1
    assert decisions.only_given_cited(CASE, outcome_of(beside(AGAINST, "conflicts")(SPEC))).value == 0
    assert scored(decisions.only_given_cited) is None


def test_a_decision_is_quoted_in_its_own_words() -> None:
    false = beside(AGAINST, "conflicts", quote="Skippers ask the tide assistant by radio first.")
    cut = beside(AGAINST, "conflicts", quote="Skippers ask the harbour master by radio …")

    assert scored(decisions.only_given_cited, false) == 0
    assert scored(decisions.only_given_cited, cut) == 1
