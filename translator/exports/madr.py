"""Decisions as Markdown records (MADR 4): the text as received below a front matter that says what is known of it."""

import json
import re
from collections.abc import Collection, Mapping

import yaml

from translator.domain.canonical import as_json
from translator.domain.decision import Decision

_UNSAFE = re.compile(r"[^A-Za-z0-9\u3400-\u9fff._-]+")
_PART_CHARS_MAX = 80
"""Of one part of a path; file systems take 255 bytes."""


def madr(decision: Decision, unsaid: Collection[str] = ()) -> str:
    """Write a decision as a Markdown record.

    Args:
        decision: as kept.
        unsaid: names of its fields that a reader would take otherwise from the record alone; they are written beside it as JSON.
    """
    front: dict[str, object] = {"id": decision.decision_id}
    if not decision.text.startswith("# "):
        front["title"] = decision.title
    front["status"] = decision.status_text or decision.status
    if decision.date:
        front["date"] = decision.date
    if decision.deciders:
        front["decision-makers"] = list(decision.deciders)
    if unsaid:
        fields: Mapping[str, object] = as_json(decision)
        front["as-kept"] = json.dumps({name: fields[name] for name in sorted(unsaid)})
    head = yaml.safe_dump(front, allow_unicode=True, sort_keys=False, width=10**9)
    return f"---\n{head}---\n{decision.text}\n"


def record_name(decision_id: str) -> str:
    """Return the path of a record without its ending, below the folder it is written to; it never leads out of it.

    Args:
        decision_id: any.
    """
    parts = [_UNSAFE.sub("-", part).strip(".-")[:_PART_CHARS_MAX] for part in decision_id.split("/")]
    return "/".join(part for part in parts if part) or "decision"
