"""A requirement for engineers is in EARS, in the pattern it says it has; where the ask is unclear it is the ask's own sentence."""

import re

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.checks.lines.ears import ears, pattern_of
from translator.checks.lines.line import Line, Source
from translator.domain.reading import EarsPattern
from translator.domain.spec import Finding, Requirement
from translator.domain.value import Language

_STOPS = " .。;；,，?？!！"


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
        elif not _fits(requirement, pattern_of(requirement.technical, spec.language), spec.language):
            found.append(broken("forms", where, "This requirement is in another EARS pattern than it says."))
    return tuple(found)


def _fits(requirement: Requirement, pattern: EarsPattern, language: Language) -> bool:
    """Say whether a sentence has the pattern that it says it has; Chinese may say a condition without its first word."""
    if pattern == requirement.pattern:
        return True
    if language != "zh":
        return False
    opening = requirement.technical.partition("，")[0]
    if requirement.pattern in ("event", "state") and pattern == "ubiquitous":
        return _CONDITION_ZH.search(opening) is not None
    placed = opening.startswith("在") and _CONDITION_ZH.search(opening) is None
    return requirement.pattern == "ubiquitous" and (opening.startswith("凡") or placed)


_CONDITION_ZH = re.compile("[后时前]$|[后前时](?![台端间面方段])[\u4e00-\u9fff]|期间")


def _quoted(requirement: Requirement) -> bool:
    """Say whether a sentence whose grammar nobody is sure of is a part of what the business side reads, as it stands."""
    said = requirement.business.casefold()
    return requirement.origin == "ask" and requirement.technical.casefold().strip(_STOPS) in said
