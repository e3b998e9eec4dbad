"""Names that hold digits and are no quantities: versions, standards, dates, times, ids, addresses, code, logs.

A name is found by what it begins with: a digit, a letter, a Chinese character or a sign. Each pattern looks at a bounded
number of characters around a place.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from translator.domain.value import Span
from translator.reading.quantities.digit_labels import labels_in
from translator.reading.quantities.numerals import folded

_HAN = r"\u4e00-\u9fff"
_MONTH = (
    r"(?:(?:January|February|March|April|May|June|July|August|September|October|November|December)(?![a-z])"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)(?![a-z])\.?)"
)
_YEAR = r"(?:19|20)\d\d"
_TH = r"(?:st|nd|rd|th)?"
_LEVEL = r"(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL|SEVERE)"

_BY_DIGIT = (
    # a log line: a moment with seconds and the level of the message
    rf"(?:\d{{4}}-\d\d-\d\d[ T])?\d\d:\d\d:\d\d(?:[.,]\d{{1,6}})?\]?[ ]?(?:\[[^\]\n]{{0,60}}\][ ]?)?\[?{_LEVEL}\b[^\n]{{0,400}}",
    # dates
    r"(?<![\d.])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?!\d)",
    r"(?<![\d.])\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})(?!\d)",
    rf"\d{{1,2}}{_TH}(?: ?(?:/|-|–|and|to|&|or|,) ?\d{{1,2}}{_TH})?(?: of)?[ -]{_MONTH}(?:,? ?{_YEAR}(?!\d))?",
    rf"(?<![\d.,]){_YEAR} ?(?:-|–|/|~|to|至|到) ?(?:{_YEAR}|\d\d)(?!\w|[.,]\d)",
    rf"(?<![\d.,])(?:{_YEAR}|(?<=[Tt]he )[1-9]0|(?<=late )[1-9]0|(?<=early )[1-9]0|(?<=mid )[1-9]0|(?<=mid-)[1-9]0)['’]?s\b(?! (?:timeout|limit|window|delay|interval|cache))",
    r"(?:\d\d)?\d0年代",
    # groups of an age
    r"(?:(?<=under )|(?<=under-)|(?<=over )|(?<=over-))\d{1,2}['’]?s\b(?=[^\n]{0,40}\b(?:they|who|whose|their|them|kids|children|players|team|go|get|need)\b)",
    rf"(?:{_YEAR}年|(?:1[5-9]|[2-4]\d)年(?=\d{{1,2}}月|Q\d|第?[一二三四1-4]季度|[上下]半年|[底初末春夏秋冬版款]|就|的?数据))(?:\d{{1,2}}月(?:\d{{1,2}}[日号])?|第?[一二三四1-4]季度|[上下]半年|度|级|初|底|末|中)?",
    r"(?<![\d.])(?:1[0-2]|0?[1-9])月(?:\d{1,2}[日号]|份|初|底|中旬|上旬|下旬|末)?(?: ?[-~至到—] ?\d{1,2}[日号])?",
    r"(?<![\d.])\d{1,2}日(?!以?内|之内|后|游|龄|活|均)|(?<![\d.])\d{1,4} ?(?:号(?!人)|#)(?:线|楼(?:\d{1,4}室?)?)?",
    r"(?<![\w/.])\d{1,2}/\d{1,2}(?![\d/]| ?(?:of\b|的|-?h\b|-?hour|-?day|-?inch|-?mile))",
    # times of day and round the clock
    r"(?<![\d.,])24 ?[/x×*] ?7(?: ?[/x×*] ?365)?(?!\d)|(?<![\d.,])7 ?[x×*] ?24(?:小时)?(?!\d)",
    r"(?<![\d.,:])\d{1,2}[:：]\d{2}(?::\d{2})?(?:[.,]\d{1,6})?(?: ?[ap]\.?m\b\.?)?(?!\d)",
    r"(?<![\d.,])\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b\.?|(?<![\d.,])\d{1,2} (?:o['’]?clock|in the (?:morning|afternoon|evening)|at night|sharp)\b",
    r"(?<![\d.,])\d{1,2}(?= ?(?:-|–|to|and) ?\d{1,2}(?::\d\d)? ?[ap]\.?m\b)",
    r"(?<![\d.])(?:1?\d|2[0-4])点(?:半|整|钟|\d{1,2}分?)?(?![数击评位赞播单\d])",
    # versions and kinds
    r"(?<![\w.])\d+\.\d+(?:\.\d+){1,4}(?:[-_.][A-Za-z0-9_]{1,30}){0,6}(?!\w)(?! ?%)|(?<!\d)\d+(?:\.\d+)?\.x\b",
    r"(?<![\d.,])(?:\d{1,3}(?:\.\d{1,3}){0,3} ?版本|\d{1,3}(?:\.\d{1,3}){1,3} ?版(?![块面式权]))|(?<![\d.,])(?:19|20)\d\d ?[版款](?!本)|(?<![\d.,])\d{3,5} ?(?:芯片|处理器|平台(?=[,，。；、 ]|$)|系列|机型|型(?=[号的]))",
    r"(?<![\d.,$€£¥])[248]K(?![A-Za-z])(?= ?(?:cameras?|videos?|displays?|screens?|TVs?|monitors?|images?|content|resolution|footage|stream|input|webcam|feed|高清|超高清|超清|视频|画质|屏|分辨率|直播|摄像|画面)|[\s,.;:)/]{0,2}$|[,.;)])",
    r"(?<![\d.,])\d{1,5} ?[x×*X] ?\d{1,5}(?: ?[x×*X] ?\d{1,5})?(?![\dA-Za-z%]| ?(?:px|pixels?|[cm]?m|像素|毫米|厘米|米)(?![A-Za-z]))",
    r"(?<![\d.,])\d{1,3}(?:st|nd|rd|th)\b(?![- ]?percentile)|(?<![\d.,])\d{1,2} (?:CFR|USC|U\.S\.C\.)(?: (?:Part|§) ?\d{1,4})?\b",
    r"(?<![\d.,])[1-4][QH](?:\d\d)?\b",
    # telephone numbers and lines to call
    r"(?<![\w.,])(?:0\d{2,5}[ /-]\d{2,9}(?:[ /-]\d{2,9}){0,3}|400-?\d{3,4}-?\d{3,4}|\d{3}-\d{3,4}-\d{4}|1[3-9]\d{9})(?![\d.,]*\d)|(?<![\d.,])\d{3} (?=toll[- ]free\b)",
    r"(?<![\d.,])(?:12[1-3]\d\d|95\d{3}|96\d{3}|1[12]\d|[48]00|10086|10010|10000)(?=号(?!线)|热线|坐席|话务|客服|平台|工单|投诉|电话|警情|急救|上(?!下)|转接)",
    r"(?<![\d.,])(?:618|818|1111|1212|520|315)(?=大促|活动|期间|之?前|当天|那天|复盘|专场|战报|[晚会预主、和页]|[，。；]|$)|(?<![\d.])\d{1,2}\.\d{1,2}(?=节|大促|专场|活动|女王|狂欢)",
    # quarters and ratios
    r"(?<![\d个多.])[1-4]季度|(?<![\d:.])\d{1,3}(?:\.\d)?[:：]\d{1,3}(?![\d:])",
    # list numbers, at the start of a line or after a stop
    r"(?:(?<=^)|(?<=[\n\t*•>-])|(?<=[\n*•>-] ))\d{1,2}(?:[.)、）:](?!\d)|\.-)",
    rf"(?<=[\s，。；：:;（(\])）])(?:1?\d|20)(?:[)）](?=\s|[{_HAN}A-Za-z])|、(?=[^\d\s])|\.(?= ?[{_HAN}])|\.-)|(?<=[.:;!?)] )\d{{1,2}}\.(?= [A-Z])",
)


def _at_capital(*names: str) -> str:
    """Write a pattern of names that begin with a capital, which most words do not."""
    return f"(?=[A-Z])(?:{'|'.join(names)})"


_BY_LETTER = (
    # places: addresses, mails, files
    r"\b(?:https?|ftp|file|jdbc|s3)://[^\s<>\"，。；）)\]]{1,2000}|\bwww\.[^\s<>\"，。；）)]{1,500}",
    # a log line that begins with its level, dates and quarters
    _at_capital(
        rf"\b{_LEVEL}\b[ :\[]{{1,3}}\d{{4}}-\d\d-\d\d[^\n]{{0,300}}",
        rf"\b{_MONTH} \d{{1,2}}{_TH}\b(?![\d,]\d|\d| ?(?:%|[a-z]{{3,}}s\b))(?:,? {_YEAR}\b)?|\b{_MONTH},? {_YEAR}\b",
        r"\b(?:[QH][1-4]|FY|CY|KW|CW|W)[ -]?(?:\d{1,4})?(?<=\d)(?:[ /'’-]{0,2}(?:20)?\d\d\b)?",
    ),
    # versions, standards, parts
    r"(?<![\w.])[vV]\d+(?:\.\d+){0,4}[\w-]{0,20}|(?<![\w.])(?:TP|P|p|tp)\d{2,3}(?:\.\d{1,3})?(?![\w%])",
    r"\b[A-Za-z]{1,8}+\d[A-Za-z]{0,4} \d{1,3}\.\d{1,3}(?:\.\d{1,3})?(?!\d)",
    _at_capital(
        r"(?<!\w)[A-Z][A-Za-z]{0,11}[-_]\d{1,8}(?:[-_.]\w{1,20}){0,3}",
        r"\b(?:MARC|Incoterms|ISO|IEC|EN|DIN|IEEE|NIST|BS|ANSI|RFC|WCAG|GDPR|PCI|HIPAA|SOC|PSD|MIFID|BASEL|GB|YD|JR|HJ|JGJ|DL|QB|NB)(?:[ /](?:IEC|TS|TR|EN|DSS|SP|T|Z))?[ -]?\d[\d.:-]*(?:\.\d+)*",
        r"\b[A-Z]{1,5}/[A-Z]{1,4} ?\d[\d.-]*",
    ),
    r"\b(?:Art|Sec|Sect|Abs|Nr|No|nr|no|Ref|Fig|Tab|Pos|App)\. ?\d+(?:\.\d+)*",
    r"(?<![A-Za-z0-9])(?!(?:EUR|USD|GBP|CHF|CNY|RMB|JPY|[A-Z]{2}D|SEK|NOK|DKK|PLN|CZK) )(?:[A-Z][A-Za-z]{0,15}[A-Z&/][A-Za-z&/]{0,15}|[A-Z]{1,6}) \d{1,6}(?:\.\d+){1,3}\b"
    r"(?! ?(?:%|percent|(?:ms|s|secs?|mins?|h|hours?|days?|[KMGT]i?B|EUR|USD|GBP|CHF)\b))",
    # a trace of calls
    r"\b(?:Caused by|Exception in thread)\b[^\n]{0,120}|\b[\w$]{1,80}+\.(?:java|py|js|ts|cs|kt|go|rb|cpp):\d{1,6}",
)
_BY_HAN = (
    # words and sayings that only look like numbers
    r"八百[遍回次](?!/|每)|千万(?=别|不|要|注意|记得|小心|留意)|百公里|百分(?![之点])|十分(?!钟|之|[米位])|万一|[千万百]家万户|[两三四]班(?:倒|两运转)|三天两头|三番[两五]次|一时半|七嘴八舌|乱七八糟"
    r"|四面八方|五花八门|三五成群|三令五申|一五一十|七七八八|一来二去|千人千面|百花齐放|五颜六色|四通八达|千奇百怪|千篇一律|千方百计|千变万化|千差万别|万无一失|百无一失|十有八九|三言两语|丢三落四|五湖四海|半斤八两|百里挑一|两全其美|三心二意|四平八稳|十全十美",
    r"(?:十[一二]?|[一二三四五六七八九])月(?:[一二三]?十?[一二三四五六七八九]?[日号]|份|初|底|中旬|上旬|下旬|末)?",
    r"(?:二|三)?十?[一二三四五六七八九]号(?![线楼机院厅门店仓人])|[二三]?十号(?!人)",
    r"(?:凌晨|早上|上午|中午|下午|晚上|傍晚|晚|早|每天|每日|工作日|当天|次日|周[一二三四五六日天])\s?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:半|\d{1,2}分?|[一二三四五六七八九十]{1,3}分)?(?:钟|整)?(?:[到至-](?:\d{1,2}|[一二两三四五六七八九十]{1,3})点半?)?",
    r"(?<![\d个多几两两])[一二三四]季度",
    r"第[\d零〇一二两三四五六七八九十百千]{1,8}(?:季度|[条章节款项版期季轮阶批次名位步点页个届类层级方]|部分)?",
    r"双 ?(?:1[12]|十[一二])(?!个|台|人)|[一二三四五六七八九十\d]{1,3}(?:期(?![限间货望待盼])|(?<![多少共分过][一二三四五六七八九十\d])级(?![别连]))",
    r"(?:级别|阶段|步骤|方案|选项|序号|附件|附录|附表|SoC|CPU|GPU|MCU|鸿蒙|等保|安卓|版本号?|麒麟|欧拉|达梦|骁龙|酷睿|锐龙|工业|芯片|主控|型号|代码|工号|单号|编号|房号|车牌|端口|分机|内线|热线|电话|拨打|拨|尾号|密码|口令|邮编|门牌|按(?!\d[\d.]{0,5} ?[kKMG]?[A-Za-z]))(?:是|为|改为|改成|换成|还是|仍是|用的是|用)?[:：# ]?[A-Za-z]?\d[\d.-]{0,18}(?:及?以[上下])?(?![\d.]|[万千亿%]| ?(?:[个条台位名只元块秒天年次人份张件通单]|小时|分钟|周|月|日内))",
    r"\d{1,3}[-~、]\d{1,3}(?:栋|号楼|楼|单元|层)",
    r"(?<![\d.,])(?:\d{1,2}|[一二三四五六七八九十]{1,3})楼(?![盘宇栋])",
    r"[座栋楼厦区]\d{1,3} ?(?:层|楼|室|号|F)|(?<=[A-Z])区\d{1,3} ?(?:栋|幢|座|单元)",
)
_BY_SIGN = (
    r"`[^`\n]{1,300}`",
    r"#[A-Za-z]{0,12}-?\d{1,12}\b|@\w{0,40}\d\w{0,40}",
    r"§ ?\d[\d.]*(?:\(\d+\))?",
    r"(?<![\w.])\+\d[\d ()/-]{6,18}\d",
    r"[（(]\d{1,2}[)）](?=\s|[" + _HAN + r"A-Za-z])",
    r"\[\d[\d.]{0,12}[a-z]{0,3}\]",
    r"\([A-Za-z_$]{1,60}\.(?:java|py|js|ts|cs|kt|go|rb|cpp|c|scala):\d{1,6}\)?",
    r"\[[^\[\]\n]{0,80}\d[^\[\]\n]{0,80}\](?=\[)|(?<=\])\[[^\[\]\n]{0,120}\d[^\[\]\n]{0,60}\]",
    r"\"[\w.-]{1,40}\" ?: ?-?\d[\d.]*",
    r"(?<=[ap]m)-\d{1,2}(?: ?[ap]m)?",
)
_NAMES = (
    re.compile(rf"(?=\d)(?:{'|'.join(_BY_DIGIT)})", re.ASCII),
    re.compile(rf"(?<![A-Za-z])(?=[A-Za-z])(?:{'|'.join(_BY_LETTER)})", re.ASCII),
    re.compile(rf"(?=[{_HAN}\dSCGM])(?:{'|'.join(_BY_HAN)})", re.ASCII),
    re.compile(rf"(?=[`#@§+（(\[\"-])(?:{'|'.join(_BY_SIGN)})", re.ASCII),
)
_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}")

_TOKEN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./:+#&=%?$\\'’-]*")
_TOKEN_CHARS_MAX = 60
"""No number with its unit is longer."""
_NEXT_DAY = re.compile(r"T\+?\d{0,2}")
_UNIT_WITH_DIGIT = re.compile(r"(?:[ck]?m|ft)[23](?:/[a-z]{1,5})?|\d+(?:\.\d)?[wW]\+?")
_RISEN = re.compile(r"[A-Z]{2,6}\+\d{1,4}(?:\.\d{1,3})?%?")
"""A figure and by how much it rose, as in CTR+1.2."""
_MIXED = re.compile(r"[A-Za-z_]")
_ARABIC = re.compile(r"[0-9]")
_SIZED = re.compile(
    r"(?:\d[\d.,]{0,18}(?:-|–|~|to))?\d[\d.,]{0,18}(?:-|–)?(?:[kKMmB]|bn|mn|x|%|[kKMGT]i?[Bb](?:/s|ps)?|[kMGT]?bit/s|ms|us|ns|s|secs?|mins?|m|hrs?|h|d|wks?|mo|yrs?|[ckm]?m[23]?|ft2|kg|g|t"
    r"|km/h|[kM]?Wh?|[kMG]?Hz|dB|kVA|k?V|k?Pa|MPa|MP|px|fps|[rqtRQT][pP][sS]|req/s|[a-z]{2,20}(?:-[a-z]{2,20}){0,2})(?:/[A-Za-z]{1,20}\d?)?[.'’:?+]*"
    r"|\d{1,2}h\d{2}(?:m|min)?|\d{1,5}x\d{1,5}(?:px|mm|cm|m)?",
)
_WORDLIKE = re.compile(
    r"\d[\d.,]{0,18}-?(?:second|minute|hour|day|week|month|year|working-day|business-day)s?\b.{0,40}", re.I
)
_HYPHEN_NOUN = re.compile(r"\d[\d.,]{0,18}-[a-z]{2,20}(?:-[a-z]{1,20}){0,3}")


@lru_cache(maxsize=8)
def names_with_digits(text: str) -> tuple[Span, ...]:
    """Find the names that hold digits and say no quantity.

    Args:
        text: any text.

    Returns:
        Their ranges in order, none overlapping another.
    """
    plain = folded(text)
    spans = [*_fenced(plain), *labels_in(plain)]
    patterns = (*_NAMES, _MAIL) if "@" in plain else _NAMES
    for island in _islands(plain):
        for pattern in patterns:
            spans += (m.span() for m in pattern.finditer(plain, *island))
        spans += (
            m.span()
            for m in _TOKEN.finditer(plain, *island)
            if not (token := m.group()).isalpha() and _is_name(token) and not _stored(plain, m)
        )
    kept = [s for s in (_trimmed(plain, s) for s in spans) if s is not None]
    return tuple(Span(start=a, end=b) for a, b in _merged(sorted(kept)))


_DIGIT = re.compile(r"[\d零一二两三四五六七八九十百千万]+")
_BESIDE = 160
"""How many characters beside a digit can belong to its name."""


def _islands(text: str) -> list[tuple[int, int]]:
    """Return the ranges within reach of a digit; nothing else can hold such a name."""
    out: list[tuple[int, int]] = []
    for match in _DIGIT.finditer(text):
        low, high = max(0, match.start() - _BESIDE), min(len(text), match.end() + _BESIDE)
        if out and low <= out[-1][1]:
            out[-1] = (out[-1][0], high)
        else:
            while low > 0 and low > match.start() - 2 * _BESIDE and not text[low - 1].isspace():
                low -= 1
            out.append((low, high))
    return out


_FENCE = re.compile(r"```|\{(?:code|noformat)[^}\n]{0,30}\}")
_FENCED_CHARS_MAX = 4000


def _fenced(text: str) -> Iterator[tuple[int, int]]:
    """Yield the blocks of code or log between two fences."""
    opened: re.Match[str] | None = None
    for match in _FENCE.finditer(text):
        if (
            opened
            and match.group()[:2] == opened.group()[:2]
            and match.end() - opened.start() <= _FENCED_CHARS_MAX
        ):
            yield opened.start(), match.end()
            opened = None
        else:
            opened = match


_GIGABYTES = re.compile(r"\d{1,4}[GT]")
_STORAGE_BEFORE = re.compile(r"(?:核|内存|存储|硬盘|显存|空间|磁盘|流量|大小|缓存|不超过|最大|\+|/) ?$")
_STORAGE_AFTER = re.compile(
    r" ?(?:内存|存储|硬盘|显存|空间|磁盘|流量|大小|以[内上下]|左右|的(?:内存|硬盘|文件|虚机|视频|数据|U盘)|数据|文件|视频|日志|RAM|SSD|/月|/天)"
)


def _stored(text: str, match: re.Match[str]) -> bool:
    """Say whether a letter after digits is a size of data, as in 16G内存, rather than a kind of network."""
    if not _GIGABYTES.fullmatch(match.group()):
        return False
    before = _STORAGE_BEFORE.search(text, max(0, match.start() - 6), match.start())
    return before is not None or _STORAGE_AFTER.match(text, match.end()) is not None


def _is_name(token: str) -> bool:
    """Say whether letters and digits grown together are a name rather than a number with its unit."""
    bare = token.rstrip(".:?'’-/")
    if not _MIXED.search(bare) or not _ARABIC.search(bare) or _NEXT_DAY.fullmatch(bare):
        return False
    if _UNIT_WITH_DIGIT.fullmatch(bare) or _RISEN.fullmatch(bare):
        return False
    if len(bare) > _TOKEN_CHARS_MAX:
        return True
    if _SIZED.fullmatch(bare) or _WORDLIKE.fullmatch(bare):
        return False
    parts = [part for part in bare.split("/") if part]
    if len(parts) > 1:
        return any(_is_name(part) for part in parts)
    return not bare[0].isdigit() or not _HYPHEN_NOUN.fullmatch(bare)


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    start, end = span
    while end > start and text[end - 1] in " .,:;?'’":
        end -= 1
    while start < end and text[start] in " \t\n>*•":
        start += 1
    return (start, end) if _DIGIT.search(text, start, end) else None


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out
