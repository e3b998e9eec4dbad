"""Levels that were decided before: where an ask leaves one open, a decision that holds may set it.

Only where the decision's own sentence sets a level of the same measure for the same thing, and says nothing else besides:
a wrong number on a page harms more than one that is asked for again.
Source: docs/decisions/0033-a-decided-level-fills-a-goal-and-is-asked-about-again.md
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from translator.checks.levels import turned
from translator.domain.decision import Decision
from translator.domain.ledger import Entry, Origin
from translator.domain.reading import Quantity
from translator.domain.value import Language, Span
from translator.drafting.beside import ANSWERING, is_shown
from translator.drafting.fitting import fits_measure
from translator.drafting.ground import Ground
from translator.drafting.scribe import Scribe
from translator.drafting.stated_levels import OWN_FIGURE, Plan
from translator.imports.decision_markdown import outcome_of
from translator.knowledge.schema import Measure
from translator.knowledge.units import comparable
from translator.ranking.figures import (
    CHARS_READ_MAX,
    Figure,
    as_if_said,
    figures_of,
    of_one_thing,
    same_bound,
)
from translator.ranking.terms import terms_of
from translator.reading.measured import words_said
from translator.reading.quantities.percentiles import percentiles_in
from translator.reading.quantities.quantities import bare_quantity, quantities_in

_NOT_DECIDED = re.compile(
    r"\b(?:could|might|would|may|hopes?|tr(?:y|ies)|was|were|had|used to|before|formerly|previously|earlier|today|currently|because|since|"
    r"instead of|rather than|if|unless|except|only|during|while|not|never|cannot|n['’]t|no longer)\b|n['’]t\b|"
    r"可能|也许|以前|过去|原来|曾|目前|现在|因为|由于|如果|除|仅|只|而不是|不承诺|不保证|不再|没有",
    re.I,
)
"""What stands before a number that is no level laid down, or one for some cases only."""
_ONLY = re.compile(
    r"\b(?:if|unless|except|only|while|during|provided|assuming|where possible)\b|如果|除|仅|只|尽量", re.I
)
"""What stands behind one that is laid down for some cases only."""
_COMPARES = re.compile(
    r"(?:more|longer|later|over|above|less|fewer|under|below|exceed\w*|than|超过|多于|大于|长于|少于|低于|小于)",
    re.I,
)
_DENIES = frozenset({"not", "never", "cannot", "n't", "n’t"})
_QUOTE_CHARS_MAX = 300
_TEXTS_KEPT = 500


@dataclass(frozen=True)
class Decided:
    """A level with the decision that sets it."""

    level: Quantity
    quote: str
    """The decision's own sentence."""
    decision: Decision
    share: float | None = None
    """Behind the percentile it is stated at, in per cent."""


def decided_level(ground: Ground, plan: Plan) -> Decided | None:
    """Return the level that was decided for what an ask leaves open; None where none was, or two that differ.

    Args:
        ground: what the draft stands on, with the decisions that hold.
        plan: the target in the making, without a stated goal.
    """
    if plan.figure or plan.measure.id == OWN_FIGURE or not ground.decisions or _says_one(ground, plan):
        return None
    found = [one for decision in ground.decisions for one in _fitting(ground, plan, decision)]
    first = next(iter(found), None)
    return first if first and all(same_bound(first.level, other.level) for other in found) else None


def _says_one(ground: Ground, plan: Plan) -> bool:
    """Say whether the ask names a level itself where it speaks of the measure, whatever became of it."""
    lines = _lines(ground, plan)
    return any(
        q.role == "target" and comparable(q.unit, plan.unit) and any(line.covers(q.span) for line in lines)
        for q in ground.notes.reading.quantities
    )


def _lines(ground: Ground, plan: Plan) -> list[Span]:
    """Return the sentences that leave the level open: those of the vague words, else the wish."""
    wish = ground.notes.terms.wish
    spans = [p.span for p in plan.phrases] + [q.span for q in plan.baselines] or ([wish] if wish else [])
    return list(dict.fromkeys(ground.sentence_of(span) for span in spans))


def _fitting(ground: Ground, plan: Plan, decision: Decision) -> Iterator[Decided]:
    text = _outcome(decision.text)
    without = [p.span for p in plan.phrases] + [q.span for q in ground.notes.reading.quantities]
    for figure in figures_of(text):
        level = figure.quantity
        if not (_is_level(ground, plan, figure) and _is_laid_down(text, figure)):
            continue
        if not _names(
            ground, plan.measure, text[figure.sentence.start : figure.sentence.end].casefold(), level
        ):
            continue
        asked = (as_if_said(ground.notes.text, line, without, level) for line in _lines(ground, plan))
        if any(of_one_thing(one, figure, deeds=False) for one in asked) and _speaks_of_nothing_else(
            ground, plan, text, figure
        ):
            words = text[figure.sentence.start : figure.sentence.end].strip()
            percentile = next(iter(percentiles_in(text, figure.sentence)), None)
            if len(words) <= _QUOTE_CHARS_MAX:
                yield Decided(level, words, decision, percentile.share if percentile else None)


@lru_cache(maxsize=_TEXTS_KEPT)
def _outcome(text: str) -> str:
    return outcome_of(text[:CHARS_READ_MAX])


def _is_level(ground: Ground, plan: Plan, figure: Figure) -> bool:
    level = figure.quantity
    today = next(iter(plan.baselines), None)
    return (
        figure.binds
        and level.role == "target"
        and level.bound == plan.measure.bound
        and fits_measure(plan.measure, level)
        and not (today and turned(plan.side, level, today))
        and _reads(level.condition or "", ground.language)
    )


def _reads(condition: str, language: Language) -> bool:
    """Say whether every number of a condition is read, so that it can be entered with where it comes from."""
    for one in reversed(quantities_in(condition, language)):
        condition = condition[: one.start] + condition[one.end :]
    return bare_quantity(condition) is None


def _is_laid_down(text: str, figure: Figure) -> bool:
    """Say whether a sentence sets its level, rather than telling, hoping or weighing it; `not longer than` sets one."""
    before = text[figure.sentence.start : figure.quantity.start]
    for found in _NOT_DECIDED.finditer(before):
        denied = found.group().casefold() in _DENIES and _COMPARES.match(figure.quantity.text)
        if not denied:
            return False
    behind = text[figure.quantity.end : figure.sentence.end]
    return not (_ONLY.search(behind) or behind.rstrip().endswith(("?", "？")))


def _names(ground: Ground, measure: Measure, words: str, level: Quantity) -> bool:
    """Say whether a sentence names a measure with at least as many words as any other, or a time with none in which it answers."""
    if any(words_said((word,), words) for word in measure.says_not):
        return False
    hits = {
        m.id: words_said(m.says, words)
        for m in ground.knowledge.measures
        if fits_measure(m, level) and (not m.archetypes or ground.archetype.name in m.archetypes)
    }
    most = max(hits.values(), default=0)
    if not most:
        return measure.id in ANSWERING and is_shown(words)
    return hits.get(measure.id, 0) == most


def _speaks_of_nothing_else(ground: Ground, plan: Plan, text: str, figure: Figure) -> bool:
    """Say whether all a decision's sentence speaks of is in the ask, or is how the measure is told."""
    asked, told = ground.notes.rest, (*plan.measure.says, *plan.measure.hints)
    percentiles = " ".join(text[p.where.start : p.where.end] for p in percentiles_in(text, figure.sentence))
    said = frozenset(terms_of(f"{asked} {percentiles}")) | _NEUTRAL
    if any(t not in said and not words_said(told, t) for t in figure.terms if t.isascii()):
        return False
    words = text[figure.sentence.start : figure.sentence.end].replace(figure.quantity.text, "")
    known = {*asked, *_NEUTRAL_HAN, *"".join(told)}
    return {c for c in words if c >= "\u3400" and c.isalpha()} <= known


_NEUTRAL = frozenset(
    terms_of(
        "always every each also take takes come comes need needs want give gives get gets let requests cases times percentile show shown shows "
        "answer answers reply replies respond responds load loads return returns deliver delivered display displayed ready done"
    )
)
_NEUTRAL_HAN = "的了在要内须应必需会能把被对将以之前后中时是有都所和与及到至为其该给得让使由按每次个最多少不超过低高于百分率请求完成"
"""What says nothing of which thing a level is of."""


class Entered(NamedTuple):
    """A decided level in the ledger."""

    goal: str
    """The id of its entry."""
    conditions: str | None
    """Under what it holds, its numbers as references; None where nothing is said."""
    share: str | None
    """The id of the entry of the share behind its percentile; None where it is stated at none."""


def enter_decided(ground: Ground, decided: Decided, measure: str) -> Entered:
    """Enter a decided level, with the numbers of its condition.

    Args:
        ground: whose book takes it.
        decided: the level.
        measure: what it is a level of.
    """
    level, said = decided.level, decided.level.condition
    told = Entry(
        id="N0",
        status="decided",
        source=Origin(kind="decision", ref=decided.decision.decision_id, quote=decided.quote),
        valid_until=decided.decision.valid_until,
    )

    def enter(quantity: Quantity, **more: object) -> str:
        kept = ("role", "value", "value_max", "unit", "bound", "subject")
        return ground.book.add(
            told.model_copy(update={name: getattr(quantity, name) for name in kept} | more)
        )

    goal = enter(level, measure=measure, condition=said)
    refs = {(q.start, q.end): enter(q) for q in quantities_in(said or "", ground.language)}
    share = {"role": "share", "value": decided.share, "unit": "%", "bound": "at_least"}
    return Entered(
        goal,
        Scribe(said, refs).quote(Span(start=0, end=len(said))) if said else None,
        ground.book.add(told.model_copy(update=share)) if decided.share is not None else None,
    )
