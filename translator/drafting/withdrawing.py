"""Takes back what an earlier answer put into a specification, before another answer to the same question lands."""

from translator.domain.spec import BOUNDARY_KINDS, Question, Spec
from translator.drafting.keys import boundary_key


def withdrawn(spec: Spec, question: Question, *, levels: bool) -> Spec:
    """Return the specification without the lines an earlier answer added.

    Args:
        spec: with the earlier answer.
        question: which one; nothing happens while it has no answer.
        levels: whether the levels it set go too, as when nobody knows them after all. Their entries stay in the
            ledger, which forgets nothing.
    """
    if question.answer is None:
        return spec
    gone: list[str] = []
    kept: dict[str, object] = {}
    for kind in BOUNDARY_KINDS:
        put = {
            boundary_key(kind, text) for place, text in _said(question) if place == f"/boundaries/{kind}/-"
        }
        lines = getattr(spec.boundaries, kind)
        added = [line for line in lines if line.origin == "answer" and boundary_key(kind, line.text) in put]
        if added:
            gone += [line.id for line in added]
            kept[kind] = tuple(line for line in lines if line not in added)
    changed = spec.model_copy(
        update={"boundaries": spec.boundaries.model_copy(update=kept), "retired": (*spec.retired, *gone)}
    )
    return _without_levels(changed, question.id) if levels else changed


def owed(spec: Spec) -> frozenset[str]:
    """Return the ledger entries of answers that were taken back, so that nothing more is worked out from them."""
    unknown = {q.id for q in (*spec.questions, *spec.later) if q.answer and q.answer.kind == "not_yet"}
    return frozenset(e.id for e in spec.ledger if e.source.kind == "answer" and e.source.ref in unknown)


def _said(question: Question) -> list[tuple[str, str]]:
    """Return where the earlier answer landed, and with which words."""
    answer = question.answer
    if answer is None:
        return []
    if answer.kind == "option" and answer.option is not None:
        return list(question.options[answer.option].sets.items())
    place = question.takes.get("text")
    return [(place, answer.text)] if place and answer.text else []


def _without_levels(spec: Spec, question_id: str) -> Spec:
    own = {e.id for e in spec.ledger if e.source.kind == "answer" and e.source.ref == question_id}
    targets = []
    for target in spec.targets:
        update: dict[str, object] = {f: None for f in ("goal", "baseline") if getattr(target, f) in own}
        if "goal" in update:
            update["status"] = "open"
        targets.append(target.model_copy(update=update) if update else target)
    return spec.model_copy(update={"targets": tuple(targets)})
