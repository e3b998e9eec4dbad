"""The words by which people leave a point open, put it off, or ask of the matter what nobody has settled."""

import re

from translator.reading.text.one_pattern import at_word_start

_TO_SETTLE = r"(?:decided|clarified|confirmed|discussed|defined|determined|agreed|settled)"
_SAYS_OPEN_EN = re.compile(
    at_word_start(
        rf"tb[dc]\b|to be {_TO_SETTLE}\b|(?:is|are|has|have|was|were|it['’]s|that['’]s)(?: still| as yet)? (?:not|n['’]t)(?: yet)?(?: been)? (?:decided|clear|agreed|settled|defined)(?: yet)?\b|(?:has|have) (?:yet to be|not yet been|never been) {_TO_SETTLE}|not (?:yet )?(?:decided|agreed|settled)(?: yet)?\b|not clear (?:yet|who|whether|if|how|what|which)\b|"
        r"undecided\b|(?:nobody|no one) (?:has )?(?:yet )?(?:told|said|decided|knows?|could say)[^.?!\n]{0,14} (?:whether|who (?:is|may|should|pays)|if we|how we|which of)\b|(?:remains|is still|has still) to be (?:seen|\w+ed)\b|the jury(?:['’]s| is) (?:still )?out\b|still (?:unclear|open|undecided|debat\w+|under discussion|to be \w+)|(?:remains?|is|are) (?:an )?open (?:question|point|issue)\b|(?:is|are|remains?) (?:unclear|open)\W*$|we never agreed\b|up for (?:debate|discussion)\b|needs? a decision\b|"
        r"no idea (?:yet|who|whether|if we|how we)\b|not sure (?:yet|whether|who|if we|if it should|how we)\b|unsure (?:whether|who|if we)\b"
    )
    + r"|^\W*(?:(?:and|but|honestly|also)\b[, ]{0,2}){0,2}(?:(?:i|we) )?(?:really |still |honestly )?(?:don['’]?t|do not) (?:yet )?know (?:yet|(?:whether|if) (?:we|it should|they should|that is allowed)|who\b|how to|what to do|which of)"
)
"""What says in so many words that nobody has settled it; looked for in lower case."""
_SAYS_OPEN_ZH = re.compile(
    r"待(?:定|确认|讨论|研究|议|商量|明确)(?!的?[订单客户])|(?<![约规法固])未定(?!义|位|期|量|额|型)|(?:还|都|尚|目前)(?:没有?|未)(?:完全)?(?:想好|定(?=$|[，,。；！!、\s])|定下来|商量好|说好|谈好|决定|讨论|明确)|另行(?:商定|确定|约定|研究|通知)|另议(?=$|[，,。；])|没(?:想好|商量好|说好|谈好)|意见不(?:统一|一致)|再(?:商量|议|讨论)(?:吧|一下)?(?=$|[，,。！!])|(?:多少|多久|几[天次个点]|谁|怎么|是否|要不要|能不能|提前)[^，,。]{0,10}[，,][^，,。]{0,8}再(?:定|说)(?=$|[，,。！!])|(?:^|[，,：:])[^，,。]{0,14}(?:要不要|能不能|算不算|是否|谁|怎么)[^，,。]{0,12}[，,][^，,。]{0,8}(?:还在(?:吵|谈|议|争|商量|讨论)|尚未|还没|没谈拢|未表决|问老板|问领导)|没人(?:说得清|告诉(?:过)?我)|(?:还|都)?没(?:有)?(?:想过|考虑过|讨论过)(?=$|[，,。！!])|说不准|拿不准|(?:还|尚)不(?:清楚|明确|确定)(?=$|[，,。！!])"
)
_CONDITION = re.compile(
    r"^\W*(?:if|when|whenever|as long as|until|unless|where|in case)\b|(?:when|if|while) (?:it|that|this|something|anything|the \w+) (?:is|are|has)[^,.]{0,20}$|的(?:订单|单|要|就|先|不)|(?:如果|若|当|遇到|凡)"
)
"""What makes of an open state a case the thing has to handle: `if it is not yet decided`, 还没定的单."""
_LABEL = re.compile(
    r"\W*(?:open(?: (?:questions?|points?|issues?|items?))?|unclear|undecided|tb[dc]|to be (?:decided|clarified|discussed|confirmed)|still open|open for discussion|questions? (?:left|remaining|open)|"
    r"(?:待定|待确认|待议|待讨论|未定|未明确|不明确|遗留|未决|开放|存疑|疑问)(?:的?(?:事项|问题|点))?)[\s*]*(?:[:：\-–—】]|$)\s*",
    re.I,
)
"""A label whose words are open: `Open: who may cancel`, 【待确认】."""
_PUTS_OFF = re.compile(
    r"\W*(?:(?:h+m+|uh+|um+|well|oh|tja)\b[, .…]{0,3})?(?:(?:good|fair|excellent) question|hmm+|lol|brb|🤷|idk|(?:no|absolutely no|i have no) (?:idea|clue)\b|dunno|(?:i |we )?(?:really )?(?:don['’]?t|do not) know\b|not sure\b|tb[dc]\b|to be (?:decided|clarified|discussed|confirmed)|let['’]?s (?:see|discuss|decide|talk|ask)|(?:we|you)(?:['’]ll| will) (?:have to |need to )?(?:see|decide|discuss|ask)|(?:(?:we|you|i)(?:['’]d| would|['’]ll| will)? )?(?:have|need) to (?:ask|decide|discuss|check|clarify|find out)|ask (?:the |our )?\w+\W*$|needs? a decision|undecided|not (?:yet )?(?:settled|decided|agreed|clear)|unclear|open\W*$|we never (?:agreed|decided|discussed))|"
    r"(?:这个|那个|这|那|我|哎|呃|嗯)*(?:也)?(?:不知道|不清楚|没想[好过]|没定|还没|待定|没人(?:知道|告诉)|[^，,。]{0,6}(?:回去|要)问(?:老板|领导|一下)|[^，,。]{0,5}说?[他她我]?(?:们)?(?:再)?(?:想想|考虑|想一想|商量)|不好说|再(?:说|商量|议|讨论|看|定)|得问|要问|问一?下|回头|说不准|好问题|先放着)",
    re.I,
)
"""How somebody answers that has no answer."""
_LEADS_EN = (
    r"(?:who|whom|whose|what|when|where|which|how|is|are|do|does|did|should|shall|may|must|will|has|have)"
)
_QUESTION_EN = re.compile(
    rf"\W*(?:(?:and|or|but|so|also|then|oh|q|question)\b[,: ]{{0,2}}){{0,3}}{_LEADS_EN}\b"
)
_NO_POINT_EN = re.compile(
    r"\W*(?:(?:and|or|but|so|also|then|oh|hey|hi)\b[,: ]{0,2}){0,3}(?:why\b|who (?:cares|knows|else|would|wants|needs|has)|how (?:about|hard|come|difficult|are|is (?:it going|everything|that)|(?:can|could|might|would|do) (?:we|i)\b)|what (?:about (?:adding|having|a|an)|if we|the|else|is wrong|do you|are you|did you|does (?:it|that|this) mean|can we do)|is (?:it|that) (?:possible|too|really|so|just)|is there (?:a|any) (?:way|chance|tool|app|option)|"
    r"are (?:you|we (?:the|really))|am i|is(?:n['’]t| not)\b|are(?:n['’]t| not)\b|do(?:n['’]t)? (?:you|we really)|does(?:n['’]t| not)\b|did (?:you|i)|have you|has (?:anyone|anybody)|will you|should (?:you|i)|when (?:can|could|will|would) (?:you|we|i|this|it)\b|do any|does any|"
    r"(?:can|could|would|will) |any(?:one|body)\b|right\b|seriously|really|remember|make sense)|[^?]{0,60}\b(?:was|were|did|are we talking about|do we talk about|do you mean)\b"
)
"""Questions to the reader, wishes in the form of questions, and sighs: none of them is a point that somebody left open."""
_REPORTS = re.compile(
    r"\b(?:ask(?:s|ed|ing)?|call(?:s|ing)?|say(?:s|ing)?|wonder\w*|want to know)\b[^.?!]{0,40}[:,“\"]|[“\"「『]|问[:：“]"
)
"""What tells a question that others ask."""
_FEASIBLE_EN = re.compile(
    r"\b(?:tell me|tell us|let me know|let us know|say|know|find out|advise) (?:whether|if) (?:it|this|that|the [\w ]{2,30})(?:['’]s| is| are| would be| can be| could be) (?:at all |even |technically |realistically )?(?:feasible|doable|realistic|achievable|legal|allowed)\b"
)
_FEASIBLE_ZH = re.compile(r"(?:是否|可不可|能不能)(?:可行|行得通|做得到|实现)|可行性(?:如何|怎么样)")
_QUESTION_ZH = re.compile(
    r"[?？]\s*$|[吗呢]\s*$|怎么(?:办|处理|算|弄|分|收|排|定)\s*$|咋(?:办|弄|算)\s*$|(?:^|[，,：:])[^，,。]{1,10}谁(?!都|也)(?:来)?[^，,。的]{0,6}$|[^，,。]{1,12}(?:要不要|算不算|扣不扣|该不该|是否)[^，,。]{1,12}$"
)
_ASKS_ZH = re.compile(
    r"([\u4e00-\u9fff])不\1|要不要|能不能|可不可以|该不该|算不算|是否|是不是|谁|怎么|咋|哪|什么|几|多少|多久|扣不扣|[吗呢么]\s*+[?？]?\s*+$"
)
_NO_POINT_ZH = re.compile(
    r"(?:能不能|可不可以|能否|可否|是否可以)(?:帮|给|做|加|弄|搞|上|用|把|有|让|请|麻烦|也|再|自动|直接|先)|有没有(?:办法|可能|人|什么|好的)|为什么|为啥|凭什么|怎么(?:回事|这么|还|又|可能)|在吗|好吗|行吗|行不行|可以吗|对吧|是吧|不是吗|[你您]|大家(?:觉得|说)|还有(?:别的|其他|什么)"
)
_TELLS_WHETHER_ZH = re.compile(
    r"(?:判断|知道|看看?|查|告诉|提醒|显示|分辨|识别|确认一下|预测|检测|记录|区分|标出|问|发现|说明|清楚)[^，,。？?]{0,12}(?:要不要|是否|是不是|谁|怎么|哪|什么|几|多少|多久|能不能)"
)
_SMALL = re.compile(r"[A-Za-zÀ-ÿ'’]+|[\u4e00-\u9fff]")
_WORDS_MIN = 3


def says_open(words: str) -> bool:
    """Say whether a sentence says in so many words that something is not settled yet."""
    low = words.lower()
    if _CONDITION.search(low):
        return False
    zh = not words.isascii() and _SAYS_OPEN_ZH.search(words)
    return bool(zh) or _SAYS_OPEN_EN.search(low) is not None


def open_label(words: str) -> int:
    """Return how long the label at the start is that calls what follows open; 0 where there is none."""
    label = _LABEL.match(words)
    return label.end() if label else 0


def puts_off(words: str) -> bool:
    """Say whether somebody answers that there is no answer yet."""
    return _PUTS_OFF.match(words.lower()) is not None


def is_question(words: str) -> bool:
    """Say whether words end as a question does."""
    return words.rstrip(" \t🤷)）").endswith(("?", "？")) or (
        not words.isascii() and _QUESTION_ZH.search(words.rstrip("。!！ ")) is not None
    )


def asks_of_the_matter(words: str) -> bool:
    """Say whether a question is about the thing, rather than to the reader, a wish, a sigh or what others ask."""
    low = words.lower()
    if len(_SMALL.findall(words)) < _WORDS_MIN or _REPORTS.search(low):
        return False
    if any("\u4e00" <= char <= "\u9fff" for char in words):
        asks = is_question(words) and _ASKS_ZH.search(words) is not None
        return asks and not _NO_POINT_ZH.search(words) and not _TELLS_WHETHER_ZH.search(words)
    return is_question(words) and _QUESTION_EN.match(low) is not None and not _NO_POINT_EN.match(low)


def asks_whether_feasible(words: str) -> bool:
    """Say whether somebody wants to be told whether it can be done at all."""
    return _FEASIBLE_EN.search(words.lower()) is not None or _FEASIBLE_ZH.search(words) is not None
