"""Nothing is in scope and out of scope at once."""

import re

from translator.checks.examined import Examined
from translator.checks.lines.words_en import stem
from translator.domain.spec import Finding
from translator.domain.value import Span
from translator.reading.text.words_en import ADVERBS, AUXILIARIES, DETERMINERS, MODALS, PREPOSITIONS, PRONOUNS

_WORD = re.compile(r"[a-z][a-z'’-]+|[\u4e00-\u9fff]+|\{N\d+\}", re.I)
_DENIES = re.compile(
    r"\b(?:not|no|never|none|nobody|without|excluded?|out of scope|n['’]t|cannot|only|except|unless)\b|n['’]t\b|不|无需|没|除|免|仅|只|勿|别|排除|范围外|以后再|再说",
    re.I,
)
_ABOUT_SCOPE = re.compile(
    r"\b(?:(?:is|are|stays?|remains?) )?(?:out of|in|not in|outside(?: of)?|not part of) (?:the )?scope\b|\bnot (?:included|covered|part of (?:it|this))\b|不在范围内?|范围之?外|不包括|不包含|不做|不考虑|暂不|不支持|在范围内",
    re.I,
)
_LITTLE = (
    ADVERBS | AUXILIARIES | DETERMINERS | MODALS | PREPOSITIONS | PRONOUNS
    | frozenset("and or is are be that which system shall user not no never will".split())
)  # fmt: skip
_SAID_OF_OTHER = 0.8
"""Share of the words of a line out of scope that another line says from which both are about the same."""
_TERMS_MIN = 2
_MESSAGES = {
    "en": "This is out of scope, and another line asks for it; say which holds.",
    "zh": "这一条说不在范围内，另一条却要做，请说清以哪个为准。",
}


def both_sides(examined: Examined) -> tuple[Finding, ...]:
    """Report each line out of scope that a requirement, or a line in scope, asks for without a reservation."""
    outside = [line for kind, line in examined.lines if kind == "out_of_scope"]
    if not outside:
        return ()
    scope = [line.text for kind, line in examined.lines if kind == "in_scope"]
    inside = scope + [text for r in examined.spec.requirements for text in (r.business, r.technical)]
    asked = [terms_of(text) for text in inside if not _DENIES.search(text)]
    # Word for word the same line is on both sides whatever it reserves or denies.
    worded = {_flat(text) for text in (*scope, *(r.technical for r in examined.spec.requirements))}
    told = _MESSAGES["zh" if examined.spec.language == "zh" else "en"]
    found = []
    for line in outside:
        terms = terms_of(_ABOUT_SCOPE.sub(" ", line.text))
        alike = any(len(terms & o) >= _SAID_OF_OTHER * len(terms) for o in asked)
        if _flat(line.text) in worded or (len(terms) >= _TERMS_MIN and alike):
            where = f"/boundaries/out_of_scope/{line.id}"
            found.append(_finding(where, told, line.evidence))
    return tuple(found)


def _finding(where: str, message: str, spans: tuple[Span, ...]) -> Finding:
    return Finding(
        check="both_sides", severity="warning", about="ask", where=where, message=message, spans=spans
    )


def _flat(text: str) -> str:
    return " ".join(text.split()).casefold()


def terms_of(text: str) -> frozenset[str]:
    """Return what a text speaks of: stems of words, pairs of characters, numbers.

    Args:
        text: a line of the page.
    """
    found: set[str] = set()
    for word in _WORD.findall(text.casefold()):
        if word.isascii():
            found.update({stem(word)} - _LITTLE)
        else:
            found.update(word[i : i + 2] for i in range(max(1, len(word) - 1)))
    return frozenset(found)
