"""Tells what each sentence of an ask does where its grammar does not: it asks for something, or it tells how it is.

Learned over the words of a sentence, what it shows and what those beside it show; see `linear`.
"""

import re
from bisect import bisect_right
from typing import NamedTuple

from translator.domain.cover import Cover
from translator.domain.value import Language, Span
from translator.knowledge.weights import learned
from translator.reading.evidence import Evidence
from translator.reading.linear import Features, chances
from translator.reading.text.edges import edge_of
from translator.reading.text.ngrams import terms_in

ASKS, TODAY, GIVEN, OUT, BESIDE = "asks", "today", "given", "out", "beside"
LINE_KINDS = (ASKS, TODAY, GIVEN, OUT, BESIDE)
"""Asks for something or sets a level; tells how it is; states what is given; says what is out; none of these."""
_ASKS_MIN = 0.8
_TODAY_MIN = 0.7
"""Chances from which a sentence that no grammar reads is acted on. On 90 asks not learned from, 33 of 39 such English
sentences ask for something (Chinese: 2 of 2, its grammar misses few), and 22 of 25 and 33 of 33 tell how it is."""
_LINES_MAX = 400
"""A longer text is no ask that somebody wrote; its sentences are left to their grammar."""
_TERMS_WEIGH = 2.0
_PLACES_MAX = 4
_LONG_CHARS = 20
_BULLET = re.compile(r"\s*+(?:[-*•·–]|\(?\d{1,2}[.)、]|[①-⑳]|[一二三四五六七八九十]{1,2}[、.])\s?")
_LABEL = re.compile(r"\W{0,4}[^\s:：][^:：\n]{0,24}[:：]")
_WORD = re.compile(r"[a-z][a-z'’-]*+")


class LineKinds(NamedTuple):
    """The sentences of an ask whose kind is sure enough to act on."""

    asking: tuple[Span, ...] = ()
    of_today: tuple[Span, ...] = ()


def line_kinds(evidence: Evidence) -> LineKinds:
    """Return the sentences that surely ask for something, and those that surely tell how it is.

    Args:
        evidence: the ask with everything found in it.
    """
    if len(evidence.sentences) > _LINES_MAX:
        return LineKinds()
    weights = learned("lines", "zh" if evidence.language == "zh" else "en")
    likely = [
        (line, chances(weights, Features(signs)))
        for line, signs in zip(evidence.sentences, signs_of_lines(evidence), strict=True)
    ]
    return LineKinds(
        tuple(line for line, kinds in likely if kinds[ASKS] >= _ASKS_MIN),
        tuple(line for line, kinds in likely if kinds[TODAY] >= _TODAY_MIN),
    )


def signs_of_lines(evidence: Evidence) -> list[dict[str, float]]:
    """Return what each sentence shows, as the weights of `lines` are learned over it."""
    own = _shown(evidence)
    wished = ["wants" in names for names in own]
    lines = evidence.sentences
    signs = []
    for i, line in enumerate(lines):
        names = [
            *own[i],
            *(f"before:{n}" for n in (own[i - 1] if i else ("nothing",))),
            *(f"after:{n}" for n in (own[i + 1] if i + 1 < len(own) else ("nothing",))),
            f"place:{min(i, _PLACES_MAX)}",
            f"to end:{min(len(lines) - i, _PLACES_MAX)}",
            "after a wish" if any(wished[:i]) else "before any wish",
        ]
        signs.append(
            dict.fromkeys(names, 1.0) | _terms(evidence.text[line.start : line.end], evidence.language)
        )
    return signs


def _shown(evidence: Evidence) -> list[list[str]]:
    """Return the names of what each sentence shows by itself."""
    text = evidence.text
    stated = Cover(f.where for f in evidence.found)
    wants = {(w.span.start, w.span.end): w.wants for w in evidence.lines}
    fields = {s.where.end: s.field for s in evidence.sections}
    roles: dict[int, set[str]] = {}
    ends = [line.end for line in evidence.sentences]
    for number in evidence.quantities:
        roles.setdefault(bisect_right(ends, number.start), set()).add(number.role)
    shown = []
    for i, line in enumerate(evidence.sentences):
        words = text[line.start : line.end]
        names = [f"size:{min(9, len(words) // _LONG_CHARS)}", f"edge:{edge_of(words, evidence.language)}"]
        names += [f"number:{role}" for role in sorted(roles.get(i, ()))]
        if line.end in fields:
            names.append(f"field:{fields[line.end]}")
        names += [
            name
            for name, holds in (
                ("wants", wants.get((line.start, line.end), False)),
                ("stated", stated.touches(line)),
                ("asks", words.rstrip().endswith(("?", "？"))),
                ("bullet", _BULLET.match(words) is not None),
                ("label", _LABEL.match(words) is not None),
                ("cry", words.rstrip().endswith(("!", "！"))),
            )
            if holds
        ]
        shown.append(names)
    return shown


def _terms(words: str, language: Language) -> dict[str, float]:
    """Return the terms of a sentence, and how it begins and ends."""
    terms = terms_in(words, language)
    weighed = dict.fromkeys(terms, _TERMS_WEIGH / max(1, len(terms)) ** 0.5)
    said = [] if language == "zh" else _WORD.findall(words.lower())
    bare = words.strip(" \t.。,，;；-*•")
    ends = (
        {f"1:{bare[:2]}", f"0:{bare[-2:]}"}
        if language == "zh"
        else {f"1:{' '.join(said[:n])}" for n in (1, 2)} | {f"0:{' '.join(said[-1:])}"}
    )
    return weighed | dict.fromkeys(ends, 1.0)
