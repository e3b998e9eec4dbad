"""Where nothing is learned there is no model effect to judge."""

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding


def learning(examined: Examined) -> tuple[Finding, ...]:
    """Report each judgement of what a model would achieve where the ask needs none."""
    spec = examined.spec
    if not (spec.alternatives or spec.feasibility):
        return ()
    reading = examined.reading
    if reading is None or reading.needs_learning:
        return ()
    judged = [
        f"/alternatives/{a.id}/ratings/model_effect"
        for a in spec.alternatives
        if (rating := a.ratings.get("model_effect")) and rating.judgement != "not_applicable"
    ]
    if spec.feasibility and spec.feasibility.model_effect.verdict != "not_applicable":
        judged.append("/feasibility/model_effect")
    return tuple(
        broken("learning", where, "The effect of a model is judged where nothing is learned.")
        for where in judged
    )
