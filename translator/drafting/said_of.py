"""What a stated number is said of: the words of its own phrase, and nothing of the clauses and numbers beside it."""

import re
from typing import NamedTuple

from translator.domain.value import Span
from translator.drafting.figure_names import Figure, figure_before, without_leads
from translator.reading.quantities.leaning import leaning

_CUT = re.compile(
    r"[,;:!?，；：、。！？()（）\[\]【】|\n]|\s[-–—]{1,2}\s|\.\s|(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])|"
    r"\b(?:and|but|because|since|so that|while|whereas|which|although|though)\b|但是?|而且|因为|由于|其中",
    re.I,
)
_FILLS = re.compile(
    r"(?:\b(?:and|we|want|it|them|that|this|the|is|are|was|be|must|should|has|have|to|needs?|goal|target|aim|now|today|currently|"
    r"at|present|come|down|up|reach|get|from|only|about|under|below|over|above|would|fine|do|a|year|last|for|in|least|most|"
    r"brought|go|fall|rise|make|allowed|acceptable|tolerated|tolerable|permitted|than|by|right|moment|before|after|as-is|to-be|please|of)\b|"
    r"目前|现在|当前|考核|指标|允许|今年|去年|年底|年内|年|希望|要求|目标|争取|力争|需要|必须|应|要|想|能|可以|只有|仅|才|是|为|到|至|达到?|做到?|降低?|提升|提高|压缩?|控制|"
    r"在|了|从|由|下降|减少?|大约|约|差不多|左右|以内|以下|以上|不|超过|低于|高于|把|它|将|再|内|就行|[^\w]|_)++",
    re.I,
)
_REACH_CHARS = 160
_OF = re.compile(r"\s*(?:of|in)\s|\s*的")
_CHANGE_BEFORE = re.compile(
    r"\b(?:by|another|extra)\s+(?:about |around |roughly |at least |some )?$|(?:降低|减少|提高|提升|缩短|增加|压缩|下降|节省|省下|节约|上升|上涨)了?(?:至少|大约|大概|约|近)?\s?$",
    re.I,
)
_BY_MUCH = re.compile(r"\b(?:off|wrong|deviat\w*|miss(?:es)?|differs?)\b[^,.;]{0,40}\bby\s", re.I)
_CHANGE_AFTER = re.compile(
    r"\s?(?:less|fewer|more|faster|quicker|cheaper|higher|lower|better|reduction|increase|improvement|savings?)\b|的(?:提升|降幅|增幅|增长)",
    re.I,
)


_PART_EN = re.compile(
    r"\s*(?:of|in)\s(?:all )?(?:the |our |my |their |these |its )?(?P<what>[a-z][\w'’-]*(?:\s[\w'’-]+){1,9})\s*$",
    re.I,
)
_VERB_EN = re.compile(
    r"\b(?:is|are|was|were|gets?|go(?:es)?|has|have|do|does|don['’]t|ends?|comes?|drops?|leaves?|fails?|needs?|calls?|asks?|takes?|hangs?|returns?|\w+ed|\w+en|"
    r"without|lost|sent|found|put)\b",
    re.I,
)
_CASES = re.compile(r"\s(?:cases|times|instances|occasions)\b", re.I)
"""What a share is of where its clause says the rest, as in `we overlook it in 1 of 8 cases`."""
_IN = re.compile(r"\s(?:in|on)(?: about| around| roughly| some| up to)?\s*$", re.I)
_CLAUSE_HAN = re.compile(r"[是有被没会要]")
_PART_HAN = re.compile(r"\s*的?(?P<what>[\u4e00-\u9fff]{3,24})")


_GOES_ON = re.compile(
    r"(?:降|压|提升|提高|升|缩短|缩|减少?|控制|做|达)(?:低|到|至|在)+[^\w]*$|"
    r"\b(?:it|this|that|them|these)\s(?:down |up |back )?(?:to|under|below|above|at|over)\b[^\w]*(?:about )?$",
    re.I,
)
"""What leads from the level of today to the one to reach."""
_ASIDE = re.compile(
    r"\s*(?:with|by|for|on|in|within|from|until|at|per|across|when|if|this|next|before|after|during|through|using|once)\b",
    re.I,
)
"""What begins a circumstance after a number, which names nothing that is measured."""
_BEYOND = re.compile(r"\s*(?:too|above|over|below|under|more|less|better|worse)\b", re.I)
"""After a number: it says how far something is from something else."""


_WITHIN_HAN = re.compile(r"(?P<of>[\u4e00-\u9fff]{2,14})(?:里面?|当?中)(?:有|要|得)?\s?$")
_WHAT_HAN = re.compile(r"\s?(?:以上)?(?:是|要是|能|会|得)?(?P<what>[\u4e00-\u9fff]{2,16})\s?$")
_HOW_GOOD = re.compile(r"\s(?:correct|right|accurate|wrong|incorrect|inaccurate)(?:ly)?[.\s]*$", re.I)
_WITHOUT = re.compile(
    r"\s(?P<what>without(?:\s[\w'’-]+){1,4}?)(?=\s(?:by|until|in|from|within|before|at)\b|[.\s]*$)", re.I
)
_CALLED_AFTER = re.compile(r"\s(?P<what>[a-z][a-z-]+(?:\s[a-z-]+){0,2})[.\s]*$", re.I)
_LED = re.compile(
    r"\b(?:get|getting|bring|bringing|cut|cutting|reduc\w+|lower\w*|keep\w*|rais\w+|increas\w+|push\w*)\s[^.;]{2,40}?\s(?:down |up |back )?(?:to|under|below|above)\s*$",
    re.I,
)
"""What leads a thing named before to a number."""
_DOWN_TO = re.compile(r"[a-z]s? down to (?:about |around )?$", re.I)


class SaidOf(NamedTuple):
    """The phrase a number belongs to."""

    before: str
    """The words of its clause before it."""
    after: str
    """Those after it."""
    number: str
    """Those of the number itself, as in `5 minutes old`."""
    figure: Figure | None
    """What the words before it name as a figure."""
    is_change: bool
    """Whether it says by how much something is to change, not how much it is to be."""

    @property
    def words(self) -> str:
        """The words that name what is measured, case folded: the figure named as such, or else the clause."""
        if self.figure and self.figure.is_level:
            return self.figure.name.casefold()
        return f"{self.before} | {self.number} | {self.after}".casefold()

    @property
    def share(self) -> str:
        """What the words after a share say of its part of a whole, as `leaks are missed` of `5 % of the leaks are missed`."""
        match = _PART_EN.match(self.after)
        if match and not _VERB_EN.search(match["what"]):  # as in `we lose 9 % of the shirts to wrong sorting`
            return f"“{self.before.strip()} …{self.after.rstrip()}”" if self.before.strip() else ""
        if _CASES.match(self.after) and self.before.strip():
            return f"“{_IN.sub('', self.before).strip()} …”"
        match = match or _PART_HAN.match(self.after)
        what = match["what"] if match else ""
        return f"“… {what}”" if _CLAUSE_HAN.match(what) else what

    @property
    def is_led_to(self) -> bool:
        """Whether something named before it is to be led there, as in `getting waste down to 7 %`."""
        return _LED.search(self.before) is not None or self.is_led_down

    @property
    def is_led_down(self) -> bool:
        """Whether a note without a verb leads it down, as in `mix-ups down to 3 %`."""
        return _DOWN_TO.search(self.before) is not None

    @property
    def of_others(self) -> str:
        """What a share is of and what it is true of, as 预警的学生里真的有问题的 of 预警的学生里至少六成是真的有问题的."""
        lead = re.match(r"\D*?(?=[一二三四五六七八九十百\d])", self.number)
        of = _WITHIN_HAN.search(self.before + (lead.group() if lead and "里" in lead.group() else ""))
        what = _WHAT_HAN.match(self.after)
        return f"{without_leads(of['of'])}里{what['what']}" if of and what else ""

    @property
    def how_good(self) -> str:
        """The clause that says how good something is, as `our rules get … correct`, or what it is without."""
        without = _WITHOUT.match(self.after)
        if without:
            return f"“… {without['what']}”"
        if not _HOW_GOOD.match(self.after) or not self.before.strip():
            return ""
        return f"“{self.before.strip()} …{self.after.rstrip(' .')}”"

    @property
    def called_after(self) -> str:
        """What is named right after it, as `false positives` of `less than 5 % false positives`; only what is good or bad."""
        match = _CALLED_AFTER.match(self.after)
        return match["what"] if match and leaning(match["what"]) and not _OF.match(self.after) else ""

    @property
    def goes_on(self) -> bool:
        """Whether it says where the figure before it is to be led, as in `the tool should bring it to 3 %`."""
        lead = re.match(r"\D*", self.number)
        return _GOES_ON.search(self.before + (lead.group() if lead else "")) is not None

    @property
    def says_nothing(self) -> bool:
        """Whether nothing is named beside the number, so that it goes on with the one before it."""
        before = not self.before or _FILLS.fullmatch(self.before)
        return bool(before and (not self.after or _FILLS.fullmatch(self.after) or _ASIDE.match(self.after)))


def said_of(
    text: str, sentence: Span, number: Span, *, after_last: int, before_next: int, further: bool = False
) -> SaidOf:
    """Return the phrase a number belongs to.

    Args:
        text: the ask.
        sentence: the one the number stands in.
        number: where the number stands.
        after_last: where the number before it ends.
        before_next: where the next number begins.
        further: whether to look into the clause before, too, as for `word errors, no more than 2 % is allowed`.
    """
    low = max(sentence.start, after_last, number.start - _REACH_CHARS)
    high = min(sentence.end, before_next, number.end + _REACH_CHARS)
    cut = _CUT.search(text, number.end, high)
    after = text[number.end : cut.start() if cut else high]
    clauses = [low, *(m.end() for m in _CUT.finditer(text, low, number.start))]
    before = text[clauses[-1] : number.start]
    if further and len(clauses) > 1:
        before = text[clauses[-2] : number.start]
    figure = figure_before(before)
    verb = _OF.match(after) and not _LINKED.search(before)  # as in `catch 80 % of the fraud`
    if figure and not figure.is_level and (verb or _BEYOND.match(after)):
        figure = None
    change = _CHANGE_BEFORE.search(text, max(0, number.start - 24), number.start)
    off = _BY_MUCH.search(before + " ")
    return SaidOf(
        before,
        after,
        text[number.start : number.end],
        figure,
        bool((change and not off) or _CHANGE_AFTER.match(after)),
    )


_LINKED = re.compile(r"\b(?:is|are|was|were|makes? up|reach(?:es)?)\s+(?:about |only |now )?$", re.I)
