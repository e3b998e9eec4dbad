"""A requirement says what its quote says: the same operators around the same words, and nothing that the ask does not hold.

A quote that holds proves only that somebody said it; a sentence that stands on it may still turn it round. Where this check is not
sure it refuses, and the rules' wording stands, which costs little.
"""

from functools import lru_cache

from translator.checks.lines.line import Line, LineKind
from translator.checks.lines.saying import Operator, Saying
from translator.checks.lines.saying_en import saying_en
from translator.checks.lines.saying_zh import saying_zh
from translator.checks.lines.surroundings import clause_around, sentence_around
from translator.checks.lines.vocabulary_en import foreign_en, missing_en
from translator.checks.lines.vocabulary_zh import foreign_zh, missing_zh
from translator.checks.lines.word_order import swapped
from translator.checks.lines.words_en import FORMS, PEOPLE, SYSTEM
from translator.checks.lines.words_zh import PEOPLE as PEOPLE_ZH

_KINDS: frozenset[LineKind] = frozenset({"requirement", "ears", "boundary"})
_WORDS_MIN = 4
_HAN_MIN = 6
_MISSING_SHARE = 4
"""One content word of so many may be left out of a quote."""
_BOTH_WAYS: tuple[tuple[Operator, str], ...] = (
    ("without", "“without”"), ("only", "“only”"), ("except", "exception"), ("all", "“all” or “always”"), ("some", "“some”"),
    ("before", "“before”"), ("after", "“after”"), ("until", "“until”"), ("more", "increase"), ("less", "decrease"),
)  # fmt: skip
_AROUND: frozenset[Operator] = frozenset({"only", "except", "if"})
"""Operators that bind a quote even where they stand beside it, in the same clause."""


def faithful(line: Line) -> str | None:
    """Say how a sentence turns the words that it stands on, or None.

    Args:
        line: with its quote; a line without one stands on nothing that it could turn.
    """
    if line.kind not in _KINDS or not line.quote.strip():
        return None
    han = line.source.language == "zh"
    said = saying_zh if han else saying_en
    quote, around, clause, sentence = _quoted(line.quote, line.source.ask, han=han)
    whole = len(clause.strip()) <= len(line.quote.strip()) + 2
    if quote.length < (_HAN_MIN if han else _WORDS_MIN) and not whole:
        return "its quote is less than a clause; quote the whole wish"
    new = said(line.text)
    return (
        _operators(quote, around, new)
        or _modality(quote, around, new)
        or _condition(quote, around, new)
        or _vocabulary(line.source.ask, quote, new, clause, sentence, han=han)
        or swapped(quote, new, han=han)
    )


@lru_cache(maxsize=256)
def _quoted(quote: str, ask: str, *, han: bool) -> tuple[Saying, Saying, str, str]:
    """Return what a quote says, what the clause around it says, and that clause and its sentence."""
    said = saying_zh if han else saying_en
    clause = clause_around(quote, ask)
    return said(quote), said(clause), clause, sentence_around(quote, ask)


def _operators(quote: Saying, around: Saying, new: Saying) -> str | None:
    while_not = "until" in quote.operators and not quote.denied and new.denied == {"condition"}
    if not while_not and new.denials != around.denials:
        return "it drops or adds a negation"
    if "always" in new.operators and "always" not in around.operators:
        return "it says “always” where its quote does not"
    if "always" in quote.operators and not {"always", "all", "must"} & new.operators:
        return "it drops the “always” of its quote"
    for operator, name in _BOTH_WAYS:
        if while_not and operator == "until":
            continue  # until it is baked: while it is not baked
        owed = operator in quote.operators or (operator in _AROUND and operator in around.operators)
        if owed and operator not in new.operators:
            return f"it drops the {name} of its quote"
        if operator in new.operators and operator not in around.operators:
            return f"it adds a word of {name} that its quote does not say"
    for one, other in (("least", "most"), ("most", "least")):
        if one in new.operators and one not in around.operators:
            return "it sets a bound that its quote does not set"
        if one in quote.operators and other in new.operators and other not in quote.operators:
            return "it turns a bound of its quote"
    if "if" not in around.operators and ("or" in quote.operators) != ("or" in new.operators):
        return "it takes “or” for “and”, or turns it"
    if "not" in quote.operators and "but" in quote.operators and quote.after_not != new.after_not:
        return "it denies another thing than its quote"
    return None


def _modality(quote: Saying, around: Saying, new: Saying) -> str | None:
    """Compare what may be with what shall be."""
    if "not" in around.operators or "only" in around.operators:
        return None
    if "may" in quote.operators and ("let" not in new.operators or "force" in new.operators):
        return "it makes a duty of what may be done"
    if (
        "force" in new.operators
        and not {"force", "must"} & around.operators
        and "before" not in new.operators
    ):
        return "it forces where its quote does not"
    binding = "must" in quote.operators and not {"may", "let"} & quote.operators
    return "it makes a choice of what must be done" if binding and "let" in new.operators else None


def _condition(quote: Saying, around: Saying, new: Saying) -> str | None:
    if "if" in around.operators and "if" not in new.operators:
        return "it drops the condition of its quote"
    if "if" not in new.operators:
        return None
    if "if" not in quote.operators:
        added = new.stems("condition") - around.stems() - PEOPLE - SYSTEM - PEOPLE_ZH
        return "it adds a condition that its quote does not name" if added else None
    if (
        quote.clear
        and new.clear
        and quote.denied != new.denied
        and not {"without", "except"} & quote.operators
    ):
        return "it denies another part than its quote"
    condition, result = new.stems("condition"), new.stems("result")
    first = next((w.stem for w in quote.words if w.part == "condition"), "")
    ends = (
        [w.stem for w in quote.words if w.part == "result"]
        if quote.clear
        else [w.stem for w in quote.words[-1:]]
    )
    last = ends[-1] if ends else ""
    turned = first in result - condition or last in condition - result
    return "it swaps condition and result" if turned else None


def _vocabulary(ask: str, quote: Saying, new: Saying, clause: str, sentence: str, *, han: bool) -> str | None:
    foreign = foreign_zh(new, ask) if han else foreign_en(new, ask)
    if foreign:
        return f"the ask does not speak of “{foreign}”"
    strict = bool({"only", "except"} & quote.operators)
    foreign = foreign_zh(new, sentence, verbs=True) if han else foreign_en(new, sentence, verbs=True)
    if foreign:
        return f"its quote does not ask to “{foreign}”"
    lost, of, listed = missing_zh(quote, new) if han else missing_en(quote, new, strict=strict)
    if listed:
        return f"it leaves “{listed}” out of an enumeration"
    if lost * _MISSING_SHARE > of:
        return "it leaves out too much of its quote"
    gone = quote.stems() - new.stems() - FORMS - SYSTEM
    if gone and (foreign_zh(new, clause) if han else foreign_en(new, clause)):
        return "it puts other words in the place of its quote's"
    return None
