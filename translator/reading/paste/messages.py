"""Finds the messages of a mail thread: who wrote which lines, the newest first.

Knows headers, the lines that introduce a quoted mail, and quotation marks before lines. What is wanted in a message,
and whether an earlier one still counts, others say.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from translator.domain.value import Span

_QUOTE_MARKS = re.compile(r"[ \t]*+((?:[>|][ \t]?)++)")
_NUMBER_FOLLOWS = re.compile(r"[ \t]*+>=?[ \t]*+\d++(?![.)、])")
_FORWARDED = re.compile(
    r"[ \t]*+(?:[-_=—*]{2,}[ \t]*+(?:original|forwarded|weitergeleitete|ursprüngliche|原始|原|转发)|begin forwarded message|"
    r"(?:_{8,}|[-—]{8,})[ \t]*+$(?=\n?from:))",
    re.I,
)
_HANDED_ON = re.compile(
    r"[-_=—*\s]{0,80}+(?:begin )?(?:fwd?|fw|wg|tr|forwarded|weitergeleitete?|转发)\b|转发", re.I
)
_DATE = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? )?(?:\d{1,2}[. ]{1,2}(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]* \d{1,2}|\d{1,4}[./-]\d{1,2}[./-]\d{0,4})"
_WROTE = re.compile(
    r"[ \t]*+(?:on\b[^\n]{4,160}\b(?P<en>wrote|writes)|am\b[^\n]{4,160}\bschrieb[^\n]{0,60}|le\b[^\n]{4,160}\ba écrit|"
    r"(?:于|在)?[^\n]{4,160}写道)[ \t]*+[:：][ \t]*+$|[ \t]*+[^\n:：>]{2,60}\b(?:wrote|writes|schrieb)(?: (?:on|at|am)\b[^\n:]{2,60})?[ \t]*+:[ \t]*+$"
    rf"|[ \t]*+[^\n:：>@]{{2,40}}(?:, | on | \(){_DATE}[^\n:：]{{0,24}}(?::\d\d)?\)?[ \t]*+:[ \t]*+$|[ \t]*+[-–—=_]{{2,}}[ \t]*+(?:reply|message|mail|answer|quote) (?:from|by|of) [^\n]{{2,60}}$",
    re.I,
)
_HEADER = re.compile(
    r"[ \t]*+\**(?P<key>from|to|cc|bcc|sent|date|subject|reply-to|importance|attachments?|von|an|gesendet|datum|betreff|de|à|a|envoyé|objet|da|inviato|oggetto|van|verzonden|aan|onderwerp|från|skickat|till|ämne|"
    r"发件人|收件人|抄送|发送时间|发送日期|时间|日期|主题|附件)\**[ \t]*+[:：]\**[ \t]*+(?P<value>[^\n]*+)",
    re.I,
)
_HEADER_LINES_MAX = 12
_HEADER_LINES_MIN = 2
_HEADERS_IN_LINE = re.compile(
    r"[ \t]*+(?:from|von|发件人)[ \t]*+[:：][ \t]*+(?P<from>[^\n]{2,60}?)[ \t|;,]+(?:sent|date|to|gesendet|an|发送时间|收件人)[ \t]*+[:：][^\n]*(?:subject|to|betreff|主题)[ \t]*+[:：]",
    re.I,
)
_SENDER_KEYS = frozenset({"from", "von", "de", "da", "van", "från", "发件人"})
_ADDRESS = re.compile(
    r"[ \t]{0,4}+[<(\[（](?:mailto:)?[^<>()\[\]（）@\n]{0,80}+@?[^<>()\[\]（）\n]{0,80}+[>)\]）]|(?<![\w.+-])[\w.+-]++@[\w.-]++"
)
_WHEN = re.compile(
    r"^(?:on|am|le|于|在)\b[ \t]*+|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b,?|\b\d{1,4}\b[./:-]?|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b\.?|"
    r"\b(?:at|am|pm|um|uhr|gmt|utc|cet|cest)\b|[年月日上下午]|周[一二三四五六日天]|星期[一二三四五六日天]",
    re.I,
)
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]*+(?:[ \t]++(?:(?:de|van|von|der|da|di|of|the)[ \t]++)?+[A-ZÀ-Þ][\w.'’-]*+){0,4})|[\u4e00-\u9fff]{2,6}"
)
_COMMA_NAME = re.compile(r"(?<![\w'’-])([A-ZÀ-Þ][\w'’-]++), ([A-ZÀ-Þ][\w'’.-]++)")


@dataclass
class Message:
    """One mail of a thread."""

    who: str
    """Its sender as the text names them; empty where it does not."""
    depth: int
    """How many quotation marks stand before its lines."""
    lines: list[int] = field(default_factory=list)
    """Indexes of its lines in the text, without the header."""
    forwarded: bool = False
    """Whether it was handed on, rather than quoted under a reply."""
    header: list[int] = field(default_factory=list)
    """Indexes of the lines that introduce it."""


def messages_in(text: str, lines: Sequence[Span]) -> list[Message]:
    """Find the messages.

    Args:
        text: the whole ask.
        lines: its lines.

    Returns:
        At least one message, in order of their first lines; the first is what the sender of the text wrote, and may
        be empty.
    """
    return _Thread(text, lines).read()


class _Thread:
    def __init__(self, text: str, lines: Sequence[Span]) -> None:
        self._words = [text[line.start : line.end] for line in lines]
        self._close = [
            i > 0 and text.count("\n", lines[i - 1].end, line.start) <= 1 for i, line in enumerate(lines)
        ]
        self._quoted = any(w.lstrip().startswith(">") and not _NUMBER_FOLLOWS.match(w) for w in self._words)
        self._piped = not any(w.rstrip().endswith("|") for w in self._words)
        self._messages: list[Message] = [Message("", 0)]
        self._at: dict[int, Message] = {0: self._messages[0]}

    def read(self) -> list[Message]:
        i = 0
        while i < len(self._words):
            depth, rest = self._depth(self._words[i])
            taken = self._introduction(i, depth, rest)
            if not taken:
                self._message(depth).lines.append(i)
            i += taken or 1
        return self._messages

    def _depth(self, line: str) -> tuple[int, str]:
        """Count the quotation marks before a line."""
        marks = _QUOTE_MARKS.match(line)
        if not marks or (not self._quoted and _NUMBER_FOLLOWS.match(line)):
            return 0, line
        if "|" in marks.group(1) and not self._piped:  # a table
            return 0, line
        return marks.group(1).count(">") + marks.group(1).count("|"), line[marks.end() :]

    def _introduction(self, i: int, depth: int, rest: str) -> int:
        """Take the lines that introduce another message, if any begin here; return how many."""
        wrote = _WROTE.match(rest)
        if wrote is None and i + 1 < len(self._words) and rest[:3].lower() == "on ":
            joined = rest.rstrip() + " " + self._depth(self._words[i + 1])[1].lstrip()
            if _WROTE.match(joined):  # the line was wrapped
                self._await(_sender(joined), [i, i + 1], depth)
                return 2
        if wrote:
            self._await(_sender(rest), [i], depth)
            return 1
        forwarded = _FORWARDED.match(rest) is not None
        first = i + 1 if forwarded else i
        block = self._headers(first, depth)
        inline = _HEADERS_IN_LINE.match(rest)
        if inline and not block[1:]:
            self._begin(Message(_sender(inline["from"]), depth, header=[i]))
            return 1
        sender = next((m["value"] for m in block if m["key"].lower() in _SENDER_KEYS), None)
        if not forwarded and (sender is None or len(block) < _HEADER_LINES_MIN):
            return 0
        end = first + len(block)
        handed_on = (forwarded and _HANDED_ON.search(rest) is not None) or any(
            _HANDED_ON.match(m["value"]) for m in block
        )
        self._begin(Message(_sender(sender or ""), depth, forwarded=handed_on, header=list(range(i, end))))
        return end - i

    def _headers(self, first: int, depth: int) -> list[re.Match[str]]:
        block: list[re.Match[str]] = []
        for i in range(first, min(first + _HEADER_LINES_MAX, len(self._words))):
            header = _HEADER.match(self._depth(self._words[i])[1])
            if not header or (block and not self._close[i]):
                break
            block.append(header)
        return block

    def _await(self, who: str, header: list[int], depth: int) -> None:
        """Expect the message that a line such as `On Monday, Ana wrote:` introduces."""
        after = header[-1] + 1
        deeper = after < len(self._words) and self._depth(self._words[after])[0] > depth
        self._begin(Message(who, depth + 1 if deeper else depth, header=header))

    def _begin(self, message: Message) -> None:
        self._messages.append(message)
        self._at = {d: m for d, m in self._at.items() if d < message.depth}
        self._at[message.depth] = message

    def _message(self, depth: int) -> Message:
        """Return the message that lines of this depth go on."""
        if depth not in self._at:
            self._begin(Message("", depth))
        return self._at[depth]


def _sender(words: str) -> str:
    """Return the name in `On Tue, 4 Feb at 9:12, Ana Ruiz <ana@x.example> wrote:` or after `From:`."""
    turned = _COMMA_NAME.search(words)
    if turned and "@" in words and not _WHEN.match(turned.group(1)):
        return f"{turned.group(2)} {turned.group(1)}"
    left = _WHEN.sub(" , ", _ADDRESS.sub(" ", words))
    names = _NAME.findall(left)
    if names:
        return str(max(names, key=len))
    address = re.search(r"(?<![\w.+-])([\w.+-]++)@", words)
    return address.group(1) if address else ""
