"""Cuts sentences into clauses: at commas and colons, brackets and dashes, and before words that begin another thought."""

import re
from collections.abc import Iterator, Sequence

from translator.domain.value import Language, Span
from translator.reading.text.lower import lower

_CUTS = {
    "en": re.compile(
        r"(?=[,;:()\s])(?:[,;:]\s++|\s[-–—]{1,2}\s|\s{0,8}+[()]\s*+|\s(?=(?:because|so that|so|but|while|which|if|when|today|currently|until|before|instead of|from|for"
        r"|by the|and (?:we|they|it|the))\s))",
    ),
    "zh": re.compile(r"(?=[，,；;：:（）()\s])(?:(?<!\d)[，,；;]\s*+|[，,；;](?!\d)\s*+|(?<!\d)[：:]\s*+|[：:](?!\d)\s*+|\s{0,8}+[（）()]\s*+)"),
}  # fmt: skip


def clauses_of(text: str, language: Language, sentences: Sequence[Span]) -> Iterator[Span]:
    """Yield the clauses of the sentences, in order.

    Args:
        text: the whole ask.
        language: what it is read as.
        sentences: the sentences to cut.
    """
    cuts, text = _CUTS["zh" if language == "zh" else "en"], lower(text)
    for sentence in sentences:
        start = sentence.start
        for cut in cuts.finditer(text, sentence.start, sentence.end):
            if cut.start() > start:
                yield Span(start=start, end=cut.start())
            start = cut.end()
        if sentence.end > start:
            yield Span(start=start, end=sentence.end)


def joined(text: str, clauses: Sequence[Span], *, across: str = "") -> list[Span]:
    """Join clauses with nothing but blanks between them, such as `Doors opened` and `for loading`.

    Args:
        text: the whole ask.
        clauses: in order.
        across: marks that may stand between two that are joined.
    """
    whole: list[Span] = []
    for clause in clauses:
        last = whole[-1] if whole else None
        between = text[last.end : clause.start] if last else "|"
        if last and between.strip(across + " \t") == "" and text[last.end - 1 : last.end] not in _STOPS:
            whole[-1] = Span(start=last.start, end=clause.end)
        else:
            whole.append(clause)
    return whole


_STOPS = frozenset(".!?。！？\n")
