"""Says what a sentence draws of the edge of a work: it names what is out, it limits, it frames, it tells what the data is like.

Nothing that draws an edge is small talk, even in three words. Near misses are politeness, sighs and what happened once.
"""

from functools import lru_cache
from typing import Literal

from translator.domain.value import Language
from translator.reading.text import edge_words_en as en
from translator.reading.text import edge_words_zh as zh
from translator.reading.text.lower import lower
from translator.reading.text.words_en import is_people

_KEPT = 512
"""Sentences whose edge is kept at hand: several finders ask for the same one."""
Edge = Literal["outside", "data", "limit", "frame"]
"""Out of the work; the state of its data; a rule or who decides; languages, devices, the site, how much comes in."""


@lru_cache(maxsize=_KEPT)
def edge_of(words: str, language: Language) -> Edge | None:
    """Say what edge of the work a sentence or clause draws, or None.

    Args:
        words: the sentence; questions and labels draw none.
        language: what it is read as.
    """
    ended = words.rstrip(" \t”\"'」』)）")
    if ended.endswith(("?", "？", ":", "：")):
        return None
    return _in_chinese(words) if language == "zh" else _in_english(lower(words))


def _in_english(words: str) -> Edge | None:
    words = en.SHORT_NOT.sub(r"\1 not", words)
    if en.OUTSIDE.search(words):
        return "outside"
    if en.DATA.search(words) and not en.DEMANDS.search(words):
        return "data"
    if en.TELLS_PAST.search(words):
        return None
    stays = en.STAYS.search(words)
    if stays and not is_people(words[: stays.start()].rstrip().rpartition(" ")[2]):
        return "limit" if en.STAYS_IN_PLACE.search(words) else "outside"
    if en.LIMIT.search(words):
        return "limit"
    return "frame" if en.FRAME.search(words) else None


def _in_chinese(words: str) -> Edge | None:
    if zh.POLITE.search(words) or zh.ASKS.search(words):
        return None
    if zh.ONLY_THESE.search(words) or zh.A_RIGHT.search(words):
        return "limit"
    if zh.OUTSIDE.search(words):
        return "outside"
    if zh.DATA.search(words) and not zh.DEMANDS.search(words):
        return "data"
    if zh.LIMIT.search(words):
        return "limit"
    return "frame" if zh.FRAME.search(words) and not zh.TELLS_PAST.search(words) else None
