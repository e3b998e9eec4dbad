"""Which requirement sentences are vague, and how often well-written ones are called so."""

from collections.abc import Callable, Iterator, Sequence

from evals.baselines import outside
from evals.baselines.incose import called_vague
from evals.bench.labelled import Labelled, Row
from evals.figure import Figure
from evals.statistics import binary_f1, bootstrap, f1, mean

FILE = "vague_wording.jsonl"
PAIRS = "ears_pairs.jsonl"
_COUNTED = ("Subj", "Ambig", "Non", "Super", "Compar", "Loop")
"""Kinds of labels that call a wording untestable; the others are about style."""
Pair = tuple[bool, bool]


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield F1 of ours and of each tool, the paired difference to the usual word list, and false alarms on EARS."""
    rows = data.rows(FILE)
    listed = called_vague()
    judges: dict[str, Callable[[Sequence[str]], list[bool] | None]] = {
        "": lambda texts: [bool(data.read(text).vague) for text in texts],
        ".incose_list": lambda texts: [bool(listed.search(text)) for text in texts],
        ".wyzer_reqlint": outside.reqlint,
        ".write_good": outside.write_good,
    }
    if rows:
        yield from _sentences(rows, judges)
    clean = [row["text"] for row in data.rows(PAIRS) if row["form"].lower() == "ears"]
    if clean:
        for name, judge in judges.items():
            said = judge(clean)
            yield _alarms(f"ears.false_alarms{name}", said, len(clean))


def labelled_vague(row: Row) -> bool:
    """Say whether a sentence has a label that calls its wording untestable."""
    return any(kind.startswith(_COUNTED) for kind in row["smells"])


def _sentences(
    rows: list[Row], judges: dict[str, Callable[[Sequence[str]], list[bool] | None]]
) -> Iterator[Figure]:
    texts = [row["text"] for row in rows]
    right = [labelled_vague(row) for row in rows]
    said = {name: judge(texts) for name, judge in judges.items()}
    for name, answers in said.items():
        figure = f"vague_wording.f1{name}"
        if answers is None:
            yield Figure(
                figure, None, "", len(rows), None, {"not measured": "the tool is not installed; make tools"}
            )
            continue
        pairs = list(zip(right, answers, strict=True))
        precision, recall, _ = _counted(pairs)
        told: dict[str, object] = {
            "precision": round(precision, 3),
            "recall": round(recall, 3),
            "base": round(mean([float(r) for r in right]), 3),
        }
        yield Figure(figure, binary_f1(pairs), "", len(rows), bootstrap(pairs, binary_f1), told)
    both = list(zip(right, said[""] or [], said[".incose_list"] or [], strict=True))

    def ahead(some: Sequence[tuple[bool, bool, bool]]) -> float:
        return binary_f1([(r, a) for r, a, _ in some]) - binary_f1([(r, b) for r, _, b in some])

    yield Figure(
        "vague_wording.ahead_of_incose_list",
        ahead(both),
        "",
        len(rows),
        bootstrap(both, ahead),
        {"paired": True},
    )


def _counted(pairs: Sequence[Pair]) -> tuple[float, float, float]:
    hits = sum(right and given for right, given in pairs)
    return f1(hits, sum(given for _, given in pairs) - hits, sum(right for right, _ in pairs) - hits)


def _alarms(name: str, said: list[bool] | None, n: int) -> Figure:
    if said is None:
        return Figure(name, None, "share", n, None, {"not measured": "the tool is not installed; make tools"})
    values = [float(answer) for answer in said]
    return Figure(name, mean(values), "share", n, bootstrap(values, mean))
