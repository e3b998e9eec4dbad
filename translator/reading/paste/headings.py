"""Finds lines, and heads of lines, that only name what follows."""

import re

from translator.domain.value import Span
from translator.reading.paste.layout import Layout
from translator.reading.text.segments import bulleted

_MARKED = re.compile(r"[ \t]*+(?:#{1,6}[ \t]++|h[1-6]\.[ \t]++|={2,5}[ \t]?(?=[^=\n]+={2,5}[ \t]*+$))")
"""The marks of a heading in Markdown and wikis."""
_TITLE = re.compile(
    r"\s*+(?:\*\*[^*]+\*\*\s*+$|(?:title|subject|topic|feature|epic|re|fwd?)\s*+[:：]|(?:工单|标题|主题|议题)\s*+[:：])",
    re.I,
)
_NOTES_HEAD = re.compile(
    r"\s*+(?:(?:meeting|call|workshop|sync|retro|planning|stand-?up|steering|kick-?off)\s++(?:notes?|minutes|summary)|关于[^。\n]{2,30}的(?:请示|通知|报告|函|申请|建议|说明|意见)$|minutes of|minutes,|notes,? (?:from|of)|request form\b|[\u4e00-\u9fff]{0,16}(?:纪要|会议记录|碰头会记录|需求(?:申请)?[单表]|申请[单表]|登记表)|需求(?:说明|描述|背景)?|背景|周会|本周进展|周报)[^。.!?！？\n:：]{0,40}[:：]?\s*+$",
    re.I,
)
_NOTES_LEAD = re.compile(r"\s*+(?:会议纪要|会议记录|纪要|周会纪要)[^：:\n]{0,24}[:：]")
_ENDS = re.compile(r"[.!?。！？；;:：,，]\s*+$")
_HEADING_CHARS_MAX = 70
_HEADING_WORDS_MAX = 9
_HEADING_HAN_MAX = 24
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|do|does|should|must|shall|will|would|can|could|may|need|needs|want|wants|please|pls)\b",
    re.I,
)
_SAYS = re.compile(r"[，,]|\b(?:i|we)\b|[想要请需]")
_FILLED_FIELD = re.compile(r"[ \t]*+【[^】\n]{1,24}】[ \t]*+[^\s:：]")
_WORD = re.compile(r"[A-Za-z][\w'-]*|[\u4e00-\u9fff]")


def heading(layout: Layout, i: int) -> Span | None:
    """Return the heading that a line is, or begins with."""
    line, here = layout.lines[i], layout.words(i)
    lead = _NOTES_LEAD.match(here)
    if lead and lead.end() < len(here):
        return Span(start=line.start, end=line.start + lead.end())
    if len(layout.lines) == 1 or bulleted(here):
        return None
    follows = i + 1 < len(layout.lines)
    titled = _TITLE.match(here) and follows and not _FINITE.search(here) and "，" not in here
    if (
        (_MARKED.match(here) and follows)
        or _NOTES_HEAD.match(here)
        or titled
        or (follows and i == 0 and _names_only(here))
    ):
        return line
    return None


def marked(words: str) -> bool:
    """Say whether a line is a heading by its marks."""
    return _MARKED.match(words) is not None


def _names_only(words: str) -> bool:
    """Say whether the first line of a text says nothing about what it names."""
    most = _HEADING_WORDS_MAX if words.isascii() else _HEADING_HAN_MAX
    return (
        len(words) <= _HEADING_CHARS_MAX
        and len(_WORD.findall(words)) <= most
        and not _ENDS.search(words.rstrip(":："))
        and not _FINITE.search(words)
        and not _SAYS.search(words)
        and not _FILLED_FIELD.match(words)
    )
