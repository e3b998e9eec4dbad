"""A page or a ticket holds no key of its ask; whatever else was said stays."""

import pytest

from tests.drafting.drafted import drafted
from translator.binding.hiding import HIDDEN
from translator.services.export import form

KEY = "sk-proj-9f27c1d04be84a6f55aa31"
ASK = f"Please move the stock sheet to the new service, the key is {KEY}, user dora@mill.example. Questions go to ida@mill.example."
ZH = f"希望库存表改接新接口，密钥 {KEY}，账号 dora@mill.example。有问题找 ida@mill.example。"


@pytest.mark.parametrize("ask", [ASK, ZH], ids=["en", "zh"])
@pytest.mark.parametrize("name", ["markdown", "ticket"])
def test_a_key_and_whom_it_lets_in_are_on_no_page(ask: str, name: str) -> None:
    written = form(name).write(drafted(ask))

    assert KEY not in written
    assert "dora@mill.example" not in written


def test_the_page_says_that_something_is_hidden_and_keeps_an_address_that_opens_nothing() -> None:
    spec = drafted(ASK)
    page = form("markdown").write(spec)

    assert f"the key is {HIDDEN}" in page
    assert page.rstrip().endswith("not repeated here.*")
    assert "ida@mill.example" in page
    assert spec.ask.text == ASK


def test_the_record_keeps_what_was_said() -> None:
    assert KEY in form("json").write(drafted(ASK))


def test_a_page_without_a_key_is_written_as_ever_also_where_the_ask_shows_dots() -> None:
    page = form("markdown").write(
        drafted(f"The tool shows {HIDDEN} for a password. Mail ida@mill.example daily.")
    )

    assert "not repeated here" not in page
    assert "ida@mill.example" in page
