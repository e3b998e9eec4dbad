"""Other people's words as they may be shown: without what is not seen and turns what stands around it."""

from urllib.parse import quote

_UNSEEN = dict.fromkeys(
    [code for code in range(0x20) if code not in (0x09, 0x0A)]
    + [0x7F, *range(0x80, 0xA0)]
    + [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0xFEFF]
)
"""Control characters, and marks that turn the direction of writing; Arabic and Hebrew turn without them."""


def shown(words: str) -> str:
    """Return words without control characters and without marks of direction."""
    return words.translate(_UNSEEN)


def short(words: str, chars_max: int) -> str:
    """Return the beginning of words on one line.

    Args:
        words: whose length nobody has looked at.
        chars_max: longest that is returned, in Unicode code points.
    """
    line = " ".join(shown(words[: 4 * chars_max]).split())
    cut = len(line) > chars_max or len(words) > 4 * chars_max
    return line[:chars_max].rstrip() + " …" if cut else line


def decision_address(decision_id: str) -> str:
    """Return the address of a decision's page; slashes of a path stay readable where no browser would shorten it."""
    plain = all(part not in ("", ".", "..") for part in decision_id.split("/"))
    return f"/decisions/{quote(decision_id, safe='/' if plain else '')}"


def without_marks(words: str) -> str:
    """Return a line of Markdown without the marks that it begins with, such as those of a heading or a list."""
    return words.lstrip("#*->•| ")
