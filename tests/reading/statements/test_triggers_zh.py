"""What sets a Chinese duty off, what limits whom it serves, and what only tells or complains."""

import pytest

from tests.reading.worded import patterns, worded


@pytest.mark.parametrize(
    ("text", "pattern", "wording"),
    [
        pytest.param("油温超过90度持续2分钟以上，必须停机报警。", "event", "当油温超过90度持续2分钟以上时，系统应停机报警。", id="持续"),
        pytest.param("血氧低于90%，系统要立即通知护士。", "event", "当血氧低于90%时，系统应立即通知护士。", id="低于"),
        pytest.param("发现裂纹必须停机。", "event", "当发现裂纹时，系统应停机。", id="发现"),
        pytest.param("余额低于100元的，必须提醒会计。", "unwanted", "如果余额低于100元，则系统应提醒会计。", id="的"),
        pytest.param("金额超过800元的必须主管审批。", "unwanted", "如果金额超过800元，则主管应审批。", id="谁来做"),
        pytest.param("客人不会扫码的，值班员必须帮忙登记。", "unwanted", "如果客人不会扫码，则值班员应帮忙登记。", id="不会"),
        pytest.param("照片拍不清的让船员重拍。", "unwanted", "如果照片拍不清，则系统应让船员重拍。", id="让"),
        pytest.param("到点没还自动通知站长。", "unwanted", "如果到点没还，则系统应自动通知站长。", id="没还"),
        pytest.param("老人问的话要说得慢一点。", "unwanted", "如果老人问，则系统应说得慢一点。", id="的话"),
    ],
)  # fmt: skip
def test_a_level_passed_or_a_thing_met_is_the_trigger(text: str, pattern: str, wording: str) -> None:
    assert (patterns(text, "zh"), worded(text, "zh")) == ([pattern], [wording])


def test_a_level_that_is_held_is_no_trigger() -> None:
    assert worded("识别率高于95%，必须支持离线使用。", "zh") == ["识别率应高于95%。", "系统应支持离线使用。"]


@pytest.mark.parametrize(
    "told",
    [
        "家长在群里骂得很难听。",
        "同事抱怨得厉害。",
        "这点没得商量。",
        "订错的时候就乱了，赔过三次钱。",
        "他们没想好。",
        "客服5个人要回三种语言的邮件。",
        "老板原话“要像点奶茶一样简单”。",
        "不然要出事。",
        "单子多得看不过来。",
        "以后再把退货也放进来，这次先不做。",
    ],
)
def test_what_tells_complains_or_is_put_off_sets_no_duty(told: str) -> None:
    lead = "我们要一个渡船排班系统。"
    assert worded(lead + told, "zh") == worded(lead, "zh")


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("账单得有主管签字。", "账单应有主管签字。", id="得"),
        pytest.param("值班表要自动排，超时就提醒站长。", "值班表应自动排，超时就提醒站长。", id="要"),
        pytest.param("名单只给值班员看。", "名单应只给值班员看。", id="只给"),
        pytest.param("注意：名单不得外传。", "系统不得外传。", id="注意"),
    ],
)
def test_what_only_looks_like_that_keeps_its_duty(text: str, wording: str) -> None:
    told = worded("我们要一个渡船排班系统。" + text, "zh")
    assert len(told) > 1, wording


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("船厂需要巡检系统。", "系统应提供巡检系统。", id="名称"),
        pytest.param("船厂需要对接巡检系统。", "船厂应对接巡检系统。", id="动作"),
        pytest.param("想要的是自动识别船号。", "系统应自动识别船号。", id="想要的是"),
        pytest.param("你帮我弄一个能自动同步船期的。", "系统应自动同步船期。", id="帮我弄"),
    ],
)
def test_a_name_is_provided_and_an_act_is_done(text: str, wording: str) -> None:
    assert worded(text, "zh") == [wording]


@pytest.mark.parametrize(
    ("text", "wording"),
    [
        pytest.param("建议上一套智能排班系统。", "系统应提供智能排班系统。", id="建议上一套"),
        pytest.param("不能低于成本价280元。", "不能低于成本价280元。", id="什么不能低于没有说"),
        pytest.param("票价不能低于280元。", "票价不得低于280元。", id="说了"),
        pytest.param(
            "希望报警的船里至少六成是真的有故障的。",
            "系统应确保报警的船里至少六成是真的有故障的。",
            id="是真的",
        ),
    ],
)
def test_what_has_a_duty_is_what_the_clause_names(text: str, wording: str) -> None:
    assert worded(text, "zh") == [wording]
