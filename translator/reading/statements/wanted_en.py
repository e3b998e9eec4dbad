"""English wishes: what somebody wants, asks for or orders, turned into what the thing shall do."""

import re

from translator.domain.value import Span
from translator.reading.naming_en import is_artefact
from translator.reading.statements.acts_en import does, lets
from translator.reading.statements.found import Found, Parts
from translator.reading.statements.frames_en import enabled
from translator.reading.statements.needs_en import read_needed
from translator.reading.statements.orders_en import BEGINS, NOT_ORDERED, read_order
from translator.reading.statements.sentence_en import Sentence, noun_phrase
from translator.reading.statements.wished_clauses_en import (
    read_it_to,
    read_not_wanted,
    read_wished_clause,
)
from translator.reading.statements.wording_en import following, lowered, the
from translator.reading.text.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    WANTS,
    base,
    is_participle,
    is_people,
    is_plural,
    is_verb,
)

STORY = re.compile(
    r"\bas (?:an?|the|our)\s++(?P<user>[^,\n]{2,80}?),?\s++(?:i|we)\s++(?:want|need|would like|wish|must be able|should be able)\b(?:\s++to\b)?",
    re.I,
)
_NOT_WANTING = frozenset("never the a to no don't not your our may might could".split())
"""Words after which `need`, `want` and `like` tell of no wish."""
_PERSONAL = frozenset({"show", "discuss", "talk", "hear", "thank", "ask", "say", "share", "mention"})
"""What somebody would like to do themselves says nothing about the thing."""
_MACHINE_WORK = frozenset(
    "detect predict forecast classify recommend extract summarise summarize transcribe translate monitor route generate recognise recognize automate "
    "anonymise anonymize digitise digitize deduplicate tag score rank match synchronise sync replace migrate integrate improve reduce cut speed".split()
)
"""Work that people want done, not to do themselves."""
_WAYS = frozenset("way ways place possibility option means".split())
"""Names for how something is done; they name no thing."""
_BY_WHICH = _WAYS | {"form", "button", "page"}
"""What people do something with: `a form to report a fault`."""
_SERVES = frozenset({"let", "allow", "enable", "help"})
"""What people want the thing to do for others."""
_BUILDS = frozenset(
    {"build", "create", "develop", "provide", "introduce", "implement", "design", "give", "offer", "program"}
)
"""Verbs whose object is the thing itself."""
_LABELS = frozenset(
    "goal budget volume owner data date deadline baseline today note status title target goals training".split()
)
"""Words before a colon that label what follows and name no thing."""
_LEAD_INS = frozenset(
    "ask asks need needs want wants wish wishes request requests requirement requirements goal idea proposal task todo feature story summary wanted scope".split()
)
"""What says before a colon that what follows is wanted, and nothing else."""
_ASKS = frozenset({"ask", "asks", "asking", "looking", "hoping"})
_ASKED = frozenset("we you u ya somebody someone i anyone anybody".split())
_LABEL_TOKENS_MAX = 9
_ANYTHING = frozenset({"something", "anything", "stuff", "smth", "sth"})
_OURS = {
    "i": "they", "we": "they", "i'm": "they are", "i’m": "they are", "we're": "they are", "my": "their", "our": "their",
    "me": "them", "us": "them", "mine": "theirs", "ours": "theirs", "myself": "themselves", "ourselves": "themselves", "am": "are",
}  # fmt: skip
_FIRST_PERSON = re.compile(
    r"\b(?:[Ii]['’]m|I|[Mm]y(?:self)?|[Mm]e|[Mm]ine|[Ww]e(?:['’]re)?|[Oo]ur(?:s|selves)?|(?<=\bI )am|us)\b"
)


def read_story(s: Sentence, user: Span, last: int, default: Span | None) -> Found | None:
    """Word what a user wants in a story: `As a nurse I want to see open beds`."""
    first = 2 if s.low(0) == "be" and s.low(1) == "able" else 0
    led = s.text[max(0, s.span.start - 3) : s.span.start].rstrip().endswith("to") or s.low(first) == "to"
    if s.low(first) == "to":
        first += 1
    done = base(s.low(first + 1)) if s.low(first) == "be" and is_participle(s.low(first + 1)) else None
    if done:  # `I want to be warned`
        rest = s.cut(first + 2, last)
        told: Parts = (f" shall {done} the ", user, *following(rest, s.text), ".")
        return Found(
            s.span, "ubiquitous", (*the(default, s.text), *told), default, user, done, rest, wish=True
        )
    if is_verb(s.low(first)) or (led and s.low(first).isalpha() and s.low(first) != "be"):
        rest = s.cut(first + 1, last)
        one = ("an " if s.text[user.start].lower() in "aeio" else "a ", user)
        said = (" ", *_of_them(rest, s.text)) if rest else ()
        parts: Parts = (*the(default, s.text), " shall let ", *one, f" {s.low(first)}", *said, ".")
        return Found(s.span, "ubiquitous", parts, default, user, s.low(first), rest, lets=True, wish=True)
    return wanted(s, first, last, user, default)


def _of_them(span: Span, text: str) -> Parts:
    """Tell what users said of themselves about them: `shows I like` becomes `shows they like`."""
    parts: list[str | Span] = []
    at = span.start
    for match in _FIRST_PERSON.finditer(text, span.start, span.end):
        word = match.group().lower()
        parts += [Span(start=at, end=match.start())] if match.start() > at else []
        blank = text[match.end() : match.end() + 1] == " "
        parts.append((" " if parts else "") + _OURS[word] + (" " if blank else ""))
        at = match.end() + blank
    return (*parts, Span(start=at, end=span.end)) if at < span.end else tuple(parts)


def read_wish(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word a clause in which somebody wants, asks for or orders something; None when nobody does."""
    if (demanded := read_wished_clause(s, first, last, default)) is not None:
        return demanded
    low, second = s.low(first), s.low(first + 1)
    if low in ("can", "could", "would") and (second in _ASKED or s.said(first + 1) == "IT"):
        return _request(s, first + 2, last, default)
    if low in ("can", "could"):
        return _asked_of_it(s, first, last, default)
    if low in ("wants", "needs") and second in ("a", "an", "some", "one"):  # a note without its subject
        return wanted(s, first + 1, last, None, default)
    want = next((i for i in range(first + 1, min(last, first + 9)) if s.low(i) in WANTS), None)
    if want is not None and s.low(want - 1) not in _NOT_WANTING and s.low(want + 1) != "not":
        return _want(s, first, want, last, default)
    if want is not None and (barred := read_not_wanted(s, want, last, default)):
        return barred
    asked = _asks_for(s, first, last)
    if asked:
        return wanted(s, asked, last, None, default)
    helped = _would_help(s, first, last)
    if helped:
        return helped
    if (low, second) == ("set", "up") and s.low(first + 2) in ("a", "an", "some", "one"):
        return wanted(s, first + 2, last, None, default)
    if low in _BUILDS and second in ("a", "an", "some", "something", "one", "me", "us"):
        return wanted(s, first + (2 if second in ("me", "us") else 1), last, None, default)
    return read_order(s, first, last, default)


_COLONS = frozenset({":", "–"})


def read_labelled(
    s: Sentence, first: int, last: int, default: Span | None
) -> tuple[int, Span | None, Found | None]:
    """Read what stands before a colon: a name of the thing, or only a label.

    Returns:
        The index of the first token after the colon, or `first` where no label stands; what the thing is called; and
        the requirement where people are told to do something with it.
    """
    if s.words.isdisjoint(_COLONS):
        return first, default, None
    colon = next(
        (i for i in range(first + 1, min(last, first + _LABEL_TOKENS_MAX)) if s.low(i) in _COLONS), None
    )
    if colon == first + 1 and colon + 1 < last and s.low(first) in _LEAD_INS:
        return colon + 1, default, None
    if (
        colon is None
        or colon + 1 >= last
        or s.low(first) in WANTS
        or is_verb(s.low(first))
        or _says(s, first, colon)
    ):
        return first, default, None
    if s.low(first) == "what":
        return (
            colon + 1,
            default,
            lets(s, default, None, colon + 1, last) if is_verb(s.low(colon + 1)) else None,
        )
    begin, end = noun_phrase(s, first, colon)
    long = end - begin > 1  # a single word before a colon is a topic
    topic = s.low(begin) in _LABELS or any(s.low(i)[0].isdigit() for i in range(begin, colon))
    named = s.cut(begin, end) if end == colon and long and not topic else None
    begin, end = noun_phrase(s, colon + 1, last, links=False)
    while end - 1 > begin and is_verb(s.low(end - 1)):
        end -= 1
    people = s.cut(begin, end)
    if named and people and is_people(s.text[people.start : people.end]) and is_verb(s.low(end)):
        return colon + 1, named, lets(s, named, people, end, last)
    return colon + 1, named or default, None


def _says(s: Sentence, first: int, colon: int) -> bool:
    return any(s.low(i) in MODALS or s.low(i) in AUXILIARIES for i in range(first, colon))


def _asked_of_it(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word `Can the shop show the stock` as a wish about the shop."""
    at = next((i for i in range(first + 2, min(last, first + 7)) if is_verb(s.low(i))), None)
    end = at or first
    negated = False
    while end > first and s.low(end - 1) in ADVERBS | {"not"}:
        end -= 1
        negated = negated or s.low(end) in ("not", "never")
    thing = s.cut(*noun_phrase(s, first + 1, end)) if at else None
    if at is None or thing is None:
        it = s.low(first + 1) in ("ai", "it") and at
        return does(s, default, None, at or last, last, negated=negated) if it else None
    thing = default if s.low(first + 1) in ("ai", "it") else thing
    return does(s, thing, None, at, last, negated=negated)


def _asks_for(s: Sentence, first: int, last: int) -> int:
    """Return the index of what somebody asks for or has in mind; 0 where nobody does."""
    if s.low(first) == "what" and s.low(first + 1) in ("i", "we"):
        return next(
            (i + 1 for i in range(first + 2, first + 7) if s.low(i) in ("is", "are") and i + 1 < last), 0
        )
    ask = next(
        (i for i in range(first + 1, min(last, first + 6)) if s.low(i) in _ASKS and s.low(i + 1) == "for"),
        None,
    )
    return ask + 2 if ask and ask + 2 < last else 0


def _would_help(s: Sentence, first: int, last: int) -> Found | None:
    """Word `A map would help` as something to provide."""
    helps = next((i for i in range(first + 1, min(last, first + 12)) if s.low(i) == "would"), None)
    if (
        helps is None
        or s.low(helps + 1) not in ("help", "be", "already", "really")
        or s.low(first) not in ("a", "an", "some", "one")
    ):
        return None
    thing, whole = s.cut(*noun_phrase(s, first, helps)), s.cut(first, helps)
    if thing is None or whole is None:
        return None
    parts: Parts = ("The system shall provide ", *lowered(whole, s.text), ".")
    return Found(s.span, "ubiquitous", parts, thing, None, "", None, wish=True)


def _want(s: Sentence, first: int, want: int, last: int, default: Span | None) -> Found | None:
    if s.low(first) == "what" or (s.low(want) in ("expect", "expects") and not _expects_to_do(s, want, last)):
        return None  # what somebody expects to come of it is no duty
    if s.low(want + 1) == "to" and s.low(want + 2) in _PERSONAL and s.low(want - 1) in ("i", "would", "d"):
        return None
    if s.low(want) == "like" and s.low(want - 1) not in ("would", "should", "'d", "we'd", "i'd"):
        return None
    speaks = s.low(first).replace("’", "'").split("'")[0] in PRONOUNS
    if s.low(want) in _NEEDED and not speaks and (found := read_needed(s, first, want, last)):
        return found
    begin, end = noun_phrase(s, first, want)
    while end < want and s.low(end) in ADVERBS:
        end += 1
    actor = s.cut(begin, end) if end == want and end > begin else None
    return wanted(s, want + 1, last, actor, default)


def _expects_to_do(s: Sentence, want: int, last: int) -> bool:
    return any(
        s.low(i) == "to" and (is_verb(s.low(i + 1)) or s.low(i + 1) == "be") for i in range(want + 1, last)
    )


_NEEDED = frozenset({"need", "needs", "require", "requires"})


def wanted(s: Sentence, first: int, last: int, actor: Span | None, default: Span | None) -> Found | None:
    """Read what stands after `want`: a verb phrase, or a thing with what it does."""
    if s.low(first) == "to":
        return _to_do(s, first, last, actor, default)
    if s.low(first) == "it":
        return read_it_to(s, first + 1, last, default)
    begin, end = noun_phrase(s, first, last)
    if end <= begin or s.low(begin)[0].isdigit():
        return None
    if s.low(first) in ("that", "this", "it") and (
        base(s.low(first + 1)) or s.low(first + 1) in PREPOSITIONS
    ):
        return None  # what it points to stands elsewhere
    done = next(
        (
            i
            for i in range(begin + 1, end)
            if is_participle(s.low(i)) and (i + 1 >= end or s.low(i + 1) in PREPOSITIONS | ADVERBS)
        ),
        None,
    )
    if done is None and is_participle(s.low(end)):
        done = end
    if done is not None:
        return _have_done(s, default, begin, done, last)
    thing = s.cut(begin, end)
    if thing and {s.low(end - 1), s.low(begin)} & _ANYTHING:
        thing = default
    if s.low(end) in ("and", "or"):
        thing = None  # of several none is the one thing
    after = s.low(end)
    if after in ("that", "which", "who") and (
        base(s.low(end + 1)) or s.low(end + 1) in MODALS or s.low(end + 1) in AUXILIARIES
    ):
        return does(s, thing, actor, end + 2 if s.low(end + 1) in MODALS else end + 1, last)
    if after == "where" and s.low(end + 1) in ("they", "i", "we", "users", "you", "people"):
        return lets(s, thing, actor, end + 3 if s.low(end + 2) in MODALS else end + 2, last)
    acts = after == "to" and (is_verb(s.low(end + 1)) or s.low(end + 1) == "be")
    many_people = thing and is_people(s.text[thing.start : thing.end]) and is_plural(s.low(end - 1))
    if acts and s.low(end - 1) in _BY_WHICH and s.low(end + 1) != "be":
        used = default if s.low(end - 1) in _WAYS else thing
        return lets(
            s, used, actor if actor and is_people(s.text[actor.start : actor.end]) else None, end + 1, last
        )
    able = enabled(s, end + 1) if acts else 0
    named = s.text[thing.start : thing.end] if thing else ""
    if able and thing and (is_people(named) or (is_plural(s.low(end - 1)) and not is_artefact(named))):
        return lets(s, default, thing, able, last)
    if acts:
        return lets(s, default, thing, end + 1, last) if many_people else does(s, thing, actor, end + 1, last)
    whole = s.cut(first, last)
    if whole is None:
        return None
    if _is_to_happen(s, begin, end, last):
        return Found(
            s.span, "ubiquitous", ("The system shall cause ", whole, "."), None, actor, "", None, wish=True
        )
    parts: Parts = ("The system shall provide ", whole, ".")
    return Found(s.span, "ubiquitous", parts, thing, actor, "", None, wish=True)


_KNOWN = frozenset("the our all every each these those".split())
"""Words before things that are there already."""
_NO_VERBS = PREPOSITIONS | PRONOUNS | DETERMINERS
"""Words after a `to` that leads to a place or to somebody."""


def _is_to_happen(s: Sentence, begin: int, end: int, last: int) -> bool:
    """Say whether something is to happen to things there already: `films with a shadow to jump to the top`."""
    head = next((i for i in range(begin + 1, end) if s.low(i) in PREPOSITIONS), end) - 1
    to = next((i for i in range(head + 1, last - 2) if s.low(i) == "to"), None)
    if to is None or is_people(s.low(head)):
        return False
    if s.low(to + 1) == "be" and is_participle(s.low(to + 2)):
        return True
    does, there = s.low(to + 1), {s.low(begin - 1), s.low(begin)} & _KNOWN or is_plural(s.low(head))
    return bool(there) and does.isalpha() and not does.endswith("s") and does not in _NO_VERBS


def _to_do(s: Sentence, first: int, last: int, actor: Span | None, default: Span | None) -> Found | None:
    """Read a verb phrase after `want to`."""
    if s.low(first + 1) == "be" and s.low(first + 2) == "able" and s.low(first + 3) == "to":
        first += 3
    itself = is_verb(s.low(first + 1)) and s.has(first + 1, last, frozenset({"automatically"}))
    if itself or s.low(first + 1) in _MACHINE_WORK or s.low(first + 1) in _SERVES:
        return does(s, default, actor, first + 1, last)
    if s.low(first + 1) in BEGINS and s.low(first + 2) in PREPOSITIONS:
        return None  # `we would like to start with the wards`: how the work goes on, not what the thing does
    if is_verb(s.low(first + 1)):
        return lets(s, default, actor, first + 1, last)
    return does(s, default, None, first + 1, last) if s.low(first + 1) == "be" else None


def _have_done(s: Sentence, default: Span | None, begin: int, participle: int, last: int) -> Found | None:
    """Turn `new articles tagged with topics` into `tag new articles with topics`."""
    verb = base(s.low(participle)) or ""
    items, rest = s.cut(begin, participle), s.cut(participle + 1, last)
    if items is None:
        return None
    article: Parts = ("the ",) if s.low(begin - 1) == "the" else ()
    parts: Parts = (*the(default, s.text), f" shall {verb} ", *article, items, *following(rest, s.text), ".")
    return Found(
        s.span, "ubiquitous", parts, default, None, verb, Span(start=items.start, end=items.end), wish=True
    )


def _request(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Read what stands after `can we`."""
    while first < last and (s.low(first) in ADVERBS or s.low(first) in ("guys", "folks", "all")):
        first += 1
    if s.low(first) in NOT_ORDERED - {"have"}:
        return None  # `can you see my screen?`
    if (s.low(first), s.low(first + 1), s.low(first + 2)) == ("get", "rid", "of") and (
        rest := s.cut(first + 3, last)
    ):
        parts: Parts = ("The system shall work without ", rest, ".")
        return Found(s.span, "ubiquitous", parts, default, None, "work without", rest, wish=True)
    if s.low(first) in ("get", "have", "make", "look"):
        at = first + 2 if s.low(first) == "look" and s.low(first + 1) in ("at", "into") else first + 1
        begin, end = noun_phrase(s, at, last)
        thing = s.cut(begin, end)
        if thing and s.low(end) == "to" and is_verb(s.low(end + 1)):
            return does(s, thing, None, end + 1, last)
        if thing and s.low(first) in ("get", "have"):
            return wanted(s, first + 1, last, None, default)
        if thing and s.low(first) == "look":
            return Found(s.span, "ubiquitous", (), thing, None, "", None, wish=True)  # names it, asks no duty
    if s.low(first) in _BUILDS:
        return wanted(s, first + 1, last, None, default)
    if is_verb(s.low(first)):
        return does(s, default, None, first, last)
    return None
