"""Finds wording that usually says a facet of an ask: cues, which the learned weights may believe or not."""

import re
from collections.abc import Sequence

from translator.domain.reading import FACETS, FacetName, Quantity, QuantityRole, Slice
from translator.domain.value import Language, Span
from translator.reading.text.led import Led
from translator.reading.text.lower import lower
from translator.reading.text.words_en import PEOPLE, base, is_people, is_plural

_NOT_USERS = re.compile(
    r"\b(?:(?:second|third|other|another) (?:person|people)|competitors?|vendors?|others|everyone|everybody|nobody|somebody|someone|managers? told|data protection|board|boss|hr|legal|finance department|ceo|cto|steering|consultants?|owner|server|browsers?|half|people above)\b",
    re.I,
)
_USER_EN = (
    re.compile(
        r"\bas an?\s++(?P<u>[^,\n]{2,60}?),?\s++(?:i|we)\s++(?:want|need|would|wish|must|should|can)", re.I
    ),
    re.compile(
        r"(?<![A-Za-z_-])(?P<u>(?:[A-Za-z][\w-]{0,59}\s){0,3}[A-Za-z][\w-]{0,59})\s++(?:\([^)]{1,40}\)\s++|(?:on|in|at|with|from)\s++(?:\w+\s++){1,3})?(?:should|must|shall|can|can't|cannot|could|need|needs|want|wants|have to|has to|would like|will|keep|often|complain|struggle|dictate|ask|spend|use|wait|may)\b"
    ),
    re.compile(
        r"\b(?:for|by|help|helps|let|lets|allow|allows|enable|enables|gives?|show|shows|tell|tells|remind|reminds|notify|answers?|to)\s++(?:our\s++|the\s++|all\s++|every\s++|a\s++|an\s++)?(?P<u>(?:[A-Za-z][\w-]{0,59}\s){0,2}[A-Za-z][\w-]{0,59})(?=['’]|\s++(?:to|in|on|at|with|who|can|find|see|about|by|get|and|when|before|after)\b|[,.;:!?\n]|$)"
    ),
    re.compile(
        r"\b(?P<u>(?:[A-Za-z][\w-]{0,59}\s){0,1}[A-Za-z][\w-]{0,59})['’]s?\s++(?:questions?|tablets?|phones?|screens?|requests?)\b"
    ),
)
_ACTORS_ZH = (
    r"用户|客户|顾客|会员|同事|人员|员工|主管|经理|主任|老师|教师|学生|家长|医生|护士|患者|病人"
    r"|司机|骑手|商家|店长|店员|群众|居民|市民|管理员|客服|坐席|工程师|分析师|审核员|调度员|质检员|采购员?|销售|财务|法务|人事|领导|操作员|工人|班组长|药师|律师|编辑|读者|买家|卖家|乘客|旅客|游客|租户|业主|仓管|运营"
)
_USER_ZH: tuple[re.Pattern[str] | Led, ...] = (
    re.compile(r"作为(?:一名|一个|一位)?(?P<u>[^，,。；\n]{1,16})[，,]"),
    Led(
        _ACTORS_ZH,
        rf"(?P<u>[\u4e00-\u9fff]{{0,6}}(?:{_ACTORS_ZH}))(?=[\u4e00-\u9fff]{{0,4}}?(?:要|想|需|可以|能|希望|看|输入|提交|问|反馈|抱怨|的?问题|在|用|查|录|填|重复|点|登录))",
        chars=6,
    ),
    re.compile(
        r"(?:给|让|帮|帮助|面向|供)(?P<u>[\u4e00-\u9fff]{0,6}(?:用户|客户|顾客|会员|同事|人员|员工|主管|经理|主任|老师|学生|家长|医生|护士|患者|司机|商家|店长|群众|居民|管理员|客服|销售|财务|法务|领导|工人|编辑|乘客|业主))"
    ),
)
_PEOPLE_ZH = re.compile(
    r"[\u4e00-\u9fff]{0,6}?(?:用户|客户|顾客|会员|同事|人员|员工|主管|经理|主任|老师|教师|学生|家长|医生|护士|患者|病人|司机|骑手|商家|店长|店员|群众|居民|市民|管理员|客服|坐席|工程师|分析师|审核员|调度员?|质检员?"
    r"|采购员?|销售|财务|法务|人事|领导|操作员|工人|班组长?|药师|律师|编辑|读者|买家|卖家|乘客|旅客|游客|租户|业主|仓管员?|运营|员|师傅|团队|部门|组|商户|主播|教练|村民|农户|技师|会计|班长)"
)
_ANY_WORD = re.compile(r"[A-Za-z][\w-]*")
_NOT_USERS_ZH = re.compile(r"智能客服|客服系统|人工客服|^客服$|测试用户")
_CLAUSE_ZH = r"[^，,。；;\n]"
_BOUNDS_ZH = r"只(?!有|要|能靠)(?:含|包括|支持|做|针对|限|面向|考虑|需|看)?|仅(?!供)|不在范围|范围之?内|范围外|不含|不包括|除外|除了|不变|不动|不涉及|不做|不支持|不能(?:出|上云|外传|改|动)|不得(?:出|离开|外传)|不允许|保持(?:现状|不变|原样)|先不|暂不|一期|第一期|二期"
_FAILS_ZH = r"不确定|没把握|答不(?:上|出)|识别不了|失败|故障|宕机|不可用|断网|超时|低于[^，,。；;\n]{1,10}"
_SAVES_ZH = r"转人工|人工(?:复核|兜底|确认|处理(?=$|[，,。]))|兜底|降级|回退"
_FILES_ZH = "PDF|Word|Excel|pdf|excel"
_DATES_ZH = r"月底|年底|季度末|下个?月|本月|下周|本周|明年|今年|月初|春节|双十一|双11|国庆|五一|开学|\d{1,2}月(?:\d{1,2}[日号])?"
_PATTERNS: dict[FacetName, dict[str, re.Pattern[str] | Led]] = {
    "outcome": {
        "en": re.compile(
            r"\b(?:so that|so (?=(?:i|we|they|he|she|it|the|that|customers|users|people|our|nobody|no one|staff|fewer|less)\b)|in order to|because we want|(?:to|will|would|should) (?:save|reduce|cut|lower|avoid|increase|raise|boost|grow|free up|shorten|speed up|lift|decrease)\b|"
            r"(?:goal|aim|purpose|objective|outcome|kpi)\s++(?:is|are|:)|with the (?:goal|aim) of|this (?:would|will|should) (?:save|help|reduce|free|cut|let)|which (?:would|will) (?:save|reduce|free|cut))[^.!?\n]*"),
        "zh": re.compile(r"(?:这样(?:一来)?就?|以便|从而|目的是|目标是|为了|好让|省得|避免|减少|降低|提升|提高|节省|缩短|压缩)(?!一[下点些]|了)[^。；;！？\n]{2,80}"),
    },
    "boundary": {
        "en": re.compile(
            r"(?:\b(?:only|not in scope|out of scope|outside (?:the )?scope|in scope|excluding|except(?: for)?|exclud\w+|stays? as (?:it|they) (?:is|are)|stays? (?:manual|unchanged|inside|within|on-prem\w*)|stay inside|(?:must|should|may|can) ?(?:not|n't)\b|can't (?:drop|change|touch|replace|use|leave)|cannot|must never|"
            r"don't (?:touch|change|replace|need|want)|not (?:needed|part of|for now|yet|included)|no (?:cloud|internet|caching|external|third[- ]part\w+|changes? to|new|access|made[- ]up|phone|attachments|pdfs?|personal data|customer data|login|tracking|ads|budget for)\b|without (?:changing|touching|replacing|leaving|access|cloud|internet)|nothing may leave|limited to|phase (?:one|two|1|2)|first (?:version|release|phase|step)|for now|later phase|leave .{1,30} (?:alone|out|as))\b[^.!?;\n]*)"),
        "zh": Led(_BOUNDS_ZH, rf"{_CLAUSE_ZH}{{0,20}}(?:{_BOUNDS_ZH}){_CLAUSE_ZH}{{0,24}}", chars=20),
    },
    "baseline": {
        "en": re.compile(
            r"(?:\b(?:today|currently|at the moment|right now|nowadays|at present|so far|as of now|until now|these days|now (?:it|we|they|takes)|existing|manual(?:ly)? (?:entry|process|work)|by hand|last (?:year|month|quarter|week)['’]s|last (?:year|month|quarter|week),? (?:we|it|they|the)|used to|takes? (?:us|them|about|around|roughly|up to)?|costs us|(?<!can )(?<!could )we (?:already |now |still )?(?:get|handle|spend|lose|use)|(?:they|we|people|somebody|someone|staff|nurses|doctors|agents|clerks|managers) (?:dictate|type|copy|retype|phone|fax|print|collect|guess)s?|comes? back|is done (?:by|in|with|manually)|in excel|spreadsheets?|paper|status quo|baseline)\b[^.!?;\n]*)"),
        "zh": re.compile(r"(?:目前|现在|现行|当前|现阶段|眼下|一直(?:是|靠)|以前|原来|过去|去年|上个?月|人工(?:录入|处理|翻|审)|靠人工|手工|用Excel|用excel|纸质)[^，,。；;！？\n]{1,80}(?:[，,](?:平均|大约|约|每|都要?|靠|要花|通常)[^，,。；;！？\n]{1,60})?"),
    },
    "load": {
        "en": re.compile(
            r"\b(?:concurrent (?:users|sessions)|at the same time|peak(?:s| hours?| load| season)?|volumes?(?: of)?\s++\w+|(?:thousands|hundreds|millions|dozens|lots) of \w+ (?:a|per|every|each) \w+|all (?:\d+ )?(?:employees|branches|stores|plants))\b[^.!?;,\n]*"),
        "zh": re.compile(r"(?:日活|月活|DAU|MAU|dau|mau|并发|高峰|峰值|QPS|qps|每[天日周月年小时][^，,。；;\n]{0,12}[\d一二三四五六七八九十百千万]|用户量|数据量|访问量)[^，,。；;\n]{0,20}"),
    },
    "data": {
        "en": re.compile(
            r"\b(?:(?:label+ed|training|historic(?:al)?|sample|past|archived?|example|test|sales|sensor|transaction) (?:data|records|tickets|mails|emails|images|calls|invoices)|data (?:is|are|come[s]?|sits?|lives?|from|in|set|warehouse|lake|source|export)|(?:by|via|as) (?:e-?mail|pdfs?|scans?|csv|excel)\b|(?:pdf|csv|excel|xml|scans?)(?:s|,| and| or)|stored in|(?:taken|pulled|read|comes?|come|fetched|exported) from|"
            r"database|we have (?:\S+ ){0,4}(?:months|years|examples|records|recordings|logs|photos|images|tickets|documents|articles)|years? of (?:history|data|records)|our (?:wiki|confluence|sharepoint|knowledge base|handbook|manuals?|archive|crm|erp|pos|cms)|(?:in|from) (?:sap|salesforce|sharepoint|confluence|jira|zendesk|the (?:wiki|crm|erp|pos|archive|data warehouse)))\b[^.!?;\n]*"),
        "zh": re.compile(rf"(?:数据(?:从|来自|在|源|取自|存)|从[A-Za-z\u4e00-\u9fff]{{1,10}}(?:取|拉|导|同步|抓)|历史数据|训练数据|标注(?:数据|好)|样本|知识库|数据库|{_FILES_ZH}|只含?(?:{_FILES_ZH})|含(?:{_FILES_ZH})|文档(?:在|有|存)|手册(?:在|有|存)|资料(?:在|有|存)|记录(?:在|有|存))[^，,。；;\n]{{0,24}}"),
    },
    "fallback": {
        "en": re.compile(
            r"(?:\b(?:(?:if|when|whenever|in case|should|once) (?:[\w'’-]+ ){1,7}?(?:unsure|uncertain|not sure|down|fails?|failure|unavailable|offline|doesn't know|does not know|can't|cannot|low|unclear|in doubt|times? out|wrong|no (?:answer|result|match|signal|connection|internet))|fall(?:s|ing)? ?back|hand(?:s|ed)? (?:it )?(?:over|off)|otherwise (?:a|an|the|it|leave|ask|send|route|go)|leave it to|(?:below|under) [\d.,]+\s?%? confidence|stays? manual|remains? manual|escalat\w+ to|human (?:review|check|agent|in the loop)|manual (?:review|check)|when in doubt|in doubt|works? offline|also when offline|also offline)\b[^.!?\n]*)"),
        "zh": Led(
            rf"{_FAILS_ZH}|{_SAVES_ZH}",
            rf"(?:(?:如果|若|当|遇到)?{_CLAUSE_ZH}{{0,12}}(?:{_FAILS_ZH})(?:的?时候?|时|的话|了)?[，,]?{_CLAUSE_ZH}{{0,20}}(?:转|交|走|回退|降级|提示|改|由|用)|{_SAVES_ZH}){_CLAUSE_ZH}{{0,20}}",
            chars=14,
        ),
    },
    "deadline": {
        "en": re.compile(
            r"\b(?:(?:by|before|until|till|no later than|latest|end of|due|live (?:by|in|on)|ready (?:by|for|before)|launch(?:ed)? (?:by|in|on|before)|go[- ]live|in time for|ahead of|at the board day|for the|starting)\s++(?:(?:the |our |next |this |mid[- ]?|early |late |end of |start of |beginning of )*)?(?:january|february|march|april|may(?=\s|[.,]|$)|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|monday|tuesday|wednesday|thursday|friday|q[1-4]|h[12]|year|quarter|month|week|summer|winter|spring|autumn|fall|christmas|easter|black friday|holiday\w*|season|semester|term|school year|trade fair|audit|release|board (?:day|meeting)|go-?live|\d{1,2}(?:st|nd|rd|th)?[ ./]|20\d\d)|in (?:june|july|august|september|october|november|december|january|february|march|april)|(?:next|this) (?:sprint|quarter|month|release)|asap|deadline|due date|end of (?:the )?(?:year|month|quarter|week)|eoy|eom|eod)\b[^.!?;,\n]*"),
        "zh": Led(
            "[月内]|年底|季度末|下周|本周|明年|今年|春节|双十一|双11|国庆|五一|开学|尽快上线|截止|年前|节前",
            rf"(?:{_CLAUSE_ZH}{{0,8}}(?:{_DATES_ZH})(?:之?前|以前|内|能|要|上线|交付|完成|必须|压){_CLAUSE_ZH}{{0,10}}|{_CLAUSE_ZH}{{0,6}}(?:之?内|以内)(?:先)?(?:上线|出一版|交付|完成|出)|尽快上线|截止{_CLAUSE_ZH}{{0,12}}|(?:下个?月|月底|年底|年前|节前){_CLAUSE_ZH}{{0,4}}(?:上线|交付|完成|用上))",
            chars=10,  # eight, and two before the month
        ),
    },
    "budget": {
        "en": re.compile(r"\b(?:budget(?!s? (?:app|tool|planning|planner|tracker|report))|we (?:can|may) spend|spend (?:at most|up to|no more than)|must not cost|cost no more than|no more than (?:eur|usd|\$|€|£)|up to (?:eur|usd|\$|€|£)|(?:one|two|three|four|five|\d+) (?:developers?|engineers?|people|fte) (?:for|available|on it))\b[^.!?;\n]*"),
        "zh": re.compile(r"(?:预算|经费|费用(?:不超|控制|在)|成本(?:不超|控制在)|投入(?:不超|控制))[^，,。；;\n]{0,24}"),
    },
}  # fmt: skip
"""English is looked for in lower case."""
_ROLES: dict[FacetName, QuantityRole] = {
    "baseline": "baseline",
    "load": "load",
    "deadline": "deadline",
    "budget": "budget",
}
_NOT_DATA = re.compile(r"\b(?:data protection|master data|personal data|data entry)\b", re.I)
_NOT_DEADLINE = re.compile(
    r"\b(?:follow[- ]up|owner|after|every|each|forecast for|usage for|last)\b|\d[:：]$", re.I
)
_SO_I = re.compile(r"so (?!that\b)", re.I)
"""`So I talked to them` begins a story; it names no purpose."""
_NO_BUDGET = re.compile(r"\bno budget\b|没有?预算(?!上限)", re.I)


def cues_in(
    text: str,
    language: Language,
    sentences: Sequence[Span],
    quantities: Sequence[Quantity],
) -> dict[FacetName, Slice | None]:
    """Find the first wording of each facet, the shortest range that carries it.

    Args:
        text: the whole ask.
        language: what it is read as.
        sentences: its sentences without what was set aside.
        quantities: its numbers; their roles carry facets too.
    """
    facets: dict[FacetName, Slice | None] = dict.fromkeys(FACETS)
    facets["user"] = _user(text, language, sentences)
    grammar = "zh" if language == "zh" else "en"
    read = text if grammar == "zh" else lower(text)
    for facet, patterns in _PATTERNS.items():
        found = _said(text, read, sentences, facet, patterns[grammar])
        facets[facet] = found or _numbered(text, sentences, quantities, facet)
    return facets


def trimmed(text: str, start: int, end: int) -> Slice:
    """Return a range without the blanks and stops around it."""
    while end > start and text[end - 1] in " \t\r\n,，;；:：.。":
        end -= 1
    while start < end and text[start] in " \t\r\n,，;；:：":
        start += 1
    return Slice(text=text[start:end], start=start, end=end)


def _said(
    text: str, read: str, sentences: Sequence[Span], facet: FacetName, pattern: re.Pattern[str] | Led
) -> Slice | None:
    for sentence in sentences:
        for match in pattern.finditer(read, sentence.start, sentence.end):
            here = match.group()
            before = text[sentence.start : match.start()]
            if (
                (facet == "data" and _NOT_DATA.match(here))
                or (
                    facet == "deadline" and (_NOT_DEADLINE.search(before[-24:]) or _NOT_DEADLINE.search(here))
                )
                or (facet == "outcome" and not before.strip() and _SO_I.match(here))
                or (facet == "budget" and _NO_BUDGET.search(before[-3:] + here))
            ):
                continue
            start = _clause_start(text, sentence, match.start()) if facet == "baseline" else match.start()
            return trimmed(text, start, match.end())
    return None


_CLAUSE_ENDS = re.compile(r"[;，；]\s*+|(?<!\d)[,:：]\s*+|[,:：](?!\d)\s*+")
"""A colon between figures, as in 9:30, ends nothing."""


def _clause_start(text: str, sentence: Span, at: int) -> int:
    """Return where the clause around a place begins: `waste is 9 % today` is told by more than its last word."""
    return max((m.end() for m in _CLAUSE_ENDS.finditer(text, sentence.start, at)), default=sentence.start)


def _numbered(
    text: str, sentences: Sequence[Span], quantities: Sequence[Quantity], facet: FacetName
) -> Slice | None:
    role = _ROLES.get(facet)
    first = next((q for q in quantities if role and q.role == role), None)
    if first is None:
        return None
    if facet != "baseline":
        return Slice(text=first.text, start=first.start, end=first.end)
    line = next((s for s in sentences if s.covers(first)), first.span)
    stop = _CLAUSE_ENDS.search(text, first.end, line.end)
    return trimmed(text, _clause_start(text, line, first.start), stop.start() if stop else line.end)


def people_in(text: str, language: Language, clause: Span) -> Slice | None:
    """Return the first people a clause names, or None."""
    if language != "zh":
        return _named(text, (clause,))
    match = _PEOPLE_ZH.search(text, clause.start, clause.end)
    if match is None:
        return None
    start = people_from_zh(text, match.start(), match.end())
    return trimmed(text, start, match.end()) if start < match.end() else None


def _user(text: str, language: Language, sentences: Sequence[Span]) -> Slice | None:
    """Return the people the thing is for: those who act come before those merely named."""
    for pattern in _USER_ZH if language == "zh" else _USER_EN:
        for sentence in sentences:
            for match in pattern.finditer(text, sentence.start, sentence.end):
                start, end = match.span("u")
                if language == "zh" and pattern is not _USER_ZH[0]:
                    start = people_from_zh(text, start, end)
                elif language != "zh" and pattern is not _USER_EN[0]:
                    start = people_from_en(text, start, end)
                here = text[start:end]
                story = pattern in (_USER_EN[0], _USER_ZH[0])
                if start < end and (
                    story or not (_NOT_USERS_ZH if language == "zh" else _NOT_USERS).search(here)
                ):
                    return trimmed(text, start, end)
    return _named(text, sentences) if language == "en" else None


def _named(text: str, sentences: Sequence[Span]) -> Slice | None:
    """Return the first people named at all."""
    for sentence in sentences:
        for word in _ANY_WORD.finditer(text, sentence.start, sentence.end):
            low = word.group().lower()
            if low in PEOPLE and is_plural(low) and not _NOT_USERS.search(low):
                start = people_from_en(text, max(sentence.start, word.start() - 40), word.end())
                return trimmed(text, start, word.end())
    return None


def people_from_en(text: str, start: int, end: int) -> int:
    """Return where a noun phrase for people begins, or its end when it names none."""
    words = list(_ANY_WORD.finditer(text, start, end))
    if not words or not (words[-1].group().lower() in PEOPLE or _many_people(words[-1].group())):
        return end
    first = len(words) - 1
    while first and _modifies(words[first - 1].group()):
        first -= 1
    return words[first].start()


def people_from_zh(text: str, start: int, end: int) -> int:
    """Return where a Chinese name for people begins: after the last word that cannot belong to it."""
    return max((cut.end() for cut in _BEFORE_PEOPLE_ZH.finditer(text, start, end - 2)), default=start)


_BEFORE_PEOPLE_ZH = re.compile(
    r"[的了让给请靠和与向在对由从把被能会要想为地得也都不再以就是有到后前时及、]|我们|各位|所有|全部|这些|每个|每位|回答|服务|帮助|面向|提醒|通知|告诉|方便|满足|针对|支持|提升|吸引|引导|推荐|"
    r"涉及|影响|提供|减少|对接|分配|管理|收集|要求|督促|希望|需要|协助|保护|解决|处理"
)


def _many_people(word: str) -> bool:
    return is_plural(word) and is_people(word)


def _modifies(word: str) -> bool:
    low = word.lower()
    if low in _NOUN_TOO:
        return True
    return low not in _NO_MODIFIER and base(low) is None


_NOUN_TOO = frozenset(
    "store support sales order service project product team shift front call test design account claim field help record market ship post".split()
)
"""Nouns as well as verbs; before people they are nouns, as in `store managers`."""
_NO_MODIFIER = frozenset(
    "want wants need needs the a an our your their his her my all every each some any of in on at by for from with without to and or but so that which who when if then also we i they it you he she is are was be "
    "because while where as than not no this these those today what how about only please can could should would must will".split()
)
