"""What looks for faults may itself have one: it then costs what it would have found, never the page."""

import logging
from collections.abc import Callable, Iterable
from typing import TypeVar

_log = logging.getLogger(__name__)
_Found = TypeVar("_Found")


def sheltered(look: Callable[[], Iterable[_Found]], name: str) -> tuple[_Found, ...]:
    """Return what is found, or nothing and a line in the log where the search itself fails.

    Args:
        look: finds things wrong.
        name: what it is called in the log, which says nothing of the text.
    """
    try:
        return tuple(look())
    except Exception:
        _log.exception("the check %s failed; its findings are missing", name)
        return ()
