"""Cue words around numbers: which side a bound word sets, and what stands for today, for a goal or for delivery.

Every cue is looked up once over the whole text, so that asking for one beside a number costs nothing more.
"""

import re
from bisect import bisect_left, bisect_right

from translator.domain.reading import Bound

_BEFORE: dict[Bound, str] = {
    "at_most": (
        r"in under|in less than|within|under|below|at (?:the )?most|no (?:more|longer|later|greater|higher|slower|larger|fewer) than"
        r"|no later|not (?:more|longer|later|greater|higher|larger) than|not to exceed|(?:not|never|without) exceed(?:ing)?|cannot exceed"
        r"|less than|fewer than|lower than|smaller than|faster than|shorter than|quicker than|never more than|not over|not above"
        r"|up to|max(?:imum|\.)?(?: of)?|capped at|limited to|(?:upper )?limit of|inside|≤|<=|=<|<"
        r"|不超过|不得超过|不能超过|不可超过|别超过|不要超过|不大于|不高于|不多于|不得高于|不长于|不晚于|低于|少于|小于|短于|至多|最多|最高|最长|最迟|最大|控制在|限制在|压缩到|压到|缩短到|不到|不足|上限为|上限是|上限"
    ),
    "at_least": (
        r"at (?:the )?(?:very )?least|no (?:less|fewer|lower|worse) than|not (?:less|fewer|lower) than|never (?:below|less than|under)|not (?:below|under)"
        r"|min(?:imum|\.)?(?: of)?|more than|over|above|greater than|higher than|larger than|longer than|better than"
        r"|exceed(?:s|ing)?|in excess of|upwards? of|≥|>=|>"
        r"|不低于|不少于|不小于|不得低于|不得少于|不能低于|不能少于|不短于|至少|最少|最低|最小|起码|高于|大于|多于|超过|超出|达到|≧|保证|下限为|下限"
    ),
    "about": (
        r"about|around|roughly|approximately|approx\.?|circa|ca\.|c\.|some|nearly|almost|close to|in the order of|an? estimated|estimated|maybe|probably|say|like|~|≈"
        r"|大约|大概|约为|约|差不多|将近|接近|近|估计|大致|粗略"
    ),
    "exactly": r"exactly|precisely|正好|恰好|整整",
}  # fmt: skip
_AFTER: dict[Bound, str] = {
    "at_most": r" ?(?:or|and) (?:less|fewer|lower|below|under|faster|shorter|sooner)\b| (?:at (?:the )?most|max(?:imum)?|tops)\b| ?(?:以内|之内|以下|之下|封顶|为限|内(?![容部存网外科地置涵的置])|之前|前(?!端|台|置|提))",
    "at_least": r" ?(?:or|and) (?:more|higher|above|up|over|longer|better|later)\b| (?:at (?:the )?least|minimum|min|plus)\b|\+(?!\d)| ?(?:及以上|以上|之上|起步|打底)",
    "about": r" ?-?(?:or so|ish|give or take|or thereabouts)\b| ?(?:左右|上下(?!文|游)|的样子|出头|上下浮动)",
    "exactly": r"\b\B",
    "between": r"\b\B",
}  # fmt: skip

_FILLERS = r"a total of|an average of|on average|average of|the first|the last|the next|an?|the|every|only|just|then|of|平均|是|为|在|等待|总共|共"


def _worded(pattern: str) -> str:
    """Set English alternatives at word borders; signs and Chinese stand as they are."""
    return "|".join(
        rf"(?<![A-Za-z]){p}(?![A-Za-z])" if re.match(r"[a-z]", p) else p for p in _alternatives(pattern)
    )


def _alternatives(pattern: str) -> list[str]:
    """Split a pattern at its outer bars."""
    out, depth, at = [], 0, 0
    for i, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if char == "|" and depth == 0:
            out.append(pattern[at:i])
            at = i + 1
    return [*out, pattern[at:]]


_BEFORE_RE = re.compile("|".join(f"(?P<{b}>{_worded(p)})" for b, p in _BEFORE.items()), re.I)
_FILLER_RE = re.compile(_worded(_FILLERS), re.I)
_AFTER_RE = {b: re.compile(p, re.I) for b, p in _AFTER.items()}


class BoundWords:
    """The bound words of one text, found once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends: dict[int, tuple[int, Bound]] = {}
        for match in _BEFORE_RE.finditer(text):
            self._ends[match.end()] = (match.start(), match.lastgroup)  # type: ignore[assignment]
        self._fillers = {m.end(): m.start() for m in _FILLER_RE.finditer(text)}

    def before(self, at: int) -> tuple[int, Bound | None]:
        """Return where the bound words that end at a number begin, and what they say.

        Args:
            at: where the number begins.
        """
        start, bound = at, None
        here = at
        for _ in range(4):
            spot = self._skip(here)
            if spot in self._ends:
                here, said = self._ends[spot]
                bound = said if bound in (None, "about") else bound
                start = here
            elif spot in self._fillers:
                here = self._fillers[spot]
            else:
                break
        return start, bound

    def after(self, at: int) -> tuple[int, Bound | None]:
        """Return where the bound words that follow a number end, and what they say."""
        for bound, pattern in _AFTER_RE.items():
            match = pattern.match(self._text, at)
            if match:
                return match.end(), bound
        return at, None

    def _skip(self, at: int) -> int:
        low = max(0, at - 3)
        while at > low and self._text[at - 1] in " :：*":
            at -= 1
        return at


_CUES = {
    "today": r"today|currently|current|now|at the moment|right now|so far|at present|presently|last (?:year|month|week|quarter)|takes?|took|taking|spends?|spent|costs? us|used to|manual(?:ly)?|by hand|existing|nowadays|we (?:have|get|receive|see|handle|run|lose|pay|are at)|目前|现在|现行|当前|如今|以前|之前|去年|上个?月|平均要|要花|每次要|人工|手工|花费|耗时|原来",
    "goal": r"want|wants|need|needs|must|shall|should|goals?|targets?|aim|reach|achieve|would like|has to|have to|required?|requirement|expect|ensure|objective|kpi|get (?:it|that|this) (?:down |up )?to|down to|up to|reduce|cut|lower|increase|raise|improve|目标|要求|希望|期望|必须|应当|应该|需要?在|今年要|压到|压缩到|缩短到|降到|降低到|降至|提升到|提高到|提升至|提高至|达到|控制在|要在|能在|需在|务必|不低于|不超过|至少|以内",
    "delivery": r"launch(?:ed)?|go[- ]?live|live|deliver(?:ed|y)?|release[ds]?|ready|roll(?:ed)?[- ]?out|deploy(?:ed|ment)?|ship(?:ped)?|mvp|pilot|prototype|first version|demo|finish(?:ed)?|done|deadline|上线|交付|出一版|发布|试点|投产|验收|交货|完工|做完|做出|落地|上架|demo",
    "money": r"budget|funding|spend|afford|approved|预算|经费|费用|成本|资金|投入|花费|拨款|报价|造价",
    "elsewhere": r"vendors?|competitors?|rivals?|elsewhere|other compan(?:y|ies)|industry average|benchmarks?|竞品|友商|对手|竞争对手|同行|别家|供应商报|厂商报|隔壁",
    "taken_back": r"not|no longer|instead of|rather than|forget|scrap(?=ped)|scrapped|originally|was (?:once|first)|we first said|not the|ignore|而不是|不是|原先说|之前说|作废|取消了|不再要",
    "capacity": r"support(?:s|ing|ed)?|handl(?:e|es|ing)|serv(?:e|es|ing)|cope|copes|accommodate|sustain|scal(?:e|es) to|cater|process(?:es)?|capab(?:le|ility)|able to|withstand|capacity|支持|支撑|承载|并发|容纳|满足|处理|扛住|扛得住",
    "duty": r"shall|must|should|will|has to|have to|needs? to|required|able to|必须|应|须|要求",
    "at_once": r"concurrent(?:ly)?|simultaneous(?:ly)?|at once|at the same time|in parallel|at a time|peak|并发|同时|峰值|高峰",
    "worse": r"error|errors|fail(?:s|ed|ure|ures)?|false|loss|churn|downtime|waste|scrap|defects?|误报|误判|错误|失败|流失|漏报|出错",
}  # fmt: skip
_CUE_RE = re.compile("|".join(f"(?P<{k}>{_worded(p)})" for k, p in _CUES.items()), re.I)
_BREAK = re.compile(r"[.!?](?=\s|$)|[。！？；;\n]|[,，:：]\s?(?=(?:but|we want|we need|goal|target|today)\b|目标|要求|目前|现在)", re.I)
_COMMA = re.compile(r"[,，、()（）]|\s[-–—]\s|(?<![A-Za-z])(?:but|while|whereas|and then|instead|然后|但是?|不过)(?![A-Za-z])")


class Surroundings:
    """Sentences, clauses and cue words of one text, found once."""

    def __init__(self, text: str) -> None:
        self._breaks = [0, *sorted(m.end() for m in _BREAK.finditer(text)), len(text)]
        self._commas = sorted({*self._breaks, *(m.start() for m in _COMMA.finditer(text))})
        self._cues: dict[str, list[int]] = {}
        for match in _CUE_RE.finditer(text):
            if match.lastgroup:
                self._cues.setdefault(match.lastgroup, []).append(match.start())

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
