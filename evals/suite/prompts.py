"""Prompts with a chosen version in use, so that one can be tried before it goes live."""

from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from evals.suite.refused import Refused, read_text
from translator.adapters.prompt_files import PromptFile, PromptFiles, read_prompt
from translator.domain.errors import PromptBroken

PROMPTS = Path(__file__).parents[2] / "prompts"
"""The prompts of the project."""
_SUMS = "SHA256SUMS"
"""The hash of each prompt that was ever in use; none of them is edited any more."""


class Chosen:
    """The shipped prompts, but for those whose version is chosen."""

    def __init__(self, folder: Path, versions: Mapping[str, str]) -> None:
        """Choose versions.

        Args:
            folder: of the prompts.
            versions: by the name of a prompt the id of the version to use, such as `{"draft": "draft.v2"}`.
        """
        self._shipped = PromptFiles(folder)
        self._folder = folder
        self._versions = versions

    def live(self, name: str) -> PromptFile:
        """Return the chosen version of a prompt, or the one in use.

        Raises:
            PromptBroken: when its file breaks its schema; whoever edits prompts acts.
        """
        chosen = self._versions.get(name)
        return read_prompt(self._folder / f"{chosen}.md") if chosen else self._shipped.live(name)


def choose(folder: Path, version: str | None) -> Chosen:
    """Return the prompts with one version chosen.

    Args:
        folder: of the prompts.
        version: such as `draft.v2`; None for those in use.

    Raises:
        Refused: when there is no such version, or its file is broken; whoever named it acts.
    """
    if version is None:
        return Chosen(folder, {})
    if not (folder / f"{version}.md").is_file():
        known = ", ".join(sorted(p.stem for p in folder.glob("*.v*.md")))
        raise Refused(f"There is no prompt {version}. There are: {known}.")
    try:
        read_prompt(folder / f"{version}.md")
    except PromptBroken as error:
        raise Refused(" ".join(str(error).split())) from error
    return Chosen(folder, {version.partition(".")[0]: version})


def usable(folder: Path) -> None:
    """See that every prompt can be used, before a run meets a broken one in each case.

    Args:
        folder: of the prompts.

    Raises:
        Refused: when one cannot, or a name has not exactly one version in use; whoever edits prompts acts.
    """
    files = PromptFiles(folder)
    try:
        for name in sorted({path.name.partition(".")[0] for path in folder.glob("*.v*.md")}):
            files.live(name)
    except PromptBroken as error:
        raise Refused(" ".join(str(error).split())) from error


def changed_since_live(folder: Path) -> tuple[str, ...]:
    """Say of each prompt that was edited after it went into use that it was: its figures are no longer its own.

    Args:
        folder: of the prompts, with their hashes.
    """
    rows = [line.split() for line in read_text(folder / _SUMS).splitlines() if line.strip()]
    return tuple(
        f"prompts/{name} is not what went into use under this name; make the change a version of its own"
        for kept, name in rows
        if not (folder / name).is_file() or sha256((folder / name).read_bytes()).hexdigest() != kept
    )
