"""Title, summary and problem in a model's words."""

from translator.binding.desk import Desk, refs_in
from translator.binding.written import Written
from translator.checks.lines import LineKind
from translator.domain.spec import Spec


def with_summary(spec: Spec, written: Written, desk: Desk) -> Spec:
    """Put a model's title, summary and problem in the place of the rules'; what it leaves empty or gets wrong stays.

    Args:
        spec: the draft by rules.
        written: the model's answer.
        desk: binds and checks each text.
    """

    def better(old: str | None, text: str, kind: LineKind, where: str) -> str | None:
        if kind == "problem" and text.strip() and desk.place(text, where) is None:
            return old  # the page prints it as a quotation
        new = desk.take(text, kind, where)
        if new is None:
            return old
        if any(spec.entry(ref).status != "decided" for ref in refs_in(old or "") - refs_in(new)):
            desk.refuse(where, "losses", "a number that the ask gives here is missing", text)
            return old
        return new

    summary = spec.summary.model_copy(
        update={
            "shared": better(spec.summary.shared, written.shared, "summary", "/shared"),
            "business": better(spec.summary.business, written.business, "summary", "/business"),
            "technical": better(spec.summary.technical, written.technical, "summary", "/technical"),
        }
    )
    problem = spec.problem.model_copy(
        update={
            "user": better(spec.problem.user, written.user, "problem", "/user"),
            "need": better(spec.problem.need, written.need, "problem", "/need"),
            "outcome": better(spec.problem.outcome, written.outcome, "problem", "/outcome"),
        }
    )
    title = better(spec.title, written.title, "title", "/title")
    return spec.model_copy(update={"title": title, "summary": summary, "problem": problem})
