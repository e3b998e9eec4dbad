"""Learns which sentences of a paste stand beside the matter."""

from collections.abc import Iterator
from dataclasses import replace

from evals.training import texts
from evals.training.fit import each_apart, origin
from translator.domain.value import Language
from translator.knowledge.weights import ANY_LANGUAGE, Weights
from translator.reading.orders.rest import readable
from translator.reading.paste.asides import pieces_apart, words_begin
from translator.reading.paste.beside import Signs, signs_of
from translator.reading.paste.forms import form_lines
from translator.reading.paste.layout import layout_of
from translator.reading.paste.logs import log_lines
from translator.reading.speakers.turns import people_in, turns_in

FREEDOM = 2.0
_BAR = 0.28
"""How sure it must be that a sentence is no part of the matter. Chosen on pastes not learned from: hardly a wish is lost."""
_WEIGHTS = {"wish": 3.0, "said": 2.0, "aside": 1.0, "unmarked": 0.15, "asked": 0.15}
"""How much each sentence counts: to lose a wish is worst, and what nobody marked is mostly a detail to keep."""
_ELSEWHERE = frozenset({"quoted_thread", "order_to_machine"})
"""What others than this model set aside."""
_KNOWN = frozenset({"closes", "polite", "disclaims", "event"})
"""What shows one of these was forgotten rather than meant to be kept."""

_MAYBE = frozenset({"named", "contact", "errand", "notice"})
"""What shows one of these may well stand beside the matter in an ordinary ask too."""
_LANGUAGES: tuple[Language, ...] = ("en", "zh")

Marked = tuple[Signs, str]


def learn(*, without: frozenset[str] = frozenset()) -> Weights:
    """Learn from all pastes.

    Args:
        without: ids of pastes that are kept for testing.
    """
    shown = [one for row in texts.pastes() if row["id"] not in without for one in marked(row)]
    return weights_of([*shown, *plainly_asked()])


def plainly_asked() -> Iterator[Marked]:
    """Yield the sentences of ordinary asks: nearly all of them are part of the matter."""
    for language in _LANGUAGES:
        for row in texts.specifiable([*texts.short_asks(language), *texts.asks(language, "train")]):
            for signs, _ in marked({**row, "requests": [], "aside": [], "said_by": []}):
                if _MAYBE.isdisjoint(signs):
                    yield signs, "asked"


def weights_of(shown: list[Marked]) -> Weights:
    """Learn from marked sentences."""
    weights = each_apart(
        "asides",
        ANY_LANGUAGE,
        [signs for signs, _ in shown],
        [{"aside"} if kind == "aside" else set() for _, kind in shown],
        ["aside"],
        learned_from=[
            *(origin(file, "real pastes", texts.OWN) for file in (texts.PASTES, texts.MORE_PASTES)),
            *(
                origin(texts.HERE / f"asks.{language}.jsonl", "short asks", texts.OWN)
                for language in _LANGUAGES
            ),
            origin(texts.CASES, "annotated asks, those for training", texts.OWN),
        ],
        freedom=FREEDOM,
        weights=[_WEIGHTS[kind] for _, kind in shown],
    )
    return replace(weights, bar=(_BAR,))


def marked(row: texts.Row) -> Iterator[Marked]:
    """Yield each sentence of a paste with its signs and what it was marked as."""
    text, language = row["text"], _language(row)
    layout = layout_of(readable(text))
    if not layout.pasted:
        return
    turns = [turn for said in turns_in(layout, people_in(layout)) for turn in said]
    pieces = pieces_apart(layout, words_begin(layout, turns), {*form_lines(layout), *log_lines(layout)})
    kinds = _kinds(row)
    for (_, piece), signs in zip(pieces, signs_of(layout, pieces, language), strict=True):
        here = kinds[piece.start : piece.end]
        kind = "wish" if "wish" in here else max(sorted(set(here)), key=here.count)
        if kind not in _ELSEWHERE and not (kind == "unmarked" and _KNOWN & signs.keys()):
            yield signs, kind


def _language(row: texts.Row) -> Language:
    return "zh" if row["lang"] == "zh" else "en"


def _kinds(row: texts.Row) -> list[str]:
    """Return what each character of a paste was marked as; what asks for something stands above all else."""
    text = row["text"]
    kinds = ["unmarked"] * len(text)
    places = [
        *((s["quote"], "said") for s in row["said_by"]),
        *((a["quote"], a["reason"] if a["reason"] in _ELSEWHERE else "aside") for a in row["aside"]),
        *((r["quote"], "wish") for r in row["requests"]),
    ]
    for quote, kind in places:
        start = text.find(quote)
        kinds[start : start + len(quote)] = [kind] * len(quote)
    return kinds
