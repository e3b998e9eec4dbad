"""What a run was: when, of which commit, by which command, how long, and whether of everything."""

import shlex
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

_GIT_S_MAX = 10.0
_ACCEPT, _ACCEPTS_SHOWN = "--accept", 3
"""More of them are told by their number."""
_UNKNOWN = "unknown, as this is no checkout"


@dataclass(frozen=True)
class About:
    """One run, for whoever finds its page later."""

    at: datetime
    """When it began, in UTC."""
    command: str
    """As it can be typed again."""
    commit: str
    """The commit it was of, in words."""
    duration_s: float
    part: str = ""
    """Which part of the suite was run, and what beside it, in words; empty where it was all of it and no more."""

    @property
    def took(self) -> str:
        """How long it took, in words."""
        return in_minutes(self.duration_s)


def in_minutes(duration_s: float) -> str:
    """Write a duration for people.

    Args:
        duration_s: in seconds, 0 or more.
    """
    minutes, seconds = divmod(round(duration_s), 60)
    return f"{minutes} min {seconds} s" if minutes else f"{seconds} s"


def command_of(words: Sequence[str]) -> str:
    """Return the command of a run.

    Args:
        words: after `python -m evals`, as they were typed; many accepted scores are told by their number.
    """
    left = list(words)
    accepted = 0
    if left.count(_ACCEPT) > _ACCEPTS_SHOWN:  # they stand on the page by name anyway
        accepted = left.count(_ACCEPT)
        for _ in range(accepted):
            at = left.index(_ACCEPT)
            del left[at : at + 3]
    command = shlex.join(["python", "-m", "evals", *left])
    return f"{command} {_ACCEPT} … ({accepted} accepted by name)" if accepted else command


def commit_of(folder: Path) -> str:
    """Return the commit a checkout stands at, and whether something in it was changed since.

    Args:
        folder: in the checkout.
    """
    try:
        commit = _git(folder, "rev-parse", "--short=10", "HEAD")
        changed = _git(folder, "status", "--porcelain", "--untracked-files=no")
    except (OSError, subprocess.SubprocessError):
        return _UNKNOWN
    return f"{commit}, with changes that are not committed" if changed else commit


def _git(folder: Path, *words: str) -> str:
    done = subprocess.run(
        ["git", "-C", str(folder), *words],
        capture_output=True,
        text=True,
        check=True,
        timeout=_GIT_S_MAX,
    )
    return done.stdout.strip()


def part_of(*, cases: int, every: int, models: Sequence[str], known: int, own: int) -> str:
    """Say what a run is of beside or instead of the whole suite; nothing where it is of all of it and no more.

    Args:
        cases: how many are run, those of a workspace counted.
        every: how many there are to be run, those of a workspace counted.
        models: that are run.
        known: how many models there are.
        own: how many of the cases run are a workspace's.
    """
    told = []
    if cases < every:
        told.append(f"{cases} of {every} cases")
    if len(models) < known:
        told.append(f"{len(models)} of {known} models ({', '.join(models)})")
    yours = [f"{own} of the cases {'is' if own == 1 else 'are'} your own"] if own else []
    if not told:
        return ", ".join(yours)
    return f"a part, which says nothing of the rest: {', '.join(told + yours)}"
