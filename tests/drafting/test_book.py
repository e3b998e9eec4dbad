"""The book of numbers: hands out ids, enters each number once, never changes one."""

from datetime import date

from translator.domain.ledger import Entry, Origin, Status
from translator.domain.reading import Quantity
from translator.domain.value import Span
from translator.drafting.book import Book
from translator.knowledge.catalogue import built_in
from translator.reading.quantities.percentiles import Percentile


def book() -> Book:
    return Book.of(())


def said(value: float = 2) -> Quantity:
    return Quantity(
        text="within 2 s", start=7, end=17, value=value, unit="s", bound="at_most", role="target", condition="at night"
    )  # fmt: skip


def entered(status: Status, *, supersedes: str | None = None) -> Entry:
    return Entry(
        id="N0", value=1, status=status, source=Origin(kind="answer", ref="Q1"), supersedes=supersedes
    )


def test_ids_count_up_from_one() -> None:
    mine = book()

    assert [mine.add(entered("answered")) for _ in range(3)] == ["N1", "N2", "N3"]
    assert [e.id for e in mine.entries] == ["N1", "N2", "N3"]


def test_a_book_of_an_existing_ledger_counts_on() -> None:
    first = book()
    first.add(entered("stated"))

    assert Book.of(tuple(first.entries)).add(entered("answered")) == "N2"


def test_a_stated_number_keeps_its_words_and_their_place() -> None:
    mine = book()
    entry = mine.get(mine.state(said()))

    assert (entry.status, entry.value, entry.unit, entry.bound) == ("stated", 2, "s", "at_most")
    assert (entry.role, entry.condition) == ("target", "at night")
    assert (entry.source.kind, entry.source.start, entry.source.end, entry.source.quote) == (
        "ask", 7, 17, "within 2 s"
    )  # fmt: skip


def test_a_stated_day_is_a_date_and_no_amount() -> None:
    mine = book()
    entry = mine.get(mine.state_day(date(2027, 3, 1), Span(start=3, end=10), "by 1 March"))

    assert (entry.kind, entry.date, entry.value, entry.role) == ("date", "2027-03-01", None, "deadline")
    assert entry.source.quote == "1 March"


def test_a_percentile_is_entered_once_for_each_place() -> None:
    mine, text = book(), "p95 under 1 s, p95 under 2 s"
    first, second = (Percentile(Span(start=at, end=at + 3), 95) for at in (0, 15))

    assert mine.state_share(first, text) == mine.state_share(first, text) == "N1"
    assert mine.state_share(second, text) == "N2"


def test_a_level_others_use_is_proposed_once_with_its_publisher_and_year() -> None:
    mine, knowledge = book(), built_in()
    measure = knowledge.measure("response-time")
    band = measure.bands[0]
    source = knowledge.source(band.source)

    ref = mine.propose(measure.id, band, source)

    assert mine.propose(measure.id, band, source) == ref
    entry = mine.get(ref)
    assert (entry.status, entry.source.kind) == ("proposed", "catalogue")
    assert (entry.source.publisher, entry.source.year) == (source.publisher, source.year)


def test_what_follows_is_entered_once_for_the_same_numbers_and_names_them() -> None:
    mine = book()
    mine.add(entered("stated"))

    def follow(value: float) -> str:
        return mine.derive(value=value, unit="h", bound="at_most", formula="downtime", inputs=["N1"])

    assert follow(3.6) == follow(3.6) == "N2"
    assert follow(4) == "N3"
    assert mine.get("N2").source.from_ == ("N1",)
    assert mine.get("N2").status == "derived"


def test_given_is_what_somebody_said_or_follows_from_it_alone() -> None:
    mine = book()
    stated, proposed = mine.add(entered("stated")), mine.add(entered("proposed"))
    sure = mine.derive(value=1, unit="s", bound="exactly", formula="f", inputs=[stated])
    unsure = mine.derive(value=1, unit="s", bound="exactly", formula="f", inputs=[stated, proposed])

    assert [mine.given(ref) for ref in (stated, proposed, sure, unsure)] == [True, False, True, False]


def test_what_was_superseded_is_kept_and_no_longer_current() -> None:
    mine = book()
    old = mine.add(entered("answered"))
    new = mine.add(entered("answered", supersedes=old))

    assert [e.id for e in mine.current()] == [new]
    assert [e.id for e in mine.entries] == [old, new]


def test_a_copy_is_a_book_of_its_own() -> None:
    mine = book()
    copy = mine.copy()
    copy.add(entered("stated"))

    assert mine.entries == []
