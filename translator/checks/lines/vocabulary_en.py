"""Which content words two English sentences share, and which the ask knows."""

import re
from functools import lru_cache

from translator.checks.lines.saying import Saying
from translator.checks.lines.words_en import ALLOWED, PEOPLE, SYSTEM, stem

_WORD = re.compile(r"[a-z]{1,40}(?:['’][a-z]{1,40}){0,2}")


@lru_cache(maxsize=64)
def _known(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in _WORD.findall(text.lower()))


def foreign_en(new: Saying, text: str, *, verbs: bool = False) -> str:
    """Return a content word that a text does not hold, or nothing.

    Args:
        new: the sentence.
        text: the ask, or one sentence of it.
        verbs: whether only verbs are looked at.
    """
    known = _known(text)
    return next(
        (
            word.stem
            for word in new.words
            if word.stem not in known
            and word.stem not in ALLOWED
            and not (verbs and (word.noun or word.article))
        ),
        "",
    )


def missing_en(quote: Saying, new: Saying, *, strict: bool) -> tuple[int, int, str]:
    """Return how many content words of a quote are missing, of how many, and one missing from an enumeration.

    Args:
        quote: what was said.
        new: the sentence that stands on it.
        strict: whether people count too, as after `only`.
    """
    held = new.stems()
    owed = [w for w in quote.words if w.owed and w.stem not in SYSTEM and (strict or w.stem not in PEOPLE)]
    lost = {w.stem: w for w in owed if w.stem not in held}
    listed = next((w.stem for w in owed if w.listed and w.stem not in held), "")
    return len(lost), len({w.stem for w in owed}), listed
