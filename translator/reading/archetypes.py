"""Tells the kind of system an ask wants: learned weights over its terms and over cue words that point to a kind."""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from translator.domain.reading import ArchetypeScore
from translator.domain.value import Language
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import ArchetypeCues, Cue
from translator.knowledge.weights import learned
from translator.reading.linear import Features, chances, spread
from translator.reading.text.ngrams import terms_in
from translator.reading.text.one_pattern import any_of

_HALF = 2.0
"""Sum of cue weights at which they say half of what they can."""
_CUES_WEIGHT = 1.5
_SCORE_MIN = 0.12
"""Less than this is hardly more than one in fourteen."""
_FADES_CHARS = 900
"""After so many characters a cue counts half: what is wanted stands early."""
_CHARS_READ_MAX = 4_000
"""What is wanted stands early; the tail of a very long ask is not looked at."""
_KINDS_MAX = 3
_AHEAD_MAX = 0.2
"""So much surer is a kind at most than the less sure of the two that tell it: where they differ, neither is sure."""
_DIGITS = 9
"""Chances that differ only after these come from adding up in another order; they are the same."""

Pointers = tuple[tuple[str, float], ...]
"""Kinds with how strongly a word points to each."""


def archetypes_of(
    text: str, wish: str, language: Language, cues: Mapping[str, float], knowledge: Knowledge
) -> tuple[ArchetypeScore, ...]:
    """Tell the kinds of system asked for, best first.

    The sentence that says what is wanted as a whole counts as much as all of the text: what else is told is often of
    another kind, as the cameras that are there already. On 89 asks that were not learned from, kinds given a chance of a
    half and more are right in 34 of 39 so, and in 35 of 49 by the text alone.

    Args:
        text: the ask without what was set aside.
        wish: what is wanted as a whole; empty where nothing openly says it.
        language: what it is read as.
        cues: how strongly the cue words of the text point to each kind; see `cues_to_kinds`.
        knowledge: whose cue words are looked for in the wish.

    Returns:
        At most three kinds with a probability; none where nothing points anywhere.
    """
    told = [(text, cues), (wish, cues_to_kinds(wish, language, knowledge))]
    features = [kind_features(part, language, pointers) for part, pointers in told]
    known = [chances(learned("kind", language), f) for f in features if f.terms or f.signs]
    if not known:
        return ()
    told_by = {kind: [likely[kind] for likely in known] for kind in known[0]}
    score = {kind: min(sum(by) / len(by), min(by) + _AHEAD_MAX) for kind, by in told_by.items()}
    ranked = sorted(score.items(), key=lambda kind: (-round(kind[1], _DIGITS), kind[0]))[:_KINDS_MAX]
    return tuple(ArchetypeScore(name=n, score=round(p, 2)) for n, p in ranked if p >= _SCORE_MIN)


def kind_features(text: str, language: Language, cues: Mapping[str, float]) -> Features:
    """Return what the weights of `kind` are learned over: the terms of a text, and what its cues add up to.

    Args:
        text: the ask without what was set aside.
        language: what it is read as.
        cues: how strongly its cue words point to each kind.
    """
    signs = {f"cue:{kind}": _CUES_WEIGHT * strength for kind, strength in cues.items()}
    return spread(terms_in(text[:_CHARS_READ_MAX], language), signs)


def cues_to_kinds(text: str, language: Language, knowledge: Knowledge) -> dict[str, float]:
    """Return how strongly the cue words of a text point to each kind, between 0 and 1.

    Args:
        text: the ask without what was set aside.
        language: what it is read as; a Chinese ask is searched for English cues too.
        knowledge: whose cues are looked for.
    """
    low = text[:_CHARS_READ_MAX].lower()
    totals: dict[str, float] = {}
    for grammar in ("en", "zh") if language == "zh" else ("en",):
        known = _known(knowledge.cues, grammar)
        if known is None:
            continue
        seen: set[str] = set()
        for match in known.pattern.finditer(low):
            word = match.group()
            if word in seen:
                continue
            seen.add(word)
            fades = 0.5 ** (match.start() / _FADES_CHARS)
            for kind, weight in known.weights_of(word):
                totals[kind] = totals.get(kind, 0.0) + weight * fades
    return {kind: total / (total + _HALF) for kind, total in totals.items()}


@dataclass(frozen=True)
class _Compiled:
    """The cues of one language as one pattern."""

    pattern: re.Pattern[str]
    whole: Mapping[str, Pointers]
    begun: Mapping[str, Pointers]
    """Words with any ending, by how they begin."""

    def weights_of(self, word: str) -> Pointers:
        """Return where a word that was found points to."""
        if word in self.whole:
            return self.whole[word]
        ends = (n for n in range(len(word), 0, -1) if word[:n] in self.begun)
        return self.begun[word[: next(ends)]]


_kept: dict[str, tuple[tuple[ArchetypeCues, ...], _Compiled | None]] = {}
"""The last cues compiled for each language; they are known again by identity, since hashing them costs a millisecond."""


def _known(cues: tuple[ArchetypeCues, ...], grammar: str) -> _Compiled | None:
    kept = _kept.get(grammar)
    if kept is None or kept[0] is not cues:
        kept = _kept[grammar] = (cues, _compiled(cues, grammar))
    return kept[1]


def _compiled(cues: tuple[ArchetypeCues, ...], grammar: str) -> _Compiled | None:
    weights: dict[str, list[tuple[str, float]]] = {}
    for kind in cues:
        said: tuple[Cue, ...] = kind.zh if grammar == "zh" else kind.en
        for cue in said:
            for word in cue.words:
                weights.setdefault(word.lower(), []).append((kind.archetype, cue.weight))
    if not weights:
        return None
    return _Compiled(
        any_of(weights, borders=grammar == "en"),
        {word: tuple(w) for word, w in weights.items() if not word.endswith("*")},
        {word[:-1]: tuple(w) for word, w in weights.items() if word.endswith("*")},
    )
