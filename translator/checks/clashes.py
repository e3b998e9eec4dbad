"""Pairs of places in an ask that cannot both hold.

Knows four kinds: a limit that a needed part already exceeds, two levels of one thing, everything beside as far as
possible, and a ban beside what it bans.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from translator.domain.ledger import Entry
from translator.domain.spec import Spec
from translator.domain.value import Span
from translator.knowledge.units import comparable, in_base

_NEEDS = re.compile(
    r"\b(?:needs?|takes?|requires?|lasts?|respond(?:s)? in|answers? in|slower)\b|需要|耗时|要花|要等|响应要",
    re.I,
)
_TODAY = re.compile(
    r"\b(?:today|currently|at the moment|right now|so far|until now|used to|at present|by hand|manual(?:ly)?)\b|目前|现在|当前|以前|之前|人工",
    re.I,
)
_BREAKS = frozenset(".!?。！？\n;；")
_TOTALITY = re.compile(
    r"\b(?:all|every|always|each and every|100 ?%|without exception|any time)\b|所有|全部|一律|任何|百分之百|必须全",
    re.I,
)
_ESCAPE = re.compile(
    r"\b(?:if possible|where possible|as far as possible|when possible|as much as possible|where feasible|if feasible|wherever possible)\b"
    r"|尽量|尽可能|如有可能|可能的话",
    re.I,
)
_BANS: tuple[tuple[re.Pattern[str], re.Pattern[str]], ...] = (
    (
        re.compile(r"\bno cloud\b|\bnothing (?:may|must|can) leave\b|\bon[- ]prem(?:ises)? only\b|\bmust not leave\b|不(?:能|得|可)(?:出|上)(?:内网|云|院|厂)|不上云", re.I),
        re.compile(r"\b(?:gpt-?\d\w*|openai|chatgpt|cloud (?:service|api|model)|saas|azure openai|hosted model)\b|云服务|公有云", re.I),
    ),
    (
        re.compile(r"\bno internet\b|\boffline only\b|\bwithout (?:an )?internet\b|\bno network\b|不联网|断网(?:也|可|环境)|离线使用", re.I),
        re.compile(r"\b(?:live (?:data|prices|feed)|online api|cloud api|call(?:s|ing)? (?:an )?external api|real-time (?:feed|sync))\b|实时联网|在线接口", re.I),
    ),
    (
        re.compile(r"\bno personal data\b|\bfully anonymous\b|\bwithout (?:any )?personal data\b|不(?:收集|使用|存储)个人信息|完全匿名", re.I),
        re.compile(r"\b(?:purchase history|browsing history|by name|customer profile|personali[sz]ed)\b|个性化|购买记录|浏览记录|用户画像", re.I),
    ),
    (
        re.compile(r"\b(?:no training|without (?:any )?training|no onboarding)\b|无需培训|不用培训", re.I),
        re.compile(r"\b(?:training (?:session|course)s? for (?:all|every|the)|train all (?:users|staff))\b|组织培训|全员培训", re.I),
    ),
    (
        re.compile(r"\b(?:fully automatic|no human|without (?:any )?human|no manual (?:step|work|review))\b|全自动|无需人工|不要人工", re.I),
        re.compile(r"\b(?:approve[sd]? (?:each|every|all)|(?:check|review|sign)(?:s|ed)? (?:each|every|all)|four eyes|manual approval)\b|逐(?:条|一|个|份)审核|人工审批|人工复核", re.I),
    ),
    (
        re.compile(r"\b(?:no (?:extra|additional|new) (?:budget|cost|money)|no budget|at no cost|free of charge)\b|没有预算|零成本|不(?:增加|花)预算", re.I),
        re.compile(r"\b(?:buy (?:a|the|new)|license[sd]?|hire (?:a|two|more|new)|new servers?)\b|采购|招人|新购", re.I),
    ),
)  # fmt: skip


@dataclass(frozen=True)
class Clash:
    """Two ranges of the ask that cannot both hold."""

    kind: str
    first: Span
    second: Span


def clashes_in(spec: Spec) -> tuple[Clash, ...]:
    """Find the clashes inside an ask.

    Args:
        spec: whose ask and stated numbers are looked at.
    """
    if spec.verdict == "not_a_request":
        return ()
    text = _without(spec)
    stated = [
        e for e in spec.ledger if e.status == "stated" and e.source.start is not None and e.value is not None
    ]
    clauses = _Clauses(text)
    found = [
        *_exceeded(text, stated, clauses),
        *_two_levels(stated),
        *_everything_if_possible(text, clauses),
        *_banned(text),
    ]
    seen: set[tuple[int, int]] = set()
    kept = []
    for clash in found:
        key = (min(clash.first.start, clash.second.start), max(clash.first.start, clash.second.start))
        if key not in seen:
            seen.add(key)
            kept.append(clash)
    return tuple(kept)


def _without(spec: Spec) -> str:
    """Blank what was left out, so that a quoted mail clashes with nothing."""
    chars = list(spec.ask.text)
    for part in spec.left_out:
        chars[part.start : part.end] = " " * (part.end - part.start)
    return "".join(chars)


def _span(entry: Entry) -> Span:
    return Span(start=entry.source.start or 0, end=entry.source.end or 0)


class _Clauses:
    """The clauses of a text, whose ends are looked up once."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._breaks = [at for at, char in enumerate(text) if char in _BREAKS]

    def around(self, span: Span) -> tuple[int, int]:
        """Return where the clause of a range begins and ends."""
        before = bisect_left(self._breaks, span.start)
        after = bisect_left(self._breaks, span.end)
        start = self._breaks[before - 1] + 1 if before else 0
        return start, self._breaks[after] if after < len(self._breaks) else len(self._text)


def _exceeded(text: str, stated: list[Entry], clauses: _Clauses) -> Iterator[Clash]:
    """A time limit that something the thing must wait for already exceeds.

    Each limit is set against the longest wait, and each wait against the strictest limit.
    """

    def seconds(entry: Entry) -> float:
        return in_base(entry.value or 0, entry.unit)

    times = [e for e in stated if comparable("s", e.unit)]
    limits = [e for e in times if e.role == "target" and e.bound == "at_most"]
    waits = [e for e in times if e.role != "target" and e.bound != "at_most"]
    needs = [e for e in waits if limits and _is_needed(text, clauses.around(_span(e)))]
    if not limits or not needs:
        return
    strictest, longest = min(limits, key=seconds), max(needs, key=seconds)
    for limit, need in (*((limit, longest) for limit in limits), *((strictest, need) for need in needs)):
        if seconds(need) > seconds(limit):
            yield Clash("exceeded", _span(limit), _span(need))


def _is_needed(text: str, clause: tuple[int, int]) -> bool:
    return _NEEDS.search(text, *clause) is not None and _TODAY.search(text, *clause) is None


def _two_levels(stated: list[Entry]) -> Iterator[Clash]:
    """Two levels of the same measure and subject that share no value.

    Each level is set against the tightest ones before it, so that many levels of one thing give few pairs.
    """
    groups: dict[tuple[str | None, str, str | None], list[_Tightest]] = {}
    for entry in stated:
        if entry.role != "target" or not entry.unit or not (entry.measure or entry.subject):
            continue
        kinds = groups.setdefault((entry.measure, entry.subject.casefold(), entry.condition), [])
        kind = next((k for k in kinds if comparable(k.lowest.unit, entry.unit)), None)
        if kind is None:
            kinds.append(_Tightest(entry, entry))
            continue
        low, high = _interval(entry)
        if _interval(kind.lowest)[1] < low:
            yield Clash("two_levels", _span(kind.lowest), _span(entry))
        elif high < _interval(kind.highest)[0]:
            yield Clash("two_levels", _span(kind.highest), _span(entry))
        if high < _interval(kind.lowest)[1]:
            kind.lowest = entry
        if low > _interval(kind.highest)[0]:
            kind.highest = entry


@dataclass
class _Tightest:
    """Of the levels met so far, the one that allows least upwards and the one that allows least downwards."""

    lowest: Entry
    highest: Entry


def _interval(entry: Entry) -> tuple[float, float]:
    value = in_base(entry.value or 0, entry.unit)
    if entry.bound == "at_most":
        return float("-inf"), value
    if entry.bound == "at_least":
        return value, float("inf")
    if entry.bound == "between" and entry.value_max is not None:
        return value, in_base(entry.value_max, entry.unit)
    return value, value


def _everything_if_possible(text: str, clauses: _Clauses) -> Iterator[Clash]:
    """Everything, beside as far as possible, in one sentence."""
    for escape in _ESCAPE.finditer(text):
        span = Span(start=escape.start(), end=escape.end())
        total = _TOTALITY.search(text, *clauses.around(span))
        if total and not span.overlaps(Span(start=total.start(), end=total.end())):
            yield Clash("everything_if_possible", Span(start=total.start(), end=total.end()), span)


def _banned(text: str) -> Iterator[Clash]:
    """A ban, beside what it bans."""
    for ban, banned in _BANS:
        first, second = ban.search(text), banned.search(text)
        if first and second:
            yield Clash(
                "banned",
                Span(start=first.start(), end=first.end()),
                Span(start=second.start(), end=second.end()),
            )
