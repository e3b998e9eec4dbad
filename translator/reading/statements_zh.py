"""Chinese sentences to single requirements in EARS, by patterns of wishes and duties, with no segmenter.

Knows nothing about numbers or vagueness: names and numerals stay as the ask writes them.
"""

import re
from dataclasses import replace
from itertools import pairwise

from translator.domain.value import Span
from translator.reading.found import Found, Parts

_STORY = re.compile(
    r"作为(?:一名|一个|一位)?(?P<user>[^，,。；\n]{1,20})[，,]\s*+(?:我|我们)?(?:希望|想要|想|需要|要)(?:能够?)?"
)
_PURPOSE = re.compile(r"[，,]?\s*+(?:这样(?:一来)?|以便于?|从而|好让|使得|为了让|省得|免得)")
_CLAUSE_END = re.compile(r"[，,。；;！!？?\n]")
_CONDITION = re.compile(
    r"(?P<word>如果|若|假如|一旦|万一|要是|当|在)(?P<body>[^，,。；\n]{2,60}?)(?:的时候|的情况下|的话|时|后|之后|以后)?[，,]\s*+(?:则|就|那么)?"
)
_BUILD = re.compile(
    r"(?P<who>[^，,。；\n]{0,14}?)(?:想要?|希望|需要|要|计划|打算|准备|请|麻烦)(?:大家|你们|帮忙|尽快|能|再)?(?:(?:给|为|帮)[\u4e00-\u9fff]{2,8}?(?=做|建|搭|开发|设计|加|增加|提供))?"
    r"(?:(?=一个|一套|一款)|做|建设?|搭建?|开发|上线?|实现|弄|搞|设计|有|引入|增加|新增|加|提供)(?:出)?(?:一个|一套|个(?!性|人|体|案)|一款|一张|一版|套(?!餐)|款(?!项))?"
    r"(?P<thing>[^，,。；：:\n]{0,12}?(?:助手|机器人|系统|平台|工具|小程序|大屏|看板|报表|客服|模块|功能)(?=快速|自动|帮|回答|查|提醒|根据|把|给|对|按)|[^，,。；：:\n]{2,24}?)(?=$|[，,。；：:\n]|(?<![智功技职性效权])能(?![力源耗效])|可以|用来|用于|来(?!源)|并|的功能)"
)
_RESPONSE = re.compile(
    r"(?P<body>[^，,。；：:\n]{2,30}?)(?:后(?![台面续期端来勤])|(?<![同实及按临小工平当有计])时(?![间效段候长]))[，,]?"
    r"(?P<action>[^，,。；\n]{0,16}?(?:返回|显示|给出|弹出|提示|通知|发送|生成|推送|自动)[^，,。；\n]{0,40})"
)
_TOLD = re.compile(
    r"(?:大家|各位|你们|相关同事)?(?:评估|知悉|查收|协助|确认|看一下|看看|帮忙看|关注|处理一下|安排|反馈|讨论|支持一下)"
)
_DUTY = re.compile(
    r"(?P<subject>[^，,。；：:\n]{0,18}?)(?P<modal>不再|必须要?|不得|不能|不可以?|不要|务必|(?<![响反适供对效相])应该?|须|需要?|要求|想要?|打算|计划|(?<![摘纪概提必重主简只次首])要|能够|(?<![智功技职性效])能(?![^，,。；\n]{1,8}的)|可以?|得|希望能?|(?<![申邀聘宴])请)(?P<action>[^，,。；\n]{2,80})"
)
_STATE = re.compile(r"^(?:太|更|再|有点|非常|很|尽量|简洁|实时|稳定|准确|快)")
_NO = {"不再", "不得", "不能", "不可", "不可以", "不要"}
_PEOPLE = re.compile(
    r"(?:用户|客户|顾客|会员|同事|人员|员工|主管|经理|主任|老师|教师|学生|家长|医生|护士|患者|病人|司机|骑手|商家|店长|店员|群众|居民|市民|企业|管理员|运营|客服|坐席|工程师|"
    r"分析师|审核员|调度员|质检员|采购员?|销售|财务|法务|人事|领导|老板|操作员|工人|班组长|老年人|老人|儿童|孩子|家属|访客|住户|拣货员|采购|药师|律师|编辑|作者|读者|投资人|理财师|买家|卖家|乘客|旅客|游客|租户|业主)$"
)
_ACTING = re.compile(r"(?P<who>[\u4e00-\u9fff]{2,8}?)(?:可以|能够|可|能)(?P<does>[^，,。；\n]{2,80})")
_TIMED = re.compile(
    r"(?P<body>[^，,。；\n]{2,24}?)(?<![同实及按临小工平当有计])时(?![间效段候长])[，,]?(?:能|要|应)?(?P<does>[^，,。；\n]{2,60})"
)
_AFTER = re.compile(
    r"(?P<body>[^，,。；\n]{2,20}?)(?:后(?![台面续期端来勤])|(?<![同实及按临小工平当有计])时(?![间效段候长]))[，,]?(?P<within>[^，,。；\n]{0,16})"
)
_SYSTEM_DOES = re.compile(r"(?:系统|平台|AI|机器|程序)(?:能够?|会|应|要)?(?P<does>自动[^，,。；\n]{2,60})")
_GOES_LIVE = re.compile(r"(?:上线|交付|完成|用上|出一版|见到|搞定|投产|落地|启用)")
_WHEN = re.compile(
    r"(?:最好|争取|希望|尽量)?(?:在)?(?:[^，,。；\n]{0,6}(?:月|年|周|季度|节|底|前|内|天|日|尽快))(?:之?前|以前|左右|初|底|内)?$|(?:最好|争取|尽快)$"
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
    "今年",
    "明年",
    "年内",
    "本月",
    "下个月",
    "以后",
    "将来",
    "后续",
    "整体",
}
_EVENT = re.compile(
    r"(?P<body>[^，,。；：:\n]{2,30}?)(?P<when>之后|以后|后|的时候|(?<![同实及按临小工平当有计])时)[，,]\s*+(?:系统|平台|它|程序|页面|后台)?(?:就|也|还)?(?:必须|务必|要(?!求)|应该?|能够?|可以|需要?|自动)(?:能|要)?(?P<action>[^，,。；\n]{2,60})"
)
"""What shall happen after or when something happens."""
_ASKED = re.compile(
    r"(?P<subject>[^，,。；：:\n]{0,18}?)(?:能不能|能否|可不可以|可否|是否可以|是否能)(?:帮忙|帮我们?|麻烦)?(?:再|也|先)?"
    r"(?P<action>[^，,。；\n?？]{2,80})"
)
"""A wish put as a question; read as a duty it would turn into `不能`."""
_TELLS_NOW = re.compile(r"每|人工|手工|现在|目前|大概|平均")
_OF_TODAY = re.compile(
    r"(?:目前|现在|现行|当前|以前|原来|过去)(?![^，,。；\n]{0,20}(?:改|压|升级|优化))"
    r"|[^，,。；\n]{0,10}每[天日周月年](?:大概|大约|约|平均)?(?:要|需要?|有|得)?[^，,。；\n]{0,6}\d"
    r"|[^，,。；\n]{0,12}(?:还|都|每[天日周月年次]|总|经常)?(?:要|得|需要?|靠)(?:靠)?(?:手工|手动|人工(?!智能)|一个个|一条条|反复|跑)"
)
"""A clause that tells how it is today asks for nothing, but may name what is to change."""
_LEADS = re.compile(
    r"^(?:工单|需求|标题|背景|目标|说明|会议纪要[^：:]{0,12}|[一二三四五六七八九十\d]+[、.．)）])\s*+[：:]?\s*+"
)
_STRIP = "，,。；;！!？? \t\n、：:"
_OWN_CLAUSE = re.compile(
    r"[，,](?=最好|预算|希望|大概|另外|并且要|同时|也要|还要|要(?!求)|必须|不能|不要|不得|[A-Za-z\u4e00-\u9fff]{1,10}?(?:不能|不要|不得|必须|应|要(?!求)|大概|大约|约\d|目前|现在|\d))"
)
"""Where what the thing shall do ends and another duty or fact begins."""
_OWN_HEAD = re.compile(
    r"[^，,。；\n]{2,30}(?:之后|以后|后|的时候|时)[，,]|[A-Za-z\u4e00-\u9fff]{2,10}?(?:不能|不要|不得|必须|应(?!用|急|付)|要(?!求))"
)
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
    while at < last:
        if text[at] in _STRIP:
            at += 1
            continue
        event = _EVENT.match(text, at, last)
        if event:
            thing = default or next((f.thing for f in found if f.thing), None)
            body, action = (Span(start=event.start(g), end=event.end(g)) for g in ("body", "action"))
            parts = ("当", body, event.group("when")[-1:], "，", *_the(thing), "应", action, "。")
            found.append(Found(sentence, "event", parts, thing, None, "", action, wish=True))
            at = event.end()
            continue
        built = None if _OF_TODAY.match(text, at, last) else _BUILD.match(text, at, last)
        if built is None:
            clause = next(iter(_clauses(text, at, last)), None)
            if clause is None:
                break
            thing = default or next((f.thing for f in found if f.thing), None)
            one = _clause(text, clause, thing)
            found += [one] if one else []
            at = clause.end
            continue
        thing = _trim(text, built.start("thing"), built.end("thing"))
        who = _trim(text, built.start("who"), built.end("who"))
        actor = who if who and _PEOPLE.search(text[who.start : who.end]) else None
        rest = _trim(text, built.end(), last)
        whole = _built(text, thing or default, actor, rest, default)
        found.append(whole)
        default = default or thing
        at = max(whole.rest.end if whole.rest else built.end(), at + 1)
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
        lets=True,
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
            (m.start() for m in _OWN_CLAUSE.finditer(text[begin : rest.end])),
            None,
        )
        action = _trim(text, begin, begin + end if end is not None else rest.end)
    where = Span(start=0, end=1)
    if action and _OWN_HEAD.match(text, action.start, min(action.end + 1, len(text))):
        action = None  # another duty begins at once; it is read on its own
    if action is None:
        parts: Parts = ("系统应提供", *_the(thing), "。")
        return Found(where, "ubiquitous", parts, thing, actor, wish=True)
    acting = _ACTING.match(text, action.start, action.end)
    if acting:
        who, does = (Span(start=acting.start(g), end=acting.end(g)) for g in ("who", "does"))
        parts = (*_the(thing), "应让", who, "能够", does, "。")
        return Found(where, "ubiquitous", parts, thing, who, "", does, lets=True, wish=True)
    timed = _TIMED.match(text, action.start, action.end)
    if timed:
        body, does = (Span(start=timed.start(g), end=timed.end(g)) for g in ("body", "does"))
        parts = ("当", body, "时，", *_the(thing), "应", does, "。")
        return Found(where, "event", parts, thing, actor, "", does, wish=True)
    parts = (*_the(thing), "应", action, "。")
    return Found(where, "ubiquitous", parts, thing, actor, "", action, wish=True)


_HOPED = re.compile(
    r"(?P<who>[^，,。；：:\n]{0,12}?)(?:希望|想要|想(?![象法])|需要)(?=[^，,。；：:\n]{2,30}?(?:后(?![台面续期端来勤])|时(?![间效段候长])))"
)


def _clause(text: str, clause: Span, default: Span | None) -> Found | None:
    hoped = _HOPED.match(text, clause.start, clause.end)
    if hoped and hoped.end() < clause.end - 4:
        clause = Span(start=hoped.end(), end=clause.end)
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
        parts: Parts = (*_the(thing), "应", action or "", "。")
        return Found(clause, "ubiquitous", parts, thing, None, "", action, wish=True) if action else None
    does_it = _SYSTEM_DOES.match(text, clause.start, clause.end)
    if does_it:
        does = Span(start=does_it.start("does"), end=does_it.end("does"))
        return Found(
            clause, "ubiquitous", (*_the(default), "应", does, "。"), default, None, "", does, wish=True
        )
    held = _HELD.match(text, clause.start, clause.end)
    if held:
        figure, level = (Span(start=held.start(g), end=held.end(g)) for g in ("of", "level"))
        return Found(clause, "ubiquitous", (figure, "应", level, "。"), figure, None, "", level)
    duty = _DUTY.match(text, clause.start, clause.end)
    if duty is None:
        return None
    subject = _bare(text, _trim(text, duty.start("subject"), duty.end("subject")))
    while subject and text[subject.end - 1] in "也还都就" and subject.end - subject.start > 1:
        subject = Span(start=subject.start, end=subject.end - 1)
    said = text[subject.start : subject.end] if subject else ""
    action = _trim(text, duty.start("action"), duty.end("action"))
    if action is None or (duty.group("modal") == "请" and _TOLD.match(text, action.start)):
        return None
    if _OF_TODAY.match(text, clause.start, clause.end):
        told = Span(start=subject.start, end=subject.end) if subject else None
        named = told and not _TELLS_NOW.search(said) and not _PEOPLE.search(said)
        return Found(clause, "ubiquitous", (), told, None, "", None) if told and named else None
    if said.endswith(("目前", "现在", "以前", "之前", "平均", "主", "重", "只", "大")):
        return None
    shall = "不得" if duty.group("modal") in _NO else "应"
    modal = duty.group("modal")
    if modal in ("能", "要", "得", "可以", "可") and subject is None and clause.end - clause.start < 4:
        return None
    wish = modal not in ("不能", "不得")
    where = clause
    if modal == "要" and _TAKES.match(text, action.start):
        return None  # how long it takes today
    machine = _BY_MACHINE.match(text, action.start, action.end) if modal in _HOPING else None
    if machine:
        who = _trim(text, machine.start("who"), machine.end("who")) if machine.group("who") else None
        does = Span(start=machine.start("does"), end=machine.end("does"))
        return Found(
            where, "ubiquitous", (*_the(default), "应", does, "。"), default, who, "", does, wish=True
        )
    timed = _TIMED.match(text, action.start, action.end) if subject is None else None
    if timed:
        body, does = (Span(start=timed.start(g), end=timed.end(g)) for g in ("body", "does"))
        return Found(
            where,
            "event",
            ("当", body, "时，", *_the(default), "应", does, "。"),
            default,
            None,
            "",
            does,
            wish=True,
        )
    inner = _HOPES.match(text, action.start, action.end) if modal in _HOPING else None
    if inner:
        who, does = (Span(start=inner.start(g), end=inner.end(g)) for g in ("who", "does"))
        if _PEOPLE.search(text[who.start : who.end]):
            parts = (*_the(default), "应让", who, "能够", does, "。")
            return Found(where, "ubiquitous", parts, default, who, "", does, lets=True, wish=True)
        thing = default if _SYSTEM.fullmatch(text, who.start, who.end) else who
        return Found(where, "ubiquitous", (*_the(thing), "应", does, "。"), thing, None, "", does, wish=True)
    if subject is None and _LEVEL.match(text, action.start) and (of := _figure_before(text, clause)):
        return Found(where, "ubiquitous", (of, "应", action, "。"), of, None, "", action, wish=wish)
    if _WHEN.match(said) and _GOES_LIVE.match(text, action.start):
        return None  # a date for the whole, which the boundary tells
    after = _AFTER.fullmatch(text, subject.start, subject.end) if subject else None
    if after:
        body = Span(start=after.start("body"), end=after.end("body"))
        within = _trim(text, after.start("within"), after.end("within"))
        parts = ("当", body, "后，", *_the(default), shall, *((within,) if within else ()), action, "。")
        return Found(where, "event", parts, default, None, "", action, wish=wish)
    moved = _MOVED.match(text, action.start, action.end)
    if moved:
        thing = Span(start=moved.start("thing"), end=moved.end("thing"))
        how = Span(start=moved.start("how"), end=moved.end("how"))
        return Found(where, "ubiquitous", (thing, "应", how, "。"), thing, None, "", action, wish=wish)
    if said and _PEOPLE.search(said):
        parts = (
            *_the(default),
            "不得让" if shall == "不得" else "应让",
            subject or "用户",
            "" if shall == "不得" else "能够",
            action,
            "。",
        )
        return Found(where, "ubiquitous", parts, default, subject, "", action, lets=True, wish=wish)
    thing = subject if said not in _PRONOUN else default
    if shall == "应" and (modal == "不能" or _STATE.match(text[action.start : action.end])):
        parts = (*_the(thing), "应", action, "。")
    else:
        parts = (*_the(thing), shall, action, "。")
    return Found(where, "ubiquitous", parts, thing, None, "", action, wish=wish)


_TAKES = re.compile(r"(?:大概|大约|约)?\d+(?:\.\d+)?\s*(?:多)?(?:毫秒|秒|分钟|个?小时|天|个?工作日|周|个月)")
_BY_MACHINE = re.compile(
    r"(?:让|用|靠|由)(?:AI|ai|大模型|模型|机器|系统|机器人|程序)(?:能够?)?(?:(?:来|去)?(?:帮助?|替|给|为)(?P<who>[\u4e00-\u9fff]{2,6}?))?(?P<does>(?:自动|来|去)?[\u4e00-\u9fff][^，,。；\n]{2,60})"
)
_HELD = re.compile(
    r"(?P<of>[^，,。；：:\n]{2,20}?)(?P<level>(?:不低于|不高于|不超过|不少于|不大于|不小于|低于|高于|小于|大于|控制在|达到)(?=\d|百分|[零〇一二三四五六七八九十百千])[^，,。；\n]{1,30})"
)
"""A level that something is held at, as in `命中率不低于95%`."""
_LEVEL = re.compile(
    r"(?:降|下降|降低|提高|提升|缩短|压缩?|减少)(?:到|至)|控制在|达到|不超过|不低于|低于|高于"
)
_FIGURE = re.compile(
    r"[\u4e00-\u9fff]{0,4}(?:率|时间|成本|时长|费用|误差|工时|周期|数量)(?=[^\u4e00-\u9fff]|大概|大约|约|是|为|在|现在|目前|平均|高达)"
)
_FIGURE_CHARS_MAX = 60


def _figure_before(text: str, clause: Span) -> Span | None:
    """Return the figure told of right before, as in `错误率大概2%，希望能降到0.5%`."""
    told = [*_FIGURE.finditer(text, max(0, clause.start - _FIGURE_CHARS_MAX), clause.start)]
    return Span(start=told[-1].start(), end=told[-1].end()) if told else None


_HOPING = frozenset({"希望", "想", "想要", "需要", "要", "请"})
_HOPES = re.compile(
    r"(?P<who>(?![把给将对按从为])[\u4e00-\u9fffA-Za-z]{2,10}?)(?:能够|能|可以|自动)(?P<does>[^，,。；\n]{2,80})"
)
_SYSTEM = re.compile(r"系统|平台|应用|页面|它")
_MOVED = re.compile(
    r"把(?P<thing>[^，,。；\n]{2,16}?)(?P<how>(?:从|搬|改|做|变|转|放|接|弄|换|升级|集中|统一|合并|迁)[^，,。；\n]{1,40})"
)
_BARE = re.compile(r"(?:现行|目前|现有|原有|当前|我们|咱们)的")


def _bare(text: str, span: Span | None) -> Span | None:
    """Leave out what only says that something is there already."""
    lead = _BARE.match(text, span.start, span.end) if span else None
    return Span(start=lead.end(), end=span.end) if span and lead and lead.end() < span.end else span


def _with_condition(text: str, core: Found, condition: re.Match[str]) -> Found:
    """Put the condition first, as EARS wants it."""
    body = Span(start=condition.start("body"), end=condition.end("body"))
    if condition.group("word") in ("当", "在"):
        return replace(core, pattern="event", parts=("当", body, "时，", *core.parts))
    return replace(core, pattern="unwanted", parts=("如果", body, "，", *core.parts))
