"""Nothing said is lost: a clause that no line carries is an error of ours."""

import pytest

from tests.drafting.drafted import drafted
from translator.checks.examined import Examined
from translator.checks.losses import losses
from translator.domain.spec import Boundaries, Spec
from translator.domain.value import Span

TEXT = "Gardeners need a search over plant diseases. Bishop Hanno loved roses above all. Roses: red."


def lost(spec: Spec) -> list[str]:
    return [spec.ask.text[s.start : s.end].strip() for f in losses(Examined(spec)) for s in f.spans]


def test_a_draft_of_ours_loses_nothing() -> None:
    assert lost(drafted(TEXT)) == []


def test_a_sentence_that_is_neither_carried_nor_listed_is_found() -> None:
    assert lost(drafted(TEXT).model_copy(update={"left_out": ()})) == ["Bishop Hanno loved roses above all."]


def test_a_requirement_that_is_gone_leaves_its_sentence_lost() -> None:
    spec = drafted("Gardeners need a search over plants. The search must list the newest plants.")

    gone = spec.model_copy(update={"requirements": spec.requirements[:1]})

    assert lost(gone) == ["The search must list the newest plants."]


def test_a_number_that_a_line_names_carries_its_sentence() -> None:
    text = "Gardeners need a search over plants. We count 300 searches a day."
    spec = drafted(text)
    bare = spec.model_copy(
        update={"left_out": (), "boundaries": spec.boundaries.model_copy(update={"constraints": ()})}
    )
    named = bare.model_copy(update={"title": "Search for {N1}"})

    assert lost(bare.model_copy(update={"problem": spec.problem.model_copy(update={"evidence": None})})) == [
        "We count 300 searches a day."
    ]
    assert lost(named) == []


def test_a_vague_word_carries_its_sentence() -> None:
    spec = drafted("Gardeners need a search over plants. The whole page must look modern.")

    assert "The whole page must look modern" not in lost(spec.model_copy(update={"requirements": ()}))


def test_a_name_or_a_greeting_is_no_sentence() -> None:
    assert lost(drafted("Hello team.\n\nGardeners need a search over plants.\n\nMia")) == []


def test_a_text_that_asks_for_nothing_is_listed_as_left_out() -> None:
    spec = drafted("Thanks for lunch yesterday, it was lovely.")

    assert lost(spec) == []
    assert lost(spec.model_copy(update={"left_out": ()})) == ["for lunch yesterday", "it was lovely."]


def test_a_chinese_sentence_is_looked_for_too() -> None:
    spec = drafted("园丁需要一个病害检索工具。主教当年最爱玫瑰，园里没种过菜。")

    assert lost(spec) == []
    assert lost(spec.model_copy(update={"left_out": ()})) == ["主教当年最爱玫瑰", "园里没种过菜。"]


HALF = "Gardeners need a search over plants, the head gardener once fell into the pond."


def test_a_half_of_a_sentence_is_lost_though_the_other_is_carried() -> None:
    spec = drafted(HALF)
    [first, *_] = spec.requirements
    short = first.model_copy(update={"evidence": (Span(start=0, end=35),)})
    halved = spec.model_copy(update={"requirements": (short,), "left_out": ()})

    assert lost(halved) == ["the head gardener once fell into the pond."]


@pytest.mark.parametrize("tail", ["as always", "by hand", "at the moment", "of course"])
def test_an_adverbial_is_nothing_to_lose(tail: str) -> None:
    text = f"Gardeners need a search over plants, {tail}."
    spec = drafted(text)
    [first, *_] = spec.requirements
    short = first.model_copy(update={"evidence": (Span(start=0, end=35),)})

    assert lost(spec.model_copy(update={"requirements": (short,), "left_out": ()})) == []


def test_a_short_order_is_more_than_an_adverbial() -> None:
    text = "Gardeners need a search over plants, please hide it."
    spec = drafted(text)
    [first, *_] = spec.requirements
    short = first.model_copy(update={"evidence": (Span(start=0, end=35),)})
    halved = spec.model_copy(update={"requirements": (short,), "left_out": (), "boundaries": Boundaries()})

    assert lost(halved) == ["please hide it."]
