"""English sentences to single requirements in EARS, by a small grammar of wishes and duties.

Knows nothing about numbers or vagueness: names and numerals stay as the ask writes them.
Source of the patterns: Mavin et al., Easy Approach to Requirements Syntax, RE 2009.
"""

import re
from dataclasses import replace

from translator.domain.value import Span
from translator.reading.statements.clauses_en import LABEL, clauses, inner, told_rule
from translator.reading.statements.conditions_en import (
    PURPOSE,
    head_condition,
    tail_condition,
    with_condition,
)
from translator.reading.statements.duties_en import read_duty
from translator.reading.statements.found import Found, noted
from translator.reading.statements.modals_en import Modal, Strength, first_modal
from translator.reading.statements.needs_en import read_inner, read_offered, read_required
from translator.reading.statements.orders_en import read_barred
from translator.reading.statements.rule_lists_en import rules_in
from translator.reading.statements.sentence_en import Sentence
from translator.reading.statements.standing_en import stays
from translator.reading.statements.told_en import told_as_is, told_duty
from translator.reading.statements.wanted_en import STORY, read_labelled, read_story, read_wish
from translator.reading.statements.wished_clauses_en import labelled_clause
from translator.reading.statements.wording_en import lowered
from translator.reading.text.lower import lower
from translator.reading.text.words_en import ADVERBS, MODALS, WANTS, base, is_people, is_plural

_CHARS_MAX = 700
"""A longer sentence is no single requirement; it is left to the person."""
_NAMES = re.compile(r"\d|\[|\b[A-Z][A-Za-z]*[A-Z]|[\"“‘]")
"""What a purpose must not lose: numbers, references and quoted words."""
_SCOPE = re.compile(r"\d")
"""A label with a number, such as `Pupils under 13:`, says for what the duty holds."""
_TIME = re.compile(r"\d\d?:\d\d")
_FILLERS = frozenset("uh um erm er hm hmm oh well".split())
_INVERTED = frozenset({"should", "must", "shall"})
_ASKING = frozenset("what which who whom whose when where why how".split())
_SPEAKS = re.compile(r"\b(?:I|we|my|our|us|me)\b")


def found_en(text: str, sentence: Span, default: Span | None, *, told: bool = False) -> tuple[Found, ...]:
    """Find the requirements of one English sentence.

    Args:
        text: the whole ask.
        sentence: the range of one sentence.
        default: what the ask has called the thing so far, for sentences that do not name it.
        told: whether what is told in the present is meant as a duty, since the text asks for something and nothing
            else in it says what.

    Returns:
        None, one or, for joined duties, several requirements.
    """
    if sentence.end - sentence.start > _CHARS_MAX:
        return ()
    label = LABEL.match(text, sentence.start, sentence.end)
    body = Span(start=label.end(), end=sentence.end) if label and label.end() < sentence.end else sentence
    found = _found(text, body, default, told=told)
    if label and found:
        named = next(name for name in ("in", "dotted", "id") if label.group(name))
        mark = Span(start=label.start(named), end=label.end(named))
        brackets = (" [", "]") if named == "in" else (" (", ")")
        found = (noted(found[0], (mark,), brackets=brackets), *found[1:])
    return found


def _found(text: str, sentence: Span, default: Span | None, *, told: bool) -> tuple[Found, ...]:
    story = STORY.search(text, sentence.start, sentence.end)
    if story:
        one = _story(text, sentence, story, default)
        return (one,) if one else ()
    if rules := rules_in(text, sentence, default):
        return rules
    found: list[Found] = []
    whole = Sentence(text, sentence)
    for clause in clauses(whole):
        one = _clause(whole, clause, default, told=told)
        if one is None and found and told_rule(text, clause):
            s = whole.within(clause)
            one = told_as_is(s, 1 if s.low(0) == "and" else 0, len(s), default)
        if one:
            found.append(one)
        default = default or next((f.thing for f in found if f.thing and stays(text, f.thing)), None)
    return tuple(found)


def _story(text: str, sentence: Span, story: re.Match[str], default: Span | None) -> Found | None:
    user = Span(start=story.start("user"), end=story.end("user"))
    s = Sentence(text, Span(start=story.end(), end=sentence.end))
    last, purpose = len(s), None
    purpose_at = PURPOSE.search(text, story.end(), sentence.end)
    if purpose_at:
        last = s.at(purpose_at.start())
        purpose = s.cut(s.at(purpose_at.end()), len(s))
    core = read_story(s, user, last, default)
    if core is None:
        return None
    acting = core.actor if core.lets and core.actor else user
    return replace(core, where=Span(start=story.start(), end=sentence.end), actor=acting, purpose=purpose)


def _clause(whole: Sentence, clause: Span, default: Span | None, *, told: bool) -> Found | None:
    """Read one clause: its condition, what must be done, and what for."""
    text = whole.text
    span = inner(text, clause)
    if span is None:
        return None
    s = whole.within(span)
    if len(s) < 2 or _asks_back(s, clause):
        return None
    condition, first = head_condition(s, 0, len(s))
    while first < len(s) and s.low(first) in ",-–•*":
        first += 1
    first = _addressed(s, first)
    if first >= len(s):
        return None
    purpose, end = _purpose(s, first)
    hoped = text[clause.start : span.start].rstrip().lower().endswith(" if")
    modal = _duty_modal(s, first, end, hoped=hoped)
    kept = modal is not None or (purpose is not None and _NAMES.search(text, purpose.start, purpose.end))
    if kept and purpose and not _SPEAKS.search(text, purpose.start, purpose.end):
        end = len(s)
    core, tail = None, None
    if condition is None:
        tail, before, after = tail_condition(s, first, end)
        if tail:
            core = _core(s, first, before, default, modal, told=told)
            core = _with_rest(core, s, after, end)
    if core is None:
        tail = None
        core = _core(s, first, end, default, modal, told=told)
    if core is None:
        return None
    core = replace(core, where=Span(start=s.tokens[0].start, end=span.end), purpose=purpose)
    return with_condition(s, core, condition or tail)


def _asks_back(s: Sentence, clause: Span) -> bool:
    """Say whether a clause asks what ought to be rather than saying it, as in `Should visitors be able to cancel?`"""
    if "?" not in s.text[clause.end - 1 : clause.end + 2]:
        return False
    return s.low(0) in _INVERTED or (s.low(0) in _ASKING and any(s.low(i) in _INVERTED for i in (1, 2)))


def _addressed(s: Sentence, first: int) -> int:
    """Step over the name of somebody spoken to, as in `Julia, store managers need a form`."""
    name = s.said(first)
    if s.low(first + 1) != "," or not name.istitle() or is_plural(name) or is_people(name) or base(name):
        return first
    want = next((i for i in range(first + 2, len(s)) if s.low(i) in WANTS or s.low(i) in MODALS), None)
    listed = want is None or s.has(first + 2, want, frozenset({",", "and", "or"}))
    return first if listed else first + 2


_PURPOSEFUL = ("so ", "in order")
"""Without one of these no purpose is told; looked for first, because most clauses have neither."""


def _purpose(s: Sentence, first: int) -> tuple[Span | None, int]:
    """Find what a clause is for; return it and the index of the first token of `so that`."""
    start, low = s.tokens[first].start, lower(s.text)
    told = any(low.find(words, start, s.span.end) >= 0 for words in _PURPOSEFUL)
    match = PURPOSE.search(s.text, start, s.span.end) if told else None
    at = s.at(match.start()) if match else 0
    return (s.cut(s.at(match.end()), len(s)), at) if match and at > first + 1 else (None, len(s))


def _with_rest(core: Found | None, s: Sentence, after: int, end: int) -> Found | None:
    """Keep what stood after a condition that has been put first."""
    rest = s.cut(after, end)
    if core is None or rest is None:
        return core
    joint = "" if s.low(after) == "," else " "
    return replace(core, parts=(*core.parts[:-1], joint, rest, core.parts[-1]))


def _duty_modal(s: Sentence, first: int, last: int, *, hoped: bool) -> Modal | None:
    """Find the modal of a clause that sets a duty rather than tells a wish.

    Args:
        s: the sentence.
        first: index of the first token of the clause.
        last: index after its last.
        hoped: whether it follows `it would be good if`, where `could` sets one too.
    """
    could = (
        next((i for i in range(first + 1, last) if s.low(i) in ("could", "can", "would")), None)
        if hoped
        else None
    )
    strength: Strength = "can" if could and s.low(could) != "would" else "should"
    modal = Modal(could, could + 1, strength) if could else first_modal(s, first, last)
    if modal is None:
        return None
    wants = any(
        s.low(i) in WANTS and i > first and s.low(i - 1) not in ("the", "a", "to")
        for i in range(first, modal.at)
    )
    return None if wants or s.low(first) in ("can", "could", "would", "let") else modal


def _core(
    s: Sentence, first: int, last: int, default: Span | None, modal: Modal | None, *, told: bool
) -> Found | None:
    """Read one clause as a duty, a wish or, where that is meant, a rule told in the present."""
    while first < last and (
        s.low(first) in ADVERBS - {"there", "today", "only", "never"}
        or s.low(first) in ",-–•*"
        or s.low(first) in _FILLERS
        or (first and s.low(first) == "and" and s.low(first - 1) in _FILLERS)
    ):
        first += 1
    if first >= last:
        return None
    after, thing, found = read_labelled(s, first, last, default)
    if found:
        return found
    if modal is None and after > first:  # what stood before the colon is no part of the clause
        modal = first_modal(s, after, last)
    label = s.cut(first, after) if after > first and thing is default else None
    found = _plain(s, after, last, thing, modal, told=told) or labelled_clause(s, after, last, thing)
    scope = (
        label
        and _SCOPE.search(s.text, label.start, label.end)
        and not _TIME.search(s.text, label.start, label.end)
    )
    return noted(found, lowered(label, s.text)) if found and label and scope else found


def _plain(
    s: Sentence, first: int, last: int, default: Span | None, modal: Modal | None, *, told: bool
) -> Found | None:
    """Read a clause without its label."""
    if barred := read_barred(s, first, last, default):
        return barred
    if modal and first <= modal.at and modal.after < last:
        return read_duty(s, first, modal, last, default) or read_inner(s, first, last, default)
    readings = (read_offered, read_required, read_wish, read_inner, *((told_duty,) if told else ()))
    return next((one for one in (read(s, first, last, default) for read in readings) if one), None)
