"""Turns a specification that came out wrong into a case, so that it cannot come out so again unseen."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.binding.masking import masked
from translator.domain.caller import Caller
from translator.exports.case import case_of
from translator.ports import Cases, Store


@dataclass(frozen=True)
class MakeCase:
    """The use case: a kept specification and what is wrong in it; its workspace gets a case of its own."""

    store: Store
    cases: Cases

    async def __call__(
        self,
        caller: Caller,
        spec_id: str,
        *,
        wrong: Sequence[str],
        should: Sequence[str] = (),
        revision: int | None = None,
    ) -> Path:
        """Keep the case, with secrets and personal data masked.

        Args:
            caller: in which workspace.
            spec_id: of the specification.
            wrong: paths by id of what is wrong.
            should: words of the ask that the page must show.
            revision: which; the newest by default.

        Returns:
            The file it went to.

        Raises:
            NotFound: when there is no such specification, or a path leads nowhere in it.
            FolderNotWritable: when it cannot be kept; whoever runs the program acts.
        """
        spec = await self.store.within(caller.workspace).specs.get(spec_id, revision)
        case = case_of(spec, masked(spec.ask.text).text, wrong=wrong, should=should)
        return await self.cases.add(caller.workspace, case)
