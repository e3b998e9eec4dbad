"""Finds what stands under the labels of forms, minutes and tickets: `Out of scope:`, `Must not: ...`, 【不做】, `Goal:`."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from translator.domain.value import Span
from translator.reading.text.field_labels import Field, field_at, is_any_label

_GO_ON: frozenset[Field] = frozenset(
    {"outside", "ban", "data", "limit", "frame", "due", "fails", "today", "scope"}
)  # fmt: skip
"""Fields that hold every sentence of their line or list; the others say it in their first."""


@dataclass(frozen=True)
class Section:
    """What stands under a label."""

    where: Span
    """A sentence, without the label."""
    field: Field
    label: Span


def sections_in(text: str, sentences: Sequence[Span]) -> Iterator[Section]:
    """Yield what stands behind or under a label that says what it is.

    Args:
        text: the whole text.
        sentences: its sentences, in order; a label alone on its line opens a section that ends with the next label
            or an empty line.
    """
    under: tuple[Field, Span] | None = None
    beside: tuple[Field, Span] | None = None
    end = 0
    for sentence in sentences:
        between = text[end : sentence.start]
        begins = sentence.start == 0 or "\n" in between or "\r" in between
        end = sentence.end
        words = text[sentence.start : sentence.end]
        found = field_at(words)
        label = Span(start=sentence.start, end=sentence.start + found[1]) if found else sentence
        alone = found is not None and found[1] >= len(words)
        if not begins:
            if found and not alone and words[: found[1]].rstrip().endswith((":", "：")):
                beside = None  # in the middle of a line, as in `We meet daily. Target: 5 a day.`
                yield Section(Span(start=label.end, end=sentence.end), found[0], label)
            elif go_on := beside or under:
                yield Section(sentence, *go_on)
            continue
        beside = None
        if found is not None:
            if alone:
                under = (found[0], label)
                continue
            under, beside = None, (found[0], label) if found[0] in _GO_ON else None
            yield Section(Span(start=label.end, end=sentence.end), found[0], label)
        elif is_any_label(words) or between.count("\n") > 1:
            under = None
        elif under:
            yield Section(sentence, *under)


def sectioned(text: str, sentences: Sequence[Span]) -> Iterator[tuple[Span, Field]]:
    """Yield what stands under labels, each with its field; see `sections_in`."""
    return ((section.where, section.field) for section in sections_in(text, sentences))


def not_wanted(text: str, sentences: Sequence[Span]) -> tuple[Span, ...]:
    """Return what stands under a label that excludes or bans: nothing there is wanted, whatever its words say."""
    return tuple(where for where, field in sectioned(text, sentences) if field in ("outside", "ban"))
