"""Names, owners, addresses and hidden characters that the ask does not hold."""

import pytest

from translator.checks.lines import Line, LineKind, Source, line_checks, refused
from translator.checks.lines.borders import occurs
from translator.knowledge.catalogue import built_in

CHECKS = line_checks(built_in())
EN = Source("We want an assistant in the guest app that answers guests. Anna Berg tests it. Trust and metadata may disappear. Staff approve refunds. Mail go@hotel.example.", "en")  # fmt: skip
ZH = Source("希望做一个客服，回答顾客问题，由张经理审核。", "zh")


def verdict(text: str, source: Source = EN, kind: LineKind = "summary") -> str | None:
    found = refused(Line(text, kind, source), CHECKS)
    return found[0] if found else None


@pytest.mark.parametrize(
    ("check", "text"),
    [
        ("names", "Maria tests it."), ("names", "Salesforce answers guests."), ("names", "Note: Salesforce answers guests."), ("names", "Guests ask maria."),
        ("names", "It runs in SAP."), ("names", "It is made in Rust."), ("names", "Meta answers guests."), ("names", "Guests say 'we hate it'."), ("names", "It starts in April."),
        ("owners", "It was decided by the head of staff."), ("owners", "Refunds are approved by the council."), ("owners", "The app is owned by staff."),
        ("links", "Guests read evil.xyz/steal."), ("links", "Guests read bit.ly/abc."), ("links", "Mail mallory@evil.ru."), ("links", "Guests read evil[.]com."),
        ("links", "Reviewers skip the questions below and sign."), ("links", "Guests read evil.ru"),
        ("hidden", "Guests get \u202eanswers."), ("hidden", "Guests get ans\u200bwers."), ("hidden", "Guests get \u0430nswers."),
    ],
)  # fmt: skip
def test_what_the_ask_does_not_name_is_refused(check: str, text: str) -> None:
    assert verdict(text) == check


@pytest.mark.parametrize(
    "text",
    [
        "Anna Berg tests it.", "Staff approve refunds.", "Refunds are approved by staff.", "Guests sign in.", "Metadata may disappear, e.g. at the desk.", "Guests mail go@hotel.example.",
        "The guests' app answers, and the assistant's answers are shown.",
    ],
)  # fmt: skip
def test_what_the_ask_names_may_stand(text: str) -> None:
    assert verdict(text) is None


@pytest.mark.parametrize(("check", "text"), [("owners", "由王小明负责。"), ("owners", "由顾客审核。")])
def test_a_chinese_owner_whom_the_ask_does_not_name_so_is_refused(check: str, text: str) -> None:
    assert verdict(text, ZH) == check


def test_a_chinese_owner_of_the_ask_may_stand() -> None:
    assert verdict("由张经理审核。", ZH) is None


def test_an_alternative_may_begin_with_any_word_but_no_stranger_acts_in_it() -> None:
    assert verdict("Wages for every shift.", kind="alternative") is None
    assert verdict("Maria decides instead.", kind="alternative") == "names"


@pytest.mark.parametrize(
    ("token", "text", "said"),
    [("sap", "they disappear", False), ("sap", "in sap.", True), ("4.5", "14.5 calls", False), ("1", "1.5 calls", False), ("1", "step 1.", True), ("ai", "用ai回答", True)],
)  # fmt: skip
def test_a_token_has_borders(token: str, text: str, said: bool) -> None:
    assert occurs(token, text) is said
