"""A model's own words: what nothing in the ask supports stays off the page, and what the ask supports gets on it."""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from evals.scorers.claims import contradicted, without_claims
from evals.scorers.pages import without
from evals.scorers.score import Score, listed, share
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.exports.markdown import page as written
from translator.exports.writer import render

_WORD = re.compile(r"[a-z0-9][a-z0-9'’.,%-]{3,}|[\u4e00-\u9fff]{2}|\d+", re.I)
_UNSUPPORTED, _SUPPORTED = 0.4, 0.95
"""Shares of a text's words that stand in the ask."""
_WORDS_MIN = 3
_MASKED = re.compile(r"<[A-Z]+_[A-Z]+>")
"""What stands for a datum that was masked before the model saw it."""
_FORM = re.compile(r"\b(?:the system shall|shall|provide)\b|系统应", re.I)


def unsupported_kept_out(case: Case, outcome: Outcome) -> Score:
    """Of the model's sentences that share little with the ask, how many are not on the page."""
    texts = [t for t in _written(outcome) if _support(t, case.text) < _UNSUPPORTED]
    page = _flat(written(outcome.spec.model_copy(update={"dropped": ()})))
    kept = [t for t in texts if _flat(t) in page]
    return share(len(texts) - len(kept), len(texts), f"on the page: {kept[0][:80]}" if kept else "")


def supported_taken(case: Case, outcome: Outcome) -> Score:
    """Of the model's requirements made of the ask's own words, and quoted rightly, how many are on the page."""
    said = _flat(case.text)
    texts = [
        one.text
        for one in _lines(outcome, "requirements")
        if _flat(one.quote) in said
        and not contradicted(one.text, one.quote)
        and _support(one.text, case.text) >= _SUPPORTED
    ]
    page = _flat(outcome.page)
    gone = [t for t in texts if _flat(t) not in page]
    return share(len(texts) - len(gone), len(texts), f"not taken: {gone[0][:80]}" if gone else "")


def misquoted_kept_out(case: Case, outcome: Outcome) -> Score:
    """Of the model's lines on words that the ask does not hold, how many are not taken."""
    said = _flat(case.text)
    lines = [
        one
        for one in _lines(outcome)
        if one.quote and not _MASKED.search(one.quote) and _flat(one.quote) not in said
    ]
    return _not_taken(lines, outcome)


def altered_kept_out(case: Case, outcome: Outcome) -> Score:
    """Of the model's lines with a number that their own quote does not give so, how many are not taken."""
    said = _flat(case.text)
    return _not_taken(
        [one for one in _lines(outcome) if _flat(one.quote) in said and contradicted(one.text, one.quote)],
        outcome,
    )


def cited_refused(case: Case, outcome: Outcome) -> Score:
    """Of the decisions that the model cites and nobody gave it, how many does the page refuse as such, and lean on nowhere."""
    given = {ref.decision_id for ref in outcome.spec.inputs.decisions}
    cited = {one["decision_id"] for one in answer_of(outcome).get("decisions", ())} - given
    shown = without(outcome.page, outcome.spec, "dropped")
    refused = " ".join(one.quote for one in outcome.spec.dropped if one.where.startswith("/decisions/"))
    return listed({ref: ref in shown or ref not in refused for ref in sorted(cited)})


@dataclass(frozen=True)
class _Line:
    quote: str
    text: str


def _lines(outcome: Outcome, *fields: str) -> list[_Line]:
    """Return the model's requirements and lines of the boundary, or one of both, each with its quote."""
    answer = answer_of(outcome)
    return [
        _Line(one["quote"], one[name])
        for field in fields or ("requirements", "boundaries")
        for one in answer.get(field, ())
        for name in ("technical", "business", "text")
        if one.get(name)
    ]


def _not_taken(lines: Sequence[_Line], outcome: Outcome) -> Score:
    """Score how many lines are on the page in nobody's words but the model's, numbers aside: those are bound to the ask's own."""
    spec = outcome.spec
    taken = {
        without_claims(render(text, spec))
        for r in spec.requirements
        if r.origin == "model"
        for text in (r.technical, r.business)
    }
    taken |= {
        without_claims(render(line.text, spec))
        for _, kind in spec.boundaries
        for line in kind
        if line.origin == "model"
    }
    stand = [one.text for one in lines if without_claims(one.text) in taken]
    return share(len(lines) - len(stand), len(lines), f"taken: {stand[0][:80]}" if stand else "")


def _written(outcome: Outcome) -> Iterator[str]:
    answer = answer_of(outcome)
    yield from (answer[name] for name in ("shared", "business", "technical") if answer.get(name))
    yield from _requirements(outcome)


def _requirements(outcome: Outcome) -> Iterator[str]:
    for one in answer_of(outcome).get("requirements", ()):
        yield from (one[name] for name in ("business", "technical") if one.get(name))


def answer_of(outcome: Outcome) -> dict[str, Any]:
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
