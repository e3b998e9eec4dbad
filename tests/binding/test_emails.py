"""E-mail addresses go, however they are written down; what only has an at sign stays."""

import pytest

from tests.binding.finding import data_in


@pytest.mark.parametrize(
    "text", ["a@b.example", "a.b+c@d-e.f.example", "ina@firma.md", "jürgen@werk.example"]
)
def test_an_address_is_masked(text: str) -> None:
    assert data_in(f"请发到{text}，谢谢") == [("email", text)]


@pytest.mark.parametrize(
    "text", ["icon@2x.png", "user@host", "git@host.example:a/b", "a@b@c", "react@18.2.0"]
)
def test_what_has_an_at_sign_and_is_no_address_stays(text: str) -> None:
    assert data_in(text) == []


def test_an_address_in_the_query_of_a_link_is_masked() -> None:
    assert data_in("https://shop.example?mail=ina@x.example") == [("email", "ina@x.example")]


@pytest.mark.parametrize(
    "written",
    ["jane.doe%40office.example", "jane.doe [at] office.example", "jane.doe(at)office.example", "jane.doe (at) office (dot) example"],
)  # fmt: skip
def test_an_address_that_is_kept_from_machines_is_one(written: str) -> None:
    assert data_in(f"write to {written}, please") == [("email", written)]


@pytest.mark.parametrize(
    "text", ["look at office.example", "price (at) 10.50 EUR", "2 [at] most", "100%40GB", "in (at) office"]
)
def test_a_word_in_brackets_and_an_encoded_sign_alone_are_no_address(text: str) -> None:
    assert data_in(text) == []
