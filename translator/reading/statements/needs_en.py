"""English needs that no modal tells: `a map is required`, `visitors can book`, `there is a need for`."""

from translator.domain.value import Span
from translator.reading.naming_en import is_artefact
from translator.reading.statements.found import Found, Parts, as_said
from translator.reading.statements.sentence_en import Sentence, noun_phrase
from translator.reading.statements.subjects_en import is_many, is_name_of_one, nominal
from translator.reading.statements.told_en import told_as_is
from translator.reading.statements.wished_clauses_en import AUTHORITIES
from translator.reading.statements.wording_en import agent, following, inside, subject_words
from translator.reading.text.words_en import PRONOUNS, base, is_people, is_verb

_REQUIRED = frozenset({"required", "needed", "requested"})
_ESSENTIAL = _REQUIRED | frozenset({"necessary", "essential", "important", "mandatory", "vital"})
_RULED = frozenset({"prohibited", "forbidden", "mandatory", "compulsory", "obligatory"})
_ALLOWED = frozenset({"allowed", "permitted"})
_NEEDS = frozenset({"requirement", "need", "demand", "wish", "request"})
_INNER = frozenset({"shall", "must", "these"})
_SPEAKERS = frozenset("i we you us me my our your he she they".split())


def read_required(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word `A map is required for each line` as something to provide."""
    if s.low(first) in ("it", "it's", "it’s"):
        return _of_what_follows(s, first, last, default)
    if s.low(first) == "there":
        return _there_is(s, first, last, default)
    if (found := _ruled(s, first, last)) is not None:
        return found
    if s.words.isdisjoint(_REQUIRED):
        return None
    verb = next(
        (i for i in range(first + 1, last) if s.low(i) in ("is", "are", "'s") and s.low(i + 1) in _REQUIRED),
        None,
    )
    if verb is None or not nominal(s, first, verb) or s.low(first) in PRONOUNS | {"not"}:
        return None
    what = s.cut(first, verb)
    said = (*inside(s, first, verb), *following(s.cut(verb + 2, last), s.text))
    if what is None:
        return None
    return Found(
        s.span,
        "ubiquitous",
        (*agent(default, s.text), " shall provide ", *said, "."),
        default,
        None,
        "provide",
        what,
        wish=True,
    )


def _ruled(s: Sentence, first: int, last: int) -> Found | None:
    """Word `The use of lead is prohibited` as what shall be so."""
    if s.words.isdisjoint(_RULED) and s.words.isdisjoint(_ALLOWED):
        return None
    verb = next(
        (
            i
            for i in range(first + 1, last)
            if s.low(i) in ("is", "are")
            and (s.low(i + 1) in _RULED or (s.low(i + 1) == "not" and s.low(i + 2) in _ALLOWED))
        ),
        None,
    )
    words = subject_words(s, first, verb) if verb and nominal(s, first, verb) else None
    negated = verb is not None and s.low(verb + 1) == "not"
    said = s.cut(verb + (2 if negated else 1), last) if verb else None
    if words is None or said is None:
        return None
    parts: Parts = (*words, " shall not be " if negated else " shall be ", said, ".")
    return Found(s.span, "ubiquitous", parts, None, None, "", said, wish=True)


def _of_what_follows(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word `It is required that the mast be mountable`."""
    at = next((i for i in range(first + 1, first + 4) if s.low(i) in _ESSENTIAL), None)
    if at is None or s.low(at + 1) not in ("that", "to") or at + 2 >= last:
        return None
    if s.low(at + 1) == "to":
        act = s.cut(at + 2, last)
        parts: Parts = (*agent(default, s.text), " shall make it possible to", *following(act, s.text), ".")
        return Found(
            s.span, "ubiquitous", parts, default, None, s.low(at + 2), s.cut(at + 3, last), wish=True
        )
    be = next((i for i in range(at + 3, last) if s.low(i) == "be" and nominal(s, at + 2, i)), None)
    if be is None:
        return told_as_is(s, at + 2, last, default)
    held = " are" if is_many(s, at + 2, be) else " is"
    rest = s.cut(be + 1, last)
    said = (*inside(s, at + 2, be), held, *following(rest, s.text))
    return Found(
        s.span,
        "ubiquitous",
        (*agent(default, s.text), " shall ensure that ", *said, "."),
        default,
        None,
        "",
        rest,
        wish=True,
    )


def _there_is(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word `There is a need for a map` or `There is a requirement to print`."""
    need = next((i for i in range(first + 2, first + 5) if s.low(i) in _NEEDS), None)
    if (
        need is None
        or s.low(first + 1) != "is"
        or s.has(first, need, frozenset({"no", "not"}))
        or need + 2 >= last
    ):
        return None
    link, said = s.low(need + 1), s.cut(need + 2, last)
    if said is None or link not in ("for", "to", "that"):
        return None
    if link == "that":
        return told_as_is(s, need + 2, last, default)
    shall, verb = (" shall provide", "provide") if link == "for" else (" shall", s.low(need + 2))
    rest = said if link == "for" else s.cut(need + 3, last)
    parts: Parts = (*agent(default, s.text), shall, *following(said, s.text), ".")
    return Found(s.span, "ubiquitous", parts, default, None, verb, rest, wish=True)


def read_offered(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word `Visitors can book a tour` as what the thing lets them do."""
    can = next((i for i in range(first + 1, min(last, first + 5)) if s.low(i) == "can"), None)
    if can is None or not is_verb(s.low(can + 1)) or not nominal(s, first, can):
        return None
    named = s.cut(*noun_phrase(s, first, can))
    rest, said = s.cut(can + 2, last), s.cut(can + 1, last)
    if named is None or said is None or not is_people(s.text[named.start : named.end]):
        return None
    parts: Parts = (*agent(default, s.text), " shall let ", *inside(s, first, can), " ", said, ".")
    return Found(s.span, "ubiquitous", parts, default, named, s.low(can + 1), rest, lets=True, wish=True)


def read_inner(s: Sentence, first: int, last: int, default: Span | None) -> Found | None:
    """Word a sentence that tells of something with a duty inside: `The doors that must stay shut are listed in B`."""
    if s.words.isdisjoint(_INNER):
        return None
    duty = any(
        (s.low(i) in ("shall", "must") and s.low(i + 1)[:1].isalnum())
        or (s.low(i) == "these" and s.low(i + 1) == "have")
        for i in range(first + 2, last)
    )
    speaks = s.has(first, last, _SPEAKERS) or s.low(last - 1) == "?"
    return None if not duty or speaks or s.low(first) in PRONOUNS else told_as_is(s, first, last, default)


def read_needed(s: Sentence, first: int, need: int, last: int) -> Found | None:
    """Word what a thing needs as what it has: `The map needs a legend`; None where people need it."""
    rest, after = s.cut(need + 1, last), s.low(need + 1)
    named = s.cut(*noun_phrase(s, first, need))
    people = named is None or is_people(s.text[named.start : named.end])
    if rest is None or people or after[0].isdigit() or after == "to" or not nominal(s, first, need):
        return None
    wanted = s.cut(*noun_phrase(s, need + 1, last, links=False))
    has_tool = after in ("a", "an", "some") and wanted and is_artefact(s.text[wanted.start : wanted.end])
    if has_tool and named and not is_artefact(s.text[named.start : named.end]):
        return None  # whoever needs a tool is not the thing: `The clinic needs a booking tool`
    words = subject_words(s, first, need)
    if s.low(need - 1) in AUTHORITIES and (whole := s.cut(first, last)):
        return as_said(Found(s.span, "ubiquitous", (), wish=True), s.text, whole)
    if words is None:
        return told_as_is(s, first, last, None)
    verb = (
        "require"
        if s.low(need).startswith("require")
        else "need"
        if after == "no" or (after.endswith("ing") and base(after))
        else "have"
    )
    parts: Parts = (*words, f" shall {verb} ", rest, ".")
    return Found(s.span, "ubiquitous", parts, is_name_of_one(s, first, need), None, "", rest, wish=True)
