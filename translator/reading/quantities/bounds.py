"""The words around a number that set its side: `within`, `no worse than`, `at the very most`, 不超过, 以内.

A comparison says the side; a negation before it turns it round. What the words leave open is left open.
"""

import re
from typing import Literal, NamedTuple

from translator.domain.reading import Bound
from translator.reading.quantities.phrases import Phrases, Word

Sort = Literal["plain", "more", "less", "pace", "grade", "up_to"]
"""What kind of word sets the side: `more than` can be negated from afar, `faster than` depends on what is measured, and
`better than` and `up to` on what for."""

_MORE = "more later longer greater higher larger bigger older heavier warmer hotter taller wider deeper thicker farther further above over beyond"
_LESS = "less fewer lower smaller shorter younger cheaper lighter cooler colder earlier sooner narrower thinner closer tighter below under"
_BARE = frozenset("above over beyond below under".split())
_TURNED: dict[Bound, Bound] = {"at_most": "at_least", "at_least": "at_most"}


def _compared(words: str) -> str:
    return "|".join(w if w in _BARE else f"{w} than" for w in words.split())


def _denied(words: str) -> str:
    return "|".join(
        f"{no} {w}" if w in _BARE else f"{no} {w} than"
        for no in ("no", "not", "never")
        for w in words.split()
    )


_SAID: dict[str, tuple[Bound, Sort]] = {
    "at_most": ("at_most", "plain"), "at_least": ("at_least", "plain"), "about": ("about", "plain"),
    "exactly": ("exactly", "plain"), "more": ("at_least", "more"), "less": ("at_most", "less"),
    "fast": ("at_most", "pace"), "slow": ("at_least", "pace"), "not_slow": ("at_most", "pace"),
    "better": ("at_least", "grade"), "worse": ("at_most", "grade"), "not_worse": ("at_least", "grade"),
    "up_to": ("at_most", "up_to"),
}  # fmt: skip
_BEFORE = Phrases({
    "at_most": (
        "in under|in less than|in no more than|within|inside|at most|at the most|at the very most|no later|not to exceed|not exceed"
        "|not exceeding|never exceed|not go above|not go over|not rise above|not grow beyond|without exceeding|cannot exceed|max|max of|maximum|maximum of|cap|cap of|capped at"
        "|ceiling|ceiling of|limited to|limit|limit of|upper limit|upper limit of|as many as|as much as|just under|a little under|≤|<=|=<|<|≦|"
        + _denied(_MORE)
        + "|封顶|不超过|不大于|不高于|不多于|不长于|不晚于|超不过|别超|低于|少于|小于|短于|至多|最多|最高|最长|最迟|最晚|最大|最慢|顶多|撑死"
        "|只能|只让|只许|只允许|只准|控制在|限制在|压缩到|压到|缩短到|不到|不足|不满|上限为|上限是|上限"
    ),
    "at_least": (
        "at least|at the least|at the very least|never below|not fall below|not drop below|never fall below|never drop below|min|min of|minimum|minimum of"
        "|lower limit|lower limit of|not under|starting at|in excess of|upwards of|upward of|north of|well over|just over|a little over|≥|>=|>|≧|"
        + _denied(_LESS)
        + "|不低于|不少于|不小于|不短于|不早于|至少|最少|最低|最小|最短|起码|高于|大于|多于|超过|超出|超|高出|长于|达到|保证|下限为|下限是|下限"
    ),
    "more": "exceed|exceeds|exceeding|exceeded|" + _compared(_MORE),
    "less": _compared(_LESS),
    "fast": "faster than|quicker than",
    "slow": "slower than",
    "not_slow": "no slower than|not slower than|never slower than",
    "better": "better than",
    "worse": "worse than",
    "not_worse": "no worse than|not worse than|never worse than",
    "up_to": "up to",
    "about": (
        "about|abt|around|roughly|approximately|approx|circa|ca|some|nearly|almost|close to|in the order of|in the region of|an estimated"
        "|estimated|maybe|perhaps|probably|say|like|something like|the better part of|the best part of|a good|~|≈|大约|大概|约为|约|差不多|将近|接近|近|估计|大致|粗略|估摸"
    ),
    "exactly": "exactly|precisely|正好|恰好|整整|最近|过去",
})  # fmt: skip
_FILLERS = Phrases(
    {
        "": "a total of|confidence|a confidence of|score|a score of|probability|similarity|an average of|on average|average of|the first|the last|the next|the very|a|an|the|every|only|just|then|of|for|is|at|somewhere|anywhere|平均|是|为|在|到|等待|总共|共|也得|得|需|要|每月|每天|每日|每周|每年|每小时|每分钟|每秒|每班|每晚|每季度|花|花费|耗|耗时|同时|用|一天|一个月|一年|日均|月均|年均|均"
    }
)
_FURTHER = r"(?!(?:and|or|but|if|when|with|to|from|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
"""Bound words may stand a few words behind a number, but not behind what begins something else."""
_AFTER: tuple[tuple[Bound, re.Pattern[str]], ...] = (
    (
        "at_most",
        re.compile(
            rf"(?: {_FURTHER}[a-z'-]+){{0,3}} (?:or|and) (?:less|fewer|lower|below|under|faster|shorter|sooner)\b"
            rf"|(?: {_FURTHER}[a-z'-]+){{0,4}} (?:at (?:the )?(?:very )?(?:most|worst|latest|outside)\b(?! (?:\d|one\b|two\b|three\b))|(?:max(?:imum)?|tops)\b(?=[ ]?[,.;:!?)\n]|$))| tops\b"
            r"| ?(?:以内|之内|以下|之下|封顶(?! ?[\d一二三四五六七八九十百千万])|为限|为上限|到顶|顶天|打住|内(?![容部存网外科地置涵的层])|(?P<time>之前|以前|前(?!端|台|置|提|往|列|沿|景)))",
            re.I,
        ),
    ),
    (
        "at_least",
        re.compile(
            rf"(?: {_FURTHER}[a-z'-]+){{0,3}} (?:or|and) (?:more|higher|above|up|over|longer|better|later|upwards)\b(?! (?:than|\d))| (?:at (?:the )?(?:very )?least(?! (?:\d|one\b|two\b|three\b))|minimum|min|plus(?! [a-z])|upwards)\b"
            r"|\+(?!\d)| ?(?:及以上|以上|之上|起步|打底|往上|朝上|开外|起(?![来码步诉草飞因]))",
            re.I,
        ),
    ),
    (
        "about",
        re.compile(
            r",? ?-?(?:or so|ish|odd|give or take|plus or minus|or thereabouts)\b| ?(?:左右|上下(?!文|游)|的样子|出头|光景)",
            re.I,
        ),
    ),
)
_NAMED_LIMIT = re.compile(
    r"(?<!\d)(?<!\d )\b(?P<side>max|min)(?:imum)?\.? [A-Za-z ]{1,40}?(?:: ?|= ?| is | of | (?:size|length|time|number|duration) )$",
    re.I,
)
_HAN_DENIED = re.compile(
    r"(?:不|别|勿|未|无法|禁止|严禁|避免|切忌|没)[得能可要许应会准宜该再让有]{0,2}(?P<way>超过|大于|高于|多于|超出|长于|晚于|突破|超|低于|少于|小于|短于|不足|早于|跌破|掉到|下|慢于|劣于)(?:[\u4e00-\u9fff]{1,2}价)?$"
)
_HAN_BELOW = frozenset({"低于", "少于", "小于", "短于", "不足", "早于", "跌破", "掉到", "劣于", "下"})
_HAN_FROM_AFAR = re.compile(
    r"(?P<side>最多|至多|顶多|最晚|最迟|最长|最慢|上限|只能|只让|只许|只允许|只准|至少|最少|起码|最低|最短|至少要|不少于)[\u4e00-\u9fff]{1,4}$"
)
"""A limit with its verb before the number, as in 最多缓存24小时."""
_HAN_AS_USUAL = re.compile(
    r"(?P<denied>(?:不|别|勿|未)[得能可要许应会]?)?(?P<side>大概|大约|约|差不多|将近|至少|最多|超过|低于|高于)[是为]?[\u4e00-\u9fff]{1,6}的$"
)
"""A bound before what a share or a multiple is taken of, as in 大概是平时的3倍."""
_HAN_USUAL: dict[str, Bound] = {
    "至少": "at_least", "超过": "at_least", "高于": "at_least", "最多": "at_most", "低于": "at_most",
}  # fmt: skip
_HAN_LEAST = frozenset({"至少", "最少", "起码", "最低", "最短", "至少要", "不少于"})


class Side(NamedTuple):
    """What the words before a number say."""

    start: int
    """Where they begin; where the number begins when there are none."""
    bound: Bound | None = None
    sort: Sort = "plain"


_HAND_OVER = re.compile(
    r"\b(?:hand|hands|handed|carry|carries|carried|roll|rolls|rolled|look|looks|looked|spread|search|searches|searching|find|finds|"
    r"distributed|divided|split|shared|scattered) $"
)
"""Words that take `over` to themselves, or mean all of what follows, as in `a search over 40,000 articles`."""
_PLACES = re.compile(
    r"over \d+ (?:shifts|sites|stores|shops|depots|branches|locations|floors|buildings|countries|servers|plants)\b"
)
_MANY = re.compile(r"(?<!take)(?<!need)(?<!ha)(?<!run)(?<!own)(?<!serve)(?<!cover)s $")
"""Things that are spread over places, as in `85 pickers over 3 shifts`; a verb such as `covers` is none."""
_DIGIT_BEFORE = re.compile(r"\d ?$")


def _means_across(lowered: str, start: int) -> bool:
    """Say whether `over` at a place says where, and not how many."""
    if _HAND_OVER.search(lowered, max(0, start - 12), start):
        return True
    return (
        _PLACES.match(lowered, start) is not None
        and _MANY.search(lowered, max(0, start - 8), start) is not None
    )


class BoundWords:
    """The bound words of one text, found once."""

    def __init__(self, text: str, lowered: str, words: list[Word]) -> None:
        self._text = text
        self._ends: dict[int, tuple[int, str]] = {}
        for start, end, kind in _BEFORE.marks(lowered, words):
            if lowered.startswith("over", start) and _means_across(lowered, start):
                continue
            if lowered.startswith("min", start) and _DIGIT_BEFORE.search(text, max(0, start - 2), start):
                continue  # minutes
            if text[start] == ">" and text[max(0, start - 1) : start] in ("=", "-"):  # an arrow
                continue
            if end not in self._ends or self._ends[end][0] > start:
                self._ends[end] = (start, kind)
        self._fillers: dict[int, int] = {}
        for start, end, _ in _FILLERS.marks(lowered, words):
            self._fillers[end] = min(start, self._fillers.get(end, start))
        self._limits = re.search(r"\b(?:max|min)", lowered) is not None
        self._chinese = not text.isascii()

    def before(self, at: int) -> Side:
        """Return the bound words that end at a number.

        Args:
            at: where the number begins.
        """
        side, here = Side(at), at
        for _ in range(5):
            spot = self._skip(here)
            if spot in self._ends:
                begin, kind = self._ends[spot]
                bound, sort = _SAID[kind]
                if side.bound in ("at_most", "at_least") and bound != "about":
                    break
                here = begin
                keep = side.bound not in (None, "about")
                side = Side(begin, side.bound if keep else bound, side.sort if keep else sort)
            elif spot in self._fillers:
                here = self._fillers[spot]
            else:
                break
        if self._chinese:
            side = self._in_chinese(at, side)
        if side.bound is None and self._limits:
            named = _NAMED_LIMIT.search(self._text, max(0, at - 60), at)
            if named:
                return Side(at, "at_most" if named["side"].lower() == "max" else "at_least")
        return side

    def _in_chinese(self, at: int, side: Side) -> Side:
        spot = self._skip(at)
        denied = _HAN_DENIED.search(self._text, max(0, spot - 12), spot)
        if denied:
            return Side(denied.start(), "at_least" if denied["way"] in _HAN_BELOW else "at_most")
        usual = _HAN_AS_USUAL.search(self._text, max(0, spot - 12), spot) if side.bound is None else None
        if usual:
            said = _HAN_USUAL.get(usual["side"], "about")
            return Side(usual.start(), turned(said) if usual["denied"] else said)
        afar = _HAN_FROM_AFAR.search(self._text, max(0, spot - 10), spot) if side.bound is None else None
        if afar:
            return Side(afar.start(), "at_least" if afar["side"] in _HAN_LEAST else "at_most")
        return side

    def after(self, at: int, *, time: bool) -> tuple[int, Bound | None]:
        """Return where the bound words that follow a number end, and what they say.

        Args:
            at: where the number ends.
            time: whether it is a length of time, after which 之前 sets a limit.
        """
        for bound, pattern in _AFTER:
            match = pattern.match(self._text, at)
            if match and (time or not match.groupdict().get("time")):
                return match.end(), bound
        return at, None

    def _skip(self, at: int) -> int:
        low = max(0, at - 3)
        while at > low and self._text[at - 1] in " :：*.±":
            at -= 1
        return at


def turned(bound: Bound) -> Bound:
    """Return the other side of a bound."""
    return _TURNED.get(bound, bound)


_PLUS_MINUS = re.compile(r"(?:±|\+ ?/ ?-|\+-|plus or minus|plus/minus|正负|上下浮动) ?$", re.I)


def tolerance_before(text: str, at: int) -> int | None:
    """Return where `±` before a number begins, or None."""
    match = _PLUS_MINUS.search(text, max(0, at - 14), at)
    return match.start() if match else None
