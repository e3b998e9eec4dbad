"""One case alone: what the model was sent, what it answered, and the page that came of it."""

import asyncio

from evals.scorers.all import SCORERS
from evals.suite.case import Case
from evals.suite.quiet import sockets_closed
from evals.suite.service import served
from translator.adapters.litellm_settings import load


def shown(case: Case, model: str) -> str:
    """Run one case with one model and write everything down.

    Args:
        case: which.
        model: a scripted model, or `rules`.
    """
    load()
    with sockets_closed(), served(model) as service:
        outcome = asyncio.run(service.translate(case.text))
    parts = [f"# {case.id} with {model}"]
    for number, exchange in enumerate(outcome.exchanges, 1):
        parts += [f"## Call {number}: {m['role']}\n\n{m['content']}" for m in exchange.messages]
        parts += [f"## Call {number}: answered with status {exchange.status}\n\n{exchange.answer}"]
    parts += [f"## The page\n\n{outcome.page}", "## Scores"]
    told = []
    for one in SCORERS:
        score = one.measure(case, outcome)
        unmeasured = "not measured" if one.built else "not built yet"
        value = unmeasured if score.value is None else f"{score.value:.2f}"
        told.append(
            f"{one.name}: {value}"
            + (f" ({score.reason})" if score.value is not None and score.reason else "")
        )
    return "\n\n".join(parts) + "\n" + "\n".join(told) + "\n"
