"""A text brings no address, markup, placeholder or order that the ask does not hold: none of it is a requirement's.

What a model is told by a text it reads may come out again as a link that sends data away, or as an order to the next reader.
"""

import re

from translator.checks.lines.line import Line

_ADDRESS = re.compile(
    r"(?:\b(?:https?|ftp|file|data|javascript|mailto):|\bwww\.|\b[\w-]{1,60}\.(?:com|net|org|io|ai|dev|app|cn|de)\b/?)[^\s)\]>\"']{0,300}",
    re.I,
)
_SENDS = re.compile(
    r"[\w.+-]{0,60}[@＠][\w.-]{0,60}|(?<![\w.])[\w-]{1,40}(?:\.[\w-]{1,40}){1,6}/|\[\s?(?:\.|dot)\s?\]|\(\s?(?:\.|dot)\s?\)|\bhxxp| dot (?:com|net|org|io|ru|cn|xyz)\b"
    r"|(?<![\w.])[a-z][\w-]{1,40}\.[a-z]{2,12}(?![\w.])",
    re.I,
)
"""What leads away in another writing: a dotted word with a slash, an at sign, a point in brackets, two words joined by a point."""
_MARKUP = re.compile(r"<[a-z!/][^<>\n]{0,200}>|!?\[[^\]\n]{0,200}\]\([^)\n]{0,300}\)|```|\{\{|\}\}|<\|", re.I)
_ORDER = re.compile(
    r"\b(?:ignore|disregard|forget) (?:all |any |the )?(?:previous|prior|above|earlier) (?:instructions?|orders?|rules?|prompts?)\b"
    r"|\bsystem prompt\b|\bas an ai\b|\bas a language model\b|\bi (?:cannot|can['’]t|am unable to) (?:help|assist|comply)\b"
    r"|忽略(?:以上|之前|前面)的?(?:指令|要求|提示)|系统提示词|作为(?:一个)?(?:AI|人工智能|语言模型)",
    re.I,
)
_PAGE = re.compile(
    r"\b(?:questions?|sections?|points?|lines?|page|draft|specification|text|checks?|rest) (?:below|above)\b|\b(?:below|above) (?:questions?|sections?|points?)\b"
    r"|(?:以下|下面|下方|上述|上面|下列)的?(?:问题|内容|部分|检查|条目)|本(?:页|文档|规格)",
    re.I,
)
"""What speaks of the page it stands on, which only we may."""
_SIGN = re.compile(r"[@＠\[(<`|:{}]|\.\w|www|hxxp| dot ")
"""One of these is in every address and markup."""
_ORDER_WORDS = (
    "ignore", "disregard", "forget", "prompt", "as an ai", "as a language", "i can", "i am", "below", "above", "忽略", "提示词", "作为", "以下", "下面", "下方", "上述", "上面", "下列", "本",
)  # fmt: skip
"""One of these is in every order to the reader."""


def links(line: Line) -> str | None:
    """Say what a text brings along that the ask does not hold, or None."""
    low = line.text.lower()
    if _SIGN.search(low):
        wrong = leads_away(line)
        if wrong:
            return wrong
    if not any(word in low for word in _ORDER_WORDS):
        return None
    page = _PAGE.search(line.text)
    if page and page.group().casefold() not in line.source.folded:
        return "it speaks of the instructions instead of the ask"
    return commands(line)


def commands(line: Line) -> str | None:
    """Say that a text gives orders to a model, or speaks as one, where the ask does not, or None."""
    order = _ORDER.search(line.text)
    if order and order.group().casefold() not in line.source.folded:
        return "it speaks of the instructions instead of the ask"
    return None


def leads_away(line: Line) -> str | None:
    """Say which address or markup a text holds that the ask does not give, or None."""
    for found in _ADDRESS.finditer(line.text):
        if found.group().casefold().rstrip(".,;") not in line.source.folded:
            return "it holds an address that the ask does not give"
    for found in _SENDS.finditer(line.text):
        if found.group().casefold().rstrip("/.,;") not in line.source.folded:
            return "it holds an address that the ask does not give"
    markup = _MARKUP.search(line.text)
    if markup and markup.group().casefold() not in line.source.folded:
        return "it holds markup; write plain words"
    return None
