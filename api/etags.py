"""Revisions as entity tags: what a client has, and what its change was made on."""

import re

from translator.domain.errors import RevisionNotNamed

_TAG = re.compile(r'(?:W/)?"(\d{1,9})"|(\d{1,9})', re.ASCII)
_NO_REVISION = 0
"""Stands for a tag that no revision ever had."""


def etag(revision: int) -> str:
    """Write a revision as an entity tag, such as `"3"`."""
    return f'"{revision}"'


def has(if_none_match: str | None, revision: int) -> bool:
    """Say whether the client has this revision already."""
    tags = [tag.strip() for tag in (if_none_match or "").split(",")]
    return "*" in tags or revision in (_revision(tag) for tag in tags)


def named(if_match: str | None) -> int:
    """Return the revision a change was made on; 0, which none has, for a tag that is none of ours.

    Args:
        if_match: the header; quoted as the standard has it, or the bare number.

    Raises:
        RevisionNotNamed: when no revision is named; "any" is no revision somebody read.
    """
    sent = (if_match or "").strip()
    if sent in ("", "*"):
        raise RevisionNotNamed
    return _revision(sent)


def _revision(tag: str) -> int:
    found = _TAG.fullmatch(tag)
    return int(found.group(1) or found.group(2)) if found else _NO_REVISION
