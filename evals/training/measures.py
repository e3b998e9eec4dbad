"""Learns which measures settle what a vague phrase is about, beside what the words around it say."""

import numpy as np
from scipy.optimize import minimize

from evals.bench.measures import ASKS, FILE, held_out
from evals.training import texts
from evals.training.fit import kept, origin
from translator.domain.reading import ArchetypeScore, VaguePhrase
from translator.knowledge.catalogue import built_in
from translator.knowledge.schema import Measure
from translator.knowledge.weights import ANY_LANGUAGE, Weights
from translator.reading.evidence import Evidence, gathered
from translator.reading.language import language_of
from translator.reading.measured import what_about, words_beside
from translator.reading.paste.layout import layout_of
from translator.reading.reader import read

PENALTY = 1.0
"""How strongly what is learned is held near what the catalogue says by itself."""
_ITS_ASPECT = 1.3
_NOT_QUICK = -3.0
_ITS_KIND = 3.0
_ANY_KIND = 0.5
_ONE_KIND = -1.0
"""What the catalogue says for a measure by itself, as a log chance: it is of the aspect; the phrase is about speed and it is
not; it is of the kind of system; it is of every kind, or only of some."""


def learn() -> Weights:
    """Learn from the phrases marked with the measures that fit, of both languages, but for those held out."""
    known = built_in().measures
    asks = {row["id"]: row["text"] for row in texts.rows(ASKS)}
    features, said, fits = [], [], []
    for row in texts.rows(FILE):
        if held_out(row):
            continue
        evidence = _evidence(row.get("text") or asks[row["ask"]])
        start, end = row["start"], row["start"] + len(row["phrase"])
        phrase = next((v for v in evidence.vague if v.start < end and v.end > start), None)
        if phrase is None:
            continue
        features.append(what_about(phrase.aspect, read(evidence.text, built_in()).archetypes))
        said.append(_said(evidence, phrase, known))
        fits.append([measure.id in row["fits"] for measure in known])
    kinds = [ArchetypeScore(name=kind.name, score=1.0) for kind in built_in().archetypes]
    aspects = ("", *(aspect.id for aspect in built_in().aspects))
    terms = {term: i for i, term in enumerate(sorted({t for a in aspects for t in what_about(a, kinds)}))}
    rows = np.zeros((len(features), len(terms) + 1))
    rows[:, -1] = 1.0
    for line, row in enumerate(features):
        for term, value in row.items():
            rows[line, terms[term]] = value
    prior = np.array([[_prior(term, measure) for measure in known] for term in (*terms, "")])
    learnt = prior + _beside(rows, np.array(said) + rows @ prior, np.array(fits))
    return kept(
        "measures",
        ANY_LANGUAGE,
        [origin(FILE, "phrases with the measures that fit, two of three", texts.OWN)],
        [measure.id for measure in known],
        learnt[-1],
        learnt[:-1].T,
        terms,
    )


def _evidence(text: str) -> Evidence:
    layout = layout_of(text)
    return gathered(text, layout, language_of(layout.text), built_in())


def _said(evidence: Evidence, phrase: VaguePhrase, known: tuple[Measure, ...]) -> list[float]:
    line = next((s for s in evidence.sentences if s.start <= phrase.start < s.end), phrase.span)
    said = words_beside(evidence.text, evidence.language, phrase, line, built_in())
    return [said.get(measure.id, 0.0) for measure in known]


def _prior(term: str, measure: Measure) -> float:
    """Return what the catalogue says for a measure where a term is met; the empty term is always."""
    what, _, name = term.partition(":")
    if what == "kind":
        return _ITS_KIND * (name in measure.archetypes)
    if what == "aspect":
        if name in measure.aspects:
            return _ITS_ASPECT
        return _NOT_QUICK if name == "speed" else 0.0
    return _ONE_KIND if measure.archetypes else _ANY_KIND


def _beside(rows: np.ndarray, given: np.ndarray, fits: np.ndarray) -> np.ndarray:
    """Learn what to add for each term and measure, so that those that fit become likely among all.

    Args:
        rows: a line for each phrase, a column for each term.
        given: the log chances so far, up to a constant, a column for each measure.
        fits: which measures fit.
    """
    shape = (rows.shape[1], given.shape[1])

    def loss(flat: np.ndarray) -> tuple[float, np.ndarray]:
        added = flat.reshape(shape)
        totals = given + rows @ added
        powers = np.exp(totals - totals.max(axis=1, keepdims=True))
        chances = powers / powers.sum(axis=1, keepdims=True)
        right = np.maximum((chances * fits).sum(axis=1, keepdims=True), 1e-12)
        slope = rows.T @ (chances - chances * fits / right) + PENALTY * added
        return float(-np.log(right).sum() + PENALTY * (flat @ flat) / 2), slope.ravel()

    found = minimize(loss, np.zeros(shape).ravel(), jac=True, method="L-BFGS-B", options={"maxiter": 200})
    learnt: np.ndarray = found.x.reshape(shape)
    return learnt
