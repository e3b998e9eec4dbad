"""Says what a word of mere size or change is about: `minimal errors` is about accuracy, `reduce waiting` about speed."""

import re

from translator.domain.value import Language, Span

_OPEN = frozenset({"amount", "outcome"})
"""Aspects that say nothing about what is counted; the noun beside the phrase says it."""
_NOUNS: dict[str, tuple[tuple[str, re.Pattern[str]], ...]] = {
    "en": tuple(
        (aspect, re.compile(rf"\b(?:{nouns})\b", re.I))
        for aspect, nouns in (
            (
                "speed",
                r"latency|delays?|lag|speed|performance|wait(?:ing)?|turnaround|queues?|(?:response|wait(?:ing)?|load(?:ing)?|processing|lead|cycle|search|handling) times?",
            ),
            (
                "accuracy",
                r"errors?|mistakes?|accuracy|precision|recall|false (?:alarms?|positives?|negatives?)|misses|wrong|detection|recognition|predictions?|forecasts?",
            ),
            ("cost", r"costs?|prices?|spend(?:ing)?|expenses?|budget|fees?|money"),
            (
                "effort",
                r"effort|workload|manual|paperwork|typing|overtime|productivity|efficiency|rework|work|busywork|processe?s?|workflows?",
            ),
            ("availability", r"downtime|outages?|uptime|availability"),
            ("engagement", r"satisfaction|engagement|loyalty|retention|churn|adoption|experience|ux"),
            ("relevance", r"relevance|search results?|recommendations?|suggestions?|hits"),
            ("completeness", r"coverage|gaps?"),
            ("robustness", r"crash(?:es)?|failures?|breakdowns?|stability|reliability|incidents?"),
            ("ease", r"usability|clicks?|steps?|navigation"),
            ("security", r"security|attacks?|fraud"),
        )
    ),
    "zh": tuple(
        (aspect, re.compile(nouns))
        for aspect, nouns in (
            ("speed", r"延迟|时延|latency|速度|等待|排队|耗时|响应|时间|周期|时长|加载"),
            ("accuracy", r"误差|误报|漏报|误判|错误|差错|准确|精度|命中率|识别率|正确率|误检|漏检"),
            ("cost", r"成本|费用|价格|开支|花费|油耗|能耗"),
            ("effort", r"工作量|人工|人力|负担|效率|加班|手工|流程"),
            ("availability", r"停机|宕机|故障时间"),
            ("engagement", r"满意度|粘性|黏性|活跃|留存|转化|点击率|CTR|忠诚|体验"),
            ("relevance", r"相关性|推荐|搜索结果"),
            ("completeness", r"覆盖"),
            ("robustness", r"故障|崩溃|稳定"),
            ("security", r"泄露|攻击|欺诈"),
        )
    ),
}
_BREAK = re.compile(r"[.!?;:,\n。！？；：，]")
_REACH = 30
"""Code points looked at on either side; a noun farther away belongs to something else."""


_SOON_EN = re.compile(
    r"\b(?:sent|send|shown?|answer\w*|notif\w+|alert\w*|respond\w*|assign\w*|deliver(?:ed)? to|react\w*|reply|replies|update\w*|forward\w*|escalat\w+|process\w*)\b",
    re.I,
)
_SOON_ZH = re.compile(r"(?:系统|平台|要|能|自动)[^，,。；\n]{0,6}$")
_LIVE_ZH = re.compile(
    r"[^，,。；\n]{0,4}(?:上线|交付|完成|开发|做出|出一版|出来|搞定|启动|落地|评估|回复我|安排)"
)


def _acts_soon(text: str, span: Span, language: Language) -> bool:
    """Say whether the thing is to act soon, rather than to be there soon."""
    before = _BREAK.split(text[max(0, span.start - _REACH) : span.start])[-1]
    if language == "zh":
        return _SOON_ZH.search(before) is not None and _LIVE_ZH.match(text, span.end) is None
    return _SOON_EN.search(before) is not None


def aspect_of(text: str, span: Span, aspect: str, language: Language) -> str:
    """Return what a phrase is about, by the noun beside it where the phrase itself does not say.

    Args:
        text: the ask.
        span: where the phrase stands.
        aspect: what the lexicon says it is about.
        language: the language of the lexicon.
    """
    if aspect == "time" and _acts_soon(text, span, language):
        return "speed"
    if aspect not in _OPEN:
        return aspect
    after = _BREAK.split(text[span.start : span.end + _REACH], maxsplit=1)[0]
    before = _BREAK.split(text[max(0, span.start - _REACH) : span.start])[-1]
    for beside in (after, before):
        found = [
            (m.start(), named)
            for named, nouns in _NOUNS.get(language, ())
            if (m := nouns.search(beside)) is not None
        ]
        if found:
            return min(found)[1]
    return aspect
