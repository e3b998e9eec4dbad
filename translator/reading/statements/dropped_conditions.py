"""Finds the case, threshold or exception for which alone a sentence asks something, where a wording of it does not say so."""

import re
from collections.abc import Iterator

from translator.domain.value import Language, Span
from translator.reading.text.words_zh import ASK, CAN, MUST, NEED, NOT

_CUT = re.compile(r"[，,；;：:。！!？?\n（）()]|\s[–—-]{1,2}\s|\bthen\b")
_CASE_ZH = re.compile(
    r"如果|(?<![一-鿿])若(?!干)|假如|一旦|万一|除非|只要|只有|凡是|遇到|的话$|(?<![小按准及同实随定])时$|的时候$|"
    r"(?:超过|不足|低于|高于|少于|多于|未满|满)[^，,]{0,10}\d|\d[^，,]{0,4}以[上下]|(?<![成迁])就(?![诊餐业医近地职读绪位是])|(?<![人天刚英])才(?!能源)"
)
_CASE_BESIDE_ZH = re.compile(
    r"(?<=[一-鿿]{2})(?<![目标真似别])的$|(?<=[一-鿿]{2})(?<!为)了$|(?<![前最今])后$"
)
"""What only names a case right before what holds in it."""
_CASE_EN = re.compile(
    r"(?<!as )(?<!even )\b(?:if|whenever|when|once|unless|except(?: for| when| if)?|in case(?: of)?|as soon as|only (?:for|when|if|after)|(?<!\w )(?:over|above|below|under|more than|less than|fewer than) (?=\d)|should (?:the|a|an|it|one|any)\b[^,]{0,60}$)\b"
    r"(?! (?:possible|needed|necessary|you|i|we|not|so|feasible|at all|upon|a (?:day|week|month|year)))",
    re.I,
)
_LED_ZH = re.compile("如果|当|在|若|对")
"""What a wording begins with that names its own case."""
_SPEAKS = re.compile(
    rf"作为|希望|想|麻烦|请(?!假)|我们?|你们?|您|现在|目前|今[天年]|上[个周月次]|去年|以前|经常|老是|{MUST}|{NEED}|{CAN}|{ASK}|{NOT}"
)
"""What tells that a Chinese clause is more than the case for which the next one holds."""
_EVENT_ZH = (4, 12)
"""Characters of a clause that names what happens and no more, as 教练临时请假."""
_WORD = re.compile(r"[a-z]{3,}|\d+")
_LITTLE = frozenset(
    "the and for are was has had its his her their our this that then when once unless while".split()
)
_CARRIED = 0.4
"""Share of the words of a case from which a wording is taken to say it."""


def dropped_case(
    text: str, sentence: Span, clause: Span, wording: str, others: str, language: Language, *, guessed: bool
) -> Span | None:
    """Return the clause with the case for which a requirement holds, where nothing that we word of the sentence says it.

    Args:
        text: the whole ask.
        sentence: the sentence that asks it.
        clause: the clauses that the wording repeats.
        wording: the requirement in our words, with the ask's numerals.
        others: the other wordings of the sentence.
        language: what the ask is read as.
        guessed: whether the ask does not say there who or what shall do it.
    """
    said = f"{wording} {others}"
    han = language == "zh"
    case = _CASE_ZH if han else _CASE_EN
    clauses = list(_clauses(text, sentence))
    for i, one in enumerate(clauses):
        words = text[one.start : one.end].strip()
        follows = i + 1 < len(clauses) and clauses[i + 1].overlaps(clause)
        directly = follows and text[one.end : one.end + 1] in ("，", ",")
        if one.overlaps(clause) or (one.start > clause.start and (han or one.start - clause.end > 2)):
            continue
        beside = han and directly and not _LED_ZH.match(wording)
        is_case = case.search(words) is not None or (
            beside and (_CASE_BESIDE_ZH.search(words) is not None or (guessed and _is_event(words)))
        )
        if is_case and not _carries(said, words, han=han):
            return one
    return None


def _is_event(words: str) -> bool:
    return _EVENT_ZH[0] <= len(words) <= _EVENT_ZH[1] and _SPEAKS.search(words) is None


def _clauses(text: str, sentence: Span) -> Iterator[Span]:
    """Yield the clauses of a sentence between its commas, colons and brackets."""
    start = sentence.start
    for cut in _CUT.finditer(text, sentence.start, sentence.end):
        if cut.start() > start:
            yield Span(start=start, end=cut.start())
        start = cut.end()
    if sentence.end > start:
        yield Span(start=start, end=sentence.end)


def _carries(wording: str, words: str, *, han: bool) -> bool:
    """Say whether a wording repeats what a clause names."""
    if han:
        bare = re.sub(r"[^一-鿿\d]", "", words)
        terms = {bare[i : i + 2] for i in range(len(bare) - 1)}
        where = re.sub(r"[^一-鿿\d]", "", wording)
        return not terms or sum(t in where for t in terms) >= _CARRIED * len(terms)
    low = wording.lower()
    named = [w for w in _WORD.findall(words.lower()) if w not in _LITTLE]
    return not named or sum(w[:5] in low for w in named) >= _CARRIED * len(named)
