"""What is found in an ask without any model."""

from typing import Literal, get_args

from pydantic import Field

from translator.domain.value import SCHEMA_VERSION, Language, Span, Start, Value

VagueKind = Literal[
    "vague_adjective",
    "vague_adverb",
    "vague_verb",
    "vague_noun",
    "escape_clause",
    "open_end",
    "superlative",
    "comparative",
    "totality",
    "vague_pronoun",
    "fuzzy_quantity",
    "vague_time",
    "ai_claim",
]
Bound = Literal["at_most", "at_least", "exactly", "between", "about"]
QuantityRole = Literal["target", "baseline", "load", "share", "budget", "deadline", "size", "other"]
Direction = Literal[
    "upper_bound",
    "lower_bound",
    "exact_target",
    "unquantified_smaller_better",
    "unquantified_greater_better",
]
FacetName = Literal[
    "user",
    "need",
    "outcome",
    "boundary",
    "baseline",
    "load",
    "data",
    "fallback",
    "deadline",
    "budget",
]
FACETS: tuple[FacetName, ...] = get_args(FacetName)
Verdict = Literal["specifiable", "too_vague", "not_a_request", "contradicts_decision"]
AsideReason = Literal["greeting", "signature", "quoted_thread", "log", "order_to_machine", "heading", "other"]
EarsPattern = Literal["ubiquitous", "state", "event", "optional", "unwanted", "complex"]


class Slice(Value):
    """A piece of the ask: `text` equals the ask from `start` to `end`, always."""

    text: str
    start: Start
    end: Start

    @property
    def span(self) -> Span:
        """Where the piece stands."""
        return Span(start=self.start, end=self.end)


class VaguePhrase(Slice):
    """Words that leave a reader unable to build or test."""

    kind: VagueKind
    aspect: str = ""
    """What the phrase is about, such as `speed`; an aspect of `knowledge/aspects.yaml`. Empty: about nothing."""
    quality: str | None = None
    """ISO/IEC 25010:2023 characteristic and sub-characteristic, joined by a dot."""
    measures: tuple[str, ...] = ()
    """Ids of the measures that would settle it, best first."""
    advice: str
    """Why it is vague and what would settle it, in the language of the ask."""


class Quantity(Slice):
    """A value or a range with a unit, a bound, a role and a condition."""

    value: float
    value_max: float | None = None
    """Upper end of a range; only with the bound `between`."""
    unit: str
    """UCUM code, ISO 4217 currency or counted noun in the English singular; empty for a bare count."""
    bound: Bound
    role: QuantityRole
    condition: str | None = None
    """Under which the value holds, in the ask's words, such as `for 95 % of requests`."""
    subject: str = ""
    """What is measured, in the ask's words, such as `discharge letters`; empty when the ask does not say."""


class QualityScore(Value):
    """How likely a statement's main point is this quality."""

    characteristic: str
    sub: str | None = None
    score: float = Field(ge=0, le=1)


class ArchetypeScore(Value):
    """How likely the ask wants this kind of system."""

    name: str
    score: float = Field(ge=0, le=1)


class Ears(Value):
    """A requirement in the Easy Approach to Requirements Syntax. Source: Mavin et al., RE 2009."""

    pattern: EarsPattern
    text: str


class Statement(Span):
    """One single requirement found in the ask, with its EARS wording in the language of the ask."""

    ears: Ears


class Aside(Span):
    """A part of the ask that asks for nothing, and what it is instead."""

    reason: AsideReason


class Request(Span):
    """One of the things an ask wants; the range is the words that say what."""

    title: str
    """The gist of it in the ask's own words, numbers left out."""
    parts: tuple[Span, ...] = ()
    """The sentences that speak of it alone; all others bear on every request of the text."""


class Speaker(Span):
    """Who said a part of the ask, where the ask tells."""

    who: str


class Reading(Value):
    """Everything the rules find in one ask."""

    schema_version: str = SCHEMA_VERSION
    language: Language
    verdict: Verdict
    vague: tuple[VaguePhrase, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    direction: Direction | None = None
    facets: dict[FacetName, Slice | None]
    missing: tuple[FacetName, ...] = ()
    functional: bool
    needs_learning: bool
    qualities: tuple[QualityScore, ...] = ()
    archetypes: tuple[ArchetypeScore, ...] = ()
    statements: tuple[Statement, ...] = ()
    asides: tuple[Aside, ...] = ()
    requests: tuple[Request, ...] = ()
    speakers: tuple[Speaker, ...] = ()
