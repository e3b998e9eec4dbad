"""Finds what a form, a tracker or a page adds to an ask: empty fields, ticket data, pictures, ticked and struck items."""

import re
from collections.abc import Iterator

from translator.domain.value import Span
from translator.reading.paste.headings import marked
from translator.reading.paste.layout import Layout
from translator.reading.text.segments import bulleted

_EMPTY_VALUE = (
    r"(?:n/?a\.?|none|nil|-{1,3}|—|/|\?{1,3}|please (?:select|choose|fill in|specify)[^\n]{0,30}|\(?(?:optional|select one|choose one|please select)\)?|\[(?: |select|choose|enter|your)[^\]\n]{0,40}\]|<[^>\n]{1,40}>|"
    r"_{2,40}|\.{3,40}|无|暂无|没有|请选择|请填写|待填|（?选填）?|（无）)"
)
_LABEL = r"(?:[^\s:：|【】][^\n:：|【】]{0,48}[:：]|【[^】\n]{1,24}】(?:[ \t]*[:：])?)"
_FIELD = re.compile(rf"[ \t]*+(?:[-*•][ \t]++)?+(?:\*\*)?+{_LABEL}(?:\*\*)?+[ \t\u3000]*+")
_EMPTY = re.compile(
    rf"[ \t]*+(?:[-*•][ \t]++)?+(?:\*\*)?+{_LABEL}(?:\*\*)?+[ \t\u3000]*+{_EMPTY_VALUE}?+[ \t\u3000]*+$", re.I
)
_PLACEHOLDER = re.compile(
    rf"[ \t]*+(?:{_EMPTY_VALUE}|_no response_|[(（](?:leave|optional|if |please|e\.g\.|max|选填|如)[^()（）\n]{{0,60}}[)）])[ \t]*+$",
    re.I,
)
_QUESTION_FIELD = re.compile(r"[ \t]*+(?:#{1,6} |\*\*)?[A-Z][^\n?]{2,60}\?(?:\*\*)?[ \t]*+$")
_EMPTY_FIELDS = re.compile(
    r"[ \t]*+(?:【[^】\n]{1,24}】)?+(?:[ \t\u3000]*+[^\s:：]{1,16}[:：](?=[ \t\u3000]*+(?:[^\s:：]{1,16}[:：]|$))){2,12}[ \t\u3000]*+$"
)
_ADMIN = (
    r"contact(?: person)?|priority|prio|severity|urgency|sprint|epic link|labels?|tags?|votes?|watchers?|assignee|assigned to|reporter|reported by|requester|requested (?:by|for)|submitted by|requesting (?:unit|department|team)|department|proposer|proposed by|author|resolution|created|updated|"
    r"fix versions?|affects versions?|story points|cost cent(?:re|er)|(?:ticket|case|request|issue|incident)(?: id| no\.?| number| ref)?|reference|ref|id|attachments?|approver|approved by|cc|phone|tel|"
    r"审批编号|流程编号|申请编号|需求编号|工单编号|工单号|单号|编号|提交人|提报人?|提出人|申请人|联系人|联系电话|电话|手机|邮箱|紧急程度|优先级|严重程度|问题类型|工单类型|处理人|受理人|(?:申请|提出|提报|提交|需求|所属|填报)(?:部门|单位|科室)|受理时间|处理结果|创建时间|提交时间|更新时间|附件|抄送|领导意见|审批人|审批意见|标签|迭代|经办人"
)
"""Names of fields by which a form or tracker is run; what they hold is about the ticket, never about the thing."""
_STATES = (
    r"(?:type|issue type|status|类型|状态)[ \t]*+(?:】|\*\*)?+[ \t]*+[:：]?[ \t]*+(?:\[|☐|□|(?:new )?(?:feature|bug|story|task|change|incident|request|improvement|epic|question|service|enhancement|open|new|to ?do|in progress|backlog|draft|triage|pending|waiting|refinement|done|closed)\b|"
    r"(?:新)?(?:需求|功能|故障|问题|缺陷|咨询|变更|优化)(?=[ \t]*+$)|新建|待处理|处理中|已提交|未分配|草稿)"
    r"|(?:category|component|分类|模块|组件)[ \t]*+(?:】|\*\*)?+[ \t]*+[:：][ \t]*+[^\s:：,，。.]{1,20}(?: [^\s:：,，。.]{1,16})?[ \t]*+$"
)
_FIELD_MARK = r"[ \t]*+(?:(?:[-*•]|\d{1,2}[.)、．]|[一二三四五六七八九十]{1,3}[、.．])[ \t]*+)?+(?:\*\*|【)?+"
_ADMIN_FIELD = re.compile(
    rf"{_FIELD_MARK}(?:(?:{_ADMIN})(?:\*\*|】)?+[ \t]*+(?:[:：]|(?<=】))|{_STATES})", re.I
)
_OFFICE = re.compile(
    r"[^\n]{0,20}\b(?:do not (?:write|type|edit) (?:below|above|after)|for (?:internal|office|it|official)(?: use)?(?: use only| only)|(?:please )?(?:reply|type your (?:reply|response)) (?:above|below) this line|fill (?:in|out) (?:all|the) (?:fields?|form)|\* ?required fields?)"
    r"|[^\n]{0,12}(?:以下(?:由|为)[^\n]{0,12}填写|此线以下|(?:信息中心|受理部门|管理员)填写)",
    re.I,
)
_PICTURE = re.compile(
    r"[ \t]*+(?:!\[[^\]\n]{0,120}\]\([^)\n]{0,400}\)|\[(?:cid:|image|img|inline image|screenshot|attachment|图片|表情|附件|文件|语音|视频|动画表情)[^\]\n]{0,80}\]|<?(?:image|img)\d{2,}\.(?:png|jpe?g|gif)>?|"
    r"(?:see )?attached?(?:ment)?s?: [^\n]{0,80}|cc:? @[^\n]{0,120}|(?:posted|sent|shared) (?:by|via) [^\n]{1,80})[ \t]*+$",
    re.I,
)
_SENDER = re.compile(
    r"(?:from|sender|发件人)[ \t]*[:：][ \t]*(?-i:[A-Z\u4e00-\u9fff])[^.!?。！？\n]{1,80}$", re.I
)
"""Who sends it, where no other line of a mail's head follows."""
_RULE = re.compile(r"[ \t]*+[-=_*—]{3,}[ \t]*+$")
_FOOTER = re.compile(
    r"[ \t]*+(?:(?:(?:view|open|reply|unsubscribe|manage|turn off|imprint|privacy|terms|help|settings|preferences|legal|contact us|download|visit|follow us)\b[^\n|·]{0,60}(?:[ \t]*+[|·•][^\n|·•]{1,60}){1,8}|"
    r"(?:unsubscribe|imprint|privacy|terms|settings|preferences|legal|contact us|follow us)\b[^\n|·]{0,30}|"
    r"(?:view|open|reply|manage|turn off|download|visit) (?:to )?(?:(?:this|your|the|our|it|all|an?) )?(?:[\w-]{2,16} )?(?:e-?mails?|message|ticket|issue|case|request|online|browser|in (?:your|the|a) \w+|notifications?|preferences|subscriptions?|settings|app|website|web ?site|help cent(?:re|er)|here|directly|above|on \w+)\b[^\n|·]{0,40}|"
    r"(?:powered by|sent (?:by|with|via)|delivered by|this (?:e-?mail|message|newsletter) (?:is a service|was sent)|您收到此邮件|退订|查看工单)(?![a-z])[^\n|·]{0,60}(?:[ \t]*+[|·•][^\n|·•]{1,60}){0,8}))$",
    re.I,
)
_COMMENT = re.compile(r"<!--(?:[^-<]|-(?!->)|<(?!!--)){0,4000}+-->")
_DONE = re.compile(
    r"[ \t]*+(?:(?:[-*+•][ \t]++)?+\[[xX✓✔]\][ \t]|☑|✅|✔|(?:[-*+•][ \t]++)?+(?:\[[ ]?\][ \t]*+)?+~~[^~\n]{1,400}~~[ \t]*+$)"
)
_DONE_AT_END = re.compile(
    r"(?:[(（](?:done|live|shipped|cancell?ed|dropped|obsolete|withdrawn|already live|(?:just |only )?(?:kidding|joking)|已完成|已上线|已取消|作废|不做了|开玩笑[^\n()（）]{0,8})[)）]|[-–—] (?:DONE|done|already live|cancell?ed|dropped)|\b(?:just|only) (?:kidding|joking))[.!。！]?[ \t]*$",
    re.I,
)


_FOOTER_LINES_MAX = 3
_DONE_CHARS_MAX = 40
"""No mark at the end of a line is longer."""


def form_lines(layout: Layout) -> Iterator[int]:
    """Yield the lines that only fill a form: empty fields, ticket data, pictures, items that are ticked or struck out."""
    office = False
    for i in range(len(layout.lines)):
        here = layout.words(i)
        office = office or _OFFICE.match(here) is not None
        if (
            (office and _FIELD.match(here))
            or _OFFICE.match(here)
            or _PICTURE.match(here)
            or (i == 0 and _SENDER.match(here))
            or (_FOOTER.match(here) and i + _FOOTER_LINES_MAX >= len(layout.lines))
            or _DONE.match(here)
            or _DONE_AT_END.search(here.rstrip(" \t")[-_DONE_CHARS_MAX:])
            or _ADMIN_FIELD.match(here)
            or _EMPTY_FIELDS.match(here)
            or _empty(layout, i)
        ):
            yield i


def comments(text: str) -> Iterator[Span]:
    """Yield what stands in marks of a comment."""
    if "<!--" in text:
        for match in _COMMENT.finditer(text):
            yield Span(start=match.start(), end=match.end())


def _empty(layout: Layout, i: int) -> bool:
    """Say whether a field has no value: none on its line, and none on the next."""
    here = layout.words(i)
    if _PLACEHOLDER.match(here):
        return i > 0 and _asks_only(layout.words(i - 1))
    if _QUESTION_FIELD.match(here):
        return i + 1 < len(layout.lines) and _PLACEHOLDER.match(layout.words(i + 1)) is not None
    if not _EMPTY.match(here):
        return False
    if not _label_only(here):
        return True
    last = i + 1 == len(layout.lines)
    return (
        last
        or _RULE.match(layout.words(i + 1)) is not None
        or (_FIELD.match(layout.words(i + 1)) is not None and not bulleted(layout.words(i + 1)))
        or bool(_PLACEHOLDER.match(layout.words(i + 1)))
    )


def _asks_only(words: str) -> bool:
    return _label_only(words) or _QUESTION_FIELD.match(words) is not None or marked(words)


def _label_only(words: str) -> bool:
    label = _FIELD.match(words)
    return label is not None and not words[label.end() :].strip()
