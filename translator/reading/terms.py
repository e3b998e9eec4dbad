"""What the ask calls things: the thing, its users, what it works on, what it does.

Everything is a range of the ask; what the ask does not say stays None and is asked or named after the kind of system.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from translator.domain.cover import Cover
from translator.domain.reading import FacetName, Quantity, Slice
from translator.domain.value import Language, Span
from translator.reading.naming_en import (
    are_users_en,
    is_artefact,
    is_function,
    is_name_en,
    is_wanted,
    is_whole_name,
    people_en,
    served_en,
    wanted_en,
)
from translator.reading.naming_zh import (
    ENDS_IN_PEOPLE,
    acting_zh,
    are_users_zh,
    built_zh,
    is_built_zh,
    is_item_zh,
    is_new_zh,
    looked_at_zh,
    people_zh,
    topic_zh,
    wanted_zh,
)
from translator.reading.paste.headers import named_by
from translator.reading.statements.found import Found
from translator.reading.text.words_en import DETERMINERS, PREPOSITIONS, base, is_people, is_plural, is_verb
from translator.reading.text.words_zh import NOT


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


_ABSTRACT = re.compile(
    r"^(?:the |our )?(?:text|tone|errors?|numbers?|results?|answers?|data|quality|performance|page layout|it|this|"
    r"latency|accuracy|software|ai|a\.i\.|response|responses|changes?|thing|things|system|way|solution|something.*|anything.*|half|most|all|everything|nothing|people|goal|(?:\w+ )?(?:things|points|wishes|requests|ideas|changes|improvements) (?:for|to|in|on|about) .*|"
    r"页面|数据|结果|体验|latency|性能|界面|材料|这个系统|系统)$",
    re.I,
)
_HEADING_WORDS_MAX = 4
"""A longer line with a full stop tells something rather than naming it."""
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|am|has|have|had|do|does|did|will|would|can|could|should|must|shall|may|keep|keeps|complain\w*|take|takes|want|wants|need|needs|get|gets|run|runs|spend|spends|wait|waits|use|uses|"
    r"i|we|they|you|he|she|it|there|who|that|which|\w{3,}ed)\b",
    re.I,
)
_OCCASION = re.compile(
    r"(?:notes?|bit|some|quick|minutes|takeaways?|idea|progress|context|background|call|meeting|follow\w*|for|from|after|as|in|on|at|with|by|since|while|\w+ing)\b",
    re.I,
)
"""The first words of a label that tells where the ask comes from rather than what it is about."""
_WORD = re.compile(r"[A-Za-z][\w'’/&+-]*|[\u4e00-\u9fff]+|\d+")
_LEAD_ZH = re.compile(
    r"(?:把|将|给|现行|目前|现在|现有|原有|当前|我们|咱们|公司|新|[那这]个|一个|一套){1,2}+的?"
)
_NOT_ITEM = frozenset("it them this that us me up out in on off back over at which what how all".split())


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
    thing = (
        _thing_zh(text, wishes, headings) if language == "zh" else _thing_en(text, wishes, headings, leads)
    )
    more = _more(text, leads, thing)
    first = [s for s in (*leads[:1], more) if s]
    doing = next((f for f in _whole(text, wishes, first) if _does(text, language, f, thing)), None)
    users = _users(text, language, found, facets["user"], doing, first)
    if language == "zh" and users and thing and users.overlaps(thing):
        users = None
    items = _items(text, language, doing, quantities)
    purpose = next((f.purpose for f in found if f.purpose), None)
    return Terms(
        thing=thing,
        users=users,
        items=items,
        verb=doing.verb if doing else "",
        rest=doing.rest if doing else None,
        lets=doing.lets if doing else False,
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


def _thing_zh(text: str, wishes: Sequence[Found], headings: Sequence[Span]) -> Span | None:
    """Return what a Chinese ask calls the thing: what is to be built, what the wishes are about, what it begins with."""
    counted = next((c for h in headings if (c := _counted(text, h))), None)
    thing = counted or built_zh(text) or wanted_zh(text, wishes) or looked_at_zh(text)
    if thing is None:
        said = _TOLD_OF_ZH.match(text)
        thing = Span(start=said.start("thing"), end=said.end("thing")) if said else None
    if thing is None:
        topics = (
            topic_zh(text, t)
            for h in headings
            for t in (_heading(text, h), named_by(text, h) if "\n" not in text[h.start : h.end] else None)
            if t
        )
        thing = next((t for t in topics if t and is_built_zh(text, t)), None)
    lead = _LEAD_ZH.match(text, thing.start, thing.end) if thing else None
    return Span(start=lead.end(), end=thing.end) if thing and lead and lead.end() < thing.end else thing


def _thing_en(
    text: str, wishes: Sequence[Found], headings: Sequence[Span], leads: Sequence[Span]
) -> Span | None:
    """Return what an English ask calls the thing: what it is a list for, what is wanted, what is known to be built."""
    places = (*headings, *(f.thing for f in wishes if f.thing))
    counted = next((c for h in places if (c := _counted(text, h))), None)
    if counted:
        return counted
    fits = [w.thing for w in wishes if w.thing and is_whole_name(text, w.thing)]
    asked = next((t for t in fits if is_wanted(text, t) and names_a_thing(text, t)), None)
    wanted = asked or (wanted_en(text, leads[0]) if leads else None)
    if wanted:
        return wanted
    title = next((t for h in headings if (t := _heading(text, h)) and is_function(text, t)), None)
    built = next((t for t in fits if is_artefact(text[t.start : t.end]) and names_a_thing(text, t)), None)
    if title or built:
        return title or built
    known = _KNOWN.search(text)
    if known and any(w.verb and w.rest for w in wishes) and not _is_subject(text, known.end()):
        known = None
    if known:
        return Span(start=known.start("thing"), end=known.end("thing"))
    told = _TOLD_OF.search(text[:_TOLD_CHARS_MAX])
    span = Span(start=told.start("thing"), end=told.end("thing")) if told else None
    return span if span and is_name_en(text, span) and is_artefact(text[span.start : span.end]) else None


def _is_subject(text: str, end: int) -> bool:
    """Say whether what ends here does or must do something."""
    return _DOES.match(text, end) is not None


_DOES = re.compile(r"\s++(?:must|should|shall|has to|have to|needs? to|can|cannot|can't|to\b)")


def _users(
    text: str,
    language: Language,
    found: Sequence[Found],
    said: Slice | None,
    doing: Found | None,
    leads: Sequence[Span],
) -> Span | None:
    """Return who surely uses it: those whom it serves or lets do something, those who wish, those who do the work."""
    acting = next((f.actor for f in found if f.wish and f.lets and f.verb), None)
    if language == "zh":
        return _users_zh(text, found, said, leads)
    served = served_en(text, doing.verb, doing.rest) if doing else None
    wished = Cover((*leads, *(f.where for f in found if f.wish)))
    wishers = [f.actor for f in found if f.wish and f.pattern != "unwanted"]
    sure = (served, acting)
    others = (said.span if said else None, *wishers)
    named = next((who for one in sure if one and (who := people_en(text, one))), None)
    return named or next(
        (
            who
            for one in others
            if one and (who := people_en(text, one)) and are_users_en(text, who, wished=wished.touches(who))
        ),
        None,
    )


def _users_zh(text: str, found: Sequence[Found], said: Slice | None, leads: Sequence[Span]) -> Span | None:
    acting = [f.actor for f in found if f.wish and f.lets and f.actor]
    named = next((who for one in acting if (who := people_zh(text, one))), None)
    said_of = [said.span] if said else []
    wishers = [f.actor for f in found if f.actor and f.pattern != "unwanted"]
    others = [*said_of, *wishers]
    return (
        next((who for one in leads if (who := people_zh(text, one)) and are_users_zh(text, who)), None)
        or (named if named and are_users_zh(text, named, acting=True) else None)
        or next((who for one in others if (who := people_zh(text, one)) and are_users_zh(text, who)), None)
        or next((who for who in acting_zh(text) if are_users_zh(text, who)), None)
    )


_STATES = frozenset({"be", "feel", "stay", "look", "work", "have", "need"})


def _of(text: str, found: Found, thing: Span | None) -> bool:
    """Say whether a requirement is about the thing itself rather than something else the ask names."""
    if found.thing is None or thing is None or found.lets:
        return True
    return text[found.thing.start : found.thing.end] == text[thing.start : thing.end]


def names_a_thing(text: str, span: Span) -> bool:
    """Say whether a phrase names something that could be built, rather than a result or a pronoun."""
    return not _ABSTRACT.match(text[span.start : span.end])


def _heading(text: str, span: Span) -> Span | None:
    if (named := named_by(text, span)) is None:
        return None
    start, here = named.start, text[named.start : named.end]
    if re.search("[\u4e00-\u9fff]", here):
        return _heading_zh(text, start, named.end)
    label, colon, _ = here.partition(":")
    if colon and (is_people(label) or _FINITE.search(label) or _OCCASION.match(label)):
        return None
    here = label
    comma = here.find(",")
    ends = here.rstrip().endswith((".", "!", "?")) or comma > 0
    told = len(_WORD.findall(here)) > _HEADING_WORDS_MAX and comma < 0
    if ends and (told or _FINITE.search(here)):
        return None
    if comma > 0:
        here = here[:comma]
    here = here.rstrip(" .!?")
    span = Span(start=span.start, end=start + len(here))
    words = _WORD.findall(here)
    if words and words[0].lower() in ("please", "pls", "kindly"):
        return None
    if not 1 <= len(words) <= 8 or span.end - start > 60 or base(words[0]) == words[0].lower():
        return None
    return Span(start=start, end=span.end) if start < span.end else None


_NOT_NAMED_ZH = re.compile(r"会议|纪要|周报|日报|记录|背景|需求|[我想要请希望需能把让]|[，,：:？?]")
_HEADING_ZH_CHARS_MAX = 16


def _heading_zh(text: str, start: int, end: int) -> Span | None:
    """Return a short Chinese heading that names something, without its full stop."""
    while end > start and text[end - 1] in "。.；; \t":
        end -= 1
    here = text[start:end]
    return (
        Span(start=start, end=end)
        if 2 <= len(here) <= _HEADING_ZH_CHARS_MAX and not _NOT_NAMED_ZH.search(here)
        else None
    )


_TOLD_OF = re.compile(
    r"(?:^|[.!?\n,]\s{0,3}+)(?:the|our|my)\s+(?P<thing>(?:[a-z][\w-]*\s+){0,4}[a-z][\w-]*)\s+(?:is|was|has|takes|fails|breaks|loads|crashes|runs|gets|needs|keeps|shows|works|does(?:n't| not)|can't|cannot|still|only)\b",
    re.I,
)
_TOLD_CHARS_MAX = 300
"""What the first sentences tell of, as in `The closing report takes two days`."""
_TOLD_OF_ZH = re.compile(
    r"\s*(?:我们的?|咱们的?|公司的?|现在的?)?(?P<thing>[\u4e00-\u9fff]{2,10}?(?:系统|平台|网站|小程序|APP|App|网页|流程|报表|看板))(?=太|很|经常|总是?|打开|现在|目前|又|老是)"
)
_KNOWN = re.compile(
    r"\b(?:our|the|this|a|an)\s++(?:new\s++|current\s++|existing\s++|old\s++)?(?P<thing>(?:[a-z-]+\s)?(?:chatbot|bot|app|portal|search|dashboard|website|web ?shop|shop|platform|intranet|wiki|kiosk|scheduler|"
    r"calendar|assistant|rota|helpdesk|checkout|booking page|settings page))\b(?!\s++(?:team|staff|department|users|people|data|group|editor|manager))",
    re.I,
)
"""Things that an ask names without saying that it wants them, as in `our chatbot is useless`."""


_COUNTED = re.compile(
    r"(?:\w+\s++){0,2}(?:things|points|wishes|requests|ideas|changes|improvements|tweaks|topics|requirements?|features?|needs|stories|scope|specs?|specification|wish ?list|backlog)\s++(?:for|to|in|on|about|of)\s++(?:the\s++|our\s++|an?\s++)?(?:new\s++)?"
    r"(?P<thing>[A-Za-z][\w'’/&-]*(?:\s++[A-Za-z][\w'’/&-]*){0,4}?)\s*+[:.]?$",
    re.I,
)


def _counted(text: str, span: Span) -> Span | None:
    """Return what a list of wishes is for, as in `Two wishes for the kiosk:`."""
    match = _COUNTED.match(text[span.start : span.end])
    return (
        Span(start=span.start + match.start("thing"), end=span.start + match.end("thing")) if match else None
    )


_NO_ITEMS = re.compile(
    r"(?:people|persons?|users|visits|times|calls|(?:phone )?calls|things|stuff|电话|来电|热线|微信|短信|人次|人|次|遍|眼|下)$",
    re.I,
)
"""Those who come, and the ways by which something comes, are not what is worked on."""


def _may_be_items(noun: str) -> bool:
    return not (_NO_ITEMS.search(noun) or is_people(noun) or ENDS_IN_PEOPLE.search(noun))


def _items(text: str, language: Language, doing: Found | None, quantities: Sequence[Quantity]) -> Span | None:
    own = _object_en(text, doing.rest) if language == "en" and doing and doing.rest else None
    counted = next(
        (
            q
            for q in quantities
            if q.role == "load" and q.subject and "/" in q.unit and _may_be_items(q.subject)
        ),
        None,
    )
    if counted and own is None:
        at = text.find(counted.subject, counted.start, counted.end)
        if at >= 0:
            return Span(start=at, end=at + len(counted.subject))
    if language != "en":
        return _object_zh(text, doing.rest) if doing and doing.rest else None
    if doing and doing.rest:
        if doing.verb in _TAKES_FROM and (match := _FROM.search(text, doing.rest.start, doing.rest.end)):
            return Span(start=match.start("of"), end=match.end("of"))
        if own:
            return own
        if _THEM.fullmatch(text, doing.rest.start, doing.rest.end):
            return _meant(text, doing.rest.start)
    told = _SUBJECT.match(text)
    if told and not is_people(told.group("of")) and is_plural(told.group("of").split()[-1]):
        return Span(start=told.start("of"), end=told.end("of"))
    return None


_THEM = re.compile(r"(?:them|these|those)[ .?!]*", re.I)
_MANY = re.compile(r"\b(?P<of>(?:[a-z][\w-]{0,30}[ ]){0,2}[a-z][\w-]{0,30}s)\b")
_MEANT_CHARS_MAX = 120


def _meant(text: str, before: int) -> Span | None:
    """Return the last things named in the plural before a `them`."""
    meant = None
    for match in _MANY.finditer(text, max(0, before - _MEANT_CHARS_MAX), before):
        words = match.group("of").split()
        start = match.start("of")
        while words and (
            words[0] in PREPOSITIONS or words[0] in DETERMINERS or words[0] in ("and", "or", "too", "long")
        ):
            start += len(words[0]) + 1
            words = words[1:]
        if words and is_plural(words[-1]) and not is_people(" ".join(words)):
            meant = Span(start=start, end=match.end("of"))
    return meant


_TAKES_FROM = frozenset(
    {"extract", "read", "capture", "pull", "parse", "get", "retrieve", "digitise", "copy"}
)
_FROM = re.compile(
    r"\b(?:from|off|out of)\s++(?:the\s++|our\s++|all\s++|incoming\s++|scanned\s++|paper\s++)*(?P<of>(?:[A-Za-z][\w-]*\s)?[A-Za-z][\w-]*s)\b",
    re.I,
)
_SUBJECT = re.compile(
    r"\s*+(?:our\s++|the\s++|all\s++|many\s++|most\s++)?(?P<of>(?:[A-Za-z][\w-]*\s){0,2}[A-Za-z][\w-]*s)\s++(?:currently|are|now|still|take|wait|get|come|arrive|pile|have|need|lie|sit)\b",
    re.I,
)
"""What the first sentence tells about, as in `Travel expenses currently wait for approval`."""


def _object_en(text: str, rest: Span) -> Span | None:
    """Return the noun phrase a verb phrase begins with, up to its first preposition."""
    begin = end = None
    for match in _WORD.finditer(text, rest.start, rest.end):
        low = match.group().lower()
        gap = text[end : match.start()] if end else ""
        if end and (gap.strip() or "\n" in gap):
            break
        if begin is None and (
            low in DETERMINERS or low in ("many", "how", "only", "and", "or") or is_verb(low)
        ):
            continue
        if (
            low in _NOT_ITEM
            or low in PREPOSITIONS
            or low in ("and", "or", "to", "by", "also", "more")
            or low.isdigit()
        ):
            if begin is None:
                return None
            break
        if low.endswith(("'s", "s'", "’s", "s’")):
            begin = end = None  # whose they are
            continue
        if low.endswith("ly") and begin is not None:
            break
        begin = match.start() if begin is None else begin
        end = match.end()
        if end - begin > 40:
            break
    if begin is None or end is None:
        return None
    words = text[begin:end].split()
    if is_verb(words[-1].lower()):
        return None
    counted = re.match(r"\s*+how (?:many|much)\b", text[rest.start : rest.end], re.I) is not None
    fits = is_plural(words[-1]) and (counted or not is_people(text[begin:end]))
    return Span(start=begin, end=end) if fits else None


_ZH_TAKEN = re.compile(
    r"把(?P<object>[\u4e00-\u9fff]{2,6}?)(?:按[^，,。；]{1,8})?(?:自动)?(?:派|分派|分给|发给|归|打|送|存|写|转|传|翻译|做成|推送|录)"
)
_ZH_OBJECT = re.compile(
    r"(?:回答|预测|检索|查看|查询|查|搜索|识别|推荐|分类|提取|抽取|审核|生成|处理|看|监控|管理|登记|录入|审批|检测|发现|转写|翻译|汇总|统计|查看|导出|打标签?|归类|分派|分配|派发|比对|核对)"
    r"(?:每[一个种条张份]?|所有|全部|各种|各类|这些)?(?P<object>(?![从到给在成为得能准快又要也不没尽懂]|小时|一下|起来|出来)[\u4e00-\u9fffA-Za-z]{2,8}?)(?:的(?P<head>[\u4e00-\u9fff]{2,6}))?(?=$|[，,。；、的和与并到给]|[0-9])"
)


def _object_zh(text: str, rest: Span) -> Span | None:
    match = _ZH_TAKEN.search(text, rest.start, rest.end) or _ZH_OBJECT.search(text, rest.start, rest.end)
    if match is None:
        return None
    group = "head" if match.groupdict().get("head") else "object"
    span = Span(start=match.start(group), end=match.end(group))
    return span if is_item_zh(text, span) else None
