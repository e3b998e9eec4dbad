"""What a number counts, in Chinese: the noun beside its measure word, named in English.

A measure word goes with nouns of one group: 张 with what is written, 座 with places. Knows nothing about bounds or roles.
Every look is at a bounded number of characters.
"""

import re
from collections.abc import Mapping
from functools import cache

from translator.knowledge.units import counted
from translator.reading.quantity_phrases import Lexicon
from translator.reading.quantity_units import Measured, choice

_GROUPS = {
    "roles": "名 位 号".split(),
    "people": "人 号人 口人".split(),
    "places": "家 座 栋 幢 所 间 处".split(),
    "things": "台 辆 艘 部 架 根 颗 枚 支 路".split(),
    "animals": "头 只 匹 羽 尾".split(),
    "records": "条 份 张 幅 篇 单 笔 封 通 本 册 起 例 宗 票 题 道 句 则".split(),
}
"""The group of nouns each measure word goes with; the others go with any."""
_GROUP_OF = {word: group for group, words in _GROUPS.items() for word in words}
_ALSO = {
    "条": frozenset("production_line sorting_line assembly_line line route bus_line road lane street river tunnel cable pipe belt tire".split()),
    "张": frozenset("bed table gpu screen card".split()),
    "路": frozenset("camera stream".split()),
    "只": frozenset("stock pet".split()),
}  # fmt: skip
"""Nouns of another group that a measure word goes with all the same."""
_ONLY = {
    "张": _ALSO["张"] | frozenset("image photo invoice bill receipt prescription form ticket coupon scan drawing map certificate film ct_scan slide report chart page spreadsheet poster exam_paper statement license order questionnaire".split()),
    "套": frozenset("apartment house listing system platform device exam_paper scheme template script unit garment tool".split()),
    "份": frozenset("document contract report resume medical_record prescription policy file case_file form template survey exam_paper assignment questionnaire sample statement letter manual application invoice paper tender bid recipe certificate meal judgment record receipt bill order attachment claim_document dish".split()),
}  # fmt: skip
"""The only nouns that some measure words go with, so that one far back can be meant."""
_SELF_SAID = frozenset("人次页字分度点题道级类种款句步轮回遍") | {
    "人次",
    "人天",
    "人日",
    "人月",
    "号人",
    "口人",
    "工时",
    "人时",
}
"""What counts by itself, whatever noun was said before."""
_ALONE = frozenset("人次页字分度点回遍") | {"人次", "人天", "人日", "人月", "号人", "口人", "工时", "人时"}
"""Of these, the ones after which only a noun right behind says more."""
_OF_ITS_OWN = frozenset("笔封通辆艘首局床双剂册趟单")
"""Measure words that say well enough what they count."""
_ASKED_OFTEN = frozenset(
    {"请求", "查询", "调用", "访问", "咨询", "交易", "提问", "电话", "投诉", "点击", "登录", "下载", "搜索"}
)
"""What 次 counts itself; of anything else it says how often."""
_STOP = frozenset(
    "，。；、,.;:：！!？?（）()【】 \n以之内左上下每/要需给用由被会能可在就都也还才转到从向把将和与及或是有后前里已没未来的零一二两三四五六七八九十百千万亿0123456789"
)
"""Where the search for a noun ends: at a sign, or at a word that begins something else."""
_TAKES_ANOTHER = re.compile(
    r"返回|输出|上传|导出|处理|生成|产生|支持|提供|包含|展示|显示|(?<![就共才只还])有|[装配拣管接带上填做写剪拍录打测跑分设建拆换修查审看读搬运发送卖买下传]"
)
"""After these verbs it is not their subject that is counted."""
_WRITTEN = re.compile(r"密码|验证码|位数|长度|编码|卡号|号码|小数|尾号|口令|代码|单号")
"""Before 位, these say that what is written is counted."""
_BESIDE_NOUN = re.compile(
    r"[\d零一二两三四五六七八九十百千万亿多余来] ?(?P<word>[^\W\da-zA-Z零一二两三四五六七八九十百千万亿多余来]{1,2})$"
)
_DECIMAL = re.compile(r"\.\d+$")
_NUMERAL_BEFORE = frozenset("十百千万零第")
_LABOUR = re.compile(r"[工力均民造行](?!作)")
_LED_NUMBER = re.compile(
    r"(?:大概|大约|约|将近|近|上(?=[百千万])|一共|总共|共计|共|累计|合计|现有|已有|就有|才有|共有|有|达到?|为|是|超过|不超过|不到|不少于|不多于|不要超过|别超过|不得多于|不低于|至少|最多|控制在"
    r"|每月|每天|每周|每年|日均|月均|一天|一个月|每班|就|才|只有|只|仅|还有|还剩|剩|大|[ ≥≤]){0,6}+[\d零一二两三四五六七八九十百千万亿.,~-][\d零一二两三四五六七八九十百千万亿.,~多余来几-]{0,18}$"
)
"""A number with the words that lead it."""
_CLOSE = re.compile(
    r"[ ：:]?(?:数量?|总数|量|就|已|目前|现在|峰值|大概|大约|约|近|是|为|在|有|共|到|达到?|超过?|不到|上限|控制在|做到|低于|高于|不低于|不超过|≥|≤|[<>])*[ ：:]?"
)
"""What may stand between a noun and the bare number that counts it."""
_UNLISTED_CHARS_MAX = 6
_AHEAD = 9
_BACK = 40
_FAR_BACK = 200
_SHORT_BACK = 14

Noun = tuple[int, int, str]
"""Where a noun begins and ends, and the unit it names."""


@cache
def _measures() -> re.Pattern[str]:
    return re.compile(
        rf" ?(?P<more>[多余来])?(?P<word>{choice(counted().classifiers)}|(?<=[多余来])号)(?P<more_after>多)?"
    )


@cache
def _lexicon(word: str) -> Lexicon[str]:
    """Return the nouns a measure word goes with; all nouns for the empty word."""
    words, group = counted(), _GROUP_OF.get(word)
    if word in _ONLY:
        return Lexicon({noun: unit for noun, unit in words.nouns.items() if unit in _ONLY[word]})
    if group is None:
        return Lexicon(words.nouns)
    also = {noun: unit for noun, unit in words.nouns.items() if unit in _ALSO.get(word, ())}
    return Lexicon({**words.groups[group], **also})


@cache
def _slips() -> Lexicon[str]:
    """Return the nouns that 单 is short for, such as 工单 and 运单."""
    return Lexicon(
        {noun: unit for noun, unit in counted().nouns.items() if len(noun) > 1 and noun.endswith("单")}
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
    if word == "人" and _LABOUR.match(text, end):
        return None
    loose = bool(match["more"] or match["more_after"])
    if word == "位" and _WRITTEN.search(text, max(0, at - 14), at):
        return Measured("character" if "密码" in text[max(0, at - 14) : at] else "digit", end, None, loose)
    ahead = _noun_ahead(text, end, word)
    if ahead:
        return Measured(ahead[2], ahead[1], ahead[:2], loose)
    if word == "号":
        return None
    alone = text[end : end + 1] in _STOP or not "\u4e00" <= text[end : end + 1] <= "\u9fff"
    stands_for_noun = alone and word not in _SELF_SAID
    before = _noun_back(text, at, clause, sentence, word) if stands_for_noun else None
    if before:
        return Measured(before[2], end, before[:2], loose)
    if word == "单":
        slips = list(_slips().all_in(text, max(0, at - _FAR_BACK), min(len(text), end + _FAR_BACK)))
        if slips:
            return Measured(slips[-1][2], end, None, loose)
    return Measured(counted().classifiers[word], end, None, loose)


def _noun_at_once(text: str, at: int, value: float) -> Measured | None:
    """Find a noun right after a number, as in 300用户."""
    start = at + (text[at : at + 1] == " ")
    found = _lexicon("").at(text, start, len(text)) if value >= 10 or text[at - 1].isdigit() else None
    fits = found and text[start : found[0]] != "版本" and not _DECIMAL.search(text, max(0, at - 6), at)
    return Measured(found[1], found[0], (start, found[0])) if found and fits else None


def _noun_ahead(text: str, end: int, word: str) -> Noun | None:
    """Find the noun after a measure word: the last of those that stand close together, for it is the head."""
    lexicon = _lexicon("" if word == "个" else word)
    at, limit = end, min(len(text), end + _AHEAD)
    found = None
    while at < limit:
        found = lexicon.at(text, at, limit)
        if found and (at == end or found[0] - at > 1):  # further on, one character may be part of any word
            break
        if text[at] in _STOP or word in _ALONE:
            return _by_its_head(text, end, at, word)
        at += 1
    if at >= limit or found is None:
        return _by_its_head(text, end, limit, word)
    if word == "次" and text[at : found[0]] not in _ASKED_OFTEN:
        return None
    head = (at, *found)
    while (more := lexicon.at(text, head[1], min(len(text), head[1] + 6))) is not None:
        head = (head[1], *more)
    return head


@cache
def _heads_of_things() -> Mapping[str, str]:
    return {
        char: unit
        for group, heads in counted().heads.items()
        if group != "people"
        for char, unit in heads.items()
    }


def _by_its_head(text: str, start: int, end: int, word: str) -> Noun | None:
    """Name a word that is not listed by its last character, for the head of a Chinese noun comes last."""
    group = "people" if word in ("名", "位") else _GROUP_OF.get(word, "")
    heads = counted().heads.get(group) or (_heads_of_things() if word in ("个", "件", "项") else None)
    if heads is None or not 2 <= end - start <= _UNLISTED_CHARS_MAX or word in _ONLY:
        return None
    unit = heads.get(text[end - 1])
    return (start, end, unit) if unit else None


def _noun_back(text: str, at: int, clause: int, sentence: int, word: str) -> Noun | None:
    """Find the noun a measure word stands for: right before the number, else before in its sentence, else farther off."""
    led = _LED_NUMBER.search(text, max(clause, at - 24), at)
    begins = led.start() if led else at
    noun = _noun_between(text, max(clause, begins - _BACK), begins, word)
    if noun and noun[1] == begins:
        return noun
    head = _by_its_head(text, max(clause, begins - 3), begins, word)
    if head or word in _OF_ITS_OWN:
        return head
    fits = noun is not None and word in _GROUP_OF and not _TAKES_ANOTHER.search(text, noun[1], at)
    if noun and fits and not _counted_otherwise(text, noun, at, word):
        return noun
    far = max(sentence, at - _BACK, text.rfind("；", 0, at) + 1)
    noun = _noun_between(text, far, clause, word)
    if noun is None and word in _ONLY:
        noun = _noun_between(text, max(0, at - _FAR_BACK), begins, word)
    return noun if noun and not _counted_otherwise(text, noun, at, word) else None


def _counted_otherwise(text: str, noun: Noun, at: int, word: str) -> bool:
    """Say whether a noun before already goes with another number and another measure word, as in 5个仓，120万件."""
    beside = _BESIDE_NOUN.search(text, max(0, noun[0] - 6), noun[0])
    return beside is not None and noun[1] < at - 1 and not beside["word"].startswith(word)


def _noun_between(text: str, low: int, high: int, word: str) -> Noun | None:
    """Return the last noun of a range; a single character may be part of any word and is none."""
    found = [noun for noun in _lexicon(word).all_in(text, low, high) if noun[1] - noun[0] > 1]
    return found[-1] if found else None


def noun_before(text: str, low: int, at: int) -> Measured | None:
    """Find the noun a bare Chinese number counts, in the words right before it."""
    found = _noun_between(text, max(low, at - _SHORT_BACK), at, "")
    if found is None or not _CLOSE.fullmatch(text, found[1], at):
        return None
    return Measured(found[2], at, found[:2])
