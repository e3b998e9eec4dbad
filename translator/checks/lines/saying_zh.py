"""Takes a Chinese sentence apart; see `Saying`. There is no segmenter: what tables do not know counts by pairs of characters."""

import re
from dataclasses import replace
from functools import lru_cache

from translator.checks.lines.saying import Operator, Part, Saying, Word
from translator.checks.lines.words_zh import COVERBS, FREE, GETS, LIGHT, OPERATORS, VERBS, WANTS

_MARKS = sorted((*OPERATORS, *COVERBS, *FREE), key=len, reverse=True)
_TOKEN = re.compile(
    r"(?P<numeral>\{N\d{1,4}\}|[\d.]{1,12}\s?(?:秒|分钟|小时|天|次|个月|周|年|%)?|[两二三四五六七八九十百千万]{1,6}(?:次|秒|分钟|小时|天|周))"
    r"|(?P<point>[，,；;。！？!?：:\s])"
    rf"|(?P<plain>(?![{''.join(sorted({mark[0] for mark in _MARKS} | set('前后外两二三四五六七八九十百千万')))}])[\u3400-\u9fff])"
    r"|(?P<latin>[A-Za-z][A-Za-z0-9-]{0,40})"
    r"|(?P<late>(?<![目当提之以从事])前(?![台端后往来期面景方])|(?<![最然之以随售])后(?![台端续面备]))"
    r"|(?P<border>(?<![之以此另])外(?![部发国卖面地观网包貌语人勤出送]))"
    rf"|(?P<mark>{'|'.join(map(re.escape, _MARKS))})"
    r"|(?P<han>[\u3400-\u9fff])"
)
_PAIR = 2
_HAN = re.compile("[\u3400-\u9fff]|[A-Za-z]+")


@lru_cache(maxsize=512)
def saying_zh(text: str) -> Saying:
    """Take a Chinese sentence apart.

    Args:
        text: numbers as digits or references such as `{N1}`; neither is a word.
    """
    operators: set[Operator] = set()
    denied: set[Part] = set()
    words: list[Word] = []
    part: Part = "result"
    role = after_not = run = ""
    clear, begun, joined, denials = True, 0, False, 0

    def close() -> None:
        """End a run of characters between two marks: its pairs are words."""
        nonlocal run, after_not  # words is only ever appended to here
        pairs = (
            [run] if run.isascii() or len(run) < _PAIR else [run[at : at + 2] for at in range(len(run) - 1)]
        )
        for at, pair in enumerate(pairs if run else ()):
            beside = VERBS.intersection(pairs[max(0, at - 1) : at + 2])
            noun = len(pair) >= _PAIR and not beside and not LIGHT.intersection(pair)
            words.append(Word(pair, part, role, noun, joined))
            if denied and not after_not:
                after_not = pair
        run = ""

    for match in _TOKEN.finditer(text):
        kind, token = match.lastgroup, match.group()
        if kind in ("plain", "han"):
            run += token
            continue
        if kind == "latin":
            close()
            run = token.lower()
            close()
            continue
        if kind == "late":
            close()
            operators.add("before" if token == "前" else "after")
            role = ""
            continue
        close()
        if kind == "border":
            role = ""
        elif kind == "point":
            if part == "condition":
                clear = True
            part, role, joined, begun = "result", "", False, len(words)
        elif kind == "mark":
            found = OPERATORS.get(token)
            if found is not None:
                denials += bool({"not", "bar"} & set(found))
                operators.update(o for o in found if o != "or" or part == "result")
                if "not" in found or "bar" in found:
                    denied.add(part)
                if token in ("时", "的时候", "时候", "的话", "就"):
                    _before_is_condition(words, begun)
                    part, clear = "result", True
                elif "if" in found:
                    part, clear = "condition", False
                if {"without", "except", "only"} & set(found):
                    role = token
                elif {"less", "more", "some", "not"} & set(found):
                    role = ""
                elif not found:
                    run = token
                    close()
            if token in COVERBS:
                joined = COVERBS[token] == "和"
                if joined:
                    _mark_listed(words, begun)
                else:
                    role = COVERBS[token]
            elif found is None and token in GETS:
                words = [
                    replace(w, role=w.role or "给") if place >= begun and w.part == part else w
                    for place, w in enumerate(words)
                ]
            elif found is None and token in WANTS:
                words = [replace(word, owed=False) for word in words]
            elif found is None and token not in ("的", "们"):
                role = "" if token in ("要", "都", "再") else role
                joined = joined and token == "、"
    close()
    return Saying(
        frozenset(operators),
        frozenset(denied),
        tuple(words),
        clear,
        denials,
        after_not,
        len(_HAN.findall(text)),
    )


def _before_is_condition(words: list[Word], begun: int) -> None:
    for place in range(begun, len(words)):
        old = words[place]
        words[place] = Word(old.stem, "condition", old.role, old.noun, old.listed)


def _mark_listed(words: list[Word], begun: int) -> None:
    """Mark the last word before a joining mark as a member."""
    if len(words) > begun:
        old = words[-1]
        words[-1] = Word(old.stem, old.part, old.role, old.noun, True)
