"""No model effect is judged where nothing is learned."""

from tests.checks.spoiling import found, help_desk
from tests.drafting.drafted import drafted
from translator.checks.learning import learning
from translator.domain.spec import Spec

ROOMS = "Staff need a form to book meeting rooms. It must show free rooms."


def judged(spec: Spec) -> Spec:
    first, *others = spec.alternatives
    rating = first.ratings["model_effect"].model_copy(update={"judgement": "fair"})
    ratings = {**first.ratings, "model_effect": rating}
    return spec.model_copy(update={"alternatives": (first.model_copy(update={"ratings": ratings}), *others)})


def test_a_form_has_no_model_effect() -> None:
    spec = drafted(ROOMS)

    assert found(learning, spec) == []
    assert found(learning, judged(spec)) == ["/alternatives/A1/ratings/model_effect"]


def test_an_assistant_has_one() -> None:
    assert found(learning, judged(help_desk())) == []
