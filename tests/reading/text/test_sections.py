"""What stands under a label that names an edge of the work."""

import pytest

from translator.reading.text.sections import sectioned
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
        ("Constraints:\nWet hands.\n\nWe look forward to it.", [("Wet hands.", "limit")]),
    ],
)  # fmt: skip
def test_a_label_says_what_its_lines_are(text: str, found: list[tuple[str, str]]) -> None:
    assert under_labels(text) == found


@pytest.mark.parametrize(
    "text",
    ["Goal: fewer calls\nUsers: clerks", "The data is kept for a year.\nFine.", "We speak of languages here.", "不做声的人"],
)  # fmt: skip
def test_other_labels_and_plain_sentences_open_no_section(text: str) -> None:
    assert under_labels(text) == []
