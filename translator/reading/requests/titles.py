"""Writes the short title of a request from the words that say it."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from translator.domain.reading import Quantity
from translator.domain.value import Language, Span

_LEAD_EN = re.compile(
    r"(?:[\s*_#>\"“(-]++|(?:(?:and|also|then|oh|plus|so|ok|well|hi|but|finally|lastly|besides|ideally|first(?:ly)?|second(?:ly)?|third(?:ly)?|next)[,:]?|another (?:thing|one)[,:]?|one more thing[,:]?|(?:request|wish|item|need|idea)s?\s?#?\d?\s?[:.-])\s++|please\s++|pls\s++|"
    r"(?:(?:can|could|would|will|may) (?:we|you|i|someone|somebody|the team|it)(?: guys)?(?: please)?(?: (?:have|get|make it (?:so )?(?:that )?))?)\s++|as (?:an?|the|our) [^,\n]{2,60}?,? (?=i\b|we\b)|"
    r"(?:i|we|they|he|she|people|everyone|everybody)(?:['’]d| would)? (?:really |also |just |still )?(?:would like|like|love|want|wants|need|needs|wish|prefer|rather have|rather)(?: (?:us|you|them|the team|it|to be able))?(?: to| for| that)?\s++|"
    r"(?:it|that)(?:['’]d| would) be (?:so |really |very )?(?:nice|great|good|lovely|cool|helpful|handy|useful) if\s++|(?:is|would) it (?:be )?possible to\s++|(?:wants?|needs?|asks?|asking|asked|looking|hoping) (?:for|to|that)?\s*+|let['’]?s\s++|what (?:i|we) (?:want|need|have in mind) is\s++|there should be\s++|surely\s++){0,6}",
    re.I,
)
_LEAD_ZH = re.compile(
    r"(?:[\s*_#>“\"（(·-]++|(?:诉求|需求|要求|问题|事项|建议)\s?[1-9一二三四五六七八九]?[：:]|另外|此外|还有(?:一件事|一个|就是)?|其次|最后|再就是|同时|[，,：:]|作为[^，,\n]{1,16}[，,]|我们?(?=想|希望|需要|要|还)|我?(?:这边)?也?提(?:一)?个|正好?说个事|大家(?=想|希望)|还?想请(?:你们?|您)?|希望(?:系统)?(?:能够|可以|能)?|想要?|需要|麻烦(?:您|你们?)?|请|"
    r"能不能|能否|可否|可不可以|是否可以|建议|要的是|帮(?:忙|我们?)?|给我们?(?=做|加|弄)|做(?:一)?个|搞(?:一)?个|弄(?:一)?个){0,6}"
)
_STOPS_EN = re.compile(
    r"[.:](?!\d)|[;!?…\n]|, (?:so|because|which|and|but|since|as|that way|otherwise|if)\b| (?:so that|because|in order to|otherwise)\b| - | – |\("
)
_STOPS_ZH = re.compile(r"[。；：！？…\n（(]|[，,](?!\S{0,6}$)")
_CLAUSE = re.compile(r"[,;:，；：、](?=\D)\s*|\s[-–—]\s")
_WISHES_EN = re.compile(
    r"\b(?:would (?:really |also )?(?:like|love)|['’]d (?:really )?(?:like|love|want|need|rather)|wants?|needs?|please|pls|(?:can|could) (?:we|you|i|it|the|they)|should|must|ought to|asks? for|looking for|is it possible|would be (?:nice|great|good))\b",
    re.I,
)
_WISHES_ZH = re.compile(
    r"希望|想(?!象|法)|能不能|能否|可否|请|麻烦|需要|(?<![不没重主须只刚首需次纪])要(?!求|不|是|比|快|准|稳|好)|提醒|自动"
)
_COMMA = re.compile(r", ")
_COMMA_AFTER = 24
"""A clause is long enough for a title after so many characters."""
_CHARS_MAX = {"en": 64, "zh": 24}
_LEAST = {"en": 8, "zh": 4}
_TAIL = ' \t\r\n,，;；:：.。!！?？*_"”-–—'


def title_of(text: str, where: Span, quantities: Sequence[Quantity], language: Language) -> str:
    """Write a title.

    Args:
        text: the whole ask.
        where: the words that say what is wanted.
        quantities: the numbers of the ask; a title says `…` in their place.
        language: what the ask is read as.
    """
    zh = language == "zh"
    first = _wishing_clause(text, where, zh)
    lead = (_LEAD_ZH if zh else _LEAD_EN).match(text, first, where.end)
    start = lead.end() if lead and lead.end() < where.end else first
    title = _elided(text, start, _clause_end(text, start, where.end, zh), quantities)
    if not any(char.isalnum() for char in title):
        title = _elided(text, where.start, where.end, quantities)
    return _shortened(title, _CHARS_MAX["zh" if zh else "en"], zh)


def _elided(text: str, start: int, end: int, quantities: Sequence[Quantity]) -> str:
    """Return a range without its numbers and outer marks."""
    words, at = [], start
    for k in range(bisect_right(quantities, start, key=lambda q: q.end), len(quantities)):
        if quantities[k].start >= end:
            break
        words += [text[at : max(at, quantities[k].start)], "…"]
        at = max(at, quantities[k].end)
    return " ".join("".join([*words, text[at:end]]).split()).strip(_TAIL)


def _wishing_clause(text: str, where: Span, zh: bool) -> int:
    """Return where the clause begins that wishes; the first one where none does."""
    wish = (_WISHES_ZH if zh else _WISHES_EN).search(text, where.start, where.end)
    if not wish:
        return where.start
    return max((m.end() for m in _CLAUSE.finditer(text, where.start, wish.start() + 1)), default=where.start)


def _clause_end(text: str, start: int, end: int, zh: bool) -> int:
    """Return where the first clause that says something ends."""
    least = start + _LEAST["zh" if zh else "en"]
    stop = (_STOPS_ZH if zh else _STOPS_EN).search(text, min(least, end), end)
    end = stop.start() if stop else end
    comma = None if zh else _COMMA.search(text, min(start + _COMMA_AFTER, end), end)
    return comma.start() if comma else end


def _shortened(title: str, most: int, zh: bool) -> str:
    if len(title) <= most:
        return title
    cut = title[:most]
    if not zh:
        cut = cut[: cut.rfind(" ")] if " " in cut else cut
    return cut.rstrip(_TAIL) + "…"
