"""Finds the words of a text that carry its content, so that what is covered of it can be counted.

Words of grammar, small adverbs and Chinese particles carry none; a numeral does.
"""

import re
from collections.abc import Iterator

from translator.domain.value import Span
from translator.reading.text.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
)

_WORD = re.compile(
    r"[^\W\d_\u4e00-\u9fff][^\W_\u4e00-\u9fff]*(?:['’-][^\W\d_\u4e00-\u9fff]++)*+|\d[\d.,:]*+|[\u4e00-\u9fff]"
)
_JOINS = frozenset(
    "and or but nor so as if then than not no yes yet too very well also more less much how why when where which "
    "i'm it's that's there's we're you're they're don't doesn't isn't aren't can't won't its such other own same "
    "however therefore otherwise meanwhile besides furthermore moreover instead thus hence already etc".split()
)
_GRAMMAR = (
    ADVERBS | AUXILIARIES | DETERMINERS | MODALS | PREPOSITIONS | PRONOUNS | RELATIVES | _JOINS
) - frozenset("few many several one another".split())
_PARTICLES = frozenset(
    "的了和是在也就都而但或与及着过吗呢吧啊呀嘛地得把被给让对于从到为以还又再很更最这那此其之"
)


def content_words(text: str, span: Span) -> Iterator[Span]:
    """Yield the words of a range that carry content: in Chinese each character but particles.

    Args:
        text: the whole ask.
        span: the range.
    """
    for word in _WORD.finditer(text, span.start, span.end):
        low = word.group().lower()
        if low not in _GRAMMAR and low not in _PARTICLES:
            yield Span(start=word.start(), end=word.end())
