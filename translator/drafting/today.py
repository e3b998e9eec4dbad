"""How it is today, quoted: the sentences that tell what hurts, whole, without the courtesy before them.

What is wished, ruled or proposed is no state of today, and half a sentence tells nobody what it means.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate

from translator.domain.cover import Cover
from translator.domain.value import Span
from translator.drafting.ground import COMPLAINT, Ground
from translator.drafting.scribe import shortened
from translator.reading.text.clauses import joined
from translator.reading.text.field_labels import Field

CHARS_MAX = 420
"""So much of today is quoted."""
_GAP = " … "
_BREAKS = " \t\n,，、;；:：()（）"
_STOPS = " .。,，;；、"
_HURTS = re.compile(
    r"\b(?:rubbish|useless|wrong|lost|rejected|mistakes?|errors?|missed|overlook(?:s|ed)?|damaged?|(?:driv\w+|going) \w+ (?:mad|crazy)|a (?:zoo|mess|pain|nightmare)|nobody (?:knows|answers|turned|wrote|showed)|keeps? (?:\w+ )?getting|rotted|died|"
    r"sick of|hates?|angry|costs? (?:us|me)|turned away|(?:come|came|sent) back|queues?|too (?:late|slow)|fall(?:s|ing)? through|unreadable|broken|wasted?|thrown? away|throw away|by hand|twice)\b"
    r"|漏|出错|错了|损失|赔了?|吵|撞|来不及|[太很](?:乱|慢|散)|堵|索赔|返工|报废|退回|扯皮|哭|倒掉|超时|罚|没人(?:管|盯|看|接)|白跑|骂|占线|又投诉|投诉[了很多]|抱怨|经常|老(?:是|来回|出|要|改)|要告|告我们|出事|事故|靠(?:纸|手|人|本子|猜|一块|一本|师傅)|手写|手抄",
    re.I,
)
"""What somebody says who tells of a loss, a fault or of work by hand."""
_PROPOSES = re.compile(
    r"\b(?:must|should|shall|please|pls|can we|could we|would like|['’]d like|want(?:s|ed)? (?:to|an?|it|them|the)|needs? to|has to|have to|never|not allowed|instead|ideally|nice[- ]to[- ]have|would (?:be|do|pay|already))\b"
    r"|要求|吧[。！!]?\s*$|希望|想要?|能不能|能否|可否|要能|必须|不得|不能|不许|不要|别|建议|应当?|就(?:转|按|用|改|让|回到)|先不|不管|的话|需在|须",
    re.I,
)
"""What is to be, rather than how it is."""
_OF_TODAY = re.compile(
    r"\b(?:today|currently|now|at present|at the moment|right now|so far|last (?:year|month|week|quarter|summer|winter|spring|autumn))\b|现在|目前|去年|上个?[月周]|眼下|一直",
    re.I,
)
_ONLY_IF = re.compile(
    r"\s*+(?:if|when|whenever|once|unless|until|in case)\b|\s*+(?:如果|若|要是|万一|一旦|当)", re.I
)
_COURTESY = re.compile(
    r"(?:(?:as (?:discussed|agreed|promised|mentioned|said)|following up|further to|regarding|quick one|background|as-is|today|problem|status)\b[^,.:;\n]{0,40}:\s*+"
    r"|(?:as (?:discussed|agreed|promised|mentioned)|following up on)\b[^,.:;\n]{0,40},\s*+|\[[^\]\n]{1,24}\]\s*+|救命[，,！!]|(?:(?:hi|hey|hello) (?:all|there|team|both)|hi|hey|hello|so|ok so|okay|honestly|well|anyway|and|but)\b,?\s++)"
    r"|但是?[，,]?|而且|不过|@\S{1,12}\s++|[\u4e00-\u9fff]{2,12}的事[：:]\s*+|[\u4e00-\u9fff]{2,5}[：:]\s*+"
    r"|(?:[\u4e00-\u9fff]{1,3}(?:姐|哥|工|总|老师|经理|主任|领导|处|科长)|小[\u4e00-\u9fff]|各位(?:领导|老师|同事)?|领导|你好|您好|哎)(?:你好|您好|好)?[，,：:!！]\s*+"
    r"|[\u4e00-\u9fff]{0,12}(?:问题描述|现状|背景|描述|情况汇报如下|情况如下|您?(?:上次)?问的情况)[：:]\s*+",
    re.I,
)
_COURTESIES_MAX = 3
_OF_NOW: frozenset[Field] = frozenset({"today", "data", "frame"})
"""Fields of a form that may tell how it is."""


def today_of(ground: Ground, facts: Sequence[Span]) -> str | None:
    """Quote how it is today, as far as it fits; between parts that stand apart in the ask is a gap.

    Args:
        ground: what the draft stands on.
        facts: what else is told of today, beside the baseline.
    """
    text = ground.notes.text
    today = ground.today
    if today and _proposes(ground, today) and not _OF_TODAY.search(text, today.start, today.end):
        today = None
    told = [today] if today else []
    told += [
        f for f in facts if not (today and today.overlaps(f)) and not _proposes(ground, f) and _says(text, f)
    ]
    labelled = Cover(s.where for s in ground.sections if s.field not in _OF_NOW)
    told += [s.where for s in ground.sections if s.field == "today" and ground.told.holds(s.where)]
    told = [part for part in told if not labelled.touches(part)]
    whole = sorted(
        {_in_full(ground, s) for s in told} | {s for s in _hurting(ground) if not labelled.touches(s)},
        key=lambda s: (s.start, -s.end),
    )
    parts = list(joined(ground.notes.text, list(_apart(whole)), across=_BREAKS))
    if not parts:
        return None
    best = sorted(parts, key=lambda s: not _hurts(ground, s))
    fitting = {
        s
        for s, chars in zip(best, accumulate(s.end - s.start for s in best), strict=True)
        if chars <= CHARS_MAX
    }
    said = [_said(ground, s) for s in parts if s in fitting]
    return _GAP.join(s for s in said if s) or shortened(_said(ground, best[0]), chars_max=CHARS_MAX)


def _says(text: str, span: Span) -> bool:
    """Say whether words are enough to tell something: more than `24h ahead`."""
    words = text[span.start : span.end]
    return len(words.split()) >= _WORDS_MIN or len(_HAN.findall(words)) >= _HAN_MIN


_HAN = re.compile("[\u4e00-\u9fff]")
_WORDS_MIN, _HAN_MIN = 3, 4


def _apart(spans: Sequence[Span]) -> Iterator[Span]:
    """Yield ranges in order without those that lie in one before."""
    end = -1
    for span in spans:
        if span.start >= end:
            yield span
            end = span.end
        elif span.end > end:
            yield Span(start=end, end=span.end)
            end = span.end


def _hurting(ground: Ground) -> Iterator[Span]:
    """Yield the sentences that tell what hurts and want, rule or propose nothing."""
    notes = ground.notes
    if notes.reading.verdict != "specifiable":
        return
    surely = set(notes.of_today)
    ruled = Cover(f.where for f in notes.found if f.parts)
    wished = Cover([notes.terms.wish] if notes.terms.wish else [])
    for line in notes.sentences:
        if wished.touches(line) or _proposes(ground, line):
            continue
        of_today = _OF_TODAY.search(notes.text, line.start, line.end) is not None
        told = _hurts(ground, line) or line in surely
        if (told and not ruled.touches(line)) or (of_today and ground.numbers_in(line)):
            yield line


def _hurts(ground: Ground, span: Span) -> bool:
    text = ground.notes.text
    return bool(_HURTS.search(text, span.start, span.end) or COMPLAINT.search(text, span.start, span.end))


def _proposes(ground: Ground, span: Span) -> bool:
    text = ground.notes.text
    return bool(_PROPOSES.search(text, span.start, span.end) or _ONLY_IF.match(text, span.start))


def _in_full(ground: Ground, span: Span) -> Span:
    """Return what is told of today with the clauses around it that wish, propose or rule nothing."""
    line = ground.sentence_of(span)
    wish = ground.notes.terms.wish
    if line.end - line.start > CHARS_MAX or (wish and line.overlaps(wish)) or not line.covers(span):
        return span
    if _ONLY_IF.match(ground.notes.text, line.start):
        return span
    start, end = span.start, span.end
    cuts = [m.end() for m in _CLAUSE.finditer(ground.notes.text, line.start, line.end)]
    for cut in [*reversed([c for c in cuts if c < span.start]), line.start]:
        if start > cut and _PROPOSES.search(ground.notes.text, cut, start):
            break
        start = min(start, cut)
    for cut in [*(c for c in cuts if c > span.end), line.end]:
        if cut > end and _PROPOSES.search(ground.notes.text, end, cut):
            break
        end = max(end, cut)
    return Span(start=start, end=end)


_CLAUSE = re.compile(r"[,，;；:：](?!\d)|\s[-–—]\s")


def _said(ground: Ground, span: Span) -> str:
    """Quote a part without the courtesy it begins with and its full stop."""
    text, start = ground.notes.text, span.start
    label = next((s for s in ground.sections if s.label.covers(Span(start=start, end=start + 1))), None)
    start = label.where.start if label and label.where.start < span.end else start
    for _ in range(_COURTESIES_MAX):
        courtesy = _COURTESY.match(text, start, span.end)
        if courtesy is None or courtesy.end() >= span.end:
            break
        start = courtesy.end()
    return ground.scribe.quote(Span(start=start, end=span.end)).strip(_STOPS)
