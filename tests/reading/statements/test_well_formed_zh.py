"""A Chinese wording of ours is one sound sentence, or it is not sure to be one."""

import pytest

from translator.reading.statements.well_formed_zh import well_formed_zh


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        ("船员一周不得超过48小时，这是红线。", "船员一周不能超过48小时，这是红线"),
        ("系统应自动提醒护林员。", "希望自动提醒护林员"),
        ("苗圃账册不得外传。", "苗圃账册不能外传"),
        ("渔船靠岸前应报告吨位。", "渔船靠岸前要报告吨位"),
        ("如果水泵过热，则系统应立即停机。", "水泵过热就立即停机"),
        ("系统应让护林员能够上传照片。", "护林员可以上传照片"),
        ("系统应确保读者用书名就能找到书。", "希望读者用书名就能找到书"),
        ("等待时间应在年底前缩短到2天。", "等待时间希望年底前缩短到2天"),
        ("按钮应够大。", "按钮要够大"),
        ("回答应以公告为准。", "回答必须以公告为准"),
        ("系统不得瞎猜。", "不要瞎猜"),
        ("港务局应预测潮位。", "港务局必须预测潮位"),
        ("系统应把可疑的转给人工。", "希望把可疑的转给人工"),
        ("系统应每小时上报一次水位。", "每小时上报一次水位"),
    ],
)
def test_a_short_subject_with_a_modal_and_a_verb_phrase_is_sound(wording: str, said: str) -> None:
    assert well_formed_zh(wording, said)


@pytest.mark.parametrize(
    ("wording", "said"),
    [
        pytest.param("漏报争取降到每月应不超过2次。", "漏报争取降到每月不超过2次", id="strives"),
        pytest.param(
            "系统应拍一张网的照片，系统给出网号。",
            "希望拍一张网的照片，系统给出网号",
            id="a-second-clause-has-the-same-subject",
        ),
        pytest.param("系统应最终复核结论由船长作出。", "最终复核结论由船长作出", id="somebody-else-does-it"),
        pytest.param("希望入冬前应缩短到2天。", "等待时间希望入冬前缩短到2天", id="hopes"),
        pytest.param("明年应不超过3起。", "目标是明年不超过3起", id="time-as-subject"),
        pytest.param("系统应确保押金要不要收，待定。", "押金要不要收，待定", id="open"),
        pytest.param("系统应让家长能够或者班主任可以自己改。", "家长或者班主任可以自己改", id="cut-in-half"),
        pytest.param("他们应在鱼塘装探头。", "他们想在鱼塘装探头", id="they"),
        pytest.param("否则不得出港。", "必须两人签字，否则不能出港", id="otherwise"),
        pytest.param("系统应确保降到3%以下。", "目标是降到3%以下", id="of-what"),
        pytest.param("手持机应出库前扫码登记。", "要一个手持机，出库前扫码登记", id="time-after-modal"),
        pytest.param(
            "搜索应输入船名，就能找到泊位。", "要一个搜索，输入船名，就能找到泊位", id="what-people-do"
        ),
        pytest.param("系统应在鱼塘装探头。", "想在鱼塘装探头", id="what-hands-do"),
        pytest.param("有人请假系统应自动找人顶班。", "有人请假系统自动找人顶班", id="clause-as-subject"),
        pytest.param("系统应关键岗位做到双人值守。", "希望关键岗位做到双人值守", id="two-subjects"),
        pytest.param("如果系统出故障，则系统应按纸质单子来。", "系统出故障，就按纸质单子来", id="what-fails"),
        pytest.param("其他船应不超过2小时。", "渔船不超过1小时，其他船不超过2小时", id="others"),
        pytest.param("没人答应就打电话给站长。", "没人答应就打电话给站长", id="no-modal"),
        pytest.param("油烟应管管。", "油烟能不能也管管", id="lightly-asked"),
        pytest.param("当开航前3天后，系统不得再改。", "开航前3天以后不能再改", id="after-before"),
        pytest.param("系统应打电话给我。", "打电话给我", id="me"),
        pytest.param("系统应到60%。", "要到60%", id="a-level-of-nothing"),
        pytest.param("系统应可疑的转人工。", "希望可疑的转人工", id="about-what-first"),
        pytest.param("系统应船员扫码上报。", "想让船员扫码上报", id="people-after-the-modal"),
        pytest.param("港务局应预测潮位。", "港务局要预测潮位", id="a-body-that-wants"),
        pytest.param("质检组应原样保留。", "质检组要求原样保留", id="a-body-that-demands"),
        pytest.param("系统应让改得站长能够解锁。", "再想改得站长解锁", id="must-split"),
        pytest.param("库温应高于8度，不得出货。", "库温高于8度，不得出货", id="case-as-duty"),
        pytest.param("过闸应自动登记。", "过闸自动登记", id="what-passes"),
        pytest.param("系统应让船长能够每天早上能看到潮位。", "船长每天早上能看到潮位", id="able-twice"),
    ],
)
def test_a_garbled_sentence_is_not_sure(wording: str, said: str) -> None:
    assert not well_formed_zh(wording, said)
