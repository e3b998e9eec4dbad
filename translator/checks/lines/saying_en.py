"""Takes an English sentence apart; see `Saying`."""

import re
from dataclasses import replace
from functools import lru_cache

from translator.checks.lines.saying import Operator, Part, Saying, Word
from translator.checks.lines.words_en import (
    FORMS,
    FREE,
    GETS,
    GRAMMAR,
    OPERATORS,
    PHRASES,
    PREPOSITIONS,
    REACHES,
    WANTS,
    stem,
)
from translator.reading.text.words_en import NUMBER_WORDS, base

_PHRASE = re.compile(rf"\b(?:{'|'.join(sorted(PHRASES, key=len, reverse=True))})\b")
_KEPT_FROM = re.compile(r"\b(?:keep|hinder|stop|hold)s? (?=[a-z ]{1,60}\bfrom [a-z]{2,20}ing\b)")
_TOKEN = re.compile(r"[a-z]{1,40}(?:['’-][a-z]{1,40}){0,3}|[,;:.!?]|\d[\d.,]{0,20}|_[a-z_]{1,40}")
_UNITS = frozenset(
    "second minute hour day week month year percent ms s min h gb mb kb km m kg euro dollar times".split()
)
_LAST_WORDS = 6
"""So many words apart, two still belong to one enumeration."""


_SMILEY = re.compile(r":[a-z0-9+-]{1,30}(?:_[a-z0-9+-]{1,30}){0,6}:", re.I)
"""A picture as chats spell it, such as `:see_no_evil:`; it says nothing."""


@lru_cache(maxsize=512)
def saying_en(text: str) -> Saying:
    """Take an English sentence apart.

    Args:
        text: numbers as digits or references such as `{N1}`; neither is a word.
    """
    low = _SMILEY.sub(" ", text.replace("’", "'")).replace("_", " ").lower()
    low = _KEPT_FROM.sub("_not ", low)
    tokens = _TOKEN.findall(_PHRASE.sub(lambda m: "_" + m.group().replace(" ", "_"), low))
    operators: set[Operator] = set()
    denied: set[Part] = set()
    words: list[Word] = []
    part: Part = "result"
    role = after_not = ""
    clear, wanting, count = True, False, 0
    denials = 0
    listing = _listing(tokens)
    for place, token in enumerate(tokens):
        if token in ",;:.!?" or token == "then":
            if part == "condition" and token != "then":
                clear = True
            part, role = ("result" if token != "," or part == "condition" else part), ""
            continue
        count += 1
        if token[0].isdigit():
            continue
        found = _operators(token)
        if token in ("within", "over", "under") and not _number_next(tokens, place):
            found = None
        if found is not None:
            denials += bool({"not", "bar"} & set(found))
            operators.update(o for o in found if o != "or" or part == "result")
            if {"not", "bar"} & set(found):
                denied ^= {part} if "bar" in found else set()
                denied |= {part} if "not" in found else set()
                wanting = wanting or not after_not
            if "if" in found:
                part, role, clear = "condition", "", bool(words)
            elif token in PREPOSITIONS or {"without", "except", "before", "after"} & set(found):
                role = token
            continue
        if token in GETS and words and words[-1].part == part and not words[-1].role:
            words[-1] = replace(words[-1], role="to")
        if token in GRAMMAR or token in NUMBER_WORDS or token.startswith("_"):
            if token in PREPOSITIONS:
                role = token
            continue
        if token in WANTS and part == "result":
            words = [replace(word, owed=False) for word in words]
        before = tokens[place - 1] if place else ""
        for piece in token.split("-"):
            root = stem(piece)
            if root in FREE or root in _UNITS or piece in GRAMMAR or len(root) < 2 or base(piece) in REACHES:
                continue
            words.append(
                Word(
                    root,
                    part,
                    role,
                    (base(piece) is None and before not in _MODALS) or role != "",
                    place in listing,
                    root not in FORMS,
                    before in _ARTICLES,
                )
            )
            if wanting:
                after_not, wanting = root, False
        role = "" if token in _VERB_FORMS else role
    return Saying(frozenset(operators), frozenset(denied), tuple(words), clear, denials, after_not, count)


_ARTICLES = frozenset("the a an".split())
_MODALS = frozenset("shall must should will may can".split())
_VERB_FORMS = frozenset("is are be".split())


def _operators(token: str) -> tuple[Operator, ...] | None:
    if token.startswith("_"):
        return ("not",) if token == "_not" else PHRASES[token[1:].replace("_", " ")]
    found = OPERATORS.get(token)
    return ("not",) if found is None and token.endswith("n't") else found


def _number_next(tokens: list[str], place: int) -> bool:
    """Say whether a number or a reference such as `{N1}` comes next, of which only the letter is a token."""
    return place + 1 < len(tokens) and (tokens[place + 1] == "n" or tokens[place + 1][0].isdigit())


def _listing(tokens: list[str]) -> set[int]:
    """Return the places of the words before and after each `and`, `or`, and comma between two words."""
    found: set[int] = set()
    for place, token in enumerate(tokens):
        if token in ("and", "or", "_as_well_as"):
            before = place - 1
            found.update((before, place + 1, place + 2))
            for back in range(before, max(-1, before - _LAST_WORDS), -1):
                if tokens[back] == ",":
                    found.update((back - 1, back + 1))
    return found
