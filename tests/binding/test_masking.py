"""What leaves the process holds no secret, and what comes back holds everything again."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.binding.masking import NO_MASKS, masked, restored, restored_document

MAIL = "From: Jane Doe <jane@office.example>\nCall +49 30 90000123, password: Tulip-4711"
_PIECES = st.sampled_from(
    [
        "jane@office.example", "a.b@c.example", "+49 30 90000123", "13800000001", "password: Tulip-4711", "pwd=x1;", "<EMAIL_A>", "<email_b>",
        "[PHONE_A]", "EMAIL_A", "<PERSON_A>", "<LITERAL_A>", "\\<EMAIL_A\\>", "&lt;IP_A&gt;", "<EMAIL_1>", "<", ">", "_A>", "<EMAIL", "@Jane Doe", "From: ", "Jane Doe <", "host 10.2.3.4",
        "://u:p1@h.example", "Tulip-4711", " ", "\n", ", ", "密码：Tulip-4711", "@阿哲 ", "6200000000000000", "-----BEGIN PRIVATE KEY-----", "eyJ",
        "\u200b", "\u00ad", "＠", "１", "6200 0000", "0000 0013", "token: FakeForTests0123", "45aB67cD", "> ", "SSN 219-09-9999", "jane@",
    ]
)  # fmt: skip
TEXTS = st.one_of(st.text(), st.lists(st.one_of(_PIECES, st.text(max_size=4))).map("".join))


def test_each_datum_becomes_a_placeholder_that_says_what_it_was() -> None:
    assert masked(MAIL).text == "From: <PERSON_A> <<EMAIL_A>>\nCall <PHONE_A>, password: <SECRET_A>"


def test_the_same_datum_has_the_same_placeholder_everywhere_and_another_one_another() -> None:
    text = masked("a@x.example, b@x.example, then a@x.example").text

    assert text == "<EMAIL_A>, <EMAIL_B>, then <EMAIL_A>"


def test_texts_of_one_job_share_their_placeholders() -> None:
    first = masked("Write to a@x.example.")
    second = masked("b@x.example answers for a@x.example.", first.masks)

    assert second.text == "<EMAIL_B> answers for <EMAIL_A>."
    assert restored(first.text, second.masks).text == "Write to a@x.example."


@given(TEXTS)
def test_what_was_masked_comes_back_to_the_letter(text: str) -> None:
    result = masked(text)

    assert restored(result.text, result.masks).text == text


@given(TEXTS)
def test_masking_what_is_masked_changes_nothing(text: str) -> None:
    once = masked(text)
    again = masked(once.text, once.masks)

    assert (again.text, again.masks) == (once.text, once.masks)


@given(st.lists(st.text(), max_size=4), st.lists(_PIECES.filter(lambda piece: "_" not in piece), max_size=4))
def test_texts_that_share_a_table_all_come_back_from_it(texts: list[str], pieces: list[str]) -> None:
    masks, out = NO_MASKS, []
    for text in [*texts, " ".join(pieces)]:
        result = masked(text, masks)
        masks = result.masks
        out.append((text, result.text))

    assert [restored(sent, masks).text for _, sent in out] == [text for text, _ in out]
    assert len(masks.by_original) == len(masks.by_placeholder) == len(masks.entries)


@given(TEXTS)
def test_the_parts_are_the_ranges_that_were_replaced(text: str) -> None:
    result = masked(text)
    done, pieces = 0, []
    for part in result.parts:
        pieces += [text[done : part.start], part.placeholder]
        done = part.end

    assert "".join([*pieces, text[done:]]) == result.text
    assert [result.masks.by_placeholder[p.placeholder] for p in result.parts] == [
        text[p.start : p.end] for p in result.parts
    ]


def test_a_text_that_holds_a_placeholder_already_is_not_taken_for_a_masked_one() -> None:
    text = "The letter has a slot <EMAIL_A>; send it to jane@office.example."
    result = masked(text)

    assert result.text == "The letter has a slot <LITERAL_A>; send it to <EMAIL_A>."
    assert restored(result.text, result.masks).text == text


@pytest.mark.parametrize(
    "written",
    [
        "<EMAIL_A>", "<email_a>", "< EMAIL_A >", "<EMAIL A>", "<EMAIL-A>", "<EMAIL\\_A>", "\\<EMAIL\\_A\\>", "[EMAIL_A]", "{EMAIL_A}", "《EMAIL_A》", "＜EMAIL_A＞",
        "&lt;EMAIL_A&gt;", "<EMAIL_A/>", "EMAIL_A",
    ],
)  # fmt: skip
def test_a_placeholder_is_known_however_a_model_bends_it(written: str) -> None:
    masks = masked("jane@office.example").masks

    assert restored(f"Send it to {written}.", masks).text == "Send it to jane@office.example."


@pytest.mark.parametrize("written", ["<EMAIL_B>", "<PHONE_A>", "[person_c]", "<EMAIL_1>"])
def test_a_placeholder_a_model_made_up_is_told_and_left_for_the_caller(written: str) -> None:
    result = restored(f"Ask {written}, then {written} and <EMAIL_A>.", masked("jane@office.example").masks)

    assert result.invented == (written,)
    assert result.text == f"Ask {written}, then {written} and jane@office.example."


@pytest.mark.parametrize(
    "text", ["EMAIL_B is a variable", "an [email] to all", "if a<b and b>a", "{N3} seconds"]
)
def test_other_words_and_brackets_are_no_made_up_placeholders(text: str) -> None:
    assert restored(text, masked("jane@office.example").masks) == restored(text, NO_MASKS)
    assert restored(text, NO_MASKS).invented == ()


def test_every_text_of_a_document_gets_its_data_back_and_no_name_of_a_field() -> None:
    masks = masked("jane@office.example and\nBob <bob@office.example>").masks
    document = {"to": ["<EMAIL_A>", 3, None], "<EMAIL_B>": {"cc": "<EMAIL_C>"}}

    assert restored_document(document, masks) == (
        {"to": ["jane@office.example", 3, None], "<EMAIL_B>": {"cc": "<EMAIL_C>"}},
        ("<EMAIL_C>",),
    )


def test_places_are_counted_by_kind_without_saying_what_stands_there() -> None:
    text = f"{MAIL}\nPassword again: Tulip-4711, slot <EMAIL_A>"
    result = masked(text)

    assert result.total == 5
    assert result.counts == {"secret": 2, "email": 1, "phone": 1, "person": 1}
    assert [text[p.start : p.end] for p in result.parts if p.kind == "secret"] == ["Tulip-4711"] * 2
    assert "Tulip" not in f"{result.parts!r}"


def test_what_is_printed_of_a_table_holds_no_datum() -> None:
    result = masked(MAIL)

    assert "Tulip" not in f"{result!r} {result.masks!r} {result.masks.entries!r}"


def test_people_a_tracker_names_are_masked_in_prose() -> None:
    text = "Ola Rehn wants the list of 40 stores, Rehn & Co do not."

    assert masked(text, people=["Ola Rehn", "IT Service Desk"]).text == text.replace("Ola Rehn", "<PERSON_A>")


def test_a_name_nobody_marked_stays() -> None:
    text = "Ola Rehn wants the list of 40 stores."

    assert masked(text).text == text


def test_where_policy_lets_personal_data_out_secrets_are_masked_all_the_same() -> None:
    result = masked("jane@office.example, password: Tulip-4711", people=["Ola Rehn"], personal=False)

    assert result.text == "jane@office.example, password: <SECRET_A>"


def test_what_overlaps_is_masked_as_a_whole() -> None:
    assert masked("password: jane@office.example9x").text == "password: <SECRET_A>"
