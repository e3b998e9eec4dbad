"""Reads knowledge files: YAML into closed values, and one clear error for a broken file.

The fast parser of libyaml is used; lines are looked up only when something is wrong.
"""

from importlib.resources.abc import Traversable
from typing import TypeVar

import yaml
from pydantic import ValidationError

from translator.domain.errors import KnowledgeBroken
from translator.domain.value import Value
from translator.knowledge.schema import (
    ArchetypeCues,
    Aspect,
    Formula,
    Measure,
    Opening,
    Situation,
    SmallChange,
    Source,
)
from translator.knowledge.small_change_words import SmallChangeWords


class SourcesFile(Value):
    """`sources.yaml` and its companions `sources_*.yaml`."""

    sources: tuple[Source, ...]


class AspectsFile(Value):
    """`aspects.yaml`."""

    aspects: tuple[Aspect, ...]


class CuesFile(Value):
    """`cues.yaml`."""

    cues: tuple[ArchetypeCues, ...]


class MeasuresFile(Value):
    """One file of `measures/`."""

    measures: tuple[Measure, ...]


class OpeningsFile(Value):
    """`openings.yaml`."""

    openings: tuple[Opening, ...]


class GapsFile(Value):
    """`gaps.yaml`."""

    gaps: tuple[Situation, ...]


class SmallChangesFile(Value):
    """`small_changes.yaml`."""

    words: SmallChangeWords
    small_changes: tuple[SmallChange, ...]


class FormulasFile(Value):
    """`formulas.yaml`."""

    formulas: tuple[Formula, ...]


FileT = TypeVar("FileT", bound=Value)
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def yaml_files(folder: Traversable, prefix: str = "") -> tuple[Traversable, ...]:
    """Return the YAML files of a folder whose name begins so, by name; none where there is no such folder."""
    if not folder.is_dir():
        return ()
    named = (f for f in folder.iterdir() if f.name.startswith(prefix) and f.name.endswith(".yaml"))
    return tuple(sorted(named, key=lambda f: f.name))


def read_file(file: Traversable, shape: type[FileT]) -> FileT:
    """Read one knowledge file.

    Args:
        file: the file.
        shape: the closed value it holds.

    Raises:
        KnowledgeBroken: when it is no YAML or breaks the schema, with its name and line; whoever edits it acts.
    """
    text = file.read_text(encoding="utf-8")
    try:
        return shape.model_validate(yaml.load(text, Loader=_LOADER))
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark
        raise KnowledgeBroken(
            _message(file, mark.line + 1 if mark else 1, error.problem or "no YAML")
        ) from error
    except yaml.YAMLError as error:
        raise KnowledgeBroken(_message(file, 1, str(error))) from error
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(step) for step in first["loc"])
        raise KnowledgeBroken(
            _message(file, _line(text, first["loc"]), f"{where}: {first['msg'].lower()}")
        ) from error


def _message(file: Traversable, line: int, what: str) -> str:
    return f"The knowledge file {file.name} is broken at line {line}: {what}. Mend it and start again."


def _line(text: str, steps: tuple[int | str, ...]) -> int:
    """Return the line of the deepest node on the way that is there, counted from one."""
    node = yaml.compose(text, Loader=_LOADER)
    line = node.start_mark.line if node else 0
    for step in steps:
        below = _child(node, step)
        if below is None:
            break
        node, line = below, below.start_mark.line
    return line + 1


def _child(node: yaml.Node | None, step: int | str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and isinstance(step, int) and step < len(node.value):
        below: yaml.Node = node.value[step]
        return below
    return None
