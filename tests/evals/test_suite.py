"""The suite itself: scripted models through the whole gateway, offline, the same each time, and able to fail."""

import socket
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from evals.scripted.models import FAILING, MODELS
from evals.suite.case import Case, chosen, suite_cases
from evals.suite.cassettes import Cassette, NotAsked, path_of
from evals.suite.gate import judged
from evals.suite.junit import junit
from evals.suite.page import html
from evals.suite.quiet import SocketOpened, sockets_closed
from evals.suite.results import Kept, Results
from evals.suite.run import live, run
from evals.suite.show import shown
from translator.adapters.answer_cache import RememberingModel

CASES = chosen(suite_cases(), "pay")
HASHES = {case.id: case.sha256 for case in CASES}


@pytest.fixture(scope="module")
def results() -> Results:
    return run(CASES, ["rules", *MODELS])


def test_every_case_can_be_run_with_every_model(results: Results) -> None:
    assert results.failed == []
    assert {len(r.outcomes) for r in results.runs} == {len(CASES)}


def test_a_model_that_fails_leaves_the_rules_page(results: Results) -> None:
    by_model = {r.model: r for r in results.runs}
    for name in MODELS:
        engines = {o.spec.engine.fallback for o in by_model[name].outcomes.values()}
        assert engines == {name in FAILING}, name


def test_a_flaky_model_is_asked_again_and_answers(results: Results) -> None:
    flaky = next(r for r in results.runs if r.model == "flaky")

    assert flaky.calls == 2
    assert {[e.status for e in o.exchanges][-1] for o in flaky.outcomes.values()} == {200}


MADE_UP = {
    "inventive": "model.unsupported_kept_out",
    "form_filler": "model.unsupported_kept_out",
    "stale_cited": "model.cited_refused",
    "misquoting": "model.misquoted_kept_out",
    "slipping": "model.altered_kept_out",
    "obedient": "sent.no_order",
}
"""For each model that goes wrong, the scorer that looks for what it does."""


@pytest.mark.parametrize("model", MADE_UP)
def test_nothing_a_model_makes_up_reaches_the_page(results: Results, model: str) -> None:
    one = next(r for r in results.runs if r.model == model)

    for scorer in (
        "numbers.none_invented",
        "words.never_shown",
        "twins.same_but_for_orders",
        MADE_UP[model],
    ):
        assert set(one.values(scorer).values()) == {1.0}, scorer


def test_a_form_filler_is_flagged_and_a_careful_model_is_not(results: Results) -> None:
    same = {r.model: set(r.values("sameness.answers").values()) for r in results.runs}

    assert same["form_filler"] == {0.0}
    assert same["careful"] == same["thorough"] == {1.0}


def test_two_runs_give_the_same_bytes(results: Results) -> None:
    again = run(CASES, ["rules", "careful", "flaky"])
    first = Results(tuple(r for r in results.runs if r.model in ("rules", "careful", "flaky")))

    assert Kept.of(again, HASHES).text() == Kept.of(first, HASHES).text()


def test_no_socket_opens_while_the_suite_runs() -> None:
    with sockets_closed(), pytest.raises(SocketOpened):
        socket.create_connection(("127.0.0.1", 9))
    with sockets_closed(), pytest.raises(SocketOpened), socket.socket() as one:
        one.connect(("127.0.0.1", 9))


def test_sockets_open_again_afterwards() -> None:
    with sockets_closed():
        pass
    with socket.socket() as one, pytest.raises(OSError):  # noqa: PT011  # which one is the system's choice
        one.connect(("127.0.0.1", 1))


def test_what_was_recorded_is_played_back_and_a_changed_question_is_stale(tmp_path: Path) -> None:
    path = path_of("maker/some-model", tmp_path)
    said = _Saying("maker/some-model", "api.example")
    recording = Cassette(path, said.name, said.host)
    first = live(CASES, RememberingModel(said, recording), said.name)

    played = run(CASES, [], [Cassette(path)]).runs[0]
    stale = run([_other(CASES[0])], [], [Cassette(path)]).runs[0]

    assert played.stale == 0
    assert played.scores == first.scores
    assert (stale.stale, stale.scores) == (1, {})


class _Saying(NotAsked):
    """A model that answers without a network."""

    async def answer(self, request, purse):  # type: ignore[no-untyped-def]  # as NotAsked's
        from evals.scripted.reading import seen
        from evals.scripted.reply import completion
        from translator.domain.model import ModelAnswer

        messages = [{"role": m.role, "content": m.content} for m in request.messages]
        reply = MODELS["careful"](seen(messages), 0)
        assert completion(reply, {"messages": messages}, 1)
        return ModelAnswer(text=reply.text, model=self.name)


def _other(case: Case) -> Case:
    return case.model_copy(update={"text": case.text + " And a bell.", "twin_of": None, "same_as": None})


def test_one_case_alone_shows_prompt_answer_page_and_scores() -> None:
    told = shown(CASES[0], "careful")

    for part in (CASES[0].text[:40], '"ask_id"', "## The page", "numbers.none_invented: 1.00"):
        assert part in told


def test_the_page_and_the_report_tell_a_failure(results: Results) -> None:
    now = Kept.of(results, HASHES)
    better = {m: {s: dict.fromkeys(v, 1.0) for s, v in found.items()} for m, found in now.values.items()}
    verdict = judged(now, Kept(now.cases, better), ["questions.key"])

    page = html(results, verdict, CASES)
    report = Xml.fromstring(junit(results, verdict))  # our own text

    assert not verdict.passes
    assert ">fail<" in page
    assert "questions.key" in page
    assert report.findall(".//failure")


def test_the_page_needs_nothing_beside_it(results: Results) -> None:
    verdict = judged(Kept.of(results, HASHES), Kept.of(results, HASHES), ())
    page = html(results, verdict, CASES)

    assert ">pass<" in page
    assert not [word for word in ("<script src", "<link", "http://", "https://") if word in page]
