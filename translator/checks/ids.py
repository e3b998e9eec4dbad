"""An id belongs to one element, and one that is gone never comes back."""

import re
from collections import Counter
from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding

_ENTRY = re.compile(r"N[1-9]\d*")


def ids(examined: Examined) -> tuple[Finding, ...]:
    """Report each id that two elements share, that was retired, or that no number may have."""
    retired, every = frozenset(examined.spec.retired), list(_all(examined))
    many = Counter(name for name, _ in every)
    found = [
        broken("ids", where, "Two elements have the same name.")
        for name, where in dict.fromkeys(every)
        if many[name] > 1
    ]
    found += [broken("ids", where, "This name was retired.") for name, where in every if name in retired]
    found += [
        broken("ids", f"/ledger/{entry.id}", "This is no name of a number.")
        for entry in examined.spec.ledger
        if not _ENTRY.fullmatch(entry.id)
    ]
    return tuple(found)


def _all(examined: Examined) -> Iterator[tuple[str, str]]:
    """Yield the id of each element with its place."""
    spec = examined.spec
    for part in ("requirements", "targets", "consequences", "examples", "alternatives", "questions", "later",
                 "vague", "risks", "milestones", "ledger"):  # fmt: skip
        for element in getattr(spec, part):
            yield element.id, f"/{part}/{element.id}"
    for kind, line in examined.lines:
        yield line.id, f"/boundaries/{kind}/{line.id}"
