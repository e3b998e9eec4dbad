"""Keeps the index of vectors in step with the store, in the background; search does without it meanwhile and finds the same."""

import asyncio
import logging
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

from translator.domain.errors import IndexNotThere, NotThere
from translator.ports import Clock, Store, VectorIndex
from translator.ranking.mixture import BEST
from translator.ranking.nearness import ALIKE, Vectors

Standing: TypeAlias = Literal["none", "small", "not_held", "building", "used"]
"""What the index did for a search: there are no vectors; so few that all are compared; another process holds it or none does;
it is being brought in step; it named those that were compared."""
Change: TypeAlias = tuple[int, int]
"""Change numbers of a workspace's decisions and of their vectors."""

RETRY_S = 60.0
"""How long an index that could not be used is left alone, in seconds."""
_ASKED = 4 * BEST
"""So many are asked of the index, for it may miss one of the last; the best of them are found exactly."""
_TRIED = 64
"""Vectors of a workspace that are looked for before the index is trusted with it."""
_MISSED_MAX = 0.001
"""Share of the nearest that a sound one may miss; ten times what was measured. Source: docs/decisions/0032"""

_log = logging.getLogger(__name__)


class KeepIndex:
    """The index of this process, where it has one: asked by searches, and brought in step beside them."""

    def __init__(
        self, store: Store, index: VectorIndex, clock: Clock, model: str, *, from_decisions: int
    ) -> None:
        """Say what is needed; nothing is opened before a workspace is large enough.

        Args:
            store: the record.
            index: made from it.
            clock: for waits.
            model: whose vectors are looked through.
            from_decisions: a workspace with so many vectors is looked through by the index.
        """
        self.from_decisions = from_decisions
        self._store = store
        self._index = index
        self._clock = clock
        self._model = model
        self._step: dict[str, Change] = {}
        """What each workspace was when its part of the index was found sound."""
        self._wished: asyncio.Queue[str] = asyncio.Queue()
        self._waiting: set[str] = set()
        self._open = False
        self._broken = False
        self._held = False

    def standing(self, workspace: str, change: Change) -> Standing:
        """Say what the index does for a search in a workspace as it is."""
        if self._step.get(workspace) == change:
            return "used"
        return "building" if self._held else "not_held"

    async def nearest(
        self, workspace: str, change: Change, vector: bytes, *, exclude: int = 0
    ) -> Sequence[str] | None:
        """Return ids among which the nearest surely are; None where every vector is to be compared.

        Args:
            workspace: whose are looked through.
            change: how the workspace was read; an index of another state is not asked.
            vector: of the request.
            exclude: how many of them may turn out to be hidden.
        """
        if self._step.get(workspace) != change:
            self._wish(workspace)
            return None
        limit = _ASKED + exclude
        try:
            near = await self._index.nearest(workspace, vector, limit=limit)
        except Exception:
            _log.exception("the index could not be asked and is made anew")
            self._break()
            self._wish(workspace)
            return None
        # Where more are as near as the last that counts, which of them counts is the store's to say.
        if len(near) == limit and near[BEST + exclude - 1].cosine - near[-1].cosine < ALIKE:
            return None
        return [one.decision_id for one in near]

    async def run(self) -> None:
        """Bring in step what searches wish for, until cancelled."""
        self._held = True
        try:
            while True:
                workspace = await self._wished.get()
                try:
                    await self._bring(workspace)
                except NotThere as trouble:
                    _log.warning("%s", trouble.message)
                    self._held = False
                    await self._clock.sleep(RETRY_S)
                except Exception:
                    _log.exception("the index could not be brought in step and is made anew")
                    self._break()
                    await self._clock.sleep(RETRY_S)
                finally:
                    self._waiting.discard(workspace)
        finally:
            self._held = False
            self._step.clear()
            await self._index.close()

    async def rebuild(self, workspace: str, told: Callable[[int], None] = lambda _: None) -> int:
        """Make a workspace's part of the index anew from the store, and let go of it.

        Args:
            workspace: whose vectors.
            told: hears how many are written, after each portion.

        Returns:
            How many vectors it holds then; where there are none it is not even opened.

        Raises:
            IndexTaken: when another process holds the index; whoever runs this one stops that one first.
            IndexNotThere: when it cannot be opened.
        """
        vectors = await self._vectors(workspace)
        if not vectors:
            return 0
        try:
            await self._index.open()
            await self._made_anew(workspace, vectors, told)
        finally:
            await self._index.close()
        return len(vectors)

    def _wish(self, workspace: str) -> None:
        if workspace not in self._waiting:
            self._waiting.add(workspace)
            self._wished.put_nowait(workspace)

    def _break(self) -> None:
        self._step.clear()
        self._open = False
        self._broken = True

    async def _bring(self, workspace: str) -> None:
        if not self._open:
            self._step.clear()
            await self._index.open(anew=self._broken)
            self._open, self._broken, self._held = True, False, True
        room = self._store.within(workspace)
        change = (await room.decisions.newest_change(), await room.vectors.newest_change())
        vectors = await self._vectors(workspace)
        await self._index.fill(workspace, self._model, vectors)
        if not await self._sound(workspace, vectors):
            await self._made_anew(workspace, vectors)
        self._step[workspace] = change

    async def _made_anew(
        self, workspace: str, vectors: Mapping[str, bytes], told: Callable[[int], None] = lambda _: None
    ) -> None:
        await self._index.drop(workspace)
        await self._index.fill(workspace, self._model, vectors, told)
        if not await self._sound(workspace, vectors):
            raise IndexNotThere(why="it does not find what was put into it")

    async def _sound(self, workspace: str, vectors: Mapping[str, bytes]) -> bool:
        """Say whether it finds the nearest of some of its own; a damaged one answers too, and answers something else."""
        ids, wanted, missed = list(vectors), 0, 0
        laid = await asyncio.to_thread(Vectors, dict(enumerate(vectors.values())))
        for tried in ids[:: max(len(ids) // _TRIED, 1)]:
            sure = await asyncio.to_thread(laid.surely_among, vectors[tried], BEST)
            near = await self._index.nearest(workspace, vectors[tried], limit=_ASKED)
            wanted += len(sure)
            missed += len({ids[place] for place in sure} - {one.decision_id for one in near})
        return missed <= _MISSED_MAX * wanted

    async def _vectors(self, workspace: str) -> Mapping[str, bytes]:
        every = await self._store.within(workspace).vectors.all(self._model)
        return {id: vector for id, vector in every.items() if vector}
