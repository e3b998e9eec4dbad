"""The one writer of numbers: turns `{N1}` into words, with its mark.

Prose of a specification never holds a bare quantity, only references; every export and every page goes through here.
"""

import re
from collections.abc import Callable

from translator.domain.ledger import REFERENCE, Entry
from translator.domain.spec import Spec
from translator.domain.value import Language

Mark = Callable[[Entry, str], str]
"""How a number is marked: gets the entry and its words, returns what is written."""

_TIME_EN = {
    "ms": "ms", "s": "s", "min": "min", "h": "h", "d": "day", "wk": "week", "mo": "month", "a": "year",
    "working_day": "working day",
}  # fmt: skip
_TIME_ZH = {
    "ms": "毫秒", "s": "秒", "min": "分钟", "h": "小时", "d": "天", "wk": "周", "mo": "个月", "a": "年",
    "working_day": "个工作日",
}  # fmt: skip
_PER_EN = {
    "s": "a second",
    "min": "a minute",
    "h": "an hour",
    "d": "a day",
    "wk": "a week",
    "mo": "a month",
    "a": "a year",
}
_PER_ZH = {"s": "每秒", "min": "每分钟", "h": "每小时", "d": "每天", "wk": "每周", "mo": "每月", "a": "每年"}
_MONEY_ZH = {"CNY": "元", "USD": "美元", "EUR": "欧元", "GBP": "英镑", "JPY": "日元", "CHF": "瑞士法郎"}
_INVARIANT = {"ms", "s", "min", "h"}
_BOUND_EN = {"at_most": "at most ", "at_least": "at least ", "about": "about "}
_BOUND_ZH = {"at_most": "不超过", "at_least": "至少", "about": "约"}


def number_words(value: float) -> str:
    """Write a value with thousands separators and no needless zeros."""
    if value == int(value) and abs(value) < 1e15:
        return f"{int(value):,}"
    text = f"{value:,.6f}".rstrip("0").rstrip(".")
    return text if text not in ("0", "-0") else f"{value:g}"


def plural(noun: str) -> str:
    """Write the plural of an English counted noun; the last word changes."""
    if not noun or not noun[-1].isascii() or not noun[-1].isalpha() or noun.isupper():
        return noun
    if noun.endswith("person"):
        return noun[:-6] + "people"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + "s"


def _article(noun: str) -> str:
    return "an" if noun[:1].lower() in "aeiou" else "a"


def _english(number: str, unit: str, one: bool) -> str:
    head, _, per = unit.partition("/")
    if len(head) == 3 and head.isupper():
        return f"{head} {number}" + (
            f" {_article(per)} {per.replace('_', ' ')}"
            if per and per not in _PER_EN
            else f" {_PER_EN[per]}"
            if per
            else ""
        )
    if head == "%":
        words = f"{number} %"
    elif not head:
        words = number
    else:
        noun = _TIME_EN.get(head, head.replace("_", " "))
        words = f"{number} {noun if one or head in _INVARIANT or head.isupper() else plural(noun)}"
    return f"{words} {_PER_EN.get(per, 'per ' + per.replace('_', ' '))}" if per else words


def _chinese(number: str, unit: str, subject: str) -> str:
    head, _, per = unit.partition("/")
    if head in _MONEY_ZH:
        words = f"{number} {_MONEY_ZH[head]}"
    elif head == "%":
        words = f"{number}%"
    elif head in _TIME_ZH:
        words = f"{number} {_TIME_ZH[head]}"
    else:
        noun = subject or head.replace("_", " ")
        words = f"{number} {noun}".rstrip()
    return (
        f"{_PER_ZH[per]} {words}"
        if per in _PER_ZH
        else f"每 {per.replace('_', ' ')} {words}"
        if per
        else words
    )


def entry_words(entry: Entry, language: Language, *, said: bool = False) -> str:
    """Write one number.

    Args:
        entry: the ledger's entry.
        language: of the words around it.
        said: whether a number of the ask, or of a typed sentence, is written in its author's own words.
    """
    if said and entry.source.quote and _in_own_words(entry):
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
        return _BOUND_ZH.get(entry.bound, "") + _chinese(number, entry.unit, entry.subject)
    return _BOUND_EN.get(entry.bound, "") + _english(number, entry.unit, one=number == "1")


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
        return mark(entry, words) if mark else words

    return REFERENCE.sub(put, text)


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
    return (
        f"{words}: “{source.quote}”"
        if source.kind in ("ask", "answer") and source.quote and not zh
        else (f"{words}：“{source.quote}”" if source.kind in ("ask", "answer") and source.quote else words)
    )
