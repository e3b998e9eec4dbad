"""Tells sentences that want something from those that tell, complain, ask or announce.

English is looked for in lower case.
"""

import re

from translator.domain.value import Language, Span
from translator.reading.text.lower import lower
from translator.reading.text.one_pattern import at_word_start
from translator.reading.text.orders_en import orders, orders_a_thing
from translator.reading.text.orders_zh import orders_zh

_WISH_EN = re.compile(
    at_word_start(
        r"wants?|wanted|wanna|needs?(?! to talk| to vent)|would (?:like|love|appreciate)|wish(?:es)?(?! you| everyone| them| him| her)|must|should(?! have been| have \w+ed)|shall|shld|shoud|ought to|has to|have to|"
        r"(?:can|could|may|would) (?:we|you|u|i|someone|somebody|the team|dev|engineering|it|teh|the|that)\b(?! (?:be (?:that|why)|believe|imagine))|can (?:an? |our )?(?:ai|bot|system|tool|computer|machine|gpt\S*)\b|please|pls|plz|let'?s|looking for|would be (?:great|nice|good|helpful|useful|cool|amazing)|would (?:really |already )?help\b|could use (?:a|an|some)\b|"
        r"ideally|hoping (?:for|to)|request(?:ing|ed)? (?:for|a|an|that)|asking (?:for|to)|to be able to|expect(?:s|ed)? to|propose|goal\b|target\b|requirement\b|wish ?list|feature request|"
        r"is it possible to|would it be possible|is there (?:a|any) (?:way|chance)|how about|we'?re after|interested in (?:a|an|having)|time to (?:build|get|replace)|(?:it is|it's) required|is required|are required|(?:is|are) (?:not )?to be(?! seen| found| expected| honest)|(?:is|are) (?:strictly )?(?:prohibited|forbidden|mandatory)|(?:is|are) not (?:allowed|permitted)|may (?:at most|not|only)|neither\b[^.]{1,60}? may|"
        r"(?:the|this|our) (?:[\w-]+ )?(?:system|app|application|product|software|tool|platform|portal|website|site|program|programme|device|module|interface|server|bot|assistant) will(?! be (?:down|un\w+|closed|off\w*|switched|shut|back|migrated|moved|live|on))|"
        r"will (?:not )?be able to|only \w+ (?:\w+ )?(?:can|may)|(?:can|may) only"
    )
    + r"|'(?<=\w')d (?:like|love)\b"
)
_WISH_ZH = re.compile(
    r"想(?!象|法|必)(?:要|做|把|让|有|看|用|在|给|请|上|搞)?|要(?<![不没重主须只刚首需次]要)(?!求已|不然|是|么|点|害|闻|素|员|件)|希望|需要(?!注意)|请(?!假|求|教|问|注意|知悉|查收|放心)|麻烦|应(?<![响反适供对效相感呼照]应)(?![用急付届收聘酬变激试验]|允(?!许)|有尽)|须(?<![必无]须)(?!知|臾)|严禁|禁止(?!了)|不许|不准(?!确)|只有[^，。]{1,12}(?:才能|可以|能)|必须|务必|能否|能不能|可不可以|可否|是否可以|最好|建议|要求|得(?:有|能)|不得|不超过|不低于|不高于|以内返回|做(?:一)?个|搞(?:一)?个|弄(?:一)?个|开发|建设|上线(?!了|后|以来)|计划做|打算|目标|优化一下|提升一下|改(?:一)?下|加(?:一)?个"
)
"""Each begins with a character that must be there, so that the search passes every other."""
_BY_ITSELF_ZH = re.compile(
    r"(?:^|[。；;：:，,\n])\s{0,4}+(?:把|给|将|对|为|按|根据|从)[^，,。；\n]{1,24}(?<!已)自动(?!化已|了)|(?:^|[。；;：:\n])自动(?:归类|分类|生成|识别|提取|推荐|汇总|检测|翻译|转写|提醒|统计)"
)
_NO_WISH_EN = re.compile(
    r"(?:please|pls) (?:note|be aware|be advised|find attached|find the|see (?:the )?attached|see below|join|remember|plan accordingly|save the date|ignore|disregard|bear with|mind|respect|don't reply|do not reply|refrain|keep this)\b"
    r"|\bjok(?:es?|ed|ing)\b|\b(?:nothing to do|no action (?:is )?(?:needed|required)|nothing (?:is )?(?:needed|required)|no need to|needs? no\b|don't need (?:anything|to do)|fyi only|for (?:your )?information only|just (?:fyi|venting|to let you know)|"
    r"(?:can|could|may) we (?:please )?(?:talk|discuss|speak|chat|meet|catch up)|let (?:me|us) know|let['’]?s (?:talk|discuss|meet|catch up)|feel free|happy to (?:jump|hop|help|discuss|chat)|call me back|we need to talk|i need (?:a (?:coffee|holiday|break|vacation)|to vent)|must have been|should be fine|should be back|should work again|must admit|have to (?:say|admit)|has to be said|needless to say|wanted to (?:say|share|let you know|thank|congratulate)|want to thank|would like to thank|we are (?:happy|pleased|proud) to)\b"
)
_NO_WISH_ZH = re.compile(
    r"^(?:请|麻烦|烦请|劳烦|辛苦)(?:各位|大家|领导|你们?|您)?(?:帮忙|尽快|先)?(?:评估|审阅|查看|确认|回复|反馈|协助|支持|知晓|指示|批示|查收)(?:一下)?[。！!\s]*$|请(?:大家)?(?:知悉|注意|周知|查收|放心|准时)|无需(?:处理|操作|任何)|不需要(?:处理|操作|做)|不用(?:处理|管)|仅供参考|仅通知|不代表"
)
_QUESTION_EN = re.compile(
    r"\s*+(?:(?:hi|hey|hello|all|team|quick question|question|q|just wondering|curious|btw|by the way|one question|out of curiosity)[\s,:–-]*){0,3}"
    r"(?:does|do|did|is|are|was|were|has|have|had|will|when|why|who|where|which|what|how|any(?:one|body)? (?:know|idea|news|update)s?|anyone knows?|wondering if)\b"
)
_ASKS_FOR_MORE = re.compile(
    r"\b(?:possible to|any way to|a way to|any chance|how about|what about (?:adding|having)|why don't we|why can't we|what if we)\b"
)
_QUESTION_ZH = re.compile(
    r"(?:吗|呢|是不是|有没有|是否|什么时候|为什么|怎么|哪个|谁|多少)[^。！]{0,20}[?？]|[?？]\s*+$"
)
_ASKS_FOR_IT_ZH = re.compile(r"能否|能不能|可否|可不可以|是否可以|想|希望")
_NAMED = re.compile(
    r"(?:idea: |feature: )?an? (?:new |small |simple |little )?(?:[\w-]+ ){0,4}(?:app|tool|page|portal|bot|chatbot|assistant|dashboard|report|search|form|calendar|forecast|kiosk|screen|service|plugin)"
    r"(?: (?:for|of|on|per|in) [\w' -]{2,40})?\s*+(?::|that\b|where\b|which\b|to\b)"
)
"""A thing named with what it does, as in `A gardener app: gardeners record every tree`."""


def wants(text: str, sentence: Span, language: Language) -> bool:
    """Say whether a sentence wants something to be built or changed.

    Args:
        text: the whole ask.
        sentence: the range of one sentence or list item.
        language: what the ask is read as.
    """
    here = lower(text)[sentence.start : sentence.end]
    if language == "zh":
        if _NO_WISH_ZH.search(here):
            return False
        asked = ("？" in here or "?" in here) and _QUESTION_ZH.search(here)
        asks = bool(asked) and not _ASKS_FOR_IT_ZH.search(here)
        wishes = _WISH_ZH.search(here) or ("自动" in here and _BY_ITSELF_ZH.search(here))
        return (bool(wishes) and not asks) or orders_zh(here)
    if _NO_WISH_EN.search(here):
        return False
    if here.rstrip().endswith("?") and _QUESTION_EN.match(here) and not _ASKS_FOR_MORE.search(here):
        return False
    return (
        _WISH_EN.search(here) is not None
        or _NAMED.match(here) is not None
        or orders(here)
        or orders_a_thing(here)
    )


def surely_orders(text: str, sentence: Span, language: Language) -> bool:
    """Say whether a sentence orders, in so many words, that something be done to a thing; see `wants`.

    Nothing that was learned may call such a sentence small talk.
    """
    here = lower(text)[sentence.start : sentence.end]
    return orders_zh(here) if language == "zh" else orders_a_thing(here)


_REFUSES = re.compile(
    r"\b(?:don['’]?t|do not|does not|doesn['’]t|never|not) (?:really )?(?:want|need|wish for|require|care for)\b"
    r"|^\W*(?:(?:and|but|so|also|please|pls|plz)\b[\s,]*){0,3}(?:no (?:more|new|further|additional|separate|other|extra)\b|no \w+\W*$)"
    r"|不想要?(?=[再一个新用])|不要(?=再|新|另|做|搞|上|建)|别再|不需要|不希望",
    re.I,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|last (?:week|month|year|quarter|time|summer|winter|spring|autumn|system|tool|supplier|vendor)|yesterday|years? ago|months? ago|used to)\b",
    re.I,
)


def refuses(text: str, clause: Span) -> bool:
    """Say whether a clause says that something is not wanted, as in `We don't want a new app` or `no more dashboards`."""
    return _REFUSES.search(text[clause.start : clause.end]) is not None


def tells_of_past(text: str, sentence: Span) -> bool:
    """Say whether an English sentence tells what happened."""
    return _PAST.search(text, sentence.start, sentence.end) is not None
