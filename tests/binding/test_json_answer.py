"""What a model answered is read in one way, or refused with what is wrong and where."""

import json
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.binding.answers import CLOSED_IF_WHOLE, KEYS, MENDED, REFUSED
from translator.binding.json_answer import CHARS_MAX, OPENINGS_MAX, Json, JsonUnreadable, Parsed, json_answer
from translator.binding.json_repairs import DEPTH_MAX, REPAIRS, Repair

SHARED = Path(__file__).parents[3] / "shared" / "data" / "security" / "malformed_json"
"""A public suite of JSON, good (y_), bad (n_) and in between (i_), beside the project; without it our own texts do."""
FILES = sorted(SHARED.glob("*.json"))

texts = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)
json_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**300) + 1, 10**300 - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
pieces = st.sampled_from(
    ['"', "'", "“", "”", "‘", "’", "{", "}", "[", "]", ",", "，", ":", "：", " ", "\n", "\\", "\\u00", "/*", "*/", "//", "#", "```", "a", "é", "1", "-",
     ".5", "e9", "true", "None", "NaN", '"a"', '"a":', "{a: 1}", '", "b": ', "<think>", "\ufeff", "\0", "\ud800", "\u00a0"]
)  # fmt: skip


def read(text: str, *, keys: tuple[str, ...] = (), whole: bool) -> Parsed | JsonUnreadable:
    """Return what is read of a text, or how it is refused; anything else is raised."""
    try:
        return json_answer(text, keys=keys, whole=whole)
    except JsonUnreadable as refused:
        return refused


@pytest.mark.parametrize(("text", "data", "repaired"), MENDED)
def test_what_has_one_meaning_is_read_and_what_was_put_right_is_named(
    text: str, data: Json, repaired: tuple[Repair, ...]
) -> None:
    found = json_answer(text, keys=KEYS)

    assert found.data == data
    assert set(found.repaired) == set(repaired)
    assert len(found.repaired) == len(repaired)


def test_each_repair_is_met_in_these_texts() -> None:
    met = {repair for *_, repaired in MENDED for repair in repaired}

    assert met | {"missing bracket"} == set(REPAIRS)


@pytest.mark.parametrize(("text", "data"), CLOSED_IF_WHOLE)
def test_missing_brackets_are_added_only_to_an_answer_that_is_whole(text: str, data: Json) -> None:
    assert json_answer(text, keys=KEYS, whole=True) == Parsed(data, ("missing bracket",))
    with pytest.raises(JsonUnreadable):
        json_answer(text, keys=KEYS)


@pytest.mark.parametrize("whole", [False, True])
@pytest.mark.parametrize(("text", "why", "pointer"), REFUSED)
def test_what_has_no_one_meaning_is_refused_with_what_is_wrong_and_where(
    text: str, why: str, pointer: str, whole: bool
) -> None:
    with pytest.raises(JsonUnreadable) as refused:
        json_answer(text, keys=KEYS, whole=whole)

    assert why in str(refused.value)
    assert refused.value.pointer == pointer
    assert "\n" not in str(refused.value)


def test_lines_are_counted_as_the_model_wrote_them() -> None:
    with pytest.raises(JsonUnreadable) as refused:
        json_answer('<think>\nhm\n</think>\n{"summary": 1,\n  "targets": 2 s}')

    assert (refused.value.line, refused.value.column) == (5, 16)


def test_an_object_within_an_answer_that_broke_is_never_taken_for_the_answer() -> None:
    with pytest.raises(JsonUnreadable, match="a comma or }"):
        json_answer('{"targets": [{"a": 1 oops}], "x": {"summary": "inner"}}', keys=KEYS)


def test_without_keys_an_object_is_taken_before_an_array_and_an_array_before_nothing() -> None:
    assert json_answer('See [1]: {"a": 1}').data == {"a": 1}
    assert json_answer("See [1].").data == [1]


def test_a_document_without_the_keys_is_handed_on_to_be_judged() -> None:
    assert json_answer('{"other": 1}', keys=KEYS) == Parsed({"other": 1})
    assert json_answer("3", keys=KEYS) == Parsed(3)


@pytest.mark.parametrize("opened", ["[", '{"a":', '[{"a":', '{"a" "b":', "['a', ["])
def test_a_hundred_thousand_brackets_are_refused_at_the_depth_allowed(opened: str) -> None:
    text = opened * (100_000 // len(opened))
    for made in (text, f"Look: {text}"):
        with pytest.raises(JsonUnreadable):
            json_answer(made, whole=True)


def test_nesting_as_deep_as_allowed_is_read_and_one_level_more_is_not() -> None:
    for left, right in (("[", "]"), ('{"a":[', "]}")):
        levels = DEPTH_MAX // left.count("[") // (2 if "{" in left else 1)
        deep = left * levels + right * levels
        assert json_answer(deep).repaired == ()
        assert json_answer(f"x {deep}").repaired == ("text around the answer",)
        for made in (f"[{deep}]", f"x [{deep}]"):
            with pytest.raises(JsonUnreadable, match=f"deeper than {DEPTH_MAX}"):
                json_answer(made)


def test_brackets_within_a_text_are_no_nesting() -> None:
    shown = "[" * 500 + '\\"{'
    assert json_answer(f'{{"summary": "{shown}"}}').repaired == ()


def test_an_answer_that_is_too_long_is_not_looked_at() -> None:
    longest = json.dumps("x" * (CHARS_MAX - 2))
    assert json_answer(longest).data == "x" * (CHARS_MAX - 2)
    with pytest.raises(JsonUnreadable, match="200,001 characters"):
        json_answer(longest + " ")


def test_among_too_many_brackets_that_lead_nowhere_no_answer_is_looked_for() -> None:
    for nowhere in ("{a} ", "[1] "):
        assert json_answer(nowhere * (OPENINGS_MAX - 1) + '{"summary": 1}', keys=KEYS).data == {"summary": 1}
        with pytest.raises(JsonUnreadable):
            json_answer(nowhere * OPENINGS_MAX + '{"summary": 1}', keys=KEYS)


@pytest.mark.skipif(not FILES, reason="the public suite is not beside the project")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_of_the_public_suite_is_read_refused_or_mended_as_it_deserves(path: Path) -> None:
    text = path.read_bytes().decode("utf-8", "surrogateescape")
    found = read(text, whole=True)
    if isinstance(found, JsonUnreadable):
        assert path.name[:2] in ("n_", "i_"), found
        return
    if path.name.startswith("y_"):
        assert set(found.repaired) <= {"key given twice", "characters no text may hold"}
        assert "characters no text may hold" in found.repaired or found.data == json.loads(text)
    elif path.name.startswith("n_"):
        assert found.repaired
    json.dumps(found.data, allow_nan=False).encode()


@given(json_values)
def test_any_clean_document_is_read_as_what_it_is(value: Json) -> None:
    for ascii_only in (True, False):
        assert json_answer(json.dumps(value, ensure_ascii=ascii_only)) == Parsed(value)


@given(st.dictionaries(texts, json_values, max_size=4))
def test_a_clean_document_among_words_is_the_same_document(value: dict[str, Json]) -> None:
    found = json_answer(f"Here:\n```json\n{json.dumps(value, ensure_ascii=False, indent=1)}\n```\n")

    assert found == Parsed(value, ("code fence", "text around the answer"))


tricky = st.text(st.sampled_from("ab1 \"',:{}[]\\/#*“”’，：\n\t."), max_size=12)
tricky_values = st.recursive(
    tricky | st.integers(-9, 9) | st.booleans() | st.none(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(tricky, inner, max_size=3),
    max_leaves=8,
)


@given(st.dictionaries(tricky, tricky_values, min_size=1, max_size=3))
def test_what_is_mended_is_what_was_meant(value: dict[str, Json]) -> None:
    """Python's own way of writing a value, and JSON with a comma too many, have one meaning."""
    written = json.dumps(value, ensure_ascii=False)

    assert json_answer(written[:-1] + ",}") == Parsed(value, ("trailing comma",))
    assert json_answer(repr(value)).data == value


@given(st.text(st.characters(), max_size=80) | st.lists(pieces, max_size=30).map("".join), st.booleans())
def test_any_text_is_read_or_refused_and_never_anything_else(text: str, whole: bool) -> None:
    found = read(text, whole=whole)
    if isinstance(found, JsonUnreadable):
        assert len(str(found)) < 500
        return
    json.dumps(found.data, allow_nan=False).encode()
    assert found.repaired or json.loads(text) == found.data


WORST = [
    ("", "["), ("", "{"), ("", '"'), ("", "'"), ("", "{}"), ("", "[1] "), ("", "{a} "), ("", "```"), ("", "{/*["), ("", "/*"),
    ('{"a": "', " b, c: d"), ('{"a": "', ' "b" c'), ('{"a": "', '\\"x'), ('{"a": "', "\\"), ('{"a": "', '" //'), ('{"a": "', '",'),
    ('{"a": "', '", "b'), ('{"a": "', "\" ,' "), ("{'a': '", "b's "), ('{"a": ["x", ', " "), ('{"a": ["', '"\n'), ('["a"', '"a"'),
    ("[1", " 1"), ("[1", ",1"), ("[", '{"a": 1} '), ("[", "# a\n"), ("[", "/**/"), ("{", "a: 1, "), ("{", "a"), ('{"', "a"), ("[", "9"),
    ("{“a”： “", "“b”，"), ("[", "\u00a0"), ("", "<think>"), ("", "<think>{"), ('{"a": 1}', ', "b"'),
]  # fmt: skip


@pytest.mark.parametrize(("before", "run"), WORST)
def test_four_times_the_text_takes_about_four_times_the_time(before: str, run: str) -> None:
    def seconds(chars: int) -> float:
        text = before + run * (chars // len(run))
        started = time.process_time()
        for keys in ((), KEYS):
            read(text, keys=keys, whole=True)
        return time.process_time() - started

    small = large = float("inf")
    for _ in range(7):  # a busy machine only ever adds, so that the best of several tells
        small, large = min(small, seconds(8000)), min(large, seconds(32_000))
        if large < 8 * small or large < 0.002:
            return
    assert large < 8 * small
