"""A past choice of a workspace: what was decided, why, what was not chosen, and what it has to do with other choices."""

from typing import Literal

from pydantic import Field

from translator.domain.value import SCHEMA_VERSION, Value

DecisionStatus = Literal["proposed", "accepted", "rejected", "superseded", "deprecated"]
LinkKind = Literal["supersedes", "amends", "requires", "relates", "cites", "conflicts"]
ONCE_IN_FORCE: frozenset[DecisionStatus] = frozenset({"accepted", "superseded", "deprecated"})
"""What was in force once can have taken another's place; what was only proposed, or rejected, has not."""
STANDING: frozenset[DecisionStatus] = frozenset({"accepted"})
"""What may be quoted as valid."""


class Link(Value):
    """What one decision says about another."""

    kind: LinkKind
    to: str
    """The other's id; there may be no such decision."""


class Option(Value):
    """Something that could have been chosen."""

    name: str
    chosen: bool = False
    why: str = ""
    """What speaks for it or against it, as written."""


class Decision(Value):
    """One decision. Another text or another status under the same id takes its place, and both are kept."""

    schema_version: str = SCHEMA_VERSION
    decision_id: str = Field(min_length=1, max_length=200)
    workspace: str = "default"
    title: str
    status: DecisionStatus = "proposed"
    status_text: str = ""
    """The status as written, such as `Accepted by the board, 3 May`."""
    date: str | None = None
    """The day it was decided, RFC 3339 full-date; None where the record has none."""
    text: str
    """The record as received, without its front matter; what is searched and quoted."""
    reason: str = ""
    """Why it was chosen, as written; empty where no section says so."""
    drivers: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    links: tuple[Link, ...] = ()
    superseded_by: tuple[str, ...] = ()
    """Ids of those that took its place, where this record says so itself."""
    valid_from: str | None = None
    valid_until: str | None = None
    reversal: str = ""
    """What would have to happen for it to be taken up again, as written."""
    deciders: tuple[str, ...] = ()

    @property
    def stands(self) -> bool:
        """Say whether it may be quoted as valid, whatever its dates."""
        return self.status in STANDING

    def is_over(self, day: str) -> bool:
        """Say whether the time it was decided for has passed.

        Args:
            day: RFC 3339 full-date; the last day it is valid counts.
        """
        return self.valid_until is not None and self.valid_until < day

    def holds_on(self, day: str) -> bool:
        """Say whether it may be quoted as valid on a day: it stands, nothing took its place, and its dates include the day.

        Args:
            day: RFC 3339 full-date.
        """
        begun = self.valid_from is None or self.valid_from <= day
        return self.stands and not self.superseded_by and begun and not self.is_over(day)


_STATUSES: tuple[tuple[DecisionStatus, tuple[str, ...]], ...] = (
    ("superseded", ("superseded", "superceded", "replaced", "取代", "被替代", "已替换")),
    ("rejected", ("rejected", "declined", "withdrawn", "abandoned", "否决", "不采纳", "驳回", "撤回")),
    ("deprecated", ("deprecated", "obsolete", "retired", "expired", "废弃", "作废", "停用", "过期")),
    ("proposed", ("proposed", "draft", "pending", "in review", "under discussion", "deferred", "open", "rfc", "待定", "草案", "提议", "讨论")),
    ("accepted", ("accepted", "approved", "adopted", "final", "active", "implemented", "agreed", "decided", "done", "merged", "completed", "provisional", "implementable", "demonstrated", "采纳", "接受", "通过", "批准", "生效")),
)  # fmt: skip
"""What people write for a status."""
_UNFILLED = 3
"""So many statuses in a row are a form's choice that nobody made."""


def status_of(written: str) -> DecisionStatus:
    """Return what a status as written means; `proposed` where it is unknown or empty.

    Superseded counts wherever it stands, as in `accepted, superseded by 7`; else the first word that means one does.

    Args:
        written: such as `Accepted`, `superseded by ADR-7` or `已采纳`.
    """
    low = written.casefold()
    if "not " in low or low.count("|") >= _UNFILLED:
        return "proposed"
    places = [(at, status) for status, words in _STATUSES for w in words if (at := low.find(w)) >= 0]
    if any(status == "superseded" for _, status in places):
        return "superseded"
    return min(places)[1] if places else "proposed"


_KINDS: tuple[tuple[LinkKind, tuple[str, ...]], ...] = (
    ("supersedes", ("supersedes", "supersede", "supercedes", "replaces", "replace", "obsoletes", "取代", "替代")),
    ("amends", ("amends", "amend", "extends", "updates", "refines", "clarifies", "修改", "补充")),
    ("requires", ("requires", "require", "depends", "depends on", "needs", "依赖", "需要")),
    ("conflicts", ("conflicts", "conflicts with", "contradicts", "冲突")),
    ("cites", ("cites", "cite", "mentions", "references", "see", "引用", "参见")),
)  # fmt: skip


def kind_of(written: str) -> LinkKind:
    """Return what a link as written means; `relates` for any other word.

    Args:
        written: such as `supersedes`, `Amends` or `depends on`.
    """
    low = written.strip().casefold()
    return next((kind for kind, words in _KINDS if low in words), "relates")
