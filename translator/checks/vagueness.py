"""Nothing vague passes silently: every vague phrase points to what settles it."""

from translator.checks.examined import Examined
from translator.domain.spec import BOUNDARY_KINDS, Finding


def vagueness(examined: Examined) -> tuple[Finding, ...]:
    """Report vague phrases that point to nothing, and note those still open."""
    spec = examined.spec
    known = {t.id for t in spec.targets} | {q.id for q in (*spec.questions, *spec.later)}
    known |= {line.id for kind in BOUNDARY_KINDS for line in getattr(spec.boundaries, kind)}
    found: list[Finding] = []
    for phrase in spec.vague:
        how = phrase.resolution
        if how.kind in ("target", "question", "boundary") and how.ref not in known:
            found.append(
                _finding(
                    "error",
                    "spec",
                    f"/vague/{phrase.id}",
                    "A vague phrase points to something that does not exist.",
                )
            )
        elif how.kind == "dismissed" and not how.by:
            found.append(
                _finding("error", "spec", f"/vague/{phrase.id}", "A vague phrase was dismissed by nobody.")
            )
        elif how.kind == "open":
            message = (
                f"“{phrase.text}”仍然含糊。" if spec.language == "zh" else f"“{phrase.text}” is still vague."
            )
            found.append(_finding("note", "ask", f"/vague/{phrase.id}", message))
    return tuple(found)


def _finding(severity: str, about: str, where: str, message: str) -> Finding:
    return Finding.model_validate(
        {"check": "vagueness", "severity": severity, "about": about, "where": where, "message": message}
    )
