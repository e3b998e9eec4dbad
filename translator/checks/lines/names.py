"""A text names no person, product, standard or quotation that the ask does not: nobody vouches for it.

English tells a name by its capital within a sentence, Chinese by a title behind it or by Latin letters. General words of the
trade, written in capitals, are no names.
"""

import re
from functools import lru_cache

from translator.checks.lines.borders import occurs
from translator.checks.lines.english import NAMED, is_english
from translator.checks.lines.line import FACTS, Line
from translator.checks.lines.words_en import stem
from translator.reading.text.words_en import base

_TOKEN = re.compile(r"(?<![\w{])[A-Za-z][A-Za-z0-9+#'’_-]*[A-Za-z0-9+#]")
_REACH = 24
_NEXT_WORD = re.compile(r" (?:will |shall |must |has |is )?([a-z]{2,14}(?:s|ed))\b")
_PARTS = re.compile(r"[-_'’]")
_FOLDED_WORD = re.compile(r"[a-z]{2,40}+")
_BEFORE_A_SENTENCE = frozenset(".!?:;。！？：；([（“\"'‘-")
_QUOTED = re.compile(
    r"[“\"„«「『《〈`]([^”\"»」』》〉`\n]{2,120})[”\"»」』》〉`]|(?<![\w'’])['‘]([^'’\n]{2,120})['’](?!\w)"
)
_SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔汤"
"""The hundred commonest surnames. Source: Ministry of Public Security of China, 2020 national report on names."""
_TITLED = re.compile(
    rf"[{_SURNAMES}][\u4e00-\u9fff]{{0,2}}(?:先生|女士|总监|经理|主管|老师|博士|总(?![\u4e00-\u9fff]))"
)
_TRADE = frozenset(
    "ai ml api apis csv pdf html json xml ui ux url http https sql id ids it hr crm erp sms app faq kpi kpis sla slo qa ok pc usb gps "
    "english chinese when while where if then the a an i given".split()
)


def names(line: Line) -> str | None:
    """Say which name or quotation the ask does not hold, or None."""
    source = line.source
    han = source.language == "zh"
    for one, other in _QUOTED.findall(line.text):
        quoted = one or other
        if line.kind in FACTS and " ".join(quoted.casefold().split()) not in source.folded:
            return f"the ask does not say “{quoted}”"
    for found in _TOKEN.finditer(line.text):
        token = found.group()
        if _is_ordinary(token):
            continue
        if not (
            _is_name(token, line.text[: found.start()], han=han)
            or _is_unknown(token, line, line.text[found.end() : found.end() + _REACH], han=han)
        ):
            continue
        if not _said(token, source.folded):
            return f"the ask does not name {token}"
    if han:
        for found in _TITLED.finditer(line.text):
            if found.group() not in source.ask:
                return f"the ask does not name {found.group()}"
    return None


def _is_name(token: str, before: str, *, han: bool) -> bool:
    plain = token.casefold().removesuffix("'s").removesuffix("’s")
    if plain in _TRADE or not any(char.isupper() for char in token):
        return False
    inner = any(char.isupper() for char in token[1:])
    if inner and not token.isupper():
        return True  # as in GitHub; written so nowhere else
    head = before.rstrip(" \t")
    return han or token.isupper() or not (head == "" or head[-1] in _BEFORE_A_SENTENCE or head[-1] == "\n")


@lru_cache(maxsize=20_000)
def _is_ordinary(token: str) -> bool:
    """Say whether a word names nobody wherever it stands."""
    return token.islower() and token not in NAMED and (token in _TRADE or is_english(token))


def _is_unknown(token: str, line: Line, after: str, *, han: bool) -> bool:
    """Say whether a word is none that English has: a name that begins a sentence, or one in small letters."""
    plain = token.casefold().removesuffix("'s").removesuffix("’s").rstrip("'’")
    if plain in _TRADE or plain in NAMED:
        return plain in NAMED
    if line.kind not in FACTS and (token.islower() or not _acts(after)):
        return False
    return not han and not all(is_english(part) for part in _PARTS.split(plain) if len(part) > 1)


def _acts(after: str) -> bool:
    """Say whether a verb of one who acts comes next, as in `Anna decides`."""
    verb = _NEXT_WORD.match(after)
    return verb is not None and base(verb.group(1)) is not None


def _said(token: str, folded: str) -> bool:
    plain = token.casefold().removesuffix("'s").removesuffix("’s").rstrip("'’")
    forms = {plain, plain.removesuffix("s"), plain.removesuffix("es"), plain + "s"}
    if any(occurs(form, folded) for form in forms if form):
        return True
    return token.islower() and any(stem(plain) == stem(word) for word in _FOLDED_WORD.findall(folded))
