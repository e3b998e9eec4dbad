"""Places of a specification as people name them, `/targets/T1/goal`, and what a page says there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from translator.domain.canonical import as_json
from translator.domain.errors import NotFound
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Spec
from translator.exports.writer import render

_TELLING = {
    "requirements": "technical",
    "targets": "name",
    "boundaries": "text",
    "questions": "text",
    "later": "text",
    "alternatives": "name",
    "consequences": "text",
    "examples": "expected",
    "risks": "event",
    "milestones": "name",
}
"""What is meant where only an element is named."""
_ONE_LIST = {"later": "questions"}
"""Lists between which elements move."""
_SHOWN_MAX = 12


@dataclass(frozen=True)
class Place:
    """One place with what stands there."""

    path: str
    """With a star for each id: `/targets/*/goal`; another draft gives other ids."""
    said: str
    """What a page says there."""
    of: str | None = None
    """The words of the ask that a number of the ledger stands on."""


def place_at(spec: Spec, path: str) -> Place:
    """Return what stands at a place.

    Args:
        spec: the specification.
        path: by id, such as `/targets/T1/goal`, `/requirements/R2` or `/ledger/N3/unit`; the first slash may be left out.

    Raises:
        NotFound: when there is no such place, or nothing stands there; it says what there is.
    """
    node: Any = as_json(spec)
    general: list[str] = []
    of: str | None = None
    parts = [part for part in path.strip("/").split("/") if part]
    for part in parts:
        node, starred = _below(node, part, path)
        general.append("*" if starred else part)
        if starred and general[0] == "ledger":
            of = node["source"].get("quote") or ""
    if general[:1] == ["ledger"] and len(general) == 2:  # the number as a whole
        return Place("/ledger/*", of or "", of)
    if isinstance(node, dict) and general[0] in _TELLING and general[-1] == "*":
        general.append(_TELLING[general[0]])
        node = node[general[-1]]
    if isinstance(node, list | dict):
        raise _nowhere(path, "It holds several things; name one of: " + _shown(_names_in(node)) + ".")
    if node is None or node == "":
        raise _nowhere(path, "Nothing stands there. Name what is wrong, or what is missing with --should.")
    general[0] = _ONE_LIST.get(general[0], general[0])
    return Place("/" + "/".join(general), _words(node, spec), of)


def said_at(spec: Spec, path: str, of: str | None = None) -> frozenset[str]:
    """Return all that a page says at places of one kind.

    Args:
        spec: the specification.
        path: with a star for each id.
        of: for a number of the ledger, the words of the ask it stands on.
    """
    document: Any = as_json(spec)
    first, *rest = path.strip("/").split("/")
    lists = [name for name in document if _ONE_LIST.get(name, name) == first]
    if first == "ledger":
        entries = [e for e in document["ledger"] if (e["source"].get("quote") or "") == of]
        if rest == ["*"]:
            return frozenset(of or "" for _ in entries)
        return frozenset(_words(e.get(rest[1]), spec) for e in entries)
    return frozenset(_words(node, spec) for name in lists for node in _all_at(document[name], rest))


def _all_at(node: Any, parts: Sequence[str]) -> Iterator[Any]:
    if not parts:
        yield node
    elif parts[0] == "*":
        for one in node if isinstance(node, list) else ():
            yield from _all_at(one, parts[1:])
    elif isinstance(node, dict) and parts[0] in node:
        yield from _all_at(node[parts[0]], parts[1:])


def _below(node: Any, part: str, path: str) -> tuple[Any, bool]:
    if isinstance(node, dict) and part in node:
        return node[part], False
    if isinstance(node, list):
        named = [one for one in node if isinstance(one, dict) and one.get("id") == part]
        placed = node[int(part) : int(part) + 1] if part.isascii() and part.isdecimal() else []
        if named or placed:
            return (named or placed)[0], True
    raise _nowhere(path, f"There is {_shown(_names_in(node))}.")


def _names_in(node: Any) -> list[str]:
    if isinstance(node, dict):
        return [str(name) for name, value in node.items() if value not in (None, "", [], {})]
    if isinstance(node, list):
        return [str(one.get("id", at)) if isinstance(one, dict) else str(at) for at, one in enumerate(node)]
    return []


def _shown(names: list[str]) -> str:
    more = f" and {len(names) - _SHOWN_MAX} more" if len(names) > _SHOWN_MAX else ""
    return (", ".join(names[:_SHOWN_MAX]) or "nothing below it") + more


def _nowhere(path: str, hint: str) -> NotFound:
    return NotFound(kind="place", id=path, hint=hint)


def _words(value: Any, spec: Spec) -> str:
    text = str(value)
    text = f"{{{text}}}" if REFERENCE.fullmatch(f"{{{text}}}") else text
    return " ".join(render(text, spec).split())
