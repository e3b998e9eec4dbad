"""A question goes to whoever can answer it: the one the catalogue sends it to, or for its subject one of the customary."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
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
    found = (t for t in _templates(way).get(question.about, ()) if t.longest in text)
    exact = {template.to for template in found if all(piece in text for piece in template.pieces)}
    return frozenset(exact) or customary(question.about)


@cache
def customary(about: str) -> frozenset[Addressee]:
    """Return to whom the catalogue sends questions about a subject, or all where it has none.

    Args:
        about: the subject.
    """
    found = frozenset(to for subject, _, to in _catalogue() if subject == about)
    return found or frozenset({"business", "technical", "data", "legal"})


@dataclass(frozen=True)
class _Template:
    """What stays of a question of the catalogue without its slots."""

    longest: str
    pieces: tuple[str, ...]
    to: Addressee


@cache
def _templates(way: str) -> Mapping[str, tuple[_Template, ...]]:
    """Return the questions of the catalogue, by subject."""
    made: dict[str, list[_Template]] = {}
    for about, words, to in _catalogue():
        pieces = tuple(
            p for piece in _SLOT.split(getattr(words, way)) if len(p := piece.strip()) >= _PIECE_CHARS_MIN
        )
        if sum(map(len, pieces)) >= (_SAID_CHARS_MIN if way == "en" else _SAID_CHARS_MIN // 2):
            made.setdefault(about, []).append(_Template(max(pieces, key=len), pieces, to))
    return {about: tuple(found) for about, found in made.items()}


def _catalogue() -> Iterator[tuple[str, Words, Addressee]]:
    knowledge = built_in()
    situations = [s for kind in knowledge.archetypes for s in kind.situations]
    of_changes = (s for kind in knowledge.small_changes for s in kind.situations)
    for situation in (*situations, *of_changes, *knowledge.gaps):
        yield situation.about, situation.text, situation.to
    for opening in knowledge.openings:
        yield knowledge.aspect(opening.aspect).slot, opening.text, opening.to
    for formula in knowledge.formulas:
        yield formula.slot, formula.asks, formula.to
