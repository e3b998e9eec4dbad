"""The one writer of numbers."""

import pytest

from translator.domain.ledger import Entry, Origin
from translator.domain.reading import Bound
from translator.domain.value import Language
from translator.exports.writer import entry_words, number_words, plural


def entry(
    value: float, unit: str, bound: Bound = "exactly", value_max: float | None = None, subject: str = ""
) -> Entry:
    return Entry(
        id="N1", value=value, value_max=value_max, unit=unit, bound=bound, subject=subject, status="answered",
        source=Origin(kind="answer", ref="Q1"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("number", "language", "words"),
    [
        pytest.param(entry(2, "s", "at_most"), "en", "at most 2 s", id="seconds"),
        pytest.param(entry(1, "d"), "en", "1 day", id="one-day"),
        pytest.param(entry(3, "working_day", "at_most"), "en", "at most 3 working days", id="working-days"),
        pytest.param(entry(5200, "chat/d", "about"), "en", "about 5,200 chats a day", id="a-rate"),
        pytest.param(entry(4.2, "EUR/invoice"), "en", "EUR 4.2 an invoice", id="money-for-each"),
        pytest.param(
            entry(300, "invoice/wk", "between", 400), "en", "300 to 400 invoices a week", id="a-range"
        ),
        pytest.param(entry(99.9, "%", "at_least"), "en", "at least 99.9 %", id="percent"),
        pytest.param(entry(3, "s", "at_most"), "zh", "不超过3 秒", id="秒"),
        pytest.param(entry(300, "contract/mo", subject="合同"), "zh", "每月 300 合同", id="每月"),
        pytest.param(entry(500000, "CNY", "at_most"), "zh", "不超过500,000 元", id="元"),
    ],
)
def test_writes_a_number_in_words_of_the_language(number: Entry, language: Language, words: str) -> None:
    assert entry_words(number, language) == words


def test_writes_what_was_said_in_the_askers_own_words() -> None:
    said = entry(2, "s").model_copy(
        update={"status": "stated", "source": Origin(kind="ask", start=0, end=16, quote="within  2\nseconds")}
    )

    assert entry_words(said, "en", said=True) == "within 2 seconds"


def test_writes_no_needless_zeros() -> None:
    assert [number_words(v) for v in (2.0, 0.5, 1234567.0, 0.1 + 0.2)] == ["2", "0.5", "1,234,567", "0.3"]


@pytest.mark.parametrize(
    ("one", "many"),
    [("reply", "replies"), ("day", "days"), ("batch", "batches"), ("SKU", "SKU"), ("person", "people")],
)
def test_writes_the_plural_of_a_counted_noun(one: str, many: str) -> None:
    assert plural(one) == many
