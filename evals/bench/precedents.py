"""Past decisions: are those that an author linked found by what the record says, with the past only?"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from math import log2
from pathlib import Path
from random import Random

from evals.bench.embedded import vectors_of
from evals.bench.labelled import Labelled, Row, rows_of
from evals.figure import Figure
from evals.statistics import bootstrap, mean
from translator.adapters.minilm import MiniLm, installed
from translator.domain.decision import Link, kind_of, status_of
from translator.ranking.finding import Decisions, Known, is_weak
from translator.ranking.gist import gist_of
from translator.ranking.postings import Terms
from translator.ranking.records import terms_of_record

_FIRST = 10
_GAINS = {0: 0, 1: 1, 2: 3}
"""Of a weaker and of a strong link. Source: the notes of the data."""
Way = Callable[[Row], Known]
Marks = Mapping[str, tuple[float, float]]
"""By request: nDCG and recall."""


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield nDCG and recall of the first ten, ours, and what each part of it adds.

    Candidates are the records of the same repository that were there by the day of the request. Where the sentence model is
    installed, the same is measured with vectors beside the words.
    """
    folder = data.folder / "decisions"
    if not (folder / "corpus.jsonl").is_file():
        return
    links = _links(folder / "links.tsv")
    vectors = _vectors(folder) if installed() else {}
    ways: dict[str, tuple[Way, Mapping[str, bytes]]] = {
        "": (lambda row: _known(row, links), {}),
        ".no_links": (lambda row: _known(row, {}), {}),
        ".no_links_no_title": (lambda row: _plain(row), {}),
    }
    if vectors:
        ways |= {
            ".with_vectors": (lambda row: _known(row, links, vectors), vectors),
            ".with_vectors.no_links": (lambda row: _known(row, {}, vectors), vectors),
        }
    marks = {name: dict(_marks(folder, *way)) for name, way in ways.items()}
    for name, by_request in marks.items():
        for at, part in enumerate(("ndcg10", "recall10")):
            values = [both[at] for both in by_request.values()]
            yield mean_figure(f"precedents.{part}{name}", values)
    for name in ("", ".with_vectors") if vectors else ("",):
        shown, missed = _errors(folder, *ways[name])
        yield mean_figure(f"precedents.shown_where_none{name}", shown)
        yield mean_figure(f"precedents.none_where_some{name}", missed)
    for name in (".no_links", ".no_links_no_title"):
        yield mean_figure(f"precedents.ndcg10.over{name}", _gains(marks[""], marks[name], 0))
    if vectors:
        for at, part in enumerate(("ndcg10", "recall10")):
            gains = _gains(marks[".with_vectors"], marks[""], at)
            yield mean_figure(f"precedents.{part}.with_vectors.over.words", gains)


def mean_figure(name: str, values: Sequence[float]) -> Figure:
    """Return the mean of some shares with its interval."""
    return Figure(name, mean(values), "share", len(values), bootstrap(values, mean))


def _gains(ours: Marks, theirs: Marks, at: int) -> list[float]:
    return [both[at] - theirs[id][at] for id, both in ours.items()]


def _vectors(folder: Path) -> dict[str, bytes]:
    texts = [gist_of(row["title"], row["text"]) for row in rows_of(folder / "corpus.jsonl")]
    return vectors_of(texts + [row["text"] for row in rows_of(folder / "queries.jsonl")], MiniLm())


def _marks(folder: Path, way: Way, vectors: Mapping[str, bytes]) -> Iterator[tuple[str, tuple[float, float]]]:
    wanted = _judged(folder / "qrels.tsv")
    requests = defaultdict(list)
    for row in rows_of(folder / "queries.jsonl"):
        requests[row["source_repo"]].append(row)
    records = defaultdict(list)
    for row in rows_of(folder / "corpus.jsonl"):
        records[row["source_repo"]].append(row)
    for repository, rows in records.items():
        ids = {row["id"] for row in rows}
        decisions = Decisions([way(row) for row in rows])
        for request in requests[repository]:
            good = {id: grade for id, grade in wanted[request["qid"]].items() if id in ids}
            if good:
                yield request["qid"], _mark(decisions, request, good, vectors)


def _errors(folder: Path, way: Way, vectors: Mapping[str, bytes]) -> tuple[list[float], list[float]]:
    """Return where a precedent is shown though there is none, and where none is though authors linked one.

    No request is labelled as having none; each is carried to the records of two other repositories, as they were on its day.
    """
    wanted = _judged(folder / "qrels.tsv")
    records = defaultdict(list)
    for row in rows_of(folder / "corpus.jsonl"):
        records[row["source_repo"]].append(row)
    rooms = {name: Decisions([way(row) for row in rows]) for name, rows in records.items()}
    there = {name: [(row["id"], row.get("date") or "") for row in rows] for name, rows in records.items()}
    draw = Random(3)
    shown: list[float] = []
    missed: list[float] = []
    for request in rows_of(folder / "queries.jsonl"):
        home, day = request["source_repo"], request.get("date") or "9"
        for name in (home, *draw.sample(sorted(rooms.keys() - {home}), 2)):
            seen = {id for id, dated in there[name] if dated <= day and id != request["source_id"]}
            if len(seen) < _FEWEST or (name == home and not seen & wanted[request["qid"]].keys()):
                continue
            weak = is_weak(
                rooms[name].best(
                    request["text"],
                    limit=_FIRST,
                    before=request.get("date"),
                    exclude=[request["source_id"]],
                    vector=vectors.get(request["text"], b""),
                )
            )
            (missed if name == home else shown).append(float(weak if name == home else not weak))
    return shown, missed


_FEWEST = 10
"""Records below which a repository is not asked."""


def _mark(
    decisions: Decisions, request: Row, good: dict[str, int], vectors: Mapping[str, bytes]
) -> tuple[float, float]:
    found = decisions.best(
        request["text"],
        limit=_FIRST,
        before=request.get("date"),
        exclude=[request["source_id"]],
        vector=vectors.get(request["text"], b""),
    )
    ids = [one.known.terms.decision_id for one in found]
    best = sorted(good.values(), reverse=True)[:_FIRST]
    return gain([good.get(id, 0) for id in ids]) / gain(best), len({*ids} & {*good}) / len(good)


def gain(grades: Sequence[int]) -> float:
    """Return what the grades of records gain in this order, each the less the later it stands."""
    return sum(_GAINS[grade] / log2(place + 2) for place, grade in enumerate(grades))


def _known(
    row: Row, links: Mapping[str, tuple[Link, ...]], vectors: Mapping[str, bytes] | None = None
) -> Known:
    return Known(
        Terms(row["id"], row.get("date") or "", terms_of_record(row["title"], row["text"])),
        row["title"],
        status_of(row.get("status") or ""),
        links.get(row["id"], ()),
        vector=(vectors or {}).get(gist_of(row["title"], row["text"]), b""),
    )


def _plain(row: Row) -> Known:
    terms = Counter(terms_of_record("", row["text"]))
    return Known(Terms(row["id"], row.get("date") or "", terms), row["title"], "accepted", ())


def _links(path: Path) -> dict[str, tuple[Link, ...]]:
    found: defaultdict[str, list[Link]] = defaultdict(list)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        later, earlier, _, kind = line.split("\t")[:4]
        found[later].append(Link(kind=kind_of(kind), to=earlier))
    return {id: tuple(links) for id, links in found.items()}


def _judged(path: Path) -> defaultdict[str, dict[str, int]]:
    found: defaultdict[str, dict[str, int]] = defaultdict(dict)
    for line in path.read_text(encoding="utf-8").splitlines()[1:]:
        request, record, grade = line.split("\t")[:3]
        found[request][record] = int(grade)
    return found
