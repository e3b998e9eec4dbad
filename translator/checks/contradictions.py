"""What the ask says against itself, shown to its author with both places."""

from translator.checks.clashes import clashes_in
from translator.checks.examined import Examined
from translator.domain.spec import Finding

MESSAGES = {
    "exceeded": {
        "en": "The limit is shorter than what one of its parts is said to take; both cannot hold.",
        "zh": "要求的时限比其中一步所说的耗时还短，两者不能同时成立。",
    },
    "two_levels": {
        "en": "Two levels are stated for the same thing and no value meets both.",
        "zh": "同一件事说了两个水平，没有哪个值能同时满足。",
    },
    "everything_if_possible": {
        "en": "Everything is asked for, and in the same breath only as far as possible; say which of the two is meant.",
        "zh": "一边说全部，一边又说尽量；请说清是哪一个。",
    },
    "banned": {
        "en": "One place forbids what another place needs; say which of the two gives way.",
        "zh": "一处禁止的，正是另一处需要的；请说清哪一处让步。",
    },
}
"""What each kind of clash means, in both languages."""


def contradictions(examined: Examined) -> tuple[Finding, ...]:
    """Report each clash as a warning that people must settle."""
    spec = examined.spec
    language = "zh" if spec.language == "zh" else "en"
    return tuple(
        Finding(
            check="contradictions",
            severity="warning",
            about="ask",
            where="/ask",
            message=MESSAGES[clash.kind][language],
            spans=(clash.first, clash.second),
        )
        for clash in clashes_in(spec)
    )
