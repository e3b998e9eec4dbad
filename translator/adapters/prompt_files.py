"""Prompts as files: one file a version, front matter with a closed schema, exactly one live version a name."""

import hashlib
import re
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

import yaml
from pydantic import ValidationError

from translator.domain.errors import PromptBroken
from translator.domain.model import Message
from translator.domain.value import Value

_FILE = re.compile(r"(?P<name>[a-z_]{1,40})\.v(?P<version>[1-9]\d{0,3})\.md")
_FENCE = "---\n"
_PART = re.compile(r"^## (system|user)\n", re.M)


class Front(Value):
    """What a prompt's file says of itself."""

    name: str
    version: int
    status: Literal["draft", "live", "retired"]
    answer: Literal["written"]
    """The shape of the answer."""
    variables: tuple[str, ...]


class PromptFile:
    """One version of one prompt."""

    def __init__(self, text: str, front: Front, parts: tuple[tuple[str, str], ...]) -> None:
        self.front = front
        self.sha256 = hashlib.sha256(text.encode()).hexdigest()
        self._parts = parts

    @property
    def id(self) -> str:
        """Name and version, such as `draft.v1`."""
        return f"{self.front.name}.v{self.front.version}"

    @cached_property
    def _template(self) -> Any:
        from langchain_core.prompts import ChatPromptTemplate

        return ChatPromptTemplate(list(self._parts))

    def render(self, values: Mapping[str, str]) -> tuple[Message, ...]:
        """Fill in the values.

        Args:
            values: one for each variable; braces in them stay as they are.

        Raises:
            PromptBroken: when one is missing; a bug of ours.
        """
        missing = set(self.front.variables) - values.keys()
        if missing:
            raise PromptBroken(prompt=self.id, why=f"it is given no {', '.join(sorted(missing))}")
        written = self._template.format_messages(**{name: values[name] for name in self.front.variables})
        roles = {"system": "system", "human": "user"}
        return tuple(Message.model_validate({"role": roles[m.type], "content": m.content}) for m in written)


class PromptFiles:
    """All prompts of a folder."""

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or _shipped()

    def live(self, name: str) -> PromptFile:
        """Return the version of a prompt that is in use.

        Raises:
            PromptBroken: when there is none or more than one, or a file breaks its schema; whoever edits prompts acts.
        """
        live = [p for p in self._all if p.front.name == name and p.front.status == "live"]
        if len(live) != 1:
            raise PromptBroken(
                prompt=name,
                why=f"it has {len(live)} live versions, and must have exactly one; the others say draft or retired",
            )
        return live[0]

    @cached_property
    def _all(self) -> tuple[PromptFile, ...]:
        return tuple(read_prompt(path) for path in sorted(self._folder.glob("*.md")))


def read_prompt(path: Path) -> PromptFile:
    """Read one prompt's file.

    Raises:
        PromptBroken: when it breaks its schema; whoever edits prompts acts.
    """
    text = path.read_text(encoding="utf-8")
    named = _FILE.fullmatch(path.name)
    before, _, rest = text.partition(_FENCE)
    head, fence, body = rest.partition("\n" + _FENCE)
    if named is None or before or not fence:
        raise PromptBroken(
            prompt=path.name, why="a prompt is NAME.vN.md with front matter between lines of ---"
        )
    try:
        front = Front.model_validate(yaml.safe_load(head))
    except (ValidationError, yaml.YAMLError) as error:
        raise PromptBroken(prompt=path.name, why=f"its front matter does not hold: {error}") from error
    if (front.name, front.version) != (named["name"], int(named["version"])):
        raise PromptBroken(prompt=path.name, why="its front matter names another prompt")
    pieces = _PART.split(body)
    parts = tuple((role, body.strip()) for role, body in zip(pieces[1::2], pieces[2::2], strict=True))
    made = PromptFile(text, front, parts)
    if set(made._template.input_variables) != set(front.variables):
        raise PromptBroken(
            prompt=path.name,
            why=f"it uses {sorted(made._template.input_variables)} and declares {sorted(front.variables)}",
        )
    return made


def _shipped() -> Path:
    """Return the folder of the prompts: in the package when installed, beside it in a checkout."""
    package = Path(__file__).parent.parent
    inside = package / "prompts"
    return inside if inside.is_dir() else package.parent / "prompts"
