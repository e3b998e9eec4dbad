"""What the ask says against itself, shown to its author with both places, and against what was decided before."""

from translator.checks.clashes import clashes_in
from translator.checks.examined import Examined
from translator.domain.spec import Finding
from translator.knowledge.opposites import families

MESSAGES = {
    "exceeded": {
        "en": "The limit is shorter than what one of its parts is said to take; both cannot hold.",
        "zh": "要求的时限比其中一步所说的耗时还短，两者不能同时成立。",
    },
    "two_levels": {
        "en": "Two levels are stated for the same thing and no value meets both.",
        "zh": "同一件事说了两个水平，没有哪个值能同时满足。",
    },
    "said_twice": {
        "en": "The same is said twice with different numbers; say which one holds.",
        "zh": "同一句话说了两个不同的数，请说清以哪个为准。",
    },
    "total": {
        "en": "The parts do not add up to the stated total.",
        "zh": "各部分加起来不等于所说的总数。",
    },
    "over_budget": {
        "en": "So many of these take more than the stated limit allows.",
        "zh": "按这个数量和单价（单耗）算，超过了所说的上限。",
    },
    "order": {
        "en": "It is due before what it waits for is there.",
        "zh": "要求的日期早于它所依赖的东西到位的日期。",
    },
    "rule": {
        "en": "One sentence sets a firm rule, and the other asks for what breaks it.",
        "zh": "一句定了规矩，另一句要的却违反它。",
    },
    **{f.id: {"en": f.because["en"], "zh": f.because["zh"]} for f in families()},
}
"""What each kind of clash means, in both languages."""
_DECIDED = {
    "en": "The ask goes against a decision that stands. Either the decision is taken up again, or the ask changes.",
    "zh": "这个需求与现行的决定冲突。要么重新讨论那个决定，要么修改需求。",
}


def contradictions(examined: Examined) -> tuple[Finding, ...]:
    """Report each clash as a warning that people must settle."""
    spec = examined.spec
    language = "zh" if spec.language == "zh" else "en"
    inside = tuple(
        Finding(
            check="contradictions",
            severity="warning",
            about="ask",
            where="/ask",
            message=MESSAGES[clash.kind][language],
            spans=(clash.first, clash.second),
        )
        for clash in clashes_in(spec, examined.readable)
    )
    decided = tuple(
        Finding(
            check="contradictions",
            severity="warning",
            about="ask",
            where=f"/precedents/{one.decision_id}",
            message=_DECIDED[language],
        )
        for one in spec.precedents
        if one.forbids
    )
    return (*inside, *decided)
