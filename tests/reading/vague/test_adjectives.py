"""Qualities that no list names, and what must not happen: found by their place in an English wish."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.vague.vague import vague_in


def _found(text: str) -> list[str]:
    return [v.text for v in vague_in(text, "en", built_in())]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        pytest.param("The replies should be zingy.", "should be zingy", id="after must be"),
        pytest.param("The letters must be reader-mellow, please.", "reader-mellow", id="a compound"),
        pytest.param("The texts should be short and zingy.", "zingy", id="in a row"),
        pytest.param("The kiosk must not choke on torn tickets.", "not choke", id="what must not happen"),
        pytest.param("It should run without clogging the chute.", "without clogging", id="its ing form"),
        pytest.param(
            "It shouldn't need a rocket scientist.", "need a rocket scientist", id="no need of help"
        ),
        pytest.param("It should cope with messy scans.", "cope with messy", id="hard conditions"),
        pytest.param("The report should be museum-grade.", "museum-grade", id="the half of a compound"),
    ],
)
def test_a_quality_is_vague_by_its_place(text: str, phrase: str) -> None:
    assert any(phrase in found for found in _found(text))


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The form must be bilingual and read-only for guests.", id="classes"),
        pytest.param("The parcel should be weighed.", id="a participle"),
        pytest.param("The date must be Tuesday.", id="a name"),
        pytest.param("The lid should be zingy painted wood.", id="what stands before a noun"),
        pytest.param("The pump choked twice in May.", id="a mishap that is told"),
        pytest.param("The pipes must be lead-free.", id="a compound that is a fact"),
    ],
)
def test_what_says_which_kind_is_clear(text: str) -> None:
    assert _found(text) == []
