"""Ids that sort by the time they were given."""

import secrets
from threading import Lock

from translator.ports import Clock

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_CHARS = 26
_RANDOM_BITS = 80


class SortableIds:
    """ULIDs with the kind in front, such as `spec_01KAWZ...`: 48 bits of time, 80 of chance.

    Within one millisecond the last id is counted up, so that the order holds there too.

    Source: https://github.com/ulid/spec
    """

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._last = 0
        self._lock = Lock()

    def new(self, kind: str) -> str:
        """Return an id never given before, sortable by time.

        Args:
            kind: what it names, such as `spec`.
        """
        with self._lock:
            millis = int(self._clock.now().timestamp() * 1000)
            fresh = millis << _RANDOM_BITS | secrets.randbits(_RANDOM_BITS)
            if fresh >> _RANDOM_BITS <= self._last >> _RANDOM_BITS:
                fresh = self._last + 1
            self._last = fresh
        return f"{kind}_{_letters(fresh)}"


def _letters(value: int) -> str:
    return "".join(_LETTERS[value >> 5 * place & 31] for place in reversed(range(_CHARS)))
