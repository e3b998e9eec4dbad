"""What the wording of orders in one language is made of."""

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Kind:
    """One kind of wording: a pattern, and words without one of which it cannot match."""

    pattern: re.Pattern[str]
    needs: tuple[str, ...]
    """In lower case; looked for first, because most sentences have none of them."""

    def find(self, words: str, low: str, start: int = 0) -> re.Match[str] | None:
        """Return the first place at which a sentence is worded so, or None.

        Args:
            words: the sentence.
            low: the same in lower case.
            start: where to begin.
        """
        for need in self.needs:  # a loop, since it is run a hundred times an ask
            if need in low:
                return self.pattern.search(words, start)
        return None


@dataclass(frozen=True)
class Wording:
    """How orders to the tool are worded in one language."""

    orders: tuple[Kind, ...]
    """Each alone makes an order."""
    product_like: tuple[Kind, ...]
    """Each makes an order too, except as an item of a list, where a product is told the same."""
    marks: Kind
    """Marks by which a program tells a model who speaks."""
    roles: Kind
    """Labels that speak with the voice of whoever runs the reader."""
    addressed: Kind
    """Speaks to a machine as the reader of the text."""
    commands: Kind
    """Tells the reader to do something; alone it may be part of any ask."""
    plants: Kind
    """Tells a value; with a claim of approval it makes an order."""
    claims: Kind
    """Claims that somebody with power has approved."""
    claims_it: re.Pattern[str]
    """How a sentence begins that claims so of what the sentence before it tells."""
    goes_on: re.Pattern[str]
    """How a sentence begins that goes on with the orders before it."""
    condition: re.Pattern[str]
    """How a sentence begins that says when, or which, system does something: it commands nobody now."""
    mentions: re.Pattern[str]
    """What speaks of the words in quotation marks instead of meaning them."""
    before_words_min: int
    """So many words of an ordinary sentence before an order are kept."""
    word: re.Pattern[str]

    @property
    def voices(self) -> tuple[Kind, ...]:
        """Marks, labels and addresses: with a command they make an order."""
        return (self.marks, self.roles, self.addressed)
