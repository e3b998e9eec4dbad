"""What a person typed where a level was asked for, read as the level and, beside it, what it is today."""

import re

from translator.domain.errors import AnswerNotUnderstood
from translator.domain.reading import Quantity
from translator.domain.spec import Target
from translator.domain.value import Language
from translator.knowledge.units import comparable
from translator.reading.quantities.numerals import folded, numerals_in
from translator.reading.quantities.quantities import quantities_in

_AROUND = re.compile(r"[\s.。!！]*")


def levels_in(typed: str, language: Language) -> tuple[Quantity, ...]:
    """Find the levels somebody typed; a lone numeral is one without a unit.

    Args:
        typed: the words, verbatim.
        language: of the specification.
    """
    return quantities_in(typed, language) or _lone(typed)


def _lone(typed: str) -> tuple[Quantity, ...]:
    """Read a numeral with nothing beside it, which in running text would be no quantity."""
    numerals = list(numerals_in(folded(typed)))
    if len(numerals) != 1:
        return ()
    one = numerals[0]
    if not (_AROUND.fullmatch(typed, 0, one.start) and _AROUND.fullmatch(typed, one.end)):
        return ()
    return (
        Quantity(
            text=typed[one.start : one.end],
            start=one.start,
            end=one.end,
            value=one.value,
            value_max=one.high,
            unit="",
            bound="between" if one.high is not None else "about" if one.about else "exactly",
            role="other",
        ),
    )


def fitting(found: tuple[Quantity, ...], target: Target, typed: str, *, today: bool) -> Quantity:
    """Return the level that is meant.

    Args:
        found: the levels typed, at least one.
        target: what it is a level of; a number without a unit takes its unit.
        typed: the words, for the person who has to say it differently.
        today: whether today's level was asked for rather than the one to reach.

    Raises:
        AnswerNotUnderstood: when none is in the target's unit, or two could be meant.
    """
    own = [q for q in found if _same_unit(target, q)]
    if not own and len(found) == 1 and not found[0].unit:
        return found[0].model_copy(update={"unit": target.unit})
    if not own:
        raise AnswerNotUnderstood(
            f"“{typed}” is not in {target.unit or 'a count'}, which {target.name} is measured in. Write it in that unit."
        )
    if today:
        return next((q for q in own if q.role == "baseline"), own[0])
    wanted = [q for q in own if q.role != "baseline"]
    if not wanted and len(own) > 1:
        raise AnswerNotUnderstood(f"“{typed}” reads as if it all were today's. Write only the one to reach.")
    return _possible((wanted or own)[0], target, typed)


_SHARE_MOST = 100
_BARE_CHARS_MAX = 3
"""A reply with more words around its level is a sentence, whose sense may turn the bound."""


def _possible(level: Quantity, target: Target, typed: str) -> Quantity:
    """Return the level, if it can be one of its target.

    Raises:
        AnswerNotUnderstood: when a share is over all, a level is below nothing, or its bound is on the wrong side.
    """
    if re.search(r"(?:^|[^\w])[-−–]\s?\d", typed[: level.end]) or level.value < 0:
        raise AnswerNotUnderstood(
            f"“{typed}” is below zero, and {target.name} cannot be. Write it without the sign."
        )
    if target.unit == "%" and level.unit == "%" and max(level.value, level.value_max or 0) > _SHARE_MOST:
        raise AnswerNotUnderstood(f"“{typed}” is more than all. {target.name} is a share of at most 100 %.")
    sides = {level.bound, target.bound}
    if sides == {"at_least", "at_most"}:
        if len(typed) - len(level.text) > _BARE_CHARS_MAX:  # as in `nobody waits longer than 4 s`
            return level.model_copy(update={"bound": target.bound})
        wanted = "at least" if target.bound == "at_least" else "at most"
        raise AnswerNotUnderstood(
            f"“{typed}” is the other way round: for {target.name} a level to reach reads “{wanted} …”. Write it so."
        )
    return level


def today_beside(found: tuple[Quantity, ...], target: Target, level: Quantity) -> Quantity | None:
    """Return what somebody said it is today beside the level to reach, or None."""
    return next(
        (q for q in found if q.role == "baseline" and q.start != level.start and _same_unit(target, q)), None
    )


def _same_unit(target: Target, quantity: Quantity) -> bool:
    return comparable(target.unit, quantity.unit) or (not quantity.unit and not target.unit)
