"""Chinese wishes: what somebody wants built or hopes for, turned into what the thing shall do."""

import re

from translator.domain.value import Span
from translator.reading.statements.clauses_zh import trim
from translator.reading.statements.duties_zh import read_duty
from translator.reading.statements.found import Found, Parts, as_said
from translator.reading.statements.frames_zh import (
    Setting,
    does,
    ensured,
    lets,
    order,
    provides,
    whole_if_bare,
)
from translator.reading.statements.told_before_zh import told_before
from translator.reading.text.denials import denies
from translator.reading.text.words_zh import (
    CAN,
    LEVEL,
    MACHINE,
    MUST,
    NOT,
    NUMERAL,
    ORGANS,
    PEOPLE,
    PEOPLE_WORDS,
    SPEAKERS,
    SYSTEM,
    WANT,
)

STORY = re.compile(
    r"作为(?:一名|一个|一位)?(?P<user>[^，,。；\n]{1,20})[，,]\s*+(?:我|我们)?(?:希望|想要|想|需要|要)(?:能够?)?"
)
_THING_END = r"(?:助手|机器人|系统|平台|工具|小程序|大屏|看板|报表|客服|模块|功能|模型|bot|算法|服务|页面|插件|讲解员|APP|App)"
BUILD = re.compile(
    r"(?P<who>[^，,。；\n]{0,14}?)(?:想要?(?!法|象)|希望|需要|建议(?=[上做建搞引])|(?<![纪概提必重主简只都])要(?!求)|计划|打算|准备|(?<![申邀])请|麻烦|能不能|能否|可否|想法是)(?:大家|你们|帮忙|尽快|能|再|有)?"
    r"(?:(?:给|为|帮)[\u4e00-\u9fff]{2,8}?(?=做|建|搭|开发|设计|加|增加|提供))?"
    r"(?:(?=一个|一套|一款)|上(?=一[个套款]|套)|做|建[设立成]?|搭建?|开发|上线?|实现|弄|搞|设计|有|引入|增加|新增|加|提供)(?:出)?(?:一个|一套|个(?!性|人|体|案)|一款|一张|一版|套(?!餐)|款(?!项))?"
    rf"(?P<thing>[^，,。；：:\n]{{0,12}}?{_THING_END}(?=快速|自动|让|显示|展示|帮|回答|查|提醒|根据|把|给|对|按|先)|"
    r"[^，,。；：:\n]{2,24}?(?=$|[，,。；：:\n]|(?<![智功技职性效权])能(?![力源耗效])|可以|用来|用于|来(?!源)|并|的功能))"
)
_NO_THING = re.compile(
    r"[的到得成好完至]|.{0,6}(?:准备|改善|提升|提高|下降|降低|增长|减少|进展|效果|起色|变化|保障|信心|兴趣)$"
)
"""What goes on with the verb (`做到全覆盖`), or what one has without building it (`有明显改善`)."""
_STRIVES = rf"(?:争取|力争)(?=[^，,。；\n]{{0,12}}?{LEVEL}\s?[^，,。；\n]{{0,4}}?{NUMERAL})"
_HOPED = re.compile(rf"(?P<who>.{{0,16}}?)(?:{WANT}|{_STRIVES})(?:能够?(?!力)|可以|要|先)?(?P<rest>.+)")
_ASKS_FOR = re.compile(r"(?P<who>.{0,6}?)想?要的是(?P<rest>.{2,})")
_BY_MACHINE = re.compile(
    rf"(?:让|用|靠|由|请)?(?:这个|该|新)?(?P<machine>{MACHINE.pattern}|它)(?:能够?|可以|应该?|要|会)?(?:(?:来|去)?(?:帮助?|替|给|为)(?P<who>[\u4e00-\u9fff]{{2,6}}?)(?=自动|把|查|找|写))?(?P<does>.{{2,}})"
)
_ONES = re.compile(
    rf"(?:让|给)?(?P<who>[\u4e00-\u9fffA-Za-z]{{2,12}}?)(?:也|都|就|还)?(?P<can>{CAN}|自动)(?P<does>.+)"
)
_WHAT = re.compile(
    r"(?:有(?=一|个|张|份|套))?(?:一)(?:个|张|份|套|款|版|种|台|块|条|组|项|页|本)(?!人|样|下|些|点).+|个(?!人|性|体|别).+"
)
_SOMETHING_DOES = re.compile(
    r"有个?(?P<what>工具|系统|东西|办法|地方|页面|功能|机器人)(?:能够?|可以)(?:先|再)?(?P<does>.+)"
)
_WITHIN = re.compile(
    rf"(?:在)?{NUMERAL}+(?:\.\d{{1,3}})?\s?个?(?:毫秒|秒钟?|分钟?|小时|天|工作日)(?:之|以)?内"
)
"""A hope that names only a time, for what was told right before."""
_LEVELLED = re.compile(rf"{LEVEL}\s?[^，,。；]{{0,6}}?(?:{NUMERAL}|百分)")
_BY_THEN = re.compile(rf"(?!在|从)[^，,。；从降升提缩]{{1,8}}?[前内底](?=[^，,。；]{{0,8}}?(?:{LEVEL}))")
"""When a level that is hoped for is to be reached: 年底前缩短到3天."""
_CASE = re.compile(rf"{NUMERAL}[^，,。；\n的]{{0,10}}的(?:只要|只|都|就|由|要|不用|免)")
"""A hope that begins with the cases it is about: 5000元以下的只要部门经理批."""
_ACTED_BY = re.compile(
    rf"(?:让|供|方便)?(?P<who>[\u4e00-\u9fff]{{0,4}}?(?:{PEOPLE_WORDS}))(?P<does>(?!说|量|单|端|数|工|的)[\u4e00-\u9fff].+)"
)
"""What people do with what is built: 业主拍照上传."""
_USES = re.compile(r"(?:来|能够?|可以|用来|用于|要能?|的功能|功能)*")
_PERCEIVED = re.compile(r"(?:看(?!看)|查|搜|找|收到|知道|了解|浏览|听到)")
"""What those who speak want to do themselves with what the thing gives them."""
_MODAL = re.compile(rf"{MUST}|{NOT}")
"""What makes 要求 the act of a duty, as in 系统应要求二次认证."""
_DATED = re.compile(
    r"(?:最好|尽快|能)?(?:在)?.{0,8}(?:前|内|底|初|月|季度|年|节|周|天|号|日)(?:之前|以前)?(?:能|就)?(?:上线|交付|完成|用上|启用|投产|落地)(?:了)?"
)
_OWN_SUBJECT = re.compile(
    r"(?!把|将|给|对|按|从|在|先|再)[\u4e00-\u9fff]{2,8}?(?:不|都|也|全|已|被|由|在|后|前|上|就能|一起|[长做说写排整]得)"
)
"""A hope whose verb phrase begins with somebody or something of its own."""
_IS_SO = re.compile(r"^(?!把|将|给|对|按|从|在)[^，,。是]{4,20}是[^，,。]{1,16}的$")
"""A hope that says how something is: 六成是真的有问题的."""
_OF_OURS = re.compile(rf"(?:我们?|咱们?)(?!.{{0,30}}(?:{WANT}|{CAN}|{MUST}|{NOT}))")
"""What those who speak tell of themselves and do not ask for: 我们去各县送货."""
_CHATTER = re.compile(r"(?:请你们?|请各位|请教|问|说|请教|了解|确认|知道|聊|吐槽|反映|补充)")


def read_built(at: Setting, clause: Span) -> tuple[Span, Span | None, Span | None] | None:
    """Find what somebody wants built.

    Returns:
        What it is called, who wants it, and what the clause says of it after its name; None where nothing is.
    """
    match = BUILD.match(at.text, clause.start, clause.end)
    thing = trim(at.text, match.start("thing"), match.end("thing")) if match else None
    if match is None or thing is None or _NO_THING.match(at.text, thing.start, thing.end):
        return None
    before = at.text[clause.start : thing.start]
    if denies(before, "zh") or "要不要" in before:
        return None  # it is not to be built, or somebody asks whether it is
    who = trim(at.text, match.start("who"), match.end("who"))
    actor = who if who and PEOPLE.search(at.said(who)) else None
    rest = trim(at.text, match.end(), clause.end)
    bare = rest is not None and _USES.fullmatch(at.said(rest)) is not None
    return thing, actor, None if bare else rest


def built(at: Setting, thing: Span, actor: Span | None, action: Span | None) -> Found:
    """Word what a thing that somebody wants built shall do, or only that it shall be there."""
    if (
        action
        and at.text[thing.end : action.start].strip() in ("：", ":")
        and _OF_OURS.match(at.said(action))
    ):
        return Found(thing, "ubiquitous", (), thing, actor)  # what follows the colon tells of those who speak
    if action is None:
        return Found(thing, "ubiquitous", ("系统应提供", thing, "。"), thing, actor, wish=True)
    here = Setting(at.text, thing, wished=True, built=True)
    uses = _USES.match(at.text, action.start, action.end)
    begin = uses.end() if uses else action.start
    rest = trim(at.text, begin, action.end) or action
    ones = _ONES.match(at.text, rest.start, rest.end)
    who = Span(start=ones.start("who"), end=ones.end("who")) if ones else None
    if ones and who and PEOPLE.search(at.said(who)):
        return lets(here, action, who, Span(start=ones.start("does"), end=ones.end("does")))
    acted = _ACTED_BY.match(at.text, rest.start, rest.end)
    if acted and begin == action.start:
        who = Span(start=acted.start("who"), end=acted.end("who"))
        return lets(here, action, who, Span(start=acted.start("does"), end=acted.end("does")))
    if begin == action.start and (read := read_duty(here, action)):
        return read
    found = does(here, action, rest)
    return Found(found.where, found.pattern, found.parts, thing, actor, "", rest, wish=True)


def read_hope(at: Setting, clause: Span) -> Found | None:
    """Word a clause in which somebody hopes, wants or asks for something; None when nobody does."""
    asked = _ASKS_FOR.match(at.text, clause.start, clause.end)
    match = asked or _HOPED.match(at.text, clause.start, clause.end)
    rest = trim(at.text, match.start("rest"), match.end("rest")) if match else None
    if match is None or rest is None or _CHATTER.match(at.text, rest.start, rest.end):
        return None
    who = trim(at.text, match.start("who"), match.end("who"))
    said = at.said(who)
    if said.endswith(("没", "未")):
        return None  # 他们没想好 tells
    if said.endswith(("不", "别")):
        return as_said(does(at, clause, rest), at.text, clause, stop="。")
    if re.fullmatch(r"一律|一概|都|也|还", said) or _MODAL.search(said):
        return None
    if _DATED.fullmatch(at.said(rest)):
        return None  # a date for the whole, which the boundary tells
    person = who if who and PEOPLE.search(said) and not ORGANS.search(said) else None
    other = (
        not asked and who is not None and person is None and said not in SPEAKERS and not ORGANS.search(said)
    )
    here = Setting(at.text, at.default, wished=True)
    if _WITHIN.fullmatch(at.said(rest)) and (told := told_before(at, clause)):
        soon: Parts = (*here.thing, "应在", rest, "完成（", told, "）。")
        return Found(clause, "ubiquitous", soon, at.default, None, "", rest, wish=True)
    something = _SOMETHING_DOES.match(at.text, rest.start, rest.end)
    if something:
        what = Span(start=something.start("what"), end=something.end("what"))
        act = Span(start=something.start("does"), end=something.end("does"))
        return does(here, clause, act, None if SYSTEM.fullmatch(at.said(what)) else what)
    if (found := _hoped_of(here, clause, rest)) is not None:
        return found
    if _WHAT.match(at.text, rest.start, rest.end):
        return provides(here, clause, person, rest)
    if person:
        return (
            ensured(here, rest)
            if _OWN_SUBJECT.match(at.text, rest.start, rest.end)
            else lets(here, clause, person, rest)
        )
    if _PERCEIVED.match(at.text, rest.start, rest.end) and not other:
        parts: Parts = (*here.thing, "应让用户能够", rest, "。")
        return Found(clause, "ubiquitous", parts, at.default, None, "", rest, lets=True, wish=True)
    if other and who and _LEVELLED.search(at.said(rest)):
        should = "应在" if _BY_THEN.match(at.said(rest)) else "应"
        return Found(clause, "ubiquitous", (who, should, rest, "。"), who, None, "", rest, wish=True)
    if other:
        whole = Span(start=match.end("who"), end=clause.end)
        return read_duty(here, whole) or does(here, clause, rest, who)
    if _IS_SO.search(at.said(rest)):
        return ensured(here, rest)
    return order(here, rest) or read_duty(here, rest) or _plain(here, clause, rest)


def _plain(at: Setting, clause: Span, rest: Span) -> Found:
    """Word a hope with its own words, as what the thing shall do, or ensure where the clause has its own subject."""
    if _CASE.match(at.text, rest.start, rest.end):
        return ensured(at, rest)
    own = _OWN_SUBJECT.match(at.text, rest.start, rest.end)
    verb = re.match(
        r"(?:把|将|给|对|为|按|根据|从|在|用|通过|直接|自动|先|再|快速|看|查|找|做|写|改|换|录|发|收|提|加|减|降|升|缩|压|少|多|玩|走|整)",
        at.said(rest),
    )
    return ensured(at, rest) if own and not verb else whole_if_bare(at, does(at, clause, rest))


def _hoped_of(at: Setting, clause: Span, rest: Span) -> Found | None:
    """Word a hope that names who or what shall do it: 希望系统结合天气…，想让店长能…。"""
    machine = _BY_MACHINE.match(at.text, rest.start, rest.end)
    if machine:
        act = Span(start=machine.start("does"), end=machine.end("does"))
        who = trim(at.text, machine.start("who"), machine.end("who")) if machine.group("who") else None
        found = does(at, clause, act)
        return Found(found.where, found.pattern, found.parts, found.thing, who, "", act, wish=True)
    ones = _ONES.match(at.text, rest.start, rest.end)
    if (
        ones is None
        or re.search(r"[加装用换]|就$", ones.group("who"))
        or at.text[ones.start("can") - 1] == "就"
    ):
        return None
    who = Span(start=ones.start("who"), end=ones.end("who"))
    if re.search(r"[前后时]$", at.said(who)):
        return ensured(at, rest)
    auto = ones.group("can") == "自动"
    act = Span(start=ones.start("can") if auto else ones.start("does"), end=ones.end("does"))
    if PEOPLE.search(at.said(who)):
        return lets(at, clause, who, act)
    if re.match(r"[把将给对按从为在用通]", at.said(who)):
        return None
    return does(at, clause, act, None if SYSTEM.fullmatch(at.said(who)) else who)
