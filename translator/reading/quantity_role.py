"""What a number is for, and under which condition it holds: read from the words around it.

Knows nothing about how numbers are found.
"""

import re

from translator.domain.reading import Bound, QuantityRole
from translator.knowledge.units import is_currency, is_duration
from translator.reading.quantity_cues import Surroundings

_FINE = frozenset({"click", "tap", "attempt", "step", "page", "character", "error", "digit"})
"""Things a limit is set on, where other counted things say how large something is."""
_PERCENTILE = re.compile(
    r"\b(?:TP|P)\d{2,3}(?:\.\d+)?\b|\b\d{1,2}(?:\.\d+)?(?:st|nd|rd|th)?[ -]percentile|\d{2,3}(?:\.\d+)?分位数?|\d{2}线|\bmedian\b|中位数",
    re.I,
)
_SHARE_OF = re.compile(r" ?(?:of|的) ?|(?<=时间)", re.I)
_FOLLOWS = re.compile(
    r" ?,? ?(?P<all>(?:for|in|at|on|under|during|with|while|when|after|between|throughout|of|from|as long as|if|upon|following|per)\b[^.,;:!?\n。，；]{2,90})",
    re.I,
)
_LEADS = re.compile(
    r"(?:^|(?<=[.!?;\n]))\s*(?:[-*•]\s*)?(?P<all>(?:when|while|during|under|on|at|in|with|for|if|out of|upon)\b[^.,;!?\n]{2,90}),? (?=\w)",
    re.I,
)
_HAN_LEADS = re.compile(r"(?P<all>[^，。；、：\n]{0,16}(?:时|期间|情况下|高峰期?|条件下|并发下|环境下|以后|之后|后))[，,]?")
_SHARE_NEAR = re.compile(r"(?:for |in )?(?P<all>(?:at least |about )?\d[\d.]* ?(?:%|percent)(?: of (?:the )?[a-z][a-z '/-]{2,60})?)", re.I)


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
    wished = around.last("goal", before)
    if around.has("today", clause) and around.last("today", (clause[0], clause[1])) > wished:
        return "baseline"
    if is_currency(head):
        if per and not is_duration(per):
            return "target" if wished >= 0 or bound == "at_most" else "other"
        return "budget" if around.has("money", sentence) or not per else "other"
    if around.has("money", clause) and not unit:
        return "budget"
    if is_duration(head) and not per:
        return _duration_role(around, clause, sentence, bound, text, start, end)
    if head == "%":
        stated = bound in ("at_most", "at_least", "between") or around.has("goal", sentence) or around.has("duty", sentence)
        return "target" if stated else "other"
    if per and not is_duration(head):
        return "load"
    if is_duration(head):
        return "target"
    if around.has("at_once", clause) or (around.has("capacity", (clause[0], start)) and unit):
        return "load"
    if head in _FINE and bound in ("at_most", "at_least"):
        return "target"
    if not unit:
        return "target" if bound != "exactly" and around.has("duty", sentence) else "other"
    return "size"


def _taken_back(around: Surroundings, clause: tuple[int, int], start: int) -> bool:
    at = around.last("taken_back", (clause[0], start))
    return at >= 0 and start - at < 16 and around.last("goal", (at, start)) < 0


def _duration_role(
    around: Surroundings, clause: tuple[int, int], sentence: tuple[int, int], bound: Bound, text: str, start: int, end: int
) -> QuantityRole:
    long = re.search(r"day|week|month|year|天|日|周|月|年", text[start:end]) is not None
    if long and around.has("delivery", clause) and bound in ("at_most", "exactly", "between"):
        return "deadline"
    if bound in ("at_most", "at_least", "between"):
        return "target"
    if re.match(r" (?:of|worth of) (?!the |us|my)[a-z]", text[end : end + 12]):
        return "size"
    lead = text[max(0, start - 1) : start + 8].lower()
    if around.has("goal", sentence) or around.has("duty", sentence) or lead.strip().startswith(("after", "every")):
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
    return lead.rstrip().endswith(("for", "in", "at")) or follows.startswith((" of ", "的", " shall", " must"))


def condition_of(text: str, start: int, end: int, sentence: tuple[int, int], unit: str, *, quantities: list[tuple[int, int, str]]) -> str | None:
    """Return the words a number holds under, a slice of the text, or None.

    Args:
        text: folded.
        start: where the quantity begins.
        end: where it ends.
        sentence: its range.
        unit: its code.
        quantities: start, end and unit of every quantity of the sentence.
    """
    low, high = max(sentence[0], start - 240), min(sentence[1], end + 160)
    if unit == "%":
        match = re.match(r" ?(?:of|的) ?(?:the |our |all )?(?P<all>[A-Za-z][\w'/ -]{1,60}?)(?= (?:shall|must|should|will|are|is|can|may|has|have|to|agree|report|within|at|in|by|on|land|were|was|that)\b|[.,;:!?\n()]|$)", text[end:high])
        if match:
            return text[end + match.start("all") : end + match.end("all")]
    if not is_duration(unit.partition("/")[0]) or "/" in unit:
        return None
    percentile = _PERCENTILE.search(text, low, high)
    if percentile:
        return percentile.group()
    match = _FOLLOWS.match(text, end, high)
    if match:
        return match["all"].rstrip(" -")
    shares = [q for q in quantities if q[2] == "%" and q[0] >= low and q[1] <= high]
    near = min(shares, key=lambda q: abs(q[0] - start), default=None)
    if near:
        share = _SHARE_NEAR.search(text, max(low, near[0] - 4), high)
        if share:
            tail = re.search(r" (?:shall|must|should|will|complete|are|is|can|within|may)\b", share["all"])
            found = share["all"][: tail.start()] if tail else share["all"]
            return found.rstrip(" -")
    lead = _LEADS.search(text, low, start)
    if lead:
        return lead["all"].strip(" ,")
    han = _HAN_LEADS.search(text, max(low, start - 40), start)
    return han["all"].strip("，, ") or None if han else None


_SUBJECT = re.compile(
    r"(?P<all>[A-Za-z][\w'’/ -]{2,60}?)\s+(?:shall|must|should|will|needs?|has|have|takes?|took|costs?|is|was|are|were|can|may|to)\b", re.I
)
_HAN_SUBJECT = re.compile(r"(?P<all>[\u4e00-\u9fffA-Za-z]{2,12}?)(?:不低于|不超过|控制在|达到|要在|要压到|降到|提升到|在|平均要?|目前|现在|要|≥|≤|为|是)*$")


def subject_before(text: str, clause: tuple[int, int], start: int) -> str:
    """Return the words that name what a time or a share is measured of, or nothing."""
    low = max(clause[0], start - 100)
    piece = text[low:start]
    match = _SUBJECT.search(piece)
    if match:
        return match["all"].strip()
    han = _HAN_SUBJECT.search(piece.rstrip())
    return han["all"] if han and re.search(r"[\u4e00-\u9fff]", han["all"]) else ""
