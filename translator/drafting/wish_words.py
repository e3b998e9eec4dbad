"""The words a goal and a title are made of: the open wish quoted, or what the thing does where that says the same.

A sentence of ours that says less than the wish, or other than it, is worse than the wish itself.
"""

import re

from translator.domain.cover import Cover
from translator.domain.reading import FacetName
from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.scribe import shortened
from translator.drafting.wish_phrase import titled, wished_phrase
from translator.reading.naming_en import is_artefact
from translator.reading.text.words_en import DETERMINERS, base
from translator.reading.text.words_zh import CAN

TITLE_CHARS_MAX = 90
QUOTE_CHARS_MAX = 240
GETS = frozenset({"get", "receive"})
_STORY = re.compile(r"\W{0,3}as (?:an?|the) ", re.I)


def is_story(ground: Ground) -> bool:
    """Say whether the wish is told as `As a …, I want …`."""
    wish = ground.notes.terms.wish
    return wish is not None and _STORY.match(ground.notes.text, wish.start) is not None


def story_of(ground: Ground) -> str | None:
    """Return what a story wants in a sentence of ours, without the `As a …, I want` before it."""
    wish = ground.notes.terms.wish
    if wish is None or not is_story(ground):
        return None
    state = next(
        (f for f in ground.notes.found if f.wish and f.parts and not f.quoted and f.where.overlaps(wish)),
        None,
    )
    return ground.scribe.compose(state.parts).rstrip(".") if state else None


def is_heading(ground: Ground) -> bool:
    """Say whether the thing is named by a line of its own, and the wish stands elsewhere."""
    thing, wish = ground.notes.terms.thing, ground.notes.terms.wish
    return thing is not None and wish is not None and not wish.covers(thing)


def quoted(ground: Ground, chars_max: int) -> str:
    """Return what it seems to want, or what it says first, without its full stop, where nothing could be named."""
    said = facet_said(ground, "need") or ground.scribe.quote(first_said(ground))
    return shortened(said, chars_max=chars_max).rstrip(".。 ")


def asked_for(ground: Ground, chars_max: int) -> str | None:
    """Return what is openly wished, without the words of wishing and the full stop; None where nobody openly does.

    Args:
        ground: what the draft stands on.
        chars_max: the most it may be long; as a title it is cut where one of its parts ends.
    """
    wish, more = ground.notes.terms.wish, ground.notes.terms.more
    if wish is None:
        return None
    zh = ground.language == "zh"
    words = wished_phrase(ground.scribe.quote(wish).rstrip(".。;； "), zh=zh)
    if chars_max <= TITLE_CHARS_MAX:
        return shortened(titled(words, zh=zh), chars_max=chars_max)
    if more:
        words += ("；" if zh else "; ") + wished_phrase(ground.scribe.quote(more).rstrip(".。;； "), zh=zh)
    return shortened(words, chars_max=chars_max)


_SELVES = re.compile(r"\b(?:I|I['’]\w+|we|my|me|myself)\b")
_ONE_MORE = re.compile(r"(?:\band|\bor|,)\s++(?:then\s++)?(?P<verb>[a-z]+s)\b(?:\s++(?P<next>[a-z]+))?")
_AGAIN_ZH = re.compile(rf"系统|^可|就行|的(?:[,，]|$)|^[上装搞弄做一]一?[套个张款]|^[给帮]|{CAN}")
_SYSTEM = frozenset({"it", "this", "that", "ai", "the ai", "something"})
_LETS_HAN_MAX = 12
"""A longer Chinese clause may have a subject of its own, and cannot follow 让…能."""
_COVERS = 0.4
"""An action that keeps less of its wish than this says too little of it."""


def is_composed(ground: Ground) -> bool:
    """Say whether what the thing does can be put into a sentence of ours; otherwise the wish is quoted."""
    if "action" not in ground.slots.said:
        return False
    action, terms = ground.slots.values["action"], ground.notes.terms
    wish, rest = terms.wish, terms.rest
    if terms.more or not terms.always:
        return False
    if wish and rest and not terms.purpose:
        named_to = terms.thing.end if terms.thing and wish.covers(terms.thing) else wish.start
        users = len(ground.slots.values["users"]) if terms.lets else 0
        if rest.end - rest.start + len(terms.verb) + users < _COVERS * (wish.end - named_to):
            return False
    if ground.language == "zh":
        if terms.lets and (terms.thing is not None or len(action) > _LETS_HAN_MAX or "我" in action):
            return False
        if terms.subject is not None and terms.subject != terms.thing and not terms.lets:
            return False
        named = "thing" in ground.slots.said and ground.slots.values["thing"] in action
        return not (named or _AGAIN_ZH.search(action))
    if terms.subject and terms.subject != terms.thing and not terms.lets:
        subject = ground.notes.text[terms.subject.start : terms.subject.end]
        if not (is_artefact(subject) or subject.lower() in _SYSTEM):
            return False
    more = any(_is_joined(m) for m in _ONE_MORE.finditer(action))
    own = _SELVES.search(action) and not is_story(ground)
    return not (own or more)


def _is_joined(more: re.Match[str]) -> bool:
    """Say whether a word behind `and` is one more verb, which is not in the form of the first."""
    return base(more.group("verb")) is not None or (more.group("next") or "").lower() in DETERMINERS


def first_said(ground: Ground) -> Span:
    """Return the first sentence that says something, rather than naming where the ask comes from."""
    notes = ground.notes
    if not notes.sentences:
        return Span(start=0, end=min(len(notes.text), 200))
    headings = Cover(a for a in notes.asides if a.reason == "heading")
    return next((s for s in notes.sentences if not headings.touches(s)), notes.sentences[0])


def facet_said(ground: Ground, name: FacetName) -> str | None:
    """Quote what the ask says of a facet; None where it says nothing."""
    said = ground.notes.reading.facets.get(name)
    return shortened(ground.scribe.quote(said.span), chars_max=QUOTE_CHARS_MAX) if said else None
