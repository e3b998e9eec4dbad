"""Cuts text into the terms that requests and decisions share: stems of Latin words, pairs of Chinese characters."""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache

import snowballstemmer

_TERM = re.compile(r"[A-Za-zÀ-ɏ][A-Za-zÀ-ɏ']*|\d+(?:\.\d+)*|[\u3400-\u9fff]+")
_PART = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-zß-ɏ']+")
_STEM_CHARS_MIN = 3
_STEMS = snowballstemmer.stemmer("english")
STOP_WORDS = frozenset(
    "a about above after again against all also although an and any are as at be because been before being below between both but by can could "
    "did do does doing down during each either e.g etc few for from further had has have having here how however i i.e if in into is it its "
    "itself just may me might more most must my no nor not of off on once one only or other our out over own same shall she should so some "
    "such than that the their them then there these they this those through thus to too under until up upon us use used using very via was we "
    "were what when where whether which while who whom why will with within without would you your".split()
)


def terms_of(text: str) -> Iterator[str]:
    """Yield the terms of a text in order, stop words left out.

    A word in camel case gives the whole and its parts; a run of Chinese gives each pair of neighbours.

    Args:
        text: any text.
    """
    for _, terms in words_of(text):
        yield from terms


def words_of(text: str) -> Iterator[tuple[str, Iterable[str]]]:
    """Yield each word of a text, or run of Chinese, with its terms.

    Args:
        text: any text.
    """
    for found in _TERM.finditer(text):
        word = found.group()
        if word[0] >= "\u3400":
            yield word, _pairs(word)
        elif word[0].isdigit():
            yield word, (word,)
        else:
            yield word, _stems(word)


def _pairs(run: str) -> tuple[str, ...]:
    return tuple(run[i : i + 2] for i in range(len(run) - 1)) or (run,)


STOP_CHARACTERS = frozenset(
    "的了是在我们不有和就也都要会能可以想到把被让给对为而且或这那些个上下里中时候后前很太多少从由与及等请希望做用来去说再还只没老得着过吗呢吧啊"
    "一二三四五六七八九十百千万两几每年月日天其此该并但如果因所将已应须需必最更大小高低之者人出成行进系统当他她它自己什么怎样同各又比种次第件"
)
"""Chinese characters that stand alone in texts of any matter."""


def characters_of(pairs: Mapping[str, float], joined: Callable[[float, float], float]) -> Mapping[str, float]:
    """Return the single Chinese characters of pairs, those that stand anywhere left out.

    Two words for one thing often share a character and no pair, as 夜班 and 夜间 do.

    Args:
        pairs: terms, each with a number; those that are no pair of Chinese characters give nothing.
        joined: makes one number of those that two pairs give for a character.
    """
    found: dict[str, float] = {}
    for pair, number in pairs.items():
        if len(pair) == 2 and pair[0] >= "\u3400":
            for one in {*pair} - STOP_CHARACTERS:
                found[one] = joined(found[one], number) if one in found else number
    return found


def is_han(term: str) -> bool:
    """Say whether a term is of Chinese characters."""
    return term[0] >= "\u3400"


@cache
def _stems(word: str) -> tuple[str, ...]:
    low = word.lower().strip("'").removesuffix("'s")
    if low in STOP_WORDS or len(low) < 2:
        return ()
    parts = _PART.findall(word) if not (word.islower() or word.isupper() or word.istitle()) else []
    whole = _stem(low)
    return (
        (whole, *(_stem(p.lower()) for p in parts if len(p) > 1 and p.lower() not in STOP_WORDS))
        if len(parts) > 1
        else (whole,)
    )


def _stem(low: str) -> str:
    return str(_STEMS.stemWord(low)) if len(low) >= _STEM_CHARS_MIN else low
