"""English duties: a subject, `shall`, `must` or the like, and what must be done; each put into the frame that fits it."""

import re

from translator.domain.value import Span
from translator.reading.statements.found import Found, Parts, as_said
from translator.reading.statements.frames_en import (
    Duty,
    done,
    enabled,
    ensured,
    has,
    impersonal,
    let,
    not_required,
    people_in,
)
from translator.reading.statements.modals_en import Modal
from translator.reading.statements.sentence_en import Sentence
from translator.reading.statements.subjects_en import is_name_of_one, nominal, subject_from
from translator.reading.statements.wording_en import subject_words, the
from translator.reading.text.denials import BARS_EN
from translator.reading.text.words_en import (
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    QUALITIES,
    is_participle,
    is_verb,
)

_PERCEIVED = frozenset(
    "see find view get receive know hear read access choose select browse open understand learn use".split()
)
"""What people do with what a thing gives them; the thing lets them, even where the ask says `must`."""
_REFERS = frozenset({"that", "this", "which", "these", "those", "such"})
_ANYBODY = frozenset("nobody everyone everybody anyone anybody somebody someone what who".split())
_SPEAKERS = frozenset("i we i'm i’m we're we’re".split())
_WE = frozenset({"we", "i", "you"})
_OURS = frozenset(
    "be become forget lose miss fall keep give let go see know decide discuss get meet move talk think wait".split()
)
"""What `we must` do ourselves; it asks nothing of a thing."""
_BY_ITSELF = frozenset({"automatically"})
"""What is done so, the thing does and not those who need it."""
_SAYS = frozenset(
    "say says said tell tells told insist insists insisted demand demands demanded ask asks asked think thinks believe believes agree agreed agrees "
    "decide decided decides feel feels suggest suggests suggested propose proposes proposed recommend recommends recommended hope hopes state states "
    "stated confirm confirmed means mean meant require requires request requests requested".split()
)
_SPEAKER_TOKENS_MAX = 6


def read_duty(s: Sentence, first: int, modal: Modal, last: int, default: Span | None) -> Found | None:
    """Word a clause with a modal; None when it sets no duty that stands alone.

    Args:
        s: the sentence.
        first: index of the first token of the clause.
        modal: its modal.
        last: index after its last token.
        default: what the ask has called the thing so far.
    """
    if modal.after >= last or not (s.low(modal.after)[0].isalnum() or s.low(modal.after) == ","):
        return None
    if modal.at == first:
        return done(Duty(s, first, modal, last, None, default), the(default, s.text), default, wish=False)
    if s.has(first, modal.at, _JOKES) or _concludes(s, first, modal):
        return None
    if any(s.low(i) in ("whether", "if") and s.low(i - 1) in _SAYS for i in range(first + 1, modal.at)):
        return None  # somebody asks whether it shall
    first = _after_speech(s, first, modal.at)
    begin = subject_from(s, first, modal.at)
    if begin >= modal.at:
        return (
            ensured(Duty(s, first, modal, last, None, default)) if nominal(s, first + 1, modal.at) else None
        )
    needed = modal.needed or s.low(modal.at) in _TOILS
    if (modal.needed and modal.negated) or (needed and s.low(begin) in _NONE):
        return _spared(s, first, begin, modal, last, default)
    if s.has(first, begin, _SPEAKERS):
        return None
    duty = Duty(s, begin, modal, last, s.cut(first, begin) if begin > first else None, default)
    if duty.subject in _SPEAKERS - PRONOUNS:
        return None  # `we're a club and need`
    if duty.subject in PRONOUNS:
        return _of_pronoun(duty)
    if nominal(s, begin, modal.at):
        return _of_noun(duty)
    shared = s.low(modal.at - 1) in ("and", "but", "or") and duty.subject not in _WE
    return ensured(duty) if shared else None


_NONE = frozenset({"nobody", "no", "none", "neither"})


def _spared(
    s: Sentence, first: int, begin: int, modal: Modal, last: int, default: Span | None
) -> Found | None:
    """Word `Guests should not need to log in` as what the thing shall not require of them, or quote it."""
    duty = Duty(s, begin, modal, last, None, default)
    who, whole = people_in(s, begin, modal.at), s.cut(first, last)
    if (
        who
        and begin == first
        and who.end == s.tokens[modal.at - 1].end
        and s.low(modal.after).isalpha()
        and s.low(begin) not in _NONE
    ):
        return not_required(duty, who)
    return as_said(Found(s.span, "ubiquitous", (), default, wish=True), s.text, whole) if whole else None


_JOKES = frozenset({"joke", "jokes", "joked", "joking"})
_HAD = frozenset(
    "been lost cost had gone come known thought left seen got gotten done made taken broken".split()
)


def _concludes(s: Sentence, first: int, modal: Modal) -> bool:
    """Say whether a modal tells what was, or what would have been better: `They must have lost the keys`."""
    if s.low(modal.after) != "have" or not (first + 1 == modal.at and s.low(first) in PRONOUNS):
        return False
    after = s.low(modal.after + 1)
    return after in _HAD or is_participle(after)


def _after_speech(s: Sentence, first: int, modal: int) -> int:
    """Step over who says so, as in `Legal says that the form must` or `I think the form should`."""
    for i in range(first + 1, min(modal - 1, first + _SPEAKER_TOKENS_MAX)):
        if s.low(i) not in _SAYS or s.low(i - 1) in DETERMINERS | PREPOSITIONS:
            continue
        that = next((k for k in range(i + 1, min(modal, i + 5)) if s.low(k) == "that"), None)
        if that is not None and that + 1 < modal:
            return that + 1
        at = i + 2 if s.low(i + 1) in ("me", "us", "them", "him", "her") else i + 1
        if at < modal and (s.low(at) in DETERMINERS or s.low(at) in PRONOUNS - {"me", "us"}):
            return at
    return first


def _of_pronoun(duty: Duty) -> Found | None:
    s, modal, low = duty.s, duty.modal, duty.subject
    alone = duty.first + 1 == modal.at
    if low == "it" and (found := impersonal(duty)):
        return found
    if low == "there":
        return has(duty) if alone else None
    if low in _ANYBODY:
        return ensured(duty) if nominal(s, duty.first, modal.at) else None
    if low in _REFERS and not alone:
        return _of_noun(duty) if nominal(s, duty.first, modal.at) else None
    if not alone or modal.strength == "will":
        return None  # a prediction, not a duty
    if low in ("he", "she"):
        return ensured(duty)
    if low in _REFERS:  # what `that` refers to stands elsewhere
        if s.low(modal.at) in ("is", "are"):
            return None  # `this is to avoid` tells why
        return ensured(duty) if low in ("this", "these") and modal.strength == "must" else None
    if low == "you" and s.low(duty.verb) in ("need", "have"):
        return done(duty, ("The users",), None, wish=True, people=True)
    if low == "they" and s.low(duty.verb) in _PERCEIVED and not modal.negated:
        return let(duty, None, wish=False)
    if low in _WE:
        if (
            low == "i"
            and modal.strength == "must"
            and not (enabled(s, duty.verb) or s.low(duty.verb) in _PERCEIVED)
        ):
            return None  # `I have to go` is their own duty
        barred = modal.negated and modal.strength == "must" and is_verb(s.low(duty.verb))
        barred = barred and s.low(duty.verb) not in _OURS
        barred = barred or BARS_EN.match(s.text, s.tokens[modal.after].start) is not None
        if barred and (whole := s.cut(duty.first, duty.last)):
            return as_said(Found(s.span, "ubiquitous", (), duty.default), s.text, whole)
        ours = modal.negated or (s.low(duty.verb) in _OURS and not enabled(s, duty.verb))
        if not ours and s.has(duty.verb, duty.last, _BY_ITSELF):
            return done(duty, the(duty.default, s.text), duty.default, wish=True)
        return None if ours else let(duty, None, wish=True)
    return done(duty, the(duty.default, s.text), duty.default, wish=low not in ("it", "they"))


def _only_qualities(s: Sentence, first: int, last: int) -> bool:
    """Say whether words where a subject would stand only say how something is, as in `Smooth and secure, must comply`."""
    said = [s.low(i) for i in range(first, last) if s.low(i)[0].isalnum() and s.low(i) not in ("and", "or")]
    return bool(said) and all(word in QUALITIES for word in said)


_PREDICTS = frozenset(
    "just only simply probably otherwise anyway never always still surely soon maybe eventually".split()
)


def _predicts(duty: Duty) -> bool:
    """Say whether `will` only tells what people are going to do, as in `people will just mute it`."""
    s, modal = duty.s, duty.modal
    if modal.strength != "will" or enabled(s, duty.verb):
        return False
    if s.has(modal.after, duty.last, frozenset({"you", "me", "us"})):
        return True
    return (
        s.low(modal.at - 1) in _ANYBODY | {"people", "they"}
        or s.has(modal.at, modal.at + 3, _PREDICTS)
        or s.has(duty.last - 2, duty.last, _PREDICTS)
    )


def _of_noun(duty: Duty) -> Found | None:
    s, modal = duty.s, duty.modal
    words = subject_words(s, duty.first, modal.at, negated=modal.negated)
    if words is None:
        return ensured(duty)
    if _only_qualities(s, duty.first, modal.at):
        return done(duty, the(duty.default, s.text), duty.default, wish=True)
    if s.low(modal.at - 1) == "," and not s.has(duty.first, modal.at - 1, frozenset({","})):
        whole = s.cut(
            duty.first, duty.last
        )  # `Takes 8 days, must close in 3`: what stands before is no subject
        return (
            as_said(Found(s.span, "ubiquitous", (), duty.default, wish=True), s.text, whole)
            if whole
            else None
        )
    one = is_name_of_one(s, duty.first, modal.at)
    if people_in(s, duty.first, modal.at):
        return None if _predicts(duty) else _of_people(duty, words, one)
    return done(duty, words, one, wish=True)


_TOILS = frozenset({"have", "has", "need", "needs"})
_BURDEN = re.compile(
    r"\b(?:twice|(?:two|three|four|five|ten) times|by hand|manually|again and again|over and over|all over again|for (?:hours|days|ages|weeks))\b",
    re.I,
)
"""What people have to do today and should not: `Clerks have to type everything twice`."""


def _of_people(duty: Duty, words: Parts, one: Span | None) -> Found | None:
    """Say that the thing shall let people do what they may, and that people shall do what they must."""
    low = duty.s.low(duty.verb)
    end = duty.s.span.end
    toil = duty.s.low(duty.modal.at) in _TOILS and _BURDEN.search(
        duty.s.text, duty.s.tokens[duty.modal.at].start, end
    )
    if toil:
        return None
    if duty.modal.negated and duty.modal.strength == "can":  # a rule or a complaint: its own words are both
        clause = duty.s.cut(duty.first, duty.last) or duty.s.span
        return as_said(let(duty, one, wish=False), duty.s.text, clause)
    offered = (
        enabled(duty.s, duty.verb) or low in _PERCEIVED or (duty.modal.strength == "can" and low != "be")
    )
    return let(duty, one, wish=True) if offered else done(duty, words, one, wish=True, people=True)
