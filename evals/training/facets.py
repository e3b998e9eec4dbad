"""Learns which clauses say which facet of an ask."""

from dataclasses import replace

from evals.training import texts
from evals.training.fit import Features, each_apart, origin
from translator.domain.reading import FACETS
from translator.domain.value import Language, Span
from translator.knowledge.catalogue import built_in
from translator.knowledge.weights import Weights
from translator.reading.evidence import gathered
from translator.reading.facets import clause_features, cues_of
from translator.reading.orders.rest import readable
from translator.reading.paste.layout import layout_of

FREEDOM = 3.0
_HALF = 0.5
_MOST = 0.6
_BARS = {"user": 0.18, "data": 0.22}
_BAR = 0.3
"""Chance from which a facet counts as said: lower where its words are the most varied. Chosen on asks not learned from."""


def learn(language: Language, *, with_cases: bool = True) -> Weights:
    """Learn from the marked clauses of the short asks and of the annotated asks."""
    some = texts.short_asks(language)
    if with_cases:
        some += [row for row in texts.asks(language, "train") if row.get("facet_quotes")]
    features: list[Features] = []
    said: list[set[str]] = []
    for row in some:
        if row["verdict"] != "not_a_request":
            for one, facets in marked(row, language):
                features.append(one)
                said.append(facets)
    weights = each_apart(
        "facets",
        language,
        features,
        said,
        FACETS,
        learned_from=[
            origin(texts.HERE / f"asks.{language}.jsonl", "short asks", texts.OWN),
            *([origin(texts.CASES, "annotated asks, those for training", texts.OWN)] if with_cases else []),
        ],
        freedom=FREEDOM,
    )
    return replace(weights, bar=tuple(_BARS.get(facet, _BAR) for facet in FACETS))


def marked(row: texts.Row, language: Language) -> list[tuple[Features, set[str]]]:
    """Return each clause of an ask with the facets it was marked to say."""
    evidence = gathered(row["text"], layout_of(readable(row["text"])), language, built_in())
    places = [(f, row["text"].find(quote), len(quote)) for f, quote in texts.facets(row).items() if quote]
    return [
        (
            features.weighed(),
            {f for f, start, length in places if start >= 0 and _says(clause, start, length)},
        )
        for clause, features in clause_features(evidence, cues_of(evidence))
    ]


def _says(clause: Span, start: int, length: int) -> bool:
    """Say whether a clause lies mostly in what was marked, or holds most of it."""
    shared = min(clause.end, start + length) - max(clause.start, start)
    return shared > 0 and (shared >= _HALF * (clause.end - clause.start) or shared >= _MOST * length)
