"""Tells which quality a text is about, and whether it asks for behaviour.

English is judged by learned weights over the words, the form and the cues of a requirement; Chinese by cues alone, for no
labelled Chinese requirements were found to learn from.
"""

from collections.abc import Sequence

from translator.domain.reading import QualityScore, Quantity, VaguePhrase
from translator.domain.value import Language
from translator.knowledge.weights import learned
from translator.reading.linear import Features, chances, spread
from translator.reading.quality_cues import BEHAVIOUR_ZH, QualityCue, cued, cues_said, forms_of
from translator.reading.text.ngrams import terms_in

BEHAVIOUR = "functional_suitability"
"""The class of requirements whose main point is what the system does."""
_CHANCE_MIN = 0.05
_EVIDENCE_HALF = 1.6
"""Sum of cue weights at which a quality is as likely the main point as not."""
_TIMES = frozenset({"ms", "s", "min", "h"})
_CHARS_READ_MAX = 2_000
"""What an ask is about stands early; the tail of a very long one is not searched for qualities."""


def judged_qualities(
    text: str, language: Language, vague: Sequence[VaguePhrase], quantities: Sequence[Quantity]
) -> tuple[bool, tuple[QualityScore, ...]]:
    """Tell whether a text asks for behaviour, and which qualities it is about, best first.

    Args:
        text: the ask, or one requirement.
        language: what it is read as.
        vague: the vague phrases; each points to the quality it would be settled by.
        quantities: the numbers; a duration that must be met points to time behaviour.

    Returns:
        Whether behaviour is asked for, and scores between 0 and 1; .5 or more on the first means that it is the main point.
    """
    text = text[:_CHARS_READ_MAX]
    said = cues_said(text)
    sums, subs = _cue_sums(said, vague, quantities)
    if language == "zh":
        behaves = BEHAVIOUR_ZH.search(text) is not None
        half = _EVIDENCE_HALF * (1.9 if behaves else 1.0) * max(1.0, len(text) / 400) ** 0.5
        return behaves, _ranked({c: s / (s + half) for c, s in sums.items()}, subs)
    likely = chances(learned("quality", "en"), _features(text, said))
    behaves = max(likely, key=lambda c: likely[c]) == BEHAVIOUR
    shown = {c: p for c, p in likely.items() if p >= _CHANCE_MIN and (c != BEHAVIOUR or c in sums)}
    return behaves, _ranked(shown, subs)


def quality_features(text: str) -> Features:
    """Return what the weights of `quality` are learned over: terms, form and cues of an English requirement."""
    return _features(text, cues_said(text))


def _features(text: str, said: Sequence[tuple[QualityCue, int]]) -> Features:
    return spread(terms_in(text, "en"), forms_of(text) | cued(text, said))


def _cue_sums(
    said: Sequence[tuple[QualityCue, int]], vague: Sequence[VaguePhrase], quantities: Sequence[Quantity]
) -> tuple[dict[str, float], dict[str, dict[str, float]]]:
    """Add up what points to each characteristic and to its parts."""
    sums: dict[str, float] = {}
    subs: dict[str, dict[str, float]] = {}

    def add(characteristic: str, sub: str | None, weight: float) -> None:
        sums[characteristic] = sums.get(characteristic, 0.0) + weight
        if sub:
            of = subs.setdefault(characteristic, {})
            of[sub] = of.get(sub, 0.0) + weight

    for cue, hits in said:
        add(cue.characteristic, cue.sub, cue.weight * (1 + 0.5 * min(hits - 1, 2)))
    for phrase in vague:
        if phrase.quality:
            characteristic, _, sub = phrase.quality.partition(".")
            add(characteristic, sub or None, 0.8)
    if any(q.role == "target" and q.unit in _TIMES for q in quantities):
        add("performance_efficiency", "time_behaviour", 0.8)
    return sums, subs


def _ranked(likely: dict[str, float], subs: dict[str, dict[str, float]]) -> tuple[QualityScore, ...]:
    scored = [
        QualityScore(
            characteristic=c,
            sub=max(subs[c], key=lambda s: subs[c][s]) if c in subs else None,
            score=round(p, 2),
        )
        for c, p in likely.items()
    ]
    return tuple(sorted(scored, key=lambda q: (-q.score, q.characteristic)))
