"""Sentence vectors of one workspace's decisions in the database, each version by each model once."""

from collections.abc import Mapping, Sequence

from sqlalchemy import ColumnElement, Select, Subquery, Table, and_, func, insert, select, tuple_

from translator.adapters.sqlalchemy_change import next_change
from translator.adapters.sqlalchemy_database import Database
from translator.adapters.tables import decisions, vectors
from translator.domain.decision import Decision
from translator.ports import Embedded, Unembedded


def rooms_missing(model: str) -> Select[str]:
    """Return the query for the workspaces that hold a newest version without a vector of a model, each once."""
    c = decisions.c
    last = select(c.workspace, c.decision_id, func.max(c.version).label("version"))
    last_of_each = last.group_by(c.workspace, c.decision_id).subquery()
    kept = and_(
        *(vectors.c[name] == last_of_each.c[name] for name in ("workspace", "decision_id", "version")),
        vectors.c.model == model,
    )
    found = select(last_of_each.c.workspace).outerjoin(vectors, kept).where(vectors.c.model.is_(None))
    return found.distinct().order_by(last_of_each.c.workspace)


class SqlAlchemyVectors:
    """The vectors of one workspace."""

    def __init__(self, database: Database, workspace: str) -> None:
        self._database = database
        self._workspace = workspace

    async def missing(self, model: str, *, limit: int) -> Sequence[Unembedded]:
        """Return newest versions that have none by this model; see `ports.VectorStore`."""
        last = self._newest()
        query = (
            select(decisions.c.document, decisions.c.version)
            .join(last, self._is_of(decisions, last))
            .outerjoin(vectors, and_(self._is_of(vectors, last), vectors.c.model == model))
            .where(decisions.c.workspace == self._workspace, vectors.c.model.is_(None))
            .order_by(decisions.c.decision_id)
            .limit(limit)
        )
        async with self._database.reading() as connection:
            found = (await connection.execute(query)).all()
        read = [(Decision.model_validate_json(row.document), row.version) for row in found]
        return tuple(Unembedded(one.decision_id, version, one.title, one.text) for one, version in read)

    async def known(self, model: str, texts: Sequence[str]) -> Mapping[str, bytes]:
        """Return what this model made of the same text before; see `ports.VectorStore`."""
        query = select(vectors.c.sha256, vectors.c.vector).where(
            vectors.c.workspace == self._workspace, vectors.c.model == model, vectors.c.sha256.in_(texts)
        )
        async with self._database.reading() as connection:
            return {row.sha256: row.vector for row in (await connection.execute(query)).all()}

    async def keep(self, model: str, dimension: int, made: Sequence[Embedded]) -> None:
        """Keep vectors, all in one transaction; see `ports.VectorStore`."""
        async with self._database.writing() as connection:
            # The change number makes writers of one workspace wait, so that what another kept meanwhile is seen.
            change = await next_change(connection, self._workspace)
            key = tuple_(vectors.c.decision_id, vectors.c.version)
            there = await connection.execute(
                select(vectors.c.decision_id, vectors.c.version).where(
                    vectors.c.workspace == self._workspace,
                    vectors.c.model == model,
                    key.in_([(one.decision_id, one.version) for one in made]),
                )
            )
            kept = {(row.decision_id, row.version) for row in there.all()}
            rows = [
                {
                    "workspace": self._workspace,
                    "decision_id": one.decision_id,
                    "version": one.version,
                    "model": model,
                    "dimension": dimension,
                    "sha256": one.sha256,
                    "vector": one.vector,
                    "change": change,
                }
                for one in made
                if (one.decision_id, one.version) not in kept
            ]
            if rows:
                await connection.execute(insert(vectors), rows)

    async def newest_change(self) -> int:
        """Return the change number of the last vectors written; see `ports.VectorStore`."""
        query = select(func.max(vectors.c.change)).where(vectors.c.workspace == self._workspace)
        async with self._database.reading() as connection:
            return int(await connection.scalar(query) or 0)

    async def all(self, model: str) -> Mapping[str, bytes]:
        """Return the vectors of the newest version of each by this model; see `ports.VectorStore`."""
        return await self._found(self._of_newest(model))

    async def of(self, model: str, decision_ids: Sequence[str]) -> Mapping[str, bytes]:
        """Return those of some decisions; see `ports.VectorStore`."""
        return await self._found(self._of_newest(model, decision_ids))

    async def many(self, model: str) -> int:
        """Return how many have one; see `ports.VectorStore`."""
        some = self._of_newest(model).where(func.length(vectors.c.vector) > 0).subquery()
        async with self._database.reading() as connection:
            return int(await connection.scalar(select(func.count()).select_from(some)) or 0)

    async def _found(self, query: Select[tuple[str, bytes]]) -> Mapping[str, bytes]:
        async with self._database.reading() as connection:
            return {row.decision_id: row.vector for row in (await connection.execute(query)).all()}

    def _of_newest(self, model: str, ids: Sequence[str] | None = None) -> Select[tuple[str, bytes]]:
        last = self._newest(ids)
        return (
            select(vectors.c.decision_id, vectors.c.vector)
            .join(last, self._is_of(vectors, last))
            .where(vectors.c.workspace == self._workspace, vectors.c.model == model)
        )

    def _newest(self, ids: Sequence[str] | None = None) -> Subquery:
        c = decisions.c
        query = select(c.workspace, c.decision_id, func.max(c.version).label("version"))
        query = query.where(c.workspace == self._workspace).group_by(c.workspace, c.decision_id)
        return (query if ids is None else query.where(c.decision_id.in_(ids))).subquery()

    @staticmethod
    def _is_of(table: Table, last: Subquery) -> ColumnElement[bool]:
        return and_(*(table.c[name] == last.c[name] for name in ("workspace", "decision_id", "version")))
