"""Finds what was kept."""

from dataclasses import dataclass

from translator.domain.caller import Caller
from translator.domain.spec import Spec
from translator.ports import Page, Store

PAGE_ROWS = 50
"""Rows of a page when nobody says how many."""
PAGE_ROWS_MAX = 200
"""Rows of a page at most."""


@dataclass(frozen=True)
class Specs:
    """The use case: specifications of the caller's workspace, and no other's."""

    store: Store

    async def get(self, caller: Caller, spec_id: str, revision: int | None = None) -> Spec:
        """Return a revision, the newest by default.

        Raises:
            NotFound: when the caller's workspace has none.
        """
        return await self.store.within(caller.workspace).specs.get(spec_id, revision)

    async def recent(self, caller: Caller, *, limit: int = PAGE_ROWS, after: str | None = None) -> Page:
        """Return the newest revision of each by last change, newest first.

        Args:
            caller: in which workspace.
            limit: rows at most, 1 to 200; more is cut to that.
            after: the cursor the page before ended with.

        Raises:
            CursorNotUnderstood: when the cursor is none of ours.
        """
        rows = max(1, min(limit, PAGE_ROWS_MAX))
        return await self.store.within(caller.workspace).specs.recent(limit=rows, after=after)
