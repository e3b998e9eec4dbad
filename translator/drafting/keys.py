"""Ids of elements, and the keys that keep them.

An id is never used again in a specification. A redraft gives an element with the same key its old id, so that
answers, links and signatures stay. Source: docs/decisions/0004-ids-never-come-back.md
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from translator.domain.ledger import REFERENCE
from translator.domain.spec import BOUNDARY_KINDS, Spec

_ID = re.compile(r"^([A-Z])(\d+)$")


@dataclass
class Names:
    """Hands out ids by letter, old ones for known keys, new ones otherwise."""

    known: Mapping[str, str] = field(default_factory=dict)
    """Id of each key an earlier revision had."""
    highest: dict[str, int] = field(default_factory=dict)
    _given: set[str] = field(default_factory=set)

    def give(self, letter: str, key: str) -> str:
        """Return the id of an element.

        Args:
            letter: the kind of element, such as `T`.
            key: what makes it the same element in another revision.
        """
        old = self.known.get(f"{letter}:{key}")
        if old and old not in self._given:
            self._given.add(old)
            return old
        number = self.highest.get(letter, 0) + 1
        self.highest[letter] = number
        self._given.add(f"{letter}{number}")
        return f"{letter}{number}"


def target_key(measure: str, scope: str) -> str:
    """Two targets are the same when they measure the same of the same thing."""
    return f"{measure}|{scope.casefold()}"


def question_key(about: str, changes: Iterable[str], text: str = "") -> str:
    """Two questions are the same when they are about the same and change the same; without changes, the words decide."""
    joined = ",".join(sorted(changes))
    return f"{about}|{joined or text.casefold()}"


def consequence_key(formula: str, text: str) -> str:
    """Two consequences are the same when the same formula follows from the same numbers.

    Args:
        formula: its id.
        text: its sentence, which names every number it follows from and the result.
    """
    return f"{formula}|{','.join(sorted(set(REFERENCE.findall(text))))}"


def boundary_key(kind: str, text: str) -> str:
    """Two boundary lines are the same when they say the same about the same side."""
    return f"{kind}|{text.casefold()}"


def names_of(spec: Spec) -> Names:
    """Collect the ids and keys of an existing specification."""
    known: dict[str, str] = {}
    for target in spec.targets:
        known[f"T:{target_key(target.measure, target.scope)}"] = target.id
    followed = {c.question: consequence_key(c.formula, c.text) for c in spec.consequences}
    for question in (*spec.questions, *spec.later):
        changes = (followed[question.id],) if question.id in followed else question.changes
        known[f"Q:{question_key(question.about, changes, question.text)}"] = question.id
    for kind in BOUNDARY_KINDS:
        for line in getattr(spec.boundaries, kind):
            known[f"B:{boundary_key(kind, line.text)}"] = line.id
    for consequence in spec.consequences:
        known[f"C:{consequence_key(consequence.formula, consequence.text)}"] = consequence.id
    highest: dict[str, int] = {}
    ids = [*_ids(spec), *spec.retired]
    for name in ids:
        match = _ID.match(name)
        if match:
            highest[match.group(1)] = max(highest.get(match.group(1), 0), int(match.group(2)))
    return Names(known=known, highest=highest)


def _ids(spec: Spec) -> list[str]:
    parts = (
        spec.requirements, spec.targets, spec.consequences, spec.examples, spec.alternatives, spec.questions,
        spec.later, spec.vague, spec.risks, spec.milestones,
    )  # fmt: skip
    ids = [element.id for part in parts for element in part]
    return ids + [line.id for kind in BOUNDARY_KINDS for line in getattr(spec.boundaries, kind)]
