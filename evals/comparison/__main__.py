"""`python -m evals.comparison MODEL`: rules, the pipeline, and three ways people ask a model today, on the same cases.

With a scripted model, such as inventive, nothing is sent and nothing paid; it does not read how it is asked, so that one way stands
for all three.
"""

import asyncio
import sys
from collections.abc import Sequence

from evals.benchmark.answer import ToolAnswer
from evals.benchmark.measured import figures_of
from evals.benchmark.tools import answer_from, ours
from evals.comparison.ways import WAYS, asked
from evals.live import real_model
from evals.scripted.models import MODELS
from evals.suite.case import Case, chosen, suite_cases
from evals.suite.cassettes import Cassette, path_of
from evals.suite.limited import Limited, above_zero_usd, price_of
from evals.suite.quiet import sockets_closed
from evals.suite.refused import BROKEN, PASSED, Refused, Words, ended
from evals.suite.service import Served, served, served_by
from translator.adapters.answer_cache import RememberingModel
from translator.adapters.litellm_settings import load
from translator.ports import LanguageModel

Answers = dict[str, list[tuple[Case, ToolAnswer]]]
"""By way, each case with its answer."""


def main() -> int:
    """Print one JSON line for each figure of each way.

    Returns:
        0 when every way was answered, 2 when one was not, nobody agreed to what it may cost, or it cannot be limited.
    """
    return ended(_run)


def _run() -> int:
    parser = Words(prog="python -m evals.comparison", description=__doc__)
    parser.add_argument(
        "model",
        help="any model litellm knows, with key and address as for the service, or a scripted one, offline",
    )
    parser.add_argument("--only", help="a case, a tag, or how ids begin; all cases without it")
    parser.add_argument(
        "--usd", type=above_zero_usd, default=5.0, help="the most that is spent, in US dollars (default 5)"
    )
    parser.add_argument("--unpriced", action="store_true", help="run a model that no list prices, unlimited")
    parser.add_argument("--yes", action="store_true", help="send without being asked")
    given = parser.parse_args()
    cases = chosen(suite_cases(), given.only)
    if given.model in MODELS:
        return _told(compared_offline(given.model, cases), len(cases))
    price = price_of(given.model)
    if price is None and not given.unpriced:
        raise Refused(f"No list says what {given.model} costs. Say --unpriced to run it all the same.")
    if not given.yes:
        calls = len(cases) * (len(WAYS) + 1)
        most = f"and spends at most {given.usd:.2f} USD" if price else "at a price nobody lists"
        raise Refused(f"This asks {given.model} {calls} times {most}. Say --yes to send.")
    model = Limited(real_model(given.model), given.usd, price)
    remembering = RememberingModel(model, Cassette(path_of(given.model), given.model, model.host))
    return _told(compared(remembering, cases), len(cases))


def _told(answers: Answers, cases: int) -> int:
    """Print the figures of each way, and name each that was answered for a part only."""
    for way, found in answers.items():
        for figure in figures_of(way, found):
            sys.stdout.write(figure.line() + "\n")
    short = {way: len(found) for way, found in answers.items() if len(found) < cases}
    for way, often in short.items():
        sys.stderr.write(f"{way}: {often} of {cases} cases were answered, and only those are counted.\n")
    return BROKEN if short else PASSED


def compared(model: LanguageModel, cases: Sequence[Case]) -> Answers:
    """Answer every case in every way.

    Args:
        model: who answers in all ways but the rules.
        cases: which.

    Returns:
        By way, each case with its answer; a case that a model did not answer is left out there.
    """
    with served_by(model) as service:
        return _by_rules(cases) | asyncio.run(_by_model(service, model, cases, list(WAYS)))


def compared_offline(model: str, cases: Sequence[Case]) -> Answers:
    """Answer every case by the rules, by the pipeline with a scripted model, and by that model alone.

    Args:
        model: a name of `MODELS`.
        cases: which.
    """
    load()
    with sockets_closed(), served(model) as service:
        return _by_rules(cases) | asyncio.run(_by_model(service, service.model, cases, ["plain"]))


def _by_rules(cases: Sequence[Case]) -> Answers:
    return {"rules": [(case, ours(case)) for case in cases]}


async def _by_model(
    service: Served, model: LanguageModel, cases: Sequence[Case], ways: Sequence[str]
) -> Answers:
    found: Answers = {"pipeline": []}
    for case in cases:
        spec = (await service.translate(case.text)).spec
        if not spec.engine.fallback:
            found["pipeline"].append((case, answer_from(spec)))
    for way in ways:
        told = [(case, await asked(model, way, case.text)) for case in cases]
        found[way] = [(case, answer) for case, answer in told if answer is not None]
    return found


if __name__ == "__main__":
    sys.exit(main())
