"""Writes the learned weights: `python -m evals.training [NAME...]` (`make train`); needs the dependency group `train`."""

import argparse
import sys
from importlib.resources import files

from evals.training import asides, facets, kind, lines, measures, quality, requests, slots, vague, verdict
from translator.domain.value import Language
from translator.knowledge.weights import Weights, learned, written

_LEARNERS = {
    "kind": kind.learn,
    "facets": facets.learn,
    "verdict": verdict.learn,
    "slots": slots.learn,
    "lines": lines.learn,
}
_PASTES = {"asides": asides.learn, "requests": requests.learn}
_LAST = {"measures": measures.learn}
_LANGUAGES: tuple[Language, ...] = ("en", "zh")


def main() -> None:
    """Learn everything in order, for what comes later stands on what comes before."""
    parser = argparse.ArgumentParser(prog="python -m evals.training", description=__doc__)
    parser.add_argument(
        "names",
        nargs="*",
        choices=[[], "vague", *_PASTES, *_LEARNERS, *_LAST, "quality"],
        help="only these; all when none is given",
    )
    parser.add_argument("--data", help="the folder of labelled requirement sets, for the qualities")
    given = parser.parse_args()
    names = given.names or ["vague", *_PASTES, *_LEARNERS, *_LAST, *(["quality"] if given.data else [])]
    for name in names:
        if name == "quality":
            keep(quality.learn(given.data))
        elif name == "vague":
            keep(vague.learn())
        elif name in _PASTES or name in _LAST:
            keep((_PASTES | _LAST)[name]())
        else:
            for language in _LANGUAGES:
                keep(_LEARNERS[name](language))
        learned.cache_clear()


def keep(weights: Weights) -> None:
    """Write one file of weights into the package."""
    file = files("translator.knowledge") / "weights" / f"{weights.name}.{weights.language}.json"
    with open(str(file), "w", encoding="utf-8") as out:
        out.write(written(weights))
    sys.stdout.write(
        f"{weights.name}.{weights.language}: {len(weights.terms)} terms, {len(weights.labels)} labels\n"
    )


if __name__ == "__main__":
    main()
