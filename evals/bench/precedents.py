"""Past decisions: are those that an author linked found by what the record says, with the past only?"""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from math import log2
from pathlib import Path
from random import Random

from evals.bench.labelled import Labelled, Row, rows_of
from evals.figure import Figure
from evals.statistics import bootstrap, mean
from translator.domain.decision import Link, kind_of, status_of
from translator.ranking.finding import Decisions, Known, is_weak
from translator.ranking.postings import Terms
from translator.ranking.records import terms_of_record

_FIRST = 10
_GAINS = {0: 0, 1: 1, 2: 3}
"""Of a weaker and of a strong link. Source: the notes of the data."""
Way = Callable[[Row], Known]


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield nDCG and recall of the first ten, ours, and what each part of it adds.

    Candidates are the records of the same repository that were there by the day of the request.
    """
    folder = data.folder / "decisions"
    if not (folder / "corpus.jsonl").is_file():
        return
    links = _links(folder / "links.tsv")
    ways: dict[str, Way] = {
        "": lambda row: _known(row, links),
        ".no_links": lambda row: _known(row, {}),
        ".no_links_no_title": lambda row: _plain(row),
    }
    marks = {name: dict(_marks(folder, way)) for name, way in ways.items()}
    for name, by_request in marks.items():
        for at, part in enumerate(("ndcg10", "recall10")):
            values = [both[at] for both in by_request.values()]
            yield Figure(
                f"precedents.{part}{name}", mean(values), "share", len(values), bootstrap(values, mean)
            )
    shown, missed = _errors(folder, ways[""])
    yield Figure("precedents.shown_where_none", mean(shown), "share", len(shown), bootstrap(shown, mean))
    yield Figure("precedents.none_where_some", mean(missed), "share", len(missed), bootstrap(missed, mean))
    for name in (".no_links", ".no_links_no_title"):
        gains = [marks[""][id][0] - marks[name][id][0] for id in marks[""]]
        yield Figure(
            f"precedents.ndcg10.over{name}", mean(gains), "share", len(gains), bootstrap(gains, mean)
        )


def _marks(folder: Path, way: Way) -> Iterator[tuple[str, tuple[float, float]]]:
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
                yield request["qid"], _mark(decisions, request, good)


def _errors(folder: Path, way: Way) -> tuple[list[float], list[float]]:
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
                )
            )
            (missed if name == home else shown).append(float(weak if name == home else not weak))
    return shown, missed


_FEWEST = 10
"""Records below which a repository is not asked."""


def _mark(decisions: Decisions, request: Row, good: dict[str, int]) -> tuple[float, float]:
    found = decisions.best(
        request["text"], limit=_FIRST, before=request.get("date"), exclude=[request["source_id"]]
    )
    ids = [one.known.terms.decision_id for one in found]
    best = sorted(good.values(), reverse=True)[:_FIRST]
    return _gain([good.get(id, 0) for id in ids]) / _gain(best), len({*ids} & {*good}) / len(good)


def _gain(grades: Sequence[int]) -> float:
    return sum(_GAINS[grade] / log2(place + 2) for place, grade in enumerate(grades))


def _known(row: Row, links: dict[str, tuple[Link, ...]]) -> Known:
    return Known(
        Terms(row["id"], row.get("date") or "", terms_of_record(row["title"], row["text"])),
        row["title"],
        status_of(row.get("status") or ""),
        links.get(row["id"], ()),
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
