"""MiniLM in numpy gives the vectors its authors give, whatever else is in the batch, and refuses a model it does not know."""

import asyncio
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray

from translator.adapters.minilm import MiniLm, installed
from translator.domain.errors import EmbedderNotThere

needs_model = pytest.mark.skipif(not installed(), reason="the sentence model is not installed (make vectors)")
MODEL = MiniLm()
LENT = "Canoes are lent to guests by the hour."
RENTED = "Visitors can rent a boat for sixty minutes."
BILLS = "Invoices are archived in the cellar for ten years."


def vectors(texts: Sequence[str]) -> NDArray[np.float32]:
    joined = b"".join(asyncio.run(MODEL.embed(texts)))
    rows: NDArray[np.float32] = np.frombuffer(joined, dtype="<f4").reshape(len(texts), MODEL.dimension)
    return rows


@needs_model
@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("This is an example sentence", [0.06765695, 0.0634959, 0.04871311, 0.07930499, 0.03744807]),
        ("Each sentence is converted", [0.08643858, 0.10276265, 0.00539458, 0.00204446, -0.00996335]),
    ],
)
def test_the_vectors_are_those_the_model_is_published_with(text: str, first: list[float]) -> None:
    assert vectors([text])[0][:5] == pytest.approx(first, abs=2e-6)


@needs_model
def test_each_vector_has_the_stated_dimension_and_length_one() -> None:
    found = vectors([LENT, BILLS, "", "canoe " * 2_000])

    assert found.shape == (4, MODEL.dimension)
    assert np.linalg.norm(found, axis=1) == pytest.approx(1.0, abs=1e-5)


@needs_model
def test_neither_the_order_nor_the_company_of_a_text_changes_its_vector() -> None:
    texts = [LENT, BILLS, RENTED, f"{LENT} {BILLS} " * 20, "Oars."]
    together, turned, alone = vectors(texts), vectors(texts[::-1])[::-1], [vectors([t])[0] for t in texts]

    assert together == pytest.approx(turned, abs=1e-5)
    assert together == pytest.approx(np.array(alone), abs=1e-5)


@needs_model
def test_the_same_in_other_words_is_nearer_than_another_matter() -> None:
    lent, rented, bills = vectors([LENT, RENTED, BILLS])

    assert lent @ rented > 0.4 > lent @ bills


@needs_model
def test_of_a_long_text_only_the_beginning_counts() -> None:
    long = "canoe " * 300
    same, other = vectors([long + LENT, long + BILLS])

    assert same == pytest.approx(other, abs=1e-6)
    assert vectors([f"{LENT} {long}"])[0] != pytest.approx(same, abs=1e-2)


def test_chinese_is_not_read_and_english_with_a_chinese_name_is() -> None:
    assert not MODEL.reads("独木舟按小时出借给客人，迟还要收费。")
    assert MODEL.reads("Canoes are lent to 张伟 by the hour.")


def test_nothing_asked_gives_nothing() -> None:
    assert asyncio.run(MiniLm(Path("nowhere")).embed([])) == []


def test_a_model_that_is_not_there_or_another_is_refused(tmp_path: Path) -> None:
    with pytest.raises(EmbedderNotThere, match=r"tokenizer\.json cannot be read"):
        asyncio.run(MiniLm(tmp_path).embed([LENT]))
    (tmp_path / "tokenizer.json").write_text("{}", encoding="utf-8")
    with pytest.raises(EmbedderNotThere, match="another file than the one that was tried"):
        asyncio.run(MiniLm(tmp_path).embed([LENT]))
