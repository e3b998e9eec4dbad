"""Names written as a word and a number: `line 4`, `Android 12`, `at 6`, `2.0 TDI`.

A number after a noun tells which one; after a verb it tells how many, as in `we track 20 vehicles`. Words that are both
name a thing only where no counted noun follows the number.
"""

import re
from collections.abc import Iterator
from functools import cache

from translator.knowledge.units import units_file
from translator.reading.text.lower import lower
from translator.reading.text.one_pattern import at_word_start

_NOUNS = frozenset(
    "line level tier version section chapter article step phase stage part option rule class grade category figure "
    "table appendix port code status error station ward floor hall gate zone queue sprint decision adr record no "
    "clause annex paragraph layer rev revision milestone wave building team region area bay lane dock platform "
    "terminal unit pos position requirement req story epic item slide v ver rc beta gen district hotline ext extension "
    "mill oven furnace boiler pump tank tram hangar pier aisle robot apartment flat suite pin room camera depot "
    "press lift truck type".split()
)
_PRODUCTS = frozenset(
    "http https python java node android ios ipados macos windows excel office word chrome firefox safari edge opera php "
    "ruby angular vue react kotlin swift postgres postgresql mysql oracle spring django tls ssl gpt llama claude gemini "
    "covid wcag iso iec din en nist pci sap basel ubuntu debian redhat centos kubernetes docker tomcat jdk jre iphone ipad galaxy".split()
)
_ALSO_VERBS = frozenset(
    "plan release ticket issue page patch update build block shift group track batch bug case form number store order "
    "week day month year train site process report press lift line part stage figure floor rule question".split()
)
"""Nouns of things that are numbered and verbs alike."""
_PERIODS = frozenset("week day month year".split())
_WORD_BEFORE = re.compile(r"[A-Za-z] $")
_PER = re.compile(r"(?:per|a|each|every|one) $", re.I)
_SEASON = re.compile(r"(?:last|this|next|every|each) $", re.I)
_CLOCK = frozenset("at by before until till since from".split())
_LABEL = re.compile(
    r"(?P<word>[A-Za-z](?<![A-Za-z\d_-].)[A-Za-z]{0,11}+)(?P<gap>\.?[ ]?#?[ ]?)(?P<number>\d{1,6}(?:\.\d+){0,3}[a-eA-E]?)(?![A-Za-z\d_])(?!,\d{3}|[.]\d| \d{3}(?!\d))"
)
_MEASURED = re.compile(
    r" ?(?:%|percent|per cent|[€$£]|[x×](?![a-z])|(?:ms|s|secs?|mins?|hrs?|h|d|km|kg|milliseconds?|seconds?|minutes?|hours?|days?|weeks?|months?|years?"
    r"|working days?|business days?|times|[KMGT]i?B|EUR|USD|GBP|CHF)\b)",
    re.ASCII,
)
_MANY = re.compile(
    r"(?! (?:shows|lists|stops|fails|crashes|displays|opens|loads|runs|breaks|works|takes|needs|says|lands|is|was|has|does)\b)(?:[ -](?!and\b|or\b|is\b|was\b|has\b|does\b|of\b|in\b|still\b|also\b|only\b|just\b|now\b|always\b|never\b)[a-z][a-z-]*){0,2} [a-z][a-z-]+(?<![sui'])s\b"
)
_MORE = re.compile(
    r"(?:[ ]?(?:/|and|or|to|-|–|,)[ ]?\d{1,3}\b(?![.,]?\d)(?![ ]?(?:%|[a-z]))){1,3}|(?: ?\+(?!\d)| (?:and|or) (?:up|above|higher|later|newer)\b| ?及以上(?:版本)?)?"
)
_SINCE = re.compile(
    r"[A-Z](?<![A-Za-z].)[A-Za-z]{1,20} \d{1,3}(?:\.\d{1,3})?(?: (?:and|or) (?:up|later|newer|onwards?)\b| ?及以上)"
)
_HOUR_ENDS = re.compile(r"[.,;!?](?!\d)|$| (?:sharp|every|each|on|in the)\b")
_KIND = re.compile(r"[1-9](?<![\w.,].)\.\d (?P<kind>(?!FTE\b|FTEs\b|SKU)[A-Z][A-Za-z]{1,5})\b")
_RELEASED = re.compile(
    r"[A-Z](?<=[a-z,] .)[A-Za-z]{2,20} \d{1,2}\.\d{1,2}(?![\d%.])(?! ?(?:%|percent|million|billion|k\b|m\b|[€$£]))(?= [a-z]+s\b| [A-Z]|[.,;?!)]| (?:or|and|to|with|on|in|for)\b|$)"
)
"""A product and its release, as in `whether Moodle 4.3 sends`."""
_CALLED = re.compile(
    at_word_start(
        "hotline|phone|telephone|dial|fax|pin|extension|ext|password|passcode|id",
        end=r"\.?:? (?:is |no\.? |number |: ?)?\d{3,12}(?![\d.,]*\d)",
    )
)
_UPGRADED = re.compile(
    at_word_start(
        "upgrad|updat|migrat|switch",
        end=r"\w*+ (?:[a-z]+ )?(?:from )?\d{1,3}(?:\.\d{1,3}){1,3} to \d{1,3}(?:\.\d{1,3}){1,3}",
    )
)
_SAYINGS = re.compile(
    at_word_start("my (?:2|two) cents|9[- ]to[- ]5|1[: -](?:on|to)[- ]1|50[/:]50|1xx|2xx|3xx|4xx|5xx")
)


@cache
def _unit_words() -> frozenset[str]:
    file = units_file()
    return frozenset(w for u in (*file.units, *file.currencies) for w in u.en)


def labels_in(text: str) -> Iterator[tuple[int, int]]:
    """Yield the ranges of the names that are a word and a number.

    Args:
        text: folded.
    """
    for match in _LABEL.finditer(text):
        if _names(text, match):
            more = _MORE.match(text, match.end())
            yield match.start(), more.end() if more else match.end()
    for pattern in (_SINCE, _RELEASED):
        yield from (m.span() for m in pattern.finditer(text))
    low = lower(text)
    for pattern in (_CALLED, _UPGRADED, _SAYINGS):
        yield from (m.span() for m in pattern.finditer(low))
    yield from (m.span() for m in _KIND.finditer(text) if m["kind"].lower() not in _unit_words())


def _names(text: str, match: re.Match[str]) -> bool:
    word, gap, end = match["word"].lower(), match["gap"], match.end()
    if "." in gap and word not in ("no", "ver", "rev", "v", "pos", "ext"):
        return False
    if word in _CLOCK:
        return (
            gap == " "
            and match["number"].isdigit()
            and int(match["number"]) <= 24
            and bool(_HOUR_ENDS.match(text, end))
        )
    if word in _PRODUCTS:
        if word == "spring" and _SEASON.search(text, max(0, match.start() - 6), match.start()):
            return False
        return not _MEASURED.match(text, end)
    if word not in _NOUNS and word not in _ALSO_VERBS:
        return False
    if (
        word in _PERIODS
        and match["word"][0].isupper()
        and not _WORD_BEFORE.search(text, max(0, match.start() - 2), match.start())
    ):
        return not _MEASURED.match(text, end)
    if _MEASURED.match(text, end) or (
        word in _PERIODS and _PER.search(text, max(0, match.start() - 6), match.start())
    ):
        return False
    return word not in _ALSO_VERBS or not _MANY.match(text, end)
