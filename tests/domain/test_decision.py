"""What people write for a status or a link is kept, and mapped to what it means."""

import pytest

from translator.domain.decision import Decision, DecisionStatus, LinkKind, kind_of, status_of


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Accepted", "accepted"),
        ("Accepted by the board, 3 May", "accepted"),
        ("Implemented", "accepted"),
        ("已采纳", "accepted"),
        ("Accepted, superseded by ADR-7", "superseded"),
        ("Superceded", "superseded"),
        ("已被替代", "superseded"),
        ("Withdrawn", "rejected"),
        ("不采纳", "rejected"),
        ("Deprecated", "deprecated"),
        ("Draft", "proposed"),
        ("Deferred until spring", "proposed"),
        ("", "proposed"),
        ("April Fool!", "proposed"),
        ("not implemented", "proposed"),
        ("provisional|implementable|implemented|deferred|rejected", "proposed"),
    ],
)
def test_a_status_as_written_means_one_of_five(written: str, meant: DecisionStatus) -> None:
    assert status_of(written) == meant


@pytest.mark.parametrize(
    ("written", "meant"),
    [("supersedes", "supersedes"), ("Replaces", "supersedes"), ("depends on", "requires"), ("依赖", "requires"), ("see", "cites"), ("is a friend of", "relates"), ("", "relates")],
)  # fmt: skip
def test_a_link_as_written_means_one_of_six(written: str, meant: LinkKind) -> None:
    assert kind_of(written) == meant


def test_only_what_was_accepted_stands() -> None:
    kept = Decision(decision_id="1", title="Keep bees", text="We keep bees.", status="accepted")

    assert kept.stands
    assert not kept.model_copy(update={"status": "superseded"}).stands
    assert not kept.model_copy(update={"status": "proposed"}).stands


@pytest.mark.parametrize(
    ("changes", "day", "holds"),
    [
        ({}, "2027-03-01", True),
        ({"valid_until": "2027-03-01"}, "2027-03-01", True),
        ({"valid_until": "2027-03-01"}, "2027-03-02", False),
        ({"valid_from": "2027-03-01"}, "2027-02-28", False),
        ({"superseded_by": ("2",)}, "2027-03-01", False),
        ({"status": "deprecated"}, "2027-03-01", False),
    ],
)
def test_it_holds_on_the_days_it_was_decided_for(changes: dict[str, object], day: str, holds: bool) -> None:
    kept = Decision(decision_id="1", title="Keep bees", text="We keep bees.", status="accepted")

    assert kept.model_copy(update=changes).holds_on(day) is holds
