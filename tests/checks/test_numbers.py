"""No number without a source: what the check finds, and what it leaves in peace."""

from typing import Any

import pytest

from tests.drafting.drafted import drafted
from translator.checks.examined import Examined
from translator.checks.numbers import given, numbers
from translator.domain.ledger import Entry, Origin, Status
from translator.domain.spec import Spec

FAST = "Gardeners need a fast search over plant diseases. ISO 27001 applies to it. We get 300 searches a day."


def found(spec: Spec) -> list[str]:
    return [f.where for f in numbers(Examined(spec))]


def changed(**changes: Any) -> Spec:
    return drafted(FAST).model_copy(update=changes)


def with_goal(ref: str) -> Spec:
    spec = drafted(FAST)
    return changed(targets=tuple(t.model_copy(update={"goal": ref}) for t in spec.targets))


def test_a_draft_of_ours_is_clean() -> None:
    assert found(drafted(FAST)) == []


@pytest.mark.parametrize(
    "title", ["Answers within 2 seconds", "Saves 30 % of the work", "两天内上线", "About 40 users wait"]
)
def test_a_quantity_in_our_prose_is_found(title: str) -> None:
    assert found(changed(title=title)) == ["/title"]


@pytest.mark.parametrize("title", ["Answers {N1}", "ISO 27001 for both sides", "Search 2.0", "搜索第3版"])
def test_a_reference_or_a_name_with_digits_is_none(title: str) -> None:
    assert found(changed(title=title)) == []


def test_a_reference_to_nothing_is_found() -> None:
    [finding] = numbers(Examined(changed(title="Answers {N99}")))

    assert (finding.where, finding.severity, finding.about) == ("/title", "error", "spec")
    assert "N99" in finding.message


def test_a_goal_that_a_proposal_filled_is_found() -> None:
    spec = drafted(FAST)
    band = spec.targets[0].bands[0].goal

    assert found(with_goal(band)) == ["/targets/T1/goal"]


def test_a_goal_that_somebody_gave_is_not() -> None:
    assert found(with_goal("N1")) == []


def test_a_goal_that_names_nothing_is_found() -> None:
    assert found(with_goal("N99")) == ["/targets/T1/goal"]


def test_a_quote_that_the_ask_does_not_say_there_is_found() -> None:
    spec = drafted(FAST)
    [first, *others] = spec.ledger
    forged = first.model_copy(
        update={"source": first.source.model_copy(update={"quote": "900 searches a day"})}
    )

    assert found(changed(ledger=(forged, *others))) == ["/ledger/N1"]


def number(ref: str, status: Status, *inputs: str) -> Entry:
    return Entry(id=ref, value=1, status=status, source=Origin(kind="derived", formula="f", from_=inputs))


def test_what_follows_from_given_numbers_alone_is_given() -> None:
    ledger = {
        e.id: e
        for e in (
            number("N1", "stated"), number("N2", "proposed"), number("N3", "derived", "N1"),
            number("N4", "derived", "N1", "N2"), number("N5", "derived", "N9"), number("N6", "derived", "N3"),
        )
    }  # fmt: skip

    assert {ref for ref, entry in ledger.items() if given(entry, ledger)} == {"N1", "N3", "N6"}


def test_a_number_that_follows_from_itself_is_given_by_nobody() -> None:
    circle = number("N1", "derived", "N1")

    assert not given(circle, {"N1": circle})


def test_numbers_that_follow_from_each_other_are_found_and_given_by_nobody() -> None:
    spec = drafted(FAST)
    circle = (number("N98", "derived", "N99"), number("N99", "derived", "N98"))
    ledger = {e.id: e for e in circle}

    assert not given(circle[0], ledger)
    assert set(found(changed(ledger=(*spec.ledger, *circle)))) == {"/ledger/N98", "/ledger/N99"}


def test_a_long_chain_and_a_number_used_twice_are_no_circle() -> None:
    chain = [number("N1", "stated"), number("N2", "derived", "N1", "N1")]
    chain += [number(f"N{i}", "derived", f"N{i - 1}", "N1") for i in range(3, 3000)]
    ledger = {e.id: e for e in chain}

    assert given(chain[-1], ledger)
