"""Lifts stored documents of older versions to today's, by pure steps; what is stored is never rewritten."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from translator.domain.canonical import Json
from translator.domain.errors import StoreIsNewer
from translator.domain.value import SCHEMA_VERSION

Document = dict[str, Json]
Step = Callable[[Document], Document]

STEPS: Mapping[str, tuple[str, Step]] = MappingProxyType({})
"""For each older version the one it is lifted to, and how. Empty while the first version is today's."""


def lift(
    document: Document, *, steps: Mapping[str, tuple[str, Step]] = STEPS, today: str = SCHEMA_VERSION
) -> Document:
    """Return a document in today's schema.

    Args:
        document: as stored, with its `schema_version`.
        steps: how each older version becomes the next.
        today: the version wanted.

    Raises:
        StoreIsNewer: when no step leads from the document's version; it was written by a newer program.
    """
    while (version := str(document.get("schema_version"))) != today:
        if version not in steps:
            raise StoreIsNewer(
                f"A document here has schema version {version}; this program reads up to {today}. "
                "Update the program."
            )
        newer, step = steps[version]
        document = {**step(document), "schema_version": newer}
    return document
