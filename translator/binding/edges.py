"""Boundaries and examples of a model: what the ask says becomes a line, what it only thinks of becomes a question."""

from translator.binding.desk import Desk
from translator.binding.written import Written
from translator.domain.cover import Cover
from translator.domain.spec import (
    BOUNDARY_KINDS,
    AnswerOption,
    BoundaryKind,
    BoundaryLine,
    Example,
    Question,
    Spec,
)
from translator.drafting.keys import Names, boundary_key, question_key

_THOUGHT_OF_MAX = 2
"""So many edges that only the model thinks of are asked about; more would be a form."""
_EXAMPLES_MAX = 3
_ASKED_OF: dict[BoundaryKind, str] = {
    "in_scope": "boundary", "out_of_scope": "boundary", "constraints": "boundary", "data_conditions": "data",
    "model_limits": "coverage", "fallback": "fallback",
}  # fmt: skip
_WORDS = {
    "en": (
        "Does this hold: “{line}”?",
        "The ask does not say it; the model that wrote this draft thought of it.",
        ("Yes, write it down", "It stands among the limits."),
    ),
    "zh": ("这一条成立吗：“{line}”", "原文没有说，是写草稿的模型想到的。", ("成立，写下来", "写进边界。")),
}


def with_edges(spec: Spec, written: Written, desk: Desk, names: Names) -> tuple[Spec, list[Question]]:
    """Add a model's boundary lines and examples.

    Args:
        spec: the draft so far.
        written: the model's answer.
        desk: binds and checks each text.
        names: hands out ids.

    Returns:
        The draft, and questions about lines that nobody said.
    """
    carried = Cover(
        e for kind in BOUNDARY_KINDS for line in getattr(spec.boundaries, kind) for e in line.evidence
    )
    lines: dict[BoundaryKind, list[BoundaryLine]] = {kind: [] for kind in BOUNDARY_KINDS}
    asked: list[Question] = []
    for index, one in enumerate(written.boundaries):
        span = desk.ask.find(one.quote)
        if span is not None and desk.place(one.quote, f"/boundaries/{index}/quote") is None:
            continue
        text = desk.take(one.text, "boundary", f"/boundaries/{index}/text", span)
        if text is None:
            continue
        if span is None:
            if len(asked) < _THOUGHT_OF_MAX:
                asked.append(_thought_of(spec, one.kind, text, names))
        elif not carried.touches(span):
            key = boundary_key(one.kind, text)
            lines[one.kind].append(
                BoundaryLine(id=names.give("B", key), text=text, origin="model", evidence=(span,))
            )
    boundaries = spec.boundaries.model_copy(
        update={kind: (*getattr(spec.boundaries, kind), *lines[kind]) for kind in BOUNDARY_KINDS}
    )
    return spec.model_copy(
        update={"boundaries": boundaries, "examples": _examples(written, desk, names)}
    ), asked


def _thought_of(spec: Spec, kind: BoundaryKind, text: str, names: Names) -> Question:
    put, why, (label, consequence) = _WORDS["zh" if spec.language == "zh" else "en"]
    place, about = f"/boundaries/{kind}/-", _ASKED_OF[kind]
    words = put.format(line=text.rstrip("。."))
    return Question(
        id=names.give("Q", question_key(about, (), words)),
        to="business",
        about=about,
        text=words,
        why=why,
        options=(AnswerOption(label=label, sets={place: text}, consequence=consequence),),
        takes={"text": place},
        changes=(f"boundaries/{kind}",),
    )


def _examples(written: Written, desk: Desk, names: Names) -> tuple[Example, ...]:
    made = []
    for index, one in enumerate(written.examples[:_EXAMPLES_MAX]):
        given = desk.take(one.given, "example", f"/examples/{index}/given")
        expected = desk.take(one.expected, "example", f"/examples/{index}/expected")
        if given and expected:
            name = names.give("X", f"{given}|{expected}")
            made.append(Example(id=name, kind=one.kind, given=given, expected=expected, origin="model"))
    return tuple(made)
