"""What is built and where it ends: alternatives doubled, boundaries contradicted, facts and vague phrases dropped."""

from collections.abc import Callable
from random import Random
from typing import Any

from evals.mutation.changing import fresh, lines_of, one_of, swapped, with_lines, with_target
from evals.mutation.operator import Operator
from translator.domain.cover import Cover
from translator.domain.spec import Alternative, BoundaryLine, Resolution, Spec
from translator.domain.value import Span

_Plant = Callable[[Spec, Random], Spec | None]
_LOST = "Nothing said is lost."
_VAGUE = "Every vague phrase ends somewhere."
_MINIMUM = "Minimum of a specifiable specification."
_SAID = {
    "en": ("a version that {}", "an option in which {}"),
    "zh": ("就是：{}", "也就是说，{}"),
}  # fmt: skip


def _full(spec: Spec) -> bool:
    """Say whether a specification is of more than a small change."""
    return spec.verdict == "specifiable" and bool(spec.alternatives)


def _twin(spec: Spec, one: Alternative, **update: str) -> Spec:
    """Add an alternative again, judged by nobody."""
    unknown = {
        d: r.model_copy(
            update={
                "judgement": r.judgement if r.judgement == "not_applicable" else "unknown",
                "facts": (),
            }
        )
        for d, r in one.ratings.items()
    }
    new = {
        "id": fresh(spec, "A"),
        "ratings": unknown,
        "preferred": False,
        "cost": None,
        "why_preferred": None,
    }
    return spec.model_copy(
        update={"alternatives": (*spec.alternatives, one.model_copy(update={**new, **update}))}
    )


def _doubled(spec: Spec, rng: Random) -> Spec | None:
    one = one_of(spec.alternatives, rng)
    return _twin(spec, one) if one else None


def _reworded(spec: Spec, rng: Random) -> Spec | None:
    one = one_of(spec.alternatives, rng)
    if one is None:
        return None
    way = "zh" if spec.language == "zh" else "en"
    summary = rng.choice(_SAID[way]).format(one.summary[:1].lower() + one.summary[1:])
    name = f"{one.name}（另一种）" if way == "zh" else f"Another {one.name[:1].lower()}{one.name[1:]}"
    return _twin(spec, one, name=name, summary=summary[:1].upper() + summary[1:])


def _another_one(spec: Spec, rng: Random) -> Spec | None:
    """Add an alternative that is none of the others."""
    one = one_of(spec.alternatives, rng)
    if one is None:
        return None
    name, summary = (
        ("外包给邻市的队伍", "请邻市的队伍按件来做，自己只验收。")
        if spec.language == "zh"
        else (
            "Hire a neighbouring crew",
            "A crew of the next town does it by the piece, and we only accept it.",
        )
    )
    return _twin(spec, one, name=name, summary=summary)


def _out_of_what_is_asked(spec: Spec, rng: Random) -> Spec | None:
    """Put out of scope what a requirement asks for, or a line in scope says."""
    asked = [r.technical for r in spec.requirements] + [line.text for line in spec.boundaries.in_scope]
    text = one_of(asked, rng)
    if text is None:
        return None
    line = BoundaryLine(id=fresh(spec, "B"), text=text, origin="person")
    return with_lines(spec, out_of_scope=(*spec.boundaries.out_of_scope, line))


def _in_what_is_out(spec: Spec, rng: Random) -> Spec | None:
    """Put in scope something that is out of it, in the words of a person."""
    out, into = (
        ("手写的表格不在范围内。", "系统也处理手写的表格。")
        if spec.language == "zh"
        else ("Handwritten forms are out of scope.", "Handwritten forms are read as well.")
    )
    if not spec.requirements:
        return None
    spec = with_lines(
        spec, out_of_scope=(*spec.boundaries.out_of_scope, BoundaryLine(id="B960", text=out, origin="person"))
    )
    return with_lines(
        spec, in_scope=(*spec.boundaries.in_scope, BoundaryLine(id="B961", text=into, origin="person"))
    )


def _out_of_something_else(spec: Spec, rng: Random) -> Spec | None:
    if not spec.requirements:
        return None
    text = rng.choice(
        ("手写的表格不在范围内。", "已经离职的人不管。")
        if spec.language == "zh"
        else ("Handwritten forms are out of scope.", "People who have left are not covered.")
    )
    return with_lines(
        spec,
        out_of_scope=(
            *spec.boundaries.out_of_scope,
            BoundaryLine(id=fresh(spec, "B"), text=text, origin="person"),
        ),
    )


def _carriers(spec: Spec) -> list[tuple[tuple[Span, ...], Spec]]:
    """Return each element that stands on words of the ask, with the specification without it."""
    found: list[tuple[tuple[Span, ...], Spec]] = []
    for r in spec.requirements:
        left = tuple(o for o in spec.requirements if o is not r)
        found.append((r.evidence, spec.model_copy(update={"requirements": left})))
    for kind, line in lines_of(spec):
        left_lines = tuple(o for o in getattr(spec.boundaries, kind) if o is not line)
        found.append((line.evidence, with_lines(spec, **{kind: left_lines})))
    for part in spec.left_out:
        parts = tuple(o for o in spec.left_out if o is not part)
        found.append(((Span(start=part.start, end=part.end),), spec.model_copy(update={"left_out": parts})))
    return [(evidence, without) for evidence, without in found if evidence]


def _carried(spec: Spec) -> Cover:
    """Return what anything of a specification stands on, numbers and phrases too."""
    spans = [
        span
        for part in (spec.requirements, spec.targets, spec.questions, spec.later)
        for e in part
        for span in e.evidence
    ]
    spans += [span for _, line in lines_of(spec) for span in line.evidence]
    spans += [Span(start=o.start, end=o.end) for o in spec.left_out]
    spans += [Span(start=v.start, end=v.end) for v in spec.vague]
    spans += [e.where for e in spec.ledger if e.source.kind == "ask"]
    return Cover(spans)


def _dropped(spec: Spec, rng: Random) -> Spec | None:
    """Take away the only element that stands on some words, if there are enough of them."""
    least = 8 if spec.language == "zh" else 25
    alone = []
    for evidence, without in _carriers(spec):
        rest = _carried(without)
        if any(span.end - span.start >= least and not rest.touches(span) for span in evidence):
            alone.append(without)
    return one_of(alone, rng)


def _customary_dropped(spec: Spec, rng: Random) -> Spec | None:
    """Take away a line that is only customary."""
    found = one_of(((k, line) for k, line in lines_of(spec) if line.origin == "knowledge"), rng)
    if found is None:
        return None
    kind, line = found
    return with_lines(spec, **{kind: tuple(o for o in getattr(spec.boundaries, kind) if o is not line)})


def _number_dropped(spec: Spec, rng: Random) -> Spec | None:
    """Take the newest number of the ask out of the ledger and out of every text."""
    entry = spec.ledger[-1] if spec.ledger else None
    if entry is None or entry.source.kind != "ask" or entry.role == "other" or entry.kind != "quantity":
        return None
    covered = Cover(spec.left_out)
    if covered.touches(entry.where):
        return None
    document = _without(spec.model_dump(mode="json", by_alias=True), entry.id)
    document["ledger"] = document["ledger"][:-1]
    return Spec.model_validate(document)


def _without(node: Any, ref: str) -> Any:
    if isinstance(node, str):
        return node.replace("{" + ref + "}", "it")
    if isinstance(node, dict):
        return {
            key: None if value == ref and key != "id" else _without(value, ref) for key, value in node.items()
        }
    return [_without(value, ref) for value in node if value != ref] if isinstance(node, list) else node


def _unused_number(spec: Spec, rng: Random) -> Spec | None:
    """List a number that sets nothing as left out, which loses nothing."""
    return spec if any(e.role == "other" for e in spec.ledger) else None


def _vague_dropped(spec: Spec, rng: Random) -> Spec | None:
    phrase = one_of(spec.vague, rng)
    if phrase is None:
        return None
    spec = spec.model_copy(update={"vague": tuple(v for v in spec.vague if v is not phrase)})
    for target in spec.targets:
        if phrase.id in target.resolves:
            spec = with_target(spec, target, resolves=tuple(v for v in target.resolves if v != phrase.id))
    return spec


def _resolved(resolution: Resolution) -> _Plant:
    def plant(spec: Spec, rng: Random) -> Spec | None:
        phrase = one_of(spec.vague, rng)
        return (
            spec.model_copy(update={"vague": swapped(spec.vague, phrase, resolution=resolution)})
            if phrase
            else None
        )

    return plant


def _wrong_kind(spec: Spec, rng: Random) -> Spec | None:
    """Say that a target settles a phrase, and point to a question."""
    phrase, question = one_of(spec.vague, rng), one_of((*spec.questions, *spec.later), rng)
    if phrase is None or question is None:
        return None
    return spec.model_copy(
        update={"vague": swapped(spec.vague, phrase, resolution=Resolution(kind="target", ref=question.id))}
    )


def _phrase_moved(spec: Spec, rng: Random) -> Spec | None:
    phrase = one_of(spec.vague, rng)
    return (
        spec.model_copy(
            update={"vague": swapped(spec.vague, phrase, start=phrase.start + 1, end=phrase.end + 1)}
        )
        if phrase
        else None
    )


def _advised(spec: Spec, rng: Random) -> Spec | None:
    phrase = one_of(spec.vague, rng)
    advice = "请说清数什么。" if spec.language == "zh" else "Say what one would count."
    return spec.model_copy(update={"vague": swapped(spec.vague, phrase, advice=advice)}) if phrase else None


def _nothing_measured(spec: Spec, rng: Random) -> Spec | None:
    if not _full(spec):
        return None
    gone = {t.id for t in spec.targets}
    questions = tuple(q for q in spec.questions if not gone & set(q.changes))
    later = tuple(q for q in spec.later if not gone & set(q.changes))
    left = {q.id for q in (*questions, *later)}
    if len(left) < len(spec.questions) + len(spec.later):
        return None  # judgements wait for those questions; without them more than one thing would be wrong
    return spec.model_copy(
        update={
            "targets": (),
            "requirements": tuple(r.model_copy(update={"targets": (), "acceptance": ()}) for r in spec.requirements),
            "milestones": tuple(m.model_copy(update={"targets": ()}) for m in spec.milestones),
            "vague": tuple(v.model_copy(update={"resolution": Resolution(kind="open")}) if v.resolution.ref in gone else v for v in spec.vague),
        }
    )  # fmt: skip


def _targets_gone(spec: Spec, rng: Random) -> Spec | None:
    """Take all targets away, whatever else breaks with them."""
    return spec.model_copy(update={"targets": ()}) if _full(spec) else None


def _one_target_less(spec: Spec, rng: Random) -> Spec | None:
    """Rename a target, which stays measured."""
    target = one_of(spec.targets, rng)
    return with_target(spec, target, scope="工时" if spec.language == "zh" else "effort") if target else None


def _one_way_only(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(update={"alternatives": spec.alternatives[:1]}) if _full(spec) else None


def _two_ways(spec: Spec, rng: Random) -> Spec | None:
    return spec.model_copy(update={"alternatives": spec.alternatives[:2]}) if _full(spec) else None


def _not_judged(spec: Spec, rng: Random) -> Spec | None:
    one = one_of(spec.alternatives, rng)
    if one is None:
        return None
    gone = rng.choice(sorted(one.ratings))
    ratings = {d: r for d, r in one.ratings.items() if d != gone}
    return spec.model_copy(update={"alternatives": swapped(spec.alternatives, one, ratings=ratings)})


def _ends_nowhere(spec: Spec, rng: Random) -> Spec | None:
    """Take away where it ends, and let nobody be asked."""
    if not _full(spec):
        return None
    spec = with_lines(spec, out_of_scope=())
    about = {"boundary": "coverage"}
    return spec.model_copy(
        update={
            part: tuple(
                q.model_copy(update={"about": about.get(q.about, q.about)}) for q in getattr(spec, part)
            )
            for part in ("questions", "later")
        }
    )


def _ends_by_a_question(spec: Spec, rng: Random) -> Spec | None:
    asked = any(q.about == "boundary" for q in (*spec.questions, *spec.later))
    evidence = any(line.evidence for line in spec.boundaries.out_of_scope)
    return with_lines(spec, out_of_scope=()) if asked and not evidence else None


def _asked_for_nothing(spec: Spec, rng: Random) -> Spec | None:
    """Say that nothing is asked for, and keep the requirements."""
    return spec.model_copy(update={"verdict": "not_a_request"}) if spec.requirements else None


def _other_verdict(spec: Spec, rng: Random) -> Spec | None:
    other = {"specifiable": "too_vague", "too_vague": "specifiable", "not_a_request": "too_vague"}
    return spec.model_copy(update={"verdict": other.get(spec.verdict, "specifiable")})


def _no_reason(spec: Spec, rng: Random) -> Spec | None:
    part = one_of(spec.left_out, rng)
    return spec.model_copy(update={"left_out": swapped(spec.left_out, part, reason=" ")}) if part else None


def _other_reason(spec: Spec, rng: Random) -> Spec | None:
    part = one_of(spec.left_out, rng)
    reason = "在这里不作要求。" if spec.language == "zh" else "It sets nothing here."
    return spec.model_copy(update={"left_out": swapped(spec.left_out, part, reason=reason)}) if part else None


OPERATORS = (
    Operator("alternative doubled", "Two alternatives that differ in what is built.", _doubled, _another_one),
    Operator("alternative doubled in other words", "Two alternatives that differ in what is built.", _reworded, _another_one),
    Operator("out of scope what is asked for", "Boundaries hold together.", _out_of_what_is_asked, _out_of_something_else, bar=0.6),
    Operator("in scope what is out of it", "Boundaries hold together.", _in_what_is_out, _out_of_something_else, bar=0.6),
    Operator("fact dropped", _LOST, _dropped, _customary_dropped),
    Operator("number of the ask dropped", _LOST, _number_dropped, _unused_number),
    Operator("vague phrase dropped", _VAGUE, _vague_dropped, _advised),
    Operator("vague phrase that points nowhere", _VAGUE, _resolved(Resolution(kind="question", ref="Q999")), _resolved(Resolution(kind="dismissed", by="Ada", at="2026-11-25T08:00:00.000Z"))),
    Operator("vague phrase that points to another kind of thing", _VAGUE, _wrong_kind, _advised),
    Operator("vague phrase dismissed by nobody", _VAGUE, _resolved(Resolution(kind="dismissed")), _resolved(Resolution(kind="dismissed", by="Ada", at="2026-11-25T08:00:00.000Z"))),
    Operator("vague phrase that the ask does not say there", "`text` equals the ask's slice, always.", _phrase_moved, _advised),
    Operator("nothing measured", _MINIMUM, _nothing_measured, _one_target_less),
    Operator("targets taken away", _MINIMUM, _targets_gone, _one_target_less),
    Operator("one alternative only", _MINIMUM, _one_way_only, _two_ways),
    Operator("alternative not judged on a dimension", _MINIMUM, _not_judged, _two_ways),
    Operator("ends nowhere", _MINIMUM, _ends_nowhere, _ends_by_a_question),
    Operator("not a request, with requirements", "`not_a_request` has no requirements.", _asked_for_nothing, _one_target_less),
    Operator("another verdict than the reading's", "verdict", _other_verdict, _one_target_less),
    Operator("left out without a reason", "Every sentence of the ask lands or is listed as left out, with the reason.", _no_reason, _other_reason),
)  # fmt: skip
