"""The specification: what is meant, where it ends, what else could be done, what is not known yet."""

from typing import Annotated, Literal

from pydantic import Field

from translator.domain.ledger import Entry
from translator.domain.reading import Bound, EarsPattern, Request, Slice, Speaker, VagueKind, Verdict
from translator.domain.value import SCHEMA_VERSION, Language, Side, Span, Value

Dimension = Literal["business_value", "technical_feasibility", "model_effect", "data_conditions"]
DIMENSIONS: tuple[Dimension, ...] = (
    "business_value",
    "technical_feasibility",
    "model_effect",
    "data_conditions",
)
Judgement = Literal["strong", "fair", "weak", "unknown", "not_applicable"]
FeasibilityVerdict = Literal["can", "can_if", "cannot", "unknown", "not_applicable"]
State = Literal["draft", "confirmed_business", "confirmed_technical", "agreed", "reopened", "rejected"]
Addressee = Literal["business", "technical", "data", "legal"]
BoundaryKind = Literal[
    "in_scope", "out_of_scope", "constraints", "data_conditions", "model_limits", "fallback"
]
BOUNDARY_KINDS: tuple[BoundaryKind, ...] = (
    "in_scope",
    "out_of_scope",
    "constraints",
    "data_conditions",
    "model_limits",
    "fallback",
)
Ref = Annotated[str, Field(pattern=r"^N\d+$")]
"""The id of a ledger entry."""


class Engine(Value):
    """What wrote the draft, said in every output."""

    kind: Literal["rules", "model"] = "rules"
    version: str
    model: str | None = None
    prompt: str | None = None
    prompt_sha256: str | None = None
    fallback: bool = False
    fallback_reason: str | None = None
    sent_to: str | None = None
    """The host the text was sent to; None where nothing left this machine."""
    sent_chars: int | None = None
    """How many code points were sent."""
    masked: int | None = None
    """How many secrets and personal data were masked in them."""
    sent_decisions: int | None = None
    """How many past decisions were sent beside the text; None where none was."""


class DecisionRef(Value):
    """A decision the draft stood on, at the revision it had then."""

    decision_id: str
    revision: int


class Inputs(Value):
    """What the draft stood on, so that a re-check can say what changed since."""

    knowledge: dict[str, str] = Field(default_factory=dict)
    """Content hash of each knowledge entry used, by its path such as `measures/response-time`."""
    decisions: tuple[DecisionRef, ...] = ()
    answers: tuple[str, ...] = ()
    house_rules: tuple[str, ...] = ()


class AskOrigin(Value):
    """The door an ask came through."""

    kind: str = Field(default="web", max_length=40)
    ref: str | None = Field(default=None, max_length=400)
    url: str | None = Field(default=None, max_length=2000)


class Ask(Value):
    """The text somebody pasted or a ticket carried, verbatim."""

    text: str
    at: str
    time_zone: str = "UTC"
    origin: AskOrigin = AskOrigin()
    sha256: str
    requests: tuple[Request, ...] = ()
    """The separate requests of the text, where it makes several; each is better signed alone."""
    speakers: tuple[Speaker, ...] = ()
    """Who said which part of the text, where it tells."""


class Summary(Value):
    """What is wanted, in the words of both sides."""

    shared: str
    business: str
    technical: str


class Problem(Value):
    """Who needs what, why, and how one knows."""

    user: str | None = None
    need: str | None = None
    outcome: str | None = None
    evidence: str | None = None


class Scenario(Value):
    """One acceptance example."""

    given: str
    when: str
    then: str


class Requirement(Value):
    """One thing the system shall do, said in both languages."""

    id: str
    business: str
    technical: str
    pattern: EarsPattern
    priority: str | None = None
    targets: tuple[str, ...] = ()
    acceptance: tuple[Scenario, ...] = ()
    evidence: tuple[Span, ...] = ()
    origin: Literal["ask", "model"] = "ask"
    """Whose wording it is: the ask's, put into form by rules, or a model's on words of the ask."""
    said_by: str | None = None
    """Who said it, where the ask tells."""


class Statistic(Value):
    """Over what a target is judged: a share of cases within the goal, a mean, a count."""

    kind: Literal["share_within", "percentile", "mean", "rate", "count", "maximum", "score"]
    quantity: Ref | None = None


class TargetBand(Value):
    """A customary level, offered for choice and never filled in."""

    label: str
    goal: Ref
    fits_when: str
    costs: str


class Target(Value):
    """A quality made measurable."""

    id: str
    name: str
    measure: str
    scope: str
    quality: str | None = None
    scale: str
    unit: str
    meter: str
    statistic: Statistic
    bound: Bound
    baseline: Ref | None = None
    goal: Ref | None = None
    stretch: Ref | None = None
    limit: Ref | None = None
    bands: tuple[TargetBand, ...] = ()
    conditions: str | None = None
    counter_metric: str | None = None
    by_when: Ref | None = None
    owner: str | None = None
    status: Literal["open", "agreed", "set"] = "open"
    resolves: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()


class BoundaryLine(Value):
    """One sentence about where the work ends."""

    id: str
    text: str
    origin: Literal["ask", "answer", "knowledge", "decision", "person", "model"]
    evidence: tuple[Span, ...] = ()
    said_by: str | None = None
    """Who said it, where the ask tells."""


class Boundaries(Value):
    """In and out of scope, constraints, and what happens beyond the limits."""

    in_scope: tuple[BoundaryLine, ...] = ()
    out_of_scope: tuple[BoundaryLine, ...] = ()
    constraints: tuple[BoundaryLine, ...] = ()
    data_conditions: tuple[BoundaryLine, ...] = ()
    model_limits: tuple[BoundaryLine, ...] = ()
    fallback: tuple[BoundaryLine, ...] = ()


class Consequence(Value):
    """What follows from given numbers by a cited formula, put to a person as a yes or no."""

    id: str
    text: str
    formula: str
    assumption: str | None = None
    question: str | None = None
    source: str | None = None
    """Title, publisher and year of the formula's source, as people cite it."""


class Example(Value):
    """An input with the answer one would sign."""

    id: str
    kind: Literal["typical", "edge", "refused"]
    given: str
    expected: str
    origin: Literal["ask", "person", "answer", "model"]
    agreed_by: tuple[str, ...] = ()


class Rating(Value):
    """A judgement of an alternative on one dimension."""

    judgement: Judgement
    why: str
    facts: tuple[str, ...] = ()


class Alternative(Value):
    """Another thing to build, or not to build."""

    id: str
    name: str
    summary: str
    ratings: dict[Dimension, Rating]
    cost: Ref | None = None
    gives_up: str
    flips_when: str
    preferred: bool = False
    why_preferred: str | None = None


class Feasible(Value):
    """Whether it can be done on one dimension, and on which facts."""

    verdict: FeasibilityVerdict
    why: str
    facts: tuple[str, ...] = ()
    unknowns: tuple[str, ...] = ()


class Feasibility(Value):
    """Whether it can be done: overall and on the four dimensions."""

    overall: Feasible
    business_value: Feasible
    technical_feasibility: Feasible
    model_effect: Feasible
    data_conditions: Feasible


class AnswerOption(Value):
    """One way to answer, with what it changes."""

    label: str
    sets: dict[str, str] = Field(default_factory=dict)
    """Places of the specification and what lands there: an entry's id, or a sentence. A place ending in `/-` appends."""
    consequence: str


class Answer(Value):
    """What a person said to a question."""

    kind: Literal["option", "quantity", "text", "not_yet"]
    option: int | None = None
    """Index of the option chosen."""
    quantity: Ref | None = None
    text: str | None = None
    owner: str | None = None
    due: str | None = None
    by: str
    at: str


class Question(Value):
    """Something only a person can say."""

    id: str
    to: Addressee
    about: str
    text: str
    why: str
    options: tuple[AnswerOption, ...] = ()
    takes: dict[str, str] = Field(default_factory=dict)
    """Where a typed answer lands: `quantity` and `text` each name a place."""
    default: str | None = None
    changes: tuple[str, ...] = ()
    evidence: tuple[Span, ...] = ()
    answer: Answer | None = None


class Resolution(Value):
    """How a vague phrase ends."""

    kind: Literal["target", "question", "boundary", "house_rule", "dismissed", "open"]
    ref: str | None = None
    by: str | None = None
    at: str | None = None


class Vague(Slice):
    """A vague phrase of the ask and what became of it."""

    id: str
    kind: VagueKind
    advice: str
    resolution: Resolution


class LeftOut(Span):
    """A part of the ask that no line carries, and why."""

    reason: str


class Dropped(Value):
    """Something a model wrote that nobody said and no line uses, and why."""

    quote: str
    """What it wrote, verbatim."""
    where: str
    """The place it was written for, such as `/requirements/0/technical` of the model's answer."""
    reason: str


class RiskResponse(Value):
    """What would be done."""

    strategy: Literal["avoid", "mitigate", "transfer", "accept"]
    action: str
    owner: str | None = None


class Risk(Value):
    """What could go wrong."""

    id: str
    cause: str
    event: str
    effect: str
    probability: Ref | None = None
    impact: Ref | None = None
    trigger: str
    response: RiskResponse
    origin: Literal["knowledge", "ask", "person", "model"]


class Milestone(Value):
    """A step with a deliverable and an acceptance standard."""

    id: str
    name: str
    deliverable: str
    acceptance: str
    targets: tuple[str, ...] = ()
    estimate: Ref | None = None


class Precedent(Value):
    """A past decision near the ask."""

    decision_id: str
    title: str
    status: str
    relation: str
    why: str
    quote: str

    @property
    def forbids(self) -> bool:
        """Say whether the ask goes against it: a choice that stands, or one that was turned down, binds; others bind nobody."""
        return self.relation == "conflicts" and self.status in ("accepted", "rejected")


class Finding(Value):
    """What a check found wrong."""

    check: str
    severity: Literal["error", "warning", "note"]
    about: Literal["spec", "ask"]
    where: str
    message: str
    spans: tuple[Span, ...] = ()


class Confirmation(Value):
    """One side's signature on a hash."""

    side: Side
    by: str
    at: str
    covers: str
    sha256: str
    holds: bool


class Spec(Value):
    """The specification; every change makes a new revision."""

    schema_version: str = SCHEMA_VERSION
    spec_id: str
    workspace: str = "default"
    revision: int = Field(default=1, ge=1)
    state: State = "draft"
    language: Language
    created_at: str
    updated_at: str
    engine: Engine
    inputs: Inputs = Inputs()
    ask: Ask
    verdict: Verdict
    archetype: str | None = None
    title: str
    summary: Summary
    problem: Problem
    requirements: tuple[Requirement, ...] = ()
    targets: tuple[Target, ...] = ()
    boundaries: Boundaries = Boundaries()
    consequences: tuple[Consequence, ...] = ()
    examples: tuple[Example, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    feasibility: Feasibility | None = None
    questions: tuple[Question, ...] = ()
    later: tuple[Question, ...] = ()
    vague: tuple[Vague, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    """What a model wrote and nobody said; empty for a draft by rules."""
    risks: tuple[Risk, ...] = ()
    milestones: tuple[Milestone, ...] = ()
    precedents: tuple[Precedent, ...] = ()
    ledger: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    retired: tuple[str, ...] = ()
    """Ids of elements that are gone; an id is never used again in a specification."""

    @property
    def specifiable(self) -> bool:
        """Say whether the ask says enough for a whole draft, be it that a decision stands against it."""
        return self.verdict in ("specifiable", "contradicts_decision")

    def entry(self, ref: str) -> Entry:
        """Return the ledger entry of this id.

        Raises:
            KeyError: when the ledger has none; a bug of ours.
        """
        for entry in self.ledger:
            if entry.id == ref:
                return entry
        raise KeyError(ref)

    def question(self, question_id: str) -> Question | None:
        """Return the question of this id, open or later, or None."""
        return next((q for q in (*self.questions, *self.later) if q.id == question_id), None)
