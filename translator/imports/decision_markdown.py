"""Reads a decision out of a Markdown record: MADR 4 and 3, Nygard's, and plain text with a title."""

import json
import posixpath
import re
from collections.abc import Iterator
from datetime import date

from translator.domain.decision import Decision, Link, LinkKind, Option, kind_of, status_of
from translator.imports.decision_sections import Record, taken_apart

_DAY = re.compile(r"\b((?:19|20)\d\d)[-/.年](\d{1,2})[-/.月](\d{1,2})日?")
_MONTHS = "january february march april may june july august september october november december".split()
_DAY_WORDS = re.compile(
    r"\b(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+((?:19|20)\d\d)\b|\b([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d\d)\b"
)
_FIELD = re.compile(
    r"^[ \t]*+(?:[-*+|>][ \t]*+)?\**+(?P<name>status|date|decided|deciders?|decision[- ]makers?|superse[dc]ed by|superse[dc]es|replaces|replaced by|amends|amended by|requires|depends on|relates to|related|"
    r"valid from|valid until|expires|状态|日期|决策者|取代|被取代)\**+[ \t]*+(?:[:：]|\|)\**+(?P<value>[^\n]*)$",
    re.I | re.M,
)
_TO = re.compile(
    r"\[(?P<words>[^\]\n]{1,200})\]\((?P<path>[^)\s]{1,300})[^)\n]{0,100}\)|\b(?P<name>(?:ADR|RFC|PEP|DR)[-_ ]?\d{1,6})\b",
    re.I,
)
_SAYS = re.compile(
    r"(?P<by>superse[dc]ed by|replaced by|amended by|clarified by|被[^\n\[]{0,6}取代)|(?P<kind>superse[dc]es|replaces|amends|clarifies|extends|refines|requires|depends on|relates to|related to|conflicts with|取代|补充|依赖)",
    re.I,
)
_ITEM = re.compile(
    r"^[ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+(.+(?:\n(?![ \t]{0,3}(?:[-*+]|\d{1,3}[.)])[ \t]+|[ \t]*\n|#).+)*)",
    re.M,
)
_CHOSEN = re.compile(
    r"chosen option:?\s*\**[\"“「]?(?P<name>[^\"”」\n]{1,200}?)[\"”」]?\**\s*(?:[,，:.：。]|because|$)",
    re.I | re.M,
)
_BECAUSE = re.compile(r"\b(?:because|since)\b\s*:?\s*(?P<why>.+)|因为(?P<zh>.+)", re.I | re.S)
_CONTEXT = ("context", "背景", "问题", "problem")
_DRIVERS = ("decision drivers", "drivers", "forces", "驱动", "考虑因素")
_OPTIONS = (
    "considered options",
    "options considered",
    "options",
    "alternatives",
    "备选",
    "可选方案",
    "考虑过的",
)
_PROS = ("pros and cons", "优缺点", "各方案")
_OUTCOME = ("decision outcome", "decision", "outcome", "决定", "决策")
_NO_OUTCOME = ("decision driver", "decision-maker", "decision maker", "决策者")
_REVERSAL = ("reversal", "revisit", "when to revisit", "review trigger", "何时重新", "重新考虑")
_STATUS = ("status", "状态")
_RATIONALE = ("rationale", "justification", "reason", "理由", "原因")
_NAME_CHARS_MAX = 200


def decision_of(text: str, *, decision_id: str, workspace: str) -> Decision:
    """Read a decision out of one Markdown record.

    Args:
        text: the record, as received.
        decision_id: what it is called where it names no id of its own; its path without the ending.
        workspace: whose it is.

    Raises:
        ValueError: when it cannot be read; the message says the line and why.
    """
    record = taken_apart(text, named=decision_id)
    if not record.title.strip():
        raise ValueError("line 1: it has neither a title nor any text")
    fields = _fields(record)
    status_text = fields.get("status") or _first(record.section(*_STATUS)) or ""
    outcome = _outcome(record)
    said = Decision(
        decision_id=_own_id(record) or decision_id,
        workspace=workspace,
        title=record.title[:_TITLE_CHARS_MAX],
        status=status_of(status_text),
        status_text=status_text[:_NAME_CHARS_MAX],
        date=day_in(fields.get("date") or fields.get("decided") or ""),
        text=record.body.strip("\n"),
        reason=_reason(record, outcome),
        drivers=tuple(_items(record.section(*_DRIVERS))),
        options=_options(record, outcome),
        links=tuple(_links(record, fields, decision_id)),
        superseded_by=tuple(_successors(record, fields, decision_id)),
        valid_from=day_in(fields.get("valid from") or fields.get("valid_from") or ""),
        valid_until=day_in(fields.get("valid until") or fields.get("valid_until") or fields.get("expires") or ""),
        reversal=record.section(*_REVERSAL),
        deciders=tuple(_names(fields.get("decision-makers") or fields.get("deciders") or "")),
    )  # fmt: skip
    kept = _as_kept(record)
    return Decision.model_validate(said.model_dump() | kept | {"workspace": workspace}) if kept else said


_TITLE_CHARS_MAX = 500


def _outcome(record: Record) -> str:
    headed = (s for s in record.sections if s.heading.casefold().startswith(_OUTCOME))
    return next((s.body for s in headed if not s.heading.casefold().startswith(_NO_OUTCOME)), "")


def outcome_of(text: str) -> str:
    """Return what a record says was decided: what stands below that heading, up to the next; all of a record without headings.

    Args:
        text: the record, without its front matter.
    """
    record = taken_apart(text)
    said = _outcome(record) if record.sections else record.body
    return _NEXT_HEADING.split(said, maxsplit=1)[0]


_NEXT_HEADING = re.compile(r"^#{2,6}[ \t]", re.M)


def _own_id(record: Record) -> str | None:
    own = record.front.get("id") or record.front.get("decision_id")
    return own.strip() if isinstance(own, str) and own.strip() else None


def _as_kept(record: Record) -> dict[str, object]:
    """Return what our own export says of a record that its text does not say by itself, by the names of our fields.

    Raises:
        ValueError: when it is no JSON object; whoever edited the file acts.
    """
    written = record.front.get("as-kept")
    if not isinstance(written, str) or not written.strip():
        return {}
    kept = json.loads(written)
    if not isinstance(kept, dict):
        raise ValueError("line 1: as-kept in the front matter is no object")
    return kept


def _fields(record: Record) -> dict[str, str]:
    """Return what is written as fields: in the front matter, else in lines such as `* Status: accepted`."""
    head = "\n".join([record.before, record.section(*_STATUS)]) if record.sections else record.body[:2000]
    found = {m["name"].casefold(): m["value"].strip(" *\t|") for m in reversed(list(_FIELD.finditer(head)))}
    for key, value in record.front.items():
        if isinstance(value, str) and value.strip():
            found[key] = value.strip()
        elif isinstance(value, list):
            found[key] = ", ".join(v for v in value if isinstance(v, str))
    for wanted, other in (("status", "状态"), ("date", "日期"), ("deciders", "决策者")):
        if other in found:
            found.setdefault(wanted, found[other])
    return found


def day_in(words: str) -> str | None:
    """Return the first calendar day in some words as RFC 3339 full-date, or None.

    Args:
        words: such as `2024-03-05`, `5 March 2024` or `2024年3月5日`.
    """
    if found := _DAY.search(words):
        return _day(found[1], found[2], found[3])
    if found := _DAY_WORDS.search(words):
        day, month, year = (found[1], found[2], found[3]) if found[1] else (found[5], found[4], found[6])
        number = next((i for i, name in enumerate(_MONTHS, 1) if name.startswith(month.lower()[:3])), 0)
        return _day(year, str(number), day)
    return None


def _day(year: str, month: str, day: str) -> str | None:
    try:
        return date(int(year), int(month), int(day)).isoformat()
    except ValueError:
        return None


def _first(body: str) -> str:
    return next((line.strip(" *-_") for line in body.splitlines() if line.strip()), "")


def _items(body: str) -> Iterator[str]:
    for found in _ITEM.finditer(body):
        yield " ".join(found[1].split())


def _names(words: str) -> Iterator[str]:
    for name in re.split(r"[,;、，]", words):
        if name.strip():
            yield name.strip()


def _reason(record: Record, outcome: str) -> str:
    if stated := record.section(*_RATIONALE):
        return stated
    if because := _BECAUSE.search(outcome.split("\n\n")[0] if _CHOSEN.search(outcome) else ""):
        return (because["why"] or because["zh"]).strip()
    return record.section(*_CONTEXT)


def _options(record: Record, outcome: str) -> tuple[Option, ...]:
    said = _CHOSEN.search(outcome)
    chosen = _plain(said["name"]) if said else None
    pros = {s.heading: s.body for s in record.below(*_PROS)}
    names = [_option_name(item) for item in _items(record.section(*_OPTIONS))]
    names += [n for heading in pros if (n := _plain(heading)) not in map(_plain, names)]
    return tuple(
        Option(
            name=name[:_NAME_CHARS_MAX],
            chosen=chosen is not None and _same(name, chosen),
            why=next((body for heading, body in pros.items() if _same(heading, _plain(name))), ""),
        )
        for name in names
    )


def _option_name(item: str) -> str:
    return re.split(r"\s[-–—:]\s|[:：]\s", _unlinked(item), maxsplit=1)[0].strip(" *_")


def _unlinked(words: str) -> str:
    return re.sub(r"\[([^\]\n]{1,200})\]\([^)\n]{0,300}\)", r"\1", words)


def _plain(words: str) -> str:
    return " ".join(re.sub(r"[*_`\"“”「」]", "", _unlinked(words)).split()).casefold()


def _same(name: str, other: str) -> bool:
    mine = _plain(name)
    return bool(mine) and (mine == other or mine.startswith(other) or other.startswith(mine))


def _links(record: Record, fields: dict[str, str], own: str) -> Iterator[Link]:
    """Yield what the record says of others: in fields, in its status, in sentences that say how they bear."""
    seen: set[tuple[LinkKind, str]] = set()
    lines = [f"{name} {value}" for name, value in fields.items() if _SAYS.search(name)]
    lines += [fields.get("status", ""), *record.body.splitlines()]
    for line in lines:
        for found in _TO.finditer(line):
            to = _id_of(found, own)
            said = list(_SAYS.finditer(line, 0, found.start()))
            if to is None or to == own or (said and said[-1]["by"]):
                continue
            kind = kind_of(said[-1]["kind"]) if said else "cites"
            if (kind, to) not in seen:
                seen.add((kind, to))
                yield Link(kind=kind, to=to)


def _successors(record: Record, fields: dict[str, str], own: str) -> Iterator[str]:
    """Yield who took its place: `superseded by [7. Keep one year](0007-keep-one-year.md)`."""
    lines = [fields.get("status", ""), *record.section(*_STATUS).splitlines()]
    lines += [f"{name} {value}" for name, value in fields.items() if _SAYS.search(name)]
    for line in dict.fromkeys(lines):
        for found in _TO.finditer(line):
            said = list(_SAYS.finditer(line, 0, found.start()))
            word = (said[-1]["by"] or "").lower() if said else ""
            to = _id_of(found, own)
            if to and word and not word.startswith(("amend", "clarif")):
                yield to


def _id_of(found: re.Match[str], own: str) -> str | None:
    if not found["path"]:
        return None
    path = found["path"].partition("#")[0]
    if "://" in path or not path.lower().endswith((".md", ".markdown", ".rst")):
        return None
    whole = posixpath.normpath(posixpath.join(posixpath.dirname(own), path.rsplit(".", 1)[0]))
    return whole.rsplit("../", 1)[-1]
