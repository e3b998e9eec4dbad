"""A model that keeps to its instructions: it quotes, repeats the ask's own numbers, and adds nothing."""

import re
from typing import Any

from evals.scripted.reading import Seen

_WISH_EN = re.compile(
    r"\b(?:we|i|they|you|users?|agents?|it|the \w+) (?:want|need|would like)s?(?: to have| to be able to| to)?\b|\b(?:should|must|shall|needs? to|has to|have to)\b",
    re.I,
)
_WISH_ZH = re.compile("希望(?:能够|能|可以)?|想要?|需要能?|要求|应该?|必须|要能?")
_WORDS_MIN = 3
_REQUIREMENTS_MAX = 6
_ALTERNATIVES: dict[bool, list[tuple[str, str, str, str]]] = {
    False: [
        ("A first version for few", "A first version for a part of the people.", "The others wait.", "A part shows enough."),
        ("Nothing new", "Nothing is built; people go on as today.", "What is complained about stays.", "It matters to few."),
    ],
    True: [
        ("先给一部分人用", "先做一版，只给一部分人用。", "其他人要等。", "一部分人就看得出来。"),
        ("不做新的", "不做新的，照现在的办法。", "现在的问题还在。", "在意的人不多。"),
    ],
}  # fmt: skip


def careful(ask: Seen) -> dict[str, Any]:
    """Answer an ask with what it says.

    Args:
        ask: as found in the prompt.
    """
    lines = ask.sentences
    wishes = [line for line in lines if (_WISH_ZH if ask.chinese else _WISH_EN).search(line)]
    first = (wishes or lines or [""])[0]
    return {
        "ask_id": ask.ask_id,
        "title": _cut(first, 40 if ask.chinese else 80),
        "shared": _cut(first, 150 if ask.chinese else 300),
        "business": "",
        "technical": "",
        "user": "",
        "need": "",
        "outcome": "",
        "kind": "",
        "phrases": [],
        "requirements": [
            r for line in wishes[:_REQUIREMENTS_MAX] if (r := _requirement(line, chinese=ask.chinese))
        ],
        "boundaries": [],
        "examples": [],
        "alternatives": [
            {"name": name, "summary": summary, "gives_up": gives_up, "flips_when": flips, "ratings": []}
            for name, summary, gives_up, flips in _ALTERNATIVES[ask.chinese]
        ],
        "questions": [],
        "decisions": [],
        "orders": [],
    }


def _requirement(line: str, *, chinese: bool) -> dict[str, str] | None:
    wish = (_WISH_ZH if chinese else _WISH_EN).search(line)
    rest = line[wish.end() :].strip(" ,，.。!！?？") if wish else ""
    if len(rest if chinese else rest.split()) < _WORDS_MIN:
        return None
    if chinese:
        technical = f"系统应{rest}。"
    else:
        opens = re.match(r"(?:a|an|the|some|our)\b", rest, re.I)
        technical = f"The system shall {'provide ' if opens else ''}{rest[:1].lower()}{rest[1:]}."
    if len(technical) > (150 if chinese else 300):
        return None
    return {"quote": line, "business": _cut(line, 120 if chinese else 250), "technical": technical}


def _cut(line: str, chars: int) -> str:
    """Shorten at a word."""
    if len(line) <= chars:
        return line
    cut = line[:chars]
    return cut[: cut.rfind(" ")] if " " in cut[chars // 2 :] else cut
