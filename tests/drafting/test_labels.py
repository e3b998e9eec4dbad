"""Labelled lines of forms, minutes and tickets: each is used as what its label says, and what is banned is never wanted."""

import pytest

from tests.drafting.drafted import drafted, entry, grounded, words
from tests.drafting.test_boundaries import said
from translator.domain.spec import Spec

FORM = """APPLICATION
1. Department: beach guards
2. Problem today: torn flags are noted on paper, about 9 wrong alarms a month in August.
3. Desired result: every guard sees on the watch which flag is up and confirms a change with one tap.
4. Must not: lower a flag by itself; show a guard's private number
5. Not included: lost children, boat rental
6. Users: 14 guards, 2 shift leads
7. Failure: whistle as before
8. Target: at most 2 wrong alarms a month
9. Budget/deadline: a gift of 3,000 pounds must be spent by 31 May"""
FORM_ZH = """申请表
一、申请科室：标本室
二、现有问题：标本借出写在本子上，经常找不到，上月丢了3件。
三、希望实现：研究员扫标本盒上的码，自动登记借还时间
四、不得：让外人借出标本；删除借阅记录
五、不包括：标本采购、展厅布置
六、使用人：研究员12人、管理员2人
七、故障时：先记本子，恢复后补录
八、指标：丢失标本降到每年1件以下"""


def wanted(spec: Spec) -> str:
    """Everything by which a page says what is to be built, but for what it says must not be done."""
    texts = [spec.title, spec.summary.shared, spec.problem.need or ""]
    said_so = [text for r in spec.requirements for text in (r.technical, r.business)]
    texts += [t for t in said_so if not t.startswith(("The system shall not ", "系统不得"))]
    texts += said(spec)["in_scope"] + [a.summary for a in spec.alternatives]
    return "\n".join(texts).lower()


@pytest.mark.parametrize(
    ("text", "banned"),
    [
        (FORM, ("lower a flag", "private number", "lost children")),
        (FORM_ZH, ("外人", "删除", "标本采购")),
        ("Ticket: feeding plan\nGoal: keepers see at the gate which animal gets what.\nDon't:\n- order hay\n- wake the bats", ("order hay", "wake the bats")),
        ("想要的是：访客扫码进馆，前台手机上看到谁来了。门锁那套你们别碰。", ("别碰",)),
    ],
)  # fmt: skip
def test_what_a_label_or_a_refusal_excludes_is_never_wanted(text: str, banned: tuple[str, ...]) -> None:
    spec = drafted(text)

    assert not [one for one in banned if one in wanted(spec)]


def test_each_line_of_a_form_stands_where_its_label_says() -> None:
    spec, lines = drafted(FORM), said(drafted(FORM))

    assert spec.title.startswith("Every guard sees on the watch")
    assert [words(spec, s.where) for s in grounded(FORM).sections if s.field == "users"] == [
        "14 guards, 2 shift leads"
    ]
    assert spec.problem.user == "{N2}, {N3}"
    banned = [r for r in spec.requirements if r.technical.startswith("The system shall not ")]
    assert [r.technical for r in banned] == [
        "The system shall not lower a flag by itself.",
        "The system shall not show a guard's private number.",
    ]
    assert all(r.business == r.technical for r in banned)
    assert lines["out_of_scope"] == ["Lost children, boat rental"]
    assert lines["fallback"] == ["Whistle as before"]
    assert [t.name for t in spec.targets if t.goal] == ["Wrong alarms"]
    assert not any(
        line.startswith(("Desired", "Users", "Target")) for kind in lines.values() for line in kind
    )


def test_each_line_of_a_chinese_form_stands_where_its_label_says() -> None:
    spec, lines = drafted(FORM_ZH), said(drafted(FORM_ZH))

    assert spec.title.startswith("研究员扫标本盒上的码")
    assert {"系统不得让外人借出标本。", "系统不得删除借阅记录。"} <= {r.technical for r in spec.requirements}
    assert lines["out_of_scope"] == ["标本采购、展厅布置"]
    assert lines["fallback"] == ["先记本子，恢复后补录"]
    assert [t.name for t in spec.targets if t.goal] == ["丢失标本"]
    assert spec.problem.evidence is not None
    assert "现有问题" not in spec.problem.evidence


def test_the_number_of_the_next_field_belongs_to_no_sentence() -> None:
    evidence = drafted(FORM).problem.evidence

    assert evidence is not None
    assert evidence.endswith("in August")


def test_the_level_of_today_stands_beside_a_labelled_target() -> None:
    spec = drafted(
        "We want a page on which climbers book a rope. Target: fewer than 3 no-shows a week, now it is 11."
    )
    [target] = [t for t in spec.targets if t.goal]

    assert (target.name, entry(spec, target.baseline).source.quote) == ("No-shows", "11")


def test_a_level_that_no_label_calls_a_target_makes_none() -> None:
    spec = drafted("We want a page on which climbers book a rope. Staff: fewer than 3 helpers a week.")

    assert not [t for t in spec.targets if t.goal]


def test_a_duty_beside_the_labels_stays_a_requirement() -> None:
    spec = drafted(
        "Goal: divers log each dive on the boat.\nNot included: tank rental\nA dive must not be changed once it is signed."
    )

    assert any("not be changed" in r.technical for r in spec.requirements)


ASKING = """REQUEST FORM 7
Office: City library, branch north
What is the problem? Readers cannot tell whether a reading desk is free. They walk up three floors for nothing.
What would you like? A screen at the entrance showing free desks on each floor.
Who will use it? Readers, and the two guards at night.
What should it not do? Film anybody. No seat reservations.
How do we know it works? At most 1 wrong desk in 50.
When needed? Before the winter exams.
Money: 4,000 euros"""
ASKING_ZH = """系统需求申请表
有什么问题？更衣柜钥匙天天丢，前台每天补3把。
需要我们做什么？用手环开柜，离场自动归还。
谁来用？会员，还有前台两个人。
不能做什么？不许记录会员几点来几点走。
怎么算做好了？每月丢失不超过2个。
什么时候要？国庆前。"""


@pytest.mark.parametrize(
    ("form", "title"), [(ASKING, "A screen at the entrance"), (ASKING_ZH, "用手环开柜")], ids=["en", "zh"]
)
def test_the_questions_of_a_form_are_labels_and_what_stands_beside_them_answers(
    form: str, title: str
) -> None:
    spec = drafted(form)
    asked = " ".join(q.text for q in (*spec.questions, *spec.later))
    required = " ".join(r.technical for r in spec.requirements)

    assert spec.title.startswith(title)
    assert spec.problem.user is not None
    for label in ("What is", "What would", "How do we know", "When needed", "什么问题", "做什么", "怎么算"):
        assert label not in required
        assert f"“{label}" not in asked
    assert not [f for f in spec.findings if f.check == "contradictions"]
    assert any(line.startswith(("No seat", "不许记录")) for line in said(spec)["out_of_scope"])
    assert "cannot tell" not in required


def test_a_question_to_the_reader_of_an_ask_that_is_no_form_stays_open() -> None:
    spec = drafted("We need a list of free desks for readers. Who will use it at night? We do not know yet.")

    assert "Who will use it at night" in " ".join(q.text for q in (*spec.questions, *spec.later))


TICKET = """HARB-881  Improvement

Summary: Crane bookings ignore wind

Description:
Crane slots are given out a week ahead. Last month 12 lifts were broken off because of gusts.

Expected:
- recompute the slots from the forecast every 30 minutes
- the dispatcher accepts or rejects with one tap; nothing is moved automatically
- keep a log of each proposal for 2 years

Out of scope: tugs, invoicing."""


def test_every_line_of_a_list_of_wishes_is_a_requirement_however_it_is_worded() -> None:
    required = " ".join(r.technical for r in drafted(TICKET).requirements)

    for words_of_it in ("recompute the slots", "accepts or rejects", "nothing is moved", "keep a log"):
        assert words_of_it in required
    assert "tugs" not in required
    assert "broken off" not in required


def test_a_chinese_list_of_wishes_is_read_line_by_line() -> None:
    required = " ".join(
        r.technical
        for r in drafted("票据打印\n功能需求：\n- 打印前可预览\n- 三联分开出\n\n不包括：开票").requirements
    )

    assert "打印前可预览" in required
    assert "分开出" in required
    assert "开票" not in required


def test_the_title_of_a_ticket_is_the_title() -> None:
    assert drafted(TICKET).title == "Crane bookings ignore wind"


def test_a_summary_in_a_sentence_is_none() -> None:
    assert "is due" not in drafted("Nurses need a list of visits.\\nThe summary: it is due on Monday.").title


ANSWERED = """【系统需求征集表】
1. 您目前的工作遇到什么问题？
答：更衣柜钥匙登记在本子上，上季度丢了5把。
2. 希望系统做到什么？
答：会员用手环开柜；离场自动归还。
3. 谁会使用？
答：会员、前台2人。
4. 有哪些不能做的？
答：不得推销。会员信息不得给第三方。
5. 哪些不在本次范围？
答：泳道预约。
6. 其他说明
答：手环没电怎么办还没想好。"""


def test_the_answers_of_a_form_stand_where_its_questions_say_and_nobody_is_called_answer() -> None:
    spec, lines = drafted(ANSWERED), said(drafted(ANSWERED))

    assert spec.title.startswith("会员用手环开柜")
    assert [r.said_by for r in spec.requirements] == [None] * len(spec.requirements)
    assert {"泳道预约。", "不得推销。", "会员信息不得给第三方。"} <= set(lines["out_of_scope"])
    assert not any("希望系统" in line for kind in lines.values() for line in kind)
    assert [q.text for q in spec.questions if "还没定" in q.text] == [
        "您说还没定：“手环没电怎么办还没想好”。怎么定？"
    ]


def test_a_list_of_what_is_wanted_and_what_is_not_is_read_line_by_line() -> None:
    spec = drafted(
        "TICKET FAC-31\nProblem: nobody knows which flags are lent out.\nWanted:\n- scan a flag and see who has it\n"
        "- reminder 3 days before the return date\nNot wanted: pennants (they have a list)\nDue: before 5 Sept"
    )

    assert "reminder" in " ".join(r.technical for r in spec.requirements)
    assert said(spec)["out_of_scope"] == ["Pennants (they have a list)"]
    assert any(line.startswith("Due: before") for line in said(spec)["constraints"])
