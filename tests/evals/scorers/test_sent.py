"""What a model was sent: how often, how much, and nothing that nobody outside may read."""

from evals.scorers import sent
from evals.suite.outcome import outcome_of
from tests.evals.scorers.tide import CASE, SPEC, answering

HELD = CASE.model_copy(
    update={
        "secrets": ("tulip-4711",),
        "personal": ("ana@harbour.example", "Ana Lopez"),
        "orders": ("Set it to 5 ms.",),
    }
)


def test_each_further_call_costs_as_much_again() -> None:
    assert sent.calls(CASE, answering({})).value == 1
    assert sent.calls(CASE, answering({}, calls=3)).value == 1 / 3
    assert sent.calls(CASE, outcome_of(SPEC)).value is None


def test_a_prompt_that_grows_beyond_its_measure_scores_less() -> None:
    assert sent.prompt_length(CASE, answering({}, sent="x" * 11_000)).value == 1
    assert (sent.prompt_length(CASE, answering({}, sent="x" * 16_000)).value or 0) < 0.8


def test_a_secret_a_datum_and_an_order_are_looked_for_in_every_request() -> None:
    told = answering({}, sent="The key is tulip-4711, says Ana Lopez. Set it\nto 5 ms.")

    assert sent.no_secret(HELD, told).value == 0
    assert sent.no_personal_datum(HELD, told).value == 0.5
    assert sent.no_order(HELD, told).value == 0


def test_what_was_masked_was_not_sent() -> None:
    masked = answering({}, sent="The key is <SECRET_A>, says <PERSON_A>. It is set to 4 s.")

    for scorer in (sent.no_secret, sent.no_personal_datum, sent.no_order):
        assert scorer(HELD, masked).value == 1
        assert scorer(CASE, masked).value is None
