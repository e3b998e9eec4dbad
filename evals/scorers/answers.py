"""A model's own words: what nothing in the ask supports stays off the page, and what the ask supports gets on it."""

import json
import re
from collections.abc import Iterator
from typing import Any

from evals.scorers.score import Score, share
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.exports.markdown import page as written

_WORD = re.compile(r"[a-z0-9][a-z0-9'’.,%-]{3,}|[\u4e00-\u9fff]{2}|\d+", re.I)
_UNSUPPORTED, _SUPPORTED = 0.4, 0.95
"""Shares of a text's words that stand in the ask."""
_WORDS_MIN = 3
_FORM = re.compile(r"\b(?:the system shall|shall|provide)\b|系统应", re.I)


def unsupported_kept_out(case: Case, outcome: Outcome) -> Score:
    """Of the model's sentences that share little with the ask, how many are not on the page."""
    texts = [t for t in _written(outcome) if _support(t, case.text) < _UNSUPPORTED]
    page = _flat(written(outcome.spec.model_copy(update={"dropped": ()})))
    kept = [t for t in texts if _flat(t) in page]
    return share(len(texts) - len(kept), len(texts), f"on the page: {kept[0][:80]}" if kept else "")


def supported_taken(case: Case, outcome: Outcome) -> Score:
    """Of the model's requirements made of the ask's own words, how many are on the page."""
    texts = [t for t in _requirements(outcome) if _support(t, case.text) >= _SUPPORTED]
    page = _flat(outcome.page)
    gone = [t for t in texts if _flat(t) not in page]
    return share(len(texts) - len(gone), len(texts), f"not taken: {gone[0][:80]}" if gone else "")


def _written(outcome: Outcome) -> Iterator[str]:
    answer = _answer(outcome)
    yield from (answer[name] for name in ("shared", "business", "technical") if answer.get(name))
    yield from _requirements(outcome)


def _requirements(outcome: Outcome) -> Iterator[str]:
    for one in _answer(outcome).get("requirements", ()):
        yield from (one[name] for name in ("business", "technical") if one.get(name))


def _answer(outcome: Outcome) -> dict[str, Any]:
    """Return the last answer that has the shape; empty where none has."""
    for exchange in reversed(outcome.exchanges):
        try:
            answer = json.loads(exchange.answer)
        except ValueError:
            continue
        if isinstance(answer, dict) and "requirements" in answer:
            return answer
    return {}


def _support(text: str, ask: str) -> float:
    words, said = _WORD.findall(_FORM.sub(" ", text).lower()), ask.lower()
    if len(words) < _WORDS_MIN:
        return (_UNSUPPORTED + _SUPPORTED) / 2  # too little to tell
    return sum(w.strip(".,") in said for w in words) / len(words)


def _flat(text: str) -> str:
    return re.sub(r"\W+", " ", text).lower()
