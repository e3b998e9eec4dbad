"""The specification for a ticket: at most 25 lines, the most telling first."""

from translator.domain.spec import BOUNDARY_KINDS, Spec
from translator.exports.labels import label
from translator.exports.markdown import Say, level, state_words
from translator.exports.writer import render

LINES_MAX = 25
"""Source: the contract, section 5."""
_QUESTIONS_MAX = 5
_REQUIREMENTS_MAX = 5
_BOUNDARIES_MAX = 4


def ticket(spec: Spec) -> str:
    """Write the ticket form.

    Args:
        spec: any revision.
    """
    say, language = Say(spec), spec.language
    lines = [f"**{say(spec.title)}**", say(spec.summary.shared), f"_{state_words(spec)}_"]
    if spec.consequences:
        lines.append(f"{label('follows', language)}: {say(spec.consequences[0].text)}")
    if spec.targets:
        lines.append(f"**{label('targets', language)}**")
        lines += [f"- {t.name}: {level(spec, t)}" for t in spec.targets[:4]]
    edges = [
        (k, line)
        for k in BOUNDARY_KINDS
        for line in getattr(spec.boundaries, k)
        if line.origin != "knowledge"
    ]
    if edges:
        lines.append(f"**{label('boundary', language)}**")
        lines += [f"- {label(k, language)}: {say(line.text)}" for k, line in edges[:_BOUNDARIES_MAX]]
    open_questions = [q for q in spec.questions if q.answer is None or q.answer.kind == "not_yet"]
    if open_questions:
        lines.append(f"**{label('questions', language)}**")
        lines += [f"- [ ] {say(q.text)}" for q in open_questions[:_QUESTIONS_MAX]]
    room = LINES_MAX - len(lines) - 2
    if spec.requirements and room > 1:
        lines.append(f"**{label('requirements', language)}**")
        lines += [
            f"- {render(r.technical, spec)}" for r in spec.requirements[: min(room - 1, _REQUIREMENTS_MAX)]
        ]
    lines.append(f"_{label('engine', language)}_")
    return "\n".join(lines[:LINES_MAX]) + "\n"
