"""Where each part of the ask lands: vague phrases with their resolution, and what no line carries, with the reason."""

import re
from collections import deque
from collections.abc import Iterable, Iterator
from heapq import heappop, heappush

from pydantic import BaseModel

from translator.checks.examined import Examined
from translator.checks.losses import lost_by, lost_in
from translator.domain.cover import Cover, Range
from translator.domain.ledger import REFERENCE, Entry
from translator.domain.reading import Aside, VaguePhrase
from translator.domain.spec import BOUNDARY_KINDS, LeftOut, Question, Resolution, Spec, Target, Vague
from translator.domain.value import Span
from translator.drafting.ground import COMPLAINT, Ground
from translator.drafting.unseen import unseen
from translator.knowledge.reasons import REASONS
from translator.reading.text.clauses import joined
from translator.reading.text.field_labels import field_at
from translator.reading.text.segments import sentences
from translator.reading.text.wishes import wants


def vague_of(
    ground: Ground,
    ids: dict[tuple[int, int], str],
    targets: tuple[Target, ...],
    questions: Iterable[Question],
) -> tuple[Vague, ...]:
    """Say of each vague phrase whether a target, a question or nothing yet carries it."""
    phrases = ground.notes.reading.vague
    by_target = {vague_id: target.id for target in reversed(targets) for vague_id in target.resolves}
    return tuple(
        Vague(
            id=(vague_id := ids[(phrase.start, phrase.end)]),
            text=phrase.text,
            start=phrase.start,
            end=phrase.end,
            kind=phrase.kind,
            advice=phrase.advice,
            resolution=_resolution(by_target.get(vague_id), question_id),
        )
        for phrase, question_id in zip(phrases, _askers(phrases, questions), strict=True)
    )


def _resolution(target_id: str | None, question_id: str | None) -> Resolution:
    if target_id:
        return Resolution(kind="target", ref=target_id)
    return Resolution(kind="question", ref=question_id) if question_id else Resolution(kind="open")


def _askers(phrases: Iterable[VaguePhrase], questions: Iterable[Question]) -> Iterator[str | None]:
    """Yield for each phrase, in the order of the ask, the first question about its words."""
    asked = list(questions)
    places = deque(
        sorted((e.start, e.end, order) for order, question in enumerate(asked) for e in question.evidence)
    )
    near: list[tuple[int, int]] = []  # order and end of the places that begin before the phrase ends
    for phrase in phrases:
        while places and places[0][0] < phrase.end:
            _, end, order = places.popleft()
            heappush(near, (order, end))
        while near and near[0][1] <= phrase.start:
            heappop(near)
        yield asked[near[0][0]].id if near else None


_TITLED = re.compile(r"\s*(?:title|subject|topic|工单|标题|主题|需求)\s*[:：]", re.I)


def left_out_of(
    ground: Ground,
    elements: Iterable[BaseModel],
    vague: tuple[Vague, ...],
    ledger: Iterable[Entry],
    prose: Iterable[str],
) -> tuple[LeftOut, ...]:
    """List every part of the ask that no line carries, with the reason.

    Args:
        ground: what the draft stands on.
        elements: everything with evidence.
        vague: the vague phrases; each carries its sentence.
        ledger: the numbers.
        prose: all texts of the draft, to see which numbers a line names.
    """
    notes = ground.notes
    named = {ref for text in prose for ref in REFERENCE.findall(text)} | _pointed(elements)
    carried: list[Range] = [*_evidence(elements), *vague]
    entries = [
        e
        for e in ledger
        if e.source.kind == "ask" and e.source.start is not None and e.source.end is not None
    ]
    carried += [e.where for e in entries if e.id in named]
    if notes.reading.verdict == "not_a_request":
        carried = []  # its only line is its title
    landed = Cover(carried)
    out = [
        LeftOut(start=a.start, end=a.end, reason=_why(ground, _said_of(ground, a)))
        for a in notes.asides
        if not landed.holds(a)
    ]
    gone = Cover(out)
    other = "not_read" if notes.reading.language == "other" else "background"
    numbers = Cover(e.where for e in entries if e.kind == "quantity")
    silent = [line for line in notes.sentences if not (landed.touches(line) or gone.touches(line))]
    out += [
        LeftOut(start=s.start, end=s.end, reason=_why(ground, _reason(ground, s, numbers, other)))
        for s in silent
    ]
    for text, lines in ((notes.text, notes.sentences), (notes.received, sentences(notes.received))):
        halves = list(lost_in(text, ground.language, lines, Cover([*carried, *out])))
        out += [
            LeftOut(start=s.start, end=s.end, reason=_why(ground, _half(ground, s, numbers, other)))
            for s in joined(text, halves, across=",，、:：()（）")
        ]
    found = Cover([*out, *(e.where for e in entries)])
    for quantity in notes.reading.quantities:
        if not found.touches(quantity):
            out.append(LeftOut(start=quantity.start, end=quantity.end, reason=_why(ground, "other_number")))
    return in_order(out)


def in_order(parts: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """Return parts left out in the order of the ask."""
    return tuple(sorted(parts, key=lambda o: o.start))


def out_of_sight(ground: Ground, spec: Spec) -> Iterator[LeftOut]:
    """Yield the clauses that some line stands on and no text of the page shows.

    Args:
        ground: what the draft stands on.
        spec: the draft with what is left out so far.
    """
    notes = ground.notes
    if notes.reading.verdict != "specifiable":
        return
    shown = [
        spec.title,
        *spec.summary.model_dump().values(),
        *filter(None, spec.problem.model_dump().values()),
    ]
    shown += [text for r in spec.requirements for text in (r.business, r.technical)]
    shown += [line.text for kind in BOUNDARY_KINDS for line in getattr(spec.boundaries, kind)]
    shown += [text for t in spec.targets for text in (t.name, t.scale, t.conditions or "")]
    shown += [q.text for q in (*spec.questions, *spec.later)]
    shown += [e.source.quote or "" for e in spec.ledger]
    shown += [f.message for f in spec.findings]
    listed = Cover([*spec.left_out, *(section.label for section in ground.sections)])
    for clause in unseen(notes.text, ground.language, notes.sentences, shown, listed):
        yield LeftOut(start=clause.start, end=clause.end, reason=_why(ground, "not_taken_up"))


def quoted_of_today(ground: Ground, spec: Spec, left_out: Iterable[LeftOut]) -> tuple[LeftOut, ...]:
    """Give what is quoted under today the reason that says so, whatever else was thought of it.

    Args:
        ground: what the draft stands on.
        spec: the draft.
        left_out: what no line carries, with the reasons.
    """
    said = {e.id: e.source.quote or "" for e in spec.ledger}
    quoted = REFERENCE.sub(lambda ref: said.get(ref.group(1), ""), spec.problem.evidence or "")
    shown, why = _bare(quoted), _why(ground, "quoted_above")
    return tuple(
        one.model_copy(update={"reason": why}) if words and words in shown else one
        for one in left_out
        for words in [_bare(ground.notes.received[_without_label(ground, one) : one.end])]
    )


def _without_label(ground: Ground, part: LeftOut) -> int:
    """Return where a part begins behind the label of its field, such as `Problem:`."""
    return next(
        (s.where.start for s in ground.sections if s.label.start == part.start < s.where.start < part.end),
        part.start,
    )


def _bare(words: str) -> str:
    return " ".join(words.split()).strip(' .,;:!?。，；：！？“”"')


def _said_of(ground: Ground, aside: Aside) -> str:
    """Say which reason fits what was set aside; a quoted wish is told from the rest of a quoted message."""
    notes = ground.notes
    if aside.reason == "other" and _names_a_speaker(ground, aside):
        return "speaker"
    wished = aside.reason == "quoted_thread" and wants(notes.text, aside, notes.reading.language)
    return "quoted_wish" if wished else aside.reason


_NAME_CHARS_MORE = 24
_WORDS_MORE = 3
"""Beside a name stand a time and a mark, or a word or two such as 建议."""
_SAYS = re.compile(r"[A-Za-z]{2,}|[\u4e00-\u9fff]")


def _names_a_speaker(ground: Ground, part: Span) -> bool:
    """Say whether a part is the name of somebody who speaks, perhaps with the time."""
    words = ground.notes.text[part.start : part.end].strip()
    speakers = {s.who for s in ground.notes.reading.speakers}
    beside = (words.replace(who, "", 1) for who in speakers if who and who in words)
    return any(len(rest) <= _NAME_CHARS_MORE and len(_SAYS.findall(rest)) <= _WORDS_MORE for rest in beside)


def _reason(ground: Ground, line: Span, numbers: Cover, otherwise: str) -> str:
    """Say which reason fits a sentence that no line carries."""
    if _names_a_speaker(ground, line):
        return "speaker"
    requests = ground.notes.reading.requests
    if len(requests) > 1 and any(r.start < line.end and line.start < r.end for r in requests):
        return "other_request"
    if _TITLED.match(ground.notes.text, line.start, line.end) or _is_a_label(ground, line):
        return "heading"
    if ground.told_who and ground.told_who.overlaps(line):
        return "who"
    return "today" if _tells(ground, line, numbers) else otherwise


def _is_a_label(ground: Ground, part: Span) -> bool:
    """Say whether a part is no more than the name of a field, such as `Users:`."""
    found = field_at(ground.notes.text[part.start : part.end])
    return found is not None and found[1] >= part.end - part.start


def _half(ground: Ground, clause: Span, numbers: Cover, otherwise: str) -> str:
    """Say which reason fits a part of a sentence whose rest some line carries."""
    if _names_a_speaker(ground, clause):
        return "speaker"
    if ground.told_who and ground.told_who.overlaps(clause):
        return "who"
    if _is_a_label(ground, clause):
        return "heading"
    return "today" if ground.told.touches(clause) or _tells(ground, clause, numbers) else otherwise


def _tells(ground: Ground, part: Span, numbers: Cover) -> bool:
    """Say whether a part that sets nothing tells how it is: in numbers, or as a complaint."""
    if ground.notes.reading.verdict == "not_a_request":
        return False
    return numbers.touches(part) or bool(COMPLAINT.search(ground.notes.text, part.start, part.end))


def facts_of(left_out: Iterable[LeftOut], ground: Ground) -> tuple[Span, ...]:
    """Return what is listed as told of today, to be quoted as such.

    Args:
        left_out: what no line carries, with the reasons.
        ground: what the draft stands on.
    """
    return tuple(Span(start=o.start, end=o.end) for o in left_out if o.reason == _why(ground, "today"))


def replaced_in(spec: Spec, reason: str = "answered") -> tuple[LeftOut, ...]:
    """List what an answer or a model's line pushed out, so that it is not lost without a word.

    Args:
        spec: the specification after it.
        reason: the key of what took its place, in `REASONS`.
    """
    why = REASONS[reason]["zh" if spec.language == "zh" else "en"]
    return tuple(LeftOut(start=s.start, end=s.end, reason=why) for s in lost_by(Examined(spec)))


def _why(ground: Ground, reason: str) -> str:
    return REASONS[reason]["zh" if ground.language == "zh" else "en"]


def _evidence(elements: Iterable[BaseModel]) -> list[Span]:
    return [span for element in elements for span in getattr(element, "evidence", ())]


def _pointed(elements: Iterable[BaseModel]) -> set[str]:
    """Collect the ids that fields, rather than prose, name."""
    found: set[str] = set()
    for element in elements:
        fields = vars(element)  # to ask a model for a field it lacks is slow
        for field in ("goal", "baseline", "limit", "stretch", "by_when"):
            ref = fields.get(field)
            if isinstance(ref, str):
                found.add(ref)
        statistic = fields.get("statistic")
        if statistic is not None and statistic.quantity:
            found.add(statistic.quantity)
    return found
