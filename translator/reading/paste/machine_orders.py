"""Finds orders to the machine that reads, such as `ignore all previous instructions`: they say nothing of what is wanted."""

import re
from collections.abc import Iterable, Iterator

from translator.domain.value import Span
from translator.reading.paste.layout import Layout

_ORDER = re.compile(
    r"\s*+(?:<!--|[>*#\[【(_-]++)?+\s*+(?:(?:system|assistant|developer|instruction)s?\s*+(?:prompt|message|override|note)?\s*+[:：\]>]"
    r"|(?:\[|<)\s*+/?(?:system|inst|im_start|instructions?)\b|/?(?:inst|im_start)\b"
    r"|(?:note|message|hint|instructions?)?\s*+(?:to|for)\s++(?:the\s++|any\s++|all\s++)?(?:ai|llms?|model|bot|assistant|language model|translator|parser|reviewer bot)\b.{0,20}[:：,]"
    r"|(?:dear|hey|hi|hello|attention|important)[,:!]?\s++(?:the\s++)?(?:ai|llm|chatgpt|gpt|language model|ai assistant)\b"
    r"|(?:new|updated|additional|further|hidden) instructions?\s*+[:：]|<\|?(?:im_start|system|endoftext)|\W{0,4}(?:begin|end) (?:of )?(?:system|instruction|prompt|hidden)|your (?:new )?(?:task|role|instructions?|goal) (?:is|are) (?:now )?to\b|(?:respond|reply|answer) only with\b"
    r"|(?:treat|consider|regard|mark) (?:this|the above|all of this|everything(?: above)?)\b.{0,60}\b(?:approved|final|confirmed|complete)\b"
    r"|if\s++(?:you['’]?(?:\s++a)?re\s++|this is read by\s++)?(?:an?|any)\s++(?:ai|llm|language model)\b"
    r"|you are (?:now |no longer |from now on )?(?:a|an|in|dan)\b.{0,40}\b(?:mode|ai|model|assistant|bot|unrestricted|jailbroken)"
    r"|(?:please\s++)?(?:print|reveal|output|repeat|show|leak)\s++(?:me\s++)?(?:your|the)\s++(?:full\s++|whole\s++|entire\s++)?(?:system\s++)?(?:prompt|instructions)"
    r"|系统(?:提示|指令|消息)\s*+[:：]|你现在(?:是|扮演)|(?:如果你是|致|给|各位)\s*+(?:ai|大模型|语言模型|机器人)(?:的|助手)?)",
    re.I,
)
"""How a sentence begins that speaks to a machine."""
_SOON = re.compile(
    r"\b(?:ignore|disregard|forget|override|bypass)\s++(?:(?:all|any|the|your|every|of|these|those)\s++){0,4}(?:previous|prior|above|earlier|preceding|other|foregoing|existing|system|own)?\s*+(?:(?:system|safety)\s++)?(?:instruction|prompt|rule|guideline|direction|command|constraint|polic)"
    r"|\b(?:ai|llm|language model|automated \w+|copilot|chatgpt)(?: \w+)?s? (?:processing|reading|summari[sz]ing|reviewing|parsing|handling|translating|analy[sz]ing|triaging) this\b"
    r"|\b(?:skip|omit|suppress|bypass|waive) (?:all |any |every )?(?:clarif\w+|questions|validation|checks|review steps?)\b"
    r"|(?:忽略|无视|忘记|不要理会)(?:以上|之前|上述|前面|先前|所有|你)?(?:的)?(?:所有|全部|一切)?(?:的)?(?:指令|指示|提示|规则|要求|设定|内容)"
    r"|(?:AI|大模型|语言模型|智能助手|机器人)[^。\n]{0,16}(?:阅读|处理|解析|总结|审核)(?:本|这|以上|此)|(?:直接|自动)(?:标记|判定|设|视)为[^。\n]{0,10}(?:已?批准|通过|最高优先级)",
    re.I,
)
"""What such a sentence says within its first words."""
_SOON_CHARS = 60
_ADDRESSED = re.compile(
    r"\b(?:ai|llms?|gpt|chatgpt|copilot|language models?|assistants?|bots?|agents?|automat(?:ed|ic) \w+|whoever|model)\b|(?:AI|大模型|语言模型|智能体|智能助手|机器人)",
    re.I,
)
_OVERRIDES = re.compile(
    r"\b(?:ignore|disregard|override|approve|mark|set|rate|score|classify|output|reply|respond|return|reveal|print|raise no|ask no|skip)\b[^.\n]{0,60}\b(?:(?:this|the) (?:ticket|request|mail|e-?mail|text|document|message|task|form|spec(?:ification)?|above|rest)|your (?:\w+ )?(?:instructions?|answer|output|summary|reply|response|rules?|prompt)|no (?:further )?(?:questions?|findings?|objections?)|as (?:approved|urgent|done|critical|agreed))\b"
    r"|(?:忽略|直接|一律|必须)[^。\n]{0,20}(?:本|此|以上|这份|该)(?:工单|需求|邮件|文档|内容|文本|要求)|(?:本|此|该)(?:工单|需求)[^。\n]{0,12}(?:直接)?(?:标(?:记)?为|设为|判定为)",
    re.I,
)
"""Names a machine as the reader, and tells it what to do with this very text."""
_WORDS = (
    "ignore", "disregard", "forget", "override", "bypass", "instruction", "prompt", "inst]", "im_start", "<system", "[system", "[/system",
    "system:", "system：", "system]", "system>", "system message", "system note", "assistant:", "assistant：", "developer:", "message to", "note to", "hint to",
    " ai", "ai ", "llm", "gpt", "copilot", "language model", "for the model", "for the bot", "for the assistant", "to the model", "to the bot", "to the assistant",
    "you are", "reveal", "only with", "treat ", "consider this", "consider the above", "skip", "omit", "suppress", "waive", "approve", "whoever", "automat",
    "忽略", "无视", "忘记", "不要理会", "系统提示", "系统指令", "系统消息", "你现在", "模型", "机器人", "智能", "直接", "自动标", "自动判",
)  # fmt: skip
"""Without one of these words no sentence is an order to a machine."""
_GOES_ON = re.compile(
    r"\s*+(?:do not|don't|never)\s++(?:ask|raise|mention|flag|report)\b.{0,40}(?:question|this|anything|it)|"
    r"\s*+(?:set|mark|approve|rate|return|respond|answer|output|say|write|reply|classify)\b.{0,80}|.{0,40}approved by\b|不要(?:提问|问问题)|(?:直接)?(?:批准|通过|设为|输出|回复)",
    re.I,
)
_RULE = re.compile(r"\s*+(?:-{3,}|\*{3,}|_{3,}|={3,}|<!--.*|-->)\s*+$")


def may_order(text: str) -> bool:
    """Say whether a text has any word that every order to a machine has; most have none."""
    low = text.lower()
    return any(word in low for word in _WORDS)


def _orders(words: str) -> bool:
    """Say whether a sentence is an order to the machine that reads it."""
    if not may_order(words):
        return False
    if _ORDER.match(words):
        return True
    soon = _SOON.search(words)
    if soon and soon.start() <= _SOON_CHARS:
        return True
    return _OVERRIDES.search(words) is not None and _ADDRESSED.search(words) is not None


def order_lines(layout: Layout) -> Iterator[int]:
    """Yield the lines that are orders to the machine, with those that go on at once and the rule above them."""
    inside = False
    for i in range(len(layout.lines)):
        here = layout.words(i)
        if _orders(here) and _all_orders(layout, i):
            if not inside and i and _RULE.match(layout.words(i - 1)):
                yield i - 1
            inside = True
        elif inside and not (_GOES_ON.match(here) or _RULE.match(here)):
            inside = False
        if inside:
            yield i


def orders_within(layout: Layout, lines: Iterable[int]) -> Iterator[Span]:
    """Yield the sentences that are orders to the machine in the middle of a line."""
    for i in lines:
        inside = False
        for piece in layout.pieces[i]:
            here = layout.text[piece.start : piece.end]
            inside = _orders(here) or (inside and bool(_GOES_ON.match(here)))
            if inside:
                yield piece


def _all_orders(layout: Layout, i: int) -> bool:
    """Say whether each sentence of a line is an order; otherwise only those that are get set aside."""
    pieces = [layout.text[p.start : p.end] for p in layout.pieces[i]]
    return bool(pieces) and all(_orders(p) or _GOES_ON.match(p) for p in pieces)
