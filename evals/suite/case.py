"""Cases: asks with what must be found in them, as data."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    SerializerFunctionWrapHandler,
    ValidationError,
    model_serializer,
)

from evals.suite.refused import Refused, read_text
from translator.domain.canonical import sha256_of
from translator.domain.decision import DecisionStatus, Option
from translator.domain.reading import Bound, FacetName, Verdict
from translator.domain.spec import Addressee

CASES = Path(__file__).parents[1] / "cases"
_EVERY = 3
"""Of the asks of our own that nothing was learned from, so many-eth is a case; the bench reads them all."""


class CaseBroken(Refused):
    """A case cannot be read; whoever wrote it acts."""


GoldRole = Literal["target", "baseline", "scale", "budget", "deadline", "other", "load", "size", "share"]
"""What a number is for; annotators write `scale` for how much there is of something, a ledger tells load and size apart."""
Subject = Literal[
    "task_quality", "baseline", "latency", "load", "cost", "coverage", "data", "fallback", "safety", "fairness", "drift",
    "availability", "outcome", "boundary", "deadline", "users", "privacy", "integration", "security", "usability",
]  # fmt: skip
Bears = Literal["against", "for", "apart"]
"""What a decision has to do with an ask: it forbids it, it speaks for it, or it is of something else, however alike the words."""
NOTES = frozenset({"origin", "tags", "industry", "style", "part", "traps", "must_not"})
"""Fields that are for people and for choosing cases; no score hangs on them."""


class Part(BaseModel):
    """A part of a case; a field that nobody knows is a slip of whoever wrote it, and is refused."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class GoldQuantity(Part):
    """A number the ask gives."""

    text: str
    value: float
    value_max: float | None = None
    unit: str = ""
    unit_also: tuple[str, ...] = ()
    """Other names of the unit that are as right."""
    bound: Bound = "exactly"
    role: GoldRole = "other"
    condition: str | None = None
    """Under which it holds, in words of the ask; None where it is not marked."""


class GoldQuestion(Part):
    """What an analyst would ask first."""

    about: Subject
    to: Addressee


class Wrong(Part):
    """What a place of the page must not say again."""

    place: str
    """With a star for each id, such as `/targets/*/goal`."""
    said: str
    of: str | None = None
    """For a number of the ledger, the words of the ask it stands on."""


class Decision(Part):
    """A past decision of the workspace that the ask comes from."""

    decision_id: str
    title: str
    status: DecisionStatus
    text: str
    options: tuple[Option, ...] = ()
    """What was weighed."""
    bears: Bears | None = None
    """As an annotator sees it; None where the case says it otherwise, see `Case.bearing`."""

    @model_serializer(mode="wrap")
    def _marked(self, whole: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Leave out what is not marked, so that a field of later makes no case of before an edited one."""
        return {name: value for name, value in whole(self).items() if value}


class Case(Part):
    """One ask with what must be on its page, and what must not."""

    id: str = Field(min_length=1, max_length=80)
    lang: Literal["en", "zh", "other"]
    text: str = Field(min_length=1)
    origin: str = "written for this project"
    """Where it comes from."""
    tags: tuple[str, ...] = ()
    industry: str = ""
    style: str = ""
    part: Literal["", "train", "tune", "test"] = ""
    traps: tuple[str, ...] = ()
    """What makes it hard, for people who choose cases."""
    must_not: tuple[str, ...] = ()
    """What a reader would take amiss, in prose for people; what a program looks for stands in `never` and the other fields."""
    verdict: Verdict = "specifiable"
    quantities: tuple[GoldQuantity, ...] = ()
    quantities_optional: tuple[GoldQuantity, ...] = ()
    names_with_digits: tuple[str, ...] = ()
    vague: tuple[str, ...] = ()
    vague_optional: tuple[str, ...] = ()
    not_vague: tuple[str, ...] = ()
    archetypes: tuple[str, ...] = ()
    facets_present: tuple[FacetName, ...] = ()
    facets_missing_key: tuple[FacetName, ...] = ()
    facet_quotes: dict[FacetName, str | list[str]] = Field(default_factory=dict)
    """Words of the ask that say a facet."""
    key_questions: tuple[GoldQuestion, ...] = ()
    conflicts: tuple[tuple[str, str], ...] = ()
    """Places of the ask that cannot both hold; none where it does not contradict itself."""
    must: tuple[str, ...] = ()
    """Words that the page must show, outside what is left out."""
    never: tuple[str, ...] = ()
    """Words that the page must not show, outside of what it says it left out."""
    wrong: tuple[Wrong, ...] = ()
    secrets: tuple[str, ...] = ()
    """What lets somebody in, such as a key; nobody outside may get it."""
    personal: tuple[str, ...] = ()
    """Names, addresses and telephone numbers of the people of the ask, where the ask marks them as such."""
    orders: tuple[str, ...] = ()
    """What the text tells whoever reads it to do, instead of saying what is wanted; it is no part of the wish."""
    decisions: tuple[Decision, ...] = ()
    contradicted: str | None = None
    """The decision that the ask goes against."""
    twin_of: str | None = None
    """The case that this one is, but for orders slipped into its text."""
    same_as: str | None = None
    """The case that this one says in the other language."""

    def bearing(self, decision: Decision) -> Bears:
        """Return what a decision of the case has to do with its ask."""
        return decision.bears or ("against" if decision.decision_id == self.contradicted else "apart")

    @property
    def sha256(self) -> str:
        """Of all that is scored, so that a changed case is not compared with what it was."""
        return sha256_of(self.model_dump_json(exclude=set(NOTES)))


def cases_of(path: Path) -> list[Case]:
    """Read the cases of a JSONL file.

    Args:
        path: one case a line.

    Raises:
        CaseBroken: with file, line and what is wrong.
    """
    found = []
    for number, line in enumerate(read_text(path).splitlines(), 1):
        if not line.strip():
            continue
        try:
            found.append(Case.model_validate(_row(json.loads(line))))
        except ValueError as error:
            raise CaseBroken(f"{path.name}, line {number}: {_why(error)}") from error
    return found


def _why(error: ValueError) -> str:
    """Say in one line what is wrong first."""
    if not isinstance(error, ValidationError):
        return str(error)
    first = error.errors()[0]
    return f"{'.'.join(map(str, first['loc'])) or 'the case'}: {first['msg']}"


def _row(row: object) -> dict[str, Any]:
    """Return a row with its style as a tag too, so that cases of a style can be chosen.

    Raises:
        ValueError: when it is no object.
    """
    if not isinstance(row, dict):
        raise ValueError("a case is a JSON object")
    return row | {"tags": [*row.get("tags", ()), *([row["style"]] if row.get("style") else [])]}


def suite_cases(folders: Sequence[Path] = ()) -> list[Case]:
    """Return all cases of the suite: those of the project, and those of a workspace kept elsewhere.

    Args:
        folders: folders with JSONL files of a workspace's own.

    Raises:
        CaseBroken: when one cannot be read, or an id stands twice.
    """
    own = [*cases_of(CASES / "suite.jsonl"), *cases_of(CASES / "decided.jsonl"), *_kept_out()]
    own += [case for folder in folders for path in _files(folder) for case in cases_of(path)]
    seen: set[str] = set()
    for case in own:
        if case.id in seen:
            raise CaseBroken(f"The case {case.id} stands twice. Give one of them another id.")
        seen.add(case.id)
    for case in own:
        for other in (case.twin_of, case.same_as):
            if other and other not in seen:
                raise CaseBroken(f"The case {case.id} names {other}, which there is not.")
    return own


def _files(folder: Path) -> list[Path]:
    found = sorted(folder.glob("*.jsonl"))
    if not found:
        raise CaseBroken(f"{folder} is no folder with cases: it holds no file called *.jsonl.")
    return found


def _kept_out() -> Iterator[Case]:
    """Yield some of the annotated asks that nothing was learned from."""
    path = CASES / "asks.jsonl"
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    for row in [r for r in rows if r["part"] != "train"][::_EVERY]:
        yield Case.model_validate(_row(row))


def chosen(cases: Iterable[Case], only: str | None) -> list[Case]:
    """Return the cases whose id or tag is named, then those they are compared with; all for None.

    A case called exactly so comes first.

    Raises:
        Refused: when there is none.
    """
    every = {case.id: case for case in cases}
    if only is None:
        return list(every.values())
    named = {c.id for c in every.values() if only in (c.id, *c.tags) or (only and c.id.startswith(only))}
    if not named:
        raise Refused(f"No case is called or tagged {only!r}.")
    wanted, more = set[str](), named
    while more:
        wanted |= more
        more = {other for c in more for other in (every[c].twin_of, every[c].same_as) if other} - wanted
    found = [c for c in every.values() if c.id in wanted]
    return sorted(found, key=lambda c: (c.id != only, c.id not in named))
