"""What is due before what it waits for is there clashes."""

import pytest

from tests.checks.test_clashes import clashes

EN, ZH = "Tenants need an assistant that answers questions. ", "租户需要一个智能助手，用来回答问题。"


@pytest.mark.parametrize(
    ("text", "clash"),
    [
        ("It must go live on 4 May. The rent table arrives on 18 May at the earliest.", True),
        ("It must go live by the end of June. The meters are delivered in mid July.", True),
        ("It must go live by the end of June. The meters are delivered by 20 July.", True),
        ("It must go live on 4 May. The rent table arrives on 18 April at the earliest.", False),
        ("It must go live on 4 May. The summer party is on 18 May.", False),
        ("必须5月4日上线。租金表最快5月18日才能拿到。", True),
        ("必须5月4日上线。租金表最快4月18日才能拿到。", False),
        ("It must go live on 15 January. The table arrived on 20 December.", False),
    ],
)
def test_a_day_before_what_it_waits_for(text: str, clash: bool) -> None:
    found = clashes((EN if text.isascii() else ZH) + text)

    assert ("order" in {kind for kind, _, _ in found}) is clash
