"""English sentences to single requirements in EARS, by a small grammar of wishes and duties.

Knows nothing about numbers or vagueness: names and numerals stay as the ask writes them.
Source of the patterns: Mavin et al., Easy Approach to Requirements Syntax, RE 2009.
"""

import re
from dataclasses import replace

from translator.domain.reading import EarsPattern
from translator.domain.value import Span
from translator.reading.found import Found, Parts
from translator.reading.sentence_en import Sentence, noun_phrase
from translator.reading.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    WANTS,
    base,
    is_participle,
    is_people,
    is_plural,
    is_verb,
)

_STORY = re.compile(
    r"\bas an?\s++(?P<user>[^,\n]{2,80}?),?\s++(?:i|we)\s++(?:want|need|would like|wish|must be able|should be able)\b(?:\s++to\b)?",
    re.I,
)
_PURPOSE = re.compile(
    r",?\s*+\b(?:so that|so (?=(?:they|we|i|he|she|it|the|that|customers|users)\b)|in order to)\b\s*+", re.I
)
_TAIL_CONDITION = re.compile(r",?\s++\b(?:if|when|whenever|unless|while|as soon as|once)\b\s", re.I)
_HEAD_CONDITION = re.compile(
    r"(?:if|when|whenever|while|where|once|as soon as|in case|unless|after|upon)\b", re.I
)
_LEAD = re.compile(
    r"(?:(?:and|but|so|also|then|please|pls|plz|ideally|honestly|basically|in addition|additionally|furthermore|moreover|"
    r"(?:it|this|that)? ?(?:would|'d|could) be (?:really |very |so )?(?:great|nice|good|helpful|useful|cool|amazing|awesome) (?:if|to have|to get)|hey|hi|hello|team|all|title|goal|idea|request|feature|wish|summary|story|requirement)\b[\s,:–-]*){1,4}",
    re.I,
)
_NEW_CLAUSE = re.compile(
    r"(?:[,;—]\s++(?:(?:and|but|so|also|otherwise|or else|then)\s++)?|\s++(?:and|but)\s++)(?:(?:also|then|please|pls|ideally)\s++)?"
)
_ENUMERATED_WISH = re.compile(r"what\b", re.I)
_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_OWN_VERB = re.compile(
    r"(?:(?:the|a|an|our|their|this|that|no|each|every)\s++)?(?:[A-Za-z][\w'’-]*\s++){0,4}?"
    r"(?:shall|must|should|shld|will|has to|have to|needs to|need to|wants?|can't|cannot|would like)\b"
    r"|(?:we|it|they|you|i|there)\b\s++\w+"
    r"|no\s++[a-z]|(?:can|could)\s++(?:we|you|an?|the|our|ai|it|they)\s",
    re.I,
)
_SAYS_SO = re.compile(
    r"\b(?:shall|must|should|shld|will|would|can|could|may|might|has|have|had|is|are|was|were|needs?|wants?|do|does|please|pls)\b|^\s*+[A-Za-z]+\s++(?:the|a|an|all|every|our|new|incoming|it|them)\b",
    re.I,
)
"""Whether what stands before an `and` has a verb of its own; otherwise the `and` joins two nouns."""
_TOLD_RULE = re.compile(
    r"(?:and\s++)?(?:an?|any|every|each|all)\s++[\w-]+(?:\s++[\w-]+)?\s++(?:that|which|who|without|with|older than)\s++[^,;]+",
    re.I,
)
_LISTED = re.compile(r"[A-Za-z][\w'’-]*\s*+(?:,|\band\b|\bor\b|$)", re.I)
"""A verb alone between commas belongs to a list: `add, edit and archive`."""
_JOINED_END = re.compile(r"[,;]?\s++(?:and|but|so|otherwise|also|then)\s*+$", re.I)
_PERSONAL = frozenset({"show", "discuss", "talk", "hear", "thank", "ask", "say", "share", "mention"})
"""What somebody would like to do themselves says nothing about the thing."""
_TRAILING = frozenset({"pls", "please", "also", "too", "then", "plz"})
_CHARS_MAX = 700
"""A longer sentence is no single requirement; it is left to the person."""


def found_en(text: str, sentence: Span, default: Span | None) -> tuple[Found, ...]:
    """Find the requirements of one English sentence.

    Args:
        text: the whole ask.
        sentence: the range of one sentence.
        default: what the ask has called the thing so far, for sentences that do not name it.

    Returns:
        None, one or, for joined duties, several requirements.
    """
    if sentence.end - sentence.start > _CHARS_MAX:
        return ()
    story = _STORY.search(text, sentence.start, sentence.end)
    if story:
        one = _story(text, sentence, story, default)
        return (one,) if one else ()
    found: list[Found] = []
    for clause in _clauses(text, sentence):
        found.extend(_clause(text, clause, default) or (_ensured(text, clause, default) if found else ()))
        default = default or next((f.thing for f in found if f.thing), None)
    return tuple(found)


def _ensured(text: str, clause: Span, default: Span | None) -> tuple[Found, ...]:
    """Read a rule told in the present, after a duty: `a request that nobody answers goes to the deputy`."""
    if not _TOLD_RULE.match(text, clause.start, clause.end):
        return ()
    span = _trim(text, clause)
    while span.end > span.start + 1 and text[span.end - 1] in " .;,!":
        span = Span(start=span.start, end=span.end - 1)
    parts: Parts = (*_the(default, text), " shall ensure that ", *_lowered(span, text), ".")
    return (Found(span, "ubiquitous", parts, default, None, "ensure", span),)


def _clauses(text: str, sentence: Span) -> list[Span]:
    """Cut a sentence where a new subject with its own verb, or a new order, begins."""
    cuts = [sentence.start]
    if _ENUMERATED_WISH.match(text, sentence.start):
        return [sentence]
    for match in _NEW_CLAUSE.finditer(text, sentence.start, sentence.end):
        after = match.end()
        word = _WORD.match(text, after, sentence.end)
        if word is None or match.start() - cuts[-1] < 8:
            continue
        low = word.group().lower()
        told = _HEAD_CONDITION.match(text, cuts[-1]) is not None and "," not in text[cuts[-1] : match.start()]
        if told:
            continue
        if match.group().strip() == "and" and not _SAYS_SO.search(text, cuts[-1], match.start()):
            continue
        own = (
            _OWN_VERB.match(text, after, sentence.end) is not None
            or _TOLD_RULE.match(text, after, sentence.end) is not None
        )
        if own or (
            match.group().strip() in (",", ";", "—")
            and is_verb(low)
            and not _LISTED.match(text, after, sentence.end)
        ):
            cuts.append(after)
    ends = [*(c for c in cuts[1:]), sentence.end]
    return [Span(start=a, end=b) for a, b in zip(cuts, ends, strict=True)]


def _clause(text: str, sentence: Span, default: Span | None) -> tuple[Found, ...]:
    end = sentence.end
    while end > sentence.start and text[end - 1] in " \t\n,;—":
        end -= 1
    joiner = _JOINED_END.search(text, sentence.start, end)
    end = joiner.start() if joiner else end
    head = _LEAD.match(text, sentence.start, end)
    start = head.end() if head and head.end() < end else sentence.start
    s = Sentence(text, Span(start=start, end=end))
    if len(s.tokens) < 2:
        return ()
    condition, first = _head_condition(s)
    last, tail = len(s.tokens), None
    purpose_at = _PURPOSE.search(
        text, s.tokens[first].start if first < len(s.tokens) else s.span.end, s.span.end
    )
    purpose = None
    if purpose_at and s.at(purpose_at.start()) > first + 1:
        purpose = s.cut(s.at(purpose_at.end()), last)
        last = s.at(purpose_at.start())
    if condition is None:
        match = _TAIL_CONDITION.search(
            text, s.tokens[first].end, s.tokens[last - 1].end if last else s.span.end
        )
        if match and s.at(match.start()) > first + 2:
            tail = s.cut(s.at(match.start() + 1), last)
            last = s.at(match.start() + 1) if tail else last
            while tail and last > first + 1 and s.low(last - 1) in ("also", "even", "especially", ",", "and"):
                last -= 1
    core = _core(s, first, last, default)
    if core is None:
        return ()
    where = Span(start=s.tokens[0].start, end=s.span.end)
    core = replace(core, where=where, purpose=purpose)
    return (_with_condition(s, core, condition or tail),)


def _head_condition(s: Sentence) -> tuple[Span | None, int]:
    """Find a condition the sentence begins with; return it and the index of the first token after it."""
    if not _HEAD_CONDITION.match(s.text, s.tokens[0].start):
        return None, 0
    for i in range(2, len(s.tokens)):
        if s.low(i) in (",", "then", ":"):
            nxt = i + 1 if s.low(i + 1) != "then" else i + 2
            return s.cut(0, i), min(nxt, len(s.tokens))
    for i in range(3, len(s.tokens) - 2):
        if s.low(i) in ("it", "the", "they", "we") and any(
            s.low(k) in MODALS for k in range(i + 1, min(i + 6, len(s.tokens)))
        ):
            return s.cut(0, i), i
    return None, 0


def _with_condition(s: Sentence, core: Found, condition: Span | None) -> Found:
    """Put the condition where EARS wants it: first."""
    if condition is None:
        return core
    word = s.text[condition.start : condition.end].split(None, 1)[0].lower()
    body = core.parts
    first = body[0]
    lowered: Parts = (first[:1].lower() + first[1:], *body[1:]) if isinstance(first, str) else body
    rest = Span(start=condition.start + len(word), end=condition.end)
    if word in ("if", "in", "unless"):
        lead = {"if": "If", "in": "In", "unless": "Unless"}[word]
        return replace(core, pattern="unwanted", parts=(lead, " ", _trim(s.text, rest), ", then ", *lowered))
    if word in ("while", "where"):
        pattern: EarsPattern = "state" if word == "while" else "optional"
        return replace(
            core, pattern=pattern, parts=(word.capitalize(), " ", _trim(s.text, rest), ", ", *lowered)
        )
    body_of = rest if word in ("when", "whenever", "once") else condition
    return replace(core, pattern="event", parts=("When ", _trim(s.text, body_of), ", ", *lowered))


def _trim(text: str, span: Span) -> Span:
    start, end = span.start, span.end
    while start < end and text[start] in " \t\n,":
        start += 1
    return Span(start=start, end=end)


def _story(text: str, sentence: Span, story: re.Match[str], default: Span | None) -> Found | None:
    user = Span(start=story.start("user"), end=story.end("user"))
    s = Sentence(text, Span(start=story.end(), end=sentence.end))
    last, purpose = len(s.tokens), None
    purpose_at = _PURPOSE.search(text, story.end(), sentence.end)
    if purpose_at:
        last = s.at(purpose_at.start())
        purpose = s.cut(s.at(purpose_at.end()), len(s.tokens))
    first = 2 if s.low(0) == "be" and s.low(1) == "able" else 0
    if s.low(first) == "to":
        first += 1
    where = Span(start=story.start(), end=sentence.end)
    if is_verb(s.low(first)):
        rest = s.cut(first + 1, last)
        parts: Parts = (
            *_the(default, s.text),
            " shall let ",
            *_one_user(text, user),
            f" {s.low(first)}",
            *_after(rest, s.text),
            ".",
        )
        return Found(
            where, "ubiquitous", parts, default, user, s.low(first), rest, purpose, lets=True, wish=True
        )
    core = _wanted(s, first, last, user, default)
    if core is None:
        return None
    acting = core.actor if core.lets and core.actor else user
    return replace(core, where=where, actor=acting, purpose=purpose)


def _one_user(text: str, user: Span) -> Parts:
    article = "an " if text[user.start].lower() in "aeio" else "a "
    return (article, user)


def _the(thing: Span | None, text: str = "") -> Parts:
    return ("The ", *_lowered(thing, text)) if thing else ("The system",)


def _lowered(span: Span, text: str) -> Parts:
    """Write a phrase without the capital it has only because it begins a sentence."""
    word = _WORD.match(text, span.start, span.end)
    if word and word.group()[0].isupper() and (word.group()[1:].islower() or word.group()[1:] == ""):
        before = text[: span.start].rstrip(" \t")
        if not before or before[-1] in ".!?\n:-•*)":
            return (text[span.start].lower(), Span(start=span.start + 1, end=span.end))
    return (span,)


def _after(rest: Span | None, text: str = "") -> Parts:
    if rest is None:
        return ()
    return (rest,) if text and text[rest.start] in ",;:" else (" ", rest)


def _core(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Read one clause as a wish, a request or a duty; None when it is neither."""
    while first < last and (s.low(first) in ADVERBS or s.low(first) in ",-–•*"):
        first += 1
    if s.low(first) in ("every", "each") and s.low(first + 1) in _TIMES:
        first += 2
    if first >= last:
        return None
    if s.low(first) in ("can", "could", "would") and s.low(first + 1) in (
        "we",
        "you",
        "somebody",
        "someone",
        "i",
    ):
        return _request(s, first + 2, last, default)
    if s.low(first) in ("can", "could"):
        at = next((i for i in range(first + 2, min(last, first + 7)) if is_verb(s.low(i))), None)
        thing = s.cut(*noun_phrase(s, first + 1, at)) if at else None
        if thing and s.low(first + 1) in ("ai", "it"):
            return _duty(s, default, None, at or last, last, negated=False, wish=True)
        return _duty(s, thing, None, at, last, negated=False, wish=True) if at and thing else None
    colon = next((i for i in range(first + 1, min(last, first + 9)) if s.low(i) in (":", "–")), None)
    if colon is not None and colon + 1 < last and not (s.low(first) in WANTS or is_verb(s.low(first))):
        if s.low(first) == "what":
            return _let(s, default, None, colon + 1, last, wish=True) if is_verb(s.low(colon + 1)) else None
        begin, end = noun_phrase(s, first, colon)
        long = end - begin > 1  # a single word before a colon is a topic
        named = s.cut(begin, end) if end == colon and long and s.low(begin) not in _LABELS else None
        begin, end = noun_phrase(s, colon + 1, last, links=False)
        while end - 1 > begin and is_verb(s.low(end - 1)):
            end -= 1
        people = s.cut(begin, end)
        if named and people and is_people(s.text[people.start : people.end]) and is_verb(s.low(end)):
            return _let(s, named, people, end, last, wish=True)
        return _core(s, colon + 1, last, named or default)
    if _is_modal(s, first) or (s.low(first) in ("needs", "has") and s.low(first + 1) == "to"):
        after = first + (2 if s.low(first + 1) == "to" else 1)
        return _duty(s, default, None, after, last, negated=False, wish=False) if after < last else None
    want = next((i for i in range(first, min(last, first + 9)) if s.low(i) in WANTS and i > first), None)
    modal = next((i for i in range(first, min(last, first + 16)) if _is_modal(s, i)), None)
    if (
        want is not None
        and (modal is None or want < modal)
        and s.low(want - 1) not in ("the", "a", "to", "no", "don't", "not", "your", "our")
    ):
        return _want(s, first, want, last, default)
    if modal is not None and modal > first:
        return _modal(s, first, modal, last, default)
    can = next((i for i in range(first + 1, min(last, first + 5)) if s.low(i) == "can"), None)
    if (
        can is not None
        and is_verb(s.low(can + 1))
        and not any(s.low(i)[0].isdigit() for i in range(can, last))
    ):
        people = s.cut(*noun_phrase(s, first, can))
        if people and is_people(s.text[people.start : people.end]):
            return _let(s, default, people, can + 1, last, wish=True)
    helps = next((i for i in range(first + 1, min(last, first + 12)) if s.low(i) == "would"), None)
    if (
        helps is not None
        and s.low(helps + 1) in ("help", "be", "already", "really")
        and s.low(first) in ("a", "an", "some", "one")
    ):
        thing = s.cut(*noun_phrase(s, first, helps))
        whole = s.cut(first, helps)
        if thing and whole:
            parts: Parts = ("The system shall provide ", *_lowered(whole, s.text), ".")
            return Found(s.span, "ubiquitous", parts, thing, None, "", None, wish=True)
    if s.low(first) in _BUILDS and s.low(first + 1) in ("a", "an", "some", "something", "one", "me", "us"):
        return _wanted(s, first + (2 if s.low(first + 1) in ("me", "us") else 1), last, None, default)
    if _tells(s, first, last) or (s.low(first) == "let" and s.low(first + 1) in ("me", "us")):
        return None
    if is_verb(s.low(first)) and s.low(first + 1) not in (
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "by",
        "of",
        ":",
    ):
        return _duty(s, default, None, first, last, negated=False, wish=True)
    return None


def _tells(s: Sentence, first: int, last: int) -> bool:
    """Say whether a clause that begins like an order tells something: `Search in the intranet is useless`."""
    for i in range(first + 1, min(last, first + 7)):
        if s.low(i) in RELATIVES or s.low(i) in ",;":
            return False
        if s.low(i) in ("is", "are", "was", "were"):
            return True
    return False


_TIMES = frozenset(
    "day night morning evening week month year quarter hour minute monday tuesday wednesday thursday friday weekend".split()
)
_LABELS = frozenset(
    "goal budget volume owner data date deadline baseline today note status title target goals training".split()
)
"""Words before a colon that label what follows and name no thing."""


def _is_modal(s: Sentence, i: int) -> bool:
    low = s.low(i)
    if low in ("shall", "must", "should", "shld", "will"):
        return True
    if low in ("has", "have", "needs", "need", "ought") and s.low(i + 1) == "to":
        return True
    return (
        low in ("can't", "cannot", "mustn't", "shouldn't", "won't")
        or (low in ("can", "may", "could") and i > 0 and s.low(i + 1) in ("only", "not"))
        or (low == "could" and i > 0 and s.low(i + 1) == "be" and is_participle(s.low(i + 2)))
    )


def _want(s: Sentence, first: int, want: int, last: int, default: Span | None) -> Found | None:
    actor = _subject(s, first, want)
    if s.low(first) == "what":
        return None
    if s.low(want + 1) == "to" and s.low(want + 2) in _PERSONAL and s.low(want - 1) in ("i", "would", "d"):
        return None
    if s.low(want) == "like" and s.low(want - 1) not in ("would", "'d", "we'd", "i'd"):
        return None
    return _wanted(s, want + 1, last, actor, default)


def _wanted(s: Sentence, first: int, last: int, actor: Span | None, default: Span | None) -> Found | None:
    """Read what stands after `want`: a verb phrase, or a thing with what it does."""
    if s.low(first) == "to":
        if s.low(first + 1) == "be" and s.low(first + 2) == "able" and s.low(first + 3) == "to":
            first += 3
        if s.low(first + 1) in _MACHINE_WORK:
            return _duty(s, default, actor, first + 1, last, negated=False, wish=True)
        if is_verb(s.low(first + 1)):
            return _let(s, default, actor, first + 1, last, wish=True)
        if s.low(first + 1) == "be":
            return _duty(s, default, None, first + 1, last, negated=False, wish=True)
        return None
    if s.low(first) == "that":
        return _core(s, first + 1, last, default)
    begin, end = noun_phrase(s, first, last)
    if end <= begin or s.low(begin)[0].isdigit():
        return None
    if end - begin > 1:
        participle = next(
            (
                i
                for i in range(begin + 1, end)
                if is_participle(s.low(i)) and (i + 1 >= end or s.low(i + 1) in PREPOSITIONS | ADVERBS)
            ),
            None,
        )
        if participle is not None and participle > begin:
            return _have_done(s, default, begin, participle, last)
    if is_participle(s.low(end)):
        return _have_done(s, default, begin, end, last)
    thing = s.cut(begin, end)
    if thing and {s.low(end - 1), s.low(begin)} & {"something", "anything", "stuff"}:
        thing = default
    follow = s.low(end)
    if follow in ("that", "which", "who") and (
        base(s.low(end + 1)) or s.low(end + 1) in MODALS or s.low(end + 1) in AUXILIARIES
    ):
        at = end + 2 if s.low(end + 1) in MODALS else end + 1
        return _duty(s, thing, actor, at, last, negated=False, wish=True)
    if follow == "where" and s.low(end + 1) in ("they", "i", "we", "users", "you", "people"):
        at = end + 3 if s.low(end + 2) in MODALS else end + 2
        return _let(s, thing, actor, at, last, wish=True)
    if (
        follow == "to"
        and thing
        and is_people(s.text[thing.start : thing.end])
        and is_plural(s.low(end - 1))
        and (is_verb(s.low(end + 1)) or s.low(end + 1) == "be")
    ):
        return _let(s, default, thing, end + 1, last, wish=True)
    if follow == "to" and is_verb(s.low(end + 1)):
        return _duty(s, thing, actor, end + 1, last, negated=False, wish=True)
    if follow == "to" and s.low(end + 1) == "be":
        return _duty(s, thing, actor, end + 1, last, negated=False, wish=True)
    whole = s.cut(begin, last)
    if whole is None:
        return None
    parts: Parts = ("The system shall provide ", s.cut(first, last) or whole, ".")
    return Found(s.span, "ubiquitous", parts, thing, actor, "", None, wish=True)


def _have_done(s: Sentence, default: Span | None, begin: int, participle: int, last: int) -> Found | None:
    """Turn `new articles tagged with topics` into `tag new articles with topics`."""
    verb = base(s.low(participle)) or ""
    items, rest = s.cut(begin, participle), s.cut(participle + 1, last)
    if items is None:
        return None
    parts: Parts = (*_the(default, s.text), f" shall {verb} ", items, *_after(rest, s.text), ".")
    whole = Span(start=items.start, end=items.end)
    return Found(s.span, "ubiquitous", parts, default, None, verb, whole, wish=True)


def _request(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Read what stands after `can we`."""
    while first < last and s.low(first) in ADVERBS:
        first += 1
    if s.low(first) in ("get", "have", "make", "look"):
        at = first + 2 if s.low(first) == "look" and s.low(first + 1) in ("at", "into") else first + 1
        begin, end = noun_phrase(s, at, last)
        thing = s.cut(begin, end)
        if thing and s.low(end) == "to":
            return _duty(s, thing, None, end + 1, last, negated=False, wish=True)
        if thing and s.low(first) in ("get", "have"):
            return _wanted(s, first + 1, last, None, default)
        if thing and s.low(first) == "look":
            return Found(s.span, "ubiquitous", (), thing, None, "", None, wish=True)  # names it, asks no duty
    if s.low(first) in _BUILDS:
        return _wanted(s, first + 1, last, None, default)
    if is_verb(s.low(first)):
        return _duty(s, default, None, first, last, negated=False, wish=True)
    return None


_BUILDS = frozenset(
    {"build", "create", "develop", "provide", "introduce", "implement", "design", "give", "offer", "program"}
)
"""Verbs whose object is the thing itself."""


def _subject(s: Sentence, first: int, verb_at: int) -> Span | None:
    """Return the noun phrase right before a verb, or None for a pronoun or something longer."""
    begin, end = noun_phrase(s, first, verb_at)
    while end < verb_at and s.low(end) in ADVERBS:
        end += 1
    return s.cut(begin, end) if end == verb_at and end > begin else None


def _joined_subject(s: Sentence, first: int, modal: int) -> Span | None:
    """Return a subject of two joined nouns, such as `the sync between shop and warehouse`."""
    inside = [s.low(i) for i in range(first, modal)]
    plain = all(
        w[0].isalnum() and w not in RELATIVES and w not in PRONOUNS and w not in AUXILIARIES for w in inside
    )
    if not plain or "and" not in inside or inside[0] not in DETERMINERS or modal - first > 12:
        return None
    return s.cut(first + 1, modal)


def _modal(s: Sentence, first: int, modal: int, last: int, default: Span | None) -> Found | None:
    subject = _subject(s, first, modal) or _joined_subject(s, first, modal)
    if (
        subject is None
        and s.low(modal - 1) not in PRONOUNS
        and not any(s.low(i) in RELATIVES for i in range(first, modal))
    ):
        return None
    if subject is None and s.low(first) not in PRONOUNS and s.low(modal - 1) in PRONOUNS:
        return None
    after = modal + (
        2 if s.low(modal + 1) == "to" and s.low(modal) in ("has", "have", "needs", "need", "ought") else 1
    )
    negated = s.low(modal) in ("can't", "cannot", "mustn't", "shouldn't", "won't")
    if s.low(after) == "not":
        negated, after = True, after + 1
    while after < last and s.low(after) in ADVERBS and s.low(after) not in ("only", "always", "never"):
        after += 1
    if s.low(after) == "never":
        negated, after = True, after + 1
    if after >= last:
        return None
    if (
        subject is None
        and s.low(first) in ("that", "this", "which")
        and s.low(after) in ("work", "be", "stop", "change")
    ):
        return None  # what it refers to stands elsewhere
    if s.low(modal) == "will" and subject is None:
        return None  # a prediction, not a duty
    if negated and subject is None and s.low(modal - 1) in ("we", "i"):
        return None  # what we cannot do limits the work; it is no duty of the thing
    people = subject is not None and is_people(s.text[subject.start : subject.end])
    wish = s.low(first) not in ("it", "they", "this", "that")
    if people or (s.low(first) in ("we", "i", "they") and subject is None):
        if s.low(after) == "be" and s.low(after + 1) == "able" and s.low(after + 2) == "to":
            after += 3
        return _let(s, default, subject, after, last, wish=wish, negated=negated)
    return _duty(s, subject or default, None, after, last, negated=negated, wish=wish)


_MACHINE_WORK = frozenset(
    "detect predict forecast classify recommend extract summarise summarize transcribe translate monitor route generate recognise recognize automate "
    "anonymise anonymize digitise digitize deduplicate tag score rank match synchronise sync replace migrate integrate improve reduce cut speed".split()
)
"""Work that people want done, not to do themselves."""
_GETS = frozenset({"get", "receive"})
"""What people get, the thing gives."""


def _one_of(actor: Span, text: str) -> Parts:
    """Put the article back that a single person needs."""
    word = text[actor.start : actor.end].split()[-1].lower()
    before = text[: actor.start].rstrip().rsplit(" ", 1)[-1].lower()
    if before not in ("a", "an", "one") or is_plural(word):
        return ()
    return ("an " if text[actor.start].lower() in "aeio" else "a ",)


def _let(
    s: Sentence,
    thing: Span | None,
    actor: Span | None,
    verb_at: int,
    last: int,
    *,
    wish: bool,
    negated: bool = False,
) -> Found | None:
    """Say that the thing shall let somebody do something."""
    verb = s.low(verb_at)
    rest = s.cut(verb_at + 1, last)
    who: Parts = (*_one_of(actor, s.text), *_lowered(actor, s.text)) if actor else ("users",)
    how = " shall not let " if negated else " shall let "
    if not verb or not verb[0].isalpha():
        return None
    if verb in _GETS and rest and not negated and s.low(verb_at + 1) not in PREPOSITIONS:
        given: Parts = (*_the(thing, s.text), " shall give ", *who, " ", rest, ".")
        return Found(s.span, "ubiquitous", given, thing, actor, verb, rest, lets=True, wish=wish)
    parts: Parts = (*_the(thing, s.text), how, *who, f" {verb}", *_after(rest, s.text), ".")
    known = verb if is_verb(verb) else ""
    return Found(s.span, "ubiquitous", parts, thing, actor, known, rest, lets=True, wish=wish)


def _duty(
    s: Sentence,
    thing: Span | None,
    actor: Span | None,
    verb_at: int,
    last: int,
    *,
    negated: bool,
    wish: bool,
) -> Found | None:
    """Say that the thing shall do or be something."""
    if s.low(verb_at) == "be" and s.low(verb_at + 1) == "able" and s.low(verb_at + 2) == "to":
        verb_at += 3
    low = s.low(verb_at)
    if not low or not low[0].isalnum():
        return None
    if low == "make" and s.low(verb_at + 1) in ("it", "this", "them") and verb_at + 2 < last:
        if is_verb(s.low(verb_at + 2)):
            return _duty(s, thing, actor, verb_at + 2, last, negated=negated, wish=wish)
        made = s.cut(verb_at + 2, last)
        parts: Parts = (*_the(thing, s.text), " shall be ", *((made,) if made else ()), ".")
        return Found(s.span, "ubiquitous", parts, thing, actor, "", made, wish=wish)
    verb = base(low) or ("be" if low in ("is", "are", "be") else "")
    shall = " shall not " if negated else " shall "
    if verb:
        rest = s.cut(verb_at + 1, last)
        parts = (*_the(thing, s.text), shall, verb, *_after(rest, s.text), ".")
        return Found(s.span, "ubiquitous", parts, thing, actor, "" if verb == "be" else verb, rest, wish=wish)
    whole = s.cut(verb_at, last)
    if whole is None:
        return None
    parts = (*_the(thing, s.text), shall, whole, ".")
    return Found(s.span, "ubiquitous", parts, thing, actor, "", None, wish=wish)
