"""The shipped wording: complete, sourced, and without a figure of our own."""

import re
from importlib.resources import files

import pytest

from translator.knowledge.files import AspectsFile, SourcesFile, read_file, yaml_files
from translator.knowledge.schema import Lexicon, LexiconEntry

_HOME = files("translator.knowledge")
_LEXICONS = [read_file(f, Lexicon) for f in yaml_files(_HOME / "lexicons")]
_ENTRIES = [(lex.language, entry) for lex in _LEXICONS for entry in lex.entries]


def test_both_languages_are_there() -> None:
    assert {lex.language for lex in _LEXICONS} == {"en", "zh"}


@pytest.mark.parametrize(("language", "entry"), _ENTRIES, ids=lambda v: getattr(v, "id", v))
def test_every_entry_names_an_aspect_and_a_source_that_exist(language: str, entry: LexiconEntry) -> None:
    sources = {s.id for f in yaml_files(_HOME, "sources") for s in read_file(f, SourcesFile).sources}
    aspects = {a.id for a in read_file(_HOME / "aspects.yaml", AspectsFile).aspects}
    assert entry.source in sources
    assert entry.aspect in aspects


@pytest.mark.parametrize(("language", "entry"), _ENTRIES, ids=lambda v: getattr(v, "id", v))
def test_every_advice_names_the_word_and_holds_no_numeral(language: str, entry: LexiconEntry) -> None:
    assert "{word}" in entry.advice
    assert not re.search(r"\d", entry.advice)
    assert (language == "zh") == bool(re.search(r"[一-鿿]", entry.advice))


def test_no_word_stands_in_two_entries_of_a_language() -> None:
    for lexicon in _LEXICONS:
        words = [word for entry in lexicon.entries for word in entry.words]
        assert sorted(words) == sorted(set(words))


def test_english_words_are_written_small() -> None:
    for lexicon in _LEXICONS:
        if lexicon.language == "en":
            for entry in lexicon.entries:
                assert all(word == word.lower() for word in (*entry.words, *entry.not_in))
