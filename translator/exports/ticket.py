"""The specification for a ticket: at most 25 lines; what was said comes before what is asked."""

import re

from translator.domain.spec import BOUNDARY_KINDS, BoundaryKind, BoundaryLine, Question, Requirement, Spec
from translator.domain.value import Span
from translator.exports.labels import label
from translator.exports.markdown import Say, engine_words, first_notes, level, state_words

LINES_MAX = 25
"""Source: the contract, section 5."""
_ORDER: tuple[BoundaryKind, ...] = (
    "out_of_scope",
    "fallback",
    "constraints",
    "data_conditions",
    "in_scope",
    "model_limits",
)
_MOST = {"targets": 4, "requirements": 7, "boundary": 8, "questions": 4}
_TRIMMED = ("questions", "boundary", "requirements", "targets")
"""What gives way first where a ticket would be too long; each keeps at least two lines."""
_LEAST = 2


def ticket(spec: Spec) -> str:
    """Write the ticket form; what does not fit is counted as left to the page.

    Args:
        spec: any revision.
    """
    say, language = Say(spec), spec.language
    title, goal = say(spec.title), say(spec.summary.shared)
    head = [f"**{title}**", *([goal] if goal.rstrip(".。") != title else []), f"_{state_words(spec)}_"]
    head += [finding.message for finding in first_notes(spec)]
    if spec.problem.evidence:
        head.append(f"{label('evidence', language)}: “{say(spec.problem.evidence)}”")
    asked = {q.id for q in spec.questions[: _MOST["questions"] - 1]}
    if spec.consequences and spec.consequences[0].question not in asked:
        head.append(f"{label('follows', language)}: {say(spec.consequences[0].text)}")
    blocks = {
        "targets": [f"- {t.name}: {level(spec, t)}" for t in spec.targets],
        "requirements": [f"- {say(r.technical)}" for r in _said_once(spec)],
        "boundary": [f"- {label(kind, language)}: {say(line.text)}" for kind, line in _edges(spec)],
        "questions": [
            f"- [ ] {say(q.text)}{_owed(q, spec)}"
            for q in spec.questions
            if q.answer is None or q.answer.kind == "not_yet"
        ],
    }
    shown = {name: min(len(lines), _MOST[name]) for name, lines in blocks.items()}
    while len(head) + 1 + sum(n + 1 for n in shown.values() if n) > LINES_MAX:
        name = next(n for n in _TRIMMED if shown[n] > _LEAST)
        shown[name] -= 1
    lines = list(head)
    for name, block in blocks.items():
        if block:
            left = len(block) - shown[name]
            more = f" ({label('more', language).format(left=left)})" if left else ""
            lines += [f"**{label(name, language)}**{more}", *block[: shown[name]]]
    return "\n".join([*lines, f"_{engine_words(spec)}_"]) + "\n"


def _edges(spec: Spec) -> list[tuple[BoundaryKind, BoundaryLine]]:
    """Return the lines about where the work ends that no requirement says, the firmest kinds first."""
    assert set(_ORDER) == set(BOUNDARY_KINDS)
    said = [(r.evidence[0], _words(r.technical)) for r in spec.requirements if r.evidence]
    return [
        (kind, line)
        for kind in _ORDER
        for line in getattr(spec.boundaries, kind)
        if line.origin != "knowledge" and not _repeats(line, said)
    ]


def _owed(question: Question, spec: Spec) -> str:
    """Say who is to answer, and by when."""
    if question.answer is None or not question.answer.owner:
        return ""
    due = f", {question.answer.due}" if question.answer.due else ""
    return f" ({label('not_yet', spec.language)} {question.answer.owner}{due})"


def _repeats(line: BoundaryLine, said: list[tuple[Span, frozenset[str]]]) -> bool:
    """Say whether a requirement from the same place says nearly all a line says."""
    words = _words(line.text)
    return bool(line.evidence) and any(
        where.covers(line.evidence[0]) and len(words & told) >= _NEARLY * len(words) for where, told in said
    )


_NEARLY = 0.75
_WORD = re.compile(r"[a-z]{4,}|[\u4e00-\u9fff]")


def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.lower()))


def _said_once(spec: Spec) -> list[Requirement]:
    """Return the requirements that no longer line of the boundary says as well."""
    lines = [line.evidence[0] for _, line in _edges(spec) if line.evidence]
    return [r for r in spec.requirements if not (r.evidence and any(e.covers(r.evidence[0]) for e in lines))]
