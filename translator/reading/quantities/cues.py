"""Cue words around numbers: what stands for today, for a goal, for delivery, for a duty, for a refusal.

Every cue is looked up once over the whole text, so that asking for one beside a number costs nothing more.
"""

import re
from bisect import bisect_left, bisect_right

from translator.reading.quantities.phrases import Phrases, Word
from translator.reading.text.one_pattern import at_word_start

_CUES = Phrases({
    "today": (
        "today|today's|as-is|as is|currently|current|now|at the moment|right now|so far|at present|presently|last year|last year's|last month"
        "|last week|last quarter|last winter|last summer|last spring|last autumn|last fall|last season|last term|costs us|cost us|used to|manual"
        "|manually|by hand|existing|nowadays|we have|we get|we receive|we see|we handle|we run|we lose|we pay|we are at|we're at"
        "|目前|现在|现行|当前|如今|以前|之前|去年|上个月|上月|人工|手工|原来|原先"
    ),
    "takes": "takes|took|taking|can take|we take|they take|spend|spends|spent|avg|average|on average|median|平均要|要花|每次要|花费|耗时",
    "goal": (
        "want|wants|need|needs|must|shall|should|goal|goals|target|targets|aim|reach|achieve|would like|has to|have to|required"
        "|require|requires|requirement|expect|ensure|objective|kpi|down to|up to|reduce|cut|lower|increase|raise|improve"
        "|availability|uptime|降本|提高|降低|缩短|减少|目标|要求|希望|期望|必须|应当|应该|今年要|压到|压缩到|缩短到|降到|降低到|降至|提升到|提高到|提升至"
        "|提高至|达到|控制在|要在|能在|需在|需要在|务必|不低于|不超过|至少|以内|做到|理想|就行|即可|就够|就可以|可用性"
    ),
    "delivery": (
        "launch|launched|go live|live|deliver|delivered|delivery|release|released|ready|roll out|rolled out|rollout|deploy"
        "|deployed|deployment|ship|shipped|mvp|pilot|prototype|first version|demo|finish|finished|done|deadline"
        "|上线|交付|出一版|发布|试点|投产|验收|交货|完工|做完|做出|落地|上架"
    ),
    "money": "budget|funding|afford|approved|spend|could pay|can pay|would pay|钱|预算|经费|费用|成本|降本|单价|资金|投入|花费|拨款|报价|造价",
    "price": "cost|costs|costing|price|priced|per|each|成本|单价|每",
    "elsewhere": (
        "vendor|vendors|competitor|competitors|rival|rivals|elsewhere|other companies|industry average|benchmark|benchmarks|sister station|sister company|sister site|another company|other company"
        "|竞品|友商|对手|同行|别家|供应商报|厂商报|隔壁"
    ),
    "taken_back": (
        "not|no longer|forget|scrapped|originally|was first|was once|we first said|ignore"
        "|不是|原先说|之前说|作废|取消了|不再要"
    ),
    "capacity": (
        "shall support|must support|should support|will support|to support|can support|shall handle|must handle|should handle"
        "|will handle|to handle|can handle|of handling|of supporting|of processing|of serving|supporting|handling|to serve"
        "|must serve|shall serve|should serve|cope with|accommodate|sustain|scale to|cater|shall process|must process"
        "|should process|to process|withstand|perform with|capacity|支持|支撑|承载|容纳|扛住|扛得住|应对"
    ),
    "carry": (
        "support|supports|supporting|handle|handles|handling|serve|serves|serving|process|processes|processing|accommodate"
        "|accommodates|sustain|sustains|cope|copes|cater|caters|scale|withstand|perform with|capacity|capable|bear|支持|支撑|承载|容纳|扛|应对"
    ),
    "rule": (
        "keep|keeps|kept|retain|retained|retention|stored|valid|expire|expires|expired|expiry|delete|deleted|archive|archived|lock|locks|locked"
        "|log out|logs out|logged out|timeout|timeouts|times out|timed out|session|sessions|保留|留存|保存|有效|删除|过期|锁定|超时"
    ),
    "keep": "store|stores|storing|hold|holds|holding|register|accept|accepts|accepting|manage|allow|allows|存储|接入|保存",
    "wish": (
        "i'd be|we'd be|let's|please|pls|plz|can you|could you|can we|could we|can i|could i|i'd like|we'd like|would love|would be|it'd be|let|make|add|build|give|show|allow"
        "|needed|want to|wanted|wish|hope|looking for|how about|acceptance|as a|as an|max|min|support|limit|不许|不准|不让|限制条件|尽快|赶紧|想|要|请|麻烦|能不能|能否|可否|需|建议|最好|期待|加个|做个|弄个|搞个|支持"
    ),
    "duty": "shall|must|should|will|has to|have to|need to|needs to|required|be able to|may|必须|应|须|要求|不得|务必",
    "": "响应|供应|对应|适应|应用|效应|反应|应急|应收|应付|相应|应届|应聘",  # words that hold a cue and are none

    "negated": (
        "not|never|no|nobody|none|neither|nor|cannot|can't|don't|doesn't|didn't|won't|wouldn't|shouldn't|mustn't|isn't|aren't"
        "|shan't|without|no one|nothing|can’t|don’t|doesn’t|won’t|shouldn’t|mustn’t|isn’t|aren’t"
    ),
    "apart": (
        "if|when|whenever|with|because|unless|until|that|which|who|where|so|then|about|since|and"
    ),
    "spared": (
        "not only|not just|not sure|not yet|no doubt|no problem|need not|not have to|not need|don't have to|doesn't have to|don't need|doesn't need|not necessarily"
    ),
    "at_once": "concurrent|concurrently|simultaneous|simultaneously|at once|at the same time|in parallel|at a time|peak|并发|同时|峰值|高峰",
    "worse": (
        "error|errors|fail|fails|failed|failure|failures|false|loss|churn|downtime|waste|scrap|defect|defects|mape|mae|rmse|wape"
        "|deviation|deviations|deviates|drift|delay|delays|rework|complaint|complaints|missed|misses|miss|mistake|mistakes|dropped"
        "|lost|latency|noise|shrinkage|absence|returns|overrun|crash|crashes|rejected|rejects|bounce"
        "|误报|误判|错误|失败|流失|漏报|出错|误差|偏差|漏检|漏判|差错|投诉|退货|缺货|报废|不良|失误|错录|逾期|宕机|停机|误杀|误伤|漏接|损耗|超时"
    ),
    "yuan": (
        "赔|亏|省下|省了|节省|节约|损失|GMV|gmv|营收|销售额|营业额|收入|利润|金额|罚款|租金|工资|补贴|奖金|货值|钱|花|掏|款|价|费|成本|预算|资金|投入"
    ),
})  # fmt: skip
_BREAK = re.compile(
    r"[.!?。！？\n](?:(?<=[。！？\n])|(?<=[.!?])(?=\s|$)(?<!\be\.g\.)(?<!\bi\.e\.)(?<!\bmax\.)(?<!\bmin\.)(?<!\bno\.)(?<!\bca\.)(?<!\bvs\.)(?<!approx\.)"
    r"|(?<=[a-z\d]\.)(?=[A-Z][a-z]))"
)
_COMMA = re.compile(
    r"[,，、；;()（）]|\s[-–—]\s|" + at_word_start("but|while|whereas|instead") + "|然后|但是?|不过"
)

_WITHIN = re.compile(r"[a-z,] ")
"""Before a capital letter within a sentence."""

_SPOTS = {
    "past": re.compile(
        r"\b(?:was|were|had|did|took|lost|hit|went|fell|rose|got|came|made|saw|ran|cost|paid|spent|lasted|failed|finished|[a-z]{3,20}+(?<=ed))\b|[了过]|已"
    ),
    "percentile": re.compile(
        r"(?=[tp\dm中])(?:(?<![a-z\d])t?p\d{2,3}(?:\.\d+)?(?![a-z\d])|\b\d{1,2}(?:\.\d+)?(?:st|nd|rd|th)?[ -]percentile|\d{2,3}(?:\.\d+)?分位数?|\d{2}线|\bmedian\b|中位数)"
    ),
}
"""What cannot be listed as phrases: verbs in the past, and stated percentiles; looked for in lower case."""
_REACH = 320
"""How many characters around a place are looked at, however long its sentence is."""


class Surroundings:
    """Sentences, clauses and cue words of one text, found once."""

    def __init__(self, text: str, lowered: str, words: list[Word]) -> None:
        self._breaks = [0, *sorted(m.end() for m in _BREAK.finditer(text)), len(text)]
        commas = (m.start() for m in _COMMA.finditer(lowered) if not text[m.end() : m.end() + 1].isdigit())
        self._commas = sorted({*self._breaks, *commas})
        self._lowered = lowered
        self._spots: dict[str, list[tuple[int, int]]] = {}
        self._cues: dict[str, list[int]] = {}
        for start, _, kind in _CUES.marks(lowered, words):
            if (
                kind == "duty"
                and text.startswith("May", start)
                and start > 1
                and _WITHIN.match(text, start - 2)
            ):
                continue  # the month
            self._cues.setdefault(kind, []).append(start)
        for places in self._cues.values():
            places.sort()

    def sentence(self, at: int) -> tuple[int, int]:
        """Return the range of the sentence a place stands in, as far as it is looked at."""
        return _around(self._breaks, at)

    def clause(self, at: int) -> tuple[int, int]:
        """Return the range of the clause a place stands in, as far as it is looked at."""
        return _around(self._commas, at)

    def together(self, one: int, other: int) -> bool:
        """Say whether two places stand in one sentence."""
        return bisect_right(self._breaks, one) == bisect_right(self._breaks, other)

    def has(self, kind: str, where: tuple[int, int]) -> bool:
        """Say whether a range holds a cue of a kind."""
        places = self._cues.get(kind, [])
        i = bisect_left(places, where[0])
        return i < len(places) and places[i] < where[1]

    def spot(self, kind: str, where: tuple[int, int]) -> tuple[int, int] | None:
        """Return the range of the first verb in the past, or percentile, that lies in a range."""
        if kind not in self._spots:
            self._spots[kind] = [m.span() for m in _SPOTS[kind].finditer(self._lowered)]
        spots = self._spots[kind]
        i = bisect_left(spots, (where[0], 0))
        return spots[i] if i < len(spots) and spots[i][1] <= where[1] else None

    def last(self, kind: str, where: tuple[int, int]) -> int:
        """Return the place of the last cue of a kind in a range, or -1."""
        places = self._cues.get(kind, [])
        i = bisect_left(places, where[1]) - 1
        return places[i] if i >= 0 and places[i] >= where[0] else -1


def _around(edges: list[int], at: int) -> tuple[int, int]:
    i = bisect_right(edges, at)
    low, high = edges[i - 1 if i else 0], edges[i] if i < len(edges) else edges[-1]
    return (low if low > at - _REACH else at - _REACH), (high if high < at + _REACH else at + _REACH)
