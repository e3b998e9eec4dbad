"""What a wish is without the words of wishing, and where it is cut for a title."""

import pytest

from tests.drafting.drafted import drafted
from translator.drafting.wish_phrase import titled, wished_phrase


@pytest.mark.parametrize(
    ("wish", "phrase"),
    [
        pytest.param("What I'd like is that the kiln rings when it is cold", "the kiln rings when it is cold", id="what-i-like-is"),
        pytest.param("Could someone look into sorting the buttons?", "sorting the buttons", id="look-into"),
        pytest.param("@kim can we pls get a map of the cellar??", "map of the cellar", id="a-chat"),
        pytest.param("I'd love something that sorts the letters and drafts a reply", "sort the letters and draft a reply", id="joined-verbs-in-one-form"),
        pytest.param("I'd like something that weighs the eggs before the van leaves", "weigh the eggs before the van leaves", id="a-verb-of-another-clause-stays"),
        pytest.param("We want the eggs to be weighed at night", "the eggs weighed at night", id="to-be"),
        pytest.param("We want members to be able to swap keys", "members swap keys", id="to-be-able"),
        pytest.param("Could we have guests enter their size at home?", "have guests enter their size at home", id="have-somebody-do"),
        pytest.param("Needed: the bell rings at four", "the bell rings at four", id="a-label"),
        pytest.param("The librarian, Ines, wants to scan a set", "scan a set", id="told-of-somebody"),
        pytest.param("Directors send a sketch and want an answer", "Directors send a sketch and want an answer", id="no-word-of-wishing-first"),
        pytest.param("All I want is: the bell rings at four", "the bell rings at four", id="all-i-want-is"),
        pytest.param("Weigh the eggs", "Weigh the eggs", id="nothing-to-drop"),
    ],
)  # fmt: skip
def test_the_words_of_wishing_go_and_the_others_stay(wish: str, phrase: str) -> None:
    assert wished_phrase(wish, zh=False) == phrase


@pytest.mark.parametrize(
    ("wish", "phrase"),
    [
        pytest.param("能不能做个自动报数?", "自动报数", id="能不能"),
        pytest.param("他们想在窑里装探头,听声音判断裂没裂", "在窑里装探头,听声音判断裂没裂", id="他们想"),
        pytest.param("要一个手机端,进窑前扫码", "手机端,进窑前扫码", id="要一个"),
        pytest.param("你帮我弄一个能自动配釉的,配完就记下", "自动配釉,配完就记下", id="能…的"),
        pytest.param("老板说要搞个烧窑日历吧,别太复杂", "烧窑日历,别太复杂", id="老板说"),
        pytest.param("我们的想法是徒弟拍照上传", "徒弟拍照上传", id="想法是"),
        pytest.param("要是能用平板量出口径就好了", "用平板量出口径", id="就好了"),
        pytest.param("希望个人信息不外传", "个人信息不外传", id="个人不是量词"),
        pytest.param("你们能不能做个东西，进窑前扫码呗", "进窑前扫码", id="你们能不能"),
        pytest.param("徒弟拍照上传", "徒弟拍照上传", id="没有愿望词"),
    ],
)
def test_in_chinese_too(wish: str, phrase: str) -> None:
    assert wished_phrase(wish, zh=True) == phrase


@pytest.mark.parametrize(
    ("phrase", "title"),
    [
        pytest.param("weigh the eggs", "weigh the eggs", id="short"),
        pytest.param("weigh the eggs of every single hen in the barn before the van leaves and print a list", "weigh the eggs of every single hen in the barn", id="where-a-part-ends"),
        pytest.param("weigh the eggs so that nobody has to", "weigh the eggs", id="no-reason-in-a-title"),
        pytest.param("weigheggs" * 9, "weigheggs" * 9, id="nowhere-to-cut"),
    ],
)  # fmt: skip
def test_a_title_ends_where_a_part_of_the_wish_ends(phrase: str, title: str) -> None:
    assert titled(phrase, zh=False) == title


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("We press 60 sheets a day. We should like the photographs to be read: species, place and year.", "photographs to be read"),
        ("At the moment about 14% of the plates crack and I'd like that under 8% by May. What I have in mind is something where the loader takes a picture of each shelf.", "takes a picture of each shelf"),
        ("All I want is: a deckhand asks for a swap, the app checks the hours, and it goes through.", "asks for a swap"),
        ("为规范复核，减少差错，药房拟建设饮片复核系统。目前复核由药师目视完成。", "复核系统"),
    ],
)  # fmt: skip
def test_the_wish_as_a_whole_is_the_title_and_a_requirement(text: str, wish: str) -> None:
    spec = drafted(text)

    assert wish in " ".join(text[s.start : s.end] for r in spec.requirements for s in r.evidence)
    assert "crack" not in spec.title


def test_we_should_like_is_a_wish_and_no_duty_of_somebody() -> None:
    spec = drafted("We should like the photographs to be read, each with a mark for how sure the reading is.")

    assert [r.technical for r in spec.requirements] == [
        "The photographs shall be read, each with a mark for how sure the reading is."
    ]
