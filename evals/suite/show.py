"""One case alone: what the model was sent, what it answered, and the page that came of it."""

import asyncio
from collections.abc import Iterator, Sequence

from evals.scorers.all import PAIR_SCORERS, SCORERS
from evals.scorers.score import PairScorer, Score, Scorer
from evals.scripted.models import MODELS
from evals.suite.case import Case
from evals.suite.case_sheets import decided_words
from evals.suite.kept import Kept
from evals.suite.outcome import Outcome
from evals.suite.quiet import sockets_closed
from evals.suite.service import RULES, Served, served
from translator.adapters.litellm_settings import load


def shown(cases: Sequence[Case], model: str, before: Kept) -> str:
    """Run one case with one model and write everything down, with which others it can be shown.

    Args:
        cases: the one, then those it is compared with.
        model: a scripted model, or `rules`.
        before: the baseline, whose scores stand beside those of now.
    """
    case, *others = cases
    load()
    others = [other for other in others if other.id in (case.twin_of, case.same_as)]
    with sockets_closed(), served(model) as service:
        outcome, *beside = asyncio.run(_outcomes(service, [case, *others]))
    compared = {other.id: (other, found) for other, found in zip(others, beside, strict=True)}
    named = ", ".join(one for one in (RULES, *MODELS) if one != model)
    parts = [f"# {case.id} with {model}", f"One model of several; with --models NAME another: {named}."]
    if case.decisions:
        parts.append(_decided(case))
    for number, exchange in enumerate(outcome.exchanges, 1):
        parts += [f"## Call {number}: {m['role']}\n\n{m['content']}" for m in exchange.messages]
        parts += [f"## Call {number}: answered with status {exchange.status}\n\n{exchange.answer}"]
    parts += [f"## The page\n\n{outcome.page}", "## Scores"]
    kept = before.values.get(model, {})
    told = [
        _line(one.name, score, kept.get(one.name, {}).get(case.id))
        for one, score in _scores(case, outcome, compared)
    ]
    return "\n\n".join(parts) + "\n" + "\n".join(told) + "\n"


async def _outcomes(service: Served, cases: Sequence[Case]) -> list[Outcome]:
    try:
        return [await service.translate_case(case) for case in cases]
    finally:
        await service.close()


def _decided(case: Case) -> str:
    """Write down what was decided in the workspace of a case, and what each has to do with the ask."""
    told = [f"- {decided_words(case, one)}. {' '.join(one.text.split())}" for one in case.decisions]
    return "\n".join(["## Decided before, as the case says", "", *told])


def _scores(
    case: Case, outcome: Outcome, compared: dict[str, tuple[Case, Outcome]]
) -> Iterator[tuple[Scorer | PairScorer, Score]]:
    for one in SCORERS:
        yield one, one.measure(case, outcome)
    for pair in PAIR_SCORERS:
        if other := compared.get(getattr(case, pair.link) or ""):
            yield pair, pair.measure(case, outcome, *other)


def _line(name: str, score: Score, before: float | None) -> str:
    was = "" if before is None else f", {before:.4g} in the baseline"
    if score.value is None:
        return f"{name}: not measured{was}"
    return f"{name}: {score.value:.4g}{was}" + (f" ({score.reason})" if score.reason else "")
