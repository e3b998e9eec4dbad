"""The noun a Chinese measure word stands for when none follows it: 平台3个, 误报每台每月不超过1次, 选题要导进来，大概4000条.

It stands right before the number, else before in its clause or sentence, else it is what the text speaks of most.
"""

import re

from translator.knowledge.counted import MeasureWord, counted
from translator.reading.quantities.lexicon_han import Noun, Nouns, by_its_head, nouns_in

_LED_NUMBER = re.compile(
    r"(?:大概|大约|约|将近|近|上(?=[百千万])|一共|总共|共计|共|累计|合计|加起来|总计|现有|已有|就有|才有|共有|有|达到?|为|是|超过|不超过|不到|不少于|不多于|不要超过|别超过|不得多于|不得超过|不低于|至少|最多|最高|控制在"
    r"|每(?:一个?)?[月天周年台个条人次家站车户店日班]|每小时|每分钟|每季度?|日均|月均|年均|一天|一个月|一周|一年|一小时|一分钟|每班|今年|去年|目前|就|才|只有|只让|只能|只|仅|还有|还剩|剩|大|由|从|要|需要?|被|[ ≥≤]){0,7}+[\d零一二两三四五六七八九十百千万亿.,~-][\d零一二两三四五六七八九十百千万亿.,~多余来几-]{0,18}$"
)
"""A number with the words that lead it."""
_TAKES_ANOTHER = re.compile(
    r"返回|输出|上传|导出|处理|生成|产生|支持|提供|包含|展示|显示|(?<![就共才只还])有|[装配拣管接带上填做写剪拍录打测跑分设建拆换修查审看读搬运发送卖买下传]"
)
"""After these verbs it is not their subject that is counted."""
_BESIDE_NOUN = re.compile(
    r"[\d零一二两三四五六七八九十百千万亿多余来] ?(?P<word>[^\W\da-zA-Z零一二两三四五六七八九十百千万亿多余来]{1,2})$"
)
_EACH = re.compile(r"每.?$")
"""Before a noun this says per what something is counted."""
_INSIDE = frozenset("里中内")
"""Behind a noun these say where, not what."""
_AGENTS = frozenset({"people", "organisations"})
_BACK = 40
_SENTENCE_BACK = 120
_TIME_CHARS_MAX = 3
"""So many characters before a number hold a time such as 上月, and no words of its own."""


def noun_in_front(
    text: str, at: int, clause: int, sentence: int, measure: MeasureWord, *, near: bool
) -> Noun | None:
    """Find the noun before a number that its measure word stands for.

    Args:
        text: folded.
        at: where the number ends.
        clause: where its clause begins.
        sentence: where its sentence begins.
        measure: the measure word.
        near: whether it must stand right before, as where other words follow the measure word.
    """
    if measure.reach in ("self", "behind"):
        return None
    led = _LED_NUMBER.search(text, max(clause, at - 40), at)
    begins = led.start() if led else at
    if text[begins - 1 : begins] in measure.acts:
        return Noun(begins - 1, begins, measure.acts[text[begins - 1]])
    beside = _beside(text, max(clause, begins - _BACK), begins, measure)
    if not beside and text[begins - 1 : begins] in ("了", "过"):  # 二维码贴了8000个
        done = (_beside(text, max(clause, begins - _BACK), begins - 1 - verb, measure) for verb in (1, 2))
        beside = next((n for n in done if n and not (measure.of_any and n.group in _AGENTS)), None)
    nouns = nouns_in(text)
    if measure.of_any and not near and not beside:
        return _said_last(nouns, text, at, clause, sentence)
    if beside or near or measure.reach == "beside":
        return beside
    for noun in nouns.before(max(clause, begins - _BACK), begins):
        if text[noun.end : noun.end + 1] in _INSIDE:
            continue
        if measure.goes_with(noun.known) and not _EACH.search(text, max(0, noun.start - 3), noun.start):
            verb = _TAKES_ANOTHER.search(text, noun.end, begins)
            if not verb and not _counted_otherwise(text, noun, at, measure.word):
                return noun
            break
    if measure.reach == "clause":
        return None
    low = max(sentence, at - _SENTENCE_BACK, text.rfind("；", 0, at) + 1)
    for noun in nouns.before(low, clause):
        if measure.goes_with(noun.known):
            return None if _counted_otherwise(text, noun, at, measure.word) else noun
    if measure.reach != "text":
        return None
    said = (
        begins - sentence > _TIME_CHARS_MAX
    )  # a sentence with words of its own may speak of what is not listed
    return nouns.topic(measure, 0 if said else at)


def _said_last(nouns: Nouns, text: str, at: int, clause: int, sentence: int) -> Noun | None:
    """Return the noun that ends what was said before a clause without a noun of its own, as in `附件要小，一次最多传9个`."""
    if next(nouns.before(clause, at), None):
        return None
    noun = next(nouns.before(max(sentence, clause - _BACK), clause), None)
    return noun if noun and not _counted_otherwise(text, noun, at, "个") else None


def _beside(text: str, low: int, begins: int, measure: MeasureWord) -> Noun | None:
    """Return the noun right before a number, listed or named by its head."""
    noun = next(nouns_in(text).before(low, begins), None)
    if noun and noun.end == begins:
        each = _EACH.search(text, max(0, noun.start - 3), noun.start)
        return noun if not each and measure.goes_with(noun.known) else None
    start = begins
    while start > max(low, begins - 4) and "\u4e00" <= text[start - 1] <= "\u9fff":
        if text[start - 2] == "每":  # 每月改衣90件
            break
        start -= 1
    for first in range(start, begins - 1):
        head = by_its_head(text, first, begins, measure)
        if head and head.end == begins:
            return head
    return None


def _counted_otherwise(text: str, noun: Noun, at: int, word: str) -> bool:
    """Say whether a noun before already goes with another number and another measure word, as in 5个仓，120万件."""
    beside = _BESIDE_NOUN.search(text, max(0, noun.start - 6), noun.start)
    if beside is None or noun.end >= at - 1 or beside["word"][0] not in counted().measures:
        return False
    return not beside["word"].startswith(word)
