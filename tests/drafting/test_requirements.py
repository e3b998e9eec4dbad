"""Each statement of the ask in both languages."""

import pytest

from tests.drafting.drafted import drafted, words


def technical(text: str) -> list[str]:
    return [r.technical for r in drafted(text).requirements]


@pytest.mark.parametrize(
    ("text", "says", "pattern"),
    [
        pytest.param(
            "The kiosk must print a ticket.", "The kiosk shall print a ticket.", "ubiquitous", id="must"
        ),
        pytest.param(
            "The kiosk must print a ticket. When paper runs out, the kiosk must call the desk.",
            "When paper runs out, the kiosk shall call the desk.", "event", id="when",
        ),
        pytest.param(
            "The kiosk must print a ticket. If the network fails, the kiosk must work offline.",
            "If the network fails, then the kiosk shall work offline.", "unwanted", id="if",
        ),
        pytest.param(
            "The kiosk must print a ticket. While the museum is closed, the kiosk must stay dark.",
            "While the museum is closed, the kiosk shall stay dark.", "state", id="while",
        ),
    ],
)  # fmt: skip
def test_a_statement_becomes_one_sentence_in_its_pattern(text: str, says: str, pattern: str) -> None:
    assert (says, pattern) in [(r.technical, r.pattern) for r in drafted(text).requirements]


def test_a_chinese_statement_becomes_one_chinese_sentence() -> None:
    assert "看板应实时显示库存。" in technical("仓库管理员想要一个看板，实时显示库存。")


def test_numbers_are_named_and_not_written() -> None:
    spec = drafted("The kiosk must print a ticket within 3 seconds.")

    assert [r.technical for r in spec.requirements] == ["The kiosk shall print a ticket {N1}."]
    assert spec.requirements[0].business == "The kiosk must print a ticket {N1}."
    assert spec.entry("N1").source.quote == "within 3 seconds"


def test_a_vague_adverb_is_left_out_of_the_engineers_words_and_kept_in_the_others() -> None:
    [requirement] = drafted("The kiosk must quickly print a ticket.").requirements

    assert requirement.technical == "The kiosk shall print a ticket."
    assert "quickly" in requirement.business


def test_an_adverb_that_is_not_vague_stays() -> None:
    assert technical("The kiosk must daily print a list.") == ["The kiosk shall daily print a list."]


def test_the_same_said_twice_is_one_requirement() -> None:
    assert technical("The kiosk must print a ticket. The kiosk must print a ticket.") == [
        "The kiosk shall print a ticket."
    ]


def test_a_requirement_is_judged_by_the_targets_it_names() -> None:
    spec = drafted("The kiosk must print a ticket within 3 seconds. The kiosk must show the map.")
    judged = {r.technical: r.targets for r in spec.requirements}

    assert judged["The kiosk shall print a ticket {N1}."] == (spec.targets[0].id,)
    assert judged["The kiosk shall show the map."] == ()


def test_acceptance_names_the_goal_or_says_that_it_is_to_be_agreed() -> None:
    [given] = drafted("The kiosk must print a ticket within 3 seconds.").requirements[0].acceptance
    [open_] = drafted("The kiosk must quickly print a ticket.").requirements[0].acceptance

    assert given.then.endswith("{N1}")
    assert open_.then.endswith("the level still to be agreed")


def test_a_requirement_shows_the_sentence_it_stands_on() -> None:
    spec = drafted("Hello team. The kiosk must print a ticket. It is red.")

    assert "The kiosk must print a ticket" in words(spec, spec.requirements[0].evidence[0])


def test_nobody_has_ranked_a_requirement() -> None:
    assert {r.priority for r in drafted("The kiosk must print a ticket.").requirements} == {None}


def test_a_sentence_of_vague_words_alone_is_left_to_its_target() -> None:
    spec = drafted("Visitors need a kiosk that prints tickets. The kiosk must be easy to use.")

    assert [r.technical for r in spec.requirements] == ["The kiosk shall print tickets."]
    assert [v.resolution.kind for v in spec.vague] == ["target"]


def test_a_list_of_wishes_is_one_requirement_each() -> None:
    found = technical("Wishes for the kiosk:\n- show the map\n- print a ticket\n- call the desk\n")

    assert len(found) == 3
    assert found[1].endswith("shall print a ticket.")


def test_a_quotation_keeps_its_vague_words_and_names_its_numbers() -> None:
    spec = drafted("We want a kiosk for permits. Takes 9 days, must quickly close in 2 days.")
    [quoted] = [r for r in spec.requirements if "“" in r.technical]
    assert quoted.technical.startswith("The system shall meet this wish: “Takes {N")
    assert "must quickly close in {N" in quoted.technical


def test_what_is_no_wish_is_carried_elsewhere() -> None:
    spec = drafted("巡塘队开会：\n1、要一个巡塘小程序，能记录水温\n2、老的纸质单子要不要补录，待定")
    assert not [r for r in spec.requirements if "补录" in r.technical]
    assert "补录" in spec.model_dump_json(exclude={"ask"})
