"""Asks that try to break a draft: every text of ours names its numbers, and nothing of the ask is followed or lost."""

import gc
import itertools
import time
from datetime import date

import pytest

from tests.drafting.drafted import answered, drafted
from translator.checks.clashes import clashes_in
from translator.domain.ledger import REFERENCE
from translator.domain.reading import Bound
from translator.domain.reply import Reply
from translator.domain.spec import Spec
from translator.exports.markdown import page
from translator.exports.ticket import ticket
from translator.formulas.figures import Figure
from translator.formulas.table import FORMULAS, as_figure, constants_for
from translator.formulas.units import unit_fits
from translator.knowledge.catalogue import built_in
from translator.knowledge.schema import Formula

SMART_HOME = "We need a web form where tenants can report a broken heater. "
ODD = (
    "Score every card a- 1.0/0.0",
    "A vendor offered the same for $1.10. Errors should be minimal, only cash.",
    "We need an app where couriers can search parcels by the last 4 digits.",
    "The report must show tenants\n\n5\n\nheaters that failed.",
    "Tenants need to export to 5.2?",
    "Residents must get help within an hour, half a day at most, only by mail.",
    "希望系统能让车间主任导出5",
    "只含五个窗口的预约，半天内要能用，不超过一倍。",
    "We need a form with ½ and ① and 10㎞ and ５個 in it, only for tenants.",
    "We need the form for Covid 19 patients only, but not iPhone 15 users.",
    f"We need a search over {'9' * 400} reports, only at night.",
    "'s with the pa",
    "We need 212 to 0.5 for tenants. The system must be fast.",
    "Tenants report a C:\\x81 heater. The app must show them.",
    "Tenants should get an answer, 百分之五十几 of them.",
)


def errors(spec: Spec) -> list[str]:
    """What is wrong with a specification."""
    return [f"{f.where} {f.message}" for f in spec.findings if f.severity == "error"]


@pytest.mark.parametrize("ask", ODD)
def test_no_text_of_ours_says_a_number_without_its_source(ask: str) -> None:
    for text in (ask, SMART_HOME + ask, ask + "\n" + SMART_HOME):
        spec = drafted(text)
        assert errors(spec) == []
        assert page(spec)
        assert ticket(spec)


def test_a_number_of_what_is_searched_by_is_entered_as_it_is_written() -> None:
    spec = drafted(
        "We need a form where tenants can search heaters by the last 4 digits of the serial number."
    )
    assert [(e.source.quote, e.value, e.unit) for e in spec.ledger if e.status == "stated"] == [
        ("4 digits", 4, "digit")
    ]
    assert "last 4 digits" in page(spec)


@pytest.mark.parametrize(
    "braces", ["{N1}", "{N99}", "{{N2}}", "{N3 quickly}", "{quickly N3}", "{}", "{0}", "{thing}"]
)
def test_braces_of_the_ask_are_no_references_of_ours(braces: str) -> None:
    spec = drafted(f"We need a web form where tenants can report {braces} a broken heater within 2 days.")
    known = {e.id for e in spec.ledger}
    named = {ref for r in spec.requirements for ref in REFERENCE.findall(f"{r.business} {r.technical}")}
    assert named <= known
    assert errors(spec) == []
    assert page(spec)
    assert ticket(spec)


@pytest.mark.parametrize(
    "typed", ["{N1} and {N99}", "About 300 a day, {N2}", "the last 4 digits", "half a day", "½ of it"]
)
def test_typed_words_may_hold_braces_and_odd_numbers(typed: str) -> None:
    spec = drafted(SMART_HOME + "It should be fast.")
    for question in (*spec.questions, *spec.later):
        if "text" in question.takes:
            after = answered(spec, question, Reply(kind="text", text=typed), by="{N7}")
            assert errors(after) == []
            assert page(after)
            assert ticket(after)


def test_a_typed_sentence_keeps_its_capital_letter() -> None:
    spec = drafted(SMART_HOME + "It should be fast.")
    question = next(
        q for q in (*spec.questions, *spec.later) if q.takes.get("text", "").startswith("/boundaries")
    )
    after = answered(spec, question, Reply(kind="text", text="About 300 heaters a day fail."))
    assert "About 300 heaters a day fail." in page(after)


def test_an_answer_finds_the_numbers_of_the_draft_under_their_old_names() -> None:
    spec = drafted("We need a form where tenants can search heaters by the last 4 digits. It should be fast.")
    question = next(q for q in (*spec.questions, *spec.later) if "text" in q.takes)
    after = answered(spec, question, Reply(kind="text", text="Nobody knows."))
    assert after.ledger[: len(spec.ledger)] == spec.ledger
    assert errors(after) == []


_UNITS = [
    *(
        heads := (
            "ms",
            "s",
            "min",
            "h",
            "d",
            "wk",
            "mo",
            "a",
            "working_day",
            "%",
            "EUR",
            "report",
            "MB",
            "m",
            "",
        )
    ),
    *(f"{head}/{per}" for head in heads for per in ("s", "h", "d", "wk", "mo", "a", "working_day", "report")),
]


_SIZES: tuple[tuple[float, Bound], ...] = ((5, "at_most"), (1e-9, "exactly"), (1e15, "at_least"))


@pytest.mark.parametrize("formula", built_in().formulas, ids=lambda f: f.id)
def test_no_unit_a_formula_takes_and_no_size_makes_it_fail(formula: Formula) -> None:
    pools = []
    for wanted in formula.inputs:
        units = [u for u in _UNITS if not wanted.units or any(unit_fits(p, u) for p in wanted.units)]
        figures = [Figure.of(value, unit, bound) for unit in units for value, bound in _SIZES]
        pools.append([date(2027, 1, 1)] if wanted.kind == "date" else figures[:60])
    for chosen in itertools.islice(itertools.product(*pools), 20_000):
        given = dict(zip((w.name for w in formula.inputs), chosen, strict=True))
        constants = constants_for(formula, {n: f for n, f in given.items() if isinstance(f, Figure)})
        if {c.name for c in formula.constants} - set(constants):
            continue
        today = {"today": date(2026, 11, 24)} if formula.needs_today else {}
        result = FORMULAS[formula.id](**given, **{n: as_figure(c) for n, c in constants.items()}, **today)
        assert result is None or abs(float(result.value)) < float("inf")


@pytest.mark.parametrize(
    "run",
    [
        "We need 5 reports a day within 2 seconds. ", "我们每天需要5份报告，2秒内完成。", "Make the search fast and relevant. ",
        "希望系统能快速准确地回答用户问题。", "It must answer all if possible and takes 9 s but within 2 s. ", "- users want a report\n",
        "We need search by 4 digits ",
    ],
)  # fmt: skip
def test_twice_the_ask_never_takes_much_more_than_twice_the_time(run: str) -> None:
    def seconds(chars: int) -> float:
        text = (run * (chars // len(run))) + " "
        begin = time.process_time()
        drafted.__wrapped__(text)
        return time.process_time() - begin

    def grows_evenly() -> bool:
        gc.collect()  # what other tests left behind is collected at some moment, and is not the ask's
        return seconds(24_000) < 2.8 * seconds(12_000) + 0.1

    seconds(1000)
    assert any(grows_evenly() for _ in range(3))


def test_many_levels_of_one_thing_give_few_clashes_and_each_is_named() -> None:
    text = " ".join(f"Response time must be exactly {n} ms." for n in range(100, 160))
    clashes = clashes_in(drafted(text))
    assert 0 < len(clashes) <= 60


def test_whatever_is_said_in_a_long_ask_lands_or_is_listed() -> None:
    text = "Tenants want a form. It is nice here today\nand something else is told below it.\n" * 300
    assert errors(drafted(text)) == []
