"""What a number counts, in English: the noun after it, in the singular.

Knows nothing about bounds or roles. Every look is at a bounded number of characters.
"""

import re
from itertools import takewhile

from translator.knowledge.counted import counted
from translator.reading.quantities.units import OFTEN, Measured
from translator.reading.text.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    base,
    is_plural,
)

STOP = (
    DETERMINERS | PREPOSITIONS | PRONOUNS | RELATIVES | MODALS | AUXILIARIES | ADVERBS
    | frozenset("and or but not then than so less later ago more am pm plus minus times-out vs etc is was has max min tops never currently".split())
) - {"such", "new", "most", "more", "our", "their", "its", "own", "like", "off", "near", "no", "one", "his", "her", "so", "other", "another", "various", "inside", "outside"}  # fmt: skip
_NO_NOUN = frozenset(
    "data this less always plus across as is has was does its us yes perhaps thus sometimes afterwards towards besides means goes gets takes needs wants says looks feels works".split()
)
_DOUBLE = frozenset("sales news goods operations customs sports savings services systems human".split())
_SINGULARS = {
    "people": "person", "persons": "person", "staff": "staff", "personnel": "staff", "headcount": "person", "folks": "person",
    "guys": "person", "children": "child", "kids": "child", "men": "man", "women": "woman", "aircraft": "aircraft",
    "sheep": "sheep", "cattle": "cattle", "fish": "fish", "feet": "foot", "mice": "mouse", "geese": "goose", "criteria": "criterion",
    "indices": "index", "matrices": "matrix", "vertices": "vertex", "leaves": "leaf", "shelves": "shelf", "knives": "knife",
    "wolves": "wolf", "calves": "calf", "halves": "half", "loaves": "loaf", "buses": "bus", "gases": "gas", "lenses": "lens",
    "theses": "thesis", "hypotheses": "hypothesis", "parentheses": "parenthesis", "analyses": "analysis", "diagnoses": "diagnosis", "crises": "crisis", "queries": "query",
}  # fmt: skip
"""Plurals that more is done to than adding an s, and words without a singular of their own."""
_IES = frozenset(
    "movies cookies series selfies calories brownies pies ties lies dies rookies species zombies".split()
)
_ES_AFTER_HISS = re.compile(r"(?:ss|x|[^ai]ch|[eo]ach|wich|sh|zz|tus|nus|rus|pus|ias|[^aeo]lus|ocus)es$")
"""Before these a plural takes -es; after others the e is the word's own, as in cache and house."""
_OES = frozenset("heroes potatoes tomatoes echoes vetoes torpedoes".split())
_GROUPED = frozenset(
    "page digit character person people man seat bed room question user member store site point item slide word letter strong".split()
)
"""What a number grown to a noun counts, as in `a 40-page report`; after others it only tells a kind, as in `3-tier`."""
_WORD = re.compile(
    r"(?: {1,2}|-|(?<=[\d万亿千百+]))([A-Za-z][A-Za-z0-9'’&]*(?:-[A-Za-z][A-Za-z0-9'’]*){0,3})"
)
_COMPOUND = re.compile(
    r" (?:(?P<first>false|missed) (?P<second>(?:alarm|alert|positive|negative|call)s?)|(?P<near>near)[ -](?P<near_what>miss(?:es)?|accidents?|collisions?))\b",
    re.I,
)
"""Compounds whose head alone would say something else."""
_OF = re.compile(
    r" of (?:the|our|my|these|those|all|their|its|all the|all our)(?: [a-z-]+){0,2}? (?P<noun>[a-z-]+s)\b",
    re.I,
)


def noun_after(text: str, at: int, value: float) -> Measured | None:
    """Find the English noun a number counts: the first plural after it, or for one the word itself.

    Args:
        text: folded.
        at: where the number ends.
        value: what it says.
    """
    at += text[at : at + 1] == "+"
    of = _OF.match(text, at, at + 50)
    if of:
        return Measured(noun_code(of["noun"]), of.end(), of.span("noun"))
    fixed = _COMPOUND.match(text, at, at + 40)
    if fixed:
        if fixed["near"]:
            what = fixed["near_what"].removesuffix("es")
            return Measured(f"near_{noun_code(what)}", fixed.end(), (fixed.start("near"), fixed.end()))
        return Measured(
            f"{fixed['first'].lower()}_{noun_code(fixed['second'])}", fixed.end(), fixed.span("first")
        )
    grown = text[at : at + 1] == "-"
    words: list[tuple[int, int, str]] = []
    pos = at
    for _ in range(6):
        match = _WORD.match(text, pos)
        if match is None or match[1].lower() in STOP:
            break
        words.append((match.start(1), match.end(1), match[1]))
        pos = match.end()
        one = _SINGULARS.get(match[1].lower())
        if one and not grown:
            return Measured(one, pos, (words[0][0], pos))
    if not words:
        return None
    if grown:
        word = words[0][2].lower().partition("-")[0]
        return (
            Measured(noun_code(word), words[0][0] + len(word), (words[0][0], words[0][0] + len(word)))
            if word in _GROUPED
            else None
        )
    often = OFTEN.get(words[0][2].lower())
    for i, (_, end, word) in enumerate(words):
        if _is_counted(word) and often and i:
            return Measured(f"{noun_code(word)}/{often}", end, (words[1][0], end))
        if _is_counted(word) and not (word.lower() in _DOUBLE and i + 1 < len(words)):
            return Measured(noun_code(word), end, (words[0][0], end))
    if value == 1:
        kept = list(takewhile(lambda w: w == words[0] or base(w[2]) in (None, w[2].lower()), words))
        return Measured(noun_code(kept[-1][2]), kept[-1][1], (words[0][0], kept[-1][1]))
    first = words[0]
    if first[2].isupper() and first[2].isalpha() and len(first[2]) > 1:
        known = counted().nouns.get(first[2])
        return Measured(known.unit if known else first[2].lower(), first[1], (first[0], first[1]))
    return None


def _is_counted(word: str) -> bool:
    low = word.lower()
    return (
        low not in _NO_NOUN
        and len(low) > 2
        and (is_plural(low) or (word[-1] == "s" and word[:-1].isupper()))
        and not low.endswith(("'s", "’s"))
    )


def noun_code(word: str) -> str:
    """Return the counted noun in the English singular, as a unit code."""
    low = word.lower().split("/")[-1]
    if low == "data":
        return low
    if low in _SINGULARS:
        return _SINGULARS[low]
    if low.endswith("ies") and len(low) > 4 and low not in _IES:
        return low[:-3] + "y"
    if low in _OES or _ES_AFTER_HISS.search(low):
        return low[:-2]
    return low[:-1] if is_plural(low) or (low.endswith("s") and word[:-1].isupper()) else low
