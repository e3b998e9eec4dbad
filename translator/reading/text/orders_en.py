"""Tells English sentences that order something without any word of wishing: `Archive all closed cases`."""

import re
from itertools import islice

from translator.reading.text.denials import BARS_EN
from translator.reading.text.words_en import base

_LEAD = re.compile(
    r"(?:[\w '’/&()-]{2,40}:\s++|[-*•]\s*+|(?:and|also|then|ideally|finally|second(?:ly)?|third(?:ly)?|first(?:ly)?|next|plus)[,:]?\s++){0,2}"
)
_WORD = re.compile(r"[a-z][\w'-]*")
_AMBIGUOUS = frozenset(
    "report search forecast view plan list order place point cover screen note schedule process request support design test display show ship store form "
    "call market book post record file track map set type filter label light question address work change update".split()
)
"""Nouns as well as verbs; they order something only with an object of their own."""
_PAST_OR_TELLING = re.compile(r"^(?:\w+ed|was|were|is|are|has|had|have|went|did|got)$")
_DETERMINED = re.compile(
    r"(?:the|a|an|all|every|each|our|my|us|it|them|only|at least|any|new|incoming|both|these|those|their|its|his|her|what|which|who|where|how|whether|customer\w*)\b"
)
_TO_THINGS = frozenset(
    "archive assign automate block calculate cancel capture classify compare connect convert count deactivate delete detect digitise digitize disable display "
    "encrypt enable escalate export extract filter flag forecast forward generate group hide highlight import integrate label link list lock log mask match merge "
    "migrate monitor move notify predict print publish rank record refund register reject rename remind remove replace route scan schedule show sort split store "
    "suggest sync synchronise synchronize tag track transcribe transfer translate update upload validate verify warn".split()
)
"""What is done to something kept, shown or sent; other verbs order people about as well."""
_CHANGES = frozenset(
    "reduce increase raise lower cut halve double limit keep hold shorten lift bring get push drop improve decrease extend speed shrink boost grow trim bump reach".split()
)
"""What is done to a figure."""
_FIGURE = re.compile(
    r"\b(?:to|by|under|below|over|above|within|least|most|than)\s++(?:[€$£]\s?)?\d[\d.,]*+(?:\s?%|\s[a-z°])|\bin half\b"
)
_TO_THE_READER = re.compile(
    r"\b(?:me|my|mine|you|your|yours|yourself|i|i['’]m|him|her|tomorrow|tonight|please reply|attached)\b"
)
_POINTS = re.compile(r"(?:it|this|that|these|those|them|up|out|in|down|off|away)\b")


def orders(sentence: str) -> bool:
    """Say whether an English sentence begins with an order, such as `Route incoming mails`."""
    low = sentence.lower()
    lead = _LEAD.match(low)
    rest = low[lead.end() :] if lead else low
    barred = BARS_EN.match(rest)
    rest = rest[barred.end() :] if barred else rest
    words = [word.group() for word in islice(_WORD.finditer(rest), 2)]
    if len(words) < 2:
        return False
    first, second = words
    if base(first) != first or _PAST_OR_TELLING.match(second):
        return False
    if first in _AMBIGUOUS and not barred:
        return _DETERMINED.match(rest[len(first) :].lstrip()) is not None
    return True


def orders_a_thing(sentence: str) -> bool:
    """Say whether an order is about something kept, shown or sent, rather than about what its reader shall do.

    Args:
        sentence: in lower case.
    """
    lead = _LEAD.match(sentence)
    at = lead.end() if lead else 0
    verb = _WORD.match(sentence, at)
    if verb is None or _TO_THE_READER.search(sentence):
        return False
    if verb.group() in _CHANGES:
        return _FIGURE.search(sentence, verb.end()) is not None
    after = verb.end() + 1
    if verb.group() == "back" and sentence.startswith("up ", after):
        return True
    if verb.group() not in _TO_THINGS or not orders(sentence):
        return False
    return _POINTS.match(sentence, after) is None
