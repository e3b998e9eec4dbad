"""The words by which a small change to something that exists is told from a new system; they stand in `small_changes.yaml`."""

from translator.domain.value import Value


class WordLists(Value):
    """Words of one kind in both languages."""

    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()


class SmallChangeWords(Value):
    """Each list with what it tells; see the remarks in the file."""

    parts: WordLists = WordLists()
    wording: WordLists = WordLists()
    slips: WordLists = WordLists()
    places: WordLists = WordLists()
    changes: WordLists = WordLists()
    to_existing: WordLists = WordLists()
    mends: WordLists = WordLists()
    becomes: WordLists = WordLists()
    nothing_else: WordLists = WordLists()
    wholes: WordLists = WordLists()
    does: WordLists = WordLists()
