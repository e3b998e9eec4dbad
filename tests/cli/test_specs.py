"""`translator spec`: what was kept, and its questions."""

import json

import pytest

from tests.cli.conftest import Run
from translator.domain.spec import Spec

ASK = "Clerks need a fast search over past repairs."


@pytest.fixture
def kept(run: Run) -> Spec:
    return Spec.model_validate_json(run("translate", "--json", "--save", given=ASK).out)


def levels(spec: Spec) -> str:
    """Return the question that offers levels to choose from."""
    return next(q.id for q in spec.questions if any(p.endswith("/goal") for o in q.options for p in o.sets))


def test_what_was_kept_is_listed(run: Run, kept: Spec) -> None:
    assert kept.spec_id in run("spec", "list").out
    assert json.loads(run("spec", "list", "--json").out)["specs"][0]["title"] == kept.title


def test_the_list_goes_on_where_it_ended(run: Run, kept: Spec) -> None:
    run("translate", "--save", given=ASK)
    first = json.loads(run("spec", "list", "--json", "--limit", "1").out)
    second = json.loads(run("spec", "list", "--json", "--after", first["next_cursor"]).out)

    assert [row["spec_id"] for row in second["specs"]] == [kept.spec_id]


def test_a_specification_is_shown_as_it_was_translated(run: Run, kept: Spec) -> None:
    assert Spec.model_validate_json(run("spec", "show", kept.spec_id, "--json").out) == kept
    assert run("spec", "show", kept.spec_id).out == run("spec", "export", kept.spec_id).out
    assert len(run("spec", "export", kept.spec_id, "--format", "ticket").out.splitlines()) <= 25


def test_open_questions_are_shown_with_their_options_counted_from_one(run: Run, kept: Spec) -> None:
    out = run("spec", "ask", kept.spec_id).out

    assert f"{kept.questions[0].id}  " in out
    assert "    1. " in out


def test_an_option_is_chosen_as_it_was_counted(run: Run, kept: Spec) -> None:
    done = run("spec", "answer", kept.spec_id, levels(kept), "--option", "2")
    spec = Spec.model_validate_json(run("spec", "show", kept.spec_id, "--json").out)
    question = spec.question(levels(kept))

    assert done.code == 0
    assert "revision 2" in done.out
    assert spec.targets[0].name in done.out
    assert question is not None
    assert question.answer is not None
    assert question.answer.option == 1


def test_a_level_is_typed(run: Run, kept: Spec) -> None:
    done = run("spec", "answer", kept.spec_id, levels(kept), "--text", "1.5 s", "--json")
    spec = Spec.model_validate_json(done.out)

    assert spec.entry(spec.targets[0].goal or "").value == 1.5


def test_what_nobody_here_knows_waits_for_who_does(run: Run, kept: Spec) -> None:
    done = run("spec", "answer", kept.spec_id, "Q1", "--not-known", "--owner", "Grace", "--due", "2027-01-15")

    assert done.code == 0
    assert "Grace" in done.out
    assert "Q1  " in run("spec", "ask", kept.spec_id).out


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("Q99", "--text", "x"), 3),
        (("Q1", "--option", "99"), 1),
        (("Q1", "--not-known"), 1),
        (("Q1", "--not-known", "--owner", "A", "--due", "soon"), 1),
        (("Q1", "--not-known", "--owner", "A", "--due", "2027-13-99"), 1),
        (("Q1", "--option", "1", "--owner", "A"), 2),
        (("Q1", "--text", "x", "--due", "2027-01-15"), 2),
        (("Q1", "--text", ""), 1),
        (("Q1", "--text", "a\udcff"), 1),
        (("Q1", "--not-known", "--owner", "A", "--revision", "7"), 3),
    ],
    ids=range(10),
)
def test_an_answer_that_does_not_fit_is_one_line_and_changes_nothing(
    run: Run, kept: Spec, words: tuple[str, ...], code: int
) -> None:
    done = run("spec", "answer", kept.spec_id, *words)

    assert (done.code, done.out, done.err.count("\n")) == (code, "", 1)
    assert Spec.model_validate_json(run("spec", "show", kept.spec_id, "--json").out) == kept


def test_an_answer_on_an_old_revision_is_refused(run: Run, kept: Spec) -> None:
    run("spec", "answer", kept.spec_id, "Q1", "--not-known", "--owner", "A")
    done = run("spec", "answer", kept.spec_id, "Q2", "--not-known", "--owner", "A", "--revision", "1")

    assert done.code == 1
    assert "revision 2" in done.err


def test_the_changed_lines_between_revisions_are_shown(run: Run, kept: Spec) -> None:
    assert "No line changed" in run("spec", "diff", kept.spec_id).out
    run("spec", "answer", kept.spec_id, levels(kept), "--option", "1")

    assert kept.targets[0].name in run("spec", "diff", kept.spec_id).out
    changes = json.loads(run("spec", "diff", kept.spec_id, "1", "2", "--json").out)
    assert (changes["from"], changes["to"]) == (1, 2)
    assert changes["changes"]


@pytest.mark.parametrize("action", ["show", "ask", "export", "diff"])
def test_a_specification_that_is_not_there_is_one_line_and_code_3(run: Run, action: str) -> None:
    done = run("spec", action, "spec_nothing")

    assert (done.code, done.out, done.err.count("\n")) == (3, "", 1)
