"""Nothing said is lost: a sentence that no line carries is an error of ours."""

from tests.drafting.drafted import drafted
from translator.checks.examined import Examined
from translator.checks.losses import losses
from translator.domain.spec import Spec

TEXT = "Gardeners need a search over plant diseases. Bishop Hanno loved roses above all. Roses: red."


def lost(spec: Spec) -> list[str]:
    return [spec.ask.text[s.start : s.end].strip() for f in losses(Examined(spec)) for s in f.spans]


def test_a_draft_of_ours_loses_nothing() -> None:
    assert lost(drafted(TEXT)) == []


def test_a_sentence_that_is_neither_carried_nor_listed_is_found() -> None:
    assert lost(drafted(TEXT).model_copy(update={"left_out": ()})) == ["Bishop Hanno loved roses above all"]


def test_a_requirement_that_is_gone_leaves_its_sentence_lost() -> None:
    spec = drafted("Gardeners need a search over plants. The search must list the newest plants.")

    gone = spec.model_copy(update={"requirements": spec.requirements[:1]})

    assert lost(gone) == ["The search must list the newest plants"]


def test_a_number_that_a_line_names_carries_its_sentence() -> None:
    text = "Gardeners need a search over plants. We count 300 searches a day."
    spec = drafted(text)
    bare = spec.model_copy(
        update={"left_out": (), "boundaries": spec.boundaries.model_copy(update={"constraints": ()})}
    )
    named = bare.model_copy(update={"title": "Search for {N1}"})

    assert lost(bare.model_copy(update={"problem": spec.problem.model_copy(update={"evidence": None})})) == [
        "We count 300 searches a day"
    ]
    assert lost(named) == []


def test_a_vague_word_carries_its_sentence() -> None:
    spec = drafted("Gardeners need a search over plants. The whole page must look modern.")

    assert "The whole page must look modern" not in lost(spec.model_copy(update={"requirements": ()}))


def test_a_name_or_a_greeting_is_no_sentence() -> None:
    assert lost(drafted("Hello team.\n\nGardeners need a search over plants.\n\nMia")) == []


def test_a_text_that_asks_for_nothing_has_nothing_to_lose() -> None:
    spec = drafted("Thanks for lunch yesterday, it was lovely.").model_copy(update={"left_out": ()})

    assert lost(spec) == []


def test_a_chinese_sentence_is_looked_for_too() -> None:
    spec = drafted("园丁需要一个病害检索工具。主教当年最爱玫瑰，园里没有别的。")

    assert lost(spec) == []
    assert lost(spec.model_copy(update={"left_out": ()})) == ["主教当年最爱玫瑰，园里没有别的"]
