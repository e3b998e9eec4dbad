"""Enters the dates of an ask, and asks about those that may be read in two ways."""

from collections.abc import Iterator
from datetime import date

from translator.domain.cover import Cover
from translator.domain.spec import Question
from translator.drafting.book import Book
from translator.drafting.ground import Ground
from translator.drafting.keys import question_key
from translator.reading.quantities.dates import DaySaid, days_in
from translator.reading.quantities.day_meant import day_meant, is_due
from translator.reading.quantities.periods import PeriodSaid, periods_in
from translator.reading.reader import Notes


def days_entered(notes: Notes, book: Book, today: date, *, taken: Cover) -> dict[tuple[int, int], str]:
    """Enter the dates the ask names; something is due by those in its deadline and by those after words such as `by`.

    Args:
        notes: the reading of the ask.
        book: all its numbers so far.
        today: the day of the ask.
        taken: where numbers stand that are no dates.

    Returns:
        The ids of the entries, by their places.
    """
    deadline = notes.reading.facets.get("deadline")
    aside = Cover(a for a in notes.asides if a.reason != "heading")
    refs: dict[tuple[int, int], str] = {}
    found: list[DaySaid | PeriodSaid] = [*days_in(notes.text), *periods_in(notes.text)]
    for said in found:
        where = said.where
        if taken.touches(where) or aside.holds(where):
            continue
        day, due = day_meant(notes.text, said, today), is_due(notes.text, where, deadline)
        if day or (isinstance(said, DaySaid) and said.unsure):
            refs[(where.start, where.end)] = book.state_day(day, where, notes.received, due=due)
    return refs


def unsure_days(ground: Ground) -> Iterator[Question]:
    """Ask of each date whose day and month may be either way round which is which."""
    zh, place = ground.language == "zh", "/boundaries/constraints/-"
    for entry in (e for e in ground.days if not e.date):
        name = "{" + entry.id + "}"
        text = (
            f"“{name}”里哪个是月、哪个是日？" if zh else f"In “{name}”, which is the day and which the month?"
        )
        yield Question(
            id=ground.names.give("Q", question_key("deadline", ("boundaries/constraints",), text)),
            to="business",
            about="deadline",
            text=text,
            why="两种读法差好几个月。" if zh else "The two readings lie months apart.",
            takes={"text": place},
            changes=("boundaries/constraints",),
            evidence=(entry.where,),
        )
