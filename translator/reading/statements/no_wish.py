"""Tells clauses that only look like a wish: what is asked of the reader, what nobody has decided yet, what the author turns down, how it is today."""

import re

from translator.domain.value import Language
from translator.reading.text.words_zh import ASK, CAN, MUST, NEED, NOT, NUMERAL, WANT

_WHETHER = r"(?:if|whether)\s+(?:(?:this|that|it|these)(?:['’]s|\s+(?:is|are|sounds|works|makes|would|can|could))|you\b|we\b|anything\b|there(?:['’]s|\s+(?:is|are))\s+any)"
_TO_THE_READER_EN = re.compile(
    rf"\b(?:tell|let|show|advise|inform|update)\s+(?:me|us)\s+(?:know\s*)?(?:$|[.,!]|how (?:long|much|soon|you)|what you|your|by (?:when|mon|tues|wednes|thurs|fri)|when you|asap|{_WHETHER})"
    r"|\b(?:give|send|drop|shoot|get|make)\s+(?:me|us)\s+(?:an?|your|some)\s+(?:[\w-]+\s+)?(?:shout|call|ring|quote|estimate|ballpark|price|offer|proposal|thoughts?|opinion|idea of (?:cost|price|time))\b"
    r"|^\W*(?:(?:please|pls|kindly|just|so|and|then|can you|could you|would you|will you)\s+){0,3}(?:advise\b|confirm (?:that you|you|receipt|whether you|if you)|check with (?!the (?:server|database|register))|get back to|come back to (?:me|us)"
    r"|(?:call|ring|write|ping|mail|email|text|message) (?:me|us) (?:back|tomorrow|today|on|if you)|(?:have|take) a look\b|look into\b|estimate the (?:effort|costs?|time)\b|see (?:attached|below|above)\b|find attached\b|(?:note|bear in mind|remember|keep in mind) that\b"
    r"|(?:set up|schedule|book|arrange) (?:a|another) (?:call|meeting|chat)|discuss\b|reply by|respond by)",
    re.I,
)
"""What somebody asks the reader to do, and nothing of a thing."""
_OPEN_EN = re.compile(
    r"\b(?:open (?:question|point|issue)s?\b|open\s*:|tb[dc]\b|to be (?:decided|discussed|clarified|agreed)\b|undecided\b|we['’]ll see\b|not (?:yet )?(?:been )?decided\b"
    r"|(?:(?:i|we)(?:['’](?:m|re)| am| are)|still) (?:not (?:quite )?sure|unsure|unclear|undecided|debating)|(?:isn['’]t|is not|it['’]s not|not) clear yet)"
    r"|^\W*(?:(?:and|but|also|so)\s+)?(?:do|does|did|should|shall|is|are|was|were|who|whose|why|where|which|how|what|when)\b[^?]*\?",
    re.I,
)
"""What the author has not decided."""
_AS_IT_IS_EN = re.compile(
    r"^\W*(?:(?:today(?!['’]s)|currently|at present|nowadays|right now|at the moment|as of now)\b|(?:this is |it is |it's |all )?(?:done|made|kept|written|tracked|handled|managed|typed|recorded|filled in)\b[^.,;]{0,40}\b(?:today|currently|at present|nowadays|right now|at the moment|so far)\b)"
    r"|\b(?:one (?:in|out of) \w+|every (?:second|third|fourth|fifth|tenth) \w+|half(?: of \w+)?|a (?:third|quarter|fifth)|\d{1,3} ?(?:%|percent)|\d+ (?:out )?of \d+)(?: of (?:them|these|those))? (?:cannot|can't|can’t|could not|couldn't) be \w+",
    re.I,
)
"""What only tells how it is today, and what a share of the things suffers."""
_DEMANDS_EN = re.compile(
    r"\b(?:must|should|shall|ought|want|wants|wish|need|needs|please|pls|has to|have to|may|let|let['’]s|make sure|would like|instead|so that|has got to|never|will)\b|[;:]|\bto (?:be|have)\b",
    re.I,
)
_TURNED_DOWN_EN = re.compile(
    r"\b(?:ignore (?:that|it|this)\b|forget (?:about )?(?:that|it)\b|leave (?:that|it) (?:out|aside)|(?:i|we) (?:said|told (?:him|her|them)) no\b|(?:that|it) was (?:rejected|turned down))",
    re.I,
)
_SAID_IN_ANGER_EN = re.compile(
    r"^\W*(?:whoever|anybody who|anyone who|people who|the (?:guy|person|idiot|genius) who)\b[^.;]{3,80}\b(?:(?:should|ought to|must) be (?:made|forced|fired|sacked|ashamed|locked)|deserves?)\b",
    re.I,
)
"""What somebody wishes on those who made what is there today."""
_PUT_OFF_EN = re.compile(
    r"^\W*(?:(?:let['’]s|we(?:['’]ll| can)?|i(?:['’]ll)?|just|please|ugh|ok|well)\b[,. ]*){0,3}(?:sort|do|discuss|fix|settle|decide|figure|work|talk about|look at|deal with) (?:it|this|that)(?: out)?,? (?:later|another time|some other time|tomorrow|afterwards|next (?:time|week))\b",
    re.I,
)
_LEADS_IN_ZH = re.compile(
    r"(?:想法|意见|建议|需求|情况|说明|内容|要求|诉求|汇报|设想|方案)(?:汇报|说明|整理|列)?如下[：:。]?$"
)
"""What only says that something follows."""
_OPEN_ZH = re.compile(
    r"待定|待议|待确认|待[\u4e00-\u9fff]{0,4}定(?:$|[，,。；])|[再另]议|再(?:商量|讨论|商议)|没想好|(?:还没|没|未)(?:有)?定(?:下来)?(?:$|[，,。；了])|(?<![、问看清断定择：])(?:要不要|该不该)|(?<![、断定看认问择示知别清])是否[要需]"
    r"|(?P<act>[\u4e00-\u9fff])不(?P=act)(?![\u4e00-\u9fff]{0,8}[都也])[^，,。；]{0,8}[，,][^，,。；]{0,4}(?:再|待|还没|没|下次)"
)
_SPOKEN_TO = r"(?:麻烦|烦请|劳烦|请|帮忙|帮我们?|你们?|您|大家|各位|[\u4e00-\u9fff]{1,2}[工总姐哥]|[\u4e00-\u9fff]老师)"
_TO_THE_READER_ZH = re.compile(
    rf"(?:(?:另外|也|还有|最后)[，,]?)?(?:{_SPOKEN_TO}(?:尽快|抽空|先|再|能不能|能否|可以|给|出|来){{0,2}}){{1,3}}(?:给我们?|帮我们?)?"
    r"(?:评估(?![：:])|估[一个]?[下价]|看[一]?下(?!载)|看看(?!板)|回复|回个?[话电信]|告知|告诉我|一?个?(?:报价|方案|估算|排期|意见|建议|答复|准信)|报[一个]{0,2}价|提[一些点]{0,2}(?:意见|建议)|联系|发我|确认|讨论|了解|考虑|研究|支持(?:一下|为盼|$)|查收|知悉|谅解|理解|安排(?:一?个?会|时间|人))"
    r"|(?:尽快|抽空)?(?:回复我|联系我|发我(?!们)|回个?电话|给个?(?:报价|准信|排期)|报个价|估个价)"
    r"|.{0,12}(?:多久能|什么时候能(?:做|弄|上|好|完)|大概(?:要|需要)?多少钱|要多少钱|多少钱能)"
)
_TURNED_DOWN_ZH = re.compile(
    r"我(?:们)?(?:觉得|认为|看)?(?:不行|不同意|不认可|没同意|没答应|不赞成)|(?:被|已经?)否[了决]|没答应"
)
_BURDEN_ZH = re.compile(
    rf"来回跑|跑断|折腾|^一[天周月年](?:大概|平均|大约)?[要得][^，,。；]{{1,4}}{NUMERAL}{{1,6}}[^，,。；内]{{1,8}}(?:左右)?$|(?:要|得|需要?)[抄写录弄做查找跑等翻填排算对审改][^，,。；内\d]{{0,3}}?{NUMERAL}{{1,4}}[个多]{{0,2}}(?:天|小时|周|分钟|遍|次|趟|月)$"
)
"""What people have to do today: 一个项目要抄两天."""
_ASKS_ZH = re.compile(rf"{ASK}|{MUST}|{NEED}|{NOT}|{WANT}|{CAN}")
_TODAY_ZH = re.compile(r"(?:都|全|还|一直|都还)(?:是|靠|用)(?!否|户)|经常|总是|老是|往往")


def no_wish(clause: str, sentence: str, language: Language) -> bool:
    """Say whether what was read as a duty is surely none.

    Args:
        clause: the clause it was read from.
        sentence: the sentence that the clause stands in.
        language: what the ask is read as.
    """
    if language == "zh":
        today = _TODAY_ZH.search(clause) is not None and _ASKS_ZH.search(clause) is None
        return (
            today
            or _BURDEN_ZH.search(clause) is not None
            or _TO_THE_READER_ZH.match(clause) is not None
            or _OPEN_ZH.search(clause) is not None
            or _TURNED_DOWN_ZH.search(sentence) is not None
            or _LEADS_IN_ZH.search(clause) is not None
        )
    return (
        _TO_THE_READER_EN.search(clause) is not None
        or _OPEN_EN.search(clause) is not None
        or _TURNED_DOWN_EN.search(sentence) is not None
        or _SAID_IN_ANGER_EN.match(clause) is not None
        or _PUT_OFF_EN.match(clause) is not None
        or (_AS_IT_IS_EN.search(sentence) is not None and _DEMANDS_EN.search(sentence) is None)
    )
