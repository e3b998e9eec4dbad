"""What follows from given numbers, and what does not."""

from datetime import date

import pytest

from tests.drafting.drafted import drafted
from translator.domain.ledger import Entry, Origin
from translator.domain.reading import Bound, Quantity, QuantityRole
from translator.domain.value import Language
from translator.drafting.book import Book
from translator.drafting.consequences import CONSEQUENCES_MAX, Followed, consequences_of
from translator.drafting.keys import Names
from translator.drafting.slots import Slots
from translator.knowledge.catalogue import built_in
from translator.reading.quantities.bare import bare_quantity

WORDS = {
    "thing": "portal", "users": "tenants", "user": "tenant", "items": "reports", "item": "report", "action": "report",
}  # fmt: skip


def said(
    ask: str,
    text: str,
    value: float,
    unit: str,
    role: QuantityRole,
    bound: Bound = "exactly",
    value_max: float | None = None,
) -> Quantity:
    at = ask.index(text)
    return Quantity(
        text=text, start=at, end=at + len(text), value=value, value_max=value_max, unit=unit, bound=bound, role=role
    )  # fmt: skip


def follow(
    book: Book, ask: str = "", *, archetype: str | None = None, language: Language = "en"
) -> tuple[Followed, ...]:
    slots = Slots(language=language, values=WORDS, said=frozenset())
    return consequences_of(
        book, built_in(), slots, Names(), archetype=archetype, today=date(2026, 11, 24), text=ask
    )


def fired(ask: str, *numbers: Quantity, archetype: str | None = None) -> list[str]:
    book = Book.of(())
    for number in numbers:
        book.state(number)
    return [f.consequence.formula for f in follow(book, ask, archetype=archetype)]


def test_an_availability_says_how_long_it_lets_the_thing_be_down() -> None:
    ask = "The portal must be available 99.5 % of the time."

    assert fired(ask, said(ask, "99.5 %", 99.5, "%", "target")) == ["downtime"]


def test_a_share_of_something_else_is_no_availability() -> None:
    ask = "At least 99.5 % of tenants have a phone."

    assert fired(ask, said(ask, "99.5 %", 99.5, "%", "target")) == []


def test_a_rate_of_right_answers_leaves_wrong_ones_of_the_volume() -> None:
    ask = "Sort 600 letters a day, at least 90 % right."

    assert "wrong-of-volume" in fired(
        ask,
        said(ask, "600 letters a day", 600, "letter/d", "load"),
        said(ask, "at least 90 %", 90, "%", "target", "at_least"),
    )


def test_a_share_of_users_is_never_multiplied_by_an_unrelated_volume() -> None:
    ask = "Sort 600 letters a day. At least 90 % of tenants should like it."

    assert (
        fired(
            ask,
            said(ask, "600 letters a day", 600, "letter/d", "load"),
            said(ask, "At least 90 %", 90, "%", "target", "at_least"),
        )
        == []
    )


def test_two_volumes_leave_open_which_one_is_meant() -> None:
    ask = "600 letters a day and 90 calls a day, 95 % right."

    assert "wrong-of-volume" not in fired(
        ask,
        said(ask, "600 letters a day", 600, "letter/d", "load"),
        said(ask, "90 calls a day", 90, "call/d", "load"),
        said(ask, "95 %", 95, "%", "target"),
    )


def test_a_change_is_no_level() -> None:
    ask = "Errors are 8 % of 500 bills a week; make it 30 % faster."

    assert fired(
        ask,
        said(ask, "500 bills a week", 500, "bill/wk", "load"),
        said(ask, "30 %", 30, "%", "target"),
    ) == []  # fmt: skip


def test_money_for_each_meets_only_the_noun_it_is_for() -> None:
    ask = "Each bill costs EUR 3 a bill. 500 bills a week, 90 calls a week."
    price = said(ask, "EUR 3 a bill", 3, "EUR/bill", "baseline")
    bills = said(ask, "500 bills a week", 500, "bill/wk", "load")
    calls = said(ask, "90 calls a week", 90, "call/wk", "load")

    assert fired(ask, price, bills) == ["yearly-cost"]
    assert "yearly-cost" not in fired(ask, price, calls)


def test_steps_taken_one_after_the_other_share_the_time() -> None:
    ask = "A permit takes 4 windows; it must be done within 2 working days."

    assert fired(
        ask,
        said(ask, "4 windows", 4, "window", "baseline"),
        said(ask, "within 2 working days", 2, "working_day", "target", "at_most"),
    ) == ["time-for-step"]


def test_a_number_of_users_is_no_number_of_steps() -> None:
    ask = "400 users want their permit within 2 working days."

    assert fired(
        ask,
        said(ask, "400 users", 400, "user", "size"),
        said(ask, "within 2 working days", 2, "working_day", "target", "at_most"),
    ) == []  # fmt: skip


def test_calendar_days_beside_working_days_are_asked_about() -> None:
    ask = "Remind after 2 days, escalate after 5 working days."
    days = said(ask, "2 days", 2, "d", "target")

    assert fired(ask, days, said(ask, "5 working days", 5, "working_day", "target")) == ["weekend-share"]
    assert fired(ask, days) == []


def test_what_a_needed_part_takes_beyond_a_limit_is_told() -> None:
    ask = "Answer within 1 s. The registry needs 3 s."

    assert fired(
        ask,
        said(ask, "within 1 s", 1, "s", "target", "at_most"),
        said(ask, "3 s", 3, "s", "baseline"),
    ) == ["time-over"]


def test_todays_time_is_cut_and_not_waited_for() -> None:
    ask = "Answer within 10 min. Today it takes 40 min."

    assert fired(
        ask,
        said(ask, "within 10 min", 10, "min", "target", "at_most"),
        said(ask, "40 min", 40, "min", "baseline"),
    ) == ["relative-cut"]


TWO_TIMES = "Today a permit takes 2 days, it should take at most 4 hours. Opening the form takes 8 min today and must go below 3 min."


def test_of_several_times_each_is_set_against_the_goal_beside_it() -> None:
    assert fired(
        TWO_TIMES,
        said(TWO_TIMES, "2 days", 2, "d", "baseline"),
        said(TWO_TIMES, "at most 4 hours", 4, "h", "target", "at_most"),
        said(TWO_TIMES, "8 min", 8, "min", "baseline"),
        said(TWO_TIMES, "below 3 min", 3, "min", "target", "at_most"),
    ) == ["relative-cut-beside"]


def test_times_with_another_figure_between_them_are_not_set_against_each_other() -> None:
    ask = "Today a permit takes 2 days for 3 clerks, and a form takes 8 min; nobody may wait for 4 hours."

    assert "relative-cut-beside" not in fired(
        ask,
        said(ask, "2 days", 2, "d", "baseline"),
        said(ask, "4 hours", 4, "h", "target", "at_most"),
    )


def test_what_comes_in_is_growth_and_no_work_done() -> None:
    ask = "9,000 files in the cellar, 300 new files a month are added."

    assert fired(
        ask,
        said(ask, "9,000 files", 9000, "file", "size"),
        said(ask, "300 new files a month", 300, "file/mo", "load"),
    ) == ["yearly-growth"]


def test_what_is_handled_takes_time_and_is_no_growth() -> None:
    ask = "9,000 files in the cellar, we check 300 files a month."

    assert fired(
        ask,
        said(ask, "9,000 files", 9000, "file", "size"),
        said(ask, "300 files a month", 300, "file/mo", "baseline"),
    ) == ["backlog-time"]


def test_a_nightly_run_has_no_mean_over_the_day() -> None:
    daily = "We get 90,000 readings a day."
    nightly = "The nightly import brings 90,000 readings a day."

    assert fired(daily, said(daily, "90,000 readings a day", 90000, "reading/d", "load")) == ["mean-rate"]
    assert fired(nightly, said(nightly, "90,000 readings a day", 90000, "reading/d", "load")) == []


def test_a_classes_formula_fires_only_where_things_are_classified() -> None:
    ask = "Tag posts with one of 90 topics."
    topics = said(ask, "90 topics", 90, "topic", "size")

    assert fired(ask, topics, archetype="classification") == ["examples-of-each"]
    assert fired(ask, topics, archetype="crud") == []


def test_what_nobody_said_brings_about_nothing() -> None:
    book = Book.of(())
    source = built_in().source("sre-budget")
    band = built_in().measure("availability").bands[0]
    book.propose("availability", band, source)

    assert follow(book) == ()


def test_a_band_that_somebody_chose_brings_it_about() -> None:
    book = Book.of(())
    book.add(
        Entry(
            id="N0", role="target", measure="availability", value=99.9, unit="%", bound="at_least",
            status="answered", source=Origin(kind="answer", ref="Q1", by="Ana"),
        )
    )  # fmt: skip

    (followed,) = follow(book)

    result = book.get(followed.consequence.text.split("{")[2][:2])
    assert followed.consequence.formula == "downtime"
    assert (result.value, result.unit, result.status) == (43.2, "min", "derived")
    assert result.source.from_ == ("N1",)


def test_a_number_replaced_by_an_answer_counts_no_longer() -> None:
    book = Book.of(())
    ask = "Available 99 % of the time."
    book.state(said(ask, "99 %", 99, "%", "target"))
    book.add(
        Entry(
            id="N0", role="target", measure="availability", value=99.9, unit="%", status="answered",
            source=Origin(kind="answer", ref="Q1", by="Ana"), supersedes="N1",
        )
    )  # fmt: skip

    (followed,) = follow(book, ask)

    assert "{N2}" in followed.consequence.text


def test_ends_in_a_yes_or_no_without_a_bare_number() -> None:
    ask = "Sort 600 letters a day, at least 90 % right; today 70 % are right."
    book = Book.of(())
    book.state(said(ask, "600 letters a day", 600, "letter/d", "load"))
    book.state(said(ask, "at least 90 %", 90, "%", "target", "at_least"))
    book.state(said(ask, "70 %", 70, "%", "baseline"))

    followed = follow(book, ask)

    assert 0 < len(followed) <= CONSEQUENCES_MAX
    for one in followed:
        assert one.question.text.endswith("?")
        assert len(one.question.options) == 2
        for text in (one.question.text, one.question.why, one.consequence.assumption or ""):
            assert bare_quantity(text) is None


def test_a_chinese_result_counts_with_a_chinese_word() -> None:
    ask = "每天600封信，分类准确率不低于90%。"
    book = Book.of(())
    book.state(said(ask, "每天600封信", 600, "letter/d", "load"))
    book.state(said(ask, "不低于90%", 90, "%", "target", "at_least"))

    followed = follow(book, ask, language="zh")

    derived = [e for e in book.entries if e.status == "derived"]
    assert followed[0].consequence.formula == "wrong-of-volume"
    assert [e.subject for e in derived] == ["件", "个样本"]


@pytest.mark.parametrize(
    ("ask", "fires"),
    [
        pytest.param("20 % of our 500 calls a week are about keys.", True, id="directly-of-them"),
        pytest.param("20 % discount. 500 calls a week.", False, id="of-something-else"),
    ],
)
def test_a_share_belongs_to_the_number_it_is_said_to_be_of(ask: str, fires: bool) -> None:
    numbers = (
        said(ask, "20 %", 20, "%", "other"),
        said(ask, "500 calls a week", 500, "call/wk", "load"),
    )

    assert ("share-of-volume" in fired(ask, *numbers)) is fires


def test_room_for_files_needs_how_long_they_are_kept() -> None:
    ask = "Videos up to 2 GB, 500 uploads a day, keep them 30 days."
    size = said(ask, "2 GB", 2, "GB", "target", "at_most")
    uploads = said(ask, "500 uploads a day", 500, "upload/d", "load")

    assert fired(ask, size, uploads, said(ask, "30 days", 30, "d", "other")) == ["storage-named"]
    assert fired(ask, size, uploads) == []


def test_a_disk_is_no_file() -> None:
    ask = "A server with a disk of 500 GB, 90 scans a day, keep them 30 days."

    assert fired(
        ask,
        said(ask, "500 GB", 500, "GB", "other"),
        said(ask, "90 scans a day", 90, "scan/d", "load"),
        said(ask, "30 days", 30, "d", "other"),
    ) == []  # fmt: skip


def test_from_one_share_to_another_is_a_cut_of_what_both_are_about() -> None:
    ask = "Bring the error rate from 4 % to 1 %, 300 bills a week."
    numbers = (
        said(ask, "4 %", 4, "%", "target"),
        said(ask, "1 %", 1, "%", "target"),
        said(ask, "300 bills a week", 300, "bill/wk", "load"),
    )

    assert fired(ask, *numbers) == ["allowed-of-volume", "lost-of-volume", "relative-cut-of-share"]


def test_an_answer_counts_however_many_numbers_the_ask_holds() -> None:
    ask = " ".join(f"Room {n} has {n} kg." for n in range(1, 200))
    book = Book.of(())
    for n in range(1, 200):
        book.state(said(ask, f"{n} kg", n, "kg", "other"))
    book.add(
        Entry(
            id="N0", role="target", measure="availability", value=99.9, unit="%", status="answered",
            source=Origin(kind="answer", ref="Q1", by="Ana"),
        )
    )  # fmt: skip

    assert [f.consequence.formula for f in follow(book, ask)] == ["downtime"]


def drawn(text: str) -> list[str]:
    return [c.formula for c in drafted(text).consequences]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        pytest.param("需要一个订房工具。上个月漏单7次。价格别超过平时的两倍。", "relative-cut", id="multiple"),
        pytest.param("The clinic wants drafts. 20 nurses write 80 reports a day. We start with a pilot of 4 nurses in May.", "load-each", id="pilot"),
        pytest.param("The clinic wants drafts. Nurses write 80 reports a day; if they don't save 5 minutes per report we stop.", "yearly-effort", id="saved"),
        pytest.param('The shop wants a tool for 30 parcels a day. The maker says "each takes 2 minutes".', "yearly-effort-named", id="quoted"),
        pytest.param("The inn wants booking. Confirm within 1 minute. Suppliers need 3 days.", "time-over", id="of-two-things"),
    ],
)  # fmt: skip
def test_nothing_follows_from_numbers_that_do_not_belong_together(text: str, formula: str) -> None:
    assert formula not in drawn(text)


def test_what_is_told_together_still_has_its_consequence() -> None:
    text = "The shop wants a tool for labels. We print 30 labels a day and each takes a clerk 4 minutes."

    assert "yearly-effort-named" in drawn(text)
