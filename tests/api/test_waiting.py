"""How long a client wants to wait."""

import pytest

from api.waiting import WAIT_S, WAIT_S_MAX, Waiting, waiting


@pytest.mark.parametrize(
    ("prefer", "wait_s", "applied"),
    [
        ("wait=20", 20, "wait=20"),
        ('Wait = "7"', 7, "wait=7"),
        ("return=minimal, wait=3", 3, "wait=3"),
        ("wait=0", 0, "wait=0"),
        ("wait=10; foo=bar", 10, "wait=10"),
        ("respond-async", 0, "respond-async"),
        ("respond-async, wait=10", 10, "wait=10"),
        ("wait=3600", WAIT_S_MAX, "wait=60"),
        ("wait=" + "9" * 400, WAIT_S_MAX, "wait=60"),
    ],
)
def test_a_preference_is_honoured_within_bounds(prefer: str, wait_s: float, applied: str) -> None:
    assert waiting(prefer) == Waiting(wait_s, applied)


@pytest.mark.parametrize("prefer", [None, "", "wait", "wait=", "wait=soon", "wait=-1", "wait=1.5", "wait=²"])
def test_what_is_not_understood_is_passed_over(prefer: str | None) -> None:
    assert waiting(prefer) == Waiting(WAIT_S, None)
