"""Prompts with a chosen version in use, so that one can be tried before it goes live."""

from collections.abc import Mapping
from pathlib import Path

from evals.suite.refused import Refused
from translator.adapters.prompt_files import PromptFile, PromptFiles, read_prompt
from translator.domain.errors import PromptBroken


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
