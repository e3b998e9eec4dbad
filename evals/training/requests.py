"""Learns at which sentences of a paste a request of its own begins."""

from collections.abc import Iterator

from evals.training import texts
from evals.training.fit import one_of, origin
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.knowledge.weights import ANY_LANGUAGE, Weights
from translator.reading.evidence import gathered
from translator.reading.orders.rest import readable
from translator.reading.paste.layout import layout_of
from translator.reading.requests.grouping import Sentence
from translator.reading.requests.heads import Signs
from translator.reading.requests.requests import placed
from translator.reading.requests.starts import walk

FREEDOM = 1.0


def learn(*, without: frozenset[str] = frozenset()) -> Weights:
    """Learn from the pastes in which something is wanted.

    Args:
        without: ids of pastes that are kept for testing.
    """
    some = [row for row in texts.pastes() if row["id"] not in without]
    shown = [(signs, begins) for row in some for signs, begins in marked(row)]
    return one_of(
        "requests",
        ANY_LANGUAGE,
        [signs for signs, _ in shown],
        ["yes" if begins else "no" for _, begins in shown],
        learned_from=[origin(file, "real pastes", texts.OWN) for file in (texts.PASTES, texts.MORE_PASTES)],
        freedom=FREEDOM,
        balanced=False,
    )


def marked(row: texts.Row) -> Iterator[tuple[Signs, bool]]:
    """Yield each sentence of a paste with its signs, as they are when all before it was decided rightly."""
    if not row["requests"]:
        return
    language: Language = row["lang"]
    sentences = placed(gathered(row["text"], layout_of(readable(row["text"])), language, built_in()))
    heads = frozenset(
        _said_in(sentences, row["text"].find(r["quote"]), len(r["quote"])) for r in row["requests"]
    )
    seen: list[Signs] = []

    def decides(i: int, signs: Signs) -> bool:
        seen.append(signs)
        return i in heads

    walk(sentences, decides)
    yield from ((signs, i in heads) for i, signs in enumerate(seen))


def _said_in(sentences: list[Sentence], start: int, length: int) -> int:
    """Return the sentence that holds most of some words; -1 where none does."""
    shares = [min(s.line.span.end, start + length) - max(s.line.span.start, start) for s in sentences]
    most = max(shares, default=0)
    return shares.index(most) if most > 0 else -1
