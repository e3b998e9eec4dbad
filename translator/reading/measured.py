"""Names the measures that would settle a vague phrase: first those whose own words stand beside it."""

from collections.abc import Iterable, Sequence

from translator.domain.reading import VaguePhrase
from translator.domain.value import Span
from translator.knowledge.catalogue import Knowledge

_MEASURES_MAX = 3
_BESIDE_CHARS = 120
"""How far the words of a measure may stand from the phrase, within its sentence."""


def with_measures(
    text: str,
    vague: Sequence[VaguePhrase],
    sentences: Sequence[Span],
    knowledge: Knowledge,
    kind: str | None,
) -> tuple[VaguePhrase, ...]:
    """Give each vague phrase the measures that would settle it, best first.

    Args:
        text: the ask.
        vague: its vague phrases, in order.
        sentences: its sentences, in order.
        knowledge: whose measures they are.
        kind: the kind of system asked for; its own measures come before the general ones.
    """
    out = []
    at = 0
    for phrase in vague:
        while at < len(sentences) and sentences[at].end <= phrase.start:
            at += 1
        line = sentences[at] if at < len(sentences) and sentences[at].start <= phrase.start else phrase.span
        start = max(line.start, phrase.start - _BESIDE_CHARS)
        near = text[start : min(line.end, phrase.end + _BESIDE_CHARS)].casefold()
        fitting = knowledge.measures_for(phrase.aspect, kind) if phrase.aspect else ()
        ranked = sorted(fitting, key=lambda measure: -words_said(measure.says, near))
        out.append(phrase.model_copy(update={"measures": tuple(m.id for m in ranked[:_MEASURES_MAX])}))
    return tuple(out)


def words_said(words: Iterable[str], near: str) -> int:
    """Count the words that stand in a text; a Latin one counts where a word begins with it.

    Args:
        words: lower case.
        near: case folded.
    """
    return sum(_begins(word, near) if word.isascii() else word in near for word in words)


def _begins(word: str, near: str) -> bool:
    at = near.find(word)
    while at >= 0:
        if at == 0 or not near[at - 1].isalnum():
            return True
        at = near.find(word, at + 1)
    return False
