"""Time grows with the length of a text and with nothing else."""

import time

import pytest

from translator.reading.quantities import bare_quantity, names_with_digits, quantities_in

_WORST = [
    "1", "1 ", "1,", "1.", "1-", "1:", "1/", "a1-", "A-", "三", "十万", "半", "百分之", "每天3次，", "[1", "(1", "one ", "five to ",
    "within ", "minimum of ", "5 to ", "5% of ", "1k ", "3个", " ", "-", "half of ", "http://1", "v1.", "per ", "0.",
]  # fmt: skip


@pytest.mark.parametrize("piece", _WORST)
def test_twice_the_text_takes_about_twice_the_time(piece: str) -> None:
    def seconds(chars: int) -> float:
        text = (piece * chars)[:chars]
        started = time.process_time()
        quantities_in(text, "zh")
        names_with_digits(text)
        bare_quantity(text)
        return time.process_time() - started

    assert any(seconds(16_000) < 8 * seconds(4000) for _ in range(3))
