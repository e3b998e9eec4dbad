"""Nothing said is lost: every sentence of the ask lands in a line or is listed as left out."""

import re

from pydantic import BaseModel

from translator.checks.walk import prose
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Finding, Spec
from translator.domain.value import Span

_SENTENCE = re.compile(r"(?:[^.!?。！？\n]|[.!?](?!\s|$))+")
_WORD = re.compile(r"[\u4e00-\u9fff]|\w+")
_WORDS_MIN = 4
"""A shorter piece is a name or a greeting, no sentence."""


def losses(spec: Spec) -> tuple[Finding, ...]:
    """Report each sentence that nothing carries."""
    if spec.verdict == "not_a_request":
        return ()
    carried = [*_evidence(spec), *(Span(start=o.start, end=o.end) for o in spec.left_out)]
    carried += [Span(start=v.start, end=v.end) for v in spec.vague]
    named = {ref for _, text in prose(spec) for ref in REFERENCE.findall(text)}
    named |= {
        str(getattr(t, f)) for t in spec.targets for f in ("goal", "baseline", "limit", "stretch", "by_when")
    }
    named |= {i for e in spec.ledger for i in e.source.from_}
    carried += [
        Span(start=e.source.start or 0, end=e.source.end or 0)
        for e in spec.ledger
        if e.source.kind == "ask" and e.id in named
    ]
    found = []
    for match in _SENTENCE.finditer(spec.ask.text):
        here = Span(start=match.start(), end=match.end())
        if len(_WORD.findall(match.group())) >= _WORDS_MIN and not any(here.overlaps(c) for c in carried):
            found.append(
                Finding(
                    check="losses",
                    severity="error",
                    about="spec",
                    where="/ask",
                    message="No line carries this sentence.",
                    spans=(here,),
                )
            )
    return tuple(found)


def _evidence(node: object) -> list[Span]:
    if isinstance(node, BaseModel):
        own = (
            list(getattr(node, "evidence", ()) or ())
            if not isinstance(getattr(node, "evidence", ()), str)
            else []
        )
        return own + [
            s
            for name in type(node).model_fields
            if name != "evidence"
            for s in _evidence(getattr(node, name))
        ]
    if isinstance(node, tuple):
        return [s for item in node for s in _evidence(item)]
    return []
