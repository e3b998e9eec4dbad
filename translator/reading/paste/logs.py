"""Tells lines that a machine wrote: logs, stack traces, code, and what a chat or a tracker says of itself."""

import re
from collections.abc import Iterator

from translator.reading.paste.layout import Layout

_FENCE = re.compile(r"[ \t]*+(?:```|~~~|\{(?:code|noformat)(?::[\w=|.]{1,60})?\})")
_STAMP = r"\[?(?:\d{4}[-/.]\d\d[-/.]\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:Z|[+-]\d\d:?\d\d)?\]?"
_LEVEL = r"(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL|SEVERE|CRITICAL|NOTICE|ERR)"
_LOG_LINE = re.compile(
    rf"[ \t]*+(?:{_STAMP}[ \t]++(?:\[[^\]\n]{{1,60}}\]|<?{_LEVEL}\b|\S{{1,60}}[ \t]++(?:\[[^\]\n]{{1,60}}\][ \t]*+)?{_LEVEL}\b|[\w.-]{{2,40}}\[\d++\]|(?:GET|POST|PUT|DELETE) /)"
    rf"|\[?\d{{4}}-\d\d-\d\d[T ]\d\d:\d\d:?\d*+\S*+\]?[ \t]++\S*+[ \t]*+\[?{_LEVEL}\b"
    rf"|\[?{_LEVEL}\]?[ \t]*+[:\[|]|{_LEVEL} +\[?[\w.-]+\]?:|[A-Z][a-z]{{2}} +\d{{1,2}} \d\d:\d\d:\d\d [\w.-]+ [\w./-]+(?:\[\d+\])?:"
    r"|at [\w$./<>]+ ?\((?:[^()\n]{0,200}:\d+|[\w$. ]{1,60}\.(?:java|kt|scala|cs)|Native Method|Unknown Source|<anonymous>)\)|at async |File \"[^\"\n]{1,200}\", line \d+|Traceback \(most recent call last\)|Caused by: |\.\.\. \d+ more"
    r"|[\w.$]{1,80}?(?:Exception|Error)(?::|[ \t]*+$)|(?:HTTP/\d[\d.]* )[1-5]\d\d\b|(?:GET|POST|PUT|PATCH|DELETE) /\S* (?:HTTP/\S+ )?[1-5]\d\d\b"
    r"|(?:[{}\[\]]|\);?|\};?|\},)[ \t]*+$|\"[\w.-]{1,60}\"[ \t]*+:[ \t]*+[\"\d{\[tfn][^\n]*[,\"}\]\d]?[ \t]*+$|(?:select|insert into|update) [^\n]{1,80} (?:from|values|set) |\$ \w|C:\\[^\n]*>)"
)
_EVENT = re.compile(
    r"[ \t]*+(?:-!-|(?::[\w+-]{2,30}:[ \t]*+\d{0,3}[ \t]*+){1,8}$|\d{1,3} (?:repl(?:y|ies)|reactions?|comments?|likes?|views?)\b[^\n]{0,40}$|\(?edited\)?[ \t]*+$|<(?:media|image|video|audio|sticker|document) omitted>|(?:this|you deleted this) message(?: was deleted)?[ \t.]*+$|\*\*\*? |--- (?:day changed|log (?:opened|closed))|[^\n:：]{1,40} (?:changed the (?:status|assignee|priority|description)|(?:has )?(?:joined|left) the (?:channel|chat|group|meeting)|"
    r"(?:has )?(?:joined|left)(?: #\S{1,40})?[ \t]*+$|set the (?:channel )?topic|pinned a message|started a (?:call|thread)|was added(?: to)?|added \S{1,40} to the)|"
    r"[\u4e00-\u9fff\w（）() “”\"]{1,24}(?:撤回了一条消息|加入了?群聊|退出了?群聊|邀请[^\n]{1,20}加入|拍了拍[^\n]{1,20})|(?:以上是|——)?(?:打招呼的内容|聊天记录|以下为新消息)[ \t—-]*+$|\[?\d{1,2}:\d\d\]?[ \t]*+[-*]!?[-*][ \t])",
    re.I,
)
_STAMPED = re.compile(r"[ \t]*+\[?\d{1,2}:\d\d(?::\d\d)?\]?[ \t]*+")


def event(words: str) -> bool:
    """Say whether words are what a chat or tracker says of itself, such as `This message was deleted`."""
    return _EVENT.match(words) is not None


def log_lines(layout: Layout) -> Iterator[int]:
    """Yield the lines of logs, code and traces, and those in which a program tells what happened."""
    fences = [i for i in range(len(layout.lines)) if _FENCE.match(layout.words(i))]
    fenced = {i for a, b in zip(fences[::2], fences[1::2], strict=False) for i in range(a, b + 1)}
    for i in range(len(layout.lines)):
        here = layout.words(i)
        stamped = _STAMPED.match(here)
        if i in fenced or _LOG_LINE.match(here) or _EVENT.match(here, stamped.end() if stamped else 0):
            yield i
