"""What a number is for, and under which condition it holds: read from the words around it.

Knows nothing about how numbers are found.
"""

import re

from translator.domain.reading import Bound, QuantityRole
from translator.knowledge.units import is_counted, is_currency, is_duration
from translator.reading.quantity_cues import Surroundings

_FINE = frozenset({"click", "tap", "attempt", "step", "page", "character", "error", "digit"})
"""Things a limit is set on, where other counted things say how large something is."""
_PERCENTILE = re.compile(
    r"(?<![A-Za-z\d])(?:TP|P)\d{2,3}(?:\.\d+)?(?![A-Za-z\d])|\b\d{1,2}(?:\.\d+)?(?:st|nd|rd|th)?[ -]percentile|\d{2,3}(?:\.\d+)?分位数?|\d{2}线|\bmedian\b|中位数",
    re.I,
)
_FOLLOWS = re.compile(
    r" ?,? ?(?P<all>(?:for|in|at|on|under|during|with|while|when|after|between|throughout|of|from(?! ?[$€£¥])|as long as|if|upon|following|per)\b[^.,;:!?\n。，；]{2,90})",
    re.I,
)
_LEADS = re.compile(
    r"(?:^|(?<=[.!?;\n]))\s*(?:[-*•]\s*)?(?P<all>(?:when|while|during|under|on|at|in|with|for|if|out of|upon)\b[^.,;!?\n]{2,90}),? (?=\w)",
    re.I,
)
_HAN_LEADS = re.compile(
    r"(?P<all>[^，。；、：\n]{0,16}(?:(?<![同耗小及准实临用工历计限定])时(?![间长效段刻候])|期间|情况下|高峰期?|条件下|并发下|环境下|以后|之后|后))[，,]?"
)
_SHARE_NEAR = re.compile(
    r"(?P<all>(?:for |in )?(?:at least |about )?\d[\d.]* ?(?:%|percent) of (?:the )?[a-z][a-z'/ -]{2,60}?)"
    r"(?= (?:shall|must|should|will|complete|are|is|can|within|may|in|by|at|and)\b|[^a-z'/ -]|$)",
    re.I,
)
_INNER = re.compile(
    r" (?P<all>(?:for|during|under|with|on|in|at) [^.,;!?\n]{3,70}?) (?=(?:shall|must|should|will)\b)", re.I
)

_DUTY = re.compile(r"\b(?:shall|must|should|will)\b", re.I)
_HAN_SIGN = re.compile(r"[时期况峰件发境后]")
"""Without these signs the longer patterns find nothing, and most numbers have none before them."""


def role_of(
    around: Surroundings, text: str, start: int, end: int, unit: str, bound: Bound, *, shares: bool
) -> QuantityRole:
    """Say what a number is for.

    Args:
        around: the cues of the text.
        text: folded.
        start: where the quantity begins.
        end: where it ends.
        unit: its code.
        bound: its side.
        shares: whether it is a percentage that only says for how many cases another number holds.
    """
    clause, sentence = around.clause(start), around.sentence(start)
    before = (sentence[0], start)
    head, _, per = unit.partition("/")
    if around.has("elsewhere", clause) or _taken_back(around, clause, start):
        return "other"
    if shares:
        return "share"
    counted = is_counted(head)
    if counted:
        return _counted_role(around, clause, start, head, per, bound)
    if (
        _replaced(text, start, end)
        or _observed(text, start, bound)
        or _is_today(around, clause, before, end, bound)
    ):
        return "baseline"
    wished = around.last("goal", before)
    if is_currency(head):
        if per and not is_duration(per):
            return "target" if wished >= 0 or bound == "at_most" else "other"
        if around.has("price", sentence) and not around.has("money", sentence):
            return "target" if wished >= 0 or bound in ("at_most", "at_least") else "other"
        return "budget"
    if around.has("money", clause) and not unit:
        return "budget"
    if is_duration(head) and not per:
        return _duration_role(around, clause, sentence, bound, text, start, end)
    if is_duration(head):
        return "target"
    stated = bound in ("at_most", "at_least") or around.has("goal", sentence) or around.has("duty", sentence)
    if head:
        return "target" if stated else "other"
    return "target" if bound != "exactly" and around.has("duty", sentence) else "other"


def _counted_role(
    around: Surroundings, clause: tuple[int, int], start: int, head: str, per: str, bound: Bound
) -> QuantityRole:
    """Say what counted things are for: a load, a limit on something small, or the size of something."""
    if is_duration(per) or around.has("at_once", clause):
        return "load"
    if head in _FINE and bound in ("at_most", "at_least"):
        return "target"
    return "load" if around.has("capacity", (clause[0], start)) else "size"


def _is_today(
    around: Surroundings, clause: tuple[int, int], before: tuple[int, int], end: int, bound: Bound
) -> bool:
    """Say whether the nearest word about time or wish before a number, or one right after it, says today."""
    limited = bound in ("at_most", "at_least")
    reach = (max(clause[0], before[0]), before[1]) if limited else before
    today = around.last("today", reach)
    if not limited:
        today = max(today, around.last("takes", reach))
    if today > around.last("goal", before):
        return True
    return around.last("today", (end, clause[1])) >= 0 and around.last("goal", (clause[0], before[1])) < 0


_REPLACED = re.compile(r"(?:from|从|由) ?$", re.I)
_REPLACES = re.compile(r"[^,.;，。；]{0,10}?(?: to |降|升|减|提|压|到|缩)")


def _replaced(text: str, start: int, end: int) -> bool:
    """Say whether a number is where a change sets out, as in `from 8 % to 5 %`."""
    return bool(_REPLACED.search(text, max(0, start - 5), start) and _REPLACES.match(text, end))


_NEEDS = re.compile(
    r"(?<!must )(?<!shall )(?<!should )(?<!not )(?<!will )(?:needs?|takes?|requires?|lasts?|took|wait(?:s|ed)?|需要|耗时|要花|平均要?|得花)[ ]?$",
    re.I,
)


def _observed(text: str, start: int, bound: Bound) -> bool:
    """Say whether a number is what something is seen to take."""
    return (
        bound in ("exactly", "about", "between")
        and _NEEDS.search(text, max(0, start - 20), start) is not None
    )


def _taken_back(around: Surroundings, clause: tuple[int, int], start: int) -> bool:
    at = around.last("taken_back", (clause[0], start))
    return at >= 0 and start - at < 16 and around.last("goal", (at, start)) < 0


def _duration_role(
    around: Surroundings,
    clause: tuple[int, int],
    sentence: tuple[int, int],
    bound: Bound,
    text: str,
    start: int,
    end: int,
) -> QuantityRole:
    if re.search(
        r"(?:last|past|previous|first|next|过去|近|最近) ?$", text[max(0, start - 10) : start], re.I
    ):
        return "other"
    long = re.search(r"day|week|month|year|天|日|周|月|年", text[start:end]) is not None
    if long and around.has("delivery", clause) and bound in ("at_most", "exactly", "between"):
        return "deadline"
    if bound in ("at_most", "at_least"):
        return "target"
    if re.match(r" (?:of|worth of) (?!the |us|my)[a-z]", text[end : end + 12]):
        return "size"
    lead = text[max(0, start - 1) : start + 8].lower()
    if (
        around.has("goal", sentence)
        or around.has("duty", sentence)
        or lead.strip().startswith(("after", "every"))
    ):
        return "target"
    return "other"


def is_share(text: str, start: int, end: int, durations: bool) -> bool:
    """Say whether a percentage tells for how many cases another number of its sentence holds.

    Args:
        text: folded.
        start: where the percentage begins.
        end: where it ends.
        durations: whether its sentence also states a length of time.
    """
    if not durations:
        return False
    lead = text[max(0, start - 8) : start].lower()
    follows = text[end : end + 24].lower()
    return lead.rstrip().endswith(("for", "in", "at")) or follows.startswith(
        (" of ", "的", " shall", " must")
    )


def condition_of(
    text: str,
    start: int,
    end: int,
    sentence: tuple[int, int],
    unit: str,
    *,
    loaded: bool,
    quantities: list[tuple[int, int, str]],
) -> str | None:
    """Return the words a number holds under, a slice of the text, or None.

    Args:
        text: folded.
        start: where the quantity begins.
        end: where it ends.
        sentence: its range.
        unit: its code.
        loaded: whether a number of counted things may hold under a condition at all.
        quantities: start, end and unit of every quantity of the sentence.
    """
    low, high = max(sentence[0], start - 240), min(sentence[1], end + 160)
    if unit == "%":
        match = re.match(
            r" ?(?:of|的) ?(?:the |our |all )?(?P<all>(?!(?:the|our|all)\b)[A-Za-z][\w'/ -]{1,60}?)(?= (?:shall|must|should|will|are|is|can|may|has|have|to|agree|report|within|at|in|by|on|land|were|was|that|up|over|while|when|and|or|but|so|because|today|now|last|currently)\b|[.,;:!?\n()]|$)",
            text[end:high],
        )
        if match:
            return text[end + match.start("all") : end + match.end("all")]
        return None
    if not loaded and not is_duration(unit.partition("/")[0]):
        return None
    percentile = _PERCENTILE.search(text, low, high) if is_duration(unit) else None
    if percentile:
        return percentile.group()
    match = _FOLLOWS.match(text, end, high)
    follows = match["all"].rstrip(" -") if match else ""
    if follows and not follows.lower().startswith("of "):
        return follows
    for share in (q for q in quantities if q[2] == "%" and ";" not in text[min(q[0], start) : start]):
        found = _SHARE_NEAR.search(text, max(low, share[0] - 4), high)
        if found:
            return found["all"].rstrip(" -")
    if follows:
        return follows if is_duration(unit) else None
    for pattern, sign in ((_LEADS, None), (_INNER, _DUTY), (_HAN_LEADS, _HAN_SIGN)):
        begin = max(low, start - (40 if pattern is _HAN_LEADS else 240))
        lead = pattern.search(text, begin, start) if not sign or sign.search(text, begin, start) else None
        if lead:
            return lead["all"].strip(" ,，") or None
    return None


_SUBJECT = re.compile(
    r"(?P<all>[A-Za-z][\w'’/ -]{2,60}?)\s+(?:shall|must|should|will|needs?|has|have|takes?|took|costs?|is|was|are|were|can|may|to)\b",
    re.I,
)
_VERB = re.compile(
    r"\s(?:shall|must|should|will|needs?|has|have|takes?|took|costs?|is|was|are|were|can|may|to)\b", re.I
)
"""Without a verb there is no subject before it."""
_HAN_SUBJECT = re.compile(
    r"[\u4e00-\u9fff]{1,8}?(?:率|时间|时长|耗时|延迟|速度|成本|占比|比例|准确度|响应|周期|用量|误差)"
)


def subject_before(text: str, clause: tuple[int, int], start: int) -> str:
    """Return the words that name what a time or a share is measured of, or nothing."""
    low = max(clause[0], start - 100)
    match = _SUBJECT.search(text, low, start) if _VERB.search(text, low, start) else None
    if match and len(match["all"].split()) <= 6:
        return match["all"].strip()
    window = text[low:start]
    han = [] if window.isascii() else _HAN_SUBJECT.findall(window)
    return str(han[-1]).removeprefix("小时内") if han else ""
