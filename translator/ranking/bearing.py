"""How a decision bears on a request: it supports or conflicts only where both places can be shown, else it is related."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from translator.domain.decision import Decision
from translator.domain.value import Span
from translator.knowledge.units import in_base
from translator.ranking.figures import (
    CHARS_READ_MAX,
    Figure,
    exclude_each_other,
    figures_decided,
    figures_of,
    of_one_thing,
    same_bound,
)
from translator.ranking.terms import terms_of
from translator.reading.text.segments import sentences

Relation = Literal["supports", "conflicts", "superseded", "related"]
_ASKS_FOR = re.compile(
    r"\b(?:use|using|adopt|introduce|choose|pick|go with|switch to|move to|migrate to|go back to|replace [^.\n]{1,40} (?:with|by)|build (?:it |this )?(?:on|with)|"
    r"based on|run on|store [^.\n]{1,60} in|keep [^.\n]{1,60} in|buy|rent|offer|lend)\b|使用|采用|改用|换成|引入|选用|基于|迁移到",
    re.I,
)
_REFUSED = re.compile(
    r"\b(?:not|never|no longer|without|instead of|rather than|no|away from|stop|drop|remove|replace|except|unlike|nor|cannot|can['’]t|don['’]t|doesn['’]t|won['’]t)\b|不|没有|而不是|停用|弃用|移除|替换|除了",
    re.I,
)
_BANNED = re.compile(
    r"\b(?:must|shall|may|will|should) (?:not|never)\b|\b(?:is|are) (?:not allowed|forbidden|prohibited)\b|\bnever\b|不得|禁止|不允许|严禁",
    re.I,
)
STRICTER = "Both set a level for the same thing, and the decided one is the stricter."
LOOSER = "Both set a level for the same thing, and the decided one is the looser."
OVER, NOT_YET = "The time it was decided for has passed.", "The time it was decided for has not come."
_BAN_TERMS_MIN, _BAN_HAN_TERMS_MIN = 4, 6
_BAN_COVERED_MIN = 0.8
"""Share of the terms of a ban that one sentence of the request must have, refusing nothing itself, to ask for what is banned."""
_BAN_WORDS = frozenset(
    terms_of("never allowed forbidden prohibited must shall 不得 禁止 不允许 严禁 decided decision therefore")
)
_QUOTE_CHARS_MAX = 300
_DECISIONS_KEPT = 2_000
"""Decisions whose bans are kept at hand."""


@dataclass(frozen=True)
class Bears:
    """How one decision bears on a request."""

    relation: Relation
    why: str = ""
    """One sentence, without numbers; empty where nothing can be shown."""
    quote: str = ""
    """The decision's own words."""
    asked: Span | None = None
    """Where the request says its part."""


@dataclass(frozen=True)
class _Line:
    """A sentence with its terms."""

    where: Span
    text: str
    terms: frozenset[str]


def bearing(request: str, decision: Decision, day: str | None = None) -> Bears:
    """Say how a decision bears on a request, and show both places.

    One that does not stand binds nobody: a superseded one is called so, a deprecated or a proposed one is related, and so is one
    whose time has passed or has not come. A rejected one conflicts where it is asked for again.

    Args:
        request: the ask or the text that precedents are looked for.
        decision: as kept.
        day: on which it is asked, RFC 3339 full-date; None leaves its dates aside.
    """
    if decision.status == "superseded" or decision.superseded_by:
        return Bears("superseded", "Another decision took its place.")
    if day and decision.is_over(day):
        return Bears("related", OVER)
    if decision.status == "rejected":
        return next(_rejected_again(request, decision), Bears("related"))
    if not decision.stands:
        return Bears("related")
    if day and not decision.holds_on(day):
        return Bears("related", NOT_YET)
    for shown in _SHOWN:
        if (found := next(shown(request, decision), None)) is not None:
            return found
    return Bears("related")


def _clashing_bounds(request: str, decision: Decision) -> Iterator[Bears]:
    for quote, where in _levels(request, decision, exclude=True):
        yield Bears(
            "conflicts", "Both set a level for the same thing, and no value meets both.", quote, where
        )


def _same_bounds(request: str, decision: Decision) -> Iterator[Bears]:
    for quote, where in _levels(request, decision, exclude=False):
        yield Bears("supports", "Both set the same level for the same thing.", quote, where)


def _levels(request: str, decision: Decision, *, exclude: bool) -> Iterator[tuple[str, Span]]:
    fits = exclude_each_other if exclude else same_bound
    for mine, theirs in _of_one_thing(request, decision):
        if fits(mine.quantity, theirs.quantity):
            yield _slice(decision.text, theirs.sentence), mine.sentence


def _bounds_that_nest(request: str, decision: Decision) -> Iterator[Bears]:
    """Yield two limits of one direction: both can hold, and people see which one asks for more."""
    for mine, theirs in _of_one_thing(request, decision):
        here, there = mine.quantity, theirs.quantity
        if (
            here.bound == there.bound
            and here.bound in ("at_most", "at_least")
            and not same_bound(here, there)
        ):
            less = in_base(there.value, there.unit) < in_base(here.value, here.unit)
            why = STRICTER if less == (there.bound == "at_most") else LOOSER
            yield Bears("related", why, _slice(decision.text, theirs.sentence), mine.sentence)


def _of_one_thing(request: str, decision: Decision) -> Iterator[tuple[Figure, Figure]]:
    for mine in figures_of(request):
        for theirs in figures_decided(decision.text) if mine.binds else ():
            if of_one_thing(mine, theirs):
                yield mine, theirs


def _option_again(request: str, decision: Decision) -> Iterator[Bears]:
    if not any(option.chosen for option in decision.options):
        return
    taken = {term for option in decision.options if option.chosen for term in terms_of(option.name)}
    for option in decision.options:
        own = frozenset(terms_of(option.name)) - taken
        if not option.chosen and own and (line := _asked_for(request, own, decision)):
            quote = f"{option.name}: {option.why}" if option.why else option.name
            yield Bears(
                "conflicts",
                "It asks for an option that was weighed and not chosen.",
                quote[:_QUOTE_CHARS_MAX],
                line,
            )


def _option_chosen(request: str, decision: Decision) -> Iterator[Bears]:
    left = {term for option in decision.options if not option.chosen for term in terms_of(option.name)}
    for option in decision.options:
        own = frozenset(terms_of(option.name)) - left
        if option.chosen and own and (line := _asked_for(request, own, decision)):
            yield Bears(
                "supports", "It asks for the option that was chosen.", option.name[:_QUOTE_CHARS_MAX], line
            )


def _rejected_again(request: str, decision: Decision) -> Iterator[Bears]:
    title = frozenset(terms_of(decision.title))
    for line in _lines(request):
        if len(title) >= _SHARED_TITLE_MIN and title <= line.terms and not _REFUSED.search(line.text):
            yield Bears("conflicts", "It asks again for what was rejected.", decision.title, line.where)


_SHARED_TITLE_MIN = 3
"""Terms of a rejected title that ask for it; two only name a matter, as `Namespace packages` does."""


def _asked_for(request: str, own: frozenset[str], decision: Decision) -> Span | None:
    """Return the sentence that asks for an option, on the matter that the decision is about.

    Naming it is not asking for it: the words of wanting stand before it, nothing refuses it, and the request shares with the
    decision's title, or with its question, what the option itself does not say.
    """
    matter = frozenset(terms_of(decision.title)) | frozenset(
        t for o in decision.options if o.chosen for t in terms_of(o.name)
    )
    everything = frozenset(terms_of(request))
    if not (matter - own) & everything:
        return None
    for line in _lines(request):
        wish = _ASKS_FOR.search(line.text)
        rest = line.text[wish.start() :] if wish else ""
        if own <= frozenset(terms_of(rest)) and not _REFUSED.search(line.text):
            return line.where
    return None


def _excluded(request: str, decision: Decision) -> Iterator[Bears]:
    asked = [line for line in _lines(request) if not _REFUSED.search(line.text)]
    for ban in _bans(decision.text[:CHARS_READ_MAX]) if asked else ():
        terms = ban.terms - _BAN_WORDS
        least = _BAN_HAN_TERMS_MIN if any(term[0] >= "\u3400" for term in terms) else _BAN_TERMS_MIN
        for line in asked:
            if len(terms) >= least and len(terms & line.terms) >= _BAN_COVERED_MIN * len(terms):
                yield Bears(
                    "conflicts", "It asks for what the decision rules out.", _short(ban.text), line.where
                )


@lru_cache(maxsize=_DECISIONS_KEPT)
def _bans(text: str) -> tuple[_Line, ...]:
    return tuple(line for line in _lines(text) if _BANNED.search(line.text)) if _BANNED.search(text) else ()


_SHOWN: Sequence[Callable[[str, Decision], Iterator[Bears]]] = (
    _clashing_bounds,
    _option_again,
    _excluded,
    _same_bounds,
    _option_chosen,
    _bounds_that_nest,
)
"""What can be shown, in the order in which it is looked for: a clash before an agreement, and that before what is neither."""


def _lines(text: str) -> Iterator[_Line]:
    for where in sentences(text):
        said = text[where.start : where.end]
        yield _Line(where, said, frozenset(terms_of(said)))


def _slice(text: str, where: Span) -> str:
    return _short(text[where.start : where.end])


def _short(words: str) -> str:
    return words[:_QUOTE_CHARS_MAX]
