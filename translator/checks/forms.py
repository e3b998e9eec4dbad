"""A requirement for engineers is in EARS, in the pattern it says it has; where the ask is unclear it is the ask's own sentence."""

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.checks.lines.ears import ears, pattern_of
from translator.checks.lines.line import Line, Source
from translator.domain.spec import Finding, Requirement

_STOPS = " .。;；,，"


def forms(examined: Examined) -> tuple[Finding, ...]:
    """Report each requirement that is not in EARS, or in another pattern than it says."""
    spec = examined.spec
    source = Source(spec.ask.text, spec.language)
    found = []
    for requirement in spec.requirements:
        where = f"/requirements/{requirement.id}/technical"
        if ears(Line(requirement.technical, "ears", source)):
            if not _quoted(requirement):
                found.append(broken("forms", where, "This requirement is not one sentence in EARS."))
        elif pattern_of(requirement.technical, spec.language) != requirement.pattern:
            found.append(broken("forms", where, "This requirement is in another EARS pattern than it says."))
    return tuple(found)


def _quoted(requirement: Requirement) -> bool:
    """Say whether a sentence whose grammar nobody is sure of is quoted on both sides as it stands."""
    return requirement.origin == "ask" and requirement.technical.strip(_STOPS) == requirement.business.strip(
        _STOPS
    )
