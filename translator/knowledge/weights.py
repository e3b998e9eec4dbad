"""Weights learned from labelled texts: what a term says for or against each answer.

The files in `weights/` are written by `python -m evals.training`; each says what it was learned from. They are looked up one
language at a time, so that a process pays only for the languages it meets.
"""

import json
from dataclasses import asdict, dataclass, field
from functools import cache
from importlib.resources import files

from pydantic import TypeAdapter, ValidationError

from translator.domain.errors import KnowledgeBroken

Row = tuple[int, ...]
"""What one term adds to each label, in hundredths."""
UNIT = 100
ANY_LANGUAGE = "any"
"""For weights that read both languages: most of their signs are the same facts in each."""
"""Weights are kept as whole hundredths."""


@dataclass(frozen=True)
class Weights:
    """A linear model: for each answer a start, and for each term what it adds. A plain value, for it is read term by term."""

    name: str
    language: str
    learned_from: tuple[str, ...]
    """The texts, with their number, licence and SHA-256, so that others can repeat it."""
    labels: tuple[str, ...]
    start: tuple[int, ...]
    """One for each label, in hundredths."""
    terms: dict[str, str]
    """What each term adds, as `label:hundredths` pairs with the label's place, such as `0:35 4:-12`."""
    bar: tuple[float, ...] = ()
    """For answers that are given apart, such as facets: the probability from which each is a yes; empty elsewhere."""
    read: dict[str, Row] = field(init=False, default_factory=dict, repr=False, compare=False)
    """The terms met so far, as numbers."""

    def of(self, term: str) -> Row:
        """Return what a learned term adds to each label."""
        known = self.read.get(term)
        if known is None:
            row = [0] * len(self.labels)
            for place, _, weight in (pair.partition(":") for pair in self.terms[term].split()):
                row[int(place)] = int(weight)
            known = self.read[term] = tuple(row)
        return known


_SHAPE = TypeAdapter(Weights)


@cache
def learned(name: str, language: str) -> Weights:
    """Return the weights of one question in one language.

    Args:
        name: what they answer, such as `kind`.
        language: `en`, `zh`, or `ANY_LANGUAGE`.

    Raises:
        KnowledgeBroken: when the file is missing or broken; whoever trains acts.
    """
    file = files(__package__) / "weights" / f"{name}.{language}.json"
    try:
        return _SHAPE.validate_json(file.read_text(encoding="utf-8"))
    except (OSError, ValidationError) as error:
        raise KnowledgeBroken(
            f"The learned weights {file.name} are missing or broken. Run make train and start again."
        ) from error


def written(weights: Weights) -> str:
    """Return the text of a weights file: one term a line, so that a change can be read."""
    head = json.dumps(
        {k: v for k, v in asdict(weights).items() if k not in ("terms", "read")}, ensure_ascii=False, indent=1
    )[:-2]
    lines = ",\n".join(
        f"  {json.dumps(term, ensure_ascii=False)}: {json.dumps(pairs)}"
        for term, pairs in sorted(weights.terms.items())
    )
    return f'{head},\n "terms": {{\n{lines}\n }}\n}}\n'
