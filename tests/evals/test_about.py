"""The page of a run says by which command it was made, short enough to be read."""

from evals.suite.about import command_of


def test_a_command_is_told_as_it_was_typed() -> None:
    assert command_of(["--accept", "a:b", "it is so"]) == "python -m evals --accept a:b 'it is so'"


def test_many_accepted_scores_are_told_by_their_number() -> None:
    accepted = [word for n in range(5) for word in ("--accept", f"a:{n}", "it is so")]

    assert command_of(["--keep", *accepted, "--json", "x"]) == (
        "python -m evals --keep --json x --accept … (5 accepted by name)"
    )
