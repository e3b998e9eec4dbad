"""Where today's level and the goal stand apart they make one target, named in the ask's words; where two could be meant, none."""

import pytest

from tests.drafting.test_changes import levels


@pytest.mark.parametrize(
    ("text", "level"),
    [
        pytest.param(
            "We need a route planner. Last spring 41 parcels were left at the wrong door. There are 9 vans. It would be good to bring the 41 down to under 6 by autumn.",
            ("“Last spring … parcels were left at the wrong door”", "41 parcels", "under 6"), id="named-again",
        ),
        pytest.param(
            "[10:01] Ute: we need something for the museum, 12% of ticket scans fail at the gate\n[10:02] Jan: target?\n[10:03] Ute: 3% by May would be amazing",
            ("“… of ticket scans fail at the gate”", "12%", "3%"), id="in-a-later-turn",
        ),
        pytest.param(
            "We need a rota. At the moment 7 out of every 100 shifts stay empty because nobody was asked; I'd accept 2 in 100.",
            ("“At the moment … shifts stay empty”", "7 out of every 100", "2 in 100"), id="accepted",
        ),
        pytest.param(
            "We want a list of shelves with pictures. About 14% of the plates crack and I'd like that under 8% by May.",
            ("“… of the plates crack”", "About 14%", "under 8%"), id="liked",
        ),
        pytest.param(
            "We want a booking page.\n- Average time from call to pick-up is 50 minutes, should be 15\n- Must work on old phones",
            ("Average time from call to pick-up", "50 minutes", "15"), id="bare-in-a-list",
        ),
        pytest.param(
            "We want drafts of replies. It takes us on average 8 days to answer, the contract says 4.",
            ("“It takes us on average … to answer”", "8 days", "4"), id="the-contract-says",
        ),
        pytest.param(
            "想做一个查询系统。住户现在办一张证平均要等12个工作日，主要卡在翻旧账上。旧账有3万条。等待时间希望年底前缩短到4个工作日。",
            ("等待时间", "12个工作日", "缩短到4个工作日"), id="等待时间",
        ),
        pytest.param(
            "想做一个接送系统。上学期有8次孩子被接错，园长说这8次下学期必须压到1次以下。",
            ("“上学期有 … 孩子被接错”", "8次", "压到1次以下"), id="这8次",
        ),
        pytest.param(
            "想做一个提前报警的系统。去年因此死了7.3%的羊羔，目标是降到3%以下。",
            ("“去年因此死了 … 的羊羔”", "7.3%", "3%以下"), id="half-a-phrase-is-no-name",
        ),
        pytest.param(
            "路灯要一个报修系统。每100盏里大约有5盏是坏的，要求年底做到每100盏不超过1盏。",
            ("“… 是坏的”", "每100盏里大约有5盏", "每100盏不超过1盏"), id="每100盏",
        ),
    ],
)  # fmt: skip
def test_two_levels_told_apart_make_one_target(text: str, level: tuple[str, str, str]) -> None:
    assert level in levels(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(
            "We need a route planner. Last spring 41 parcels were left at the wrong door. No more than 6 parcels fit in a box.",
            id="a-setting",
        ),
        pytest.param(
            "We need a gate. 12% of scans fail and 20% of guests come late. 3% by May would be amazing.",
            id="two-could-be-meant",
        ),
        pytest.param("民宿要一个调价系统。上个月重复订了7次。价格别超过平时的两倍。", id="a-multiple"),
        pytest.param(
            "要一个检索系统。档案里大约三成是手写的。准确率希望提升到95%。",
            id="another-figure",
        ),
    ],
)  # fmt: skip
def test_where_two_things_could_be_meant_no_level_is_joined(text: str) -> None:
    assert [found for found in levels(text) if found[1] and found[2]] == []
