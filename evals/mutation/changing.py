"""Changes of a specification that operators are made of."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from random import Random
from typing import Any, TypeVar

from translator.domain.ledger import Entry
from translator.domain.spec import BOUNDARY_KINDS, BoundaryKind, BoundaryLine, Question, Spec, Target
from translator.domain.value import Value

_T = TypeVar("_T")
_V = TypeVar("_V", bound=Value)


def one_of(items: Iterable[_T], rng: Random) -> _T | None:
    """Return one item by lot, or None where there is none."""
    choice = list(items)
    return rng.choice(choice) if choice else None


def swapped(items: Sequence[_V], old: _V, **update: Any) -> tuple[_V, ...]:
    """Return the items with one of them changed.

    Args:
        items: a part of a specification.
        old: which one.
        update: its new fields.
    """
    return tuple(one.model_copy(update=update) if one is old else one for one in items)


def with_entry(spec: Spec, entry: Entry, **update: Any) -> Spec:
    """Return the specification with an entry of the ledger changed in place, as nothing may do."""
    return spec.model_copy(update={"ledger": swapped(spec.ledger, entry, **update)})


def with_source(spec: Spec, entry: Entry, **update: Any) -> Spec:
    """Return the specification with what an entry says of its source changed."""
    return with_entry(spec, entry, source=entry.source.model_copy(update=update))


def entered(spec: Spec, entry: Entry) -> tuple[Spec, str]:
    """Return the specification with one more number, and its id."""
    ref = f"N{len(spec.ledger) + 1}"
    return spec.model_copy(update={"ledger": (*spec.ledger, entry.model_copy(update={"id": ref}))}), ref


def with_target(spec: Spec, target: Target, **update: Any) -> Spec:
    """Return the specification with a target changed."""
    return spec.model_copy(update={"targets": swapped(spec.targets, target, **update)})


def with_question(spec: Spec, question: Question, **update: Any) -> Spec:
    """Return the specification with a question changed, wherever it waits."""
    return spec.model_copy(
        update={
            "questions": swapped(spec.questions, question, **update),
            "later": swapped(spec.later, question, **update),
        }
    )


def lines_of(spec: Spec) -> list[tuple[BoundaryKind, BoundaryLine]]:
    """Return every line of the boundary with its kind."""
    return [(kind, line) for kind in BOUNDARY_KINDS for line in getattr(spec.boundaries, kind)]


def with_lines(spec: Spec, **lines: tuple[BoundaryLine, ...]) -> Spec:
    """Return the specification with other lines of some kinds."""
    return spec.model_copy(update={"boundaries": spec.boundaries.model_copy(update=lines)})


def fresh(spec: Spec, letter: str) -> str:
    """Return an id that no element of the specification has or had."""
    return f"{letter}{900 + spec.revision}"


Field = tuple[str, Callable[[Spec, Random, str], Spec | None]]
"""A place of our own prose, and how a text gets there."""


def _summary(name: str) -> Callable[[Spec, Random, str], Spec]:
    def put(spec: Spec, rng: Random, more: str) -> Spec:
        words = f"{getattr(spec.summary, name)}{joint(spec)}{more}"
        return spec.model_copy(update={"summary": spec.summary.model_copy(update={name: words})})

    return put


def _part(part: str, path: str) -> Callable[[Spec, Random, str], Spec | None]:
    """Return what puts a text behind the words of one element of a part."""

    def put(spec: Spec, rng: Random, more: str) -> Spec | None:
        element = one_of(getattr(spec, part), rng)
        if element is None:
            return None
        words = f"{getattr(element, path)}{joint(spec)}{more}"
        return spec.model_copy(update={part: swapped(getattr(spec, part), element, **{path: words})})

    return put


def _business(spec: Spec, rng: Random, more: str) -> Spec | None:
    """Put a text behind a requirement for the business side that is no quote of the ask on both sides."""
    own = [r for r in spec.requirements if r.technical.strip(_STOPS) != r.business.strip(_STOPS)]
    one = one_of(own, rng)
    words = f"{one.business}{joint(spec)}{more}" if one else ""
    return (
        spec.model_copy(update={"requirements": swapped(spec.requirements, one, business=words)})
        if one
        else None
    )


_STOPS = " .。;；,，"


def _rating(spec: Spec, rng: Random, more: str) -> Spec | None:
    alternative = one_of(spec.alternatives, rng)
    if alternative is None:
        return None
    dimension = rng.choice(sorted(alternative.ratings))
    rating = alternative.ratings[dimension]
    why = rating.model_copy(update={"why": f"{rating.why}{joint(spec)}{more}"})
    ratings = {**alternative.ratings, dimension: why}
    return spec.model_copy(update={"alternatives": swapped(spec.alternatives, alternative, ratings=ratings)})


def _line(spec: Spec, rng: Random, more: str) -> Spec | None:
    found = one_of(lines_of(spec), rng)
    if found is None:
        return None
    kind, line = found
    lines = swapped(getattr(spec.boundaries, kind), line, text=f"{line.text}{joint(spec)}{more}")
    return with_lines(spec, **{kind: lines})


def _option(spec: Spec, rng: Random, more: str) -> Spec | None:
    question = one_of((q for q in (*spec.questions, *spec.later) if q.options), rng)
    if question is None:
        return None
    option = rng.choice(question.options)
    words = f"{option.consequence}{joint(spec)}{more}"
    return with_question(spec, question, options=swapped(question.options, option, consequence=words))


def joint(spec: Spec) -> str:
    """Return what stands between two sentences."""
    return "" if spec.language == "zh" else " "


PLACES: Mapping[str, Callable[[Spec, Random, str], Spec | None]] = {
    "summary/shared": _summary("shared"),
    "summary/technical": _summary("technical"),
    "requirements/business": _business,
    "questions/why": _part("questions", "why"),
    "questions/text": _part("questions", "text"),
    "later/why": _part("later", "why"),
    "left_out/reason": _part("left_out", "reason"),
    "risks/effect": _part("risks", "effect"),
    "milestones/deliverable": _part("milestones", "deliverable"),
    "vague/advice": _part("vague", "advice"),
    "alternatives/summary": _part("alternatives", "summary"),
    "targets/scale": _part("targets", "scale"),
    "precedents/why": _part("precedents", "why"),
    "ratings/why": _rating,
    "boundaries/text": _line,
    "options/consequence": _option,
}
"""Places of our prose to which operators add words."""


def said_somewhere(spec: Spec, rng: Random, words: str) -> Spec | None:
    """Return the specification with more words in one of its texts, by lot."""
    for name in rng.sample(sorted(PLACES), len(PLACES)):
        changed = PLACES[name](spec, rng, words)
        if changed is not None:
            return changed
    return None
