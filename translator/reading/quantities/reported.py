"""Shares that tell how things are, though a wish stands in their sentence or a comparison before them.

`95 % of the alerts are false`, `one in eight gets corrected`, 九成以上最后判为误报: nobody wishes for as much as that, and what
is wished for after a comma makes no goal of what is told before it.
"""

import re

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
    r"not (?:more|less)|ensure|guarantee|acceptable|allowed|tolera\w*|please|make|bring|keep|get)\b"
    r"|要|须|需|应|必须|得|希望|想|目标|达到|做到|控制|能|争取|力争|保证|确保|允许|接受|即可|就行|压|降|升|提|至少|最多|不低于|不高于|不超过|不少于|不大于|不小于|[≥≤<>]",
    re.I,
)
_REASON = re.compile(
    r"\b(?:because|since|but|although|though|while|whereas)\b[^.;]{0,60}$|[:：–—]\s?$|(?:因为|由于|毕竟|可是?|但)[^。；]{0,20}$",
    re.I,
)
_PART = re.compile(r"\s?(?:of|in)\s|\s?的", re.I)


def tells_today(around: Surroundings, text: str, one: Found, *, stated: bool) -> bool:
    """Say whether a share tells how things are, rather than how they shall be.

    Args:
        around: the cues of the text.
        text: folded.
        one: a share.
        stated: whether its sentence wishes for something, so that the share would be a level to reach.
    """
    sentence, (low, high) = around.sentence(one.start), around.clause(one.start)
    low = max((m.end() for m in _GAP.finditer(text, low, one.start)), default=low)
    beyond = _BEYOND.search(text, one.end, high)
    high = beyond.start() if beyond else high
    if _OUGHT.search(text, low, high):
        return False
    loose = one.bound not in ("at_least", "at_most")
    if one.sort == "plain" and _IS.search(text, max(low, one.start - _IS_CHARS), one.start):
        return True
    if stated and loose and (one.bound == "about" or _THEN.match(text, high, high + _THEN_CHARS)):
        return True
    phrase = text[low : one.start] + " " + text[one.end : high]
    tells = _TELLS.match(text, one.end, high) is not None
    if not loose:
        return tells and leaning(phrase) == {"at_least": -1, "at_most": 1}.get(one.bound)
    part = tells and _PART.match(text, one.end) is not None
    wished = max(around.last(cue, (sentence[0], one.start)) for cue in ("goal", "duty", "wish"))
    if wished >= 0:
        return part and _REASON.search(text, wished, one.start) is not None
    return stated or (part and leaning(phrase) < 0)


_GAP = re.compile(r"(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])")
"""A space within Chinese parts two clauses."""
_BEYOND = re.compile(r"\band (?:we|i|they|want|need)\b|(?<=[\u4e00-\u9fff])\s(?=[\u4e00-\u9fff])", re.I)
_THEN = re.compile(
    r"[,，;；]\s?(?:(?:and |but )?(?:we |it |this |they )?(?:want|need|must|should|has to|have to|aim|is to)\b|(?:年底|年内|今年)?(?:要|需|想|希望|目标|做到|降到|升到|提升到|提高到|压到|争取|力争))[^,，。.;；]{0,14}\d",
    re.I,
)
_THEN_CHARS = 50
_IS = re.compile(
    r"\b(?:it|that|which|rate|figure|share|this) (?:is|was) (?:about |only |just |now |currently )?$|(?:只有|仅有?|才)$",
    re.I,
)
_IS_CHARS = 28
