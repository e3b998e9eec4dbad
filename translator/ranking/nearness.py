"""How near decisions lie to a request by their vectors: all are compared, exactly."""

from collections.abc import Mapping

import numpy as np
from numpy.typing import NDArray

from translator.ranking.postings import Scores


class Vectors:
    """The vectors of many decisions, ready to be compared; nothing in it changes."""

    def __init__(self, of: Mapping[int, bytes]) -> None:
        """Lay them one below the other.

        Args:
            of: the vector at each place, little-endian 32-bit floats of length 1, all by one model; empty where there is none.
        """
        places = sorted(place for place, one in of.items() if one)
        self._there: NDArray[np.intp] = np.array(places, dtype=np.intp)
        flat = np.frombuffer(b"".join(of[place] for place in places), dtype="<f4")
        self._rows: NDArray[np.float32] = flat.reshape(len(self._there), -1) if len(flat) else flat

    def __bool__(self) -> bool:
        """Say whether there is any."""
        return len(self._there) > 0

    def nearness(self, vector: bytes, known: int) -> Scores:
        """Return the cosine between a request and each of the first decisions.

        Args:
            vector: of the request, by the same model.
            known: how many decisions are looked at.

        Returns:
            -1 to 1; not a number where a decision has no vector.
        """
        near: Scores = np.full(known, np.nan)
        seen = int(np.searchsorted(self._there, known))
        if seen:
            # Row by row, so that a cosine is the same to the last digit whatever else is compared.
            near[self._there[:seen]] = np.vecdot(self._rows[:seen], np.frombuffer(vector, dtype="<f4"))
        return near

    def surely_among(self, vector: bytes, many: int) -> frozenset[int]:
        """Return the places of those that are among the nearest, and not merely as near as the last of them.

        Args:
            vector: by the same model.
            many: how many are the nearest.
        """
        cosines = np.vecdot(self._rows, np.frombuffer(vector, dtype="<f4"))
        if len(cosines) <= many:
            return frozenset(self._there.tolist())
        last = np.partition(cosines, -many - 1)[-many - 1]
        return frozenset(self._there[cosines > last + ALIKE].tolist())


ALIKE = 1e-5
"""Cosines that differ by less are the same to an index, which counts in fewer digits."""
