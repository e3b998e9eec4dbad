"""English rules in note form: `Rules: at least one nurse per shift, never more than 5 days in a row`, and items of a list of duties."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from translator.domain.value import Span
from translator.reading.statements.found import Found
from translator.reading.statements.lists_en import plain_item
from translator.reading.statements.wording_en import lowered, the
from translator.reading.text.words_en import base

_HEAD = re.compile(
    r"\s*+(?:[\w-]+ ){0,3}(?P<name>rule|constraint|restriction|limit|requirement|condition)s?(?: (?:are|from|on|for|of)\b[^:\n]{0,30})?\s*+:\s*+",
    re.I,
)
_BOUND = re.compile(
    r"(?:(?:at|the) (?:least|most)|(?:no|not|never) (?:more|less|fewer|longer|later|earlier|sooner)|never|always|only|no|max(?:imum|\.)?|min(?:imum|\.)?|up to|less than|fewer than|more than|every|each|within)\b|[<>≤≥]?\s?\d",
    re.I,
)
"""What a rule in note form begins with."""
_COMMA = re.compile(r"[,;]\s++(?:and\s++)?")
_SAYS = re.compile(
    r"\b(?:is|are|was|were|has|have|had|do|does|did|must|shall|should|will|would|can|could|may|might|i|we|you|they)\b|\?",
    re.I,
)
"""What makes a sentence say more than a rule in note form."""
_ACTS = re.compile(
    r"(?P<verb>[a-z]{2,14}s)\s++(?=(?:with|on|in|for|from|to|the|a|an|all|every|each|our)\b)", re.I
)
"""An item that tells what the thing does, as in `works with the old drone`."""
_MARK = re.compile(r"\(?[1-9]\d?[)）]\s*+$")
_MARK_CHARS = 5
_ITEMS_MAX = 15
_DUTY = re.compile(r"\b(?:must|shall|should|has to|have to|needs? to)\b", re.I)


def rules_in(text: str, sentence: Span, default: Span | None) -> tuple[Found, ...]:
    """Word a sentence that only lists rules, each as a requirement; none where it says anything else.

    Args:
        text: the whole ask.
        sentence: the range of one sentence.
        default: what the ask has called the thing so far.
    """
    colon = text.find(":", sentence.start, sentence.end) >= 0
    head = _HEAD.match(text, sentence.start, sentence.end) if colon else None
    if head is None or _SAYS.search(text, head.end(), sentence.end):
        return ()
    starts = [head.end()]
    for comma in _COMMA.finditer(text, head.end(), sentence.end):
        if _BOUND.match(text, comma.end(), sentence.end):
            starts.append(comma.end())
    if head.end() >= sentence.end or not _BOUND.match(text, head.end(), sentence.end):
        return ()
    ends = [*starts[1:], sentence.end]
    items = [plain_item(text, Span(start=a, end=b)) for a, b in zip(starts, ends, strict=True)]
    name = head["name"].lower()
    first, *others = (_held(text, item, default, name) for item in items)
    led = Span(start=sentence.start, end=first.where.end)
    return (replace(first, where=led), *others)


def listed_rules(text: str, lines: Sequence[Span], i: int, default: Span | None) -> tuple[Found, ...]:
    """Word one item of an enumeration within a sentence that tells nothing, where another item of it sets a duty.

    Args:
        text: the whole ask.
        lines: its sentences and list items, in order.
        i: index of the item, in which nothing was found.
        default: what the ask has called the thing so far.
    """
    line = lines[i]
    does = _ACTS.match(text, line.start, line.end)
    act = base(does["verb"]) if does else None
    if not _numbered(text, line) or (act is None and _SAYS.search(text, line.start, line.end)):
        return ()
    others = [*_along(text, lines, i, -1), *_along(text, lines, i, 1)]
    if not any(_DUTY.search(text, other.start, other.end) for other in others):
        return ()
    item = plain_item(text, line)
    if act and does:
        rest = Span(start=does.end(), end=item.end)
        parts = (*the(default, text), f" shall {act} ", rest, ".")
        return (Found(item, "ubiquitous", parts, default, None, act, rest, wish=True),)
    return (_held(text, item, default, "requirement"),)


def _along(text: str, lines: Sequence[Span], i: int, step: int) -> Iterator[Span]:
    """Yield the items of the same enumeration on one side of an item."""
    for k in range(i + step, i + step * (_ITEMS_MAX + 1), step):
        if not 0 <= k < len(lines) or not _numbered(text, lines[k]):
            return
        low, high = sorted((k, k - step))
        if "\n" in text[lines[low].end : lines[high].start]:
            return
        yield lines[k]


def _numbered(text: str, line: Span) -> bool:
    return _MARK.search(text[max(0, line.start - _MARK_CHARS) : line.start]) is not None


def _held(text: str, item: Span, default: Span | None, name: str) -> Found:
    parts = (*the(default, text), f" shall meet this {name}: ", *lowered(item, text), ".")
    return Found(item, "ubiquitous", parts, default, None, "meet", item, wish=False)
