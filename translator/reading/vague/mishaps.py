"""The forms of English verbs of what nobody wants to happen: `choke`, `never chokes`, `without choking`, `not get choked`."""

import re

_DOUBLES = re.compile(r"[^aeiou]*[aeiou][bdgklmnprt]")
"""One syllable with one vowel and one consonant after it, which is doubled: `jamming`."""
_SIBILANT = re.compile(r"(?:[sxzo]|[cs]h)$")


def forms_of(verb: str) -> tuple[str, ...]:
    """Return a verb with what belongs to it in its forms.

    Args:
        verb: the base form, the verb first, as in `fall over`.

    Returns:
        The base form, the one with `s`, with `ing` and with `ed`; irregular pasts are left out.
    """
    head, _, rest = verb.partition(" ")
    tail = f" {rest}" if rest else ""
    return tuple(form + tail for form in (head, _third(head), _stem(head) + "ing", _past(head)))


def _third(head: str) -> str:
    if _SIBILANT.search(head):
        return head + "es"
    return head[:-1] + "ies" if _ends_in_y(head) else head + "s"


def _past(head: str) -> str:
    if _ends_in_y(head):
        return head[:-1] + "ied"
    return head + "d" if head.endswith("e") else _stem(head) + "ed"


def _stem(head: str) -> str:
    """Return a verb as it stands before `ing`."""
    if head.endswith("ie"):
        return head[:-2] + "y"
    if head.endswith("e") and not head.endswith("ee"):
        return head[:-1]
    return head + head[-1] if _DOUBLES.fullmatch(head) else head


def _ends_in_y(head: str) -> bool:
    return head.endswith("y") and head[-2:-1] not in "aeiou"
