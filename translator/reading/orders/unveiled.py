"""Shows a text as a machine would read it: without letters nobody sees, letters that only look alike, and doubled blanks.

Every place can be led back to the text as received.
"""

import re
import unicodedata
from dataclasses import dataclass

from translator.domain.value import Span
from translator.reading.paste.markup import plain

UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufe00-\ufe0f\ufeff]"
)
"""Characters without a shape of their own. Source: Unicode 17, Default_Ignorable_Code_Point."""
_TAGS = re.compile("[\U000e0020-\U000e007e]")
"""Invisible twins of the ASCII letters. Source: Unicode 17, block Tags."""
_TAGS_ABOVE = 0xE0000
_LOOKALIKES = str.maketrans(
    "аеіјорсухѕһԁԛԝАВЕІЈКМНОРЅТХУαιορνΑΒΕΖΗΙΚΜΝΟΡΤΥΧ“”„‘’‚「」『』",
    'aeijopcyxshdqwABEIJKMHOPSTXYaiopvABEZHIKMNOPTYX"""\'\'\'""""',
)
"""Letters that look like Latin ones, and marks of quotation. Source: Unicode UTS 39, confusables."""
_ODD = re.compile(r"[^\x20-\x7e\n\u4e00-\u9fff，。：；！？、（）【】…—–·%]|  ")


@dataclass(frozen=True)
class Unveiled:
    """A text as a machine would read it, and where each of its characters stands in the text as received."""

    text: str
    places: tuple[int, ...] | None
    """None where each character stands where it stood."""

    def received(self, start: int, end: int) -> Span:
        """Return the range of the text as received."""
        if self.places is None:
            return Span(start=start, end=end)
        return Span(start=self.places[start], end=self.places[end - 1] + 1)


def unveiled(received: str) -> Unveiled:
    """Show a text as a machine would read it.

    Args:
        received: the ask, verbatim.
    """
    text = plain(received)
    if not _ODD.search(text):
        return Unveiled(text, None)
    kept: list[str] = []
    places: list[int] = []
    for at, char in enumerate(text):
        if UNSEEN.match(char):
            continue
        char = _plain_letter(char)
        if char == " " and kept and kept[-1] == " ":
            continue
        kept.append(char)
        places.append(at)
    return Unveiled("".join(kept), tuple(places))


def _plain_letter(char: str) -> str:
    """Return the Latin letter that a character stands for or looks like."""
    if char in " \n" or char.isascii():
        return char if char.isprintable() or char == "\n" else " "
    if _TAGS.match(char):
        return chr(ord(char) - _TAGS_ABOVE)
    if "\uff01" <= char <= "\uff5e" and not char.isalnum():
        return char  # the marks of Chinese sentences
    plain_one = unicodedata.normalize("NFKC", char)
    return (plain_one if len(plain_one) == 1 else char).translate(_LOOKALIKES)
