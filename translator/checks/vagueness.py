"""Nothing vague passes silently: every vague phrase points to what settles it."""

from translator.checks.examined import Examined
from translator.domain.spec import Finding


def vagueness(examined: Examined) -> tuple[Finding, ...]:
    """Report vague phrases that point to nothing, and note those still open."""
    spec = examined.spec
    known = {
        "target": {t.id for t in spec.targets},
        "question": set(examined.questions),
        "boundary": {line.id for _, line in examined.lines},
        "house_rule": set(spec.inputs.house_rules),
    }
    found: list[Finding] = []
    for phrase in spec.vague:
        how = phrase.resolution
        if how.kind in known and how.ref not in known[how.kind]:
            found.append(
                _finding(
                    "error",
                    "spec",
                    f"/vague/{phrase.id}",
                    "A vague phrase points to something that does not exist.",
                )
            )
        elif how.kind == "dismissed" and not (how.by and how.at):
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
