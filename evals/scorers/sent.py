"""What a model was sent: how often, how much, and nothing of what nobody outside may read."""

from collections.abc import Sequence

from evals.scorers.score import NOT_MEASURED, Score, share
from evals.suite.case import Case
from evals.suite.outcome import Outcome

_PROMPT_CHARS_MAX = 12_000
"""The most a prompt holds beside the ask: what the rules read of it included. Source: the prompt in use, and a tenth more."""
_STEPS = 20


def calls(case: Case, outcome: Outcome) -> Score:
    """One call answers an ask; each further one costs as much again."""
    if not outcome.calls:
        return NOT_MEASURED
    return Score(1 / outcome.calls, f"{outcome.calls} calls" if outcome.calls > 1 else "")


def prompt_length(case: Case, outcome: Outcome) -> Score:
    """The first prompt is no longer than its measure; what is longer is paid for with each ask."""
    if not outcome.exchanges:
        return NOT_MEASURED
    chars = sum(len(m["content"]) for m in outcome.exchanges[0].messages) - len(case.text)
    return Score(stepped(_PROMPT_CHARS_MAX / max(1, chars)), f"{chars:,} characters beside the ask")


def no_secret(case: Case, outcome: Outcome) -> Score:
    """Nothing that lets somebody in is in any request to a model."""
    return _kept_back(case.secrets, outcome)


def no_personal_datum(case: Case, outcome: Outcome) -> Score:
    """Of the personal data of the ask, how many are in no request to a model."""
    return _kept_back(case.personal, outcome)


def no_order(case: Case, outcome: Outcome) -> Score:
    """Nothing that the text tells its reader to do is in any request to a model."""
    return _kept_back(case.orders, outcome)


def _kept_back(words: Sequence[str], outcome: Outcome) -> Score:
    if not outcome.exchanges:
        return NOT_MEASURED
    told = _flat("\n".join(m["content"] for e in outcome.exchanges for m in e.messages))
    sent = [one for one in words if _flat(one) in told]
    return share(len(words) - len(sent), len(words), f"sent: {', '.join(sent)}" if sent else "")


def _flat(text: str) -> str:
    return " ".join(text.split())


def stepped(value: float) -> float:
    """Return a share of at most 1, in steps of a twentieth, so that a word more or less is no change.

    Args:
        value: 1 or more where a measure is kept.
    """
    return min(1.0, int(value * _STEPS) / _STEPS)
