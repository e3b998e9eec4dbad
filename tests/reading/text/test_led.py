"""Words found together with what leads up to them."""

import re

import pytest

from translator.reading.text.led import Led

WHOLE = r"[^，。]{0,4}(?:只做|不含)[^，。]{0,3}"
LED = Led("只做|不含", WHOLE, chars=4)


@pytest.mark.parametrize(
    "text",
    [
        "码头一期只做查询，二期不含支付。",
        "只做查询",
        "很长很长很长的开头一期不含支付",
        "船票要能退",
        "不含只做不含",
    ],
)
def test_it_finds_what_the_whole_pattern_finds(text: str) -> None:
    found = [m.span() for m in LED.finditer(text, 0, len(text))]

    assert found == [m.span() for m in re.finditer(WHOLE, text)]


def test_what_leads_stays_within_the_range() -> None:
    assert [m.group() for m in LED.finditer("码头一期只做查询", 3, 7)] == ["期只做查"]
