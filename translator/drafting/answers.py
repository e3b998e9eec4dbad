"""An answer makes the next revision: it lands in its place, and what follows is worked out anew.

Answers patch the specification rather than redraft it, so that they work the same for a draft by rules and by a model.
Source: docs/decisions/0013-an-answer-patches.md
"""

from translator.checks import check
from translator.checks.dates import day_of
from translator.domain.errors import AnswerNotUnderstood, NotFound
from translator.domain.ledger import REFERENCE, Entry, Origin
from translator.domain.reading import Quantity
from translator.domain.reply import Reply
from translator.domain.spec import Answer, Question, Spec, Target
from translator.domain.value import Span
from translator.drafting.book import Book
from translator.drafting.derive import derived
from translator.drafting.draft import ground_of
from translator.drafting.keys import Names, names_of
from translator.drafting.landing import replaced_in
from translator.drafting.levels import fitting, levels_in, today_beside
from translator.drafting.places import put
from translator.drafting.scribe import Scribe, unreferenced
from translator.drafting.withdrawing import withdrawn
from translator.knowledge.catalogue import Knowledge
from translator.reading.quantities.quantities import quantities_in
from translator.reading.reader import study


def apply_answer(
    spec: Spec, question_id: str, reply: Reply, *, knowledge: Knowledge, by: str, at: str
) -> Spec:
    """Return the next revision, with one question answered.

    Args:
        spec: the revision the person saw.
        question_id: which question.
        reply: what they said.
        knowledge: the formulas for what follows.
        by: who said it.
        at: when, RFC 3339 in UTC.

    Raises:
        NotFound: when there is no such question.
        AnswerNotUnderstood: when the reply does not fit it; the person says it differently.
    """
    question = spec.question(question_id)
    if question is None:
        raise NotFound(kind="question", id=question_id)
    spec = withdrawn(spec, question, levels=reply.kind == "not_yet")
    book, names = Book.of(spec.ledger), names_of(spec)
    match reply.kind:
        case "option":
            changed, answer = _chosen(spec, question, reply, book, names, by, at)
        case "quantity":
            changed, answer = _level(spec, question, reply, book, names, by, at)
        case "text":
            changed, answer = _typed(spec, question, reply, book, names, by, at)
        case "not_yet":
            if not (reply.owner or "").strip():
                raise AnswerNotUnderstood("Say who can answer it: a name or a role.")
            changed, answer = spec, Answer(kind="not_yet", owner=reply.owner, due=reply.due, by=by, at=at)
    changed = _answered(changed, question.id, answer)
    notes = study(spec.ask.text, knowledge)
    ground = ground_of(notes, knowledge, today=day_of(spec.ask), book=book)
    changed = derived(changed, knowledge, ground.slots, ground.scribe, book)
    answers = tuple(dict.fromkeys((*spec.inputs.answers, question.id)))
    changed = changed.model_copy(
        update={
            "revision": spec.revision + 1,
            "updated_at": at,
            "inputs": spec.inputs.model_copy(update={"answers": answers}),
            "left_out": (*changed.left_out, *replaced_in(changed)),
        }
    )
    return changed.model_copy(update={"findings": check(changed, reading=notes.reading)})


def _answered(spec: Spec, question_id: str, answer: Answer) -> Spec:
    """Keep the answer with its question; what is not known yet waits with the later ones."""

    def mark(question: Question) -> Question:
        return question.model_copy(update={"answer": answer}) if question.id == question_id else question

    questions = tuple(mark(q) for q in spec.questions)
    later = tuple(mark(q) for q in spec.later)
    return spec.model_copy(update={"questions": questions, "later": later})


def _chosen(
    spec: Spec, question: Question, reply: Reply, book: Book, names: Names, by: str, at: str
) -> tuple[Spec, Answer]:
    if reply.option is None or reply.option >= len(question.options):
        raise AnswerNotUnderstood(
            f"The question has {len(question.options)} options; choose one of them, counted from zero."
        )
    option = question.options[reply.option]
    changed = spec
    for place, what in option.sets.items():
        if place.startswith("/targets/"):
            what = _agreed(book, what, question, by, _current(changed, place))
        else:  # a number that was only proposed holds once somebody chose the sentence with it
            for ref in REFERENCE.findall(what):
                if book.get(ref).status == "proposed":
                    what = what.replace(f"{{{ref}}}", f"{{{_agreed(book, ref, question, by, None)}}}")
        changed = put(changed, place, what, names)
    return changed, Answer(kind="option", option=reply.option, by=by, at=at)


def _agreed(book: Book, ref: str, question: Question, by: str, before: str | None) -> str:
    """Enter a chosen proposal as answered; the proposal stays as what it was."""
    entry = book.get(ref)
    return book.add(
        entry.model_copy(
            update={
                "status": "answered",
                "source": Origin(
                    kind="answer",
                    ref=question.id,
                    by=by,
                    publisher=entry.source.publisher,
                    year=entry.source.year,
                ),
                "supersedes": before,
                "confirmed_by": by,
            }
        )
    )


def _current(spec: Spec, place: str) -> str | None:
    _, _, target_id, field = place.split("/")
    target = next((t for t in spec.targets if t.id == target_id), None)
    return getattr(target, field) if target else None


def _level(
    spec: Spec, question: Question, reply: Reply, book: Book, names: Names, by: str, at: str
) -> tuple[Spec, Answer]:
    """Enter a typed number as the level its question is about."""
    place = question.takes.get("quantity")
    typed = (reply.text or "").strip()
    found = levels_in(typed, "zh" if spec.language == "zh" else "en")
    if place is None or not found:
        if "text" in question.takes and typed and place is None:
            return _typed(spec, question, reply, book, names, by, at)
        raise AnswerNotUnderstood(
            f"No number with a unit was found in {typed!r}. Write it like “2 s”, “95 %” or “3 days”."
        )
    target = next((t for t in spec.targets if place.startswith(f"/targets/{t.id}/")), None)
    today = place.endswith("/baseline")
    quantity = fitting(found, target, typed, today=today) if target else found[0]
    ref = book.add(_entry(quantity, question, typed, by, target, _current(spec, place), place))
    changed = put(spec, place, ref, names)
    beside = today_beside(found, target, quantity) if target and not today else None
    if target and beside:
        there = f"/targets/{target.id}/baseline"
        known = book.add(_entry(beside, question, typed, by, target, target.baseline, there))
        changed = put(changed, there, known, names)
    return changed, Answer(kind="quantity", quantity=ref, text=typed, by=by, at=at)


def _entry(
    quantity: Quantity,
    question: Question,
    typed: str,
    by: str,
    target: Target | None,
    before: str | None,
    place: str,
) -> Entry:
    bound = quantity.bound
    if bound == "exactly" and target and place.endswith("/goal"):
        bound = target.bound
    return Entry(
        id="N0",
        role="baseline" if place.endswith("/baseline") else "target",
        measure=target.measure if target else None,
        value=quantity.value,
        value_max=quantity.value_max,
        unit=quantity.unit,
        bound=bound,
        condition=quantity.condition,
        subject=quantity.subject,
        status="answered",
        source=Origin(kind="answer", ref=question.id, quote=typed, by=by),
        supersedes=before,
    )


def _typed(
    spec: Spec, question: Question, reply: Reply, book: Book, names: Names, by: str, at: str
) -> tuple[Spec, Answer]:
    """Enter typed words; their numbers go into the ledger and the words name them."""
    typed = " ".join((reply.text or "").split())
    if not typed:
        raise AnswerNotUnderstood("The answer is empty. Type it, choose an option, or say who knows.")
    place = question.takes.get("text")
    if place is None:
        return _level(spec, question, reply, book, names, by, at)
    found = quantities_in(typed, "zh" if spec.language == "zh" else "en")
    refs = {
        (q.start, q.end): book.add(
            _entry(q, question, typed[q.start : q.end], by, None, None, place).model_copy(
                update={"role": q.role}
            )
        )
        for q in found
    }

    def enter(where: Span, value: float | None) -> str:
        source = Origin(kind="answer", ref=question.id, quote=typed[where.start : where.end], by=by)
        return book.add(Entry(id="N0", value=value, status="answered", source=source))

    written = Scribe(typed, refs, enter=enter).quote(Span(start=0, end=len(typed)))
    text = f"{unreferenced(by)}: {written}" if place == "/examples/-" else written
    return put(spec, place, text, names), Answer(kind="text", text=written, by=by, at=at)
