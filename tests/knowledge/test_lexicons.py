"""The shipped wording: complete, sourced, and without a figure of our own."""

import re
from collections import Counter
from importlib.resources import files

import pytest

from translator.knowledge.files import AspectsFile, SourcesFile, read_file, yaml_files
from translator.knowledge.schema import Degree, Ending, Lexicon, LexiconEntry

_HOME = files("translator.knowledge")
_LEXICONS = [read_file(f, Lexicon) for f in yaml_files(_HOME / "lexicons")]
_ENTRIES = [(lex.language, entry) for lex in _LEXICONS for entry in lex.entries]
_WAYS = [(lex.language, way) for lex in _LEXICONS for way in (*lex.degrees, *lex.endings)]
_ASPECTS = {a.id for a in read_file(_HOME / "aspects.yaml", AspectsFile).aspects}
_SOURCES = {s.id for f in yaml_files(_HOME, "sources") for s in read_file(f, SourcesFile).sources}


def test_both_languages_are_there() -> None:
    assert {lex.language for lex in _LEXICONS} == {"en", "zh"}


@pytest.mark.parametrize(("language", "entry"), _ENTRIES, ids=lambda v: getattr(v, "id", v))
def test_every_entry_names_an_aspect_and_a_source_that_exist(language: str, entry: LexiconEntry) -> None:
    assert entry.source in _SOURCES
    assert entry.aspect in _ASPECTS


@pytest.mark.parametrize(("language", "way"), _WAYS, ids=lambda v: getattr(v, "id", v))
def test_every_degree_and_ending_names_a_source_that_exists(language: str, way: Degree | Ending) -> None:
    assert way.source in _SOURCES


def test_gradable_words_are_about_an_aspect_that_exists() -> None:
    assert {g.aspect for lex in _LEXICONS for g in lex.gradables} <= _ASPECTS


@pytest.mark.parametrize(("language", "entry"), [*_ENTRIES, *_WAYS], ids=lambda v: getattr(v, "id", v))
def test_every_advice_names_the_word_and_holds_no_numeral(
    language: str, entry: LexiconEntry | Degree | Ending
) -> None:
    assert "{word}" in entry.advice
    assert not re.search(r"\d", entry.advice)
    assert (language == "zh") == bool(re.search(r"[一-鿿]", entry.advice))


def test_no_word_stands_in_two_entries_of_a_language() -> None:
    for language in ("en", "zh"):
        words = [word for found, entry in _ENTRIES if found == language for word in entry.all_words]
        assert [w for w, n in Counter(words).items() if n > 1] == []


def test_no_gradable_word_stands_in_two_lists_of_a_language() -> None:
    for language in ("en", "zh"):
        words = [
            word
            for lex in _LEXICONS
            if lex.language == language
            for g in lex.gradables
            for word in (*g.words, *g.nouns, *g.burdens)
        ]
        assert [w for w, n in Counter(words).items() if n > 1] == []


def test_no_word_is_both_vague_and_clear() -> None:
    for language in ("en", "zh"):
        entries = [entry for found, entry in _ENTRIES if found == language]
        vague = {word for entry in entries for word in entry.all_words}
        assert sorted(vague.intersection(word for entry in entries for word in entry.not_in)) == []


def test_english_words_are_written_small() -> None:
    for lexicon in _LEXICONS:
        if lexicon.language == "en":
            for entry in lexicon.entries:
                assert all(word == word.lower() for word in (*entry.all_words, *entry.not_in))
