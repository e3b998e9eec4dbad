"""Requirements: each statement of the ask in both languages, its vague words handed to targets and questions."""

import re

from translator.checks.acceptance import NOT_AGREED
from translator.domain.cover import Cover
from translator.domain.reading import VaguePhrase
from translator.domain.spec import Requirement, Scenario, Target
from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.scribe import sentence, shortened
from translator.reading.statements.found import Found, quoting
from translator.reading.statements.well_formed_en import well_formed_en
from translator.reading.statements.well_formed_zh import well_formed_zh

_BUSINESS_CHARS_MAX = 260


def requirements_of(ground: Ground, targets: tuple[Target, ...]) -> tuple[Requirement, ...]:
    """Write the requirements, one for each statement found.

    Args:
        ground: what the draft stands on.
        targets: the targets, to name those a requirement is judged by.
    """
    if ground.notes.reading.verdict != "specifiable":
        return ()
    made: list[Requirement] = []
    places = [(t, Cover(t.evidence)) for t in targets]
    named = [
        f.where for f in ground.notes.found if not f.parts
    ]  # naming the thing belongs to what is asked of it
    seen: set[str] = set()
    for found in (f for f in ground.notes.found if f.parts):
        technical = (
            sentence(ground.scribe.quote(found.where))  # somebody changes it, not the thing itself
            if ground.change
            else sentence(ground.scribe.compose(found.parts, verbatim=found.quoted is not None))
        )
        if technical in seen or _hollow(technical):
            continue
        seen.add(technical)
        judged = [t for t, place in places if place.touches(found.where)]
        if judged and _only_a_quality(ground, found):
            continue  # its targets say it, and can be tested
        said = technical if found.labelled else sentence(ground.scribe.quote(found.where))
        made.append(
            Requirement(
                id=ground.names.give("R", technical),
                business=shortened(said, chars_max=_BUSINESS_CHARS_MAX),
                technical=technical,
                pattern=found.pattern,
                targets=tuple(t.id for t in judged),
                acceptance=_acceptance(ground, technical, judged),
                evidence=(found.where, *(() if made else named)),
            )
        )
    if not made and any(t.resolves for t in targets):
        return ()
    return tuple(made) or (_whole(ground, targets),)


def _only_a_quality(ground: Ground, found: Found) -> bool:
    """Say whether a statement says nothing but that the thing shall be something vague."""
    if found.verb or found.rest is None or found.pattern != "ubiquitous":
        return False
    left = list(ground.notes.text[found.rest.start : found.rest.end])
    for phrase in ground.notes.reading.vague:
        if found.rest.covers(phrase):
            at = phrase.start - found.rest.start
            left[at : at + len(phrase.text)] = " " * len(phrase.text)
    return not _MEANT.search("".join(left))


_MEANT = re.compile(
    r"\b(?!(?:and|or|but|also|more|be|to|as|very|really|way|much|so|for|with|too|it|the|a)\b)[A-Za-z]{2,}|\d|[\u4e00-\u9fff](?<![和并且要更很也都的])"
)


_FEW_WORDS = 6
"""A longer sentence may well end in `is`, as in `with a mark for how sure the reading is`."""


def _hollow(technical: str) -> bool:
    """Say whether nothing is left once the vague words are gone, as in `The page shall be.`"""
    words = technical.rstrip(".。").split()
    return technical.rstrip("。").endswith("应") or (
        len(words) > 1
        and (words[-1] in ("be", "feel", "shall") or (words[-1] == "is" and len(words) <= _FEW_WORDS))
    )


def _whole(ground: Ground, targets: tuple[Target, ...]) -> Requirement:
    """Write the need itself as the requirement where the ask puts it in no statement of its own."""
    need, wish = ground.notes.reading.facets.get("need"), ground.notes.terms.wish
    evidence = wish or (
        need.span if need else (ground.notes.sentences[0] if ground.notes.sentences else Span(start=0, end=1))
    )
    said = ground.notes.text[evidence.start : evidence.end].rstrip(" .。")
    quoted = Span(start=evidence.start, end=evidence.start + max(1, len(said)))
    technical = _made_of_slots(ground, evidence) or ground.scribe.compose(
        quoting(Found(evidence, "ubiquitous", ()), ground.notes.text, quoted, ground.language).parts,
        verbatim=True,
    )
    return Requirement(
        id=ground.names.give("R", technical),
        business=shortened(sentence(ground.scribe.quote(evidence)), chars_max=_BUSINESS_CHARS_MAX),
        technical=sentence(technical),
        pattern="ubiquitous",
        targets=tuple(t.id for t in targets),
        evidence=(evidence,),
    )


def _made_of_slots(ground: Ground, evidence: Span) -> str | None:
    """Write what the thing shall do; None where the ask says no act, or where that is surely no sound sentence."""
    if "action" not in ground.slots.said:
        return None
    slots, said = ground.slots.values, ground.notes.text[evidence.start : evidence.end]
    if ground.language == "zh":
        made = f"{slots['thing']}应能{slots['action']}。"
        return made if well_formed_zh(made, said) else None
    made = f"The {slots['thing']} shall {slots['action']}."
    return made if well_formed_en(made, said) else None


def _acceptance(ground: Ground, technical: str, targets: list[Target]) -> tuple[Scenario, ...]:
    """Write one scenario where a target says how it is measured."""
    if not targets:
        return ()
    first, slots = targets[0], ground.slots.values
    level = "{" + first.goal + "}" if first.goal else NOT_AGREED["zh" if ground.language == "zh" else "en"]
    if ground.language == "zh":
        return (
            Scenario(
                given=f"{slots['users']}的真实{slots['items']}",
                when=first.meter.rstrip("。"),
                then=f"{first.name}：{level}",
            ),
        )
    return (
        Scenario(
            given=f"real {slots['items']} of {slots['users']}",
            when=first.meter.rstrip("."),
            then=f"{first.name}: {level}",
        ),
    )


_ADJECTIVES = frozenset(
    "friendly early daily weekly monthly likely timely costly orderly lively user-friendly".split()
)
"""Words that end like adverbs and are none."""


def adverbs_of(vague: tuple[VaguePhrase, ...]) -> tuple[VaguePhrase, ...]:
    """Return the vague words that can be left out of a sentence without breaking it."""
    return tuple(
        v
        for v in vague
        if v.text.lower() not in _ADJECTIVES
        and (v.kind == "vague_adverb" or (v.text.lower().endswith("ly") and " " not in v.text))
    )
