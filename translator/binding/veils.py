"""Lifts what hides a datum from a program and not from a reader: characters nobody sees, full width, odd blanks and dashes.

A mail client, a word processor or a Chinese keyboard puts them in; whoever copies the text does not notice.
"""

import re

from translator.binding.sight import Sight
from translator.reading.orders.unveiled import UNSEEN

_WIDE_BY = 0xFEE0
"""By so much a letter of full width stands above its ASCII twin. Source: Unicode 17, Halfwidth and Fullwidth Forms."""
_WIDE = "".join(char for char in map(chr, range(0xFF10, 0xFF5B)) if char.isalnum()) + "＠．－＋＿"
"""Marks of Chinese sentences have full width too and stay: no address or number holds one."""
_BLANKS = "\u00a0\u2002\u2003\u2007\u2008\u2009\u200a\u202f\u3000"
_DASHES = "\u2010\u2011"
_PLAIN = str.maketrans(
    {wide: chr(ord(wide) - _WIDE_BY) for wide in _WIDE}
    | dict.fromkeys(_BLANKS, " ")
    | dict.fromkeys(_DASHES, "-")
)
_SHOWN = re.compile(f"[{_WIDE}{_BLANKS}{_DASHES}]")


def without_veils(text: str) -> Sight:
    """Show a text with ASCII letters, digits, blanks and hyphens where it has their twins, and without what nobody sees.

    Args:
        text: as received.
    """
    plain = text.translate(_PLAIN) if _SHOWN.search(text) else text
    if not UNSEEN.search(plain):
        return Sight(plain, range(len(plain)))
    places = [at for at, char in enumerate(plain) if not UNSEEN.match(char)]
    return Sight("".join(plain[at] for at in places), places)
