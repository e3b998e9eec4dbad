"""Which dates are told of the past or due for an answer only, so that nothing has to be ready by them."""

import pytest

from translator.domain.value import Span
from translator.reading.quantities.past import is_not_what_is_due, is_past


def at(text: str, date: str) -> tuple[str, Span]:
    start = text.index(date)
    return text, Span(start=start, end=start + len(date))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("We have figures for all kiosks but the one that opened in April.", "April"),
        ("We want figures for all kiosks but the one that opened in April.", "April"),
        ("In June we received 80 letters about it.", "June"),
        ("On 4 March the pump failed and nobody knew why.", "4 March"),
        ("Letters rose to 80, up from 20 in June.", "June"),
        ("Notes from the call with the bakery, 4 March\n- wants labels", "4 March"),
        ("会议纪要 3月9日\n议题：停车", "3月9日"),
        ("老系统6月就停了。", "6月"),
        ("去年6月停电两次。", "6月"),
    ],
)
def test_a_date_is_told_of_the_past(text: str, date: str) -> None:
    assert is_past(*at(text, date))


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("The kiosks have to be open in April.", "April"),
        ("We need it before the fair in June.", "June"),
        ("It should be tested by 4 March.", "4 March"),
        ("We want the kiosks opened in April.", "April"),
        ("Launch is planned for 4 March.", "4 March"),
        ("The inspectors visit on 4 March and want to see which pumps were tested.", "4 March"),
        ("The inspectors visit on 4 March and ask to see who signed.", "4 March"),
        ("希望6月上线。", "6月"),
    ],
)
def test_a_date_to_come_is_not(text: str, date: str) -> None:
    assert not is_past(*at(text, date))


@pytest.mark.parametrize(
    ("text", "date", "other"),
    [
        ("请在3月9日前给我方案。", "3月9日", True),
        ("请在3月9日前上线。", "3月9日", False),
        ("Please send your offer by 4 March.", "4 March", True),
        ("Please have it running by 4 March.", "4 March", False),
        ("The lease runs until 4 March.", "4 March", True),
        ("We have until 4 March.", "4 March", False),
    ],
)
def test_what_else_falls_on_a_date_is_not_what_is_asked_for(text: str, date: str, other: bool) -> None:
    assert is_not_what_is_due(*at(text, date)) is other
