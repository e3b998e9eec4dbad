"""Decisions of one workspace in the database: versions are appended, and the last one counts."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Row, Select, func, insert, select
from sqlalchemy.ext.asyncio import AsyncConnection

from translator.adapters.sqlalchemy_change import next_change
from translator.adapters.sqlalchemy_database import Database
from translator.adapters.tables import decisions
from translator.domain.canonical import as_json, canonical, sha256_of
from translator.domain.decision import Decision, Link
from translator.domain.errors import NotFound
from translator.ports import DecisionHead, DecisionRow, DecisionVersion, Taken

_AT_ONCE = 500
"""Ids looked up in one query."""


class SqlAlchemyDecisions:
    """The decisions of one workspace."""

    def __init__(self, database: Database, workspace: str) -> None:
        self._database = database
        self._workspace = workspace

    async def add(self, known: Sequence[tuple[Decision, Mapping[str, float]]]) -> Taken:
        """Keep decisions with the terms they are found by; see `ports.DecisionStore`."""
        if any(decision.workspace != self._workspace for decision, _ in known):
            raise ValueError(f"a decision of another workspace does not belong into {self._workspace!r}")
        last = {decision.decision_id: (decision, terms) for decision, terms in known}
        async with self._database.writing() as connection:
            before = await self._versions(connection, list(last))
            written = [
                (decision, terms, document, sha256_of(document))
                for decision, terms in last.values()
                if (document := canonical(as_json(decision)))
            ]
            fresh = [row for row in written if before.get(row[0].decision_id, (0, ""))[1] != row[3]]
            if fresh:
                change = await next_change(connection, self._workspace)
                rows = [
                    self._row(*row, change, before.get(row[0].decision_id, (0, ""))[0] + 1) for row in fresh
                ]
                await connection.execute(insert(decisions), rows)
        new = sum(decision.decision_id not in before for decision, *_ in fresh)
        return Taken(new=new, changed=len(fresh) - new, same=len(last) - len(fresh))

    async def get(self, decision_id: str, version: int | None = None) -> Decision:
        """Return a version; see `ports.DecisionStore`."""
        c = decisions.c
        query = select(c.document).where(c.workspace == self._workspace, c.decision_id == decision_id)
        if version is not None:
            query = query.where(c.version == version)
        query = query.order_by(c.version.desc()).limit(1)
        async with self._database.reading() as connection:
            document = await connection.scalar(query)
        if document is None:
            raise NotFound(kind="decision", id=decision_id)
        return Decision.model_validate_json(document)

    async def versions(self, decision_id: str) -> Sequence[DecisionVersion]:
        """Return all that is kept under an id, the newest first; see `ports.DecisionStore`."""
        c = decisions.c
        query = (
            select(c.version, c.title, c.status)
            .where(c.workspace == self._workspace, c.decision_id == decision_id)
            .order_by(c.version.desc())
        )
        async with self._database.reading() as connection:
            found = (await connection.execute(query)).all()
        return tuple(DecisionVersion(row.version, row.title, row.status) for row in found)

    async def newest_change(self) -> int:
        """Return the change number of the last decision written; see `ports.DecisionStore`."""
        query = select(func.max(decisions.c.change)).where(decisions.c.workspace == self._workspace)
        async with self._database.reading() as connection:
            return int(await connection.scalar(query) or 0)

    async def rows(self) -> Sequence[DecisionRow]:
        """Return what finding needs of the newest version of each; see `ports.DecisionStore`."""
        async with self._database.reading() as connection:
            found = (await connection.execute(self._newest())).all()
        return tuple(_row_of(row.document, row.terms, row.version) for row in found)

    async def heads(self) -> Sequence[DecisionHead]:
        """Return what a list shows of the newest version of each; see `ports.DecisionStore`."""
        c = decisions.c
        query = self._newest().with_only_columns(c.decision_id, c.title, c.status, c.day, c.document)
        async with self._database.reading() as connection:
            found = (await connection.execute(query)).all()
        return tuple(_head_of(row) for row in found)

    async def all(self) -> Sequence[Decision]:
        """Return the newest version of each, by id; see `ports.DecisionStore`."""
        async with self._database.reading() as connection:
            found = (await connection.execute(self._newest())).all()
        return tuple(Decision.model_validate_json(row.document) for row in found)

    def _newest(self) -> Select[tuple[str, str, int]]:
        c = decisions.c
        last = (
            select(c.decision_id, func.max(c.version).label("version"))
            .where(c.workspace == self._workspace)
            .group_by(c.decision_id)
            .subquery()
        )
        return (
            select(c.document, c.terms, c.version)
            .join(last, (c.decision_id == last.c.decision_id) & (c.version == last.c.version))
            .where(c.workspace == self._workspace)
            .order_by(c.decision_id)
        )

    async def _versions(self, connection: AsyncConnection, ids: list[str]) -> dict[str, tuple[int, str]]:
        """Return version and hash of the newest of some decisions."""
        found: dict[str, tuple[int, str]] = {}
        c = decisions.c
        for start in range(0, len(ids), _AT_ONCE):
            query = (
                select(c.decision_id, c.version, c.sha256)
                .where(c.workspace == self._workspace, c.decision_id.in_(ids[start : start + _AT_ONCE]))
                .order_by(c.version)
            )
            for row in (await connection.execute(query)).all():
                found[row.decision_id] = (row.version, row.sha256)
        return found

    def _row(
        self,
        decision: Decision,
        terms: Mapping[str, float],
        document: str,
        sha256: str,
        change: int,
        version: int,
    ) -> dict[str, str | int]:
        return {
            "workspace": self._workspace,
            "decision_id": decision.decision_id,
            "version": version,
            "change": change,
            "sha256": sha256,
            "title": decision.title,
            "status": decision.status,
            "day": decision.date or "",
            "document": document,
            "terms": json.dumps(terms, ensure_ascii=False, separators=(",", ":")),
        }


def _row_of(document: str, terms: str, version: int) -> DecisionRow:
    decision = Decision.model_validate_json(document)
    return DecisionRow(
        decision_id=decision.decision_id,
        title=decision.title,
        status=decision.status,
        day=decision.date or "",
        links=decision.links,
        superseded_by=decision.superseded_by,
        terms=json.loads(terms),
        version=version,
    )


def _head_of(row: Row[tuple[str, str, str, str, str]]) -> DecisionHead:
    # Only the links are in the document alone, and reading it whole would take three times as long.
    document = json.loads(row.document)
    return DecisionHead(
        decision_id=row.decision_id,
        title=row.title,
        status=row.status,
        day=row.day,
        links=tuple(Link.model_validate(link) for link in document["links"]),
        superseded_by=tuple(document["superseded_by"]),
    )
