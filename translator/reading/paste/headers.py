"""Strips from a heading what only tells where it comes from: `Subject: Re:`, ticket ids, tags, fields of a tracker.

What is left may name what is wanted.
"""

import re

from translator.domain.value import Span

_TAG = r"\[[^\]\n]{1,30}\]|【[^】\n]{1,20}】"
_PREFIX = (
    r"(?i:subject|re|fwd?|fw|aw|wg|tr|betreff|title|topic|summary|(?:(?:feature|change|support) )?request|user story|feature|epic|story|wish|bug|bug/feature|task|improvement|enhancement|"
    r"主题|标题|回复|答复|转发|工单|工单标题|需求|需求标题|需求名称|议题)\s*+[:：]"
)
_ID = (
    r"(?i:(?:ticket|issue|case|incident|request|ref(?:erence)?|工单编?号?|需求编?号|单号|编号)\s{0,3}+(?:no\.?|number|id|号)?\s{0,3}+[:：#]?)?\s{0,3}+"
    r"(?:#\d{1,10}|[A-Z]{2,10}(?:-\d|[-_]?\d\d)\d{0,10}(?:-\w{1,6})?|\d{4,10}(?:/\d{1,6})?(?:-\w{1,4})?)(?![\w%.])\s{0,3}+[:：–—-]?"
)
_FIELD = r"(?i:priority|prio|severity|urgency|status|state|issue type|type|category|component|labels?|tags?|assignee|reporter|sprint|version|优先级|紧急程度|状态|类型|分类|模块|组件|处理人|提交人)\s*+[:：]\s*+[^\s,，;；|]{1,16}[,，;；|]?"
OWN_TITLE = re.compile(r"\W{0,4}(?:title|subject|summary|标题|主题|概要)\s{0,3}[:：]\s{0,3}", re.I)
"""What the author calls a text is its title, whether or not it says what is to be built."""
_LEADS = re.compile(rf"(?:\s{{0,4}}+(?:{_TAG}|{_PREFIX}|{_FIELD}|{_ID}|[|·]))" + r"{0,8}+\s{0,4}+")
_BESIDE = re.compile(
    r"(?:(?:your|my|our|the|a|an?|his|her|quick|small|short|one|another) )?(?:re|fwd?|reply|replies|answer|question|questions|e-?mail|message|fix|fixes|ticket|issue|thing|things|stuff|request|requests|wish|wishes|idea|ideas|follow[- ]?up|reminder|update|(?:two|three|four|several|some|few|\d) \w+)\b"
    r"(?= (?:from|about|on|of|for|we|i|that|regarding|re)\b|[:.!?]?\s*$)|(?:关于|请教|咨询|回复|答复|问题|两个|几个|几点)",
    re.I,
)


def named_by(text: str, heading: Span) -> Span | None:
    """Return what a heading names without what stands before it; None where nothing is left that could be a name.

    Args:
        text: the whole ask.
        heading: the range of one line.
    """
    lead = _LEADS.match(text, heading.start, heading.end)
    start = lead.end() if lead else heading.start
    end = heading.end
    while end > start and text[end - 1] in " \t:：":
        end -= 1
    if end - start < 2 or _BESIDE.match(text, start, end):
        return None
    return Span(start=start, end=end)
