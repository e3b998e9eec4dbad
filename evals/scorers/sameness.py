"""Sameness: what would be written for any ask is worth nothing, however well it reads.

Each outcome is held against that of another ask, far from every case, which the same model answered too.
"""

import re
from collections.abc import Iterable, Sequence

from evals.scorers.answers import answer_of
from evals.scorers.score import NOT_MEASURED, Score, share
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.spec import BOUNDARY_KINDS, Spec
from translator.exports.writer import render

OTHERS = (
    "The lighthouse museum wants a board at the jetty that says when the next guided climb begins. Whoever stands there must see how "
    "many places are left. The warden must be able to cancel a climb when the wind is strong.",
    "天台花园想要一块牌子，写明今晚观星什么时候开始。排队的人要看得到还剩几个位置。风大的时候值班员必须能取消。",
)
"""The other asks, one in each language."""


def answers_differ(case: Case, outcome: Outcome, others: Sequence[Outcome]) -> Score:
    """Of what the model writes of the ask, how much does it not write word for word of another one."""
    elsewhere = {text for other in others for text in _written(other)}
    if not (outcome.exchanges and elsewhere):
        return NOT_MEASURED
    return _own(_written(outcome), elsewhere)


def pages_differ(case: Case, outcome: Outcome, others: Sequence[Outcome]) -> Score:
    """Of what the page says of the ask, customary lines apart, how much does the page of another one not say word for word."""
    if case.verdict != "specifiable":
        return NOT_MEASURED
    elsewhere = {text for other in others for text in _stated(other.spec)}
    return _own(_stated(outcome.spec), elsewhere)


def _own(texts: Iterable[str], elsewhere: set[str]) -> Score:
    every = list(dict.fromkeys(texts))
    same = [text for text in every if text in elsewhere]
    return share(len(every) - len(same), len(every), f"said of any ask: {same[0][:80]}" if same else "")


def _written(outcome: Outcome) -> list[str]:
    answer = answer_of(outcome)
    texts = [answer.get(name) for name in ("title", "shared", "business", "technical")]
    texts += [one.get(name) for one in answer.get("requirements", ()) for name in ("business", "technical")]
    texts += [one.get("text") for field in ("boundaries", "questions") for one in answer.get(field, ())]
    return [_flat(text) for text in texts if text]


def _stated(spec: Spec) -> list[str]:
    texts = [spec.title, spec.summary.shared, *(r.technical for r in spec.requirements)]
    texts += [
        line.text
        for kind in BOUNDARY_KINDS
        for line in getattr(spec.boundaries, kind)
        if line.origin != "knowledge"
    ]
    return [_flat(render(text, spec)) for text in texts if text]


def _flat(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()
