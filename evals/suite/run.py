"""Runs every case with every model and scores what comes out."""

import asyncio
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic_evals import Case as EvalCase
from pydantic_evals import Dataset
from pydantic_evals.evaluators import EvaluationReason, Evaluator, EvaluatorContext
from pydantic_evals.reporting import EvaluationReport

from evals.scorers.all import PAIR_SCORERS, SCORERS
from evals.scorers.score import PairScorer, Score, Scorer
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from evals.suite.quiet import sockets_closed
from evals.suite.results import Results, Run
from evals.suite.service import served
from translator.adapters.litellm_settings import load

Report = EvaluationReport[Case, Outcome, None]
_AT_ONCE = 4


@dataclass
class Scored(Evaluator[Case, Outcome, None]):
    """Applies the scorers to one outcome; what cannot be measured gets no score at all."""

    def evaluate(self, ctx: EvaluatorContext[Case, Outcome, None]) -> dict[str, EvaluationReason]:
        """Return a score with its reason for each scorer that has something to measure."""
        found = {one.name: one.measure(ctx.inputs, ctx.output) for one in SCORERS}
        return {
            name: EvaluationReason(value=float(score.value), reason=score.reason)
            for name, score in found.items()
            if score.value is not None
        }


def run(cases: Sequence[Case], models: Iterable[str]) -> Results:
    """Run cases with models, offline, and score them.

    Args:
        cases: with the cases they are compared with.
        models: names of scripted models, or `rules`.

    Raises:
        SocketOpened: never through; what needs the network fails as its case.
    """
    load()  # ten seconds, before the sockets are closed and outside of every time
    with sockets_closed():
        return Results(tuple(_of_model(cases, model) for model in models))


def _of_model(cases: Sequence[Case], model: str) -> Run:
    with served(model) as service:

        async def translate(case: Case) -> Outcome:
            return await service.translate(case.text)

        data: Dataset[Case, Outcome, None] = Dataset(
            name=model,
            cases=[EvalCase(name=case.id, inputs=case) for case in cases],
            evaluators=[Scored()],
        )
        report = asyncio.run(data.evaluate(translate, max_concurrency=_AT_ONCE, progress=False))
    return run_of(model, cases, report)


def run_of(model: str, cases: Sequence[Case], report: Report) -> Run:
    """Turn a report into results, with the scores of pairs.

    Args:
        model: who answered.
        cases: all that were run.
        report: of pydantic-evals.
    """
    by_id = {case.id: case for case in cases}
    outcomes = {one.name: one.output for one in report.cases}
    scores: dict[str, dict[str, Score]] = {
        one.name: {name: Score(float(s.value), s.reason or "") for name, s in one.scores.items()}
        for one in report.cases
    }
    for pair in PAIR_SCORERS:
        for case, score in _pairs(pair, by_id, outcomes):
            if score.value is not None:
                scores[case][pair.name] = score
    failed = {one.name: one.error_message for one in report.failures}
    broken = {
        one.name: "; ".join(f"{f.name}: {f.error_message}" for f in one.evaluator_failures)
        for one in report.cases
        if one.evaluator_failures
    }
    return Run(model, scores, outcomes, failed | broken)


def _pairs(
    pair: PairScorer, cases: Mapping[str, Case], outcomes: Mapping[str, Outcome]
) -> Iterable[tuple[str, Score]]:
    for case in cases.values():
        other = getattr(case, pair.link)
        if other in outcomes and case.id in outcomes:
            yield case.id, pair.measure(case, outcomes[case.id], cases[other], outcomes[other])


def scorers() -> tuple[Scorer | PairScorer, ...]:
    """Return all scorers, those of pairs last."""
    return (*SCORERS, *PAIR_SCORERS)
