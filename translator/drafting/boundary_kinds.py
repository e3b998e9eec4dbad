"""Says which part of the boundary the words of a clause belong to, and what makes no line of scope."""

import re

from translator.domain.spec import BoundaryKind
from translator.domain.value import Language, Span
from translator.drafting.ground import COMPLAINT
from translator.reading.paste.open_words import is_question
from translator.reading.requests.wish_signs import POINTING
from translator.reading.text.denials import denies
from translator.reading.text.edge_words_zh import POLITE as POLITE_ZH
from translator.reading.text.edge_words_zh import TELLS_PAST as PAST_ZH
from translator.reading.text.edges import edge_of
from translator.reading.text.field_labels import Field
from translator.reading.text.lower import lower
from translator.reading.text.telling_zh import LEFT_OUT, tells_zh
from translator.reading.text.wishes import tells_of_past

BARE_DUTY = re.compile(
    r"(?:also\s+)?(?:works?|runs?|supports?|shows?|includes?|loads?|opens?|prints?|sends?|keeps?)\s+\w", re.I
)
"""A wish in note form, such as `Works on a phone too`."""
_RULES: tuple[tuple[BoundaryKind, re.Pattern[str]], ...] = (
    (
        "fallback",
        re.compile(
            r"\b(?:if|when|whenever|below|in case)\b[^.;\n]{0,90}\b(?:unsure|uncertain|down|fails?|failing|unavailable|"
            r"not sure|confidence|in doubt|outage|offline|timeout|times out|cannot|can't|no answer|isn['’]t (?:sure|certain|clear|known|available)|not (?:certain|clear|known|available)|"
            r"no (?:data|signal|connection|network|internet|reception|power)|silent|dies|breaks|nonsense|unclear|unreadable|illegible)\b"
            r"|\b(?:fall ?back|hand(?:s|ed)? over|escalate[sd]?|leave it to|human in the loop)\b"
            r"|(?:转人工|兜底|降级|人工接管|人工处理|不确定时|失败时|故障时|宕机)|(?:没(?:有)?(?:信号|网络?|电)|断[网电]|收不到(?:数据|信号)|连不上|看不清|糊了|识别不(?:了|出)|掉线)[^。；;\n]{0,16}(?:先存|补传|就(?!好)|改[为成由]|标[成为]|重[拍新试]|转(?!告)|照[旧常]|也[得要]能)|[\u4e00-\u9fff](?:不过|不了|不上|不出|不到|不通)的?(?:时候?|的话)?[^。；;\n]{0,10}(?:转[给到成人交]|改[为由成]|让人|人工)",
            re.I,
        ),
    ),
    (
        "out_of_scope",
        re.compile(
            r"\b(?:out of scope|not in scope|(?:does|do|will)(?: not|n.t) include|not included|excluding|excluded?|no need (?:for|to)|stays? manual|"
            r"stay (?:as is|manual)|remains? (?:as|unchanged|manual)|not part of|won't|do not touch|don't touch|leave .{0,30} alone|"
            r"later phase|not now|(?:do not|don['’]?t|never|no need to) (?:build|develop|implement))\b"
            r"|(?:不在范围|不包括|不含|不涉及|除外|暂不|以后再|不做)",
            re.I,
        ),
    ),
    (
        "data_conditions",
        re.compile(
            r"\b(?:training data|labell?ed|annotated|data (?:comes?|is|are|lives?|from)|historical data|history of|logs? of|"
            r"dataset|records? (?:of|from|since)|archives? of)\b|(?:训练数据|标注|历史数据|数据从|数据来自|数据来源|数据取自)",
            re.I,
        ),
    ),
    (
        "constraints",
        re.compile(
            r"\b(?:stays? (?:as (?:it|they) (?:is|are)|unchanged)|remains? (?:as|unchanged)|nothing fancy|keep it simple)\b|\b(?:only|must not|may not|(?:we|it|this|that|you|one|data|nothing) (?:also )?(?:cannot|can't)|no (?:cloud|internet|caching|external|personal|made-up|training|new)|"
            r"without (?:a|any|the|internet|cloud)|on[- ]prem(?:ises)?|gdpr|hipaa|iso \d+|compliant|compliance|existing|"
            r"stay inside|already have|nothing may|must stay|has to stay|offline|own servers?)\b"
            r"|(?:只能|仅限|仅支持|只含|只支持|不得|不能出|内网|合规|不允许|必须在|不变|保持原样|本地部署|私有化|等保)",
            re.I,
        ),
    ),
)
LIMIT = re.compile(
    r"\b(?:is|are|be|remains?|stays?) (?:strictly )?(?:limited|restricted|reserved|confined) (?:to|for)\b|(?<!\bit )\b(?:is|are) (?:not|never|no longer) (?:possible|allowed|permitted) (?:for|if|when|while|after|before|once|unless|without|during|outside)\b|"
    r"\b(?:can|may|(?:is|are) (?:possible|allowed|permitted))\b[^.;\n]{0,60}\b(?:unless|until|as long as|while|except|without)\b|\bjust [\w -]{1,40} (?:can|may)\b|\b(?:nobody|no one|none) (?:but|except|other than)\b"
    r"|(?<!不)(?:仅|只(?:给|对|限|由|向|供|让|允许|读))|只有[^，,。；\n]{1,16}(?:才|可以|能)|除[^，,。；\n]{1,16}外",
    re.I,
)
"""What allows a thing for some, at times or to a degree, as in `Deleting is reserved for admins`."""
SETTLES = re.compile(
    r"\b(?:if|when(?:ever)?|unless|until|without|otherwise|below|above|unclear|unsure|stays?|always|down|by hand|manual\w*)\b"
    r"|时|就|挂|断|不了|不出|不到|超过|低于|照旧|按原|人工|否则|兜底",
    re.I,
)
"""What a fallback has: the case it is for, or that people go on as before."""


def tells_how_it_is(text: str, language: Language) -> bool:
    """Say whether a clause tells what happened or complains, so that its numbers set nothing.

    Args:
        text: the clause.
        language: what the ask is read as.
    """
    if language == "zh" and _WISHES_ZH.search(text):
        return False
    if COMPLAINT.search(text):
        return True
    if language == "zh":
        return tells_zh(text) or PAST_ZH.search(text) is not None
    return tells_of_past(text, Span(start=0, end=len(text)))


def denies_of_the_matter(text: str, language: Language) -> bool:
    """Say whether a sentence denies something of the thing or its world, rather than of those who write or how they feel.

    Args:
        text: the sentence.
        language: what the ask is read as.
    """
    if is_question(text) or text.rstrip().endswith(("!", "！")) or not denies(text, language):
        return False
    if language == "zh" and POLITE_ZH.search(text):
        return False
    about_people = _OF_PEOPLE_ZH if language == "zh" else _OF_PEOPLE_EN
    return not about_people.search(text) and not tells_how_it_is(text, language)


_OF_PEOPLE_EN = re.compile(
    r"\b(?:i|i['’]\w+|me|my|you|your|us|nobody|no one|trusts?|likes?|cares?|understands?|knows?|believes?|notices?|remembers?|helps?|works?|enough|sure|happy|easy|fun|nice|good|great|ideal|problem|wonder|sorry|thanks?)\b",
    re.I,
)
_OF_PEOPLE_ZH = re.compile(
    r"没[^，,。]{1,3}过|我|你|您|咱|催|哈哈|不知|不满|不好|不行|不方便|不容易|不够|不高兴|不信|不错|不少|没人|没法|没办法|没空|没事|没用|麻烦|(?<!不)了\s*[。]?$|[吧呢嘛]\s*[。]?$|不过|差不多"
)
"""What makes of a denial a complaint or somebody's feelings."""
_WISHES_ZH = re.compile(r"(?<![特分区类级识判性个差鉴辨告])别(?!人|的|墅|家)|要(?!么|不是)|希望|想")


WISH_LABEL = re.compile(
    r"\W*(?:want(?:ed|s)?|wish(?:es)?|request(?:ed)?|feature|idea|proposal|proposed solution|(?:我们)?想要|希望|期望|诉求|建议)(?:的?(?:功能|效果))?[:：]\s*(?=\S)",
    re.I,
)
"""A label that says that what follows is wanted."""
NAMES_THE_MATTER = re.compile(
    r"\W*(?:but |and |so )?(?:how|who|what|why) (?:would|do|does|did|is|are|was|should|will|can|could)\b[^:：]*$|关于[^，,。]{2,60}$",
    re.I,
)
"""A question to the others, or the heading of a letter: what is spoken of, not what is wanted."""
OF_FIELD: dict[Field, BoundaryKind] = {
    "outside": "out_of_scope",
    "data": "data_conditions",
    "fails": "fallback",
    "goal": "in_scope",
    "scope": "in_scope",
    "ban": "constraints",
    "limit": "constraints",
    "frame": "constraints",
    "due": "constraints",
    "level": "constraints",
    "users": "constraints",
}
"""Where what stands under a label goes; how it is today, and what it shall do, draw no boundary."""


def kind_of_words(text: str, language: Language) -> BoundaryKind | None:
    """Say which part of the boundary a clause belongs to by its words alone, or None.

    Args:
        text: the clause.
        language: what the ask is read as.
    """
    ruled = next((kind for kind, rule in _RULES if rule.search(text)), None)
    if ruled == "fallback":
        return ruled
    edge = edge_of(text, language)
    if edge == "outside" or ruled == "out_of_scope":
        return "out_of_scope"
    if edge == "data":
        return "data_conditions"
    if ruled is None and edge == "limit":
        return "constraints"
    return ruled or ("out_of_scope" if LEFT_OUT.search(text) else None)


def in_its_own_right(text: str) -> bool:
    """Say whether a limit is one of the work itself: a requirement that says the same does not make it needless."""
    return _PLACED.search(text) is not None


_PLACED = re.compile(
    r"\b(?:on[- ]prem(?:ises)?|own servers?|servers? (?:only|in)|gdpr|hipaa|iso \d+|complian\w+|(?:stays?|remains?|leaves?) (?:in|inside|within|our|the)|outside|abroad|cloud|third part\w+|train|not (?:be )?(?:stor|shar|record|retain|kept|keep)\w*)\b|不(?:得|能)?(?:保存|留存|存储)|内网|合规|本地部署|私有化|等保|境[外内]|外传|上云|外泄|第三方|出(?:院|网|内网|公司|国)",
    re.I,
)
"""Where a thing or its data has to be, and what of it may not be kept."""
_WORD = re.compile(r"[A-Za-z][\w'’-]*|[\u4e00-\u9fff]")
_LITTLE = frozenset(
    "yes no yep yup ok okay pls please plz target goal requirement want wants wanted need needs should must can could would we you i it this that these those the a an to do be is are and or so also too "
    "take see below above here there do make sure thanks thank like great nice good well then just now 好 的 要 请 想 能 可 以 行 是 嗯 对 了 吧 吗 呢".split()
)
_SAYS_MIN = 2
_AGREES = re.compile(r"\W*(?:yes|yep|ok|okay|fine|agreed|sure|no|not|later)\b")


def says_a_wish(text: str) -> bool:
    """Say whether words that wish name something to wish for: `Yes pls.`, `Target?` and `can you take this?` do not."""
    low = lower(text).strip()
    if POINTING.fullmatch(low) and not _AGREES.match(low):
        return False
    said = [w for w in _WORD.findall(text) if w.lower() not in _LITTLE]
    return len(said) >= _SAYS_MIN
