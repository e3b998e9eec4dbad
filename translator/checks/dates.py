"""A date by which something is due lies on the day of the ask or after it."""

from datetime import date

from translator.checks.examined import Examined
from translator.domain.instant import day_at
from translator.domain.spec import Ask, Finding

_PAST = {
    "en": "This day was over when the ask came in; say which day is meant.",
    "zh": "提出需求时这一天已经过了，请说清是哪一天。",
}


def dates(examined: Examined) -> tuple[Finding, ...]:
    """Report each deadline of the ask that had passed when it came in."""
    spec = examined.spec
    today = day_of(spec.ask).isoformat()
    gone = {e.supersedes for e in spec.ledger if e.supersedes}
    return tuple(
        Finding(
            check="dates",
            severity="warning",
            about="ask",
            where=f"/ledger/{entry.id}",
            message=_PAST["zh" if spec.language == "zh" else "en"],
            spans=(entry.where,),
        )
        for entry in spec.ledger
        if entry.kind == "date" and entry.role == "deadline" and entry.source.kind == "ask"
        if entry.date and entry.date < today and entry.id not in gone
    )


def day_of(ask: Ask) -> date:
    """Return the day of the ask in its own time zone."""
    return day_at(ask.at, ask.time_zone)
