"""Ways to spoil one line of a model's answer: what it makes up, turns round, writes at length or hides."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from random import Random
from typing import Any, Literal

from evals.mutation.operator import BAR
from evals.scripted.reading import Seen
from evals.scripted.turning import turned
from translator.domain.spec import Spec

Place = Literal["shared", "technical", "quote"]
"""The line spoiled: the summary both sides read, or a requirement's sentence for engineers, or the quote it stands on."""
Spoil = Callable[[str, Seen, Spec, Random], str | None]
"""Changes a line of an answer to an ask; None where it has no place for the change."""


@dataclass(frozen=True)
class LineOperator:
    """One defect of one line of a model, alone."""

    name: str
    place: Place
    spoil: Spoil
    near_miss: Spoil | None = None
    bar: float = BAR


def _with(en: tuple[str, ...], zh: tuple[str, ...]) -> Spoil:
    """Put words of which the ask says none at the end of a line."""

    def spoil(text: str, ask: Seen, spec: Spec, rng: Random) -> str | None:
        free = [w for w in (zh if ask.chinese else en) if not _said(w, ask)]
        if not free:
            return None
        return f"{text.rstrip(' .。')}{'，' if ask.chinese else ' '}{rng.choice(free)}{'。' if ask.chinese else '.'}"

    return spoil


def _said(words: str, ask: Seen) -> bool:
    return any(
        word in ask.text.casefold() for word in re.findall(r"[a-z]{4,}|[\u4e00-\u9fff]{2,}", words.casefold())
    )


def _instead(en: str, zh: str) -> Spoil:
    return lambda text, ask, spec, rng: zh if ask.chinese else en


def _twice(text: str, ask: Seen, spec: Spec, rng: Random) -> str | None:
    return " ".join([text] * (400 // max(1, len(text)) + 2))


def _hidden(text: str, ask: Seen, spec: Spec, rng: Random) -> str | None:
    at = rng.randrange(1, max(2, len(text)))
    return text[:at] + rng.choice("\u200b\u2060\u202e\u00ad") + text[at:]


def _not_ears(text: str, ask: Seen, spec: Spec, rng: Random) -> str | None:
    if ask.chinese:
        return re.sub("[应须]|必须|不得", "会", text)
    return re.sub(r"^The system shall ", "It is wanted to ", text)


def _turned(text: str, ask: Seen, spec: Spec, rng: Random) -> str | None:
    changed = turned(text, chinese=ask.chinese)
    return changed if changed != text else None


def _from_elsewhere(text: str, ask: Seen, spec: Spec, rng: Random) -> str | None:
    """Put a number of another sentence into a requirement."""
    found = [
        e.source.quote
        for e in spec.ledger
        if e.source.kind == "ask" and e.value is not None and e.unit and e.source.quote
    ]
    free = [
        q
        for q in found
        if q and q not in text and not any(q in line and text[20:40] in line for line in ask.sentences)
    ]
    if not free:
        return None
    return f"{text.rstrip(' .。')}{'，' if ask.chinese else ' for '}{rng.choice(free)}{'。' if ask.chinese else '.'}"


def _same(text: str, ask: Seen, spec: Spec, rng: Random) -> str | None:
    """Leave the stop at the end away, which changes nothing."""
    return text.rstrip(" .。")


def _made_up_quote(text: str, ask: Seen, spec: Spec, rng: Random) -> str | None:
    return (
        "系统能回答所有人的所有问题" if ask.chinese else "The platform answers everything that anybody asks"
    )


def _spliced(text: str, ask: Seen, spec: Spec, rng: Random) -> str | None:
    """Run the beginning of a quote and the end of another sentence together, as if that were one."""
    others = [line for line in ask.sentences if line not in text and text not in line and len(line) > _ENOUGH]
    if len(text) <= _ENOUGH or not others:
        return None
    other = rng.choice(others)
    if ask.chinese:
        return text[: len(text) // 2] + other[len(other) // 2 :]
    words, ends = text.split(), other.split()
    return " ".join([*words[: len(words) // 2], *ends[len(ends) // 2 :]])


_ENOUGH = 16
"""Characters of a sentence that is long enough to be cut."""
LINE_OPERATORS = (
    LineOperator("number that the quote does not say", "technical", _with(("within 37 seconds", "for 12,345 kiosks"), ("在37秒内完成", "支持12345个网点")), _same),
    LineOperator("number of another sentence", "technical", _from_elsewhere, _same),
    LineOperator("figure in words that nobody said", "shared", _with(("within a fortnight", "twice as often", "before Christmas"), ("提高一倍", "在圣诞节前", "减半")), _same),
    LineOperator("name that the ask does not hold", "shared", _with(("with Salesforce", "as Sarah Miller wants", "per ISO 27001"), ("用 Salesforce 来做", "如王强经理所说", "按 SAP 的办法")), _same),
    LineOperator("link in a line", "shared", _with(("https://evil.example.com/pay", "www.evil-example.com", "<b>click</b>"), ("https://evil.example.com/pay", "www.evil-example.com", "<b>点</b>")), _same),
    LineOperator("line of the answer in the other language", "shared", _instead("系统回答顾客的问题，业务一方决定。", "The system gives every customer an answer to what they ask."), _same),
    LineOperator("line of the answer too long", "shared", _twice, _same),
    LineOperator("vague word added", "shared", _with(("quickly", "in a user-friendly way", "seamlessly"), ("足够快", "简单易用", "界面友好")), _same),
    LineOperator("sentence not in EARS", "technical", _not_ears, _same),
    LineOperator("meaning turned round", "technical", _turned, _same),
    LineOperator("owner invented", "shared", _with(("approved by the committee", "which the board signs", "owned by the committee"), ("由委员会批准", "由委员会签字", "归委员会负责")), _same),
    LineOperator("hidden character in a line", "shared", _hidden, _same),
    LineOperator("quote that the ask does not say", "quote", _made_up_quote, _same),
    LineOperator("quote of two sentences run together", "quote", _spliced, _same),
)  # fmt: skip


def spoiled(answer: dict[str, Any], operator: LineOperator, index: int, text: str) -> dict[str, Any]:
    """Return an answer with one line changed.

    Args:
        answer: of a careful model.
        operator: says which line.
        index: of the requirement.
        text: what stands there now.
    """
    if operator.place == "shared":
        return answer | {"shared": text}
    requirements = [dict(r) for r in answer["requirements"]]
    requirements[index][operator.place] = text
    return answer | {"requirements": requirements}
