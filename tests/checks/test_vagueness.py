"""Nothing vague passes silently."""

from typing import Any

from tests.drafting.drafted import drafted
from translator.checks.examined import Examined
from translator.checks.vagueness import vagueness
from translator.domain.spec import Finding, Resolution

FAST = "Gardeners need a fast search over plant diseases."


def found(text: str = FAST, **resolution: Any) -> list[Finding]:
    """What is found once the vague phrase ends this way."""
    spec = drafted(text)
    how = Resolution(**resolution)
    vague = tuple(v.model_copy(update={"resolution": how}) for v in spec.vague)
    return list(vagueness(Examined(spec.model_copy(update={"vague": vague}))))


def test_a_phrase_that_points_to_what_is_there_is_no_finding() -> None:
    assert list(vagueness(Examined(drafted(FAST)))) == []
    assert found(kind="target", ref="T1") == []
    assert found(kind="question", ref=drafted(FAST).later[0].id) == []


def test_a_phrase_that_points_to_nothing_is_an_error_of_ours() -> None:
    for kind in ("target", "question", "boundary"):
        [finding] = found(kind=kind, ref="T99")
        assert (finding.severity, finding.about, finding.where) == ("error", "spec", "/vague/V1")


def test_a_phrase_nobody_dismissed_cannot_be_dismissed() -> None:
    [finding] = found(kind="dismissed")

    assert finding.severity == "error"
    assert found(kind="dismissed", by="Ada", at="2026-11-25T08:00:00.000Z") == []


def test_a_phrase_that_was_dismissed_at_no_time_was_not_dismissed() -> None:
    assert [f.severity for f in found(kind="dismissed", by="Ada")] == ["error"]


def test_a_target_that_is_said_to_settle_a_phrase_is_no_question() -> None:
    assert [f.where for f in found(kind="target", ref="Q1")] == ["/vague/V1"]


def test_a_phrase_that_is_still_open_is_noted_in_its_own_words() -> None:
    [finding] = found(kind="open")

    assert (finding.severity, finding.about) == ("note", "ask")
    assert finding.message == "“fast” is still vague."


def test_the_note_speaks_the_language_of_the_ask() -> None:
    notes = found("园丁需要一个病害检索工具，检索要快速。", kind="open")

    assert [n.message for n in notes] == ["“快速”仍然含糊。"]
