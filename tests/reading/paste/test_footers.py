"""The last line of a text is a footer only where it has the form of one."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.reader import read


@pytest.mark.parametrize(
    ("line", "aside"),
    [
        ("View ticket online", True),
        ("Unsubscribe | Privacy", True),
        ("Manage notification preferences", True),
        ("Open all lock gates by remote control.", False),
        ("Help skippers find free berths.", False),
    ],
)
def test_a_last_line_that_orders_is_no_footer(line: str, aside: bool) -> None:
    text = f"We need a map of the berths.\n{line}"
    reading = read(text, built_in())

    assert any(a.start >= text.index(line) for a in reading.asides) is aside
