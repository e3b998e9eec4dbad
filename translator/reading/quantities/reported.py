"""Shares that tell how things are, though a wish stands in their sentence or a comparison before them.

`95 % of the alerts are false`, `one in eight gets corrected`, 九成以上最后判为误报: nobody wishes for as much as that, and what
is wished for after a comma makes no goal of what is told before it.
"""

import re

from translator.knowledge.units import comparable
from translator.reading.quantities.cues import Surroundings
from translator.reading.quantities.leaning import leaning
from translator.reading.quantities.page import Found

_TELLS = re.compile(
    r"[^,.;:!?\n]{0,60}?\b(?:is|are|was|were|gets?|got|ends?|turns?|comes?|came|goes|went|has|have|had|spends?|takes?|asks?|calls?|drops?|hangs?|fails?|"
    r"leaves?|left|returns?|lands?|arrives?|needs?)\b"
    r"|[^，。；！？]{0,12}[\u4e00-\u9fff]{2}",
    re.I,
)
_OUGHT = re.compile(
    r"\b(?:so that|until|must|should|shall|will|would|can|may|ought|has to|have to|needs? to|want\w*|goal|target|aim|required?|expect\w*|at (?:the )?(?:least|most)|no (?:more|less|fewer)|"
    r"not (?:more|less)|ensure|guarantee|acceptable|allowed|tolera\w*|please|reduc\w*|cut|lower\w*|decreas\w*|sav(?:e|es|ing)|prevent\w*|avoid\w*|filter\w*|block\w*)\b"
    r"|要|须|需|应|必须|得|希望|想|目标|达到|做到|控制|能|争取|力争|保证|确保|允许|接受|即可|就行|压|降|升|提|减|缩|拦|过滤|至少|最多|不低于|不高于|不超过|不少于|不大于|不小于|[≥≤<>]",
    re.I,
)
_REASON = re.compile(
    r"\b(?:because|since|but|although|though|while|whereas)\b|因为|由于|毕竟|可是|但是", re.I
)
_UP_TO = re.compile(r"(?:up to|as much as|as many as)\b", re.I)
_ORDER = re.compile(r"\s*(?:get|keep|make|bring|let|have)\b", re.I)
_PART = re.compile(r"\s?(?:of|in)\s|\s?的", re.I)


def says_its_side(number: str) -> bool:
    """Say whether a number itself says which side it sets, as `at least 5 %` does; elsewhere the sentence makes one likely."""
    return _LIMIT.search(number) is not None


def led_from(text: str, one: Found, following: Found | None) -> bool:
    """Say whether a number is where a change sets out whose end comes next, as in 培训要两个月，希望缩短到两周.

    Args:
        text: folded.
        one: a number without a bound of its own.
        following: the next number of the text.
    """
    if (
        following is None
        or following.start - one.end > _LED_CHARS
        or not comparable(one.unit, following.unit)
    ):
        return False
    between = text[one.end : following.said]
    if _TAKES_UP.search(between):
        return True
    return not _ENDS.search(between) and _LEADS_TO.search(between) is not None


_LED_CHARS = 80
_TAKES_UP = re.compile(
    r"\b(?:get|bring|cut|push|have|like|reduce|lower|shorten) (?:it|that|this|them) (?:down |up )?to (?:be )?(?:about |around |under |below |within |at most |less than |fewer than )?$"
    r"|\b(?:happy|glad|content|satisfied|pleased|fine) with (?:about )?$",
    re.I,
)
"""What takes up the number told before, even in another sentence."""
_ENDS = re.compile(r"[。！？!?;；\n]|\.\s")
_LEADS_TO = re.compile(
    r"(?:降低?|缩短|减少?|压缩?|提[升高]|升)[到至] ?$|\b(?:cut|reduc\w*|shorten\w*|lower\w*|rais\w*|bring|brought|push|get) (?:it |that |this |them )?(?:down |up )?to (?:about )?$",
    re.I,
)


def tells_today(around: Surroundings, text: str, one: Found, *, stated: bool) -> bool:
    """Say whether a share tells how things are, rather than how they shall be.

    Args:
        around: the cues of the text.
        text: folded.
        one: a share.
        stated: whether its sentence wishes for something, so that the share would be a level to reach.
    """
    sentence, (low, high) = around.sentence(one.start), around.clause(one.start)
    reason = max((m.end() for m in _REASON.finditer(text, sentence[0], one.start)), default=-1)
    beyond = _BEYOND.search(text, one.end, high)
    high = beyond.start() if beyond else high
    lean = leaning(text[max(low, reason) : one.start] + " " + text[one.end : high])
    cuts = _GAP_OR_COLON if lean < 0 else _GAP  # what is bad after a colon is no list of what is wished for
    low = max(low, reason, *(m.end() for m in cuts.finditer(text, low, one.start)))
    if _OUGHT.search(text, low, high) or _ORDER.match(text, low, one.start):
        return False
    loose = one.bound not in ("at_least", "at_most") or not says_its_side(text[one.start : one.end])
    if stated and loose and _IS.search(text, max(low, one.start - _IS_CHARS), one.start):
        return True
    if stated and loose and (one.bound == "about" or _THEN.match(text, high, high + _THEN_CHARS)):
        return True
    wished = max(around.last(cue, (sentence[0], one.start)) for cue in ("goal", "duty", "wish"))
    if loose and lean < 0 and wished < 0 and _CASES.match(text, one.end):
        return True
    tells = _TELLS.match(text, one.end, high) is not None
    if not loose and lean == {"at_least": -1, "at_most": 1}.get(one.bound):
        return True  # nobody wishes for so much of what is bad, or for so little of what is good
    if not loose:
        return lean < 0 and wished < 0 and _UP_TO.match(text, one.start) is not None
    part = tells and _PART.match(text, one.end) is not None
    if wished >= 0:
        return part and (reason > wished or (lean < 0 and low > wished))
    told = (
        lean < 0 or _IS_BEFORE.search(text, low, one.start) is not None
    )  # `accuracy 95 %` alone may well be a goal
    return (stated and told) or (part and lean < 0)


_CASES = re.compile(r"\s(?:cases|times|instances|occasions)\b", re.I)
_LIMIT = re.compile(
    r"[≥≤<>=+]|\b(?:at|no|not|under|below|above|over|less|fewer|more|better|worse|least|most|than|within|up to|inside|max\w*|min\w*|half|majority|reach\w*)\b"
    r"|[以不低高超至达过内上下少多满近]|控制",
    re.I,
)
"""Words of a limit within a number; without one its side is only what the sentence makes likely."""
_GAP = re.compile(r"(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])")
"""A space within Chinese parts two clauses."""
_GAP_OR_COLON = re.compile(_GAP.pattern + r"|[:：–—]\s?")
_BEYOND = re.compile(r"\band (?:we|i|they|want|need)\b|(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])", re.I)
_THEN = re.compile(
    r"[,，;；]\s?(?:(?:[a-z]{1,16} ){0,4}(?:want|need|must|should|has to|have to|aim|is to)\b|(?:年底|年内|今年)?(?:要|需|想|希望|目标|做到|控制在|降到|升到|提升到|提高到|压到|争取|力争))[^,，。.;；]{0,14}\d",
    re.I,
)
_THEN_CHARS = 50
_IS = re.compile(
    r"\b(?:it|that|which|rate|figure|share|this) (?:is|was) (?:about |only |just |now |currently )?$|(?:只有|仅有?|才)$",
    re.I,
)
_IS_CHARS = 28
_IS_BEFORE = re.compile(r"\b(?:is|are|was|were|has|have|had|makes? up|stands? at|lies? at)\b|[是占有]", re.I)
