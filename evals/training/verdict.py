"""Learns whether an ask names something to build, only wishes, or wants nothing."""

from collections import Counter

from evals.training import texts
from evals.training.fit import one_of, origin
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.knowledge.weights import Weights
from translator.reading.evidence import gathered
from translator.reading.orders.rest import readable
from translator.reading.paste.layout import layout_of
from translator.reading.verdict import verdict_features

FREEDOM = 8.0
_EACH = 4
"""Of the requirement statements one in so many is enough to show their tone."""
_SHARE = {"specifiable": 0.7, "too_vague": 0.12, "not_a_request": 0.18}
"""How often each verdict is right among the asks people paste, as far as the annotated ones tell."""


def learn(language: Language) -> Weights:
    """Learn from the asks near an edge, the short asks, the kind sentences and the training part of the annotated asks."""
    plain = [
        row | {"verdict": "specifiable"}
        for row in (*texts.kinds(language), *texts.statements(language)[::_EACH])
    ]
    pasted = [row for row in texts.pastes() if row["lang"] == language]
    some = [
        *pasted,
        *texts.verdicts(language),
        *texts.short_asks(language),
        *texts.asks(language, "train"),
        *plain,
    ]
    counted = Counter(row["verdict"] for row in some)
    return one_of(
        "verdict",
        language,
        [features(row["text"], language) for row in some],
        [row["verdict"] for row in some],
        learned_from=[
            origin(texts.HERE / f"verdicts.{language}.jsonl", "asks near the edge of a verdict", texts.OWN),
            origin(texts.HERE / f"kinds.{language}.jsonl", "sentences that show a kind", texts.OWN),
            origin(texts.HERE / f"asks.{language}.jsonl", "short asks", texts.OWN),
            origin(texts.PASTES, "real pastes", texts.OWN),
            origin(texts.MORE_PASTES, "real pastes", texts.OWN),
            origin(texts.CASES, "annotated asks, those for training", texts.OWN),
        ],
        freedom=FREEDOM,
        weights=[_SHARE[row["verdict"]] / counted[row["verdict"]] * len(some) for row in some],
        balanced=False,
    )


def features(text: str, language: Language) -> dict[str, float]:
    """Return what the verdict of a text is decided over."""
    return verdict_features(gathered(text, layout_of(readable(text)), language, built_in())).weighed()
