import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.binding.numerals import Given, bind_numbers
from translator.binding.quotes import Quotable
from translator.domain.ledger import Entry, Origin, Status
from translator.reading.quantities.quantities import bare_quantity, quantities_in

ASK = "14 clerks handle around 900 calls a day, answers within 2 seconds for 95 % of calls, per ISO 27001, by 1 March 2027."


def given_by(ask: str, *, status: Status = "stated") -> Given:
    entries = tuple(
        Entry(
            id=f"N{i}",
            value=q.value,
            value_max=q.value_max,
            unit=q.unit,
            bound=q.bound,
            role=q.role,
            subject=q.subject,
            status=status,
            source=Origin(kind="ask", start=q.start, end=q.end, quote=q.text),
        )
        for i, q in enumerate(quantities_in(ask, "en"), start=1)
    )
    return Given.of(entries, Quotable(ask), "en")


@pytest.mark.parametrize(
    ("written", "bound"),
    [
        ("It answers within 2 seconds.", "It answers {N3}."),
        ("It answers within 2000 ms.", "It answers {N3}."),
        ("All 14 clerks are trained.", "All {N1} are trained."),
        ("It handles 900 calls per day.", "It handles {N2}."),
        ("It conforms to ISO 27001.", "It conforms to ISO 27001."),
        ("Nothing is counted here.", "Nothing is counted here."),
    ],
)
def test_a_number_somebody_gave_becomes_a_reference(written: str, bound: str) -> None:
    made = bind_numbers(written, given_by(ASK))

    assert made.text == bound
    assert not made.unbound
    assert not made.invented


@pytest.mark.parametrize(
    "written",
    [
        "It answers within 3 seconds.",
        "It answers in 2 seconds.",
        "It answers after 2 seconds.",
        "Up to 14 clerks are trained.",
        "It answers within 2 minutes.",
        "It answers after at least 2 seconds.",
        "All 15 clerks are trained.",
        "It handles 900 calls per hour.",
        "Right in 99.9 % of cases.",
        "It costs 2 USD.",
        "A score above 0.8 passes.",
        "Two of 14 dollars",
    ],
)
def test_a_number_nobody_gave_stays_unbound(written: str) -> None:
    made = bind_numbers(written, given_by(ASK))

    assert made.unbound or made.invented


@pytest.mark.parametrize("written", ["It conforms to ISO 9001.", "Live by 1 April 2027.", "Runs on GPT-4."])
def test_a_name_or_a_date_the_ask_does_not_say_is_invented(written: str) -> None:
    assert bind_numbers(written, given_by(ASK)).invented


def test_a_proposed_number_binds_to_nothing() -> None:
    assert bind_numbers("It answers within 2 seconds.", given_by(ASK, status="proposed")).unbound


@pytest.mark.parametrize(
    ("ask", "written"),
    [
        ("A request should not take longer than 2 seconds.", "The search shall answer within 2 seconds."),
        ("The form must not need more than 3 clicks.", "The form shall need 3 clicks."),
        ("We cannot keep errors above 5 %.", "The system shall keep errors at most 5 %."),
    ],
)
def test_a_number_whose_words_another_sentence_would_turn_round_does_not_bind(ask: str, written: str) -> None:
    assert bind_numbers(written, given_by(ask)).unbound


def test_chinese_numbers_bind_by_value_and_unit() -> None:
    ask = "每天约900个来电，2秒内返回结果。"
    entries = tuple(
        Entry(id=f"N{i}", value=q.value, unit=q.unit, bound=q.bound, status="stated", source=Origin(kind="ask", quote=q.text))
        for i, q in enumerate(quantities_in(ask, "zh"), start=1)
    )  # fmt: skip
    given = Given.of(entries, Quotable(ask), "zh")

    assert bind_numbers("系统应在2000毫秒内返回结果。", given).text == "系统应在{N2}返回结果。"
    assert bind_numbers("系统应在5秒内返回结果。", given).unbound


@given(st.text(alphabet="0123456789 .,%msdayhourscallsclerks-{}N秒天个约二", max_size=60))
def test_where_nothing_is_unbound_no_bare_quantity_is_left(written: str) -> None:
    made = bind_numbers(written, given_by(ASK))

    if not made.unbound and not made.invented:
        plain = made.text
        for name in ("ISO 27001",):
            plain = plain.replace(name, " ")
        assert bare_quantity(plain) is None
