"""What a number counts, in Chinese: the noun beside its measure word, named in English.

A measure word goes with nouns of certain groups: 张 with what is written or drawn, 座 with places. Knows nothing about
bounds or roles. Every look is at a bounded number of characters.
"""

import re
from functools import cache

from translator.knowledge.counted import MeasureWord, counted
from translator.reading.quantities.ahead_han import noun_behind
from translator.reading.quantities.before_han import noun_in_front
from translator.reading.quantities.lexicon_han import DONE, STOP, Noun, nouns_in, sense_of, word_at
from translator.reading.quantities.units import Measured

_WRITTEN = re.compile(
    r"密码|验证码|位数|长度|编码|卡号|号码|小数|尾号|口令|代码|[单证架批件料]号|[后末尾][\d一二两三四五六七八九十]{1,2}$"
)
"""Before 位, these say that what is written is counted."""
_AT_WORK = re.compile(r"同时在线|在线|并发|在用|会用|要用|使用|登录")
"""Beside 人, these say that users are counted."""
_DECIMAL = re.compile(r"\.\d+$")
_NUMERAL_BEFORE = frozenset("十百千万零第")
_LABOUR = re.compile(r"[工力均民造行](?!作)")
_PRINTED = re.compile(r"(?:[打印抄备]|打印|复印|一式)(?:了|出来?)?[\d零一二两三四五六七八九十]{1,4}$")
_CLOSE = re.compile(
    r"[ ：:]?(?:数量?|总数|量|就|已|目前|现在|峰值|大概|大约|约|近|是|为|在|有|共|从|到|达到?|超过?|不到|上限|控制在|做到|低于|高于|不低于|不超过|≥|≤|[<>])*[ ：:]?"
)
"""What may stand between a noun and the bare number that counts it."""
_NAMED_BY_NUMBER = frozenset({"版本", "号"})
"""What a number before them names rather than counts."""
_SOLID = frozenset({"goods", "machines"})
_PRICED = frozenset("费款钱价")
_HOURS = 24
_SLIP_CHARS = 200
_SHORT_BACK = 14
_CLAUSE_CHARS = 30


@cache
def _measures() -> re.Pattern[str]:
    guards = counted().not_before
    words = sorted(counted().measures, key=len, reverse=True)
    choice = "|".join(re.escape(w) + (f"(?!{guards[w]})" if w in guards else "") for w in words)
    return re.compile(
        rf" ?(?P<more>[多余来]|(?<=[百千万])把)?(?P<word>{choice}|(?<=[多余来])号)(?P<more_after>多)?"
    )


def classified_after(text: str, at: int, clause: int, sentence: int, value: float) -> Measured | None:
    """Find a Chinese measure word after a number, and the noun it counts there or before.

    Args:
        text: folded.
        at: where the number ends.
        clause: where its clause begins.
        sentence: where its sentence begins.
        value: what the number says; a small one before a noun without a measure word is part of a word.
    """
    match = _measures().match(text, at)
    if match is None:
        return _noun_at_once(text, at, value)
    word, end = match["word"], match.end()
    if text[at - 1] == "二" and text[at - 2 : at - 1] not in _NUMERAL_BEFORE:
        return None  # 二次, 二级: counting says 两
    if word == "点" and value <= _HOURS:  # 夜里十一点
        return None
    if word == "人" and _LABOUR.match(text, end):
        return None
    loose = bool(match["more"] or match["more_after"])
    if word == "位" and _WRITTEN.search(text, max(0, at - 14), at):
        return Measured("character" if "密码" in text[max(0, at - 14) : at] else "digit", end, None, loose)
    measure = counted().measures["名" if word == "号" else word]
    if word == "份" and _PRINTED.search(text, max(0, at - 10), at):
        return Measured("copy", end, None, loose)
    noun = noun_behind(text, end, measure)
    if noun:
        return Measured(measure.counts(noun.unit), max(end, noun.end), (noun.start, noun.end), loose)
    if word == "号":
        return None
    alone = text[end : end + 1] in STOP or not "\u4e00" <= text[end : end + 1] <= "\u9fff"
    before = noun_in_front(text, at, clause, sentence, measure, near=not alone)
    if before:
        return Measured(measure.counts(before.unit), end, (before.start, before.end), loose)
    return Measured(_by_itself(text, at, clause, measure), end, None, loose)


def pieces_after(text: str, at: int) -> Measured | None:
    """Read 块 as a measure word, not as money, where a solid thing follows, as in 870块电表.

    Args:
        text: folded.
        at: where 块 stands.
    """
    noun = noun_behind(text, at + 1, counted().measures["块"])
    if noun is None:
        return _counted_elsewhere(text, at)
    if noun.group not in _SOLID or text[noun.end : noun.end + 1] in _PRICED:
        return None
    return Measured(noun.unit, noun.end, (noun.start, noun.end))


def _counted_elsewhere(text: str, at: int) -> Measured | None:
    """Read 块 as counting what the ask counts by it elsewhere, as in 每块玻璃, unless the clause speaks of money."""
    first = max(text.rfind(stop, 0, at) for stop in _CLAUSE_STOPS) + 1
    last = min((end for stop in _CLAUSE_STOPS if (end := text.find(stop, at)) >= 0), default=len(text))
    if _MONEY.search(text, first, last) or _ONE_PIECE.search(text, first, last):
        return None
    for piece in _ONE_PIECE.finditer(text):
        noun = noun_behind(text, piece.end(), counted().measures["块"])
        if noun is not None and noun.group in _SOLID and text[noun.end : noun.end + 1] not in _PRICED:
            return Measured(noun.unit, at + 1)
    return None


_ONE_PIECE = re.compile("[每这那哪]一?块")
_MONEY = re.compile("[钱价费付款赔薪罚]|收入|成本|预算|工资|金额|补贴|[¥￥]")
_CLAUSE_STOPS = "，,。；;\n"


def _by_itself(text: str, at: int, clause: int, measure: MeasureWord) -> str:
    """Return what a measure word counts where no noun beside it says."""
    if measure.word == "人":
        low = max(clause, at - _CLAUSE_CHARS)
        return "user" if _AT_WORK.search(text, low, at + 6) else measure.unit
    if measure.word == "单":
        near = nouns_in(text).before(max(0, at - _SLIP_CHARS), at + _SLIP_CHARS)
        short = next((n for n in near if _is_slip(text, n)), None)
        said = short or nouns_in(text).topic(measure, at)
        return said.unit if said else measure.unit
    return sense_of(text, measure.word, measure.unit)


def _is_slip(text: str, noun: Noun) -> bool:
    """Say whether 单 may be short for a noun, as it is for 工单 and 运单."""
    return text[noun.end - 1] == "单" and counted().measures["单"].goes_with(noun.known)


def _noun_at_once(text: str, at: int, value: float) -> Measured | None:
    """Find a noun right after a number, as in 300用户."""
    start = at + (text[at : at + 1] == " ")
    if value < 10 and not text[at - 1].isdigit():
        return None
    found = word_at(text, start, len(text), roles=False)
    if not found or not found.unit or text[start : found.end] in _NAMED_BY_NUMBER:
        return None
    if _DECIMAL.search(text, max(0, at - 6), at) or (found.group in DONE and value < 10):
        return None
    return Measured(found.unit, found.end, (start, found.end))


def noun_before(text: str, low: int, at: int) -> Measured | None:
    """Find the noun a bare Chinese number counts, in the words right before it."""
    for noun in nouns_in(text).before(max(low, at - _SHORT_BACK), at):
        close = _CLOSE.fullmatch(text, noun.end, at)
        return Measured(noun.unit, at, (noun.start, noun.end)) if close else None
    return None
