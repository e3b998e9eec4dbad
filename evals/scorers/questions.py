"""Questions: those an analyst would ask, in words of this ask, put to the right people, each with an answer that changes the page."""

import re
from collections import Counter

from evals.scorers.pages import settled
from evals.scorers.score import NOT_MEASURED, Score, listed, share
from evals.scorers.subjects import speaks_of
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.canonical import sha256_of
from translator.domain.reply import Reply
from translator.domain.spec import Question, Spec
from translator.drafting.answers import apply_answer
from translator.exports.writer import render
from translator.knowledge.catalogue import built_in

_FIRST = 5
_BY, _AT = "somebody", "2026-01-06T09:00:00.000Z"
_PIECE = re.compile(r"[a-z0-9][a-z0-9'’-]{3,}|[\u4e00-\u9fff]{2}", re.I)
_SMALL_TALK = re.compile(
    r"\b(?:could|would|please|tell|more|about|this|that|these|those|what|which|with|like|want|need|needs|your|have|there|know|"
    r"better|understand|further|details?|anything|something|else|look|looks|success|kind|help|does|should|must|they|them|from|"
    r"when|where|will|some|very|just|only|also|into|than|then|make|sure|information|expect|describe|explain|provide)\b|"
    r"请再|再多|多说|说一|一点|说明|更多|还有|什么|需要|可以|希望|我们|你们|这个|那个|怎么|如何|是否|能否|一下|详细",
    re.I,
)
"""Words that stand in a question whatever it is about."""


def key_questions(case: Case, outcome: Outcome) -> Score:
    """Of what an analyst would ask first, how much do the first five questions ask in their words."""
    if case.verdict != "specifiable":
        return NOT_MEASURED
    asked = {q.about for q in outcome.spec.questions[:_FIRST] if _asks(q, outcome.spec)}
    return listed({q.about: q.about not in asked for q in case.key_questions})


def right_role(case: Case, outcome: Outcome) -> Score:
    """Of the questions an analyst would ask too, how many go to the same side."""
    wanted: dict[str, str] = {q.about: q.to for q in case.key_questions}
    both = [q for q in outcome.spec.questions if q.about in wanted and _asks(q, outcome.spec)]
    wrong = [f"{q.about} to {q.to}" for q in both if q.to != wanted[q.about]]
    return share(len(both) - len(wrong), len(both), ", ".join(wrong))


def of_this_ask(case: Case, outcome: Outcome) -> Score:
    """Of the questions, how many could not be asked of any text: they name their subject or the ask's own matter, once each."""
    spec = outcome.spec
    texts = [render(q.text, spec) for q in spec.questions]
    often = Counter(texts)
    fits_any = [
        text
        for q, text in zip(spec.questions, texts, strict=True)
        if often[text] > 1 or not (_names(text, case.text) or _asks(q, spec))
    ]
    return share(len(texts) - len(fits_any), len(texts), fits_any[0][:80] if fits_any else "")


def useful(case: Case, outcome: Outcome) -> Score:
    """Of the options offered, how many change the page that people read when they are chosen, and not the list of numbers alone."""
    spec = outcome.spec
    tried = [(q, i) for q in spec.questions for i in range(len(q.options))]
    idle = [f"{q.id}: {q.options[i].label}" for q, i in tried if not _changes(spec, q, i)]
    return share(len(tried) - len(idle), len(tried), "; ".join(idle[:3]))


def _asks(question: Question, spec: Spec) -> bool:
    """Say whether a question asks about what its label says."""
    return speaks_of(render(question.text, spec), question.about)


def _names(text: str, ask: str) -> bool:
    """Say whether a question has a word of the ask that is more than small talk."""
    said = ask.lower()
    return any(piece in said for piece in _PIECE.findall(_SMALL_TALK.sub(" ", text).lower()))


_AROUND = {"targets", "boundaries", "problem"}
_TRIED: dict[str, bool] = {}
"""By all that the effect of an option hangs on, whether it has one: many models leave the same targets and boundary, and drafting is slow."""


def _changes(spec: Spec, question: Question, option: int) -> bool:
    lands = {place.split("/")[1] for place in question.options[option].sets}
    around = {"ask", "ledger", *_AROUND} if lands <= _AROUND else set(Spec.model_fields)
    key = sha256_of(f"{option} {question.model_dump_json()} {spec.model_dump_json(include=around)}")
    if key not in _TRIED:
        reply = Reply(kind="option", option=option)
        after = apply_answer(spec, question.id, reply, knowledge=built_in(), by=_BY, at=_AT)
        _TRIED[key] = settled(after) != settled(spec)
    return _TRIED[key]
