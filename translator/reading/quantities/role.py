"""What a number is for: read from the words around it.

Knows nothing about how numbers are found.
"""

import re

from translator.domain.reading import QuantityRole
from translator.knowledge.units import is_counted, is_currency, is_duration
from translator.reading.quantities.ages import age_of
from translator.reading.quantities.condition import of_whom_unsaid
from translator.reading.quantities.cues import Surroundings
from translator.reading.quantities.page import Found
from translator.reading.quantities.reported import tells_today
from translator.reading.quantities.told import (
    age_said,
    is_gladly,
    is_led_to,
    is_off_by,
    is_quality_told,
    is_scant,
    lapses,
    sets_out,
)

_FINE = frozenset({"click", "tap", "attempt", "step", "page", "character", "error", "digit"})
"""Things a limit is set on, where other counted things say how large something is."""
_UNWANTED = frozenset(
    "false_alarm complaint error failure defect incident mistake crash bug outage miss false_positive false_negative "
    "near_miss accident anomaly breakage breakdown injury theft double_booking missed_alarm".split()
)
"""Things of which there shall be few, so that a limit on how many come in a month is one to keep."""
_HAN_PAST = re.compile(r"[等花拖停断用](?:了)(?:大概|大约|将近|整整|快|近|约)? ?$")
"""What happened once, as in 上周有一场等了50分钟."""
_FROM_NOW_ON = re.compile(
    r"\b(?:in future|in the future|from now on),? (?:about |only |just )?$|\b(?:contract|law|statute|agreement|standard) (?:says|allows|demands) $|[,，;；](?:咱们|我们)?(?:也?[要得须应])(?:能)?(?:到|达到|降到|提到|做到) ?$",
    re.I,
)
_UNWANTED_SAID = re.compile(
    r"\b(?:false (?:alarms?|alerts?|positives?|negatives?)|misses|mistakes|errors|complaints|accidents|outages|mix-ups)\b[^.;\d]{0,14}$"
    r"|(?:误报|空报|漏报|误判|误派|漏检|漏签|漏打|带错|错装|错发|差错|投诉|事故|故障|返工)[^。；;\d]{0,12}$",
    re.I,
)
"""What there shall be few of, named before a limit on how many come."""
_LED_DOWN = re.compile(
    r"\b(?:down|back|reduced?|cut|lowered?) to (?:about |around )*(?:under |below |at most |(?:less|fewer) than )|[降压减缩][低少短]?[到至]"
)
_TRIGGERS = re.compile(
    r"\b(?:if|(?<!done )when(?!:)|whenever|once|alarm|alert|alerts|flag|warn|warns|warned|warning|anything|any|everything|every \w+ that)\b[^.;!?]{0,100}$",
    re.I,
)
_HAN_THEN = re.compile(r"[^，。；,]{0,10}[，,](?:必须|系统|自动|立即|立刻|马上)")
_HAN_FALLS_BELOW = re.compile(
    r"[^，。；,]{0,6}(?:时|的时候|就)[，,]?(?:必须|要|应|系统|自动|立即|立刻|马上)?(?:提醒|报警|告警|预警|通知|停机|提示)"
)
_HAN_TRIGGERS = re.compile(
    r"[^，。；,]{0,12}?(?:的(?:[，,]|必须|要|需|应|一律|都)|则|就(?!行|够|可|好)|时[，,]|自动|报警|告警|预警|提醒|转人工|升级|触发)"
)


def role_of(
    around: Surroundings, text: str, one: Found, *, shares: bool, wished: bool, quoted: bool = False
) -> QuantityRole:
    """Say what a number is for.

    Args:
        around: the cues of the text.
        text: folded.
        one: the number.
        shares: whether it is a percentage that only says for how many cases another number holds.
        wished: whether the text wishes for anything at all.
        quoted: whether it stands in words of others.
    """
    clause, sentence = around.clause(one.start), around.sentence(one.start)
    start, end, bound = one.start, one.end, one.bound
    head, _, per = one.unit.partition("/")
    limited = bound in ("at_most", "at_least")
    if _INSTEAD.search(text, max(0, start - 14), start):
        return "baseline"
    measured = not is_counted(head)
    if one.unit == "a" and (age_of(text, start) or age_said(text, start, end)):
        return "other"
    if head and text[start - 1 : start] == "每":  # per so much, as in 每百米
        return "other"
    if measured and quoted:
        return "other"
    if around.has("elsewhere", clause) or (not limited and _taken_back(around, clause, start)):
        return "other"
    if not wished and around.spot("past", sentence) and not _replaced(text, start, end):
        return "other"
    if shares:
        return "share"
    if sets_out(text, end) or (measured and (not limited or one.sort == "up_to") and is_off_by(text, start)):
        return "baseline"
    if head == "%" and is_quality_told(text, clause, one):
        return "baseline"
    if is_led_to(text, start) or (measured and is_gladly(text, one)):
        return "target"
    if is_duration(head) and not limited and _HAN_PAST.search(text, max(0, start - 6), start):
        return "other"
    if measured and not limited and _FROM_NOW_ON.search(text, max(0, start - 24), start):
        return "target"
    if bound == "at_most" and not head and per and _UNWANTED_SAID.search(text, max(0, start - 40), start):
        return "target"
    if _replaced(text, start, end) or _CAME_FROM.search(text, max(0, start - 32), start):
        return "baseline"
    if _replaces(text, start) and (around.has("goal", sentence) or around.has("wish", sentence)):
        return "target"
    if limited and _triggers(text, sentence, one):
        return "other"
    if is_duration(head) and not per and lapses(text, sentence, one):
        return "other"
    if measured and head != "%" and is_scant(text, clause, one):
        return "other"
    if is_counted(head):
        return _counted_role(around, text, clause, one)
    if not one.unit and one.value >= _SPENT_MIN and _is_held_for_it(text, one):
        return "budget"
    if limited and _LIKED.search(text, max(0, start - 40), start):
        return "target"
    if _observed(around, text, clause, one) or _is_today(around, clause, (sentence[0], start), one):
        return "baseline"
    if is_currency(head):
        return _money_role(around, text, clause, sentence, one, per)
    if (
        not one.unit
        and around.has("money", clause)
        and not _MONEY_BEFORE_A_NOUN.search(text, clause[0], start)
    ):
        return "budget"
    if is_duration(head) and not per:
        return _duration_role(around, clause, sentence, one, text)
    if is_duration(head):
        return "target"
    stated = limited or around.has("goal", sentence) or around.has("duty", sentence)
    if head == "%" and not stated and _WANTED.search(text, max(sentence[0], start - _WANTED_CHARS), start):
        return "target"
    if head and tells_today(around, text, one, stated=stated):
        return "baseline"
    if head:
        return "target" if stated and not of_whom_unsaid(text, one.start, one.end) else "other"
    return "target" if bound != "exactly" and around.has("duty", sentence) else "other"


def _counted_role(around: Surroundings, text: str, clause: tuple[int, int], one: Found) -> QuantityRole:
    """Say what counted things are for: a load, a limit on something small or unwanted, or the size of something."""
    head, _, per = one.unit.partition("/")
    limited = one.bound in ("at_most", "at_least")
    few = one.bound == "at_most" and one.sort != "up_to"
    if few and (head in _UNWANTED or _UNWANTED_SAID.search(text, max(0, one.start - 40), one.start)):
        return "target"
    if one.bound == "at_most" and _LED_DOWN.search(text, max(0, one.start - 24), one.start + 8):
        return "target"
    if is_duration(per) or around.has("at_once", clause):
        return "load"
    if head in _FINE and limited:
        return "target"
    return "load" if around.has("capacity", (clause[0], one.start)) else "size"


def _money_role(
    around: Surroundings, text: str, clause: tuple[int, int], sentence: tuple[int, int], one: Found, per: str
) -> QuantityRole:
    """Say what an amount of money is for."""
    limited = one.bound in ("at_most", "at_least")
    if _PRICE_BEFORE.search(text, max(0, one.said - 4), one.said):
        return "target" if limited else "other"
    wished = around.last("goal", (sentence[0], one.start)) >= 0
    if per and not is_duration(per):
        return "target" if wished or one.bound == "at_most" else "other"
    if around.has("price", sentence) and not around.has("money", sentence):
        return "target" if wished or limited else "other"
    if around.has("money", sentence) or (not limited and _HAVING.search(text, *clause)):
        return "budget"
    return "target" if limited else "other"


_MONEY_BEFORE_A_NOUN = re.compile(
    r"\b(?:budget|funding|cost|spend) (?!(?:is|are|was|of|for|at|in|on|to|by|up|around|about|roughly|approximately|some|we|will|would|should|must|may|can|has|have|a|an|the|this|per"
    r"|max|maximum|limit|cap|ceiling|frame|left|available|currently|now|only|just|under|over|below|between|no|not|more|less|stays?|remains?|and|or)\b)[a-z]{3,}\b"
    r"(?! (?:budget|funding)\b)",
    re.I,
)
"""A word of money that only tells what kind of thing is meant, as in `the budget tool should handle 60k`."""
_PRICE_BEFORE = re.compile(r"(?<!预算)价[是为]? ?$")
"""A price of something is no budget."""
_HELD = re.compile(
    r"\b(?:we|they|us|i|there)(?:'ve| have| has| got| is| are|'s)?(?: only| just| still)?(?: about| around)? $",
    re.I,
)
_PUT_IN = re.compile(
    r" (?:left |available )?for (?:it|this|that|all of (?:it|this)|everything)\b| left for\b", re.I
)
"""Behind a number that somebody holds these say that it is to be spent."""
_SPENT_MIN = 1000
"""A smaller bare number that somebody has for it counts things."""


def _is_held_for_it(text: str, one: Found) -> bool:
    """Say whether a bare number is what somebody has to spend, as in `we have 60k for it`."""
    return (
        _PUT_IN.match(text, one.end) is not None
        and _HELD.search(text, max(0, one.start - 24), one.start) is not None
    )


_HAVING = re.compile(
    r"\b(?:have|got|available|set aside|approved|there is|there's)\b|[拿批]|可以谈|[给有](?!\w{0,3}率)", re.I
)


def _is_today(around: Surroundings, clause: tuple[int, int], before: tuple[int, int], one: Found) -> bool:
    """Say whether the nearest word about time or wish before a number, or one right after it, says today."""
    limited = one.bound in ("at_most", "at_least")
    reach = (max(clause[0], before[0]), before[1]) if limited else before
    today = around.last("today", reach)
    if not limited and not is_currency(one.unit.partition("/")[0]):
        today = max(today, around.last("takes", reach))
    if today > around.last("goal", before):
        return True
    return around.last("today", (one.end, clause[1])) >= 0 and around.last("goal", (clause[0], before[1])) < 0


_LIKED = re.compile(
    r"\b(?:i|we)(?:['’]d| would| should) (?:really |much )?(?:like|love|prefer) (?:that|it|this|them|these|those)(?: to (?:be|stay|go|come|drop))?(?: down| up)?(?: to)?(?: be)? $",
    re.I,
)
"""Right before a limit, in a sentence that has told of today: `about 14 % crack and I'd like that under 8 %`."""
_INSTEAD = re.compile(r"instead of $|rather than $|而不是 ?$", re.I)
_FROM = re.compile(r"(?:from|(?:从|由)(?:每[天日周月年]|平均|[目当]前的?|现在的?|原来的?)?) ?$", re.I)
_CAME_FROM = re.compile(r"\bto (?:about )?[\d.]+ ?(?:%|percent|per cent) from (?:about )?$", re.I)
_WANTED = re.compile(
    r"\b(?:we|i) (?:need|want)(?: at least)? $|\bso that (?:at least )?$|\bwith an? (?:[a-z-]+ ){1,3}of $|[要须需应](?:能)?(?:到|达|有|在|覆盖|提到|提高到|升到|降到)? ?$",
    re.I,
)
"""What makes a level of a share right before it, in a sentence that holds no other word of wishing."""
_WANTED_CHARS = 40
_REPLACES = re.compile(r"[^,.;，。；]{0,10}?(?: to |降|升|减|提|压|到|缩)")
_REPLACING = re.compile(
    r"(?:from|从|由)(?:每[天日周月年]|平均|[目当]前的?|现在的?|原来的?)? ?(?:about |around |约)?[\d.,]+[^,.;，。；\d]{0,14}?(?: to |降低?到|降至|升到|减到|提[升高]?到|压到|到|缩短?到)(?:每[天日周月年]|about |around |约)?$",
    re.I,
)


def _replaced(text: str, start: int, end: int) -> bool:
    """Say whether a number is where a change sets out, as in `from 8 % to 5 %`."""
    return bool(_FROM.search(text, max(0, start - 8), start) and _REPLACES.match(text, end))


def _replaces(text: str, start: int) -> bool:
    """Say whether a number is where such a change leads."""
    return _REPLACING.search(text, max(0, start - 40), start) is not None


_NEEDS = re.compile(
    r"(?<!must )(?<!shall )(?<!should )(?<!not )(?<!will )(?:needs?|takes?|requires?|lasts|lasted|took|wait(?:s|ed)?|需要|耗时|要花|平均要?|得花)[ ]?$",
    re.I,
)


_WAITED = re.compile(r"(?<!not )(?<!never )(?:waits?|waiting|waited) $", re.I)
_HAN_WAITED = re.compile(r"(?:平均|普遍|经常|往往|都|常常)(?:要|得)?(?:等待?|排队|候诊)(?:了|约|大约)? ?$")
_HAN_TAKES = re.compile(r"(?<![只必都需不还主重])[要花] ?$")
"""A time without a limit after 要 is what something takes, where no wish stands before it."""


def _observed(around: Surroundings, text: str, clause: tuple[int, int], one: Found) -> bool:
    """Say whether a number is what something is seen to take."""
    head, _, per = one.unit.partition("/")
    low = max(0, one.start - 20)
    if one.sort == "up_to" and _WAITED.search(text, low, one.start):
        return True
    if one.bound not in ("exactly", "about", "between"):
        return False
    if head == "%" and _WANTED.search(text, max(0, one.start - _WANTED_CHARS), one.start):
        return False
    if (
        is_duration(head)
        and not per
        and _HAN_TAKES.search(text, low, one.said if one.said > 0 else one.start)
    ):
        return not (around.has("rule", clause) or around.has("goal", (clause[0], one.start)))
    if is_duration(head) and _HAN_WAITED.search(text, low, one.start):
        return True
    return _NEEDS.search(text, low, one.start) is not None


def _taken_back(around: Surroundings, clause: tuple[int, int], start: int) -> bool:
    at = around.last("taken_back", (clause[0], start))
    return at >= 0 and start - at < 16 and around.last("goal", (at, start)) < 0


def _triggers(text: str, sentence: tuple[int, int], one: Found) -> bool:
    """Say whether passing a number sets something off, as in `alert me if a van idles for more than 10 minutes`."""
    if one.sort not in ("more", "less") and not text[one.start : one.start + 1] > "\u4e00":
        return False
    passing = one.bound == "at_least" or one.sort == "less"
    if passing and _TRIGGERS.search(text, max(sentence[0], one.start - 100), one.start):
        return True
    if one.bound == "at_most" and _HAN_FALLS_BELOW.match(text, one.end):
        return True
    if one.bound != "at_least":
        return False
    then = one.unit != "%" and _HAN_THEN.match(text, one.end) is not None
    return then or _HAN_TRIGGERS.match(text, one.end, one.end + 20) is not None


_OF_OTHERS = re.compile(
    r"(?<!shall )(?<!must )(?<!should )(?<!will )(?<!to )(?:last|past|previous|first|next|过去|近|最近) ?$",
    re.I,
)
_DAYS_AND_MORE = re.compile("day|week|month|year|天|日|周|月|年")
_OF_A_THING = re.compile(" (?:of|worth of) (?!the |us|my)[a-z]")


def _duration_role(
    around: Surroundings, clause: tuple[int, int], sentence: tuple[int, int], one: Found, text: str
) -> QuantityRole:
    start, end, bound = one.start, one.end, one.bound
    if _OF_OTHERS.search(text[max(0, start - 20) : start]):
        return "other"
    long = _DAYS_AND_MORE.search(text[start:end]) is not None
    if long and around.has("delivery", clause) and bound in ("at_most", "exactly", "between"):
        return "deadline"
    if bound in ("at_most", "at_least") or around.has("rule", clause):
        return "target"
    if _OF_A_THING.match(text[end : end + 12]):
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
