"""JSON that strangers send."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.domain.errors import JsonBroken, TextNotReadable, TranslatorError
from translator.imports.json_document import DEPTH_MAX, document

json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner, max_size=3),
    max_leaves=8,
)


@given(json_values)
def test_a_clean_document_is_read_as_what_it_is(value: object) -> None:
    written = json.dumps(value)
    if "\\u0000" in written or "\\ud" in written:
        return

    assert document(written) == value


@given(st.binary(max_size=60))
def test_any_bytes_are_read_or_refused_with_one_of_our_errors(raw: bytes) -> None:
    try:
        document(raw)
    except TranslatorError:
        return


@pytest.mark.parametrize(
    "raw",
    [
        "",
        "{",
        "[1,]",
        "{'a': 1}",
        '{"a": 1} {"b": 2}',
        "NaN",
        "[Infinity]",
        "[-Infinity]",
        "1e999",
        "9" * 5000,
        '{"a": 1, "a": 2}',
        '{"a": {"b": 1, "b": 1}}',
        "[" * 100_000,
        "[" * (DEPTH_MAX + 2) + "]" * (DEPTH_MAX + 2),
        '{"a":' * 5000 + "1" + "}" * 5000,
        '"tab\there"',
        "\ufeff\ufeff1",
    ],
    ids=range(17),
)
def test_what_is_no_clean_json_is_refused_in_one_line(raw: str) -> None:
    with pytest.raises(JsonBroken) as refused:
        document(raw.encode())

    assert "\n" not in refused.value.message
    assert len(refused.value.message) < 200


@pytest.mark.parametrize("raw", ['"a\\u0000b"', '"\\ud800"', '{"\\udfff": 1}', '["x", {"y": "\\u0000"}]'])
def test_what_no_text_may_hold_is_refused_wherever_it_stands(raw: str) -> None:
    with pytest.raises(TextNotReadable):
        document(raw)


def test_a_whole_pair_of_surrogates_is_one_character() -> None:
    assert document('"\\ud83e\\uddd1"') == "\U0001f9d1"


def test_bytes_that_are_no_utf8_are_refused() -> None:
    with pytest.raises(TextNotReadable):
        document(b'"\xff"')


def test_nesting_as_deep_as_allowed_is_read() -> None:
    assert document("[" * DEPTH_MAX + "]" * DEPTH_MAX)
