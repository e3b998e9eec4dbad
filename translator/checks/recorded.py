"""What a draft stood on is recorded, each entry of the catalogue with its hash, so that a re-check can say what changed."""

import re

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.errors import KnowledgeBroken
from translator.domain.spec import Finding
from translator.knowledge.catalogue import built_in

_SHA256 = re.compile(r"[0-9a-f]{64}")


def recorded(examined: Examined) -> tuple[Finding, ...]:
    """Report each measure that is used and not recorded, and each hash that is none, or not that of this catalogue."""
    spec = examined.spec
    inputs = spec.inputs.knowledge
    found = [
        broken("recorded", f"/targets/{target.id}/measure", "This measure is not recorded among the inputs.")
        for target in spec.targets
        if f"measures/{target.measure}" not in inputs
    ]
    compared = examined.is_own and not spec.inputs.house_rules
    for path, sha256 in inputs.items():
        if not _SHA256.fullmatch(sha256) or (compared and sha256 != _hash_of(path)):
            found.append(
                broken("recorded", f"/inputs/knowledge/{path}", "This is not what the catalogue holds.")
            )
    return tuple(found)


def _hash_of(path: str) -> str | None:
    try:
        return built_in().content_hash(path)
    except KnowledgeBroken:
        return None
