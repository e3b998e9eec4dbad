"""Every line stands on what it says it stands on: words of the ask, an answer, a person's agreement."""

from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding

_ON_THE_ASK = ("ask", "model")
"""A model's line stands on a quote of the ask, too."""


def grounds(examined: Examined) -> tuple[Finding, ...]:
    """Report each line without the words, or the answer, that it is said to stand on."""
    return tuple(broken("grounds", where, message) for where, message in _wrong(examined))


def _wrong(examined: Examined) -> Iterator[tuple[str, str]]:
    spec = examined.spec
    for requirement in spec.requirements:
        if not requirement.evidence:
            yield f"/requirements/{requirement.id}", "This requirement stands on no words of the ask."
    for kind, line in examined.lines:
        if line.origin in _ON_THE_ASK and not line.evidence:
            yield f"/boundaries/{kind}/{line.id}", "This line stands on no words of the ask."
        if line.origin == "answer" and not examined.answered:
            yield f"/boundaries/{kind}/{line.id}", "This line is of an answer, and nobody has answered."
    for example in spec.examples:
        if example.origin == "answer" and not examined.answered:
            yield f"/examples/{example.id}", "This example is of an answer, and nobody has answered."
