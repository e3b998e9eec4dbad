"""Says in words how a decision bears on a request and why it is near, in the language of a page."""

from collections.abc import Sequence

from translator.domain.value import Language
from translator.knowledge.schema import Words
from translator.ranking.bearing import LOOSER, NOT_YET, OVER, STRICTER, Bears
from translator.ranking.finding import Found

_SHARED = {"en": "Both speak of {words}.", "zh": "两者都说到{words}。"}
_NUMBERS = {"en": "Both name the same numbers.", "zh": "两者说到同样的数。"}
_LINKED = {"en": "It is linked with {other}.", "zh": "它与 {other} 相连。"}
_MEANS = {"en": "It is close in meaning.", "zh": "意思相近。"}
_ABOUT = {"en": "Both are about {names}.", "zh": "两者都关系到{names}。"}
_AND = {"en": " and ", "zh": "和"}
_WORDS_MAX, _MEASURES_MAX = 5, 2
_BORNE_ZH = {
    "conflicts": "两者不能同时成立。",
    "supports": "与它一致。",
    "superseded": "它已被另一条决定取代。",
}
_SAID_ZH = {
    OVER: "它的有效期已过。",
    NOT_YET: "它的有效期还没到。",
    STRICTER: "两者为同一件事定了水平，以前定的更严。",
    LOOSER: "两者为同一件事定了水平，以前定的更松。",
}


def why_borne(bears: Bears, one: Found, language: Language, measures: Sequence[Words] = ()) -> str:
    """Return what was shown of a decision, what both measure, and why it is near, without a number.

    Args:
        bears: how it bears on the request.
        one: what was found.
        language: of the page.
        measures: names of the measures that both speak of.
    """
    shown = bears.why
    if language == "zh":
        shown = _SAID_ZH.get(bears.why) or _BORNE_ZH.get(bears.relation, "")
    way = "zh" if language == "zh" else "en"
    names = _AND[way].join(getattr(name, way) for name in measures[:_MEASURES_MAX])
    about = _ABOUT[way].format(names=names) if names else ""
    near = why_near(one, language)
    if about and near == _MEANS[way]:
        near = ""
    return ("" if way == "zh" else " ").join(part for part in (shown, about, near) if part)


def why_near(one: Found, language: Language) -> str:
    """Return one sentence without a number, for a text of ours says none that has no source.

    Args:
        one: what was found.
        language: of the page.
    """
    way = "zh" if language == "zh" else "en"
    if one.linked_to:
        return _LINKED[way].format(other=one.linked_to)
    if not one.shared:
        return _MEANS[way]
    words = [f"“{word}”" for word in one.shared if not any(char.isdigit() for char in word)][:_WORDS_MAX]
    return _SHARED[way].format(words=("、" if way == "zh" else ", ").join(words)) if words else _NUMBERS[way]
