"""Keeps of the wordings those that are surely sound, quotes the ask where one is not, and drops what is no wish."""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import groupby

from translator.domain.value import Language, Span
from translator.reading.statements.clauses_zh import opening
from translator.reading.statements.dropped_conditions import dropped_case
from translator.reading.statements.found import Found, quoting, words
from translator.reading.statements.no_wish import no_wish
from translator.reading.statements.well_formed_en import well_formed_en
from translator.reading.statements.well_formed_zh import well_formed_zh
from translator.reading.text.words_en import DETERMINERS, PREPOSITIONS, PRONOUNS, is_plural, is_verb

_QUOTE_CHARS_MAX: dict[Language, int] = {"en": 240, "zh": 120}
"""A longer sentence is quoted by its clause."""
_MARK = re.compile(
    r"(?:[-–—•*·●○]|\(?\d{1,2}[.)](?=\s)|[（(]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[、.．)）](?!\d)|[①-⑳])\s*+"
)
_BLANK = " \t\n\u3000"
_STOPS = _BLANK + ".。,，;；:："
_WORD = re.compile(r"[\w'’-]+")
_OWN_DUTY = re.compile(r"\bshall\b")


def surely_worded(
    text: str, language: Language, found: Sequence[Found], sentences: Sequence[Span]
) -> tuple[Found, ...]:
    """Return the requirements in wordings that nobody has to mend before signing.

    Args:
        text: the whole ask.
        language: what it is read as.
        found: the requirements as they were read, in the order of the ask.
        sentences: the sentences of the ask, in order.
    """
    kept: list[Found] = []
    for sentence, group in groupby(found, key=lambda f: _sentence_of(f, sentences)):
        kept += _of_sentence(text, language, tuple(group), sentence)
    return tuple(kept)


def _sentence_of(found: Found, sentences: Sequence[Span]) -> Span:
    at = bisect_right(sentences, found.where.start, key=lambda s: s.start) - 1
    return sentences[at] if at >= 0 and found.where.start < sentences[at].end else found.where


def _of_sentence(text: str, language: Language, found: Sequence[Found], sentence: Span) -> list[Found]:
    """Settle the requirements of one sentence: where one of them is not sure, the whole sentence is quoted once."""
    said = text[sentence.start : sentence.end]
    wished = [f for f in found if not (f.parts and _is_no_wish(text, f, said, language))]
    cases = {id(f): _case_dropped(text, f, wished, sentence, language) for f in wished if f.parts}
    unsure = [f for f in wished if f.parts and (cases[id(f)] or not _is_sure(text, f, language))]
    if not unsure:
        return wished
    whole = _bare(text, sentence, language)
    if len(wished) == len(found) and whole.end - whole.start <= _QUOTE_CHARS_MAX.get(language, 0):
        one = unsure[0]
        return [*(f for f in wished if not f.parts), quoting(one, text, whole, language)]
    return [
        quoting(f, text, _bare(text, _with_case(_clause_of(text, f), cases[id(f)]), language), language)
        if f in unsure
        else f
        for f in wished
    ]


def _case_dropped(
    text: str, found: Found, wished: Sequence[Found], sentence: Span, language: Language
) -> Span | None:
    """Return the clause of the sentence with the case for which alone something is asked, where no wording says it."""
    wording, said = words(found.parts, text), text[found.where.start : found.where.end]
    others = " ".join(words(f.parts, text) for f in wished if f is not found and f.parts)
    guessed = wording.startswith("系统") and "系统" not in said
    return dropped_case(text, sentence, _clause_of(text, found), wording, others, language, guessed=guessed)


def _with_case(clause: Span, case: Span | None) -> Span:
    if case is None:
        return clause
    return Span(start=min(clause.start, case.start), end=max(clause.end, case.end))


def _is_no_wish(text: str, found: Found, sentence: str, language: Language) -> bool:
    clause = _clause_of(text, found)
    return no_wish(text[clause.start : clause.end], sentence, language)


def _is_sure(text: str, found: Found, language: Language) -> bool:
    said, wording = text[found.where.start : found.where.end], words(found.parts, text)
    if language == "zh":
        return well_formed_zh(wording, said)
    return _OWN_DUTY.search(said) is not None or (
        not _may_be_a_noun(text, found) and well_formed_en(wording, said)
    )


def _may_be_a_noun(text: str, found: Found) -> bool:
    """Say whether a clause after a comma begins with what may be one more noun of a list: `rent, index clause, end date`."""
    if not text[max(0, found.where.start - 2) : found.where.start].endswith((",", ", ")):
        return False
    first, after = (*_WORD.findall(text[found.where.start : found.where.end])[:2], "", "")[:2]
    return is_verb(first) and after not in DETERMINERS | PRONOUNS | PREPOSITIONS and not is_plural(after)


_COMMAS = re.compile("[，,。；;！!？?\n]")


def _clause_of(text: str, found: Found) -> Span:
    """Return the clauses of its sentence that a wording repeats words of."""
    spans = [p for p in found.parts if isinstance(p, Span) and found.where.covers(p)]
    if not spans:
        return found.where
    first, last = min(p.start for p in spans), max(p.end for p in spans)
    before = [m.end() for m in _COMMAS.finditer(text, found.where.start, first)]
    after = _COMMAS.search(text, last, found.where.end)
    return Span(
        start=before[-1] if before else found.where.start, end=after.start() if after else found.where.end
    )


def _bare(text: str, span: Span, language: Language) -> Span:
    """Return a range without its mark in a list, its label and the stop at its end."""
    start, end = span.start, span.end
    start = min(opening(text, span)[0], end - 1) if language == "zh" else start
    mark = _MARK.match(text, start, end)
    start = mark.end() if mark and mark.end() < end else start
    while end > start + 1 and text[end - 1] in _STOPS:
        end -= 1
    while start < end - 1 and text[start] in _BLANK:
        start += 1
    return Span(start=start, end=end)
