"""What an answer changed, line by line, in the words of the page."""

from tests.drafting.drafted import answered, asks_for_level, chosen, drafted, measured, question_about, typed
from translator.domain.reply import Reply
from translator.drafting.diff import changed

FAST = "Gardeners need a fast search over plant diseases."


def test_a_new_goal_is_one_line_with_its_number_in_words() -> None:
    before = drafted(FAST)
    [line] = changed(before, measured(before, asks_for_level(before), "2 s"))

    assert (line.where, line.before, line.after) == ("Waiting time for a result: goal", None, "at most 2 s")


def test_another_goal_says_what_it_was_before() -> None:
    once = measured(drafted(FAST), asks_for_level(drafted(FAST)), "2 s")
    [line] = changed(once, measured(once, asks_for_level(once), "3 s"))

    assert (line.before, line.after) == ("at most 2 s", "at most 3 s")


def test_a_new_boundary_is_named_by_its_kind() -> None:
    before = drafted(FAST)
    [line] = changed(before, typed(before, question_about(before, "boundary"), "No lawns"))

    assert (line.where, line.before, line.after) == ("Out of scope", None, "No lawns")


def test_what_is_to_be_asked_is_a_line_with_who_and_by_when() -> None:
    before = drafted(FAST)
    reply = Reply(kind="not_yet", owner="Grace", due="2026-12-01")
    [line] = changed(before, answered(before, asks_for_level(before), reply))

    assert line.where == "Still to ask"
    assert (line.after or "").startswith("Grace (2026-12-01): ")


def test_what_follows_is_among_the_changes() -> None:
    before = drafted(
        "We need an accurate assistant that answers tenants' questions. It gets 800 questions a day."
    )
    lines = changed(before, measured(before, asks_for_level(before), "90 %"))

    assert "What follows" in [line.where for line in lines]
    assert not any("{N" in (line.after or "") for line in lines)


def test_a_line_that_is_gone_is_said_to_be_gone() -> None:
    before = drafted(
        "We need an accurate assistant that answers tenants' questions. It gets 800 questions a day."
    )
    once = measured(before, asks_for_level(before), "90 %")
    gone = [
        line for line in changed(once, measured(once, asks_for_level(once), "95 %")) if line.after is None
    ]

    assert gone
    assert {line.where for line in gone} == {"What follows"}


def test_nothing_changed_is_no_line() -> None:
    spec = drafted(FAST)

    assert changed(spec, spec.model_copy(update={"revision": 2})) == ()


def test_a_chinese_page_changes_in_chinese() -> None:
    before = drafted("园丁需要一个病害检索工具，检索要快速。")
    [line] = changed(before, measured(before, asks_for_level(before), "两秒"))

    assert line.where.endswith("：目标")
    assert line.after == "不超过2 秒"


def test_a_choice_that_lands_twice_is_shown_once() -> None:
    before = drafted(FAST)
    question = next(
        q for q in before.questions if q.options and "/boundaries/" in next(iter(q.options[0].sets))
    )

    assert len(changed(before, chosen(before, question))) == 1
