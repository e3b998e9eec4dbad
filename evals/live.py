"""`python -m evals.live`: the cases on a real model, with its price told first, a limit, and every answer recorded."""

import argparse
import sys
from pathlib import Path

from evals.suite.case import chosen, suite_cases
from evals.suite.cassettes import FOLDER, Cassette, Limited, path_of
from evals.suite.results import Run
from evals.suite.run import live
from translator.adapters.answer_cache import RememberingModel
from translator.adapters.litellm_settings import load
from translator.adapters.system_clock import SystemClock
from translator.bootstrap import language_model
from translator.config import ModelSettings, Settings

_PROMPT_TOKENS, _ANSWER_TOKENS = 3_400, 1_200
"""Of one call, about: what the prompt has before the ask with an ask of usual length, and what a model writes.

Source: the scripted models' calls, as the page of the suite shows them, and answers that fill the schema.
"""
_CALLS = 1.2


def main() -> int:
    """Say what it will cost, ask, run, record, and tell the figures.

    Returns:
        0 when it ran, 2 when it was not begun.
    """
    asked = _asked()
    cases = chosen(suite_cases(), asked.only)
    price = _price_usd(asked.model, len(cases) * asked.repeat)
    told = (
        f"about {price:.2f} USD by the price list of litellm"
        if price is not None
        else "at a price nobody lists"
    )
    sys.stdout.write(
        f"{len(cases)} cases, {asked.repeat} times each, on {asked.model}: {told}; at most {asked.usd:.2f} USD are spent.\n"
    )
    if not asked.yes and not _agreed():
        sys.stderr.write("Nothing was sent.\n")
        return 2
    chosen_model = ModelSettings.model_validate({**Settings().model.model_dump(), "name": asked.model})
    model = language_model(chosen_model, SystemClock())
    limited = Limited(model, asked.usd)
    cassette = Cassette(path_of(asked.model, asked.folder), asked.model, model.host)
    run = live(cases, RememberingModel(limited, cassette), asked.model, asked.repeat)
    _tell(run, limited, cassette)
    return 0


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m evals.live", description=__doc__)
    parser.add_argument("model", help="any model litellm knows; key and address as for the service")
    parser.add_argument("--only", help="a case, a tag, or how ids begin; all cases without it")
    parser.add_argument("--repeat", type=int, default=1, help="how often each case is run (default 1)")
    parser.add_argument(
        "--usd", type=float, default=5.0, help="the most that is spent, in US dollars (default 5)"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask before sending")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where the answers are recorded")
    return parser.parse_args()


def _agreed() -> bool:
    if not sys.stdin.isatty():
        sys.stderr.write("Say --yes to send without being asked.\n")
        return False
    sys.stdout.write("Go on? [y/N] ")
    sys.stdout.flush()
    return sys.stdin.readline().strip().lower() in ("y", "yes")


def _price_usd(model: str, runs: int) -> float | None:
    """Return what runs cost by litellm's own list, in US dollars; None where it lists no price."""
    entry = load().model_cost.get(model) or load().model_cost.get(model.partition("/")[2]) or {}
    tokens_in, tokens_out = entry.get("input_cost_per_token"), entry.get("output_cost_per_token")
    if tokens_in is None or tokens_out is None:
        return None
    return float(runs * _CALLS * (_PROMPT_TOKENS * tokens_in + _ANSWER_TOKENS * tokens_out))


def _tell(run: Run, limited: Limited, cassette: Cassette) -> None:
    say = sys.stdout.write
    for case, why in run.failed.items():
        say(f"could not be run: {case}: {why}\n")
    for name in run.measured:
        values = run.values(name)
        say(f"{name}: {run.mean(name):.3f} over {len(values)} cases\n")
    unpriced = f", {limited.unpriced} answers at a price nobody lists" if limited.unpriced else ""
    say(f"spent {limited.usd:.2f} USD{unpriced}; {len(cassette)} answers are recorded in {cassette.path}\n")


if __name__ == "__main__":
    sys.exit(main())
