"""Questions of a model: beside those of the rules, with options that change the page; a number of its own is only ever an option."""

from typing import get_args

from translator.binding.desk import Desk
from translator.binding.written import Written, WrittenOption, WrittenQuestion
from translator.checks.addressees import customary
from translator.domain.cover import Cover
from translator.domain.ledger import Entry, Origin
from translator.domain.reading import Quantity
from translator.domain.spec import Addressee, AnswerOption, Question, Spec
from translator.domain.value import Span
from translator.drafting.book import Book
from translator.drafting.keys import Names, question_key
from translator.drafting.placing import QUESTIONS_MAX
from translator.knowledge.schema import Slot

_SLOTS = frozenset(get_args(Slot))
_LANDS = {
    "outcome": "/problem/outcome", "users": "/problem/user", "baseline": "/problem/evidence",
    "boundary": "/boundaries/out_of_scope/-", "coverage": "/boundaries/in_scope/-", "fallback": "/boundaries/fallback/-",
    "data": "/boundaries/data_conditions/-", "privacy": "/boundaries/data_conditions/-",
}  # fmt: skip
"""Where an answer is written; everything else is a constraint."""
_NEW_MAX = 3
"""So many questions of a model are taken; its first are its best."""


def with_questions(
    spec: Spec, written: Written, asked: list[Question], desk: Desk, names: Names, prompt: str
) -> Spec:
    """Add a model's questions behind those that a phrase of the ask or a clash raises, and before the customary ones.

    Args:
        spec: the draft so far.
        written: the model's answer.
        asked: questions about lines that nobody said.
        desk: binds and checks each text.
        names: hands out ids.
        prompt: name and version of the prompt, the source of such a number.
    """
    made: list[Question] = []
    taken = Cover(e for q in (*spec.questions, *spec.later) for e in q.evidence)
    for index, one in enumerate(written.questions):
        if len(made) == _NEW_MAX:
            break
        span = desk.ask.find(one.quote) if one.quote else None
        if span is not None and taken.touches(span):
            continue  # the rules ask about these words already
        question = _question(one, f"/questions/{index}", span, desk, names, prompt)
        if question and not _asked(question, spec, made):
            made.append(question)
    every = [*spec.questions, *spec.later]
    ours = [q for q in spec.questions if q.evidence]
    subjects = {q.about for q in made}
    rest = [q for q in every if q not in ours]
    order = [*ours, *made, *asked, *(q for q in rest if q.about not in subjects)]
    order += [q for q in rest if q.about in subjects]  # the model asks it of this ask
    room = max(len(spec.questions), min(QUESTIONS_MAX, len(ours) + len(made) + len(asked)))
    return spec.model_copy(
        update={
            "questions": tuple(order[:room]),
            "later": tuple(order[room:]),
            "ledger": tuple(desk.book.entries),
        }
    )


def _asked(question: Question, spec: Spec, made: list[Question]) -> bool:
    """Say whether the same is asked already: in the same words, or a second time about one subject."""
    words = question.text.casefold()
    return any(q.text.casefold() == words for q in (*spec.questions, *spec.later)) or any(
        q.about == question.about and not (q.evidence and question.evidence) for q in made
    )


def _question(
    one: WrittenQuestion, where: str, span: Span | None, desk: Desk, names: Names, prompt: str
) -> Question | None:
    if one.about not in _SLOTS:
        desk.refuse(f"{where}/about", "questions", "there is no such subject", one.about)
        return None
    text = desk.take(one.text, "question", f"{where}/text")
    why = desk.take(one.why, "question", f"{where}/why")
    if text is None or why is None:
        return None
    place = _LANDS.get(one.about, "/boundaries/constraints/-")
    options = _options(one, place, f"{where}/options", desk, prompt)
    part = "/".join(p for p in place.strip("/").split("/") if p != "-")
    return Question(
        id=names.give("Q", question_key(one.about, (), text)),
        to=_to(one),
        about=one.about,
        text=text,
        why=why,
        options=options if len(options) > 1 else (),
        takes={"text": place},
        changes=(part,),
        evidence=(span,) if span else (),
    )


def _to(one: WrittenQuestion) -> Addressee:
    """Return who is asked: whom the model names, where the catalogue asks them about such a thing, or else whom it asks."""
    can = customary(one.about)
    return one.to if one.to in can else next(to for to in get_args(Addressee) if to in can)


_OPTIONS_MAX = 4


def _options(
    one: WrittenQuestion, place: str, where: str, desk: Desk, prompt: str
) -> tuple[AnswerOption, ...]:
    """Write the options of a question; one that says what another says already is no choice."""
    made: dict[str, AnswerOption] = {}
    for i, written in enumerate(one.options[:_OPTIONS_MAX]):
        said = "".join(desk.bound(written.label).text.split()).casefold()
        if said in made:
            desk.refuse(f"{where}/{i}/label", "twice", "another option says the same", written.label)
        elif option := _option(written, place, f"{where}/{i}", desk, prompt):
            made[said] = option
    return tuple(made.values())


def _option(one: WrittenOption, place: str, where: str, desk: Desk, prompt: str) -> AnswerOption | None:
    """Write one option; a number in it that nobody gave is a proposal, and says so by its source."""
    consequence = desk.take(one.consequence, "option", f"{where}/consequence")
    label = _proposing(one.label, f"{where}/label", desk, prompt) if consequence else None
    if label is None or consequence is None:
        return None
    return AnswerOption(label=label, sets={place: label}, consequence=consequence)


_UNENTERED = "{N0}"
"""Stands for a proposed number while its sentence is looked at; one that may not stand is not entered."""


def _proposing(text: str, where: str, desk: Desk, prompt: str) -> str | None:
    bound = desk.bound(text)
    if not bound.unbound or bound.invented:
        return desk.take(text, "option", where)
    line = " ".join(bound.text.split())
    for quantity in bound.unbound:
        line = line.replace(" ".join(quantity.text.split()), _UNENTERED, 1)
    if not desk.may_stand(line, "option", where):
        return None
    desk.taken += 1
    for quantity in bound.unbound:
        line = line.replace(_UNENTERED, "{" + _entered(quantity, desk.book, prompt) + "}", 1)
    return line


def _entered(quantity: Quantity, book: Book, prompt: str) -> str:
    return book.add(
        Entry(
            id="N0",
            role=quantity.role,
            value=quantity.value,
            value_max=quantity.value_max,
            unit=quantity.unit,
            bound=quantity.bound,
            status="proposed",
            source=Origin(kind="model", ref=prompt, quote=quantity.text),
        )
    )
