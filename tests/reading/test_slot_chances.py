"""What an experienced analyst would ask about first."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.reader import read
from translator.reading.slot_chances import slot_chances


def first(text: str, n: int = 5) -> list[str]:
    likely = slot_chances(text, read(text, built_in()), built_in())
    return sorted(likely, key=lambda slot: -likely[slot])[:n]


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        pytest.param("Gardeners need a fast search over plant diseases.", "latency", id="what-a-vague-word-leaves-open"),
        pytest.param("Tenants need an assistant that answers questions accurately.", "task_quality", id="how-right"),
        pytest.param("A page where clerks keep the visitor list, easy to use.", "usability", id="how-easy"),
        pytest.param("租户需要一个智能助手，准确回答租约问题。", "task_quality", id="in-chinese"),
    ],
)  # fmt: skip
def test_it_is_among_the_first_five(text: str, slot: str) -> None:
    assert slot in first(text)


def test_what_the_ask_says_already_is_less_likely_asked() -> None:
    bare = "Tenants need an assistant that answers questions about the lease."
    told = f"{bare} If it is unsure, it hands over to the office."
    unsaid, said = (slot_chances(t, read(t, built_in()), built_in())["fallback"] for t in (bare, told))

    assert said < unsaid
