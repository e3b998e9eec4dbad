"""Looks at each sentence for what tells several requests apart: does it wish, is it an item, does it open another topic.

Knows nothing about how many requests there are.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from translator.domain.value import Language, Span
from translator.reading.requests import wish_signs as signs
from translator.reading.text.lower import lower
from translator.reading.text.topics import topics
from translator.reading.text.wishes import wants
from translator.reading.text.words_en import base

_SIGNS = r"(?P<mark>[-*•·–—▪‣○●+]|\(?\d{1,2}[.)、．）]|（\d{1,2}）|[①-⑳]|\(?[a-hA-H][.)]|[一二三四五六七八九十]+[、.．])(?P<box>[ \t]*\[[ ]?\])?[ \t]*(?:\*\*)?"
_MARK = re.compile(rf"(?P<indent>[ \t\u3000]*){_SIGNS}(?:[^:：\n]{{1,40}}[:：][ \t]*)?$")
_MARK_INSIDE = re.compile(rf"[：:；;。.，,!?！？](?P<indent>[ \t]*){_SIGNS}$")
_NUMBER = re.compile(r"\d+|[①-⑳]|[a-hA-H](?=[.)])|[一二三四五六七八九十]+")
_FIRST = frozenset("1①aA一")
_PREFIX_CHARS_MAX = 60
_RUNS_ON_CHARS = 160
_RUNS_ON_HAN = 70
"""A longer sentence may hold more than one request."""
_LABEL = re.compile(
    r"\s*+(?:[#*]{1,6}[ \t]*+|h[1-6]\.[ \t]*+)?+(?:【[^】\n]{1,24}】|[^\s:：.!?。！？][^:：.!?。！？\n]{0,40}[:：])(?:\*\*)?[ \t]*+"
)
_MARKED = re.compile(r"[ \t]*+(?:#{1,6}[ \t]|h[1-6]\.[ \t])")
_LABEL_WORDS_MAX = 7
_SOUND = re.compile(r"[A-Za-zÀ-ÿ'’]+|[\u4e00-\u9fff]")
_NAMED_WORDS_MIN = 6
_NAMED_HAN_MIN = 10
_WHAT_DOES = re.compile(r"\s*+(?:(?:and|but|so|ok|okay|or|well) ){0,3}(?:what|who|how) (?:does|do|did)\b")
_FIRST_WORD = re.compile(r"\W{0,3}([A-Za-z]+) \w")
_LABEL_HAN_MAX = 16
_TOPIC_WORDS_MAX = 4


@dataclass(frozen=True)
class Item:
    """That a sentence begins an item of a list."""

    kind: str
    """Its mark without the number: items of one list look alike."""
    indent: int
    box: bool
    """Whether an empty box to tick stands before it."""
    first: bool
    """Whether it is numbered as the first."""
    inside: bool
    """Whether it stands in the middle of a line."""


@dataclass(frozen=True)
class WishLine:
    """One sentence, and what it does; most is looked for only when asked."""

    span: Span
    words: str
    zh: bool
    wants: bool
    """Whether it wants something in so many words."""
    under_wish: bool
    """Whether it stands under a label or heading that says it is what is wanted."""
    item: Item | None
    begins_line: bool
    low: str
    """Its words in lower case."""
    section: str
    """The label or heading that it is; empty for a sentence."""

    @cached_property
    def wishes(self) -> bool:
        """Whether it wishes, in looser words too."""
        loosely = signs.ALSO_WISHES_ZH if self.zh else signs.ALSO_WISHES_EN
        wishes = self.wanted or ((self.wants or loosely.search(self.low) is not None) and not self._asks_back)
        return wishes and not (self.section or self.pointing or self.refuses)

    @cached_property
    def orders(self) -> bool:
        """Whether, as an item, it could stand alone: it wishes or gives an order."""
        if self.pointing or self.refuses:
            return False
        return self.wants or (self.item is not None and _begins_with_verb(self.words))

    @cached_property
    def acts(self) -> bool:
        """Whether it tells what a thing does, without a word of wishing."""
        return signs.ACTS.search(self.low) is not None

    @cached_property
    def wanted(self) -> bool:
        """Whether a label or heading says that it is what is wanted."""
        label = signs.WISH_SECTION.match(self.low) or signs.NUMBERED_REQUEST.match(self.low)
        return (self.under_wish and self.item is None) or (
            label is not None and label.end() < len(self.words)
        )

    @cached_property
    def adds(self) -> bool:
        """Whether it is a case, a rule or a fact to mind of the thing that is asked for."""
        return not self.wanted and signs.ADDS.match(self.low) is not None

    @cached_property
    def refuses(self) -> bool:
        """Whether it wishes that something be not done."""
        return signs.REFUSES.search(self.low) is not None

    @cached_property
    def pointing(self) -> bool:
        """Whether what it wants is said elsewhere, as in `can you do that?`"""
        return signs.POINTING.fullmatch(self.low) is not None

    @cached_property
    def detail(self) -> bool:
        """Whether it only says more of a thing named before."""
        if signs.RESTRICTS.search(self.low):
            return True
        if self.zh:
            return signs.DETAIL_ZH.match(self.low) is not None
        return signs.DETAIL_EN.match(self.words) is not None and signs.OWN_WISH.search(self.low) is None

    @cached_property
    def opens(self) -> int:
        """2 where it says that another topic follows, 1 where it may, 0 where not."""
        if signs.OPENS_STRONG.match(self.low):
            return 2
        return 1 if signs.OPENS_WEAK.match(self.low) else 0

    @cached_property
    def about(self) -> frozenset[str]:
        """What it is about, as a set of words."""
        return topics(self.words)

    @cached_property
    def quality(self) -> bool:
        """Whether it only says how something must be."""
        return signs.ONLY_A_QUALITY.match(self.low) is not None

    @cached_property
    def numbered(self) -> bool:
        """Whether it is numbered as a request of its own, or tells one user's story."""
        return signs.NUMBERED_REQUEST.match(self.low) is not None or signs.STORY.match(self.low) is not None

    @cached_property
    def announced(self) -> bool:
        """Whether it says that several things follow."""
        return announces(self.low)

    @cached_property
    def introduces_details(self) -> bool:
        """Whether what follows it is said to be details."""
        return signs.INTRODUCES_DETAILS.search(self.low) is not None

    @cached_property
    def names_one(self) -> bool:
        """Whether it wants one thing, and the list that follows says what the thing does or has."""
        return self.wants and not self.announced and signs.NAMES_ONE.search(self.low) is not None

    @property
    def may_matter(self) -> bool:
        """Whether it wishes, refuses or may be a detail, so that it is no aside even if nothing was found in it."""
        return self.wishes or self.item is not None or self.refuses or self.detail or self._names_or_orders

    @cached_property
    def _names_or_orders(self) -> bool:
        """Whether it is long enough to say something, and tells of nothing: a thing named, or an order."""
        size = len(_SOUND.findall(self.words))
        return size >= (_NAMED_HAN_MIN if self.zh else _NAMED_WORDS_MIN) and not signs.TELLS.search(self.low)

    @cached_property
    def _asks_back(self) -> bool:
        """Whether it asks what, who or how, rather than for something."""
        if self.words.rstrip().endswith(("?", "？")):
            return signs.ASKS_BACK.match(self.low) is not None
        return _WHAT_DOES.match(self.low) is not None


def wish_lines(text: str, sentences: Sequence[Span], language: Language) -> list[WishLine]:
    """Look at each sentence; those that run on into another topic are cut there."""
    pieces = [piece for s in sentences for piece in _cut(text, s)]
    lines: list[WishLine] = []
    wished = False
    for piece in pieces:
        line = _look(text, piece, language, wished)
        lines.append(line)
        if line.section or _MARKED.match(line.words):
            wished = signs.WISH_SECTION.match(line.low) is not None
        elif line.begins_line and _LABEL.match(line.words):
            wished = False
    return lines


def announces(words: str) -> bool:
    """Say whether a sentence or heading says that several things follow."""
    low = words.lower()
    listed = signs.LISTS_WISHES.search(low) is not None and len(words.split()) <= _LABEL_WORDS_MAX
    return listed or signs.ANNOUNCES.search(low) is not None


def collects(words: str) -> bool:
    """Say whether a sentence or heading says that wishes of several people follow."""
    return signs.COLLECTS.search(words.lower()) is not None


def about_the_work(words: str) -> bool:
    """Say whether a sentence speaks of money or dates rather than of a thing."""
    return signs.BESIDE.search(words.lower()) is not None


def _cut(text: str, sentence: Span) -> Iterator[Span]:
    start = sentence.start
    runs_on = sentence.end - start > (
        _RUNS_ON_CHARS if text[start : sentence.end].isascii() else _RUNS_ON_HAN
    )
    if not runs_on:
        yield sentence
        return
    for match in signs.OPENS_INSIDE.finditer(lower(text), sentence.start + 1, sentence.end):
        yield Span(start=start, end=match.start())
        start = match.start()
    yield Span(start=start, end=sentence.end)


def _look(text: str, span: Span, language: Language, under_wish: bool) -> WishLine:
    since = max(0, span.start - _PREFIX_CHARS_MAX)
    prefix = text[max(text.rfind("\n", since, span.start) + 1, since) : span.start]
    item = _item(prefix) if prefix else None
    words = text[span.start : span.end]
    begins_line = item is not None or not prefix.strip(" \t*_#>")
    return WishLine(
        span=span,
        words=words,
        zh=language == "zh",
        wants=wants(text, span, language),
        under_wish=under_wish,
        item=item,
        begins_line=begins_line,
        low=lower(words),
        section=words if _names_section(words, begins_line=begins_line) else "",
    )


def _names_section(words: str, *, begins_line: bool) -> bool:
    """Say whether a sentence is the label of what follows, or only names the topic of its paragraph."""
    count = len(words.split())
    if count > _LABEL_WORDS_MAX or (not words.isascii() and len(words) > _LABEL_HAN_MAX):
        return False
    label = _LABEL.match(words)
    if label and label.end() == len(words):
        return True
    return begins_line and count <= _TOPIC_WORDS_MAX and signs.TOPIC.match(words) is not None


def _begins_with_verb(words: str) -> bool:
    """Say whether an item begins with a verb, as orders do."""
    first = _FIRST_WORD.match(words)
    return first is not None and base(first.group(1).lower()) == first.group(1).lower()


def _item(prefix: str) -> Item | None:
    """Read the mark before a sentence on its line."""
    begins = _MARK.match(prefix)
    mark = begins or _MARK_INSIDE.search(prefix)
    if not mark:
        return None
    sign = mark["mark"]
    number = _NUMBER.search(sign)
    first = number is not None and number.group() in _FIRST
    return Item(
        _NUMBER.sub("1", sign), len(mark["indent"]), mark["box"] is not None, first, inside=begins is None
    )
