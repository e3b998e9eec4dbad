"""Sees to it that no wording demands what its clause forbids: a clause whose denial no wording kept is quoted as it stands."""

from translator.domain.value import Language, Span
from translator.reading.statements.found import Found, as_said
from translator.reading.text.denials import denies


def with_denials(text: str, found: Found, language: Language) -> Found:
    """Return a requirement as it is, or its clause in its own words where the wording lost a denial.

    Args:
        text: the whole ask.
        found: a requirement; where it stands is the clause it words.
        language: what the ask is read as.
    """
    if not found.parts or not denies(text[found.where.start : found.where.end], language):
        return found
    ours = "".join(part for part in found.parts if isinstance(part, str))
    if denies(ours, language) or not denies(_unsaid(text, found), language):
        return found
    return as_said(found, text, found.where, stop="。" if language == "zh" else ".")


def _unsaid(text: str, found: Found) -> str:
    """Return what a clause says that its wording does not repeat."""
    said = (*found.parts, found.purpose)
    kept = sorted((part for part in said if isinstance(part, Span)), key=lambda span: span.start)
    at, left = found.where.start, list[str]()
    for span in kept:
        if span.start > at:
            left.append(text[at : min(span.start, found.where.end)])
        at = max(at, span.end)
    return " ".join((*left, text[at : found.where.end]))
