"""Lines, messages, and words without marks of formatting; every place stays where it was."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from translator.reading.paste.layout import layout_of
from translator.reading.paste.markup import plain


def messages(text: str) -> list[tuple[str, str]]:
    layout = layout_of(text)
    return [(m.who, " ".join(layout.words(i).strip() for i in m.lines)) for m in layout.messages]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        pytest.param("<p>Show <b>all</b> orders</p>", "Show all orders", id="tags"),
        pytest.param("a list &amp; a map&nbsp;&middot; <br>today", "a list & a map · today", id="entities"),
        pytest.param(
            "09:12 <dana> less than <5", "09:12 <dana> less than <5", id="what-only-looks-like-a-tag"
        ),
        pytest.param("a &amp; b", "a &amp; b", id="no-html-without-a-tag"),
    ],
)
def test_html_is_read_through(text: str, words: str) -> None:
    assert " ".join(plain(text).split()) == words


@given(st.text(alphabet=st.sampled_from("<>/pb &;amp#39\n>| ax")))
def test_every_place_stays_where_it_was(text: str) -> None:
    assert len(layout_of(text).text) == len(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("please add a list", [("", "please add a list")], id="one-message"),
        pytest.param(
            "See below.\n\nOn Mon, 3 March 2025 at 9:12, Ana Ruiz <ana@x.example> wrote:\n> please add a list\n> Ana",
            [("", "See below."), ("Ana Ruiz", "please add a list Ana")],
            id="a-reply",
        ),
        pytest.param(
            "See below.\n---------- Forwarded message ---------\nFrom: Ana Ruiz <ana@x.example>\nTo: Bo\n\nplease add a list",
            [("", "See below."), ("Ana Ruiz", "please add a list")],
            id="a-forwarded-mail",
        ),
        pytest.param("请看下面。\n发件人: 赵敏\n收件人: 李思\n主题: 路线\n\n请加一个列表", [("", "请看下面。"), ("赵敏", "请加一个列表")], id="in-chinese"),
        pytest.param(
            "> Which columns?\nDate and site.\n> Anything else?\nNo.",
            [("", "Date and site. No."), ("", "Which columns? Anything else?")],
            id="answers-between-quoted-questions",
        ),
        pytest.param("Closed.\nAna wrote on 3 March:\n| a list, please", [("", "Closed."), ("Ana", "a list, please")], id="bars"),
        pytest.param("| a | b |\n| 1 | 2 |", [("", "| a | b | | 1 | 2 |")], id="a-table-is-no-quotation"),
        pytest.param("From: the desk we need a list", [("", "From: the desk we need a list")], id="one-header-alone-is-none"),
    ],
)  # fmt: skip
def test_the_messages_of_a_thread_are_told_apart(text: str, found: list[tuple[str, str]]) -> None:
    assert messages(text) == found
