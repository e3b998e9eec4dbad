"""The subject of an English duty: where it begins, whether it is one, and whether it is one or many."""

from translator.domain.value import Span
from translator.reading.statements.sentence_en import Sentence, noun_phrase
from translator.reading.text.words_en import (
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    NUMBER_WORDS,
    PREPOSITIONS,
    RELATIVES,
    base,
    is_plural,
)

_PERSONS = frozenset("i we you he she it they there".split())
_ANYBODY = frozenset(
    "nobody nothing none everyone everybody everything anyone anybody anything somebody someone".split()
)
_FREE = frozenset("what whatever whoever whichever how whether who".split())
"""Words that begin a clause that stands for a noun, as in `what a reader has borrowed`."""
_OPENS = DETERMINERS | _PERSONS | _ANYBODY | frozenset({"only", "not", "neither", "either", "both"})
_BEFORE_NOUN = (
    PREPOSITIONS
    | DETERMINERS
    | RELATIVES
    | MODALS
    | AUXILIARIES
    | frozenset("and or nor but to than not only just".split())
)
"""Words after which a determiner does not begin the subject."""
_FRONTS = PREPOSITIONS | frozenset(
    "following according based depending regarding concerning together besides instead normally otherwise given due "
    "starting beginning each every once until later prior subject afterwards thereafter meanwhile usually initially eventually".split()
) - frozenset({"like", "than"})
SPANS_OF_TIME = frozenset(
    "time day night morning evening week month year quarter hour minute season monday tuesday wednesday thursday friday saturday sunday".split()
)
_CLAUSE_WORDS = frozenset("because since although though but if when while unless whereas".split())
_FINITE = frozenset("is are was were am has have had do does did".split())
_INNER = frozenset("that which who whom whose where whether how what".split())
_COUNT_TOKENS_MAX = 6
_SHARES = frozenset({"%", "percent", "cent"})
_MANY = frozenset("they we you these those all both many several few some most others ones".split())
_ASIDE_TOKENS_MAX = 5
"""Tokens of a remark between commas, as in `the name, if available, shall`."""


def subject_from(s: Sentence, first: int, verb: int) -> int:
    """Find where the subject of a verb begins, after what may stand before it, as in `On Mondays, the shop must`.

    Args:
        s: the sentence.
        first: index of the first token of the clause.
        verb: index of its modal or finite verb.

    Returns:
        The index of the first token of the subject; `verb` when what stands before cannot be told from it.
    """
    if not _has_front(s, first, verb):
        return first
    starts = [
        i
        for i in range(first + 1, verb)
        if _opens(s, i, verb) and nominal(s, i, verb) and not _breaks(s, i, verb)
    ]
    if starts:
        return next((i for i in reversed(starts) if s.low(i - 1) == ","), starts[-1])
    comma = next((i for i in range(verb - 2, first, -1) if s.low(i) == "," and not s.depth(i)), None)
    if comma is not None and s.low(comma + 1) not in _BEFORE_NOUN:
        return comma + 1
    return verb


def _has_front(s: Sentence, first: int, verb: int) -> bool:
    low = s.low(first)
    if low in ("each", "every") or (low in ("the", "this") and s.low(first + 1) in ("first", "last")):
        return s.low(first + 1) in SPANS_OF_TIME and first + 2 < verb
    if low in _FRONTS:
        return not _counts(s, first)
    if low == "to":
        return base(s.low(first + 1)) == s.low(first + 1)
    opening = low.endswith(("ing", "ed", "ly")) and low not in _ANYBODY
    commas = [i for i in range(first + 1, verb) if s.low(i) == "," and not s.depth(i)]
    if not opening or not commas or s.has(first, commas[0], _FINITE):
        return False
    act = low.endswith("ing") and not s.has(commas[-1], verb, frozenset({"and", "or"}))
    return act or any(s.low(i + 1) in DETERMINERS | _PERSONS for i in commas)


def _counts(s: Sentence, i: int) -> bool:
    """Say whether `up to 700`, `at least`, `more than` and the like begin a number of things."""
    two = (s.low(i), s.low(i + 1))
    figure = s.low(i + 2)[:1].isdigit()
    return (
        two in (("at", "least"), ("at", "most"))
        or (two[1] == "than" and two[0] in ("more", "less", "fewer"))
        or (two == ("up", "to") and figure)
    )


def _opens(s: Sentence, i: int, verb: int) -> bool:
    """Say whether a subject can begin at a token that stands after something else."""
    if s.depth(i):
        return False
    before = s.low(i - 1)
    if before.endswith("ing") and base(before):
        return False  # what is acted on, as in `after closing the lid`
    lettered = len(before) == 1 and s.said(i - 1).isupper()  # `provider A` ends with a name
    counting = before in ("least", "most", "than") and s.low(i - 2) in ("at", "more", "less", "fewer")
    if (before in _BEFORE_NOUN and not lettered) or counting:
        return False
    counted = s.low(i)[0].isdigit() and s.low(i + 1)[:1].isalpha() and before[0].isalpha()
    if s.low(i) in _OPENS or _counts(s, i) or (counted and i + 1 < verb):
        return True
    named = s.said(i)[:1].isupper() and not s.said(i - 1)[:1].isupper()
    return named and all(s.said(k)[:1].isupper() for k in range(i, verb)) and before[-1:].isalnum()


def _breaks(s: Sentence, begin: int, verb: int) -> bool:
    """Say whether a comma without `and` stands in a possible subject: then it ends what stands before the subject."""
    comma = any(s.low(i) == "," and not s.depth(i) for i in range(begin + 1, verb - 1))
    return comma and not s.has(begin, verb, _INNER | {"and", "or"})


def nominal(s: Sentence, begin: int, end: int) -> bool:
    """Say whether a range of tokens can be the subject of a duty: it holds no verb of its own outside a relative clause."""
    if (
        begin >= end
        or s.low(begin) in _CLAUSE_WORDS
        or not (s.low(begin)[0].isalnum() or s.low(begin) in '("“[<$€£')
    ):
        return False
    relative = s.low(begin) in _FREE
    i = begin
    while (i := i + 1) < end:
        low, before = s.low(i), s.low(i - 1)
        if s.depth(i):
            continue
        if low in _CLAUSE_WORDS and low not in ("since", "but") and not relative:
            close = _aside_end(s, i, end) if before == "," else None
            if close is None:
                return False
            i = close
            continue
        relative = relative or low in _INNER
        if low in _PERSONS and (before == "," or (not relative and before not in PREPOSITIONS)):
            return False
        if (not relative and low in _FINITE and before != "to") or low in (";", ":"):
            return False
    return True


def _aside_end(s: Sentence, i: int, end: int) -> int | None:
    """Return the index of the comma that ends a short remark, or None."""
    return next((k for k in range(i + 1, min(end, i + _ASIDE_TOKENS_MAX)) if s.low(k) == ","), None)


def is_name_of_one(s: Sentence, begin: int, end: int) -> Span | None:
    """Return what a subject names when it is one noun phrase, without its article; None when it is longer."""
    first, last = noun_phrase(s, begin, end)
    return s.cut(first, last) if last == end and last > first else None


def is_many(s: Sentence, begin: int, end: int) -> bool:
    """Say whether a subject takes the plural of a verb."""
    first = s.low(begin)
    if (
        first in _FREE
        or first in _ANYBODY
        or first in ("each", "every", "it", "this", "that")
        or first.endswith("ing")
    ):
        return False
    if first in _MANY:
        return first != "all" or end - begin == 1 or not _uncounted(s, begin, end)
    finite = next((s.low(i) for i in range(begin + 1, end) if s.low(i) in _FINITE), "")
    if finite and not any(s.low(i) in _INNER for i in range(begin, end)):
        return finite in ("are", "were", "have", "do")
    counts = [
        s.low(i)
        for i in range(begin, min(end, begin + _COUNT_TOKENS_MAX))
        if s.low(i)[0].isdigit() or s.low(i) in NUMBER_WORDS
    ]
    if counts or first == "half":
        return _are_many(s, begin, end, counts)
    if any(s.low(i) == "," and not s.depth(i) for i in range(begin + 1, end)):
        return True
    head = _head(s, begin, end)
    if any(s.low(i) == "and" and not s.depth(i) for i in range(begin, head + 3) if i < end):
        return True
    return is_plural(s.low(head))


def _are_many(s: Sentence, begin: int, end: int, counts: list[str]) -> bool:
    """Say whether a number of things, or a share of them, takes the plural."""
    share = _share_of(s, begin, end)
    if share is None:
        last, one = s.low(end - 1), counts == ["1"] or s.has(begin, end, frozenset({"one"}))
        return is_plural(last) or last in _SHARES or last.endswith("%") or not one
    stop = next((i for i in range(share + 1, end) if s.low(i) in PREPOSITIONS | RELATIVES | {"("}), end)
    return is_plural(s.low(stop - 1)) or s.low(share) in ("those", "these", "them")


def _share_of(s: Sentence, begin: int, end: int) -> int | None:
    """Return the index of what a share is taken of, as in `90 % of the tasks`; None where no share is."""
    return next(
        (
            i + 1
            for i in range(begin + 1, end)
            if s.low(i) == "of"
            and (s.low(i - 1) in _SHARES or s.low(i - 1).endswith("%") or s.low(i - 1) == "half")
        ),
        None,
    )


def _uncounted(s: Sentence, begin: int, end: int) -> bool:
    return not is_plural(s.low(_head(s, begin, end)))


def _head(s: Sentence, begin: int, end: int) -> int:
    """Return the index of the noun that rules a subject: the last word before something that follows it."""
    i = begin
    while i < end and (
        s.low(i) in DETERMINERS
        or s.low(i) in ("at", "least", "most", "up", "to", "only", "about", "than", "not")
    ):
        i += 1
    while i + 1 < end:
        after = s.low(i + 1)
        if (
            after in PREPOSITIONS
            or after in RELATIVES
            or after in ("to", "and", ",")
            or not after[0].isalnum()
        ):
            break
        i += 1
    return min(i, end - 1)
