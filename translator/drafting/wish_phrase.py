"""The wish without the words of wishing: what is left of `I'd like something that plans the rounds and texts the sexton`.

Only words of wishing go; verbs that stood behind `something that` are put in one form. Where that cannot surely be done,
the words stay as they are.
"""

import re

from translator.reading.text.words_en import DETERMINERS, PREPOSITIONS, PRONOUNS, base

TITLE_CHARS = {"en": 64, "zh": 28}
"""A title is no longer than this where it can be cut between its parts."""
_LEAST = {"en": 12, "zh": 6}
_HELLO_EN = re.compile(
    r"(?:@\w+[,:]?|(?:hi|hey|hello|dear)\b[^,.\n]{0,24},|(?:ok|okay|so|well|and|but|also|anyway|honestly|basically|actually|please|pls|maybe|ideally|yes|yeah)\b,?)\s++",
    re.I,
)
_PEOPLE = r"(?:we|i|you|u|they|someone|somebody|anyone|people|everyone|everybody|(?:he|she)\b)"
_SOFT = r"(?:\s++(?:please|pls|maybe|perhaps|kindly|also|just|really|all|possibly|at\s++least))*+"
_LEAD_EN = tuple(
    re.compile(pattern, re.I)
    for pattern in (
        r"[^,.!?\n]{1,60}\bbut\s++(?:honestly\s++)?(?=(?:i|we)['’]d\b)",
        rf"(?:what|all)\s++{_PEOPLE}(?:['’]d|\s++would)?{_SOFT}\s++(?:like|love|want|need|wanted|have\s++in\s++mind)\s++is\b\s*+:?\s*+(?:that\s++)?",
        rf"(?:could|can|would|might|may)\s++{_PEOPLE}{_SOFT}\s++(?:(?:look|see)\s++(?:into|at)\s++|(?:get|have|build|make|do|create|find)\s++(?:us\s++|me\s++)?(?=(?:an?|some|something|one|sth|the|this|anything)\b)|be\s++(?=given\b))?",
        rf"{_PEOPLE}(?:['’]d|\s++(?:would|should)){_SOFT}\s++(?:rather\s++)?(?:like|love|appreciate|want|need|prefer|be\s++interested\s++in|have|see)\b\s++(?:to\s++(?:have|get|see)\s++(?=(?:an?|some|something|one|the)\b))?",
        rf"{_PEOPLE}{_SOFT}\s++(?:want|need|wish|wanted|needed|could\s++use)\s++(?:for\s++)?(?:to\s++(?:have|get|build|create|introduce)\s++(?=(?:an?|some|something|one|the)\b))?",
        rf"{_PEOPLE}\s++(?:(?:were|was)\s++thinking\s++of|picture|imagine|envision|have\s++in\s++mind)\s++",
        rf"(?:{_PEOPLE}\s++(?:are|am)|i['’]m|we['’]re)\s++(?:after|looking\s++for|hoping\s++for|thinking(?:\s++(?:of|about))?|asking\s++for|planning)\s++",
        r"(?:would|['’]d)\s++(?:love|like|be\s++(?:interested\s++in|happy\s++with))\s++(?:to\s++have\s++)?",
        r"(?:it\s++)?(?:would|['’]d)\s++be\s++(?:(?:so|very|really)\s++)?(?:great|good|nice|lovely|helpful|useful|cool|ideal|amazing|handy)\s++(?:if\s++|to\s++have\s++|to\s++)",
        r"(?:the\s++|our\s++|my\s++)?(?:idea|proposal|ask|asks|request|wish|want|wants|wanted|need|needs|needed|aim|goal|to-be|what\s++(?:we|i)\s++(?:need|want))\s{0,2}+(?::|\bis\b(?:\s++that)?)\s{0,2}+",
        r"(?:the|our|my)\s++(?:[\w-]{1,20}\s++){0,2}[\w-]{1,20}(?:,\s++[A-Z]\w{1,20},)?\s++(?:wants?|needs?|would\s++(?:therefore\s++|very\s++much\s++)?like|asks?\s++for)\s++(?:to\s++(?:commission|introduce|procure|have)\s++)?(?=(?:to|an?|some)\b)",
        r"(?:wants?|needs?|wanted|needed|looking\s++for)\s++(?=(?:an?|some|to)\b)",
        r"(?:build|make|create|develop|give|get|find|set\s++up|introduce)\s++(?:us\s++|me\s++)?(?=(?:an?|some|something|one)\b)",
        r"what\s++if\s++",
        r"(?:change|do)\s++(?:that|this|it)\s*+:\s++",
        r"is\s++(?:there\s++(?:a|any)\s++way|it\s++possible)\s++to\s++",
        r"(?:how|what)\s++about\s++",
        r"let['’]s\s++(?:have\s++|build\s++|get\s++)?",
    )
)
_LEADS_MAX = 4
_SOMETHING = re.compile(
    r"(?:something|anything|sth|(?:a|some)\s++(?:kind\s++of\s++)?(?:thing|way))\s++(?:(?:that|which|to)\s++)(?:(?:can|could|would|will)\s++)?(?P<prefix>(?:pre|re|auto|co)-)?(?P<verb>[A-Za-z]++)",
    re.I,
)
_ONE_THING = re.compile(r"(?:an?|some|one)\s++(?=[\w\"“])", re.I)
_TO_DO = re.compile(r"to\s++(?=[a-z])")
_ABLE = re.compile(
    r"^(?P<who>(?:the\s++|our\s++|all\s++)?(?:[a-z-]{1,20}\s++){0,2}[a-z-]{1,20}s)\s++to\s++(?:be\s++able\s++to\s++)?(?!be\b)(?=[a-z])",
    re.I,
)
_TO_BE = re.compile(
    r"^(?P<what>(?:the\s++|our\s++|all\s++)?[\w'’-]++(?:\s++[\w'’-]++){0,4}?)\s++to\s++be\s++(?=(?:automatically\s++)?(?:\w+(?:ed|en|wn|nt|ght|pt)|read|put|set|shown|made|cut)\b)",
    re.I,
)
_JOINED = re.compile(
    r"(?P<join>(?:,\s++(?:(?:and|or)\s++)?|(?<!\s)\s++(?:and|or)\s++)(?:(?:then|also)\s++)?)(?P<verb>[a-z]{3,}s)\b(?=\s++(?P<next>[\w{]+))"
)
_OBJECT_BEGINS = (
    DETERMINERS
    | PREPOSITIONS
    | PRONOUNS
    | frozenset(
        "which whether how when if where new defective damaged missing late open wrong automatically".split()
    )
)
_STOP_EN = re.compile(
    r"(?:(?<!\s)\s*+[;:!?(]|\.(?=\s|$)|,\s|\s[–—-]\s|(?<!\s)\s++(?=(?:and|so|because|since|but|which|while|before|after|when|until|unless|early|instead|if|plus|where)\b))"
)
_HELLO_ZH = re.compile(
    r"(?:(?:你好|您好|大家好|各位|在吗|哎|唉|嗯|那个|救命|麻烦)[^，,。？?]{0,6}[，,。？?！!]\s*|[\u4e00-\u9fff]{1,4}(?:你好|您好|总|工|哥|姐)[，,]\s*)"
)
_LEAD_ZH = re.compile(
    r"(?:(?:所以|然后|另外|还有|那|就|其实|现在|目前|这次)[，,]?"
    r"|(?:我|我们|咱们?|他们|他|她|你们?|老板|领导|[\u4e00-\u9fff]{2,6}(?:那边|这边|方面))(?:这边|那边|都|就|还|也|现在|现)?(?=[想希要打拟计需盼])"
    r"|(?:你们?|您)(?=能不能|能否|可否|可不可以|是否|有没有可能)|(?:我们?|他们|老板|大家)的(?:意思|想法|思路|诉求|需求)是[：:，,]?"
    r"|(?:老板|领导|大家|他们|客户|同事)都?说(?=[要想搞弄做希能])|我们?要(?=[在能看用让给把])|(?:要是|如果|若)(?=[^，,。]{2,30}能)|[你您]?帮(?:我们?|忙)?(?=[弄做搞建])|想问下?一?下?|问一?下|想请(?:你们?|您|贵中心|贵部)?|拟请[^，,。]{0,6}(?=开发|建设|做)"
    r"|想要的是|(?<=[个款套种])(?:工具|系统|软件)(?=把)|能不能|能否|可否|可不可以|是否可以|是否能|要是能|如果能|有没有可能"
    r"|现?(?:就|只)?(?:希望|期望|盼|想要|想让|想|打算|计划|拟|需要|建议)(?:系统|平台)?(?:能够|能|可以)?(?:有)?|(?:想)?要的是|(?:就|只)?要(?=一?[个套款张台])"
    r"|(?:要|有|弄|做|搞|建|上|建设|开发|整|来)(?:一?[个套款]|一张|一台)(?!月|小时|人)|(?:开发|建设)(?=[\u4e00-\u9fff])"
    r"|要(?=[搞弄做建上在能看用让给把])|(?:有)?一?[个套款张台份种](?:东西[，,]?|工具(?=把|能|可以|来)|系统(?=把))?(?!人|别|性|体|月|小时)(?=[\u4e00-\u9fff])"
    r"|东西[，,：:](?=[\u4e00-\u9fff]{4})|(?:诉求|需求|目标|想法|提议|建议)\s{0,2}[:：]\s{0,2}|[\s，,：:]){1,8}"
)
_BARE_ZH = re.compile(r"^(?:能|可以|会)(?=[\u4e00-\u9fff]{4,}的(?:[，,]|$))")
_TAIL_ZH = re.compile(
    r"(?:就好了?|就行了?|就可以了?|最好|行不行|可以吗|行吗|吧|呢|吗|啊|嘛|哈|呗|哦|哟|啦|咯)?[?？！!。；;，,\s]{0,8}+$"
)
_SO_GOOD_ZH = re.compile(r"就(?:好|行|可以)了?(?=[，,])")
_STOP_ZH = re.compile(r"[，,。；;：:！!？?（(]")
_ENDS = " \t,.;:!?，。；：！？、-–—"


def wished_phrase(words: str, *, zh: bool) -> str:
    """Return the words of a wish without those of wishing; the words themselves where nothing would be left.

    Args:
        words: the wish, with references for its numbers.
        zh: whether it is Chinese.
    """
    phrase = _chinese(words) if zh else _english(words)
    return phrase if len(phrase) >= 2 else words


def titled(phrase: str, *, zh: bool) -> str:
    """Cut a phrase where one of its parts ends, so that a short title is left; the whole where nothing fits."""
    phrase = _WHAT_FOR_ZH.sub("", phrase) if zh else phrase
    language = "zh" if zh else "en"
    most, least = TITLE_CHARS[language], _LEAST[language]
    stops = [s.start() for s in (_STOP_ZH if zh else _STOP_EN).finditer(phrase, least)]
    ends = [at for at in stops if at <= most and phrase[:at].count("(") == phrase[:at].count(")")]
    hard = next((s.start() for s in _HARD.finditer(phrase, least) if s.start() <= most), None)
    if hard is not None:
        return phrase[:hard].rstrip(_ENDS)
    if len(phrase) <= most:
        return phrase.rstrip(_ENDS)
    return _DANGLING.sub("", phrase[: ends[-1]].rstrip(_ENDS)).rstrip(_ENDS) if ends else phrase


_WHAT_FOR_ZH = re.compile(r"^为[^，,。；;]{2,30}[，,](?:拟|现拟)?(?:建设|开发|引入|采购)?(?:一[套个])?")
_DANGLING = re.compile(r"(?<!\s)\s++(?:and|or|but|so)$")
_HARD = re.compile(r"[;；。!！?？]|\.(?=\s|$)|\s[–—]\s|(?<!\s)\s++(?:so that|because)\b")
"""Here a sentence ends, and what follows is no part of a title."""


def _english(words: str) -> str:
    at = 0
    for _ in range(_LEADS_MAX):
        hello = _HELLO_EN.match(words, at)
        at = hello.end() if hello else at
        lead = next((m for p in _LEAD_EN if (m := p.match(words, at)) and m.end() < len(words)), None)
        if lead is None:
            break
        at = lead.end()
    rest = words[at:].strip()
    if at == 0:  # the label of the wish was set aside already
        thing = _ONE_THING.match(rest) if rest[:1].islower() else None
        return rest[thing.end() :] if thing else rest
    rest = rest.rstrip("?？! ")  # no longer a question
    some = _SOMETHING.match(rest)
    if some and (verb := _bare(some.group("verb"))):
        return _in_base_form(f"{some.group('prefix') or ''}{verb}{rest[some.end() :]}")
    rest = _TO_DO.sub("", rest, count=1) if _TO_DO.match(rest) else rest
    rest = re.sub(r"^that\s++", "", rest)
    rest = _TO_BE.sub(lambda m: f"{m.group('what')} ", rest, count=1)
    rest = _ABLE.sub(lambda m: f"{m.group('who')} ", rest, count=1)
    thing = _ONE_THING.match(rest)
    return (rest[thing.end() :] if thing else rest).strip()


def _bare(verb: str) -> str | None:
    """Return the base form of the verb behind `something that`, also of one that is not known."""
    known = base(verb)
    if known or not verb.endswith("s") or verb.endswith(("ss", "ies", "is", "us")):
        return known
    return verb[:-2] if verb.endswith(("ches", "shes", "sses", "xes")) else verb[:-1]


def _in_base_form(action: str) -> str:
    """Put the verbs joined to the first into its form: `plan the rounds and texts the sexton`."""

    def put(joined: re.Match[str]) -> str:
        verb = base(joined.group("verb")) or joined.group("verb")[:-1]
        known = base(joined.group("verb")) is not None or joined.group("next").lower() in DETERMINERS
        follows = joined.group("next").lower() in _OBJECT_BEGINS
        return f"{joined.group('join')}{verb}" if known and follows else joined.group()

    return _JOINED.sub(put, action)


def _chinese(words: str) -> str:
    at = 0
    hello = _HELLO_ZH.match(words)
    at = hello.end() if hello else 0
    lead = _LEAD_ZH.match(words, at)
    at = lead.end() if lead and lead.end() < len(words) else at
    rest = _BARE_ZH.sub("", words[at:])
    first, comma, more = (
        re.split(r"([，,])", rest, maxsplit=1) if re.search("[，,]", rest) else (rest, "", "")
    )
    if at and len(first) > 3 and first.endswith("的") and not first.endswith(("目的", "有的")):
        first = first[:-1]  # 弄一个能自动同步房态的
    rest = _SO_GOOD_ZH.sub("", first.removesuffix("吧") + comma + more)
    return _TAIL_ZH.sub("", rest).strip()
