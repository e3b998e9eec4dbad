"""No number without a source: prose holds references only, goals are filled by given numbers only."""

from translator.checks.examined import Examined
from translator.domain.ledger import GIVEN, REFERENCE, Entry
from translator.domain.spec import Finding
from translator.reading.quantities import bare_quantity, names_with_digits


def numbers(examined: Examined) -> tuple[Finding, ...]:
    """Report bare quantities, references to nothing, and goals a proposal filled."""
    spec = examined.spec
    ledger = {e.id: e for e in spec.ledger}
    names = sorted(
        {spec.ask.text[n.start : n.end] for n in names_with_digits(spec.ask.text)}, key=len, reverse=True
    )
    found: list[Finding] = []
    for path, text in examined.prose:
        for ref in REFERENCE.findall(text):
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
    for target in spec.targets:
        for field in ("goal", "stretch", "limit"):
            ref = getattr(target, field)
            if ref is not None and (ref not in ledger or not given(ledger[ref], ledger)):
                found.append(_error(f"/targets/{target.id}/{field}", "was filled by a number nobody gave."))
    return tuple(found)


def _without(text: str, names: list[str]) -> str:
    """Leave out the names that hold digits."""
    for name in names:
        text = text.replace(name, " ")
    return text


def given(entry: Entry, ledger: dict[str, Entry]) -> bool:
    """Say whether somebody gave a number, or it follows from such numbers alone."""
    if entry.status == "derived":
        return all(i in ledger and i != entry.id and given(ledger[i], ledger) for i in entry.source.from_)
    return entry.status in GIVEN


def _error(where: str, what: str) -> Finding:
    return Finding(check="numbers", severity="error", about="spec", where=where, message=f"This place {what}")
