"""Runs every case with every model and scores what comes out."""

import asyncio
from collections.abc import Awaitable, Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from pydantic_evals import Case as EvalCase
from pydantic_evals import Dataset
from pydantic_evals.evaluators import EvaluationReason, Evaluator, EvaluatorContext
from pydantic_evals.reporting import EvaluationReport

from evals.scorers.all import OTHER_SCORERS, PAIR_SCORERS, SCORERS
from evals.scorers.sameness import OTHERS
from evals.scorers.score import OtherScorer, PairScorer, Score, Scorer
from evals.suite.case import Case
from evals.suite.cassettes import Cassette, played
from evals.suite.outcome import Outcome
from evals.suite.quiet import sockets_closed
from evals.suite.repeated import together
from evals.suite.results import Results, Run
from evals.suite.service import Served, served, served_by
from evals.suite.veiled import veiled
from translator.adapters.answer_cache import RememberingModel
from translator.adapters.litellm_settings import load
from translator.ports import LanguageModel, Prompts

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


def run(
    cases: Sequence[Case],
    models: Iterable[str],
    recordings: Iterable[Cassette] = (),
    prompts: Prompts | None = None,
    done: Callable[[str], None] = lambda _: None,
) -> Results:
    """Run cases with models, offline, and score them.

    Args:
        cases: with the cases they are compared with.
        models: names of scripted models, or `rules`.
        recordings: answers of real models, to be played back.
        prompts: others than those in use.
        done: told after each case, with the name of who answered.
    """
    load()  # ten seconds, before the sockets are closed and outside of every time
    with sockets_closed():
        scripted = [_scripted(cases, model, prompts, done) for model in models]
        return Results((*scripted, *(_played(cases, one, prompts, done) for one in recordings)))


def live(
    cases: Sequence[Case],
    model: LanguageModel,
    cassette: Cassette,
    repeats: int = 1,
    prompts: Prompts | None = None,
) -> Run:
    """Run cases with a real model over the network, some at once, and record what it answers.

    Args:
        cases: which.
        model: who answers.
        cassette: where it is recorded, each repetition apart, and what is recorded is not asked again.
        repeats: how often each case is run; its scores are the means.
        prompts: others than those in use.
    """

    async def repeated() -> list[Run]:
        found = []
        for number in range(1, repeats + 1):
            remembering = RememberingModel(model, cassette.take(number))
            with served_by(remembering, prompts) as service:
                found.append(await _run(service, model.name, cases, _AT_ONCE, of_model=True))
        return found

    return together(asyncio.run(repeated()))


def _scripted(cases: Sequence[Case], model: str, prompts: Prompts | None, done: Callable[[str], None]) -> Run:
    async def watched(service: Served, case: Case) -> Outcome:
        outcome = await service.translate_case(case)
        done(model)
        return outcome

    with served(model, prompts) as service:
        return asyncio.run(_run(service, model, cases, _AT_ONCE, watched))


def _played(
    cases: Sequence[Case], recording: Cassette, prompts: Prompts | None, done: Callable[[str], None]
) -> Run:
    """Play a recording back; a case with a question that is not recorded is not measured."""
    missed: dict[str, int] = {}

    async def watched(service: Served, case: Case) -> Outcome:
        before = recording.missed
        outcome = await service.translate_case(case)
        missed[case.id] = recording.missed - before
        done(name)
        return outcome

    name = f"recorded {recording.model}"
    with served_by(played(recording), prompts) as service:
        return asyncio.run(_run(service, name, cases, 1, watched, of_model=True, missed=missed))


async def _simply(service: Served, case: Case) -> Outcome:
    return await service.translate_case(case)


async def _run(
    service: Served,
    name: str,
    cases: Sequence[Case],
    at_once: int,
    translate: Callable[[Served, Case], Awaitable[Outcome]] = _simply,
    *,
    of_model: bool = False,
    missed: Mapping[str, int] | None = None,
) -> Run:
    """Run cases; `missed` is filled meanwhile with how many questions of each were not recorded."""

    async def task(case: Case) -> Outcome:
        return await translate(service, case)

    data: Dataset[Case, Outcome, None] = Dataset(
        name=name, cases=[EvalCase(name=case.id, inputs=case) for case in cases], evaluators=[Scored()]
    )
    try:
        others = [await service.translate(text) for text in OTHERS]
        report = await data.evaluate(task, max_concurrency=at_once, progress=False)
    finally:
        await service.close()
    stale = {case for case, often in (missed or {}).items() if often}
    return run_of(name, cases, report, others, of_model=of_model, stale=stale)


def run_of(
    model: str,
    cases: Sequence[Case],
    report: Report,
    others: Sequence[Outcome] = (),
    *,
    of_model: bool = False,
    stale: Collection[str] = (),
) -> Run:
    """Turn a report into results, with the scores of pairs and those that hold an outcome against others.

    Args:
        model: who answered.
        cases: all that were run.
        report: of pydantic-evals.
        others: what the same model made of other asks.
        of_model: whether only pages that a model wrote are scored: those of the rules say nothing of a real one.
        stale: cases that asked what is not recorded, which are not scored.
    """
    by_id = {case.id: case for case in cases}
    answered = {one.name: one for one in report.cases if one.name not in stale}
    engines = {case: one.output.spec.engine for case, one in answered.items()}
    fallbacks = {c: e.fallback_reason or "" for c, e in engines.items() if of_model and e.fallback}
    told = [c for c, e in engines.items() if e.kind == "model" or not of_model]
    outcomes = {case: answered[case].output for case in told}
    scores = {
        case: {
            name: Score(float(s.value), veiled(s.reason or "", by_id[case]))
            for name, s in answered[case].scores.items()
        }
        for case in told
    }
    for pair in PAIR_SCORERS:
        for case, score in _pairs(pair, by_id, outcomes):
            if score.value is not None:
                scores[case][pair.name] = score
    others = [one for one in others if one.spec.engine.kind == "model" or not of_model]
    for other in OTHER_SCORERS if others else ():
        for case, outcome in outcomes.items():
            held = other.measure(by_id[case], outcome, others)
            if held.value is not None:
                scores[case][other.name] = held
    failed = {one.name: one.error_message for one in report.failures}
    broken = {
        one.name: "; ".join(f"{f.name}: {f.error_message}" for f in one.evaluator_failures)
        for one in report.cases
        if one.evaluator_failures
    }
    unasked = len(answered) - len(told) - len(fallbacks)
    return Run(model, scores, outcomes, failed | broken, len(stale), fallbacks, unasked)


def _pairs(
    pair: PairScorer, cases: Mapping[str, Case], outcomes: Mapping[str, Outcome]
) -> Iterable[tuple[str, Score]]:
    for case in cases.values():
        other = getattr(case, pair.link)
        if other in outcomes and case.id in outcomes:
            yield case.id, pair.measure(case, outcomes[case.id], cases[other], outcomes[other])


def scorers() -> tuple[Scorer | PairScorer | OtherScorer, ...]:
    """Return all scorers, those of several outcomes last."""
    return (*SCORERS, *PAIR_SCORERS, *OTHER_SCORERS)


def promises() -> list[str]:
    """Return the scorers that may never be below 1."""
    return [one.name for one in scorers() if one.never_below_one]
