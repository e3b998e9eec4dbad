"""Closed schemas of the knowledge files.

Every text a person reads is a `Words` value in English and Chinese. Texts of archetypes, measures and formulas
hold slots in braces, which the draft fills with words of the ask (see `SLOTS`); they never hold a numeral.
"""

from typing import Literal

from pydantic import Field, model_validator

from translator.domain.reading import Bound, QuantityRole, VagueKind
from translator.domain.value import Value

SLOTS = ("thing", "users", "user", "items", "item", "action", "use")
"""What a template may name: what is built, who uses it (plural, singular), what it works on (plural, singular),
what it does, as a verb phrase in the base form, and what users do with it, in the same form. English templates write the article themselves."""

Dimension = Literal["business_value", "technical_feasibility", "model_effect", "data_conditions"]
Addressee = Literal["business", "technical", "data", "legal"]
Slot = Literal[
    "task_quality", "baseline", "latency", "load", "cost", "coverage", "data", "fallback", "safety", "fairness",
    "drift", "availability", "outcome", "boundary", "deadline", "users", "privacy", "integration", "security",
    "usability",
]  # fmt: skip
"""What a question is about."""


class Words(Value):
    """The same text in both languages."""

    en: str
    zh: str


class Source(Value):
    """Where a fact stands, so that a person can look it up."""

    id: str
    title: str
    publisher: str
    year: int
    place: str
    """Clause, page, table or address within or of the publication."""
    opened: bool = True
    """Whether somebody of ours has read the place, there or in a faithful copy; no band stands on one nobody has read."""


class Aspect(Value):
    """What a vague phrase can be about."""

    id: str
    name: Words
    quality: str | None = None
    """ISO/IEC 25010:2023 characteristic and sub-characteristic in snake case, joined by a dot."""
    slot: Slot
    """What a question about it is about."""


Counts = Literal["anywhere", "in_wish", "in_specification"]
"""Where wording counts: anywhere, only in a sentence that wishes, or only in a sentence of a specification, where each
word binds; in a chat `some` and `normal` mostly ask for nothing."""


class LexiconEntry(Value):
    """Words of one language that are vague for one reason; English ones are lower case and match at word borders."""

    id: str
    kind: VagueKind
    aspect: str
    words: tuple[str, ...] = ()
    """Words or phrases that count anywhere."""
    in_wish: tuple[str, ...] = ()
    """Those that count only in a sentence that wishes, such as `good`."""
    in_specification: tuple[str, ...] = ()
    """Those that count only in a sentence of a specification, such as `certain`."""
    not_in: tuple[str, ...] = ()
    """Longer expressions in which the word is not vague, such as `fast-food`."""
    advice: str
    """Why it is vague and what would settle it, in the language of the lexicon; `{word}` is the phrase found."""
    source: str

    @model_validator(mode="after")
    def _names_a_word(self) -> "LexiconEntry":
        if not self.all_words:
            raise ValueError("an entry names at least one word")
        return self

    @property
    def all_words(self) -> tuple[str, ...]:
        """All its words, wherever they count."""
        return (*self.words, *self.in_wish, *self.in_specification)


class Gradable(Value):
    """Words about one aspect that are vague once something turns them up or down, such as `long` in `not too long`."""

    aspect: str
    words: tuple[str, ...] = ()
    """Adjectives and adverbs, lower case."""
    nouns: tuple[str, ...] = ()
    """Nouns, lower case; they also tell what a word of mere size beside them is about, as in `more sales`."""
    burdens: tuple[str, ...] = ()
    """Nouns of what nobody wants more of, as in `without fuss`; they tell the aspect, too."""
    mishaps: tuple[str, ...] = ()
    """Verbs of what nobody wants to happen, as in `it must not choke`; English ones in the base form."""


class Degree(Value):
    """A way to turn gradable words up or down without saying how far, such as `too` or `as ... as possible`."""

    id: str
    kind: VagueKind
    of: Literal["words", "nouns", "burdens", "mishaps"] = "words"
    """Which gradable words it turns up or down; those of nouns also turn burdens."""
    before: tuple[str, ...] = ()
    """What stands before the word; empty where nothing need."""
    after: tuple[str, ...] = ()
    """What stands after it; empty where nothing need."""
    open: bool = False
    """Whether it turns words no list names, too, as in `too finicky`; what they are about the noun beside them says."""
    predicate: bool = False
    """Whether such a word must be a quality at the end of what is said, as in `it must be chirpy`."""
    counts: Counts = "anywhere"
    advice: str
    """As in `LexiconEntry`."""
    source: str


class Ending(Value):
    """An ending that makes words which say how without saying how much, such as `painlessly` or `grandma-proof`."""

    id: str
    kind: VagueKind
    ending: str
    """Letters, or a hyphen and the second half of a compound."""
    plain: tuple[str, ...]
    """Words with this ending that leave nothing open, such as `monthly`."""
    counts: Counts = "anywhere"
    advice: str
    """As in `LexiconEntry`."""
    source: str


class Echo(Value):
    """A shape in which a Chinese character comes back, whatever it is: `甲来甲去` stands for 跑来跑去 and 翻来翻去."""

    id: str
    kind: VagueKind
    aspect: str
    shapes: tuple[str, ...]
    """Characters as they stand; `甲` and `乙` stand for any two, each the same wherever it comes back."""
    plain: tuple[str, ...] = ()
    """What has the shape and leaves nothing open."""
    counts: Counts = "anywhere"
    advice: str
    """As in `LexiconEntry`."""
    source: str


class Lexicon(Value):
    """The vague wording of one language; its files in `lexicons` are read as one."""

    language: Literal["en", "zh"]
    entries: tuple[LexiconEntry, ...] = ()
    gradables: tuple[Gradable, ...] = ()
    degrees: tuple[Degree, ...] = ()
    endings: tuple[Ending, ...] = ()
    echoes: tuple[Echo, ...] = ()
    classes: tuple[str, ...] = ()
    """Adjectives that say which of several a thing is, never how much, such as `bilingual`."""
    silent: tuple[str, ...] = ()
    """Phrases that a house calls clear enough, however they were found."""


class BandGoal(Value):
    """The number a band stands for."""

    value: float
    value_max: float | None = None
    unit: str
    bound: Bound


class Band(Value):
    """A customary level of a measure, with who published it."""

    id: str
    label: Words
    """A short name of the level without any number."""
    goal: BandGoal
    fits_when: Words
    costs: Words
    source: str
    archetypes: tuple[str, ...] = ()
    """Only for these kinds of system; empty for all."""


class Measure(Value):
    """What to measure for a quality, in which unit, and how."""

    id: str
    name: Words
    aspects: tuple[str, ...] = Field(min_length=1)
    archetypes: tuple[str, ...] = ()
    """Only for these kinds of system; empty for all. A measure for the archetype at hand beats a general one."""
    quality: str | None = None
    scale: Words
    """What is counted or timed, and between which moments."""
    unit: str
    """A unit code; `money` stands for the ask's currency, `item` for the noun it counts, `date` for a calendar day,
    `point` for a step of a questionnaire's scale, and empty for a ratio."""
    bound: Bound
    """Which side is good: `at_most` for the less the better."""
    meter: Words
    """How somebody would measure it."""
    statistic: Literal["share_within", "percentile", "mean", "rate", "count", "maximum", "score"]
    says: tuple[str, ...] = ()
    """Words beside a stated number that show it is a level of this measure, in both languages, lower case; a Latin
    one counts where a word begins with it."""
    says_not: tuple[str, ...] = ()
    """Words in the phrase of a number that say the opposite of the measure, such as `missed` of cases found; written
    the same way. They count unless they stand in one of `says`, as `manual` does in `without manual`."""
    hints: tuple[str, ...] = ()
    """More words, written the same way, that beside a vague phrase show this would settle it; they say nothing of a number."""
    counter: Words | None = None
    """What must not get worse while this gets better."""
    bands: tuple[Band, ...] = ()
    """Empty where no published level is known; the page then says so and asks for today's."""
    source: str
    """Where the measure itself is defined."""


class FormulaInput(Value):
    """One number a formula needs, as it must stand in the ledger; only numbers somebody gave fit."""

    name: str
    kind: Literal["quantity", "date"] = "quantity"
    units: tuple[str, ...] = ()
    """Patterns of unit codes that fit, any of them; empty for any. A pattern is a code such as `%` or `agent`, one of
    the families `time`, `money`, `data`, `noun` (a counted noun) and `bare` (a count without noun), or two of these
    joined by a slash, such as `noun/time` or `money/noun`. A noun fits by its last word, so that `api` fits
    `airline_api`. Read by `formulas.units.unit_fits`."""
    roles: tuple[QuantityRole, ...] = ()
    measures: tuple[str, ...] = ()
    """Only entries of these measures; empty for any."""
    bounds: tuple[Bound, ...] = ()
    """Only entries with these bounds; empty for any."""
    says: tuple[str, ...] = ()
    """Only entries of `measures`, or whose words around the number begin with one of these; empty for any."""
    says_not: tuple[str, ...] = ()
    """Never when a word around the number begins with one of these."""
    sole: bool = False
    """Only when a single entry fits, so that nobody has to guess which one is meant."""


class Link(Value):
    """How two inputs of a formula must belong together, beyond fitting one by one."""

    left: str
    right: str
    by: Literal[
        "same_measure",
        "same_unit",
        "same_noun",
        "other_noun",
        "counts_what_left_is_per",
        "names_what_right_counts",
        "not_of_another",
        "part_of",
        "said_beside",
        "told_together",
    ]
    """`same_measure`: both entries have one measure and convertible units. `same_unit`: their units convert.
    `same_noun`: both count the same noun, per whatever; `other_noun`: they do not. `counts_what_left_is_per`: the
    right one counts the noun the left one is per, as invoices a week and euros per invoice.
    `names_what_right_counts`: the words of the left one name the noun the right one counts, or say `each`.
    `part_of`: the ask says the left one of the right one, as in `20 % of our 500 calls`.
    `said_beside`: they stand in one sentence or two, with no other figure between them.
    `told_together`: they stand within three parts of sentences that follow. A number somebody
    answered belongs to any.
    `not_of_another`: the left one is said of nothing else than what the right one counts.
    Those about units are read by `formulas.units.linked`."""


class Constant(Value):
    """A number a formula takes for granted; it enters the ledger as an entry of the catalogue."""

    name: str
    value: float
    unit: str
    source: str
    per: str = ""
    """Only when an input is per this unit, such as `wk` for invoices a week; empty: always."""


class Formula(Value):
    """How a consequence follows from numbers somebody gave; the arithmetic stands in `formulas/table.py`."""

    id: str
    inputs: tuple[FormulaInput, ...] = Field(min_length=1)
    constants: tuple[Constant, ...] = ()
    links: tuple[Link, ...] = ()
    archetypes: tuple[str, ...] = ()
    """Only for these kinds of system; empty for all."""
    needs_today: bool = False
    """Whether the day of the ask goes in as `today`."""
    news: float = Field(ge=0, le=1)
    """How likely its author has not thought of it, between 0 and 1; consequences are shown in this order."""
    assumes: Words | None = None
    """What is taken for granted, put to the person with the result; names constants as slots, such as `{month}`."""
    text: Words
    """The consequence, one sentence, with the names of the inputs and `{result}` as slots."""
    asks: Words
    """The yes or no for the person."""
    if_no: Words
    """What changes in the specification when the answer is no, in one sentence."""
    slot: Slot
    to: Addressee
    source: str


class Opening(Value):
    """How a vague phrase of one aspect is asked about, as a situation."""

    aspect: str
    to: Addressee
    text: Words
    """Names `{phrase}`, the ask's own wording, beside the other slots."""
    why: Words
    lands: str | None = None
    """Where typed words go when no measure takes a number; one of the places of `Option.sets`."""


class Option(Value):
    """One way to answer a situation."""

    key: str
    label: Words
    consequence: Words
    """What it changes, in one sentence."""
    sets: dict[str, Words] = Field(default_factory=dict)
    """Where in the specification the answer lands: `/boundaries/fallback/-`, `/boundaries/out_of_scope/-`,
    `/boundaries/in_scope/-`, `/boundaries/constraints/-`, `/boundaries/data_conditions/-`,
    `/boundaries/model_limits/-`, `/problem/outcome`, `/problem/user`, `/problem/evidence`,
    and the sentence that lands there."""


class Situation(Value):
    """A question put as a situation, not as an abstraction."""

    key: str
    about: Slot
    to: Addressee
    unless: tuple[str, ...] = ()
    """Facets that make it superfluous when the ask says them."""
    when: tuple[str, ...] = ()
    """Only when the ask says one of these facets or has a vague phrase of one of these aspects; empty: always."""
    text: Words
    why: Words
    options: tuple[Option, ...] = ()
    measure: str | None = None
    """A typed number becomes the goal, or with `baseline` today's value, of this measure."""
    lands: str | None = None
    """Where typed words go, one of the places of `Option.sets`."""
    weight: float = Field(default=0.5, ge=0, le=1)
    """How much of the page an answer changes, between 0 and 1; questions are asked in this order."""


class SmallChange(Value):
    """A kind of small change to something that exists, and what may be open about it."""

    key: str
    en: tuple[str, ...]
    """Words of an ask that tell it, in lower case; none for the kind that takes what is left."""
    zh: tuple[str, ...]
    situations: tuple[Situation, ...] = Field(min_length=1, max_length=2)
    """They name `{part}` and `{place}` beside the other slots."""


class Rating(Value):
    """A judgement in words, honest about what is not known."""

    judgement: Literal["strong", "fair", "weak", "unknown", "not_applicable"]
    why: Words


class Choice(Value):
    """Another thing to build, or not to build, that serves the need."""

    key: str
    name: Words
    summary: Words
    gives_up: Words
    flips_when: Words
    """The fact that would make this the better choice."""
    ratings: dict[Dimension, Rating]


class Risk(Value):
    """What could go wrong and what would be done."""

    key: str
    cause: Words
    event: Words
    effect: Words
    trigger: Words
    strategy: Literal["avoid", "mitigate", "transfer", "accept"]
    action: Words


class Step(Value):
    """A milestone, without days."""

    key: str
    name: Words
    deliverable: Words
    acceptance: Words


class Cue(Value):
    """Words that point to an archetype, and how strongly."""

    words: tuple[str, ...]
    weight: float = Field(gt=0, le=5)


class ArchetypeCues(Value):
    """What in an ask points to one archetype, in both languages."""

    archetype: str
    en: tuple[Cue, ...] = ()
    zh: tuple[Cue, ...] = ()


class Archetype(Value):
    """A kind of system, with what is customary for it."""

    name: str
    title: Words
    noun: Words
    """What to call the thing when the ask does not; singular, no article."""
    users: Words
    """What to call its users when the ask does not; plural in English."""
    items: Words
    """What to call what it works on when the ask does not; plural in English."""
    action: Words
    """What it does when the ask does not say, a verb phrase in the base form; may name the other slots."""
    needs_learning: bool
    """Whether systems of this kind usually learn from examples; the ask's own words may decide otherwise."""
    situations: tuple[Situation, ...]
    alternatives: tuple[Choice, ...] = Field(min_length=3)
    data_conditions: tuple[Words, ...] = ()
    model_limits: tuple[Words, ...] = ()
    risks: tuple[Risk, ...] = ()
    milestones: tuple[Step, ...] = ()
    source: str
