"""Says in words why a decision is near a request."""

from translator.domain.value import Language
from translator.ranking.finding import Found

_SHARED = {"en": "Both speak of {words}.", "zh": "两者都说到{words}。"}
_LINKED = {"en": "It is linked with {other}.", "zh": "它与 {other} 相连。"}
_WORDS_MAX = 5


def why_near(one: Found, language: Language) -> str:
    """Return one sentence without a number, for a text of ours says none that has no source.

    Args:
        one: what was found.
        language: of the page.
    """
    way = "zh" if language == "zh" else "en"
    words = [word for word in one.shared if not any(char.isdigit() for char in word)][:_WORDS_MAX]
    if one.linked_to and not words:
        return _LINKED[way].format(other=one.linked_to)
    return _SHARED[way].format(words=("、" if way == "zh" else ", ").join(words)) if words else ""
