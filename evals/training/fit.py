"""Learns linear weights from features and answers, with scikit-learn; nothing of it is needed to read an ask."""

from collections import Counter
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression

from evals.digest import digest_of
from translator.knowledge.weights import UNIT, Weights

Features = Mapping[str, float]
TEXTS_MIN = 2
"""A term of one text alone proves nothing."""
_SMALL = 8
"""Weights below so many hundredths are left out; they change no answer."""


def one_of(
    name: str,
    language: str,
    rows: Sequence[Features],
    answers: Sequence[str],
    *,
    learned_from: Sequence[str],
    freedom: float,
    weights: Sequence[float] | None = None,
    balanced: bool = True,
) -> Weights:
    """Learn to give exactly one of several answers.

    Args:
        name: what the weights answer.
        language: of the texts.
        rows: the features of each text.
        answers: the right answer of each text.
        learned_from: where the texts come from.
        freedom: inverse strength of the L2 penalty.
        weights: how much each text counts; all the same when not given.
        balanced: whether rare answers count as much as common ones.
    """
    terms = _terms(rows)
    model = LogisticRegression(C=freedom, max_iter=5000, class_weight="balanced" if balanced else None)
    model.fit(_matrix(rows, terms), list(answers), sample_weight=weights)
    coefficients = model.coef_ if len(model.classes_) > 2 else np.vstack([-model.coef_ / 2, model.coef_ / 2])
    start = (
        model.intercept_
        if len(model.classes_) > 2
        else np.array([-model.intercept_[0] / 2, model.intercept_[0] / 2])
    )
    return kept(name, language, learned_from, [str(c) for c in model.classes_], start, coefficients, terms)


def each_apart(
    name: str,
    language: str,
    rows: Sequence[Features],
    answers: Sequence[set[str]],
    labels: Sequence[str],
    *,
    learned_from: Sequence[str],
    freedom: float,
    weights: Sequence[float] | None = None,
) -> Weights:
    """Learn for each label by itself whether it is right; see `one_of` for the rest."""
    terms = _terms(rows)
    matrix = _matrix(rows, terms)
    starts, coefficients = [], []
    for label in labels:
        said = [label in given for given in answers]
        if sum(said) < TEXTS_MIN:
            starts.append(-9.0)
            coefficients.append(np.zeros(len(terms)))
            continue
        model = LogisticRegression(C=freedom, max_iter=5000).fit(matrix, said, sample_weight=weights)
        starts.append(float(model.intercept_[0]))
        coefficients.append(model.coef_[0])
    return kept(name, language, learned_from, labels, np.array(starts), np.vstack(coefficients), terms)


def origin(path: Path, what: str, licence: str) -> str:
    """Say which texts were learned from, so that a change of them is seen."""
    return f"{what}, {path.read_bytes().count(10)} rows, {licence}, sha256 {digest_of(path)}"


def _terms(rows: Sequence[Features]) -> dict[str, int]:
    counted = Counter(term for row in rows for term in row)
    return {term: i for i, term in enumerate(sorted(t for t, n in counted.items() if n >= TEXTS_MIN))}


def _matrix(rows: Sequence[Features], terms: Mapping[str, int]) -> csr_matrix:
    places = [
        (i, terms[term], value) for i, row in enumerate(rows) for term, value in row.items() if term in terms
    ]
    lines, columns, values = zip(*places, strict=True)
    return csr_matrix((values, (lines, columns)), shape=(len(rows), len(terms)))


def kept(
    name: str,
    language: str,
    learned_from: Sequence[str],
    labels: Sequence[str],
    start: np.ndarray,
    coefficients: np.ndarray,
    terms: Mapping[str, int],
) -> Weights:
    """Write learned numbers as weights: a start for each label, and a line of coefficients for each, a column a term."""
    hundredths = np.rint(coefficients * UNIT).astype(int)
    kept = {}
    for term, column in terms.items():
        pairs = [f"{place}:{w}" for place, w in enumerate(hundredths[:, column]) if abs(w) >= _SMALL]
        if pairs:
            kept[term] = " ".join(pairs)
    return Weights(
        name=name,
        language=language,
        learned_from=tuple(learned_from),
        labels=tuple(labels),
        start=tuple(round(float(s) * UNIT) for s in start),
        terms=kept,
    )
