"""Two opposed ideas in one ask clash; what keeps them apart is the same for all of them."""

import pytest

from tests.checks.test_clashes import clashes

EN, ZH = "Tenants need an assistant that answers questions. ", "租户需要一个智能助手，用来回答问题。"


def kinds(text: str) -> set[str]:
    return {kind for kind, _, _ in clashes((EN if text.isascii() else ZH) + text)}


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("fresh", "Rent changes must be visible in real time. The ledger is exported once a month."),
        ("fresh", "房态必须实时显示。物业系统每天夜里同步一次。"),
        (
            "offline",
            "The kiosk has no internet connection. It reads the rent from the cloud when a tenant asks.",
        ),
        ("offline", "手持机不联网。每次扫码都要到服务器查询合同状态。"),
        ("inside", "No tenant data may leave our own servers. Use OpenAI for the answers."),
        ("inside", "数据不能出内网。识别调用第三方接口完成。"),
        ("inside", "租约资料一律不得外传。管理员在家也要能随时用手机查租约资料。"),
        ("unknown_user", "It works with no logins. It must show who changed a report."),
        ("unknown_user", "报修不用登录。要查到是谁改的单子。"),
        ("unattended", "Letters go out fully automatically. The manager must approve each letter."),
        ("unattended", "退款全自动处理。每一笔都由主管审核。"),
        ("kept", "Recordings of the lift are never stored. Caretakers look up recordings from last month."),
        ("kept", "电梯录像用完即删，不得保存。物业要能回放上个月的电梯录像。"),
        ("anonymous", "Complaints are anonymous. The list of complaints shows the name of the tenant."),
        ("anonymous", "投诉完全匿名。列表里显示投诉人的姓名。"),
        ("cost", "Questions are free of charge. Tenants pay two euros per question."),
        ("cost", "提问对租户免费。每次提问收费两元。"),
        ("everyone", "Every tenant can book the laundry. Only managers can book the laundry."),
        ("untouched", "The rent system must not be changed. Add a new field to the rent system."),
        ("untouched", "不能改动现有租金系统。租金系统里新增一个字段。"),
        ("advice", "It must not give legal advice. It recommends what tenants should do."),
        ("optional", "The phone number field is mandatory. The phone number may be left blank."),
        ("paper", "The handover protocol is paperless. The protocol is printed and signed by hand."),
        ("no_app", "It works in the browser only. Tenants download our app first."),
        ("camera", "楼道里一律不拍照。楼道门口装摄像头。"),
        (
            "always_on",
            "The laundry booking runs around the clock. The laundry booking is switched off every night.",
        ),
        ("always_on", "门禁要24小时可用。门禁每周日夜里停机两小时。"),
        (
            "unattended",
            "A broken key is billed automatically after two days. No billing of a broken key without me saying yes first.",
        ),
        (
            "unattended",
            "Deposits are debited automatically. Deposits are debited only after the tenant agrees.",
        ),
        ("unattended", "租户押金逾期自动扣除。没有业主同意不得扣租户押金。"),
    ],
)
def test_opposed_ideas_clash(kind: str, text: str) -> None:
    assert kind in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Rent changes must be visible in real time. Today the ledger is exported once a month.", id="today"),
        pytest.param("房态必须实时显示。现在物业系统每天夜里同步一次。", id="现在"),
        pytest.param("Letters go out fully automatically. If in doubt, the manager must approve each letter.", id="case"),
        pytest.param("退款全自动处理。如果金额存疑，每一笔都由主管审核。", id="如果"),
        pytest.param("Complaints are anonymous. The list does not show the name of the tenant.", id="denied"),
        pytest.param("投诉完全匿名。列表里不显示投诉人的姓名。", id="不"),
        pytest.param("The kiosk has no internet connection. It reads a cached list from the cloud.", id="eased"),
        pytest.param("It is free of charge. In phase 2 tenants pay two euros per question.", id="later"),
        pytest.param("Rent changes are visible within 2 hours. The ledger is exported every 30 minutes.", id="fits"),
        pytest.param("Recordings of the door are deleted after 30 days. Recordings of meters are kept for 7 days.", id="shorter"),
        pytest.param("Every tenant can book the laundry. Only managers see the tax office.", id="other-thing"),
    ],
)  # fmt: skip
def test_what_is_kept_apart_does_not_clash(text: str) -> None:
    assert kinds(text) == set()


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The call notes must be wiped when the case is closed. For the insurer we must be able to show the call notes for eight years.", id="wiped-and-shown"),
        pytest.param("All data has to be deleted after the fair. The treasurer has to prove for five years who won.", id="all-data"),
        pytest.param("Divers do not agree to the recordings being kept. The recordings are stored for two years.", id="not-agreed"),
        pytest.param("住户不同意门口录像保存。物业要求门口录像保留三个月。", id="不同意"),
        pytest.param("访客照片离开后即删除。保卫科要求访客照片留存一年备查。", id="即删除"),
    ],
)  # fmt: skip
def test_what_is_deleted_or_not_agreed_to_cannot_be_kept(text: str) -> None:
    assert "kept" in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The call notes must not be stored on the phone. The call notes are kept for eight years.", id="elsewhere"),
        pytest.param("The call notes are deleted after the retention period. The call notes are kept for eight years.", id="the-period"),
        pytest.param("Drafts must be wiped when the case is closed. The treasurer must be able to show the bills for five years.", id="other-thing"),
        pytest.param("Divers may object; then their recordings must not be kept. The recordings are stored for two years.", id="in-that-case"),
        pytest.param("住户照片不能存到外面的服务器上。住户照片保留三个月。", id="外面"),
        pytest.param("不同意的住户可以要求马上删除录像。录像保留三个月。", id="不同意的"),
    ],
)  # fmt: skip
def test_what_is_deleted_in_some_case_or_kept_elsewhere_may_be_kept(text: str) -> None:
    assert "kept" not in kinds(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The hall is free for 20 minutes between two bookings. Guests pay 9 euros.", id="free-time"),
        pytest.param("@所有人 今天的会议记录。门卫可以看所有人的登记，保安只能看自己班的。", id="a-call-to-all"),
        pytest.param("巡查员随口问一句就出规范。规范仅限现行版本。", id="within-a-word"),
        pytest.param("Nothing leaves without one of us having read it. Use ChatGPT for the drafts.", id="leaves-after"),
        pytest.param("不能拍照外传。每换一步发一张照片给住户。", id="passing-on"),
        pytest.param("要求匿名的投诉人一律匿名，投诉人姓名不能传。", id="denied-behind"),
        pytest.param("漏水的要马上关总阀。每天把前一天的工单分给各个师傅。", id="an-act-at-once"),
        pytest.param("投诉超过24小时的优先处理。师傅的定位只在上班时间用。", id="older-than-24-hours"),
        pytest.param("The intercom is reachable around the clock. The laundry is switched off every night.", id="other-thing-runs"),
        pytest.param("Key cards go out by themselves without a clerk. The manager must approve each letter.", id="other-thing-approved"),
        pytest.param("Visitors must not see the door codes. The janitor's list shows the full door codes.", id="somebody-else"),
    ],
)  # fmt: skip
def test_words_that_only_look_opposed_do_not_clash(text: str) -> None:
    assert kinds(text) == set()


def test_both_places_may_stand_in_one_sentence() -> None:
    assert "unattended" in kinds("It is fully automatic, and the manager must approve each letter.")
