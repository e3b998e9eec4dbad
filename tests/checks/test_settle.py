"""What is still open."""

from tests.drafting.drafted import drafted
from translator.checks import check
from translator.domain.spec import Spec


def opened(spec: Spec) -> list[str]:
    return [f.where for f in check(spec) if f.check == "settle"]


def test_a_target_without_a_level_is_noted_as_open() -> None:
    spec = drafted("Guests need a map that loads quickly.")
    assert opened(spec) == [f"/targets/{t.id}/goal" for t in spec.targets]


def test_a_stated_level_leaves_nothing_open() -> None:
    assert opened(drafted("The map for guests must load within 2 seconds.")) == []


def test_what_is_open_is_no_error() -> None:
    findings = check(drafted("访客地图要快速打开。"))
    assert {f.severity for f in findings if f.check == "settle"} == {"note"}
