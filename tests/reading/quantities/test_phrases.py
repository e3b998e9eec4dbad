"""Fixed phrases and words without spaces, found in one walk."""

from translator.reading.quantities.phrases import Lexicon, Phrases, words_of


def test_the_longest_word_at_a_place_is_read_and_none_overlap() -> None:
    lexicon = Lexicon({"药": "drug", "药师": "pharmacist", "师": "master"})
    assert list(lexicon.all_in("药师和药", 0, 4)) == [(0, 2, "pharmacist"), (3, 4, "drug")]


def test_a_word_that_goes_past_the_end_is_not_read() -> None:
    lexicon = Lexicon({"药师": "pharmacist"})
    assert lexicon.at("药师", 0, 1) is None
    assert lexicon.at("药师", 0, 2) == (2, "pharmacist")


def test_english_phrases_are_whole_words_and_others_stand_as_they_are() -> None:
    phrases = Phrases({"most": "at most|不超过", "least": "at least"})
    text = "at least one, atmost two, 不超过三"
    assert [(text[a:b], kind) for a, b, kind in phrases.marks(text, words_of(text))] == [
        ("at least", "least"),
        ("不超过", "most"),
    ]


def test_the_long_words_of_a_text_full_of_them_are_found_without_its_short_ones() -> None:
    lexicon = Lexicon({"药": "drug", "药师": "pharmacist", "师傅": "worker"})
    assert list(lexicon.long_in("药师和药，师傅")) == [(0, 2, "pharmacist"), (5, 7, "worker")]
