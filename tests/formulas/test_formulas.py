"""The arithmetic of consequences, each against a value worked out by hand."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.domain.reading import Bound
from translator.formulas.figures import Figure
from translator.formulas.table import FORMULAS


def f(value: float, unit: str = "", bound: Bound = "exactly", high: float | None = None) -> Figure:
    return Figure.of(value, unit, bound, high)


WEEKS = f(52, "wk/a")
CASES = [
    # 0.1 % of 30 days = 43 200 min / 1 000
    ("downtime", {"a": f(99.9, "%"), "month": f(30, "d")}, 43.2, "min", "exactly"),
    # 1 % of 1 500
    (
        "slower-of-volume",
        {"a": f(99, "%"), "b": f(1500, "call/s"), "c": f(120, "ms")},
        15,
        "call/s",
        "exactly",
    ),
    # 8 % of 6 000
    ("wrong-of-volume", {"a": f(92, "%", "at_least"), "b": f(6000, "mail/d")}, 480, "mail/d", "at_most"),
    ("left-to-people", {"a": f(70, "%"), "b": f(900, "question/wk")}, 270, "question/wk", "exactly"),
    ("allowed-of-volume", {"a": f(1, "%", "at_most"), "b": f(12000, "form/mo")}, 120, "form/mo", "at_most"),
    # 2.5 % of 40 a minute is one a minute
    ("lost-of-volume", {"a": f(2.5, "%"), "b": f(40, "part/min")}, 1, "part/min", "exactly"),
    # 1 % of 40 a minute = 0.4 a minute = 24 an hour
    ("lost-of-volume", {"a": f(1, "%"), "b": f(40, "part/min")}, 24, "part/h", "exactly"),
    ("share-of-volume", {"a": f(20, "%"), "b": f(5000, "call/mo")}, 1000, "call/mo", "exactly"),
    # 6 min × 200 × 52 = 62 400 min = 1 040 h
    ("yearly-effort", {"a": f(6, "min/form"), "b": f(200, "form/wk"), "year": WEEKS}, 1040, "h/a", "exactly"),
    ("yearly-effort-named", {"a": f(30, "min"), "b": f(10, "form/wk"), "year": WEEKS}, 260, "h/a", "exactly"),
    # 5 h × 6 × 52
    (
        "yearly-effort-of-people",
        {"a": f(5, "h/wk"), "b": f(6, "cook"), "year": WEEKS},
        1560,
        "h/a",
        "exactly",
    ),
    # 15 min × 800 × 52 = 624 000 min = 10 400 h
    (
        "yearly-time-saved",
        {"a": f(10, "min/claim"), "b": f(25, "min/claim"), "c": f(800, "claim/wk"), "year": WEEKS},
        10400,
        "h/a",
        "exactly",
    ),
    # 4.2 × 300 × 52 = 65 520 and 4.2 × 400 × 52 = 87 360, to three digits
    (
        "yearly-cost",
        {"a": f(4.2, "EUR/bill"), "b": f(300, "bill/wk", "between", 400), "year": WEEKS},
        65500,
        "EUR/a",
        "between",
    ),
    # 1.96² × 0.95 × 0.05 / 0.05² = 72.99
    ("examples-for-margin", {"a": f(95, "%"), "b": f(90, "%"), "z": f(1.96)}, 73, "example", "at_least"),
    # 3 / 0.01
    ("examples-without-error", {"a": f(99, "%"), "three": f(3)}, 300, "example", "at_least"),
    ("examples-without-event", {"a": f(0.5, "%"), "three": f(3)}, 600, "example", "at_least"),
    # 384.16 / (1 + 383.16 / 12 000) = 372.3
    (
        "examples-of-stock",
        {"a": f(12000, "text"), "z": f(1.96), "margin": f(5, "%")},
        373,
        "example",
        "at_least",
    ),
    # 20 × (1 + 1/2 + ... + 1/20) = 71.95
    ("examples-of-each", {"a": f(20, "topic")}, 72, "example", "at_least"),
    ("examples-each", {"a": f(400, "ticket"), "b": f(10, "queue")}, 40, "ticket", "exactly"),
    # 2 MB × 100 × 365 = 73 000 MB
    ("storage", {"a": f(2, "MB/scan"), "b": f(100, "scan/d"), "c": f(365, "d")}, 73, "GB", "exactly"),
    # Tuesday to the Tuesday two weeks on
    (
        "working-days-left",
        {"a": date(2026, 12, 8), "today": date(2026, 11, 24)},
        10,
        "working_day",
        "exactly",
    ),
    ("storage-named", {"a": f(2, "GB"), "b": f(500, "upload/d"), "c": f(30, "d")}, 30, "TB", "exactly"),
    ("parts-of-stock", {"a": f(200, "page"), "b": f(300, "manual")}, 60000, "page", "exactly"),
    ("lost-of-stock", {"a": f(4, "%"), "b": f(120000, "customer")}, 4800, "customer", "exactly"),
    # Thursday and Friday of five
    ("weekend-share", {"a": f(2, "d"), "b": f(5, "working_day")}, 40, "%", "exactly"),
    ("time-left", {"a": f(2, "s", "at_most"), "b": f(800, "ms")}, 1.2, "s", "at_most"),
    ("time-over", {"a": f(1, "s", "at_most"), "b": f(3, "s", "between", 4)}, 2, "s", "at_least"),
    ("time-for-step", {"a": f(3, "working_day"), "b": f(4, "window")}, 0.75, "working_day", "exactly"),
    # 1 000 ms / 14 = 71.43
    ("time-for-step", {"a": f(1, "s", "at_most"), "b": f(14, "api")}, 71, "ms", "about"),
    ("time-for-each", {"a": f(40, "part/min")}, 1.5, "s", "exactly"),
    # 6 000 / (2 × 100)
    (
        "budget-lasts",
        {"a": f(6000, "EUR"), "b": f(2, "EUR/call"), "c": f(100, "call/mo")},
        30,
        "mo",
        "exactly",
    ),
    ("budget-each", {"a": f(500000, "CNY"), "b": f(800000, "user")}, 0.625, "CNY", "exactly"),
    ("budget-left", {"a": f(50000, "EUR"), "b": f(12000, "EUR")}, 38000, "EUR", "exactly"),
    ("budget-per-item", {"a": f(500, "EUR/mo"), "b": f(10000, "page/mo")}, 0.05, "EUR", "exactly"),
    ("load-each", {"a": f(90, "letter/d"), "b": f(9, "ward")}, 10, "letter/d", "exactly"),
    ("total-count", {"a": f(35, "pupil/class", "at_most"), "b": f(600, "class")}, 21000, "pupil", "at_most"),
    ("parts-of-volume", {"a": f(3, "page"), "b": f(90, "letter/d")}, 270, "page/d", "exactly"),
    ("texts-in-all", {"a": f(3, "language"), "b": f(12000, "product")}, 36000, "text", "exactly"),
    ("trial-volume", {"a": f(6, "wk"), "b": f(20, "letter/d")}, 840, "letter", "exactly"),
    # every 15 min: 96 rounds × 10
    ("queries-a-day", {"a": f(15, "min"), "b": f(10, "sensor")}, 960, "reading/d", "exactly"),
    # 1 500 × 0.12
    ("at-work-at-once", {"a": f(1500, "call/s"), "b": f(120, "ms")}, 180, "call", "exactly"),
    # 90 × 1 to 90 × 2
    ("waiting-now", {"a": f(90, "letter/d"), "b": f(1, "d", "between", 2)}, 90, "letter", "between"),
    ("rate-at-once", {"a": f(300, "user"), "b": f(2, "s", "at_most")}, 150, "request/s", "exactly"),
    # 57 600 / 1 440
    ("mean-rate", {"a": f(57600, "visit/d")}, 40, "visit/min", "exactly"),
    # 50 400 / 7 200 s
    ("rate-needed", {"a": f(50400, "record/d"), "b": f(2, "h", "at_most")}, 7, "record/s", "exactly"),
    # 10 of the 20 points that fail today
    ("errors-removed", {"a": f(90, "%", "at_least"), "b": f(80, "%")}, 50, "%", "exactly"),
    ("relative-cut", {"a": f(30, "min"), "b": f(1, "h")}, 50, "%", "exactly"),
    ("relative-cut-beside", {"a": f(4, "h"), "b": f(2, "d")}, 92, "%", "about"),
    ("relative-cut-of-share", {"a": f(6, "%"), "b": f(9, "%")}, 33, "%", "about"),
    ("backlog-time", {"a": f(1200, "file"), "b": f(300, "file/d")}, 4, "d", "exactly"),
    # 300 × 12 / 10 000
    (
        "yearly-growth",
        {"a": f(10000, "contract"), "b": f(300, "contract/mo"), "year": f(12, "mo/a")},
        36,
        "%",
        "exactly",
    ),
    # the birthday problem over 100 endings
    ("shared-endings", {"a": f(2, "digit")}, 13, "entry", "about"),
]


@pytest.mark.parametrize(("id", "inputs", "value", "unit", "bound"), CASES, ids=[c[0] for c in CASES])
def test_works_out_what_a_person_would_by_hand(
    id: str, inputs: dict[str, object], value: float, unit: str, bound: str
) -> None:
    result = FORMULAS[id](**inputs)

    assert result is not None
    assert (float(result.value), result.unit, result.bound) == (value, unit, bound)


def test_every_formula_is_worked_out_by_hand_once() -> None:
    assert {c[0] for c in CASES} == set(FORMULAS)


@pytest.mark.parametrize(
    ("id", "inputs"),
    [
        pytest.param("downtime", {"a": f(100, "%"), "month": f(30, "d")}, id="never-down"),
        pytest.param("errors-removed", {"a": f(80, "%"), "b": f(90, "%")}, id="a-goal-already-met"),
        pytest.param("relative-cut", {"a": f(3, "s"), "b": f(20, "min")}, id="a-replacement-and-no-cut"),
        pytest.param("relative-cut", {"a": f(3, "working_day"), "b": f(7, "d")}, id="days-of-two-kinds"),
        pytest.param("time-left", {"a": f(1, "s"), "b": f(3, "s")}, id="nothing-left"),
        pytest.param("time-over", {"a": f(3, "s"), "b": f(1, "s")}, id="nothing-over"),
        pytest.param("time-for-step", {"a": f(3, "d"), "b": f(1, "step")}, id="a-single-step"),
        pytest.param("budget-left", {"a": f(9, "EUR"), "b": f(3, "USD")}, id="two-currencies"),
        pytest.param(
            "budget-lasts", {"a": f(9, "EUR"), "b": f(0, "EUR/x"), "c": f(3, "x/d")}, id="free-of-charge"
        ),
        pytest.param("budget-each", {"a": f(9000, "EUR"), "b": f(5, "user")}, id="a-handful-of-people"),
        pytest.param("budget-per-item", {"a": f(9, "EUR/mo"), "b": f(3, "x/wk")}, id="two-periods"),
        pytest.param("load-each", {"a": f(3, "call/d"), "b": f(40, "agent")}, id="less-than-one-each"),
        pytest.param("at-work-at-once", {"a": f(30, "call/d"), "b": f(2, "min")}, id="hardly-any-at-once"),
        pytest.param("mean-rate", {"a": f(90, "letter/d")}, id="a-small-volume"),
        pytest.param(
            "examples-for-margin", {"a": f(92, "%"), "b": f(61, "%"), "z": f(1.96)}, id="too-few-to-say"
        ),
        pytest.param("examples-without-error", {"a": f(40, "%"), "three": f(3)}, id="mostly-wrong"),
        pytest.param("examples-of-each", {"a": f(9, "queue")}, id="few-classes"),
        pytest.param(
            "examples-of-stock",
            {"a": f(80, "text"), "z": f(1.96), "margin": f(5, "%")},
            id="a-stock-people-read",
        ),
        pytest.param("weekend-share", {"a": f(7, "d"), "b": f(5, "working_day")}, id="a-whole-week"),
        pytest.param(
            "working-days-left", {"a": date(2026, 11, 23), "today": date(2026, 11, 24)}, id="yesterday"
        ),
        pytest.param("queries-a-day", {"a": f(2, "d"), "b": f(5, "system")}, id="less-than-daily"),
        pytest.param("shared-endings", {"a": f(12, "digit")}, id="long-enough-to-tell-apart"),
        pytest.param("rate-needed", {"a": f(500, "record"), "b": f(2, "h")}, id="no-hurry"),
        pytest.param("total-count", {"a": f(35, "pupil/class"), "b": f(1, "class")}, id="a-single-group"),
    ],
)
def test_says_nothing_where_there_is_nothing_to_tell(id: str, inputs: dict[str, object]) -> None:
    assert FORMULAS[id](**inputs) is None


ROUNDED = Decimal("0.95")
SHARES = st.decimals(min_value=Decimal("0.1"), max_value=Decimal("99.9"), places=1)


@given(SHARES, SHARES)
def test_downtime_grows_as_availability_falls(one: Decimal, other: Decimal) -> None:
    low, high = sorted((one, other))
    month = f(30, "d")

    longer, shorter = (FORMULAS["downtime"](a=Figure(a, "%"), month=month) for a in (low, high))

    assert longer is not None
    assert shorter is not None
    assert longer.seconds().value >= shorter.seconds().value * ROUNDED  # results are rounded for people


@given(SHARES, st.integers(min_value=1000, max_value=10**9))
def test_what_is_right_and_what_is_wrong_make_the_whole(share: Decimal, volume: int) -> None:
    inputs = {"a": Figure(share, "%"), "b": f(volume, "call/d")}

    right, wrong = FORMULAS["share-of-volume"](**inputs), FORMULAS["wrong-of-volume"](**inputs)

    assert right is not None
    assert wrong is not None
    assert float(right.value + wrong.value) == pytest.approx(volume, rel=0.06)


@given(st.integers(min_value=1, max_value=10**6), st.integers(min_value=1, max_value=10**6))
def test_time_is_either_left_or_over_and_never_both(whole: int, part: int) -> None:
    inputs = {"a": f(whole, "ms", "at_most"), "b": f(part, "ms")}

    left, over = FORMULAS["time-left"](**inputs), FORMULAS["time-over"](**inputs)

    assert (left is None) or (over is None)
    assert (left is None and over is None) == (
        whole == part or part > 60 * whole
    )  # then it is of something else
