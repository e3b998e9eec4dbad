"""Says of each requirement and of each line of the boundary who said it, where the ask tells."""

from typing import TypeVar

from translator.domain.spec import BOUNDARY_KINDS, BoundaryLine, Requirement, Spec
from translator.domain.voices import Voices

_Line = TypeVar("_Line", Requirement, BoundaryLine)


def with_speakers(spec: Spec) -> Spec:
    """Name who said what the ask itself says; a specification whose ask names nobody stays as it is."""
    if not spec.ask.speakers:
        return spec
    voices = Voices(spec.ask.speakers)
    boundaries: dict[str, tuple[BoundaryLine, ...]] = {
        kind: tuple(
            _named(line, voices) if line.origin == "ask" else line for line in getattr(spec.boundaries, kind)
        )
        for kind in BOUNDARY_KINDS
    }
    return spec.model_copy(
        update={
            "requirements": tuple(_named(line, voices) for line in spec.requirements),
            "boundaries": spec.boundaries.model_copy(update=boundaries),
        }
    )


def _named(line: _Line, voices: Voices) -> _Line:
    who = voices.of(line.evidence[0]) if line.evidence else None
    return line.model_copy(update={"said_by": who}) if who else line
