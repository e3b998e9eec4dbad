"""What a model is told beside the ask: what the rules read, the numbers with what follows from them, measures to choose among.

Short, since every token before the ask is paid for each time; the catalogue's list stands in the prompt's stable part.
"""

import json
from collections.abc import Collection

from translator.domain.cover import Cover
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Precedent, Spec
from translator.exports.writer import entry_words, render
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import Slot
from translator.reading.orders.rest import readable
from translator.reading.reader import Notes

_LINES_MAX = 14
"""So many numbers, phrases and consequences are named at most; the ask itself holds the rest."""
_QUOTE_CHARS_MAX = 60
_MEASURES_MAX = 3


def catalogue_told(knowledge: Knowledge) -> str:
    """List the measures by id, one a line, the same for every ask."""
    return "\n".join(f"{m.id}: {m.name.en}, {m.unit or 'count'}" for m in knowledge.measures)


def kinds_told(knowledge: Knowledge) -> str:
    """List the kinds of system by name."""
    return ", ".join(a.name for a in knowledge.archetypes if a.name != "general")


def subjects_told() -> str:
    """List what a question may be about."""
    return ", ".join(Slot.__args__)  # type: ignore[attr-defined]  # a Literal keeps its members there


def reading_told(notes: Notes, by_rules: Spec, hidden: Cover) -> str:
    """Say what the rules read, in a few lines of plain words.

    Args:
        notes: the reading.
        by_rules: the draft it led to, with the numbers and what follows from them.
        hidden: where the ask holds what must not leave; nothing that touches it is told.
    """
    reading = notes.reading
    parts: list[str] = []
    kinds = [f"{a.name} ({a.score:.0%})" for a in reading.archetypes[:2]]
    if kinds:
        parts.append("- kind of system, chances: " + ", ".join(kinds))
    stated = [e for e in by_rules.ledger if e.status == "stated"]
    secret = {e.id for e in stated if e.source.start is not None and hidden.touches(e.where)}
    stated = [e for e in stated if e.id not in secret]
    vague = [v for v in reading.vague if not hidden.touches(v)]
    before = [e for e in by_rules.ledger if e.status == "decided"]
    follows = [c for c in by_rules.consequences if not _stands_on(c.text, by_rules, secret)]
    for entry in stated[:_LINES_MAX]:
        parts.append(
            f"- number: {_quoted(entry.source.quote or '')} ({entry.role}; {entry_words(entry, by_rules.language)})"
        )
    for entry in before[:_LINES_MAX]:
        parts.append(
            f"- decided before: {entry_words(entry, by_rules.language)}, by {_quoted(entry.source.ref or '')}"
        )
    for phrase in vague[:_LINES_MAX]:
        among = " | ".join(phrase.measures[:_MEASURES_MAX]) or "no measure"
        parts.append(f"- vague: {_quoted(phrase.text)}, the rules would take {among}")
    for one in follows[:_MEASURES_MAX]:
        parts.append(f"- what follows: {render(one.text, by_rules)}")
    if len(reading.requests) > 1:
        parts.append(
            "- several requests: " + "; ".join(_quoted(r.title) for r in reading.requests[:_LINES_MAX])
        )
    return "\n".join(parts) or "- nothing that could be counted"


_DECIDED_MAX = 3
_TITLE_CHARS_MAX, _DECISION_CHARS_MAX = 120, 300


def told_of(by_rules: Spec) -> tuple[Precedent, ...]:
    """Return the decisions beside a draft that a model is told of."""
    return by_rules.precedents[:_DECIDED_MAX]


def decided_told(by_rules: Spec, citable: Collection[str]) -> str:
    """List what was decided before, one JSON object a line, without the orders in it; what may not be cited is not quoted.

    Args:
        by_rules: the draft that names the decisions.
        citable: ids of those that hold.
    """
    lines = []
    for one in told_of(by_rules):
        told: dict[str, object] = {
            "id": one.decision_id,
            "title": _plain(one.title, _TITLE_CHARS_MAX),
            "status": one.status,
            "bears": one.relation,
            "citable": one.decision_id in citable,
        }
        if one.decision_id in citable:
            told["quote"] = _plain(one.quote, _DECISION_CHARS_MAX)
        lines.append(json.dumps(told, ensure_ascii=False))
    return "\n".join(lines) or "nothing"


def _plain(words: str, chars_max: int) -> str:
    """Return words of a record on one line, without orders to whoever reads them."""
    return " ".join(readable(words).split())[:chars_max]


def _stands_on(text: str, spec: Spec, secret: set[str]) -> bool:
    """Say whether a sentence names, or follows from, a number that must not leave."""
    refs = REFERENCE.findall(text)
    return not secret.isdisjoint((*refs, *(r for ref in refs for r in spec.entry(ref).source.from_)))


def _quoted(text: str) -> str:
    """Quote a few words on one line; quotation marks inside cannot end the quote."""
    plain = " ".join(text.split())
    return json.dumps(
        plain if len(plain) <= _QUOTE_CHARS_MAX else plain[:_QUOTE_CHARS_MAX] + "…", ensure_ascii=False
    )
