"""Tells names of people from names of fields: both stand before a colon, as in `Gitta: ...` and `Goal: ...`.

Knows roles and departments that speak, fields that every form has, and what a name looks like.
"""

import re

from translator.reading.text.field_labels import names_a_field

SURNAME = "[王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦傅方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤章柳鲍穆洪施牛温庄季柯葛涂]"
"""The commonest Chinese family names."""
_ROLES = frozenset(
    "sales marketing finance legal hr it ops operations support product engineering dev devs development design qa purchasing procurement logistics controlling compliance management board boss "
    "warehouse reception customer client agent caller operator user guest patient interviewer interviewee chair moderator security service accounting facilities production quality works-council pm po ceo cto cfo coo cio cmo dpo".split()
)
_ROLES_ZH = re.compile(
    r"(?:.{1,3}(?:总|工|老师|经理|主任|院长|校长|店长|主管|处长|科长|书记|医生|女士|先生|妈妈|爸爸|姐|哥)|[小老阿][\u4e00-\u9fff]{1,2}|客户[\dA-Z]?|来电人|报修人|投诉人|坐席|客服|产品|运营|研发|开发|技术|前端|后端|测试|法务|财务|市场|销售|采购|仓库|物流|人事|行政|老板|领导|甲方|乙方|用户[\dA-Z]?|主持人|店员|护士|司机)(?:部|部门|组|科|处|室|中心|那边|同学|同事)?$"
)
_FIELDS = frozenset(
    "title subject topic summary context background problem description desc detail details goal goals aim objective objectives wish wishes want wants wanted need needs needed request requests ask asks requirement requirements feature features "
    "scope in out limits limit constraint constraints condition conditions assumption assumptions acceptance criteria criterion given when then example examples note notes remark remarks hint budget cost costs price deadline date due time timeline when where who what why how "
    "volume volumes load size data input output inputs outputs source sources history today now currently current status state as-is to-be before after benefit benefits value risk risks question questions answer answers open todo todos idea ideas proposal solution workaround impact priority type kind "
    "users user story stories steps step expected actual result results owner contact from to cc re fw fwd ps nb fyi edit update important warning attention option options pros cons plan phase pilot test tests training quality accuracy performance security privacy language languages format formats platform platforms "
    "fallback integration integrations system systems tools tool component components module page screen app device devices field fields filter filters report reports dashboard search target targets kpi kpis metric metrics rule rules exception exceptions also plus finally first second third one two three last next else other others only done decided decision decisions action actions agenda minutes present attendees apologies aob name department location link links attachment attachments version must should could nice nice-to-have tbd tbc undecided unclear excluded".split()
)
_ZH_FIELDS = re.compile(
    r"待定|未定|不?明确|疑问|待确认|待议|待讨论|参会|出席|缺席|事项|背景|需求|目标|目的|问题|现象|描述|说明|期望|想要|希望|要求|范围|不含|限制|约束|条件|数据|预算|费用|价格|时间|日期|期限|截止|备注|注意|验收|标准|标题|主题|工单|单号|类型|现状|场景|方案|功能|性能|指标|目前|现在|来源|用户故事|另|附|规模|背景说明|痛点|优先级|第.|诉求|原因|结论|决定|待办|行动|议题|内容|例如|比如|其中|包括|结果|步骤|口径|量|地点|语言|平台|接口|权限|安全|合规|部门|系统|依赖|风险"
)
_LEVELS = frozenset("error warn warning info debug trace fatal http https".split())
_SMALL = frozenset("the of for and a an to or our your this is".split())
_NUMBERED_VOICE = re.compile(r"(?:[A-Z][a-z]+ )?(?:#?\d{1,2}|[A-Z]\d?)$")


def is_speaker(who: str) -> bool:
    """Say whether a label surely names somebody: a department, a role, or a person by title."""
    return who.lower() in _ROLES or _ROLES_ZH.search(who) is not None


_TAKES_REQUESTS = re.compile(
    r"\b(?:agent|support|operator|hotline|help ?desk|service desk|interviewer|moderator|consultant|bot|q)\b|坐席|客服|接线|主持人|访谈",
    re.I,
)


def takes_requests(who: str) -> bool:
    """Say whether somebody of this role hears what others want, such as the agent of a hotline."""
    return _TAKES_REQUESTS.search(who) is not None


def opens_no_topic(name: str) -> bool:
    """Say whether a label or heading names a part of any request, such as `Acceptance criteria`, rather than a topic."""
    words = re.findall(r"[a-z][\w'-]*", name.lower())
    return all(w in _FIELDS or w in _SMALL for w in words) if words else _ZH_FIELDS.search(name) is not None


def is_field(who: str) -> bool:
    """Say whether a label names a field of a form rather than a person or a topic."""
    return (
        any(w in _FIELDS or w in _LEVELS for w in who.lower().split())
        or _ZH_FIELDS.search(who) is not None
        or names_a_field(who)
    )


def may_be_a_name(who: str) -> bool:
    """Say whether a label could name somebody: a role, or up to three capitalised words that are no field's."""
    if is_speaker(who):
        return True
    if is_field(who):
        return False
    if _NUMBERED_VOICE.match(who):
        return True
    parts = who.split()
    if who[:1] >= "\u4e00":
        return len(who) <= 4
    return len(parts) <= 3 and all(p[:1].isupper() for p in parts) and not any(c.isdigit() for c in who)
