"""The conditions and purposes of an English duty: found at either end of a sentence, put first as EARS wants them."""

import re
from dataclasses import dataclass, replace

from translator.domain.reading import EarsPattern
from translator.domain.value import Span
from translator.reading.statements.found import Found, Parts
from translator.reading.statements.modals_en import first_modal
from translator.reading.statements.sentence_en import Sentence
from translator.reading.statements.subjects_en import SPANS_OF_TIME, nominal, subject_from
from translator.reading.statements.wording_en import lowered
from translator.reading.text.words_en import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    PREPOSITIONS,
    RELATIVES,
    base,
    is_plural,
    is_verb,
)


@dataclass(frozen=True)
class Condition:
    """What must hold or happen first, as the ask words it, without the word that leads it."""

    lead: str
    """`If`, `When`, `While`, `Where`, `Upon` or `Unless`."""
    body: Parts


_LEADS: tuple[tuple[tuple[str, ...], str], ...] = (
    (("if", ",", "and", "only", "if", ","), "If and only if"), (("if", "and", "only", "if"), "If and only if"), (("unless",), "Unless"),
    (("as", "soon", "as"), "When"), (("as", "long", "as"), "While"), (("so", "long", "as"), "While"),
    (("in", "case", "that"), "If"), (("in", "the", "event", "that"), "If"), (("in", "the", "case", "that"), "If"),
    (("provided", "that"), "If"), (("each", "time"), "When"), (("every", "time"), "When"), (("any", "time"), "When"),
    (("in", "case"), "If"), (("if",), "If"), (("when",), "When"), (("whenever",), "When"), (("while",), "While"),
    (("whilst",), "While"), (("where",), "Where"), (("once",), "When"), (("upon",), "Upon"), (("after",), "When"),
    (("on",), "Upon"), (("should",), "If"),
)  # fmt: skip
_LEADING = frozenset(said[0] for said, _ in _LEADS)
_EVENTS = frozenset(
    "request demand receipt loss failure change detection start startup start-up shutdown power-up power-on completion arrival expiry "
    "timeout login logout alarm warning event error entry exit press activation deactivation cancellation acceptance rejection "
    "approval submission disconnection reconnection reset restart".split()
)
"""What happens at a moment; `on` before it leads a condition, before anything else it does not."""
_FREQUENCY = frozenset("a an per every each daily weekly monthly and or more again".split())
_COMMON_PHRASES = frozenset(
    "possible necessary needed required appropriate applicable any desired available so not".split()
)
_ASKS_WHETHER = frozenset(
    "see check checks determine determines know knows ask asks verify verifies indicate indicates show shows detect detects tell tells "
    "decide decides test tests choose specify specifies define defines record records display displays say says remember learn "
    "find time date day moment case cases situation situations circumstances periods times dates days or and than but not only also "
    "even especially particularly except just mainly until whether that so which such".split()
)
"""Words after which `if` and `when` belong to them: the clause is asked about, limits or is limited, and stays where it is."""
_TAILS = frozenset({"if", "when", "whenever", "while", "whilst", "once"})
PURPOSE = re.compile(
    r"(?<!\s),?\s*+\b(?:so that|so (?=(?:they|we|i|he|she|it|the|customers|users)\b)|in order (?:to|that)\b)\s*+",
    re.I,
)


def head_condition(s: Sentence, first: int, last: int) -> tuple[Condition | None, int]:
    """Find a condition that a clause begins with.

    Returns:
        The condition, or None, and the index of the first token after it.
    """
    lead, begin = _lead(s, first)
    begin += s.low(begin) == ","
    if not lead or begin >= last:
        return None, first
    end, main = _head_end(s, begin, last)
    if main is None:
        return None, first
    body = _inverted(s, begin, end) if s.low(first) == "should" else s.cut(begin, end)
    if body is None:
        return None, first
    return Condition(lead, lowered(body, s.text) if isinstance(body, Span) else body), main


def _inverted(s: Sentence, begin: int, end: int) -> Parts | Span | None:
    """Put the words of `Should the pump fail` in the order of `If the pump should fail`."""
    verb = next(
        (
            i
            for i in range(begin + 1, end)
            if (is_verb(s.low(i)) or s.low(i) in ("be", "have", "not"))
            and s.low(i - 1) not in DETERMINERS | PREPOSITIONS
        ),
        None,
    )
    subject, act = (s.cut(begin, verb), s.cut(verb, end)) if verb else (None, None)
    return (subject, " should ", act) if subject and act else s.cut(begin, end)


def _lead(s: Sentence, first: int) -> tuple[str, int]:
    if s.low(first) not in _LEADING:
        return "", first
    for said, lead in _LEADS:
        if tuple(s.low(first + k) for k in range(len(said))) != said:
            continue
        begin = first + len(said)
        after = s.low(begin)
        if said == ("on",):
            act = after.endswith("ing") and base(after) is not None
            event = any(s.low(i) in _EVENTS for i in range(begin, begin + 4)) or (
                act and s.low(begin + 1) in DETERMINERS | PREPOSITIONS | {"out", "back", "down"}
            )
            return (lead, begin) if event else ("", first)
        if said == ("after",):
            modal = first_modal(s, begin, len(s))
            end = min(_first_comma(s, begin), modal.at if modal else len(s))
            told = any(s.low(i) in AUXILIARIES - {"be", "been", "being"} for i in range(begin, end))
            return (lead, begin) if told else ("", first)
        if said == ("in", "case") and after in ("of", "the"):
            return ("", first) if after == "of" else (lead, begin)
        if said == ("once",) and _often(s, begin):
            return "", first
        if said == ("should",) and (
            is_verb(after) or after in ("be", "have", "not") or _first_comma(s, begin) >= len(s)
        ):
            return "", first
        return lead, begin
    return "", first


def _often(s: Sentence, begin: int) -> bool:
    """Say whether what follows `once` tells how often, as in `once a day`."""
    after = s.low(begin)
    return after in _FREQUENCY and (after not in ("a", "an") or s.low(begin + 1) in SPANS_OF_TIME)


def _first_comma(s: Sentence, begin: int) -> int:
    return next((i for i in range(begin, len(s)) if s.low(i) in (",", "then") and not s.depth(i)), len(s))


def _head_end(s: Sentence, begin: int, last: int) -> tuple[int, int | None]:
    """Find where a condition ends and what it holds for begins.

    Returns:
        The index after its last token, and that of the first token of the rest; None where no rest is found.
    """
    depth = s.depth(begin)
    comma = _first_comma(s, begin)
    modal = first_modal(s, begin + 1, min(comma, last))
    start = _after_condition(s, begin, modal.at) if modal else None
    if start is not None and (_has_verb(s, begin, start) or s.low(begin - 1) in ("on", "upon")):
        return start, start
    loose: int | None = None
    inverted = s.low(begin - 1) == "should"
    for i in range(begin + 1, last - 1):
        if s.low(i) == "then" and s.depth(i) <= depth and s.low(i - 1) not in ("and", "or", "than"):
            return (i - 1 if s.low(i - 1) == "," else i), i + 1
        if s.low(i) in (",", ":", "–") and s.depth(i) <= depth and _goes_on(s, i + 1, last):
            if inverted or _complete(s, begin, i):
                return i, i + 1
            loose = i if loose is None or first_modal(s, loose, i) is None else loose
    if loose is not None:
        return loose, loose + 1
    modal = first_modal(s, begin + 1, last)
    while modal is not None:
        start = _after_condition(s, begin, modal.at)
        if start is not None:
            return start, start
        modal = first_modal(s, modal.at + 1, last)
    return begin, None


def _after_condition(s: Sentence, begin: int, modal: int) -> int | None:
    """Find the subject of a duty that follows a condition without a comma, as in `When it rains the gate must close`."""
    starts = [
        i
        for i in range(begin + 1, modal)
        if s.low(i - 1)
        not in PREPOSITIONS
        | DETERMINERS
        | RELATIVES
        | {"and", "or", "than", "to", "is", "are", "has", "have"}
        and (s.low(i) in DETERMINERS or s.low(i) in ("it", "they", "he", "she", "we", "you", "there"))
        and nominal(s, i, modal)
    ]
    return starts[-1] if starts and starts[-1] - begin >= 1 else None


def _complete(s: Sentence, begin: int, end: int) -> bool:
    """Say whether a condition is whole: it has a verb, or is one of a few words as in `if possible`."""
    few = end - begin <= 2 and s.low(begin) not in DETERMINERS
    return few or s.low(begin - 1) in ("on", "upon") or _has_verb(s, begin, end)


def _has_verb(s: Sentence, begin: int, end: int) -> bool:
    for i in range(begin, end):
        low = s.low(i)
        if low in AUXILIARIES or low in MODALS:
            return True
        if i == begin and (low.endswith(("ing", "ed")) or low in _COMMON_PHRASES):
            return True
        verb = base(low)
        if (
            i > begin
            and verb
            and s.low(i - 1) not in DETERMINERS | PREPOSITIONS
            and (low != verb or is_plural(s.low(i - 1)))
        ):
            return True
        if (
            i > begin
            and low.endswith("s")
            and s.low(i + 1) in DETERMINERS
            and s.low(i - 1) not in DETERMINERS | PREPOSITIONS
        ):
            return True
    return False


def _goes_on(s: Sentence, i: int, last: int) -> bool:
    """Say whether what holds under a condition can begin at a token, rather than one more member of a row."""
    low = s.low(i)
    if (
        i >= last
        or low in RELATIVES
        or low in ("and", "or", "nor", "as", "including", "e.g", "i.e", "such", "except", "for example")
    ):
        return False
    if low in PREPOSITIONS:
        modal = first_modal(s, i, last)
        return modal is not None and i < subject_from(s, i, modal.at) < modal.at
    rest = next((k for k in range(i, last) if s.low(k) == "," and not s.depth(k)), last)
    return not (s.low(rest + 1) in ("and", "or") and not _has_verb(s, i, rest) and rest < last)


def tail_condition(s: Sentence, first: int, last: int) -> tuple[Condition | None, int, int]:
    """Find a condition that a clause ends with, where it may be put first.

    Returns:
        The condition, or None; the index after the last token before it; that of the first token after it.
    """
    if s.words.isdisjoint(_TAILS | {"soon"}):
        return None, last, last
    for i in range(first + 2, last - 1):
        low = s.low(i)
        soon = low == "as" and s.low(i + 1) == "soon" and s.low(i + 2) == "as"
        if (low not in _TAILS and not soon) or s.depth(i) > s.depth(first):
            continue
        begin = i + (3 if soon else 1)
        before = s.low(i - 1) if s.low(i - 1) != "," else s.low(i - 2)
        if before in _ASKS_WHETHER or not _movable(s, low, begin, last) or _inside(s, first, i):
            return None, last, last
        end = _tail_end(s, begin, last)
        lead = (
            "When"
            if soon or low in ("whenever", "once")
            else "While"
            if low == "whilst"
            else low.capitalize()
        )
        body = s.cut(begin, end)
        return (Condition(lead, (body,)), i, end) if body else (None, last, last)
    return None, last, last


_OPPOSED = frozenset({";", "although", "though", "however", "but"})
_LIMITS = frozenset({"only", "that", "which", "who", "whether", "until", "whose"})


def _inside(s: Sentence, first: int, at: int) -> bool:
    """Say whether a condition limits what it stands by, or belongs to a clause within the clause."""
    modal = first_modal(s, first, at)
    begin = modal.at if modal else first
    figures = [i for i in range(begin, at) if s.low(i)[0].isdigit()]
    shared = len(figures) > 1 and s.has(figures[0], figures[-1], frozenset({"and"}))
    return shared or any(s.low(i) in _LIMITS and not s.depth(i) for i in range(begin, at))


def _movable(s: Sentence, low: str, begin: int, last: int) -> bool:
    """Say whether a condition may leave its place: it has a subject, or names a state of the subject it goes with."""
    after = s.low(begin)
    if after in _COMMON_PHRASES or (low == "once" and _often(s, begin)):
        return False
    if after.endswith("ing"):
        return False  # who does it is the one named before
    if any(s.low(i) in ("and", "or") and base(s.low(i + 1)) == s.low(i + 1) for i in range(begin + 1, last)):
        return False  # one more verb of the duty may follow, as in `when it is full and warn`
    another = any(
        s.low(i) in _TAILS and s.low(i - 1) not in (",", "or", "and") for i in range(begin + 1, last)
    )
    subject = last - begin > 2 and (
        after in DETERMINERS or after in ("it", "they", "he", "she", "somebody", "someone")
    )
    return (subject or _has_verb(s, begin, last)) and not another and not s.has(begin, last, _OPPOSED)


def _tail_end(s: Sentence, begin: int, last: int) -> int:
    """Find where a condition at the end stops, as in `when it is dark, in 9 of 10 cases`."""
    for i in range(begin + 2, last):
        if s.low(i) == "," and not s.depth(i) and _has_verb(s, begin, i):
            after = s.low(i + 1)
            if after in ("in", "at", "with", "without", "for", "within", "unless", "so", "but", "otherwise"):
                return i
    return last


def with_condition(s: Sentence, core: Found, condition: Condition | None) -> Found:
    """Put a condition where EARS wants it: first."""
    if condition is None or not core.parts:
        return core
    body = core.parts
    start = body[0]
    main: Parts = (start[:1].lower() + start[1:], *body[1:]) if isinstance(start, str) else body
    if condition.lead == "Unless":  # a requirement cannot begin with it
        return replace(core, parts=(*body[:-1], ", unless ", *condition.body, body[-1]))
    joint = ", then " if condition.lead.startswith("If") else ", "
    patterns: dict[str, EarsPattern] = {
        "If": "unwanted",
        "If and only if": "unwanted",
        "While": "state",
        "Where": "optional",
    }
    pattern = patterns.get(condition.lead, "event")
    return replace(core, pattern=pattern, parts=(condition.lead, " ", *condition.body, joint, *main))
