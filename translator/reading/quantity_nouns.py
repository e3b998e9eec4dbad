"""What a number counts: the English noun after it, or the Chinese one beside its measure word.

Knows nothing about bounds or roles. Every look is at a bounded number of characters.
"""

import re
from functools import cache

from translator.knowledge.units import units_file
from translator.reading.quantity_units import OFTEN, Measured, choice
from translator.reading.words_en import (
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
    DETERMINERS | PREPOSITIONS | PRONOUNS | RELATIVES | MODALS | AUXILIARIES
    | frozenset("and or but not then than so less later ago more old am pm plus minus times-out vs etc is was has".split())
) - {"new", "most", "more", "our", "their", "its", "own", "like", "off", "near", "no", "one", "his", "her", "so", "other", "another", "various", "inside", "outside"}  # fmt: skip
_NO_NOUN = frozenset(
    "data this less always plus across as is has was does its us yes perhaps thus sometimes afterwards towards besides means goes gets takes needs wants says looks feels works".split()
)
_DOUBLE = frozenset("sales news goods operations customs sports savings services systems human".split())
_UNCHANGED = {
    "people": "person",
    "persons": "person",
    "staff": "staff",
    "personnel": "staff",
    "headcount": "person",
    "folks": "person",
    "children": "child",
    "kids": "child",
    "men": "man",
    "women": "woman",
}
_WORD = re.compile(r"(?: {1,2}|-|(?<=[\d万亿千百]))([A-Za-z][A-Za-z0-9'’&]*(?:-[A-Za-z][A-Za-z0-9'’]*){0,3})")


@cache
def _classified() -> re.Pattern[str]:
    return re.compile(
        rf" ?(?P<more>[多余来])?(?P<word>{choice(units_file().classifiers)})(?P<more_after>多)?"
    )


@cache
def _han_nouns() -> re.Pattern[str]:
    return re.compile(choice(units_file().nouns))


def noun_after(text: str, at: int, value: float) -> Measured | None:
    """Find the English noun a number counts: the first plural after it, or for one the word itself."""
    words: list[tuple[int, int, str]] = []
    pos = at
    for _ in range(6):
        match = _WORD.match(text, pos)
        if match is None or match[1].lower() in STOP:
            break
        words.append((match.start(1), match.end(1), match[1]))
        pos = match.end()
        if _UNCHANGED.get(match[1].lower()):
            return Measured(_UNCHANGED[match[1].lower()], pos, (words[0][0], pos))
    often = OFTEN.get(words[0][2].lower()) if words else None
    for i, (_, end, word) in enumerate(words):
        if _is_counted(word) and often and i:
            return Measured(f"{noun_code(word)}/{often}", end, (words[1][0], end))
        if _is_counted(word) and not (word.lower() in _DOUBLE and i + 1 < len(words)):
            return Measured(noun_code(word), end, (words[0][0], end))
    if not words:
        return None
    if value == 1:
        kept = [w for i, w in enumerate(words) if not i or base(w[2]) is None or w[2].endswith("click")]
        return Measured(noun_code(kept[-1][2]), kept[-1][1], (words[0][0], kept[-1][1]))
    first = words[0]
    if first[2].isupper() and len(first[2]) > 1:
        code = units_file().nouns.get(first[2], first[2].lower())
        return Measured(code, first[1], (first[0], first[1]))
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
    if low in _UNCHANGED:
        return _UNCHANGED[low]
    if low.endswith("ies") and len(low) > 4 and low not in ("movies", "cookies", "series", "selfies"):
        return low[:-3] + "y"
    if low.endswith(("sses", "xes", "ches", "shes", "zzes", "uses", "iases")) and low not in (
        "caches",
        "houses",
        "warehouses",
        "causes",
        "clauses",
        "uses",
    ):
        return low[:-2]
    return low[:-1] if is_plural(low) or (low.endswith("s") and word[:-1].isupper()) else low


_ASKED_OFTEN = frozenset({"请求", "查询", "调用", "访问", "咨询", "交易", "提问", "电话"})
"""What 次 counts itself; of anything else it says how often."""
_NOUN_ENDS = re.compile(r"$|[^\u4e00-\u9fff]|以|之|左|上|下|内|的|就|都|每|在|要|需")
"""What follows a measure word that stands for a noun said before."""
_SELF_SAID = frozenset("单人次页字级分度点家辆通封篇户班题床")


def classified_after(text: str, at: int, clause: int, sentence: int) -> Measured | None:
    """Find a Chinese measure word after a number, and the noun it counts there or before.

    Args:
        text: folded.
        at: where the number ends.
        clause: where its clause begins.
        sentence: where its sentence begins.
    """
    match = _classified().match(text, at)
    file = units_file()
    if match is None:
        noun = _han_nouns().match(text, at)
        return Measured(file.nouns[noun.group()], noun.end(), noun.span()) if noun else None
    word, end = match["word"], match.end()
    loose = bool(match["more"] or match["more_after"])
    stop = re.compile(r"[，。；、,.;:：！!？?（）()\d\n以之内左上每/]").search(text, end, end + 9)
    limit = stop.start() if stop else end + 9
    ahead = _han_nouns().search(text, end, min(limit, len(text)))
    if ahead and word == "次" and ahead.group() not in _ASKED_OFTEN:
        ahead = None
    if ahead and not (word in _SELF_SAID and word != "家" and ahead.start() > end + 2):
        return Measured(file.nouns[ahead.group()], ahead.end(), ahead.span(), loose)
    if word not in _SELF_SAID and _NOUN_ENDS.match(text, end):
        for low in (clause, sentence):
            before = list(_han_nouns().finditer(text, max(low, at - 40), at))
            if before:
                last = before[-1]
                return Measured(file.nouns[last.group()], end, last.span(), loose)
    return Measured(file.classifiers[word], end, None, loose)


def noun_before(text: str, low: int, at: int) -> Measured | None:
    """Find the noun a bare Chinese number counts, in the words before it."""
    found = list(_han_nouns().finditer(text, max(low, at - 14), at))
    if not found or any(c in "，。；" for c in text[found[-1].end() : at]):
        return None
    return Measured(units_file().nouns[found[-1].group()], at, found[-1].span())
