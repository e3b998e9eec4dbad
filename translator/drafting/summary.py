"""The shared goal in one sentence, and what it means to each side; title and problem."""

import re
from collections.abc import Sequence

from translator.domain.spec import Problem, Summary, Target
from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.outcome import outcome_of
from translator.drafting.scribe import sentence, shortened
from translator.drafting.today import today_of
from translator.drafting.wish_words import (
    GETS,
    QUOTE_CHARS_MAX,
    asked_for,
    facet_said,
    first_said,
    is_composed,
    is_heading,
    is_story,
    quoted,
    story_of,
)
from translator.reading.statements.found import Found
from translator.reading.text.words_en import PREPOSITIONS, is_plural, with_article
from translator.reading.text.words_zh import ACTS


def shared_goal(ground: Ground) -> str:
    """Say in one sentence what is wanted, for whom, and what for."""
    purpose = _purpose(ground)
    if ground.change:  # so little is said that its own words say it best
        return sentence(shortened(ground.scribe.quote(first_said(ground)), chars_max=QUOTE_CHARS_MAX))
    if ground.notes.reading.verdict != "specifiable":
        need = facet_said(ground, "need") or shortened(
            ground.scribe.quote(first_said(ground)), chars_max=QUOTE_CHARS_MAX
        )
        return sentence(need)
    if ground.language == "zh":
        text = _chinese_goal(ground).rstrip("。，,；;")
        said = purpose is not None and purpose in text
        stop = "" if text.endswith(("？", "?", "！")) else "。"
        return text + (f"，{purpose}" if purpose and not said and stop else "") + stop
    return _english_goal(ground, purpose)


_CHANGES_ZH = re.compile(r"压到|压缩到|缩短到|缩到|降到|减到|控制在")
"""What is done to a thing that is there already."""


def _chinese_goal(ground: Ground) -> str:
    slots, values = ground.slots, ground.slots.values
    users = values["users"] if "users" in slots.said else None
    if not is_composed(ground):
        asked = asked_for(ground, QUOTE_CHARS_MAX)
        if asked and "thing" in slots.said and is_heading(ground) and values["thing"] not in asked:
            return f"{values['thing']}：{asked}"
        return asked or facet_said(ground, "need") or quoted(ground, QUOTE_CHARS_MAX)
    if ground.notes.terms.lets and ground.notes.terms.by_users:
        return f"让{users}能{values['action']}"
    if values["action"].startswith("把"):
        return values["action"]
    rest = ground.notes.terms.rest
    if "thing" in slots.said and rest and _CHANGES_ZH.match(ground.notes.text, rest.start):
        return f"把{values['thing']}{values['action']}"
    if "thing" in slots.said:
        if not ground.notes.terms.new or is_heading(ground):
            return f"{values['thing']}：{values['action']}"
        if not users and not ACTS.search(values["thing"]):
            return f"{values['thing']}：{values['action']}"
        made = f"能{values['action']}的{values['thing']}"
        return f"给{users}做一个{made}" if users else f"做一个{made}"
    return asked_for(ground, QUOTE_CHARS_MAX) or values["action"]


def _english_goal(ground: Ground, purpose: str | None) -> str:
    slots, values, terms = ground.slots, ground.slots.values, ground.notes.terms
    users = values["users"] if "users" in slots.said else None
    lets = terms.lets
    composed = is_composed(ground)
    if composed and "thing" in slots.said and (terms.new or terms.wish is None):
        thing = values["whole"] if is_plural(head_of(values["whole"])) else with_article(values["whole"])
        if values["thing"].lower() in values["action"].lower():
            text = sentence(values["action"])
        elif is_heading(ground) and not lets:
            text = f"{sentence(values['whole'])}: {values['action']}"
        elif lets and terms.verb in GETS and terms.by_users:
            text = f"{sentence(thing)} in which {users} {values['action']}"
        elif lets and terms.by_users:
            text = f"Give {users} {thing} where they can {values['action']}"
        elif lets:
            text = f"Build {thing} to {values['action']}"
        elif users and users.lower() not in values["action"].lower():
            text = f"Give {users} {thing} that can {values['action']}"
        else:
            text = f"Build {thing} that can {values['action']}"
    elif composed and "thing" not in slots.said:
        action = _told_of_them(values["action"]) if is_story(ground) else values["action"]
        text = f"Let {users} {action}" if lets and terms.by_users else sentence(action)
        if users and not lets and values["user"].lower() not in text.lower():
            text += f", for {users}"
    else:
        story = story_of(ground)
        asked = None if story else asked_for(ground, QUOTE_CHARS_MAX)
        if asked:
            return sentence(asked) if asked.endswith(_ENDS) else sentence(asked) + "."
        state = next(
            (
                f
                for f in ground.notes.found
                if f.wish and not f.quoted and f.pattern not in _OTHERWISE and not _is_ban(f)
            ),
            None,
        )
        stated = ground.scribe.compose(state.parts).rstrip(".") if state else None
        text = sentence(story or stated or facet_said(ground, "need") or quoted(ground, QUOTE_CHARS_MAX))
    if text.endswith(_ENDS):
        return text
    text = text.rstrip(" .,")
    return text + (f", so that {purpose}" if purpose and purpose not in text else "") + "."


_ENDS = ("?", "!", "…")
_OTHERWISE = frozenset({"unwanted", "event", "state", "complex"})
"""Requirements that hold only when something happens."""


_BANS = re.compile(r"\b(?:not|no|nobody|never|none)\b")


def _is_ban(found: Found) -> bool:
    """Say whether a requirement is worded as what must not be."""
    return any(isinstance(p, str) and _BANS.search(p) for p in found.parts)


def _purpose(ground: Ground) -> str | None:
    span = ground.notes.terms.purpose
    if span is None:
        return None
    words = shortened(ground.scribe.quote(span).rstrip(" .。"), chars_max=120)
    return _told_of_them(words) if "users" in ground.slots.said and ground.language != "zh" else words


_THEM = {
    "i": "they",
    "i'm": "they're",
    "i’m": "they’re",
    "my": "their",
    "me": "them",
    "mine": "theirs",
    "myself": "themselves",
}


def _told_of_them(purpose: str) -> str:
    """Tell what a user said of themselves about the users: `I wait less` becomes `they wait less`."""
    return re.sub(r"\b(?:I['’]m|I|[Mm]y(?:self)?|[Mm]e|mine)\b", lambda m: _THEM[m.group().lower()], purpose)


def head_of(noun: str) -> str:
    """Return the last word before the first preposition, the one that is singular or plural."""
    words = noun.split()
    at = next((i for i, w in enumerate(words) if i and w.lower() in PREPOSITIONS), len(words))
    return words[at - 1]


def problem_of(ground: Ground, facts: Sequence[Span] = ()) -> Problem:
    """Quote who needs what, why, and how it is today.

    Args:
        ground: what the draft stands on.
        facts: what else is told of today, beside the baseline.
    """
    return Problem(
        user=_who(ground),
        need=facet_said(ground, "need"),
        outcome=outcome_of(ground) or _purpose(ground),
        evidence=today_of(ground, facts),
    )


def _who(ground: Ground) -> str | None:
    """Quote who surely uses it, in no more words than name people."""
    users = ground.told_who or ground.notes.terms.users
    return ground.scribe.quote(users).strip().rstrip(".。;；") if users else None


def summary_of(ground: Ground, targets: tuple[Target, ...]) -> Summary:
    """Say what is wanted to both sides, and what each of them has to settle."""
    shared = shared_goal(ground)
    names_open = [t.name for t in targets if t.goal is None]
    names_set = [f"{t.name} {{{t.goal}}}" for t in targets if t.goal]
    thing = ground.slots.values["thing"]
    if not targets:
        zh = ground.language == "zh"
        business = "原文还没有说出可以衡量的东西。" if zh else "Nothing is named yet that could be measured."
        technical = "还没有可以做的东西。" if zh else "There is nothing yet that could be built."
        return Summary(shared=shared, business=business, technical=technical)
    if ground.language == "zh":
        business = (
            f"还要约定{thing}的{'、'.join(names_open)}。" if names_open else f"{thing}的指标在原文里都有数。"
        )
        technical = (
            f"{thing}要达到：{'、'.join(names_set)}。"
            if names_set
            else f"{thing}目前还没有可以测试的目标值。"
        )
    else:
        business = (
            f"Still to agree for the {thing}: {', '.join(names_open)}."
            if names_open
            else f"Every target of the {thing} has its number."
        )
        technical = (
            f"The {thing} is judged by: {', '.join(names_set)}."
            if names_set
            else f"Nothing about the {thing} can be tested yet."
        )
    return Summary(shared=shared, business=business, technical=technical)
