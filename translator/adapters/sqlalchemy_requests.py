"""Requests of one workspace that may be repeated, in the database, so that they are known after a restart."""

import json
from datetime import datetime

from sqlalchemy import ColumnElement, Row, and_, delete, insert, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from translator.adapters.sqlalchemy_database import Database
from translator.adapters.tables import requests
from translator.domain.errors import IdempotencyKeyInUse, IdempotencyKeyReused
from translator.ports import Receipt, Replay

KEPT_MS = 24 * 3600 * 1000
"""How long an answer is kept for repetition: a day, as clients of Stripe's interface expect.

Source: https://docs.stripe.com/api/idempotent_requests
"""
CLAIM_MS = 30_000
"""After how long a request that never ended counts as cut short and may be taken over."""


class SqlAlchemyRequests:
    """The requests of one workspace."""

    def __init__(self, database: Database, workspace: str) -> None:
        self._database = database
        self._workspace = workspace

    async def claim(self, key: str, *, sha256: str, at: datetime) -> Receipt | Replay:
        """Take a request as one's own, or find it answered; see `ports.RequestStore`."""
        now_ms = int(at.timestamp() * 1000)
        async with self._database.writing() as connection:
            await connection.execute(
                delete(requests).where(
                    requests.c.workspace == self._workspace, requests.c.claimed_ms < now_ms - KEPT_MS
                )
            )
            row = (await connection.execute(select(requests).where(self._is(key)))).one_or_none()
            if row is None:
                await connection.execute(
                    insert(requests).values(
                        workspace=self._workspace, key=key, sha256=sha256, claimed_ms=now_ms
                    )
                )
                return Receipt(key=key, claimed_ms=now_ms)
            if row.sha256 != sha256:
                raise IdempotencyKeyReused(key=key)
            if row.status is not None:
                return _replay(row)
            # A run that was kept but never answered has done its work; only one that kept nothing is waited for.
            if row.spec_id is None and row.claimed_ms > now_ms - CLAIM_MS:
                raise IdempotencyKeyInUse(key=key)
            await connection.execute(update(requests).where(self._is(key)).values(claimed_ms=now_ms))
            return Receipt(key=key, claimed_ms=now_ms, spec_id=row.spec_id, revision=row.revision)

    async def keep(self, receipt: Receipt, replay: Replay) -> None:
        """Keep the answer for repetitions; see `ports.RequestStore`."""
        async with self._database.writing() as connection:
            await connection.execute(
                update(requests)
                .where(self._held(receipt))
                .values(status=replay.status, headers=json.dumps(dict(replay.headers)), body=replay.body)
            )

    async def release(self, receipt: Receipt) -> None:
        """Let go of a request that brought nothing about; see `ports.RequestStore`."""
        async with self._database.writing() as connection:
            await connection.execute(
                delete(requests).where(
                    self._held(receipt), requests.c.spec_id.is_(None), requests.c.status.is_(None)
                )
            )

    def _is(self, key: str) -> ColumnElement[bool]:
        return and_(requests.c.workspace == self._workspace, requests.c.key == key)

    def _held(self, receipt: Receipt) -> ColumnElement[bool]:
        return and_(self._is(receipt.key), requests.c.claimed_ms == receipt.claimed_ms)


def repeatable(workspace: str, spec_id: ColumnElement[str], at: datetime) -> ColumnElement[bool]:
    """Say in the database's words that a request which brought a specification about may still be repeated."""
    oldest_ms = int(at.timestamp() * 1000) - KEPT_MS
    return and_(
        requests.c.workspace == workspace, requests.c.spec_id == spec_id, requests.c.claimed_ms >= oldest_ms
    )


async def note_receipt(
    connection: AsyncConnection, workspace: str, receipt: Receipt, *, spec_id: str, revision: int
) -> None:
    """Write beside a claimed request what it brings about, within the transaction that does.

    Raises:
        IdempotencyKeyInUse: when the request was answered by another run meanwhile.
    """
    noted = await connection.execute(
        update(requests)
        .where(
            requests.c.workspace == workspace,
            requests.c.key == receipt.key,
            requests.c.claimed_ms == receipt.claimed_ms,
            requests.c.spec_id.is_(None),
        )
        .values(spec_id=spec_id, revision=revision)
    )
    if noted.rowcount != 1:
        raise IdempotencyKeyInUse(key=receipt.key)


def _replay(row: Row[tuple[str, ...]]) -> Replay:
    return Replay(status=row.status, headers=json.loads(row.headers), body=row.body)
