"""The frames of an English duty: the pump shall, the system shall let, shall ensure that, shall make it possible."""

from dataclasses import dataclass

from translator.domain.value import Span
from translator.reading.statements.found import Found, Parts
from translator.reading.statements.modals_en import Modal
from translator.reading.statements.sentence_en import Sentence, noun_phrase
from translator.reading.statements.subjects_en import is_many
from translator.reading.statements.wording_en import agent, between, following, inside, lowered, told, verb_at
from translator.reading.text.words_en import (
    ADVERBS,
    DETERMINERS,
    PREPOSITIONS,
    PRONOUNS,
    STATIVES,
    base,
    is_people,
    is_verb,
)

_ENABLING = (
    ("be", "able", "to"), ("be", "allowed", "to"), ("be", "permitted", "to"), ("be", "enabled", "to"),
    ("be", "in", "a", "position", "to"),
)  # fmt: skip
_POSSIBLE = frozenset({"possible", "impossible", "feasible", "permissible", "necessary"})
_OF_THE_THING = frozenset("so such as too able capable ready due likely suitable fit".split())
_NEAR_TOKENS = 3
"""A `that` so near after `be` belongs to it, as in `it must be clear that`."""
_FEW_TOKENS = 5
"""People named with more words than these would stand too far from what they are given."""
_GETS = frozenset({"get", "receive"})
"""What people get, the thing gives."""


@dataclass(frozen=True)
class Duty:
    """A clause with a duty, cut into its parts."""

    s: Sentence
    first: int
    """Index of the first token of its subject."""
    modal: Modal
    last: int
    front: Span | None
    """What stood before the subject, such as `On Mondays`."""
    default: Span | None
    """What the ask has called the thing so far."""

    @property
    def subject(self) -> str:
        """The first word of the subject."""
        return self.s.low(self.first)

    @property
    def verb(self) -> int:
        """Index of the verb of what must be done."""
        return verb_at(self.s, self.modal.after, self.last)

    @property
    def agent(self) -> Parts:
        """The thing, as what acts in frames of ours."""
        return agent(self.default, self.s.text)


def enabled(s: Sentence, at: int) -> int:
    """Return the index of the verb after `be able to` and the like, or 0."""
    for said in _ENABLING:
        if tuple(s.low(at + k) for k in range(len(said))) == said:
            return at + len(said)
    return 0


def people_in(s: Sentence, begin: int, end: int) -> Span | None:
    """Return the people that a subject begins with, or None when it names something else."""
    named = s.cut(*noun_phrase(s, begin, end))
    return named if named and is_people(s.text[named.start : named.end]) else None


def done(duty: Duty, words: Parts, thing: Span | None, *, wish: bool, people: bool = False) -> Found:
    """Word the plain frame: `The pump shall stop`.

    Args:
        duty: the clause.
        words: its subject as a requirement begins with it.
        thing: what the subject names.
        wish: whether it says what is wanted as a whole.
        people: whether the subject names people.
    """
    s, last = duty.s, duty.last
    able = enabled(s, duty.verb) if duty.verb == duty.modal.after and s.low(duty.verb + 1) == "able" else 0
    begin = able or duty.modal.after
    at = verb_at(s, begin, last)
    low = s.low(at)
    verb = _act(s, begin, at)
    said = _acts(s, begin, last) if able else following(s.cut(begin, last), s.text)
    parts: Parts = (*words, *_shall(duty), *said, ".")
    rest = s.cut(at + 1, last) if verb or low == "be" else None
    if people:
        return Found(s.span, "ubiquitous", parts, None, thing, verb, rest, lets=bool(verb), wish=wish)
    return Found(s.span, "ubiquitous", parts, thing, None, verb, rest, wish=wish)


def let(duty: Duty, actor: Span | None, *, wish: bool) -> Found:
    """Word `The system shall let drivers report a fault`.

    Args:
        duty: the clause.
        actor: the people it names.
        wish: whether it says what is wanted as a whole.
    """
    s, modal, last = duty.s, duty.modal, duty.last
    able = enabled(s, duty.verb)
    adverbs = s.cut(modal.after, duty.verb) if able and duty.verb > modal.after else None
    begin = able or modal.after
    verb = verb_at(s, begin, last)
    who: Parts = _people(s, duty.first, modal.at) if actor or duty.subject not in PRONOUNS else ("users",)
    low, rest = s.low(verb), s.cut(verb + 1, last)
    few = modal.at - duty.first <= _FEW_TOKENS
    given = (
        few
        and low in _GETS
        and rest
        and not modal.negated
        and s.low(verb + 1) not in PREPOSITIONS
        and verb == begin
    )
    act = (
        (" give ", *who, *following(rest, s.text))
        if given
        else (" let ", *who, *(_acts(s, begin, last) if able else following(s.cut(begin, last), s.text)))
    )
    parts: Parts = (*duty.agent, *_shall(duty, adverbs), *act, ".")
    known = _act(s, begin, verb)
    rest = rest if known else s.cut(verb, last)
    return Found(s.span, "ubiquitous", parts, duty.default, actor, known, rest, lets=True, wish=wish)


def not_required(duty: Duty, actor: Span) -> Found:
    """Word `Guests should not need to log in`: The system shall not require guests to log in."""
    s, after = duty.s, duty.modal.after
    act = following(s.cut(after, duty.last), s.text)
    who = _people(s, duty.first, duty.modal.at)
    parts: Parts = (*duty.agent, " shall not require ", *who, " to", *act, ".")
    rest = s.cut(after + 1, duty.last)
    return Found(s.span, "ubiquitous", parts, duty.default, actor, "", rest, wish=True)


def ensured(duty: Duty) -> Found:
    """Word a duty whose subject no requirement can begin with: `The system shall ensure that nobody enters`."""
    s, modal, last = duty.s, duty.modal, duty.last
    if modal.strength == "can" and not modal.negated and (barred := _not_let(duty)):
        return barred
    many = is_many(s, duty.first, modal.at)
    shall = (" shall", *between(duty.front, s.text), " ensure that ")
    held = (*inside(s, duty.first, modal.at), *told(s, modal, last, many=many))
    parts: Parts = (*duty.agent, *shall, *held, ".")
    who = people_in(s, duty.first, modal.at) if many else None
    known, rest = _act(s, duty.verb, duty.verb), s.cut(duty.verb + 1, last)
    return Found(s.span, "ubiquitous", parts, duty.default, who, known, rest, lets=who is not None, wish=True)


_ANY = {"nobody": "anybody", "nothing": "anything", "none": "any", "no": "any"}


def _not_let(duty: Duty) -> Found | None:
    """Word `Nothing about cards may leave the room`: The system shall not let anything about cards leave the room."""
    s, first, modal, last = duty.s, duty.first, duty.modal, duty.last
    low, act = s.low(first), s.cut(modal.after, last)
    if (
        low not in _ANY
        or act is None
        or s.low(modal.after) == "only"
        or s.has(first + 1, modal.at, frozenset({*_ANY, "or", "and", ","}))
    ):
        return None
    one = low == "no" and s.low(first + 1) == "one"
    who = s.cut(first + (2 if one else 1), modal.at)
    named: Parts = ("anyone" if one else _ANY[low], *((" ", who) if who else ()))
    parts: Parts = (*duty.agent, *_shall(duty), " not let ", *named, " ", act, ".")
    rest = s.cut(duty.verb + 1, last)
    return Found(s.span, "ubiquitous", parts, duty.default, None, "", rest, wish=True)


def impersonal(duty: Duty) -> Found | None:
    """Word `It shall be possible to`, `It must be shown that` and the like, where `it` stands for what follows."""
    s, modal, last, at = duty.s, duty.modal, duty.last, duty.verb
    link = next(
        (i for i in range(at + 1, last) if s.low(i) in ("to", "that", "for") and not s.depth(i)), None
    )
    if duty.first + 1 != modal.at or link is None or link == at + 1:
        return None
    if s.low(at) == "take":
        return ensured(duty) if any(s.low(i) == "to" for i in range(link, last)) else None
    if s.low(at) != "be":
        return None
    quality = s.low(at + 1) if s.low(at + 1) not in ADVERBS else s.low(at + 2)
    if s.low(link) == "that" and quality in ("ensured", "guaranteed", "assured"):
        said = s.cut(link, last)
        parts: Parts = (*duty.agent, *_shall(duty), " ensure", *following(said, s.text), ".")
        return Found(s.span, "ubiquitous", parts, duty.default, None, "ensure", said, wish=True)
    if s.low(link) == "that" and quality.endswith(("ed", "en", "wn")):
        return ensured(duty)
    return _made(duty, link) if _anticipates(s, quality, at, link, last) else None


def _anticipates(s: Sentence, quality: str, at: int, link: int, last: int) -> bool:
    """Say whether `it` stands for the act that follows, as in `easy to add a user` and unlike in `easy to use`."""
    if quality in DETERMINERS or quality in _OF_THE_THING:
        return False
    if s.low(link) == "that":
        return link - at <= _NEAR_TOKENS
    verb = next((i + 1 for i in range(link, last - 1) if s.low(i) == "to"), None)
    if verb is None or not is_verb(s.low(verb)):
        return quality in _POSSIBLE and verb is not None
    after = s.low(verb + 1)
    has_object = after[:1].isalnum() and after not in PREPOSITIONS | ADVERBS | {"and", "or", "that"}
    return quality in _POSSIBLE or has_object


def _made(duty: Duty, link: int) -> Found | None:
    """Word `It must be easy for a guest to pay`: the thing shall make it easy."""
    s, last, at = duty.s, duty.last, duty.verb
    state = s.cut(at + 1, last)
    if state is None:
        return None
    said: Parts = (state,)
    if s.low(at + 2) == "," and s.low(at + 3) in ("to", "that", "for"):  # some put a comma after `possible`
        said = (s.low(at + 1), " ", Span(start=s.tokens[at + 3].start, end=state.end))
    verb = next((i + 1 for i in range(link, last - 1) if s.low(i) == "to"), None)
    rest = s.cut(verb + 1, last) if verb else None
    act = s.low(verb) if verb else ""
    parts: Parts = (*duty.agent, *_shall(duty, s.cut(duty.modal.after, at)), " make it ", *said, ".")
    return Found(s.span, "ubiquitous", parts, duty.default, None, act, rest, lets=bool(act), wish=True)


def has(duty: Duty) -> Found | None:
    """Word `There must be a way to` as something the thing has."""
    s, modal, last, at = duty.s, duty.modal, duty.last, duty.verb
    what = s.cut(at + 1, last)
    if s.low(at) != "be" or what is None:
        return None
    parts: Parts = (*duty.agent, *_shall(duty, s.cut(modal.after, at)), " have ", what, ".")
    return Found(s.span, "ubiquitous", parts, duty.default, None, "", what, wish=True)


def _acts(s: Sentence, begin: int, last: int) -> Parts:
    """Write what somebody is able to do, without the `to` of its later verbs: `draw fields and to get rain`."""
    parts: list[str | Span] = []
    for i in range(begin + 1, last - 1):
        if s.low(i) == "to" and s.low(i - 1) in ("and", "or", ",") and is_verb(s.low(i + 1)):
            parts += [" ", Span(start=s.tokens[begin].start, end=s.tokens[i - 1].end)]
            begin = i + 1
    return (*parts, *following(s.cut(begin, last), s.text))


def _act(s: Sentence, begin: int, verb: int) -> str:
    """Return the verb of an act one could build; nothing for a state, or where a manner before it is the point."""
    known = base(s.low(verb))
    manner = any(s.low(i).endswith("ly") and s.low(i) not in ADVERBS for i in range(begin, verb))
    return "" if known is None or known in STATIVES or manner else known


def _shall(duty: Duty, adverbs: Span | None = None) -> Parts:
    """Write `shall` with what stands between it and the verb."""
    s, negated = duty.s, " not" if duty.modal.negated else ""
    if s.low(duty.modal.after) == ",":  # the verb follows after a remark that brings its own comma
        return (" shall", *((", ", *lowered(duty.front, s.text)) if duty.front else ()), negated)
    led: Parts = (" ", adverbs) if adverbs else ()
    return (" shall", *between(duty.front, s.text), *led, negated)


def _people(s: Sentence, begin: int, end: int) -> Parts:
    """Write people within a sentence, without `our` and `my`."""
    return inside(s, begin + 1 if s.low(begin) in ("our", "my", "your") else begin, end)
