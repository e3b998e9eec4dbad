"""The whole page as Markdown: what was said, what follows, what others use, what nobody knows yet, what was left out."""

from collections.abc import Iterator

from translator.domain.ledger import Entry
from translator.domain.spec import (
    BOUNDARY_KINDS,
    BoundaryLine,
    Finding,
    Question,
    Requirement,
    Spec,
    Target,
)
from translator.exports.heard import requirements_heard
from translator.exports.labels import label
from translator.exports.left_out import quoted, together
from translator.exports.precedents import decided_words, precedent_words
from translator.exports.state import number_state
from translator.exports.writer import entry_words, render, source_words


def page(spec: Spec) -> str:
    """Write the page; empty parts are not shown.

    Args:
        spec: any revision.
    """
    return "\n".join(_lines(spec)).rstrip() + "\n"


def _lines(spec: Spec) -> Iterator[str]:
    say = Say(spec)
    yield f"# {say(spec.title)}"
    yield ""
    yield f"**{label('goal', spec.language)}:** {say(spec.summary.shared)}"
    yield ""
    yield f"*{state_words(spec)}*"
    yield ""
    for finding in first_notes(spec):
        yield finding.message
        yield ""
    yield from _said(spec, say)
    yield from _clashes(spec)
    yield from _precedents(spec)
    yield from _questions(spec, say)
    yield from _follows(spec, say)
    yield from _targets(spec, say)
    yield from _boundary(spec, say)
    yield from _requirements(spec, say)
    yield from _alternatives(spec, say)
    yield from _later(spec, say)
    yield from _left_out(spec)
    yield from _numbers(spec)
    yield from _dropped(spec)
    yield f"*{engine_words(spec)}*"


def first_notes(spec: Spec) -> tuple[Finding, ...]:
    """Return what people must know of an ask first: orders to the tool in it, several wishes, people of different minds."""
    shown = ("orders", "several_requests", "several_speakers")
    return tuple(f for f in spec.findings if f.check in shown)


def by_whom(line: Requirement | BoundaryLine, spec: Spec) -> str:
    """Return who said a line, where an ask has more than one voice, or that a model worded it; empty otherwise."""
    if line.origin == "model":
        return label("worded", spec.language)
    several = len({s.who for s in spec.ask.speakers}) > 1
    return line.said_by if several and line.said_by else ""


class Say:
    """Renders prose of one specification."""

    def __init__(self, spec: Spec) -> None:
        self.spec = spec

    def __call__(self, text: str) -> str:
        """Write one text, its proposed numbers marked."""
        return " ".join(render(text, self.spec, _marked).split())


def _marked(entry: Entry, words: str) -> str:
    """Mark proposed numbers, so that nobody takes them for agreed ones."""
    return f"~{words}~" if entry.status == "proposed" else words


def state_words(spec: Spec) -> str:
    """Say how many numbers were said, follow and are to choose."""
    counts = number_state(spec)
    before = label("state_decided", spec.language).format(decided=counts.decided) if counts.decided else ""
    said = label("state", spec.language).format(
        said=counts.said, derived=counts.follow, open=counts.to_choose
    )
    return said + before


def _head(spec: Spec, key: str) -> Iterator[str]:
    yield f"## {label(key, spec.language)}"
    yield ""


def _said(spec: Spec, say: Say) -> Iterator[str]:
    rows = [(key, getattr(spec.problem, key)) for key in ("user", "outcome", "evidence")]
    rows = [(key, words) for key, words in rows if words]
    if not rows:
        return
    yield from _head(spec, "problem")
    for key, words in rows:
        yield f"- {label(key, spec.language)}: “{say(words)}”"
    yield ""


def _clashes(spec: Spec) -> Iterator[str]:
    found = [f for f in spec.findings if f.check == "contradictions" and f.spans]
    if not found:
        return
    yield from _head(spec, "clashes")
    for finding in found:
        places = " ↔ ".join(f"“{' '.join(spec.ask.text[s.start : s.end].split())}”" for s in finding.spans)
        yield f"- {places}: {finding.message}"
    yield ""


def _precedents(spec: Spec) -> Iterator[str]:
    if not spec.precedents:
        return
    yield from _head(spec, "precedents")
    for one in spec.precedents:
        yield f"- {precedent_words(one, spec.language)}"
    yield ""


def _questions(spec: Spec, say: Say) -> Iterator[str]:
    """Write the questions, each with the id by which it is answered."""
    shown = (*spec.questions, *(q for q in spec.later if q.answer))
    if not shown:
        return
    yield from _head(spec, "questions")
    for number, question in enumerate(shown, 1):
        yield f"{number}. {say(question.text)} *({label('to', spec.language)} {label(question.to, spec.language)}, {question.id})*"
        yield from _answers(spec, question, say)
    yield ""


def _answers(spec: Spec, question: Question, say: Say) -> Iterator[str]:
    answer = question.answer
    if answer is None:
        for option in question.options:
            yield f"   - {say(option.label)}"
        return
    if answer.kind == "option" and answer.option is not None:
        words = say(question.options[answer.option].label)
    elif answer.kind == "not_yet":
        words = f"{label('not_yet', spec.language)} {answer.owner}" + (
            f" ({answer.due})" if answer.due else ""
        )
    else:
        words = say(answer.text or "") if answer.kind == "text" else (answer.text or "")
    yield f"   - **{words}** ({answer.by})"


def _follows(spec: Spec, say: Say) -> Iterator[str]:
    if not spec.consequences:
        return
    yield from _head(spec, "follows")
    for consequence in spec.consequences:
        tail = (
            f" ({label('assuming', spec.language)}: {say(consequence.assumption)})"
            if consequence.assumption
            else ""
        )
        yield f"- {say(consequence.text)}{tail}"
    yield ""


def _targets(spec: Spec, say: Say) -> Iterator[str]:
    if not spec.targets:
        return
    yield from _head(spec, "targets")
    for target in spec.targets:
        yield f"- **{target.name}**: {level(spec, target)}"
        yield f"  - {_stopped(say(target.scale), spec)}{say(target.meter)}"
        for band in target.bands:
            entry = spec.entry(band.goal)
            words = entry_words(entry, spec.language)
            yield f"  - ~{words}~ {band.label}: {say(band.fits_when)} ({source_words(entry, spec)})"
    yield ""


def _stopped(text: str, spec: Spec) -> str:
    """End a sentence where another follows."""
    if spec.language == "zh":
        return text.rstrip("。；") + f"。{label('measured', spec.language)}："
    return text.rstrip(".") + f". {label('measured', spec.language).capitalize()}: "


def level(spec: Spec, target: Target) -> str:
    """Say where a target stands: today, agreed, or still to choose."""
    parts = []
    if target.baseline:
        parts.append(
            f"{label('today', spec.language)} {entry_words(spec.entry(target.baseline), spec.language)}"
        )
    if target.goal:
        goal = entry_words(spec.entry(target.goal), spec.language)
        parts.append(f"{label('aim', spec.language)} {goal}{decided_words(spec, target)}")
    else:
        unsaid = "open" if target.bands else "no_aim" if target.baseline else "no_band"
        parts.append(label(unsaid, spec.language))
    joined = ", ".join(parts) if spec.language != "zh" else "，".join(parts)
    if target.conditions:
        under = render(target.conditions, spec)
        joined += f" ({under})" if spec.language != "zh" else f"（{under}）"
    return joined


def _boundary(spec: Spec, say: Say) -> Iterator[str]:
    lines = [
        (kind, line)
        for kind in BOUNDARY_KINDS
        for line in getattr(spec.boundaries, kind)
        if line.origin != "knowledge"
    ]
    if not lines:
        return
    yield from _head(spec, "boundary")
    for kind, line in lines:
        yield f"- {label(kind, spec.language)}: {say(line.text)}{_said_by(line, spec)}"
    yield ""


def _requirements(spec: Spec, say: Say) -> Iterator[str]:
    if not spec.requirements:
        return
    yield from _head(spec, "requirements")
    for requirement, words in requirements_heard(spec):
        yield f"- {say(requirement.technical)}{_said_by(requirement, spec)}"
        if words:
            yield f"  - “{say(words)}”"
    yield ""


def _said_by(line: Requirement | BoundaryLine, spec: Spec) -> str:
    who = by_whom(line, spec)
    return f" *({who})*" if who else ""


def _alternatives(spec: Spec, say: Say) -> Iterator[str]:
    if not spec.alternatives:
        return
    yield from _head(spec, "alternatives")
    for other in spec.alternatives:
        yield (
            f"- **{say(other.name)}**: {say(other.summary)} {label('gives_up', spec.language)}: {say(other.gives_up)} "
            f"{label('flips', spec.language)}: {say(other.flips_when)}"
        )
    yield ""


def _later(spec: Spec, say: Say) -> Iterator[str]:
    waiting = [q for q in spec.later if not q.answer]
    if not waiting:
        return
    yield from _head(spec, "later")
    for question in waiting:
        yield f"- {say(question.text)} *({question.id})*"
    yield ""


def _left_out(spec: Spec) -> Iterator[str]:
    left = list(together(spec))
    if not left:
        return
    yield from _head(spec, "left_out")
    for parts in left:
        yield f"- {quoted(spec, parts)}: {parts[0].reason}"
    yield ""


def _numbers(spec: Spec) -> Iterator[str]:
    shown = [e for e in spec.ledger if e.status != "proposed"]
    if not shown:
        return
    yield from _head(spec, "numbers")
    for entry in shown:
        if entry.kind == "date" and entry.source.kind == "ask" and entry.date:
            yield f"- {source_words(entry, spec)}, {label('read_as', spec.language)} {entry.date}"
        else:
            words = entry_words(entry, spec.language)
            yield f"- {words}: {source_words(entry, spec)}" if words else f"- {source_words(entry, spec)}"
    yield ""


def engine_words(spec: Spec) -> str:
    """Say what wrote a specification, why if it is not what was asked for, and what left this machine for it."""
    engine = spec.engine
    if engine.kind == "model":
        said = [label("by_model", spec.language).format(model=engine.model)]
    else:
        said = [label("engine", spec.language)]
    if engine.fallback and engine.fallback_reason:
        said.append(engine.fallback_reason)
    if engine.sent_to:
        sent = label("sent", spec.language)
        said.append(sent.format(host=engine.sent_to, chars=engine.sent_chars or 0, masked=engine.masked or 0))
    if engine.sent_decisions:
        said.append(label("sent_decisions", spec.language).format(count=engine.sent_decisions))
    return ("" if spec.language == "zh" else " ").join(said)


def _dropped(spec: Spec) -> Iterator[str]:
    if not spec.dropped:
        return
    yield from _head(spec, "dropped")
    for one in spec.dropped:
        yield f"- “{' '.join(one.quote.split())[:160]}”: {one.reason}"
    yield ""
