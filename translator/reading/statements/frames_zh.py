"""The frames of a Chinese requirement: 系统应…, 系统应让…能够…, 系统应确保…, and what is known where a clause is read."""

import re
from typing import NamedTuple

from translator.domain.value import Span
from translator.reading.statements.found import Found, Parts, as_said
from translator.reading.text.words_zh import ACTS, FIGURE, NUMERAL, ORDERS, PEOPLE, POLITE, SPEAKERS, SYSTEM

_DURATION = re.compile(
    rf"{NUMERAL}+(?:\.\d+)?\s?(?:个)?(?:毫秒|秒钟?|分钟?|刻钟|小时|天|工作日|周|月)(?:之|以)?内"
)
_TIME_BEFORE = re.compile(
    r".*(?:(?<!提)前|后|前后|(?<![小实及按同超准定临随当])时|期间|以内|之内)\s*(?:\d+\s*(?:天|分钟|小时|秒|周|个月)?(?:内)?)?$"
)
_TIME_FIRST = re.compile(
    rf".{{2,10}}?(?<!提)[前后]\s*{NUMERAL}+\s*(?:天|分钟|个?小时|秒|周|个月)(?:内)?(?=给|向|对|把|自动|提|通|发|推|$)"
)
_MANNER = re.compile(
    r"(?:按|在|从|对|根据|给|向|每|先|再|至少|最多|提前|自动|直接|实时|批量|通过|用|由|把|将|为|以|当|能|可|同时|一键|定期|定时|第|前|\d)"
)
"""Words that may stand before the verb of an order without being its subject."""
_ORDERED = re.compile(rf"(?P<before>.{{0,24}}?)(?P<act>{ORDERS.pattern}.*)")
_DISPOSED = re.compile(r"(?:把|将|给|向|对|为)(?!了|什么).{2,}")
_PERIOD = re.compile(r"[A-Za-z]\d{1,4}")
"""Q2 and the like act in nothing."""
_ITSELF = re.compile(
    r"(?:由|让)?系统(?=[\u4e00-\u9fff]{2})(?!设置|管理|日志|时间|消息|通知|集成|参数|资源|数据|内)"
)
_NO_NAME = re.compile(r"(?<![实定计临即小])时(?![间钟段刻序效装器])|^有人|的$|[了就]")
"""What a name has when it is a clause: 断网时设备."""
_OFTEN = re.compile(
    rf"(?:至少|最多)?每隔?{NUMERAL}{{0,3}}个?(?:[天日周月年早晚班]|季度|小时|分钟|次)[一二三四五六日]?(?:早上|晚上|上午|下午|凌晨)?(?:至少|最多)?"
)
_ASKS_WHAT = re.compile(r"(?:什么|谁|哪|啥|多少|怎么?样?)")
_SENTENCE_CHARS_MAX = 80
_ALONE_MAX = 2
"""So few characters name an act and nothing that it is done to."""
_THE_THING = frozenset("系统 平台 软件 程序 应用 它 这个系统 本系统 该系统 工具".split())
_ANYTHING = frozenset("东西 玩意 玩意儿 办法 法子".split())
"""What somebody calls a thing that has no name yet."""
_TIME_ALONE = re.compile(r"今年|明年|年内|本月|下个?月|以后|将来|后续|整体|这次|本次|一期|未来|同时")
_WHEN_ASKED = re.compile(
    r"(?P<who>.{2,8}?)(?P<when>每(?:[天日周月年][一二三四五六日]?|早|晚|季度)(?:早上|晚上|上午|下午)?|早上|晚上)$"
)


class Setting(NamedTuple):
    """What is known where a clause is read."""

    text: str
    default: Span | None
    """What the ask has called the thing so far."""
    wished: bool
    """Whether something was wished right before, or the sentence stands under a label that wishes."""
    built: bool = False
    """Whether the thing is what somebody wants built."""
    today: bool = False
    """Whether the sentence tells how things are."""

    def said(self, span: Span | None) -> str:
        """Return the words of a range."""
        return self.text[span.start : span.end] if span else ""

    @property
    def thing(self) -> Parts:
        """The thing as what acts; 系统 where the ask has named none, or nothing that can act."""
        said = self.said(self.default)
        acts = self.built or (
            ACTS.search(said)
            and not FIGURE.search(said)
            and not _PERIOD.fullmatch(said)
            and not _NO_NAME.search(said)
        )
        return (self.default,) if self.default and acts and said not in _ANYTHING else ("系统",)

    def own(self, subject: Span | None) -> Span | None:
        """Return a subject unless it only means the thing, as 系统 and 它 do where the ask has named it."""
        said = self.said(subject)
        named = self.thing != ("系统",)
        same = self.default and SYSTEM.search(self.said(self.default))
        means_it = said == "它" or (said in _THE_THING and (same or not named))
        return None if not said or said in SPEAKERS or _TIME_ALONE.fullmatch(said) or means_it else subject


def does(at: Setting, where: Span, action: Span, thing: Span | None = None) -> Found:
    """Word what the thing shall do."""
    named = _ITSELF.match(at.text, action.start, action.end) if thing is None else None
    if named:
        action = Span(start=named.end(), end=action.end)
    subject: Parts = (thing,) if thing else at.thing
    if thing and _OFTEN.fullmatch(at.said(thing)):  # how often is no subject
        often: Parts = (*at.thing, "应", thing, action, "。")
        return Found(where, "ubiquitous", often, at.default, None, "", action, wish=True)
    should = "应在" if _DURATION.match(at.text, action.start, action.end) else "应"
    parts: Parts = (*subject, should, action, "。")
    found = Found(where, "ubiquitous", parts, thing or at.default, None, "", action, wish=True)
    unknown = _ASKS_WHAT.match(at.said(action))
    return as_said(found, at.text, _back_to(at, where), stop="。") if unknown else found


def whole_if_bare(at: Setting, found: Found) -> Found:
    """Word what is asked for with its whole sentence where it names an act and nothing that it is done to: 能不能调大."""
    act = at.said(found.rest).rstrip("吗呢吧一下点")
    bare = found.thing is at.default and found.actor is None and len(act) <= _ALONE_MAX
    return as_said(found, at.text, _back_to(at, found.where), stop="。") if bare else found


def _back_to(at: Setting, clause: Span) -> Span:
    """Return a clause with what its sentence says before it, which names what the clause does not."""
    near = max(0, clause.start - _SENTENCE_CHARS_MAX)
    start = max(near, *(at.text.rfind(stop, near, clause.start) + 1 for stop in "。；;！？!?\n：:"))
    while start < clause.start and at.text[start] in " \u3000，,、":
        start += 1
    return Span(start=start, end=clause.end)


def lets(at: Setting, where: Span, who: Span, action: Span) -> Found:
    """Word what the thing shall let people do."""
    parts: Parts = (*at.thing, "应让", who, "能够", action, "。")
    return Found(where, "ubiquitous", parts, at.default, who, "", action, lets=True, wish=True)


def timed(at: Setting, clause: Span, subject: Span) -> Found | None:
    """Word a clause that begins with a time where a subject would stand, as in 到期前30天自动提醒."""
    return order(at, clause) if _TIME_BEFORE.fullmatch(at.said(subject)) else None


def provides(at: Setting, where: Span, who: Span | None, what: Span) -> Found:
    """Word what the thing shall give somebody, and when."""
    when = _WHEN_ASKED.fullmatch(at.said(who)) if who else None
    often: Parts = ()
    if who and when:
        often = (Span(start=who.start + when.start("when"), end=who.end),)
        who = Span(start=who.start, end=who.start + when.start("when"))
    given: Parts = (*at.thing, "应", *often, *(("为", who) if who else ()), "提供", what, "。")
    return Found(where, "ubiquitous", given, at.default, who, "", what, lets=who is not None, wish=True)


def ensured(at: Setting, clause: Span) -> Found:
    """Word a clause with its own words: 系统应确保…。"""
    parts: Parts = (*at.thing, "应确保", clause, "。")
    return Found(clause, "ubiquitous", parts, at.default, None, "", clause, wish=True)


def plain(at: Setting, clause: Span) -> Span:
    """Return a clause without 请 and the like before it."""
    polite = POLITE.match(at.text, clause.start, clause.end)
    return Span(start=polite.end(), end=clause.end) if polite and polite.end() < clause.end else clause


def order(at: Setting, clause: Span) -> Found | None:
    """Word a clause without a subject that tells what to do, such as 支持导出, as what the thing shall do."""
    clause = plain(at, clause)
    if _DISPOSED.match(at.text, clause.start, clause.end):
        return does(at, clause, clause)
    match = _ORDERED.match(at.text, clause.start, clause.end)
    if (
        match is None
        or re.search(r"了$|[已没未]|[是有]$", match.group("before"))
        or at.said(clause).endswith("了")
    ):
        return None
    before = match.group("before")
    if re.search(r"已(?!知)", at.said(clause)):
        return None
    who = Span(start=clause.start, end=clause.start + len(before))
    if PEOPLE.search(before):
        return lets(at, clause, who, Span(start=who.end, end=clause.end))
    when = _TIME_BEFORE.fullmatch(before) or _TIME_FIRST.match(before)
    verb = ORDERS.match(at.text, clause.start + len(before), clause.end)
    if before and verb and re.match(r"[是有的里]", at.text[verb.end() : clause.end]):
        return None  # the verb is part of a name, as in 旧的维修记录是手写的
    if not when and verb and verb.end() >= clause.end:
        return None  # a verb without an object names something, as in 异常识别
    if before and not when and not _MANNER.match(before):
        return ensured(at, clause)
    parts: Parts = (*at.thing, "应在" if when and not before.startswith("在") else "应", clause, "。")
    return Found(clause, "ubiquitous", parts, at.default, None, "", clause, wish=True)
