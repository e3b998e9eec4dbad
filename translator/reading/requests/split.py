"""Cuts a text that asks for several things into the text of one of them, with what bears on all."""

import re
from collections.abc import Sequence

from translator.domain.cover import Cover
from translator.domain.reading import Request
from translator.domain.value import Language
from translator.reading.orders.rest import readable
from translator.reading.paste.asides import set_aside
from translator.reading.paste.layout import layout_of
from translator.reading.requests.wish_lines import announces
from translator.reading.speakers.turns import people_in, turns_in
from translator.reading.text.segments import sentences


def _only_announces(words: str) -> bool:
    return announces(words) and words.rstrip().endswith((":", "："))


_SAYS_NOTHING = re.compile(r"[\W_]*(?:\d{1,2}[.)、．）\W]*)?")


def part_of(text: str, language: Language, requests: Sequence[Request], which: int) -> str:
    """Return the text of one request.

    Args:
        text: the whole ask.
        language: what it is read as.
        requests: all its requests.
        which: index of the one wanted.

    Returns:
        The ask's own words in their order, without what was set aside and without what speaks of other requests only.
    """
    layout = layout_of(readable(text))
    turns = [turn for said in turns_in(layout, people_in(layout)) for turn in said]
    asides = set_aside(layout, "zh" if language == "zh" else "en", turns)
    own = Cover(requests[which].parts)
    others = (part for i, request in enumerate(requests) if i != which for part in request.parts)
    gone = [a for a in asides if a.reason != "heading"] + [p for p in others if not own.touches(p)]
    gone += [s for s in sentences(layout.text, asides) if _only_announces(layout.text[s.start : s.end])]
    left, at = [], 0
    for span in sorted(gone, key=lambda s: s.start):
        left.append(layout.text[at : span.start])
        at = max(at, span.end)
    left.append(layout.text[at:])
    lines = (line.strip(" \t\r\u3000") for line in "".join(left).split("\n"))
    return "\n".join(line for line in lines if not _SAYS_NOTHING.fullmatch(line))
