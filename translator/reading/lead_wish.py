"""Finds the words in which an ask openly says what it wants as a whole, rather than a rule, a ban or a fallback of it.

Knows the words of wishing, and nothing about what is wished; where nobody openly wishes, it finds nothing.
"""

import re
from collections.abc import Iterator, Sequence

from translator.domain.cover import Cover
from translator.domain.value import Language, Span
from translator.reading.text.sections import sections_in
from translator.reading.text.words_en import base

_MANY_SENTENCES = 200
_LEADS_MAX = 4

_ANYBODY = r"(?:we|you|u|i|they|(?:some|any)(?:one|body)|(?:the|our|your|this|an?) (?:[\w-]{1,20} ){1,3}?)"
_OPENLY_EN = re.compile(
    r"(?:['’]d|\bwould|\b(?:i|we)\s++should)\s++(?:really\s++|also\s++|just\s++|therefore\s++|very\s++much\s++)?(?:like|love|appreciate)\b(?!\s++to\s++(?:start|say|thank|add|know|talk|discuss|point))"
    r"|\b(?:wants?|wish(?:es)?(?=\s++(?:to|for|that|we|i)\b)|needs?(?!\s++to\s++be\b)|wanted|looking\s++for|hoping\s++for|(?:would|could)\s++use)\b(?!\s++(?:(?:about|around|roughly|approx\w*|at\s++least|up\s++to|to\s++(?:say|thank|talk|vent|know\s++if))\b|\d|:\s*+\n))"
    r"|['’]d\s++(?:much\s++)?rather\s++(?:have|see|get)\b|\b(?:were|was)\s++thinking\s++of\b|\bi\s++(?:picture|imagine|envision|have\s++in\s++mind)\b|\b(?:are|am|['’]re|['’]m)\s++(?:after|thinking(?:\s++(?:of|about))?|interested\s++in)(?=\s++(?:(?:an?|some|something|one)\b|[a-z]+\s[a-z]+:))"
    r"|\bbe\s++interested\s++in\b|\bwhat\s++if\b|\bplease\s++(?:change|replace|show|build|make|create|develop|find|add|set\s++up|design|give)\b"
    rf"|(?<!\bthen )(?<!\bthat )(?<!\bhow )(?<!\bonly )\b(?:can|could|might)\s++{_ANYBODY}\b(?!\s++(?:(?:please\s++)?(?:be\s++that|believe|imagine|afford|talk|discuss|speak|chat|meet|catch\s++up|come\s++back\s++to))\b)"
    r"|\b(?:would|['’]d|will)\s++be\s++(?:(?:so|very|really)\s++)?(?:good|great|nice|lovely|helpful|useful|cool|ideal|amazing)\s++(?:if\b|to\s++have\s++(?:an?|some)\b)"
    r"|\b(?:idea|proposal|suggestion|wish|request|to-be|wanted|needed|agreed|decided|what\s++(?:we|i)\s++(?:need|want)|aim)\s{0,2}(?::|\bis\b)(?!\s{0,3}+(?:\d|\n|$))"
    r"|(?:^|(?<=[\n.!?]\s)|(?<=[\n*•-]\s))(?:ask|want|need)\s?:(?!\s{0,3}+(?:\d|\n|$))"
    r"|\basked\s++(?:if|whether|for)\b|\bis\s++(?:there\s++(?:a|any)\s++way|it\s++possible)\s++to\b|\bhow\s++about\b|\blet['’]s\s++(?:build|have|get|make)\b",
    re.I,
)  # fmt: skip
"""What says that something is wished."""
_CONDITION_EN = re.compile(
    r"\W{0,4}(?:and\s++|but\s++)?(?:if|when|whenever|once|unless|until|should|in\s++case|as\s++soon\s++as|where|otherwise)\b(?!\s++possible)",
    re.I,
)
_NOT_EN = re.compile(
    r"(?:n['’]t|\bnot|\bnever|\bno\s++(?:one|longer|more)|\bnobody|\bneither|\bno)\s++(?:\w++\s++){0,2}$|\b(?:currently|today|at present|no)\s++$",
    re.I,
)
_DENIED_EN = re.compile(r"\s++(?:no|not|neither|nothing|never|it\s++to\s++(?:not|never))\b", re.I)
_ONLY_WHEN_EN = re.compile(
    r"\s++(?:(?:to\s++have|to\s++get|have|get)\s++)?(?:it|this|that|these|them|all\s++of\s++(?:it|this))\s++(?:to\s++(?:be|go)\s++|up\s++|live\s++|ready\s++|done\s++|running\s++)*(?:by|before|until|till|in|on|soon|asap|this|next|live|ready|done|now)\b"
    r"|\s++(?:you|it|that|this)\b\s{0,2}+[.!?]?$",
    re.I,
)
"""A wish that tells only when, or points at what is said elsewhere."""
_STOP_EN = re.compile(
    r"[!?;\n]\s{0,3}+|(?<=[a-z)\"”])\.\s{1,3}+|(?<=\b[A-Z])\.\s++(?=I\b|We\b)|:\s++|\s[–—-]\s"
)
_WISHED_LABEL_EN = re.compile(
    r"\W{0,4}(?:(?:the|our|my|one)\s++)?(?:idea|proposal|suggestion|wish|request|ask|want|wanted|need|needed|agreed|decided|to-be|what\s++(?:we|i)\s++(?:need|want)|aim)\s{0,2}:",
    re.I,
)
_NEEDED_EN = re.compile(r"needs?", re.I)
_OF_EACH_EN = re.compile(r"\b(?:every|each|any|all)\s++(?:[\w-]+\s++){0,3}$", re.I)
"""What each of many things needs is how it is, as in `every loan needs a report`."""
_OF_NOW_EN = re.compile(
    r",\s++(?=(?:right now|today|at present|currently|at the moment|nowadays|so far|last (?:week|month|year))\b)",
    re.I,
)
"""What follows tells of today, behind the wish."""

_UNIT_ZH = r"[个套款张版块份台条种](?!小时|[星礼]期|月|多|[人号工]|[天日])"
_OPENLY_ZH = re.compile(
    rf"(?:能不能|能否|可不可以|可否|是否可以|是否能)"
    rf"|(?<![不没需联设思理回梦猜])想(?!象|法|必|到|起|念|不|通|知道|请教|问)(?:要|让|做|把|搞|弄|建|上|给|在|用|改|加|看|能|用|转|请|提前|找)"
    rf"|(?:现|特)?拟(?=请|建|开|采|上|对|在|引|新|用|将)(?!合|定)|(?:要是|如果)能(?=[^，,。\n]{{4,40}}(?:就好|最好|就行))|[我他她]们?想(?=[\u4e00-\u9fff]{{2,4}}(?:在|能|用|自己|可以))"
    rf"|(?<!不)(?:希望|期望|盼着?|打算|计划)(?!值)"
    rf"|(?:需要|要|搞|弄|做|建|上|开发|整|求)(?:出)?一?{_UNIT_ZH}"
    rf"|(?<![的条些])建议(?:上|做|建|用|搞|引入|开发|增加|采用|系统|改)"
    rf"|(?:要|想要|需要)的是|(?:想法|思路|点子)是"
    rf"|(?:诉求|需求|目标|想法|提议|建议|期望)(?:内容|描述)?\s{{0,2}}[:：](?=\s{{0,2}}[^\s\d])",
)
_CLOSED_ZH = re.compile(
    r"[^，,。；;\n]{0,8}(?:以后|今后|将来|后续|二期|下一?期|补充|如果|万一|要是|一旦|另外|建议书|那个供应商)"
)
_ASKED_ZH = re.compile(r"回答|询问|咨询|知道|判断|核对|来问|(?<![想请])问")
"""What somebody asks or knows, such as 回答顾客能不能报, is no wish."""
_ONLY_WHEN_ZH = re.compile(
    r"(?:期望|希望|计划)(?:上线|完成|交付|启用)(?:时间|日期)?\s*[:：]|(?:希望|想|打算|计划|能否|能不能|期望|最好)[^，,。；;\n]{0,12}(?:前|内|底|初|月|周|尽快|早日|赶紧)(?:就|先|之前|以前)?(?:能)?[^，,。；;\n]{0,6}(?:上线|用上|用起来|试用|试点|试起来|完成|交付|搞定|切过去|落地|启用)(?:[^，,\n]{0,4})?(?=[，,。；;！!\n]|$)"
    r"|(?:希望|麻烦|能否|能不能|想)(?:领导|大家|各位|你们?|您)?(?:尽快|先|帮忙)?(?:评估|看看|看一下|给个?(?:方案|报价|答复|回复))"
)
_STOP_ZH = re.compile(r"[。；;！!？?\n]|[，,]")
_LABEL_ZH = re.compile(
    r"(?:\d{1,2}[.、．]\s*)?(?:诉求|需求|目标|想法|提议|建议|期望)(?:内容|描述)?\s{0,2}[:：]\s{0,2}"
)
_LEADING_HAN_MAX = 24
"""What stands before a wish in its sentence is told of today where it is longer."""
_OF_NOW_ZH = re.compile(r"[，,](?=(?:现在|目前|原来|以前|眼下|当前|之前)(?!起|开始))")


def lead_wishes(
    text: str, language: Language, sentences: Sequence[Span], refused: Cover | None = None
) -> tuple[Span, ...]:
    """Return the parts of sentences that openly wish, in the order of the ask; a few at most.

    What a label such as `Goal:` says comes first; what stands under a label of another field is no wish as a whole.

    Args:
        text: the whole ask.
        language: what it is read as.
        sentences: its sentences without what was set aside.
        refused: what a label says is not wanted.
    """
    find = _wish_zh if language == "zh" else _wish_en
    sections = [] if refused is None else list(sections_in(text, sentences[:_MANY_SENTENCES]))
    goals = [s.where for s in sections if s.field == "goal" and _says_what(text, s.where, language)]
    others = Cover(s.where for s in sections if s.field not in ("goal", "today", "wishes"))
    found: list[Span] = [_tight(text, goal.start, goal.end) for goal in goals[:_LEADS_MAX]]
    told = Cover(found)
    asked = False
    for sentence in sentences[:_MANY_SENTENCES]:
        if told.touches(sentence) or others.touches(sentence):
            continue
        if asked:
            found.append(_tight(text, sentence.start, sentence.end))
        asked = _FIELD.match(text, sentence.start, sentence.end) is not None
        found += () if asked else find(text, sentence)
        if len(found) >= _LEADS_MAX:
            break
    says_little = _SAYS_LITTLE_ZH if language == "zh" else _SAYS_LITTLE_EN
    return tuple(sorted(found, key=lambda wish: says_little.search(text, wish.start, wish.end) is not None))


_LEVEL_EN = re.compile(
    r"\W{0,6}(?:(?:fewer|less|no(?: more)?|zero|under|below|at\s++(?:most|least)|\d)\b|(?:[\w%'’-]{1,30}+\s++){1,3}?(?:under|below|at\s++(?:most|least)|(?:less|fewer)\s++than|not?\s++more\s++than|within|from\s++\d|down\s++to|up\s++to)\b)",
    re.I,
)
_LEVEL_ZH = re.compile(
    r"[^，,。；;\n]{0,12}(?:[降减缩压控提达做][^，,。；;\n]{0,4}[到至在]|不超过|不低于|少于|低于|以[内下上]|减半)[^，,。；;\n]{0,12}(?:[。；;]|$)"
)
"""A goal that is but a level, such as `Waiting under 5 minutes`: how good it must be, not what is wanted."""


def _says_what(text: str, goal: Span, language: Language) -> bool:
    """Say whether what stands behind `Goal:` says what is to be, rather than a level of something."""
    words = text[goal.start : goal.end]
    if language == "zh":
        return len(words) >= _GOAL_HAN_MIN and _LEVEL_ZH.match(words) is None
    first = words.split()[0] if words.split() else ""
    return len(words.split()) >= _GOAL_WORDS_MIN and (
        base(first.lower()) == first.lower() or _LEVEL_EN.match(words) is None
    )


_GOAL_WORDS_MIN, _GOAL_HAN_MIN = 4, 6


_FIELD = re.compile(
    r"\W{0,4}(?:what\s++(?:do|would)\s++(?:you|we)\s++(?:need|want|like)[^?\n]{0,20}\?|您?(?:需要|想要|希望)(?:我们)?(?:做)?什么[?？])\s*+$",
    re.I,
)
"""A question of a form; what follows it is the wish."""
_SAYS_LITTLE_EN = re.compile(
    r"\bwants?\s++to\s++know\b|\b(?:something|anything|a\s++(?:tool|thing|solution|system))\s++(?:for|about|on|like|better)\b(?![^.!?\n]{0,80}\b(?:that|which|to)\b)"
    r"|\b(?:aim|goal|target)\b\s*+(?:is\b|:)|\bneeds?\b[^.!?\n]{0,60}\b(?:and|but)\s++(?:we|they|i)\s++(?:never|can['’]?t|cannot|don['’]?t)\b"
    r"|\b(?:wants?|likes?|need)\s++(?:(?:it|that|this)\s++)?(?:down\s++|up\s++)?(?:(?:to\s++be|to)\s++)?(?:a\s++(?:quarter|third|half)|half|less|fewer|under|below|at\s++(?:most|least)|\d)|\bno\s++more\b",
    re.I,
)
_SAYS_LITTLE_ZH = re.compile(
    r"[做搞弄][个点][^，,。；;\n]{0,8}(?:东西|什么|玩意儿?)[：:。，,！!？?]|(?:希望|想|要|期望)[^，,。；;\n]{0,16}(?:降|减|缩|控制|压|提高|提升|做|达)(?:短|低|少|小)?[到至在][^，,。；;\n]{0,12}[。；;]?$"
)
"""A wish for a level, to know, or for something: what is wanted, another wish of the text says better."""


def _wish_en(text: str, sentence: Span) -> Iterator[Span]:
    for sign in _OPENLY_EN.finditer(text, sentence.start, sentence.end):
        stops = [
            s for s in _STOP_EN.finditer(text, sentence.start, sign.start() + 1) if s.end() <= sign.end()
        ]
        labelled = _WISHED_LABEL_EN.match(text, sentence.start, sentence.end)
        start = stops[-1].end() if stops else sentence.start
        if labelled and labelled.end() >= sign.end() - 1:
            start = labelled.end()
        before, after = text[start : sign.start()], text[sign.end() : sentence.end]
        if (
            _CONDITION_EN.match(before)
            or _NOT_EN.search(before)
            or (_NEEDED_EN.fullmatch(sign.group()) and _OF_EACH_EN.search(before))
            or _DENIED_EN.match(after)
            or _ONLY_WHEN_EN.match(after)
            or text.count('"', sentence.start, sign.start()) % 2
        ):
            continue
        now = _OF_NOW_EN.search(text, sign.end(), sentence.end)
        yield _tight(text, start, now.start() if now else sentence.end)
        return


def _wish_zh(text: str, sentence: Span) -> Iterator[Span]:
    for sign in _OPENLY_ZH.finditer(text, sentence.start, sentence.end):
        stops = [s.end() for s in _STOP_ZH.finditer(text, sentence.start, sign.start())]
        clause = stops[-1] if stops else sentence.start
        if _CLOSED_ZH.match(text, clause, sign.start() + 1) or _ASKED_ZH.search(text, clause, sign.start()):
            continue
        if _ONLY_WHEN_ZH.match(text, sign.start()):
            continue
        start = clause if clause - sentence.start > _LEADING_HAN_MAX else sentence.start
        label = _LABEL_ZH.match(text, start, sentence.end)
        start = label.end() if label else start
        now = _OF_NOW_ZH.search(text, sign.end(), sentence.end)
        yield _tight(text, start, now.start() if now else sentence.end)
        return


def _tight(text: str, start: int, end: int) -> Span:
    while start < end - 1 and text[start] in " \t\n-*•,，:：":
        start += 1
    while end > start + 1 and text[end - 1] in " \t\n":
        end -= 1
    return Span(start=start, end=end)
