"""The phrases of opposed ideas: how they are written, that each can be found, and that each takes linear time."""

import time

import pytest

from translator.knowledge.opposites import Language, all_cues, cues_in, families

RUNS = (
    "a",
    "no ",
    "not ",
    "must ",
    "every ",
    "approve ",
    "一",
    "每条",
    "主管",
    "不",
    "审核",
    "1.",
    "\n",
    " ",
)


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_phrase_has_something_that_must_be_there(language: Language) -> None:
    assert [cue.written for _, cue in all_cues(language) if not all(cue.anchors)] == []


@pytest.mark.parametrize("language", ["en", "zh"])
def test_every_family_can_be_said_in_both_languages(language: Language) -> None:
    said = {side for side, _ in all_cues(language)}

    assert {(f.id, side) for f in families() for side in ("one", "other")} <= said
    assert all(f.because[language] for f in families())


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the clerk must approve every letter", True),
        ("the clerk disapproves of letters", False),
        ("no cloud", False),
    ],
)
def test_a_phrase_lets_other_words_stand_between(text: str, found: bool) -> None:
    cues = cues_in(text, "en").get(("unattended", "other"), [])

    assert any(cue.pattern.search(text) for cue in cues) is found


@pytest.mark.parametrize("language", ["en", "zh"])
def test_four_times_the_text_takes_about_four_times_the_work(language: Language) -> None:
    def seconds(chars: int, run: str) -> float:
        text = (run * chars)[:chars]
        begin = time.process_time()
        for _, cue in all_cues(language):
            for _ in cue.pattern.finditer(text):
                pass
        return time.process_time() - begin

    seconds(100, "a")
    slow = [run for run in RUNS if seconds(8000, run) > 10 * min(seconds(2000, run) for _ in range(2)) + 0.1]
    assert slow == []
