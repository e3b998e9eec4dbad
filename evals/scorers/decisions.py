"""Past decisions on the page: used where they bear on the ask, refused where they do not, and never leant on once overruled."""

import re

from evals.scorers.answers import answer_of
from evals.scorers.pages import UNSAID, part, without
from evals.scorers.prose import sentences
from evals.scorers.score import Score, listed
from evals.suite.case import Bears, Case, Decision
from evals.suite.outcome import Outcome
from translator.exports.writer import render

_AGAINST, _FOR = ("stands against it", "与此冲突"), ("speaks for it", "支持")
_VOID = (
    "superseded", "no longer holds", "decided against", "turned down", "not decided",
    "已被取代", "不再有效", "已否决", "尚未决定",
)  # fmt: skip
"""Words that tell a reader that a decision binds nobody."""
_RUN_WORDS, _RUN_HAN = 5, 8
"""So many words, or Chinese characters, in a row are a decision's own; fewer are anybody's."""
_WORD = re.compile(r"[\u4e00-\u9fff]|[a-z0-9][a-z0-9'’.-]*[a-z0-9]|[a-z0-9]", re.I)
_HAN = re.compile("[\u4e00-\u9fff]")
_RECORD = re.compile(r"\b(?:ADR|DR|RFC)[- ]?\d{1,5}\b|决策 ?[A-Z]{0,4}-?\d{1,5}", re.I)
_NAMED = re.compile("[(（]([^()（）;；]{1,200})[;；]")
"""A decision in its line: its id and how it bears, in brackets behind its title."""
_QUOTE = re.compile("“([^”]{8,300})”")


def precedent_used(case: Case, outcome: Outcome) -> Score:
    """Of the decisions of the workspace, how many are told as they bear: against the ask, or for it, or not brought up as either.

    One that does not hold is looked at here only where the ask asks again for what was turned down; see `superseded_not_valid`.
    """
    told = _told(outcome)
    wrong = {}
    for one in case.decisions:
        bears = case.bearing(one)
        if one.status == "accepted" or bears == "against":
            wrong[f"{one.decision_id} ({_SHOULD[bears]})"] = not _as_it_bears(
                told.get(one.decision_id), bears
            )
    return listed(wrong)


def superseded_not_valid(case: Case, outcome: Outcome) -> Score:
    """Of the decisions that do not hold, how many the page nowhere names, quotes or follows without saying that they do not."""
    wrong = {}
    for one in case.decisions:
        if one.status != "accepted":
            own = _runs(one.text) - _runs(case.text).union(
                *(_runs(d.text) for d in case.decisions if d != one)
            )
            title = "" if _flat(one.title) in _flat(case.text) else _flat(one.title)
            lines = [line for line in _lines(outcome) if not _has(line, _VOID)]
            leaning = (line for line in lines if _names(line, one.decision_id) or _says(line, title, own))
            at = next(leaning, "")
            wrong[f"{one.decision_id} leant on: {at[:80]}" if at else one.decision_id] = bool(at)
    return listed(wrong)


def only_given_cited(case: Case, outcome: Outcome) -> Score:
    """Of the decisions that the page names or a model cites, how many are the workspace's, and quoted in words of their own."""
    given = {one.decision_id: _flat(f"{one.title} {one.text} {_options(one)}") for one in case.decisions}
    page, told = "\n".join(_lines(outcome)), _told(outcome)
    cited = {one["decision_id"] for one in answer_of(outcome).get("decisions", ())}
    wrong = {}
    for ref in sorted(cited | set(told) | set(_RECORD.findall(page))):
        quoted = _QUOTE.search(told.get(ref, ""))
        if ref not in given and ref not in case.text:
            wrong[f"{ref}, which nobody decided, kept off the page"] = ref in page
        elif quoted and _flat(quoted[1].removesuffix(" …")) not in given.get(ref, ""):
            wrong[f"{ref} saying “{quoted[1][:60]}”"] = True
        elif ref in given:
            wrong[ref] = False
    return listed(wrong)


_SHOULD: dict[Bears, str] = {
    "against": "as what stands against the ask",
    "for": "as what was decided so",
    "apart": "as of something else",
}


def _as_it_bears(line: str | None, bears: Bears) -> bool:
    """Say whether a decision is told, or not told, as it bears on the ask."""
    if line is None:
        return bears == "apart"
    if bears == "for":
        return not _has(line, (*_AGAINST, *_VOID))
    return _has(line, _AGAINST) if bears == "against" else not _has(line, (*_AGAINST, *_FOR))


def _told(outcome: Outcome) -> dict[str, str]:
    """Return the lines of what was decided before, by the id of each decision."""
    lines = part(outcome.page, outcome.spec, "precedents").splitlines()
    return {found[1].strip(): line for line in lines if (found := _NAMED.search(line))}


def _lines(outcome: Outcome) -> list[str]:
    """Return what people read, line by line: page, ticket and the texts on neither, without words that are said not to count."""
    spec = outcome.spec
    page = without(outcome.page, spec, *UNSAID)
    hidden = "\n".join(render(one.text, spec) for one in sentences(spec))
    return [line for line in f"{page}\n{outcome.ticket}\n{hidden}".splitlines() if line.strip()]


def _says(line: str, title: str, own: set[str]) -> bool:
    """Say whether a line says what only one decision says."""
    return bool(title and title in _flat(line)) or not own.isdisjoint(_runs(line))


def _names(line: str, ref: str) -> bool:
    return re.search(rf"(?<![A-Za-z0-9-]){re.escape(ref)}(?![A-Za-z0-9-])", line) is not None


def _runs(text: str) -> set[str]:
    """Return the runs of words that are long enough to be somebody's own."""
    found = [word.lower() for word in _WORD.findall(text)]
    size = _RUN_HAN if sum(map(bool, map(_HAN.match, found))) * 2 > len(found) else _RUN_WORDS
    return {" ".join(found[at : at + size]) for at in range(len(found) - size + 1)}


def _options(decision: Decision) -> str:
    return " ".join(f"{option.name}: {option.why} {option.name}" for option in decision.options)


def _has(line: str, words: tuple[str, ...]) -> bool:
    return any(word in line.lower() for word in words)


def _flat(text: str) -> str:
    return re.sub(r"\W+", " ", text).strip().lower()
