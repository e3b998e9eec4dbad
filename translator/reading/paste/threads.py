"""Says which earlier messages of a thread still count: those the newest one points at, or all it has to say.

A wish that the newest message withdraws, refuses or calls done does not count; beside a wish of the newest, an earlier
one that nobody answered still does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set

from translator.domain.value import Language, Span
from translator.reading.paste.layout import Layout
from translator.reading.paste.messages import Message
from translator.reading.paste.open_wishes import without_open_wishes
from translator.reading.paste.refusals import (
    clauses_of,
    is_refused,
    refusals_in,
    refuses,
    takes_all_back,
    topics_in,
)
from translator.reading.text.wishes import wants

_POINTS = re.compile(
    r"\b(?:see|cf\.?|read|per|in|from|with|to|at) (?:the )?(?:\w+ ){0,3}below\b|\b(?:mail|e-?mail|message|request|note|details?|thread|chain|wishes|comments?|feedback|list|one|it|this|question|customer|client)s? (?:is |are )?below\b|\bbelow (?:is|are|from|you|request|mail|message|please)\b|^\s*below\b|"
    r"\b(?:forward(?:ing|ed)?|fwd|passing (?:this|it|that) on|pass(?:ed)? (?:this|it) on to you|relay)\b|\bcan (?:you|we) (?:do|offer|help with|handle|build|take) (?:this|that|it|these)\b|\bwhat (?:he|she|they|\w+) (?:wants?|asks?|writes?|says?|needs?)\b|\bas (?:he|she|they|\w+) (?:wrote|writes|says?|asks?|suggests?)\b|\bas (?:requested|described|written)\b|\b(?:point|item|number|no\.?) ?#?\d\b|\b(?:first|second|third|other|last) (?:point|wish|request)\b|\bthe rest (?:is|of|as|stands|can)\b|\b(?:we|i) agree\b|\b(?:yes to|go ahead|approved\b|green light|please proceed|(?:ok|okay|fine|happy|agreed?) (?:for|with|to)|you can (?:start|build|do) (?:it|that|this|with))\b|"
    r"(?:见|看|参见|详见|按)(?:一?下|下面|下文|以下|附)|下面(?:是|这|的|提|说|列|写)|如下|以下(?:是|为)?|第[一二三四五](?:点|条|个)|其[他余](?:的)?(?:照|按)|同意|批准|(?:就|照)(?:这么|这样)?(?:办|做)|转发|转一?下|转给|帮(?:忙)?看(?:一?下|看)",
    re.I,
)
"""What sends the reader to the message below."""
_ANY_WORD = re.compile(r"[A-Za-zÀ-ÿ'’]+|[\u4e00-\u9fff]")
_POINT = re.compile(
    r"(?:\b(?:point|item|no\.?|number|wish|request)\s?#?(?P<digit>\d)\b|\b(?:the )?(?P<word>first|second|third|fourth|fifth|last)(?: (?:one|point|item|wish|request|part))?\b|第(?P<zh>[一二三四五])(?:点|条|个|项|件)?)",
    re.I,
)
_ANSWERS_POINT = re.compile(
    r"[ \t]*+(?:(?:re|to|ad|point|zu)[ \t]*+)?#?(?P<number>[1-9])[.):：、）]?[ \t]*+[-–:]?[ \t]*+(?:(?P<no>no\b|not\b|nope|never|drop|skip|rejected|cancel|不|否|算了|取消)|yes\b|yep\b|ok\b|okay\b|fine\b|agreed\b|sure\b|go\b|please do\b|later\b|可以|行|好|同意|做)",
    re.I,
)
"""A point answered by its number, as in `1. yes please`."""
_ANSWERS_MIN = 2
_SAYS_NO = re.compile(
    r"\s{0,4}+(?:(?:hm+|oh|well|sorry)[,. ]{1,2})?(?:no\b|nope\b|not\b|never\b|don['’]?t\b|drop\b|skip\b|不|别|算了|取消)",
    re.I,
)
_SAYS_YES = re.compile(
    r"\s*+(?:\+1|yes\b|yep\b|ok\b|okay\b|agreed\b|same here\b|please do\b|好|可以|同意|支持)", re.I
)
"""How an answer begins that stands right below the words it answers."""
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "一": 1,
    "二": 2,
    "三": 3,
    "四": 4,
    "五": 5,
}
_NUMBERED = re.compile(r"[ \t]*+[(（]?([1-9])[.)、）．]")
_HARDLY_ANYTHING = 4
"""So few words above a quoted mail say nothing against it."""


def set_by_threads(layout: Layout, language: Language, taken: Iterable[int]) -> Iterator[int]:
    """Yield the lines of earlier messages that no longer count, and the lines that introduce the others.

    Args:
        layout: the text.
        language: what it is read as.
        taken: lines set aside already.
    """
    if len(layout.messages) == 1:
        return
    gone = set(taken)
    newest = next((m for m in layout.messages if _says_anything(layout, m, gone)), layout.messages[0])
    said = [layout.text[p.start : p.end] for p in _pieces(layout, newest, gone)]
    older = [m for m in layout.messages if m is not newest]
    for message in older:
        yield from message.header
    yield from newest.header
    answered = _answered_in_place(layout, newest, gone)
    if answered is not None:
        yield from (i for m in older for i in m.lines if i not in answered)
        return
    if not said or not older:
        return
    if takes_all_back(said):
        yield from (i for m in older for i in m.lines)
        return
    if not _reaches_down(layout, newest, gone, language):
        yield from without_open_wishes(layout, (newest, *older), gone, language)
        return
    clauses = clauses_of(said)
    refused = refusals_in(clauses)
    numbers = {*_numbers(clauses), *_declined(layout, newest)}
    for message in older:
        yield from _refused(layout, message, refused, language)
        yield from (i for i in message.lines if _item_number(layout.words(i)) in numbers)


def _answered_in_place(layout: Layout, newest: Message, gone: Set[int]) -> Set[int] | None:
    """Return the quoted lines that the newest message answers right below them, unless it says no.

    Returns:
        None where the newest message is no string of such answers: one alone must agree in so many words.
    """
    quoted = {i for m in layout.messages if m.depth > newest.depth for i in m.lines}
    answers: list[tuple[list[int], str]] = []
    run: list[int] = []
    for i in sorted({*quoted, *newest.lines} - gone):
        if i in quoted:
            run.append(i)
        elif run:
            answers.append((run, layout.words(i)))
            run = []
    if len(answers) < _ANSWERS_MIN and not any(_SAYS_YES.match(words) for _, words in answers):
        return None
    return {i for lines, words in answers if not _SAYS_NO.match(words) for i in lines}


def _declined(layout: Layout, newest: Message) -> Iterator[int]:
    """Yield the numbers of the points that a line of their own declines, such as `2. no, too expensive`."""
    for i in newest.lines:
        answer = _ANSWERS_POINT.match(layout.words(i))
        if answer and answer["no"]:
            yield int(answer["number"])


def _numbers(clauses: Iterable[str]) -> Iterator[int]:
    """Yield the numbers of the points that are refused, such as that of `the second one we will not do`."""
    point = 0
    for clause in clauses:
        named = _POINT.search(clause)
        if named:
            point = _ORDINALS.get((named["word"] or named["zh"] or "").lower(), 0) or int(named["digit"] or 0)
        if point and refuses(clause):
            yield point


def _item_number(words: str) -> int:
    number = _NUMBERED.match(words)
    return int(number.group(1)) if number else -1


def _pieces(layout: Layout, message: Message, gone: set[int]) -> list[Span]:
    return [p for i in message.lines if i not in gone for p in layout.pieces[i]]


def _says_anything(layout: Layout, message: Message, gone: set[int]) -> bool:
    return any(layout.words(i).strip() for i in message.lines if i not in gone)


def _reaches_down(layout: Layout, newest: Message, gone: set[int], language: Language) -> bool:
    """Say whether the newest message points at those below, says hardly anything, or only hands them on."""
    pieces = _pieces(layout, newest, gone)
    if any(_ANSWERS_POINT.match(layout.words(i)) for i in newest.lines):
        return True
    if any(_POINTS.search(layout.text, p.start, p.end) for p in pieces):
        return True
    words = sum(len(_ANY_WORD.findall(layout.text, p.start, p.end)) for p in pieces)
    if words <= _HARDLY_ANYTHING:
        return True
    handed_on = any(m.forwarded for m in layout.messages)
    return handed_on and not any(wants(layout.text, p, language) for p in pieces)


def _refused(
    layout: Layout, message: Message, refusals: Sequence[frozenset[str]], language: Language
) -> Iterator[int]:
    """Yield the lines of a message whose wish was refused; all of them where no other wish is left."""
    wishing = [i for i in message.lines if any(wants(layout.text, p, language) for p in layout.pieces[i])]
    refused = [i for i in wishing if is_refused(topics_in([layout.words(i)]), refusals)]
    yield from message.lines if refused and len(refused) == len(wishing) else refused
