"""One question of a page: its words, the ways to answer it, and what was answered."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from markupsafe import Markup

from api.marking import Say
from api.words import words
from translator.domain.spec import Answer, AnswerOption, Question, Spec
from translator.exports.labels import label
from translator.exports.writer import source_words


@dataclass(frozen=True)
class OptionView:
    """One button under a question."""

    index: int
    label: Markup
    source: str
    """Who published the number it sets, when somebody did."""
    tip: str


@dataclass(frozen=True)
class QuestionView:
    """One question with the ways to answer it."""

    id: str
    to: str
    """Who can say it; empty for the business side, whose page this is first."""
    text: Markup
    why: Markup
    options: tuple[OptionView, ...]
    published: str
    """Who published the levels offered; empty when nobody did."""
    takes: str
    """What can be typed: `words`, `number`, or empty."""
    follows: bool
    """Whether it puts a consequence to the person."""
    at: str
    """Places of the ask it is about, such as `12-17 30-36`."""
    answer: Markup | None
    typed: Mapping[str, str] = field(default_factory=dict)
    error: str = ""


@dataclass(frozen=True)
class Typed:
    """A reply that was not saved: what was typed, and why not."""

    question: str
    fields: Mapping[str, str]
    error: str = ""


def question_view(question: Question, spec: Spec, say: Say, typed: Typed | None) -> QuestionView:
    """Work out one question.

    Args:
        question: of the specification.
        spec: which revision.
        say: writes its prose.
        typed: a reply that could not be saved; it is shown again if it is to this question.
    """
    mine = typed if typed and typed.question == question.id else None
    sources = list(dict.fromkeys(s for o in question.options if (s := _published(o, spec))))
    return QuestionView(
        id=question.id,
        to="" if question.to == "business" else label(question.to, spec.language),
        text=say(question.text),
        why=say(question.why),
        options=tuple(_option(i, o, spec, say, sources) for i, o in enumerate(question.options)),
        published=sources[0] if len(sources) == 1 else "",
        takes="words" if "text" in question.takes else "number" if "quantity" in question.takes else "",
        follows=any(c.question == question.id for c in spec.consequences),
        at=" ".join(f"{s.start}-{s.end}" for s in question.evidence),
        answer=_answer(question.answer, question, spec, say) if question.answer else None,
        typed=mine.fields if mine else {},
        error=mine.error if mine else "",
    )


def _option(index: int, option: AnswerOption, spec: Spec, say: Say, sources: list[str]) -> OptionView:
    source = _published(option, spec)
    tips = [say.plain(option.consequence)] + [source_words(spec.entry(r), spec) for r in _sets(option, spec)]
    return OptionView(
        index=index,
        label=say.button(option.label),
        source=source if len(sources) > 1 else "",
        tip=" · ".join(tip for tip in tips if tip),
    )


def _sets(option: AnswerOption, spec: Spec) -> list[str]:
    """Return the numbers an option would set."""
    known = {e.id for e in spec.ledger}
    return [what for what in option.sets.values() if what in known]


def _published(option: AnswerOption, spec: Spec) -> str:
    found = [spec.entry(ref).source for ref in _sets(option, spec)]
    return next((f"{s.publisher}, {s.year}" for s in found if s.publisher), "")


def _answer(answer: Answer, question: Question, spec: Spec, say: Say) -> Markup:
    comma = "，" if spec.language == "zh" else ", "
    if answer.kind == "option" and answer.option is not None:
        said = say(question.options[answer.option].label)
    elif answer.kind == "not_yet":
        due = (
            Markup("{}{} {}").format(comma, words(spec.language)["ask_by"], answer.due) if answer.due else ""
        )
        return Markup("{} {}{}").format(label("not_yet", spec.language), answer.owner, due)
    elif answer.kind == "quantity" and answer.quantity:
        said = say.number(answer.quantity)
    else:
        said = say(answer.text or "")
    return Markup("{} <small>{}</small>").format(said, answer.by)
