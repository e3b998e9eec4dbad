"""The one writer of numbers: turns `{N1}` into words, with its mark.

Prose of a specification never holds a bare quantity, only references; every export and every page goes through here.
"""

import re
from collections.abc import Callable

from translator.domain.ledger import REFERENCE, Entry
from translator.domain.spec import Spec
from translator.domain.value import Language
from translator.knowledge.unit_words import is_listed, measure_word_in, per_en, per_zh, word_en, word_zh
from translator.knowledge.units import is_counted, is_currency

Mark = Callable[[Entry, str], str]
"""How a number is marked: gets the entry and its words, returns what is written."""

_BOUND_EN = {"at_most": "at most ", "at_least": "at least ", "about": "about "}
_BOUND_ZH = {"at_most": "不超过", "at_least": "至少", "about": "约"}


_STRICT: dict[str, re.Pattern[str]] = {
    "at_most": re.compile(
        r"(?:less|fewer|lower|smaller|shorter|cheaper|younger|earlier|faster)\s+than\b|under\b|below\b|<(?!=)|不到|少于|低于|小于|短于|早于|不足|未满",
        re.I,
    ),
    "at_least": re.compile(
        r"(?:more|greater|higher|larger|bigger|longer|older|later)\s+than\b|over\b|above\b|>(?!=)|超过|多于|高于|大于|长于",
        re.I,
    ),
}
"""What keeps the number itself out of its bound; said so, it is written so."""


def number_words(value: float) -> str:
    """Write a value with thousands separators and no needless zeros."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text if text not in ("0", "-0") else f"{value:g}"


def plural(noun: str) -> str:
    """Write the plural of an English counted noun; the last word changes."""
    before, last = noun[: noun.rfind(" ") + 1], noun[noun.rfind(" ") + 1 :]
    if last.lower() in _MANY:
        return before + _MANY[last.lower()]
    if not noun or not noun[-1].isascii() or not noun[-1].isalpha() or noun.isupper():
        return noun
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


_MANY = {
    "person": "people", "child": "children", "man": "men", "woman": "women", "foot": "feet", "tooth": "teeth", "mouse": "mice",
    **{same: same for same in ("fish", "sheep", "aircraft", "series", "species", "staff", "livestock", "equipment", "data")},
}  # fmt: skip
"""Plurals that no ending tells."""


def _article(noun: str) -> str:
    return "an" if noun[:1].lower() in "aeiou" else "a"


def _english(number: str, unit: str, *, many: bool) -> str:
    if is_listed(unit):
        head, per = unit, ""
    else:
        head, _, per = unit.partition("/")
    noun = per.replace("_", " ")
    if is_currency(head):
        each = f" {per_en(per) or f'{_article(noun)} {word_en(per, many=False) or noun}'}" if per else ""
        return f"{head} {number}{each}"
    words = f"{number} {_noun_en(head, many=many)}".rstrip()
    each = per_en(per) or f"per {word_en(per, many=False) or noun}"
    return f"{words} {each}" if per else words


def _noun_en(head: str, *, many: bool) -> str:
    noun = head.replace("_", " ")
    return word_en(head, many=many) or (plural(noun) if many else noun)


def _chinese(number: str, unit: str, subject: str, quote: str) -> tuple[str, str]:
    """Return per what a number is, and the number with its unit."""
    if is_listed(unit):
        head, per = unit, ""
    else:
        head, _, per = unit.partition("/")
    each = (per_zh(per) or f"每 {per.replace('_', ' ')} ") if per else ""
    if head == "%":
        return each, f"{number}%"
    return each, f"{number} {_noun_zh(head, subject, quote)}".rstrip()


def _noun_zh(head: str, subject: str, quote: str) -> str:
    """Return a unit's word; a counted noun stands in the words of whoever counted it, behind their own measure word."""
    measure = measure_word_in(quote)
    if not head:
        return measure
    if not is_counted(head) and head != "time":
        return word_zh(head) or head.replace("_", " ")
    if subject:
        return subject if subject.startswith(measure) else f"{measure}{subject}"
    return measure or word_zh(head) or head.replace("_", " ")


def entry_words(entry: Entry, language: Language, *, said: bool = False) -> str:
    """Write one number.

    Args:
        entry: the ledger's entry.
        language: of the words around it.
        said: whether a number of the ask, or of a typed sentence, is written in its author's own words.
    """
    if entry.source.quote and ((said and _in_own_words(entry)) or _ends_in_a_sign(entry)):
        return " ".join(entry.source.quote.split())
    if entry.kind == "date":
        return entry.date or entry.source.quote or ""
    if entry.value is None:
        return ""
    number = number_words(entry.value)
    if entry.value_max is not None:
        number += (
            f" to {number_words(entry.value_max)}"
            if language != "zh"
            else f" 至 {number_words(entry.value_max)}"
        )
    if language == "zh":
        each, words = _chinese(number, entry.unit, entry.subject, entry.source.quote or "")
        bound = _strict(entry) or _BOUND_ZH.get(entry.bound)
        return f"{each}{bound}{words}" if bound else f"{each} {words}".lstrip()
    strict = _strict(entry)
    bound = f"{strict} " if strict else _BOUND_EN.get(entry.bound, "")
    return bound + _english(number, entry.unit, many=number != "1")


def _strict(entry: Entry) -> str:
    """Return the words by which somebody left the number itself out, such as `fewer than`; nothing where it is within."""
    said = _STRICT[entry.bound].match(entry.source.quote or "") if entry.bound in _STRICT else None
    return " ".join(said.group().lower().split()) if said else ""


def _ends_in_a_sign(entry: Entry) -> bool:
    """Say whether a number that nobody read as a quantity was written with a sign, as `92 %` is: bare it would say another thing."""
    quote = entry.source.quote or ""
    return entry.source.kind == "ask" and entry.unit == "" and quote.rstrip()[-1:] in "%％‰°℃"


def _in_own_words(entry: Entry) -> bool:
    """Say whether somebody wrote the number into a sentence; a level typed for a target takes its bound from there."""
    return entry.source.kind == "ask" or (entry.source.kind == "answer" and entry.measure is None)


def render(text: str, spec: Spec, mark: Mark | None = None) -> str:
    """Replace every reference by the number it names.

    Args:
        text: prose with references such as `{N3}`.
        spec: whose ledger holds them.
        mark: how each number is marked; by default it is written plainly.

    Raises:
        KeyError: when a reference names no entry; a bug of ours, found by the checks before.
    """

    def put(match: re.Match[str]) -> str:
        entry = spec.entry(match.group(1))
        words = entry_words(entry, spec.language, said=True)
        if (
            entry.kind == "quantity"
            and _WITHIN_SENTENCE.search(text, 0, match.start())
            and _CAPITAL.match(words)
        ):
            words = words[:1].lower() + words[1:]
        return mark(entry, words) if mark else words

    return REFERENCE.sub(put, text)


_WITHIN_SENTENCE = re.compile(r"[a-z,;] $")
_CAPITAL = re.compile(r"[A-Z][a-z ]")
"""A number whose words opened a sentence of the ask, put within a sentence of ours."""


_WHO_EN = {
    "ask": "you said so",
    "answer": "answered by {by}",
    "person": "entered by {by}",
    "catalogue": "published by {publisher}, {year}; proposed, not agreed",
    "decision": "decided: {ref}",
    "house_rule": "a rule of your house: {ref}",
    "model": "proposed by a language model; nobody said it",
    "estimate": "an estimate; proposed, not agreed",
}
_WHO_ZH = {
    "ask": "原文所说",
    "answer": "由 {by} 回答",
    "person": "由 {by} 填写",
    "catalogue": "{publisher}，{year} 年公布；仅为建议，尚未约定",
    "decision": "已有决定：{ref}",
    "house_rule": "团队自定规则：{ref}",
    "model": "由语言模型提出，没有人说过",
    "estimate": "估算值；仅为建议，尚未约定",
}


def source_words(entry: Entry, spec: Spec) -> str:
    """Say in plain words who said a number."""
    zh = spec.language == "zh"
    source = entry.source
    if source.kind == "derived":
        parts = [entry_words(spec.entry(i), spec.language, said=True) for i in source.from_]
        return ("由此算出：" if zh else "follows from ") + ("、" if zh else " and ").join(parts)
    by = entry.confirmed_by or source.by or ("某人" if zh else "somebody")
    table = _WHO_ZH if zh else _WHO_EN
    words = table[source.kind].format(
        by=by, publisher=source.publisher or "", year=source.year or "", ref=source.ref or ""
    )
    if source.kind not in ("ask", "answer") or not source.quote:
        return words
    return f"{words}{'：' if zh else ': '}“{_denial(entry, spec)}{source.quote}”"


_COMPARED = re.compile(r"(?:more|longer|later|greater|higher|larger|over|above|beyond|exceed)", re.I)
_DENIES = re.compile(
    r"\b(?:not|never|no|nobody|nothing|without|cannot|can['’]t|don['’]t|doesn['’]t|won['’]t|shouldn['’]t|mustn['’]t)\b[^.;:!?\n]{0,60}$",
    re.I,
)
_DENIED_CHARS = 70


def _denial(entry: Entry, spec: Spec) -> str:
    """Return what turns the words of a number round, as `not cost ` does of `more than 30k`; they would say the opposite without it."""
    start = entry.source.start
    if entry.source.kind != "ask" or start is None or entry.bound != "at_most":
        return ""
    if not _COMPARED.match(entry.source.quote or ""):
        return ""
    match = _DENIES.search(spec.ask.text[max(0, start - _DENIED_CHARS) : start])
    return match.group() if match else ""
