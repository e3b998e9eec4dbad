"""What the ask calls things: the thing, its users, what it works on, what it does.

Everything is a range of the ask; what the ask does not say stays None and is asked or named after the kind of system.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translator.domain.cover import Cover
from translator.domain.reading import FacetName, Quantity, Slice
from translator.domain.value import Language, Span
from translator.reading.items import items_of
from translator.reading.naming_zh import acting_zh, are_users_zh, is_new_zh, mentioned_zh, people_zh
from translator.reading.statements.found import Found
from translator.reading.text.words_zh import NOT
from translator.reading.thing import thing_en, thing_zh
from translator.reading.users_en import users_en


@dataclass(frozen=True)
class Terms:
    """The ask's own words for the parts of its wish."""

    thing: Span | None = None
    users: Span | None = None
    items: Span | None = None
    verb: str = ""
    """The verb of what it does, in its base form (English only)."""
    rest: Span | None = None
    """What follows that verb; in Chinese the whole verb phrase."""
    lets: bool = False
    """Whether it is the users who do it, and the thing lets them."""
    by_users: bool = False
    """Whether the ask itself says that it is those users who do it."""
    purpose: Span | None = None
    wish: Span | None = None
    """The words that openly say what is wanted, where the ask says so."""
    more: Span | None = None
    """The wish that says what the thing does, where the first does no more than name it."""
    new: bool = False
    """Whether the thing is wanted, rather than there already."""
    always: bool = False
    """Whether it does so whatever happens."""
    subject: Span | None = None
    """What the verb phrase is said of, where it is not said of the thing as such."""


def terms_of(
    text: str,
    language: Language,
    found: Sequence[Found],
    facets: dict[FacetName, Slice | None],
    headings: Sequence[Span],
    quantities: Sequence[Quantity],
    elsewhere: Sequence[Span] = (),
    leads: Sequence[Span] = (),
) -> Terms:
    """Collect the ask's own words.

    Args:
        text: the whole ask.
        language: what it is written in.
        found: the requirements found, in order.
        facets: the facets; the user among them.
        headings: ranges of lines that only name something.
        quantities: the numbers of the ask; the noun of a load is what the thing works on.
        elsewhere: the sentences of further requests, which name something else.
        leads: the words that openly wish, in order.
    """
    others = Cover(elsewhere)
    found = [f for f in found if not others.touches(f.where)] or found
    leads = [s for s in leads if not others.touches(s)] or list(leads)
    wishes = [f for f in found if f.wish] or list(found)
    thing = thing_zh(text, wishes, headings) if language == "zh" else thing_en(text, wishes, headings, leads)
    more = _more(text, leads, thing)
    first = [s for s in (*leads[:1], more) if s]
    doing = next((f for f in _whole(text, wishes, first) if _does(text, language, f, thing)), None)
    users = _users(text, language, found, facets["user"], doing, first if language == "zh" else leads)
    if language == "zh" and users and thing and users.overlaps(thing):
        users = None
    items = items_of(text, language, doing, quantities)
    purpose = next((f.purpose for f in found if f.purpose), None)
    return Terms(
        thing=thing,
        users=users,
        items=items,
        verb=doing.verb if doing else "",
        rest=doing.rest if doing else None,
        lets=doing.lets if doing else False,
        by_users=doing is not None and doing.lets and _are_same(text, doing.actor, users),
        purpose=purpose,
        wish=next(iter(leads), doing.where if doing else None),
        more=more,
        always=doing is not None and doing.pattern == "ubiquitous",
        subject=doing.thing if doing else None,
        new=thing is not None and _is_new(text, language, thing, leads),
    )


_NAMES_ONLY_CHARS = 2
"""So much may stand behind the thing in a wish that does no more than name it."""


def _more(text: str, leads: Sequence[Span], thing: Span | None) -> Span | None:
    """Return the wish after one that does no more than name the thing: it says what the thing does."""
    if thing is None or not leads or not leads[0].covers(thing):
        return None
    return next(iter(leads[1:2]), None) if leads[0].end - thing.end <= _NAMES_ONLY_CHARS else None


def _whole(text: str, wishes: Sequence[Found], leads: Sequence[Span]) -> Sequence[Found]:
    """Return the wishes that may say what is wanted as a whole, rather than a rule, a ban or what happens otherwise."""
    if leads:
        return [f for s in leads for f in wishes if f.where.overlaps(s) and not _is_ban(text, f)]
    return [
        f
        for f in wishes
        if f.pattern != "unwanted" and not _is_ban(text, f) and not _OTHERWISE.match(text, f.where.start)
    ]


_OTHERWISE = re.compile(
    r"[^，,。；\n]{0,12}?(?:没有?|不了|不出|不上|不到|不清|不准|掉线|断[网电线]|故障|失败|超时|异常|出错)[^，,。；\n]{0,8}?(?:时|就|的话|后|则)|[^，,。；\n]{1,8}(?:要|得)(?:高|快|准|及时|稳|好|低|少)(?:[，,。；]|$)"
    r"|(?:and|but)\b",
    re.I,
)
"""What is done when something fails, how good something must be, or what goes on from the sentence before."""


_BAN = re.compile(
    r"\W{0,3}(?:(?:and|but|please|pls|also|so|it|we|you)\s++){0,3}(?:never|no|nobody|do not|don['’]t|(?:must|should|may|shall|can)(?: ?not|n['’]t| never))\b"
    rf"|[^，,。；\n]{{0,16}}?{NOT}",
    re.I,
)


def _is_ban(text: str, found: Found) -> bool:
    """Say whether a requirement begins with what must not be."""
    return _BAN.match(text, found.where.start, found.where.end) is not None or any(
        isinstance(p, str) and (" not " in p or "不得" in p or "no " in p) for p in found.parts
    )


def _does(text: str, language: Language, found: Found, thing: Span | None) -> bool:
    """Say whether a requirement tells what the thing does."""
    acts = (found.verb or language == "zh") and found.rest and found.verb not in _STATES
    return bool(acts) and _of(text, found, thing)


def _is_new(text: str, language: Language, thing: Span, leads: Sequence[Span]) -> bool:
    """Say whether a thing is asked for, rather than one that is there and changes."""
    if language == "zh":
        return is_new_zh(text, thing) or not any(lead.covers(thing) for lead in leads)
    there = _THERE_EN.search(text[max(0, thing.start - _THERE_CHARS) : thing.start])
    inside = any(lead.covers(thing) for lead in leads) or not leads
    return not there and inside


_THERE_CHARS = 24
_THERE_EN = re.compile(
    r"\b(?:the|our|your|their|its|this|that|existing|current)\s++(?:[\w-]+\s++){0,2}$", re.I
)


def _users(
    text: str,
    language: Language,
    found: Sequence[Found],
    said: Slice | None,
    doing: Found | None,
    leads: Sequence[Span],
) -> Span | None:
    """Return who surely uses it: those whom it serves or lets do something, those who wish, those who do the work."""
    if language == "zh":
        return _users_zh(text, found, said, leads)
    return users_en(text, found, doing, leads)


def _users_zh(text: str, found: Sequence[Found], said: Slice | None, leads: Sequence[Span]) -> Span | None:
    acting = [f.actor for f in found if f.wish and f.lets and f.actor and f.pattern != "unwanted"]
    wished = Cover([*leads, *(f.where for f in found if f.wish and f.pattern != "unwanted")])
    named = next((who for one in acting if (who := people_zh(text, one))), None)
    wishers = [f.actor for f in found if f.actor and f.pattern != "unwanted"]
    others = [*([said.span] if said else []), *wishers]
    asked = next((who for one in leads for who in mentioned_zh(text, one) if are_users_zh(text, who)), None)
    sure = [asked, named if named and are_users_zh(text, named, acting=True) else None]
    return (
        min((who for who in sure if who), key=lambda who: who.start, default=None)
        or next(
            (
                who
                for one in others
                if (who := people_zh(text, one)) and wished.touches(who) and are_users_zh(text, who)
            ),
            None,
        )
        or next(
            (who for who in acting_zh(text) if are_users_zh(text, who) and not _is_now_zh(text, who)), None
        )
    )


_NOW_ZH = re.compile(r"(?:现在|目前|以前|原来|一直|去年)[^，,。；;\n]{0,4}$")
_NOW_CHARS = 10


def _is_now_zh(text: str, who: Span) -> bool:
    """Say whether what they do is told of today."""
    return _NOW_ZH.search(text[max(0, who.start - _NOW_CHARS) : who.start]) is not None


def _are_same(text: str, actor: Span | None, users: Span | None) -> bool:
    """Say whether who acts are the users, whom a fuller name may name elsewhere."""
    if actor is None or users is None:
        return False
    return actor.overlaps(users) or text[users.start : users.end] in text[actor.start : actor.end]


_STATES = frozenset({"be", "feel", "stay", "look", "work", "have", "need"})


def _of(text: str, found: Found, thing: Span | None) -> bool:
    """Say whether a requirement is about the thing itself rather than something else the ask names."""
    if found.thing is None or thing is None or found.lets:
        return True
    return text[found.thing.start : found.thing.end] == text[thing.start : thing.end]
