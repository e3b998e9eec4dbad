"""No number without a source: prose holds references only, goals are filled by given numbers only."""

from graphlib import CycleError, TopologicalSorter

from translator.checks.examined import Examined
from translator.domain.ledger import GIVEN, REFERENCE, Entry
from translator.domain.spec import Finding, Spec
from translator.reading.quantities.quantities import bare_quantity, names_with_digits


def numbers(examined: Examined) -> tuple[Finding, ...]:
    """Report bare quantities, references to nothing, and goals a proposal filled."""
    spec = examined.spec
    ledger = {e.id: e for e in spec.ledger}
    names = sorted(_verbatim(spec), key=len, reverse=True)
    found: list[Finding] = []
    for path, text in examined.prose:
        for ref in REFERENCE.findall(text) if "{" in text else ():
            if ref not in ledger:
                found.append(_error(path, f"names the number {ref}, which does not exist."))
        if bare_quantity(text) and bare_quantity(_without(text, names)):
            found.append(_error(path, "holds a quantity that no source stands behind."))
    for entry in spec.ledger:
        if (
            entry.source.kind == "ask"
            and spec.ask.text[entry.source.start or 0 : entry.source.end or 0] != entry.source.quote
        ):
            found.append(_error(f"/ledger/{entry.id}", "quotes what the ask does not say there."))
    for ref in _circle({e.id: e.source.from_ for e in spec.ledger}):
        found.append(_error(f"/ledger/{ref}", "holds a number that follows from itself."))
    for target in spec.targets:
        for field in ("goal", "stretch", "limit"):
            ref = getattr(target, field)
            if ref is not None and (ref not in ledger or not given(ledger[ref], ledger)):
                found.append(_error(f"/targets/{target.id}/{field}", "was filled by a number nobody gave."))
    return tuple(found)


def _verbatim(spec: Spec) -> set[str]:
    """Return the asker's own words that our texts may quote though they hold digits: names, vague phrases, titles."""
    named = {spec.ask.text[n.start : n.end] for n in names_with_digits(spec.ask.text)}
    return named | {v.text for v in spec.vague} | {r.title for r in spec.ask.requests}


def _without(text: str, names: list[str]) -> str:
    """Leave out the names that hold digits."""
    for name in names:
        text = text.replace(name, " ")
    return text


def given(entry: Entry, ledger: dict[str, Entry]) -> bool:
    """Say whether somebody gave a number, or it follows from such numbers alone."""
    inputs: dict[str, tuple[str, ...]] = {}
    waiting = [entry]
    while waiting:  # not by recursion: a document from outside may hold a chain of any length
        one = waiting.pop()
        if one.id in inputs:
            continue
        inputs[one.id] = one.source.from_ if one.status == "derived" else ()
        if one.status not in ("derived", *GIVEN) or any(ref not in ledger for ref in inputs[one.id]):
            return False
        waiting += (ledger[ref] for ref in inputs[one.id])
    return not _circle(inputs)


def _circle(inputs: dict[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return numbers that follow from each other in a circle, or none."""
    try:
        TopologicalSorter(inputs).prepare()
    except CycleError as error:
        return tuple(dict.fromkeys(error.args[1]))
    return ()


def _error(where: str, what: str) -> Finding:
    return Finding(check="numbers", severity="error", about="spec", where=where, message=f"This place {what}")
