"""What a sentence is about, as a set of words, so that two sentences can be asked whether they speak of one thing."""

import re
from collections.abc import Set

_WORD = re.compile(r"[A-Za-zÀ-ÿ][\w'’-]{2,}")
_HAN_RUN = re.compile(r"[\u4e00-\u9fff]{2,}")
_COMMON = frozenset(
    "the and for but with from into onto that this these those there their them they our your his her its you she him who what when where which while how why not now new all any each every some more most "
    "than then over under very much many also only just like please pls can could would should must shall will may might want wants need needs needed wish would like love have has had having get gets got "
    "make makes made does doing done let lets are was were been being able about after before again already always because both same such thing things way ways use uses used using see show shows tell give gives "
    "put puts take takes look looks know knows think thinks say says said ask asks asked one two three four five today week month year day time times currently instead still really maybe nice great good better "
    "system app tool page screen feature request team people customers customer users user everyone everybody somebody someone out off per way own too yet here well back come comes goes going right".split()
)
_COMMON_ZH = frozenset(
    "我们 你们 他们 大家 这个 那个 一个 一下 可以 能够 需要 希望 系统 功能 不要 不用 现在 目前 但是 因为 所以 如果 时候 就是 还是 都是 自动 直接 能不 不能 是不 没有 有没 什么 怎么 一些 这些 那些 自己 "
    "想要 要求 能自 动提 最好 另外 还有 用户 客户 客人 数据 页面 平台 以后 之后 的时 一件 件事".split()
)
_GIVEN = re.compile(
    r"\s*+(?:(?:and|but|also|then|please|ok|so)[, ]+){0,2}(?:the|this|that) ((?:[\w'’-]+ ){1,4}?)(?:must|should|shall|can|could|needs?|has|have|may|would|is|are|will)\b",
    re.I,
)
_MOST = 8


def topics(words: str) -> frozenset[str]:
    """Return what words are about: the longer English words in the singular, and pairs of Chinese characters."""
    latin = [_stem(w.lower()) for w in _WORD.findall(words)]
    found = {w for w in latin if w not in _COMMON and len(w) > 2}
    for run in _HAN_RUN.findall(words):
        found |= {run[i : i + 2] for i in range(len(run) - 1)} - _COMMON_ZH
    return frozenset(found)


def given_topic(words: str) -> frozenset[str]:
    """Return what a sentence takes for known, such as the berth plan in `the berth plan must work offline`."""
    subject = _GIVEN.match(words)
    return topics(subject.group(1)) if subject else frozenset()


def shared(here: Set[str], there: Set[str]) -> float:
    """Return how much of the smaller set both share, from 0 to 1."""
    least = min(len(here), len(there), _MOST)
    return len(here & there) / least if least else 0.0


def _stem(word: str) -> str:
    word = word.replace("’", "'").removesuffix("'s")
    for ending, instead in (("ies", "y"), ("sses", "ss"), ("ing", ""), ("ed", ""), ("es", ""), ("s", "")):
        if word.endswith(ending) and len(word) - len(ending) >= 3 and not word.endswith("ss"):
            return word.removesuffix(ending) + instead
    return word
