"""The shared goal in one sentence, and what it means to each side; title and problem."""

import re
from collections.abc import Sequence
from itertools import accumulate

from translator.domain.cover import Cover
from translator.domain.reading import FacetName
from translator.domain.spec import Problem, Summary, Target
from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.drafting.scribe import sentence, shortened
from translator.reading.naming_en import is_artefact, is_function
from translator.reading.naming_zh import is_built_zh
from translator.reading.paste.headers import named_by
from translator.reading.text.clauses import joined
from translator.reading.text.words_en import PREPOSITIONS, VERBS, base, is_plural, with_article
from translator.reading.text.words_zh import ACTS, CAN

_TITLE_CHARS_MAX = 90
_TITLE_CHARS_MIN = 4
_QUOTE_CHARS_MAX = 240
_TITLE_LEAD = re.compile(r"^(?:title|subject|工单|需求|标题|主题)\s*[:：]\s*", re.I)


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
        return shortened(ground.scribe.quote(_first(ground)), chars_max=_TITLE_CHARS_MIN)
    titled = _titled(ground)
    if titled and (ground.notes.terms.wish is None or _names(ground, titled)):
        return shortened(sentence(ground.scribe.quote(titled)), chars_max=_TITLE_CHARS_MAX)
    name = _chinese_name(ground) if ground.language == "zh" else _english_name(ground)
    return shortened(sentence(name), chars_max=_TITLE_CHARS_MAX)


def _titled(ground: Ground) -> Span | None:
    """Return what a line such as `Title: …` at the top says."""
    text = ground.notes.text
    first = text.lstrip().split("\n", 1)[0]
    at = text.index(first)
    named = named_by(text, Span(start=at, end=at + len(first))) if _TITLE_LEAD.match(first) else None
    if named is None:
        return None
    words = re.split(r"[。\n]", text[named.start : named.end], maxsplit=1)[0]
    return Span(start=named.start, end=named.start + len(words)) if len(words) >= _TITLE_CHARS_MIN else None


def _names(ground: Ground, title: Span) -> bool:
    """Say whether a title names something to build or says what to do, rather than where the ask comes from."""
    if ground.language == "zh":
        return is_built_zh(ground.notes.text, title)
    words = ground.notes.text[title.start : title.end].split()
    return is_function(ground.notes.text, title) or words[0].lower() in VERBS


def _is_story(ground: Ground) -> bool:
    """Say whether the wish is told as `As a …, I want …`."""
    wish = ground.notes.terms.wish
    return wish is not None and _STORY.match(ground.notes.text, wish.start) is not None


def _story(ground: Ground) -> str | None:
    """Return what a story wants in a sentence of ours, without the `As a …, I want` before it."""
    wish = ground.notes.terms.wish
    if wish is None or not _is_story(ground):
        return None
    state = next((f for f in ground.notes.found if f.wish and f.parts and f.where.overlaps(wish)), None)
    return ground.scribe.compose(state.parts).rstrip(".") if state else None


def _english_name(ground: Ground) -> str:
    said, values = ground.slots.said, ground.slots.values
    whole = _HOW_MANY.split(values["whole"])[0]
    terms = ground.notes.terms
    if "thing" not in said or (not terms.new and terms.wish is not None):
        plain = (
            _is_composed(ground)
            and values["action"].count(",") < _LISTED
            and len(values["action"]) <= _TITLE_CHARS_MAX
        )
        if plain and not terms.lets and "thing" not in said:
            return values["action"]
        return (
            _story(ground)
            or _asked(ground, _TITLE_CHARS_MAX)
            or (whole if "thing" in said else _quoted(ground, _TITLE_CHARS_MAX))
        )
    if _is_heading(ground):
        return whole
    if _is_composed(ground) and terms.lets and terms.verb in _GETS:
        return f"{whole}: {values['users']} {values['action']}"
    if _is_composed(ground) and terms.lets:
        return f"{whole} where {values['users']} can {values['action']}"
    if "users" in said and values["users"].lower() not in whole.lower():
        return f"{whole} for {values['users']}"
    return whole


def _is_heading(ground: Ground) -> bool:
    """Say whether the thing is named by a line of its own, and the wish stands elsewhere."""
    thing, wish = ground.notes.terms.thing, ground.notes.terms.wish
    return thing is not None and wish is not None and not wish.covers(thing)


def _chinese_name(ground: Ground) -> str:
    said, values = ground.slots.said, ground.slots.values
    if "thing" in said and _is_heading(ground):
        return values["thing"]
    if "thing" in said and ground.notes.terms.new:
        return f"面向{values['users']}的{values['thing']}" if "users" in said else values["thing"]
    few = "thing" not in said and _is_composed(ground) and values["action"].count("，") < _LISTED
    if few:
        return f"让{values['users']}能{values['action']}" if ground.notes.terms.lets else values["action"]
    if asked := _asked(ground, _TITLE_CHARS_MAX):
        return asked
    return values["thing"] if "thing" in said else _quoted(ground, _TITLE_CHARS_MAX)


def _quoted(ground: Ground, chars_max: int) -> str:
    """Return what the ask says first, without its full stop, where nothing in it could be named."""
    return shortened(ground.scribe.quote(_first(ground)), chars_max=chars_max).rstrip(".。 ")


def _asked(ground: Ground, chars_max: int) -> str | None:
    """Return the words that openly wish, without their full stop; None where nobody openly does."""
    wish, more = ground.notes.terms.wish, ground.notes.terms.more
    if wish is None:
        return None
    words = _SAID_WANTS.sub("", ground.scribe.quote(wish).rstrip(".。;； "))
    if more and chars_max > _TITLE_CHARS_MAX:
        words += ("；" if ground.language == "zh" else "; ") + ground.scribe.quote(more).rstrip(".。;； ")
    return shortened(words, chars_max=chars_max)


_SAID_WANTS = re.compile(r"^(?:wants?|needs?|would like)\s++(?=(?:an?|some)\b)", re.I)
"""What a note leaves of `she wants a tablet`."""


_SELVES = re.compile(r"\b(?:I|I['’]\w+|we|my|me|myself)\b")
_ONE_MORE = re.compile(r"(?:\band|\bor|,)\s++(?:then\s++)?(?P<verb>[a-z]+s)\b")
_AGAIN_ZH = re.compile(rf"系统|^可|就行|的(?:[,，]|$)|^[上装搞弄做一]一?[套个张款]|^[给帮]|{CAN}")
_SYSTEM = frozenset({"it", "this", "that", "ai", "the ai", "something"})
_LETS_HAN_MAX = 12
"""A longer Chinese clause may have a subject of its own, and cannot follow 让…能."""
_COVERS = 0.4
"""An action that keeps less of its wish than this says too little of it."""


def _is_composed(ground: Ground) -> bool:
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
    more = _ONE_MORE.search(action)
    own = _SELVES.search(action) and not _is_story(ground)
    return not (own or (more and base(more.group("verb")) is not None))


_GETS = frozenset({"get", "receive"})
_LISTED = 2
"""An action with so many commas is a list, and no title."""


_HOW_MANY = re.compile(r" of how (?:many|much)\b")


def shared_goal(ground: Ground) -> str:
    """Say in one sentence what is wanted, for whom, and what for."""
    purpose = _purpose(ground)
    if ground.change:  # so little is said that its own words say it best
        return sentence(shortened(ground.scribe.quote(_first(ground)), chars_max=_QUOTE_CHARS_MAX))
    if ground.notes.reading.verdict != "specifiable":
        need = _facet(ground, "need") or shortened(
            ground.scribe.quote(_first(ground)), chars_max=_QUOTE_CHARS_MAX
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
    if not _is_composed(ground):
        asked = _asked(ground, _QUOTE_CHARS_MAX)
        if asked and "thing" in slots.said and _is_heading(ground) and values["thing"] not in asked:
            return f"{values['thing']}：{asked}"
        return asked or _facet(ground, "need") or _quoted(ground, _QUOTE_CHARS_MAX)
    if ground.notes.terms.lets:
        return f"让{users or '用户'}能{values['action']}"
    if values["action"].startswith("把"):
        return values["action"]
    rest = ground.notes.terms.rest
    if "thing" in slots.said and rest and _CHANGES_ZH.match(ground.notes.text, rest.start):
        return f"把{values['thing']}{values['action']}"
    if "thing" in slots.said:
        if not ground.notes.terms.new or _is_heading(ground):
            return f"{values['thing']}：{values['action']}"
        if not users and not ACTS.search(values["thing"]):
            return f"{values['thing']}：{values['action']}"
        made = f"能{values['action']}的{values['thing']}"
        return f"给{users}做一个{made}" if users else f"做一个{made}"
    return _asked(ground, _QUOTE_CHARS_MAX) or values["action"]


def _english_goal(ground: Ground, purpose: str | None) -> str:
    slots, values, terms = ground.slots, ground.slots.values, ground.notes.terms
    users = values["users"] if "users" in slots.said else None
    lets = terms.lets
    composed = _is_composed(ground)
    if composed and "thing" in slots.said and (terms.new or terms.wish is None):
        thing = values["whole"] if is_plural(head_of(values["whole"])) else with_article(values["whole"])
        if values["thing"].lower() in values["action"].lower():
            text = sentence(values["action"])
        elif _is_heading(ground) and not lets:
            text = f"{sentence(values['whole'])}: {values['action']}"
        elif lets and terms.verb in _GETS:
            text = f"{sentence(thing)} in which {users or 'people'} {values['action']}"
        elif lets:
            text = f"Give {users or 'people'} {thing} where they can {values['action']}"
        elif users and users.lower() not in values["action"].lower():
            text = f"Give {users} {thing} that can {values['action']}"
        else:
            text = f"Build {thing} that can {values['action']}"
    elif composed and "thing" not in slots.said:
        action = _told_of_them(values["action"]) if _is_story(ground) else values["action"]
        text = f"Let {users or 'people'} {action}" if lets else sentence(action)
        if users and not lets and users.lower() not in text.lower():
            text += f", for {users}"
    else:
        story = _story(ground)
        asked = None if story else _asked(ground, _QUOTE_CHARS_MAX)
        if asked:
            return sentence(asked) if asked.endswith(_ENDS) else sentence(asked) + "."
        state = next((f for f in ground.notes.found if f.wish and f.pattern not in _OTHERWISE), None)
        quoted = ground.scribe.compose(state.parts).rstrip(".") if state else None
        text = sentence(story or quoted or _facet(ground, "need") or _quoted(ground, _QUOTE_CHARS_MAX))
    if text.endswith(_ENDS):
        return text
    text = text.rstrip(" .,")
    return text + (f", so that {purpose}" if purpose and purpose not in text else "") + "."


_STORY = re.compile(r"\W{0,3}as an? ", re.I)
_ENDS = ("?", "!", "…")
_OTHERWISE = frozenset({"unwanted", "event", "state", "complex"})
"""Requirements that hold only when something happens."""


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


def _first(ground: Ground) -> Span:
    """Return the first sentence that says something, rather than naming where the ask comes from."""
    notes = ground.notes
    if not notes.sentences:
        return Span(start=0, end=min(len(notes.text), 200))
    headings = Cover(a for a in notes.asides if a.reason == "heading")
    return next((s for s in notes.sentences if not headings.touches(s)), notes.sentences[0])


def _facet(ground: Ground, name: FacetName) -> str | None:
    said = ground.notes.reading.facets.get(name)
    return shortened(ground.scribe.quote(said.span), chars_max=_QUOTE_CHARS_MAX) if said else None


def problem_of(ground: Ground, facts: Sequence[Span] = ()) -> Problem:
    """Quote who needs what, why, and how it is today.

    Args:
        ground: what the draft stands on.
        facts: what else is told of today, beside the baseline.
    """
    return Problem(
        user=_who(ground),
        need=_facet(ground, "need"),
        outcome=_facet(ground, "outcome") or _purpose(ground),
        evidence=_today(ground, facts),
    )


def _who(ground: Ground) -> str | None:
    """Quote who surely uses it, in no more words than name people."""
    users = ground.notes.terms.users
    return ground.scribe.quote(users).strip() if users else None


_GAP = " … "
_BREAKS = " \t\n,，、;；:：()（）"


def _today(ground: Ground, facts: Sequence[Span]) -> str | None:
    """Quote how it is today, as far as it fits; between parts that stand apart in the ask is a gap."""
    first = [ground.today] if ground.today else []
    told = sorted(first + [f for f in facts if not ground.told.touches(f)], key=lambda s: s.start)
    said = [
        ground.scribe.quote(part).rstrip(" .。") for part in joined(ground.notes.text, told, across=_BREAKS)
    ]
    fitting = [
        words
        for words, chars in zip(said, accumulate(map(len, said)), strict=True)
        if chars <= _QUOTE_CHARS_MAX
    ]
    return _GAP.join(fitting) or (shortened(said[0], chars_max=_QUOTE_CHARS_MAX) if said else None)


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
