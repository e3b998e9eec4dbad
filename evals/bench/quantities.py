"""Quantities: value, unit, bound and condition of those that are marked, and those found where none is."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from evals.bench.labelled import Labelled, Row
from evals.figure import Figure
from evals.matching import Range, in_order, occurrences, overlaps
from evals.statistics import bootstrap, mean
from translator.domain.reading import Quantity

FILE = "quantities.jsonl"
_SECONDS = {"ms": 0.001, "s": 1.0, "min": 60.0, "h": 3600.0, "d": 86400.0, "wk": 604800.0}
_SAME = {
    "percent": "%",
    "1": "",
    "second": "s",
    "minute": "min",
    "hour": "h",
    "day": "d",
    "week": "wk",
    "month": "mo",
    "year": "a",
}
_LENIENT_ROLES = ("target", "budget", "deadline", "scale")
"""A target without a bound word is met on its natural side; taking that side is no error."""
Marked = Mapping[str, Any]


def figures(data: Labelled) -> Iterator[Figure]:
    """Yield the figures on the labelled requirements."""
    rows = data.rows(FILE)
    if rows:
        yield from scored("quantities", [(row, data.read(row["text"]).quantities) for row in rows])


def scored(name: str, read: Sequence[tuple[Row, Sequence[Quantity]]]) -> Iterator[Figure]:
    """Yield the figures of texts with marked quantities.

    Args:
        name: what the figures are called after.
        read: each text with its quantities as read.
    """
    answered = [counted(row, found) for row, found in read]
    for what in ("value", "unit", "bound", "condition"):
        answers = [
            (i, answer[what]) for i, (found, _) in enumerate(answered) for answer in found if what in answer
        ]
        if answers:
            texts, values = zip(*answers, strict=True)
            yield Figure(f"{name}.{what}", mean(values), "share", len(values), bootstrap(values, mean, texts))
    false = [float(extra) for _, extra in answered]
    yield Figure(f"{name}.false_per_100_texts", 100 * mean(false), "1", len(false))


def counted(row: Row, found: Sequence[Quantity]) -> tuple[list[dict[str, float]], int]:
    """Match each marked quantity of a text to the best found one that overlaps it, and count what is left over.

    Args:
        row: the text with its marked quantities.
        found: as read, in any order.

    Returns:
        For each marked quantity, 1 or 0 for what was right of it; and how many were found where none is marked.
    """
    text = row["text"]
    places = in_order(text, [q["text"] for q in row["quantities"]])
    used: set[int] = set()
    answers = []
    for marked, place in zip(row["quantities"], places, strict=True):
        spans: list[Range] = (
            [(marked["start"], marked["end"])]
            if "start" in marked
            else [place]
            if place
            else occurrences(text, marked["text"])
        )
        near = [
            k
            for k, q in enumerate(found)
            if k not in used and any(overlaps((q.start, q.end), s) for s in spans)
        ]
        best = max(near, key=lambda k: _closeness(marked, found[k]), default=None)
        if best is not None:
            used.add(best)
        answers.append(_answer(marked, found[best] if best is not None else None))
    free = [s for optional in row.get("quantities_optional", []) for s in occurrences(text, optional["text"])]
    extra = sum(
        k not in used and not any(overlaps((q.start, q.end), s) for s in free) for k, q in enumerate(found)
    )
    return answers, extra


def _answer(marked: Marked, found: Quantity | None) -> dict[str, float]:
    value, unit = _same(marked, found) if found else (False, False)
    bound = found is not None and (
        found.bound == marked["bound"]
        or (
            marked["bound"] == "exactly"
            and marked.get("role") in _LENIENT_ROLES
            and found.bound in ("at_most", "at_least")
        )
    )
    answer = {"value": float(value), "unit": float(value and unit), "bound": float(bound)}
    if marked.get("condition"):
        wanted = set(re.findall(r"\w+", marked["condition"].lower()))
        said = set(re.findall(r"\w+", (found.condition or "").lower())) if found else set()
        answer["condition"] = float(len(wanted & said) >= max(1, len(wanted) // 2))
    return answer


def _closeness(marked: Marked, found: Quantity) -> int:
    return 2 * sum(_same(marked, found)) + int(found.bound == marked["bound"])


def _same(marked: Marked, found: Quantity) -> tuple[bool, bool]:
    """Say whether value and unit agree; times agree in any unit of time."""
    close = abs(found.value - marked["value"]) <= 1e-6 * max(1.0, abs(marked["value"]))
    named = any(_unit(u) == _unit(found.unit) for u in (marked["unit"], *marked.get("unit_also", [])))
    if not (close and named) and marked["unit"] in _SECONDS and found.unit in _SECONDS:
        wanted = marked["value"] * _SECONDS[marked["unit"]]
        same = abs(found.value * _SECONDS[found.unit] - wanted) <= 1e-6 * max(1.0, wanted)
        return same, same
    return close, named


def _unit(unit: str) -> str:
    def one(part: str) -> str:
        return _SAME.get(part, _SAME.get(part.rstrip("s"), part.rstrip("s") if len(part) > 3 else part))

    return "/".join(one(part.strip()) for part in unit.lower().replace("_", " ").split("/"))
