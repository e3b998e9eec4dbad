"""Chinese duties: one clause with 必须, 应, 要, 不得 or a level it is held at, worded with its own words."""

import re

from translator.domain.value import Span
from translator.reading.statements.by_itself_zh import by_itself
from translator.reading.statements.clauses_zh import trim
from translator.reading.statements.conditions_zh import cut_off, with_condition
from translator.reading.statements.found import Found, Parts, as_said
from translator.reading.statements.frames_zh import (
    Setting,
    does,
    ensured,
    lets,
    provides,
    whole_if_bare,
)
from translator.reading.statements.told_before_zh import figure_before, told_before
from translator.reading.text.words_zh import (
    ABOUT_NOW,
    ASK,
    CAN,
    FIGURE,
    LEVEL,
    MUST,
    NEED,
    NOT,
    NUMERAL,
    ORDERS,
    PEOPLE,
    PEOPLE_WORDS,
    SPEAKERS,
    SYSTEM,
    WANT,
)

_NOT = re.compile(rf"(?P<subject>.{{0,24}}?)(?P<modal>{NOT})(?P<action>.+)")
_MUST = re.compile(rf"(?P<subject>.{{0,30}}?)(?P<modal>{MUST})(?P<action>.+)")
_NEED = re.compile(rf"(?P<subject>.{{0,20}}?)(?P<modal>{NEED})(?P<action>.+)")
_CAN = re.compile(rf"(?P<subject>.{{0,14}}?)(?P<modal>{CAN})(?P<action>.+)")
_ASKED = re.compile(
    rf"(?P<subject>.{{0,18}}?)(?P<modal>{ASK})(?:帮忙|帮我们?|麻烦)?(?:再|也|先)?(?P<action>.+)"
)
_HELD = re.compile(rf"(?P<of>.{{2,24}}?)(?P<less>别(?=超))?(?P<level>(?:在)?{LEVEL}\s?(?:{NUMERAL}|百分).*)")
_WITHIN = re.compile(
    rf"(?P<of>.{{2,24}}?)(?P<level>(?:在)?{NUMERAL}[^的]{{0,12}}?(?:以上|以下|以内|之内|以里|之间))$"
)
_BOUND = re.compile(r"不(?:低于|高于|超过|少于|多于|大于|小于|短于|长于|晚于|早于|迟于)|[≥≤＜＞]|[<>]=?")
_FROM = re.compile(r"(?:要|能)?从[^，,。；]{0,6}\d[^，,。；]{0,8}$")
"""Where a level that changes begins."""
_LIMITS = re.compile(r"以上|以下|以内|之内|[≥≤<>]|不(?:低|高|超|少|多)")
_MODAL = re.compile(rf"{MUST}|{NEED}|{NOT}|{CAN}")
_CHANGED = re.compile(r"(?:降|下降|降低|提高|提升|缩短|压缩?|减少|增加|扩大|延长|超过|达到|占)")
_AMOUNT = re.compile(
    rf"(?:大概|大约|约|花|等|跑|走)?{NUMERAL}+(?:\.\d+)?\s?(?:多)?(?:毫秒|秒|分钟|个?小时|天|个?工作日|周|个月|年|个|人|次|遍|元|块|万|亿|%)"
)
_QUESTION = re.compile(
    r"(?:要|想|该|需要)[^都就也]{0,4}(?:啥|什么|谁|哪些|哪[个种里]|多少|怎么[\u4e00-\u9fff]{0,3})$"
)
"""What somebody asks back is no duty: 要看啥."""
_BURDEN = re.compile(
    rf"(?:经过|找|切换?|翻|跑|打){NUMERAL}+\s?[个道次家页遍人层天]|(?:经过|找|切换?|翻|跑|打|等|花)(?:好?几|老|大?半)(?:天|小时|个?小时|分钟|久)"
)
"""How many hands or steps something takes today: 一个采购单要经过7个人."""
_LIMITED = re.compile(r"只有|仅|除|任何|没有|每个人?都")
_SHORT = frozenset("快准稳全新简省低高轻小大好")
"""One character that says how something must be."""
_THING = re.compile(
    r"一(?:个|张|份|套|款|版|种|台|页)(?!性|人|体|别|案|数|月).+|(?:个|张|份|套|款|版)(?!性|人|体|别|案|数|月).+"
)
_WANTED_BEFORE = re.compile(rf"{NEED}|{NOT}|{WANT}")
_BY_WHOM = re.compile(
    rf"(?P<who>[\u4e00-\u9fff]{{0,2}}?(?:{PEOPLE_WORDS}))(?P<act>(?!端|数|量|单|名|的)[\u4e00-\u9fff]{{2}}[^，,。；]{{0,20}})$"
)
"""Who must do it, after the modal: 必须主管审批."""
_DONE_FIRST = re.compile(r"(?:出来|完|好|之后|以后)[\u4e00-\u9fff]{2}")
"""What is done before people may act: 排出来店长可以改."""
_BOUNDS = re.compile(rf"(?:低于|高于|超过|少于|多于|大于|小于)\s?[^，,。]{{0,6}}?{NUMERAL}")
_HANDS = re.compile(
    r"\d{1,4}\s?[个名位]?人$|\d{1,4}\s?[名位][\u4e00-\u9fff]{1,4}$|[一二两三四五六七八九十几]{1,3}[个名位]人$"
)
"""How many do it today: 客服5个人要回邮件."""
_NAMED = re.compile(
    rf"(?!{ORDERS.pattern}|接|连|用|跟|和|与|把|将|建|搭|能|有|访问|登录|打开|更换|换|改|优化|重启|联|做|装|上|看|进|查|找|给|让|对|在|从|再|先|尽快|不)"
    r"(?![^，,。]{0,12}[后前才能进出把将被的了时])[\u4e00-\u9fffA-Za-z]{1,12}(?:系统|平台|工具|小程序|软件|[Aa][Pp][Pp]|看板|报表|机器人|助手|预警|大屏)"
)
"""A name for a thing, as in 需要设备巡检系统, which is no act."""
_TRAILING = re.compile(r"(?:[也还都就再总仍才又]|无论如何|最好){1,6}$")
_ADVERBS = re.compile(r"(?:一律|绝对|千万|一概|尽量|全部)$")
_NO_DUTY = re.compile(r"预算|经费|费用|工期|报价")
_POINTS = re.compile(r"这些|这类|这种|以上|上述")
_WHEN_ASKED = re.compile(
    r"(?P<who>.{2,8}?)(?P<when>每(?:[天日周月年][一二三四五六日]?|早|晚|季度)(?:早上|晚上|上午|下午)?|早上|晚上)$"
)
_ONLY = re.compile(
    r"(?P<subject>[^，,。；]{2,16}?)(?<!不)(?P<action>(?:只|仅)(?:给|对|向|供|由|允许|限)(?!我们?[说做看]).{1,30})"
)
"""What limits who gets something: 结果只给辅导员看."""
_STAYS_OUT = re.compile(
    r"(?P<subject>.{2,20}?)(?P<action>(?:暂时?|先)?不(?:进|碰|出|走|接|参与|影响|改变|含|上传|纳入|涉及|显示|展示)(?!了).*)"
)
_REPORTED = re.compile(r"(?:问|来问|说|反馈|反映|提到|表示|提出)(?:一下)?$")
"""Who says so is not who shall do it: 策划问能不能…"""
_SEES = re.compile(r"(?:能够?|可以|看到?|查到?|显示|展示|列出|知道)[^，,。]*$")
"""What is seen or shown may itself have to do something: 能看到今天要出院的病人."""
_PERCEIVED = re.compile(r"(?:看[到见]|查[到看]|收到|知道|了解)")
_BARE = re.compile(r"(?:现行|目前|现有|原有|当前|我们|咱们)的")
_GOES_LIVE = re.compile(r"(?:上线|交付|完成|用上|出一版|见到|搞定|投产|落地|启用|内测|试上|试点|能?跑起来)")
_WHEN = re.compile(
    r"(?:在)?.{0,8}(?:月|年|周|季度|节|底|前|内|天|日|号)(?:之?前|以前|左右|初|底|内)?$|^(?:最好|争取|尽快)?$"
)


def read_duty(at: Setting, clause: Span) -> Found | None:
    """Word one clause as a duty; None when it sets none."""
    if _BOUND.search(at.text, clause.start, clause.end) and (held := _held(at, clause)):
        return held
    if ABOUT_NOW.match(at.text, clause.start, clause.end):
        return _named_today(at, clause)
    if _QUESTION.search(at.text, clause.start, clause.end):
        return None
    if off := cut_off(at.text, clause):
        state, then = off
        return with_condition(does(Setting(at.text, at.default, wished=True), clause, then), [state])
    readings = (_asked, _forbidden, _obliged, _held, _needed, by_itself, _offered, _only, _stays_out)
    return next((found for found in (read(at, clause) for read in readings) if found), None)


def _groups(at: Setting, match: re.Match[str]) -> tuple[Span | None, Span | None]:
    """Return the subject without what trails or leads it, and the action."""
    subject = trim(at.text, match.start("subject"), match.end("subject"))
    reported = _REPORTED.search(at.text, subject.start, subject.end) if subject else None
    subject = None if reported else subject
    action = trim(at.text, match.start("action"), match.end("action"))
    trailing = _TRAILING.search(at.text, subject.start, subject.end) if subject else None
    subject = trim(at.text, subject.start, trailing.start()) if subject and trailing else subject
    lead = _BARE.match(at.text, subject.start, subject.end) if subject else None
    if subject and lead and lead.end() < subject.end:
        subject = Span(start=lead.end(), end=subject.end)
    return subject, action


def _asked(at: Setting, clause: Span) -> Found | None:
    """Word 能不能让叫号机再播一遍."""
    match = _ASKED.match(at.text, clause.start, clause.end)
    if match is None:
        return None
    subject, action = _groups(at, match)
    said = at.said(subject)
    if action is None or len(at.said(action)) < 2 or re.search(r"看一下|问一?下|确认|了解|知道|评估$", said):
        return None
    made = re.match(
        r"(?:让|叫)(?P<who>[\u4e00-\u9fffA-Za-z]{2,8}?)(?:能够?|可以|(?=用|在|按|再|自动|直接))",
        at.said(action),
    )
    if made and (not subject or said in SPEAKERS or said.endswith("看看")):
        who = Span(start=action.start + made.start("who"), end=action.start + made.end("who"))
        rest = Span(start=action.start + made.end(), end=action.end)
        return lets(at, clause, who, rest) if PEOPLE.search(at.said(who)) else does(at, clause, rest, who)
    if subject and PEOPLE.search(said) and said not in SPEAKERS:
        return lets(at, clause, subject, action)
    found = does(at, clause, action, at.own(subject))
    return found if subject else whole_if_bare(at, found)


def _forbidden(at: Setting, clause: Span) -> Found | None:
    """Word 不得, 不能, 不要 and the like."""
    match = _NOT.match(at.text, clause.start, clause.end)
    if match is None:
        return None
    subject, action = _groups(at, match)
    said = at.said(subject)
    if (
        action is None
        or said in SPEAKERS
        or said.endswith("得")
        or "我" in at.said(clause)
        or re.search(r"[也都]$|为什么|怎么|不会|(?<!任何)时候", said)
    ):
        return None
    mild = match.group("modal") == "别" and (
        at.said(action).startswith("超过") or (subject is None and not at.wished)
    )
    if mild:
        return None
    wish = match.group("modal") not in ("不能", "不得", "不能够")
    unnamed = subject is None and _BOUNDS.match(at.said(action))  # what must not fall below stands elsewhere
    if unnamed or "谁" in said:  # `谁也不能` says of whom itself
        return as_said(does(at, clause, action), at.text, clause, stop="。")
    adverb = _ADVERBS.search(at.text, subject.start, subject.end) if subject else None
    how: Parts = ()
    if subject and adverb:
        how = (Span(start=adverb.start(), end=adverb.end()),)
        subject = trim(at.text, subject.start, adverb.start())
        said = at.said(subject)
    if subject and PEOPLE.search(said):
        parts: Parts = (*at.thing, *how, "不得让", subject, action, "。")
        return Found(clause, "ubiquitous", parts, at.default, subject, "", action, lets=True, wish=wish)
    own = at.own(subject)
    parts = (*((own,) if own else at.thing), *how, "不得", action, "。")
    return Found(clause, "ubiquitous", parts, own or at.default, None, "", action, wish=wish)


def _obliged(at: Setting, clause: Span) -> Found | None:
    """Word 必须, 应 and 务必."""
    match = _MUST.match(at.text, clause.start, clause.end)
    if match is None:
        return None
    subject, action = _groups(at, match)
    said = at.said(subject)
    if action is None or said in SPEAKERS or said.endswith(("不", "没", "平均")) or "我" in said:
        return None
    if _WANTED_BEFORE.search(said):
        return None  # the duty is in the modal before, as in 要讲得有
    if len(at.said(action)) < 2 and not at.wished:
        return None
    if _WHEN.fullmatch(said) and said and _GOES_LIVE.match(at.text, action.start):
        return None  # a date for the whole, which the boundary tells
    can = re.match(r"能够?(?!力)|可以", at.said(action))
    if subject and PEOPLE.search(said) and can and can.end() < len(at.said(action)):
        return lets(at, clause, subject, Span(start=action.start + can.end(), end=action.end))
    if subject and PEOPLE.search(said):
        return _by_people(clause, subject, action)
    by = _BY_WHOM.match(at.text, action.start, action.end) if subject is None else None
    if by:
        who, act = (Span(start=by.start(g), end=by.end(g)) for g in ("who", "act"))
        return _by_people(clause, who, act)
    return does(at, clause, action, at.own(subject))


def _by_people(clause: Span, who: Span, act: Span) -> Found:
    """Word what people must do."""
    return Found(clause, "ubiquitous", (who, "应", act, "。"), None, who, "", act, lets=True, wish=True)


def _held(at: Setting, clause: Span) -> Found | None:
    """Word a level that something is held at, as in 命中率不低于95%."""
    match = _HELD.match(at.text, clause.start, clause.end)
    held = match or _WITHIN.match(at.text, clause.start, clause.end)
    if held is None:
        return None
    of, level = (
        trim(at.text, held.start("of"), held.end("of")),
        Span(start=held.start("level"), end=held.end("level")),
    )
    said, how = at.said(of), at.said(level)
    if of is None or _NO_DUTY.search(said) or re.search(r"^(?:如果|若|当|把|将)|已经?|了|[把将]", said):
        return None
    if _MODAL.search(said):
        return None  # a level within a duty, as in 应支持不少于500个用户
    if how.startswith("占") and not at.wished and not _LIMITS.search(how):
        return None  # a share that is told is a fact
    if (match is None and not FIGURE.search(said)) or (said.endswith("的") and not _BOUND.match(how)):
        return None
    less = match is not None and match.group("less")
    if _CHANGED.match(how) and not (less or at.wished or FIGURE.search(said)):
        return None
    risen = _FROM.search(at.text, of.start, of.end)
    if risen and risen.start() > of.start and not less:  # 空窑率从40%降到15%
        of, level = Span(start=of.start, end=risen.start()), Span(start=risen.start(), end=level.end)
        return Found(clause, "ubiquitous", (of, "应", level, "。"), of, None, "", level)
    should = "应不" if less else "应" if match or how.startswith("在") else "应在"
    return Found(clause, "ubiquitous", (of, should, level, "。"), of, None, "", level)


def _needed(at: Setting, clause: Span) -> Found | None:
    """Word 要, 需要 and 得."""
    match = _NEED.match(at.text, clause.start, clause.end)
    if match is None:
        return None
    subject, action = _groups(at, match)
    said, done = at.said(subject), at.said(action)
    if (
        action is None
        or _SEES.match(said)
        or _AMOUNT.match(done)
        or _BURDEN.match(done)
        or re.match(r".{0,2}了", done)
        or _HANDS.search(said)
        or (said.startswith("每") and re.match(r"[\u4e00-\u9fff]{1,2}的[\u4e00-\u9fff]", done))
        or said.endswith(("不", "不是", "并非", "目前", "现在", "平均", "都是"))
    ):
        return None
    if (_WHEN.fullmatch(said) and said and _GOES_LIVE.search(done)) or (
        "我" in said and said not in SPEAKERS
    ):
        return None
    if at.today and re.search(r"[都还总老]$", match.group("subject")):
        return None
    asking = _WHEN_ASKED.fullmatch(said)
    people = PEOPLE.search(asking.group("who") if asking else said)
    who = subject if subject and said not in SPEAKERS and people else None
    theirs = subject is None or said in SPEAKERS or PEOPLE.search(said) or match.group("modal") == "需要"
    named = theirs and _NAMED.fullmatch(done) and not SYSTEM.search(said)
    if (_THING.match(done) or named) and match.group("modal") in ("要", "需要"):
        return provides(at, clause, who, action)
    if who and len(done) < 2:
        return None
    if who is None and _BY_WHOM.match(done):  # what people must do is no act of the thing
        return as_said(does(at, clause, action), at.text, clause, stop="。")
    if who:
        can = re.match(r"(?:能够?|可以)", done)
        rest = (
            Span(start=action.start + can.end(), end=action.end) if can and can.end() < len(done) else action
        )
        return lets(at, clause, who, rest)
    if len(done) < 2 and not (subject and done in _SHORT):
        return None
    return _changed(at, clause, subject, action)


def _changed(at: Setting, clause: Span, subject: Span | None, action: Span) -> Found:
    """Word what something needs: its own state, a level of what was told before, or what is done to it."""
    said, done = at.said(subject), at.said(action)
    moved = re.match(
        r"把(?P<thing>.{2,16}?)(?P<how>(?:从|搬|改|做|变|转|放|接|弄|换|升级|集中|统一|合并|迁).+)", done
    )
    if moved:
        what, how = (
            Span(start=action.start + moved.start(g), end=action.start + moved.end(g))
            for g in ("thing", "how")
        )
        return Found(clause, "ubiquitous", (what, "应", how, "。"), what, None, "", action, wish=True)
    level = re.match(rf"(?:能)?{LEVEL}\s?(?:{NUMERAL}|百分)", done)
    if level and subject is None and (of := figure_before(at, clause)):
        return Found(clause, "ubiquitous", (of, "应", action, "。"), of, None, "", action, wish=True)
    if level and at.own(subject) is None and at.default:
        parts: Parts = (at.default, "应", action, "。")
        return Found(clause, "ubiquitous", parts, at.default, None, "", action, wish=True)
    if subject and _POINTS.fullmatch(said) and (told := told_before(at, clause)):
        parts = (*at.thing, "应", action, "（", told, "）。")
        return Found(clause, "ubiquitous", parts, at.default, None, "", action, wish=True)
    return does(at, clause, action, at.own(subject))


def _offered(at: Setting, clause: Span) -> Found | None:
    """Word 能 and 可以 where they tell what people or the thing shall be able to do."""
    match = _CAN.match(at.text, clause.start, clause.end)
    if match is None:
        return None
    subject, action = _groups(at, match)
    said = at.said(subject)
    dated = said and _WHEN.fullmatch(said) and action and _GOES_LIVE.match(at.text, action.start)
    if (
        action is None
        or dated
        or re.search(r"[我您]|请问", said)
        or re.match(r"谈|理解|说|的|吗|接受|看看|给一点", at.said(action))
    ):
        return None
    if _LIMITED.match(said):
        return ensured(at, clause)
    if subject and PEOPLE.search(said) and _DONE_FIRST.search(said):
        return as_said(does(at, clause, action), at.text, clause, stop="。")
    if subject and PEOPLE.search(said) and said not in SPEAKERS:
        return lets(at, clause, subject, action)
    if subject is None and _PERCEIVED.match(at.said(action)):
        parts: Parts = (*at.thing, "应让用户能够", action, "。")
        return Found(clause, "ubiquitous", parts, at.default, None, "", action, lets=True, wish=True)
    if subject is None and (at.wished or match.group("modal") == "能"):
        return does(at, clause, action)
    if subject and SYSTEM.fullmatch(said):
        return does(at, clause, action, at.own(subject))
    return ensured(at, clause) if at.wished and len(at.said(action)) > 1 else None


def _only(at: Setting, clause: Span) -> Found | None:
    """Word 结果只给辅导员看 once something was asked for."""
    match = _ONLY.match(at.text, clause.start, clause.end) if at.wished or at.default else None
    subject = trim(at.text, match.start("subject"), match.end("subject")) if match else None
    said = at.said(subject)
    if (
        match is None
        or subject is None
        or said in SPEAKERS
        or PEOPLE.search(said)
        or re.search("[说称我]", said)
    ):
        return None
    return does(at, clause, Span(start=match.start("action"), end=match.end("action")), subject)


def _stays_out(at: Setting, clause: Span) -> Found | None:
    """Word 手写处方不进系统 where wishes are listed."""
    match = _STAYS_OUT.match(at.text, clause.start, clause.end) if at.wished else None
    subject = trim(at.text, match.start("subject"), match.end("subject")) if match else None
    if match is None or subject is None or "我" in at.said(subject):
        return None
    return does(at, clause, Span(start=match.start("action"), end=match.end("action")), subject)


def _named_today(at: Setting, clause: Span) -> Found | None:
    """Return what a clause about today names as the thing that is to change."""
    match = _NEED.match(at.text, clause.start, clause.end)
    subject = _groups(at, match)[0] if match else None
    said = at.said(subject)
    told = (
        subject is None or re.search(r"每|人工|手工|现在|目前|大概|平均|老系统", said) or PEOPLE.search(said)
    )
    return None if told else Found(clause, "ubiquitous", (), subject, None, "", None)
