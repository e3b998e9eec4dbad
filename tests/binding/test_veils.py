"""A datum is found behind what hides it from a program and not from a reader, and comes back as it was written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.binding.finding import data_in
from translator.binding.masking import masked, restored
from translator.binding.veils import without_veils

UNSEEN = "\u200b\u200c\u200d\u2060\ufeff\u00ad"
TOKEN = "gh" + "p_FakeForTests0123456789AbCdEfGhIjKlMn"
DATA = [
    (TOKEN, "secret"), ("jane.doe@office.example", "email"), ("6222000000000009", "card"), ("13800000001", "phone"), ("GB21TEST00000012345678", "iban"),
    ("990000190001010016", "identity"), ("198.51.100.23", "ip"),
]  # fmt: skip


@given(st.sampled_from(DATA), st.integers(1, 10), st.sampled_from(UNSEEN))
def test_a_character_nobody_sees_hides_no_datum(datum: tuple[str, str], at: int, unseen: str) -> None:
    plain, kind = datum
    written = plain[:at] + unseen + plain[at:]
    result = masked(f"卡号 {written}，2 s")

    assert data_in(f"卡号 {written}，2 s") == [(kind, written)]
    assert restored(result.text, result.masks).text == f"卡号 {written}，2 s"


@pytest.mark.parametrize(
    ("text", "kind", "datum"),
    [
        ("邮箱：ａｂｃ＠ｅｘ．ｃｏｍ，", "email", "ａｂｃ＠ｅｘ．ｃｏｍ"),
        ("手机１３８００００００01", "phone", "１３８００００００01"),
        ("电话：０１０－５５５００１２３", "phone", "０１０－５５５００１２３"),
        ("座机（010）55500123", "phone", "（010）55500123"),
        ("银行卡６２００　００００　００００　００１３", "card", "６２００　００００　００００　００１３"),
        ("密码：Ｃｅｓｈｉ１２３４５", "secret", "Ｃｅｓｈｉ１２３４５"),
        ("call +49\u00a030\u00a090000123", "phone", "+49\u00a030\u00a090000123"),
        ("SSN 219\u201109\u20119999", "identity", "219\u201109\u20119999"),
    ],
)
def test_full_width_and_odd_blanks_hide_no_datum(text: str, kind: str, datum: str) -> None:
    assert data_in(text) == [(kind, datum)]


@pytest.mark.parametrize(
    "text",
    [
        "峰值每小时２０万件，２秒内返回", "成本不超过１３８００００００００元", "版本２．１０．３０．４０", "合同编号：１３９００００００02", "max\u00adi\u00admum 500\u00a0000 rec\u00adords", "2026\u201103\u201101", "1\u202f200\u202f000 requests",
        "１０：３０至１１：３０",
    ],
)  # fmt: skip
def test_figures_versions_and_dates_stay_however_they_are_set(text: str) -> None:
    assert data_in(text) == []


def test_a_password_given_away_once_is_found_again_as_it_was_written() -> None:
    assert (
        data_in("密码：Ceshi\u200b12345，再说一次 Ceshi\u200b12345。") == [("secret", "Ceshi\u200b12345")] * 2
    )


def test_a_text_without_veils_is_shown_as_it_is() -> None:
    assert without_veils("2 s，（每天）").text == "2 s，（每天）"
