"""Levels across a backlog clash where no value meets them and they are of one thing; what merely looks like it does not."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drafting.drafted import asks_for_level, measured
from tests.ranking.backlog import clashing, decided, sources, wanted
from translator.domain.decision import Link
from translator.domain.ledger import Entry, Origin
from translator.domain.reading import Bound, Quantity
from translator.domain.value import Span
from translator.knowledge.units import allowed
from translator.ranking.clashes import clashes
from translator.ranking.figures import Figure, figures_of
from translator.ranking.levels import Level, Source

KEEP = "Chat logs of guests have to be kept for at least 90 days, so that complaints can be checked."
DROP = "Chat logs of guests must be deleted after at most 30 days."
CLASH = [
    (KEEP, DROP),
    ("Uploaded photos of damaged parcels may have at most 5 MB each.", "Drivers want to upload photos of damaged parcels of at least 20000 kB."),
    ("Backups of the member register are kept for at most 2 weeks.", "Backups of the member register must be kept for at least 60 days."),
    ("The deposit for a hall booking must be at least 500 EUR.", "We want to take a deposit for a hall booking of at most 200 EUR."),
    ("监控录像最多保存30天，到期自动覆盖。", "监控录像至少保存90天，方便调查。"),
    ("学员报名后的押金不超过200元。", "学员报名后的押金不低于500元。"),
]  # fmt: skip
NEAR = {
    "another scope": [
        ("维修工单的照片大小不超过2MB。", "维修工单的视频大小至少要支持10MB。"),
        ("Members borrow a book for at most 4 weeks.", "Members who study borrow a book for at least 8 weeks."),
        ("The fee of a lost key is at most 50 EUR.", "The fee of a lost card is at least 80 EUR."),
        ("A shelf carries at most 50 kg.", "A shelf at the back wall carries at least 80 kg."),
        (KEEP, "Chat logs of suppliers must be deleted after at most 30 days."),
        ("The label of a parcel must be at most 10 cm high.", "The label of a parcel must be at least 15 cm wide."),
        ("学员报名后的押金不超过200元。", "教练报名后的押金不低于500元。"),
        ("监控录像最多保存30天，到期自动覆盖。", "运行日志至少保存90天，到期自动覆盖。"),
    ],
    "another deed": [
        ("The battery of a scooter is charged in at most 4 hours.", "The battery of a scooter must last at least 6 hours."),
        ("Refunds of tickets are paid within 5 days.", "Refunds of tickets can be claimed for at least 30 days."),
    ],
    "another role": [(DROP, "Today chat logs of guests are kept for 2 years, which annoys everybody.")],
    "another condition": [
        ("The list of tours loads within 2 seconds at p95.", "The list of tours loads in at least 3 seconds at p50."),
        ("In summer the pool is open for at least 12 hours a day.", "In winter the pool is open for at most 8 hours a day."),
        ("The deposit for a hall booking is at most 200 EUR.", "The deposit must be at least 500 EUR for a boat booking."),
    ],
    "per another unit": [
        ("The licence costs at most 5 EUR per user.", "The licence costs at least 2000 EUR."),
        ("The deposit for a hall booking is at most 200 EUR.", "The deposit for a hall booking must be at least 500 USD."),
    ],
    "a value meets both": [
        (DROP, "Chat logs of guests are kept for at most 90 days."),
        ("Chat logs of guests are kept for 30 days.", "Chat logs of guests are kept for 720 hours."),
        ("Chat logs of guests are kept for at least 30 days.", "Chat logs of guests are kept for at most 1 month."),
        ("监控录像保存90天。", "监控录像至少保存90天。"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(("one", "other"), CLASH)
def test_two_levels_of_one_thing_that_no_value_meets_clash_whoever_sets_them(one: str, other: str) -> None:
    assert sources(clashing(wanted(one), wanted(other, "spec_2"))) == [["spec_1", "spec_2"]]
    assert sources(clashing(wanted(one), decided(other))) == [["d1", "spec_1"]]
    assert sources(clashing(decided(one), decided(other, "d2"))) == [["d1", "d2"]]


@pytest.mark.parametrize(("one", "other"), [pair for pairs in NEAR.values() for pair in pairs])
def test_levels_that_can_both_hold_do_not_clash(one: str, other: str) -> None:
    assert clashing(wanted(one), wanted(other, "spec_2")) == ()
    assert clashing(wanted(one), decided(other)) == ()
    assert clashing(decided(one), decided(other, "d2")) == ()


def test_a_decision_lays_down_what_a_request_would_only_tell() -> None:
    kept = "Rental contracts of machines are archived for at least 10 years."
    gone = "Rental contracts of machines must be erased after 6 months at the latest."

    assert sources(clashing(decided(kept), wanted(gone))) == [["d1", "spec_1"]]
    assert clashing(wanted(kept), decided(gone)) == ()


def test_one_month_is_a_level_and_one_clerk_is_none() -> None:
    [month] = figures_of("Refund requests of travellers must be kept for at least 1 month.")
    [clerk] = figures_of("Refund requests of travellers must be read by at least 1 clerk.")
    [clerks] = figures_of("Refund requests of travellers must be read by at least 2 clerks.")

    assert (month.binds, clerk.binds, clerks.binds) == (True, False, True)


def test_a_clash_quotes_both_documents() -> None:
    [clash] = clashing(wanted(KEEP), decided(f"We talked long. {DROP} Nobody minded.", title="Forget early"))

    assert {level.source.kind: level.quote for level in clash.levels} == {"spec": KEEP, "decision": DROP}
    assert {level.entry.source.quote for level in clash.levels} == {"at least 90 days", "at most 30 days"}


def test_a_number_that_was_answered_is_of_what_the_asked_sentence_speaks_of() -> None:
    line = "The search results of the library should load fast."
    asked = wanted(f"We are moving house. {line}")
    spec = measured(asked, asks_for_level(asked), "2 s")
    slow = decided("Search results of the library load after at least 3 seconds.")

    [clash] = clashing(spec, slow)

    assert [(level.quote, level.about, level.target) for level in clash.levels] == [
        (slow.text, "", None),
        ("2 s", line, "T1"),
    ]
    assert clashing(asked, slow) == ()
    assert clashing(spec, decided("Meals of the canteen are served after at least 3 seconds.")) == ()


def test_what_one_document_says_against_itself_is_left_to_its_own_checks() -> None:
    assert clashing(decided(f"{KEEP} {DROP}")) == ()


@pytest.mark.parametrize("status", ["superseded", "rejected", "proposed", "deprecated"])
def test_a_decision_that_does_not_stand_clashes_with_nothing(status: str) -> None:
    assert clashing(wanted(KEEP), decided(DROP, status=status)) == ()


def test_a_decision_out_of_force_clashes_with_nothing() -> None:
    assert clashing(wanted(KEEP), decided(DROP, valid_until="2026-11-23")) == ()
    assert clashing(wanted(KEEP), decided(DROP, valid_from="2026-11-25")) == ()
    assert clashing(wanted(KEEP), decided(DROP, valid_from="2026-11-24", valid_until="2026-11-24")) != ()


def test_a_decision_that_an_accepted_one_took_the_place_of_clashes_with_nothing() -> None:
    newer = Link(kind="supersedes", to="d1")
    assert clashing(decided(DROP), wanted(KEEP), decided("We keep less.", "d2", links=(newer,))) == ()
    assert (
        clashing(decided(DROP), wanted(KEEP), decided("No.", "d2", links=(newer,), status="rejected")) != ()
    )


def test_a_decision_may_change_what_it_amends() -> None:
    amending = decided(KEEP, "d2", links=(Link(kind="amends", to="d1"),))
    assert clashing(decided(DROP), amending) == ()
    assert sources(clashing(decided(DROP), amending, wanted(DROP))) == [["d2", "spec_1"]]


def test_a_rejected_specification_clashes_with_nothing() -> None:
    assert clashing(wanted(KEEP, state="rejected"), decided(DROP)) == ()


TERMS = ("chat", "log", "guest", "photo", "parcel")
BOUNDS: tuple[Bound, ...] = ("at_most", "at_least", "exactly", "between")


def _level(at: int, bound: Bound, value: int, unit: str, terms: frozenset[str]) -> Level:
    value_max = value + 3 if bound == "between" else None
    said = Quantity(text="", start=0, end=0, value=value, value_max=value_max, unit=unit, bound=bound, role="target")  # fmt: skip
    entry = Entry(id="N1", value=value, value_max=value_max, unit=unit, bound=bound, status="stated", source=Origin(kind="ask"))  # fmt: skip
    source = Source("spec", f"spec_{at}", "A wish")
    return Level(source, entry, Figure(said, Span(start=0, end=0), tuple(sorted(terms))), "")


@st.composite
def backlogs(draw: st.DrawFn) -> list[Level]:
    """Levels of different documents, in units that meet."""
    one = st.tuples(
        st.sampled_from(BOUNDS),
        st.integers(2, 9),
        st.sampled_from(["s", "min"]),
        st.frozensets(st.sampled_from(TERMS), min_size=2),
    )
    return [_level(at, *each) for at, each in enumerate(draw(st.lists(one, max_size=12)))]


def _meet(levels: tuple[Level, ...]) -> bool:
    """Say whether a value fits all levels."""
    ranges = [allowed(q.value, q.value_max, q.unit, q.bound) for q in (one.figure.quantity for one in levels)]
    return not ranges or max(low for low, _ in ranges) <= min(high for _, high in ranges)


def _parts(levels: tuple[Level, ...]) -> Iterator[tuple[Level, ...]]:
    for size in range(len(levels)):
        yield from combinations(levels, size)


@given(backlogs())
def test_each_set_that_is_told_clashes_and_each_part_of_it_holds(levels: list[Level]) -> None:
    for clash in clashes(levels):
        assert not _meet(clash.levels)
        assert all(_meet(part) for part in _parts(clash.levels))


@given(backlogs())
def test_looking_by_rare_terms_finds_each_two_that_setting_all_against_all_finds(levels: list[Level]) -> None:
    slowly = {frozenset((a.source.id, b.source.id)) for a, b in combinations(levels, 2) if clashes([a, b])}
    assert {frozenset(level.source.id for level in clash.levels) for clash in clashes(levels)} == slowly
