"""Finds what people write around an ask: greetings, pleasantries, thanks, closings, signatures and disclaimers."""

import re
from collections.abc import Sequence

from translator.domain.value import Span
from translator.reading.paste.layout import Layout
from translator.reading.text.segments import bulleted

_GREETING = re.compile(
    r"\s*+(?:(?:hi|hiya|hey|hello|hallo|dear|good (?:morning|afternoon|evening|day)|morning|greetings|team|all|folks)\b(?:[ \t]++\w++(?=,)|(?:[ \t]++(?:(?-i:[A-ZÀ-Þ])[\w.'-]*|all|team|everyone|everybody|"
    r"folks|guys|there|both|colleagues|sir|madam|or|and|dev|product|the|ops|support|people|again|hello|web|it)){0,5})[ \t]*+(?:[,!:.–-]+|(?=\r?\n|$))"
    r"|@(?:channel|here|all|everyone|所有人|全体成员)\b[ \t,:：，]*"
    r"|(?:各位(?:好|同事|老师|领导|大佬|亲)?|同志们|同事们|大家(?:好|早上好|下午好)?|(?:亲爱的|尊敬的)[\u4e00-\u9fff]{1,8}|[\u4e00-\u9fff]{1,4}(?:总|老师|经理|工|院长|主任|医生)(?:您?好)?(?=[，,：:])|[\u4e00-\u9fff]{1,4}(?:总|老师|经理|工)(?:好)|(?:[\u4e00-\u9fff]{2,4})?(?:你们?|您)好|早上好|下午好|晚上好|hi|hello)[，,：:！!。~～\s]+(?:大家好[，,：:！!。]*|(?:早上|下午|晚上|中午|上午)好[，,：:！!。]*)?)",
    re.I,
)
_PLEASANTRY_EN = re.compile(
    r"\s*+(?:(?:i |we )?(?:hope|trust) (?:you|your|this|that|all|everyone|everybody|things|it)\b[^.!?\n]{0,90}|how are you[^.!?\n]{0,30}|(?:it['’]s been a )?long time no (?:see|speak)|me again[^.!?\n]{0,40}|"
    r"(?:this is|my name is|i['’]m|i am) (?-i:[A-Z])[\w'’-]+(?: [A-Z][\w'’-]+)?(?: (?:here|again|from|at|in)\b[^.!?,;\n]{0,50})?|"
    r"(?:please )?let (?:me|us) know (?:what you think|if (?:you|this|that|anything)|your thoughts|how|when|whether|by|before|until|asap)[^.!?\n]{0,90}|(?:i['’]?m |we['’]?re )?happy to (?:jump|hop|discuss|chat|talk|explain|help)[^.!?\n]{0,60}|"
    r"(?:i['’]?m |we['’]?re |i |we )?look(?:ing)? forward to[^.!?\n]{0,90}|(?:have|enjoy) (?:a|your|the) (?:good|nice|great|lovely|happy|restful|rest of)?\b[^.!?\n]{0,40}|see you[^.!?\n]{0,40}|take care|talk (?:soon|to you)[^.!?\n]{0,20}|"
    r"(?:happy|merry) (?:new year|christmas|easter|friday|monday|birthday)[^.!?\n]{0,30}|congrat\w*[^.!?\n]{0,60}|(?:many )?(?:sorry|apologies) (?:for|about|to)[^.!?\n]{0,70}|(?:if you have )?any questions[^.!?\n]{0,60}|"
    r"(?:just )?(?:call|ping|ring|shout|give me a (?:call|shout|ring))(?: me)?(?: any ?time| if (?:you|anything)[^.!?\n]{0,60})|"
    r"(?:thank you|thanks) for calling[^.!?\n]{0,60}|how (?:can|may) (?:i|we) help(?: you)?[^.!?\n]{0,20}|(?:is there )?anything else(?: (?:i|we) can do[^.!?\n]{0,30})?|[^.!?\n]{0,60}(?:how (?:can|may) (?:i|we) help|you['’]ve reached|you['’]re (?:speaking|talking) (?:to|with)|my name is)[^.!?\n]{0,60}|(?:good (?:morning|afternoon|evening)|hello|hi)(?:,? (?-i:[A-Z])[\w.'’-]*){0,3}|you['’]?re welcome|no problem(?: at all)?|one (?:moment|second|sec)(?: please)?|(?:please )?bear with (?:me|us)[^.!?\n]{0,30}|(?:can|do) you hear me[^.!?\n]{0,20}|"
    r"(?:many |big |huge )?(?:thanks|thank you|thx|kudos|cheers)(?: (?:a lot|so much|very much|again|all|everyone|in advance|and|so much for|to|for)\b[^.!?\n]{0,70})?)[.!?…]*+(?:\s?[\U0001F300-\U0001FAFF\u2600-\u27BF]\uFE0F?)*\s*+",
    re.I,
)
_PLEASANTRY_ZH = re.compile(
    r"\s*+(?:对了[，,][^。！？!?\n]{0,60}(?:好用|不错|谢谢|感谢)[^。\n]{0,10}|(?:我是|这里是|这边是)[^，,。！？!?\n要想需]{2,24}|希望你?们?一切(?:都)?好|最近怎么样|(?:很)?高兴为您服务|请问有什么可以帮[您你](?:的)?|不好意思|打扰了?|(?:给[您你]们?)?添麻烦了|(?:抱歉|不好意思)[，,]?打扰[^。！？!?\n]{0,10}|(?:顺)?祝[^，,。！？!?\n]{1,20}(?:好|顺利|愉快|安|祺|安康|快乐|兴隆|康|如意|吉祥)|"
    r"(?:好的[，,])?(?:祝[您你大]?家?[^，,。！？!?\n]{0,12}(?:愉快|顺利|好)[，,]?)?再见|(?:非常|十分)?(?:感谢|谢谢|多谢|辛苦)[^，,。！？!?\n]{0,30}|(?:大家|各位|你们)(?:都)?辛苦(?:了|啦)|(?:周末|节日|新年|中秋|国庆|端午)(?:愉快|快乐)|(?:期待|等待|静候|盼)[^，,。！？!?\n]{0,12}(?:回复|答复|佳音)|(?:盼|候|请|望)复|(?:改天|回头|下次)[^，,。\n]{0,4}(?:请|约)[^，,。\n]{0,8}|(?:(?:妥否|当否|可否|以上|特此|专此)[^，,。\n]{0,6}[，,]?)?(?:敬?请|恳请|望)(?:领导|贵[部处司局])?(?:批示|审示|核示|批准|示下|审批|审阅|审议|指正))[。！!？?~～…]*+(?:\[[^\]\n]{1,6}\]|\s)*+",
)
"""Politeness around an ask, a sentence of its own."""
_TELLS_MORE = re.compile(
    r"\s*+(?:many |big |huge )?(?:thanks|thank you|thx|kudos|cheers)\b[^.!?\n]{0,90}?\b(?:we|i|they|you|it|which|that|customers|users) \w",
    re.I,
)
"""What makes of `Thanks to the scanner` more than thanks."""
_CLOSING = re.compile(
    r"(?:(?:with )?(?:many |kind |kindest |best |warm |warmest )?(?:thanks|regards|wishes)(?: (?:a lot|in advance|so much|and (?:kind |best )?regards|everyone|all|again|and best|for your help))*|thank you(?: (?:very much|in advance|all|so much))*|thx|ty|ta(?: very much| muchly)?|cheers|best|"
    r"warmly|cordially|respectfully|greetings|ciao|liebe grüße|gruß|grüße|sincerely|yours(?: (?:sincerely|truly|faithfully))?|all the best|br|kr|mfg|mvh|lg|vg|brgds|rgds|talk soon|cu|onwards?|mit freundlichen grüßen|viele grüße|cordialement|bien à vous|谢谢(?:大家|各位|了|啦|您|你)?|多谢(?:各位)?|辛苦(?:了|各位|大家)?|此致(?:敬礼)?|敬礼|祝好|顺颂\S{1,4}|感谢|以上)"
    r"\s*+[,.!。！，~～:)]*+\s*+(?:[-–—/|]{0,2}\s*+(?-i:[A-ZÀ-Þ])[\w.'-]*(?:[ \t]++(?-i:[A-ZÀ-Þ(])[\w.'&)-]*){0,6}(?: x{1,3})?)?\s*+[^\w\s]{0,3}\s*+",
    re.I,
)
_DASHES = re.compile(r"\s*+(?:--|—{1,80}|_{3,80}|-- |-{3,80}|={3,80})\s*+$")
_SENT_FROM = re.compile(
    r"\s*+(?:sent from my |sent (?:from|via) |von meinem |get outlook for|发自我的|来自我的)", re.I
)
_NAME_LINE = re.compile(
    r"\s*+(?:[-–—~/]{1,3}\s*+)?[A-ZÀ-Þ][\w.'’&/-]*+(?:[,|/()·\s-]++(?:[A-ZÀ-Þ0-9][\w.'’&/-]*+|of|for|and|the|&|der|von|de)(?=[,|/()·\s-]|$)){0,9}+[,|/()·\s-]*+(?:\([^)\n]{1,60}\))?(?: x{1,3})?\s*+[^\w\s]{0,3}\s*+$"
    r"|\s*+(?:[-–—]{1,3}\s*+)?[\u4e00-\u9fff]{2,16}(?:[ \u3000|｜/·—-]++[\u4e00-\u9fff\w]{1,16}){0,4}(?:（[^）\n]{1,20}）)?\s*+$"
)
_FULL_NAME = re.compile(
    r"\s*+(?:[-–—~/]{1,3}\s*+)?(?:[A-ZÀ-Þ][\w.'’-]*+(?:[ \t]++[A-ZÀ-Þ][\w.'’-]*+){0,2}(?:[ \t]*+\([^)\n]{1,40}\)|, [a-zà-ÿ][\w &-]{2,40})?|(?:[\u4e00-\u9fff]{2,8}[ \u3000])?[\u4e00-\u9fff]{2,4})\s*+$"
)
_DASHED_NAME = re.compile(
    r"\s*+(?:[-–—~/]{1,2} ?|x{2,4} |(?:love|yours|your),? )(?-i:[A-ZÀ-Þ])[\w.'’-]*(?: (?-i:[A-ZÀ-Þ])[\w.'’-]*){0,2}\s*+$"
)
_MOTTO = re.compile(r"\s*+[\"“”„«「'][^\n]{4,120}[\"“”»」']\s*+$")
_CONTACT = re.compile(
    r"(?:(?<![\d\[-])(?!\d{4}[-/.]\d|\d{1,2}[/.]\d{1,2}[/.])\+?\d[\d ()/-]{6,}|\b\d{3,4}-\d{4}\b|@(?<=[\w.+-]@)[\w-]{1,64}\.\w|https?://\S|www\.|(?:tel|phone|mob|mobile|fax|ext|电话|手机|邮箱|座机|分机|微信)[ \t]*[.:：\d]|座机|分机)",
    re.I,
)
_DISCLAIMER = re.compile(
    r"consider the environment|(?:this|the) (?:e-?mail|message|communication)(?:,? (?:and|including)[^.\n]{0,40})? (?:is|are|may|contains?)\b[^.\n]{0,60}(?:confidential|intended|privileged)|received this (?:e-?mail|message|communication)[^.\n]{0,20} in error|intended (?:only |solely )?for the (?:use of the )?(?:named |addressee|recipient|individual)|"
    r"\bunsubscribe\b|confidentiality notice|registered (?:in england|office)|(?:external|caution)[^.\n]{0,4}:? ?(?:this )?e-?mail (?:originated|from)|you don['’]?t often get (?:an? )?e-?mail from|learn why this is important|\[external\]|verify the sender|(?:sender|mail|message) (?:is|comes|came|was sent) from (?:outside|an external)|do not open attachments|(?:originated|came) (?:from )?outside (?:of )?(?:the|your|our) organi[sz]ation|do not click (?:on )?(?:any )?links|view (?:this )?(?:email )?in (?:your )?browser|"
    r"本(?:邮件|信息)[^。\n]{0,20}(?:保密|机密|仅供)|误收|打印(?:本|此)?邮件|请勿转发|外部邮件|(?:回复|点击|点此|如需|若需|如要|发送)[^。\n]{0,8}退订|退订(?:请|回|点|链接|[：:])|^\s*+退订\s*+$|机器识别[，,]?仅供参考",
    re.I,
)
_OF_MAIL = (
    "mail", "message", "environment", "intended", "unsubscribe", "confidential", "registered", "outside", "click", "external", "sender",
    "attachments", "browser", "learn why", "邮件", "本信息", "误收", "打印", "请勿转发", "退订", "识别",
)  # fmt: skip
"""Without one of these words no sentence is a disclaimer."""
_WISHES = re.compile(
    r"\b(?:should|must|please|need|needs|want|wants|would like|can you|could)\b|[要请能想让把应须]", re.I
)
_SENTENCE_END = re.compile(r"[.!?。！？~～…)）]\s*+$")
_POLITE_CHARS_MAX = 160
_CLOSING_CHARS_MAX = 90
_SIGNATURE_LINES_MAX = 12
_ROLE_CHARS_MAX = 90
_LINES_MIN = 2
"""A message of one line is no signature; thanks at its end are looked for apart."""


def greeting(text: str, line: Span) -> Span | None:
    """Return the greeting a line begins with."""
    match = _GREETING.match(text, line.start, line.end)
    return Span(start=line.start, end=match.end()) if match and match.group().strip() else None


def pleasantry(words: str) -> bool:
    """Say whether a sentence is only polite, such as `hope you are well`."""
    if len(words) > _POLITE_CHARS_MAX:
        return False
    polite = _PLEASANTRY_EN.fullmatch(words) or (not words.isascii() and _PLEASANTRY_ZH.fullmatch(words))
    return bool(polite) and not _TELLS_MORE.match(words)


def closing(words: str) -> bool:
    """Say whether a sentence or line only closes, such as `Thanks, Ana`."""
    return len(words) <= _CLOSING_CHARS_MAX and _CLOSING.fullmatch(words.strip()) is not None


def contact(words: str) -> bool:
    """Say whether words hold a number to call, an address or a page."""
    return _CONTACT.search(words) is not None


def name_alone(words: str) -> bool:
    """Say whether words are nothing but somebody's name, maybe with a role."""
    return len(words) <= _ROLE_CHARS_MAX and _FULL_NAME.match(words) is not None


def disclaimer(words: str) -> bool:
    """Say whether a sentence is one that a mail system adds."""
    low = words.lower()
    return any(word in low for word in _OF_MAIL) and _DISCLAIMER.search(words) is not None


def signature(layout: Layout, lines: Sequence[int]) -> Sequence[int]:
    """Find the closing of a message with the names, roles and numbers under it.

    Args:
        layout: the text.
        lines: the lines of the message that are not set aside yet.

    Returns:
        The last lines, as many as belong to it; maybe none.
    """
    if len(lines) < _LINES_MIN:
        return ()
    closed = _under_closing(layout, lines)
    if closed:
        return closed
    first = len(lines)
    while (
        first > 0 and len(lines) - first < _SIGNATURE_LINES_MAX and _belongs(layout.words(lines[first - 1]))
    ):
        first -= 1
    tail = lines[first:]
    ends = [i for i in tail if _begins(layout.words(i))]
    if ends:
        return tail[tail.index(ends[0]) :]
    anchored = next(
        (i for i in tail if _CONTACT.search(layout.words(i)) or _SENT_FROM.match(layout.words(i))), None
    )
    if anchored is not None:
        start = tail.index(anchored)
        while start > 0 and tail[start] not in layout.gaps:
            start -= 1
        while start > 0 and _FULL_NAME.match(layout.words(tail[start - 1])):
            start -= 1
        return tail[start:]
    return tail if first > 0 and _signed(layout, lines[first - 1], tail) else ()


def _under_closing(layout: Layout, lines: Sequence[int]) -> Sequence[int]:
    """Return the last lines from the first closing on, where nothing below it says anything."""
    last = 0
    for count, i in enumerate(reversed(lines), 1):
        words = layout.words(i)
        if closing(words) or _DASHES.match(words):
            last = count
        elif count > _SIGNATURE_LINES_MAX or not _may_follow(words):
            break
    return lines[len(lines) - last :] if 0 < last < len(lines) else ()


def _may_follow(words: str) -> bool:
    """Say whether a line may stand below a closing: a name, a role, a number to call."""
    if _CONTACT.search(words) or disclaimer(words):
        return True
    return (
        len(words) <= _ROLE_CHARS_MAX
        and not bulleted(words)
        and not any(char.isdigit() for char in words)
        and not _SENTENCE_END.search(words)
        and not _WISHES.search(words)
    )


def _belongs(words: str) -> bool:
    """Say whether a line may stand in a signature."""
    if (
        closing(words)
        or pleasantry(words)
        or _DASHED_NAME.match(words)
        or _DASHES.match(words)
        or _SENT_FROM.match(words)
        or disclaimer(words)
    ):
        return True
    if bulleted(words) or len(words) > _ROLE_CHARS_MAX:
        return False
    if _CONTACT.search(words):
        return not (_SENTENCE_END.search(words) and _WISHES.search(words))
    named = _NAME_LINE.match(words) or _FULL_NAME.match(words)
    return (named is not None and not _WISHES.search(words)) or _MOTTO.match(words) is not None


def _begins(words: str) -> bool:
    return closing(words) or pleasantry(words) or bool(_DASHED_NAME.match(words) or _DASHES.match(words))


def _signed(layout: Layout, before: int, tail: Sequence[int]) -> bool:
    """Say whether a message that ends in no closing word ends in a name of its own paragraph."""
    return (
        bool(tail)
        and len(tail) <= 2
        and (tail[0] in layout.gaps or len(tail) == 1)
        and (_SENTENCE_END.search(layout.words(before)) is not None or len(layout.messages) > 1)
        and _FULL_NAME.match(layout.words(tail[0])) is not None
    )


_LAST_WORDS = re.compile(
    r"(?<=[.!?。！？，,；;)\s])(?:(?:thanks|thx|thank you|cheers|many thanks|ta)\b|谢谢|多谢|辛苦)(?:[ \t]++(?:a lot|in advance|so much|very much|all|team|everyone|again|[A-Z][\w.]*)){0,3}"
    r"(?:大家|各位|了|啦)?\s*+[,.!。！~～:)]*+\s*+(?:[-–—]?\s*+[A-Z][\w.]*+(?: x{1,3})?)?\s*+$",
    re.I,
)


def last_words(text: str, line: Span) -> Span | None:
    """Return the thanks a line ends with."""
    match = _LAST_WORDS.search(text, line.start, line.end)
    return Span(start=match.start(), end=line.end) if match and match.start() > line.start else None
