"""The suite itself: scripted models through the whole gateway, offline, the same each time, and able to fail."""

import socket
from datetime import UTC, datetime
from xml.etree import ElementTree as Xml

import pytest

from evals.scripted.models import FAILING, MODELS
from evals.suite.about import About
from evals.suite.case import chosen, suite_cases
from evals.suite.gate import judged
from evals.suite.junit import junit
from evals.suite.kept import Kept
from evals.suite.page import html
from evals.suite.quiet import SocketOpened, sockets_closed
from evals.suite.results import Results
from evals.suite.run import promises, run
from evals.suite.show import shown
from translator.adapters.patient_model import TRIES_MAX

CASES = chosen(suite_cases(), "pay")
ABOUT = About(datetime(2026, 1, 5, tzinfo=UTC), "python -m evals pay", "0123456789", 61.0, "a part")
HASHES = {case.id: case.sha256 for case in CASES}


@pytest.fixture(scope="module")
def results() -> Results:
    return run(CASES, ["rules", *MODELS])


def test_a_slow_model_is_asked_as_often_as_is_allowed_however_busy_the_machine_is(results: Results) -> None:
    slow = next(r for r in results.runs if r.model == "slow")

    assert slow.calls == TRIES_MAX


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


def test_one_case_alone_shows_prompt_answer_page_and_scores() -> None:
    pair = chosen(CASES, "pay-zh")
    told = shown(pair, "careful", Kept({}, {}))

    for part in (
        pair[0].text[:40],
        '"ask_id"',
        "## The page",
        "numbers.none_invented: 1",
        "twins.alike_in_both",
    ):
        assert part in told


def test_the_page_and_the_report_tell_a_failure(results: Results) -> None:
    now = Kept.of(results, HASHES)
    better = {m: {s: dict.fromkeys(v, 1.0) for s, v in found.items()} for m, found in now.values.items()}
    verdict = judged(now, Kept(now.cases, better), promises())

    page = html(results, verdict, CASES, None, ABOUT)
    report = Xml.fromstring(junit(results, verdict))  # our own text

    assert not verdict.passes
    assert ">fail<" in page
    assert "questions.key" in page
    assert len(report.findall(".//failure")) == len({(f.model, f.case) for f in verdict.worse})


def test_the_page_needs_nothing_beside_it(results: Results) -> None:
    verdict = judged(Kept.of(results, HASHES), Kept.of(results, HASHES), promises())
    page = html(results, verdict, CASES, None, ABOUT)

    assert ">pass<" in page
    assert not [word for word in ("<script src", "<link", "http://", "https://") if word in page]
