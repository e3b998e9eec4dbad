"""Names the measures that would settle a vague phrase, where what is known of it makes one likely enough.

Two witnesses speak for a measure: what the phrase is about in an ask for such a system, whose weights are learned, and
words of the measure that stand beside the phrase. Where they make none likely, the phrase gets none and is asked about.
"""

import math
from collections.abc import Iterable, Mapping, Sequence
from heapq import nlargest
from typing import NamedTuple

from translator.domain.cover import Range
from translator.domain.reading import ArchetypeScore, VaguePhrase
from translator.domain.value import Language, Span
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.pointing import Said
from translator.knowledge.weights import ANY_LANGUAGE, learned
from translator.reading.linear import Features, sums
from translator.reading.text.clauses import clauses_of
from translator.reading.text.lower import lower

_MEASURES_MAX = 3
_SPEED = "speed"
"""What is to be quick is measured in time, whatever else its sentence is about; where nothing says clearly what takes
the time, it is the wait for such a system."""
_OFFERED_MIN = 0.45
"""A first measure less likely than this is not offered: to ask what one would count is better than to be wrong every other time."""
_OTHERS_MIN = 0.05
_NEAR_CHARS = 200
"""How far from the phrase the words of a measure may stand, within its sentence."""
_IN_PHRASE = 2.8
_IN_CLAUSE = 1.9
_CLOSE = 2.2
_IN_SENTENCE = 2.4
"""What a word adds to the log chance of its measures: in the phrase, in its clause, once for any of these, and elsewhere in the
sentence. There it counts only for measures of what the phrase is about, for another clause may be about another thing."""


def with_measures(
    text: str,
    language: Language,
    vague: Sequence[VaguePhrase],
    sentences: Sequence[Span],
    knowledge: Knowledge,
    kinds: Sequence[ArchetypeScore],
) -> tuple[VaguePhrase, ...]:
    """Give each vague phrase the measures that would settle it, best first; none where none is likely.

    Args:
        text: the ask.
        language: what it is read as.
        vague: its vague phrases, in order.
        sentences: its sentences, in order.
        knowledge: whose measures they are.
        kinds: the kinds of system that may be asked for, with their chances.
    """
    out = []
    about: dict[str, _About] = {}
    at = 0
    for phrase in vague:
        while at < len(sentences) and sentences[at].end <= phrase.start:
            at += 1
        line = sentences[at] if at < len(sentences) and sentences[at].start <= phrase.start else phrase.span
        said = words_beside(text, language, phrase, line, knowledge)
        if phrase.aspect not in about:
            about[phrase.aspect] = _about(phrase.aspect, kinds)
        offered = _likely(about[phrase.aspect], said)
        if not offered and phrase.aspect == _SPEED:
            offered = tuple(
                m.id for m in knowledge.measures_for(_SPEED, kinds[0].name if kinds else None)[:1]
            )
        out.append(phrase.model_copy(update={"measures": offered}))
    return tuple(out)


def what_about(aspect: str, kinds: Iterable[ArchetypeScore]) -> dict[str, float]:
    """Return what the weights of `measures` are learned over: what a phrase is about, and the kinds of system asked for."""
    return {f"aspect:{aspect}": 1.0} | {f"kind:{kind.name}": kind.score for kind in kinds}


def words_beside(
    text: str, language: Language, phrase: VaguePhrase, line: Range, knowledge: Knowledge
) -> dict[str, float]:
    """Add up what the words beside a phrase say for each measure they point to; each word counts where it is closest.

    Args:
        text: the ask.
        language: what it is read as.
        phrase: the vague phrase.
        line: the sentence it stands in.
        knowledge: whose measures they are.
    """
    near = Span(
        start=max(line.start, phrase.start - _NEAR_CHARS),
        end=max(phrase.end, min(line.end, phrase.end + _NEAR_CHARS)),
    )
    place = phrase.span
    clause = next((c for c in clauses_of(text, language, [near]) if c.overlaps(place)), near)
    low = lower(text)
    weights: dict[str, float] = {}
    close: set[str] = set()
    met: set[str] = set()
    words = knowledge.pointing.said_in(low, near.start, near.end)
    for apart, word in sorted((_apart(w, place, clause), w) for w in words):
        if (said := low[word.start : word.end]) in met or (apart and len(said) == 1):
            continue
        met.add(said)
        for id in word.measures:
            of_aspect = phrase.aspect in knowledge.measure(id).aspects
            if phrase.aspect == _SPEED and not of_aspect:
                continue
            if apart < _ELSEWHERE:
                weights[id] = weights.get(id, 0.0) + word.weight * (_IN_CLAUSE if apart else _IN_PHRASE)
                close.add(id)
            elif of_aspect:
                weights[id] = weights.get(id, 0.0) + word.weight * _IN_SENTENCE
    return {id: weight + _CLOSE if id in close else weight for id, weight in weights.items()}


_ELSEWHERE = 2


def _apart(word: Said, phrase: Span, clause: Span) -> int:
    """Return how far a word stands from a phrase: 0 in it, 1 in its clause, 2 elsewhere."""
    if phrase.overlaps(word):
        return 0
    return 1 if clause.overlaps(word) else _ELSEWHERE


class _About(NamedTuple):
    """What speaks for each measure where a phrase is about something in an ask for such systems."""

    totals: Mapping[str, float]
    powers: Mapping[str, float]
    """The same as shares of a whole: the powers of e; most stay as they are, whatever words stand beside the phrase."""


def _about(aspect: str, kinds: Iterable[ArchetypeScore]) -> _About:
    weights = learned("measures", ANY_LANGUAGE)
    totals = dict(zip(weights.labels, sums(weights, Features(what_about(aspect, kinds))), strict=True))
    return _About(totals, {id: math.exp(total) for id, total in totals.items()})


def _likely(about: _About, said: Mapping[str, float]) -> tuple[str, ...]:
    """Return the measures to offer, best first, by what the phrase is about and the words beside it."""
    beside = {id: math.exp(about.totals[id] + weight) for id, weight in said.items()}
    powers = {**about.powers, **beside}
    whole = sum(powers.values())
    ranked = nlargest(_MEASURES_MAX, zip(powers.values(), powers, strict=True))
    if ranked[0][0] < _OFFERED_MIN * whole:
        return ()
    return tuple(id for power, id in ranked if power >= _OTHERS_MIN * whole)


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
