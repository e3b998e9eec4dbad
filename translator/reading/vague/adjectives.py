"""Tells an English adjective of quality that no list names, as in `it must be chirpy`, from what says which kind: `it must be bilingual`.

A quality can be had more or less, so that a reader must ask how much; a class one has or has not.
"""

from collections.abc import Iterable

from translator.reading.text.phrases import Unit, joined
from translator.reading.text.words_en import (
    ADVERBS,
    AUXILIARIES,
    DETERMINERS,
    MODALS,
    NUMBER_WORDS,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVES,
    WANTS,
    base,
)

CLOSED = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | RELATIVES
    | MODALS
    | AUXILIARIES
    | WANTS
    | ADVERBS
    | NUMBER_WORDS
    | frozenset("and or but not much many thanks zero nothing none all both etc".split())
)
"""English words that are no qualities and never turned up or down."""
_OTHER_ENDINGS = (
    *("ed", "ing", "ly", "able", "ible", "ure", "ther", "ward"),
    *("tion", "sion", "ment", "ness", "ity", "ism", "ist", "ance", "ence", "ship", "age", "day"),
    *("wn", "ught", "ept", "old", "ound", "ent by", "oken", "itten", "iven", "aken"),
)
"""How participles, adverbs, what can be done with a thing, and nouns end."""
_PARTICIPLES = frozenset(
    "been begun bound built clad cut dealt done drawn driven eaten fed felt flown gone heard hit hung hurt known led lent let lost "
    "made meant met put redone rerun reset ridden risen run seen sent set shot shown shut spent split spread spun stuck sung "
    "sunk swept sworn taught thrown told undone won worn wound written".split()
)
"""Irregular ones that no ending shows."""
_ENDS = (
    RELATIVES | PREPOSITIONS | frozenset({"and", "or", "but", "to", "as", "than", "enough", "even", "too"})
)
"""Words before which a predicate ends."""
_HYPHENS = frozenset("-‐‑")
_SHORTEST = 3


class Qualities:
    """The test for one language.

    Args:
        classes: adjectives that say which of several a thing is.
    """

    def __init__(self, classes: Iterable[str]) -> None:
        self._others = CLOSED | frozenset(classes)

    def last(self, text: str, units: list[Unit], at: int) -> int | None:
        """Return the unit after a quality that begins at a unit and ends what is said, or None.

        Args:
            text: the whole text.
            units: its units.
            at: the first unit.
        """
        if not text[units[at].start].islower():
            return None
        compound = at + 1 < len(units) and text[units[at].end] in _HYPHENS
        last = at + 1 + compound
        return last if self._may_be(units[last - 1]) and _ends(text, units, last) else None

    def _may_be(self, unit: Unit) -> bool:
        low = unit.low
        return (
            low.isalpha()
            and len(low) >= _SHORTEST
            and low not in self._others
            and low not in _PARTICIPLES
            and not low.endswith(_OTHER_ENDINGS)
            and (not low.endswith("s") or low.endswith(("ss", "ous")))
            and base(low) is None
        )


def _ends(text: str, units: list[Unit], last: int) -> bool:
    """Say whether what is said ends before a unit."""
    if last == len(units) or not joined(text, units[last - 1], units[last]):
        return True
    return not units[last].low[0].isalnum() or units[last].low in _ENDS
