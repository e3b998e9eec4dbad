"""Who uses an English thing: people of whom the ask itself says that they act with it, or that it acts for them.

People who are only spoken of, who complain, whom a rule binds or to whom something happens are no users. Who is named here
stands in every question and measure of the page, so where nothing surely says it, nobody is named.
"""

import re
from collections.abc import Iterator, Sequence

from translator.domain.value import Span
from translator.reading.facet_cues import people_from_en
from translator.reading.naming_en import served_en
from translator.reading.statements.found import Found
from translator.reading.text.words_en import (
    AUXILIARIES,
    MODALS,
    PEOPLE,
    PREPOSITIONS,
    WANTS,
    base,
    is_people,
    is_plural,
    is_verb,
    singular,
)

_WORD = re.compile(r"[A-Za-z][\w-]*")
_BREAK = re.compile(r"[^\w '’-]|['’]s?\s")
_DOING = re.compile(r"(?<!\bthe )(?<!\ban )(?<!\ba )(?<!\bour )\b[a-z]{2,}ing\s++")
_ONE = re.compile(r"\b(?:the|a|an|each|every|our)\s++$", re.I)
_NEAR_CHARS = 60
_NAME_CHARS = 40
_WORDS_MAX = 4
_AS_A = re.compile(r"\bas (?:an?|the) {1,3}$", re.I)
_STORY_CHARS = 8
_NOBODY = frozenset(
    "september october november december however another others person persons everyone everybody somebody someone nobody power either neither rather "
    "whether together other never ever after over under later per lower higher better fewer sooner newer faster slower cheaper summer winter easter "
    "half heads boss board ceo server wants want plants restaurants grants".split()
)
"""Words that look like people and name none in particular."""
_ANYBODY = frozenset({"people", "person", "persons", "team"})
_LETS = ("let", "help", "allow", "enable", "where", "so")
_ASKS = re.compile(r"['’]s?\s++(?:\w{1,20}\s++)?(?:questions?|requests?|queries)\b")
"""Those whose questions it answers use it: `guests' questions`."""
_BEGINS_CLAUSE = re.compile(
    r"(?:(?:^|[.!?:;,](?!\d)|[\n(*•–-]|->|→)\s{0,3}+|\b(?:and|but|so|that|which|where|have|then|(?:lovely|great|nice|good|helpful|cool|useful|handy)\s++if)\s++)"
    r"(?:(?:our|the|all|every|each|an?|most|many|my|these|those|some|both|of|\d[\d,.]*+k?|one|two|three|four|five|six|seven|eight|nine|ten)\s++){0,4}+$",
    re.I,
)
_SERVES = re.compile(
    r"\b(?:lets?|helps?|allows?|enables?|gives?|shows?|tells?|notif(?:y|ies)|reminds?|warns?|alerts?|informs?|texts?|mails?|pings?|pages?|where|so (?:that )?)\s*+"
    r"(?:(?:our|the|all|every|each|an?|most|many|these|those|some|right|next)\s++)*+$",
    re.I,
)
_COMPOUND = re.compile(
    r" (?!(?:to|a|an|the|that|when|which|what|how|who|if|whether|as|at|in|on|by|for|with|from|of|about|before|after|where|why|and|or|every|their|his|her|its|once|while|until|so|swap|book|see|automatically|two|three|\w+ly|is|are|can)\b)[A-Za-z]"
)
"""People who only stand before another noun: `the agent ETA`."""
_WANTED_TO = re.compile(
    r"\b(?:want|like|love|need|allow|expect|enable)s?\s++(?:(?:our|the|all|every|each|those|some)\s++)*+$",
    re.I,
)
_TO_DO = re.compile(
    r"(?<!\s)\s++to\s++(?:be\s++able\s++to\s++)?(?!be\b|have\b|not\b|know\b|feel\b)[a-z]++", re.I
)
_FOR = re.compile(r"\bfor\s++(?:(?:our|the|all|every|each|an?|these|those|some|\d++)\s++)*+$", re.I)
_DENIED = re.compile(r"(?:n['’]t|\b(?:not|never|no|without|nobody))\b[^.!?;\n]{0,24}$", re.I)
_GOES_ON = re.compile(
    r"(?:\s++\([^)\n]{1,40}\))?\s++(?:(?:\w+ly|also|always|often|still|just|only|all|each|both|now|then|themselves|himself|herself)\s++){0,2}+(?P<verb>[A-Za-z]+(?:['’]t)?)"
)
_MAY = re.compile(
    r"\s++(?:(?:also|always|still|just|only|then|easily)\s++)?(?:(?:be\s++able\s++to|get\s++to)\s++)?(?P<verb>[A-Za-z]++)"
)
_TO = re.compile(r"\s++to\b")
_SUPPOSED = frozenset({"would", "might"})
_NO_DEED = frozenset("not never have no be like want know feel expect find".split())
_WHO_USES = re.compile(
    r"\bwho\s++(?:will|would|should|is\s++going\s++to)?\s*+uses?\s++(?:it|this)\?\s*+|\b(?:end\s++)?users?:\s++",
    re.I,
)
"""A field of a form that asks who uses it."""
_WANTS_A = re.compile(
    r"\s++(?:an?|some|one|to\s++be\s++able|to\s++(?!know\b|see\s++(?:if|which|who|how)\b))", re.I
)
_NO_ACTS = frozenset(
    "ask complain moan keep get wait hate lose forget say know think believe feel leave retire spend pay miss expect agree insist refuse sit stand stay "
    "love like struggle need want have be do work live come go die hear mean cost take lie suffer earn own".split()
)
"""What people do, have or undergo without any thing."""
_FINITE = re.compile(rf"\s++(?:{'|'.join(sorted(MODALS | AUXILIARIES))})\b", re.I)
_ITS_OBJECT = re.compile(
    r"\s++(?:it|them|that|the\s++(?:draft|result|list|message|page|proposal|suggestion))\b", re.I
)


def users_en(text: str, found: Sequence[Found], doing: Found | None, leads: Sequence[Span]) -> Span | None:
    """Return the people who surely use the thing, by the fullest name the ask has for them.

    Args:
        text: the whole ask.
        found: the requirements found, in order.
        doing: the requirement that says what the thing does.
        leads: the words that openly wish, in order.
    """
    story = next((f.actor for f in found if f.actor and _is_story(text, f.actor)), None)
    if story:
        return story
    asked = _WHO_USES.search(text)
    if asked:
        answer = Span(start=asked.end(), end=min(len(text), asked.end() + _NEAR_CHARS))
        told = next(_mentions(text, answer), None)
        if told:
            return told
    served = served_en(text, doing.verb, doing.rest) if doing else None
    if served:
        return _in_full(text, served)
    wished = [(f.where, True, False) for f in found if f.wish]
    ruled = [(f.where, False, False) for f in found if not f.wish and f.pattern != "unwanted"]
    said = next(
        (
            who
            for region, wish, lead in (*((s, True, True) for s in leads), *wished, *ruled)
            for who in _mentions(text, region)
            if _is_served(text, who, lead=lead) or _acts(text, who, wished=wish)
        ),
        None,
    )
    if said is None and leads:
        rest = Span(start=leads[0].end, end=len(text)) if leads[0].end < len(text) else None
        said = next((w for w in _mentions(text, rest) if _handles_it(text, w)), None) if rest else None
    return _in_full(text, said) if said else None


def _handles_it(text: str, who: Span) -> bool:
    """Say whether somebody does something with the thing that was wished before, rather than by hand today."""
    clause = _CLAUSE.match(text, who.end)
    return _acts(text, who, wished=False) and not (clause and _OF_TODAY.search(clause.group()))


_CLAUSE = re.compile(r"[^.!?;\n]{0,80}")
_OF_TODAY = re.compile(r"\b(?:by hand|today|currently|at the moment|right now|at present|on paper)\b", re.I)


def _is_story(text: str, actor: Span) -> bool:
    return _AS_A.search(text[max(0, actor.start - _STORY_CHARS) : actor.start]) is not None


def _mentions(text: str, region: Span) -> Iterator[Span]:
    """Yield the people a range names, each with the words that belong to the name."""
    for word in _WORD.finditer(text, region.start, region.end):
        low = word.group().lower()
        if (
            low in _NOBODY
            or not (low in PEOPLE or is_people(low))
            or (low == word.group() and base(low) == low)
        ):
            continue
        following = _WORD.match(text, word.end() + 1)
        if following and text[word.end() : word.end() + 1] == " " and is_people(following.group().lower()):
            continue
        since = max(region.start, word.start() - _NAME_CHARS)
        since += max((b.end() for b in _BREAK.finditer(text[since : word.start()])), default=0)
        start = people_from_en(text, since, word.end())
        if start == word.end() and _ONE.search(text[since : word.start()]):
            start = word.start()
        start = max((m.end() for m in _DOING.finditer(text, start, word.start())), default=start)
        if start < word.end():
            yield Span(start=start, end=word.end())


def _is_served(text: str, who: Span, *, lead: bool) -> bool:
    """Say whether the thing shows, tells or lets them something, or is for them."""
    before = text[max(0, who.start - _NEAR_CHARS) : who.start]
    if _ASKS.match(text, who.end):
        return True
    if text[who.start : who.end].lower() in _ANYBODY or text[who.end : who.end + 1] in ("'", "’", "/", "_"):
        return False
    serves = _SERVES.search(before)
    follows = _GOES_ON.match(text, who.end)
    does = follows is not None and is_verb(follows.group("verb").lower())
    if _COMPOUND.match(text, who.end) and not (does and serves and serves.group().lower().startswith(_LETS)):
        return False
    if serves and not _DENIED.search(before[: serves.start()]):
        return True
    return lead and _FOR.search(before) is not None and _DENIED.search(before) is None


def _acts(text: str, who: Span, *, wished: bool) -> bool:
    """Say whether they do something in a clause of their own: in a wish, or with the thing itself."""
    named = text[who.start : who.end]
    before = text[max(0, who.start - _NEAR_CHARS) : who.start]
    if wished and _WANTED_TO.search(before) and _TO_DO.match(text, who.end):
        return True
    goes_on = _GOES_ON.match(text, who.end)
    if goes_on is None or named.lower() in _ANYBODY or not _BEGINS_CLAUSE.search(before):
        return False
    verb = goes_on.group("verb").lower()
    if verb in _SUPPOSED:
        return False
    if verb in MODALS or verb in ("need", "needs", "has", "have"):
        return _may(text, goes_on.end(), modal=verb in MODALS) or (
            verb in WANTS and wished and _WANTS_A.match(text, goes_on.end()) is not None
        )
    if verb in WANTS:
        return wished and _WANTS_A.match(text, goes_on.end()) is not None
    if verb in AUXILIARIES or verb in PREPOSITIONS:
        return False
    plain = base(verb)
    if (plain or verb.removesuffix("s")) in _NO_ACTS:
        return False
    many = is_plural(named.split()[-1])
    does = plain == verb if many else verb.endswith("s") and not verb.endswith("ss")
    if _FINITE.match(text, goes_on.end()):  # `patient names must`
        return False
    return does and (wished or _ITS_OBJECT.match(text, goes_on.end()) is not None)


def _may(text: str, at: int, *, modal: bool) -> bool:
    """Say whether what follows a modal is something they do: `must confirm`, not `must be paid`."""
    if not modal:
        to = _TO.match(text, at)
        if to is None:
            return False
        at = to.end()
    may = _MAY.match(text, at)
    verb = may.group("verb").lower() if may else ""
    return bool(verb) and verb not in _NO_DEED


def _is_kind(modifiers: Sequence[str]) -> bool:
    """Say whether the words before people tell which kind they are, rather than some of them: `older relatives`."""
    return 0 < len(modifiers) < _WORDS_MAX and not any(
        w in _SOME or w.endswith(("er", "est")) for w in modifiers
    )


_SOME = frozenset(
    "old young new angry blind deaf private many few senior elderly last first next own same good best bad big small two three four".split()
)


def _in_full(text: str, who: Span) -> Span:
    """Return the fullest name the ask has for people whom one word names: `estate agents` for `agent`."""
    named = text[who.start : who.end]
    if " " in named:
        return who
    head = singular(named.lower())
    names = (
        other
        for other in _mentions(text, Span(start=0, end=min(len(text), 1500)))
        if singular(text[other.start : other.end].split()[-1].lower()) == head
    )
    fuller = (o for o in names if _is_kind(text[o.start : o.end].lower().split()[:-1]))
    return next(fuller, who)
