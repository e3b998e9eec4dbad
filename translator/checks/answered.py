"""A number of an answer is the one that was typed, or the one of an option that the question offered."""

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.ledger import REFERENCE, Entry
from translator.domain.spec import Finding
from translator.domain.value import Language
from translator.reading.quantities.numerals import folded, numerals_in
from translator.reading.quantities.quantities import quantities_in
from translator.reading.spoken import says


def answered(examined: Examined) -> tuple[Finding, ...]:
    """Report each answered number that nobody typed and no option holds."""
    language: Language = "zh" if examined.spec.language == "zh" else "en"
    return tuple(
        broken("answered", f"/ledger/{entry.id}", "The answer to this question does not say this number.")
        for entry in examined.spec.ledger
        if entry.source.kind == "answer" and entry.status == "answered"
        if not (
            typed(entry, entry.source.quote, language) if entry.source.quote else _offered(entry, examined)
        )
    )


def typed(entry: Entry, words: str, language: Language) -> bool:
    """Say whether words hold a number: its value and its unit, or the value alone.

    Args:
        entry: the number.
        words: what was typed, or quoted from a decision.
        language: what they are read as.
    """
    if entry.value is None:
        return True  # only its words are known
    level = entry.value, entry.value_max
    found = quantities_in(words, language)
    if any((q.value, q.value_max) == level and q.unit in ("", entry.unit) for q in found):
        return True
    taken = {q.value for q in found}
    lone = [n for n in numerals_in(folded(words)) if n.value not in taken]
    if any((n.value, n.high) == level for n in lone):
        return True
    return not found and says(
        words, entry.value
    )  # as in the half of `half of it`, which is fifty of a hundred


def _offered(entry: Entry, examined: Examined) -> bool:
    question = examined.questions.get(entry.source.ref or "")
    if question is None:
        return True  # another check says that nobody answered
    refs = {
        ref
        for option in question.options
        for what in option.sets.values()
        for ref in (what, *REFERENCE.findall(what))
    }
    return any(_same(entry, examined.ledger[ref]) for ref in refs if ref in examined.ledger)


def _same(one: Entry, other: Entry) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in ("value", "value_max", "unit", "bound"))
