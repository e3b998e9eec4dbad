"""Says whether one sentence commands whoever reads it, and from which word on."""

import re
from collections.abc import Iterator

from translator.reading.orders.wording import Wording
from translator.reading.orders.wording_en import EN
from translator.reading.orders.wording_zh import ZH
from translator.reading.text.segments import lines_in, pieces_in

_HAN = re.compile("[\u4e00-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_QUOTED = re.compile(r"\"[^\"\n]{1,400}+\"|(?<!\w)'[^'\n]{3,400}+'(?!\w)|`[^`\n]{3,400}+`")
_QUOTED_CHARS_MIN = 16
_QUOTED_HAN_MIN = 5
"""A shorter quotation is a word to write, such as `"approved"`, and no order that somebody else gave."""
_CALLED = re.compile(
    r"[\W_]{0,6}(?:dear |hey |hi |to |note to |attention )?(?:the |any |all )?"
    r"(?:ai|a\.i\.|llm|gpt|chatgpt|claude|copilot|(?:ai |language )?models?|(?:ai )?assistants?|(?:ai )?agents?|bots?|(?:智能|AI ?)?助手|模型|大模型|机器人|智能体|人工智能)"
    r" ?[:：,，]",
    re.I,
)
"""Hidden words that begin so are for a machine, whatever verb they tell it by."""
_TOKENS = "<["
"""With one of these begins a mark that nobody writes to people; a heading may be a form's."""
_LEADS_IN = re.compile(r"[\s,;:.!?，。；：、(（\[]++")


def order_at(words: str, *, listed: bool = False, goes_on: bool = False, voiced: bool = False) -> int | None:
    """Return from which place on a sentence is an order to the tool, or None.

    Args:
        words: the sentence, unveiled.
        listed: whether it is an item of a list.
        goes_on: whether the sentence before it on the same line is an order.
        voiced: whether a label above says that whoever runs the reader is speaking.
    """
    places = (
        _order_at(words, wording, listed=listed, goes_on=goes_on, voiced=voiced)
        for wording in _languages(words)
    )
    return min((at for at in places if at is not None), default=None)


def is_planted(words: str, after: str) -> bool:
    """Say whether a sentence tells a value, and the sentence after it claims that somebody has approved it."""
    return any(
        wording.claims_it.match(after)
        and wording.plants.find(words, words.lower())
        and not wording.condition.match(words)
        for wording in _languages(words + after)
    )


def is_label(words: str) -> bool:
    """Say whether a sentence only names who speaks, so that those after it are spoken in that voice."""
    low = words.lower()
    for wording in _languages(words):
        for kind in (wording.marks, wording.roles):
            found = kind.find(words, low)
            if found and (kind is wording.marks or not any(map(str.isalnum, words[found.end() :]))):
                return True
    return False


def commands_within(words: str) -> bool:
    """Say whether words that are hidden or encoded command the reader; hidden, calling a machine or telling a value or an
    approval is enough.

    Args:
        words: what is hidden, unveiled.
    """
    if _CALLED.match(words):
        return True
    for line in lines_in(words):
        for piece in pieces_in(words, line):
            here = words[piece.start : piece.end]
            low = here.lower()
            if order_at(here) is not None:
                return True
            if any(w.plants.find(here, low) or w.claims.find(here, low) for w in _languages(here)):
                return True
    return False


def _languages(words: str) -> Iterator[Wording]:
    if _LATIN.search(words):
        yield EN
    if _HAN.search(words):
        yield ZH


def _order_at(words: str, wording: Wording, *, listed: bool, goes_on: bool, voiced: bool) -> int | None:
    """Return from which place on a sentence is an order in the wording of one language."""
    words = _without_mentions(words, wording)
    low = words.lower()
    if voiced and (wording.commands.find(words, low) or wording.marks.find(words, low)):
        return 0
    mark = wording.marks.find(words, low)
    if mark and mark.start() == 0 and words[0] in _TOKENS:
        return 0
    if goes_on and wording.goes_on.match(words):
        return 0
    for voice in wording.voices:
        found = voice.find(words, low)
        if found and wording.commands.find(words, low, found.end() - 1):
            return _from(words, found.start(), wording)
    if wording.condition.match(words):
        return None
    kinds = wording.orders if listed else (*wording.orders, *wording.product_like)
    starts = [found.start() for kind in kinds if (found := kind.find(words, low))]
    claim = wording.claims.find(words, low)
    if claim and starts and claim.start() < min(starts):
        return 0  # what is claimed to be approved goes with the order that leans on it
    if claim and (plant := wording.plants.find(words, low)):
        starts.append(plant.start())
    return _from(words, min(starts), wording) if starts else None


def _from(words: str, start: int, wording: Wording) -> int:
    """Return where the order begins: with its own words where an ordinary clause stands before them, or with the sentence."""
    before = wording.word.findall(words, 0, start)
    if len(before) < wording.before_words_min:
        return 0
    lead = _LEADS_IN.match(words, start)
    return lead.end() if lead else start


def _without_mentions(words: str, wording: Wording) -> str:
    """Blank the quotations a sentence speaks of; what is only quoted commands nobody."""
    if not ('"' in words or "'" in words or "`" in words):
        return words
    bare = _QUOTED.sub(_blank, words)
    return bare if bare != words and wording.mentions.search(bare) else words


def _blank(quoted: re.Match[str]) -> str:
    words = quoted.group()
    long = len(words) >= _QUOTED_CHARS_MIN or len(_HAN.findall(words)) >= _QUOTED_HAN_MIN
    return words[0] + "x" * (len(words) - 2) + words[-1] if long else words
