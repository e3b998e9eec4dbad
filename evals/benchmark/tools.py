"""Tools that are measured: this one by rules, a command of one's own, and three that show what a figure is worth."""

import shlex
import subprocess
from collections.abc import Callable, Iterator

from evals.bench.asks import drafted
from evals.benchmark.answer import Number, Question, ToolAnswer, answer_of
from evals.scorers.numerals import values_in
from evals.suite.case import Case
from translator.domain.spec import Spec
from translator.exports.markdown import page
from translator.exports.state import number_state
from translator.exports.writer import render

Tool = Callable[[Case], ToolAnswer]
_TIMEOUT_S = 300.0
"""Longest time a command may take for one ask, in seconds."""
_FIVE = {
    "en": (
        "Which data is there, and who looks after it?",
        "What should happen when the system fails or is unsure?",
        "How will you know that it was worth it?",
        "What is out of scope?",
        "How fast must it be?",
    ),
    "zh": (
        "有哪些数据，由谁维护？",
        "系统出错或拿不准时怎么办？",
        "怎样才算值得做？",
        "哪些不在范围内？",
        "要多快？",
    ),
}
_TEMPLATE = (
    "The system shall respond within 2 seconds for 95 % of requests.\nThe system shall be available 99.9 % of the time.\n"
    "The system shall support 1,000 concurrent users.\nAccuracy shall be at least 95 %.\n"
)


def ours(case: Case) -> ToolAnswer:
    """Translate by rules, with no model."""
    return answer_from(drafted(case.text))


def answer_from(spec: Spec) -> ToolAnswer:
    """Return a specification of ours as the answer of a tool.

    Args:
        spec: by rules or by a model.
    """
    numbers = tuple(
        Number.model_validate({"value": value, "source": source}) for value, source in _labels(spec)
    )
    asked = tuple(Question(text=render(q.text, spec)) for q in (*spec.questions, *spec.later))
    return ToolAnswer(
        text=page(spec),
        numbers=numbers,
        questions=asked,
        asks_for_something=spec.verdict != "not_a_request",
    )


def _labels(spec: Spec) -> Iterator[tuple[float, str]]:
    """Yield the numbers of a page with what it says of each; what it only counts or reads off a calendar is derived."""
    sources = {"ask": "ask", "derived": "derived"}
    for entry in spec.ledger:
        source = sources.get(entry.source.kind, "proposed")
        yield from ((value, source) for value in (entry.value, entry.value_max) if value is not None)
        yield from ((float(part), "derived") for part in (entry.date or "").split("-") if part)
        if entry.source.year:
            yield float(entry.source.year), "proposed"
    for one in spec.dropped:  # listed as what a model made up, which claims nothing
        yield from ((value, "proposed") for value in values_in(f"{one.quote} {one.reason}"))
    counts = number_state(spec)
    told = (counts.said, counts.follow, counts.to_choose, spec.engine.sent_chars, spec.engine.masked)
    yield from ((float(count), "derived") for count in told if count is not None)


def echo(case: Case) -> ToolAnswer:
    """Give the ask back: it loses nothing and asks nothing."""
    return ToolAnswer(text=case.text)


def five_questions(case: Case) -> ToolAnswer:
    """Ask the same five questions of every ask."""
    asked = tuple(Question(text=text) for text in _FIVE["zh" if case.lang == "zh" else "en"])
    text = "\n".join([case.text, *(q.text for q in asked)])
    return ToolAnswer(text=text, questions=asked, asks_for_something=True)


def template(case: Case) -> ToolAnswer:
    """Add the sentences that stand in many templates, whatever is asked for."""
    return ToolAnswer(text=f"{case.text}\n{_TEMPLATE}")


def command(line: str) -> Tool:
    """Make a tool of a command that reads an ask from standard input.

    Args:
        line: the command with its arguments.

    Raises:
        RuntimeError: from the tool, when the command fails; whoever wrote it acts.
    """

    def run(case: Case) -> ToolAnswer:
        done = subprocess.run(
            shlex.split(line),
            input=case.text,
            capture_output=True,
            text=True,
            timeout=_TIMEOUT_S,
            check=False,
        )
        if done.returncode:
            said = done.stderr.strip()[:200]
            raise RuntimeError(
                f"{line!r} ended with {done.returncode} on {case.id}{f': {said}' if said else '.'}"
            )
        return answer_of(done.stdout)

    return run


TOOLS: dict[str, Tool] = {
    "rules": ours,
    "echo": echo,
    "five questions": five_questions,
    "template": template,
}
