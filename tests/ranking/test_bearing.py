"""A decision conflicts or supports only where both places can be shown; what merely looks like it is related."""

import pytest

from translator.domain.decision import Decision, DecisionStatus, Option
from translator.ranking.bearing import bearing
from translator.ranking.figures import ledger_of


def decided(
    text: str, *, title: str = "Keep what guests write", status: DecisionStatus = "accepted", **more: object
) -> Decision:
    return Decision.model_validate(
        {"decision_id": "d1", "title": title, "text": text, "status": status, **more}
    )


KEPT = "Chat logs of guests are kept for at most 90 days."
KEPT_ZH = "客户聊天记录最多保存90天。"
BY_HOUR = decided(
    "We lend canoes by the hour.",
    title="Lend canoes by the hour",
    options=(
        Option(name="By the hour", chosen=True),
        Option(name="Weekly season tickets", why="Nobody brings them back."),
    ),
)
BAN = decided("Photos of guests must never be published on the public website.", title="Photos of guests")


@pytest.mark.parametrize(
    ("request_", "relation"),
    [
        ("We want it archived. Chat logs of guests must be kept for at least 2 years.", "conflicts"),
        ("Chat logs of guests are kept for at most 90 days.", "supports"),
        ("Chat logs of guests are kept for at most 30 days.", "related"),
        ("Server logs of engines must be kept for at least 2 years.", "related"),
        ("Chat logs of suppliers must be kept for at least 2 years.", "related"),
        ("Chat logs of guests are kept for about 2 years.", "related"),
        ("Chat logs of guests must fit into at least 2 GB.", "related"),
        ("Today chat logs of guests are kept for 2 years, which annoys everybody.", "related"),
    ],
)
def test_two_bounds_clash_only_where_they_are_of_one_thing_and_no_value_meets_both(
    request_: str, relation: str
) -> None:
    found = bearing(request_, decided(KEPT))
    assert found.relation == relation
    if found.asked:
        assert found.quote == KEPT
        assert request_[found.asked.start : found.asked.end].startswith("Chat logs of guests")


def test_bounds_clash_in_chinese_too() -> None:
    assert bearing("客户聊天记录至少要保存2年。", decided(KEPT_ZH)).relation == "conflicts"
    assert bearing("服务器运行日志至少要保存2年。", decided(KEPT_ZH)).relation == "related"


@pytest.mark.parametrize(
    ("request_", "relation"),
    [
        ("Please introduce weekly season tickets for canoes.", "conflicts"),
        ("Do not introduce weekly season tickets for canoes.", "related"),
        ("Canoes are nice. The weekly report lists season tickets.", "related"),
        ("We use weekly season tickets for the sauna.", "related"),
        ("We offer weekly plans for canoes.", "related"),
    ],
)
def test_an_option_that_was_not_chosen_clashes_only_where_it_is_asked_for_on_that_matter(
    request_: str, relation: str
) -> None:
    assert bearing(request_, BY_HOUR).relation == relation


def test_an_option_asked_for_again_is_shown_with_why_it_was_not_chosen() -> None:
    found = bearing("Please introduce weekly season tickets for canoes.", BY_HOUR)
    assert found.quote == "Weekly season tickets: Nobody brings them back."


def test_the_chosen_option_supports_who_asks_for_it() -> None:
    assert bearing("Please lend canoes by the hour.", BY_HOUR).relation == "supports"
    assert bearing("Canoes are lent by the hour and come back late.", BY_HOUR).relation == "related"


@pytest.mark.parametrize(
    ("request_", "relation"),
    [
        ("Publish photos of guests on the public website.", "conflicts"),
        ("Photos of guests must not be published on the public website.", "related"),
        ("Publish the opening hours on the public website.", "related"),
    ],
)
def test_what_was_ruled_out_clashes_only_with_who_asks_for_just_that(request_: str, relation: str) -> None:
    assert bearing(request_, BAN).relation == relation


def test_what_was_rejected_clashes_only_where_it_is_asked_for_again() -> None:
    rejected = decided("No.", title="Lend motor boats", status="rejected")
    assert bearing("We shall lend motor boats in July.", rejected).relation == "conflicts"
    assert bearing("We never lend motor boats.", rejected).relation == "related"
    assert bearing("Motor oil is stored elsewhere.", rejected).relation == "related"


@pytest.mark.parametrize("status", ["superseded", "deprecated", "proposed"])
@pytest.mark.parametrize(
    "request_", [KEPT, "Chat logs of guests must be kept for at least 2 years.", "Anything."]
)
def test_what_does_not_stand_neither_supports_nor_conflicts(status: DecisionStatus, request_: str) -> None:
    found = bearing(request_, decided(KEPT, status=status))
    assert found.relation == ("superseded" if status == "superseded" else "related")


def test_one_that_names_its_successor_is_superseded_whatever_its_status_says() -> None:
    assert bearing(KEPT, decided(KEPT, superseded_by=("d2",))).relation == "superseded"


def test_the_numbers_of_a_decision_quote_the_words_that_say_them() -> None:
    text = f"It was long discussed. {KEPT} A photo has at most 5 MB."
    entries = ledger_of("d1", text)
    assert [(e.value, e.unit, e.bound) for e in entries] == [(90, "d", "at_most"), (5, "MB", "at_most")]
    for entry in entries:
        assert entry.source.ref == "d1"
        assert text[entry.where.start : entry.where.end] == entry.source.quote
    assert ledger_of("d2", "Nothing is counted here.") == ()


@pytest.mark.parametrize(
    ("request_", "which"),
    [
        ("Chat logs of guests are kept for at most 30 days.", "looser"),
        ("Chat logs of guests are kept for at most 180 days.", "stricter"),
    ],
)
def test_of_two_limits_that_can_both_hold_it_is_said_which_is_stricter(request_: str, which: str) -> None:
    found = bearing(request_, decided(KEPT))

    assert (found.relation, found.quote) == ("related", KEPT)
    assert f"the decided one is the {which}" in found.why


@pytest.mark.parametrize(
    ("dates", "day", "relation"),
    [
        ({"valid_until": "2027-03-01"}, "2027-03-01", "supports"),
        ({"valid_until": "2027-03-01"}, "2027-03-02", "related"),
        ({"valid_from": "2027-03-01"}, "2027-02-28", "related"),
        ({"valid_from": "2027-03-01"}, "2027-03-01", "supports"),
        ({"valid_until": "2027-03-01"}, None, "supports"),
    ],
)
def test_one_binds_only_while_it_is_valid(dates: dict[str, str], day: str | None, relation: str) -> None:
    found = bearing(KEPT, decided(KEPT).model_copy(update=dates), day)

    assert found.relation == relation
    assert (relation == "supports") == ("for has" not in found.why)


def test_one_that_was_rejected_for_a_time_is_free_to_be_asked_for_after_it() -> None:
    rejected = decided("No.", title="Lend motor boats at night", status="rejected", valid_until="2027-03-01")
    again = "We want to lend motor boats at night."

    assert bearing(again, rejected, "2027-03-01").relation == "conflicts"
    assert bearing(again, rejected, "2027-03-02").relation == "related"
