"""`python -m evals.live MODEL`: the cases on a real model, with its price told first, a limit, and every answer recorded."""

import argparse
import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

from evals.prompts import PROMPTS
from evals.suite.case import Case, chosen, suite_cases
from evals.suite.cassettes import FOLDER, Cassette, path_of
from evals.suite.limited import Limited, Price, above_zero_usd, missing_keys, price_of
from evals.suite.prompts import choose
from evals.suite.refused import BROKEN, PASSED, Refused, Words, ended
from evals.suite.results import Run
from evals.suite.run import live
from translator.adapters.system_clock import SystemClock
from translator.bootstrap import language_model
from translator.config import ModelSettings, Settings
from translator.ports import LanguageModel

_PROMPT_TOKENS, _ANSWER_TOKENS = 3_400, 1_200
"""Of one call, about: what the prompt has before the ask with an ask of usual length, and what a model writes.

Source: the scripted models' calls, as the page of the suite shows them, and answers that fill the schema.
"""
_CALLS = 1.2


def main() -> int:
    """Say what it will cost, ask, run, record, and tell the figures.

    Returns:
        0 when every case was answered by the model, 2 when not, or when nothing was sent.
    """
    return ended(_run)


def _run() -> int:
    asked = _asked()
    cases = chosen(suite_cases(), asked.only)
    prompts = choose(PROMPTS, asked.prompt)
    price = price_of(asked.model)
    if price is None and not asked.unpriced:
        raise Refused(
            f"No list says what {asked.model} costs, so that no limit in USD can hold. Say --unpriced to run it all the same."
        )
    sys.stdout.write(_told_before(asked, cases, price))
    real = real_model(asked.model)
    if not asked.yes:
        _agree()
    model = Limited(real, asked.usd, price)
    cassette = Cassette(path_of(asked.model, asked.folder), asked.model, model.host)
    run = live(cases, model, cassette, asked.repeat, prompts)
    _tell(run, model, cassette)
    return BROKEN if run.failed or run.fallbacks or not run.scores else PASSED


def real_model(name: str) -> LanguageModel:
    """Return a model as the service would ask it, but that no other answers in its place.

    Args:
        name: as litellm names it.

    Raises:
        Refused: when the provider wants a key and none is set; whoever runs it sets one.
    """
    settings = Settings().model
    missing = [] if settings.key or settings.base_url else missing_keys(name)
    if missing:
        raise Refused(
            f"Nothing was sent: there is no key for {name}. Set TRANSLATOR_MODEL__KEY, or {' or '.join(missing)}."
        )
    chosen_model = {**settings.model_dump(), "name": name, "fallback": None}
    return language_model(ModelSettings.model_validate(chosen_model), SystemClock())


def _asked() -> argparse.Namespace:
    words = Words(prog="python -m evals.live", description=__doc__)
    words.add_argument("model", nargs="?", help="any model litellm knows; key and address as for the service")
    words.add_argument("--only", help="a case, a tag, or how ids begin; all cases without it")
    words.add_argument("--prompt", help="a version such as draft.v2, to try it before it goes live")
    words.add_argument("--repeat", type=int, default=1, help="how often each case is run (default 1)")
    words.add_argument(
        "--usd", type=above_zero_usd, default=5.0, help="the most that is spent, in US dollars (default 5)"
    )
    words.add_argument("--unpriced", action="store_true", help="run a model that no list prices, unlimited")
    words.add_argument("--yes", action="store_true", help="do not ask before sending")
    words.add_argument("--folder", type=Path, default=FOLDER, help="where the answers are recorded")
    asked = words.parse_args()
    if not asked.model:
        raise Refused("Name a model: make evals-live MODEL=openai/gpt-5-mini.")
    if asked.repeat < 1:
        raise Refused(f"{asked.repeat} repetitions are none. Say --repeat with 1 or more.")
    return asked


def _told_before(asked: argparse.Namespace, cases: Sequence[Case], price: Price | None) -> str:
    runs = len(cases) * asked.repeat
    told = "at a price nobody lists; no limit holds"
    if price:
        about_usd = runs * _CALLS * price.of(_PROMPT_TOKENS, _ANSWER_TOKENS)
        told = f"about {about_usd:.2f} USD by the price list of litellm; by that list at most {asked.usd:.2f} USD are spent"
    times = "once" if asked.repeat == 1 else f"{asked.repeat} times"
    return f"{len(cases)} cases, {times} each, on {asked.model}: {told}.\n"


def _agree() -> None:
    if not sys.stdin.isatty():
        raise Refused(
            "Nothing was sent. Say --yes, or make evals-live ... YES=1, to send without being asked."
        )
    sys.stdout.write("Go on? [y/N] ")
    sys.stdout.flush()
    if sys.stdin.readline().strip().lower() not in ("y", "yes"):
        raise Refused("Nothing was sent.")


def _tell(run: Run, model: Limited, cassette: Cassette) -> None:
    say = sys.stdout.write
    for case, why in run.failed.items():
        say(f"could not be run: {case}: {why}\n")
    for name in run.measured:
        say(f"{name}: {run.mean(name):.3f} over {len(run.values(name))} cases\n")
    for why, often in Counter(run.fallbacks.values()).most_common():
        say(f"not answered by the model, and not scored, {often}: {why}\n")
    if model.held_back:
        say(f"of them not asked, as one more answer might have passed the limit, {model.held_back}\n")
    if run.unasked:
        say(f"not asked of a model, and not scored, {run.unasked}: a text that asks for nothing\n")
    if not run.scores:
        say("nothing was measured: no page is the model's\n")
    say(
        f"spent {model.usd:.2f} USD in {model.calls} calls; {len(cassette)} answers are recorded in {cassette.path}\n"
    )


if __name__ == "__main__":
    sys.exit(main())
