"""What an answer changed, line by line, in the words of the page."""

from translator.domain.spec import BOUNDARY_KINDS, Spec
from translator.domain.value import Value
from translator.exports.writer import entry_words, render


class Change(Value):
    """One line that is new, gone, or says something else."""

    where: str
    """What the line belongs to, in words."""
    before: str | None = None
    after: str | None = None


_LABELS = {
    "en": {
        "goal": "{name}: goal", "baseline": "{name}: today", "in_scope": "In scope", "out_of_scope": "Out of scope",
        "constraints": "Limits", "data_conditions": "Data", "model_limits": "What it cannot do", "fallback": "When it fails",
        "user": "Who needs it", "need": "What is needed", "outcome": "What for", "evidence": "How it is today",
        "consequence": "What follows", "question": "Question", "example": "Example", "asked": "Still to ask",
    },
    "zh": {
        "goal": "{name}：目标", "baseline": "{name}：现状", "in_scope": "范围之内", "out_of_scope": "范围之外",
        "constraints": "限制", "data_conditions": "数据", "model_limits": "做不到的", "fallback": "出错时",
        "user": "谁需要", "need": "需要什么", "outcome": "为了什么", "evidence": "现状", "consequence": "由此可知",
        "question": "问题", "example": "例子", "asked": "还要去问",
    },
}  # fmt: skip


def changed(before: Spec, after: Spec) -> tuple[Change, ...]:
    """List the lines that differ between two revisions.

    Args:
        before: the earlier revision.
        after: the later one.
    """
    labels = _LABELS["zh" if after.language == "zh" else "en"]
    one, two = _lines(before, labels), _lines(after, labels)
    changes = [
        Change(where=two[key][0], before=one[key][1] if key in one else None, after=words)
        for key, (_, words) in two.items()
        if key not in one or one[key][1] != words
    ]
    gone = [Change(where=where, before=words) for key, (where, words) in one.items() if key not in two]
    return tuple(changes + gone)


def _lines(spec: Spec, labels: dict[str, str]) -> dict[str, tuple[str, str]]:
    """Collect what a person reads, by what it is, with its label and words."""
    lines: dict[str, tuple[str, str]] = {}
    for target in spec.targets:
        for field in ("goal", "baseline"):
            ref = getattr(target, field)
            if ref:
                words = entry_words(spec.entry(ref), spec.language)
                lines[f"{target.id}.{field}"] = (labels[field].format(name=target.name), words)
    for kind in BOUNDARY_KINDS:
        for line in getattr(spec.boundaries, kind):
            lines[line.id] = (labels[kind], render(line.text, spec))
    for field in ("user", "need", "outcome", "evidence"):
        said = getattr(spec.problem, field)
        if said:
            lines[f"problem.{field}"] = (labels[field], render(said, spec))
    for consequence in spec.consequences:
        lines[consequence.id] = (labels["consequence"], render(consequence.text, spec))
    for example in spec.examples:
        lines[example.id] = (labels["example"], render(example.given, spec))
    for question in (*spec.questions, *spec.later):
        if question.answer and question.answer.kind == "not_yet":
            who = question.answer.owner or ""
            due = f" ({question.answer.due})" if question.answer.due else ""
            lines[f"{question.id}.asked"] = (labels["asked"], f"{who}{due}: {render(question.text, spec)}")
    return lines
