"""Finds what a good ask says: user, need, outcome, boundary, baseline, load, data, fallback, deadline, budget.

Each is a range of the ask, the shortest that carries it; what is not said stays None and is asked. Learned weights judge
clause by clause; wording that usually says a facet is one of the things they look at.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from translator.domain.reading import FACETS, FacetName, Quantity, Slice
from translator.domain.value import Language, Span
from translator.knowledge.units import is_currency, is_duration
from translator.knowledge.weights import learned
from translator.reading.evidence import Evidence
from translator.reading.facet_cues import cues_in, people_in, trimmed
from translator.reading.facet_words import acts, anybody_in, says
from translator.reading.linear import Features, chance, spread, sums, total_of
from translator.reading.text.clauses import clauses_of
from translator.reading.text.ngrams import terms_in

_CLAUSES_MAX = 400
"""Clauses judged in one ask; what an ask says of itself stands before."""


@dataclass(frozen=True)
class Likely:
    """A clause that is likely to say a facet."""

    facet: FacetName
    """The likeliest, measured by the bar of each."""
    where: Span
    chance: float
    """0 to 1."""


def facets_in(evidence: Evidence) -> tuple[dict[FacetName, Slice | None], tuple[Likely, ...]]:
    """Find what the ask says of each facet: the best words for each, and every clause likely to say one, in order.

    Args:
        evidence: the ask with everything found in it.
    """
    text, language = evidence.text, evidence.language
    cues = cues_of(evidence)
    weights = learned("facets", language)
    judged = [(clause, sums(weights, features)) for clause, features in clause_features(evidence, cues)]
    enough = [total_of(bar) for bar in weights.bar]
    facets: dict[FacetName, Slice | None] = dict.fromkeys(FACETS)
    for name in FACETS if judged else ():
        place = weights.labels.index(name)
        likely = [(totals[place], clause) for clause, totals in judged if totals[place] >= enough[place]]
        best = (clause for _, clause in sorted(likely, key=lambda of: -of[0]))
        said: Iterator[Slice | None] = (
            (_shortest(text, language, name, clause, cues[name]) for clause in best)
            if name != "need"
            else (
                _in_full(evidence, _wanted(text, clause, cues["need"]))
                for clause in best
                if not evidence.refused.touches(clause) and not evidence.labels.touches(clause)
            )
        )
        facets[name] = next((piece for piece in said if piece), None)
    facets["need"] = facets["need"] or _in_full(evidence, cues["need"])
    names: dict[str, FacetName] = {name: name for name in FACETS}
    likeliest = [(clause, totals, _furthest(totals, enough)) for clause, totals in judged]
    return facets, tuple(
        Likely(names[weights.labels[place]], clause, chance(totals[place]))
        for clause, totals, place in likeliest
        if place is not None
    )


def _furthest(totals: Sequence[float], enough: Sequence[float]) -> int | None:
    """Return which of several sums passes its bar by most; None where none does."""
    above = [total - bar for total, bar in zip(totals, enough, strict=True)]
    highest = max(above)
    return above.index(highest) if highest >= 0 else None


def cues_of(evidence: Evidence) -> dict[FacetName, Slice | None]:
    """Find the first wording that usually says each facet; see `facets_in`."""
    cues = cues_in(evidence.text, evidence.language, evidence.sentences, evidence.quantities)
    cues["need"] = _need(evidence)
    return cues


def clause_features(
    evidence: Evidence, cues: Mapping[FacetName, Slice | None]
) -> list[tuple[Span, Features]]:
    """Return the clauses of an ask, each with what the weights of `facets` are learned over.

    Args:
        evidence: the ask with everything found in it.
        cues: the first wording of each facet.
    """
    text, language, quantities = evidence.text, evidence.language, evidence.quantities
    said = [(f"cue:{facet}", cue.start, cue.end) for facet, cue in cues.items() if cue and cue.text]
    out: list[tuple[Span, Features]] = []
    at = 0
    for clause in islice(clauses_of(text, language, evidence.sentences), _CLAUSES_MAX):
        start, end = clause.start, clause.end
        signs: dict[str, float] = {}
        while at < len(quantities) and quantities[at].start < start:
            at += 1
        i = at
        while i < len(quantities) and quantities[i].start < end:
            signs |= dict.fromkeys(_figure(quantities[i]), 0.5)
            i += 1
        signs |= {name: 1.0 for name, first, last in said if first < end and start < last}
        out.append((clause, spread(terms_in(text[start:end], language), signs)))
    return out


def _figure(quantity: Quantity) -> tuple[str, ...]:
    head, _, per = quantity.unit.partition("/")
    kind = (
        "time" if is_duration(head) else "share" if head == "%" else "money" if is_currency(head) else "count"
    )
    return (
        f"role:{quantity.role}",
        f"unit:{kind}",
        f"role:{quantity.role} unit:{kind}",
        f"bound:{quantity.bound}",
        *(("rate",) if per else ()),
    )


def _shortest(
    text: str, language: Language, facet: FacetName, clause: Span, cue: Slice | None
) -> Slice | None:
    """Return the words that carry a facet: the cue in the clause, the people it names, or the clause itself.

    None where not even the clause is a phrase that could.
    """
    choices: list[Slice | None] = [cue if cue and clause.overlaps(cue) else None]
    if facet == "user":
        choices += [cue, people_in(text, language, clause), anybody_in(text, language, clause)]
    whole = trimmed(text, clause.start, clause.end)
    if facet != "user" or acts(text, language, clause):
        choices.append(whole)
    return next((words for words in choices if words and says(text, facet, words)), None)


def _wanted(text: str, clause: Span, cue: Slice | None) -> Slice:
    return cue if cue and clause.overlaps(cue) else trimmed(text, clause.start, clause.end)


def _in_full(evidence: Evidence, need: Slice | None) -> Slice | None:
    """Return what is wanted, or the sentence around it where it is but a word, as in `amounts`."""
    if need is None or says(evidence.text, "need", need):
        return need
    line = next((s for s in evidence.sentences if s.overlaps(need)), need.span)
    whole = trimmed(evidence.text, line.start, line.end)
    return whole if says(evidence.text, "need", whole) else None


def _need(evidence: Evidence) -> Slice | None:
    """Return what is wanted: the first wish found, or the first sentence that wants something."""
    text, found = evidence.text, evidence.found
    first = next((f for f in found if f.wish), None) or next(iter(found), None)
    if first is not None and (first.rest is not None or first.thing is not None):
        return trimmed(text, first.where.start, first.where.end)
    wanting = next(iter(evidence.wishing), None)
    return trimmed(text, wanting.start, wanting.end) if wanting else None
