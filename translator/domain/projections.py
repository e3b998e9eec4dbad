"""What each side signs: a named part of a specification, written down one way and hashed.

A list of fields here is never changed; another list is another name.
Source: docs/decisions/0007-a-signature-covers-a-projection.md
"""

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from translator.domain.canonical import Json, canonical, sha256_of
from translator.domain.ledger import REFERENCE, Entry
from translator.domain.spec import Alternative, BoundaryLine, Feasibility, Feasible, Spec

Projection = Callable[[Spec], Json]
_ID = re.compile(r"N\d+")


def business(spec: Spec) -> Json:
    """Return what the business side signs: the intent, its levels and where it ends."""
    said = _Said(spec)
    chosen = next((a for a in spec.alternatives if a.preferred), None)
    return {
        "title": said.prose(spec.title),
        "problem": {name: said.prose(words) for name, words in spec.problem},
        "summary": {"shared": said.prose(spec.summary.shared), "business": said.prose(spec.summary.business)},
        "requirements": [
            {
                "business": said.prose(r.business),
                "acceptance": [{name: said.prose(words) for name, words in one} for one in r.acceptance],
            }
            for r in spec.requirements
        ],
        "targets": [
            {
                "goal": said.number(t.goal),
                "limit": said.number(t.limit),
                "by_when": said.number(t.by_when),
            }
            for t in spec.targets
        ],
        "in_scope": said.lines(spec.boundaries.in_scope),
        "out_of_scope": said.lines(spec.boundaries.out_of_scope),
        "chosen": said.alternative(chosen) if chosen else None,
    }


def technical(spec: Spec) -> Json:
    """Return what the technical side signs: the means, how they are measured, and what they stand on."""
    said = _Said(spec)
    return {
        "requirements": [said.prose(r.technical) for r in spec.requirements],
        "targets": [
            {
                "scale": said.prose(t.scale),
                "meter": said.prose(t.meter),
                "statistic": {"kind": t.statistic.kind, "quantity": said.number(t.statistic.quantity)},
                "conditions": said.prose(t.conditions),
                "goal": said.number(t.goal),
                "limit": said.number(t.limit),
            }
            for t in spec.targets
        ],
        "data_conditions": said.lines(spec.boundaries.data_conditions),
        "model_limits": said.lines(spec.boundaries.model_limits),
        "fallback": said.lines(spec.boundaries.fallback),
        "feasibility": said.feasibility(spec.feasibility) if spec.feasibility else None,
        "estimates": [said.number(m.estimate) for m in spec.milestones if m.estimate],
    }


PROJECTIONS: Mapping[str, Projection] = MappingProxyType({"business/1": business, "technical/1": technical})
"""Every projection ever signed, by the name that a signature carries."""


def sha256_of_projection(spec: Spec, covers: str) -> str:
    """Hash what a signature covers.

    Args:
        spec: any revision.
        covers: the projection's name, such as `business/1`.

    Returns:
        64 hexadecimal digits in lower case.

    Raises:
        KeyError: when there is no such projection; a bug of ours.
    """
    return sha256_of(canonical(PROJECTIONS[covers](spec)))


class _Said:
    """Replaces references by what the numbers they name say.

    Who said a number and how sure it is are not signed: confirming a number, or citing it better, changes no content.
    """

    def __init__(self, spec: Spec) -> None:
        self._entries = {entry.id: entry for entry in spec.ledger}

    def number(self, ref: str | None) -> Json:
        if ref is None:
            return None
        return self._content(self._entries[ref])

    def prose(self, words: str | None) -> Json:
        """Return the words; with numbers in them, the pieces in order."""
        if words is None:
            return None
        pieces = REFERENCE.split(words)
        if len(pieces) == 1:
            return words
        return [self.number(piece) if at % 2 else piece for at, piece in enumerate(pieces)]

    def lines(self, lines: tuple[BoundaryLine, ...]) -> Json:
        return [self.prose(line.text) for line in lines]

    def alternative(self, chosen: Alternative) -> Json:
        return {
            "name": self.prose(chosen.name),
            "summary": self.prose(chosen.summary),
            "gives_up": self.prose(chosen.gives_up),
        }

    def feasibility(self, whole: Feasibility) -> Json:
        return {name: self._feasible(one) for name, one in whole}

    def _feasible(self, one: Feasible) -> Json:
        return {
            "verdict": one.verdict,
            "why": self.prose(one.why),
            "facts": [self.number(fact) if _ID.fullmatch(fact) else fact for fact in one.facts],
            "unknowns": list(one.unknowns),
        }

    def _content(self, entry: Entry) -> Json:
        content: dict[str, Json] = entry.model_dump(
            mode="json",
            include={
                "kind", "measure", "value", "value_max", "unit", "bound", "date", "optimistic", "likely",
                "pessimistic", "condition",
            },
        )  # fmt: skip
        return {**content, "relative_to": self.number(entry.relative_to)}
