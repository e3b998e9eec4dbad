"""Tells which quality a text is about, and whether it asks for behaviour.

Characteristics are those of ISO/IEC 25010:2023 in snake case, and `legal` for duties of law.
"""

import re
from collections.abc import Sequence

from translator.domain.reading import QualityScore, Quantity, VaguePhrase
from translator.domain.value import Language
from translator.reading.found import Found

_CUES: tuple[tuple[str, str | None, float, re.Pattern[str]], ...] = tuple(
    (characteristic, sub, weight, re.compile(words))
    for characteristic, sub, weight, words in (
        ("performance_efficiency", "time_behaviour", 2.0, r"\b(?:response times?|latency|seconds?|milliseconds?|ms|throughput|refresh(?:es|ed)?|loads? (?:in|within)|fast(?:er)?|quick(?:ly|er)?|speed|slow|real[- ]time|performance)\b|响应时间|秒|延迟|速度|快速|实时|性能"),
        ("performance_efficiency", "capacity", 2.0, r"\b(?:concurrent|simultaneous(?:ly)?|at the same time|per (?:second|minute|hour)|transactions per|memory|cpu|bandwidth|disk space)\b|并发|吞吐|同时在线"),
        ("flexibility", "scalability", 2.2, r"\b(?:scal\w+|growth|expand\w*|additional users|increase in (?:users|volume)|support (?:up to )?[\d,]+ (?:\w+ )?users|over the next \w+ years?|capable of (?:handling|supporting))\b|可扩展|扩容"),
        ("flexibility", "adaptability", 2.0, r"\b(?:portab\w+|different (?:platforms|browsers|devices)|operating systems?|windows|linux|unix|macos|android|ios|any browser|install\w*)\b|可移植|适配|跨平台"),
        ("reliability", "availability", 2.2, r"\b(?:availab(?:le|ility)|uptime|24 ?x ?7|24/7|24 hours|downtime|99(?:\.\d+)? ?%(?= of the time| uptime| avail| of time)|business hours|365 days)\b|可用性|全天|不间断"),
        ("reliability", "fault_tolerance", 2.0, r"\b(?:fail\w*|crash\w*|recover\w*|robust\w*|fault|outage|backup|restore\w*|without (?:loss|data loss)|reliab\w+|mean time)\b|容错|故障|健壮|可靠|稳定|备份"),
        ("security", "confidentiality", 2.2, r"\b(?:secur\w+|authori[sz]\w+|unauthori[sz]ed|authenticat\w+|password\w*|encrypt\w*|log ?ins?|logged in|access (?:rights|control|level)|permission\w*|privileges?|hack\w*|privacy|confidential\w*|credentials|sensitive|virus\w*|malicious)\b|安全|加密|权限|密码|隐私|登录|保密"),
        ("interaction_capability", "learnability", 2.2, r"\b(?:easy to (?:use|learn|understand|navigate)|ease of use|user[- ]friendly|usab\w+|intuitive\w*|training|learn(?:ed|ing)? (?:to use|how)|novice|help (?:text|system)|tooltips?|accessib\w+|self[- ]explanatory|understandable|without (?:any )?(?:training|help)|first[- ]time users?|satisf\w+)\b|易用|友好|直观|简单|方便|易学|体验"),
        ("interaction_capability", "user_engagement", 2.2, r"\b(?:look(?:s)? and feel|appearance|colou?rs?|fonts?|logos?|branding|attractive|appealing|style|layout|theme|screen resolution|professional(?:[- ]looking)?|visual\w*|interface (?:shall|must|should|standards)|graphic\w*|conform to .{0,40}(?:guidelines|standards)|aesthetic\w*|modern)\b|界面|美观|外观|大方|简洁|配色|风格"),
        ("maintainability", "modifiability", 2.2, r"\b(?:maintain(?:ab\w+|ed|ing|enance)?|modif(?:y|iable|ications?) (?:of|the (?:code|system))|upgrad\w+|source code|coding standards|documented|new (?:releases?|versions?|products?) .{0,30}(?:without|within)|updates? (?:shall|must|should)|releases?|develop(?:ers?|ment)|unit tests?|configur\w+ (?:without|by))\b|可维护|易维护|维护"),
        ("compatibility", "interoperability", 1.9, r"\b(?:interfac(?:e|es|ing) with|interoperab\w+|integrat\w+ with|compatible|exchange\w* (?:data|information)|browsers?|server|environment|database|oracle|sql|java|\.net|xml|existing (?:systems?|hardware|infrastructure)|operate (?:in|within|on)|run on|deploy\w*|hardware|network|protocol)\b|兼容|对接|接口|互通"),
        ("legal", None, 2.4, r"\b(?:legal\w*|law(?:s|ful)?|regulat\w+|complian\w+|comply|complies|gdpr|hipaa|sarbanes|statut\w+|act of|licen[cs]e agreement|audit standards|disclaimers?|copyright)\b|合规|法律|法规|监管"),
        ("safety", None, 2.2, r"\b(?:injur\w+|hazard\w*|safety[- ](?:critical|relevant)|harm(?:ful|s)?|emergency stop|fail[- ]safe)\b|人身安全|危险|急停"),
        ("functional_suitability", "functional_correctness", 1.2, r"\b(?:accura\w+|correct(?:ly|ness)?|precis\w+|relevan\w+|error rate|false (?:positives|negatives))\b|准确|精准|正确率|命中率|误报"),
    )
)  # fmt: skip
_BEHAVIOUR_EN = re.compile(
    r"\b(?:shall|must|will|should|can|to|and|may)\s+(?:also\s+|be able to\s+|allow \w+(?: \w+){0,3} to\s+|have the ability to\s+|automatically\s+|not\s+|only\s+)*"
    r"(?:display|show|send|allow|provide|generate|create|add|delete|remove|update|edit|enter|record|store|save|search|view|list|print|calculate|compute|notify|prompt|retrieve|select|track|assign|report|import|export|validate|verify|upload|download|submit|"
    r"request|order|approve|reject|cancel|schedule|sort|filter|register|register|log|identify|determine|determine|confirm|enable|permit|maintain a|maintain the|answer|find|predict|forecast|detect|classify|tag|route|score|recommend|extract|read|write|translate|transcribe|remind|list|match|compare|manage|process|handle|include|contain|accept|capture|synchroni[sz]e|integrate|connect|link|archive|place|play|move|choose|change|define|modify|populate|return|interface|transmit|receive|monitor|control|start|stop|indicate|inform|provide)\b",
    re.I,
)  # fmt: skip
_QUALITY_VERB = re.compile(
    r"\b(?:shall|must|will|should)\s+(?:not\s+)?(?:be|have|take|conform|comply|operate|run|support|use|require|appear|look|work|remain|adhere|ensure|meet|cost|handle|interface)\b",
    re.I,
)
_BEHAVIOUR_ZH = re.compile(
    r"回答|查询|检索|搜索|返回|显示|提醒|通知|生成|预测|推荐|识别|录入|审批|提交|导出|导入|统计|登记|编辑|删除|新增|查看|同步|对接|转写|分类|打标|分派|提取|检测|预约"
)
_EVIDENCE_HALF = 1.6
"""Sum of weights at which a quality is as likely the main point as not."""


def functional(text: str, language: Language, found: Sequence[Found]) -> bool:
    """Say whether the text asks for behaviour.

    Args:
        text: the ask, or one requirement.
        language: what it is read as.
        found: the requirements found; one with a verb of its own is behaviour.
    """
    if language == "zh":
        return _BEHAVIOUR_ZH.search(text) is not None
    if _BEHAVIOUR_EN.search(text):
        return True
    return any(f.verb and f.verb not in _NO_BEHAVIOUR and f.rest is not None for f in found)


_NO_BEHAVIOUR = frozenset(
    "be have feel look work take use need want get make keep stay run operate conform comply ensure meet improve".split()
)


def qualities_of(
    text: str, vague: Sequence[VaguePhrase], quantities: Sequence[Quantity], *, functional: bool
) -> tuple[QualityScore, ...]:
    """Tell which qualities the text is about, best first.

    Args:
        text: the ask, or one requirement.
        vague: the vague phrases; each points to the quality it would be settled by.
        quantities: the numbers; a duration that must be met points to time behaviour.
        functional: whether it asks for behaviour; a quality is then less likely its main point.

    Returns:
        Scores between 0 and 1; .5 or more on the first means that it is the main point.
    """
    sums: dict[str, float] = {}
    subs: dict[str, dict[str, float]] = {}

    def add(characteristic: str, sub: str | None, weight: float) -> None:
        sums[characteristic] = sums.get(characteristic, 0.0) + weight
        if sub:
            of = subs.setdefault(characteristic, {})
            of[sub] = of.get(sub, 0.0) + weight

    low = text[:_CHARS_READ_MAX].lower()
    for characteristic, sub, weight, pattern in _CUES:
        hits = len({m.group() for m in pattern.finditer(low)})
        if hits:
            add(characteristic, sub, weight * (1 + 0.5 * min(hits - 1, 2)))
    for phrase in vague:
        if phrase.quality:
            characteristic, _, sub = phrase.quality.partition(".")
            add(characteristic, sub or None, 0.8)
    if any(q.role == "target" and q.unit in _TIMES for q in quantities):
        add("performance_efficiency", "time_behaviour", 0.8)
    half = _EVIDENCE_HALF * (1.9 if functional else 1.0) * max(1.0, len(text) / 400) ** 0.5
    scored = [
        QualityScore(
            characteristic=c,
            sub=max(subs[c], key=lambda s: subs[c][s]) if c in subs else None,
            score=round(s / (s + half), 2),
        )
        for c, s in sums.items()
    ]
    return tuple(sorted(scored, key=lambda q: (-q.score, q.characteristic)))


_TIMES = frozenset({"ms", "s", "min", "h"})
_CHARS_READ_MAX = 20_000
"""What an ask is about stands early; the tail of a very long one is not searched for qualities."""
