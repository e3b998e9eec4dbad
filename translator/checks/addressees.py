"""A question goes to whoever can answer it: the one the catalogue sends it to, or for its subject one of the customary."""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Addressee, Finding, Question
from translator.knowledge.catalogue import built_in
from translator.knowledge.schema import Words

_SLOT = re.compile(r"\{\w+\}")
_PIECE_CHARS_MIN = 2
_LEVEL = {"en": ("what level must the", "and what is it today?"), "zh": ("要达到多少？", "现在是多少？")}
_SAID_CHARS_MIN = 12
"""A template with fewer characters of its own is no sign of itself."""


def addressees(examined: Examined) -> tuple[Finding, ...]:
    """Report each question that goes to somebody who cannot answer it; another version may ask otherwise."""
    if not examined.is_own:
        return ()
    formulas = {c.question: c.formula for c in examined.spec.consequences}
    way = "zh" if examined.spec.language == "zh" else "en"
    return tuple(
        broken(
            "addressees",
            f"/questions/{question.id}/to",
            "This question goes to somebody who cannot answer it.",
        )
        for question in examined.questions.values()
        if question.to not in _of(question, formulas.get(question.id), way)
    )


def _of(question: Question, formula: str | None, way: str) -> frozenset[Addressee]:
    """Return who can answer a question."""
    if formula is not None:
        return frozenset(f.to for f in built_in().formulas if f.id == formula)
    if (
        len(question.evidence) == 2
        and question.takes == {"text": "/boundaries/constraints/-"}
        and question.options
    ):
        return frozenset({"business"})  # which of two places gives way
    text = question.text
    if all(piece in text for piece in _LEVEL[way]):
        return frozenset({"business"})  # which level is good enough
    exact = {
        to for pieces, to in _templates(way).get(question.about, ()) if all(piece in text for piece in pieces)
    }
    return frozenset(exact) or customary(question.about)


@cache
def customary(about: str) -> frozenset[Addressee]:
    """Return to whom the catalogue sends questions about a subject, or all where it has none.

    Args:
        about: the subject.
    """
    found = frozenset(to for subject, _, to in _catalogue() if subject == about)
    return found or frozenset({"business", "technical", "data", "legal"})


@cache
def _templates(way: str) -> Mapping[str, tuple[tuple[tuple[str, ...], Addressee], ...]]:
    """Return what stays of each template without its slots, by subject, those with most of it first."""
    made: dict[str, list[tuple[tuple[str, ...], Addressee]]] = {}
    for about, words, to in _catalogue():
        pieces = tuple(
            p for piece in _SLOT.split(getattr(words, way)) if len(p := piece.strip()) >= _PIECE_CHARS_MIN
        )
        if sum(map(len, pieces)) >= (_SAID_CHARS_MIN if way == "en" else _SAID_CHARS_MIN // 2):
            made.setdefault(about, []).append((pieces, to))
    return {about: tuple(found) for about, found in made.items()}


def _catalogue() -> Iterator[tuple[str, Words, Addressee]]:
    knowledge = built_in()
    for kind in (*knowledge.archetypes, *knowledge.small_changes):
        for situation in kind.situations:
            yield situation.about, situation.text, situation.to
    for opening in knowledge.openings:
        yield knowledge.aspect(opening.aspect).slot, opening.text, opening.to
    for formula in knowledge.formulas:
        yield formula.slot, formula.asks, formula.to
