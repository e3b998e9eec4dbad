"""Sets all that a workspace asks for and decided against each other."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass, field

from translator.domain.caller import Caller
from translator.domain.canonical import as_json
from translator.domain.decision import Decision
from translator.domain.instant import day_at, instant
from translator.domain.spec import Spec
from translator.exports.writer import render
from translator.ports import Clock, Store
from translator.ranking.clashes import CLASHES_MAX, Clash, clashes
from translator.ranking.levels import Level, is_live, levels_of_decision, levels_of_spec, standing


@dataclass(frozen=True)
class CrossChecked:
    """What clashes, and among how many."""

    clashes: Sequence[Clash]
    more: bool
    """Whether some are left off."""
    specs: int
    """Live ones that were looked at."""
    decisions: int
    """Those that stand."""

    def as_json(self) -> dict[str, object]:
        """Return it as the command line and the HTTP interface tell it."""
        return {
            "clashes": [{"levels": [_told(level) for level in clash.levels]} for clash in self.clashes],
            "more": self.more,
            "specs": self.specs,
            "decisions": self.decisions,
        }


@dataclass(frozen=True)
class CrossCheck:
    """The use case: the levels across a backlog that cannot all hold, with the documents that set them."""

    store: Store
    clock: Clock
    time_zone: str = "UTC"
    """IANA name of the zone whose day says which decisions are in force."""
    _read: dict[str, dict[str, tuple[Decision, tuple[Level, ...]]]] = field(default_factory=dict)
    """What was read in the decisions of each workspace, so that it is read once."""

    async def __call__(self, caller: Caller) -> CrossChecked:
        """Look at every live specification and every decision that stands.

        Args:
            caller: in which workspace.
        """
        room = self.store.within(caller.workspace)
        today = day_at(instant(self.clock.now()), self.time_zone).isoformat()
        specs = [spec for spec in await room.specs.all() if is_live(spec)]
        decisions = standing(await room.decisions.all(), today)
        # Reading numbers takes milliseconds a record; others are served meanwhile.
        found = await asyncio.to_thread(self._found, caller.workspace, specs, decisions)
        return CrossChecked(found[:CLASHES_MAX], len(found) > CLASHES_MAX, len(specs), len(decisions))

    def _found(
        self, workspace: str, specs: Sequence[Spec], decisions: Sequence[Decision]
    ) -> tuple[Clash, ...]:
        before = self._read.get(workspace, {})
        now: dict[str, tuple[Decision, tuple[Level, ...]]] = {}
        for one in decisions:
            kept = before.get(one.decision_id)
            now[one.decision_id] = kept if kept and kept[0] == one else (one, levels_of_decision(one))
        self._read[workspace] = now
        titled = [spec.model_copy(update={"title": render(spec.title, spec)}) for spec in specs]
        levels = [level for spec in titled for level in levels_of_spec(spec)]
        levels += [level for _, own in now.values() for level in own]
        return clashes(levels, limit=CLASHES_MAX + 1)


def _told(level: Level) -> dict[str, object]:
    source = level.source
    revision = {"revision": source.version} if source.kind == "spec" else {}
    return {
        "kind": source.kind,
        "id": source.id,
        **revision,
        "title": source.title,
        "target": level.target,
        "quote": level.quote,
        "about": level.about,
        "entry": as_json(level.entry),
    }
