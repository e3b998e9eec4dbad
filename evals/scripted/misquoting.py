"""A model that quotes what nobody wrote: each quote reads as if it were of the ask, in the ask's own words, and is not."""

from typing import Any

from evals.scripted.careful import careful
from evals.scripted.reading import Seen


def misquoting(ask: Seen) -> dict[str, Any]:
    """Answer with plausible lines on false quotes.

    Args:
        ask: as found in the prompt.
    """
    answer = careful(ask)
    lines = ask.sentences or [ask.text]
    for number, one in enumerate(answer["requirements"]):
        one["quote"] = _bent(one["quote"], lines[(number + 1) % len(lines)], chinese=ask.chinese)
    return answer


def _bent(line: str, other: str, *, chinese: bool) -> str:
    """Put the beginning of one sentence and the end of another together, a word of its own between them."""
    if chinese:
        return f"{line[: max(2, len(line) // 2)]}也就是说{other[len(other) // 2 :]}"
    words, others = line.split(), other.split()
    return " ".join([*words[: max(1, len(words) // 2)], "meaning", *others[len(others) // 2 :]])
