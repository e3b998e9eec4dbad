"""What follows from the numbers that were given, worked out anew after every answer.

The same for a draft by rules and for one by a model, since it looks only at the specification.
"""

from translator.checks.clashes import Clash, clashes_in
from translator.checks.contradictions import MESSAGES
from translator.checks.dates import day_of
from translator.domain.ledger import REFERENCE
from translator.domain.spec import AnswerOption, Consequence, Question, Spec
from translator.domain.value import Span
from translator.drafting.book import Book
from translator.drafting.consequences import Followed, consequences_of
from translator.drafting.keys import Names, names_of, question_key
from translator.drafting.placing import QUESTIONS_MAX
from translator.drafting.scribe import Scribe
from translator.drafting.slots import Slots
from translator.drafting.withdrawing import owed
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.opposites import families
from translator.reading.orders.rest import readable


def derived(spec: Spec, knowledge: Knowledge, slots: Slots, scribe: Scribe, book: Book) -> Spec:
    """Return the specification with everything that follows from its given numbers.

    Args:
        spec: after a draft or an answer.
        knowledge: the formulas.
        slots: the words of the ask for the sentences.
        scribe: writes ranges of the ask.
        book: all its numbers so far; what follows is entered, and becomes its ledger.
    """
    if not spec.specifiable:
        return spec.model_copy(update={"ledger": tuple(book.entries)})
    names = names_of(spec)
    followed = consequences_of(
        book,
        knowledge,
        slots,
        names,
        archetype=spec.archetype,
        today=day_of(spec.ask),
        text=readable(spec.ask.text),
        without=owed(spec),
    )
    consequences = _kept(spec, followed, book)
    gone = _gone(spec, consequences)
    asked = {q.id for q in (*spec.questions, *spec.later)}
    put = {q.evidence for q in (*spec.questions, *spec.later) if _of_clash(q)}
    clashes = [_clash(c, scribe, slots, names) for c in clashes_in(spec) if (c.first, c.second) not in put]
    fresh = [f.question for f in followed if f.question.id not in asked]
    questions, later = _merged(spec, clashes, fresh, gone=set(gone))
    return spec.model_copy(
        update={
            "consequences": consequences,
            "questions": questions,
            "later": later,
            "ledger": tuple(book.entries),
            "retired": (*spec.retired, *gone),
        }
    )


def _kept(spec: Spec, followed: tuple[Followed, ...], book: Book) -> tuple[Consequence, ...]:
    """Return what follows today; an earlier consequence that was answered stays while its numbers stand."""
    now = [f.consequence for f in followed]
    ids = {c.id for c in now}
    answered = {q.id for q in (*spec.questions, *spec.later) if q.answer}
    standing = {e.id for e in book.current()}
    earlier = [c for c in spec.consequences if c.id not in ids and c.question in answered]
    return (*(c for c in earlier if _stands(c, book, standing)), *now)


def _stands(consequence: Consequence, book: Book, standing: set[str]) -> bool:
    """Say whether no other number took the place of one it follows from."""
    refs = REFERENCE.findall(consequence.text)
    return standing.issuperset(ref for r in refs for ref in (r, *book.get(r).source.from_))


def _gone(spec: Spec, consequences: tuple[Consequence, ...]) -> tuple[str, ...]:
    """Return the ids of what no longer follows and of its questions; an answered one stays with its answer."""
    kept = {c.id for c in consequences}
    dropped = [c for c in spec.consequences if c.id not in kept]
    unanswered = {q.id for q in (*spec.questions, *spec.later) if not q.answer}
    return (*(c.id for c in dropped), *(c.question for c in dropped if c.question in unanswered))


def _merged(
    spec: Spec, clashes: list[Question], followed: list[Question], *, gone: set[str]
) -> tuple[tuple[Question, ...], tuple[Question, ...]]:
    """Put clashes first, and consequences where a seat is left; what does not fit waits."""
    before = [q for q in spec.questions if q.id not in gone]
    waiting = [q for q in spec.later if q.id not in gone]
    order = [*clashes, *before, *followed]
    answered = [q for q in order if q.answer]
    open_now = [q for q in order if not q.answer]
    room = QUESTIONS_MAX - len(answered)
    now = {q.id for q in (*answered, *open_now[: max(room, 0)])}
    return tuple(q for q in order if q.id in now), (*(q for q in order if q.id not in now), *waiting)


_GIVES_WAY = "/boundaries/constraints/-"
"""Where it is written which side of a clash holds."""


def _of_clash(question: Question) -> bool:
    """Say whether a question is about two places of the ask that cannot both hold."""
    return len(question.evidence) == 2 and bool(question.options) and question.takes == {"text": _GIVES_WAY}


def _clash(clash: Clash, scribe: Scribe, slots: Slots, names: Names) -> Question:
    """Ask which of two places of the ask gives way."""
    language = "zh" if slots.language == "zh" else "en"
    first, second = (scribe.quote(_widened(scribe.text, span)) for span in (clash.first, clash.second))
    thing = slots.values["thing"]
    place = _GIVES_WAY
    if language == "zh":
        text = f"“{first}”和“{second}”不能都成立，{thing}以哪一个为准？"
        kept, labels = "以“{}”为准。", ("以“{}”为准", "以“{}”为准")
    else:
        text = f"“{first}” and “{second}” cannot both hold for the {thing}. Which one gives way?"
        kept, labels = "“{}” holds; the other gives way.", ("Keep “{}”", "Keep “{}”")
    return Question(
        id=names.give("Q", question_key(clash.kind, (), text)),
        to="business",
        about=_SLOT_OF[clash.kind],
        text=text,
        why=MESSAGES[clash.kind][language],
        options=(
            AnswerOption(
                label=labels[0].replace("{}", first),
                sets={place: kept.replace("{}", first)},
                consequence=kept.replace("{}", first),
            ),
            AnswerOption(
                label=labels[1].replace("{}", second),
                sets={place: kept.replace("{}", second)},
                consequence=kept.replace("{}", second),
            ),
        ),
        takes={"text": place},
        changes=("boundaries/constraints",),
        evidence=(clash.first, clash.second),
    )


_SLOT_OF = {
    "exceeded": "latency",
    "two_levels": "task_quality",
    "said_twice": "task_quality",
    "total": "task_quality",
    "over_budget": "boundary",
    "order": "deadline",
    "rule": "boundary",
    **{f.id: f.about for f in families()},
}
_WIDER_CHARS = 36


def _widened(text: str, span: Span) -> Span:
    """Take a few words around a place, so that its author knows it again."""
    start, end = span.start, span.end
    furthest, farthest = max(0, start - _WIDER_CHARS), min(len(text), end + _WIDER_CHARS)
    low = max(furthest, *(text.rfind(c, furthest, start) + 1 for c in ".!?,;:\n。，；：！？"))
    highs = [at for c in ".!?,;\n。，；！？" if (at := text.find(c, end, farthest)) >= 0]
    begins = low > furthest or text[max(0, low - 1) : low] in ("", *".!?,;:\n。，；：！？")
    start, end = low, min(highs, default=farthest)
    while start < span.start and not begins and text[start - 1].isalnum() and text[start].isascii():
        start += 1
    while (
        end > span.end
        and end < len(text)
        and text[end].isascii()
        and text[end].isalnum()
        and text[end - 1].isalnum()
    ):
        end -= 1
    while start < span.start and text[start].isspace():
        start += 1
    return Span(start=start, end=end)
