"""Which English words may name the thing or its users: a noun phrase, never a clause or a result.

A wrong name is repeated in every line and question; where nothing fits, no name is given.
"""

import re

from translator.domain.value import Span
from translator.reading.text.words_en import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PEOPLE,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    WANTS,
    base,
    is_people,
    is_plural,
)

GROUPS = frozenset(
    "desk office department shift council committee board reception kitchen branch ward crew dispatch warehouse accounting management payable receivable union".split()
)
"""Places and bodies that stand for the people who work there."""
_ARTEFACTS = frozenset(
    "app application system tool portal site website shop page screen form report dashboard list search chatbot bot assistant kiosk scheduler planner calendar "
    "calculator map button alert alarm service platform intranet wiki module feature model widget plugin helpdesk checkout rota newsletter software website dialog "
    "menu finder tracker monitor forecast interface api import export upload view overview summary copilot catalogue catalog register library database engine controller device printer scanner reader sensor gateway router server counter timer pump meter camera terminal machine robot instrument panel product program programme simulator".split()
)
"""Heads of names of what is built."""
_FUNCTIONS = frozenset(
    "approval archive assessment assignment automation billing booking capture categorisation categorization chat check check-in check-out classification comparison configurator control "
    "conversion count counting dashboarding detection digitisation directory dispatch dispatching display estimate estimation evaluation extraction filing filtering forecasting guide handover "
    "identification imports integration inspection inventory lookup logbook log management matching measurement migration monitoring notification notifications ocr ordering overviews payment "
    "payout planning plan portal prediction pricing processing proposals quality-check ranking recognition recommendation recommendations reconciliation recording redirect registration "
    "registry reminder reminders replacement reporting reservation roster routing scan scanning schedule scheduling scoring segmentation self-service shortlist signing sorting statistics "
    "subscription substitution suggestion suggestions summarisation summarization sync synchronisation synchronization tagging timetable tracking transcription transcript translation triage "
    "validation verification visualisation voting waitlist workflow".split()
)
"""Heads of headings that say what a thing does; they name it as well."""
_PIECES = re.compile(r"[^,;:()/+&.!?\n–—]+")
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_PEOPLE_WORDS_MAX = 4
_STOPS = MODALS | AUXILIARIES | WANTS | RELATIVES
_NO_PEOPLE = frozenset(
    "planner scheduler others somebody someone nobody everyone everybody owner winter winters summer summers number numbers paper tyre tyres dinner".split()
)
_NO_PART = frozenset(
    "right now only just also most many today still then often sometimes both later maybe too and or but so there here".split()
)
"""Words that may stand before people and belong to no name of theirs."""
_AS_A = re.compile(r"\bas an? {1,3}$", re.I)
_GIVEN = re.compile(
    r"\s*+(?:our\s++|the\s++|all\s++|every\s++)?(?P<who>(?:[A-Za-z][\w-]*\s){0,2}?[A-Za-z][\w-]*)\b", re.I
)
_GIVES = frozenset(
    {"show", "tell", "give", "let", "help", "remind", "guide", "alert", "warn", "allow", "enable"}
)
"""Acts whose first object is who the thing serves."""


def people_en(text: str, span: Span) -> Span | None:
    """Return the people a range names, without what stands around them; None where it names none."""
    if _AS_A.search(text[max(0, span.start - 6) : span.start]):
        return span
    start = span.start
    while start and (text[start - 1].isalnum() or text[start - 1] in "'’"):
        start -= 1
    for piece in _PIECES.finditer(text, start, span.end):
        words = [
            w for w in _WORD.finditer(text, *piece.span()) if not text[w.start() - 1 : w.start()].isdigit()
        ]
        while words and (
            words[0].group().lower() in DETERMINERS | PREPOSITIONS
            or words[0].group().lower() in _NO_PART | {"our"}
        ):
            words = words[1:]
        if len(words) > 1 and base(words[0].group()) and words[1].group().lower() in DETERMINERS:
            words = words[2:]  # `warn the shift lead`
        who = _leading(words)
        if who:
            return who
    return None


def _leading(words: list[re.Match[str]]) -> Span | None:
    """Return the people that a row of words begins with."""
    end = 0
    while end < min(len(words), _PEOPLE_WORDS_MAX):
        low = words[end].group().lower()
        if low in _STOPS or low in PRONOUNS | PREPOSITIONS | DETERMINERS:
            break
        if (
            end
            and _names_people(words[:end])
            and not (end + 1 <= len(words) and _names_people(words[: end + 1]))
        ):
            break
        end += 1
    return (
        Span(start=words[0].start(), end=words[end - 1].end()) if end and _names_people(words[:end]) else None
    )


def _names_people(words: list[re.Match[str]]) -> bool:
    low = words[-1].group().lower()
    if low in _NO_PEOPLE or (len(words) == 1 and words[0].group().lower() in GROUPS):
        return False
    return low in PEOPLE or low in GROUPS or is_people(low)


def served_en(text: str, verb: str, rest: Span | None) -> Span | None:
    """Return the many people whom the thing shows, tells or lets something."""
    given = _GIVEN.match(text, rest.start, rest.end) if rest and verb in _GIVES else None
    who = Span(start=given.start("who"), end=given.end("who")) if given else None
    named = people_en(text, who) if who else None
    return named if named and is_plural(text[named.start : named.end].split()[-1]) else None


def is_artefact(phrase: str) -> bool:
    """Say whether a noun phrase is headed by something that is built."""
    words = phrase.lower().split()
    head = next(
        (words[i - 1] for i, w in enumerate(words) if i and w in PREPOSITIONS), words[-1] if words else ""
    )
    return head in _ARTEFACTS or head.rstrip("s") in _ARTEFACTS


_WANTED = re.compile(
    r"\b(?:need|needs|want|wants|like|love|build|create|develop|(?:to|we|i|you|us|me|maybe|please|pls|rather) (?:get|have)|introduce|design|planning|add|set up|looking for|ask for|asking for|after|interested in|give \w+|make)\s++"
    r"(?:to\s++(?:build|have|get|create|develop|introduce|make|set up|add)\s++)?(?:(?:an?|some|one|the|our)\s++(?:[\w-]+\s){0,3})?$",
    re.I,
)
_WANTED_CHARS = 60
_ONE = re.compile(r"\b(?:an?|some|one|own)\s++(?:[\w-]+\s){0,3}$", re.I)
_DENIED = re.compile(r"(?:n['’]t|\bnot|\bnever|\bno longer)\s++(?:really\s++|even\s++)?$", re.I)
_DENIED_CHARS = 20


def is_wanted(text: str, span: Span) -> bool:
    """Say whether somebody says in so many words that they want something: `we need a booking page`."""
    before = text[max(0, span.start - _WANTED_CHARS) : span.start]
    wanted = _WANTED.search(before)
    if wanted is None or _DENIED.search(before[: wanted.start()]):
        return False
    one = _ONE.search(before) is not None
    return one or is_artefact(text[span.start : span.end]) or is_function(text, span)


_TREATED = re.compile(
    r"\s++to\s++be\s++(?!built|created|made|developed|set up|introduced)(?:\w{1,20}ly\s++)?(?:\w{2,20}(?:ed|en)|read|sent|put|shown)\b",
    re.I,
)
"""What is to be sorted or checked is no thing to build."""
_EACH_NEEDS = re.compile(
    r"\b(?:every|each|any|all)\s++(?:[\w-]{1,20}\s++){1,3}needs?\s++(?:an?\s++)?(?:[\w-]{1,20}\s++){0,2}$",
    re.I,
)
_OBJECT = re.compile(
    r"(?:\b(?:wants?|needs?|['’]d (?:like|love)|would (?:like|love)|looking for(?: is)?|could use|after|interested in|(?:to|we|i|you|us|please|pls|maybe|rather) (?:have|get)|build|create|introduce|set up|put|add|make|develop)|\b(?:idea|proposal|wish|goal)\s++is)\s++"
    r"(?:to (?:have|get|build|create|introduce|set up|add|develop)\s++)?(?:an?|some|one)\s++"
    r"(?:(?:new|simple|small|little|proper|decent|single|real|good|better|quick)\s++){0,2}"
    r"(?P<thing>[A-Za-z][\w’'/-]{0,30}(?:(?:\s++(?:&|and)\s++|[ ])[A-Za-z][\w’'/-]{0,30}){0,4}?)"
    r"(?=\s++(?:that|which|where|who|whose|so|for|to|by|in|on|at|per|with|of|from|when|over|about|every|each|showing|listing|inside|into|across|near|behind|before|after|via|and|or)\b|\s*+[-,.:;!?()\n–—]|\s*+$)",
    re.I,
)
_IDIOMS = frozenset(
    "look word chat call hand solution way idea chance answer meeting bit lot quote something anything thing person people human somebody problem question feeling break talk moment minute "
    "second right away more less few couple try go say clue reason piece list-price copy week month day".split()
)
"""Heads of what is had, taken or given rather than built: `have a look`, `need a hand`."""


def wanted_en(text: str, lead: Span) -> Span | None:
    """Return what is wanted, as in `I'd like a flag on every container`: the object of a verb of wishing or making."""
    for match in _OBJECT.finditer(text, lead.start, lead.end):
        span = Span(start=match.start("thing"), end=match.end("thing"))
        words = match.group("thing").lower().split()
        head = words[-1]
        if _DENIED.search(text[max(0, match.start() - _DENIED_CHARS) : match.start()]):
            continue
        noun = not _IDIOMS.intersection(words) and (base(head) is None or is_artefact(head))
        if noun and not is_people(head) and is_name_en(text, span):
            return span
    return None


def is_undergone(text: str, span: Span) -> bool:
    """Say whether something is to be treated, or each of many things needs it: neither is the thing to build."""
    before = text[max(0, span.start - _WANTED_CHARS) : span.start]
    return _TREATED.match(text, span.end) is not None or _EACH_NEEDS.search(before) is not None


def is_whole_name(text: str, span: Span) -> bool:
    """Say whether a name is whole, rather than the first of what is joined to it: `lost` of `lost & found list`."""
    joined = _JOINED.match(text, span.end)
    words = text[span.start : span.end].lower().split()
    return (
        joined is None
        and is_name_en(text, span)
        and words[-1] not in _IDIOMS
        and not words[0].endswith("ing")
    )


_JOINED = re.compile(r"\s?[&+/]\s?\w|,\s++\w+(?:,|\s++(?:and|or)\b)")


def is_function(text: str, span: Span) -> bool:
    """Say whether a heading names something to build, by its head: `Badge printing` does, `Chaos at the desk` does not."""
    words = text[span.start : span.end].lower().split()
    head = next(
        (words[i - 1] for i, w in enumerate(words) if i and w in PREPOSITIONS), words[-1] if words else ""
    )
    return is_artefact(head) or head in _FUNCTIONS


_NO_NAME = re.compile(r"[\[\]:|]|(?<![A-Z])[A-Z]{2,10}[-_]?\d\d|#\d")
"""Fields, tags and ids of a tracker name nothing."""


def is_name_en(text: str, span: Span) -> bool:
    """Say whether a range is a noun phrase that could name a thing, rather than a body of people or a clause."""
    words = text[span.start : span.end].lower().split()
    if (
        not words
        or any(w[0].isdigit() for w in words[:3])
        or words[0] in PRONOUNS | PREPOSITIONS | MODALS
        or words[-1] in PREPOSITIONS
        or _NO_NAME.search(text, span.start, span.end)
    ):
        return False
    head = next((words[i - 1] for i, w in enumerate(words) if i and w in PREPOSITIONS), words[-1])
    return not (
        head in GROUPS
        or (is_people(head) and not is_artefact(head) and is_plural(head))
        or (base(words[0]) is None and head in _RESULTS)
    )


_RESULTS = frozenset(
    "target targets goal rate time budget deadline error errors temperature quality accuracy performance cost costs way ways thing things".split()
)
"""Heads of what a thing reaches rather than is."""
