"""One ask with what is marked in it and its draft, spoilt by the tests in one way each."""

import json
from collections.abc import Callable
from typing import Any

from evals.scorers.score import OfOne
from evals.suite.case import Case
from evals.suite.outcome import Exchange, Outcome, outcome_of
from tests.drafting.drafted import drafted
from translator.domain.ledger import Entry, Origin
from translator.domain.spec import BoundaryLine, Spec

TEXT = (
    "Skippers need a tide assistant that answers questions about the harbour quickly. Answers within 4 seconds for 95 % of "
    "questions. Today 3 clerks answer about 90 calls a day, per ISO 9001. If it is unsure it should hand over to a clerk. "
    "Fishing licences are out of scope."
)
CASE = Case.model_validate(
    {
        "id": "tide",
        "lang": "en",
        "text": TEXT,
        "quantities": [
            {
                "text": "within 4 seconds", "value": 4, "unit": "s", "bound": "at_most", "role": "target",
                "condition": "for 95 % of questions",
            },
            {"text": "3 clerks", "value": 3, "unit": "clerk", "role": "baseline"},
        ],
        "quantities_optional": [
            {"text": "95 %", "value": 95, "unit": "%"},
            {"text": "about 90 calls a day", "value": 90, "unit": "call/d"},
        ],
        "names_with_digits": ["ISO 9001"],
        "vague": ["quickly"],
        "archetypes": ["question_answering"],
        "key_questions": [{"about": "data", "to": "data"}, {"about": "outcome", "to": "business"}],
        "must": ["hand over to a clerk"],
        "never": ["5 ms"],
    }
)  # fmt: skip
SPEC = drafted(TEXT)
Change = Callable[[Spec], Spec]


def same(spec: Spec) -> Spec:
    return spec


def scored(scorer: OfOne, change: Change = same, case: Case = CASE) -> float | None:
    return scorer(case, outcome_of(change(SPEC))).value


def with_(**update: Any) -> Change:
    return lambda spec: spec.model_copy(update=update)


def entries(pick: Callable[[Entry], bool], **update: Any) -> Change:
    """Change the entries of the ledger that are picked."""
    return lambda spec: spec.model_copy(
        update={"ledger": tuple(e.model_copy(update=update) if pick(e) else e for e in spec.ledger)}
    )


def seconds(entry: Entry) -> bool:
    return entry.unit == "s"


def proposed(spec: Spec) -> Spec:
    """Offer a number, which is no claim."""
    origin = Origin(kind="model", ref="draft.v1")
    offered = Entry(id="N90", value=7.0, unit="s", status="proposed", source=origin)
    return spec.model_copy(update={"ledger": (*spec.ledger, offered)})


def line(text: str, origin: str = "model") -> Change:
    """Add a line to the boundary."""

    def add(spec: Spec) -> Spec:
        more = BoundaryLine.model_validate({"id": "B90", "text": text, "origin": origin})
        bounds = spec.boundaries.model_copy(update={"constraints": (*spec.boundaries.constraints, more)})
        return spec.model_copy(update={"boundaries": bounds})

    return add


def first(kind: str, **update: Any) -> Change:
    """Change the first element of a kind, such as `requirements`."""

    def change(spec: Spec) -> Spec:
        one, *rest = getattr(spec, kind)
        return spec.model_copy(update={kind: (one.model_copy(update=update), *rest)})

    return change


def every(kind: str, **update: Any) -> Change:
    """Change all elements of a kind."""
    return lambda spec: spec.model_copy(
        update={kind: tuple(one.model_copy(update=update) for one in getattr(spec, kind))}
    )


def both(*changes: Change) -> Change:
    def change(spec: Spec) -> Spec:
        for one in changes:
            spec = one(spec)
        return spec

    return change


def answering(answer: dict[str, Any], spec: Spec = SPEC, sent: str = "", calls: int = 1) -> Outcome:
    """Return what came of a model's answer; only what a scorer looks at is in it."""
    text = json.dumps({"requirements": [], **answer}, ensure_ascii=False)
    exchange = Exchange(({"role": "user", "content": sent},), 200, text)
    return outcome_of(spec, (exchange,) * calls)
