"""Finds the past decisions that bear on a request, in one workspace only."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from translator.domain.caller import Caller
from translator.domain.decision import Decision
from translator.domain.spec import Precedent
from translator.domain.value import Language
from translator.ports import Bearing, DecisionRow, Embedder, Store
from translator.ranking.bearing import Bears, bearing
from translator.ranking.finding import Decisions, Found, Known, is_weak
from translator.ranking.nearness import Vectors
from translator.ranking.passage import passage
from translator.ranking.postings import Terms
from translator.ranking.reasons import why_borne
from translator.ranking.request import wanted_terms
from translator.reading.language import language_of
from translator.services.keep_index import Change, KeepIndex, Standing

_LOOKED_AT = 10
"""So many of the nearest are weighed for an ask."""
_EXCLUDE_MAX = 100
"""Where more are excluded, every vector is compared."""


@dataclass(frozen=True)
class Weighed:
    """A decision that was found, and how it bears on the request."""

    found: Found
    decision: Decision
    bears: Bears

    def quote(self, wanted: Mapping[str, float]) -> str:
        """Return the decision's own words: those that show how it bears, else those that say most of what is wanted.

        Args:
            wanted: the terms of the request, with how much each counts.
        """
        return self.bears.quote or passage(self.decision.text, wanted)

    def why(self, language: Language = "en") -> str:
        """Say what was shown, and why it is near."""
        return why_borne(self.bears, self.found, language)


@dataclass(frozen=True)
class Recall:
    """The use case: a request meets what was decided before."""

    store: Store
    embedder: Embedder | None = None
    """Makes the vector of a request where decisions have vectors; None where all are found by their words alone."""
    index: KeepIndex | None = None
    """Names those to compare where there are very many vectors; None where all are compared always."""
    _kept: dict[str, "_Room"] = field(default_factory=dict)
    """What is ready to be searched, by workspace."""

    async def __call__(
        self, caller: Caller, text: str, *, limit: int, before: str | None = None, exclude: Sequence[str] = ()
    ) -> tuple[Found, ...]:
        """Return the decisions nearest to a request, best first.

        Args:
            caller: in which workspace.
            text: the request.
            limit: how many at most.
            before: RFC 3339 full-date, inclusive; later decisions and the links they wrote are not seen.
            exclude: ids that are not seen either.
        """
        room = await self._ready(caller.workspace)
        return await self._best(room, text, limit=limit, before=before, exclude=exclude)

    def index_standing(self, workspace: str) -> Standing:
        """Say what the index did for the last search in a workspace; what was found is the same in any case."""
        room = self._kept.get(workspace)
        if room is None or not room.has_vectors:
            return "none"
        if self.index is None or not room.apart:
            return "small"
        return self.index.standing(workspace, room.change)

    async def weighed(self, workspace: str, text: str, found: Sequence[Found]) -> tuple[Weighed, ...]:
        """Say how each decision that was found bears on the request, in the order given.

        Args:
            workspace: where it was found.
            text: the request.
            found: what this use case found there.
        """
        room = self.store.within(workspace).decisions
        decisions = [await room.get(one.known.terms.decision_id) for one in found]
        return tuple(
            Weighed(one, decision, bearing(text, decision))
            for one, decision in zip(found, decisions, strict=True)
        )

    async def bearing_on(self, workspace: str, text: str) -> tuple[Bearing, ...]:
        """Return what bears on an ask; see `ports.Precedents`."""
        near = await self._best(await self._ready(workspace), text, limit=_LOOKED_AT)
        language, wanted = language_of(text), wanted_terms(text)
        strong = await self.weighed(workspace, text, [one for one in near if not one.weak])
        return tuple(_bearing(one, language, wanted) for one in strong)

    async def _best(
        self, room: "_Room", text: str, *, limit: int, before: str | None = None, exclude: Sequence[str] = ()
    ) -> tuple[Found, ...]:
        vector = await self._vector(text, room)
        among = await self._among(room, text, vector, before, exclude) if vector and room.apart else None
        return room.ready.best(text, limit=limit, before=before, exclude=exclude, vector=vector, among=among)

    async def _vector(self, text: str, room: "_Room") -> bytes:
        """Return the vector of a request; empty where decisions are found by their words alone."""
        if self.embedder is None or not room.has_vectors or not self.embedder.reads(text):
            return b""
        [vector] = await self.embedder.embed([text])
        return vector

    async def _among(
        self, room: "_Room", text: str, vector: bytes, before: str | None, exclude: Sequence[str]
    ) -> Vectors:
        """Return the vectors to compare: those of the best by words and of what the index names, or else all of them."""
        assert self.embedder is not None, "vectors lie apart only where something makes them"
        assert self.index is not None, "and where the index may stand in"
        vectors, model = self.store.within(room.workspace).vectors, self.embedder.name
        named = None
        # The index knows no days, and only so many can be asked of it.
        if before is None and len(exclude) <= _EXCLUDE_MAX:
            named = await self.index.nearest(room.workspace, room.change, vector, exclude=len(exclude))
        if named is not None:
            ids = sorted({*named, *room.ready.best_by_words(text, exclude)})
            return room.ready.laid(await vectors.of(model, ids))
        if room.every is None:
            room.every = room.ready.laid(await vectors.all(model))
        return room.every

    async def _ready(self, workspace: str) -> "_Room":
        room = self.store.within(workspace)
        change = (await room.decisions.newest_change(), await room.vectors.newest_change())
        kept = self._kept.get(workspace)
        if kept is None or kept.change != change:
            kept = self._kept[workspace] = await self._loaded(workspace, change)
        return kept

    async def _loaded(self, workspace: str, change: Change) -> "_Room":
        room = self.store.within(workspace)
        rows = await room.decisions.rows()
        many = await room.vectors.many(self.embedder.name) if self.embedder else 0
        apart = self.index is not None and many >= self.index.from_decisions
        vectors = await room.vectors.all(self.embedder.name) if self.embedder and many and not apart else {}
        ready = Decisions([_known(row, vectors.get(row.decision_id, b"")) for row in rows])
        return _Room(workspace, change, ready, has_vectors=many > 0, apart=apart)


@dataclass
class _Room:
    """What of a workspace is ready to be searched."""

    workspace: str
    change: Change
    """When it was made."""
    ready: Decisions
    has_vectors: bool
    apart: bool
    """Whether there are so many vectors that they are not kept with the decisions, since the index may stand in."""
    every: Vectors | None = None
    """All that lie apart, once the index could not stand in."""


def _known(row: DecisionRow, vector: bytes) -> Known:
    return Known(
        terms=Terms(row.decision_id, row.day, row.terms),
        title=row.title,
        status=row.status,
        links=row.links,
        superseded_by=row.superseded_by,
        version=row.version,
        vector=vector,
    )


def _bearing(one: Weighed, language: Language, wanted: Mapping[str, float]) -> Bearing:
    decision, bears = one.decision, one.bears
    precedent = Precedent(
        decision_id=decision.decision_id,
        title=decision.title,
        status="superseded" if bears.relation == "superseded" else decision.status,
        relation=bears.relation,
        why=one.why(language),
        quote=one.quote(wanted),
    )
    return Bearing(precedent, one.found.known.version)


def answer(text: str, weighed: Sequence[Weighed], index: Standing) -> dict[str, object]:
    """Return what a search answers: the precedents, whether all that is near is weak, whether vectors and the index helped to find it.

    Args:
        text: the request.
        weighed: what was found for it, best first.
        index: what it did for this search.
    """
    return {
        "precedents": [_precedent(text, one) for one in weighed],
        "weak": is_weak([one.found for one in weighed]),
        "by_meaning": any(one.found.cosine is not None for one in weighed),
        "index": index,
    }


def _precedent(text: str, one: Weighed) -> dict[str, object]:
    known, asked = one.found.known, one.bears.asked
    return {
        "decision_id": known.terms.decision_id,
        "title": known.title,
        "status": known.status,
        "score": one.found.score,
        "relation": one.bears.relation,
        "why": one.why(),
        "quote": one.bears.quote,
        "asked": {"text": text[asked.start : asked.end], "start": asked.start, "end": asked.end}
        if asked
        else None,
    }
