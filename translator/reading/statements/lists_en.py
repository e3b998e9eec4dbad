"""English duties whose objects stand in a list: `The desk shall show:` and the items under it."""

import re
from collections.abc import Sequence
from dataclasses import replace

from translator.domain.value import Span
from translator.reading.statements.conditions_en import head_condition
from translator.reading.statements.found import Found, Parts
from translator.reading.statements.modals_en import first_modal
from translator.reading.statements.sentence_en import Sentence
from translator.reading.statements.subjects_en import is_name_of_one, nominal
from translator.reading.statements.wording_en import lowered, subject_words, the
from translator.reading.text.words_en import ADVERBS, PRONOUNS, base, is_verb

_MARK = re.compile(r"(?:[-*•·–—▪+]|\(?(?:\d{1,2}|[a-hA-H]|[ivxIVX]{1,4})[.)、．）]|[①-⑳])\s*+$")
_NUMBERED = re.compile(r"\(?\d{1,2}[.)]\s*+$")
_ENDS = re.compile(r"[.!?][\"”)]*\s*+$")
_UNFINISHED = re.compile(
    r"\b(?:by|are|is|of|to|for|with|in|following|include|includes|contain|provide|support|show|either|shall|must|should)\s*+$",
    re.I,
)
"""How a line ends that its list has to finish."""
_WHAT_IT_DOES = re.compile(
    r"what (?:it|the [\w -]{2,40}) (?:should|must|shall|has to|needs to) do\s*+:?\s*+$", re.I
)
_ITEMS_MAX = 15
_CHARS_MAX = 900


def items_under(text: str, lines: Sequence[Span], head: int) -> list[Span]:
    """Find the items of a list that a line introduces.

    Args:
        text: the whole ask.
        lines: its sentences and list items, in order.
        head: index of the line.

    Returns:
        The ranges of the items, with their numbers; empty where the line introduces none.
    """
    opened = text[lines[head].start : lines[head].end].rstrip()
    colon = opened.endswith((":", "："))
    if not colon and (_ENDS.search(opened) or not _UNFINISHED.search(opened)):
        return []
    items: list[Span] = []
    for before, line in zip(lines[head:], lines[head + 1 : head + 1 + _ITEMS_MAX], strict=False):
        gap_start = max(lines[head].end, min(before.end, line.start))
        gap = text[gap_start : line.start]
        mark = _MARK.search(gap)
        if (mark is None and not (colon and "\n" in gap and "\n\n" not in gap)) or line.end - lines[
            head
        ].start > _CHARS_MAX:
            break
        numbered = _NUMBERED.search(gap)
        items.append(Span(start=gap_start + numbered.start() if numbered else line.start, end=line.end))
    return items


def listed(
    text: str, head: Span, found: Sequence[Found], items: Sequence[Span], default: Span | None
) -> tuple[Found, ...]:
    """Word a duty with the items of its list: each as a requirement where it can stand alone, else all in one.

    Args:
        text: the whole ask.
        head: the range of the line that introduces the list.
        found: what was found in that line.
        items: the ranges of the items.
        default: what the ask has called the thing so far.

    Returns:
        The requirements; empty where the line sets no duty.
    """
    if _WHAT_IT_DOES.match(text, head.start, head.end):
        return tuple(_one(text, item, the(default, text), default) for item in items if _acts(text, item))
    where = Span(start=head.start, end=items[-1].end)
    if found and found[-1].parts:
        joined: list[str | Span] = []
        for i, item in enumerate(items):
            joined += [": " if i == 0 else "; ", plain_item(text, item)]
        whole = found[-1]
        return (*found[:-1], replace(whole, where=where, parts=(*whole.parts[:-1], *joined, whole.parts[-1])))
    s = Sentence(text, head)
    condition, first = head_condition(s, 0, len(s))
    modal = first_modal(s, first, len(s) + 1)
    if condition or modal is None or s.low(modal.after) not in ("", ":"):
        return ()
    words = _subject(s, first, modal.at, default)
    if words is None:
        return ()
    thing = is_name_of_one(s, first, modal.at) or default
    return tuple(_one(text, item, words, thing, negated=modal.negated) for item in items)


def _acts(text: str, item: Span) -> bool:
    """Say whether an item begins with a verb, perhaps after `also`."""
    s = Sentence(text, item)
    return is_verb(s.low(1 if s.low(0) in ADVERBS else 0))


def _subject(s: Sentence, first: int, modal: int, default: Span | None) -> Parts | None:
    if s.low(first) in PRONOUNS or first == modal:
        return the(default, s.text)
    return subject_words(s, first, modal) if nominal(s, first, modal) else None


def _one(text: str, item: Span, words: Parts, thing: Span | None, *, negated: bool = False) -> Found:
    plain = plain_item(text, item)
    s = Sentence(text, plain)
    if s.low(0) in ADVERBS - {"never"} and len(s) > 1:
        plain = Span(start=s.tokens[1].start, end=plain.end)
        s = Sentence(text, plain)
    verb = s.low(0)
    rest = s.cut(1, len(s))
    parts: Parts = (*words, " shall not " if negated else " shall ", *lowered(plain, text), ".")
    known = verb if is_verb(verb) else base(verb) or ""
    return Found(item, "ubiquitous", parts, thing, None, known, rest, wish=True)


def plain_item(text: str, item: Span) -> Span:
    """Return an item without the signs it ends with."""
    end = item.end
    while end > item.start + 1 and text[end - 1] in " \t\n.,;":
        end -= 1
    return Span(start=item.start, end=end)
