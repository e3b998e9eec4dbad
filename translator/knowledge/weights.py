"""Weights learned from labelled texts: what a term says for or against each answer.

The files in `weights/` are written by `python -m evals.training`; each says what it was learned from. They are looked up one
language at a time, so that a process pays only for the languages it meets.
"""

import json
import struct
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from functools import cache, cached_property
from importlib.resources import files

from pydantic import TypeAdapter, ValidationError

from translator.domain.errors import KnowledgeBroken

UNIT = 100
"""Weights are kept as whole hundredths."""
ANY_LANGUAGE = "any"
"""For weights that read both languages: most of their signs are the same facts in each."""
_BITS = 32
_HALF = 1 << (_BITS - 1)
"""What a label adds up to stays between this and its negative: far more than all terms of a long text weigh."""


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

    @cached_property
    def rows(self) -> "Rows":
        """What each learned term adds to each label, ready to be added up."""
        return Rows(self.terms, len(self.labels))


class Rows(dict[str, int]):
    """What terms add to every label, each as one number in which every label has digits of its own.

    So adding two numbers adds up all labels at once. A term is read when it is met first.

    Args:
        terms: as they are written in `Weights`.
        labels: how many there are.
    """

    def __init__(self, terms: Mapping[str, str], labels: int) -> None:
        super().__init__()
        self._terms = terms
        self._labels = struct.Struct(f"<{labels}i")
        self._halves = sum(_HALF << _BITS * place for place in range(labels))

    def __missing__(self, term: str) -> int:
        row = 0
        for place, _, weight in (pair.partition(":") for pair in self._terms[term].split()):
            row += int(weight) << _BITS * int(place)
        self[term] = row
        return row

    def apart(self, added: int) -> tuple[int, ...]:
        """Return what rows add up to for each label, in hundredths."""
        digits = (added + self._halves) ^ self._halves  # so that no label borrows from the next
        return self._labels.unpack(digits.to_bytes(self._labels.size, "little"))


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
        {k: v for k, v in asdict(weights).items() if k != "terms"}, ensure_ascii=False, indent=1
    )[:-2]
    lines = ",\n".join(
        f"  {json.dumps(term, ensure_ascii=False)}: {json.dumps(pairs)}"
        for term, pairs in sorted(weights.terms.items())
    )
    return f'{head},\n "terms": {{\n{lines}\n }}\n}}\n'
