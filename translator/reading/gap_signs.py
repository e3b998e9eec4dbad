"""What shows that an ask leaves something open, and what settles it."""

import re
from dataclasses import dataclass
from typing import Literal, get_args

GapKey = Literal[
    "flawed_data", "old_records", "offline", "person_decides", "notice", "limit_moves", "peak", "outside_system",
    "personal_data", "access", "cancelled", "unsure",
]  # fmt: skip
"""The keys of `knowledge/gaps.yaml`."""
GAP_KEYS: tuple[GapKey, ...] = get_args(GapKey)


@dataclass(frozen=True)
class Signs:
    """The signs of one gap in one language; they meet text in lower case."""

    shown: re.Pattern[str]
    """Found in the clause that shows it."""
    unless: re.Pattern[str] | None = None
    """Found in that clause where it only seems so."""
    settled: re.Pattern[str] | None = None
    """Found anywhere in an ask that says how it is to be."""
    numbered: bool = False
    """Only in a clause with a number."""
