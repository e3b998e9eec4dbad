"""Makes the vectors that past decisions are found by beside their words; whatever was kept before is not made again."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from translator.domain.caller import Caller
from translator.domain.canonical import sha256_of
from translator.ports import Embedded, Embedder, Store
from translator.ranking.gist import gist_of

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
            gists = {one: gist_of(one.title, one.text) for one in waiting}
            hashes = {one: sha256_of(gist) for one, gist in gists.items()}
            vectors = dict(await room.known(model, list(hashes.values())))
            vectors |= await self._made(
                {its: gists[one] for one, its in hashes.items() if its not in vectors}
            )
            made = [Embedded(one.decision_id, one.version, its, vectors[its]) for one, its in hashes.items()]
            await room.keep(model, self.embedder.dimension, made)
            unread = sum(not one.vector for one in made)
            gone = Gone(gone.made + len(made) - unread, gone.unread + unread)
            told(gone)
        return gone

    async def _made(self, gists: Mapping[str, str]) -> dict[str, bytes]:
        """Return the vector of each text, by its hash; an empty one where the model cannot read it."""
        read = {its: gist for its, gist in gists.items() if self.embedder.reads(gist)}
        made = await self.embedder.embed(list(read.values()))
        return dict.fromkeys(gists, b"") | dict(zip(read, made, strict=True))
