"""A Markdown record gives its decision: MADR 4 and 3, Nygard's, and plain text."""

import pytest

from translator.domain.decision import Decision, Link
from translator.imports.decision_markdown import day_in, decision_of

MADR = """---
status: accepted
date: 2025-02-11
decision-makers: Ana, Bo
---
# ADR-0004: Lend canoes by the hour

## Context and Problem Statement

Canoes come back late. See [how we count](0001-count.md).

## Decision Drivers

* No clerk after six
* Guests who
  do not read

## Considered Options

* By the hour
* By the day - as today
* [Free of charge](https://example.org/free)

## Decision Outcome

Chosen option: "By the hour", because 8 of 10 trips take under 2 hours.
Supersedes [by the day](../lending/0002-by-the-day.md).

## Pros and Cons of the Options

### By the hour

* Good, because canoes come back

### By the day

* Bad, because they do not
"""
NYGARD = """# 5. Keep the boat book for three years

Date: 2019-03-04

## Status

Superseded by [7. Keep it for one year](0007-keep-it-for-one-year.md)

## Context

The harbour office asks for it.

## Decision

We keep it for 3 years.
"""


def read(text: str, decision_id: str = "0004-lend-canoes") -> Decision:
    return decision_of(text, decision_id=decision_id, workspace="default")


def test_a_madr_record_gives_title_status_date_and_who_decided() -> None:
    made = read(MADR)

    assert (made.title, made.status, made.date) == ("Lend canoes by the hour", "accepted", "2025-02-11")
    assert made.deciders == ("Ana", "Bo")
    assert made.drivers == ("No clerk after six", "Guests who do not read")


def test_the_option_chosen_is_told_from_those_that_were_not_and_each_keeps_its_why() -> None:
    options = read(MADR).options

    assert [(o.name, o.chosen) for o in options] == [("By the hour", True), ("By the day", False), ("Free of charge", False)]  # fmt: skip
    assert options[1].why == "* Bad, because they do not"


def test_the_reason_is_what_follows_because() -> None:
    assert read(MADR).reason.startswith("8 of 10 trips take under 2 hours.")


def test_links_say_how_they_bear_and_are_found_from_where_the_record_lies() -> None:
    assert set(read(MADR, "decisions/0004-lend-canoes").links) == {
        Link(kind="cites", to="decisions/0001-count"),
        Link(kind="supersedes", to="lending/0002-by-the-day"),
    }


def test_a_record_of_nygard_says_who_took_its_place() -> None:
    made = read(NYGARD, "0005-keep")

    assert (made.title, made.status, made.date) == ("Keep the boat book for three years", "superseded", "2019-03-04")  # fmt: skip
    assert made.superseded_by == ("0007-keep-it-for-one-year",)
    assert made.links == ()
    assert made.reason == "The harbour office asks for it."


def test_fields_in_a_list_are_read_as_in_madr_3() -> None:
    made = read(
        "# Lend oars\n\n* Status: rejected\n* Deciders: Cy\n* Date: 2021-05-06\n\n## Context\n\nOars go missing.\n"
    )

    assert (made.status, made.date, made.deciders) == ("rejected", "2021-05-06", ("Cy",))


def test_a_chinese_record_is_read() -> None:
    made = read(
        "# 划艇按小时出租\n\n状态：已采纳\n日期：2024年3月5日\n\n## 背景\n\n划艇还得晚。\n\n## 决定\n\n按小时出租。\n"
    )

    assert (made.title, made.status, made.date, made.reason) == ("划艇按小时出租", "accepted", "2024-03-05", "划艇还得晚。")  # fmt: skip


def test_plain_text_is_a_decision_with_its_first_line_as_title() -> None:
    made = read("We lend no more than 3 oars to a guest.\n\nBecause they get lost.")

    assert made.title == "We lend no more than 3 oars to a guest."
    assert (made.status, made.date) == ("proposed", None)


def test_a_heading_in_code_is_no_section_and_no_title() -> None:
    made = read("```sh\n# rm -rf\n```\n\n# Lend oars\n\n## Status\n\naccepted\n")

    assert (made.title, made.status) == ("Lend oars", "accepted")


def test_an_id_of_its_own_goes_before_the_name_of_the_file() -> None:
    assert read("---\nid: ADR-9\n---\n# Lend oars\n").decision_id == "ADR-9"


def test_the_whole_record_below_the_front_matter_is_kept_as_written() -> None:
    assert read(MADR).text == MADR.partition("---\n# ")[2].join(["# ", ""]).strip("\n")


@pytest.mark.parametrize("front", ["status: [accepted", "a: b: c", "- one\n- two"])
def test_front_matter_that_cannot_be_read_is_told_by_line(front: str) -> None:
    with pytest.raises(ValueError, match=r"line \d+: the front matter"):
        read(f"---\n{front}\n---\n# Lend oars\n")


@pytest.mark.parametrize(
    ("words", "day"),
    [("2024-03-05", "2024-03-05"), ("5 March 2024", "2024-03-05"), ("March 5th, 2024", "2024-03-05"), ("2024年3月5日", "2024-03-05"), ("2024-13-05", None), ("spring", None), ("", None)],
)  # fmt: skip
def test_a_day_is_read_as_people_write_it(words: str, day: str | None) -> None:
    assert day_in(words) == day
