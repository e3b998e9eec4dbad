"""Pairs of places in an ask that cannot both hold.

Knows four kinds: a limit that a needed part already exceeds, two levels of one thing, everything beside as far as
possible, and a ban beside what it bans.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, product

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
_BREAKS = ".!?。！？\n;；"
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
    found = [*_exceeded(text, stated), *_two_levels(stated), *_everything_if_possible(text), *_banned(text)]
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


def _clause(text: str, span: Span) -> str:
    start = max((text.rfind(c, 0, span.start) for c in _BREAKS), default=-1) + 1
    ends = [at for c in _BREAKS if (at := text.find(c, span.end)) >= 0]
    return text[start : min(ends, default=len(text))]


def _exceeded(text: str, stated: list[Entry]) -> Iterator[Clash]:
    """A time limit that something the thing must wait for already exceeds."""
    limits = [e for e in stated if e.role == "target" and e.bound == "at_most" and comparable("s", e.unit)]
    needs = [e for e in stated if e.role != "target" and comparable("s", e.unit) and e.bound != "at_most"]
    for limit, need in product(limits, needs):
        clause = _clause(text, _span(need))
        if in_base(need.value or 0, need.unit) <= in_base(limit.value or 0, limit.unit):
            continue
        if _NEEDS.search(clause) and not _TODAY.search(clause):
            yield Clash("exceeded", _span(limit), _span(need))


def _two_levels(stated: list[Entry]) -> Iterator[Clash]:
    """Two levels of the same measure and subject that share no value."""
    targets = [e for e in stated if e.role == "target" and e.unit]
    for one, other in combinations(targets, 2):
        same = one.measure == other.measure and one.subject.casefold() == other.subject.casefold()
        named = one.measure is not None or one.subject
        if not (same and named) or one.condition != other.condition or not comparable(one.unit, other.unit):
            continue
        low_a, high_a = _interval(one)
        low_b, high_b = _interval(other)
        if high_a < low_b or high_b < low_a:
            yield Clash("two_levels", _span(one), _span(other))


def _interval(entry: Entry) -> tuple[float, float]:
    value = in_base(entry.value or 0, entry.unit)
    if entry.bound == "at_most":
        return float("-inf"), value
    if entry.bound == "at_least":
        return value, float("inf")
    if entry.bound == "between" and entry.value_max is not None:
        return value, in_base(entry.value_max, entry.unit)
    return value, value


def _everything_if_possible(text: str) -> Iterator[Clash]:
    """Everything, beside as far as possible, in one sentence."""
    for escape in _ESCAPE.finditer(text):
        span = Span(start=escape.start(), end=escape.end())
        start = max((text.rfind(c, 0, span.start) for c in _BREAKS), default=-1) + 1
        ends = [at for c in _BREAKS if (at := text.find(c, span.end)) >= 0]
        total = _TOTALITY.search(text, start, min(ends, default=len(text)))
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
