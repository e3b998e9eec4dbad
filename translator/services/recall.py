"""Finds the past decisions that bear on a request, in one workspace only."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from translator.domain.caller import Caller
from translator.domain.spec import Precedent
from translator.ports import Bearing, DecisionRow, Store
from translator.ranking.finding import Decisions, Found, Known
from translator.ranking.passage import passage
from translator.ranking.postings import Terms
from translator.ranking.reasons import why_near
from translator.ranking.request import wanted_terms
from translator.reading.language import language_of

_LOOKED_AT = 10
_BEAR_MAX = 3


@dataclass(frozen=True)
class Recall:
    """The use case: a request meets what was decided before."""

    store: Store
    _kept: dict[str, tuple[int, Decisions]] = field(default_factory=dict)
    """What is ready to be searched, by workspace, with the change number it was made at."""

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
        return (await self._ready(caller.workspace)).best(text, limit=limit, before=before, exclude=exclude)

    async def bearing_on(self, workspace: str, text: str) -> tuple[Bearing, ...]:
        """Return what bears on an ask; see `ports.Precedents`."""
        near = (await self._ready(workspace)).best(text, limit=_LOOKED_AT)
        strong = [one for one in near if not one.weak][:_BEAR_MAX]
        language, wanted = language_of(text), wanted_terms(text)
        decisions = self.store.within(workspace).decisions
        return tuple(
            [
                Bearing(
                    Precedent(
                        decision_id=decision.decision_id,
                        title=decision.title,
                        status=decision.status,
                        relation="superseded" if decision.status == "superseded" else "related",
                        why=why_near(one, language),
                        quote=passage(decision.text, wanted),
                    ),
                    version=one.known.version,
                )
                for one in strong
                for decision in [await decisions.get(one.known.terms.decision_id)]
            ]
        )

    async def _ready(self, workspace: str) -> Decisions:
        room = self.store.within(workspace).decisions
        change = await room.newest_change()
        kept = self._kept.get(workspace)
        if kept is None or kept[0] != change:
            kept = (change, Decisions([_known(row) for row in await room.rows()]))
            self._kept[workspace] = kept
        return kept[1]


def _known(row: DecisionRow) -> Known:
    return Known(
        terms=Terms(row.decision_id, row.day, row.terms),
        title=row.title,
        status=row.status,
        links=row.links,
        superseded_by=row.superseded_by,
        version=row.version,
    )
