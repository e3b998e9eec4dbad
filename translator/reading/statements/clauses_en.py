"""Cuts an English sentence into clauses: where a new subject with its own verb, or a new order, begins."""

import re

from translator.domain.value import Span
from translator.reading.statements.conditions_en import head_condition
from translator.reading.statements.modals_en import first_modal
from translator.reading.statements.sentence_en import Sentence
from translator.reading.statements.subjects_en import nominal, subject_from
from translator.reading.text.orders_en import orders
from translator.reading.text.words_en import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    WANTS,
    base,
    is_verb,
)

LEAD = re.compile(
    r"(?:(?:(?:and|but|so|also|then|please|pls|plz|ideally|honestly|basically|in addition(?! to)|additionally|furthermore|moreover|however|therefore|thus|hence|"
    r"finally|likewise|accordingly|besides|while (?:you(?:'re|’re| are)|we(?:'re|’re| are)) at it|(?:it|this|that)? ?(?:would|'d|could) be (?:really |very |so )?(?:great|nice|good|helpful|useful|cool|amazing|awesome|lovely) (?:if|to have|to get))\b[\s,:–-]*"
    r"|(?:(?:hey|hi|hello)(?: (?:all|team|there|everyone))?|team|all|title|goal|idea|(?:feature )?request|feature|wish|summary|story|requirement|req|rule|"
    r"fit criterion|acceptance(?: criteri(?:on|a))?|need|to-be|nb|note(?: that)?)\s*+[,:–-]\s*+)){1,4}",
    re.I,
)
"""Words before a clause that join it to another or name what it is."""
LABEL = re.compile(
    r"(?:\[(?P<in>[A-Za-z]{1,8}[-_. ]?\d[\w.-]*)\]|(?P<dotted>\d{1,3}(?:\.\d{1,3}){1,5}[a-z]{0,3})(?=\s++[A-Z])|(?P<id>(?:AC|REQ|NFR|FR|SR|UR|BR|TR|US|UC)[-_. ]?\d[\w.-]*|[A-Z]{1,6}[-_]?\d[\w.-]*(?=\s*+[:)–]))"
    r")\s*+[:.)–-]*\s*+"
)
"""The number or name of a requirement before its words, as in `4.2.1 The pump shall` or `FR-3:`."""
_JOINTS = frozenset({",", ";", "—", "–", ":"})
_ANY_JOINT = _JOINTS | {"and", "but", "so"}
_JOINERS = frozenset(
    {"and", "but", "so", "otherwise", "also", "then", "please", "pls", "ideally", "or", "else"}
)
_NOW = frozenset({"today", "currently", "now", "presently"})
_PARTS = frozenset({"most", "some", "many", "none", "all", "half", "few", "both", "each"})
_SUBJECTS = PRONOUNS - frozenset(
    {"that", "which", "who", "this", "these", "those", "what", "us", "me", "him", "them"}
)
_ANYBODY = frozenset("nobody somebody someone anybody anyone everybody everyone".split())
_LEADING_CHARS_MIN = 8
_SUBJECT_TOKENS_MAX = 9
_SUBORDINATE = RELATIVES | frozenset({"whether", "how", "what"})
_TOLD_RULE = re.compile(
    r"(?:and\s++)?(?:an?|any|every|each|all)\s++[\w-]+(?:\s++[\w-]+)?\s++"
    r"(?:(?:that|which|who)\s++[^,;]+|(?:with|without|older than)\s++[^,;]{1,60}?\b(?:is|are|goes|go|gets|get|stays|stay|has|have)\b)",
    re.I,
)
"""A rule told in the present, after a duty: `a request that nobody answers goes to the deputy`."""
_JOINING = ("and", "but", "so", "otherwise", "also", "then")
_POLITE = ("pls", "plz", "please", "thanks", "thx")
_JOINED_END = re.compile(rf"(?<!\s)[,;]?\s++(?:{'|'.join(_JOINING)})\s*+$", re.I)
_POLITE_END = re.compile(rf"(?<![\s,])[\s,]++(?:{'|'.join(_POLITE)}|asap pls)\s*+[.!]*+\s*+$", re.I)


def clauses(s: Sentence) -> list[Span]:
    """Cut a sentence where a new subject with its own verb, or a new order, begins.

    What holds under one condition stays together.
    """
    if s.low(0) == "what" or s.words.isdisjoint(_ANY_JOINT):
        return [s.span]
    _, begin = head_condition(s, 0, len(s))
    modal = first_modal(s, begin, len(s))
    under = begin > 0 or (modal is not None and begin < subject_from(s, begin, modal.at) < modal.at)
    cuts = [0]
    i, end = begin + 1, len(s)
    while i < end:
        after = _joint(s, i) if s.low(i) in _ANY_JOINT else None
        if after is None or s.tokens[i].start - s.tokens[cuts[-1]].start < _LEADING_CHARS_MIN:
            i += 1
            continue
        hard = s.low(i) in (";", "—")
        if _begins(s, i, after, cuts[-1]) and (hard or not under or _has_own_condition(s, after)):
            cuts.append(after)
            under = False
        i = max(after, i + 1)
    starts = [s.tokens[c].start if c else s.span.start for c in cuts]
    return [Span(start=a, end=b) for a, b in zip(starts, [*starts[1:], s.span.end], strict=True)]


def _joint(s: Sentence, i: int) -> int | None:
    """Return the index of what follows a comma, `and` or both at a token; None where none stands."""
    if s.low(i) not in _ANY_JOINT or s.depth(i):
        return None
    after = i + 1
    while s.low(after) in _JOINERS:
        after += 1
    return after if after < len(s) else None


def _has_own_condition(s: Sentence, after: int) -> bool:
    return head_condition(s, after, len(s))[0] is not None


def _begins(s: Sentence, i: int, after: int, start: int) -> bool:
    """Say whether a clause of its own begins after a joint.

    Args:
        s: the sentence.
        i: index of the joint.
        after: index of what follows it.
        start: index where the clause before it began.
    """
    comma, low = s.low(i) in _JOINTS, s.low(after)
    if s.low(i) == ":":
        return _says(s, start, i) and _has_modal(s, after, comma=True) and not _open_inside(s, start, i)
    if low in _NOW or (low, s.low(after + 1)) in (("right", "now"), ("at", "present")):
        return comma
    if comma and low in _PARTS and (s.low(after + 1), s.low(after + 2)[:1]) in (("of", "t"), ("of", "u")):
        return True  # `most of them need`
    if low in ("as", "since", "because"):
        return False  # why
    if low in _ANYBODY and not any(_acts(s, k) for k in range(after + 1, after + 4)):
        return False
    if low in _SUBJECTS:
        return s.low(after + 1)[:1].isalpha() and (
            comma or (_says(s, start, i) and (s.low(i) == "but" or low != "it"))
        )
    if comma and not _says(s, start, i):
        return _orders(s, i, after, start) and not any(s.low(k) in ("and", "or") for k in range(start, i))
    if not _says(s, start, i) or _open_inside(s, start, i):
        return False
    if low in ("can", "could") and s.low(after + 1) in PRONOUNS | DETERMINERS | {"ai"}:
        return True
    if _TOLD_RULE.match(s.text, s.tokens[after].start, s.span.end):
        return True
    if head_condition(s, after, len(s))[0] is not None and comma:
        return s.low(i) in (";", "—") or s.low(i + 1) in _JOINERS
    return _has_modal(s, after, comma=comma) or _wants(s, after) or (comma and _orders(s, i, after, start))


def _acts(s: Sentence, k: int) -> bool:
    return s.low(k) in MODALS or s.low(k) in AUXILIARIES or base(s.low(k)) is not None


def _has_modal(s: Sentence, after: int, *, comma: bool) -> bool:
    """Say whether a subject with a modal of its own follows a joint."""
    modal = first_modal(s, after, min(len(s), after + _SUBJECT_TOKENS_MAX + 1))
    if modal is None or modal.at == after or s.low(after + 1) in ("which", "whom"):
        return False
    pointing = s.low(after) in ("this", "these", "that", "those") and modal.at == after + 1
    return not pointing and _subject(s, after, modal.at, comma=comma)


def _wants(s: Sentence, after: int) -> bool:
    """Say whether somebody who wants something follows a joint."""
    near = range(after + 1, min(len(s), after + 5))
    want = next((k for k in near if s.low(k) in ("want", "wants", "needs", "wish")), None)
    if want is None or not nominal(s, after, want):
        return False
    return not s.low(after).endswith("ing") and s.low(want + 1)[:1].isalnum()


def _orders(s: Sentence, i: int, after: int, start: int) -> bool:
    """Say whether an order of its own follows a comma, rather than one more verb of a row."""
    low = s.low(after)
    listed = (
        s.low(after + 1) in (",", "and", "or", "")
        or s.low(i + 1) in ("and", "or")
        or s.low(i - 2) in ("to", ",")
    )
    if listed or not is_verb(low) or first_modal(s, start, i) is not None:
        return False
    return orders(s.text[s.tokens[after].start : s.span.end])


_SAYING = MODALS | AUXILIARIES | WANTS | {"please", "pls", "let", "lets"}


def _says(s: Sentence, start: int, end: int) -> bool:
    """Say whether what stands before a joint has a verb of its own; otherwise the joint is within a noun."""
    first = s.low(start)
    if base(first) == first and s.low(start + 1) in DETERMINERS | {
        "it",
        "them",
        "us",
        "me",
        "new",
        "incoming",
    }:
        return True
    return any(token.low in _SAYING and not token.depth for token in s.tokens[start:end])


def _open_inside(s: Sentence, start: int, end: int) -> bool:
    """Say whether a `that`, `which` or `when` before a joint still waits for its verb."""
    opened = next((k for k in range(end - 1, start, -1) if s.low(k) in _SUBORDINATE and not s.depth(k)), None)
    if opened is None:
        return False
    return not any(
        s.low(k) in MODALS or s.low(k) in AUXILIARIES or _inflected(s, k) for k in range(opened + 1, end)
    )


def _inflected(s: Sentence, k: int) -> bool:
    """Say whether a word is a verb in a form that only a verb has, where no noun can stand."""
    verb, low = base(s.low(k)), s.low(k)
    free = s.low(k - 1) not in DETERMINERS | PREPOSITIONS | {",", "and"}
    return verb is not None and verb != low and not low.endswith("ing") and free


def _subject(s: Sentence, begin: int, modal: int, *, comma: bool) -> bool:
    """Say whether the words before a modal are a subject of their own."""
    start = subject_from(s, begin, modal)
    if start != begin and start < modal:
        return comma
    plain = (
        s.low(modal - 1) not in ("and", "or", "but")
        and nominal(s, begin, modal)
        and not any(s.low(k) in (",", "to") or s.low(k) in RELATIVES for k in range(begin, modal))
    )
    named = (
        s.low(begin) in DETERMINERS
        or s.low(begin) in PRONOUNS
        or s.low(begin) == "only"
        or s.said(begin)[:1].isupper()
    )
    return plain and (named or comma) and not (is_verb(s.low(begin)) and s.low(begin + 1) in DETERMINERS)


def inner(text: str, clause: Span) -> Span | None:
    """Return a clause without the words that only lead or close it; None when nothing is left."""
    end = clause.end
    while end > clause.start and text[end - 1] in " \t\n,;—":
        end -= 1
    for words, pattern in ((_POLITE, _POLITE_END), (_JOINING, _JOINED_END)):
        closes = (
            pattern.search(text, clause.start, end) if _ends_with(text[clause.start : end], words) else None
        )
        end = closes.start() if closes else end
    head = LEAD.match(text, clause.start, end)
    start = head.end() if head and head.end() < end else clause.start
    return Span(start=start, end=end) if end > start else None


def _ends_with(clause: str, words: tuple[str, ...]) -> bool:
    """Say whether a clause may end with one of some words: quicker than a search, which goes over all of it."""
    return clause.rstrip().rstrip(".!").rstrip().lower().endswith(words)


def told_rule(text: str, clause: Span) -> bool:
    """Say whether a clause tells a rule in the present."""
    return _TOLD_RULE.match(text, clause.start, clause.end) is not None
