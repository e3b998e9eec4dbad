"""People are masked where the text says that it names one: mails, addresses, mentions."""

import pytest

from tests.binding.finding import data_in


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("From: Jane Doe <j@x.example>", ["Jane Doe"]),
        ('To: "Doe, Jane" <j@x.example>', ["Doe, Jane"]),
        ("at 5:58 PM Kaia van Dyk <k@x.example> wrote:", ["Kaia van Dyk"]),
        ("发件人: 方晴 <f@x.example>", ["方晴"]),
        ("From: Jane Doe\nSent: Monday\nTo: Ola Rehn; Team Data", ["Jane Doe", "Ola Rehn"]),
        ("发件人: 裴志远\n主题: 冷库", ["裴志远"]),
        ("Reporter: Jane Doe\nPriority: High", ["Jane Doe"]),
        ("申请人：裴志远", ["裴志远"]),
        ("@jdoe please", ["jdoe"]),
        ("@l.brockmann, yes", ["l.brockmann"]),
        ("@Maria Santos please", ["Maria Santos"]),
        ("@Maria Please check", ["Maria"]),
        ("@阿哲 昨天", ["阿哲"]),
        ("From: Jane Doe <j@x.example>\nJane Doe said 3 days", ["Jane Doe", "Jane Doe"]),
        ("发件人: 裴志远 <f@x.example>\n请裴志远确认", ["裴志远", "裴志远"]),
    ],
)
def test_a_person_is_masked(text: str, people: list[str]) -> None:
    assert [datum for kind, datum in data_in(text) if kind == "person"] == people


@pytest.mark.parametrize(
    "text",
    [
        "From: Service Desk <d@x.example>", "From: Webflow <hello@webflow.example>", "From: Berlin To: Munich", "From: Jane Doe", "Reporter: Service Desk", "Assignee: nobody yet", "To: IT Helpdesk\nSubject: x", "@here", "@所有人 请填表", "@数据组 帮忙",
        "@facility-team", "谁@它问排班", "@Override", "@media (x)", "@cached(5)", "the @final decorator", "react@18.2.0", "@angular/core", "@office.example", "price @ 10", "Jane Doe approves it.",
        "张伟负责验收",
    ],
)  # fmt: skip
def test_teams_machines_code_and_plain_prose_stay(text: str) -> None:
    assert [datum for kind, datum in data_in(text) if kind == "person"] == []


def test_a_short_chinese_name_is_not_looked_for_again_since_it_may_be_a_word() -> None:
    assert data_in("发件人: 高峰 <g@x.example>\n高峰期每秒3000次") == [
        ("person", "高峰"),
        ("email", "g@x.example"),
    ]
