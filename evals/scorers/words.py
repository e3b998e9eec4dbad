"""Words: vague ones settled, facts kept, names shown, nothing shown that must not be."""

import re
from collections.abc import Iterator

from evals.matching import in_order, overlaps
from evals.scorers.pages import QUOTING, states, without
from evals.scorers.prose import sentences
from evals.scorers.score import NOT_MEASURED, Score, listed, share
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.spec import BOUNDARY_KINDS, Spec
from translator.exports.writer import render

_WORD = re.compile(r"[a-z0-9][a-z0-9'’-]{3,}|[\u4e00-\u9fff]{2}", re.I)
_CARRIED_MIN = 0.5
_SENTENCE_END = re.compile(r"(?<=[.!?。！？])(?!\d)\s*|\n+")
_WISH = re.compile(
    r"\b(?:must|shall|should|has to|have to|needs? to|may not|cannot|can't|never|please|want|would like|so that)\b|必须|不得|不能|不要|要求|希望|应当?|需要|至少|最多|不超过|只能|请",
    re.I,
)
_HAN = re.compile(r"[\u4e00-\u9fff]")
_LATIN = re.compile(r"[A-Za-z]{2,}")


def vague_resolved(case: Case, outcome: Outcome) -> Score:
    """Of the vague phrases an annotator marked, how many point to a target, a question or a line."""
    places = in_order(case.text, case.vague)
    settled = [(v.start, v.end) for v in outcome.spec.vague if v.resolution.kind not in ("open", "dismissed")]
    return listed(
        {
            words: not any(overlaps(place, s) for s in settled)
            for words, place in zip(case.vague, places, strict=True)
            if place
        }
    )


def facts_kept(case: Case, outcome: Outcome) -> Score:
    """Of the sentences that hold something an annotator marked, how many the page states, and not only lists as left out."""
    marked = [*case.must, *(q.text for q in case.quantities), *_quotes(case)]
    lines = [s for s in _SENTENCE_END.split(case.text) if any(words in s for words in marked)]
    page = _flat(states(outcome))
    gone = [s for s in lines if _carried(s, page) < _CARRIED_MIN]
    return share(len(lines) - len(gone), len(lines), f"not stated: {gone[0][:60]}" if gone else "")


def wishes_kept(case: Case, outcome: Outcome) -> Score:
    """Of the sentences that say what must be, how many are a requirement, a target or a line of the boundary."""
    if case.verdict != "specifiable":
        return NOT_MEASURED
    spec = outcome.spec
    orders = [_flat(words) for words in case.orders]
    wishes = [
        s
        for s in _SENTENCE_END.split(case.text)
        if _WISH.search(s) and not any(words in _flat(s) or _flat(s) in words for words in orders)
    ]
    lines = _flat("\n".join(render(text, spec) for text in _wanted(spec)))
    gone = [s for s in wishes if _carried(s, lines) < _CARRIED_MIN]
    return share(len(wishes) - len(gone), len(wishes), f"no line of its own: {gone[0][:60]}" if gone else "")


def must_shown(case: Case, outcome: Outcome) -> Score:
    """Of the words that matter, how many the page states in a line: not in a question, the list of numbers or what is left out."""
    text = _flat(states(outcome))
    return listed({words: _flat(words) not in text for words in case.must})


def never_shown(case: Case, outcome: Outcome) -> Score:
    """Nothing that must not be said is anywhere on the page, but where it says what it left out, which orders it found, and what was decided."""
    if not case.never:
        return NOT_MEASURED
    page = without(outcome.page, outcome.spec, *QUOTING)
    for warned in (f.message for f in outcome.spec.findings if f.check == "orders"):
        page = page.replace(warned, "")
    hidden = "\n".join(render(one.text, outcome.spec) for one in sentences(outcome.spec))
    # A key is kept with the texts behind the page, as the ask itself is; it must not be on what is handed on.
    handed_on, every = _flat(f"{page}\n{outcome.ticket}"), _flat(f"{page}\n{hidden}")
    kept = {*case.secrets, *case.personal}
    shown = [w for w in case.never if _at_borders(_flat(w), handed_on if w in kept else every)]
    return Score(float(not shown), f"shown: {', '.join(shown)}" if shown else "")


def language(case: Case, outcome: Outcome) -> Score:
    """Our own sentences are in the language of the ask."""
    if outcome.spec.language == "other":
        return NOT_MEASURED
    texts = [q.text for q in outcome.spec.questions] + [
        outcome.spec.summary.shared,
        outcome.spec.summary.technical,
        *(r.technical for r in outcome.spec.requirements),
    ]
    foreign = [t for t in texts if t and not _is_in(t, outcome.spec.language)]
    return share(len(texts) - len(foreign), len(texts), foreign[0][:60] if foreign else "")


def _wanted(spec: Spec) -> Iterator[str]:
    """Yield the texts that say what is wanted: requirements, the boundary, and what targets aim at."""
    for one in spec.requirements:
        yield from (one.technical, one.business)
    for kind in BOUNDARY_KINDS:
        yield from (line.text for line in getattr(spec.boundaries, kind))
    for target in spec.targets:
        yield from (
            target.name,
            target.conditions or "",
            *(f"{{{ref}}}" for ref in (target.goal, target.limit) if ref),
        )


def _quotes(case: Case) -> Iterator[str]:
    for words in case.facet_quotes.values():
        yield from ([words] if isinstance(words, str) else words)


def _is_in(text: str, wanted: str) -> bool:
    han, latin = len(_HAN.findall(text)), len(_LATIN.findall(text))
    return han > 0 if wanted == "zh" else latin >= han


def _carried(sentence: str, page: str) -> float:
    words = [w.lower() for w in _WORD.findall(sentence)]
    return sum(w in page for w in words) / max(1, len(words))


def _at_borders(words: str, text: str) -> bool:
    """Say whether words stand in a text and not within a longer number or word, as `5 ms` does in `25 ms`."""
    return re.search(rf"(?<![a-z0-9.]){re.escape(words)}(?![a-z0-9])", text) is not None


def _flat(text: str) -> str:
    return re.sub(r"\s+", " ", text).lower()
