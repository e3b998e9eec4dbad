"""The formulas file: it fits the arithmetic, its sources can be looked up, its texts hold no number."""

import inspect
import re
from collections.abc import Iterator

import pytest

from translator.domain.reading import Quantity
from translator.formulas.table import FORMULAS
from translator.formulas.units import family, unit_fits
from translator.knowledge.catalogue import built_in
from translator.knowledge.schema import SLOTS, Formula, Words
from translator.knowledge.units import comparable
from translator.reading.quantities.bare import bare_quantity

ALL = built_in().formulas
_SLOT = re.compile(r"\{(\w+)\}")
each = pytest.mark.parametrize("formula", ALL, ids=[f.id for f in ALL])


def texts(formula: Formula) -> Iterator[str]:
    for words in (formula.text, formula.asks, formula.if_no, formula.assumes):
        if words is not None:
            yield from (words.en, words.zh)


def test_there_is_one_formula_for_each_function_and_no_other() -> None:
    assert sorted(f.id for f in ALL) == sorted(FORMULAS)


@each
def test_a_formula_gives_its_function_exactly_what_it_takes(formula: Formula) -> None:
    given = [i.name for i in formula.inputs] + list(dict.fromkeys(c.name for c in formula.constants))
    given += ["today"] if formula.needs_today else []

    assert given == list(inspect.signature(FORMULAS[formula.id]).parameters)


@each
def test_a_formula_and_its_constants_can_be_looked_up(formula: Formula) -> None:
    for id in (formula.source, *(c.source for c in formula.constants)):
        source = built_in().source(id)
        assert source.title
        assert source.publisher
        assert source.place


@each
def test_a_text_names_its_numbers_and_holds_none(formula: Formula) -> None:
    for text in texts(formula):
        assert not re.search(r"\d", text)
        assert bare_quantity(_SLOT.sub("x", text)) is None


@each
def test_a_text_fills_only_slots_that_somebody_fills(formula: Formula) -> None:
    known = {*SLOTS, "result", *(i.name for i in formula.inputs), *(c.name for c in formula.constants)}

    for text in texts(formula):
        assert set(_SLOT.findall(text)) <= known


@each
def test_a_consequence_names_its_result_and_every_number_it_comes_from(formula: Formula) -> None:
    both: tuple[str, str] = (formula.text.en, formula.text.zh)
    wanted = {"result", *(i.name for i in formula.inputs)}

    for text in both:
        assert wanted <= set(_SLOT.findall(text))


@each
def test_a_consequence_ends_in_a_question_and_its_no_in_a_statement(formula: Formula) -> None:
    def ends(words: Words, en: str, zh: str) -> bool:
        return words.en.endswith(en) and words.zh.endswith(zh)

    assert ends(formula.text, ".", "。")
    assert ends(formula.asks, "?", "？")
    assert ends(formula.if_no, ".", "。")


@each
def test_a_constant_is_named_in_the_assumption(formula: Formula) -> None:
    said = set(_SLOT.findall(formula.assumes.en)) if formula.assumes else set()

    assert {c.name for c in formula.constants} <= said


@each
def test_a_formula_is_about_this_ask(formula: Formula) -> None:
    words = " ".join((formula.text.en, formula.asks.en, formula.if_no.en))

    assert set(_SLOT.findall(words)) & set(SLOTS)


@each
def test_its_measures_and_kinds_of_system_are_known_and_measured_in_its_unit(formula: Formula) -> None:
    for wanted in formula.inputs:
        for id in wanted.measures:
            unit = built_in().measure(id).unit
            assert any(unit_fits(pattern, unit) or comparable(pattern, unit) for pattern in wanted.units)
    for name in formula.archetypes:
        assert any(c.archetype == name for c in built_in().cues)


@each
def test_its_links_join_inputs_it_has(formula: Formula) -> None:
    names = {i.name for i in formula.inputs}

    assert {side for link in formula.links for side in (link.left, link.right)} <= names


@pytest.mark.parametrize(
    ("pattern", "unit", "fits"),
    [
        ("noun/time", "invoice/wk", True),
        ("noun/time", "EUR/mo", False),
        ("money", "EUR", True),
        ("money", "SKU", False),
        ("noun", "SKU", True),
        ("noun", "km", False),
        ("api", "airline_api", True),
        ("time/noun", "min/invoice", True),
        ("noun", "%", False),
    ],
)
def test_a_pattern_fits_units_of_its_kind(pattern: str, unit: str, fits: bool) -> None:
    assert unit_fits(pattern, unit) is fits


@pytest.mark.parametrize(
    ("code", "kind"),
    [("h", "time"), ("MB", "data"), ("CNY", "money"), ("", "bare"), ("ward", "noun"), ("%", "%")],
)
def test_a_unit_has_one_kind(code: str, kind: str) -> None:
    assert family(code) == kind


def test_every_role_a_formula_asks_for_can_be_read() -> None:
    roles = set(Quantity.model_json_schema()["properties"]["role"]["enum"])

    assert {r for f in ALL for i in f.inputs for r in i.roles} <= roles
