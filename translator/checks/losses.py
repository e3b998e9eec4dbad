"""Nothing said is lost: every sentence of the ask lands in a line or is listed as left out."""

import re
from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.domain.cover import Cover
from translator.domain.spec import Finding
from translator.domain.value import Span

_SENTENCE = re.compile(r"(?:[^.!?。！？\n]|[.!?](?!\s|$))+")
_WORD = re.compile(r"[\u4e00-\u9fff]|\w+")
_WORDS_MIN = 4
"""A shorter piece is a name or a greeting, no sentence."""


def losses(examined: Examined) -> tuple[Finding, ...]:
    """Report each sentence that nothing carries."""
    return tuple(
        Finding(
            check="losses",
            severity="error",
            about="spec",
            where="/ask",
            message="No line carries this sentence.",
            spans=(here,),
        )
        for here in lost_by(examined)
    )


def lost_by(examined: Examined) -> tuple[Span, ...]:
    """Return each sentence of the ask that no line of a specification carries and that is not listed as left out."""
    spec = examined.spec
    if spec.verdict == "not_a_request":
        return ()
    carried = [*examined.evidence, *(Span(start=o.start, end=o.end) for o in spec.left_out)]
    carried += [Span(start=v.start, end=v.end) for v in spec.vague]
    named = set(examined.named) | {
        str(getattr(t, f)) for t in spec.targets for f in ("goal", "baseline", "limit", "stretch", "by_when")
    }
    named |= {i for e in spec.ledger for i in e.source.from_}
    carried += [
        Span(start=e.source.start or 0, end=e.source.end or 0)
        for e in spec.ledger
        if e.source.kind == "ask" and e.id in named
    ]
    return tuple(lost_in(spec.ask.text, Cover(carried)))


def lost_in(text: str, carried: Cover) -> Iterator[Span]:
    """Yield each sentence of a text that nothing carries.

    Args:
        text: the whole ask.
        carried: the ranges that some line stands on, or that are listed as left out.
    """
    for match in _SENTENCE.finditer(text):
        here = Span(start=match.start(), end=match.end())
        if not carried.touches(here) and len(_WORD.findall(match.group())) >= _WORDS_MIN:
            yield here
