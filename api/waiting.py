"""How long a client wants to wait for work that takes a while.

Source: https://www.rfc-editor.org/rfc/rfc7240
"""

from dataclasses import dataclass

WAIT_S = 5.0
"""How long is waited, in seconds, where nobody says: many translations are done by then, and no proxy loses patience."""
WAIT_S_MAX = 60.0
"""How long is waited at most, in seconds; what takes longer is looked up under its address."""


@dataclass(frozen=True)
class Waiting:
    """How long to wait, and which preference that honours."""

    wait_s: float = WAIT_S
    applied: str | None = None
    """What the answer's `Preference-Applied` says."""


def waiting(prefer: str | None) -> Waiting:
    """Read the preference; one that is not understood is passed over, as the standard has it.

    Args:
        prefer: the header, such as `wait=20` or `respond-async`.
    """
    wanted = [part.split(";")[0].strip().lower() for part in (prefer or "").split(",")]
    for part in wanted:
        name, _, value = part.partition("=")
        seconds = value.strip().strip('"')
        if name.strip() == "wait" and seconds.isascii() and seconds.isdigit():
            wait_s = min(float(seconds[:9]), WAIT_S_MAX)
            return Waiting(wait_s, f"wait={wait_s:.0f}")
    return Waiting(0.0, "respond-async") if "respond-async" in wanted else Waiting()
