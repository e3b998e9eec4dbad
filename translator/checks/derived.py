"""A derived number follows from what it names by the formula it names: worked out once more, it is the same."""

from datetime import date

from translator.checks.dates import day_of
from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.errors import KnowledgeBroken
from translator.domain.ledger import REFERENCE, Entry
from translator.domain.spec import Consequence, Finding
from translator.formulas.figures import Figure
from translator.formulas.table import FORMULAS, as_figure, constants_for
from translator.knowledge.catalogue import built_in


def derived(examined: Examined) -> tuple[Finding, ...]:
    """Report each derived number that does not follow, and each consequence that tells another than its formula gives.

    Another version may compute otherwise, so only its own drafts are worked out again.
    """
    if not examined.is_own:
        return ()
    found = [
        broken("derived", f"/ledger/{entry.id}", "This number does not follow from those it names.")
        for entry in examined.spec.ledger
        if entry.status == "derived" and _again(entry, examined) != _of(entry)
    ]
    found += [
        broken("derived", f"/consequences/{one.id}", "This sentence does not tell what its formula gives.")
        for one in examined.spec.consequences
        if not _tells(one, examined)
    ]
    return tuple(found)


def _of(entry: Entry) -> tuple[object, ...]:
    return entry.value, entry.value_max, entry.unit, entry.bound


def _again(entry: Entry, examined: Examined) -> tuple[object, ...] | None:
    """Work a number out once more; None where its formula is none, or does not take what it names."""
    try:
        formula = built_in().formula(entry.source.formula or "")
        chosen = {
            wanted.name: examined.ledger[ref]
            for wanted, ref in zip(formula.inputs, entry.source.from_, strict=True)
        }
        figures = {
            name: Figure.of(e.value, e.unit, e.bound, e.value_max)
            for name, e in chosen.items()
            if e.value is not None
        }
        given: dict[str, object] = {**figures}
        given |= {name: as_figure(c) for name, c in constants_for(formula, figures).items()}
        given |= {name: date.fromisoformat(e.date) for name, e in chosen.items() if e.date}
        if formula.needs_today:
            given["today"] = day_of(examined.spec.ask)
        result = FORMULAS[formula.id](**given)
    except (KnowledgeBroken, LookupError, TypeError, ValueError, ArithmeticError, AttributeError):
        return None  # numbers of another kind than the formula takes: it follows from nothing
    if result is None:
        return None
    high = None if result.high is None else float(result.high)
    return float(result.value), high, result.unit, result.bound


def _tells(one: Consequence, examined: Examined) -> bool:
    """Say whether a sentence names a result of its formula."""
    told = [examined.ledger[ref] for ref in REFERENCE.findall(one.text) if ref in examined.ledger]
    return any(entry.status == "derived" and entry.source.formula == one.formula for entry in told)
