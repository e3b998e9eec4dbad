"""Tells the kind of system an ask wants, by words that point to one; the first wish counts most."""

import re

from translator.domain.reading import ArchetypeScore
from translator.domain.value import Language, Span
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import ArchetypeCues, Cue

_HALF = 2.0
"""Sum of weights at which one is as sure as not."""
_SCORE_MIN = 0.3
_FADES_CHARS = 900
"""After so many characters a word counts half: what is wanted stands early."""
_IN_NAME = 1.6
_KINDS_MAX = 3

Weights = dict[str, tuple[tuple[str, float], ...]]


def archetypes_of(
    text: str, language: Language, knowledge: Knowledge, *, thing: Span | None = None
) -> tuple[ArchetypeScore, ...]:
    """Tell the kinds of system asked for, best first.

    Args:
        text: the ask without what was set aside.
        language: what it is read as; a Chinese ask is searched for English terms too.
        knowledge: whose cues are looked for.
        thing: where the ask names what is to be built; its name tells more than anything beside it.

    Returns:
        At most three kinds with a score between 0 and 1; none where nothing points anywhere.
    """
    sums: dict[str, float] = {}
    for grammar in ("en", "zh") if language == "zh" else ("en",):
        pattern, weights, endless = _known(knowledge.cues, grammar)
        if pattern is None:
            continue
        seen: set[tuple[str, str]] = set()
        for match in pattern.finditer(text.lower()):
            word = match.group()
            for archetype, weight in weights.get(word) or endless[match.lastgroup or ""]:
                if (archetype, word) not in seen:
                    seen.add((archetype, word))
                    fading = 0.5 ** (match.start() / _FADES_CHARS)
                    if thing and thing.start <= match.start() < thing.end:
                        fading *= _IN_NAME
                    sums[archetype] = sums.get(archetype, 0.0) + weight * fading
    scores = [ArchetypeScore(name=name, score=round(s / (s + _HALF), 2)) for name, s in sums.items()]
    ranked = sorted((s for s in scores if s.score >= _SCORE_MIN), key=lambda s: (-s.score, s.name))
    return tuple(ranked[:_KINDS_MAX])


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
