"""Time grows with the length of a text and with nothing else."""

import time

import pytest

from translator.reading.quantities.quantities import bare_quantity, names_with_digits, quantities_in

_WORST = [
    "1", "1 ", "1,", "1.", "1-", "1:", "1/", "a1-", "A-", "三", "十万", "半", "百分之", "每天3次，", "[1", "(1", "one ", "five to ",
    "within ", "minimum of ", "5 to ", "5% of ", "1k ", "3个", " ", "-", "half of ", "http://1", "v1.", "per ", "0.",
    "门店", "3单，", "3家", "3张图", "用户3条，", "3块表", "员", "3名员", "每班3人", "7小时", "T+1",
]  # fmt: skip
_TRIES = 5


@pytest.mark.parametrize("piece", _WORST)
def test_four_times_the_text_takes_about_four_times_the_time(piece: str) -> None:
    def seconds(chars: int, attempt: int) -> float:
        text = (piece * (chars + attempt))[
            attempt : chars + attempt
        ]  # another text each time: none is remembered
        started = time.process_time()
        quantities_in(text, "zh")
        names_with_digits(text)
        bare_quantity(text)
        return time.process_time() - started

    small = large = float("inf")
    for attempt in range(_TRIES):  # a busy machine only ever adds, so that the best of several tells
        small, large = min(small, seconds(4000, attempt)), min(large, seconds(16_000, attempt))
        if large < 8 * small:
            return
    assert large < 8 * small
