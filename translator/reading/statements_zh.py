"""Chinese sentences to single requirements in EARS, by patterns of wishes and duties, with no segmenter.

Knows nothing about numbers or vagueness: names and numerals stay as the ask writes them.
"""

import re
from dataclasses import replace
from itertools import pairwise

from translator.domain.value import Span
from translator.reading.found import Found, Parts

_STORY = re.compile(
    r"作为(?:一名|一个|一位)?(?P<user>[^，,。；\n]{1,20})[，,]\s*(?:我|我们)?(?:希望|想要|想|需要|要)(?:能够?)?"
)
_PURPOSE = re.compile(r"[，,]?\s*(?:这样(?:一来)?|以便于?|从而|好让|使得|为了让|省得|免得)")
_CLAUSE_END = re.compile(r"[，,。；;！!？?\n]")
_CONDITION = re.compile(
    r"(?P<word>如果|若|假如|一旦|万一|要是|当|在)(?P<body>[^，,。；\n]{2,60}?)(?:的时候|的情况下|的话|时|后|之后|以后)?[，,]\s*(?:则|就|那么)?"
)
_BUILD = re.compile(
    r"(?P<who>[^，,。；\n]{0,14}?)(?:想要?|希望|需要|要|计划|打算|准备|请|麻烦)(?:大家|你们|帮忙|尽快|能|再)?"
    r"(?:(?=一个|一套|一款)|做|建设?|搭建?|开发|上线?|实现|弄|搞|设计|有|引入|增加|新增|加|提供)(?:出)?(?:一个|一套|个(?!性|人|体|案)|一款|一张|一版|套(?!餐)|款(?!项))?"
    r"(?P<thing>[^，,。；\n]{2,24}?)(?=$|[，,。；\n]|(?<![智功技职性效权])能(?![力源耗效])|可以|用来|用于|来(?!源)|并|的功能)"
)
_RESPONSE = re.compile(
    r"(?P<body>[^，,。；：:\n]{2,30}?)(?:后|时)[，,]?"
    r"(?P<action>[^，,。；\n]{0,16}?(?:返回|显示|给出|弹出|提示|通知|发送|生成|推送|自动)[^，,。；\n]{0,40})"
)
_TOLD = re.compile(
    r"(?:大家|各位|你们|相关同事)?(?:评估|知悉|查收|协助|确认|看一下|看看|帮忙看|关注|处理一下|安排|反馈|讨论|支持一下)"
)
_DUTY = re.compile(
    r"(?P<subject>[^，,。；：:\n]{0,18}?)(?P<modal>必须要?|不得|不能|不可以?|不要|务必|应该?|须|需要?|要求|要|能够|能|可以?|得|希望能?|请)(?P<action>[^，,。；\n]{2,80})"
)
_STATE = re.compile(r"^(?:太|更|再|有点|非常|很|尽量|简洁|实时|稳定|准确|快)")
_NO = {"不得", "不能", "不可", "不可以", "不要"}
_PEOPLE = re.compile(
    r"(?:用户|客户|顾客|会员|同事|人员|员工|主管|经理|主任|老师|教师|学生|家长|医生|护士|患者|病人|司机|骑手|商家|店长|店员|群众|居民|市民|企业|管理员|运营|客服|坐席|工程师|"
    r"分析师|审核员|调度员|质检员|采购员?|销售|财务|法务|人事|领导|老板|操作员|工人|班组长|药师|律师|编辑|作者|读者|投资人|理财师|买家|卖家|乘客|旅客|游客|租户|业主)$"
)
_PRONOUN = {
    "",
    "我们",
    "我",
    "它",
    "他们",
    "这个",
    "也",
    "还",
    "都",
    "并且",
    "而且",
    "同时",
    "另外",
    "最好",
    "数据",
    "这",
    "该",
    "而",
    "并",
    "希望",
    "请",
}
_ASKED = re.compile(
    r"(?P<subject>[^，,。；：:\n]{0,18}?)(?:能不能|能否|可不可以|可否|是否可以|是否能)(?:帮忙|帮我们?|麻烦)?(?:再|也|先)?"
    r"(?P<action>[^，,。；\n?？]{2,80})"
)
"""A wish put as a question; read as a duty it would turn into `不能`."""
_LEADS = re.compile(
    r"^(?:工单|需求|标题|背景|目标|说明|会议纪要[^：:]{0,12}|[一二三四五六七八九十\d]+[、.．)）])\s*[：:]?\s*"
)
_STRIP = "，,。；;！!？? \t\n、"
_CHARS_MAX = 400


def found_zh(text: str, sentence: Span, default: Span | None) -> tuple[Found, ...]:
    """Find the requirements of one Chinese sentence.

    Args:
        text: the whole ask.
        sentence: the range of one sentence.
        default: what the ask has called the thing so far.
    """
    if sentence.end - sentence.start > _CHARS_MAX:
        return ()
    lead = _LEADS.match(text[sentence.start : sentence.end])
    start = sentence.start + (lead.end() if lead else 0)
    story = _STORY.search(text, start, sentence.end)
    if story:
        one = _story(text, sentence, story, default)
        return (one,) if one else ()
    purpose_at = _PURPOSE.search(text, start, sentence.end)
    purpose = _trim(text, purpose_at.end(), sentence.end) if purpose_at else None
    last = purpose_at.start() if purpose_at and purpose_at.start() > start + 2 else sentence.end
    found: list[Found] = []
    condition = _CONDITION.match(text, start, last)
    at = condition.end() if condition else start
    built = _BUILD.match(text, at, last)
    if built:
        thing = _trim(text, built.start("thing"), built.end("thing"))
        who = _trim(text, built.start("who"), built.end("who"))
        actor = who if who and _PEOPLE.search(text[who.start : who.end]) else None
        rest = _trim(text, built.end(), last)
        found.append(_built(text, thing or default, actor, rest, default))
    else:
        for clause in _clauses(text, at, last):
            one = _clause(text, clause, default or next((f.thing for f in found if f.thing), None))
            if one:
                found.append(one)
    where = Span(start=start, end=sentence.end)
    found = [replace(f, where=where, purpose=purpose if i == 0 else None) for i, f in enumerate(found)]
    if condition and found:
        found[0] = _with_condition(text, found[0], condition)
    return tuple(found)


def _trim(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start] in _STRIP:
        start += 1
    while end > start and text[end - 1] in _STRIP:
        end -= 1
    return Span(start=start, end=end) if end > start else None


def _clauses(text: str, start: int, end: int) -> list[Span]:
    cuts = [start, *(m.end() for m in _CLAUSE_END.finditer(text, start, end)), end]
    spans = [_trim(text, a, b) for a, b in pairwise(cuts)]
    return [s for s in spans if s]


def _the(thing: Span | None) -> Parts:
    return (thing,) if thing else ("系统",)


def _story(text: str, sentence: Span, story: re.Match[str], default: Span | None) -> Found | None:
    user = Span(start=story.start("user"), end=story.end("user"))
    purpose_at = _PURPOSE.search(text, story.end(), sentence.end)
    last = purpose_at.start() if purpose_at else sentence.end
    action = _trim(text, story.end(), last)
    if action is None:
        return None
    named = re.match(
        r"(?P<thing>系统|平台|应用|APP|App|小程序|后台|页面)(?:能够?|可以|自动)*",
        text[action.start : action.end],
    )
    begin = action.start + (named.end() if named else 0)
    rest = Span(start=begin, end=action.end) if begin < action.end else action
    purpose = _trim(text, purpose_at.end(), sentence.end) if purpose_at else None
    where = Span(start=story.start(), end=sentence.end)
    if named:
        return Found(
            where,
            "ubiquitous",
            (*_the(default), "应", rest, "。"),
            default,
            user,
            "",
            rest,
            purpose,
            wish=True,
        )
    return Found(
        where,
        "ubiquitous",
        (*_the(default), "应让", user, "能够", rest, "。"),
        default,
        user,
        "",
        rest,
        purpose,
        wish=True,
    )


def _built(
    text: str, thing: Span | None, actor: Span | None, rest: Span | None, default: Span | None
) -> Found:
    """Say what a thing that somebody wants built shall do."""
    action = rest
    if rest:
        head = re.match(r"(?:来|能够?|可以|用来|用于|要能?|的功能|功能)*", text[rest.start : rest.end])
        begin = rest.start + (head.end() if head else 0)
        end = next(
            (m.start() for m in re.finditer(r"[，,](?=最好|预算|希望|大概|另外)", text[begin : rest.end])),
            None,
        )
        action = _trim(text, begin, begin + end if end is not None else rest.end)
    parts: Parts = (*_the(thing), "应", action, "。") if action else ("系统应提供", *_the(thing), "。")
    return Found(Span(start=0, end=1), "ubiquitous", parts, thing, actor, "", action, None, wish=True)


def _clause(text: str, clause: Span, default: Span | None) -> Found | None:
    response = _RESPONSE.match(text, clause.start, clause.end)
    if response:
        body, then = (Span(start=response.start(g), end=response.end(g)) for g in ("body", "action"))
        return Found(
            clause,
            "event",
            ("当", body, "后，", *_the(default), "应", then, "。"),
            default,
            None,
            "",
            then,
            wish=True,
        )
    asked = _ASKED.match(text, clause.start, clause.end)
    if asked:
        subject = _trim(text, asked.start("subject"), asked.end("subject"))
        action = _trim(text, asked.start("action"), asked.end("action"))
        thing = subject if subject and text[subject.start : subject.end] not in _PRONOUN else default
        return action and Found(
            clause, "ubiquitous", (*_the(thing), "应", action, "。"), thing, None, "", action, wish=True
        )
    duty = _DUTY.match(text, clause.start, clause.end)
    if duty is None:
        return None
    subject = _trim(text, duty.start("subject"), duty.end("subject"))
    said = text[subject.start : subject.end] if subject else ""
    action = _trim(text, duty.start("action"), duty.end("action"))
    if action is None or (duty.group("modal") == "请" and _TOLD.match(text, action.start)):
        return None
    if said.endswith(("目前", "现在", "以前", "之前", "平均", "主", "重", "只", "大")):
        return None
    shall = "不得" if duty.group("modal") in _NO else "应"
    modal = duty.group("modal")
    if modal in ("能", "要", "得", "可以", "可") and subject is None and clause.end - clause.start < 4:
        return None
    wish = modal not in ("不能", "不得")
    where = clause
    if said and _PEOPLE.search(said):
        parts: Parts = (
            *_the(default),
            "不得让" if shall == "不得" else "应让",
            subject or "用户",
            "" if shall == "不得" else "能够",
            action,
            "。",
        )
        return Found(where, "ubiquitous", parts, default, subject, "", action, wish=wish)
    thing = subject if said not in _PRONOUN else default
    if shall == "应" and (modal == "不能" or _STATE.match(text[action.start : action.end])):
        parts = (*_the(thing), "应", action, "。")
    else:
        parts = (*_the(thing), shall, action, "。")
    return Found(where, "ubiquitous", parts, thing, None, "", action, wish=wish)


def _with_condition(text: str, core: Found, condition: re.Match[str]) -> Found:
    """Put the condition first, as EARS wants it."""
    body = Span(start=condition.start("body"), end=condition.end("body"))
    if condition.group("word") in ("当", "在"):
        return replace(core, pattern="event", parts=("当", body, "时，", *core.parts))
    return replace(core, pattern="unwanted", parts=("如果", body, "，", *core.parts))
