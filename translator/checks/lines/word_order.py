"""Who does what to whom: shared nouns keep their order, or keep the preposition that says their part."""

from itertools import combinations

from translator.checks.lines.saying import Saying, Word

_NOUNS_MAX = 12
_RECIPIENT = frozenset({"to", "for", "给", "向", "对", "为"})
_WHERE = frozenset({"in", "on", "at", "在"})
"""Marks of a place, which may do itself what is done there."""
_FOLLOWS = frozenset({"by", "由", "被", "把", "将"})
"""Marks that turn a sentence round and leave everybody in place."""


def swapped(quote: Saying, new: Saying, *, han: bool) -> str | None:
    """Say that two nouns have changed places, or None.

    Args:
        quote: what was said.
        new: the sentence that stands on it.
        han: whether they are Chinese, where a word has no spaces around it.
    """
    strict = "first" in quote.operators
    left, right = _places(quote, verbs=strict), _places(new, verbs=strict)
    shared = [s for s in left if s in right][:_NOUNS_MAX]
    for a, b in combinations(shared, 2):
        (place_a, said_a), (place_b, said_b) = left[a], left[b]
        (new_a, now_a), (new_b, now_b) = right[a], right[b]
        if said_a.part != now_a.part or said_b.part != now_b.part or now_a.part != now_b.part:
            continue
        exchanged = said_a.role != said_b.role and (said_a.role, said_b.role) == (now_b.role, now_a.role)
        inverted = (place_a < place_b) != (new_a < new_b)
        if exchanged and inverted:
            return f"“{a}” and “{b}” have changed places"
        if inverted and strict:
            return f"“{a}” and “{b}” have changed places"
        if inverted and not _still_told(said_a, now_a) and not _still_told(said_b, now_b):
            if (
                abs(place_a - place_b) == 1
                and (han or said_b.role in ("", "of"))
                and now_a.role == now_b.role == ""
            ):
                continue  # free rooms, rooms that are free
            return f"“{a}” and “{b}” have changed places"
    return None


def _still_told(said: Word, now: Word) -> bool:
    """Say whether the word before a noun still tells its part."""
    if now.role in _FOLLOWS or said.role in _FOLLOWS:
        return True
    if {said.role, now.role} == {"of", "for"}:
        return True
    if said.role in _WHERE and now.role == "":
        return True
    if said.role in _RECIPIENT:
        return now.role in _RECIPIENT
    return said.role != "" and said.role == now.role


def _places(saying: Saying, *, verbs: bool) -> dict[str, tuple[int, Word]]:
    """Return each noun that stands once, with its place."""
    found: dict[str, tuple[int, Word]] = {}
    twice: set[str] = set()
    for place, word in enumerate(saying.words):
        if not (word.noun or verbs):
            continue
        if word.stem in found:
            twice.add(word.stem)
        found[word.stem] = (place, word)
    return {stem: at for stem, at in found.items() if stem not in twice}
