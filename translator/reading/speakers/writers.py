"""Finds who wrote or spoke which lines: the sender of each mail, and within it those who speak in turn."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from translator.domain.cover import Cover
from translator.domain.reading import Aside, Speaker
from translator.reading.paste.courtesies import closing
from translator.reading.paste.layout import Layout
from translator.reading.speakers.turns import Turn
from translator.reading.text.lower import lower
from translator.reading.text.one_pattern import at_word_start

_WHO = r"(?P<who>[^\n|,;，；(（]{1,40}?)(?=[ \t]{2}|[ \t]*+(?:$|[|,;，；(（]))"
_REPORTER = re.compile(
    r"[ \t]*+(?:[-*•][ \t]++)?+(?:\*\*|【)?+(?:reporter|requester|requestor|author|caller|sender|from|(?:your |full )?name(?: of (?:the )?\w+)?|(?:reported|requested|submitted|raised|created|dictated|written|compiled|collected) by|"
    rf"来自|记录人|来电人|反馈人员?|提交人|提报人?|提出人|申请人|报告人|反馈人|联系人)(?:】[ \t]*+[:：]?|(?:\*\*)?+[ \t]*+[:：=|–—-](?:\*\*)?)[ \t]*+{_WHO}",
    re.I,
)
_BY = re.compile(
    rf"[ \t]*+(?:From|By|Author|Caller|Sender|Reporter|Requester|Name) (?=[A-ZÀ-Þ])(?P<name>[\w.'’-]+(?: [A-ZÀ-Þ][\w.'’-]+){{0,2}})[ \t]*+(?:$|[|,;(])|(?:^|[^\n]{{0,60}}\s)(?:[Rr]eported|[Rr]equested|[Ss]ubmitted|[Rr]aised|[Dd]ictated|[Ww]ritten|[Nn]oted|[Cc]ompiled|[Cc]ollected) by (?=[A-ZÀ-Þ\u4e00-\u9fff]){_WHO}"
)
_HERE, _I_AM_ZH = "this is|my name is|i['’]m|i am|it['’]s", "(?:我是|这里是)"
_I_AM = rf"\b(?:{_HERE}) "
_INTRODUCES = re.compile(
    rf"{_I_AM}(?P<en>(?-i:[A-ZÀ-Þ])[\w'’-]+(?: (?-i:[A-ZÀ-Þ])[\w'’-]+)?)(?: (?:here|again|from|at|in)\b|[,.!])|{_I_AM_ZH}(?:[^。，,\n]{{0,16}}的)?(?P<zh>[\u4e00-\u9fff]{{2,4}})(?=[。，,！!])",
    re.I,
)
_SENT = "notes?|wishes|wish ?list|requests?|ideas|list|feedback|memo|message|voice ?mail|voice note|call|dictated|captured|compiled|posted|sent|transcript|mail"
_FROM = rf"\b(?:{_SENT}) (?:from|by|of) "
_FROM_WHOM = re.compile(rf"{_FROM}(?P<who>(?-i:[A-ZÀ-Þ])[\w'’.-]+(?: (?-i:[A-ZÀ-Þ])[\w'’.-]+){{0,2}})", re.I)
_MAY_SAY_WHO = re.compile(
    f"{at_word_start(_HERE, ' ')}|我是|这里是|{at_word_start(_SENT, ' (?:from|by|of) ')}"
)
"""Looked for in lower case first; without it a line says nobody's name."""
_NAME = re.compile(
    r"(?:[-–—~/]{1,3}[ \t]*+)?(?:(?:i\.[ ]?[AV]\.|ppa\.|p\.p\.|gez\.|signed,?)[ ])?(?P<name>[A-ZÀ-Þ][\w.'’-]*+(?:[ \t]++[A-ZÀ-Þ][\w.'’-]*+){0,3}|[\u4e00-\u9fff]{2,8}(?:[ \u3000][\u4e00-\u9fff]{2,4})?)(?=[ \t]*+(?:$|[|,/·(（｜–—\u3000-]| x\b))"
)
_AFTER_CLOSING = re.compile(
    r"[,.!，！]\s++(?P<name>(?:[A-ZÀ-Þ][\w'’-]*+)(?:[ \t]++[A-ZÀ-Þ][\w'’-]*+){0,2})(?: x{1,3})?\s*+$"
)
_NO_NAME = re.compile(
    r"(?:best|rgds|kind|many|warm|thanks|thank|regards|cheers|sent|from|warmly|cordially|respectfully|unsubscribe|sincerely|yours|ta|br|kr|mfg|mvh|onwards?|viele|mit|please|the)\b|(?:谢谢|多谢|此致|敬礼|祝好|感谢|辛苦|顺颂|以上|顺祝)|[\u4e00-\u9fff]*(?:谢|颂|祝|公司|部门?|中心|集团|组|科|处|室)$",
    re.I,
)
_FIELD_MARK = re.compile(r"[:：】=|–—-]")
_SPACE = re.compile(r"\s*")
_STARTS_ANEW = re.compile(r"[ \t]*+(?:->|=>|→|[-*•·▪]|\(?\d{1,2}[.)、])[ \t]*+\S")
_OPENING_LINES = 3
"""So many of the first lines may say who is writing."""


def writers_in(
    layout: Layout, asides: Sequence[Aside], turns: Sequence[Sequence[Turn]]
) -> tuple[Speaker, ...]:
    """Find who wrote or spoke which lines.

    Args:
        layout: the text, laid out.
        asides: what was set aside; signatures name who wrote the rest.
        turns: for each message, who speaks in it.

    Returns:
        Ranges with names as the text writes them, in order, without overlap.
    """
    quiet = Cover(a for a in asides if a.reason in ("signature", "order_to_machine", "log"))
    signed = Cover(a for a in asides if a.reason == "signature")
    found: list[Speaker] = []
    for message, said in zip(layout.messages, turns, strict=True):
        lines = [i for i in message.lines if layout.words(i).strip()]
        spoken = [i for i in lines if not quiet.holds(layout.lines[i])]
        sender = message.who or _signed(layout, lines, signed) or _named(layout, lines)
        found += _written(layout, spoken, sender, said)
    return tuple(sorted(found, key=lambda s: s.start))


_ASKS_OR_ANSWERS = frozenset({"答", "回答", "答复", "问", "问题", "answer", "question", "a", "q"})
"""What stands before the answers of a form is nobody's name."""


def _written(layout: Layout, spoken: Sequence[int], sender: str, turns: Sequence[Turn]) -> Iterator[Speaker]:
    """Yield what others said in turn within a message, and what its sender wrote besides."""
    told: set[int] = set()
    for turn, after in zip(turns, [*turns[1:], None], strict=False):
        until = _first_of(after) + (after.label > 0) if after else len(layout.lines)
        mine = _lines_of(layout, turn, spoken[bisect_left(spoken, turn.line) : bisect_left(spoken, until)])
        if not mine:
            continue
        told.update(mine)
        end = layout.lines[mine[-1]].end
        if after and after.line == mine[-1]:
            end = layout.lines[after.line].start + after.label
        begin = _SPACE.match(layout.text, layout.lines[turn.line].start + turn.at)
        if begin and end > begin.end() and turn.who.lower() not in _ASKS_OR_ANSWERS:
            yield Speaker(who=turn.who, start=begin.end(), end=end)
    if sender:
        for run in _runs([i for i in spoken if i not in told]):
            yield Speaker(who=sender, start=layout.lines[run[0]].start, end=layout.lines[run[-1]].end)


def _first_of(turn: Turn) -> int:
    return turn.line if turn.above is None else turn.above


def _lines_of(layout: Layout, turn: Turn, lines: Sequence[int]) -> Sequence[int]:
    """Return the lines of a turn; one that only names its speaker goes on over empty lines."""
    if turn.timed or turn.at >= len(layout.words(turn.line).rstrip()):
        return lines
    for k in range(1, len(lines)):
        i = lines[k]
        if i in layout.gaps or i != lines[k - 1] + 1 or _STARTS_ANEW.match(layout.words(i)):
            return lines[:k]
    return lines


def _runs(lines: Sequence[int]) -> Iterator[list[int]]:
    """Yield runs of neighbouring lines."""
    run: list[int] = []
    for i in lines:
        if run and i != run[-1] + 1:
            yield run
            run = []
        run.append(i)
    if run:
        yield run


def _signed(layout: Layout, lines: Sequence[int], signed: Cover) -> str:
    """Return the fullest name in the signature of a message."""
    names: list[str] = []
    for i in lines:
        span, words = layout.lines[i], layout.words(i).strip()
        if not signed.touches(span):
            continue
        after = _AFTER_CLOSING.search(words)
        if after and closing(words):
            names.append(after["name"])
        match = _NAME.match(words) if signed.holds(span) else None
        if match and not _NO_NAME.match(words):
            names.append(match["name"])
    if not names:
        return ""
    first = names[0]
    fuller = [n for n in names[1:3] if n.split()[0] == first.split()[0]]
    return max([first, *fuller], key=len)


def _named(layout: Layout, lines: Sequence[int]) -> str:
    """Return who a field or the opening says is writing."""
    for i in lines:
        words = layout.words(i)
        field = _REPORTER.match(words) if _FIELD_MARK.search(words) else _BY.match(words)
        who = field.groupdict().get("name") or field["who"] if field else ""
        if who.strip():
            return str(who).strip()
    for i in lines[:_OPENING_LINES]:
        words = layout.words(i)
        if not _MAY_SAY_WHO.search(lower(words)):
            continue
        said = _INTRODUCES.search(words)
        if said:
            return said["en"] or said["zh"]
        named = _FROM_WHOM.search(words)
        if named:
            return named["who"]
    return ""
