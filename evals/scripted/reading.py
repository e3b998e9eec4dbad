"""What a scripted model sees of a prompt: the ask with its id, and its sentences. It knows nothing of how asks are read here."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

_ASK = re.compile(r'<ask id="(?P<id>\w+)">\n(?P<text>.*)\n</ask id="(?P=id)">', re.S)
_REPAIR = re.compile(r"`ask_id` is (?P<id>\w+)")
_SENTENCE = re.compile(r"[^.!?。！？\n]+(?:[.](?=\S)[^.!?。！？\n]*)*[.!?。！？]?")
_HAN = re.compile("[\u4e00-\u9fff]")


@dataclass(frozen=True)
class Record:
    """A past decision of the team that asks."""

    decision_id: str
    title: str
    status: str
    text: str


@dataclass(frozen=True)
class Seen:
    """An ask as a model finds it in the messages."""

    ask_id: str
    text: str
    records: tuple[Record, ...] = ()
    """What the team decided before, as a model may know it from elsewhere; no prompt has to hold it."""
    plain: bool = False
    """Whether it was asked in a line of somebody's own, for text and not for a document."""

    @property
    def chinese(self) -> bool:
        """Whether the ask is mostly Chinese."""
        return len(_HAN.findall(self.text)) * 4 > len(self.text)

    @property
    def sentences(self) -> list[str]:
        """Its sentences, in order."""
        return [s for m in _SENTENCE.finditer(self.text) if (s := m.group().strip(" \t-*•>\"'"))]


def seen(messages: Sequence[dict[str, str]]) -> Seen:
    """Find the ask in a conversation; in one that asks to repair, only its id is there, and without marks all of it is the ask.

    Args:
        messages: as they are sent to a provider.
    """
    last = messages[-1]["content"]
    if found := _ASK.search(last):
        return Seen(found["id"], found["text"])
    if named := _REPAIR.search(last):
        return Seen(named["id"], "")
    return Seen("", last, plain=True)
