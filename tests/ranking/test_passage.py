"""The passage that says most of what is asked for is quoted, short enough to read."""

from translator.ranking.passage import passage
from translator.ranking.request import wanted_terms

RECORD = "# Keep permits in the register\n\nIt rained.\n\n* Felling permits are kept in the register of the foresters.\n"


def test_the_sentence_that_shares_most_is_quoted_without_its_bullet() -> None:
    wanted = wanted_terms("Where do foresters keep felling permits?")

    assert passage(RECORD, wanted) == "Felling permits are kept in the register of the foresters."


def test_where_nothing_is_shared_nothing_is_quoted() -> None:
    assert passage(RECORD, wanted_terms("Bread orders of the cafés")) == ""


def test_a_long_one_is_cut_at_a_word() -> None:
    quoted = passage("Felling permits " + "of oak " * 60 + ".", wanted_terms("felling permits"))

    assert quoted.endswith(" …")
    assert len(quoted) <= 242
    assert quoted.removesuffix(" …").split()[-1] in ("of", "oak")


def test_a_long_chinese_one_that_has_no_spaces_is_cut_too() -> None:
    quoted = passage("采伐许可证存在登记簿里" * 40 + "。", wanted_terms("采伐许可证"))

    assert quoted.endswith(" …")
    assert len(quoted) <= 242
