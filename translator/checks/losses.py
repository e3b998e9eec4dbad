"""Nothing said is lost: every clause of the ask lands in a line or is listed as left out."""

import re
from collections.abc import Iterable, Iterator, Sequence

from translator.checks.examined import Examined
from translator.domain.cover import Cover
from translator.domain.spec import Finding
from translator.domain.value import Language, Span
from translator.reading.text.clauses import clauses_of
from translator.reading.text.content import content_words
from translator.reading.text.segments import sentences
from translator.reading.text.words_en import PREPOSITIONS, RELATIVES

_SOUND = re.compile(r"[^\W\d_\u4e00-\u9fff][\w'’-]*|\d[\d.,:]*+|[\u4e00-\u9fff]")
_CONTENT_MIN = 2
_SOUNDS_MIN = 3
"""A clause of fewer words with content says something only with a verb or a thing: `please hide it`, `没标过`."""


def losses(examined: Examined) -> tuple[Finding, ...]:
    """Report each clause that nothing carries."""
    return tuple(
        Finding(
            check="losses",
            severity="error",
            about="spec",
            where="/ask",
            message="No line carries these words.",
            spans=(here,),
        )
        for here in lost_by(examined)
    )


def lost_by(examined: Examined) -> tuple[Span, ...]:
    """Return each clause of the ask that no line of a specification carries and that is not listed as left out."""
    spec = examined.spec
    carried = [*examined.evidence, *(Span(start=o.start, end=o.end) for o in spec.left_out)]
    carried += [Span(start=v.start, end=v.end) for v in spec.vague]
    named = set(examined.named) | {
        str(getattr(t, f)) for t in spec.targets for f in ("goal", "baseline", "limit", "stretch", "by_when")
    }
    named |= {i for e in spec.ledger for i in e.source.from_}
    carried += [e.where for e in spec.ledger if e.source.kind == "ask" and e.id in named]
    text = spec.ask.text
    return tuple(lost_in(text, spec.language, sentences(text), Cover(carried)))


def lost_in(
    text: str, language: Language, lines: Iterable[Span], carried: Cover, *, part: float = 0.5
) -> Iterator[Span]:
    """Yield each clause with content of which nothing carries more than a part.

    Args:
        text: the whole ask.
        language: what it is read as.
        lines: the sentences to look at.
        carried: the ranges that some line stands on, or that are listed as left out.
        part: the share of its words that may be carried, below 1.
    """
    for line in lines:
        if carried.holds(line):
            continue
        for clause in clauses_of(text, language, (line,)):
            words = [] if carried.holds(clause) else list(content_words(text, clause))
            if sum(carried.touches(w) for w in words) <= part * len(words) and _says_something(
                text, clause, words
            ):
                yield clause


def _says_something(text: str, clause: Span, words: Sequence[Span]) -> bool:
    """Say whether a clause is more than a name, a connective or an adverbial."""
    if not words:
        return False
    sounds = [m.group().lower() for m in _SOUND.finditer(text, clause.start, clause.end)]
    if "\u4e00" <= sounds[0] <= "\u9fff":
        return len(words) >= _CONTENT_MIN and len(sounds) >= _SOUNDS_MIN
    return len(words) >= _CONTENT_MIN or (len(sounds) >= _SOUNDS_MIN and sounds[0] not in _OPENS_ADVERBIAL)


_OPENS_ADVERBIAL = PREPOSITIONS | RELATIVES | {"instead", "and", "or", "as", "then", "also"}
