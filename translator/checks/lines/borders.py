"""Whether a text says a token: with borders on both sides, so that SAP is not said by disappear."""

_JOINING = ".,:"
_TRIES_MAX = 20


def occurs(token: str, folded: str) -> bool:
    """Say whether a token stands in a text as a word of its own.

    Args:
        token: in small letters; Chinese has no borders and is looked for as it is.
        folded: the text, in small letters.
    """
    at = folded.find(token)
    for _ in range(_TRIES_MAX):
        if at < 0:
            return False
        end = at + len(token)
        if not (_joined(folded, at - 1, at, -1) or _joined(folded, end, end - 1, 1)):
            return True
        at = folded.find(token, at + 1)
    return False


def _joined(folded: str, place: int, edge: int, step: int) -> bool:
    """Say whether the character beside an edge belongs to the same token."""
    if not 0 <= place < len(folded):
        return False
    beside, last = folded[place], folded[edge]
    if not (last.isascii() and last.isalnum()):
        return False
    if beside in _JOINING and last.isdigit():
        further = place + step
        return 0 <= further < len(folded) and folded[further].isdigit()
    return beside.isascii() and (beside.isalnum() or beside == "_")
