"""The requirements of a whole ask: its sentences one by one, lists with what introduces them, and what explains them."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from translator.domain.cover import Cover
from translator.domain.value import Language, Span
from translator.reading.statements.clauses_en import inner
from translator.reading.statements.found import Found, noted
from translator.reading.statements.kept_denials import with_denials
from translator.reading.statements.lists_en import items_under, listed
from translator.reading.statements.rule_lists_en import listed_rules
from translator.reading.statements.sentence_en import Sentence
from translator.reading.statements.standing_en import stays
from translator.reading.statements.statements_en import found_en
from translator.reading.statements.statements_zh import found_zh
from translator.reading.statements.told_en import impersonal, of_today, told_as_is
from translator.reading.statements.wish_lists_en import opens_list, under_wish
from translator.reading.statements.wording_en import lowered
from translator.reading.text.lower import lower
from translator.reading.text.one_pattern import at_word_start
from translator.reading.text.wishes import wants
from translator.reading.thing import names_a_thing

_SHALL = re.compile(at_word_start("shall"))
_DUTY = re.compile(at_word_start("shall|must|should|has to|have to"))
"""Both are looked for in lower case."""
_SHORT_TEXT_LINES = 4
"""Sentences of a text that is one requirement with its explanation, even where it says `must`."""
_RULE = re.compile(
    r"\s{0,8}+(?:then\b|(?:fit criterion|acceptance(?: criteri(?:on|a))?)\s*+:|(?:at least|at most|no more than|not more than|(?:in )?\d[\d.,]{0,12}+\s?%)\s)"
    r"|\bonly (?:be )?(?:allowed|permitted|possible|available)\b|\b(?:can|may) only\b|\b(?:is|are) (?:not )?(?:allowed|permitted|forbidden)\b",
    re.I,
)
"""What makes a sentence in the present a rule of its own."""
_TOLD = re.compile(r"\b(?:is|are|be|has|have|do|does|can|may|[a-z]{3,}(?<!s)s)\b")
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|do|does|can|may|must|shall|will|should|please)\b", re.I)
_THEN = re.compile(r"\s{0,8}+then\b", re.I)
_NAMES = re.compile(r"\d|\b\w*[a-z][A-Z]\w*|\b[A-Z][A-Z_]+[A-Z]\b|\[|[\"“]")
"""Numbers, names and references that must not be lost with an explanation."""


def found_in(
    text: str, language: Language, lines: Sequence[Span], headings: Sequence[Span], *, told: bool = False
) -> tuple[Found, ...]:
    """Find the requirements of an ask; what was named once stays the subject.

    Args:
        text: the whole ask.
        language: what it is read as.
        lines: its sentences and list items, without what was set aside.
        headings: ranges that only name what follows.
        told: whether what is told in the present is meant as a duty.

    Returns:
        The requirements, in the order of the ask.
    """
    names = Cover(headings)
    bodies = [line for line in lines if not names.holds(line)]
    if language == "zh":
        return tuple(f for _, found in _each(text, bodies, found_zh) for f in found)
    return tuple(with_denials(text, found, "en") for found in _english(text, bodies, told=told))


def _each(
    text: str,
    lines: Sequence[Span],
    find: Callable[[str, Span, Span | None], tuple[Found, ...]],
    goes_on: Callable[[str, Span], bool] = names_a_thing,
) -> list[tuple[Span, tuple[Found, ...]]]:
    """Read sentence by sentence and hand on what the thing is called."""
    thing: Span | None = None
    read = []
    for line in lines:
        found = find(text, line, thing)
        thing = thing or next((f.thing for f in found if f.thing and goes_on(text, f.thing)), None)
        read.append((line, found))
    return read


def _english(text: str, lines: Sequence[Span], *, told: bool) -> tuple[Found, ...]:
    told = told and impersonal(text)
    read = _each(
        text,
        lines,
        lambda t, line, thing: found_en(t, line, thing, told=told),
        stays,
    )
    read = _with_lists(text, _with_numbered(text, read))
    if _formal(text, lines):
        read = [(line, _with_remains(text, line, found)) for line, found in read]
        read = _with_explanations(text, read)
    return tuple(f for _, found in read for f in found)


def _with_numbered(
    text: str, read: list[tuple[Span, tuple[Found, ...]]]
) -> list[tuple[Span, tuple[Found, ...]]]:
    """Read the items of an enumeration of duties in which nothing demands by itself."""
    thing = next((f.thing for _, found in read for f in found if f.thing), None)
    lines = [line for line, _ in read]
    return [(line, found or listed_rules(text, lines, i, thing)) for i, (line, found) in enumerate(read)]


def _with_lists(
    text: str, read: list[tuple[Span, tuple[Found, ...]]]
) -> list[tuple[Span, tuple[Found, ...]]]:
    """Join the items of a list to the duty that introduces them."""
    lines = [line for line, _ in read]
    joined: list[tuple[Span, tuple[Found, ...]]] = []
    i = 0
    while i < len(read):
        line, found = read[i]
        duty = _DUTY.search(lower(text), line.start, line.end) is not None
        wish = not duty and opens_list(text, line, found)
        items = items_under(text, lines, i) if wish or duty else []
        if not wish:
            items = items[: next((k for k, item in enumerate(items) if wants_duty(text, item)), len(items))]
        default = next((f.thing for _, before in joined for f in before if f.thing), None) if items else None
        if wish:
            alone = [f for _, f in read[i + 1 : i + 1 + len(items)]]
            whole = under_wish(text, found, items, alone)
        else:
            whole = listed(text, line, found, items, default) if items else ()
        if whole:
            joined.append((Span(start=line.start, end=items[-1].end), whole))
            i += 1 + len(items)
        else:
            joined.append((line, found))
            i += 1
    return joined


def wants_duty(text: str, item: Span) -> bool:
    """Say whether a list item sets a duty of its own."""
    return _DUTY.search(lower(text), item.start, item.end) is not None and wants(text, item, "en")


def _formal(text: str, lines: Sequence[Span]) -> bool:
    """Say whether a text is written as a specification is, so that its explanations belong to its duties."""
    short = len(lines) <= _SHORT_TEXT_LINES and _DUTY.search(lower(text)) is not None
    return (short or _SHALL.search(lower(text)) is not None) and impersonal(text)


def _with_explanations(
    text: str, read: list[tuple[Span, tuple[Found, ...]]]
) -> list[tuple[Span, tuple[Found, ...]]]:
    """Let no number or name be lost with a sentence that explains a duty: it is a rule of its own, or a note to it."""
    kept = list(read)
    specified = _SHALL.search(lower(text)) is not None
    for i, (line, found) in enumerate(read):
        if found or of_today(text, line):
            continue
        if _goes_on(text, kept, i):
            kept[i - 1] = (kept[i - 1][0], _joined(text, kept[i - 1][1], line))
            continue
        if not _NAMES.search(text, line.start, line.end):
            continue
        if not specified and not _TOLD.search(text, line.start, line.end):
            continue
        near = next((k for k in (i - 1, i + 1) if _explains(text, kept, i, k)), None)
        body = inner(text, line)
        if near is None or body is None:
            continue
        if _RULE.search(text, line.start, line.end):
            s = Sentence(text, body)
            default = next((f.thing for _, before in kept[:i] for f in before if f.thing), None)
            rule = told_as_is(s, 0, len(s), default, then=_THEN.match(text, line.start, line.end) is not None)
            kept[i] = (line, (replace(rule, where=line),) if rule else ())
        else:
            at = -1 if near < i else 0
            whole = list(kept[near][1])
            whole[at] = noted(whole[at], lowered(_unstopped(text, body), text))
            kept[near] = (kept[near][0], tuple(whole))
            kept[i] = (line, kept[i][1])
    return kept


def _with_remains(text: str, line: Span, found: tuple[Found, ...]) -> tuple[Found, ...]:
    """Keep what a sentence adds after its last duty where it names something, as in `, there are users of 30 nations`."""
    last = found[-1] if found else None
    if last is None or not last.parts or not line.covers(last.where):
        return found
    start = last.where.end
    while start < line.end and text[start] in " ,;—–-":
        start += 1
    rest = Span(start=start, end=line.end)
    if not _NAMES.search(text, start, line.end) or text[start : line.end].lstrip()[:1] == "(":
        return found
    return (*found[:-1], noted(last, (_unstopped(text, rest),), brackets=(", ", "")))


def _goes_on(text: str, read: list[tuple[Span, tuple[Found, ...]]], i: int) -> bool:
    """Say whether a piece after a semicolon has no verb of its own and goes on with the duty before it."""
    before = read[i - 1] if i else None
    if before is None or not before[1] or not before[1][-1].parts:
        return False
    return text[before[0].start : before[0].end].rstrip().endswith(";") and not _FINITE.search(
        text, read[i][0].start, read[i][0].end
    )


def _joined(text: str, found: tuple[Found, ...], line: Span) -> tuple[Found, ...]:
    return (*found[:-1], noted(found[-1], (_unstopped(text, line),), brackets=("; ", "")))


def _explains(text: str, read: list[tuple[Span, tuple[Found, ...]]], i: int, k: int) -> bool:
    """Say whether a sentence stands by a duty in the same line."""
    if not 0 <= k < len(read) or not read[k][1] or not read[k][1][0].parts:
        return False
    low, high = sorted((i, k))
    return "\n" not in text[read[low][0].end : read[high][0].start]


def _unstopped(text: str, span: Span) -> Span:
    end = span.end
    while end > span.start + 1 and text[end - 1] in " .;,":
        end -= 1
    return Span(start=span.start, end=end)
