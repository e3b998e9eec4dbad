"""Finds a lexicon's wording in a text, longest first, in one pass over its units."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from translator.knowledge.schema import Counts, Gradable, Lexicon, LexiconEntry
from translator.reading.text.phrases import Key, Phrases, Unit, key_of
from translator.reading.vague.degrees import Degrees, Graded, Hit, is_han
from translator.reading.vague.mishaps import forms_of
from translator.reading.vague.unlisted import Echoes, Endings, unnamed

_NOUNS = frozenset({"nouns", "burdens"})
_QUALITIES = frozenset({"vague_adjective", "ai_claim"})
"""Kinds of wording that a row of adjectives may begin with."""


@dataclass(frozen=True)
class Meaning:
    """What a known phrase is: vague, vague once it is turned up or down, both, or neither: a longer one that is clear."""

    entry: LexiconEntry | None = None
    counts: Counts = "anywhere"
    graded: Graded | None = None

    @property
    def noun(self) -> bool:
        """Whether it is a noun and nothing else."""
        return self.entry is None and self.graded is not None and self.graded.list in _NOUNS


@dataclass(frozen=True)
class Wording:
    """What a lexicon finds in a text."""

    hits: tuple[Hit, ...]
    nouns: tuple[tuple[int, int, str], ...]
    """Where nouns stand that say what a word beside them is about, with the aspect."""


@dataclass(frozen=True)
class _Known:
    """A lexicon made ready for search."""

    phrases: Phrases[Meaning]
    degrees: Degrees
    endings: Endings
    echoes: Echoes | None


_CLEAR = Meaning()


_READY_MAX = 64
_ready: dict[int, tuple[Lexicon, _Known]] = {}
"""Lexicons made ready, by identity: to hash thousands of words anew for each ask would take longer than to read it."""


def _known(lexicon: Lexicon) -> _Known:
    """Return a lexicon made ready for search."""
    held = _ready.get(id(lexicon))
    if held is None or held[0] is not lexicon:
        if len(_ready) >= _READY_MAX:
            _ready.clear()
        held = _ready[id(lexicon)] = (lexicon, _made_ready(lexicon))
    return held[1]


def _made_ready(lexicon: Lexicon) -> _Known:
    """Make a lexicon ready for search; the first entry to name a phrase owns it."""
    meanings: dict[Key, Meaning] = {}
    for entry in lexicon.entries:
        for counts, words in _lists(entry):
            for word in words:
                meanings.setdefault(key_of(word), Meaning(entry, counts))
    for gradable in lexicon.gradables:
        for graded, words in _graded(gradable, lexicon.language):
            for key in map(key_of, words):
                known = meanings.get(key, _CLEAR)
                if known == _CLEAR or known.counts != "anywhere":
                    meanings[key] = replace(known, graded=graded)
    for entry in lexicon.entries:
        for word in entry.not_in:
            meanings.setdefault(key_of(word), Meaning())
    echoes = Echoes(lexicon) if lexicon.echoes else None
    return _Known(Phrases(meanings), Degrees(lexicon), Endings(lexicon, _aspects(meanings)), echoes)


def _lists(entry: LexiconEntry) -> tuple[tuple[Counts, tuple[str, ...]], ...]:
    return (
        ("anywhere", entry.words),
        ("in_wish", entry.in_wish),
        ("in_specification", entry.in_specification),
    )


def _graded(gradable: Gradable, language: str) -> tuple[tuple[Graded, tuple[str, ...]], ...]:
    mishaps = gradable.mishaps
    if language == "en":
        mishaps = tuple(form for verb in mishaps for form in forms_of(verb))
    return (
        (Graded(gradable.aspect, "words"), gradable.words),
        (Graded(gradable.aspect, "nouns"), gradable.nouns),
        (Graded(gradable.aspect, "burdens"), gradable.burdens),
        (Graded(gradable.aspect, "mishaps"), mishaps),
    )


def _aspects(meanings: Mapping[Key, Meaning]) -> Mapping[str, str]:
    """Return what each single word is about."""
    return {
        key[0]: owner.aspect
        for key, known in meanings.items()
        if len(key) == 1 and (owner := known.graded or known.entry)
    }


def wording_in(text: str, units: list[Unit], lexicon: Lexicon) -> Wording:
    """Find the lexicon's wording, none inside a longer expression that is clear.

    Args:
        text: the whole text.
        units: its units.
        lexicon: the vague wording of one language.
    """
    known = _known(lexicon)
    firsts = known.phrases.firsts
    hits: list[Hit] = []
    nouns: list[tuple[int, int, str]] = []
    free = clear = plain = 0
    for i in range(len(units)):
        hit: Hit | None = None
        named = False
        for key, meaning in known.phrases.at(text, units, i) if units[i].low in firsts else ():
            named = True
            last = i + len(key)
            if meaning == _CLEAR:
                clear = plain = max(clear, last)
                continue
            if meaning.graded and meaning.graded.list in _NOUNS:
                nouns.append((units[i].start, units[last - 1].end, meaning.graded.aspect))
            if i < free or last <= clear or _cuts_a_word(text, units, i, last, known.phrases):
                continue
            hit = known.degrees.around(text, units, i, last, meaning.graded) if meaning.graded else None
            if hit is None and meaning.entry:
                hit = Hit(i, last, meaning.entry, meaning.counts)
            if hit:
                break
            if meaning.noun:
                clear = max(clear, last)  # what begins a mere noun is part of it, as 满意 of 满意度
        if hit is None and i >= free and i >= clear:
            hit = _unlisted(text, units, i, known, named, hits[-1:], after_clear=0 < i == plain)
        if hit:
            hits.append(hit)
            free = hit.last
    return Wording(tuple(hits), tuple(nouns))


def _unlisted(
    text: str, units: list[Unit], at: int, known: _Known, named: bool, before: list[Hit], *, after_clear: bool
) -> Hit | None:
    """Find at a unit what no list names, given the phrase found before it, if any.

    What is clear turns nothing, as 更 of 变更; an ending says nothing about a word that a list does name.
    """
    turned = at > 0 and not after_clear and known.degrees.opens(units[at - 1])
    hit = unnamed(text, units, at, known.degrees) if turned else None
    if hit is None and is_han(units[at]):
        return known.echoes.at(text, units, at) if known.echoes else None
    if hit is None:
        hit = known.endings.compound_at(text, units, at)
    if hit is None and not named:
        hit = known.endings.at(text, units, at)
    if hit is None and not named and before and before[0].entry.kind in _QUALITIES:
        hit = known.degrees.beside(text, units, at, before[0])
    return hit


def _cuts_a_word(text: str, units: list[Unit], first: int, last: int, phrases: Phrases[Meaning]) -> bool:
    """Say whether a Chinese phrase ends inside a longer known one, as 要准 does in 要准确 and 要快 in 要快递."""
    if last - first < 2 or not is_han(units[last - 1]):
        return False
    return any(
        at + len(key) > last for at in range(first + 1, last) for key, _ in phrases.at(text, units, at)
    )
