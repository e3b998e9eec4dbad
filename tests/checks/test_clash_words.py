"""No search for clashes fails on clauses that say nothing but the words it looks for."""

import re
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.drafting.drafted import drafted
from translator.checks.clash_page import COMMON, Page
from translator.checks.clashes import FINDERS
from translator.domain.ledger import Entry, Origin
from translator.knowledge.opposites import Language, all_cues

_STOPS = {"en": [", ", ". ", "; ", ": ", " "], "zh": ["，", "。", "；", "：", ""]}
_NUMBERS = {"en": ["5", "70", "2026-11-27", "10 may"], "zh": ["5", "70", "11月27日", "周五"]}


_THINGS = {"en": ["form", "visitors", "sign"], "zh": ["电梯", "预测", "维保"]}
"""A few words that clauses can share, so that what looks for the same thing twice finds it."""


@cache
def _cue_words(language: Language) -> dict[str, list[str]]:
    """The words of each list by which clashes are known, and those that say nothing."""
    sides: dict[str, list[str]] = {
        "common": [word for word in sorted(COMMON) if word.isascii() is (language == "en")],
        "numbers": _NUMBERS[language],
        "things": _THINGS[language],
    }
    for (family, side), cue in all_cues(language):
        name = side if family == "marks" else "families"
        sides.setdefault(name, []).extend(word.rstrip("*") for word in cue.anchors)
    return sides


@st.composite
def texts(draw: st.DrawFn, language: Language) -> str:
    """Clauses of such words only."""
    words = st.one_of([st.sampled_from(words) for words in _cue_words(language).values()])
    gap = " " if language == "en" else ""
    clause = st.lists(words, max_size=5).map(gap.join)
    ended = st.tuples(clause, st.sampled_from(_STOPS[language])).map("".join)
    return "".join(draw(st.lists(ended, min_size=2, max_size=8)))


def numbers(text: str, draw: st.DataObject) -> list[Entry]:
    """An entry for each number, of any kind."""
    units = st.sampled_from(["", "s", "min", "%", "EUR", "person", "EUR/person", "s/person"])
    return [
        Entry(
            id=f"N{m.start()}",
            value=float(m.group()),
            value_max=draw.draw(st.none() | st.just(float(m.group()) + 1)),
            unit=draw.draw(units),
            role=draw.draw(st.sampled_from(["target", "baseline", "budget", "load", "size", "other"])),
            bound=draw.draw(st.sampled_from(["exactly", "at_most", "at_least", "between"])),
            status="stated",
            source=Origin(kind="ask", start=m.start(), end=m.end(), quote=m.group()),
        )
        for m in re.finditer(r"\d+", text)
    ]


@pytest.mark.parametrize("language", ["en", "zh"])
@given(data=st.data())
def test_words_that_tell_of_clashes_without_a_thing_they_are_about(
    language: Language, data: st.DataObject
) -> None:
    text = data.draw(texts(language))
    stated = numbers(text, data)
    page = Page(text, stated, language)

    for find in FINDERS.values():
        assert all(c.first.end <= len(text) and c.second.end <= len(text) for c in find(page, stated))


@pytest.mark.parametrize(
    "text",
    [
        "Guests must sign the list, always. They can sign without the list. We need a list.",
        "全部，咱们仓库的货架都要盘点。没有标签的货架不能盘点。",
    ],
)
def test_a_rule_that_names_nothing_is_broken_by_nothing(text: str) -> None:
    assert drafted(text).ask.text == text
