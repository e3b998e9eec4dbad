"""Tells the language of a text by its script and its commonest words; what is neither English nor Chinese is `other`."""

import re
from collections import Counter

from translator.domain.value import Language
from translator.reading.text.lower import lower

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff]+")
_KANA = re.compile("[\u3040-\u30ff]+")
_LATIN_WORD = re.compile(r"[a-zß-öø-ÿ]+(?:['’][a-z]+)?")
_OTHER_SCRIPT = re.compile(
    "[\u0370-\u03ff\u0400-\u052f\u0530-\u058f\u0590-\u05ff\u0600-\u06ff\u0900-\u0dff\u0e00-\u0eff\u10a0-\u10ff\uac00-\ud7af]+"
)
_COMMON = {
    "en": "the of and to we is it that for be with on should must this are from need want can our have as at they please not or an by if you "
    "never when which without all will its so only must every may",
    "de": "der die das und ist nicht wir ein eine für mit auf soll muss werden den dem zu von auch bei sind oder als bitte wenn",
    "fr": "le la les des et est nous une un pour avec dans sur doit que qui du au aux être pas ce cette plus sont il",
    "es": "el la los las de y es que un una para con en por debe se del al más como no sistema nuestro queremos necesitamos",
    "it": "il lo la gli le di e è che un una per con in del della deve non sono più come nostro vogliamo sistema",
    "pt": "o a os as de e é que um uma para com em do da não deve mais como nosso queremos precisamos sistema ser",
    "nl": "de het een en is van wij we dat voor met op moet niet zijn worden ook aan bij onze deze te naar kunnen",
    "pl": "i w na z do się że nie jest to dla oraz musi być system po od który przez",
    "sv": "och att det som en ett är för med på vi ska inte av till den kan från",
}
_ENGLISH = frozenset(_COMMON["en"].split())
_ENGLISH_TOO = frozenset("a as come die do i in no on per van".split())
"""Common in another language, and English all the same: they prove nothing."""
_OTHERS = tuple(
    frozenset(words.split()) - _ENGLISH - _ENGLISH_TOO for name, words in _COMMON.items() if name != "en"
)
_OTHER_HITS_MIN = 3
"""Fewer common words of another language prove nothing: `die`, `de` and `la` stand in names."""


def language_of(text: str) -> Language:
    """Tell what a text is written in.

    Args:
        text: the ask. Chinese with English terms in it is Chinese, English with a Chinese name in it is English.
    """
    words = _LATIN_WORD.findall(lower(text))
    if text.isascii():
        return "other" if _another(words) else "en"
    han, kana, foreign = (sum(map(len, runs.findall(text))) for runs in (_HAN, _KANA, _OTHER_SCRIPT))
    if kana * 4 > han and kana > len(words):
        return "other"
    if foreign > han and foreign > 4 * len(words):
        return "other"
    if han > len(words):
        return "zh"
    return "other" if _another(words) else "en"


def _another(words: list[str]) -> bool:
    """Say whether another language's common words outnumber the English ones."""
    counted = Counter(words)
    english, *others = (
        sum(counted[word] for word in counted.keys() & common) for common in (_ENGLISH, *_OTHERS)
    )
    most = max(others)
    return most >= _OTHER_HITS_MIN and most > english
