"""Requirements in a model's words, each on a quote of the ask; they take the place of the rules' wording and lose nothing of it."""

import re
from collections import defaultdict

from translator.binding.desk import Desk, refs_in
from translator.binding.written import Written
from translator.checks.lines.ears import pattern_of
from translator.domain.ledger import REFERENCE
from translator.domain.spec import Requirement, Spec
from translator.domain.value import Span
from translator.drafting.keys import Names

_MAX = 12
"""More requirements on one page are not read; what is over stays in the rules' words."""
_NUMERAL = re.compile(r"\d+(?:[.,]\d+)*")


def with_requirements(spec: Spec, written: Written, desk: Desk, names: Names) -> Spec:
    """Put a model's wording in the place of the rules' wherever both stand on the same words of the ask.

    Args:
        spec: the draft by rules.
        written: the model's answer.
        desk: binds and checks each text.
        names: hands out ids.
    """
    rewritten: dict[str, list[Requirement]] = defaultdict(list)
    added: list[Requirement] = []
    seen = {r.technical for r in spec.requirements}
    for index, one in enumerate(written.requirements[:_MAX]):
        where = f"/requirements/{index}"
        span = desk.place(one.quote, f"{where}/quote")
        if span is None:
            continue
        business = desk.take(one.business, "requirement", f"{where}/business", span)
        technical = desk.take(one.technical, "ears", f"{where}/technical", span)
        if business is None or technical is None or technical in seen:
            continue
        stray = _digits(business, technical) - _digits(desk.ask.text[span.start : span.end])
        if stray or _from_elsewhere(spec, span, refs_in(business, technical)):
            desk.refuse(
                f"{where}/technical", "numbers", "a number in it is of another sentence", one.technical
            )
            continue
        seen.add(technical)
        made = Requirement(
            id="R0",
            business=business,
            technical=technical,
            pattern=pattern_of(technical, spec.language),
            evidence=(span,),
            origin="model",
        )
        same = _on_the_same(spec, span)
        (rewritten[same.id] if same else added).append(made)
    kept: list[Requirement] = []
    for old in spec.requirements:
        kept += _instead(old, rewritten[old.id], desk, names) if rewritten[old.id] else (old,)
    kept += [r.model_copy(update={"id": names.give("R", r.technical)}) for r in added]
    return spec.model_copy(update={"requirements": tuple(kept)})


def _from_elsewhere(spec: Spec, span: Span, refs: set[str]) -> bool:
    """Say whether a number is of another place than the quote, such as today's figure put into a duty."""
    entries = [spec.entry(ref) for ref in refs]
    return any(entry.source.kind != "ask" or not span.overlaps(entry.where) for entry in entries)


def _digits(*texts: str) -> set[str]:
    """Return the numerals that are written out, such as those of names; one of another sentence is as wrong as its number."""
    return {found for text in texts for found in _NUMERAL.findall(REFERENCE.sub(" ", text))}


def _on_the_same(spec: Spec, span: Span) -> Requirement | None:
    """Return the requirement of the rules that stands on most of these words."""
    shared = [(sum(_shared(e, span) for e in r.evidence), r) for r in spec.requirements]
    most = max(shared, key=lambda pair: pair[0], default=None)
    return most[1] if most and most[0] else None


def _shared(left: Span, right: Span) -> int:
    return max(0, min(left.end, right.end) - max(left.start, right.start))


def _instead(old: Requirement, new: list[Requirement], desk: Desk, names: Names) -> list[Requirement]:
    """Return what stands in the place of one requirement; together it names every number the old one did."""
    lost = refs_in(old.business, old.technical) - refs_in(
        *(t for r in new for t in (r.business, r.technical))
    )
    if lost:
        desk.refuse(
            "/requirements", "losses", "a number that the ask gives here is missing", new[0].technical
        )
        return [old]
    first, *rest = new
    evidence = tuple(dict.fromkeys((*first.evidence, *old.evidence)))
    head = first.model_copy(
        update={
            "id": old.id,
            "evidence": evidence,
            "targets": old.targets,
            "acceptance": old.acceptance,
            "priority": old.priority,
        }
    )
    return [
        head,
        *(r.model_copy(update={"id": names.give("R", r.technical)}) for r in rest),
    ]
