"""What one place names is there: targets, numbers, questions, phrases and the places an answer goes to."""

import re
from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.ledger import REFERENCE
from translator.domain.spec import BOUNDARY_KINDS, Finding, Question

_LEVEL = re.compile(r"/targets/([^/]+)/(?:goal|baseline|limit|stretch)")
_PARTS = frozenset(
    [f"/boundaries/{kind}/-" for kind in BOUNDARY_KINDS]
    + [f"/problem/{name}" for name in ("user", "need", "outcome", "evidence")]
    + ["/examples/-"]
)
"""Where a sentence can go; a level goes to its target."""
_NAMED_PARTS = frozenset(part.strip("/").removesuffix("/-") for part in _PARTS)
"""The same places, as questions name what they change."""


def places(examined: Examined) -> tuple[Finding, ...]:
    """Report each reference to something that is not there."""
    known = _Known(examined)
    return tuple(
        broken("places", where, "This place names something that is not there.")
        for where, holds in known.references()
        if not holds
    )


class _Known:
    """What there is to name."""

    def __init__(self, examined: Examined) -> None:
        spec = self.spec = examined.spec
        self.examined = examined
        self.targets = {t.id for t in spec.targets}
        self.numbers = examined.ledger
        self.questions = examined.questions
        self.phrases = {v.id for v in spec.vague}
        self.elements = self.targets | {c.id for c in spec.consequences} | set(spec.retired)

    def references(self) -> Iterator[tuple[str, bool]]:
        """Yield each place that names something, and whether that is there."""
        spec = self.spec
        for requirement in spec.requirements:
            yield f"/requirements/{requirement.id}/targets", self.targets.issuperset(requirement.targets)
        for milestone in spec.milestones:
            yield f"/milestones/{milestone.id}/targets", self.targets.issuperset(milestone.targets)
            yield f"/milestones/{milestone.id}/estimate", self._number(milestone.estimate)
        for one in spec.consequences:
            yield f"/consequences/{one.id}/question", one.question is None or one.question in self.questions
        for alternative in spec.alternatives:
            yield f"/alternatives/{alternative.id}/cost", self._number(alternative.cost)
        for risk in spec.risks:
            yield f"/risks/{risk.id}/probability", self._number(risk.probability)
            yield f"/risks/{risk.id}/impact", self._number(risk.impact)
        yield "/inputs/answers", self.questions.keys() | set(spec.retired) >= set(spec.inputs.answers)
        yield from self._of_targets()
        yield from self._of_numbers()
        for question in self.questions.values():
            yield from self._of_question(question)

    def _number(self, ref: str | None) -> bool:
        return ref is None or ref in self.numbers

    def _of_targets(self) -> Iterator[tuple[str, bool]]:
        for target in self.spec.targets:
            where = f"/targets/{target.id}"
            for name in ("baseline", "goal", "stretch", "limit"):
                yield f"{where}/{name}", self._number(getattr(target, name))
            due = target.by_when
            yield (
                f"{where}/by_when",
                due is None or (due in self.numbers and self.numbers[due].kind == "date"),
            )
            yield f"{where}/statistic", self._number(target.statistic.quantity)
            yield f"{where}/bands", all(band.goal in self.numbers for band in target.bands)
            yield f"{where}/resolves", self.phrases.issuperset(target.resolves)

    def _of_numbers(self) -> Iterator[tuple[str, bool]]:
        for entry in self.spec.ledger:
            refs = (entry.supersedes, entry.relative_to, *entry.source.from_)
            if any(refs):
                there = entry.id not in refs and all(self._number(ref) for ref in refs)
                yield f"/ledger/{entry.id}", there

    def _of_question(self, question: Question) -> Iterator[tuple[str, bool]]:
        where = f"/questions/{question.id}"
        yield f"{where}/changes", all(c in self.elements or c in _NAMED_PARTS for c in question.changes)
        for place in question.takes.values():
            yield f"{where}/takes", self._place(place)
        for index, option in enumerate(question.options):
            for place, what in option.sets.items():
                level = _LEVEL.fullmatch(place) is not None
                refs = [what] if level else REFERENCE.findall(what)
                there = self._place(place) and all(ref in self.numbers for ref in refs)
                yield f"{where}/options/{index}/sets", there
        answer = question.answer
        if answer and answer.kind == "option":
            there = answer.option is not None and 0 <= answer.option < len(question.options)
            yield f"{where}/answer", there
        if answer and answer.kind == "quantity":
            yield f"{where}/answer", answer.quantity in self.numbers

    def _place(self, place: str) -> bool:
        level = _LEVEL.fullmatch(place)
        return level.group(1) in self.targets if level else place in _PARTS
