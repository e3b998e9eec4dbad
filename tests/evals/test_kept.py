"""The baseline is read as it was written, to the last digit, and says so where it cannot be read."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evals.suite.kept import Counts, Kept
from evals.suite.refused import Refused

HASHES = {f"c{i}": "0" for i in range(20)}


@given(
    st.dictionaries(
        st.sampled_from(sorted(HASHES)), st.floats(0, 1) | st.integers(0, 9000).map(float), min_size=1
    ),
    st.dictionaries(st.text(), st.text()),
)
def test_what_is_kept_is_read_as_it_was_written(values: dict[str, float], accepted: dict[str, str]) -> None:
    one = Kept(HASHES, {"careful": {"words.kept": values}}, {"own/unit": Counts(4, 3, 2, 1)}, accepted)

    assert Kept.read(one.text()) == one


def test_the_kept_text_tells_what_was_not_measured_apart_from_zero() -> None:
    text = Kept(HASHES, {"careful": {"words.kept": {"c0": 0.0, "c1": 1.0}}}).text()

    assert '"row": ".1' + "-" * 18 in text


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", "null", "{}", '{"cases": {"a": "0"}, "models": {"m": {"s": {"row": ".", "other": {}}}}}'],
)
def test_a_baseline_that_is_none_is_refused_in_one_line(text: str) -> None:
    with pytest.raises(Refused, match=r"^The baseline cannot be read .*version control") as error:
        Kept.read(text)

    assert "\n" not in str(error.value)
