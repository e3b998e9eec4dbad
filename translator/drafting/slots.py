"""Fills the slots of templates with words of the ask, so that every line is about this ask.

What the ask does not surely name goes by a neutral word, and what it works on by that of its kind of system.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass

from translator.domain.value import Language, Span
from translator.drafting.scribe import Scribe, sentence, shortened
from translator.exports.writer import plural
from translator.knowledge.schema import Archetype, Words
from translator.reading.naming_en import GROUPS
from translator.reading.naming_zh import is_item_zh
from translator.reading.quantities.quantities import bare_quantity
from translator.reading.terms import Terms
from translator.reading.text.words_en import PREPOSITIONS, is_plural, singular

_ARTICLE = re.compile(r"\b([Aa])n? (?=([\"“]?[A-Za-z]))")
_ARTICLE_SLOT = re.compile(r"\b[Aa]n? [\"“]?\{")
_SLOT = re.compile(r"\{([a-z_]+)\}")
_HEAD = re.compile(
    r"\s(?:in|for|of|with|on|from|to|that|which|where|across|at|between|inside|within|about|every|each|per|over|across|through)\s",
    re.I,
)
_BARE_HEADS = frozenset("place way thing things one somewhere solution support it help".split())
_COMPOUND_EN = re.compile(
    r"\b(?P<of>[A-Za-z][\w'-]{0,30}(?: [a-z][\w'-]{0,30})?) (?P<work>search|finder|lookup|extraction|capture|tagging|routing|classification|triage|"
    r"transcription|translation|recommendations?|approvals?|bookings?|requests?)\b",
    re.I,
)
_OF_EN = re.compile(
    r"\b(?:forecast|prediction|list|overview|report|classification|tagging|transcription|translation|summary|summaries|extraction|detection|recognition|search|approval)s? "
    r"(?:of|on|about|for|in|over|across|through) (?:the |our |all |late |open |[\d,.]+k? |how many |how much )*(?P<of>[A-Za-z][\w'-]*(?: [A-Za-z][\w'-]*){0,2}?)(?= to | we | they | per |$)",
    re.I,
)
_COMPOUND_ZH = re.compile(
    r"(?P<of>[\u4e00-\u9fff]{2,6}?)(?:全文|自动|智能)?(?P<work>检索|搜索|查询|审批|识别|分类|推荐|提取|审核|预约|大屏|看板|报表)"
)
_FIGURE_ALONE = re.compile(r"\{N\d+\}")
"""A number says how much, and nothing that a thing does."""
_THEM = re.compile(r" them(?=$|[ .?!]*$)")
_IT = re.compile(r"(?<=[a-z]) it(?=$|[ .?!]*$)")
_NO_ITEMS_ZH = frozenset({"个性化", "智能", "自动", "全文", "语义", "精准", "实时", "个性", "内容"})
_ASKED_FOR_EN = ("approval", "booking", "request")
_ASKED_FOR_ZH = ("审批", "预约")
_DEPARTMENTS = frozenset(
    "sales finance marketing hr legal support procurement logistics accounting operations ops engineering purchasing compliance it controlling".split()
)
_MANY = frozenset(
    "staff people personnel everyone everybody team public crew men women children kids families".split()
)
_NAME_CHARS_MAX = 60
_SOMETHING = {True: "这个系统", False: "system"}
"""What a thing is called that the ask does not surely name."""
_THEN = {True: "倍", False: " things"}
"""A word that may follow a slot in a template: a number at the end of the slot would then count it."""
_ACTION_CHARS_MAX = 110


@dataclass(frozen=True)
class Slots:
    """The words of one ask for the slots of every template."""

    language: Language
    values: Mapping[str, str]
    said: frozenset[str]
    """Which slots hold the ask's own words."""

    def fill(self, words: Words, **more: str) -> str:
        """Write a template in the language of the ask.

        Args:
            words: the template in both languages.
            more: further slots, such as the phrase a question is about.

        Raises:
            KeyError: when the template names a slot nobody fills; a broken knowledge file.
        """
        template = words.zh if self.language == "zh" else words.en
        values = {**self.values, **more} if more else self.values

        def put(match: re.Match[str]) -> str:
            return values[match.group(1)]

        filled = _SLOT.sub(put, template)
        articled = self.language != "zh" and _ARTICLE_SLOT.search(template) is not None
        return sentence(_articles(filled) if articled else filled)


def _articles(text: str) -> str:
    """Mend `a` and `an` before the words that were put in."""

    def put(match: re.Match[str]) -> str:
        follows = text[match.end() :].lstrip('"“')
        low = follows[:4].lower()
        vowel = low[:1] in "aeiou" and not low.startswith(("uni", "use", "usa", "usu", "eu", "one"))
        spelled = re.match(r"[AEFHILMNORSX][A-Z0-9]", follows) is not None
        silent = low.startswith(("hour", "hone"))
        return f"{match.group(1)}{'n' if vowel or spelled or silent else ''} "

    return re.sub(r"\b([Aa])n? (?=[\"“]?[A-Za-z])", put, text)


_MEASURE_WORD_ZH = re.compile(r"^[个名位]")
"""A measure word without its number names nobody."""
_WHEN_ZH = re.compile(r"[一两几半每整多当今明昨前后这那]?(?:天|日|周|个?月|年|小时|分钟|次|时候|期间)")
"""When something happens is no name for what it happens to."""


def slots_of(terms: Terms, scribe: Scribe, archetype: Archetype, language: Language) -> Slots:
    """Collect the words of one ask.

    Args:
        terms: what the ask calls things.
        scribe: writes ranges of the ask.
        archetype: the kind of system, for what the ask does not name.
        language: of the page.
    """
    zh = language == "zh"

    def own(words: Words) -> str:
        return words.zh if zh else words.en

    def name(span: Span | None) -> str | None:
        if span is None:
            return None
        text = scribe.quote(span, drop=scribe.dropped, then=_THEN[zh]).strip(" .,;:，。；：“”\"'")
        if zh:
            text = _MEASURE_WORD_ZH.sub("", text)
        if "{" in text and not zh:
            text = _HEAD.split(text, maxsplit=1)[0]
        if not text or "{" in text or len(text) > _NAME_CHARS_MAX or bare_quantity(text + _THEN[zh]):
            return None
        if zh and _WHEN_ZH.match(text):
            return None
        return text if zh else _lowered(text, scribe.text, span)

    thing_said = name(terms.thing)
    said: set[str] = set()
    thing, users, items = name(terms.thing), name(terms.users), name(terms.items)
    for key, value in (("thing", thing), ("users", users), ("items", items)):
        if value:
            said.add(key)
    if items and thing and items in thing:
        items = None
    said_thing = scribe.text[terms.thing.start : terms.thing.end] if terms.thing else ""
    named = _works_on(said_thing, zh=zh)
    if named and zh:
        noun = named.removesuffix("申请")
        at = scribe.text.find(noun)
        named = named if is_item_zh(scribe.text, Span(start=at, end=at + len(noun))) else None
    if named and (items is None or _OF_EN.search(said_thing)):
        items = named if zh or not named[1:].islower() else named.lower()
        said.add("items")
    if zh and users and items and items.startswith(users):
        items = items[len(users) :].lstrip("的") or None
    called = _SOMETHING[zh]
    whole = thing or called
    thing = _head(thing, called, zh=zh) if thing else whole
    users = users or ("使用者" if zh else "users")
    items = items or own(archetype.items)
    action = _action(terms, scribe, zh=zh)
    if action:
        said.add("action")
        if "items" in said and not zh:
            action = _THEM.sub(lambda _: f" the {items}", action)
        if thing_said and not zh:
            action = _IT.sub(lambda _: f" the {thing_said}", action)
    if not zh:
        users = _many(users)
    values = {
        "thing": thing,
        "whole": whole,
        "users": users,
        "user": users if zh else singular(users),
        "items": items,
        "item": items if zh else singular(items),
    }
    if terms.lets and action:
        values["use"] = action
    else:
        values["use"] = f"用上{thing}" if zh else f"get what they need from the {thing}"
    values["action"] = action or _SLOT.sub(
        lambda m: values.get(m.group(1), m.group(0)), own(archetype.action)
    )
    return Slots(language=language, values=values, said=frozenset(said))


def _many(users: str) -> str:
    """Put people in the plural; a department becomes its staff."""
    words = users.split()
    if len(words) == 1 and words[-1].lower() in _DEPARTMENTS:
        return f"{users} staff"
    if is_plural(words[-1]) or words[-1].lower() in _MANY | GROUPS or words[-1].lower().endswith("men"):
        return users
    head = next((i for i, w in enumerate(words) if i and w.lower() in PREPOSITIONS), len(words)) - 1
    many = words[head] if is_plural(words[head]) or words[head].lower() in _MANY else plural(words[head])
    if words[head].lower().endswith("man"):
        many = words[head][:-2] + "en"
    return " ".join([*words[:head], many, *words[head + 1 :]])


def _head(thing: str, noun: str, *, zh: bool) -> str:
    """Shorten a name to what it is called the second time: `assistant in the app` becomes `assistant`."""
    if zh:
        return thing
    words = _HEAD.split(thing, maxsplit=1)[0].split()
    while len(words) > 1 and words[0].lower() in ("one", "single", "new", "some"):
        words = words[1:]
    head = " ".join(words)
    if words[-1].lower() in _BARE_HEADS:
        return noun
    if is_plural(words[-1]):
        one = singular(head) or head
        return one if one.split()[-1].lower() in noun.lower().split() else f"{one} system"
    return head


def _works_on(thing: str, *, zh: bool) -> str | None:
    """Tell what a thing works on by its name: a `product search` works on products."""
    match = (_COMPOUND_ZH if zh else _COMPOUND_EN).search(thing)
    named = None if zh else _OF_EN.search(thing)
    if named and is_plural(named.group("of").split()[-1]):
        return named.group("of")
    if match is None:
        return None
    of, work = match.group("of"), match.group("work").lower()
    if zh:
        inside = match.start() and "\u4e00" <= thing[match.start() - 1] <= "\u9fff"
        if of in _NO_ITEMS_ZH or of.endswith("的") or inside:
            return None
        return f"{of}申请" if work in _ASKED_FOR_ZH else of
    if work.startswith(_ASKED_FOR_EN):
        return f"{of} requests"
    return of if is_plural(of.split()[-1]) else plural(of)


def _action(terms: Terms, scribe: Scribe, *, zh: bool) -> str | None:
    if terms.rest is None:
        return None
    text = scribe.quote(terms.rest, drop=scribe.dropped, then=_THEN[zh]).rstrip(" .,;:，。；：")
    if not zh:
        text = f"{terms.verb} {text}".strip() if not text.startswith(",") else f"{terms.verb}{text}"
    if len(text) < 2 or _FIGURE_ALONE.fullmatch(text):
        return None
    return shortened(text, chars_max=_ACTION_CHARS_MAX if not zh else 60)


def _lowered(text: str, ask: str, span: Span) -> str:
    """Take away the capital a phrase has only because it begins a sentence or a line."""
    first = text.split(" ", 1)[0]
    begins = not ask[: span.start].rstrip(" \t*•-") or ask[: span.start].rstrip(" \t*•-")[-1] in ".!?\n:"
    return text[:1].lower() + text[1:] if begins and first[:1].isupper() and first[1:].islower() else text
