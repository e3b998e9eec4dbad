"""A number of the catalogue is the catalogue's: the level of that band, or the constant of that formula, as published."""

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.errors import KnowledgeBroken
from translator.domain.ledger import Entry
from translator.domain.reading import Bound
from translator.domain.spec import Finding
from translator.knowledge.catalogue import Knowledge, built_in

_Level = tuple[float | None, float | None, str, Bound, str, int | None]


def catalogued(examined: Examined) -> tuple[Finding, ...]:
    """Report each number that the catalogue does not have so, and each band of another measure than its target's.

    A workspace with bands of its own, and a draft of another version, are not compared.
    """
    spec = examined.spec
    if not examined.is_own or spec.inputs.house_rules:
        return ()
    knowledge = built_in()
    found = [
        broken("catalogued", f"/ledger/{entry.id}", "The catalogue does not say this number.")
        for entry in spec.ledger
        if entry.source.kind == "catalogue" and _of(entry) not in _published(entry, knowledge)
    ]
    for target in spec.targets:
        for band in target.bands:
            source = examined.ledger[band.goal].source if band.goal in examined.ledger else None
            if (
                source
                and source.kind == "catalogue"
                and (source.ref or "").partition("#")[0] != target.measure
            ):
                where = f"/targets/{target.id}/bands"
                found.append(broken("catalogued", where, "This level is customary for another measure."))
    return tuple(found)


def _of(entry: Entry) -> _Level:
    source = entry.source
    return entry.value, entry.value_max, entry.unit, entry.bound, source.publisher or "", source.year


def _published(entry: Entry, knowledge: Knowledge) -> list[_Level]:
    """Return what the catalogue holds at the place an entry names; a formula has a constant for each period under one name."""
    path, _, name = (entry.source.ref or "").partition("#")
    try:
        if path.startswith("formulas/"):
            formula = knowledge.formula(path.removeprefix("formulas/"))
            named = [(c, knowledge.source(c.source)) for c in formula.constants if c.name == name]
            return [(c.value, None, c.unit, "exactly", s.publisher, s.year) for c, s in named]
        bands = [(b.goal, knowledge.source(b.source)) for b in knowledge.measure(path).bands if b.id == name]
    except KnowledgeBroken:
        return []
    return [(g.value, g.value_max, g.unit, g.bound, s.publisher, s.year) for g, s in bands]
