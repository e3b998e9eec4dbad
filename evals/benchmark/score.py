"""Scores one answer to one ask; see README.md for what each figure means."""

import re
from collections.abc import Callable

from evals.benchmark.answer import Number, ToolAnswer, questions_in
from evals.suite.case import Case
from translator.reading.quantities.quantities import quantities_in

_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
_ASKED_FIRST = 5
Measure = Callable[[Case, ToolAnswer], float | None]


def thresholds_asked(case: Case, answer: ToolAnswer) -> float | None:
    """Of the phrases that nobody could test, how many the tool asks about, in a question that repeats them."""
    asked = [q.text.lower() for q in questions_in(answer, case.text)]
    return _share([any(words.lower() in text for text in asked) for words in case.vague])


def first_questions(case: Case, answer: ToolAnswer) -> float | None:
    """Of what an analyst would ask first, how much is among the first five questions, by subject."""
    asked = questions_in(answer, case.text)
    if case.verdict != "specifiable" or not any(q.about for q in asked):
        return None
    subjects = {q.about for q in asked[:_ASKED_FIRST]}
    return _share([q.about in subjects for q in case.key_questions])


def numbers_kept(case: Case, answer: ToolAnswer) -> float | None:
    """Of the numbers the ask gives, how many are in the answer with their value."""
    said = {_plain(n.value) for n in _numbers(answer)}
    return _share([_plain(q.value) in said for q in case.quantities])


def numbers_sourced(case: Case, answer: ToolAnswer) -> float | None:
    """Of the numbers the answer gives for stated, how many the ask states."""
    given = [n for n in _numbers(answer) if n.source == "ask"]
    stated = _values(case)
    return _share([_plain(n.value) in stated for n in given])


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


def _numbers(answer: ToolAnswer) -> tuple[Number, ...]:
    if answer.numbers is not None:
        return answer.numbers
    return tuple(Number(value=float(d.replace(",", ""))) for d in _DIGITS.findall(answer.text))


def _values(case: Case) -> set[str]:
    """Return every number of an ask, as digits and as it is read."""
    digits = {_plain(float(d.replace(",", ""))) for d in _DIGITS.findall(case.text)}
    read = quantities_in(case.text, "zh" if case.lang == "zh" else "en")
    return digits | {_plain(v) for q in read for v in (q.value, q.value_max) if v is not None}


def _share(hits: list[bool]) -> float | None:
    return sum(hits) / len(hits) if hits else None


def _plain(value: float) -> str:
    return f"{value:g}"
