"""Tells the kind of system an ask wants: learned weights over its terms and over cue words that point to a kind."""

import re

from translator.domain.reading import ArchetypeScore
from translator.domain.value import Language
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import ArchetypeCues, Cue
from translator.knowledge.weights import learned
from translator.reading.linear import chances, spread
from translator.reading.ngrams import terms_in

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

Weights = dict[str, tuple[tuple[str, float], ...]]


def archetypes_of(text: str, language: Language, knowledge: Knowledge) -> tuple[ArchetypeScore, ...]:
    """Tell the kinds of system asked for, best first.

    Args:
        text: the ask without what was set aside.
        language: what it is read as; a Chinese ask is searched for English cues too.
        knowledge: whose cues are looked for.

    Returns:
        At most three kinds with a probability; none where nothing points anywhere.
    """
    features = kind_features(text, language, knowledge)
    if not features:
        return ()
    likely = chances(learned("kind", language), features)
    ranked = sorted(likely.items(), key=lambda kind: (-kind[1], kind[0]))[:_KINDS_MAX]
    return tuple(ArchetypeScore(name=n, score=round(p, 2)) for n, p in ranked if p >= _SCORE_MIN)


def kind_features(text: str, language: Language, knowledge: Knowledge) -> dict[str, float]:
    """Return what the weights of `kind` are learned over: the terms of a text, and what its cues add up to.

    Args:
        text: the ask without what was set aside.
        language: what it is read as.
        knowledge: whose cues are looked for.
    """
    features = spread(terms_in(text[:_CHARS_READ_MAX], language))
    for kind, strength in cues_to_kinds(text, language, knowledge).items():
        features[f"cue:{kind}"] = _CUES_WEIGHT * strength
    return features


def cues_to_kinds(text: str, language: Language, knowledge: Knowledge) -> dict[str, float]:
    """Return how strongly the cue words of a text point to each kind, between 0 and 1; see `kind_features`."""
    text = text[:_CHARS_READ_MAX]
    totals: dict[str, float] = {}
    for grammar in ("en", "zh") if language == "zh" else ("en",):
        pattern, weights, endless = _known(knowledge.cues, grammar)
        if pattern is None:
            continue
        seen: set[tuple[str, str]] = set()
        for match in pattern.finditer(text.lower()):
            word = match.group()
            for kind, weight in weights.get(word) or endless[match.lastgroup or ""]:
                if (kind, word) not in seen:
                    seen.add((kind, word))
                    totals[kind] = totals.get(kind, 0.0) + weight * 0.5 ** (match.start() / _FADES_CHARS)
    return {kind: total / (total + _HALF) for kind, total in totals.items()}


Compiled = tuple[re.Pattern[str] | None, Weights, Weights]
_kept: dict[str, tuple[tuple[ArchetypeCues, ...], Compiled]] = {}
"""The last cues compiled for each language; they are known again by identity, since hashing them costs a millisecond."""


def _known(cues: tuple[ArchetypeCues, ...], grammar: str) -> Compiled:
    kept = _kept.get(grammar)
    if kept is None or kept[0] is not cues:
        kept = _kept[grammar] = (cues, _compiled(cues, grammar))
    return kept[1]


def _compiled(cues: tuple[ArchetypeCues, ...], grammar: str) -> Compiled:
    """Make one pattern of all words, longest first; words with any ending get a group each."""
    weights: dict[str, list[tuple[str, float]]] = {}
    for kind in cues:
        said: tuple[Cue, ...] = kind.zh if grammar == "zh" else kind.en
        for cue in said:
            for word in cue.words:
                weights.setdefault(word.lower(), []).append((kind.archetype, cue.weight))
    if not weights:
        return None, {}, {}
    parts, endless = [], {}
    for i, word in enumerate(sorted(weights, key=lambda w: (-len(w), w))):
        if word.endswith("*"):
            endless[f"e{i}"] = tuple(weights[word])
            parts.append(rf"(?P<e{i}>{re.escape(word[:-1])}[a-z]*)")
        else:
            parts.append(re.escape(word))
    borders = (r"(?<![a-z0-9])(?:", r")(?![a-z0-9])") if grammar == "en" else ("(?:", ")")
    plain = {word: tuple(w) for word, w in weights.items() if not word.endswith("*")}
    return re.compile(borders[0] + "|".join(parts) + borders[1]), plain, endless
