"""English wishes for one thing whose list says what it does or has: `We need an app that:` and the items under it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from translator.domain.value import Span
from translator.reading.statements.found import Found
from translator.reading.statements.lists_en import plain_item
from translator.reading.statements.sentence_en import Sentence
from translator.reading.statements.wording_en import lowered, the
from translator.reading.text.words_en import base
from translator.reading.thing import names_a_thing

_DOES = re.compile(
    r"(?:,? (?:that|which|who|where (?:we|you|they|people|users))(?: (?:can|could|should|must|shall|will))?| (?:able )?to)?\s{0,3}+:?\s{0,3}+$",
    re.I,
)
"""How a wish ends when its list says what the thing does."""
_HAS = re.compile(
    r" (?:with|including|showing|for|of|about|that (?:shows?|has|have|includes?))\s*+:?\s*+$", re.I
)
"""How a wish ends when its list names what the thing holds."""
_NUMBER = re.compile(r"\(?\d{1,2}[.)]\s*+")
_MAY = frozenset({"can", "could", "should", "must", "will", "shall"})
_ITEMS_MIN = 2


def opens_list(text: str, line: Span, found: Sequence[Found]) -> bool:
    """Say whether a line wants one thing and breaks off, so that the list below it goes on."""
    if not found or not found[-1].wish or not found[-1].parts or found[-1].thing is None:
        return False
    words = text[line.start : line.end].rstrip()
    broken = words.endswith(":") or _HAS.search(words) is not None
    return broken and names_a_thing(text, found[-1].thing)


def under_wish(
    text: str, found: Sequence[Found], items: Sequence[Span], read: Sequence[tuple[Found, ...]]
) -> tuple[Found, ...]:
    """Word a wish with the items of its list.

    Args:
        text: the whole ask.
        found: what was found in the line that opens the list; the last wants the thing.
        items: the ranges of the items.
        read: what was found in each item alone.

    Returns:
        One requirement that names all items where they are what the thing holds; else the wish and each item that tells
        what the thing does as a requirement, beside what the others say alone. Empty where no item tells either.
    """
    wish = found[-1]
    last = wish.parts[-2] if len(wish.parts) > 1 else wish.parts[-1]
    if not isinstance(last, Span) or len(items) < _ITEMS_MIN:
        return ()
    if _HAS.search(text, last.start, last.end):
        if any(f.parts for alone in read for f in alone):
            return ()
        joined: list[str | Span] = []
        for i, item in enumerate(items):
            joined += [" " if i == 0 else "; ", _unnumbered(text, item)]
        where = Span(start=wish.where.start, end=items[-1].end)
        return (*found[:-1], replace(wish, where=where, parts=(*wish.parts[:-1], *joined, wish.parts[-1])))
    does = [_does(text, item, wish.thing) for item in items]
    if not any(does):
        return ()
    end = _DOES.search(text, last.start, last.end)
    named = Span(start=last.start, end=end.start() if end and end.start() > last.start else last.end)
    whole = replace(wish, parts=(*wish.parts[:-2], named, wish.parts[-1]))
    told = [f for did, alone in zip(does, read, strict=True) for f in ((did,) if did else alone)]
    return (*found[:-1], whole, *told)


def _unnumbered(text: str, item: Span) -> Span:
    number = _NUMBER.match(text, item.start, item.end)
    return plain_item(text, Span(start=number.end() if number else item.start, end=item.end))


def _does(text: str, item: Span, thing: Span | None) -> Found | None:
    """Word an item that tells what the thing does; None for one that does not begin with a verb."""
    plain = _unnumbered(text, item)
    s = Sentence(text, plain)
    first = 1 if s.low(0) in _MAY else 0
    verb = s.low(first)
    bare = verb if verb == "be" else base(verb)
    if not bare or verb not in (bare, f"{bare}s", f"{bare}es", f"{bare[:-1]}ies") or len(s) <= first + 1:
        return None
    rest = Span(start=s.tokens[first + 1].start, end=plain.end)
    parts = (*the(thing, text), " shall ", bare, " ", *lowered(rest, text), ".")
    return Found(item, "ubiquitous", parts, thing, None, bare, rest, wish=True)
