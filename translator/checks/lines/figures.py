"""A sentence that people sign holds no amount and no day in words or digits that the ask does not say.

Numbers that somebody gave are references by now; what is left is what binds to nothing: years, parts, multiples, days.
"""

import re

from translator.checks.lines.borders import occurs
from translator.checks.lines.line import FACTS, Line

_REFERENCE = re.compile(r"\{N\d{1,6}\}")
_TIME = r"(?:(?:milli|micro|nano)?second|minute|hour|day|night|week|weekend|fortnight|month|quarter|year|decade|shift|business day|working day)"
_WORDS_EN = (
    r"zero|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty"
    r"|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|scores of|pair of|couple of|one (?:in|out of|of every|per)|per ?cent|percentage|[ivxlcm]{2,8}"
    r"|twice|thrice|once (?:a|an|per|every)|half|halves?|halved|halving|doubl(?:e|es|ed|ing)|tripl(?:e|es|ed|ing)|quadrupl(?:e|es|ed|ing)|[a-z]{2,9}fold"
    r"|(?:a|an|one|two|three|the) (?:third|quarter|fourth|fifth|sixth|eighth|tenth)s?(?= of\b|[ ,.;]*$)|two[- ]thirds|three[- ]quarters"
)
_DAYS_EN = (
    r"january|february|april|june|july|august|september|october|november|december|(?:in|by|until|till|before|after|since|from|of|this|next|last|early|late|mid|through) (?:march|may)"
    r"|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|tomorrow|tonight|yesterday|noon|midnight|midday|christmas|easter|new year|spring|summer|autumn|winter"
    rf"|(?:next|last|this|coming|following|same|every|each|per|a|within the|in an?|in one|within an?|within one|half an?) {_TIME}s?(?! (?:person|time|opinion|half|look|copy|factor|step|pair))"
    rf"|(?:within|in|for|few|several|some|many|under|after|over|of) (?:just |only |mere |a few |some )?{_TIME}s"
    rf"|(?:end|start|beginning|middle|close|turn) of (?:the |this |next )?{_TIME}|(?:year|month|quarter|week)[- ]end"
    r"|secondly|hourly|daily|weekly|monthly|quarterly|yearly|annual(?:ly)?|nightly|biweekly|fortnightly|overnight|round[- ]the[- ]clock|around the clock"
)
_EN = re.compile(rf"(?<![\w{{])(?:{_DAYS_EN}|{_WORDS_EN})(?![\w])")
_DIGIT = re.compile(r"\d|[½⅓¼¾⅔⅕⅛%‰²³①-⑳Ⅰ-ⅻ㈠-㈩壹贰叁肆伍陆柒捌玖拾佰仟]")
_PLAIN = re.compile(r"[a-z]++")
_TELLING = frozenset(
    (
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty "
        "seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion trillions dozen dozens scores pair couple percent cent percentage "
        "ii iii iv vi vii viii ix xi xii xiii xiv xv xvi xvii xviii xix xx xxx xl xc cc mm twice thrice once half halve halves halved halving double doubles doubled doubling triple "
        "triples tripled tripling quadruple quadruples quadrupled quadrupling third thirds quarter quarters fourth fourths fifth fifths sixth sixths eighth eighths tenth tenths "
        "january february march april may june july august september october november december tomorrow tonight yesterday noon midnight midday christmas easter year years "
        "spring summer autumn winter second seconds millisecond milliseconds microsecond microseconds nanosecond nanoseconds minute minutes hour hours day days night nights "
        "week weeks weekend weekends fortnight fortnights month months decade decades shift shifts end clock secondly hourly daily weekly monthly quarterly yearly annual annually "
        "nightly biweekly fortnightly overnight"
    ).split()
) | {f"{day}day{s}" for day in ("mon", "tues", "wednes", "thurs", "fri", "satur", "sun") for s in ("", "s")}
_ROMAN = re.compile(rf"(?<!\w)[IVXLC]{{1,6}} {_TIME}s?\b")
_DIGITS = re.compile(
    r"\w{0,20}\d[\w.,:/%-]{0,30}(?<![.,:/-])|[½⅓¼¾⅔⅕⅛%‰²³①-⑳Ⅰ-ⅻ㈠-㈩壹贰叁肆伍陆柒捌玖拾佰仟]"
)
_NUMERALS = "〇零一二两三四五六七八九十百千万亿"
_ZH = re.compile(
    r"(?P<free>十分|千万不|千万别|万一|第三方|三方|两者|二维码|二次元|四处|五金|百科|百度|千瓦|万能|万物|一[个份位种款致起旦些样并定同直般]|[统唯逐]一|之一|第一|万事|百货|八卦|七天无理由|半自动|七牛)"
    rf"|[{_NUMERALS}]{{1,2}}月[底初份]?|周[一二三四五六日天]|星期[一二三四五六日天]|礼拜[一二三四五六日天]"
    rf"|[{_NUMERALS}半]{{1,4}}(?:成|折|倍|番|秒|分钟|刻钟|小时|个?钟头|天|周|个?月|年|个?季度|日|毫秒)内?"
    rf"|[{_NUMERALS}]{{1,4}}分之[{_NUMERALS}]{{1,4}}|百分之|翻[倍番]|加倍|减半|折半|过半|一半|大半|倍增|成倍|数倍|几倍|双倍"
    r"|[今明去后前]年|[年月季周]度?[底初末终中]|[年月周日]内|(?:下|上|本|这|当|每|次|隔)(?:个)?(?:季度|周|月|年|星期|礼拜|日|天|小时|分钟|秒|晚)|[今明后昨]天|[今明]晚|周末|春节|国庆|双十一|元旦|中秋|圣诞|端午|清明节?|五一|劳动节|重阳|元宵|除夕|寒假|暑假"
    r"|半数|多半|[春夏秋冬][季天]|半[年天月日]|通宵|隔夜|连夜|全年|全天候?|(?:毫?秒|分钟|小时|天)级|数[秒天周月年]|几[秒天周月年个分]"
    rf"|(?:[{_NUMERALS}]{{2,9}}|[二两三四五六七八九十百千万亿])[\u4e00-\u9fff]?"
)


def figures(line: Line) -> str | None:
    """Say which amount or day the ask does not say, or None.

    Args:
        line: its numbers already references.
    """
    if line.kind not in FACTS:
        return None
    folded = line.source.folded
    text = _REFERENCE.sub(" ", line.text)
    low = text.lower()
    for found in _DIGITS.finditer(low) if _DIGIT.search(low) else ():
        if not occurs(found.group(), folded):
            return _not_said(found.group())
    roman = None if low == text else _ROMAN.search(text)
    if roman and not occurs(roman.group().lower(), folded):
        return _not_said(roman.group())
    for found in _EN.finditer(low) if _may_say(low) else ():
        said = found.group()
        if not (occurs(said, folded) or occurs(said.removesuffix("s"), folded) or occurs(said + "s", folded)):
            return _not_said(said)
    if line.source.language == "zh":
        for found in _ZH.finditer(text):
            if found.lastgroup is None and found.group() not in folded:
                return _not_said(found.group())
    return None


def _may_say(low: str) -> bool:
    """Say whether one of the words is there that every amount in words has, which is sooner told than the amount itself."""
    return any(word in _TELLING or word.endswith("fold") for word in _PLAIN.findall(low))


def _not_said(words: str) -> str:
    return f"the ask does not say “{words}”"
