"""Chinese clauses in which a thing does something by itself, with no word of duty: 系统自动检查, 值班表自动排."""

import re

from translator.domain.value import Span
from translator.reading.statements.clauses_zh import trim
from translator.reading.statements.conditions_zh import Condition, with_condition
from translator.reading.statements.found import Found
from translator.reading.statements.frames_zh import Setting, does, ensured, timed
from translator.reading.text.words_zh import MACHINE, ORDERS

_DOES = re.compile(rf"(?:{MACHINE.pattern})(?:能够?|会(?=自动)|应|要)?(?P<does>(?:自动|直接|先|帮).+)")
_ITSELF = re.compile(r"(?P<subject>[^自]{2,40}?)(?P<does>自动(?!化|驾驶|挡|门|机|售).+)")
_BY_WHAT = re.compile(r"(?:根据|按照?|依据|通过|基于)(?!摩|钮)")
_MADE_FOR_US = re.compile(
    r"[你您]?(?:来)?(?:[帮给替])(?:我们?|咱们?|一下){1,2}(?:做|弄|搞|写|整|建|开发)(?:出)?(?:一?[个套款])?(?:能够?|可以|会)?$"
)
"""Whoever asks for one that does something: 你帮我弄一个能自动同步的."""
_STEPS = re.compile(r"(?:并|并且|且|然后|再|和)$")
_AT_ONCE = re.compile(rf"(?:马上|立即|立刻|及时|同时|系统|{ORDERS.pattern})")
_ABLE_ALREADY = re.compile(r"(?:也|都|(?<!没)还|能够?|可以|会|想|要|得|应该?){1,4}$")
_LEFT_UNDONE = re.compile(r"没(?!有(?!人))[\u4e00-\u9fff]{1,6}$|未(?!来)[\u4e00-\u9fff]{1,6}$|逾期$")
"""A case for what follows rather than what does it: 到点没还自动通知."""
_THEN = re.compile(r"(?:就|则|便)$")


def by_itself(at: Setting, clause: Span) -> Found | None:
    """Word 系统自动检查 and 值班表自动排."""
    match = _DOES.match(at.text, clause.start, clause.end)
    if match:
        return does(at, clause, Span(start=match.start("does"), end=match.end("does")))
    itself = _ITSELF.match(at.text, clause.start, clause.end)
    if (
        itself is None
        or re.search(r"[把将给的]|已经?", itself.group("subject"))
        or itself.group("does").endswith("了")
    ):
        return None
    subject = trim(at.text, itself.start("subject"), itself.end("subject"))
    act = Span(start=itself.start("does"), end=itself.end("does"))
    if _MADE_FOR_US.search(itself.group("subject")):
        end = act.end - 1 if at.said(act).endswith("的") and len(at.said(act)) > 2 else act.end
        return does(at, clause, Span(start=act.start, end=end))
    if re.search(r"[我您你]", itself.group("subject")):
        return None
    if _STEPS.search(itself.group("subject")):
        acts = _AT_ONCE.match(at.text, clause.start, clause.end)
        return does(at, clause, clause) if acts else ensured(at, clause)
    if subject and (then := _THEN.search(at.text, subject.start, subject.end)):
        state = trim(at.text, subject.start, then.start())
        given = Condition("unwanted", ("如果", state, "，则")) if state else None
        return with_condition(does(at, clause, act), [given] if given else [])
    if subject and _LEFT_UNDONE.search(at.said(subject)):
        colon = max(at.text.rfind(sign, subject.start, subject.end) for sign in "：:")
        state = Span(start=max(subject.start, colon + 1), end=subject.end)
        return with_condition(does(at, clause, act), [Condition("unwanted", ("如果", state, "，则"))])
    able = _ABLE_ALREADY.search(at.text, subject.start, subject.end) if subject else None
    subject = trim(at.text, subject.start, able.start()) if subject and able else subject
    if able and subject and at.said(subject).endswith(("不", "没", "休", "别")):
        return None
    if subject and (found := timed(at, clause, subject)):
        return found
    if subject and _BY_WHAT.match(at.said(subject)):
        return does(at, clause, clause)
    return does(at, clause, act, subject) if subject else None
