"""Levels of small backlogs, for tests of what clashes across them."""

from collections.abc import Sequence

from tests.drafting.drafted import drafted
from translator.domain.decision import Decision
from translator.domain.spec import Spec
from translator.ranking.clashes import Clash, clashes
from translator.ranking.levels import is_live, levels_of_decision, levels_of_spec, standing

TODAY = "2026-11-24"


def wanted(text: str, spec_id: str = "spec_1", **changes: object) -> Spec:
    """The specification of an ask."""
    return drafted(text).model_copy(update={"spec_id": spec_id, **changes})


def decided(text: str, decision_id: str = "d1", **more: object) -> Decision:
    """An accepted decision, unless said otherwise."""
    return Decision.model_validate(
        {"decision_id": decision_id, "title": "A choice", "text": text, "status": "accepted", **more}
    )


def clashing(*documents: Spec | Decision) -> tuple[Clash, ...]:
    """What clashes among them today."""
    specs = [one for one in documents if isinstance(one, Spec) and is_live(one)]
    decisions = standing([one for one in documents if isinstance(one, Decision)], TODAY)
    return clashes(
        [
            *(level for spec in specs for level in levels_of_spec(spec)),
            *(level for decision in decisions for level in levels_of_decision(decision)),
        ]
    )


def sources(found: Sequence[Clash]) -> list[list[str]]:
    """The ids of the documents of each clash."""
    return [sorted(level.source.id for level in clash.levels) for clash in found]
