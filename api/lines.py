"""The lines of a page: where the work ends, what was left out, which numbers there are and where they come from."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from api.marking import Say
from api.shown import decision_address
from api.words import words
from translator.domain.spec import BOUNDARY_KINDS, DIMENSIONS, Spec
from translator.exports.heard import requirements_heard
from translator.exports.labels import label
from translator.exports.left_out import quoted, together
from translator.exports.markdown import by_whom
from translator.exports.precedents import precedent_words
from translator.exports.writer import source_words

_QUOTE_CHARS_MAX = 48
_PRECEDENT_LOOK = {"conflicts": "unknown", "supports": "follows"}


@dataclass(frozen=True)
class Line:
    """One line with its label; `kind` says how it looks."""

    label: str
    text: Markup
    kind: str
    fresh: bool = False
    at: str = ""
    """Places of the ask it comes from."""
    who: str = ""
    """Who said it, where an ask has more than one voice."""
    heard: Markup | None = None
    """The words it comes from, where it does not repeat them."""


def boundary_lines(spec: Spec, say: Say, fresh: frozenset[str], *, customary: bool) -> Iterator[Line]:
    """Yield where the work ends.

    Args:
        spec: which revision.
        say: writes its prose.
        fresh: ids of what just changed.
        customary: whether to yield what is customary for such a system, or what was said of this one.
    """
    for kind in BOUNDARY_KINDS:
        for line in getattr(spec.boundaries, kind):
            if (line.origin == "knowledge") == customary:
                look = {"ask": "said", "answer": "said", "person": "said", "knowledge": "others"}
                yield Line(
                    label=label(kind, spec.language),
                    text=say(line.text),
                    kind=look.get(line.origin, "follows"),
                    fresh=line.id in fresh,
                    at=" ".join(f"{s.start}-{s.end}" for s in line.evidence),
                    who=by_whom(line, spec),
                )


def requirement_lines(spec: Spec, say: Say) -> Iterator[Line]:
    """Yield what the thing shall do."""
    for line, said in requirements_heard(spec):
        yield Line(
            label="",
            text=say(line.technical),
            kind="said",
            who=by_whom(line, spec),
            heard=say(said) if said else None,
        )


def room_for(lines: tuple[Line, ...], chars_max: int) -> int:
    """Say how many lines stand open: at least one, every line that just changed, and what fits."""
    changed_to = max((index + 1 for index, line in enumerate(lines) if line.fresh), default=1)
    total = count = 0
    for line in lines:
        total += len(line.text.striptags())
        if total > chars_max and count >= changed_to:
            break
        count += 1
    return count


def feasible_lines(spec: Spec, say: Say) -> Iterator[Line]:
    """Yield whether it can be done, overall and on each dimension that applies."""
    w = words(spec.language)
    if spec.feasibility is None or spec.feasibility.overall.verdict == "not_applicable":
        return
    overall = spec.feasibility.overall
    yield Line(w[overall.verdict], say(overall.why), "unknown")
    for name in DIMENSIONS:
        found = getattr(spec.feasibility, name)
        if found.verdict not in ("not_applicable", "unknown"):
            yield Line(f"{w[name]}: {w[found.verdict]}", say(found.why), "said")


def clash_lines(spec: Spec) -> Iterator[Line]:
    """Yield orders to the tool, what does not fit together and is not put as a question already, and where people differ."""
    w = words(spec.language)
    yield from (
        Line(w["orders"], Markup("{}").format(f.message), "unknown")
        for f in spec.findings
        if f.check == "orders"
    )
    asked = {q.evidence for q in (*spec.questions, *spec.later) if q.evidence}
    for finding in spec.findings:
        if (
            finding.check in ("contradictions", "several_speakers")
            and finding.spans
            and finding.spans not in asked
        ):
            places = Markup(" ↔ ").join(
                Markup("“{}”").format(_slice(spec, s.start, s.end)) for s in finding.spans
            )
            label_of = w["clash" if finding.check == "contradictions" else "differ"]
            yield Line(label_of, Markup("{} {}").format(places, finding.message), "unknown")


def precedent_lines(spec: Spec) -> Iterator[Line]:
    """Yield what was decided before, with how it bears on the ask."""
    for one in spec.precedents:
        behind = precedent_words(one, spec.language).removeprefix(one.title)
        yield Line(
            label("precedents", spec.language),
            Markup('<a href="{}"><bdi>{}</bdi></a>{}').format(
                decision_address(one.decision_id), one.title, behind
            ),
            _PRECEDENT_LOOK.get(one.relation, "others"),
        )


def still_vague_lines(spec: Spec) -> Iterator[Line]:
    """Yield the phrases nothing settles yet, with what would."""
    for phrase in spec.vague:
        if phrase.resolution.kind == "open":
            yield Line(phrase.text, Markup("{}").format(phrase.advice), "unknown")


def left_out_lines(spec: Spec) -> Iterator[Line]:
    """Yield what no line of the page carries, with the reason."""
    for parts in together(spec):
        one = len(parts) == 1
        quote = _slice(spec, parts[0].start, parts[0].end) if one else quoted(spec, parts)
        at = " ".join(f"{part.start}-{part.end}" for part in parts)
        yield Line(parts[0].reason, Markup("{}").format(quote), "left", at=at)


def dropped_lines(spec: Spec) -> Iterator[Line]:
    """Yield what a model wrote that nobody said, with the reason."""
    for one in spec.dropped:
        words = " ".join(one.quote.split())
        yield Line(
            one.reason,
            Markup("{}").format(words if len(words) <= _QUOTE_CHARS_MAX else words[:_QUOTE_CHARS_MAX] + "…"),
            "left",
        )


def _slice(spec: Spec, start: int, end: int) -> str:
    text = " ".join(spec.ask.text[start:end].split())
    return text if len(text) <= _QUOTE_CHARS_MAX else text[:_QUOTE_CHARS_MAX].rstrip() + "…"


def number_lines(spec: Spec, say: Say) -> Iterator[Line]:
    """Yield each number that stands, with who said it; levels merely offered stand at their targets."""
    w, colon = words(spec.language), "：" if spec.language == "zh" else ": "
    gone = {e.supersedes for e in spec.ledger if e.supersedes}
    for entry in spec.ledger:
        if entry.status != "proposed" and entry.id not in gone:
            look = "follows" if entry.status == "derived" else "said"
            stated = f"{label('you', spec.language)}{colon}{w[f'role_{entry.role}']}"
            who = stated if entry.source.kind == "ask" else source_words(entry, spec)
            yield Line(who, say.number(entry.id, said=True), look)
