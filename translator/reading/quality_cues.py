"""Words and forms that point to a quality or to behaviour, which the learned weights may believe or not.

English is looked for in lower case. Characteristics are those of ISO/IEC 25010:2023 in snake case, and `legal` for duties of law.
"""

import re
from collections.abc import Sequence
from typing import NamedTuple

from translator.reading.text.lower import lower
from translator.reading.text.one_pattern import at_word_start, by_first_letter


class QualityCue(NamedTuple):
    """Words that point to one quality."""

    characteristic: str
    sub: str | None
    weight: float
    english: re.Pattern[str]
    chinese: re.Pattern[str]


def _english(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{by_first_letter(words)})\b")


_WORDS: tuple[tuple[str, str | None, float, str, str], ...] = (
    ("performance_efficiency", "time_behaviour", 2.0, r"response times?|latency|seconds?|milliseconds?|ms|throughput|refresh(?:es|ed)?|loads? (?:in|within)|fast(?:er)?|quick(?:ly|er)?|speed|slow|real[- ]time|performance", "响应时间|秒|延迟|速度|快速|实时|性能"),
    ("performance_efficiency", "capacity", 2.0, r"concurrent|simultaneous(?:ly)?|at the same time|per (?:second|minute|hour)|transactions per|memory|cpu|bandwidth|disk space", "并发|吞吐|同时在线"),
    ("flexibility", "scalability", 2.2, r"scal\w+|growth|expand\w*|additional users|increase in (?:users|volume)|support (?:up to )?[\d,]+ (?:\w+ )?users|over the next \w+ years?|capable of (?:handling|supporting)", "可扩展|扩容"),
    ("flexibility", "adaptability", 2.0, r"portab\w+|different (?:platforms|browsers|devices)|operating systems?|windows|linux|unix|macos|android|ios|any browser|install\w*", "可移植|适配|跨平台"),
    ("reliability", "availability", 2.2, r"availab(?:le|ility)|uptime|24 ?x ?7|24/7|24 hours|downtime|99(?:\.\d+)? ?%(?= of the time| uptime| avail| of time)|business hours|365 days", "可用性|全天|不间断"),
    ("reliability", "fault_tolerance", 2.0, r"fail\w*|crash\w*|recover\w*|robust\w*|fault|outage|backup|restore\w*|without (?:loss|data loss)|reliab\w+|mean time", "容错|故障|健壮|可靠|稳定|备份"),
    ("security", "confidentiality", 2.2, r"secur\w+|authori[sz]\w+|unauthori[sz]ed|authenticat\w+|password\w*|encrypt\w*|log ?ins?|logged in|access (?:rights|control|level)|permission\w*|privileges?|hack\w*|privacy|confidential\w*|credentials|sensitive|virus\w*|malicious", "安全|加密|权限|密码|隐私|登录|保密"),
    ("interaction_capability", "learnability", 2.2, r"easy to (?:use|learn|understand|navigate)|ease of use|user[- ]friendly|usab\w+|intuitive\w*|training|learn(?:ed|ing)? (?:to use|how)|novice|help (?:text|system)|tooltips?|accessib\w+|self[- ]explanatory|understandable|without (?:any )?(?:training|help)|first[- ]time users?|satisf\w+", "易用|友好|直观|简单|方便|易学|体验"),
    ("interaction_capability", "user_engagement", 2.2, r"look(?:s)? and feel|appearance|colou?rs?|fonts?|logos?|branding|attractive|appealing|style|layout|theme|screen resolution|professional(?:[- ]looking)?|visual\w*|interface (?:shall|must|should|standards)|graphic\w*|conform to .{0,40}(?:guidelines|standards)|aesthetic\w*|modern", "界面|美观|外观|大方|简洁|配色|风格"),
    ("maintainability", "modifiability", 2.2, r"maintain(?:ab\w+|ed|ing|enance)?|modif(?:y|iable|ications?) (?:of|the (?:code|system))|upgrad\w+|source code|coding standards|documented|new (?:releases?|versions?|products?) .{0,30}(?:without|within)|updates? (?:shall|must|should)|releases?|develop(?:ers?|ment)|unit tests?|configur\w+ (?:without|by)", "可维护|易维护|维护"),
    ("compatibility", "interoperability", 1.9, r"interfac(?:e|es|ing) with|interoperab\w+|integrat\w+ with|compatible|exchange\w* (?:data|information)|browsers?|server|environment|database|oracle|sql|java|\.net|xml|existing (?:systems?|hardware|infrastructure)|operate (?:in|within|on)|run on|deploy\w*|hardware|network|protocol", "兼容|对接|接口|互通"),
    ("legal", None, 2.4, r"legal\w*|law(?:s|ful)?|regulat\w+|complian\w+|comply|complies|gdpr|hipaa|sarbanes|statut\w+|act of|licen[cs]e agreement|audit standards|disclaimers?|copyright", "合规|法律|法规|监管"),
    ("safety", None, 2.2, r"injur\w+|hazard\w*|safety[- ](?:critical|relevant)|harm(?:ful|s)?|emergency stop|fail[- ]safe", "人身安全|危险|急停"),
    ("functional_suitability", "functional_correctness", 1.2, r"accura\w+|correct(?:ly|ness)?|precis\w+|relevan\w+|error rate|false (?:positives|negatives)", "准确|精准|正确率|命中率|误报"),
)  # fmt: skip
QUALITY_CUES = tuple(
    QualityCue(characteristic, sub, weight, _english(english), re.compile(chinese))
    for characteristic, sub, weight, english, chinese in _WORDS
)
_ANY_ENGLISH = re.compile(rf"(?={_english('|'.join(english for *_, english, _ in _WORDS)).pattern})")
BEHAVIOUR_EN = re.compile(
    r"\b(?:shall|must|will|should|can|to|and|may)\s+(?:also\s+|be able to\s+|allow \w+(?: \w+){0,3} to\s+|have the ability to\s+|automatically\s+|not\s+|only\s+){0,4}"
    r"(?:display|show|send|allow|provide|generate|create|add|delete|remove|update|edit|enter|record|store|save|search|view|list|print|calculate|compute|notify|prompt|retrieve|select|track|assign|report|import|export|validate|verify|upload|download|submit|"
    r"request|order|approve|reject|cancel|schedule|sort|filter|register|register|log|identify|determine|determine|confirm|enable|permit|maintain a|maintain the|answer|find|predict|forecast|detect|classify|tag|route|score|recommend|extract|read|write|translate|transcribe|remind|list|match|compare|manage|process|handle|include|contain|accept|capture|synchroni[sz]e|integrate|connect|link|archive|place|play|move|choose|change|define|modify|populate|return|interface|transmit|receive|monitor|control|start|stop|indicate|inform|provide)\b"
)  # fmt: skip
BEHAVIOUR_ZH = re.compile(
    r"回答|查询|检索|搜索|返回|显示|提醒|通知|生成|预测|推荐|识别|录入|审批|提交|导出|导入|统计|登记|编辑|删除|新增|查看|同步|对接|转写|分类|打标|分派|提取|检测|预约"
)

_DUTY = re.compile(
    r"\b(?P<modal>shall|must|will|should|can|has to|have to|needs? to|is to|are to|may)\s++(?P<not>not\s++|never\s++)?"
    r"(?P<frame>(?:also|only|automatically)\s++|be able to\s++|be capable of\s++|have the (?:ability|capability) to\s++"
    r"|(?:allow|enable|let|permit)s?\s++(?:(?:a|an|the|all|any|each|its|authori[sz]ed)\s++)?(?:[\w/-]+\s++){1,3}?(?:to\s++)?|support\s++)*+"
    r"(?P<verb>[a-z]+)(?:\s++(?P<next>[a-z-]+))?"
)
_IN_WHICH = (
    ("time", at_word_start("seconds?|minutes?|hours?|milliseconds?|ms|days?|weeks?|months?|years?")),
    ("share", "%|" + at_word_start("per ?cent")),
    ("people", at_word_start("users?|customers?|people|staff|operators?|administrators?|admins?")),
    ("bounded", at_word_start(r"within|under|less than|at least|at most|no more than|no longer than|maximum|minimum|up to|exceed\w*")),
    ("restricts", at_word_start(r"only|cannot|prevent\w*|unauthori\w+|without|restrict\w*")),
    ("condition", r"^\W*(?:if|when|while|once|upon|after|before|where|in case)\b"),
)  # fmt: skip
_FORMS = tuple((name, re.compile(pattern)) for name, pattern in _IN_WHICH)
_HAN_RUN = re.compile("[\u4e00-\u9fff]+")
_SENTENCE_END = re.compile(r"[.!?](?:\s|$)")


def forms_of(text: str) -> dict[str, float]:
    """Return the form of an English requirement: who must do what, in which frame, with which kinds of figures.

    Args:
        text: one requirement, in one or a few sentences.
    """
    text = lower(text)
    forms: dict[str, float] = {}
    duty = _DUTY.search(text)
    if duty:
        verb = duty["verb"]
        forms[f"verb:{verb}"] = 1.0
        forms[f"modal:{duty['modal']}"] = 0.5
        if duty["not"]:
            forms["forbids"] = 0.5
        if duty["frame"]:
            forms[f"frame:{duty['frame'].split()[0]}"] = 0.5
        if duty["next"]:
            forms[f"verb:{verb} {duty['next']}"] = 0.5
        subject = text[: duty.start()].split()
        if subject:
            forms[f"subject:{subject[-1]}"] = 0.5
        forms[f"subject long:{min(4, len(subject) // 2)}"] = 0.3
    forms |= {f"has:{name}": 0.5 for name, pattern in _FORMS if pattern.search(text)}
    forms[f"long:{min(6, len(text) // 50)}"] = 0.4
    forms[f"sentences:{min(3, len(_SENTENCE_END.findall(text)))}"] = 0.4
    return forms


def cues_said(text: str) -> list[tuple[QualityCue, int]]:
    """Count the different words of a text that point to each quality; those that none points to are left out.

    English is read in one pass: each quality is asked only where a word of any of them begins. Chinese words are looked
    for in the runs of Chinese characters alone.
    """
    low = lower(text)
    han = " ".join(_HAN_RUN.findall(low))
    said = [set(cue.chinese.findall(han)) for cue in QUALITY_CUES]
    ends = [0] * len(QUALITY_CUES)
    for begins in _ANY_ENGLISH.finditer(low):
        at = begins.start()
        for i, cue in enumerate(QUALITY_CUES):
            word = cue.english.match(low, at) if at >= ends[i] else None
            if word:
                said[i].add(word.group())
                ends[i] = word.end()
    return [(cue, len(words)) for cue, words in zip(QUALITY_CUES, said, strict=True) if words]


def cued(text: str, said: Sequence[tuple[QualityCue, int]]) -> dict[str, float]:
    """Return which qualities the words of a text point to, and whether its form asks for behaviour.

    Args:
        text: one requirement.
        said: its cues; see `cues_said`.
    """
    cues: dict[str, float] = {}
    for cue, hits in said:
        cues[f"cue:{cue.characteristic}.{cue.sub}"] = 0.5
        cues["cue:any"] = 0.5
        if hits > 1:
            cues[f"cues:{cue.characteristic}"] = 0.5
    behaves = BEHAVIOUR_EN.search(lower(text)) is not None
    if behaves:
        cues["behaves"] = 0.5 if "cue:any" in cues else 0.8
    return cues
