"""Levels of a part only: what the ask demands of the city, or of some fields, says nothing about the whole."""

import re

from translator.domain.value import Span

_THE_REST = re.compile(
    r"[^，,；;。.]{0,24}[，,；;]\s?(?:and |but |while |而)?(?:for |in |on |at |with )?(?:(?:all |any )?(?:the )?(?:others?|rest|remaining)\b|其他|其它|其余|别的)",
    re.I,
)
"""After a number these set the rest against what it is of."""
_PART_HAN = re.compile(
    r"(?:^|[，,；;、：:])[\u4e00-\u9fff]{2,8}的(?:希望|要求|最好|争取|力争|必须|则|要|得){0,2}(?:能|可以)?"
    r"(?:[做降压减缩升提达]短?[低高少]?[到至]|控制在|不超过|在)?$"
)
"""Before a number these name a part and not what is measured: after 的 comes no noun, as in 市区的希望做到20分钟."""
_OTHERS = re.compile(
    r"\b(?:the rest|(?:all )?(?:the )?others)\b[^,.;]{0,24}$|(?:其他|其它|其余)[^，。；,;]{0,10}$", re.I
)
"""Before a number these say that it is of what is left."""
_LEAD = re.compile(r"[^\d零一二两三四五六七八九十百千万半几]{0,12}")


def is_of_a_part(text: str, sentence: Span, number: Span) -> bool:
    """Say whether a number is a level of a part of what the ask speaks of.

    Args:
        text: the ask.
        sentence: the one the number stands in.
        number: where it stands.
    """
    if _THE_REST.match(text, number.end, sentence.end):
        return True
    lead = _LEAD.match(text, number.start, number.end)
    before = text[max(sentence.start, number.start - 40) : lead.end() if lead else number.start]
    return _PART_HAN.search(before) is not None or _OTHERS.search(before) is not None
