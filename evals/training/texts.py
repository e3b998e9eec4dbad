"""The labelled texts that weights are learned from: all written for this project, and free to use like the rest of it."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
CASES = HERE.parent / "cases" / "asks.jsonl"
PASTES = CASES.with_name("pastes.jsonl")
MORE_PASTES = HERE / "pastes.jsonl"
OWN = "written for this project, MIT"

Row = dict[str, Any]


def rows(path: Path) -> list[Row]:
    """Read a file of one JSON object a line."""
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]


def asks(language: str, part: str) -> list[Row]:
    """Return the fully annotated asks of one part, `train` or `test`."""
    return [row for row in rows(CASES) if row["lang"] == language and row["part"] == part]


def short_asks(language: str) -> list[Row]:
    """Return the short asks with facets, vague wording, verdict and kind."""
    return rows(HERE / f"asks.{language}.jsonl")


def kinds(language: str) -> list[Row]:
    """Return the sentences that show a kind of system."""
    return rows(HERE / f"kinds.{language}.jsonl")


def verdicts(language: str) -> list[Row]:
    """Return the asks that stand near the edge between two verdicts."""
    return rows(HERE / f"verdicts.{language}.jsonl")


def pastes() -> list[Row]:
    """Return the real pastes with their asides, requests and speakers, in both languages."""
    return [*rows(PASTES), *rows(MORE_PASTES)]


def statements(language: str) -> list[Row]:
    """Return the requirement statements with their class; there are none in Chinese."""
    return rows(HERE / "statements.en.jsonl") if language == "en" else []


def specifiable(some: Iterable[Row]) -> list[Row]:
    """Return those that name something to build."""
    return [row for row in some if row.get("verdict", "specifiable") == "specifiable"]


def facets(row: Row) -> dict[str, str]:
    """Return the words that say each facet, as far as they were marked."""
    return (
        row.get("facet_quotes") or (row.get("facets") if isinstance(row.get("facets"), dict) else None) or {}
    )


def slots(row: Row) -> list[str]:
    """Return what an analyst would ask about first."""
    return [q["about"] for q in row["key_questions"]] if "key_questions" in row else row["key"]
