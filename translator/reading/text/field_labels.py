"""The labels of forms, minutes and tickets that say what stands under them: `Out of scope:`, `Must not:`, 目标：, 使用人：.

One table; what is done with each field is decided elsewhere.
"""

import re
from typing import Literal

from translator.reading.text.edges import Edge

Field = Edge | Literal["ban", "due", "fails", "goal", "level", "notes", "scope", "users", "today", "wishes"]
"""An edge of the work; or what must not be; the date and the money; what is done when it fails; what is wanted; the level
to be reached; what is in; who uses it; how it is today; what it shall do, line by line; notes of any kind."""

_BEFORE_ZH = r"(?:[本这该首一二三第]{1,2}[期次版轮步]|暂时?|先|目前|现阶段)"
_NAMES: tuple[tuple[Field, str], ...] = (
    (
        "outside",
        r"(?:explicitly )?(?:not in scope|out[- ]of[- ]scope|not included|exclu(?:ded|des?|sions?)|non-?goals?|outside (?:of )?(?:this|the) (?:request|scope|project|order)|what (?:is|are) (?:it|this|they) not(?: for)?|not (?:wanted|affected|concerned|covered|for|part of (?:this|it)|now|yet|this time|in (?:this|the first) (?:phase|version|release|step))|won['’]t (?:do|have))"
        r"|what (?:is|should be) left out|what will (?:it|we) not do|哪些不(?:用|需要)?做|哪些不在(?:本次|本期|这次)?(?:的)?范围(?:之?内)?|不做(?:什么|哪些)"
        rf"|(?:明确)?(?:不做|不含|不包[含括]|不涉及|不考虑|不在(?:本[期次])?范围内?|范围外|排除)(?:的?(?:内容|范围|事项))?|{_BEFORE_ZH}{{1,2}}不(?:做|含|包[含括]|涉及|考虑)(?:的?(?:内容|范围|事项))?",
    ),
    (
        "ban",
        r"(?:must|should|may|shall)(?: not|n['’]t| never)|do not|don['’]?ts?|never|forbidden|prohibited|not (?:allowed|permitted)|no[- ]?gos?|what (?:it|the (?:system|tool|app)) (?:must|should|may) (?:not|never) do"
        r"|(?:is there )?(?:what|anything) (?:it|this|the (?:system|tool|app)) (?:must|should|may|shall) (?:never|not)(?: do)?|what (?:must|should|may|shall) (?:it|this|the (?:system|tool|app)) (?:never|not) do|(?:绝对)?不能做(?:什么|哪些)|有(?:什么|哪些)不能做的?(?:事|事情)?"
        r"|(?:严禁|禁止|不得|不许|不准|不允许|绝?不能|不可以?|(?:绝对)?不要做?|别做?|红线|禁区|禁忌)(?:的?(?:事项|内容|行为|要求))?",
    ),
    (
        "data",
        r"(?:existing|available|current|known) (?:records|material|register|files)|what data (?:exists?|is there|do we have)|(?:existing |available |current |known )?data(?: (?:situation|sources?|quality|available|we have|problems?|issues?|gaps?))?|(?:现有)?(?:数据|资料)(?:情况|来源|现状|质量|基础)?",
    ),
    (
        "limit",
        r"constraints?|limit(?:ation)?s?|restrictions?|(?:限制|约束)(?:条件)?",
    ),
    (
        "due",
        r"deadlines?|due(?: date)?|go-?live(?: date)?|budget|截止(?:时间|日期)?|(?:期望|希望|计划|要求|预计)(?:上线|完成|交付|投用)(?:时间|日期|期限)?|上线(?:时间|日期)?|(?:完成|交付|投用)(?:时间|日期|期限)|期限|工期|预算"
        r"|(?:by )?when (?:is (?:it|this) |do you |will you |would you )?(?:needed|need (?:it|this)|like it|wanted)|by when|needed by|when|money|costs?|(?:什么时候|何时|几时)(?:要|用|需要|上线|要用)?|(?:有没有)?(?:预算|经费)(?:多少)?|时间[与和及、](?:经费|预算|费用)",
    ),
    (
        "frame",
        r"languages?|devices?|platforms?|browsers?|hardware|environment|volumes?|load|scale|sites?|使用(?:设备|环境|范围|语言)|设备|语言|平台|规模|量|业务量|数量",
    ),
    (
        "fails",
        r"failures?(?: (?:case|mode|handling))?|(?:in case of|on) (?:an? )?(?:failure|outage|error|breakdown)|(?:if|when) (?:it|the (?:system|tool|app)) (?:fails|breaks|is down|does not work)|fall-?back|outages?"
        r"|(?:系统|设备|网络)?(?:故障|宕机|停机|断网|断电|异常|出错|出问题|坏了)(?:的?时候?|的?情况|处理|怎么办|后|预案)?|(?:应急|兜底)(?:预案|方案|办法|处理|措施)?",
    ),
    (
        "goal",
        r"(?:project |the |our )?(?:goals?|aims?|objectives?)|desired (?:results?|outcomes?|states?)|expected (?:results?|outcomes?)|wanted|what (?:we|i) (?:want|need|would like)"
        r"|what (?:would|do|did) (?:you|we) (?:like|want|need|wish for|ask for)(?: (?:us|it) to do| from us)?|what (?:is|are) (?:requested|needed|wanted|asked for|you asking for)|what should (?:it|this|the (?:system|tool|app)) do|your (?:request|wish|idea)|(?:您|你们?)?(?:需要|想要|希望)(?:我们)?(?:做|解决|开发)?什么|(?:您|你)的(?:需求|诉求|想法)|(?:要|想)实现什么|(?:希望|想要|想让)(?:系统|它|我们)?(?:能)?(?:做到|实现|解决)什么"
        r"|(?:项目|建设|总体|主要|业务)?目标|(?:希望|期望)(?:达到|实现|做到)的?(?:目标|效果|结果)?|(?:期望|预期)(?:效果|结果|目标)|想要(?:的(?:效果|结果))?|(?:我们)?(?:想要?|要)做(?:什么|的事)",
    ),
    (
        "wishes",
        r"(?:functional |system |main |key |our )?requirements?|must[- ]haves?|features?|expected(?: behaviou?r)?|what (?:it|the (?:system|tool|app)) (?:should|must|shall) do|wish(?:es|[- ]?list)|needs"
        r"|(?:功能|具体|主要|业务|我们的)?(?:需求|要求)(?:内容|描述|说明|如下)?|功能(?:清单|点)?|期望(?:行为|功能)|需要(?:的功能|实现)",
    ),
    (
        "level",
        r"targets?|target (?:values?|levels?)|kpis?|success (?:criteri(?:on|a)|measures?)|(?:考核|关键|目标|验收|量化)?指标|目标值|成功标准|验收标准"
        r"|how (?:do|will|would|can) (?:we|you) (?:know|tell|see|measure)(?: that| if| whether)?(?: it works| it is (?:good|done|a success)| success)?|acceptance(?: criteri(?:on|a))?|when (?:is|are) (?:it|you|we) (?:done|happy|satisfied)|(?:怎么|如何|怎样)(?:算|才算|知道)(?:做好了?|成功|完成|达标)|如何验收|做到什么程度",
    ),
    (
        "notes",
        r"(?:other |further |additional )?(?:notes?|remarks?|comments?)|其[他它](?:说明|事项|补充|备注)?|补充(?:说明)?|备注|说明|附注|注",
    ),
    (
        "scope",
        r"(?:project )?scope|in scope|(?:项目|建设|工作|本期|业务)?范围(?:内)?|本[期次]做",
    ),
    (
        "users",
        r"(?:intended |main |end[- ])?users?(?: groups?)?|who (?:uses|will use|is going to use) it|used by|audience|(?:使用|目标|主要)(?:用户|者|人|人员|人群|对象)|用户|使用部门|谁(?:来)?用|给谁用|用的人"
        r"|who (?:will|would|should|is going to) (?:use|work with) (?:it|this)|who (?:is (?:it|this) for|are the users|needs (?:it|this)|benefits)|谁(?:会|要|将)?(?:来)?使?用|给谁使?用",
    ),
    (
        "today",
        r"(?:problem|situation|status|process)(?: (?:today|now|at present))?|today|as[- ]is|how (?:it|this) is(?: (?:done|today|now))*|how (?:we do it|things are)(?: (?:today|now))?|current (?:situation|state|process)|(?:目前|当前|现在|现有)(?:的?(?:情况|现状|做法|问题|状况|流程))?|现状|痛点"
        r"|what(?: is|['’]s) (?:the (?:problem|issue|matter|situation)|wrong|going wrong)(?: today| now)?|(?:how|what) (?:is (?:it|this) done|do you do(?: it)?|does it work) (?:today|now|at present|at the moment)|why (?:do you need (?:it|this)|is (?:it|this) needed)|(?:(?:您|你们?)(?:目前|现在)?的?(?:工作|业务)?[中里]?)?(?:遇到|有|是)?了?什么问题|(?:现在|目前)(?:是)?(?:怎么|如何)做的?|问题是什么|为什么(?:要做|需要)",
    ),
)
_MARK = r"[\s*]*(?:[:：】?？]|$)[\s*]*"
_LABELS = tuple(
    (field, re.compile(rf"[\W_]*+(?:{names})(?:\s?[/&]\s?[\w-]{{2,16}})?{_MARK}", re.I))
    for field, names in _NAMES
)
_NAMED = re.compile("|".join(f"(?:{names})" for _, names in _NAMES), re.I)
_ANY = re.compile(r"[\W_]*(?:[^\s:：】?？.。,，][^:：】?？.。,，\n]{0,40})(?:[:：】]|[?？]\s*$)")
_WORDS_MAX = 6


def field_at(words: str) -> tuple[Field, int] | None:
    """Return the field whose label begins a sentence and where what it says begins, or None.

    Args:
        words: the sentence, without its bullet.
    """
    return next(((field, m.end()) for field, label in _LABELS if (m := label.match(words))), None)


def is_label_alone(words: str) -> bool:
    """Say whether a sentence is but the label of a field, as `Who will use it?`; what it asks stands behind or under it.

    Args:
        words: the sentence, without its bullet.
    """
    said = words.strip()
    found = field_at(said)
    return found is not None and found[1] >= len(said)


def names_a_field(name: str) -> bool:
    """Say whether a label without its colon is one of these."""
    return _NAMED.fullmatch(name.strip()) is not None


def is_any_label(words: str) -> bool:
    """Say whether a sentence begins with a label, whatever it names."""
    label = _ANY.match(words)
    return label is not None and len(label.group().split()) <= _WORDS_MAX
