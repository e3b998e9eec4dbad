"""The Chinese wording we ship, read in context."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.reader import read
from translator.reading.vague.vague import vague_in


def _found(text: str) -> list[tuple[str, str]]:
    return [(v.text, v.aspect) for v in vague_in(text, "zh", built_in())]


@pytest.mark.parametrize(
    ("text", "phrase", "aspect"),
    [
        pytest.param("扫码枪要跟手。", "跟手", "speed", id="速度"),
        pytest.param("票价要秒级刷新。", "秒级", "speed", id="秒级"),
        pytest.param("分拣要八九不离十。", "八九不离十", "accuracy", id="准确"),
        pytest.param("客服机器人别胡说八道。", "别胡说八道", "accuracy", id="别乱说"),
        pytest.param("对账必须万无一失。", "万无一失", "certainty", id="绝对"),
        pytest.param("要像真人一样聊天。", "像真人一样", "intelligence", id="像人"),
        pytest.param("请假单要一学就会。", "一学就会", "learning", id="易学"),
        pytest.param("步骤别太繁琐。", "别太繁琐", "ease", id="别太"),
        pytest.param("弹窗越少越好。", "越少越好", "amount", id="越……越好"),
        pytest.param("弹窗越朴拙越好。", "越朴拙越好", "", id="没列出的词"),
        pytest.param("把首页美化一下。", "美化一下", "outcome", id="……一下"),
        pytest.param("报表再打磨打磨。", "再打磨打磨", "outcome", id="叠词"),
        pytest.param("给客户写回信，语气诚恳。", "诚恳", "style", id="语气"),
        pytest.param("海报要养眼。", "养眼", "looks", id="观感"),
        pytest.param("断电以后要扛得住。", "扛得住", "robustness", id="健壮"),
        pytest.param("派单要一碗水端平。", "一碗水端平", "trust", id="公平"),
        pytest.param("服务器要省电一点。", "省电一点", "resources", id="资源"),
        pytest.param("成本别太高。", "成本别太高", "cost", id="成本"),
        pytest.param("更新要勤一点。", "勤一点", "freshness", id="单字加一点"),
    ],
)
def test_what_nobody_could_test_is_found_with_its_aspect(text: str, phrase: str, aspect: str) -> None:
    assert any(phrase in found and about == aspect for found, about in _found(text)), _found(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("请在智能手机上显示。", id="名称"),
        pytest.param("把大额交易标出来。", id="专有说法"),
        pytest.param("请导出满意度报表。", id="满意度不是满意"),
        pytest.param("请把快递单号填上。", id="快递不是快"),
        pytest.param("请把成本高于预算的列出来。", id="高于不是高"),
        pytest.param("请列出水费和差旅费。", id="水费差旅费"),
        pytest.param("系统每晚自动汇总订单。", id="自动只是功能"),
        pytest.param("目前页面很乱，大家都在抱怨。", id="只说现状"),
        pytest.param("请按专业导出学生名单。", id="专业是名词"),
    ],
)
def test_what_its_context_makes_clear_is_left_alone(text: str) -> None:
    assert _found(text) == []


def test_a_complaint_counts_only_where_nothing_else_is_said() -> None:
    assert [v.text for v in read("审批太慢，希望优化优化。", built_in()).vague] == ["太慢", "优化优化"]
    text = "巡店太慢。希望拍一张照片就标出货架上缺的商品。"
    assert "太慢" not in [v.text for v in read(text, built_in()).vague]


def test_hedges_bind_only_in_a_specification() -> None:
    assert ("通常", "firmness") in _found("系统应通常在夜间备份。")
    assert _found("我们通常在夜间备份，希望加个按钮。") == []
