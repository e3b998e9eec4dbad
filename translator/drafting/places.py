"""Puts what an answer says into its place of a specification.

A place is a path: `/targets/T1/goal` takes a ledger id, `/boundaries/fallback/-` appends a line,
`/problem/outcome` and its neighbours take a sentence, `/examples/-` appends an example.
"""

import re

from translator.domain.errors import AnswerNotUnderstood
from translator.domain.spec import BOUNDARY_KINDS, BoundaryLine, Example, Spec
from translator.drafting.keys import Names, boundary_key

_TARGET = re.compile(r"^/targets/(T\d+)/(goal|baseline|limit|stretch)$")
_BOUNDARY = re.compile(r"^/boundaries/([a-z_]+)/-$")
_PROBLEM = re.compile(r"^/problem/(user|need|outcome|evidence)$")


def put(spec: Spec, place: str, what: str, names: Names) -> Spec:
    """Return the specification with one thing in its place.

    Args:
        spec: before.
        place: the path.
        what: a ledger id for a target's level, a sentence elsewhere.
        names: hands out ids.

    Raises:
        AnswerNotUnderstood: when there is no such place; the question is broken.
    """
    if match := _TARGET.match(place):
        return _level(spec, match.group(1), match.group(2), what)
    if (match := _BOUNDARY.match(place)) and match.group(1) in BOUNDARY_KINDS:
        return _line(spec, match.group(1), what, names)
    if match := _PROBLEM.match(place):
        return spec.model_copy(update={"problem": spec.problem.model_copy(update={match.group(1): what})})
    if place == "/examples/-":
        example = Example(
            id=names.give("X", what), kind="typical", given=what, expected=what, origin="answer"
        )
        return spec.model_copy(update={"examples": (*spec.examples, example)})
    raise AnswerNotUnderstood(f"There is no place {place!r} an answer could go to.")


def _level(spec: Spec, target_id: str, field: str, ref: str) -> Spec:
    if not any(t.id == target_id for t in spec.targets):
        raise AnswerNotUnderstood(
            f"The target this answer belongs to, {target_id!r}, is gone. Read the page again."
        )
    update: dict[str, object] = {field: ref}
    if field == "goal":
        update["status"] = "set"
    return spec.model_copy(
        update={
            "targets": tuple(t.model_copy(update=update) if t.id == target_id else t for t in spec.targets)
        }
    )


def _line(spec: Spec, kind: str, text: str, names: Names) -> Spec:
    known = getattr(spec.boundaries, kind)
    key = boundary_key(kind, text)
    if any(boundary_key(kind, old.text) == key for old in known):
        return spec
    line = BoundaryLine(id=names.give("B", key), text=text, origin="answer")
    return spec.model_copy(update={"boundaries": spec.boundaries.model_copy(update={kind: (*known, line)})})
