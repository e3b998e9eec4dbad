"""The learned weights: there, readable, and what they say they were learned from."""

import json

import pytest

from evals.digest import digest_of
from evals.training import texts
from translator.domain.errors import KnowledgeBroken
from translator.domain.reading import FACETS
from translator.knowledge.weights import Weights, learned, written

NAMES = [
    *(
        (name, language)
        for name in ("kind", "facets", "verdict", "slots", "lines")
        for language in ("en", "zh")
    ),
    ("quality", "en"),
    ("requests", "any"),
]


@pytest.mark.parametrize(("name", "language"), NAMES)
def test_each_set_of_weights_is_whole(name: str, language: str) -> None:
    weights = learned(name, language)

    assert (weights.name, weights.language) == (name, language)
    assert len(weights.start) == len(weights.labels)
    assert all(
        int(pair.partition(":")[0]) < len(weights.labels)
        for pairs in weights.terms.values()
        for pair in pairs.split()
    )


def test_each_facet_has_a_bar_of_its_own() -> None:
    for language in ("en", "zh"):
        assert learned("facets", language).labels == FACETS
        assert len(learned("facets", language).bar) == len(FACETS)


@pytest.mark.parametrize(("name", "language"), NAMES)
def test_weights_say_which_texts_they_were_learned_from_and_these_are_still_the_same(
    name: str, language: str
) -> None:
    told = " ".join(learned(name, language).learned_from)
    own = [
        *texts.HERE.glob(f"*.{language}.jsonl"),
        texts.CASES,
        texts.PASTES,
        texts.MORE_PASTES,
        texts.HERE / "lines.jsonl",
    ]

    assert "sha256" in told
    assert sum(digest_of(file) in told for file in own) == told.count(texts.OWN), (
        "texts changed: run make train"
    )


def test_those_learned_from_others_texts_say_the_licence() -> None:
    assert any("CC BY-SA 3.0" in origin for origin in learned("quality", "en").learned_from)


def test_weights_that_are_not_there_say_what_to_do() -> None:
    with pytest.raises(KnowledgeBroken, match="make train"):
        learned("kind", "de")


def test_a_file_holds_one_term_a_line_and_reads_back() -> None:
    weights = Weights(
        name="taste", language="zh", learned_from=("x",), labels=("甜",), start=(3,), terms={"糖": "0:9", "a": "0:-4"}
    )  # fmt: skip
    text = written(weights)

    read = json.loads(text)
    assert (read["labels"], read["terms"]) == (["甜"], weights.terms)
    assert '  "糖": "0:9"' in text.splitlines()
