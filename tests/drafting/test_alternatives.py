"""What else could be built, judged in words, with the fact that would flip the choice."""

from tests.drafting.drafted import drafted, every_question
from translator.domain.spec import DIMENSIONS

LEARNS = "Tenants need an assistant that answers questions about the lease."
PLAIN = "Let staff book a meeting room in an app."


def test_alternatives_differ_in_what_is_built() -> None:
    others = drafted(LEARNS).alternatives

    assert 2 <= len(others) <= 4
    assert len({a.summary for a in others}) == len({a.flips_when for a in others}) == len(others)


def test_each_is_judged_on_the_four_dimensions_with_a_why() -> None:
    for text in (LEARNS, PLAIN):
        for other in drafted(text).alternatives:
            assert set(other.ratings) == set(DIMENSIONS)
            assert all(rating.why for rating in other.ratings.values())


def test_they_speak_of_this_ask() -> None:
    assert any("assistant" in a.name and "tenants" in a.name for a in drafted(LEARNS).alternatives)
    assert any("看板" in a.name for a in drafted("仓库管理员想要一个看板，实时显示库存。").alternatives)


def test_an_unknown_names_the_questions_that_would_settle_it() -> None:
    spec = drafted(LEARNS)
    ids = {q.id for q in every_question(spec)}
    unknown = [r for a in spec.alternatives for r in a.ratings.values() if r.judgement == "unknown"]

    assert any(r.facts for r in unknown)
    assert all(set(r.facts) <= ids for r in unknown)


def test_where_nothing_is_learned_the_effect_of_a_model_does_not_apply() -> None:
    ratings = [a.ratings["model_effect"] for a in drafted(PLAIN).alternatives]

    assert {r.judgement for r in ratings} == {"not_applicable"}
    assert {r.why for r in ratings} == {"Nothing is learned here."}


def test_where_something_is_learned_it_does() -> None:
    assert {a.ratings["model_effect"].judgement for a in drafted(LEARNS).alternatives} != {"not_applicable"}


def test_nothing_is_preferred_and_nothing_costed_before_a_fact_decides() -> None:
    assert not any(a.preferred or a.why_preferred or a.cost for a in drafted(LEARNS).alternatives)


def test_a_wish_without_a_thing_has_no_alternatives() -> None:
    assert drafted("We need something better.").alternatives == ()
