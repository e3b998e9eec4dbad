"""Free requirements worded in EARS: how many are offered, how many conform, and whether numbers and names are kept."""

import re
from collections import Counter
from collections.abc import Iterator

from evals.bench.labelled import Labelled
from evals.figure import Figure
from evals.statistics import bootstrap, mean

FILE = "ears_pairs.jsonl"
FORM = re.compile(r"^\s*(?:when|while|where|if|the|each|every|all|a|an|upon)\b.*\bshall\b", re.I | re.S)
_NUMERAL = re.compile(r"\d+(?:[.,]\d+)?")
_NAME = re.compile(r"\[[^\]\s]{1,30}\]|\b[A-Z]{2,}[\w-]*\b|\b[a-z]+[A-Z]\w*\b")


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield the share of texts with a statement, and of those the shares that conform, keep all and invent nothing."""
    free = [row for row in data.rows(FILE) if row["form"] == "free"]
    if not free:
        return
    documents = [row["doc"] for row in free]
    answers: dict[str, list[tuple[float, str]]] = {
        "offered": [],
        "conforms": [],
        "numbers_kept": [],
        "names_kept": [],
        "invented": [],
    }
    for row, document in zip(free, documents, strict=True):
        wordings = [statement.ears.text for statement in data.read(row["text"]).statements]
        answers["offered"].append((float(bool(wordings)), document))
        if not wordings:
            continue
        together = " ".join(wordings)
        given, said = Counter(_NUMERAL.findall(row["text"])), Counter(_NUMERAL.findall(together))
        answers["conforms"].append((float(all(FORM.search(w) for w in wordings)), document))
        answers["numbers_kept"].append((float(not given - said), document))
        answers["names_kept"].append(
            (float(set(_NAME.findall(row["text"])) <= set(_NAME.findall(together))), document)
        )
        answers["invented"].append((float(bool(said - given)), document))
    for what, pairs in answers.items():
        values = [value for value, _ in pairs]
        yield Figure(
            f"ears.{what}",
            mean(values),
            "share",
            len(values),
            bootstrap(values, mean),
            {"intervals over": "requirements"},
        )
