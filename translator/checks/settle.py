"""What is still open before both sides can sign: levels nobody chose and answers somebody owes."""

from translator.checks.examined import Examined
from translator.domain.spec import Finding


def settle(examined: Examined) -> tuple[Finding, ...]:
    """Note each thing that is still open; none of them is wrong."""
    spec = examined.spec
    zh = spec.language == "zh"
    found = [
        _note(
            f"/targets/{t.id}/goal",
            f"“{t.name}”还没有选定目标值。" if zh else f"No level is chosen for {t.name}.",
        )
        for t in spec.targets
        if t.goal is None
    ]
    found += [
        _note(
            f"/questions/{q.id}",
            f"由{q.answer.owner}回答。" if zh else f"{q.answer.owner} is to answer this.",
        )
        for q in (*spec.questions, *spec.later)
        if q.answer is not None and q.answer.kind == "not_yet"
    ]
    return tuple(found)


def _note(where: str, message: str) -> Finding:
    return Finding(check="settle", severity="note", about="ask", where=where, message=message)
