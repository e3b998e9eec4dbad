"""Says what a word of mere size or change is about: `minimal errors` is about accuracy, `reduce waiting` about speed."""

import re
from bisect import bisect_left
from collections.abc import Sequence

from translator.domain.value import Language, Span
from translator.reading.text.marks import Marks

_OPEN = frozenset({"", "amount", "outcome"})
"""Aspects that say nothing about what is counted; the noun beside the phrase says it."""
_BREAK = re.compile(r"[.!?;:,\n。！？；：，]")
_REACH = 30
"""Code points looked at on either side; a noun farther away belongs to something else."""
_SOON_EN = re.compile(
    r"\b(?:sent|send|shown?|answer\w*|notif\w+|alert\w*|respond\w*|assign\w*|deliver(?:ed)? to|react\w*|reply|replies|update\w*|forward\w*|escalat\w+|process\w*)\b",
    re.I,
)
_SOON_ZH = re.compile(r"(?:系统|平台|要|能|自动)[^，,。；\n]{0,6}$")
_LIVE_ZH = re.compile(
    r"[^，,。；\n]{0,4}(?:上线|交付|完成|开发|做出|出一版|出来|搞定|启动|落地|评估|回复我|安排)"
)


class Subjects:
    """What the phrases of one text are about, by the nouns beside them.

    Args:
        text: the ask.
        nouns: where nouns stand that say what a word beside them is about, with the aspect, in order.
        language: the language of the ask.
    """

    def __init__(self, text: str, nouns: Sequence[tuple[int, int, str]], language: Language) -> None:
        self._text = text
        self._nouns = nouns
        self._language = language
        self._breaks = Marks(_BREAK, text)

    def aspect_of(self, span: Span, aspect: str) -> str:
        """Return what a phrase is about, by the noun beside it where the phrase itself does not say.

        Args:
            span: where the phrase stands.
            aspect: what the lexicon says it is about.
        """
        start, end = self._breaks.between(span.start, span.end)
        start, end = max(start, span.start - _REACH), min(end, span.end + _REACH)
        if aspect == "time":
            return "speed" if self._acts_soon(start, span) else aspect
        if aspect not in _OPEN:
            return aspect
        at = bisect_left(self._nouns, start, key=lambda n: n[0])
        before = ""
        for first, last, about in self._nouns[at:]:
            if last > end:
                break
            if first >= span.start:
                return about
            before = before or about
        return before or aspect

    def _acts_soon(self, start: int, span: Span) -> bool:
        """Say whether the thing is to act soon, rather than to be there soon."""
        before = self._text[start : span.start]
        if self._language == "zh":
            return _SOON_ZH.search(before) is not None and _LIVE_ZH.match(self._text, span.end) is None
        return _SOON_EN.search(before) is not None
