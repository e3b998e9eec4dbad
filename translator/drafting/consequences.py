"""What follows from given numbers by cited formulas, each put to a person as a yes or no.

A formula fires only when every number it needs was said by the ask, an answer, a decision or a person; it names them
and what it assumes. Which formulas there are stands in `knowledge/formulas.yaml`, their arithmetic in `translator.formulas`.
"""

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import product

from translator.domain.ledger import GIVEN, Entry, Origin
from translator.domain.reading import QuantityRole
from translator.domain.spec import AnswerOption, Consequence, Question
from translator.drafting.book import Book
from translator.drafting.formula_words import (
    each_of,
    is_aside,
    is_change,
    is_limit,
    is_no_level,
    is_of_another_count,
    part_of,
    role_of,
    said_beside,
    says,
    told_as_one,
    told_together,
    words_around,
)
from translator.drafting.keys import Names, consequence_key, question_key
from translator.drafting.slots import Slots
from translator.formulas.figures import Figure
from translator.formulas.table import FORMULAS, as_figure, constants_for
from translator.formulas.units import any_fits, convertible, family, linked
from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import Constant, Formula, FormulaInput, Link

CONSEQUENCES_MAX = 3
"""More would be arithmetic for its own sake. Source: docs/decisions/0014-few-consequences.md"""

NUMBERS_MAX = 40
"""In an ask with more numbers nobody can say which ones belong together; the first are looked at."""

_FOLLOWED_MIN, _FOLLOWED_MAX = 1e-9, 1e15
"""A number outside these is an id or a slip of the keyboard; nothing follows from it."""

_OWN_NOUNS_ZH = {
    "example": "个样本",
    "entry": "条记录",
    "text": "篇",
    "reading": "次读数",
    "request": "次请求",
}
"""Chinese words for what only our own results count."""
_COUNTED_ZH = "件"
_NOUN_CHARS_MAX = 4
"""A longer subject of a Chinese number is a phrase, and no noun to count with."""

_YES = {"en": "Yes", "zh": "是"}
_NO = {"en": "No", "zh": "不是"}


@dataclass(frozen=True)
class Followed:
    """One consequence with the question that puts it to a person."""

    consequence: Consequence
    question: Question
    weight: float


def consequences_of(
    book: Book,
    knowledge: Knowledge,
    slots: Slots,
    names: Names,
    *,
    archetype: str | None,
    today: date,
    text: str = "",
    without: Container[str] = (),
) -> tuple[Followed, ...]:
    """Work out what follows, the least expected first.

    Args:
        book: the numbers; results are entered into it.
        knowledge: the formulas and their sources.
        slots: the words of the ask.
        names: hands out ids.
        archetype: the kind of system; some formulas fit only some.
        today: the day of the ask.
        text: the ask, for what stands around its numbers; without it some formulas stay silent.
        without: entries that nobody stands for any more.
    """
    numbers = [n for n in _numbers(book, text) if n.entry.id not in without]
    made: list[Followed] = []
    used: set[tuple[str, ...]] = set()
    for formula in sorted(knowledge.formulas, key=lambda f: -f.news):
        if len(made) == CONSEQUENCES_MAX:
            break
        if formula.archetypes and archetype not in formula.archetypes:
            continue
        for chosen in _assignments(formula, numbers, text):
            refs = tuple(sorted(e.id for e in chosen.values()))
            if refs in used:
                continue
            followed = _followed(formula, chosen, book, knowledge, slots, names, today)
            if followed:
                used.add(refs)
                made.append(followed)
                break
    return tuple(made)


@dataclass(frozen=True)
class _Number:
    """A number somebody gave, with the words around it."""

    entry: Entry
    words: str
    role: QuantityRole


def _numbers(book: Book, text: str) -> list[_Number]:
    """Collect what formulas may take: levels somebody gave, no changes and nothing that follows from others."""
    given = [
        e
        for e in book.current()
        if e.status in GIVEN
        and (
            bool(e.date) and e.role == "deadline"
            if e.kind == "date"
            else _FOLLOWED_MIN <= (e.value or 0) <= _FOLLOWED_MAX
        )
    ]
    stated = [e for e in given if e.source.kind == "ask"][:NUMBERS_MAX]
    numbers = []
    for entry in (*stated, *(e for e in given if e.source.kind != "ask")):
        changes = entry.unit == "%" and is_change(entry, text)
        if not (changes or is_no_level(entry, text) or is_aside(entry, text)):
            words = words_around(entry, (o for o in stated if o is not entry), text)
            numbers.append(_Number(entry, words, role_of(entry, words, text)))
    return numbers


def _assignments(formula: Formula, numbers: list[_Number], text: str) -> Iterator[dict[str, Entry]]:
    """Yield the ways to choose an entry for each input, in the order of the ledger."""
    pools = [[n for n in numbers if _fits(wanted, n)] for wanted in formula.inputs]
    if any(w.sole and len(pool) != 1 for w, pool in zip(formula.inputs, pools, strict=True)):
        return
    for chosen in product(*pools):
        by_name = {w.name: n for w, n in zip(formula.inputs, chosen, strict=True)}
        apart = len({n.entry.id for n in chosen}) == len(chosen)
        linked_up = all(
            _belong(link, by_name[link.left], by_name[link.right], text) for link in formula.links
        )
        if apart and linked_up and _are_of_one_thing(chosen, text):
            yield {name: n.entry for name, n in by_name.items()}


def _are_of_one_thing(chosen: tuple[_Number, ...], text: str) -> bool:
    """Say whether the ask itself says that what is counted and the other numbers belong together."""
    counts = [n.entry for n in chosen if family(n.entry.unit.partition("/")[0]) == "noun"]
    if any(is_limit(count, text) for count in counts):
        return False
    for count in counts:
        for other in chosen:
            if other.entry is count or other.entry.kind == "date":
                continue
            if not told_as_one(count, other.entry, text) or is_of_another_count(other.entry, count, text):
                return False
    return True


def _fits(wanted: FormulaInput, number: _Number) -> bool:
    entry = number.entry
    if entry.kind != wanted.kind:
        return False
    if wanted.units and not any_fits(wanted.units, entry.unit):
        return False
    if wanted.roles and number.role not in wanted.roles:
        return False
    if wanted.bounds and entry.bound not in wanted.bounds:
        return False
    if says(number.words, wanted.says_not):
        return False
    if wanted.measures and entry.measure in wanted.measures:
        return True
    if wanted.says:
        return not (wanted.measures and entry.measure) and says(number.words, wanted.says)
    return not wanted.measures


def _belong(link: Link, left: _Number, right: _Number, text: str) -> bool:
    """Say whether two chosen numbers belong together as a formula's link demands."""
    one, other = left.entry, right.entry
    match link.by:
        case "same_measure":
            known = one.measure is not None and one.measure == other.measure
            return known and convertible(one.unit, other.unit)
        case "names_what_right_counts":
            return each_of(one, other, left.words)
        case "not_of_another":
            noun = other.unit.partition("/")[0].replace("_", " ").casefold()
            said = (one.subject or one.condition or "").casefold()
            return not said or noun in said
        case "said_beside":
            return said_beside(one, other, text)
        case "told_together":
            return told_together(one, other, text)
        case "part_of":
            return part_of(one, other, text)
        case _:
            return linked(link.by, one.unit, other.unit)


def _followed(
    formula: Formula,
    chosen: Mapping[str, Entry],
    book: Book,
    knowledge: Knowledge,
    slots: Slots,
    names: Names,
    today: date,
) -> Followed | None:
    figures = {
        n: Figure.of(e.value, e.unit, e.bound, e.value_max) for n, e in chosen.items() if e.value is not None
    }
    constants = constants_for(formula, figures)
    given: dict[str, object] = {**figures, **{n: as_figure(c) for n, c in constants.items()}}
    given |= {n: date.fromisoformat(e.date) for n, e in chosen.items() if e.date}
    if formula.needs_today:
        given["today"] = today
    if {c.name for c in formula.constants} - set(constants):
        return None
    result = FORMULAS[formula.id](**given)
    if result is None:
        return None
    assumed = {name: _constant(book, knowledge, formula, constant) for name, constant in constants.items()}
    inputs = [e.id for e in chosen.values()]
    ref = book.derive(
        value=float(result.value),
        value_max=None if result.high is None else float(result.high),
        unit=result.unit,
        bound=result.bound,
        formula=formula.id,
        inputs=inputs,
        subject=_counted(result, chosen, slots),
    )
    words = {name: "{" + entry.id + "}" for name, entry in chosen.items()}
    words |= {name: "{" + const + "}" for name, const in assumed.items()}
    words["result"] = "{" + ref + "}"
    text = slots.fill(formula.text, **words)
    assumption = slots.fill(formula.assumes, **words) if formula.assumes else None
    source = knowledge.source(formula.source)
    consequence_id = names.give("C", consequence_key(formula.id, text))
    question = _question(formula, slots, names, words, text, consequence_id)
    consequence = Consequence(
        id=consequence_id,
        text=text,
        formula=formula.id,
        assumption=assumption,
        question=question.id,
        source=f"{source.publisher}, {source.title}, {source.place}",
    )
    return Followed(consequence, question, weight=formula.news)


def _counted(result: Figure, chosen: Mapping[str, Entry], slots: Slots) -> str:
    """Return the noun for what the result counts: the asker's, where one of the inputs counts the same."""
    zh = slots.language == "zh"
    if zh and result.head in _OWN_NOUNS_ZH:
        return _OWN_NOUNS_ZH[result.head]
    same = (e for e in chosen.values() if e.unit.partition("/")[0] == result.head and e.subject)
    subject = next((e.subject for e in same), "")
    counts = zh and family(result.head) == "noun"
    return _COUNTED_ZH if counts and not 1 <= len(subject) <= _NOUN_CHARS_MAX else subject


def _constant(book: Book, knowledge: Knowledge, formula: Formula, constant: Constant) -> str:
    """Enter a number the formula takes for granted, as proposed by its source."""
    source = knowledge.source(constant.source)
    ref = f"formulas/{formula.id}#{constant.name}"
    for entry in book.entries:
        if entry.source.kind == "catalogue" and entry.source.ref == ref and entry.value == constant.value:
            return entry.id
    return book.add(
        Entry(
            id="N0",
            role="other",
            value=constant.value,
            unit=constant.unit,
            status="proposed",
            source=Origin(kind="catalogue", ref=ref, publisher=source.publisher, year=source.year),
        )
    )


def _question(
    formula: Formula, slots: Slots, names: Names, words: Mapping[str, str], text: str, consequence_id: str
) -> Question:
    language = "zh" if slots.language == "zh" else "en"
    asks = slots.fill(formula.asks, **words)
    if_no = slots.fill(formula.if_no, **words)
    place = "/boundaries/constraints/-"
    yes = _YES[language]
    agreed = f"{text}{asks}{yes}。" if language == "zh" else f"{text} {asks} {yes}."
    return Question(
        id=names.give("Q", question_key(formula.slot, (consequence_key(formula.id, text),))),
        to=formula.to,
        about=formula.slot,
        text=f"{text} {asks}" if language != "zh" else f"{text}{asks}",
        why=if_no,
        options=(
            AnswerOption(label=_YES[language], sets={place: agreed}, consequence=agreed),
            AnswerOption(label=_NO[language], sets={place: if_no}, consequence=if_no),
        ),
        takes={"text": place},
        changes=(consequence_id,),
    )
