"""Annotated asks: vague wording, near misses, verdict, kind, facets, key questions, contradictions, quantities."""

import asyncio
from collections import Counter
from collections.abc import Iterator, Sequence

from evals.bench.labelled import Labelled, Row
from evals.bench.quantities import scored
from evals.figure import Figure
from evals.matching import Range, in_order, occurrences, overlaps
from evals.statistics import bootstrap, f1, mean
from translator.domain.canonical import sha256_of
from translator.domain.reading import Reading
from translator.domain.spec import Ask, Spec
from translator.knowledge.catalogue import built_in
from translator.pipeline.run import run
from translator.pipeline.stages import offline
from translator.pipeline.work import Work

FIRST = 5
_AT = "2026-01-05T09:00:00.000Z"
Counts = tuple[int, int, int]
"""Hits, false alarms, misses."""


def figures(data: Labelled, name: str = "asks", asks: Sequence[Row] | None = None) -> Iterator[Figure]:
    """Yield the figures of some annotated asks.

    Args:
        data: who reads them.
        name: what the figures are called after.
        asks: the asks; those of the folder when not given.
    """
    rows = data.asks() if asks is None else asks
    if not rows:
        return
    read = [data.read(row["text"]) for row in rows]
    specs = [drafted(row["text"]) for row in rows]
    vague = [_vague(row, reading) for row, reading in zip(rows, read, strict=True)]
    yield from _ratios(f"{name}.vague", [counts for counts, _ in vague])
    near = [float(hit) for _, misses in vague for hit in misses]
    yield Figure(f"{name}.near_misses_flagged", mean(near), "share", len(near))
    right = [float(spec.verdict == row["verdict"]) for row, spec in zip(rows, specs, strict=True)]
    yield Figure(f"{name}.verdict", mean(right), "share", len(right), bootstrap(right, mean))
    wanted = [
        (row, r, s) for row, r, s in zip(rows, read, specs, strict=True) if row["verdict"] == "specifiable"
    ]
    kinds = [
        float(bool(r.archetypes) and r.archetypes[0].name in row["archetypes"])
        for row, r, _ in wanted
        if row["archetypes"]
    ]
    yield Figure(f"{name}.archetype", mean(kinds), "share", len(kinds), bootstrap(kinds, mean))
    facets = [_facets(row, reading) for row, reading in zip(rows, read, strict=True)]
    yield Figure(
        f"{name}.facets.f1", _f1(facets), "", sum(h + m for h, _, m in facets), bootstrap(facets, _f1)
    )
    yield from _questions(name, [(row, spec) for row, _, spec in wanted])
    yield from _conflicts(name, list(zip(rows, specs, strict=True)))
    yield from scored(f"{name}.quantities", [(row, r.quantities) for row, r in zip(rows, read, strict=True)])


def drafted(text: str) -> Spec:
    """Return the specification the rules write of an ask."""
    ask = Ask(text=text, at=_AT, time_zone="UTC", sha256=sha256_of(text))
    work = Work(ask=ask, spec_id="spec", workspace="default", model_asked_for=None)
    spec = asyncio.run(run(offline(built_in()), work)).spec
    if spec is None:
        raise RuntimeError("the pipeline wrote no specification")
    return spec


def _ratios(name: str, counts: Sequence[Counts]) -> Iterator[Figure]:
    for what, place in (("precision", 0), ("recall", 1)):

        def stat(some: Sequence[Counts], place: int = place) -> float:
            return f1(*(sum(c[i] for c in some) for i in range(3)))[place]

        n = sum(c[0] + c[1 + place] for c in counts)
        yield Figure(f"{name}.{what}", stat(counts), "share", n, bootstrap(counts, stat))


def _f1(counts: Sequence[Counts]) -> float:
    return f1(*(sum(c[i] for c in counts) for i in range(3)))[2]


def _vague(row: Row, reading: Reading) -> tuple[Counts, list[bool]]:
    text = row["text"]
    found: list[Range] = [(v.start, v.end) for v in reading.vague]
    misses = [
        any(overlaps(place, hit) for place in occurrences(text, words) for hit in found)
        for words in row.get("not_vague", [])
    ]
    if row["verdict"] == "not_a_request":
        return (0, 0, 0), misses
    marked = [place for place in in_order(text, row["vague"], row.get("not_vague", [])) if place]
    free = [place for words in row.get("vague_optional", []) for place in occurrences(text, words)]
    found = [
        hit
        for hit in found
        if any(overlaps(hit, m) for m in marked) or not any(overlaps(hit, f) for f in free)
    ]
    hits = sum(any(overlaps(m, hit) for hit in found) for m in marked)
    false = sum(not any(overlaps(m, hit) for m in marked) for hit in found)
    return (hits, false, len(marked) - hits), misses


def _facets(row: Row, reading: Reading) -> Counts:
    """Count facets; one that is neither marked present nor missing is left aside."""
    said = {name for name, slice in reading.facets.items() if slice}
    present, missing = set(row["facets_present"]), set(row.get("facets_missing_key", []))
    return len(said & present), len(said & missing), len(present - said)


def _questions(name: str, asked: Sequence[tuple[Row, Spec]]) -> Iterator[Figure]:
    """Yield how many key questions stand among the first five, beside the best list that is the same for every ask."""
    if not asked:
        return
    wanted = [{q["about"] for q in row["key_questions"]} for row, _ in asked]
    first = [[q.about for q in spec.questions][:FIRST] for _, spec in asked]
    constant = [slot for slot, _ in Counter(s for w in wanted for s in w).most_common(FIRST)]

    def recall(some: Sequence[tuple[set[str], list[str]]]) -> float:
        return sum(len(w & set(f)) for w, f in some) / max(1, sum(len(w) for w, _ in some))

    pairs = [(w, [str(s) for s in f]) for w, f in zip(wanted, first, strict=True)]
    precision = sum(s in w for w, f in pairs for s in f) / max(1, sum(len(f) for _, f in pairs))
    told: dict[str, object] = {
        "precision": round(precision, 3),
        "asked on average": round(mean([float(len(spec.questions)) for _, spec in asked]), 2),
    }
    yield Figure(
        f"{name}.key_questions",
        recall(pairs),
        "share",
        sum(len(w) for w in wanted),
        bootstrap(pairs, recall),
        told,
    )
    yield Figure(
        f"{name}.key_questions.best_constant_five", recall([(w, constant) for w in wanted]), "share",
        sum(len(w) for w in wanted), None, {"always": constant},
    )  # fmt: skip


def _conflicts(name: str, rows: Sequence[tuple[Row, Spec]]) -> Iterator[Figure]:
    seen = [
        float(any(_shows(spec, row["text"], pair, finding_at) for finding_at in range(len(spec.findings))))
        for row, spec in rows
        for pair in row.get("conflicts", [])
    ]
    cried = [
        float(any(_is_clash(f) for f in spec.findings)) for row, spec in rows if not row.get("conflicts")
    ]
    yield Figure(f"{name}.contradictions_seen", mean(seen) if seen else None, "share", len(seen))
    yield Figure(f"{name}.contradictions_false", mean(cried), "share", len(cried))


def _is_clash(finding: object) -> bool:
    return getattr(finding, "check", "") == "contradictions" and getattr(finding, "about", "") == "ask"


def _shows(spec: Spec, text: str, pair: Sequence[str], finding_at: int) -> bool:
    finding = spec.findings[finding_at]
    return _is_clash(finding) and all(
        any(overlaps((s.start, s.end), place) for s in finding.spans for place in occurrences(text, words))
        for words in pair
    )
