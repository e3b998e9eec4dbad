"""Words and meaning are mixed over those that either finds best; who has no vector keeps its place by words."""

import math
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.ranking.mixture import mixed
from translator.ranking.nearness import Vectors

SCORES = st.lists(st.tuples(st.floats(0, 50), st.one_of(st.just(math.nan), st.floats(-1, 1))), max_size=120)


def at(angle: float) -> bytes:
    return struct.pack("<2f", math.cos(angle), math.sin(angle))


def test_what_is_near_in_meaning_rises_and_what_shares_no_word_is_found_too() -> None:
    words, near = np.array([4.0, 5.0, 0.0, 1.0]), np.array([0.9, 0.1, 0.8, 0.0])

    assert list(np.argsort(-mixed(words, near))) == [0, 1, 2, 3]
    assert mixed(words, near)[2] > 0


def test_without_any_vectors_the_order_is_that_of_the_words() -> None:
    words = np.array([0.0, 3.0, 1.0, 7.0])

    assert list(np.argsort(-mixed(words, np.full(4, math.nan)))[:2]) == [3, 1]
    assert mixed(words, np.full(4, math.nan))[0] == 0


def test_one_that_has_no_vector_is_not_put_behind_for_it() -> None:
    words, near = np.array([9.0, 5.0, 1.0]), np.array([math.nan, 0.9, 0.1])

    assert list(np.argsort(-mixed(words, near))) == [0, 1, 2]


@given(SCORES)
def test_scores_lie_between_nothing_and_one_and_what_neither_finds_gets_nothing(
    scores: list[tuple[float, float]],
) -> None:
    words, near = np.array([w for w, _ in scores]), np.array([n for _, n in scores])
    found = mixed(words, near)

    assert len(found) == len(scores)
    assert all(0 <= score <= 1 + 1e-9 for score in found)
    assert not found[(words == 0) & np.isnan(near)].any()
    assert (found > 0).sum() <= 100


def test_the_cosine_is_exact_and_not_a_number_where_there_is_no_vector() -> None:
    vectors = Vectors({0: at(0), 1: b"", 2: at(math.pi / 3), 3: at(math.pi)})

    assert vectors.nearness(at(0), 4) == pytest.approx([1, math.nan, 0.5, -1], abs=1e-6, nan_ok=True)
    assert vectors.nearness(at(0), 2) == pytest.approx([1, math.nan], abs=1e-6, nan_ok=True)
    assert len(vectors.nearness(at(0), 0)) == 0


def test_no_vectors_at_all_are_no_vectors() -> None:
    assert not Vectors({0: b"", 1: b""})
    assert not Vectors({})
    assert Vectors({0: b"", 1: at(1)})
