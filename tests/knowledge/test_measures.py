"""The measures: what settles a vague word, in both languages, with bands a person can look up."""

import re
from collections.abc import Iterator

import pytest

from translator.knowledge.catalogue import built_in
from translator.knowledge.schema import SLOTS, Measure, Words
from translator.knowledge.units import comparable, in_base, is_counted, units_file
from translator.reading.quantities.bare import bare_quantity

ALL = built_in().measures
_SLOT = re.compile(r"\{(\w+)\}")
_PLACEHOLDERS = {"money", "date", ""}
_COUNTED = {"item", "point", "attempt", "event", "alarm", "user", "character", "step", "message"}
_CODES = {u.code for u in units_file().units}
_CHARACTERISTICS = {
    "functional_suitability", "performance_efficiency", "compatibility", "interaction_capability", "reliability",
    "security", "maintainability", "flexibility", "safety",
}  # fmt: skip
"""The nine product qualities of ISO/IEC 25010:2023."""
_OWN_SLOTS = {"own-figure": {"figure"}}
"""A measure named by the ask itself takes its name from there."""
each = pytest.mark.parametrize("measure", ALL, ids=[m.id for m in ALL])


def words_of(measure: Measure) -> Iterator[Words]:
    yield from (measure.name, measure.scale, measure.meter)
    if measure.counter:
        yield measure.counter
    for band in measure.bands:
        yield from (band.label, band.fits_when, band.costs)


def test_no_two_measures_share_an_id() -> None:
    assert len({m.id for m in ALL}) == len(ALL)


def test_every_aspect_that_can_be_measured_has_a_measure() -> None:
    measured = {aspect for m in ALL for aspect in m.aspects}

    assert {a.id for a in built_in().aspects} - measured == {"firmness"}  # only a person can say it


@each
def test_its_aspects_are_known(measure: Measure) -> None:
    for aspect in measure.aspects:
        assert built_in().aspect(aspect).id == aspect


@each
def test_it_and_its_bands_can_be_looked_up(measure: Measure) -> None:
    for id in (measure.source, *(b.source for b in measure.bands)):
        source = built_in().source(id)
        assert source.publisher
        assert source.place
        assert 1950 < source.year <= 2026


def test_no_band_stands_on_a_publication_that_nobody_has_opened() -> None:
    stood_on = {b.source for m in ALL for b in m.bands}

    assert stood_on
    assert [id for id in stood_on if not built_in().source(id).opened] == []


def test_each_of_the_nine_qualities_has_a_measure() -> None:
    assert {m.quality.partition(".")[0] for m in ALL if m.quality} == _CHARACTERISTICS


def test_the_quality_of_a_measure_is_one_that_an_aspect_can_have() -> None:
    known = {a.quality for a in built_in().aspects} | {
        "flexibility.scalability", "functional_suitability.functional_correctness", "interaction_capability.learnability",
    }  # fmt: skip

    assert {m.quality for m in ALL} <= known


@pytest.mark.parametrize("kind", [k.name for k in built_in().archetypes if k.name != "general"])
def test_each_kind_of_system_has_a_measure_of_its_own(kind: str) -> None:
    assert any(kind in m.archetypes for m in ALL)


@pytest.mark.parametrize("aspect", [a.id for a in built_in().aspects if a.id != "firmness"])
def test_an_ask_of_no_known_kind_is_served_for_every_aspect(aspect: str) -> None:
    assert built_in().measures_for(aspect, "general")


@each
def test_its_words_hold_no_number_and_fill_only_known_slots(measure: Measure) -> None:
    for words in words_of(measure):
        for text in (words.en, words.zh):
            assert text.strip()
            assert not re.search(r"\d", text)
            assert bare_quantity(_SLOT.sub("x", text)) is None
            assert set(_SLOT.findall(text)) <= {*SLOTS, *_OWN_SLOTS.get(measure.id, ())}


@each
def test_its_scale_is_about_the_thing_asked_for(measure: Measure) -> None:
    for text in (measure.scale.en, measure.scale.zh):
        assert set(_SLOT.findall(text)) & {"thing", "items", "item", "users", "user"}


@each
def test_its_chinese_is_chinese(measure: Measure) -> None:
    for words in words_of(measure):
        assert re.search(r"[\u4e00-\u9fff]", words.zh) or words.zh == "{figure}"
        assert not re.search(r"[\u4e00-\u9fff]", words.en)


@each
def test_its_unit_is_one_we_know(measure: Measure) -> None:
    known = _PLACEHOLDERS | _COUNTED | _CODES

    assert measure.unit in known or all(part in known for part in measure.unit.split("/"))


def test_what_a_measure_counts_is_a_noun_to_the_units_too() -> None:
    assert all(is_counted(noun) for noun in _COUNTED)


@each
def test_its_bands_are_levels_of_it_on_its_good_side(measure: Measure) -> None:
    assert len({b.id for b in measure.bands}) == len(measure.bands)
    for band in measure.bands:
        assert comparable(measure.unit, band.goal.unit) or measure.unit == band.goal.unit
        assert band.goal.bound == measure.bound
        assert in_base(band.goal.value, band.goal.unit) > 0


@pytest.mark.parametrize(
    ("kind", "aspect", "measure"),
    [
        ("speech", "accuracy", "word-error-rate"),
        ("search", "relevance", "first-results-success"),
        ("question_answering", "accuracy", "answer-correctness"),
        ("question_answering", "effort", "resolved-share"),
        ("extraction", "accuracy", "field-accuracy"),
        ("anomaly_detection", "completeness", "recall"),
        ("anomaly_detection", "trust", "precision"),
        ("forecast", "accuracy", "forecast-error"),
        ("generation", "usefulness", "edits-before-publishing"),
        ("vision", "accuracy", "missed-defects"),
        ("recommendation", "relevance", "acceptance-rate"),
        ("classification", "accuracy", "right-first-time"),
        ("report", "accuracy", "figures-that-match"),
        ("workflow", "speed", "cycle-time"),
        ("crud", "ease", "task-completion"),
        ("crud", "speed", "page-ready"),
        ("crud", "style", "tone-judged"),
        ("generation", "style", "style-approved"),
        ("speech", "speed", "live-lag"),
        ("general", "speed", "response-time"),
        ("general", "accuracy", "error-free-share"),
        ("general", "fairness", "group-ratio"),
        ("general", "robustness", "handled-disturbances"),
    ],
)
def test_the_first_measure_is_the_one_of_its_kind(kind: str, aspect: str, measure: str) -> None:
    assert built_in().measures_for(aspect, kind)[0].id == measure


def test_a_kind_of_its_own_measures_no_other() -> None:
    assert "word-error-rate" not in {m.id for m in built_in().measures_for("accuracy", "search")}


@each
def test_no_word_of_a_measure_says_its_opposite_as_well(measure: Measure) -> None:
    assert set(measure.says).isdisjoint(measure.says_not)
    for word in measure.says_not:
        assert word == word.lower()
        assert measure.says, f"{measure.id} is named by nothing"


def test_what_says_the_opposite_names_no_measure_it_is_the_opposite_of() -> None:
    said = {m.id: (m.says, m.says_not) for m in ALL}

    assert "missed" in said["recall"][1]
    assert not {"missed", "miss "} & set(said["recall"][0])
    assert "漏报" in said["cases-caught"][1]
    assert {"accura", "准确"} <= set(said["forecast-error"][1])
    assert {"error", "错误"} <= set(said["field-accuracy"][1])
