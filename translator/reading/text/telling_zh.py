"""Tells Chinese clauses that say what happened or complain from those that ask: 罚过两次款, 骂得很难听, 回邮件很慢."""

import re

from translator.reading.text.words_zh import ASK, CAN, DEGREE, MUST, NEED, NOT, WANT

_TELLS = re.compile(
    r"(?<![为除])了(?!解)(?=\s*$|[，,。！!])|就[^，,。；]{1,8}(?<![为除不])了(?!解)"
    r"|[\u4e00-\u9fff](?<![经通超不路])过(?=[\d一二两三四五六七八九十几好多]|(?:款|钱|错|事)?$)"
    r"|被[^，,。；]{0,10}(?:投诉|骂|罚|扣|坑|喷|退货)"
    rf"|[\u4e00-\u9fff]得(?:{DEGREE})"
    r"|(?:太|很|特别|非常|老|总是?|经常)(?:是)?(?:慢|难|乱|差|累|烦|贵|忙|吵|久|长|麻烦|费|漏|错|忘|出错|出问题)"
    r"|不过来|受不了|看不清楚?$|抱怨|吐槽|来不及"
)
_ASKS = re.compile(rf"{ASK}|{MUST}|{NEED}|{NOT}|{WANT}|{CAN}")


def tells_zh(words: str) -> bool:
    """Say whether a clause tells what happened or how bad it is, and asks for nothing."""
    return _TELLS.search(words) is not None and _ASKS.search(words) is None


PUT_OFF = re.compile(
    r"(?:这[期次版]|本期|一期|首期|目前|暂时|现在|先)(?:就|都|也)?(?:先|暂时?)?不(?:做|考虑|动|管|上|弄|搞|含|包括|纳入)"
    r"|(?:以后|将来|后续|后期|下一?期|二期)再(?:说|做|考虑|上|看|议|加)|暂不(?:做|考虑|上|纳入)|先别[做动上]"
)
"""What a sentence says that puts something off: 以后再做, 这期先不做."""
LEFT_OUT = re.compile(
    r"(?<!要)(?:不(?:要|用|想|必|需要?|打算|准备|计划|考虑|希望)|(?<![特分区类级识判性个差鉴辨告派])别|无[需须]|没必要|没有?(?:计划|打算))(?:再|你们|给我们?|帮我们?){0,2}"
    r"(?:做(?![成到得完好错出作多法主])|开发|搭建|[建弄上搞](?=[一个套款]))(?!的)"
)
"""What is not to be built: 不要做报表. Whatever it names is out of scope."""
