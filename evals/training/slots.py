"""Learns what an experienced analyst asks about first."""

from typing import get_args

from evals.training import texts
from evals.training.fit import each_apart, one_of, origin
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.knowledge.schema import Slot
from translator.knowledge.weights import Weights
from translator.reading.archetypes import cues_to_kinds, kind_features
from translator.reading.linear import chances
from translator.reading.reader import read
from translator.reading.slot_chances import slot_features

FREEDOM = 0.6
_FOLDS = 5
_CAREFUL = 3.0
"""How much an ask whose questions were chosen one by one counts against a short one."""


def learn(language: Language) -> Weights:
    """Learn from the key questions of the short asks and of the annotated asks.

    The kind of system goes in as it is guessed by weights that did not see the ask, for that is how it is known later.
    """
    short = texts.specifiable(texts.short_asks(language))
    careful = texts.specifiable(texts.asks(language, "train"))
    guessed = _guessed(language)
    return each_apart(
        "slots",
        language,
        [_features(row, language, guessed) for row in (*short, *careful)],
        [set(texts.slots(row)) for row in (*short, *careful)],
        get_args(Slot),
        learned_from=[
            origin(texts.HERE / f"asks.{language}.jsonl", "short asks", texts.OWN),
            origin(texts.CASES, "annotated asks, those for training", texts.OWN),
        ],
        freedom=FREEDOM,
        weights=[1.0] * len(short) + [_CAREFUL] * len(careful),
    )


def _features(row: texts.Row, language: Language, guessed: dict[str, dict[str, float]]) -> dict[str, float]:
    reading = read(row["text"], built_in())
    kinds = (
        {k.name: k.score for k in reading.archetypes} if row["text"] not in guessed else guessed[row["text"]]
    )
    return slot_features(
        row["text"],
        language,
        kinds=kinds,
        facets=row.get("facets_present") or list(texts.facets(row)),
        vague=reading.vague,
        quantities=reading.quantities,
        knowledge=built_in(),
    ).weighed()


def _guessed(language: Language) -> dict[str, dict[str, float]]:
    """Guess the kind of each ask by weights learned from the others."""
    known = [
        row
        for row in texts.specifiable(
            [*texts.kinds(language), *texts.short_asks(language), *texts.asks(language, "train")]
        )
        if row["archetypes"]
    ]
    features = [
        kind_features(row["text"], language, cues_to_kinds(row["text"], language, built_in()))
        for row in known
    ]
    out: dict[str, dict[str, float]] = {}
    for fold in range(_FOLDS):
        others = [i for i in range(len(known)) if i % _FOLDS != fold]
        weights = one_of(
            "kind",
            language,
            [features[i].weighed() for i in others],
            [known[i]["archetypes"][0] for i in others],
            learned_from=[],
            freedom=3.0,
        )
        for i in range(fold, len(known), _FOLDS):
            best = sorted(chances(weights, features[i]).items(), key=lambda kind: -kind[1])[:3]
            out[known[i]["text"]] = dict(best)
    return out
