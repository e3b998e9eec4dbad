"""A real model: asked as often as it is said, within what may be spent, and scored only where it answered itself."""

import asyncio
import sys
from pathlib import Path

import pytest

import evals.live as command
from evals.scripted.models import MODELS
from evals.scripted.reading import seen
from evals.suite.case import Case, chosen, suite_cases
from evals.suite.cassettes import Cassette, NotAsked, path_of
from evals.suite.limited import Limited, Price, missing_keys
from evals.suite.refused import Refused
from evals.suite.run import live, run
from translator.domain.errors import ModelBudgetSpent
from translator.domain.model import Budget, Message, ModelAnswer, ModelRequest, Purse

CASES = chosen(suite_cases(), "pay")
PRICED = "openai/gpt-5-mini"


class Paid(NotAsked):
    """A model that answers without a network, each time by the next of some scripts, for a price."""

    def __init__(self, *scripts: str, usd: float = 0.01) -> None:
        super().__init__("maker/paid", "api.example")
        self._scripts, self._usd = scripts, usd
        self.asked = 0

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        script = MODELS[self._scripts[self.asked % len(self._scripts)]]
        self.asked += 1
        purse.calls += 1
        purse.pay(tokens_in=1, tokens_out=1, usd=self._usd)
        await asyncio.sleep(0)  # so that several are asked at once
        reply = script(seen([{"role": m.role, "content": m.content} for m in request.messages]), 0)
        return ModelAnswer(text=reply.text, model=self.name, usd=self._usd)


def cassette(folder: Path) -> Cassette:
    return Cassette(path_of("maker/paid", folder), "maker/paid", "api.example")


def test_what_was_recorded_is_played_back_and_a_changed_question_is_stale(tmp_path: Path) -> None:
    first = live(CASES, Paid("careful"), cassette(tmp_path))

    played = run(CASES, [], [cassette(tmp_path)]).runs[0]
    stale = run([_other(CASES[0])], [], [cassette(tmp_path)]).runs[0]

    assert first.scores
    assert (played.stale, played.scores) == (0, first.scores)
    assert (stale.stale, stale.scores, stale.fallbacks) == (1, {}, {})


def _other(case: Case) -> Case:
    return case.model_copy(update={"text": case.text + " And a bell.", "twin_of": None, "same_as": None})


def test_a_pair_of_which_one_is_not_recorded_is_not_compared(tmp_path: Path) -> None:
    pair = [next(c for c in CASES if c.same_as), *(c for c in CASES if c.same_as is None)]
    live(pair, Paid("careful"), cassette(tmp_path))
    half = [_other(c) if c.id == pair[0].same_as else c for c in pair]

    [whole], [played] = (run(cases, [], [cassette(tmp_path)]).runs for cases in (pair, half))

    assert "twins.alike_in_both_languages" in whole.scores[pair[0].id]
    assert "twins.alike_in_both_languages" not in played.scores[pair[0].id]


def test_each_repetition_asks_again_and_is_recorded_apart(tmp_path: Path) -> None:
    model = Paid("careful")
    once = live(CASES, model, cassette(tmp_path))
    asked_once = model.asked

    repeated = live(CASES, Paid("careful", "vague"), cassette(tmp_path / "b"), 3)
    again = Paid("careful")
    live(CASES, again, cassette(tmp_path), 3)

    assert asked_once >= len(CASES)
    assert again.asked == 2 * asked_once  # the first is recorded already
    assert repeated.scores.keys() == once.scores.keys()
    assert repeated.scores != once.scores
    assert len(cassette(tmp_path)) == 3 * asked_once


def test_where_the_rules_stood_in_nothing_is_scored_and_it_is_told(tmp_path: Path) -> None:
    limited = Limited(Paid("careful"), 0.001, Price(1.0, 1.0))
    found = live(CASES, limited, cassette(tmp_path))

    assert found.scores == {}
    assert set(found.fallbacks) == {c.id for c in CASES}
    assert limited.held_back >= len(CASES)
    assert limited.usd == 0.0


def test_a_text_that_asks_for_nothing_is_no_answer_of_the_model(tmp_path: Path) -> None:
    thanks = Case(
        id="thanks", lang="en", text="Thanks for lunch yesterday, it was lovely.", verdict="not_a_request"
    )

    found = live([thanks], Paid("careful"), cassette(tmp_path))

    assert (found.unasked, found.scores, found.fallbacks) == (1, {}, {})


def request(tokens_max: int) -> ModelRequest:
    return ModelRequest(
        messages=(Message(role="user", content='{"ask_id": "a"}'),),
        answer_schema={},
        prompt="draft.v1",
        prompt_sha256="0",
        tokens_max=tokens_max,
    )


def test_calls_in_flight_cannot_spend_more_than_the_limit_together() -> None:
    inner = Paid("refusing", usd=3.0)
    limited = Limited(inner, 10.0, Price(0.0, 1.0))  # one answer of one token can cost three tries

    async def four() -> list[object]:
        asked = (limited.answer(request(1), Purse(Budget(usd_max=100))) for _ in range(4))
        return await asyncio.gather(*asked, return_exceptions=True)

    outcomes = asyncio.run(four())

    assert [type(one) for one in outcomes].count(ModelBudgetSpent) == 1
    assert (inner.asked, limited.usd, limited.calls) == (3, 9.0, 3)


def test_what_was_reserved_and_not_spent_may_be_spent_again() -> None:
    limited = Limited(Paid("refusing", usd=0.5), 4.0, Price(0.0, 1.0))

    for _ in range(2):
        asyncio.run(limited.answer(request(1), Purse(Budget())))

    assert limited.usd == 1.0


def called(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["evals.live", *words])
    return command.main()


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ((), "Name a model"),
        (("nobody/knows-it", "--yes"), "Say --unpriced to run it all the same."),
        ((PRICED, "--usd", "0", "--yes"), "0 is no limit; say a number of US dollars above 0"),
        ((PRICED, "--usd", "nan", "--yes"), "nan is no limit"),
        ((PRICED, "--usd", "inf", "--yes"), "inf is no limit"),
        ((PRICED, "--usd", "much", "--yes"), "much is no limit"),
        ((PRICED, "--repeat", "0", "--yes"), "0 repetitions are none"),
        ((PRICED, "--only", "nosuch", "--yes"), "No case is called or tagged 'nosuch'."),
        ((PRICED, "--prompt", "draft.v99", "--yes"), "There is no prompt draft.v99."),
    ],
)
def test_what_cannot_be_run_is_told_and_nothing_is_sent(
    words: tuple[str, ...], told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "real_model", lambda name: pytest.fail("it was asked"))

    assert called(monkeypatch, *words) == 2
    out, err = capsys.readouterr()
    assert told in err
    assert out == ""


def test_a_run_that_the_model_did_not_answer_is_told_as_none(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(command, "real_model", lambda name: NotAsked(name, "api.example"))

    assert called(monkeypatch, PRICED, "--only", "pay-en", "--yes", "--folder", str(tmp_path)) == 2
    out = capsys.readouterr().out
    assert "numbers." not in out
    assert "not answered by the model, and not scored, 2:" in out
    assert "nothing was measured: no page is the model's" in out


def test_a_run_that_the_model_answered_tells_its_figures(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.setattr(command, "real_model", lambda name: Paid("careful"))

    assert called(monkeypatch, PRICED, "--only", "pay-en", "--yes", "--folder", str(tmp_path)) == 0
    assert "numbers.none_invented: 1.000 over 2 cases" in capsys.readouterr().out


def test_a_file_that_is_no_recording_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "maker-paid.jsonl"
    path.write_text("{", encoding="utf-8")

    with pytest.raises(Refused, match="holds no recording"):
        Cassette(path)


@pytest.mark.parametrize("yes", [(), ("--yes",)], ids=["asked", "not-asked"])
def test_without_a_key_nothing_is_sent_and_the_cost_is_told_all_the_same(
    yes: tuple[str, ...], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("OPENAI_API_KEY", "TRANSLATOR_MODEL__KEY", "TRANSLATOR_MODEL__BASE_URL"):
        monkeypatch.delenv(name, raising=False)

    assert called(monkeypatch, PRICED, "--only", "pay-en", *yes) == 2
    told = capsys.readouterr()
    assert "about 0.01 USD" in told.out
    assert told.err == (
        f"Nothing was sent: there is no key for {PRICED}. Set TRANSLATOR_MODEL__KEY, or OPENAI_API_KEY.\n"
    )


def test_a_key_a_server_of_ones_own_or_another_way_in_is_no_missing_key(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delenv("OPENAI_API_KEY", raising=False)
    monkeypatch.setenv("TRANSLATOR_MODEL__BASE_URL", "http://127.0.0.1:9/v1")

    assert command.real_model(PRICED).name == PRICED
    monkeypatch.setenv("OPENAI_API_KEY", "k")
    assert missing_keys(PRICED) == []
    assert missing_keys("bedrock/anthropic.claude-3-sonnet-20240229-v1:0") == []
