"""A page asks few questions, and every answer changes something."""

from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding, Question

QUESTIONS_MAX = 7
"""Source: the contract, section 4."""


_PLACES = 2
"""A question which of two places of the ask gives way quotes both, and they may say the same."""


def asking(examined: Examined) -> tuple[Finding, ...]:
    """Report more questions than anybody answers, and each whose answer would change nothing."""
    found = []
    if len(examined.spec.questions) > QUESTIONS_MAX:
        found.append(broken("asking", "/questions", "More is asked at once than anybody answers."))
    for question in examined.questions.values():
        found += [
            broken("asking", f"/questions/{question.id}{part}", message) for part, message in _idle(question)
        ]
    listed = set(examined.spec.inputs.answers)
    for question in examined.questions.values():
        if (question.answer is not None) != (question.id in listed):
            where = f"/questions/{question.id}/answer"
            found.append(broken("asking", where, "An answer is not listed, or is listed and not there."))
    return tuple(found)


def _idle(question: Question) -> Iterator[tuple[str, str]]:
    if not (question.options or question.takes):
        yield "", "This question takes no answer."
    if not question.changes:
        yield "/changes", "The answer to this question would change nothing."
    for index, option in enumerate(question.options):
        if not option.sets:
            yield f"/options/{index}", "This option changes nothing."
    sets = [tuple(sorted(o.sets.items())) for o in question.options if o.sets]
    if len(set(sets)) < len(sets) and len(question.evidence) != _PLACES:
        yield "/options", "Two options change the same."
