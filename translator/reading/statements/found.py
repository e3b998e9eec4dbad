"""What a grammar finds in one sentence: a requirement in pieces that are words of ours or ranges of the ask."""

import re
from dataclasses import dataclass, replace

from translator.domain.reading import EarsPattern
from translator.domain.value import Language, Span

Parts = tuple[str | Span, ...]
"""A wording: words of ours, and ranges of the ask that are put in verbatim."""


@dataclass(frozen=True)
class Found:
    """One requirement found in one sentence of the ask."""

    where: Span
    pattern: EarsPattern
    parts: Parts
    thing: Span | None = None
    """What is to be built or changed."""
    actor: Span | None = None
    """Who wants it or acts in it."""
    verb: str = ""
    """The verb of the action in its base form; empty where it is only a state, as in `shall be fast`."""
    rest: Span | None = None
    """What follows the verb of the action."""
    purpose: Span | None = None
    """What it is for, after `so that` or 以便."""
    lets: bool = False
    """Whether the actor does it and the thing lets them, rather than the thing doing it."""
    wish: bool = False
    """Whether it says what is wanted as a whole, rather than one more duty of it."""
    labelled: bool = False
    """Whether its words mean this only under a label such as `Must not:`, and the opposite without it."""
    quoted: Span | None = None
    """The words of the ask that its wording quotes as they stand, where no wording of ours surely says the same."""


def words(parts: Parts, text: str) -> str:
    """Write the pieces with the ask's own words."""
    return "".join(p if isinstance(p, str) else " ".join(text[p.start : p.end].split()) for p in parts)


_STOPS = " \t\n.。,，;；:："
_OWN_MARKS = re.compile("[“”]")
_FRAMES: dict[Language, tuple[str, str, str]] = {
    "en": ("The system shall meet this wish: ", "“”‘’", "."),
    "zh": ("系统应满足以下要求：", "“”「」", "。"),
}
"""A sentence in EARS around words that are quoted: what leads them, their marks, those for words with such marks, the stop."""


def as_said(found: Found, text: str, clause: Span, *, stop: str = ".") -> Found:
    """Word a requirement with the ask's own clause, where no frame of ours surely says the same."""
    end = clause.end
    while end > clause.start + 1 and text[end - 1] in _STOPS:
        end -= 1
    return replace(found, parts=(Span(start=clause.start, end=end), stop))


def quoting(found: Found, text: str, said: Span, language: Language) -> Found:
    """Word a requirement as one sentence in EARS that quotes the ask: `The system shall meet this wish: “…”.`

    Args:
        found: the requirement.
        text: the whole ask.
        said: the words to quote.
        language: what the ask is read as.
    """
    lead, marks, stop = _FRAMES["zh" if language == "zh" else "en"]
    first = 2 if _OWN_MARKS.search(text, said.start, said.end) else 0
    opening, closing = marks[first], marks[first + 1]
    parts: Parts = (lead + opening, said, closing, stop)
    return replace(found, pattern="ubiquitous", parts=parts, quoted=said)


def noted(found: Found, note: Parts, *, brackets: tuple[str, str] = (" (", ")")) -> Found:
    """Add a note before the full stop of a requirement's wording."""
    if not found.parts or not note:
        return found
    stop = found.parts[-1]
    return replace(found, parts=(*found.parts[:-1], brackets[0], *note, brackets[1], stop))
