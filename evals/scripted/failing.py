"""Models and providers that fail: another shape, half an answer, none, too late, or only at the second try."""

import json

from evals.scripted.careful import careful
from evals.scripted.reading import Seen
from evals.scripted.reply import Reply

LATE_S = 0.3
"""Longer than who tries the server by hand may set to wait; the suite does not wait at all, see `evals.suite.service`."""


def wrong_schema(ask: Seen, asked_before: int) -> Reply:
    """Answer in a shape of its own: a story with goals and an estimate."""
    return Reply(json.dumps({"user_story": ask.text[:200], "goals": ["fast"], "story_points": 5}))


def truncated(ask: Seen, asked_before: int) -> Reply:
    """Stop in the middle, however much room there is."""
    whole = json.dumps(careful(ask), ensure_ascii=False)
    return Reply(whole[: len(whole) // 2], finish="length")


def refusing(ask: Seen, asked_before: int) -> Reply:
    """Decline."""
    return Reply(refusal="I cannot help with that.")


def slow(ask: Seen, asked_before: int) -> Reply:
    """Answer well, when nobody waits any more."""
    return Reply(json.dumps(careful(ask), ensure_ascii=False), late_s=LATE_S)


def flaky(ask: Seen, asked_before: int) -> Reply:
    """Have no time at first, and then answer well."""
    if asked_before == 0:
        return Reply("Too many requests", status=429, headers={"retry-after": "1"})
    return Reply(json.dumps(careful(ask), ensure_ascii=False))
