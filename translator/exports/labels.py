"""The headings and small words of exports, in plain words of both languages."""

from translator.domain.value import Language

_EN = {
    "goal": "Goal", "problem": "What was said", "user": "Who", "need": "Needs", "outcome": "So that", "evidence": "Today",
    "numbers": "Numbers", "targets": "Targets", "today": "today", "aim": "goal", "open": "to choose",
    "band_source": "as published by", "no_band": "no customary figure is known; what is it today?", "no_aim": "no goal was said",
    "questions": "Questions", "option": "or", "answered": "answered", "not_yet": "not known yet, ask", "to": "for",
    "follows": "What follows", "assuming": "assuming", "boundary": "Boundary", "in_scope": "In", "out_of_scope": "Out",
    "constraints": "Given", "data_conditions": "Data", "fallback": "When it fails", "model_limits": "What it cannot do",
    "requirements": "Requirements", "alternatives": "Alternatives", "gives_up": "gives up", "flips": "better when",
    "later": "Ask later", "left_out": "Left out of your text, and why", "vague": "Still vague", "clashes": "Does not fit together",
    "risks": "What could go wrong", "milestones": "Steps", "accepted": "accepted when", "measured": "measured",
    "custom": "Customary for this kind of system, not from your ask", "examples": "Examples", "acceptance": "Accepted when",
    "engine": "Written by rules, with no language model.", "by_model": "Written with the language model {model}; each number and quote was compared with your text.",
    "sent": "Sent to {host}: {chars:,} characters of the text, {masked} masked.", "worded": "in the words of the model", "dropped": "Written by the model, said by nobody, left out",
    "you": "you said", "state": "You said {said}, {derived} follow, {open} to choose", "feasible": "Can it be done?",
    "business": "business", "technical": "engineering", "data": "data", "legal": "legal", "watch": "must not get worse",
    "trigger": "sign", "then": "then", "more": "{left} more on the page", "read_as": "read as", "precedents": "Decided before",
    "sent_decisions": "Sent with it: {count} of the past decisions.", "decided": " (decided before: {ref})", "state_decided": ", {decided} decided before",
}  # fmt: skip
_ZH = {
    "goal": "目标", "problem": "原文所说", "user": "谁", "need": "需要", "outcome": "为了", "evidence": "现状",
    "numbers": "数字", "targets": "指标", "today": "现状", "aim": "目标", "open": "待选", "band_source": "公布者",
    "no_band": "没有通行的数值；现在是多少？", "no_aim": "没有说目标", "questions": "问题", "option": "或", "answered": "已回答", "not_yet": "还不知道，去问",
    "to": "问", "follows": "由此可知", "assuming": "前提", "boundary": "边界", "in_scope": "包括", "out_of_scope": "范围外",
    "constraints": "已知", "data_conditions": "数据", "fallback": "出错时", "model_limits": "做不到的", "requirements": "要求",
    "alternatives": "其他做法", "gives_up": "代价", "flips": "更合适的情形", "later": "以后再问", "left_out": "没有用上的原文及原因",
    "vague": "仍然含糊", "clashes": "前后矛盾", "risks": "可能出的问题", "milestones": "步骤", "accepted": "验收标准", "measured": "量法",
    "custom": "这类系统的惯例，不来自原文", "examples": "例子", "acceptance": "验收", "engine": "由规则写成，没有使用语言模型。",
    "by_model": "由语言模型 {model} 参与写成；每个数字和引文都和原文核对过。",
    "sent": "原文 {chars:,} 个字符发送给 {host}，遮盖 {masked} 处。", "worded": "模型的措辞", "dropped": "模型写了但没有人说过，没有采用", "you": "原文", "state": "原文说了 {said} 个数，推出 {derived} 个，待定 {open} 个",
    "feasible": "能不能做", "business": "业务", "technical": "技术", "data": "数据", "legal": "法务", "watch": "不能变差的",
    "trigger": "迹象", "then": "对策", "more": "页面上还有 {left} 条", "read_as": "理解为", "precedents": "以前的决定",
    "sent_decisions": "一并发送的以前的决定：{count} 条。", "decided": "（以前的决定：{ref}）", "state_decided": "，以前定过 {decided} 个",
}  # fmt: skip


def label(key: str, language: Language) -> str:
    """Return a heading or small word in a language; English for what is not read."""
    return (_ZH if language == "zh" else _EN)[key]
