"""What is found in English texts: value, unit, bound and range."""

import pytest

from translator.domain.reading import Quantity
from translator.reading.quantities.quantities import quantities_in


def found(text: str) -> list[Quantity]:
    return list(quantities_in(text, "en"))


def the_one(text: str) -> Quantity:
    quantities = found(text)
    assert len(quantities) == 1, [q.text for q in quantities]
    return quantities[0]


@pytest.mark.parametrize(
    ("text", "value", "unit", "bound"),
    [
        ("The page opens within 3 seconds.", 3, "s", "at_most"),
        ("Replies come in under a minute.", 1, "min", "at_most"),
        ("Search takes half an hour.", 0.5, "h", "exactly"),
        ("We book roughly 1,250 rooms a day.", 1250, "room/d", "about"),
        ("There are 12k suppliers.", 12000, "supplier", "exactly"),
        ("Keep logs for at least 7 years.", 7, "a", "at_least"),
        ("Someone checks it twice a week.", 2, "/wk", "exactly"),
        ("Availability of three nines.", 99.9, "%", "exactly"),
        ("Roll out costs at most $40k.", 40000, "USD", "at_most"),
        ("A licence is EUR 1.200,50 here.", 1200.5, "EUR", "exactly"),
        ("It weighs 2,5 kg.", 2.5, "kg", "exactly"),
        ("The archive holds 2 TB of scans.", 2, "TB", "exactly"),
        ("Answer within 5 working days.", 5, "working_day", "at_most"),
        ("Storage grows to 10 000 files.", 10000, "file", "exactly"),
        ("1 in 4 tickets is misrouted.", 25, "%", "exactly"),
        ("Eighty-five percent of mails are routine.", 85, "%", "exactly"),
        ("A dozen editors use it.", 12, "editor", "exactly"),
        ("Peak is 300 QPS.", 300, "query/s", "exactly"),
        ("Data is fresh on T+1.", 1, "d", "exactly"),
        ("Allow 30 characters at most.", 30, "character", "at_most"),
        ("It needs 16 or more connectors.", 16, "connector", "at_least"),
        ("Ten customer service staff handle them.", 10, "staff", "exactly"),
    ],
)  # fmt: skip
def test_value_unit_and_bound_are_read(text: str, value: float, unit: str, bound: str) -> None:
    one = the_one(text)
    assert (one.unit, one.bound) == (unit, bound)
    assert one.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("It takes 2-3 s.", 2, 3, "s"),
        ("Between 5 and 10 nurses share a tablet.", 5, 10, "nurse"),
        ("The post comes one or two days later.", 1, 2, "d"),
        ("From 20% to 30% of the visits.", 20, 30, "%"),
    ],
)
def test_a_range_has_two_ends(text: str, low: float, high: float, unit: str) -> None:
    one = found(text)[0]
    assert (one.value, one.value_max, one.unit, one.bound) == (low, high, unit, "between")


def test_a_fall_is_two_numbers_and_no_range() -> None:
    before, after = found("Reduce the error rate from 8 % to 3 %.")
    assert (before.value, before.role) == (8, "baseline")
    assert (after.value, after.role) == (3, "target")


@pytest.mark.parametrize(
    "text",
    [
        "We are certified to ISO 27001 and use GPT-4.",
        "Ship it in Q3 on Android 12, see JIRA-1234 and v2.1.",
        "Call +49 30 1234567 before 9:30.",
        "OAuth2 and SAML 2.0 against https://example.org/a1?b=22 please.",
        "By 1 March 2027, as agreed on 2026-11-03.",
        "java.lang.Error at Main.run(Main.java:234)",
        "Open 24/7 on line 4.",
    ],
)
def test_digits_in_names_are_no_quantities(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize("text", ["One request at a time.", "Two sides sign it.", "One day this will work."])
def test_small_words_that_speak_of_things_are_no_quantities(text: str) -> None:
    assert found(text) == []


def test_up_to_is_a_capacity_only_after_a_verb_of_carrying() -> None:
    assert the_one("The service must handle up to 200 users.").bound == "at_least"
    assert the_one("Show up to 200 hits.").bound == "at_most"


def test_over_before_a_period_says_during() -> None:
    assert the_one("The fee is spread over three years.").bound == "exactly"
    assert the_one("We serve over 200 stores.").bound == "at_least"


def test_a_counted_noun_is_singular_and_its_head() -> None:
    one = the_one("We get 340 supplier invoices a week.")
    assert (one.unit, one.subject) == ("invoice/wk", "supplier invoices")


def test_what_is_found_equals_the_slice_and_never_overlaps() -> None:
    text = "p95 under 2 s for 95 % of 1,000 calls; 3–4 s at peak, $5 each, half of them twice a day, 5 5 5."
    last = 0
    for one in found(text):
        assert text[one.start : one.end] == one.text
        assert one.start >= last
        last = one.end
