"""What stands before a name in a heading is no part of it."""

import pytest

from translator.domain.value import Span
from translator.reading.paste.headers import named_by


def named(text: str) -> str | None:
    span = named_by(text, Span(start=0, end=len(text)))
    return text[span.start : span.end] if span else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Subject: Re: berth map", "berth map"),
        ("[HARB-12] Feature: tide board", "tide board"),
        ("Issue #771: lock alarms", "lock alarms"),
        ("主题：回复：泊位地图", "泊位地图"),
        ("Ticket shop for the ferry", "Ticket shop for the ferry"),
        ("Request tracker", "Request tracker"),
    ],
)
def test_the_name_is_what_is_left(text: str, name: str) -> None:
    assert named(text) == name


@pytest.mark.parametrize(
    "text",
    ["TICKET HARB-9 Priority: High", "Subject: RE: your reply", "Re: the thing we discussed", "工单号：GK-118 优先级：高", "HARB0012345", "Two requests:"],
)  # fmt: skip
def test_where_nothing_is_left_there_is_no_name(text: str) -> None:
    assert named(text) is None
