"""English clauses that are wished for or demanded as a whole: `What I'd like is that the app reminds us`, `The law requires that`."""

import re

from translator.domain.value import Span
from translator.reading.statements.acts_en import does
from translator.reading.statements.found import Found, as_said
from translator.reading.statements.sentence_en import Sentence, noun_phrase
from translator.reading.statements.told_en import told_as_is, told_duty
from translator.reading.text.words_en import ADVERBS, AUXILIARIES, PRONOUNS, base, is_plural, is_verb

_WISHED = re.compile(
    r"(?:what (?:i|we)(?:['’]d| would)? (?:really )?(?:want|need|like|love|wish|hope|expect)(?: for)?(?: most)? is"
    r"|what (?:matters|counts)(?: most)?(?: to (?:us|me))? is"
    r"|(?:my|our|the|one) (?:[\w-]+ )?(?:wish|hope|idea|aim|request|proposal|suggestion|rule|requirement|condition) (?:is|would be)"
    r"|(?:i|we)(?:['’]d| would)? (?:hope|wish|propose|suggest|request|ask|insist|demand|(?:like|love|prefer) it)"
    r"|(?:[\w'’-]+ ){1,4}(?:requires|demands|insists|stipulates|prescribes|dictates|require|demand|insist))"
    r" that ",
    re.I,
)
"""What leads a clause that is wished for as a whole."""
AUTHORITIES = frozenset(
    "law laws act audit audits regulation regulations regulator directive statute gdpr hipaa policy policies insurance insurer contract contracts "
    "standard standards norm norms compliance council board ministry authority authorities licence license union legislation court certification".split()
)
"""Who or what demands something of others: what it requires is no duty of its own."""
_ITSELF = frozenset(
    "system app application tool software platform site website bot program assistant solution product it".split()
)
_TOKENS_MIN = 3


def read_wished_clause(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word a clause that somebody wishes for or demands as a whole; None where none is led by such words."""
    if "that" not in s.words:
        return None
    led = _WISHED.match(s.text, s.tokens[first].start, s.span.end)
    at = s.at(led.end()) if led else last
    if at + _TOKENS_MIN > last:
        return None
    thing = s.low(at - 3) if s.low(at - 2) in _DEMANDS else ""
    if thing and (
        thing in _ITSELF or (default and s.text[default.start : default.end].lower().endswith(thing))
    ):
        return None  # `the form requires that both parents sign` tells what the form shall require
    if s.low(at) in PRONOUNS - {"it", "that", "this"}:
        return told_as_is(s, at, last, default)
    it = s.low(at) == "it" and s.low(at + 1) in ("does", "doesn't", "doesn’t", "never")
    act = at + (3 if (s.low(at + 1), s.low(at + 2)) == ("does", "not") else 2)
    if it and base(s.low(act)):
        return does(s, default, None, act, last, negated=True)
    told = None if _goes_on(s, at, last) else told_duty(s, at, last, default)
    whole = s.cut(at, last)
    if told or whole is None:
        return told
    return as_said(Found(s.span, "ubiquitous", (), default, wish=True), s.text, whole)


_DEMANDS = frozenset("requires demands insists stipulates prescribes dictates require demand insist".split())


def _goes_on(s: Sentence, first: int, last: int) -> bool:
    """Say whether a later verb of a row has the ending of the first, as in `texts the owner and lets them book`."""
    return any(
        s.low(i - 1) in ("and", "or", "then", "but")
        and (verb := base(s.low(i))) is not None
        and verb != s.low(i)
        for i in range(first + 1, last)
    )


def labelled_clause(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Quote a clause that stands after `Idea:` or `Proposal:` and tells what shall be, though nothing in it demands.

    Args:
        s: the sentence.
        first: index of the first token after the colon.
        last: index after the last token of the clause.
        default: what the ask has called the thing so far.
    """
    if s.low(first - 1) != ":" or s.low(first - 2) not in _PROPOSES or last - first < _TOKENS_MIN:
        return None
    says = any(
        s.low(i) in AUXILIARIES
        or (
            (verb := base(s.low(i))) is not None
            and verb != s.low(i)
            and s.low(i).endswith("s")
            and not is_plural(s.low(i - 1))
        )
        for i in range(first + 1, last)
    )
    whole = s.cut(first, last)
    if not says or whole is None or s.text[whole.end : whole.end + 1] == "?":
        return None
    return as_said(Found(s.span, "ubiquitous", (), default, wish=True), s.text, whole)


_PROPOSES = frozenset("idea proposal suggestion wish request plan".split())


def read_not_wanted(s: Sentence, want: int, last: int, default: Span | None) -> Found | None:
    """Word `We do not want it to stop a string`; None where only something is not wanted, as in `no new app`."""
    if s.low(want - 1) not in _DENIED or s.low(want) not in ("want", "like", "wish", "need"):
        return None
    begin, end = noun_phrase(s, want + 1, last)
    named = s.cut(begin, end)
    end = end if named else want + 2  # `it` and `anybody` are no noun phrase
    if s.low(end) != "to" or end + 1 >= last:
        return None
    if named is None and s.low(want + 1) in ("it", "this", "that"):
        return does(s, default, None, end + 1, last, negated=True)
    whole = s.cut(0, last)
    return as_said(Found(s.span, "ubiquitous", (), default), s.text, whole) if whole else None


_DENIED = frozenset({"not", "don't", "don’t", "dont", "doesn't", "doesn’t", "never"})


_NOTS = frozenset({"not", "never"})


def read_it_to(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word what stands after `want it`: `to remind us`, `not to call anybody`, `to never call anybody`."""
    at, negated = first, False
    while s.low(at) in _NOTS | ADVERBS | {"to"} and at < last:
        negated = negated or s.low(at) in _NOTS
        at += 1
    led = any(s.low(i) == "to" for i in range(first, at))
    acts = led and at < last and (is_verb(s.low(at)) or s.low(at) == "be")
    return does(s, default, None, at, last, negated=negated) if acts else None
