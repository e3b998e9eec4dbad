"""The benchmark scores what any tool writes, and a comparison asks one model in several ways."""

import json
import sys

import pytest

from evals.benchmark.__main__ import CARD
from evals.benchmark.answer import answer_of
from evals.benchmark.card import card
from evals.benchmark.measured import figures_of
from evals.benchmark.score import MEASURES
from evals.benchmark.tools import TOOLS, command
from evals.comparison.__main__ import compared, compared_offline, main
from evals.comparison.ways import WAYS
from evals.scripted.models import MODELS
from evals.scripted.reading import seen
from evals.suite.case import Case, suite_cases
from evals.suite.cassettes import NotAsked
from translator.domain.model import ModelAnswer, ModelRequest, Purse

CASE = Case.model_validate(
    {
        "id": "tide",
        "lang": "en",
        "text": "Skippers need a tide assistant that answers quickly, within 4 seconds. Today 3 clerks answer. Why not?",
        "quantities": [{"text": "4 seconds", "value": 4, "unit": "s"}, {"text": "3 clerks", "value": 3}],
        "vague": ["quickly"],
        "key_questions": [{"about": "data", "to": "data"}, {"about": "load", "to": "technical"}],
    }
)


def score(name: str, output: str) -> float | None:
    return MEASURES[name](CASE, answer_of(output))


@pytest.mark.parametrize(
    ("name", "output", "value"),
    [
        pytest.param("thresholds.asked", "How fast is quickly?", 1.0, id="the-phrase-is-asked-about"),
        pytest.param("thresholds.asked", "It answers quickly. Who pays?", 0.0, id="the-phrase-stands-beside-a-question"),
        pytest.param("thresholds.asked", "Why not?", 0.0, id="the-asks-own-question"),
        pytest.param("thresholds.asked", "What about: Skippers need a tide assistant that answers quickly, within 4 seconds?", 0.0, id="the-ask-given-back-as-a-question"),
        pytest.param("thresholds.asked", "Who pays?\n" * 7 + "How fast is quickly?", 0.0, id="the-eighth-question"),
        pytest.param("numbers.kept", "Within 4 s; 3 clerks.", 1.0, id="both-numbers"),
        pytest.param("numbers.kept", "Within four seconds; three clerks.", 1.0, id="both-numbers-in-words"),
        pytest.param("numbers.kept", "Within 4 s.", 0.5, id="one-number"),
        pytest.param("numbers.kept", '{"text": "4 s, 3 clerks", "numbers": [{"value": 4, "source": "proposed"}, {"value": 3, "source": "proposed"}]}', 0.0, id="all-called-offers"),
        pytest.param("numbers.kept", '{"numbers": [{"value": 4}, {"value": 3}]}', 0.0, id="said-of-itself-and-not-to-people"),
        pytest.param("numbers.sourced", "4 s and 99.9 %", 0.5, id="a-number-made-up"),
        pytest.param("numbers.sourced", "4 s for five hundred users", 0.5, id="a-number-made-up-in-words"),
        pytest.param("numbers.sourced", '{"text": "4 s and 99.9 %", "numbers": [{"value": 99.9, "source": "proposed"}]}', 1.0, id="offered-and-said-so"),
        pytest.param("numbers.sourced", '{"text": "4 s and 99.9 %", "numbers": [{"value": 4}]}', 0.5, id="made-up-and-not-told"),
        pytest.param("numbers.sourced", "1. It answers.\n2. It stops. See R7.", None, id="numbers-of-lists-and-ids"),
        pytest.param("numbers.sourced", "no figure at all", None, id="nothing-to-measure"),
        pytest.param("questions.first_five", "Which records are there?", 0.5, id="one-of-two-subjects"),
        pytest.param("questions.first_five", '{"questions": [{"text": "Say more?", "about": "data"}]}', 0.0, id="a-label-alone"),
        pytest.param("questions.first_five", "Which records on the busiest day?", 0.5, id="two-subjects-in-one-question"),
        pytest.param("request.recognised", '{"asks_for_something": false}', 0.0, id="a-request-not-seen"),
        pytest.param("request.recognised", "text", None, id="not-told"),
    ],
)  # fmt: skip
def test_an_answer_is_scored_by_what_people_read(name: str, output: str, value: float | None) -> None:
    assert score(name, output) == value


def test_the_card_holds_each_figure_of_each_tool() -> None:
    made = card({name: figures_of(name, [(CASE, tool(CASE))]) for name, tool in TOOLS.items()}, 1)

    assert all(f"| {name} |" in made for name in TOOLS)
    assert all(f"`{name}`" in made for name in MEASURES)
    assert "tells nothing of it" in made


def test_the_card_in_the_repository_is_of_todays_tools_figures_and_cases() -> None:
    kept = CARD.read_text(encoding="utf-8")
    head = card({name: figures_of(name, []) for name in TOOLS}, len(suite_cases())).splitlines()

    assert [line for line in kept.splitlines() if not line.startswith("| ")] == [
        line for line in head if not line.startswith("| ")
    ]
    assert [row.split(" | ")[0] for row in kept.splitlines() if row.startswith("| ")] == [
        "| tool",
        *(f"| {name}" for name in TOOLS),
    ]


def test_any_command_can_be_measured() -> None:
    tool = command(f"{sys.executable} -c 'import sys; print(sys.stdin.read())'")

    assert tool(CASE).text.strip() == CASE.text


def test_a_command_that_fails_is_told() -> None:
    with pytest.raises(RuntimeError, match="ended with 3 on tide"):
        command(f"{sys.executable} -c 'raise SystemExit(3)'")(CASE)


def test_the_plain_tools_show_what_a_figure_is_worth() -> None:
    made_up = {name: MEASURES["numbers.sourced"](CASE, tool(CASE)) for name, tool in TOOLS.items()}

    assert made_up["template"] is not None
    assert made_up["template"] < 0.5
    assert made_up["echo"] == 1.0
    assert made_up["rules"] == 1.0


class _Writes(NotAsked):
    """Answers the pipeline carefully, and every other way with a number of its own."""

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        messages = [{"role": m.role, "content": m.content} for m in request.messages]
        text = json.dumps({"text": "It answers within 2 seconds."})
        if request.prompt.startswith("draft"):
            text = MODELS["careful"](seen(messages), 0).text
        return ModelAnswer(text=text, model=self.name)


def test_the_same_model_is_asked_in_every_way() -> None:
    found = compared(_Writes("m", "h"), [CASE])

    assert found.keys() == {"rules", "pipeline", *WAYS}
    sourced = {way: figures_of(way, answers)[3].value for way, answers in found.items()}
    assert sourced["pipeline"] == sourced["rules"] == 1.0
    assert {sourced[way] for way in WAYS} == {0.0}


def test_with_a_scripted_model_the_comparison_needs_no_key_and_shows_what_the_pipeline_keeps_out() -> None:
    found = compared_offline("inventive", [CASE])

    sourced = {way: figures_of(way, answers)[3].value for way, answers in found.items()}
    assert sourced.keys() == {"rules", "pipeline", "plain"}
    assert sourced["rules"] == 1.0
    assert (sourced["pipeline"] or 0) > (sourced["plain"] or 0)


def test_a_way_that_was_not_answered_is_named_and_ends_the_comparison_as_broken(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["evals.comparison", "refusing", "--only", "pay-en"])

    assert main() == 2
    told = capsys.readouterr()
    assert "nothing was answered" in told.out
    assert "plain: 0 of 2 cases were answered" in told.err
