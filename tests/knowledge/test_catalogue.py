"""The one value for all that is known, and the layers above it."""

import pytest
from pydantic import ValidationError

from translator.domain.errors import KnowledgeBroken
from translator.knowledge.catalogue import Knowledge, built_in
from translator.knowledge.house import Dismissal, HouseRule, HouseRules, OwnBand, OwnUnit
from translator.knowledge.schema import Band, BandGoal, Gradable, Lexicon, LexiconEntry, Source, Words

WORD = Words(en="own", zh="自定")
OWN_BAND = Band(
    id="ours", label=WORD, goal=BandGoal(value=3, unit="s", bound="at_most"), fits_when=WORD, costs=WORD,
    source="house_rules/r1",
)  # fmt: skip


def rule(payload: OwnBand | OwnUnit | Dismissal) -> HouseRules:
    return HouseRules(rules=(HouseRule(id="r1", owner="Ana", source="Service handbook", payload=payload),))


def test_no_two_sources_share_an_id() -> None:
    ids = [s.id for s in built_in().sources]

    assert len(set(ids)) == len(ids)


def test_every_source_says_who_published_what_and_where() -> None:
    for source in built_in().sources:
        assert source.title.strip()
        assert source.publisher.strip()
        assert source.place.strip()


def test_a_source_counts_as_opened_until_it_says_otherwise() -> None:
    plain = Source(id="s", title="A", publisher="B", year=2001, place="p. 1")

    assert plain.opened
    assert any(not s.opened for s in built_in().sources)


def test_what_is_not_known_says_what_to_do() -> None:
    with pytest.raises(KnowledgeBroken, match="no measure 'speediness'"):
        built_in().measure("speediness")


def test_a_measure_of_the_kind_at_hand_beats_a_general_one() -> None:
    first, *rest = built_in().measures_for("speed", "crud")

    assert first.archetypes == ("crud", "report") or "crud" in first.archetypes
    assert any(not m.archetypes for m in rest)


def test_an_own_band_goes_first_and_says_whose_it_is() -> None:
    knowledge = built_in().over(rule(OwnBand(measure="response-time", band=OWN_BAND)))

    first = knowledge.measure("response-time").bands[0]

    assert (first.id, first.source) == ("ours", "house_rules/r1")
    assert built_in().measure("response-time").bands[0].id != "ours"
    assert knowledge.rule("house_rules/r1").owner == "Ana"


def test_an_own_band_for_an_unknown_measure_is_refused() -> None:
    with pytest.raises(KnowledgeBroken):
        built_in().over(rule(OwnBand(measure="speediness", band=OWN_BAND)))


def test_a_dismissed_word_is_silent_and_an_entry_without_words_goes() -> None:
    entries = tuple(
        LexiconEntry(id=id, kind="vague_adjective", aspect="speed", words=words, advice="{word}", source="s")
        for id, words in (("one", ("nimble", "brisk")), ("two", ("snappy",)))
    )
    plain = Knowledge(lexicons=(Lexicon(language="en", entries=entries),))

    quiet = plain.over(rule(Dismissal(language="en", words=("Brisk", "snappy")))).lexicon("en")

    assert quiet is not None
    assert [(e.id, e.words) for e in quiet.entries] == [("one", ("nimble",))]


def test_a_dismissal_silences_gradable_words_and_whole_phrases_too() -> None:
    gradable = Gradable(aspect="style", words=("formal", "pushy"))
    plain = Knowledge(lexicons=(Lexicon(language="en", gradables=(gradable,)),))

    quiet = plain.over(rule(Dismissal(language="en", words=("Pushy", "less formal")))).lexicon("en")

    assert quiet is not None
    assert quiet.gradables[0].words == ("formal",)
    assert set(quiet.silent) == {"pushy", "less formal"}


def test_an_entry_without_any_word_is_refused() -> None:
    with pytest.raises(ValidationError, match="at least one word"):
        LexiconEntry(id="x", kind="vague_adjective", aspect="speed", advice="{word}", source="s")


def test_the_files_of_a_language_are_read_as_one() -> None:
    languages = [lexicon.language for lexicon in built_in().lexicons]
    assert sorted(languages) == ["en", "zh"]


def test_an_own_unit_is_read_before_the_common_ones() -> None:
    unit = OwnUnit(words=("kiloticket",), unit="ticket")

    assert built_in().over(rule(unit)).units[0] == unit


def test_a_hash_changes_with_the_entry_and_only_with_it() -> None:
    one = Knowledge(sources=(Source(id="s", title="A", publisher="B", year=2001, place="p. 1"),))
    same = Knowledge(sources=(Source(id="s", title="A", publisher="B", year=2001, place="p. 1"),))
    other = Knowledge(sources=(Source(id="s", title="A", publisher="B", year=2002, place="p. 1"),))

    assert one.content_hash("sources/s") == same.content_hash("sources/s")
    assert one.content_hash("sources/s") != other.content_hash("sources/s")
    assert len(one.content_hash("sources/s")) == 64


def test_a_hash_of_nothing_is_refused() -> None:
    with pytest.raises(KnowledgeBroken, match="no entry"):
        built_in().content_hash("measures/speediness")
