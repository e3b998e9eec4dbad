"""The examples in the docs are what the program writes today."""

from pathlib import Path

import pytest

from tests.examples import ASKS, page_of, written


@pytest.mark.parametrize("ask", ASKS, ids=[a.name.partition(".")[0] for a in ASKS])
def test_an_examples_page_is_what_its_ask_yields_today(ask: Path) -> None:
    assert page_of(ask).read_text(encoding="utf-8") == written(ask), "run make examples"
