"""Cue words around numbers: which side a bound word sets, and what stands for today, for a goal or for delivery.

Every cue is looked up once over the whole text, so that asking for one beside a number costs nothing more.
"""

import re
from bisect import bisect_left, bisect_right

from translator.domain.reading import Bound
from translator.reading.quantity_phrases import Phrases, Word

_SIDES: dict[str, Bound] = {
    "at_most": "at_most", "at_least": "at_least", "about": "about", "exactly": "exactly",
}  # fmt: skip
_BEFORE = Phrases({
    "at_most": (
        "in under|in less than|in no more than|within|under|below|at most|at the most|no more than|no longer than|no later than"
        "|no greater than|no higher than|no slower than|no larger than|no fewer than|no later|not more than|not longer than"
        "|not later than|not greater than|not higher than|not larger than|not to exceed|not exceed|not exceeding|never exceed"
        "|without exceeding|cannot exceed|less than|fewer than|lower than|smaller than|faster than|shorter than|quicker than"
        "|never more than|not over|not above|up to|max|max of|maximum|maximum of|capped at|limited to|limit of|upper limit of"
        "|inside|≤|<=|=<|<|不超过|不得超过|不能超过|不可超过|别超过|不要超过|不大于|不高于|不多于|不得高于|不能高于|不长于|不晚于"
        "|低于|少于|小于|短于|至多|最多|最高|最长|最迟|最大|控制在|限制在|压缩到|压到|缩短到|不到|不足|上限为|上限是|上限"
    ),
    "at_least": (
        "at least|at the least|at the very least|no less than|no lower than|no worse than|not less than|not fewer than"
        "|not lower than|never below|never less than|never under|not below|not under|min|min of|minimum|minimum of|more than"
        "|over|above|greater than|higher than|larger than|longer than|better than|exceed|exceeds|exceeding|in excess of"
        "|upwards of|upward of|≥|>=|>|≧|不低于|不少于|不小于|不得低于|不得少于|不能低于|不能少于|不短于|至少|最少|最低|最小|起码"
        "|高于|大于|多于|超过|超出|达到|保证|下限为|下限"
    ),
    "about": (
        "about|around|roughly|approximately|approx|circa|ca|some|nearly|almost|close to|in the order of|an estimated"
        "|estimated|maybe|probably|say|like|~|≈|大约|大概|约为|约|差不多|将近|接近|近|估计|大致|粗略"
    ),
    "exactly": "exactly|precisely|正好|恰好|整整|最近|过去",
})  # fmt: skip
_FILLERS = Phrases(
    {
        "": "a total of|an average of|on average|average of|the first|the last|the next|a|an|the|every|only|just|then|of|平均|是|为|在|等待|总共|共"
    }
)
_AFTER: dict[Bound, re.Pattern[str]] = {
    "at_most": re.compile(
        r" ?(?:or|and) (?:less|fewer|lower|below|under|faster|shorter|sooner)\b| (?:at (?:the )?most|max(?:imum)?|tops)\b"
        r"| ?(?:以内|之内|以下|之下|封顶|为限|内(?![容部存网外科地置涵的])|之前|前(?!端|台|置|提))",
        re.I,
    ),
    "at_least": re.compile(
        r" ?(?:or|and) (?:more|higher|above|up|over|longer|better|later)\b| (?:at (?:the )?least|minimum|min|plus)\b"
        r"|\+(?!\d)| ?(?:及以上|以上|之上|起步|打底)",
        re.I,
    ),
    "about": re.compile(
        r" ?-?(?:or so|ish|give or take|or thereabouts)\b| ?(?:左右|上下(?!文|游)|的样子|出头)", re.I
    ),
}
_NAMED_LIMIT = re.compile(
    r"\b(?P<side>max|min)(?:imum)?\.? [A-Za-z ]{1,40}?(?:: ?|= ?| is | of | (?:size|length|time|number|duration) )$",
    re.I,
)


class BoundWords:
    """The bound words of one text, found once."""

    def __init__(self, text: str, lowered: str, words: list[Word]) -> None:
        self._text = text
        self._ends: dict[int, tuple[int, Bound]] = {}
        for start, end, kind in _BEFORE.marks(lowered, words):
            if text[start] == ">" and text[max(0, start - 1) : start] in ("=", "-"):  # an arrow
                continue
            if end not in self._ends or self._ends[end][0] > start:
                self._ends[end] = (start, _SIDES[kind])
        self._fillers: dict[int, int] = {}
        for start, end, _ in _FILLERS.marks(lowered, words):
            self._fillers[end] = min(start, self._fillers.get(end, start))
        self._limits = re.search(r"\b(?:max|min)", lowered) is not None

    def before(self, at: int) -> tuple[int, Bound | None]:
        """Return where the bound words that end at a number begin, and what they say.

        Args:
            at: where the number begins.
        """
        start, bound, here = at, None, at
        for _ in range(4):
            spot = self._skip(here)
            if spot in self._ends:
                begin, said = self._ends[spot]
                if bound in ("at_most", "at_least") and said != "about":
                    break
                here, bound = begin, said if bound in (None, "about") else bound
                start = here
            elif spot in self._fillers:
                here = self._fillers[spot]
            else:
                break
        if bound is None and self._limits:
            named = _NAMED_LIMIT.search(self._text, max(0, at - 60), at)
            if named:
                return at, "at_most" if named["side"].lower() == "max" else "at_least"
        return start, bound

    def after(self, at: int) -> tuple[int, Bound | None]:
        """Return where the bound words that follow a number end, and what they say."""
        for bound, pattern in _AFTER.items():
            match = pattern.match(self._text, at)
            if match:
                return match.end(), bound
        return at, None

    def _skip(self, at: int) -> int:
        low = max(0, at - 3)
        while at > low and self._text[at - 1] in " :：*.":
            at -= 1
        return at


_CUES = Phrases({
    "today": (
        "today|today's|currently|current|now|at the moment|right now|so far|at present|presently|last year|last year's|last month"
        "|last week|last quarter|costs us|cost us|used to|manual"
        "|manually|by hand|existing|nowadays|we have|we get|we receive|we see|we handle|we run|we lose|we pay|we are at|we're at"
        "|目前|现在|现行|当前|如今|以前|之前|去年|上个月|上月|人工|手工|原来|原先"
    ),
    "takes": "takes|took|taking|can take|we take|they take|spend|spends|spent|平均要|要花|每次要|花费|耗时",
    "goal": (
        "want|wants|need|needs|must|shall|should|goal|goals|target|targets|aim|reach|achieve|would like|has to|have to|required"
        "|require|requires|requirement|expect|ensure|objective|kpi|down to|up to|reduce|cut|lower|increase|raise|improve"
        "|availability|uptime|降本|提高|降低|缩短|减少|目标|要求|希望|期望|必须|应当|应该|今年要|压到|压缩到|缩短到|降到|降低到|降至|提升到|提高到|提升至"
        "|提高至|达到|控制在|要在|能在|需在|需要在|务必|不低于|不超过|至少|以内|做到|就行|即可|就够|就可以|可用性"
    ),
    "delivery": (
        "launch|launched|go live|live|deliver|delivered|delivery|release|released|ready|roll out|rolled out|rollout|deploy"
        "|deployed|deployment|ship|shipped|mvp|pilot|prototype|first version|demo|finish|finished|done|deadline"
        "|上线|交付|出一版|发布|试点|投产|验收|交货|完工|做完|做出|落地|上架"
    ),
    "money": "budget|funding|afford|approved|预算|经费|费用|成本|降本|单价|资金|投入|花费|拨款|报价|造价",
    "price": "cost|costs|costing|price|priced|per|each|成本|单价|每",
    "elsewhere": (
        "vendor|vendors|competitor|competitors|rival|rivals|elsewhere|other companies|industry average|benchmark|benchmarks"
        "|竞品|友商|对手|同行|别家|供应商报|厂商报|隔壁"
    ),
    "taken_back": (
        "not|no longer|instead of|rather than|forget|scrapped|originally|was first|was once|we first said|ignore"
        "|而不是|不是|原先说|之前说|作废|取消了|不再要"
    ),
    "capacity": (
        "shall support|must support|should support|will support|to support|can support|shall handle|must handle|should handle"
        "|will handle|to handle|can handle|of handling|of supporting|of processing|of serving|supporting|handling|to serve"
        "|must serve|shall serve|should serve|cope with|accommodate|sustain|scale to|cater|shall process|must process"
        "|should process|to process|withstand|perform with|capacity|支持|支撑|承载|容纳|扛住|扛得住|应对"
    ),
    "duty": "shall|must|should|will|has to|have to|need to|needs to|required|be able to|必须|应|须|要求",
    "at_once": "concurrent|concurrently|simultaneous|simultaneously|at once|at the same time|in parallel|at a time|peak|并发|同时|峰值|高峰",
    "worse": (
        "error|errors|fail|fails|failed|failure|failures|false|loss|churn|downtime|waste|scrap|defect|defects"
        "|误报|误判|错误|失败|流失|漏报|出错"
    ),
})  # fmt: skip
_BREAK = re.compile(r"[.!?](?=\s|$)|[。！？\n]")
_COMMA = re.compile(r"[,，、；;()（）]|\s[-–—]\s|\b(?:but|while|whereas|instead)\b|然后|但是?|不过", re.I)


class Surroundings:
    """Sentences, clauses and cue words of one text, found once."""

    def __init__(self, text: str, lowered: str, words: list[Word]) -> None:
        self._breaks = [0, *sorted(m.end() for m in _BREAK.finditer(text)), len(text)]
        commas = (m.start() for m in _COMMA.finditer(text) if not text[m.end() : m.end() + 1].isdigit())
        self._commas = sorted({*self._breaks, *commas})
        self._cues: dict[str, list[int]] = {}
        for start, _, kind in _CUES.marks(lowered, words):
            self._cues.setdefault(kind, []).append(start)
        for places in self._cues.values():
            places.sort()

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the range of the sentence a place stands in."""
        return _around(self._breaks, at)

    def clause(self, at: int) -> tuple[int, int]:
        """Return the range of the clause a place stands in."""
        return _around(self._commas, at)

    def has(self, kind: str, where: tuple[int, int]) -> bool:
        """Say whether a range holds a cue of a kind."""
        places = self._cues.get(kind, [])
        i = bisect_left(places, where[0])
        return i < len(places) and places[i] < where[1]

    def last(self, kind: str, where: tuple[int, int]) -> int:
        """Return the place of the last cue of a kind in a range, or -1."""
        places = self._cues.get(kind, [])
        i = bisect_left(places, where[1]) - 1
        return places[i] if i >= 0 and places[i] >= where[0] else -1


def _around(edges: list[int], at: int) -> tuple[int, int]:
    i = bisect_right(edges, at)
    return edges[max(0, i - 1)], edges[min(i, len(edges) - 1)]
