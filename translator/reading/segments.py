"""Cuts a text into sentences, and sets aside what asks for nothing: greetings, signatures, quoted mail, logs, orders.

Knows nothing about wishes; every piece is a range of the text, and the pieces do not overlap.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from typing import Literal

from translator.domain.value import Span

AsideReason = Literal["greeting", "signature", "quoted_thread", "log", "order_to_machine", "heading"]


class Aside(Span):
    """A part of the ask that asks for nothing, and what it is instead."""

    reason: AsideReason


_LINE = re.compile(r"[^\r\n]+")
_BULLET = re.compile(
    r"[ \t]*+(?:[-*•·–—▪‣○●+]|\(?\d{1,2}[.)、．）]|\(?[a-hA-H][.)]|[一二三四五六七八九十]+[、.．])[ \t]++|[ \t]*+\d{1,2}[.、．)](?=[\u4e00-\u9fff])"
)
_ABBREVIATION = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|vs|v|approx|ca|cf|incl|excl|no|nr|dr|mr|mrs|ms|prof|st|inc|ltd|corp|fig|min|max|avg|dept|est|resp|tel)"
    r"|\b[A-Za-z](?:\.[A-Za-z])+|\b(?-i:[A-Z]))$",
    re.I,
)
_STOP = re.compile(r"[。！？；!?]+[”’」』)）\"']*|\.+(?=[\s\"'”’)]|$)[\"'”’)]*|;(?=\s)")
_ENUMERATOR = re.compile(
    r"(?<![\w(])(?:\(?[1-9]\d?[)）]|[①-⑳])(?=\s?\S)|(?<=[：:；;。，,])\s*+[1-9][.、．](?=\s?[^\d\s])|(?<=\s)[1-9]\.\s(?=[a-zA-Z])"
)
_GREETING = re.compile(
    r"\s*+(?:(?:hi|hey|hello|hallo|dear|good (?:morning|afternoon|evening|day)|morning|greetings)\b(?:[ \t]++(?:[A-Z][\w.'-]*|all|team|everyone|everybody|"
    r"folks|guys|there|both|colleagues|sir|madam|or|and|dev|product|the|ops|support|people|again|hello)){0,5}[ \t]*+(?:[,!:.–-]+|(?=\r?\n|$))"
    r"|(?:各位(?:好|同事|老师|领导|大佬|亲)?|大家(?:好|早上好|下午好)?|(?:亲爱的|尊敬的)[\u4e00-\u9fff]{1,8}|[\u4e00-\u9fff]{1,4}(?:总|老师|经理|工)(?:好)|你们?好|您好|早上好|下午好|hi|hello)[，,：:！!。~～\s]+(?:大家好[，,：:！!。]*)?)",
    re.I,
)
_PLEASANTRY = re.compile(
    r"\s*(?:i |we )?(?:hope|trust) (?:you|your|this|that|all|everyone|everybody)\b[^.!?\n]{0,90}[.!?]*|\s*how are you[^.!?\n]{0,30}[.!?]*|\s*long time no see[.!?]*|\s*(?:希望你?们?一切(?:都)?好|最近怎么样|周末愉快)[。！!？?]*"
    r"|\s*(?:please )?let me know (?:what you think|if (?:you|this|that|anything)|your thoughts|how)[^.!?\n]{0,90}[.!?]*|\s*happy to (?:jump|hop|discuss|chat|talk)[^.!?\n]{0,60}[.!?]*",
    re.I,
)
"""Politeness around an ask, a sentence of its own."""
_CLOSING = re.compile(
    r"(?:(?:many |kind |best |warm )?(?:thanks|regards|wishes)(?: (?:a lot|in advance|so much|and regards|everyone|all|again|and best|for your help))*|thank you(?: (?:very much|in advance|all|so much))*|thx|ty|cheers|best|"
    r"sincerely|yours(?: (?:sincerely|truly|faithfully))?|all the best|br|kr|talk soon|cu|谢谢(?:大家|各位|了|啦)?|多谢(?:各位)?|辛苦(?:了|各位|大家)?|此致(?:敬礼)?|祝好|感谢)"
    r"\s*+[,.!。！，~～:)]*+\s*+(?:[-–—/|]{0,2}\s*+[A-Z][\w.'-]*(?:[ \t]++[A-Z(][\w.'&)-]*){0,6})?\s*+",
    re.I,
)
_DASHES = re.compile(r"\s*+(?:--|—|___+|-- )\s*+$")
_SENT_FROM = re.compile(r"\s*+(?:sent from my |von meinem |get outlook for|发自我的)", re.I)
_NAME_LINE = re.compile(
    r"\s*+(?:[-–—~/]\s*+)?[A-Z][\w.'’&/-]*+(?:[,|/()·\s-]++(?:[A-Z][\w.'’&/-]*+|of|for|and|the|&|der|von|de)(?=[,|/()·\s-]|$)){0,9}+[,|/()·\s-]*+(?:\([^)\n]{1,60}\))?\s*+$|\s*+[\u4e00-\u9fff]{2,12}\s*+$"
)
_CONTACT = re.compile(
    r"(?:\+?\d[\d ()/-]{6,}|[\w.+-]+@[\w-]+\.\w+|https?://\S+|(?:tel|phone|mob|fax|ext|电话|手机|邮箱)[.:：])",
    re.I,
)
_THREAD = re.compile(
    r"\s*+(?:>|-{3,}\s*+(?:original message|forwarded message|原始邮件|转发)|on .{6,80}wrote:\s*+$|begin forwarded message|发件人[:：])",
    re.I,
)
_MAIL_HEADER = re.compile(
    r"\s*+(?:from|to|cc|sent|date|subject|发件人|收件人|抄送|发送时间|主题)\s*+[:：]", re.I
)
_FENCE = re.compile(r"\s*+(?:```|~~~)")
_LOG_LINE = re.compile(
    r"\s*+(?:\[?\d{4}-\d\d-\d\d[T ]\d\d:\d\d:?\d*\S*\]?\s++\S*\s*+\[?(?:ERROR|WARN(?:ING)?|INFO|DEBUG|TRACE|FATAL)\b|(?:ERROR|WARN|INFO|DEBUG|FATAL)\s*+[:\[|]"
    r"|at [\w$.<>]+\([\w$.]+:\d+\)|File \"[^\"]+\", line \d+|Traceback \(most recent call last\)|Caused by: |[\w.]+(?:Exception|Error): "
    r"|(?:\{|\}|\);?|<\/?[a-z][^>]*>)\s*+$)"
)
_MACHINE = re.compile(
    r"\s*+(?:(?:#++\s*+)?(?:system|assistant|developer|instruction)s?\s*+(?:prompt|message|override|note)?\s*+[:：\]>]"
    r"|(?:\[|<)\s*+/?(?:system|inst|im_start|instructions?)\b"
    r"|.{0,60}\b(?:ignore|disregard|forget|override|bypass)\s++(?:(?:all|any|the|your|every|of|these|those)\s++){0,4}(?:previous|prior|above|earlier|preceding|other|foregoing|existing|system|own)?\s*+(?:(?:system|safety)\s++)?(?:instruction|prompt|rule|guideline|direction|command|constraint|polic)"
    r"|(?:note|message|hint)?\s*+(?:to|for)\s++(?:the\s++)?(?:ai|llm|model|bot|assistant|language model|translator|parser|reviewer bot)\b.{0,20}[:：,]"
    r"|you are (?:now |no longer |from now on )?(?:a|an|in|dan)\b.{0,40}\b(?:mode|ai|model|assistant|bot|unrestricted|jailbroken)"
    r"|(?:please\s++)?(?:print|reveal|output|repeat|show|leak)\s++(?:me\s++)?(?:your|the)\s++(?:full\s++|whole\s++|entire\s++)?(?:system\s++)?(?:prompt|instructions)"
    r"|.{0,20}(?:忽略|无视|忘记|不要理会)(?:以上|之前|上述|前面|先前|所有|你)?(?:的)?(?:所有|全部|一切)?(?:的)?(?:指令|指示|提示|规则|要求|设定|内容)"
    r"|系统(?:提示|指令|消息)\s*+[:：]|你现在(?:是|扮演))",
    re.I,
)
_MACHINE_TAIL = re.compile(
    r"\s*+(?:do not|don't|never)\s++(?:ask|raise|mention|flag|report)\b.{0,40}(?:question|this|anything|it)|"
    r"\s*+(?:set|mark|approve|rate|return|respond|answer|output|say|write|reply|classify)\b.{0,80}|.{0,40}approved by\b|不要(?:提问|问问题)|(?:直接)?(?:批准|通过|设为|输出|回复)",
    re.I,
)
_RULE = re.compile(r"\s*+(?:-{3,}|\*{3,}|_{3,}|={3,}|<!--.*|-->)\s*+$")
_TITLE = re.compile(
    r"\s*+(?:#{1,6}\s++|\*\*[^*]+\*\*\s*+$|(?:title|subject|topic|feature|epic|re|fwd?)\s*+[:：]|(?:工单|标题|主题|议题)\s*+[:：])",
    re.I,
)
_NOTES_HEAD = re.compile(
    r"\s*+(?:(?:meeting|call|workshop|sync|retro|planning|stand-?up|steering|kick-?off)\s++(?:notes?|minutes|summary)|minutes of|notes from|会议纪要|会议记录|纪要|需求(?:说明|描述|背景)?|背景|周会|本周进展|周报)[^。.!?！？\n:：]{0,40}[:：]?\s*+$",
    re.I,
)
_NOTES_LEAD = re.compile(r"\s*+(?:会议纪要|会议记录|纪要|周会纪要)[^：:\n]{0,24}[:：]")
_ONLY_A_MARK = re.compile(r"[\s(]*\d{1,2}[.)、．）\s]*")
_ENDS = re.compile(r"[.!?。！？；;:：,，]\s*+$")
_HEADING_CHARS_MAX = 70
_HEADING_WORDS_MAX = 9
_SIGNATURE_LINES_MAX = 6
_FINITE = re.compile(
    r"\b(?:is|are|was|were|be|has|have|had|do|does|should|must|shall|will|would|can|could|may|need|needs|want|wants|please|pls)\b",
    re.I,
)


def sentences(text: str, asides: Sequence["Aside"] | None = None) -> tuple[Span, ...]:
    """Cut a text into sentences, list items and headings.

    Args:
        text: the whole ask.
        asides: what was set aside in it, where that is known already.

    Returns:
        Ranges in order, without bullets and outer blanks. A line that goes on in the next one is one sentence. What
        is set aside is cut into its own pieces.
    """
    cuts = sorted({c for a in (set_aside(text) if asides is None else asides) for c in (a.start, a.end)})
    return tuple(
        piece for block in _blocks(text) for part in _split(block, cuts) for piece in _pieces(text, part)
    )


def set_aside(text: str) -> tuple[Aside, ...]:
    """Find what asks for nothing.

    Args:
        text: the whole ask.

    Returns:
        Ranges with their reasons, in order, without overlap. Headings may still name what is wanted.
    """
    lines = [Span(start=m.start(), end=m.end()) for m in _LINE.finditer(text) if m.group().strip()]
    taken: dict[int, AsideReason] = {}
    _take_machine(text, lines, taken)
    _take_thread(text, lines, taken)
    _take_logs(text, lines, taken)
    _take_signature(text, lines, taken)
    asides = [Aside(start=lines[i].start, end=lines[i].end, reason=r) for i, r in taken.items()]
    asides += _orders_inside(text, [line for i, line in enumerate(lines) if i not in taken])
    free = [i for i in range(len(lines)) if i not in taken]
    if free:
        for i in free[:2]:
            asides += _greeting(text, lines[i])
        asides += _closing_words(text, lines[free[-1]])
    for i in free:
        asides += _heading(text, lines, i)
        asides += (
            Aside(start=p.start, end=p.end, reason="greeting")
            for p in _pieces(text, lines[i])
            if _PLEASANTRY.fullmatch(text, p.start, p.end)
        )
    return tuple(_apart(asides))


def _take_machine(text: str, lines: list[Span], taken: dict[int, AsideReason]) -> None:
    """Set aside lines that begin with an order to the machine, and the orders that follow at once."""
    inside = False
    for i, line in enumerate(lines):
        here = text[line.start : line.end]
        if _MACHINE.match(here) and _all_orders(text, line):
            inside = True
            if i and _RULE.match(text[lines[i - 1].start : lines[i - 1].end]):
                taken[i - 1] = "order_to_machine"
        elif inside and not (_MACHINE_TAIL.match(here) or _RULE.match(here)):
            inside = False
        if inside:
            taken[i] = "order_to_machine"


def _all_orders(text: str, line: Span) -> bool:
    """Say whether each sentence of a line is an order; otherwise only those that are get set aside."""
    pieces = [text[p.start : p.end] for p in _pieces(text, line)]
    return bool(pieces) and all(_MACHINE.match(p) or _MACHINE_TAIL.match(p) for p in pieces)


def _orders_inside(text: str, lines: list[Span]) -> Iterator[Aside]:
    """Find orders to the machine that stand in the middle of a line."""
    for line in lines:
        inside = False
        for piece in _pieces(text, line):
            here = text[piece.start : piece.end]
            inside = bool(_MACHINE.match(here)) or (inside and bool(_MACHINE_TAIL.match(here)))
            if inside:
                yield Aside(start=piece.start, end=piece.end, reason="order_to_machine")


def _take_thread(text: str, lines: list[Span], taken: dict[int, AsideReason]) -> None:
    """Set aside an earlier mail: quoted lines, or everything after the header of a reply."""
    rest = False
    for i, line in enumerate(lines):
        here = text[line.start : line.end]
        if _THREAD.match(here):
            rest = rest or not here.lstrip().startswith(">")
            taken.setdefault(i, "quoted_thread")
        elif rest or (i and i + 1 < len(lines) and _headers_follow(text, lines, i)):
            rest = True
            taken.setdefault(i, "quoted_thread")


def _headers_follow(text: str, lines: list[Span], i: int) -> bool:
    return all(_MAIL_HEADER.match(text[line.start : line.end]) for line in lines[i : i + 3]) and i + 2 < len(
        lines
    )


def _take_logs(text: str, lines: list[Span], taken: dict[int, AsideReason]) -> None:
    fenced = False
    for i, line in enumerate(lines):
        here = text[line.start : line.end]
        fence = _FENCE.match(here) is not None
        if fence or fenced or _LOG_LINE.match(here):
            taken.setdefault(i, "log")
        if fence:
            fenced = not fenced


def _take_signature(text: str, lines: list[Span], taken: dict[int, AsideReason]) -> None:
    """Set aside the closing of a mail with the names and numbers under it."""
    free = [i for i in range(len(lines)) if i not in taken]
    for place in range(max(1, len(free) - _SIGNATURE_LINES_MAX), len(free)):
        i = free[place]
        here = text[lines[i].start : lines[i].end]
        closing = (
            _CLOSING.fullmatch(here.strip()) is not None or _DASHES.match(here) or _SENT_FROM.match(here)
        )
        below = [text[lines[j].start : lines[j].end] for j in free[place + 1 :]]
        if closing and all(_NAME_LINE.match(b) or _CONTACT.search(b) or _SENT_FROM.match(b) for b in below):
            taken.update(dict.fromkeys(free[place:], "signature"))
            return


def _greeting(text: str, first: Span) -> Iterator[Aside]:
    match = _GREETING.match(text, first.start, first.end)
    if match and match.group().strip():
        yield Aside(start=first.start, end=match.end(), reason="greeting")


_LAST_WORDS = re.compile(
    r"(?<=[.!?。！？,，;；)\s])(?:thanks|thx|thank you|cheers|many thanks|谢谢|多谢|辛苦)(?:[ \t]++(?:a lot|in advance|so much|all|team|everyone|again|[A-Z][\w.]*)){0,3}"
    r"(?:大家|各位|了|啦)?\s*+[.!。！~～:)]*+\s*+(?:[-–—]?\s*+[A-Z][\w.]*+)?\s*+$",
    re.I,
)


def _closing_words(text: str, last: Span) -> Iterator[Aside]:
    match = _LAST_WORDS.search(text, last.start, last.end)
    if match and match.start() > last.start:
        yield Aside(start=match.start(), end=last.end, reason="signature")


def _heading(text: str, lines: list[Span], i: int) -> Iterator[Aside]:
    """Find a line, or the head of one, that only names what follows."""
    line = lines[i]
    here = text[line.start : line.end]
    lead = _NOTES_LEAD.match(here)
    if lead and lead.end() < len(here):
        yield Aside(start=line.start, end=line.start + lead.end(), reason="heading")
        return
    if len(lines) == 1 or _BULLET.match(here):
        return
    words = re.findall(r"[A-Za-z][\w'-]*|[\u4e00-\u9fff]", here)
    if (
        _NOTES_HEAD.match(here)
        or (_TITLE.match(here) and i + 1 < len(lines) and not _FINITE.search(here) and "，" not in here)
        or (
            i + 1 < len(lines)
            and i == 0
            and len(here) <= _HEADING_CHARS_MAX
            and len(words) <= (_HEADING_WORDS_MAX if here.isascii() else 24)
            and not _ENDS.search(here.rstrip(":："))
            and not _FINITE.search(here)
            and not re.search(r"[，,]|\b(?:i|we)\b|[想要请需]", here)
        )
    ):
        yield Aside(start=line.start, end=line.end, reason="heading")


def _apart(asides: list[Aside]) -> Iterator[Aside]:
    """Let no two overlap; what begins earlier stands."""
    end = -1
    for aside in sorted(asides, key=lambda a: (a.start, -a.end)):
        if aside.start >= end:
            yield aside
            end = aside.end


def _blocks(text: str) -> Iterator[Span]:
    """Join lines that go on in the next one: no stop before, no bullet or capital after."""
    start = end = None
    for match in _LINE.finditer(text):
        here = match.group()
        if not here.strip():
            continue
        if start is None or end is None:
            start, end = match.start(), match.end()
            continue
        before = text[start:end].rstrip()
        first = here.lstrip()[:1]
        close = text[end : match.start()].count("\n") == 1
        goes_on = (
            first.islower()
            and not _BULLET.match(here)
            and not before.endswith((".", "!", "?", "。", "；", ":", "："))
        )
        if close and goes_on and len(before) > 40:
            end = match.end()
            continue
        yield Span(start=start, end=end)
        start, end = match.start(), match.end()
    if start is not None and end is not None:
        yield Span(start=start, end=end)


def _split(block: Span, cuts: list[int]) -> Iterator[Span]:
    """Cut a block where something set aside begins or ends."""
    start = block.start
    for i in range(bisect_left(cuts, block.start + 1), len(cuts)):
        if cuts[i] >= block.end:
            break
        yield Span(start=start, end=cuts[i])
        start = cuts[i]
    yield Span(start=start, end=block.end)


def _pieces(text: str, part: Span) -> Iterator[Span]:
    """Cut one block into sentences and the items of an enumeration within it."""
    bullet = _BULLET.match(text, part.start, part.end)
    start = bullet.end() if bullet else part.start
    for stop in _STOP.finditer(text, start, part.end):
        if (
            stop.group().startswith(".")
            and not stop.group().startswith("..")
            and stop.end() < part.end
            and not _stops(text, stop)
        ):
            continue
        yield from _items(text, start, stop.end())
        start = stop.end()
    yield from _items(text, start, part.end)


def _stops(text: str, stop: re.Match[str]) -> bool:
    """Say whether a point ends a sentence rather than an abbreviation or a list number."""
    before = text[max(0, stop.start() - 12) : stop.start()]
    after = text[stop.end() : stop.end() + 3].lstrip()
    if re.search(r"(?:^|\s)\(?\d{1,2}$", before):
        return not (
            after[:1].isalpha() and re.search(r"(?:^|[\s:;,])\d{1,2}$", before) and before.strip().isdigit()
        )
    if _ABBREVIATION.search(before):
        return after[:1].isupper() and re.search(r"\b(?:etc|max|min|pm|am)$", before, re.I) is not None
    return True


def _items(text: str, start: int, end: int) -> Iterator[Span]:
    marks = list(_ENUMERATOR.finditer(text, start, end))
    if len(marks) >= 2:
        yield from _trimmed(text, start, marks[0].start())
        for here, after in zip(marks, [*marks[1:], None], strict=True):
            yield from _trimmed(text, here.end(), after.start() if after else end)
    else:
        yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    while start < end and (text[start].isspace() or text[start] in "，,；;"):
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(char.isalnum() for char in text[start:end]) and not _ONLY_A_MARK.fullmatch(text, start, end):
        yield Span(start=start, end=end)
