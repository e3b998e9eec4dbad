"""Tells a phrase that can carry a facet from a word that says nothing alone, such as `but`, `only` or `before that`."""

import re
from itertools import islice

from translator.domain.reading import FacetName, Slice
from translator.domain.value import Language, Span
from translator.reading.facet_cues import people_from_zh
from translator.reading.text.content import content_words
from translator.reading.text.words_en import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    WANTS,
    base,
    is_people,
)
from translator.reading.text.words_zh import PEOPLE_WORDS

_NUMBERS: frozenset[FacetName] = frozenset({"load", "deadline", "budget", "baseline"})
_ONE_WORD: frozenset[FacetName] = frozenset({"user", "data", "load", "deadline", "budget", "baseline"})
"""What a single noun or number may say."""
_NAME = re.compile(r"[^\W\d_]{2}")
_QUESTION = re.compile(
    r"\s*+(?:which|what|who|whose|where|when|why|how (?:many|much|long|often))\b[^\n]*\?$|\s*+[^，,。；\n]{0,8}(?:哪[种个些里]|什么|多少|几[个种次]|为什么)[^，,。；\n]*[?？]$",
    re.I,
)
_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_ANYBODY_ZH = re.compile(
    rf"[\u4e00-\u9fff]{{0,2}}(?:{PEOPLE_WORDS}|管家|[^自民业店公]主(?![动要管页机题])|[业车店房机]主(?![动要管页机题]))"
)
_GIVEN_ZH = re.compile(
    r"(?:给|让|帮|告诉|提醒|通知)(?P<who>[A-Za-z]{2,8}|[\u4e00-\u9fff]{2,3}?)(?=看|用|再|写|$|[，,。；\n])"
)
"""Whom something is given or told to, as in `早点告诉设备科`."""
_SUBJECT_ZH = re.compile(
    r"\s*+(?![想要把能给别让为在请做会用可这那去现目我你])[^，,。；\n]{1,6}?(?:这边|那边)?(?:要|想|会用|每[天周月]用|用到|收到|跟着|可以|能|故意|根本|老在|都得|希望|需要|看不|提出)"
)
"""Somebody who does something; it may be a name that no list holds."""
_NO_OUTCOME = re.compile(
    r"\W{0,3}(?:(?:and|but|or|so)\s++)?(?:if|when(?:ever)?|unless|until|before|after|once|while|where|from|in|on|at|for|no\s++rush|asap)\b(?!\s++(?:order|that|this)\b)"
    r"|\W{0,3}(?:如果|要是|万一|一旦|[^，,。]{0,8}(?:前|之前|以前)(?:能|可以|上线|用上))",
    re.I,
)
"""A condition, a date or a place is nothing that comes of it."""
_MESSAGE = re.compile(
    r"\b(?:in writing|once more|once again|to be clear|for the record|to recap|to repeat|as (?:we )?(?:discussed|agreed|said)|just (?:so|to let))\b",
    re.I,
)
_MESSAGE_CHARS = 60


def _of_the_message(text: str, span: Span) -> bool:
    """Say whether words tell what the message itself is for: `to put it in writing so that …`."""
    line = text.rfind("\n", 0, span.start) + 1
    start = max(line, span.start - _MESSAGE_CHARS)
    stop = max(text.rfind(mark, start, span.start) for mark in ".!?")
    return _MESSAGE.search(text, max(start, stop + 1), span.start) is not None


_ENDS = DETERMINERS | PREPOSITIONS | PRONOUNS | RELATIVES | AUXILIARIES | MODALS


def says(text: str, facet: FacetName, words: Slice) -> bool:
    """Say whether words have content enough to tell a facet.

    Args:
        text: the whole ask.
        facet: which one.
        words: the words.
    """
    if facet == "user" and ("," in words.text or "，" in words.text):
        return False
    if facet == "need" and _QUESTION.match(words.text):
        return False
    if facet == "outcome" and (_NO_OUTCOME.match(words.text) or _of_the_message(text, words.span)):
        return False
    content = list(islice(content_words(text, words.span), 2))
    if facet not in _NUMBERS:
        content = [w for w in content if _NAME.match(text, w.start, w.end) or text[w.start] > "\u4dff"]
    if not content or facet in _ONE_WORD:
        return bool(content)
    if len(content) > 1:
        return True
    spoken = _SPOKEN.findall(words.text)
    return spoken[-1].lower() not in _POINTS and len(spoken) >= _WORDS_MIN[facet == "need"]


_SPOKEN = re.compile(r"[^\W_\u4e00-\u9fff][\w'’-]*|[\u4e00-\u9fff]")
_POINTS = frozenset("this that these those them".split())
_WORDS_MIN = (2, 4)
"""Of a phrase with a single word of content; what is wanted takes more of them."""


def acts(text: str, language: Language, clause: Span) -> bool:
    """Say whether somebody acts in a clause, though it names no people that are known."""
    if language == "zh":
        return _SUBJECT_ZH.match(text, clause.start, clause.end) is not None
    words = [m.group().lower() for m in islice(_WORD.finditer(text, clause.start, clause.end), 6)]
    return (
        len(words) > 1
        and words[0] not in PREPOSITIONS
        and any(w in MODALS or (base(w) and w not in DETERMINERS) for w in words[1:])
    )


def anybody_in(text: str, language: Language, clause: Span) -> Slice | None:
    """Return the first person a clause names, with the words before that belong to the name."""
    if language == "zh":
        found = _ANYBODY_ZH.search(text, clause.start, clause.end)
        given = None if found else _GIVEN_ZH.search(text, clause.start, clause.end)
        if given:
            return Slice(text=given["who"], start=given.start("who"), end=given.end("who"))
        if found is None:
            return None
        start = people_from_zh(text, found.start(), found.end())
        return Slice(text=text[start : found.end()], start=start, end=found.end())
    words = list(_WORD.finditer(text, clause.start, clause.end))
    for i, word in enumerate(words):
        if is_people(word.group()) and word.group().lower() not in WANTS and not base(word.group()):
            first = i
            while (
                first
                and words[first - 1].group().lower() not in _ENDS
                and text[words[first - 1].end() : words[first].start()] == " "
            ):
                first -= 1
            start = words[first].start()
            return Slice(text=text[start : word.end()], start=start, end=word.end())
    return None
