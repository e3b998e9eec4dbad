"""How near decisions lie to a request by their vectors: all are compared, exactly."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from translator.ranking.postings import Scores


class Vectors:
    """The vectors of many decisions, ready to be compared; nothing in it changes."""

    def __init__(self, of: Sequence[bytes]) -> None:
        """Lay them one below the other.

        Args:
            of: for each place its vector, little-endian 32-bit floats of length 1, all by one model; empty where there is none.
        """
        self._there: NDArray[np.intp] = np.array([at for at, one in enumerate(of) if one], dtype=np.intp)
        flat = np.frombuffer(b"".join(of), dtype="<f4")
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
            near[self._there[:seen]] = self._rows[:seen] @ np.frombuffer(vector, dtype="<f4")
        return near
