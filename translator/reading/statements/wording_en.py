"""How an English requirement is worded: its subject, the frame around the ask's own words, and the form of its verb."""

import re

from translator.domain.value import Span
from translator.reading.naming_en import is_artefact
from translator.reading.statements.found import Parts
from translator.reading.statements.modals_en import Modal
from translator.reading.statements.sentence_en import Sentence
from translator.reading.statements.subjects_en import is_many
from translator.reading.text.words_en import (
    ADVERBS,
    DETERMINERS,
    LY_NOUNS,
    LY_VERBS,
    PREPOSITIONS,
    PRONOUNS,
    base,
    is_people,
    is_plural,
    is_verb,
)

_WORD = re.compile(r"[A-Za-z][\w'’-]*")
_KNOWN = frozenset("the this that these those our my your their its his her".split())
"""Determiners of something known; in a requirement it is `the`."""
_KEPT = frozenset("a an each every all".split())
_OUTSIDE = frozenset(
    "no only not another such half some several many most more few fewer less both either neither one two three four five six seven eight nine ten at up "
    "i we you he she it they there nobody nothing none everyone everybody everything anyone anybody anything somebody someone "
    "what whatever whoever whichever how whether who".split()
)
"""Words that cannot follow `the`; a duty of theirs is put into `shall ensure that`."""
_ABSTRACT_END = re.compile(
    r"(?:tion|sion|ment|ness|ity|ance|ence|ency|ancy|ing|ure|age|al|ism|ship|ware|th|ss|ics|ice|ory|ery|ogy)$"
)
_PARTICLES = frozenset("and or to out up down off back away data".split())
_NO_AGENTS = frozenset("number list rate time level value result status name case way kind type hand".split())
_AROUND_CHARS = 1000
"""How far a name is looked for elsewhere in the ask."""
_COMMON = frozenset(
    "video audio music paper sound text power energy water light code hardware money stock user product application system app tool page screen display program "
    "programme device sensor data help feedback access search time speed content support latency stock mail email traffic".split()
)


def the(thing: Span | None, text: str) -> Parts:
    """Write the thing that has a duty, or `The system` where the ask has not named it."""
    return ("The ", *lowered(thing, text)) if thing else ("The system",)


def agent(thing: Span | None, text: str) -> Parts:
    """Write the thing where it must act, as in `shall let users`; what cannot act gives way to `The system`."""
    words = text[thing.start : thing.end].split() if thing else []
    head = words[: next((i for i, w in enumerate(words) if i and w.lower() in PREPOSITIONS), len(words))]
    last = head[-1].lower() if head else ""
    abstract = last in _NO_AGENTS or (len(words) > 1 and _ABSTRACT_END.search(last))
    made = thing is not None and is_artefact(" ".join(head))
    acts = head and not is_plural(last) and not abstract and made
    return the(thing if acts else None, text)


def lowered(span: Span, text: str, *, first: bool = False) -> Parts:
    """Write a phrase without the capital it has only because it begins a sentence.

    Args:
        span: the phrase.
        text: the whole ask.
        first: whether it is known to begin one.
    """
    word = _WORD.match(text, span.start, span.end)
    if (
        word is None
        or not word.group()[0].isupper()
        or not (word.group()[1:].islower() or word.group()[1:] == "")
    ):
        return (span,)
    before = text[: span.start].rstrip(" \t\"“'‘(")
    begins = first or not before or before[-1] in ".!?:;\n-•*)]}>…" or before[-1].isdigit()
    around = text[max(0, span.start - _AROUND_CHARS) : span.end + _AROUND_CHARS]
    if not begins or _is_name(word.group(), text[word.end() : span.end], around):
        return (span,)
    rest = word.end() if len(word.group()) > 1 else min(span.end, word.end() + 1)
    head = text[span.start].lower() + (" " if len(word.group()) == 1 and rest > word.end() else "")
    at = rest if len(word.group()) == 1 else span.start + 1
    return (head, Span(start=at, end=span.end)) if at < span.end else (head,)


def _is_name(word: str, after: str, around: str) -> bool:
    """Say whether a capital word at the head of a sentence is a name: other names go on with it, or it stands alone."""
    low = word.lower()
    if low in DETERMINERS or low in PREPOSITIONS or low in ADVERBS or low in PRONOUNS:
        return False
    following = _WORD.match(after.lstrip(" "))
    if following and following.group()[0].isupper() and following.start() == 0:
        return True
    alone = not after.strip()
    common = is_plural(low) or is_verb(low) or low in _COMMON or is_people(low) or _ABSTRACT_END.search(low)
    if common:
        return False
    at = around.find(f" {word}")
    named = at > 0 and (around[at - 1].islower() or around[at - 1] == ",")
    return (alone and f" {low}" not in around) or named


def subject_words(s: Sentence, begin: int, end: int, *, negated: bool = False) -> Parts | None:
    """Write a subject so that a requirement can begin with it; None when no requirement can, as with `nobody`.

    Args:
        s: the sentence.
        begin: index of its first token.
        end: index after its last.
        negated: whether it shall not; then `any` is no `all`.
    """
    low = s.low(begin)
    whole, rest = s.cut(begin, end), s.cut(begin + 1, end)
    if whole is None or low in _OUTSIDE or not (low[0].isalpha() or low in "\"“‘'["):
        return None
    if low in _KNOWN or low in _KEPT or low == "any":
        if rest is None:
            return None
        if low == "any":
            every = "The " if negated else "All "
            return (every if is_many(s, begin, end) else "Each ", rest)
        return ("The " if low in _KNOWN else f"{low.capitalize()} ", rest)
    if _does(s, begin, end):
        return None
    return ("The ", *lowered(whole, s.text, first=begin == 0))


def _does(s: Sentence, begin: int, end: int) -> bool:
    """Say whether a subject is an act with an object of its own, as in `looking up a claim`."""
    low, following = s.low(begin), s.low(begin + 1)
    act = low.endswith("ing") and base(low) is not None and begin + 1 < end
    return act and (following in DETERMINERS or following in PREPOSITIONS or following in _PARTICLES)


def inside(s: Sentence, begin: int, end: int) -> Parts:
    """Write a subject within a sentence."""
    whole = s.cut(begin, end)
    return lowered(whole, s.text, first=begin == 0) if whole else ()


def following(rest: Span | None, text: str) -> Parts:
    """Write what comes after a verb, with the blank before it."""
    if rest is None:
        return ()
    return (rest,) if text[rest.start] in ",;:" else (" ", rest)


def between(front: Span | None, text: str) -> Parts:
    """Write what stood before the subject right after `shall`, between commas."""
    return (", ", *lowered(front, text, first=True), ",") if front else ()


def verb_at(s: Sentence, after: int, last: int) -> int:
    """Find the verb after a modal: adverbs and the like may stand before it."""
    i = after
    while i < last:
        low = s.low(i)
        two = (low, s.low(i + 1))
        if two in (("at", "least"), ("at", "most"), ("in", "principle"), ("as", "well")):
            i += 2
        elif (
            low in ADVERBS
            or low in ("either", "both", "not")
            or (low.endswith("ly") and low not in LY_NOUNS | LY_VERBS)
        ):
            i += 1
        elif low == "," and i == after:
            close = next((k for k in range(i + 1, last) if s.low(k) == ","), None)
            if close is None:
                return i
            i = close + 1
        else:
            return i
    return after


def told(s: Sentence, modal: Modal, last: int, *, many: bool) -> Parts:
    """Write what must be done as if it were so: `must be stored` becomes `is stored`, `shall not leave` `does not leave`."""
    verb = verb_at(s, modal.after, last)
    adverbs, rest = s.cut(modal.after, verb), s.cut(verb + 1, last)
    whole = s.cut(modal.after, last)
    if whole is None:
        return ()
    if modal.strength == "can":
        may = "may" if s.low(modal.at) == "may" else "can"
        return (" cannot " if modal.negated else f" {may} ", whole)
    low, no = s.low(verb), " not" if modal.negated else ""
    led: Parts = (
        (adverbs, ",") if adverbs and s.low(modal.after) == "," else (" ", adverbs) if adverbs else ()
    )
    later = any(s.low(i) in ("and", "or") and is_verb(s.low(i + 1)) for i in range(verb + 1, last))
    if later and not many and low != "be":
        return (" will" + no + " ", whole)  # so that every verb of the row keeps its form
    if low == "be":
        return ((" are" if many else " is") + no, *led, *following(rest, s.text))
    if modal.negated:
        return (" do not" if many else " does not", *led, " ", low, *following(rest, s.text))
    written = low if many else third(low)
    return (*led, " ", written, *following(rest, s.text))


def third(verb: str) -> str:
    """Return the form of a verb for one other: `goes`, `carries`, `stores`."""
    if verb in ("have", "be", "do", "go"):
        return {"have": "has", "be": "is", "do": "does", "go": "goes"}[verb]
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb[:-1] + "ies"
    return verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
