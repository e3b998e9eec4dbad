"""Limits on what there shall be little of, each a goal of the ask's own: false alarms, downtime, how far something is off."""

import re

from translator.domain.reading import Quantity
from translator.drafting.figure_names import without_leads
from translator.drafting.said_of import SaidOf

_EN = (
    r"(?:false (?:alarms?|alerts?|positives?|negatives?)|downtime|outages?|errors?|mistakes?|misses|mix-ups?|complaints?"
    r"|accidents?|double[- ]bookings?|deviations?)"
)
_BEFORE_EN = re.compile(
    rf"\b(?P<name>(?:[a-z-]+ )?{_EN})\b[ :=]*(?:(?:of|is|are|be|must|should|may|not|at|by|only|max\.?) ?)*$",
    re.I,
)
_BEHIND_EN = re.compile(rf"\s?(?P<name>{_EN})\b", re.I)
_LEADS_EN = re.compile(
    r"^(?:the|and|or|a|no|any|our|want|need|have|get|keep|with|of|see|accept|allow)\s", re.I
)
_OFF_BY = re.compile(r"(?P<name>[a-z][\w'’ -]{2,50}?)\s(?:off|wrong|out) by\s*$", re.I)
_HAN = r"(?:误差|偏差|停机|宕机|误报|空报|漏报|误判|误派|漏检|漏签|漏打|带错|错装|错发|差错|投诉|事故|返工)"
_BEFORE_HAN = re.compile(
    rf"(?P<name>[\u4e00-\u9fff]{{0,6}}{_HAN}(?:时间|次数|数量|[单件条])?)"
    r"(?:都|也|要|应|须|必须|希望|争取|力争|目标|全年|每年|每月|每周|每天|每季度|累计|总计|是|为|在|能|得|[：:]){0,4}$"
)
_BEHIND_HAN = re.compile(rf"[次个起单件条]?的?(?P<name>{_HAN})")
_PERIOD_HAN = re.compile(
    r"^(?:(?:每|全|各)个?[年月周天日季度学期栋台层班]+|今年|明年|平台|系统|要求|争取|希望)+"
)


def limited_thing(said: SaidOf, number: Quantity) -> str:
    """Return the ask's name for the unwanted thing that a limit is set on; nothing where it is set on something else.

    Args:
        said: the phrase the limit belongs to.
        number: the limit.
    """
    if number.role != "target" or number.bound != "at_most":
        return ""
    off = _OFF_BY.search(said.before)
    if off:
        return f"“{off['name'].strip()} off by …”"
    for pattern, words in ((_BEFORE_EN, said.before), (_BEFORE_HAN, said.before)):
        found = pattern.search(words)
        if found:
            return _plain(found["name"])
    behind = _BEHIND_EN.search(said.number) or _BEHIND_EN.match(said.after)
    behind = behind or _BEHIND_HAN.search(said.number) or _BEHIND_HAN.match(said.after)
    return _plain(behind["name"]) if behind else ""


def is_window(text: str, number: Quantity) -> bool:
    """Say whether a number is a stretch of time looked back over, as in 近30天 or `the last 30 days`, and no level."""
    return _WINDOW.search(text, max(0, number.start - _WINDOW_CHARS), number.end) is not None


def in_own_words(said: SaidOf) -> str:
    """Return the clause of a number with a gap for it, as `“… a customer”`; nothing where it says too little or too much."""
    after = _UP_TO_MARK.match(said.after)
    before, behind = said.before.strip(), after.group().strip() if after else ""
    words = f"{before} … {behind}".strip()
    letters = sum(map(str.isalpha, words))
    return f"“{words}”" if letters >= _OWN_CHARS_MIN and len(words) <= _OWN_CHARS_MAX else ""


_WINDOW = re.compile(
    r"(?:最近|近|过去|\b(?:last|past|previous|preceding)\s)\s?约?(?=[\d一二三四五六七八九十百两半])", re.I
)
_WINDOW_CHARS = 10
_UP_TO_MARK = re.compile(r"[^(（,，.。;；:：]*")
_OWN_CHARS_MIN, _OWN_CHARS_MAX = 2, 48


def _plain(name: str) -> str:
    """Return a name without what leads to it, an English one in the plural."""
    if not name.isascii():
        return without_leads(_PERIOD_HAN.sub("", name)) or name
    name = _LEADS_EN.sub("", name)
    return f"{name}s" if re.search(r"(?:alarm|alert|positive|negative|error|mistake)$", name) else name
