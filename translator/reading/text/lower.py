"""Writes a text in lower case with every character in its place.

Patterns are looked for in it without regard to case: to compare letter by letter takes a third of the time of `re.IGNORECASE`.
"""

from functools import lru_cache


@lru_cache(maxsize=8)
def lower(text: str) -> str:
    """Return a text in lower case, as long as before.

    Args:
        text: any text; the few letters that grow in lower case, such as İ, stay as they are.
    """
    low = text.lower()
    return low if len(low) == len(text) else "".join(c if len(c.lower()) > 1 else c.lower() for c in text)
