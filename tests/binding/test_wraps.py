"""A datum is found over the line ends that cut it, and what stands behind a whole one stays."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.binding.finding import data_in
from translator.binding.masking import masked, restored

ROW = "FakeForTests0123456789AbCdEfGhIjKlMnOpQr"
JWT = f"ey{'J'}FakeForTests0123456789AbCd.ey{'J'}{ROW}.{ROW}"
GITHUB = f"gh{'p'}_{ROW[:36]}"
LINE_ENDS = ["\n", "\r\n", "=\n", "\\\n", "\n> ", "\n    ", " \n| "]


@given(st.integers(16, 100), st.sampled_from(LINE_ENDS))
def test_a_token_cut_at_any_width_is_masked_whole(width: int, line_end: str) -> None:
    written = line_end.join(JWT[at : at + width] for at in range(0, len(JWT) - 3, width))
    text = f"the token:\n{written}\n\nAt most 2 s."
    result = masked(text)

    assert result.text.count("<SECRET_A>") == 1
    assert result.text.endswith("\n\nAt most 2 s.")
    assert restored(result.text, result.masks).text == text


@pytest.mark.parametrize(
    ("text", "kind", "datum"),
    [
        (f"token {GITHUB[:20]}\n{GITHUB[20:]}\nfor 3 teams", "secret", f"{GITHUB[:20]}\n{GITHUB[20:]}"),
        (f"> api_key: {ROW[:20]}\n> {ROW[20:]}\n> Max 20 users", "secret", f"{ROW[:20]}\n> {ROW[20:]}"),
        (f"-H 'Bearer {ROW[:20]}\\\n{ROW[20:]}' \\\n -v", "secret", f"{ROW[:20]}\\\n{ROW[20:]}"),
        ("write to jane.doe@\noffice.example by May", "email", "jane.doe@\noffice.example"),
        ("IBAN DE50 0000 0000\n0123 4567 89 within", "iban", "DE50 0000 0000\n0123 4567 89"),
        ("银行卡号：6200 0000\n0000 0013，限额", "card", "6200 0000\n0000 0013"),
        ("card 40000000\n00000002", "card", "40000000\n00000002"),
        ("call +49 30\n90000123, 24 h", "phone", "+49 30\n90000123"),
        ("手机：138 0000\n0001，下午", "phone", "138 0000\n0001"),
    ],
)
def test_a_datum_over_a_line_end_is_masked_whole(text: str, kind: str, datum: str) -> None:
    assert data_in(text) == [(kind, datum)]


@pytest.mark.parametrize(
    "behind",
    [
        "Thanks", "Anna-Lena", "2 s at most", "P95", "99.9%", "500ms", "500", "v2.4.0", "ABC-1234567890", "2026-03-01", "MAX_ROWS=5000", "DB_HOST2: db", "OAuth2 for 3 teams", "- 3 users", "2. two more",
    ],
)  # fmt: skip
def test_what_stands_on_the_line_behind_a_whole_datum_stays(behind: str) -> None:
    for datum, kind in ((JWT, "secret"), ("+49 30 90000123", "phone"), ("jane2@office.example", "email")):
        assert data_in(f"see {datum}\n{behind}\n") == [(kind, datum)]


@pytest.mark.parametrize("before", ["2003-11-22", "v2.4.0-rc1", "order_2024", "ABC-1234"])
def test_what_stands_on_the_line_before_an_address_stays(before: str) -> None:
    assert data_in(f"{before}\njane@office.example") == [("email", "jane@office.example")]


@pytest.mark.parametrize(
    "text",
    [
        "4000\n0000\n0000\n0002\nare sums", "1000 2000\n3000 4000 rows", "+20 000 000\n10 000 000 rows", "2026-\n03-01", "ISO/IEC\n27001:2022", "Ticket PROJ-\n4711", "2.4.0-\nrc1", "load 10000000\n20000000 rows", "user@\nhost",
        "order_2024_000123\norder_2024_000124", "e3b0c44298fc1c149afbf4c8\n996fb92427ae41e4649b934c", "123e4567-e89b-12d3-\na456-426614174000", "4 000\n0 returns\n12 complaints",
    ],
)  # fmt: skip
def test_figures_dates_and_ids_over_line_ends_stay(text: str) -> None:
    assert data_in(text) == []
