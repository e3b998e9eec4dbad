"""The one writer of numbers."""

import pytest

from tests.drafting.drafted import drafted
from translator.domain.ledger import Entry, Origin
from translator.domain.reading import Bound
from translator.domain.value import Language
from translator.exports.writer import entry_words, number_words, plural, render
from translator.knowledge.units import units_file


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
        pytest.param(entry(2, "Cel", "between", 8), "en", "2 to 8 °C", id="a-symbol-has-no-plural"),
        pytest.param(entry(600, "km"), "en", "600 km", id="nor-a-length"),
        pytest.param(entry(80, "km/h", "at_most"), "en", "at most 80 km/h", id="a-unit-with-a-slash"),
        pytest.param(entry(3, "shift/d"), "en", "3 shifts a day", id="a-noun-has-one"),
        pytest.param(entry(2, "Cel", "between", 8), "zh", "2 至 8 ℃", id="度"),
        pytest.param(entry(0.3, "CNY/kWh"), "zh", "每千瓦时 0.3 元", id="每千瓦时"),
        pytest.param(entry(3, "CNY/animal", "at_most"), "zh", "每头不超过3 元", id="每头"),
        pytest.param(
            entry(4, "false_alarm/shift", "at_most", subject="误报"), "zh", "每班不超过4 误报", id="每班"
        ),
        pytest.param(entry(24, "call/min", "about"), "zh", "每分钟约24 电话", id="a-noun-nobody-named"),
    ],
)
def test_writes_a_number_in_words_of_the_language(number: Entry, language: Language, words: str) -> None:
    assert entry_words(number, language) == words


@pytest.mark.parametrize(
    ("quote", "bound", "language", "words"),
    [
        pytest.param("fewer than 4", "at_most", "en", "fewer than 4 s", id="fewer"),
        pytest.param("Under 4", "at_most", "en", "under 4 s", id="under"),
        pytest.param("longer  than 4", "at_least", "en", "longer than 4 s", id="longer"),
        pytest.param("no more than 4", "at_most", "en", "at most 4 s", id="the-number-itself-is-within"),
        pytest.param("more than 4", "at_most", "en", "at most 4 s", id="turned-round-by-what-stands-before"),
        pytest.param("within 4", "at_most", "en", "at most 4 s", id="within"),
        pytest.param("不到4秒", "at_most", "zh", "不到4 秒", id="不到"),
        pytest.param("超过4秒", "at_least", "zh", "超过4 秒", id="超过"),
        pytest.param("不超过4秒", "at_most", "zh", "不超过4 秒", id="不超过"),
    ],
)
def test_a_strict_bound_keeps_its_own_words(quote: str, bound: Bound, language: Language, words: str) -> None:
    said = entry(4, "s", bound).model_copy(
        update={"source": Origin(kind="ask", start=0, end=len(quote), quote=quote)}
    )

    assert entry_words(said, language) == words


def test_writes_what_was_said_in_the_askers_own_words() -> None:
    said = entry(2, "s").model_copy(
        update={"status": "stated", "source": Origin(kind="ask", start=0, end=16, quote="within  2\nseconds")}
    )

    assert entry_words(said, "en", said=True) == "within 2 seconds"


@pytest.mark.parametrize(
    ("unit", "subject", "quote", "words"),
    [
        ("time", "", "降到5次", "5 次"),
        ("time", "", "快5倍", "5 倍"),
        ("point", "", "至少5分", "5 分"),
        ("elevator", "电梯", "5台电梯", "5 台电梯"),
        ("household", "", "5户", "5 户"),
        ("/d", "", "每天5遍", "每天 5 遍"),
        ("/d", "", "每天5", "每天 5"),
        ("pixel", "", "5像素", "5 像素"),
    ],
)
def test_a_chinese_number_keeps_the_word_it_was_counted_by(
    unit: str, subject: str, quote: str, words: str
) -> None:
    origin = Origin(kind="ask", start=0, end=len(quote), quote=quote)
    number = entry(5, unit, subject=subject).model_copy(update={"source": origin})

    assert entry_words(number, "zh") == words


@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_code_of_a_unit_is_written_where_it_has_a_word(language: Language) -> None:
    for unit in units_file().units:
        [alone, each] = [entry_words(entry(5, code), language) for code in (unit.code, f"EUR/{unit.code}")]
        assert alone.removeprefix("5").strip() == (unit.shown.zh if language == "zh" else unit.shown.en[-1])
        assert "_" not in each


def test_writes_no_needless_zeros() -> None:
    assert [number_words(v) for v in (2.0, 0.5, 1234567.0, 0.1 + 0.2)] == ["2", "0.5", "1,234,567", "0.3"]


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("reply", "replies"),
        ("day", "days"),
        ("batch", "batches"),
        ("SKU", "SKU"),
        ("person", "people"),
        ("school child", "school children"),
        ("fish", "fish"),
        ("human", "humans"),
    ],
)
def test_writes_the_plural_of_a_counted_noun(one: str, many: str) -> None:
    assert plural(one) == many


@pytest.mark.parametrize(
    ("quote", "text", "says"),
    [
        pytest.param("At least 92 %", "It ensures that {N1} are right.", "It ensures that at least 92 % are right.", id="within-a-sentence"),
        pytest.param("At least 92 %", "{N1} are right.", "At least 92 % are right.", id="first"),
        pytest.param("At least 92 %", "It is so. {N1} are right.", "It is so. At least 92 % are right.", id="behind-a-stop"),
        pytest.param("CHF 20", "It costs {N1}.", "It costs CHF 20.", id="a-code-stays"),
    ],
)  # fmt: skip
def test_words_that_opened_a_sentence_are_small_within_another(quote: str, text: str, says: str) -> None:
    source = Origin(kind="ask", start=0, end=len(quote), quote=quote)
    number = Entry(id="N1", value=92, unit="%", status="stated", source=source)
    spec = drafted("We need a list.").model_copy(update={"ledger": (number,)})

    assert render(text, spec) == says


@pytest.mark.parametrize(
    ("quote", "unit", "words"), [("92 %", "", "92 %"), ("92", "", "92"), ("at least 92 %", "%", "92 %")]
)
def test_a_numeral_that_was_written_with_a_sign_keeps_it(quote: str, unit: str, words: str) -> None:
    source = Origin(kind="ask", start=0, end=len(quote), quote=quote)

    assert entry_words(Entry(id="N1", value=92, unit=unit, status="stated", source=source), "en") == words
