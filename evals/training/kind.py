"""Learns which kind of system an ask wants."""

from evals.training import texts
from evals.training.fit import one_of, origin
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.knowledge.weights import Weights
from translator.reading.archetypes import cues_to_kinds, kind_features

FREEDOM = 3.0


def learn(language: Language, *, with_cases: bool = True) -> Weights:
    """Learn from the kind sentences, the short asks and the training part of the annotated asks."""
    some = [*texts.kinds(language), *texts.short_asks(language)]
    if with_cases:
        some += texts.asks(language, "train")
    known = [row for row in texts.specifiable(some) if row["archetypes"]]
    return one_of(
        "kind",
        language,
        [
            kind_features(row["text"], language, cues_to_kinds(row["text"], language, built_in())).weighed()
            for row in known
        ],
        [row["archetypes"][0] for row in known],
        learned_from=[
            origin(texts.HERE / f"kinds.{language}.jsonl", "sentences that show a kind", texts.OWN),
            origin(texts.HERE / f"asks.{language}.jsonl", "short asks", texts.OWN),
            *([origin(texts.CASES, "annotated asks, those for training", texts.OWN)] if with_cases else []),
        ],
        freedom=FREEDOM,
    )
