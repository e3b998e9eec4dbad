"""Under what a number holds: the share of cases, the words behind it, the clause that leads its sentence.

Every condition is a piece of the text. Knows nothing about how numbers are found or what they are for.
"""

import re
from typing import NamedTuple

from translator.knowledge.units import is_counted, is_duration
from translator.reading.quantities.cues import Surroundings
from translator.reading.text.words_en import PREPOSITIONS

_VERBS = "shall|must|should|will|would|could|might|are|is|can|may|has|have|to|agree|report|find|complete|within|at|in|by|on|land|were|was|that|up|over|while|when|and|or|but|so|because|today|now|last|currently|use|see|get|need|take|takes|do|does"
_POPULATION = re.compile(
    rf" ?of ?(?:the |our |all |these |those )?(?P<all>(?!(?:the|our|all|them|it|us|you|these|those|this|that)\b)[A-Za-z][\w'/ -]{{1,60}}?)(?= (?:{_VERBS})\b|[.,;:!?\n()]|$)",
)
_JOINED_POPULATION = re.compile(
    r" and (?!(?:on|in|at|for|by|with|we|they|it|he|she|i)\b)[a-z][\w'/ -]{1,50}?(?= (?:shall|must|should|will|can|may|are|have)\b)"
)
POINTED_AT = re.compile(
    r" (?:of )?(?:them|it|these|those|this|that|us|you)\b(?! [a-z]+s\b)|的?(?:他们|她们|它们|其中)"
)
"""After a share: who it is a share of is said elsewhere."""
_A_PART = re.compile(
    r"(?:(?:an?|one|two|three|about|nearly|almost) )?(?:half|thirds?|quarters?|fifths?|tenths?)|一半|.分之.",
    re.I,
)
_COUNTED_POPULATION = re.compile(rf" (?P<all>[A-Za-z][\w'/ -]{{1,60}}?)(?= (?:{_VERBS})\b|[.,;:!?\n()]|$)")
_HAN_POPULATION = re.compile(
    r"的(?P<all>[\u4e00-\u9fff]{1,8}?)(?=[在应需要能可必都还已被，。；,]|不(?!良|动产|锈钢)|没|来自|是(?!否)|由(?!于)|自动|会(?!员|议|计)|$)"
)
_TIMES = re.compile(r"(?:time|times|day|days|year|month|week|cases where)\b", re.I)
_WHILE = re.compile(r" (?P<all>[A-Z][^.,;!?\n]{3,80} (?:is|are) [^.,;!?\n]{2,60})")
_PREP = (
    r"(?:for|in|at|on|under|during|with(?!out)|while|when|whenever|after|before|between|throughout|from(?! ?[$€£¥])|as long as|if|upon|following|per|by|over(?= an?\b| the\b)"
    r"|within|across|prior to|until|once|unless|of|post-\w+)"
)
_NO_CIRCUMSTANCE = (
    r"(?!in total|in all|in a row|in general|in fact|in addition|at all|at once|at present|at the moment|at (?:the )?(?:very )?(?:most|least|worst|latest)"
    r"|by hand|by then|of course|for now|for (?:it|that|this|them)\b|for example|for instance|within reason)"
)
_FOLLOWS = re.compile(
    rf" ?[,(]? ?{_NO_CIRCUMSTANCE}(?P<all>(?:{_PREP}\b|the (?:rest|remain)\w*|post-\w)[^.,;:!?\n。，；)]{{2,90}})",
    re.I,
)
_FOLLOWS_FAR = re.compile(
    rf"(?: (?!shall\b|must\b|should\b|will\b|and (?:no|at|in|not)\b|{_PREP}\b)[\w'/-]+){{1,4}} {_NO_CIRCUMSTANCE}(?P<all>(?!of\b){_PREP}\b[^.,;:!?\n。，；)]{{2,90}})",
    re.I,
)
_LEADS = re.compile(
    r"\s{0,8}(?:[-*•]\s{0,4})?(?P<all>(?:when|whenever|while|during|under|on|at|in|with|for|if|out of|upon|once|after|before|as long as|until|given|aside from|apart from|except for)\b)"
    r"(?! (?:addition|general|particular|example|instance|future|order to|fact|short|total|the (?:future|long run|end|meantime))\b)",
    re.I,
)
_GOES_ON = re.compile(
    r"\b(?:the|an?|first|last|next|past|every|each|about|around|of|in|for|within|to|at|on|with|under|over|than|least|most|another) $",
    re.I,
)
"""Before a number these make it part of the phrase they stand in."""
_BEGINS_SUBJECT = frozenset("the a an any each every it they all our this that users user we you no".split())
_VERB = re.compile(r"\b(?:shall|must|should|will|is|are|has|have|can|may|needs?|takes?)\b", re.I)
_INNER = re.compile(
    r" (?P<all>(?:for|during|under|with|on|in|at) (?:[^.,;!?\n]|(?<=\d)[,.](?=\d)){3,70}?) (?=(?:shall|must|should|will)\b)",
    re.I,
)
_DUTY = re.compile(r"\b(?:shall|must|should|will)\b", re.I)
_HAN_LEADS = re.compile(
    r"(?P<all>[^，。；、：\n]{0,16}(?:(?<![同耗小及准实临用工历计限定])时(?![间长效段刻候])|期间|情况下|高峰期?|条件下|并发下|环境下|以后|之后|后))[，,]?"
)
_HAN_SIGN = re.compile(r"[时期况峰件发境后]")
"""Without these signs the longer patterns find nothing, and most numbers have none before them."""
_REMAINING = re.compile(r"(?:the )?(?:remaining|other|rest of the) $", re.I)
_FOR_SHARE = re.compile(r"\b(?:for|in|at) (?:at least |about )?$", re.I)
_AVERAGE = re.compile(
    r"\b(?P<all>average|mean|typical|peak|maximum) (?:[a-z]+ )?(?:number|amount|count) of\b", re.I
)
_SPANS = re.compile(
    r"\b(?:after|during|over|for|first|last|past|next)(?: the| an?| at least| about)*(?: first| last| past| next)? $",
    re.I,
)
"""Before a time these make it part of a circumstance rather than a limit."""
_OTHER_CLAUSE = re.compile(
    r"[;.。；]|[,，] ?(?!(?:and|but|for|in|at|on|of|with|about|the|to|as|or|或|但|且|即|其中)\b)(?:[A-Za-z]|[^\W\d_]{2})"
)
"""Between a time and a share these begin a clause about something else, as in `最多半天，误差控制在千分之三以内`."""
_NEXT = re.compile(r" (?:and|but) (?:only )?")
"""Right between a time and a share these begin what is told next, as in `takes 7 minutes and 4 % go astray`."""
_FAR = 240
_NEAR = 160


class Beside(NamedTuple):
    """Another quantity of the same sentence."""

    start: int
    end: int
    unit: str


def of_whom_unsaid(text: str, start: int, end: int) -> bool:
    """Say whether a part such as `half of them` leaves open of what it is, so that nothing could be counted."""
    part = _A_PART.fullmatch(text[start:end].strip())
    return part is not None and POINTED_AT.match(text, end) is not None


def condition_of(
    text: str,
    around: Surroundings,
    one: Beside,
    *,
    loaded: bool,
    others: list[Beside],
) -> str | None:
    """Return the words a number holds under, a slice of the text, or None.

    Args:
        text: folded.
        around: its sentences and cues.
        one: the number.
        loaded: whether a number of counted things may hold under a condition at all.
        others: the other quantities of the sentence, in order.
    """
    sentence = around.sentence(one.start)
    low, high = max(sentence[0], one.start - _FAR), min(sentence[1], one.end + _NEAR)
    head = one.unit.partition("/")[0]
    if one.unit == "%":
        return _of_a_share(text, one, (low, high), others)
    time = is_duration(head)
    if not loaded and not time:
        return None
    percentile = around.spot("percentile", (low, high)) if is_duration(one.unit) else None
    if percentile:
        return text[slice(*percentile)]
    spans = time and _SPANS.search(text, low, one.start)
    share = _share_beside(text, one, (low, high), others) if time and not spans else None
    if share:
        return share
    average = _AVERAGE.search(text, low, one.start) if is_counted(head) else None
    if average:
        return average["all"]
    return _behind(text, one, high, time=time) or _ahead(text, one, (low, high), others)


def _of_a_share(text: str, one: Beside, where: tuple[int, int], others: list[Beside]) -> str | None:
    """Return whom or what a share is taken of; of a share of time, when."""
    high = where[1]
    if POINTED_AT.match(text, one.end, high):
        return None
    match = _POPULATION.match(text, one.end, high)
    if match is None and re.search(r"\b(?:out of|in|of every)\b", text[one.start : one.end]):
        match = _COUNTED_POPULATION.match(text, one.end, high)
    times = _TIMES.match(match["all"]) if match else None
    if match and not times:
        joined = _JOINED_POPULATION.match(text, match.end(), high)
        return text[match.start("all") : joined.end() if joined else match.end("all")]
    han = _HAN_POPULATION.match(text, one.end, high)
    if han:
        return han["all"]
    end = match.start("all") + times.end() if match and times else one.end
    said = _WHILE.match(text, end, high) if match else None
    if said:
        return said["all"]
    at = Beside(one.start, end, one.unit)
    follows = _behind(text, at, high, time=False)
    return follows if follows and not follows.startswith("of ") else _leading(text, at, where, others)


def _share_beside(text: str, one: Beside, where: tuple[int, int], others: list[Beside]) -> str | None:
    """Return the share of cases a time holds for: the one right behind it, or one before that no other time owns."""
    after = next((o for o in others if o.start >= one.end), None)
    if (
        after
        and after.unit == "%"
        and after.start - one.end <= 24
        and not _OTHER_CLAUSE.search(text, one.end, after.start)
        and not _NEXT.fullmatch(text, one.end, after.start)
    ):
        return _share_phrase(text, after, where)
    before = [o for o in others if o.end <= one.start]
    if not before or before[-1].unit != "%" or ";" in text[before[-1].end : one.start]:
        return None
    if not _has_cases(text, before[-1], where) and _OTHER_CLAUSE.search(text, before[-1].end, one.start):
        return None
    owner = before[-2] if len(before) > 1 else None
    if owner and is_duration(owner.unit.partition("/")[0]) and before[-1].start - owner.end <= 10:
        return None
    return _share_phrase(text, before[-1], where)


def _has_cases(text: str, share: Beside, where: tuple[int, int]) -> bool:
    """Say whether a share tells of what it is taken, so that a time may hold for it."""
    low, high = where
    led = _FOR_SHARE.search(text, max(low, share.start - 22), share.start) is not None
    return led or any(p.match(text, share.end, high) for p in (_POPULATION, _HAN_POPULATION))


def _share_phrase(text: str, share: Beside, where: tuple[int, int]) -> str:
    """Return a share with its population and the word that leads it."""
    low, high = where
    for pattern in (_REMAINING, _FOR_SHARE):
        lead = pattern.search(text, max(low, share.start - 22), share.start)
        if lead:
            break
    start = lead.start() if lead else share.start
    match = _POPULATION.match(text, share.end, high) or _HAN_POPULATION.match(text, share.end, high)
    if match is None and re.search(r"\b(?:out of|in)\b", text[share.start : share.end]):
        match = _COUNTED_POPULATION.match(text, share.end, high)
    end = match.end("all") if match else share.end
    held = re.compile(r" (?:during|between|on|in|under) [^.,;:!?\n]{3,60}").match(text, end, high)
    return text[start : held.end() if held else end].rstrip(" -")


def _behind(text: str, one: Beside, high: int, *, time: bool) -> str | None:
    """Return the words of circumstance right behind a number, or after what it counts."""
    match = _FOLLOWS.match(text, one.end, high)
    if match and (time or not match["all"].lower().startswith("of ")):
        return match["all"].rstrip(" -")
    far = _FOLLOWS_FAR.match(text, one.end, high) if not time else None
    if far is None and match and not time:
        far = _FOLLOWS_FAR.match(text, match.start("all") + 2, high)
    return far["all"].rstrip(" -") if far else None


def _ahead(text: str, one: Beside, where: tuple[int, int], others: list[Beside]) -> str | None:
    """Return the words of circumstance before a number."""
    lead = _leading(text, one, where, others)
    if lead:
        return lead
    low = where[0]
    if _DUTY.search(text, low, one.start):
        inner = _INNER.search(text, low, one.start)
        if inner:
            return inner["all"].strip(" ,")
    begin = max(low, one.start - 40)
    if _HAN_SIGN.search(text, begin, one.start):
        han = _HAN_LEADS.search(text, begin, one.start)
        if han:
            return han["all"].strip(" ,，") or None
    return None


def _leading(text: str, one: Beside, where: tuple[int, int], others: list[Beside]) -> str | None:
    """Return the clause that leads a sentence, up to its comma or to where the subject begins."""
    match = _LEADS.match(text, where[0], one.start)
    if match is None:
        return None
    start = match.start("all")
    comma = re.compile(r",(?!\d)").search(text, start, one.start)
    if comma:
        return text[start : comma.start()] if comma.start() - start <= 120 else None
    stops = [o.start for o in others if start + 8 < o.start < one.start and o.unit == "%"]
    end = _subject_begins(text, start, min([one.start, *stops]))
    return text[start:end].strip() if end and end - start > 5 else None


def _subject_begins(text: str, start: int, stop: int) -> int | None:
    """Return where the subject begins after a leading phrase without a comma."""
    if not _VERB.search(text, start, stop):
        return None if _GOES_ON.search(text, start, stop) else stop
    last = ""
    for i, word in enumerate(re.finditer(r"[A-Za-z][\w'-]*", text[start:stop])):
        low = word.group().lower()
        if i >= 2 and low in _BEGINS_SUBJECT and last not in PREPOSITIONS and last not in ("and", "or"):
            return start + word.start()
        last = low
    return None
