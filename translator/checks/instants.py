"""Instants are in UTC and in order, and days are days of the calendar."""

from collections.abc import Iterator
from datetime import date, datetime

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding


def instants(examined: Examined) -> tuple[Finding, ...]:
    """Report each instant or day that is none, and a specification that was changed before there was one."""
    found = [
        broken("instants", where, "This is no instant in UTC.")
        for where, at in _instants(examined)
        if not _is(at)
    ]
    found += [
        broken("instants", where, "This is no day of the calendar.")
        for where, day in _days(examined)
        if day and not _is_day(day)
    ]
    spec = examined.spec
    if not found and _at(spec.updated_at) < _at(spec.created_at):
        found.append(broken("instants", "/updated_at", "It was changed before it was written."))
    return tuple(found)


def _instants(examined: Examined) -> Iterator[tuple[str, str]]:
    spec = examined.spec
    yield from (("/created_at", spec.created_at), ("/updated_at", spec.updated_at), ("/ask/at", spec.ask.at))
    for index, signature in enumerate(spec.confirmations):
        yield f"/confirmations/{index}/at", signature.at
    for question in examined.questions.values():
        if question.answer:
            yield f"/questions/{question.id}/answer/at", question.answer.at
    for phrase in spec.vague:
        if phrase.resolution.at:
            yield f"/vague/{phrase.id}/resolution/at", phrase.resolution.at


def _days(examined: Examined) -> Iterator[tuple[str, str | None]]:
    for entry in examined.spec.ledger:
        yield f"/ledger/{entry.id}/valid_until", entry.valid_until
    for question in examined.questions.values():
        if question.answer:
            yield f"/questions/{question.id}/answer/due", question.answer.due


def _is(at: str) -> bool:
    try:
        return at.endswith("Z") and "T" in at and _at(at).tzinfo is not None
    except ValueError:
        return False


def _at(at: str) -> datetime:
    return datetime.fromisoformat(at.replace("Z", "+00:00"))


def _is_day(day: str) -> bool:
    try:
        return date.fromisoformat(day).isoformat() == day
    except ValueError:
        return False
