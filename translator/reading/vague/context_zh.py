"""What makes a vague Chinese word clear: a name, somebody's quote, a number after it, or a tale about today."""

import re

from translator.knowledge.schema import Counts
from translator.reading.text.marks import Marks
from translator.reading.text.phrases import Unit
from translator.reading.vague.degrees import Hit
from translator.reading.vague.register import ChineseRegister

_LEADING = re.compile(
    r"(?:显著|明显|大幅度|大幅|稍微|略微|较为|更加|更为|更|非常|十分|特别|比较|足够地|足够|尽量|尽可能|相当|极其|真正|(?<!特)再|很|不能|不要|不会|不可|不应|不"
    r"|(?<![识区级类性特个差鉴分判派])别|太|最|又)$"
)
_TRAILING = re.compile("一点儿|一点|一些|一下|些|点|地|起来")
_QUOTED = re.compile(
    r"“[^”\n]{1,60}”|「[^」\n]{1,60}」|『[^』\n]{1,60}』|【[^】\n]{1,60}】|\"[^\"\n]{1,60}\"|《[^》\n]{1,60}》"
)
_CLAUSE = re.compile(r"[，,。！？!?；;：:\n]")
_SENTENCE = re.compile(r"[。！？!?；;\n]")
_WISH = re.compile(
    r"希望|想(?!象|法)|需要|必须|务必|应该|应当|应(?<![反供响对相适效]应)(?!用|急|付|收|届|聘)|须|请(?<![申邀]请)(?!假|求)|能不能|能否|可否|最好|建议|要求|得(?:有|能)|目标|争取|力争|以便|从而|让|使(?!用)|为了|实现|达到|做到|保证|确保|支持|提供|这样|别(?!人|的|处|名|墅|说|家)|不要(?!求)|不许|不得|禁止|越[一-鿿]{1,4}越|以[一-鿿]{1,6}为[主准先]|即可|第一(?![一-鿿次个])"
    r"|要(?<![不只主重]要)(?!求已|不然|不是|么|点|害)|能(?<![智功可性技节产官机势热电太]能)(?!源|耗|力|效|级)"
)
_TOLD = re.compile(
    r"目前|现在|现行|当前|以前|之前|原来|过去|上周|昨天|去年|上个月|今天|刚刚|已经|一直|每次都|每天[要都得]|经常|总是|老是|反映|投诉|抱怨|吐槽"
)
_UNCHANGED = re.compile(r"不要动|别动|不变|保持原样|照旧|不用改动|维持现状")
_COMPLAINS = re.compile(
    r"太|有点|有些|不够|不太|过于|过[慢长多高]|老是|总是|很[难慢差卡乱累烦]|非常[难慢差卡乱]|又[慢贵卡难丑]|动不动|一头雾水|差|费[劲事时力]|难|慢|卡|乱|累|忙|烦|别扭|麻烦|繁琐|重复|一卡"
)
"""How a phrase begins that tells what is bad today."""
_HEDGES = frozenset({"大概", "大约", "约莫", "差不多", "基本", "一般", "通常", "有点", "或许", "也许"})
_SEEN_THROUGH = re.compile("透明")
_OF_COLOUR = re.compile("[色伞杯瓶袋盒膜胶罩壳]|玻璃|磨砂|塑料|亚克力|背景|图层|字体|水印")
"""Beside 透明 these say that light goes through something."""
_STANDS_ABOUT = re.compile("[干傻]等")
_BEFORE_A_SCREEN = re.compile("系统|平台|页面|界面|屏|加载|打开|转圈|响应|查询|结果|软件|程序|电脑卡|点一下")
"""Where one of these is waited for, the thing is too slow; else people wait for each other."""
_DIGIT = re.compile(r"\s{0,8}[0-9０-９一二两三四五六七八九十百千万半几]")
_SOON_AFTER = 6
"""Characters after a clause in which `不要动` still speaks of it."""


class ChineseContext:
    """One Chinese ask, looked through once for what makes a phrase clear.

    Args:
        text: the ask.
        units: its units.
        complaints: whether what is complained of counts, too.
    """

    def __init__(self, text: str, units: list[Unit], complaints: bool = False) -> None:
        self._text = text
        self._complaints = complaints
        self._units = units
        self._sentences = Marks(_SENTENCE, text)
        self._clauses = Marks(_CLAUSE, text)
        self._quotes = Marks(_QUOTED, text)
        self._wishes = Marks(_WISH, text)
        self._told = Marks(_TOLD, text)
        self._unchanged = Marks(_UNCHANGED, text)
        self._register = ChineseRegister(text)

    def widened(self, hit: Hit) -> tuple[int, int]:
        """Take in the characters that only turn a vague word up or down, as in 更稳定一点.

        Returns:
            The half-open range of units.
        """
        text, units, first = self._text, self._units, hit.first
        while found := _LEADING.search(text[max(0, units[first].start - 4) : units[first].start]):
            first -= len(found.group())
        trail = _TRAILING.match(text, units[hit.last - 1].end)
        return first, hit.last + (len(trail.group()) if trail else 0)

    def clear(self, hit: Hit) -> bool:
        """Say whether a phrase is plainly clear: somebody's quote, or a hedge beside a number."""
        text = self._text
        start, end = self._units[hit.first].start, self._units[hit.last - 1].end
        if text[start:end] in _HEDGES and (
            _DIGIT.match(text, end) or _DIGIT.search(text, max(0, start - 6), start)
        ):
            return True
        if _SEEN_THROUGH.fullmatch(text, start, end) and _OF_COLOUR.search(
            text, *self._clauses.between(start, end)
        ):
            return True
        if _STANDS_ABOUT.fullmatch(text, start, end):
            return not _BEFORE_A_SCREEN.search(text, *self._sentences.between(start, end))
        return self._quotes.covering(start - 1, end + 1) is not None

    def told(self, hit: Hit) -> bool:
        """Say whether its sentence seems to tell rather than to want, which Chinese does not always show."""
        return self._asks_nothing(self._units[hit.first].start, self._units[hit.last - 1].end, hit.counts)

    def wished(self, start: int, end: int) -> bool:
        """Say whether a sentence wants something."""
        return self._wishes.within(*self._sentences.between(start, end))

    def _asks_nothing(self, start: int, end: int, counts: Counts) -> bool:
        """Say whether the clause tells how it is today and wants nothing."""
        clause = self._clauses.between(start, end)
        if self._unchanged.within(clause[0], clause[1] + _SOON_AFTER):
            return True
        if counts == "in_specification":
            return not self._register.binds
        if self._wishes.within(*clause):
            return False
        if self._told.within(*clause):
            return True
        sentence = self._sentences.between(start, end)
        if not self._complaints and _COMPLAINS.match(self._text, self._widened_start(start), end):
            return True
        if self._wishes.within(*sentence):
            return False
        return counts == "in_wish" and self._told.within(sentence[0], start)

    def _widened_start(self, start: int) -> int:
        """Return where a phrase begins with the character before it that only turns it up, as in 太慢."""
        found = _LEADING.search(self._text[max(0, start - 4) : start])
        return start - len(found.group()) if found else start
