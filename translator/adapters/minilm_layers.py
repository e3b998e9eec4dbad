"""The forward pass of a BERT encoder in numpy: token numbers in, one vector of length 1 for each text out.

Source: Devlin and others, BERT, 2019; mean over the tokens as in Reimers and Gurevych, Sentence-BERT, 2019.
"""

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Floats: TypeAlias = NDArray[np.float32]
Weights: TypeAlias = Mapping[str, Floats]

DIMENSION, LAYERS = 384, 6
_HEADS = 12
_EPSILON = np.float32(1e-12)
_ROWS_AT_ONCE = 64
"""Of the wide layer, so that what is between its steps stays in the processor's cache."""
_ERF = (1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592)
"""Source: Abramowitz and Stegun, Handbook of Mathematical Functions, 7.1.26; off by 1.5e-7 at most, as 32-bit floats are."""


def vectors(weights: Weights, tokens: Sequence[Sequence[int]]) -> Floats:
    """Return one vector of length 1 for each text.

    Args:
        weights: by the names that the model's authors gave them.
        tokens: the numbers of each text's word pieces, one at least; shorter texts are filled up and what is filled is not seen.
    """
    longest = max(len(one) for one in tokens)
    ids: NDArray[np.intp] = np.zeros((len(tokens), longest), dtype=np.intp)
    seen: Floats = np.zeros((len(tokens), longest), dtype=np.float32)
    for row, one in enumerate(tokens):
        ids[row, : len(one)] = one
        seen[row, : len(one)] = 1.0
    hidden = weights["embeddings.word_embeddings.weight"][ids]
    hidden += weights["embeddings.position_embeddings.weight"][:longest]
    hidden += weights["embeddings.token_type_embeddings.weight"][0]
    hidden = _normed(weights, "embeddings.LayerNorm", hidden.reshape(-1, DIMENSION))
    unseen = ((1 - seen) * np.float32(-1e9))[:, None, None, :]
    for number in range(LAYERS):
        hidden = _layer(weights, f"encoder.layer.{number}", hidden, unseen)
    mean: Floats = (hidden.reshape(*ids.shape, DIMENSION) * seen[:, :, None]).sum(axis=1)
    mean /= np.linalg.norm(mean, axis=1, keepdims=True)
    return mean


def _layer(weights: Weights, name: str, hidden: Floats, unseen: Floats) -> Floats:
    looked = _dense(weights, f"{name}.attention.output.dense", _attention(weights, name, hidden, unseen))
    hidden = _normed(weights, f"{name}.attention.output.LayerNorm", hidden + looked)
    wide = _bent(_dense(weights, f"{name}.intermediate.dense", hidden))
    return _normed(
        weights, f"{name}.output.LayerNorm", hidden + _dense(weights, f"{name}.output.dense", wide)
    )


def _attention(weights: Weights, name: str, hidden: Floats, unseen: Floats) -> Floats:
    texts, longest = unseen.shape[0], unseen.shape[-1]
    query, key, value = (
        _dense(weights, f"{name}.attention.self.{part}", hidden)
        .reshape(texts, longest, _HEADS, DIMENSION // _HEADS)
        .transpose(0, 2, 1, 3)
        for part in ("query", "key", "value")
    )
    share: Floats = query @ key.transpose(0, 1, 3, 2)
    share *= np.float32(1 / sqrt(DIMENSION // _HEADS))
    share += unseen
    share -= share.max(axis=-1, keepdims=True)
    np.exp(share, out=share)
    share /= share.sum(axis=-1, keepdims=True)
    looked: Floats = (share @ value).transpose(0, 2, 1, 3).reshape(-1, DIMENSION)
    return looked


def _dense(weights: Weights, name: str, x: Floats) -> Floats:
    y: Floats = x @ weights[f"{name}.weight"].T
    y += weights[f"{name}.bias"]
    return y


def _normed(weights: Weights, name: str, x: Floats) -> Floats:
    x = x - x.mean(axis=-1, keepdims=True)
    x /= np.sqrt((x * x).mean(axis=-1, keepdims=True) + _EPSILON)
    x *= weights[f"{name}.weight"]
    x += weights[f"{name}.bias"]
    return x


def _bent(x: Floats) -> Floats:
    """Apply GELU in place: x times the share of a normal distribution that lies below it."""
    for start in range(0, len(x), _ROWS_AT_ONCE):
        rows = x[start : start + _ROWS_AT_ONCE]
        far = np.abs(rows) * np.float32(1 / sqrt(2))
        near = 1 / (1 + np.float32(0.3275911) * far)
        tail = near * np.float32(_ERF[0])
        for part in _ERF[1:]:
            tail += np.float32(part)
            tail *= near
        tail *= np.exp(-far * far)
        rows *= (np.copysign(1 - tail, rows) + 1) * np.float32(0.5)
    return x
