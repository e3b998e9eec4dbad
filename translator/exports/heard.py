"""The words a requirement comes from, where its wording for engineers does not repeat them: both sides sign, so both read."""

import re
from collections.abc import Iterator

from translator.domain.spec import Requirement, Spec

_WORD = re.compile(r"[^\W_\u4e00-\u9fff]{3,}|[\u4e00-\u9fff]")
_MORE_WORDS = 2
"""So many words more, and the words for business say more than those for engineers."""


def requirements_heard(spec: Spec) -> Iterator[tuple[Requirement, str | None]]:
    """Yield each requirement, with the words for business where they say more than those for engineers; each words once.

    Args:
        spec: whose requirements.
    """
    told: set[str] = set()
    for requirement in spec.requirements:
        words = requirement.business
        yield requirement, words if words not in told and _says_more(requirement) else None
        told.add(words)


def _says_more(requirement: Requirement) -> bool:
    told = set(_WORD.findall(requirement.technical.lower()))
    return sum(w not in told for w in _WORD.findall(requirement.business.lower())) > _MORE_WORDS
