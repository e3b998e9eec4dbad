"""A model that quotes well and turns what it quotes: it denies, forces, forgets exceptions and swaps before and after."""

import re
from typing import Any

from evals.scripted.careful import careful
from evals.scripted.reading import Seen

_TURNS_EN: tuple[tuple[str, str], ...] = (
    (r"\b(?:must|shall|should|may|can) not\b|\bcannot\b", "shall"), (r"\bnever\b", "always"), (r"\bonly ", ""), (r",? (?:unless|except)\b.*", ""), (r"\bbefore\b", "after"),
    (r"\bat least\b", "at most"), (r"\breduce\b", "increase"), (r"\ball\b|\bevery\b", "some"), (r"\bmay\b", "must"), (r"\bshall\b", "shall not"),
)  # fmt: skip
_TURNS_ZH: tuple[tuple[str, str], ...] = (
    ("不得|不能|不要|禁止", "应"), ("从不", "总是"), ("只有|仅", ""), ("除[^，。]{1,20}外，?", ""), ("之前", "之后"), ("至少", "至多"), ("减少", "增加"), ("所有|每个", "部分"), ("可以", "必须"), ("系统应", "系统不得"),
)  # fmt: skip


def turning(ask: Seen) -> dict[str, Any]:
    """Answer an ask with its own quotes, each turned by the first of the turns that fits.

    Args:
        ask: as found in the prompt.
    """
    answer = careful(ask)
    for one in answer["requirements"]:
        for name in ("business", "technical"):
            one[name] = turned(one[name], chinese=ask.chinese)
    return answer


def turned(text: str, *, chinese: bool) -> str:
    """Turn a sentence by the first of the turns that fits.

    Args:
        text: the sentence.
        chinese: whether it is in Chinese rather than English.
    """
    for pattern, instead in _TURNS_ZH if chinese else _TURNS_EN:
        changed = re.sub(pattern, instead, text, count=1)
        if changed != text:
            return changed
    return text
