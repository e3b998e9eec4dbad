"""Says which requests of a text surely ask for something of their own; the rules, cases and figures of one thing do not.

Whoever is told of several requests is asked to sign each alone, so a part of one thing must never be called a second. Apart
are the items of a list that is announced as several things, the wishes of different people or sections, and what the text
itself opens as another topic.
"""

import re
from collections.abc import Sequence

from translator.domain.value import Span
from translator.reading.requests.grouping import Group, Sentence
from translator.reading.requests.heads import lists_of
from translator.reading.requests.wish_lines import WishLine, about_the_work, announces, collects

_SEVERAL = 2
_LOOKS_BACK = 24
"""So many sentences before are asked whether they spoke of a thing."""
_TOPIC_FOLLOWS = 2
_PUT_OFF = re.compile(
    r"\b(?:later|not now|next (?:year|phase|version)|out of scope|separate project|some other time)\b"
    r"|先不|暂不|以后再|下期|二期|下一期|不在(?:这次|本次|本期)|没必要|不做"
)
"""What is put off is wished, and not asked for now."""
_RULES = re.compile(
    r"\b(?:it|they|this|that) (?:must|has to|have to|needs? to|should)\b|\b(?:so|and) (?:it|they|this) must\b|\binsists?\b|\b(?:none|nobody|no one)\b[^,.;]{0,16} wants? (?:yet|another|any|more)\b|\brequires?\b|\bneeds? to (?:know|see|be able to (?:see|tell)) (?:who|what|when|which|how|why)\b"
    r"|[^，,。；;\n]{0,16}(?:才算|才能算|才行)|(?:必须|一定要|务必)(?![^。；;\n]{0,40}(?:能不能|希望|想要|想))[^。；;\n]{0,40}$|要求[^，,。；;\n]{0,14}(?:必须|保留|留存|保存|符合|遵守|删除|不得|不能)|不能[^，,。；;\n]{1,4}，质量"
)
"""What somebody demands of a thing that is named already."""
_ONLY_A_LEVEL = re.compile(
    r"\b(?:wants?|needs?|expects?|asks? for|like)\s++(?:it\s++|them\s++|this\s++)?(?:to be\s++)?(?:a (?:quarter|third|half)\b|half\b|less\b|fewer\b|more\b|under\b|below\b|above\b|over\b|at (?:most|least)\b|up to\b|\d|something (?:clearly )?better)"
    r"|(?:希望|要|想)[^，,。；;\n]{0,24}(?:前|内|之前|以内)(?:就|先)?能?(?:用上|用起来|上线|搞定|完成)"
)
"""A wish for so much, or by when, and for no thing."""
_FROM_MANY = re.compile(
    r"\b(?:a few|some|several|two|three|four|five|[2-9]) (?:\w+ ){0,2}(?:changes|improvements|fixes|tweaks|adjustments)\b|\b(?:survey|suggestion box|collected|feedback from)\b|收集|征集|意见箱|问卷"
)
"""A list that many people filled, or of changes to what is there."""
_ASKS = re.compile(
    r"\b(?:please|pls|(?:can|could|would|may) (?:we|you|i|it|the|our|your|they|someone|somebody)|give us|(?:i|we|they|he|she)(?:['’]d| would) (?:rather |really )?(?:like|love|have)|would like|would love)\b"
    r"|能不能|能否|可否|可不可以|麻烦|希望|想(?!象|法)|我们?要|请"
)
"""How somebody asks who is spoken to, rather than telling what a thing does."""
_POINTS_BACK = re.compile(r"\b(?:send|give|tell|show|let|do|have) (?:them|that|this|those|it)\b")
"""What is done for those, or with what, somebody spoke of."""
_OPENLY = re.compile(
    r"\b(?:wants?|wanted|needs?|should|ought|ask(?:s|ed) (?:for|if|whether))\b|要求|提出|建议|要的是|电子化"
)
"""What else a voice says that wishes on its own account."""


def surely_apart(
    sentences: Sequence[Sentence], groups: Sequence[Group], announced: Sequence[Span] = ()
) -> list[Group]:
    """Keep the requests that surely ask for something of their own; the others say more of the one before.

    Args:
        sentences: those of the whole text that were not set aside.
        groups: the requests as far as they were told apart, in order.
        announced: what was set aside and says that several things follow.

    Returns:
        The requests, in order: one where no two are surely apart.
    """
    if len(groups) < _SEVERAL:
        return list(groups)
    apart = _Apart(sentences, announced)
    first = next((g for g in groups if apart.asks(g.head)), groups[0])
    if apart.opened(first) and sentences[groups[0].head].line.wants:
        first = groups[0]  # what comes as another thing has one before it
    kept = [g for g in groups if g is first or (g.head > first.head and apart.begins(g, first))]
    if len(kept) < _SEVERAL:
        return [Group(first.head, "", list(range(len(sentences))))]
    found: list[Group] = []
    for group in groups:
        if group in kept:
            found.append(Group(apart.head_of(group), group.who, list(group.lines)))
        elif found:
            found[-1].lines.extend(group.lines)
    return found


class _Apart:
    def __init__(self, sentences: Sequence[Sentence], announced: Sequence[Span]) -> None:
        self._all = sentences
        self._lists = lists_of(sentences)
        self._said = announced
        self._known: dict[int, bool] = {}
        """Which lists hold several things, by their first sentence."""

    def begins(self, group: Group, first: Group) -> bool:
        """Say whether a request is surely another than the one before it."""
        i = group.head
        here, line = self._all[i], self._all[i].line
        if self._announced(i) and (self._announced(first.head) or self.opened(first)):
            return not line.refuses
        if not self.asks(i):
            return False
        if line.numbered or self.opened(group):
            return True
        before = self._all[first.head]
        voice, other = here.wisher or here.who, before.wisher or before.who
        if not (_ASKS.search(line.low) or _OPENLY.search(line.low)):
            return False
        apart = voice and other and voice != other and not _POINTS_BACK.search(line.low)
        if apart or (here.under and here.under != before.under):
            return True
        return announces(here.heading) or self._all_ask(i) or self._is_new(i)

    def _is_new(self, i: int) -> bool:
        """Say whether a message of a talk, or what is added, asks for something of which nothing was said before."""
        talk = len({s.who for s in self._all}) > 1 or self._all[i].line.opens > 0
        about = self._all[i].line.about
        said = frozenset[str]().union(*(s.line.about for s in self._all[max(0, i - _LOOKS_BACK) : i]))
        back = _POINTS_BACK.search(self._all[i].line.low) is not None
        return talk and not back and len(about) >= _SEVERAL and not (about & said)

    def head_of(self, group: Group) -> int:
        """Return the sentence of a request that asks openly; the one it was found by where none does."""
        line = self._all[group.head].line
        if self._announced(group.head) or _ASKS.search(line.low) or _OPENLY.search(line.low):
            return group.head
        asking = (k for k in group.lines if self.asks(k) and _ASKS.search(self._all[k].line.low))
        return next(asking, group.head)

    def opened(self, group: Group) -> bool:
        """Say whether the text itself says that a request is another thing than the one before."""
        return any(self._all[k].line.opens == _TOPIC_FOLLOWS for k in group.lines if k <= group.head)

    def asks(self, i: int) -> bool:
        """Say whether a sentence asks for a thing, now, rather than telling a rule, a level or a date of one."""
        line = self._all[i].line
        if self._announced(i):
            return not line.refuses
        return (line.wants or line.wishes) and not _only_says_more(line)

    def _announced(self, i: int) -> bool:
        """Say whether a sentence stands in a list that the text says holds several things."""
        items = self._lists.get(i)
        if items is None:
            return False
        if items[0] not in self._known:
            self._known[items[0]] = self._says_several(i, items)
        return self._known[items[0]]

    def _says_several(self, i: int, items: Sequence[int]) -> bool:
        """Say whether a heading, the sentence before or an aside says that a list holds several things."""
        begins = self._all[items[0]].line.span.start
        lead = self._all[items[0] - 1] if items[0] else None
        since = lead.line.span.end if lead else 0
        names = [self._all[i].heading, *([lead.line.words] if lead else [])]
        many = any(announces(name) or _FROM_MANY.search(name.lower()) for name in names)
        voices = {self._all[k].who for k in items} - {""}
        many = many or (len(voices) > 1 and any(collects(name) for name in names))
        sections = sum(bool(self._all[k].line.section) for k in items)
        return (
            many
            or 2 * sections > len(items)
            or any(since <= said.start and said.end <= begins for said in self._said)
        )

    def _all_ask(self, i: int) -> bool:
        """Say whether every item of the list around a sentence asks somebody for something."""
        items = self._lists.get(i, [])[:_LOOKS_BACK]
        return len(items) >= _SEVERAL and all(_ASKS.search(self._all[k].line.low) for k in items)


def _only_says_more(line: WishLine) -> bool:
    """Say whether a wish is a rule, a level or a date of one thing, or put off."""
    return (
        line.refuses
        or (line.quality and not line.opens)
        or line.adds
        or about_the_work(line.words)
        or any(sign.search(line.low) for sign in (_PUT_OFF, _RULES, _ONLY_A_LEVEL))
    )
