"""Whether it can be done: unknown where no stated fact says so."""

from tests.drafting.drafted import drafted, every_question
from translator.domain.spec import Feasibility


def judged(text: str) -> Feasibility:
    found = drafted(text).feasibility
    assert found is not None
    return found


PLAIN = "Let staff book a meeting room in an app."
LEARNS = "Tenants need an assistant that answers questions about the lease."


def test_a_bare_ask_is_unknown_in_value_and_data() -> None:
    found = judged(LEARNS)

    assert (found.business_value.verdict, found.data_conditions.verdict) == ("unknown", "unknown")
    assert found.overall.verdict == "unknown"


def test_today_and_the_aim_together_make_the_value_a_matter_of_cost() -> None:
    today = "Today a tenant waits 3 days for an answer. "
    aim = "Tenants need an assistant that answers questions so that nobody has to call."

    assert judged(today + aim).business_value.verdict == "can_if"
    assert judged(aim).business_value.verdict == "unknown"


def test_named_data_makes_it_a_matter_of_permission() -> None:
    assert (
        judged(LEARNS + " The training data is a set of labelled letters.").data_conditions.verdict
        == "can_if"
    )


def test_where_nothing_is_learned_the_effect_of_a_model_does_not_apply() -> None:
    assert judged(PLAIN).model_effect.verdict == "not_applicable"
    assert judged("仓库管理员想要一个看板，显示库存。").model_effect.why == "这里没有要学习的东西。"


def test_where_something_is_learned_nobody_knows_before_a_trial() -> None:
    assert judged(LEARNS).model_effect.verdict == "unknown"


def test_rules_never_say_that_it_can_or_cannot_be_done() -> None:
    for text in (PLAIN, LEARNS, "仓库管理员想要一个看板，显示库存。"):
        found = judged(text)
        parts = (
            found.overall, found.business_value, found.technical_feasibility, found.model_effect, found.data_conditions
        )  # fmt: skip
        assert not {p.verdict for p in parts} & {"can", "cannot"}


def test_what_is_unknown_names_the_questions_that_would_tell() -> None:
    spec = drafted(LEARNS)
    found = judged(LEARNS)

    assert found.overall.unknowns
    assert set(found.overall.unknowns) <= {q.id for q in every_question(spec)}
    assert set(found.business_value.unknowns) <= set(found.overall.unknowns)


def test_a_text_that_asks_for_nothing_is_not_judged() -> None:
    assert judged("Thanks for lunch yesterday, it was lovely.").overall.verdict == "not_applicable"
