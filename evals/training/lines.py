"""Learns what each sentence of an ask does: asks, tells of today, states what is given, says what is out, or none of these."""

from collections.abc import Iterator

from evals.training import texts
from evals.training.fit import one_of, origin
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.knowledge.weights import Weights
from translator.reading.evidence import Evidence, gathered
from translator.reading.line_kinds import ASKS, BESIDE, GIVEN, OUT, TODAY, signs_of_lines
from translator.reading.orders.rest import readable
from translator.reading.paste.layout import layout_of

FREEDOM = 1.0
FILE = texts.HERE / "lines.jsonl"
_KINDS = {
    **dict.fromkeys("LWBFG", ASKS),
    "T": TODAY,
    **dict.fromkeys("DMCVU", GIVEN),
    "X": OUT,
    **dict.fromkeys("QHO", BESIDE),
}
"""What each mark of the file counts as: L the wish as a whole, W another, B a ban, F what happens when it fails, G a level,
T how it is today, D a date, M money and who decides, C a given, V data, U who uses it, X what is out, Q a question, H small talk."""


def learn(language: Language) -> Weights:
    """Learn from the asks whose sentences are marked with what they do."""
    shown = [one for row in texts.rows(FILE) if row["lang"] == language for one in marked(row)]
    return one_of(
        "lines",
        language,
        [signs for signs, _ in shown],
        [kind for _, kind in shown],
        learned_from=[
            origin(FILE, "asks with what each sentence does", texts.OWN),
            origin(texts.CASES, "annotated asks, those for training", texts.OWN),
        ],
        freedom=FREEDOM,
        balanced=False,
    )


def marked(row: texts.Row) -> Iterator[tuple[dict[str, float], str]]:
    """Yield what each sentence of an ask shows, with its kind."""
    evidence = evidence_of(row)
    for line, signs in zip(evidence.sentences, signs_of_lines(evidence), strict=True):
        shared = [
            (min(line.end, end) - max(line.start, start), mark)
            for start, end, mark in row["parts"]
            if start < line.end and line.start < end
        ]
        if shared:
            yield signs, _KINDS[max(shared)[1].partition("+")[0]]


def evidence_of(row: texts.Row) -> Evidence:
    """Return what the finders find in the ask of a row."""
    text = row.get("text") or _asks()[row["id"]]
    return gathered(text, layout_of(readable(text)), row["lang"], built_in())


def _asks() -> dict[str, str]:
    return {row["id"]: row["text"] for row in texts.rows(texts.CASES)}
