"""A search for faults that fails itself costs what it would have found, never the page."""

from collections.abc import Iterator

import pytest

from tests.drafting.drafted import drafted
from translator.checks import check
from translator.checks.all import CHECKS
from translator.checks.clashes import FINDERS
from translator.checks.examined import Examined
from translator.checks.sheltered import sheltered
from translator.domain.spec import Finding

TWICE = "The desk must answer within 2 seconds. The desk must answer within 5 seconds."


def test_what_a_search_finds_comes_back() -> None:
    assert sheltered(lambda: iter("ab"), "letters") == ("a", "b")


def test_a_search_that_fails_half_way_gives_nothing(caplog: pytest.LogCaptureFixture) -> None:
    def half() -> Iterator[int]:
        yield 1
        raise KeyError("half")

    assert sheltered(half, "half") == ()
    assert "the check half failed" in caplog.text
    caplog.clear()


def test_a_check_that_fails_costs_only_its_own_finding(caplog: pytest.LogCaptureFixture) -> None:
    def broken(_: Examined) -> tuple[Finding, ...]:
        raise ZeroDivisionError

    spec = drafted(TWICE)
    assert check(spec, (broken, *CHECKS)) == check(spec)
    assert "the check broken failed" in caplog.text
    caplog.clear()


@pytest.mark.parametrize("name", FINDERS)
def test_a_search_for_clashes_that_fails_leaves_the_page_as_it_is(
    name: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def broken(*_: object) -> Iterator[object]:
        raise ZeroDivisionError

    whole = drafted("The desk must answer within 2 seconds. It shows the name of the guest.")
    monkeypatch.setitem(FINDERS, name, broken)
    again = drafted.__wrapped__(whole.ask.text)

    assert again == whole
    assert f"the check {name} failed" in caplog.text
    caplog.clear()
