"""How near decisions lie to a request by their vectors: the nearest piece of each counts."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from translator.ranking.postings import Scores


class Vectors:
    """The vectors of many decisions, ready to be compared exactly, all of them; nothing in it changes."""

    def __init__(self, of: Sequence[bytes], dimension: int) -> None:
        """Lay them one behind the other.

        Args:
            of: for each place the vectors of its pieces, little-endian 32-bit floats of length 1; empty where there are none.
            dimension: how many numbers a vector has.
        """
        rows = np.frombuffer(b"".join(of), dtype="<f4")
        self._rows: NDArray[np.float32] = rows.reshape(-1, dimension) if dimension else rows.reshape(0, 1)
        pieces = np.array([len(one) // (4 * dimension) if dimension else 0 for one in of], dtype=np.intp)
        self._ends = np.concatenate(([0], np.cumsum(pieces)))

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return len(self._rows) > 0

    def nearness(self, vector: bytes, known: int) -> Scores:
        """Return the cosine between a request and the nearest piece of each of the first decisions.

        Args:
            vector: of the request, by the same model.
            known: how many decisions are looked at.

        Returns:
            -1 to 1; not a number where a decision has no vectors.
        """
        near: Scores = np.full(known, np.nan)
        starts, ends = self._ends[:known], self._ends[1 : known + 1]
        there = np.flatnonzero(ends > starts)
        if len(there):
            cosines = self._rows[: ends[-1]] @ np.frombuffer(vector, dtype="<f4")
            near[there] = np.maximum.reduceat(cosines, starts[there])
        return near
