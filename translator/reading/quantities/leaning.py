"""Which way words lean: whether more of what they name is better, or worse.

`Error rate`, `leaks that are missed` and 漏报率 are worse the more there is of them; `answered right` and 准确率 are better.
"""

import re

_BAD = re.compile(
    r"\b(?:errors?|mistakes?|wrong(?:ly)?|incorrect\w*|inaccura\w*|false(?:ly)?|miss(?:ed|es)?|mis(?:s?rout|read|sort|fil|direct|classif|label|place|print|heard|match)\w*|"
    r"overlook\w*|fail\w*|lost|lose|loses|late|delayed|defect\w*|scrap\w*|wast\w*|rejected|rejects|refused|returned|complain\w*|corrected|"
    r"reworked|redone|abandon\w*|(?:do|does|did)n['’]t (?:show|turn|come|arrive|work|fit|reach)|hang up|drop[- ]?out\w*|dropped|no-shows?|churn\w*|attrition|shrinkage|downtime|outages?|crash\w*|undetected|"
    r"slip\w* through|lets? through|by hand|manual(?:ly)?|useless|unread|unanswered|duplicates?|double[- ]book\w*|broken|spoil\w*|cancel\w*|"
    r"deviat\w*|mape|wape|wer|absentee\w*|never|unusable|overdue|(?:is|are|was|were|goes) down|remakes?|stock-?outs?|bounc\w*)\b"
    r"|误|差?错|漏|失败|流失|丢失|遗失|投诉|退货|退回|返工|报废|不良|次品|缺货|断货|逾期|晚到|迟到|晚点|超时|挂断|爽约|浪费|损耗|漏损|偏差|空置|空驶|宕机|停机|故障|没人|白跑|改掉|重做|不准|不对|不符|差评|拒收|作废|弃",
    re.I,
)
_GOOD = re.compile(
    r"\b(?:accura\w*|correct(?:ly)?|right(?:ly)?|success\w*|succeed\w*|on time|on-time|punctual\w*|satisf\w*|available|availab\w*|uptime|precision|recall|"
    r"sensitivity|specificity|coverage|cover(?:s|ed)?|caught|catch(?:es)?|detect\w*|found|hits?|spotted|accepted|acceptance|adopt\w*|complet\w*|conversion|click\w*|"
    r"turn-?out|yield|retention|compliance|resolved|settled|answered|delivered|confirmed|filtered|without (?:anyone|anybody|anything|a person|a human|help|asking)|agree\w*|match(?:es|ed)?|fresh)\b"
    r"|准确|正确|精确|精度|成功|达成|完成|满意|可用|准时|准点|按时|及时|查全|召回|检出|查准|命中|覆盖|采纳|转化|点击|打开|接通|续租|续费|留存|合格|良品|好评|解决|识别率|响应率|回收率|满足|达标|利用率|自助|分对|答对|判对|发现",
    re.I,
)
_NOT = re.compile(
    r"(?:\b(?:no|not|without|never|isn['’]t|aren['’]t|hardly|zero|free of)\s(?:\w+\s)?|无|没有?|不|免|零|未|非)$",
    re.I,
)
_NOT_CHARS = 16


def leaning(words: str) -> int:
    """Say which way words lean: 1 for the more the better, -1 for the less the better, 0 where both or neither shows."""
    more = _leans(_GOOD, words) - _leans(_BAD, words)
    return (more > 0) - (more < 0)


def _leans(kind: re.Pattern[str], words: str) -> int:
    """Count the words of a kind; one that is denied counts the other way."""
    return sum(-1 if _denied(words, match.start()) else 1 for match in kind.finditer(words))


def _denied(words: str, at: int) -> bool:
    return _NOT.search(words, max(0, at - _NOT_CHARS), at) is not None
