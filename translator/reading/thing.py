"""What an ask calls the thing to build or change: a name is taken only where it is surely one.

What is wanted or made by a verb that says so is one, and so is what ends in the name of something built.
"""

import re
from collections.abc import Sequence

from translator.domain.cover import Cover
from translator.domain.value import Span
from translator.reading.naming_en import (
    is_artefact,
    is_function,
    is_name_en,
    is_undergone,
    is_wanted,
    is_whole_name,
    wanted_en,
)
from translator.reading.naming_zh import built_zh, is_built_zh, is_name_zh, looked_at_zh, topic_zh, wanted_zh
from translator.reading.paste.headers import named_by
from translator.reading.statements.found import Found
from translator.reading.text.words_en import base, is_people

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


def thing_zh(text: str, wishes: Sequence[Found], headings: Sequence[Span]) -> Span | None:
    """Return what a Chinese ask calls the thing: what is to be built, what the wishes are about, what it begins with."""
    counted = next((c for h in headings if (c := _counted(text, h))), None)
    thing = counted or built_zh(text) or wanted_zh(text, wishes) or looked_at_zh(text)
    if thing is None:
        label = _LABEL_ZH.match(text)
        named = Span(start=label.start("thing"), end=label.end("thing")) if label else None
        thing = named if named and is_name_zh(text, named) and is_built_zh(text, named) else None
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
    if thing and _BARRED_ZH.match(text, thing.end):
        thing = None
    lead = _LEAD_ZH.match(text, thing.start, thing.end) if thing else None
    return Span(start=lead.end(), end=thing.end) if thing and lead and lead.end() < thing.end else thing


_BARRED_ZH = re.compile(r"(?:也|都)?(?:不让|不许|不准|不能[装用上]|不要|不用|别)")


def thing_en(
    text: str, wishes: Sequence[Found], headings: Sequence[Span], leads: Sequence[Span]
) -> Span | None:
    """Return what an English ask calls the thing: what it is a list for, what is wanted, what is known to be built."""
    places = (*headings, *(f.thing for f in wishes if f.thing))
    counted = next((c for h in places if (c := _counted(text, h))), None)
    if counted:
        return counted
    fits = [
        w.thing
        for w in wishes
        if w.thing and is_whole_name(text, w.thing) and not is_undergone(text, w.thing)
    ]
    near = Cover(leads[:1])
    asked = next(
        (t for t in fits if is_wanted(text, t) and names_a_thing(text, t) and (not leads or near.touches(t))),
        None,
    )
    wanted = asked or (wanted_en(text, leads[0]) if leads else None)
    if wanted:
        return wanted
    title = next((t for h in headings if (t := _heading(text, h)) and is_function(text, t)), None)
    built = next(
        (
            t
            for t in fits
            if is_artefact(text[t.start : t.end]) and names_a_thing(text, t) and not _is_refused(text, t)
        ),
        None,
    )
    if title or built:
        return title or built
    known = _KNOWN.search(text)
    if known and any(w.verb and w.rest for w in wishes) and not _is_subject(text, known.end()):
        known = None
    named = Span(start=known.start("thing"), end=known.end("thing")) if known else None
    if named and not _is_refused(text, named):
        return named
    told = _TOLD_OF.search(text[:_TOLD_CHARS_MAX])
    span = Span(start=told.start("thing"), end=told.end("thing")) if told else None
    return span if span and is_name_en(text, span) and is_artefact(text[span.start : span.end]) else None


def _is_refused(text: str, thing: Span) -> bool:
    """Say whether only somebody else wants a thing, or another says that there shall be none: `no dashboards`."""
    head = text[thing.start : thing.end].split()[-1].rstrip("s").lower()
    none = any(m.group("head").rstrip("s").lower() == head for m in _NONE.finditer(text))
    return none or _OTHERS_WANT.search(text[: thing.start][-_WANT_CHARS:]) is not None


_NONE = re.compile(
    r"\b(?:no|not an?|without an?|don['’]t (?:want|need) an?)\s++(?:more\s++)?(?P<head>[a-z-]++)",
    re.I,
)
_WANT_CHARS = 24
_OTHERS_WANT = re.compile(r"\bwants\s++(?:an?\s++)?$", re.I)


def _is_subject(text: str, end: int) -> bool:
    """Say whether what ends here does or must do something."""
    return _DOES.match(text, end) is not None


_DOES = re.compile(r"\s++(?:must|should|shall|has to|have to|needs? to|can|cannot|can't|to\b)")


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
_LABEL_ZH = re.compile(
    r"\s*(?:【[^】\n]{1,12}】|[#＃]?\w{2,10}[ ])?(?P<thing>[\u4e00-\u9fffA-Za-z]{4,18})[:：]"
)
"""The label a whole ask begins with, as in 冷库温度预警：…"""
_TOLD_OF_ZH = re.compile(
    r"\s*(?:我们的?|咱们的?|公司的?|现在的?)?(?P<thing>[\u4e00-\u9fff]{2,10}?(?:系统|平台|网站|小程序|APP|App|网页|流程|报表|看板))(?=太|很|经常|总是?|打开|现在|目前|又|老是)"
)
_KNOWN = re.compile(
    r"\b(?:our|the|this|a|an)\s++(?:new\s++|current\s++|existing\s++|old\s++)?(?P<thing>(?:[a-z-]+\s)?(?:chatbot|bot|app|portal|search|dashboard|website|web ?shop|online shop|platform|intranet|wiki|kiosk|scheduler|"
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
