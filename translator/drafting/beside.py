"""Whether a vague word is beside what its measure counts, as 马上 is that is said of a lock and not of an answer.

A measure of how soon something is shown goes only where something is shown or told to somebody; one of wording only where
there is wording, one of reasons only where something has reasons. What is beside it is asked about in its own clause.
"""

import re

from translator.domain.reading import VaguePhrase
from translator.domain.value import Span
from translator.drafting.ground import Ground
from translator.knowledge.schema import Measure

_AT_ONCE = re.compile(
    r"^(?:so |and )?(?:immediate(?:ly)?|instant(?:ly|aneous\w*)?|at once|right away|straight ?away|promptly|without delay)$"
    r"|立即|立刻|马上|即刻|瞬间|第一时间",
    re.I,
)
"""What may be said of any act at all."""
ANSWERING = frozenset(
    {"response-time", "page-ready", "decision-time", "live-lag", "run-time", "weakest-device-time"}
)
"""Measures of how soon the thing answers."""
_SHOWS = re.compile(
    r"\b(?:show\w*|see|sees|seen|display\w*|appear\w*|answer\w*|repl(?:y|ies)|respon\w+|react\w*|load\w*|results?|search\w*|find\w*|look(?:s|ing)? up"
    r"|pages?|screens?|feedback|calculat\w+|suggest\w*|quer(?:y|ies)|visible)\b"
    r"|看|显示|提示|弹出|查|搜|找|结果|响应|回复|反馈|答复|回答|加载|页面|界面|屏|算出|给出|识别|发现|刷新|返回|报价|打开",
    re.I,
)
"""Words of something that the thing shows or answers."""
_TELLS = re.compile(
    r"\b(?:tells?|told|say so|notif\w+|alert\w*|warn\w*|inform\w*|knows|updat\w+|message\w*)\b|通知|告知|提醒|知道|收到|报警|告警|预警|推送",
    re.I,
)
"""Words of something that somebody is told."""
_SHOWING = frozenset({"search", "question_answering", "recommendation"})
"""Kinds of systems that answer, whatever else is said."""
TELLING = "alert-delay"
"""The measure of how soon somebody is told."""
_THE_THING = re.compile(
    r"\b(?:systems?|apps?|tools?|software|platform|website|site|portal|everything|bot|assistant)\b"
    r"|\bit (?:must|should|has to|needs to|ought to|shall|to be)\b|\b(?:want|need|like) it\b|\bit(?:'s|’s| is) (?:too|so|very)\b"
    r"|系统|平台|软件|小程序|程序|工具|网站|速度|操作",
    re.I,
)
"""Words of the thing as a whole."""
_OTHERS = {
    "tone-judged": re.compile(
        r"\b(?:tone|wording|word(?:s|ed)|texts?|e?-?mails?|messages?|letters?|repl(?:y|ies)|answers?|chats?|bot|assistant|greet\w*|voice|sound\w*|reminders?|says?|writ\w+)\b"
        r"|语气|口吻|口气|措辞|文案|话术|回复|回答|短信|邮件|消息|通知|提示|说话|的话|写|称呼|客服|机器人",
        re.I,
    ),
    "reasons-understood": re.compile(
        r"\b(?:why|how|reasons?|explain\w*|decisions?|decid\w+|rules?|scor\w+|results?|criteria|algorithm\w*|models?|calculat\w+|suggest\w*|recommend\w*|rank\w*|assign\w*|allocat\w*|process\w*)\b"
        r"|理由|依据|原因|为什么|为何|怎么算|怎么来|规则|评分|算法|决定|结果|过程|推荐|判断|分配|排名|流程|标准",
        re.I,
    ),
}
"""Words of which one must stand beside a vague word for a measure to be about it."""
_WORDED = frozenset({"generation", "question_answering", "speech"})
"""Kinds of systems that are about wording anyway."""
_BREAK = ".!?;,:\n。！？；，："


def is_soon(phrase: VaguePhrase) -> bool:
    """Say whether a phrase says that something is to happen at once."""
    return phrase.aspect == "speed" and _AT_ONCE.search(phrase.text) is not None


def is_beside(ground: Ground, phrase: VaguePhrase, measure: Measure) -> bool:
    """Say whether a phrase is about something other than what a measure counts.

    Args:
        ground: what the draft stands on.
        phrase: a vague phrase.
        measure: the measure that is thought to settle it.
    """
    text, clause = ground.notes.text, clause_of(ground, phrase.span)
    said = text[clause.start : clause.end]
    if measure.id in _OTHERS:
        worded = measure.id == "tone-judged" and ground.archetype.name in _WORDED
        return not worded and _OTHERS[measure.id].search(said) is None
    if phrase.aspect != "speed":
        return False
    if is_soon(phrase):
        return _SHOWS.search(said) is None and _TELLS.search(said) is None
    thing = ground.notes.terms.thing
    if thing and text[thing.start : thing.end] in said:
        return False
    return measure.id in ANSWERING and not is_answered(ground, said) and _TELLS.search(said) is None


def is_told(ground: Ground, phrase: VaguePhrase) -> bool:
    """Say whether a phrase is about how soon somebody is told of something, rather than how soon it is shown."""
    said = clause_of(ground, phrase.span)
    words = ground.notes.text[said.start : said.end]
    return _TELLS.search(words) is not None and _SHOWS.search(words) is None


def is_shown(words: str) -> bool:
    """Say whether words tell of something that is shown or answered."""
    return _SHOWS.search(words) is not None


def is_answered(ground: Ground, words: str) -> bool:
    """Say whether words tell of something that is shown, or of the thing as a whole; what a search does is shown anyway."""
    if ground.archetype.name in _SHOWING:
        return True
    return is_shown(words) or (_THE_THING.search(words) is not None and _TELLS.search(words) is None)


def clause_of(ground: Ground, span: Span) -> Span:
    """Return the clause a range stands in, with the one before where it says nothing else, within its sentence."""
    text, line = ground.notes.text, ground.sentence_of(span)
    low = _begins(text, line, span.start)
    highs = [at for mark in _BREAK if (at := text.find(mark, span.end, line.end)) >= 0]
    end = min((*highs, max(line.end, span.end)))
    if low - 1 > line.start and not any(map(str.isalnum, text[low : span.start] + text[span.end : end])):
        low = _begins(text, line, low - 1)
    return Span(start=low, end=end)


def _begins(text: str, line: Span, at: int) -> int:
    return max(line.start, *(text.rfind(mark, line.start, at) + 1 for mark in _BREAK))
