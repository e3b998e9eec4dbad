"""One way to write a document down."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.domain.canonical import Json, canonical, sha256_of

scalars = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False)
texts = st.text(st.characters(exclude_categories=["Cs"]))
documents: st.SearchStrategy[Json] = st.recursive(
    scalars | texts, lambda inner: st.lists(inner) | st.dictionaries(texts, inner), max_leaves=12
)


@given(documents)
def test_writing_and_reading_gives_the_same_document(document: Json) -> None:
    assert json.loads(canonical(document)) == document


@given(documents)
def test_writing_twice_gives_the_same_bytes(document: Json) -> None:
    assert canonical(json.loads(canonical(document))) == canonical(document)


@given(st.dictionaries(texts, scalars, min_size=2))
def test_the_order_of_keys_does_not_matter(document: dict[str, Json]) -> None:
    turned = dict(reversed(list(document.items())))

    assert canonical(turned) == canonical(document)


def test_nothing_but_ascii_is_escaped_and_no_space_is_added() -> None:
    assert canonical({"b": "退款", "a": [1, 2.5]}) == '{"a":[1,2.5],"b":"退款"}'


def test_a_number_that_is_none_is_refused() -> None:
    with pytest.raises(ValueError, match="JSON compliant"):
        canonical({"a": float("nan")})


def test_the_hash_is_that_of_the_text_in_utf8() -> None:
    assert sha256_of("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
