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
        ("unattended", "Letters go out fully automatically. The manager must approve each letter."),
        ("unattended", "退款全自动处理。每一笔都由主管审核。"),
        ("kept", "Recordings of the lift are never stored. Caretakers look up recordings from last month."),
        ("kept", "电梯录像用完即删，不得保存。物业要能回放上个月的电梯录像。"),
        ("anonymous", "Complaints are anonymous. The list shows the name of the tenant."),
        ("anonymous", "投诉完全匿名。列表里显示投诉人的姓名。"),
        ("cost", "The service is free of charge. Tenants pay two euros per question."),
        ("cost", "服务对租户免费。每次提问收费两元。"),
        ("everyone", "Every tenant can book the laundry. Only managers can book the laundry."),
        ("untouched", "The rent system must not be changed. Add a new field to the rent system."),
        ("untouched", "不能改动现有租金系统。租金系统里新增一个字段。"),
        ("advice", "It must not give legal advice. It recommends what tenants should do."),
        ("optional", "The phone number field is mandatory. The phone number may be left blank."),
        ("paper", "The handover is paperless. The protocol is printed and signed by hand."),
        ("no_app", "It works in the browser only. Tenants download our app first."),
        ("camera", "没有例外，楼道里不拍照。门口装摄像头。"),
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


def test_both_places_may_stand_in_one_sentence() -> None:
    assert "unattended" in kinds("It is fully automatic, and the manager must approve each letter.")
