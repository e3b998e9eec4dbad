"""Scores one answer to one ask; see README.md for what each figure means.

Everything is read from the text that people would read, by the same programs for every tool. What a tool says of itself
counts in one place: a number it calls an offer is no claim, and is then not counted as kept either.
"""

import re
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher

from evals.benchmark.answer import Question, ToolAnswer, questions_in
from evals.scorers.numerals import close, quantities, values_in
from evals.scorers.subjects import speaks_of
from evals.suite.case import Case

_ASKED_FIRST, _ANSWERED_MAX = 5, 7
"""How many questions somebody looks at first, and how many somebody answers."""
_COPIED_MAX = 0.6
"""Share of a question that may stand in the ask word for word; more of it gives the ask back and asks nothing."""
_NO_NUMBER = re.compile(r"^\s*(?:\d+[.)]|#+\s*\d+[.)]?)\s|(?<=[A-Za-z])\d+|\d+(?=[A-Za-z]\d)", re.M)
"""Numbers of lists and ids."""
Measure = Callable[[Case, ToolAnswer], float | None]


def thresholds_asked(case: Case, answer: ToolAnswer) -> float | None:
    """Of the phrases that nobody could test, how many does the tool ask about, in a question of its own that repeats them."""
    asked = [q.text.lower() for q in _own(questions_in(answer, case.text)[:_ANSWERED_MAX], case.text)]
    return _share([any(words.lower() in text for text in asked) for words in case.vague])


def first_questions(case: Case, answer: ToolAnswer) -> float | None:
    """Of what an analyst would ask first, how much do the first five questions ask, each of them one thing."""
    if case.verdict != "specifiable":
        return None
    first = _own(questions_in(answer, case.text)[:_ASKED_FIRST], case.text)
    wanted = [q.about for q in case.key_questions]
    hits = _matched([[speaks_of(q.text, about) for about in wanted] for q in first])
    return hits / len(wanted) if wanted else None


def numbers_kept(case: Case, answer: ToolAnswer) -> float | None:
    """Of the numbers the ask gives, how many does the answer state with their value, and not as an offer."""
    said, offered = values_in(_plain(answer.text)), _offered(answer) - _said(answer)
    return _share([close(q.value, said) and not close(q.value, offered) for q in case.quantities])


def numbers_sourced(case: Case, answer: ToolAnswer) -> float | None:
    """Of the numbers in the answer, how many does the ask state, or the tool call an offer."""
    marked = {q.value for q in (*case.quantities, *case.quantities_optional)}
    known = values_in(case.text) | values_in(_plain(case.text)) | marked | _offered(answer)
    return _share([any(close(v, known) for v in place.values) for place in quantities(_plain(answer.text))])


def nothing_asked_for(case: Case, answer: ToolAnswer) -> float | None:
    """Whether the tool is right about there being a request at all."""
    if answer.asks_for_something is None:
        return None
    return float(answer.asks_for_something == (case.verdict != "not_a_request"))


MEASURES: dict[str, Measure] = {
    "thresholds.asked": thresholds_asked,
    "questions.first_five": first_questions,
    "numbers.kept": numbers_kept,
    "numbers.sourced": numbers_sourced,
    "request.recognised": nothing_asked_for,
}


def _plain(text: str) -> str:
    """Return a text without the numbers of lists and ids."""
    return _NO_NUMBER.sub(" ", text)


def _offered(answer: ToolAnswer) -> set[float]:
    """Return the numbers that the tool calls an offer, or the result of a calculation."""
    return {n.value for n in answer.numbers or () if n.source != "ask"}


def _said(answer: ToolAnswer) -> set[float]:
    """Return the numbers that the tool says the ask gives."""
    return {n.value for n in answer.numbers or () if n.source == "ask"}


def _own(asked: Sequence[Question], ask: str) -> list[Question]:
    return [q for q in asked if _copied(q.text, ask) <= _COPIED_MAX]


def _copied(text: str, ask: str) -> float:
    """Return the share of a text that is one piece of the ask."""
    match = SequenceMatcher(None, ask.lower(), text.lower(), autojunk=False).find_longest_match()
    return match.size / max(1, len(text))


def _matched(fits: Sequence[Sequence[bool]]) -> int:
    """Return how many columns can be given a row of their own; a row serves one column."""
    taken: dict[int, int] = {}

    def serve(row: int, seen: set[int]) -> bool:
        for column, fit in enumerate(fits[row]):
            if fit and column not in seen:
                seen.add(column)
                if column not in taken or serve(taken[column], seen):
                    taken[column] = row
                    return True
        return False

    return sum(serve(row, set()) for row in range(len(fits)))


def _share(hits: list[bool]) -> float | None:
    return sum(hits) / len(hits) if hits else None
