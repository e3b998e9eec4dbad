"""Form: short, in EARS, about this ask, and with the edges every specification has."""

import re

from evals.scorers.pages import words
from evals.scorers.score import NOT_MEASURED, Score, listed, share
from evals.suite.case import Case
from evals.suite.outcome import Outcome
from translator.domain.spec import DIMENSIONS

_TICKET_LINES_MAX = 25
"""Source: the contract of the ticket form."""
_EARS_EN = re.compile(
    r"(?:(?:When|While|Where|If) .+, (?:then )?)?(?:the|an?|each|every|all|no|[A-Z\"“].*?)?.*\bshall\b(?!.*\bshall\b).+",
    re.I | re.S,
)
_MUST_ZH = r"(?:(?<![对响供适反相])应(?!急|收|付|变|用(?:程序|软件|系统|商店|场景))|必须|须|不得|不能)"
_EARS_ZH = re.compile(
    rf"(?:(?:当|在|如果|若|一旦|只要|凡)[^。！？]{{1,80}}?[，,时](?:则|就)?)?[^。！？]{{1,80}}?{_MUST_ZH}[^。！？]+。?"
)
_SHALL_ZH = re.compile(r"(?<![对响供适反相])应(?!急|收|付|变|用(?:程序|软件|系统|商店|场景))|必须")
_PAGE_WORDS_MAX = 1_000
"""What is read in four to five minutes at 200 to 250 words a minute. Source: Brysbaert, Journal of Memory and Language 109, 2019."""
_PARTS_MIN = 2
_ALIKE = 0.6


def verdict(case: Case, outcome: Outcome) -> Score:
    """The page is right about whether anything is asked for, and whether one could name it."""
    said = outcome.spec.verdict
    right = said == case.verdict or (said == "contradicts_decision" and case.contradicted is not None)
    return Score(float(right), "" if right else f"{said}, not {case.verdict}")


def archetype(case: Case, outcome: Outcome) -> Score:
    """The kind of system, where the page names one, is one an annotator named."""
    said = outcome.spec.archetype
    if not case.archetypes or said is None:
        return NOT_MEASURED
    return Score(float(said in case.archetypes), "" if said in case.archetypes else said)


def length(case: Case, outcome: Outcome) -> Score:
    """The ticket is at most 25 lines, and at most seven questions stand first."""
    lines, asked = len(outcome.ticket.strip().splitlines()), len(outcome.spec.questions)
    good = lines <= _TICKET_LINES_MAX and asked <= 7
    return Score(float(good), "" if good else f"{lines} lines, {asked} questions")


def page_length(case: Case, outcome: Outcome) -> Score:
    """The page is read in a few minutes; told in quarters, so that no sentence more or less moves it and half as much again does."""
    count = words(outcome.page)
    value = min(1.0, int(4 * _PAGE_WORDS_MAX / max(1, count)) / 4)
    return Score(value, f"{count} words" if value < 1 else "")


def whole(case: Case, outcome: Outcome) -> Score:
    """What each specification has is there: a target, two alternatives rated on all sides, acceptance, risks, steps, an end."""
    spec = outcome.spec
    if spec.verdict != "specifiable":
        return NOT_MEASURED
    aimed = [r for r in spec.requirements if r.targets]
    rated = all(set(a.ratings) == set(DIMENSIONS) for a in spec.alternatives)
    return listed(
        {
            "target": not spec.targets,
            "alternatives": len(spec.alternatives) < _PARTS_MIN,
            "ratings": not rated,
            "acceptance": any(not r.acceptance for r in aimed),
            "risks": not spec.risks,
            "steps": not spec.milestones,
            "boundary": not (
                spec.boundaries.out_of_scope
                or any(q.about == "boundary" for q in (*spec.questions, *spec.later))
            ),
        }
    )


def ears(case: Case, outcome: Outcome) -> Score:
    """Of the requirements that are put in our words, how many are one sentence in EARS."""
    own = [
        r
        for r in outcome.spec.requirements
        if " ".join(r.technical.split()) not in " ".join(case.text.split())
    ]
    chinese = outcome.spec.language == "zh"
    wrong = [r.technical for r in own if not _is_ears(r.technical, chinese=chinese)]
    return share(len(own) - len(wrong), len(own), wrong[0][:80] if wrong else "")


def _is_ears(text: str, *, chinese: bool) -> bool:
    """Say whether a text is one sentence that says once what shall be."""
    if not chinese:
        return _EARS_EN.search(text) is not None
    return _EARS_ZH.fullmatch(text) is not None and len(_SHALL_ZH.findall(text)) <= 1


def edges(case: Case, outcome: Outcome) -> Score:
    """A boundary and a fallback are there, or asked for."""
    spec = outcome.spec
    if spec.verdict != "specifiable" or spec.archetype is None:
        return NOT_MEASURED
    asked = {q.about for q in (*spec.questions, *spec.later)}
    limits = spec.boundaries.out_of_scope or spec.boundaries.constraints
    return listed(
        {
            "boundary": not (limits or "boundary" in asked),
            "fallback": not (spec.boundaries.fallback or asked & {"fallback", "availability", "safety"}),
        }
    )


def alternatives_differ(case: Case, outcome: Outcome) -> Score:
    """No two alternatives say the same."""
    told = [
        set(re.findall(r"\w{4,}|[\u4e00-\u9fff]{2}", a.summary.lower())) for a in outcome.spec.alternatives
    ]
    if len(told) < 2:
        return NOT_MEASURED
    alike = [
        (i, j)
        for i in range(len(told))
        for j in range(i)
        if len(told[i] & told[j]) > _ALIKE * max(1, len(told[i] | told[j]))
    ]
    return Score(float(not alike), f"alike: {alike}" if alike else "")


def grounded(case: Case, outcome: Outcome) -> Score:
    """Of the requirements and the lines of the boundary that are not customary, how many name the place they stand on."""
    spec = outcome.spec
    spans = [r.evidence for r in spec.requirements]
    spans += [line.evidence for _, kind in spec.boundaries for line in kind if line.origin != "knowledge"]
    return share(sum(bool(s) for s in spans), len(spans))


def told_apart(case: Case, outcome: Outcome) -> Score:
    """Where the rules stand in for a model, the page says so in sentences; where it answered, it is named."""
    engine = outcome.spec.engine
    if not outcome.exchanges:
        return NOT_MEASURED
    good = (
        bool(engine.fallback_reason)
        if engine.fallback
        else engine.kind == "model" and bool(engine.prompt_sha256)
    )
    return Score(float(good), "" if good else "it does not say what wrote it")
