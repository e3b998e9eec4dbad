"""Makes the vectors that past decisions are found by beside their words; whatever was kept before is not made again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from translator.domain.caller import Caller
from translator.domain.canonical import canonical, sha256_of
from translator.ports import Embedded, Embedder, Store
from translator.ranking.pieces import pieces_of

_AT_ONCE = 16
"""Decisions kept in one transaction; a run that is stopped loses the work on so many."""


@dataclass(frozen=True)
class Gone:
    """How many decisions were gone through."""

    made: int = 0
    unread: int = 0
    """In a language that the model does not read; they are found by their words."""

    @property
    def total(self) -> int:
        """Return how many decisions were gone through."""
        return self.made + self.unread


@dataclass(frozen=True)
class Embed:
    """The use case: the decisions of a workspace get vectors, those that have none."""

    store: Store
    embedder: Embedder

    async def __call__(self, caller: Caller, told: Callable[[Gone], None] = lambda _: None) -> Gone:
        """Go through every decision that has none yet. It may be stopped at any time and goes on where it was.

        Args:
            caller: in which workspace.
            told: hears how far it is, after each portion that is kept.

        Raises:
            EmbedderNotThere: when the model is not installed; what was kept stays.
        """
        room, model, gone = self.store.within(caller.workspace).vectors, self.embedder.name, Gone()
        while waiting := await room.missing(model, limit=_AT_ONCE):
            pieces = {one: pieces_of(one.title, one.text) for one in waiting}
            hashes = {one: sha256_of(canonical(list(some))) for one, some in pieces.items()}
            vectors = dict(await room.known(model, list(hashes.values())))
            vectors |= await self._made(
                {hashes[one]: some for one, some in pieces.items() if hashes[one] not in vectors}
            )
            made = [Embedded(one.decision_id, one.version, its, vectors[its]) for one, its in hashes.items()]
            await room.keep(model, self.embedder.dimension, made)
            unread = sum(not one.vectors for one in made)
            gone = Gone(gone.made + len(made) - unread, gone.unread + unread)
            told(gone)
        return gone

    async def _made(self, pieces: Mapping[str, Sequence[str]]) -> dict[str, bytes]:
        """Return the vectors of each record, one behind the other; none of one that the model cannot read."""
        read = {its: some for its, some in pieces.items() if self.embedder.reads("\n".join(some))}
        vectors = iter(await self.embedder.embed([piece for some in read.values() for piece in some]))
        made = {its: b"".join(next(vectors) for _ in some) for its, some in read.items()}
        return dict.fromkeys(pieces, b"") | made
