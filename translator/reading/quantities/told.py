"""What a number is told of rather than wished for: words of others, settings of a process, ages, scarcity, errors of today.

Also the surest wishes: the two ends of a change, and what somebody would be happy with.
"""

import re

from translator.reading.quantities.page import Found

_IF = re.compile(
    r"\b(?P<glad>(?:happy|great|nice|glad|good|fine|perfect|wonderful|love it|like it|enough|helpful) )?"
    r"(?:if|unless|once|in case|when|whenever)\b"
    r"(?:(?!\b(?:must|shall|should|will|would|can|has to|have to|need|needs|want|wants|then|takes)\b)[^,.;:!?\n，。；]){0,100}$",
    re.I,
)
_HAN_IF = re.compile(r"(?:如果|假如|要是|倘若|一旦|万一)[^，。；,;\n]{0,24}$")
_HAN_LAPSE = re.compile(r"[^，。；,;\n]{0,4}?(?:没|未|无人|不(?![能得要可许应该会超多大]))")
"""After a time these say that it passes without something, as in 15分钟内没接单."""
_HAN_SCANT = ("不到", "不足", "不满", "还不到")
_HAN_WISH = re.compile(r"希望|想|要|需|必须|目标|做到|控制|争取|期望|应")
_OF_AGE = re.compile(r"[ -]?(?:olds?\b|of age\b)", re.I)
_OF_THINGS_OLD = re.compile(
    r"\b(?:data|records?|files?|figures?|prices?|photos?|pictures?|entries|information|info|news|reports?|texts?|documents?|backups?)\b",
    re.I,
)
_OFF_BY = re.compile(r"\b(?:off|wrong|out) by (?:about |around |roughly |up to |some )?$", re.I)
_GLAD_WITH = re.compile(
    r"\b(?:happy|glad|content|satisfied|pleased|delighted) with (?:about |around )?$"
    r"|\b(?:i|we)(?:['’]d| would| could| can) (?:accept|live with|settle for|tolerate|put up with) (?:about |around |at most |up to )?$|\blet['’]?s (?:get|go|bring it|get it)(?: down)? to (?:about )?$",
    re.I,
)
_GLAD_IF = re.compile(
    r"\bif (?:it|that|this|they|we) (?:were|was|got|came|fell|dropped)\b[^,.;]{0,20}$", re.I
)
_WOULD_DO = re.compile(
    r"[^.,;!?]{0,24}?\bwould (?:do\b|make (?:me|us|everyone|everybody) (?:\w+ )?happy\b|be (?:\w+ )?(?:fine|enough|great|good|ok|okay|plenty|perfect|all right|amazing|awesome|fantastic|brilliant|"
    r"wonderful|lovely|nice|super|ideal)\b)",
    re.I,
)
_ARROW = r"(?:→|➔|⇒|—>|-{1,2}>|=>)"
_SETS_OUT = re.compile(rf"\s?{_ARROW}\s?(?:about |under |约|不到)?\d")
_LEADS_TO = re.compile(rf"\d[^\d.,;，。；\n]{{0,12}}{_ARROW}\s?$")
_ARROW_CHARS = 24


def age_said(text: str, start: int, end: int) -> bool:
    """Say whether a number of years is how old people are, as in `6 to 10 year olds` and 65岁以上.

    Args:
        text: folded.
        start: where the number begins.
        end: where it ends, unit and bound words with it.
    """
    if "岁" in text[start:end]:
        return True
    low = max(0, start - 60)
    old = _OF_AGE.match(text, end) or re.search(r"\byear[s-]?\s?(?:olds?\b|of age\b)", text[start:end], re.I)
    return old is not None and _OF_THINGS_OLD.search(text, low, start) is None


def lapses(text: str, sentence: tuple[int, int], one: Found) -> bool:
    """Say whether a length of time stands in a condition, as in `if they don't reply within three days`."""
    low = max(sentence[0], one.start - 130)
    said = _IF.search(text, low, one.start)
    if said:
        return said["glad"] is None
    return (
        _HAN_LAPSE.match(text, one.end) is not None
        or _HAN_IF.search(text, max(sentence[0], one.start - 30), one.start) is not None
    )


def is_scant(text: str, clause: tuple[int, int], one: Found) -> bool:
    """Say whether a small amount is told of, as in 平均每张不到20秒, where nothing before it wishes for it."""
    return text.startswith(_HAN_SCANT, one.start) and not _HAN_WISH.search(text, clause[0], one.start)


def is_off_by(text: str, start: int) -> bool:
    """Say whether a number is by how much something is wrong today."""
    return _OFF_BY.search(text, max(0, start - 24), start) is not None


def is_gladly(text: str, one: Found) -> bool:
    """Say whether somebody would be happy with a level, as in `I'd be glad with 15`."""
    low = max(0, one.start - 50)
    return (
        _GLAD_WITH.search(text, low, one.start) is not None
        or _GLAD_IF.search(text, low, one.start) is not None
        or _WOULD_DO.match(text, one.end) is not None
    )


_QUALITY_SAID = re.compile(r"\s(?:correct|right|accurate|wrong|incorrect|inaccurate)(?:ly)?\b", re.I)
_SO_IT_IS = re.compile(
    r"\b(?:is|are|was|were|gets?|got|reads?|sorts?|answers?|classif(?:y|ies))\s(?:only |just |about |now |still )*$",
    re.I,
)
_SCORED = re.compile(r"\b(?:scor(?:es|ed)|reached|achieved|managed)\s(?:only |just |about )*$", re.I)
_OUGHT = re.compile(
    r"\b(?:must|should|shall|will|would|want|wants|need|needs|goal|target|until|if|ensure|has to|have to)\b",
    re.I,
)


def is_quality_told(text: str, clause: tuple[int, int], one: Found) -> bool:
    """Say whether a share tells how good something is, as in `our rules get 72 % correct`.

    Args:
        text: folded.
        clause: where its clause stands.
        one: a share.
    """
    low = max(clause[0], one.start - 40)
    if one.bound not in ("exactly", "about") or _OUGHT.search(text, clause[0], one.start):
        return False
    verb = _SO_IT_IS if _QUALITY_SAID.match(text, one.end) else _SCORED
    return verb.search(text, low, one.start) is not None


def sets_out(text: str, end: int) -> bool:
    """Say whether an arrow leads from a number to another."""
    return _SETS_OUT.match(text, end) is not None


def is_led_to(text: str, start: int) -> bool:
    """Say whether an arrow leads to a number from another."""
    return _LEADS_TO.search(text, max(0, start - _ARROW_CHARS), start) is not None
