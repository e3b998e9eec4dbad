"""A specification that came out wrong, as a case for the evals: its ask, what was read right, what must never come again."""

from collections.abc import Sequence
from typing import Any

from translator.domain.canonical import Json, as_json
from translator.domain.errors import NotFound
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Spec
from translator.exports.writer import render


def case_of(spec: Spec, text: str, *, wrong: Sequence[str], should: Sequence[str]) -> dict[str, Json]:
    """Return the case, as one row of a file of cases.

    Args:
        spec: the revision that came out wrong.
        text: its ask, masked.
        wrong: paths by id of what is wrong, such as `/targets/T1/goal` or `/requirements/R2/technical`.
        should: words of the ask that the page must show.

    Raises:
        NotFound: when a path leads nowhere; whoever named it looks at the page again.
    """
    document = as_json(spec)
    found = {path: _at(document, path) for path in wrong}
    refs = {ref for value in found.values() for ref in _refs(value)}
    refs |= {path.split("/")[2] for path in wrong if path.startswith("/ledger/")}
    stated = [e for e in spec.ledger if e.source.kind == "ask" and e.source.quote and e.value is not None]
    case: dict[str, Json] = {
        "id": f"{spec.spec_id}-{spec.revision}",
        "lang": spec.language if spec.language in ("en", "zh") else "other",
        "text": text,
        "origin": "a specification that came out wrong",
        "tags": ["wrong", *wrong],
        "must": [words for words in should if words in text],
        "never": [words for path, value in found.items() if (words := _words(path, value, spec))],
        "quantities": [
            {
                "text": e.source.quote,
                "value": e.value,
                "value_max": e.value_max,
                "unit": e.unit,
                "bound": e.bound,
                "role": e.role,
            }
            for e in stated
            if e.id not in refs and (e.source.quote or "") in text
        ],
        "names_with_digits": [e.source.quote for e in stated if f"/ledger/{e.id}" in wrong],
    }
    if "/verdict" not in wrong:
        case["verdict"] = spec.verdict
    if spec.archetype and "/archetype" not in wrong:
        case["archetypes"] = [spec.archetype]
    return case


def _at(node: Any, path: str) -> Any:
    """Follow a path; in a list a part is an id or a place."""
    for part in path.strip("/").split("/"):
        if isinstance(node, dict) and part in node:
            node = node[part]
        elif isinstance(node, list):
            named = [one for one in node if isinstance(one, dict) and one.get("id") == part]
            placed = node[int(part) : int(part) + 1] if part.isdecimal() else []
            if not (named or placed):
                raise _nowhere(path)
            node = (named or placed)[0]
        else:
            raise _nowhere(path)
    return node


def _nowhere(path: str) -> NotFound:
    return NotFound(
        kind="place", id=path, hint="Look at the specification with --json; a path is like /targets/T1/goal."
    )


def _refs(value: object) -> set[str]:
    if isinstance(value, str):
        return {value} if REFERENCE.fullmatch(f"{{{value}}}") else set(REFERENCE.findall(value))
    return set()


def _words(path: str, value: object, spec: Spec) -> str | None:
    """Return what stood there in words; None for what is a code, a number of the ask, or nothing."""
    if not isinstance(value, str) or path in ("/verdict", "/archetype") or path.startswith("/ledger/"):
        return None
    text = f"{{{value}}}" if REFERENCE.fullmatch(f"{{{value}}}") else value
    return " ".join(render(text, spec).split()) or None
