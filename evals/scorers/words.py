"""Words: vague ones settled, facts kept, names shown, nothing shown that must not be."""

import re

from evals.matching import in_order, overlaps
from evals.scorers.score import NOT_MEASURED, Score, listed, share
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.spec import BOUNDARY_KINDS, Spec
from translator.exports.writer import render

_WORD = re.compile(r"[a-z0-9][a-z0-9'’-]{3,}|[\u4e00-\u9fff]{2}", re.I)
_CARRIED_MIN = 0.5
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
    """Of the sentences of the ask, how many the page shows, listed among the left out or not."""
    page = _flat(outcome.page)
    lines = [s for s in re.split(r"(?<=[.!?。！？])\s*|\n+", case.text) if len(_WORD.findall(s)) > 1]
    gone = [s for s in lines if _carried(s, page) < _CARRIED_MIN]
    return share(len(lines) - len(gone), len(lines), f"not shown: {gone[0][:60]}" if gone else "")


def must_shown(case: Case, outcome: Outcome) -> Score:
    """Of the words that matter, how many the page shows outside what is left out."""
    text = _flat(own_text(outcome.spec, quotes=True))
    return listed({words: _flat(words) not in text for words in case.must})


def never_shown(case: Case, outcome: Outcome) -> Score:
    """Nothing that must not be on the page is said in words of its own."""
    if not case.never:
        return NOT_MEASURED
    text = _flat(own_text(outcome.spec, quotes=False))
    shown = [words for words in case.never if _at_borders(_flat(words), text)]
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


def own_text(spec: Spec, *, quotes: bool) -> str:
    """Return all that the page says of the system, rendered, without what was left out.

    Args:
        spec: what came out.
        quotes: whether lines that only quote the ask belong to it.
    """
    texts = [spec.title, spec.summary.shared, spec.summary.business, spec.summary.technical]
    texts += [r.technical for r in spec.requirements]
    texts += [
        text
        for t in spec.targets
        for text in (t.name, t.scale, *(f"{{{r}}}" for r in (t.goal, t.limit) if r))
    ]
    lines = [line for kind in BOUNDARY_KINDS for line in getattr(spec.boundaries, kind)]
    texts += [line.text for line in lines if quotes or line.origin != "ask"]
    if quotes:
        texts += [
            text
            for text in (spec.problem.user, spec.problem.need, spec.problem.outcome, spec.problem.evidence)
            if text
        ]
        texts += [r.business for r in spec.requirements]
        texts += [e.source.quote or "" for e in spec.ledger]
        texts += [q.text for q in (*spec.questions, *spec.later)]
    return "\n".join(render(text, spec) for text in texts)


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
