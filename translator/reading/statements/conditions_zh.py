"""The conditions of a Chinese duty, worded as EARS wants them: 当…时，如果…，则…，在…期间。"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from translator.domain.reading import EarsPattern
from translator.domain.value import Span
from translator.reading.statements.clauses_zh import trim
from translator.reading.statements.found import Found, Parts
from translator.reading.text.words_zh import MUST, NEED, NOT, NUMERAL, ORDERS, WANT

_NOT_TIME = r"(?<![同实及按临小工平当有计随准定届暂即历课学])"
_NOT_AFTER = r"(?<![然今最背前先落售此])(?<![是都为些][0-9]{2})"
"""95后 are people born then."""
_IF = re.compile(r"(?:如果|若是?|假如|假使|倘若|要是|万一|只要)(?P<body>.+?)(?:的话|的时候|时|后|之后)?$")
_SUBJECT_IF = re.compile(r"(?P<who>[^，,如若]{2,16})(?:如果|假如|要是|一旦)(?P<body>.{2,}?)(?:的话|时|后)?$")
_ONCE = re.compile(r"(?:一旦|每当|当|在)(?P<body>.+?)(?:的时候|时候|之际|" + _NOT_TIME + r"时|之后|以后|后)$")
_ONCE_BARE = re.compile(r"(?:一旦)?(?P<body>.+)$")
_ONCE_WORDS = re.compile(r"一旦|遇到")
_WHEN = re.compile(
    rf"(?P<body>.{{2,}}?)(?P<how>的时候|{_NOT_TIME}时(?!间|效|段|候|长)|之后|以后|{_NOT_AFTER}后)$"
)
_WHILE = re.compile(
    r"在?.{2,}(?:期间|状态下|模式下|情况下|条件下|环境下|场景下|过程中|时段|高峰期?|之前|以前|(?<!以|之|目|提|当|日|事)前)$|(?:对于?|针对|关于|凡|除|按照|根据|截至).{2,}$|在.{2,}(?:期|内|中|下|里|阶段)$"
)
_WHOSE = re.compile(r"(?P<body>.{4,}?)的$")
_TIMED = re.compile(
    r"(?<![\d.])\d{1,12}(?:\.\d{1,6})?\s?(?:毫秒|秒|分钟?|个?小时|天|个?工作日|周|个?月|年)(?:之|以)?(?:后|前|内)$|(?:节|假|赛|会|年|月|周|课|季)(?:后|前)$"
)
_THEN = re.compile(r"(?:就|则|便|那么|即)(?!是|要|行|好|可)")
_STILL = re.compile(r"(?:仍|自动|直接|一律|转人工|改为|改走|退回|走|按(?!\d))")
_MACHINE_NEXT = re.compile(r"(?:系统|平台|后台|程序|设备|终端)(?!不|没|已|的)")
_ACTS = re.compile(rf"(?:自动|直接|一律|转|走|按|由|不|推|给|仍|{ORDERS.pattern})")
_HAPPENS = re.compile(
    r"了$|挂|掉线|断|失败|故障|异常|超|低于|高于|不足|没有|缺|为空|出错|不(?:上|出|到|了|通|在|能|可用)|满|更新|变化|输入|提交|上传|扫|点击?|拍|签|到期|打开"
)
"""What a clause must hold to be a condition without a word for it."""

_DO = rf"(?:{MUST}|{NEED}|{NOT}|{ORDERS.pattern}|能|可以|立即|立刻|马上|系统|平台|就|则|由|直接|改|屏幕|在?\s?\d|[一二两三四五六七八九十半]+(?:秒|分钟|刻钟|个?小时|天))"
_INLINE = re.compile(
    rf"(?P<body>.{{2,30}}?)(?P<how>的时候|{_NOT_TIME}时(?!间|效|段|候|长|刻)|之后|以后|{_NOT_AFTER}(?<![节赛会课季])后(?!台|面|续|期|端|来|勤|缀|果|备))[，,]?(?P<then>{_DO}.*)"
)
_GIVEN_INLINE = re.compile(
    r"(?:如果|若是?|假如|要是|万一|一旦)(?P<body>.{2,30}?)(?:的话|时|就|则)(?P<then>.{2,})"
)
_WHOSE_INLINE = re.compile(
    r"(?P<body>.{3,24}?)的(?P<then>(?:转|走|进|由|一律(?!不)|直接|自动|标红|标出|保留|升级|退回|不予|不进).+)"
)
_SO_INLINE = re.compile(
    r"(?P<body>(?:答不|识别不|找不|查不|没|不|断|超|低于|高于|.{2,8}(?=不|超|低于|高于|断|失败)).{1,14}?)(?:就|则)(?P<then>[^是要行好可].{1,})"
)
_OVER = re.compile(
    rf"(?P<body>[^，,。；]{{1,16}}?(?:超过|超出|高于|低于|大于|小于|多于|少于|达到|跌破|[<>≥≤＞＜])\s?{NUMERAL}[^，,。；]{{0,24}}?)(?P<case>的)?"
)
"""A level that something passes: 温度超过8度, 余额低于100元的."""
_MUST_ACT = re.compile(
    r"(?:系统|平台|后台|程序|设备)?(?:就|则|也|都|还)?(?:必须|务必|一定要|一律|要|应该?|应当|须|得|需要?|立即|立刻|马上|自动|直接|尽快)"
)
_REACTS = re.compile(
    rf"(?:{_MUST_ACT.pattern}){{1,3}}(?:电话|短信|语音|自动|立即|立刻|马上|直接|先|再|给|向|由|弹|双人){{0,3}}"
    r"(?:通知|报警|告警|预警|提醒|提示|停|断|关|打开|切|转|打电话|发|上报|记录|审批|复核|复检|复查|推送|呼|叫|拦|锁|退回|补|派|升级|隔离|人工|取消|释放|冻结|暂停|联系|检查|登记|主管|经理|领导|值班)"
)
"""What is done when a level is passed."""
_MET = re.compile(
    rf"(?:一)?(?P<body>(?:检测到|监测到|识别到|发现|遇到|碰到|收到|接到|查到)[^，,。；的]{{1,16}}?)[，,]?(?P<then>(?:{MUST}|一律|要|立即|立刻|马上|自动).+)"
)
"""What is met with, and what must be done then: 检测到破洞必须停机."""
_CASE_INLINE = re.compile(
    rf"(?P<body>[^，,。；]{{1,20}}?(?:超过|超出|高于|低于|大于|小于|多于|少于|不满|不足|未|没|不(?![得能要准许同])|缺)[^，,。；的]{{1,12}}?)的(?P<then>(?:{MUST}|要|不得|不能|让(?!人|我)|请(?!假)|重新).+)"
)
"""The cases something holds for: 金额超过50元的必须审批, 拍不清楚的要提示."""
_SAID_INLINE = re.compile(
    rf"(?P<body>[^，,。；]{{2,30}}?)的话[，,]?(?P<then>(?:就|也|还)?(?:{MUST}|{NEED}|{NOT}).+)"
)
_BRACKETS = re.compile(r"[（(][^（()）]*[)）]$")
_ASKS = re.compile(rf"{NOT}|{MUST}|{NEED}(?!求)")
_FAILS = re.compile(rf"{_HAPPENS.pattern}|不[会懂便清]")
_FIRM = re.compile(rf"{MUST}|{NEED}|不得|不能|不许|禁止|严禁")
_DUTY = re.compile(rf"{NOT}|{MUST}|{WANT}")


@dataclass(frozen=True)
class Condition:
    """What must hold or happen first."""

    pattern: EarsPattern
    parts: Parts
    """Its wording up to and with the comma."""


def condition_of(text: str, clause: Span) -> Condition | None:
    """Read a clause that is a condition and nothing else; None when it is none."""
    here = _BRACKETS.sub("", text[clause.start : clause.end])
    if _ASKS.search(here):
        return None
    if _TIMED.search(here):
        return Condition("ubiquitous", (clause, "，"))
    given = _IF.match(here)
    if given:
        return _if(_inside(text, clause, given))
    split = _SUBJECT_IF.match(here)
    if split:
        who, body = (
            Span(start=clause.start + split.start(g), end=clause.start + split.end(g))
            for g in ("who", "body")
        )
        return Condition("unwanted", ("如果", who, body, "，则"))
    for pattern in (_ONCE, _ONCE_BARE):
        once = pattern.match(here) if pattern is _ONCE or _ONCE_WORDS.match(here) else None
        if once:
            after = "后，" if here.endswith("后") else "时，"
            return _event(_inside(text, clause, once), after)
    if _WHILE.match(here):
        state: EarsPattern = (
            "state"
            if re.search(r"(?:期间|状态下|模式下|情况下|过程中|高峰期?|时段)$", here)
            else "ubiquitous"
        )
        return Condition(state, (clause, "，"))
    when = _WHEN.match(here)
    if when:
        return _event(_inside(text, clause, when), "后，" if when.group("how").endswith("后") else "时，")
    return None


def whose_condition(text: str, clause: Span, following: Span) -> Condition | None:
    """Read 超过8分钟没人处理的 before 自动升级 as the case it holds for."""
    whose = _WHOSE.match(text[clause.start : clause.end])
    acts = _ACTS.match(text, following.start, following.end) or (
        _FAILS.search(text, clause.start, clause.end) and _FIRM.search(text, following.start, following.end)
    )
    return _if(_inside(text, clause, whose)) if whose and acts else None


def bare_condition(text: str, clause: Span, following: Span) -> Condition | None:
    """Read a clause as a condition because the next one begins with 就, 则 or 仍."""
    if _MACHINE_NEXT.match(text, following.start, following.end) and _HAPPENS.search(
        text, clause.start, clause.end
    ):
        return _event(clause, "时，")
    follows = _THEN.match(text, following.start, following.end) or _STILL.match(
        text, following.start, following.end
    )
    if not follows or not _HAPPENS.search(text, clause.start, clause.end):
        return None
    return _if(clause)


def after_then(text: str, clause: Span) -> Span:
    """Return a clause without the 就 or 则 it begins with."""
    then = _THEN.match(text, clause.start, clause.end)
    return Span(start=then.end(), end=clause.end) if then and then.end() < clause.end else clause


def level_condition(text: str, clause: Span, following: Span) -> Condition | None:
    """Read 温度超过8度持续5分钟 before 必须电话通知 as what sets that off, not as a level to be held."""
    over = _OVER.fullmatch(text, clause.start, clause.end)
    if over is None or _ASKS.search(text, clause.start, clause.end):
        return None
    lasts = "持续" in over.group() or "连续" in over.group()
    if not (_REACTS if not lasts else _MUST_ACT).match(text, following.start, following.end):
        return None
    body = trim(text, over.start("body"), over.end("body"))
    if body and text[body.start : body.end].endswith(("时", "时候", "后", "的话", "期间")):
        return None  # it says itself that it is a condition
    return (_if(body) if over.group("case") else _event(body, "时，")) if body else None


def _inside(text: str, clause: Span, match: re.Match[str]) -> Span | None:
    return trim(text, clause.start + match.start("body"), clause.start + match.end("body"))


def _if(body: Span | None) -> Condition | None:
    return Condition("unwanted", ("如果", body, "，则")) if body else None


def _event(body: Span | None, after: str) -> Condition | None:
    return Condition("event", ("当", body, after)) if body else None


def inline_condition(text: str, clause: Span) -> tuple[Condition, Span] | None:
    """Find a condition and what it holds for within one clause: 扫码后显示货位, 答不上来就转人工."""
    for pattern in (_GIVEN_INLINE, _SAID_INLINE, _MET, _CASE_INLINE, _SO_INLINE, _WHOSE_INLINE, _INLINE):
        match = pattern.match(text, clause.start, clause.end)
        body = trim(text, match.start("body"), match.end("body")) if match else None
        then = trim(text, match.start("then"), match.end("then")) if match else None
        if match is None or body is None or then is None or _DUTY.search(text, body.start, body.end):
            continue
        if pattern is _MET:
            return Condition("event", ("当", body, "时，")), then
        if pattern is not _INLINE:
            return Condition("unwanted", ("如果", body, "，则")), then
        after = "后，" if match.group("how").endswith("后") else "时，"
        return Condition("event", ("当", body, after)), then
    return None


_CUT_OFF = re.compile(
    r"(?P<state>(?:断网|离线|脱机|没网|没有?信号|弱网|无网络?|断电|停电)(?:状态|环境)?)(?:下|时|的时候|的情况下)?(?:也|都|还|仍|照样){1,2}(?:要|得|应|需要?|必须)?(?P<then>(?:能|可以?)[^，,。；\n]{1,40})"
)


def cut_off(text: str, clause: Span) -> tuple[Condition, Span] | None:
    """Read 断网也要能用 as what holds while the thing is cut off, not as a duty of a thing called 断网."""
    match = _CUT_OFF.match(text, clause.start, clause.end)
    if match is None:
        return None
    state = Span(start=match.start("state"), end=match.end("state"))
    return Condition("state", ("在", state, "时，")), Span(start=match.start("then"), end=match.end("then"))


def with_condition(found: Found, conditions: Sequence[Condition]) -> Found:
    """Put conditions first."""
    if not conditions or not found.parts:
        return found
    patterns = [p for p in (*(c.pattern for c in conditions), found.pattern) if p != "ubiquitous"]
    pattern: EarsPattern = "complex" if len(patterns) > 1 else patterns[0] if patterns else "ubiquitous"
    return replace(found, pattern=pattern, parts=(*(p for c in conditions for p in c.parts), *found.parts))
