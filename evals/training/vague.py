"""Learns which wording of the lexicon is vague where it stands, in Chinese."""

from evals.matching import in_order, occurrences, overlaps
from evals.training import texts
from evals.training.fit import one_of, origin
from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.knowledge.weights import Weights
from translator.reading.evidence import numbers_only
from translator.reading.orders.rest import readable
from translator.reading.paste.layout import layout_of
from translator.reading.vague.judge import NO, YES, Doubt, doubt_features
from translator.reading.vague.vague import doubts_in

FREEDOM = 1.0


def learn(language: Language = "zh") -> Weights:
    """Learn from the marked wording of the short asks and of the annotated asks."""
    features, answers = [], []
    for row in (*texts.short_asks(language), *texts.asks(language, "train")):
        if row["verdict"] == "not_a_request":
            continue
        bare = numbers_only(row["text"], layout_of(readable(row["text"])), language)
        figures = [q.span for q in bare.quantities if q.role != "baseline"]
        clear = (*bare.names, *(q.span for q in bare.quantities if q.role == "baseline"))
        for doubt in doubts_in(row["text"], language, built_in(), figures, clear):
            answer = _marked(row, doubt)
            if answer is not None:
                features.append(doubt_features(doubt))
                answers.append(YES if answer else NO)
    return one_of(
        "vague",
        language,
        features,
        answers,
        learned_from=[
            origin(texts.HERE / f"asks.{language}.jsonl", "short asks", texts.OWN),
            origin(texts.CASES, "annotated asks, those for training", texts.OWN),
        ],
        freedom=FREEDOM,
        balanced=False,
    )


def _marked(row: texts.Row, doubt: Doubt) -> bool | None:
    """Say whether wording was marked as vague; None where experts would differ."""
    place = (doubt.span.start, doubt.span.end)
    marked = in_order(row["text"], row["vague"], row.get("not_vague", []))
    if any(m and overlaps(place, m) for m in marked):
        return True
    free = (p for words in row.get("vague_optional", []) for p in occurrences(row["text"], words))
    return None if any(overlaps(place, p) for p in free) else False
