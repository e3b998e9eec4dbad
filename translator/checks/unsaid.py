"""Nobody is given what only a person can give: a probability, an estimate, a cost, a priority, an owner."""

from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.ledger import SourceKind
from translator.domain.spec import Finding

_MAY_JUDGE: frozenset[SourceKind] = frozenset({"answer", "person", "decision", "model", "estimate"})
"""A person, a past record, or a proposal that is labelled as a model's; rules never do."""
_PRIORITY = (
    ("must", "have to", "has to", "critical", "essential", "mandatory", "必须", "务必", "一定要"),
    ("should", "important", "应", "重要"),
    ("could", "nice to have", "optional", "can wait", "可以", "最好"),
    ("won't", "wont", "not now", "later", "out of scope", "暂不", "以后"),
)
"""Words that say one priority, the name of it first."""


def unsaid(examined: Examined) -> tuple[Finding, ...]:
    """Report each judgement in numbers that rules made, and each priority, owner or speaker whom nobody named."""
    return tuple(broken("unsaid", where, message) for where, message in _wrong(examined))


def _wrong(examined: Examined) -> Iterator[tuple[str, str]]:
    for where, ref in _judged(examined):
        entry = examined.ledger.get(ref or "")
        if entry is not None and entry.source.kind not in _MAY_JUDGE:
            yield where, "Only a person can say this number."
    spec = examined.spec
    speakers = {s.who for s in spec.ask.speakers}
    for requirement in spec.requirements:
        where = f"/requirements/{requirement.id}"
        if requirement.priority and not _ranked(requirement.priority, examined):
            yield f"{where}/priority", "Nobody said this priority."
        if requirement.said_by and requirement.said_by not in speakers:
            yield f"{where}/said_by", "Nobody of this name speaks in the ask."
    for kind, line in examined.lines:
        if line.said_by and line.said_by not in speakers:
            yield f"/boundaries/{kind}/{line.id}/said_by", "Nobody of this name speaks in the ask."
    owners = [(f"/targets/{t.id}/owner", t.owner) for t in spec.targets]
    owners += [(f"/risks/{k.id}/response/owner", k.response.owner) for k in spec.risks]
    for where, owner in owners:
        if owner and not _said(owner, examined):
            yield where, "Nobody named this owner."


def _judged(examined: Examined) -> Iterator[tuple[str, str | None]]:
    spec = examined.spec
    for risk in spec.risks:
        yield f"/risks/{risk.id}/probability", risk.probability
        yield f"/risks/{risk.id}/impact", risk.impact
    for milestone in spec.milestones:
        yield f"/milestones/{milestone.id}/estimate", milestone.estimate
    for alternative in spec.alternatives:
        yield f"/alternatives/{alternative.id}/cost", alternative.cost


def _ranked(priority: str, examined: Examined) -> bool:
    """Say whether the ask or an answer says a priority, in its own word or in one that says the same."""
    same = next((words for words in _PRIORITY if priority.casefold() in words), (priority.casefold(),))
    return any(_said(word, examined) for word in same)


def _said(words: str, examined: Examined) -> bool:
    """Say whether the ask holds some words, or somebody who answers wrote them or bears the name."""
    folded = words.casefold().strip()
    if folded in examined.spec.ask.text.casefold():
        return True
    answers = (q.answer for q in examined.questions.values() if q.answer)
    return any(folded in " ".join((a.text or "", a.owner or "", a.by)).casefold() for a in answers)
