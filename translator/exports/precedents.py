"""Past decisions in words: what was decided, whether it stands, how it bears on the ask, and its own words."""

from translator.domain.spec import Precedent, Spec, Target
from translator.domain.value import Language
from translator.exports.labels import label

_STANDING = {
    "en": {
        "accepted": "decided", "rejected": "decided against", "superseded": "no longer holds, superseded",
        "deprecated": "no longer holds", "proposed": "proposed, not decided",
    },
    "zh": {"accepted": "已决定", "rejected": "已否决", "superseded": "已被取代，不再有效", "deprecated": "不再有效", "proposed": "提议，尚未决定"},
}  # fmt: skip
_BEARS = {
    "en": {"supports": "speaks for it", "conflicts": "stands against it"},
    "zh": {"supports": "支持", "conflicts": "与此冲突"},
}


def bearing_label(one: Precedent, language: Language) -> str:
    """Return in words whether a decision stands and how it bears on the ask.

    Args:
        one: the decision beside an ask.
        language: of the page.
    """
    way = "zh" if language == "zh" else "en"
    words = [_STANDING[way].get(one.status, one.status)]
    bears = _BEARS[way].get(one.relation)
    return ("，" if way == "zh" else ", ").join([*words, *([bears] if bears else [])])


def precedent_words(one: Precedent, language: Language) -> str:
    """Return one line about a decision: its title and id, how it bears, its own words and why it is named.

    Args:
        one: the decision beside an ask.
        language: of the page.
    """
    quote = f"“{' '.join(one.quote.split())}”" if one.quote else ""
    said = [part for part in (quote, one.why) if part]
    bears = bearing_label(one, language)
    if language == "zh":
        return f"{one.title}（{one.decision_id}；{bears}）：{''.join(said)}"
    return f"{one.title} ({one.decision_id}; {bears}): {' '.join(said)}"


def decided_words(spec: Spec, target: Target) -> str:
    """Say which decision a goal is of, in brackets; nothing where it is of none."""
    goal = spec.entry(target.goal) if target.goal else None
    if goal is None or goal.status != "decided":
        return ""
    return label("decided", spec.language).format(ref=goal.source.ref)
