"""Decides whether wording that may be vague is so where it stands.

English is decided by rule. In Chinese, where rules without a segmenter clear too much and too little, learned weights
decide over what the rules say, the entry, the words themselves and what stands beside them.
"""

import re
from dataclasses import dataclass

from translator.domain.value import Language, Span
from translator.knowledge.schema import LexiconEntry
from translator.knowledge.weights import learned
from translator.reading.linear import Features, chances

_BESIDE = 6
_BLANK = re.compile(r"\s+")
YES = "vague"
NO = "clear"


@dataclass(frozen=True)
class Doubt:
    """Wording of a lexicon where it stands, with what the rules make of it."""

    text: str
    span: Span
    entry: LexiconEntry
    aspect: str
    told: bool
    """Whether its sentence seems to tell rather than to want."""
    settled: bool
    """Whether a figure beside it says how much."""
    wished: bool
    """Whether its sentence wants something."""


def is_vague(doubt: Doubt, language: Language) -> bool:
    """Say whether nobody could test the wording where it stands."""
    if language != "zh":
        return not doubt.told and not doubt.settled
    likely = chances(learned("vague", "zh"), Features(doubt_features(doubt)))
    return likely[YES] >= likely[NO]


def doubt_features(doubt: Doubt) -> dict[str, float]:
    """Return what the weights of `vague` are learned over."""
    text, span = doubt.text, doubt.span
    before = _BLANK.sub("", text[max(0, span.start - _BESIDE) : span.start])
    after = _BLANK.sub("", text[span.end : span.end + _BESIDE])
    features = {
        "told": 2.0 * doubt.told,
        "settled": 2.0 * doubt.settled,
        "wished": 1.0 * doubt.wished,
        f"entry:{doubt.entry.id}": 1.0,
        f"kind:{doubt.entry.kind}": 1.0,
        f"aspect:{doubt.aspect}": 0.7,
        f"words:{text[span.start : span.end].lower()}": 1.5,
        "long": min(1.0, len(text) / 500),
    }
    for n in (1, 2, 3):
        features[f"before:{before[-n:]}"] = 0.7
        features[f"after:{after[:n]}"] = 0.7
    features |= {f"near before:{char}": 0.25 for char in before}
    features |= {f"near after:{char}": 0.25 for char in after}
    return features
