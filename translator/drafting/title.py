"""The title of a specification, in the asker's words: the thing by its name, or what is wanted."""

import re

from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.scribe import sentence, shortened
from translator.drafting.wish_phrase import titled
from translator.drafting.wish_words import (
    GETS,
    TITLE_CHARS_MAX,
    asked_for,
    first_said,
    is_composed,
    is_heading,
    quoted,
    story_of,
)
from translator.reading.naming_en import is_function
from translator.reading.naming_zh import is_built_zh
from translator.reading.paste.headers import OWN_TITLE, named_by
from translator.reading.text.words_en import VERBS

_TITLE_CHARS_MIN = 4
_TITLE_LINE = re.compile(
    r"(?:^\s*|\n[ \t]*)(?P<line>(?:title|subject|summary|工单|需求|标题|主题|概要)\s{0,3}[:：]\s{0,3}[^\n]++)",
    re.I,
)
_MARK = re.compile(r"^(?:\d{1,2}[.、)）]|[①-⑳]|[一二三四五六七八九十]{1,2}、|[-*•])\s*+(?=\D)")
"""The number of an item in a list is no part of its title."""
_TOP_CHARS_MAX = 400
"""So far from the beginning of a ticket its title is looked for."""


def title_of(ground: Ground) -> str:
    """Name the specification in the asker's words."""
    if (
        ground.notes.reading.verdict == "not_a_request"
        and not ground.notes.sentences
        and ground.notes.reading.asides
    ):
        return "没有需求" if ground.language == "zh" else "Nothing is asked for"
    told = ground.language != "zh" and "action" in ground.slots.said and "thing" not in ground.slots.said
    unnamed = ground.change is not None and not told
    if ground.notes.reading.verdict == "not_a_request" or unnamed:
        return shortened(ground.scribe.quote(first_said(ground)), chars_max=TITLE_CHARS_MAX)
    line = _titled(ground)
    own = line is not None and any(
        label.end() == line.start for label in OWN_TITLE.finditer(ground.notes.text, 0, line.start)
    )
    if line and (own or ground.notes.terms.wish is None or _names(ground, line)):
        return shortened(sentence(ground.scribe.quote(line)), chars_max=TITLE_CHARS_MAX)
    name = _chinese_name(ground) if ground.language == "zh" else _english_name(ground)
    name = _MARK.sub("", name) or name
    return shortened(sentence(name), chars_max=TITLE_CHARS_MAX)


def _titled(ground: Ground) -> Span | None:
    """Return what a line such as `Title: …` near the top says."""
    text = ground.notes.text
    first = next((m for m in _TITLE_LINE.finditer(text, 0, _TOP_CHARS_MAX)), None)
    named = named_by(text, Span(start=first.start("line"), end=first.end("line"))) if first else None
    if named is None:
        return None
    words = re.split(r"[。\n]", text[named.start : named.end], maxsplit=1)[0]
    mark = _MARK.match(words)
    start = named.start + (mark.end() if mark else 0)
    return Span(start=start, end=named.start + len(words)) if len(words) >= _TITLE_CHARS_MIN else None


def _names(ground: Ground, title: Span) -> bool:
    """Say whether a title names something to build or says what to do, rather than where the ask comes from."""
    if ground.language == "zh":
        return is_built_zh(ground.notes.text, title)
    words = ground.notes.text[title.start : title.end].split()
    return is_function(ground.notes.text, title) or words[0].lower() in VERBS


def _english_name(ground: Ground) -> str:
    said, values = ground.slots.said, ground.slots.values
    whole = _HOW_MANY.split(values["whole"])[0]
    terms = ground.notes.terms
    if "thing" not in said or (not terms.new and terms.wish is not None):
        plain = (
            is_composed(ground)
            and values["action"].count(",") < _LISTED
            and len(values["action"]) <= TITLE_CHARS_MAX
        )
        if plain and (not terms.lets or not terms.by_users) and "thing" not in said:
            return titled(values["action"], zh=False)
        return (
            story_of(ground)
            or asked_for(ground, TITLE_CHARS_MAX)
            or (whole if "thing" in said else quoted(ground, TITLE_CHARS_MAX))
        )
    if is_heading(ground):
        return whole
    if is_composed(ground) and terms.by_users and terms.verb in GETS:
        return f"{whole}: {values['users']} {values['action']}"
    if is_composed(ground) and terms.by_users:
        return f"{whole} where {values['users']} can {values['action']}"
    alone = " " not in whole and "users" not in said
    asked = asked_for(ground, TITLE_CHARS_MAX) if alone else None
    if asked and whole.lower() in asked.lower():
        return asked  # one word alone tells nobody what it is for
    if "users" in said and values["users"].lower() not in whole.lower():
        return f"{whole} for {values['users']}"
    return whole


def _chinese_name(ground: Ground) -> str:
    said, values = ground.slots.said, ground.slots.values
    if "thing" in said and is_heading(ground):
        return values["thing"]
    asked = asked_for(ground, TITLE_CHARS_MAX) if len(values["thing"]) <= _SHORT_ZH else None
    if "thing" in said and "users" not in said and asked and values["thing"] in asked:
        return asked
    if "thing" in said and ground.notes.terms.new:
        return f"面向{values['users']}的{values['thing']}" if "users" in said else values["thing"]
    few = (
        "thing" not in said
        and is_composed(ground)
        and values["action"].count("，") < _LISTED
        and not _is_of_a_later_clause(ground)
    )
    if few:
        lets = ground.notes.terms.by_users
        return f"让{values['users']}能{values['action']}" if lets else titled(values["action"], zh=True)
    if asked := asked_for(ground, TITLE_CHARS_MAX):
        return asked
    return values["thing"] if "thing" in said else quoted(ground, TITLE_CHARS_MAX)


def _is_of_a_later_clause(ground: Ground) -> bool:
    """Say whether what it does was read in a later clause of the wish, so that it says but part of it."""
    wish, rest = ground.notes.terms.wish, ground.notes.terms.rest
    return wish is not None and rest is not None and "，" in ground.notes.text[wish.start : rest.start]


_SHORT_ZH = 3
"""So few characters tell nobody what a thing is for."""
_LISTED = 2
"""An action with so many commas is a list, and no title."""


_HOW_MANY = re.compile(r" of how (?:many|much)\b")
