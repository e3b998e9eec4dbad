"""Every sentence of ours in a specification, with where it stands and whether it states something or only offers it."""

from collections.abc import Iterator
from dataclasses import dataclass

from translator.domain.spec import BOUNDARY_KINDS, Spec


@dataclass(frozen=True)
class Sentence:
    """One text of a specification, its numbers still named as `{N1}`."""

    where: str
    text: str
    offers: bool = False
    """Whether it puts something up for choice, such as a question; a proposed number may stand there and nowhere else."""


def sentences(spec: Spec) -> Iterator[Sentence]:
    """Yield all texts of ours that somebody reads; quotes, names of entries and the ledger are none.

    Args:
        spec: what came out.
    """
    for where, text, offers in (*_head(spec), *_lines(spec), *_judged(spec), *_asked(spec)):
        if text:
            yield Sentence(where, text, offers)


_Texts = Iterator[tuple[str, str | None, bool]]


def _head(spec: Spec) -> _Texts:
    yield "title", spec.title, False
    for name in ("shared", "business", "technical"):
        yield f"summary/{name}", getattr(spec.summary, name), False
    for name in ("user", "need", "outcome", "evidence"):
        yield f"problem/{name}", getattr(spec.problem, name), False


def _lines(spec: Spec) -> _Texts:
    for one in spec.requirements:
        yield f"{one.id}/business", one.business, False
        yield f"{one.id}/technical", one.technical, False
        for scenario in one.acceptance:
            for text in (scenario.given, scenario.when, scenario.then):
                yield f"{one.id}/acceptance", text, False
    for kind in BOUNDARY_KINDS:
        for line in getattr(spec.boundaries, kind):
            yield f"{line.id}/{kind}", line.text, False
    for example in spec.examples:
        yield f"{example.id}/given", example.given, False
        yield f"{example.id}/expected", example.expected, False
    for target in spec.targets:
        told = (target.name, target.scale, target.meter, target.conditions, target.counter_metric)
        yield from ((target.id, text, False) for text in told)
        for band in target.bands:
            for text in (band.label, band.fits_when, band.costs):
                yield f"{target.id}/bands", text, True


def _judged(spec: Spec) -> _Texts:
    for other in spec.alternatives:
        texts = (other.name, other.summary, other.gives_up, other.flips_when, other.why_preferred)
        for text in (*texts, *(rating.why for rating in other.ratings.values())):
            yield other.id, text, True
    if spec.feasibility:
        for name in type(spec.feasibility).model_fields:
            yield f"feasibility/{name}", getattr(spec.feasibility, name).why, True
    for risk in spec.risks:
        for text in (risk.cause, risk.event, risk.effect, risk.trigger, risk.response.action):
            yield risk.id, text, False
    for step in spec.milestones:
        for text in (step.name, step.deliverable, step.acceptance):
            yield step.id, text, False


def _asked(spec: Spec) -> _Texts:
    for question in (*spec.questions, *spec.later):
        yield question.id, question.text, True
        yield question.id, question.why, True
        for option in question.options:
            yield question.id, option.label, True
            yield question.id, option.consequence, True
    for follows in spec.consequences:
        yield follows.id, follows.text, True
        yield follows.id, follows.assumption, True
