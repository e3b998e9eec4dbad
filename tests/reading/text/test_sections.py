"""What stands under a label that names an edge of the work."""

import pytest

from translator.reading.text.sections import not_wanted, sectioned
from translator.reading.text.segments import sentences


def under_labels(text: str) -> list[tuple[str, str]]:
    """What stands under labels, with the edge."""
    return [(text[s.start : s.end], edge) for s, edge in sectioned(text, sentences(text))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Out of scope: invoices, prices\nDone.", [("invoices, prices", "outside")]),
        ("What is it NOT for?\nUsed boats. Trailers.\nVolume:\n20 a day", [("Used boats.", "outside"), ("Trailers.", "outside"), ("20 a day", "frame")]),
        ("Existing data:\nA card index\nContact: Jo", [("A card index", "data")]),
        ("【不做】押金、保险\n【数据】名册是手写的", [("押金、保险", "outside"), ("名册是手写的", "data")]),
        ("Goal: bees are counted at the gate. They hum.\nUsers: keepers", [("bees are counted at the gate.", "goal"), ("keepers", "users")]),
        ("Must not: open by itself; ring at night\nTarget: 2 swarms a year", [("open by itself;", "ban"), ("ring at night", "ban"), ("2 swarms a year", "level")]),
        ("Never:\n- sell a hive\n- paint one\nFailure: the list on the wall", [("sell a hive", "ban"), ("paint one", "ban"), ("the list on the wall", "fails")]),
        ("We keep bees. Target: 2 swarms a year. They hum.", [("2 swarms a year.", "level")]),
        ("本期不做：卖蜜\n使用人：养蜂员\n故障时：看本子\n指标：每年2次以下", [("卖蜜", "outside"), ("养蜂员", "users"), ("看本子", "fails"), ("每年2次以下", "level")]),
        ("Constraints:\nWet hands.\n\nWe look forward to it.", [("Wet hands.", "limit")]),
    ],
)  # fmt: skip
def test_a_label_says_what_its_lines_are(text: str, found: list[tuple[str, str]]) -> None:
    assert under_labels(text) == found


@pytest.mark.parametrize(
    "text",
    ["Contact: Ines\nColour: green", "The goal is reached by clerks.\nThey never rest.", "The data is kept for a year.\nFine.", "We speak of languages here.", "不做声的人"],
)  # fmt: skip
def test_other_labels_and_plain_sentences_open_no_section(text: str) -> None:
    assert under_labels(text) == []


def test_what_is_excluded_or_banned_is_not_wanted() -> None:
    text = "Goal: bees are counted.\nMust not: sell honey\nNot included: wasps\nData: a notebook"

    assert [text[s.start : s.end] for s in not_wanted(text, sentences(text))] == ["sell honey", "wasps"]
