"""Names that hold digits and are no quantities: versions, standards, dates, times, ids, addresses, code.

Every pattern runs once over the text and looks at a bounded number of characters around each place.
"""

import re
from functools import lru_cache
from itertools import chain

from translator.domain.value import Span
from translator.reading.numerals import folded

_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?"
    r"|Nov(?:ember)?|Dec(?:ember)?)\b\.?"
)
_NAMING = (
    "plan line level tier version release section chapter article step phase stage part option rule class grade "
    "category figure table appendix port code status error station ward floor hall room gate zone queue sprint "
    "ticket issue decision adr record number no page clause annex paragraph layer build rev revision milestone wave "
    "building block shift team group region area bay lane dock track platform terminal unit batch pos position "
    "requirement req story epic bug case form item slide v ver rc beta patch update http https python java node "
    "android ios windows excel office word chrome firefox php ruby angular vue react kotlin swift postgres "
    "postgresql mysql oracle spring django tls ssl gpt llama claude gemini covid wcag iso iec din en nist pci sap "
    "basel gen room district site hotline extension ext"
)
_NAMED = "|".join(sorted(set(_NAMING.split()), key=len, reverse=True))
_NO_UNIT_FOLLOWS = (
    r"(?! ?(?:%|percent|per cent|(?:ms|s|secs?|mins?|hrs?|h|milliseconds?|seconds?|minutes?|hours?|days?"
    r"|weeks?|months?|years?|working days?|[KMGT]i?B|EUR|USD|GBP|CHF)\b))"
)
_HAN = r"\u4e00-\u9fff"

_PATTERNS = (
    # places: addresses, mails, paths, code
    r"\b(?:https?|ftp|file|jdbc|s3)://[^\s<>\"，。；）)\]]{1,2000}",
    r"\bwww\.[^\s<>\"，。；）)]{1,500}",
    r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}",
    r"`[^`\n]{1,300}`",
    r"#[A-Za-z]{0,12}-?\d{1,12}\b|@\w{0,40}\d\w{0,40}",
    # dates
    r"(?<![\d.])\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:[T ]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?(?![\d])",
    r"(?<![\d.])\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?!\d)",
    rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th)?(?: of)?[ -]{_MONTH}(?:,? ?(?:19|20)\d\d\b)?",
    rf"\b{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b(?!\d| ?(?:%|[a-z]{{3,}}s\b))(?:,? (?:19|20)\d\d\b)?",
    rf"\b{_MONTH},? (?:19|20)\d\d\b",
    r"(?<![\d.,])(?:19|20)\d\d ?(?:-|–|/|~|to|至|到) ?(?:(?:19|20)\d\d|\d\d)(?!\w|[.,]\d)",
    rf"(?<![\d.,{_HAN}A-Za-z])(?:19|20)\d\d(?=['’]s\b|s\b)",
    r"(?:(?:19|20)?\d\d年)(?:\d{1,2}月(?:\d{1,2}[日号])?|第?[一二三四1-4]季度|[上下]半年|度|级|初|底|末|中)?",
    r"(?<![\d.])\d{1,2}月(?:\d{1,2}[日号]|份|初|底|中旬|上旬|下旬|末)?(?:\d{1,2}[日号])?",
    r"(?<![\d.])\d{1,2}号(?![线楼机院厅门店仓])",
    r"(?:十[一二]?|[一二三四五六七八九])月(?:[一二三]?十?[一二三四五六七八九]?[日号]|份|初|底|中旬|上旬|下旬|末)?",
    r"(?:二|三)?十?[一二三四五六七八九]号(?![线楼机院厅门店仓])|[二三]?十号",
    r"\b(?:[QH][1-4]|FY|CY|KW|CW|W)[ -]?(?:\d{1,4})?(?<=\d)(?:[ /'’-]{0,2}(?:20)?\d\d\b)?",
    r"\b[1-4][QH](?:\d\d)?\b",
    # times of day
    r"(?<![\d.,:])\d{1,2}[:：]\d{2}(?::\d{2})?(?:[.,]\d{1,6})?(?: ?[ap]\.?m\b\.?)?(?![\d])",
    r"(?<![\d.,])\d{1,2}(?:\.\d{2})? ?[ap]\.?m\b\.?|(?<![\d.,])\d{1,2} o['’]?clock\b",
    r"(?<=[ap]m)-\d{1,2}(?: ?[ap]m)?|(?<![\d.,])\d{1,2}(?= ?(?:-|–|to|and) ?\d{1,2}(?::\d\d)? ?[ap]\.?m\b)",
    r"(?:凌晨|早上|上午|中午|下午|晚上|晚|早|每天|每日|工作日|当天|次日|周[一二三四五六日天])[\s]?(?:\d{1,2}|[一二两三四五六七八九十]{1,3})点(?:半|\d{1,2}分?|[一二三四五六七八九十]{1,3}分)?(?:钟|整)?",
    r"(?<![\d.])(?:1?\d|2[0-4])点(?:半|整|钟|\d{1,2}分?)?(?![数击评位\d])",
    r"\b(?:at|by|before|until|till|since) \d{1,2}(?=[.,;!?](?!\d)|$| (?:sharp|every|each|on|in the)\b)",
    r"(?<![\d.,])24 ?[/x×*] ?7(?:[/x]365)?(?!\d)|(?<![\d.,])7 ?[x×*] ?24(?:小时)?(?!\d)",
    # versions and ids
    r"(?<![\w.])[vV]\d+(?:\.\d+){0,4}[\w-]{0,20}",
    r"(?<![\w.])\d+\.\d+(?:\.\d+){1,4}(?:[-_.][A-Za-z0-9_]{1,30}){0,6}(?!\w)(?! ?%)",
    r"(?<!\d)\d+\.\d+\.x\b|(?<!\d)\d+\.x\b",
    r"(?<![\w])[A-Z][A-Za-z]{0,11}[-_]\d{1,8}(?:[-_.]\w{1,20}){0,3}",
    rf"\b(?:{_NAMED})\.? ?[#]? ?\d{{1,6}}(?:\.\d+){{0,3}}[a-z]?\b{_NO_UNIT_FOLLOWS}(?: ?(?:/|and|or|to|-|–|, ?)? ?(?:\d{{1,3}}\b(?![.,]?\d)(?! ?(?:%|[a-z])))){{0,3}}",
    r"\b(?:ISO|IEC|EN|DIN|IEEE|NIST|BS|ANSI|RFC|WCAG|GDPR|PCI|HIPAA|SOC|PSD|MIFID|BASEL)(?:[ /](?:IEC|TS|TR|EN|DSS|SP))?[ -]?\d[\d.:-]*(?:\.\d+)*",
    r"§ ?\d[\d.]*(?:\(\d+\))?|\b(?:Art|Sec|Sect|Abs|Nr|No|nr|no|Ref|Fig|Tab|Pos|App)\. ?\d+(?:\.\d+)*",
    r"第[\d零〇一二两三四五六七八九十百千]{1,8}(?:[条章节款项版期季轮阶批次名位步点页个届类层级方]|部分)?",
    r"(?<![\w.])(?:TP|P|p|tp)\d{2,3}(?:\.\d{1,3})?(?![\w%])",
    r"(?<![\d.,])\d{1,3}(?:st|nd|rd|th)\b(?![- ]?percentile)",
    # telephone and account numbers
    r"(?<![\w.])\+\d[\d ()/-]{6,18}\d",
    r"(?<![\w.,])0\d{2,5}[ /-]\d{2,9}(?:[ /-]\d{2,9}){0,3}(?![\d.,]*\d)",
    r"(?<![\d.,+])\d{3}-\d{3,4}-\d{4}(?!\d)|(?<!\d)1[3-9]\d{9}(?!\d)|\b\d{3} (?=toll[- ]free\b)",
    # list numbers
    r"(?m:^[ \t>*•-]{0,8}\(?\d{1,2}(?:[.)、）:](?!\d)|\.-))",
    r"(?<=[\s，。；：:;（(\])）])\(?\d{1,2}(?:[)）](?=\s|[" + _HAN + r"A-Za-z])|、(?=[^\d\s])|\.(?= ?[" + _HAN + r"])|\.(?= [A-Z])|\.-)",
    r"[（(]\d{1,2}[)）](?=\s|[" + _HAN + r"A-Za-z])",
    # names written with a word before
    rf"(?<![A-Za-z0-9])(?!(?:EUR|USD|GBP|CHF|CNY|RMB|JPY|[A-Z]{2}D|SEK|NOK|DKK|PLN|CZK) )(?:[A-Z][A-Za-z]*[A-Z&/][A-Za-z&/]*|[A-Z]{{1,6}}) \d{{1,6}}(?:\.\d+){{1,3}}\b{_NO_UNIT_FOLLOWS}",
    # code
    r"\[\d[\d.]{0,12}[a-z]{0,3}\]",
    r"\([A-Za-z_$]{1,60}\.(?:java|py|js|ts|cs|kt|go|rb|cpp|c|scala):\d{1,6}\)?|\b[\w$]{1,80}\.(?:java|py|js|ts|cs|kt|go|rb|cpp):\d{1,6}",
    r"\[[^\[\]\n]{0,80}\d[^\[\]\n]{0,80}\](?=\[)|(?<=\])\[[^\[\]\n]{0,120}\d[^\[\]\n]{0,60}\]",
)  # fmt: skip
_NAMES_ANY_CASE = {i for i, p in enumerate(_PATTERNS) if p.startswith(rf"\b(?:{_NAMED})")}
_NAMES = tuple(
    re.compile(p, re.I) if i in _NAMES_ANY_CASE else re.compile(p) for i, p in enumerate(_PATTERNS)
)

_TOKEN = re.compile(r"[A-Za-z0-9_][A-Za-z0-9_./:+#&=%?$\\'’-]*")
_TOKEN_CHARS_MAX = 60
"""No number with its unit is longer."""
_NEXT_DAY = re.compile(r"T\+?\d{0,2}")
_MIXED = re.compile(r"[A-Za-z_]")
_SIZED = re.compile(
    r"(?:\d[\d.,]*(?:-|–|~|to))?\d[\d.,]*(?:-|–)?(?:[kKMmB]|bn|mn|x|%|[kKMGT]i?[Bb](?:/s|ps)?|[kMGT]?bit/s|ms|us|ns|s|secs?|mins?|m|hrs?|h|d|wks?|mo|yrs?|[ckm]?m|kg|g|t"
    r"|km/h|[kM]?Wh?|[kMG]?Hz|dB|px|fps|[rqtRQT][pP][sS]|req/s|[a-z]{2,20}(?:-[a-z]{2,20}){0,2})(?:/[A-Za-z]{1,20})?[.'’:?]*",
)
_WORDLIKE = re.compile(
    r"\d[\d.,]*-?(?:second|minute|hour|day|week|month|year|working-day|business-day)s?\b.*", re.I
)
_HYPHEN_NOUN = re.compile(r"\d[\d.,]*-[a-z]{2,}(?:-[a-z]+)*")


@lru_cache(maxsize=8)
def names_with_digits(text: str) -> tuple[Span, ...]:
    """Find the names that hold digits and say no quantity.

    Args:
        text: any text.

    Returns:
        Their ranges in order, none overlapping another.
    """
    plain = folded(text)
    islands = _islands(plain)
    found = chain.from_iterable(p.finditer(plain, *island) for island in islands for p in _NAMES)
    spans = [m.span() for m in found if m.end() > m.start()]
    tokens = chain.from_iterable(_TOKEN.finditer(plain, *island) for island in islands)
    spans += [m.span() for m in tokens if _is_name(m.group())]
    spans = [s for s in (_trimmed(plain, s) for s in spans) if s is not None]
    return tuple(Span(start=a, end=b) for a, b in _merged(sorted(spans)))


_DIGIT = re.compile(r"[\d零一二三四五六七八九十]+")
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


def _is_name(token: str) -> bool:
    """Say whether letters and digits grown together are a name rather than a number with its unit."""
    bare = token.rstrip(".:?'’-/")
    if not _MIXED.search(bare) or not any(c.isdigit() for c in bare) or _NEXT_DAY.fullmatch(bare):
        return False
    if len(bare) > _TOKEN_CHARS_MAX:
        return True
    parts = [part for part in bare.split("/") if part]
    if len(parts) > 1:
        return any(_is_name(part) for part in parts)
    if _SIZED.fullmatch(bare) or _WORDLIKE.fullmatch(bare):
        return False
    return not bare[0].isdigit() or not _HYPHEN_NOUN.fullmatch(bare)


def _trimmed(text: str, span: tuple[int, int]) -> tuple[int, int] | None:
    start, end = span
    while end > start and text[end - 1] in " .,:;?'’":
        end -= 1
    while start < end and text[start] in " \t\n>*•":
        start += 1
    return (
        (start, end) if any(c.isdigit() or c in "零一二三四五六七八九十" for c in text[start:end]) else None
    )


def _merged(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    for start, end in spans:
        if out and start < out[-1][1]:
            out[-1] = (out[-1][0], max(out[-1][1], end))
        else:
            out.append((start, end))
    return out
