"""Turns a specification that came out wrong into a case, so that it cannot come out so again unseen."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from translator.binding.masking import masked
from translator.domain.caller import Caller
from translator.domain.canonical import Json
from translator.exports.case import case_of
from translator.ports import Cases, Store


@dataclass(frozen=True)
class Made:
    """A case that was kept."""

    file: Path
    id: str
    wrong: tuple[tuple[str, str], ...]
    """Each place that is wrong, with what it must not say again; also those told before."""
    must: tuple[str, ...]
    """Words that the page must show."""


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
    ) -> Made:
        """Keep the case, with secrets and personal data masked; what was said of the same page before stays.

        Args:
            caller: in which workspace.
            spec_id: of the specification.
            wrong: paths by id of what is wrong.
            should: words of the ask that the page must show.
            revision: which; the newest by default.

        Raises:
            NotFound: when there is no such specification, or a path leads nowhere in it.
            WordsNotInAsk: when the ask does not say what the page should show.
            FolderNotWritable: when it cannot be kept; whoever runs the program acts.
        """
        room = self.store.within(caller.workspace)
        spec = await room.specs.get(spec_id, revision)
        decisions = [await room.decisions.get(ref.decision_id, ref.revision) for ref in spec.inputs.decisions]
        masks = masked(spec.ask.text).masks
        case = case_of(
            spec, lambda words: masked(words, masks).text, wrong=wrong, should=should, decisions=decisions
        )
        file, kept = await self.cases.add(caller.workspace, case)
        return Made(file, str(kept["id"]), tuple(_wrong_in(kept)), tuple(map(str, _listed(kept["must"]))))


def _wrong_in(case: Mapping[str, Json]) -> Iterator[tuple[str, str]]:
    for row in _listed(case["wrong"]):
        if isinstance(row, dict):
            yield str(row["place"]), str(row["said"])


def _listed(value: Json) -> list[Json]:
    return list(value) if isinstance(value, list) else []
