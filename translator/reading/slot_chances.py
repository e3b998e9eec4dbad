"""Tells what an analyst would ask about first: learned from asks with the questions that matter most."""

from collections.abc import Iterable, Mapping

from translator.domain.reading import Quantity, Reading, VaguePhrase
from translator.domain.value import Language
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.units import is_currency, is_duration
from translator.knowledge.weights import learned
from translator.reading.linear import Features, chances_apart, spread
from translator.reading.text.ngrams import terms_in

_CHARS_READ_MAX = 4_000
_TERMS_WEIGHT = 1.5


def slot_chances(text: str, reading: Reading, knowledge: Knowledge) -> dict[str, float]:
    """Say for each slot how likely an experienced analyst asks about it among the first five.

    Args:
        text: the ask.
        reading: what was found in it.
        knowledge: the facts it stands on.
    """
    language: Language = "zh" if reading.language == "zh" else "en"
    kinds = {kind.name: kind.score for kind in reading.archetypes}
    facets = [name for name, said in reading.facets.items() if said]
    features = slot_features(
        text,
        language,
        kinds=kinds,
        facets=facets,
        vague=reading.vague,
        quantities=reading.quantities,
        knowledge=knowledge,
    )
    return chances_apart(learned("slots", language), features)


def slot_features(
    text: str,
    language: Language,
    *,
    kinds: Mapping[str, float],
    facets: Iterable[str],
    vague: Iterable[VaguePhrase],
    quantities: Iterable[Quantity],
    knowledge: Knowledge,
) -> Features:
    """Return what the weights of `slots` are learned over.

    Args:
        text: the ask.
        language: what it is read as.
        kinds: the kinds of system with their chances.
        facets: what the ask says something about.
        vague: its vague phrases.
        quantities: its numbers.
        knowledge: whose aspects say which slot a vague phrase belongs to.
    """
    signs = {f"kind:{name}": chance for name, chance in kinds.items()}
    signs |= {f"facet:{name}": 1.0 for name in facets}
    count = 0
    for phrase in vague:
        count += 1
        if phrase.aspect:
            signs[f"vague:{phrase.aspect}"] = 0.5
            signs[f"vague slot:{knowledge.aspect(phrase.aspect).slot}"] = 1.0
    signs["vague"] = min(4, count) / 4
    for number in quantities:
        head = number.unit.partition("/")[0]
        kind = (
            "time"
            if is_duration(head)
            else "share"
            if head == "%"
            else "money"
            if is_currency(head)
            else "count"
        )
        signs[f"figure:{number.role} {kind}"] = 1.0
    signs["long"] = min(1.0, len(text) / 600)
    return spread(terms_in(text[:_CHARS_READ_MAX], language), signs, _TERMS_WEIGHT)
