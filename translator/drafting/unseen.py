"""Lists the clauses whose words stand nowhere on the page, although some line stands on them.

A question may stand on a whole sentence and quote one word of it; whoever reads the page would look for the rest in vain.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from translator.domain.cover import Cover
from translator.domain.value import Language, Span
from translator.reading.text.clauses import clauses_of
from translator.reading.text.content import content_words

_WORD = re.compile(r"\d+|[^\W\d_\u4e00-\u9fff]+")
_HAN = re.compile(r"[\u4e00-\u9fff]+")
_SHOWN_MIN = 0.5
"""A clause is seen where half of its words are."""
_WORDS_MIN, _PAIRS_MIN = 2, 3


def unseen(
    text: str, language: Language, lines: Sequence[Span], shown: Iterable[str], listed: Cover
) -> Iterator[Span]:
    """Yield each clause with content of whose words the page shows fewer than half.

    Args:
        text: the ask.
        language: what it is read as.
        lines: its sentences.
        shown: every text of the page, numbers aside.
        listed: what is listed as left out.
    """
    words, pairs = set[str](), set[str]()
    for one in shown:
        low = one.lower()
        words.update(_WORD.findall(low))
        pairs.update(pair for run in _HAN.findall(low) for pair in _pairs(run))
    for clause in clauses_of(text, language, tuple(lines)):
        if listed.touches(clause):
            continue
        said = text[clause.start : clause.end].lower()
        latin = [
            w
            for place in content_words(text, clause)
            for w in _WORD.findall(text[place.start : place.end].lower())
        ]
        han = [pair for run in _HAN.findall(said) for pair in _pairs(run)]
        seen = sum(w in words for w in latin) + sum(p in pairs for p in han)
        enough = len(latin) >= _WORDS_MIN or len(han) >= _PAIRS_MIN
        if enough and seen < _SHOWN_MIN * (len(latin) + len(han)):
            yield clause


def _pairs(run: str) -> Iterator[str]:
    return (run[i : i + 2] for i in range(len(run) - 1))
