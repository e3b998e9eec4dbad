"""Stated levels: which measure each number of the ask is a level of, as the goal or as it is today.

A number goes to a measure only where a word of the measure stands in the phrase the number belongs to, and none that says
the opposite; what has another name becomes a figure of the ask's own, and the rest stays where it is said.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from translator.checks.levels import turned
from translator.domain.reading import Bound, Quantity, VaguePhrase
from translator.domain.value import Span
from translator.drafting.beside import ANSWERING, is_answered
from translator.drafting.changes import Change, act_after
from translator.drafting.figure_names import figure_before
from translator.drafting.fitting import WAITS, fits_measure
from translator.drafting.ground import Ground
from translator.drafting.labelled_levels import labelled_name, level_now
from translator.drafting.limits import in_own_words, is_window, limited_thing
from translator.drafting.parts import is_of_a_part
from translator.drafting.said_of import SaidOf, said_of
from translator.drafting.same_loss import same_loss
from translator.knowledge.schema import Measure
from translator.knowledge.units import comparable, in_base
from translator.reading.measured import words_said
from translator.reading.quantities.leaning import leaning
from translator.reading.quantities.reported import says_its_side

OWN_FIGURE = "own-figure"
"""The measure of a figure that the ask names itself, such as its waste."""
PERCENTILE = re.compile(r"\bp\d\d|percentile|百分位", re.I)
_ALARMS = "false-alarms"
_CHANGE = "improvement"
"""The measure of a change; how much something changes is no level of the thing."""
_WAITING = re.compile(r"\b(?:waits?|waited|waiting|queues?)\b|等待|等候|要等|在等|排队", re.I)
_NEAR_CHARS_MAX = 80
_OF_ANOTHER = re.compile(
    r"\s(?:less|fewer|more)\s(?!(?:by|next|until|per|each|every|in|within|than|a|this|before|from|and|for|if|when|on|at|over)\b)[a-z]",
    re.I,
)
"""After a share these say of what else it is, as in `a tenth more guests`."""


@dataclass
class Plan:
    """One target in the making."""

    measure: Measure
    figure: str = ""
    """What the ask calls a figure of its own."""
    phrases: list[VaguePhrase] = field(default_factory=list)
    goals: list[Quantity] = field(default_factory=list)
    baselines: list[Quantity] = field(default_factory=list)
    evidence: list[Span] = field(default_factory=list)
    led_down: bool = False
    """Whether words such as `down to` lead to its goal."""

    @property
    def unit(self) -> str:
        """The unit of its levels: that of the measure, or for a figure of the ask's own that of its numbers."""
        said = next(iter((*self.goals, *self.baselines)), None)
        return said.unit if said and self.measure.id == OWN_FIGURE else self.measure.unit

    @property
    def side(self) -> Bound:
        """Which side is good; for a figure of the ask's own, the one its goal lies on, or what its name says."""
        return self.measure.bound if self.measure.id != OWN_FIGURE else self._own_side or self.measure.bound

    @property
    def is_sided(self) -> bool:
        """Whether anything says which side of its goal is good."""
        return self.measure.id != OWN_FIGURE or not self.goals or self._own_side is not None

    @property
    def is_of_two_things(self) -> bool:
        """Whether its goal lies on the side of today's level that its name says is worse, as up 99 % does of down 3 %."""
        lean = leaning(self.figure)
        if not (lean and self.goals and self.baselines):
            return False
        return (_level(self.goals[0]) > _level(self.baselines[0])) is not (lean > 0)

    @property
    def _own_side(self) -> Bound | None:
        goal = self.goals[0] if self.goals else None
        guessed = goal.bound if goal and goal.bound in ("at_least", "at_most") else None
        if goal and guessed and says_its_side(goal.text):
            return guessed
        today = self.baselines[0] if self.baselines else None
        if goal and today and _level(goal) != _level(today):
            return "at_least" if _level(goal) > _level(today) else "at_most"
        if self.led_down:
            return "at_most"
        lean = leaning(self.figure)
        return guessed if not lean else "at_least" if lean > 0 else "at_most"


class Plans:
    """The targets in the making, in the order they were met.

    Args:
        ground: what the draft stands on.
    """

    def __init__(self, ground: Ground) -> None:
        self._ground = ground
        self._plans: dict[tuple[str, str], Plan] = {}
        self._last: tuple[Quantity, Plan] | None = None
        self._placed: set[int] = set()
        """Where the numbers begin that are levels of a target."""

    def of(self, measure: Measure, figure: str = "") -> Plan:
        """Return the target of a measure, a new one where there is none yet."""
        named = next((key for key in self._plans if key[0] == measure.id and _same(key[1], figure)), None)
        return self._plans.setdefault(named or (measure.id, figure), Plan(measure, figure))

    def has(self, measure: Measure) -> bool:
        """Say whether a measure has a target."""
        return any(key[0] == measure.id for key in self._plans)

    def place_change(self, change: Change) -> None:
        """Give both levels of a change to the target whose measure its words name, or to one with its own name."""
        both = (change.today, change.goal)
        if any((q.start, q.end) not in self._ground.scribe.refs or q.start in self._placed for q in both):
            return
        plan = self._changed_plan(change)
        if plan is None or plan.goals or plan.baselines:
            return
        plan.baselines.append(change.today)
        plan.goals.append(change.goal)
        self._placed |= {q.start for q in both}
        self._last = change.goal, plan

    def _changed_plan(self, change: Change) -> Plan | None:
        measures = [m for m in map(self._named_by, (change.goal, change.today)) if m]
        fitting = next(
            (m for m in measures if fits_measure(m, change.goal) and fits_measure(m, change.today)), None
        )
        if fitting:
            return self.of(fitting)
        waiting = (self._waited if change.goal.unit in WAITS else self._waiting)(change.goal)
        if waiting and fits_measure(waiting.measure, change.today):
            return waiting
        if change.figure:
            return self.of(self._ground.knowledge.measure(OWN_FIGURE), change.figure)
        waits = [p for p in self._plans.values() if p.phrases and p.measure.unit in WAITS]
        fits = [
            p for p in waits if fits_measure(p.measure, change.goal) and fits_measure(p.measure, change.today)
        ]
        return fits[0] if len(waits) == len(fits) == 1 else None

    def _named_by(self, quantity: Quantity) -> Measure | None:
        return self._named(self._said_of(quantity).words, quantity)

    def place_told(self, quantity: Quantity) -> None:
        """Take a level of a named figure that is told without a word of today for today's, where the figure has a goal."""
        entered = (quantity.start, quantity.end) in self._ground.scribe.refs
        if not entered or quantity.start in self._placed:
            return
        said, line = self._said_of(quantity), self._ground.sentence_of(quantity.span)
        plans = [
            p
            for p in self._plans.values()
            if p.figure and p.goals and not p.baselines and p.measure.id != _CHANGE
        ]
        for plan in plans:
            goal = plan.goals[0]
            same = said.figure is not None and said.figure.is_level and _same(said.figure.name, plan.figure)
            same = same or said.before.strip().casefold().startswith(plan.figure.casefold())
            sentence = self._ground.notes.text[line.start : line.end]
            if comparable(goal.unit, quantity.unit) and (same or same_loss(plan.figure, sentence)):
                plan.baselines.append(quantity)
                self._placed.add(quantity.start)
                return

    def place(self, quantity: Quantity) -> None:
        """Give a stated level to the target it is a level of, or make it one; a mere setting is none."""
        if quantity.start in self._placed or is_window(self._ground.notes.text, quantity):
            return
        entered = (quantity.start, quantity.end) in self._ground.scribe.refs
        plan = self._plan_of(quantity) if entered and quantity.unit and "/" not in quantity.unit else None
        if plan:
            (plan.goals if quantity.role == "target" else plan.baselines).append(quantity)
            self._placed.add(quantity.start)
            self._last = quantity, plan

    def place_limit(self, quantity: Quantity) -> None:
        """Make a limit on what there shall be little of a goal of its own, where it is a level of nothing else."""
        entered = (quantity.start, quantity.end) in self._ground.scribe.refs
        if not entered or quantity.start in self._placed or not quantity.unit:
            return
        today: Quantity | None = None
        name = limited_thing(self._said_of(quantity), quantity) or limited_thing(
            self._said_of(quantity, further=True), quantity
        )
        if not name and any(s.field == "level" and s.where.covers(quantity) for s in self._ground.sections):
            name = labelled_name(self._said_of(quantity), quantity)
            today = level_now(self._ground.notes.text, quantity, self._ground.notes.reading.quantities)
        if not name:
            return
        own = self._ground.knowledge.measure(OWN_FIGURE)
        alarms = "false" in name.casefold() or "误报" in name
        open_one = next((p for p in self._plans.values() if alarms and p.measure.id == _ALARMS), None)
        if open_one:  # its customary unit is another
            open_one.measure, open_one.figure = own, name
        plan = open_one or self.of(own, name)
        if not plan.goals and not plan.baselines:
            plan.goals.append(quantity)
            plan.baselines += [today] if today else []
            self._placed.add(quantity.start)

    def sound(self) -> list[Plan]:
        """Return the targets, none with a goal on the wrong side of its own level of today.

        Such a pair is of another measure than it seemed. Where the words of the goal say its side, it stands, and today's
        level stays where it is said; where they do not, both do. So does a goal of which nothing says which side is good.
        """
        for key, plan in list(self._plans.items()):
            if plan.goals and plan.baselines and turned(plan.side, plan.goals[0], plan.baselines[0]):
                plan.baselines.clear()
                if plan.goals[0].bound != plan.side:
                    plan.goals.clear()
            if not plan.is_sided or plan.is_of_two_things:
                plan.goals.clear()
            if not (plan.phrases or plan.goals or plan.baselines):
                del self._plans[key]
        return list(self._plans.values())

    def _plan_of(self, quantity: Quantity) -> Plan | None:
        said = self._said_of(quantity)
        if is_of_a_part(self._ground.notes.text, self._ground.sentence_of(quantity.span), quantity.span):
            return self._of_a_part(said)
        if said.says_nothing and not self._named(said.number.casefold(), quantity):
            if told := self._told_before(quantity):
                return told
            said = self._said_of(quantity, further=True)
        if said.is_change:
            return self._changed(quantity)
        if named := self._named(said.words, quantity):
            return self.of(named)
        if said.figure is None and said.goes_on and (told := self._told_before(quantity)):
            return told
        if quantity.unit == "%":
            figure = self._own_name(quantity, said)
            if not figure:
                return None
            plan = self.of(self._ground.knowledge.measure(OWN_FIGURE), figure)
            plan.led_down = plan.led_down or said.is_led_down
            return plan
        return self._waited(quantity)

    def _of_a_part(self, said: SaidOf) -> Plan | None:
        """Return the target of a figure that is named with its part, never the one of the whole."""
        if said.figure is None or not said.figure.is_level:
            return None
        own = self._ground.knowledge.measure(OWN_FIGURE)
        return self._plans.setdefault((own.id, said.figure.name), Plan(own, said.figure.name))

    def _said_of(self, quantity: Quantity, *, further: bool = False) -> SaidOf:
        ground = self._ground
        after_last, before_next = ground.numbers_beside(quantity.span)
        return said_of(
            ground.notes.text,
            ground.sentence_of(quantity.span),
            quantity.span,
            after_last=after_last,
            before_next=before_next,
            further=further,
        )

    def _named(self, words: str, quantity: Quantity) -> Measure | None:
        """Return the measure that a phrase names with most of its words; one made for such a system goes first."""
        name = self._ground.archetype.name
        found: list[tuple[tuple[int, bool, bool], Measure]] = []
        for measure in self._ground.knowledge.measures:
            if (measure.archetypes and name not in measure.archetypes) or not fits_measure(measure, quantity):
                continue
            hits = words_said(measure.says, words)
            if measure.id in ANSWERING and not is_answered(self._ground, words):
                continue
            if hits and measure.id != _CHANGE and not _denied(measure, words):
                found.append(((hits, bool(measure.archetypes), self.has(measure)), measure))
        return max(found, key=lambda pair: pair[0])[1] if found else None

    def _told_before(self, quantity: Quantity) -> Plan | None:
        """Return the target of the number right before, which this one goes on with: `9 % today; we want 6 %`."""
        if self._last is None:
            return None
        last, plan = self._last
        near = quantity.start - last.end <= _NEAR_CHARS_MAX and comparable(last.unit, quantity.unit)
        near = near and not any(
            last.end <= q.start < quantity.start and comparable(q.unit, quantity.unit)
            for q in self._ground.notes.reading.quantities
        )
        taken = plan.goals if quantity.role == "target" else plan.baselines
        return plan if near and not taken and _meets(plan, quantity) else None

    def _changed(self, quantity: Quantity) -> Plan | None:
        """Return the target of how much something is to change, where a share says it."""
        if quantity.unit != "%" or quantity.role != "target" or quantity.bound == "at_most":
            return None
        plain, figure = self._plans.get((_CHANGE, "")), self._changing(quantity)
        if plain and not plain.goals:  # asked for before in words, as in `use less water`
            plain.figure = figure
            return plain
        return self.of(self._ground.knowledge.measure(_CHANGE), figure)

    def _changing(self, quantity: Quantity) -> str:
        """Return the name of the figure whose level right before in the sentence a share is to change, as `water use`."""
        ground = self._ground
        line = ground.sentence_of(quantity.span)
        before = [q for q in ground.numbers_in(line) if q.end <= quantity.start]
        near = len(before) == 1 and quantity.start - before[0].end <= _NEAR_CHARS_MAX
        if not near or before[0].unit == "%" or _OF_ANOTHER.match(ground.notes.text, quantity.end):
            return ""
        figure = figure_before(ground.notes.text[line.start : before[0].start])
        return figure.name if figure else ""

    def _own_name(self, quantity: Quantity, said: SaidOf) -> str:
        """Return the ask's name for a figure of its own, or nothing where the number is no level of one."""
        if said.how_good:
            sure = quantity.role == "baseline" or "without" in said.how_good
            return said.how_good if sure else ""
        if said.figure is None:
            return said.of_others or said.called_after or (said.share if quantity.role == "baseline" else "")
        limited = quantity.bound in ("at_most", "at_least")
        sure = said.figure.is_level or limited or said.is_led_to or quantity.role == "baseline"
        return said.figure.name if sure else ""

    def _waiting(self, quantity: Quantity) -> Plan | None:
        """Return the target of a wait that the ask calls too long: in the same sentence, of the same act, or in seconds."""
        ground = self._ground
        line = ground.sentence_of(quantity.span)
        waits = _WAITING.search(ground.notes.text, line.start, quantity.end) is not None
        for plan in self._plans.values():
            near = plan.phrases and (
                (quantity.unit in WAITS and self._is_of_answering(quantity))
                or waits
                or any(line.overlaps(v.span) or self._acts_alike(v.span, quantity) for v in plan.phrases)
            )
            if near and plan.measure.unit in WAITS and fits_measure(plan.measure, quantity):
                return plan
        return None

    def _is_of_answering(self, quantity: Quantity) -> bool:
        """Say whether a time is of an answer, or nothing says what else it is of."""
        said = self._clause_of(quantity)
        return is_answered(self._ground, said.words) or not in_own_words(said)

    def _clause_of(self, quantity: Quantity) -> SaidOf:
        """Return the phrase of a number, with the clause before it where it says nothing else."""
        said = self._said_of(quantity)
        return self._said_of(quantity, further=True) if said.says_nothing else said

    def _acts_alike(self, phrase: Span, quantity: Quantity) -> bool:
        """Say whether a time is of the act that a phrase calls too slow, as 派出去 in 15分钟内派出去 is of 派给师傅."""
        text, line = self._ground.notes.text, self._ground.sentence_of(phrase)
        act = act_after(text, quantity)
        return act is not None and act in text[line.start : line.end]

    def _waited(self, quantity: Quantity) -> Plan | None:
        """Return the target of the time people wait, which a short time without a word beside it is taken for."""
        waiting = self._waiting(quantity)
        if waiting:
            return waiting
        if quantity.role != "target":
            return None
        if quantity.unit not in WAITS and not PERCENTILE.search(quantity.condition or ""):
            return None
        said = self._clause_of(quantity)
        if (figure := in_own_words(said)) and not is_answered(self._ground, said.words):
            own = self._ground.knowledge.measure(OWN_FIGURE)
            return self.of(own, figure) if quantity.bound == "at_most" else None
        speeds = self._ground.knowledge.measures_for("speed", self._ground.archetype.name)
        return next((self.of(m) for m in speeds if fits_measure(m, quantity)), None)


def _same(one: str, other: str) -> bool:
    """Say whether two names are of one figure, as 预测准确率 and 准确率 are."""
    left, right = one.lower(), other.lower()
    return left == right or bool(left and right and (left.endswith(right) or right.endswith(left)))


def _denied(measure: Measure, words: str) -> bool:
    """Say whether a phrase says the opposite of a measure, as `leaks that are missed` does of cases found."""
    return any(_said_apart(word, measure.says, words) for word in measure.says_not)


def _said_apart(word: str, says: Iterable[str], words: str) -> bool:
    """Say whether a word stands in a phrase, other than within a longer one that says the measure itself."""
    for longer in says:
        if word in longer and word != longer:
            words = words.replace(longer, " ")
    return words_said((word,), words) > 0


def _meets(plan: Plan, quantity: Quantity) -> bool:
    return plan.measure.id == OWN_FIGURE or fits_measure(plan.measure, quantity)


def _level(quantity: Quantity) -> float:
    """Return a number in the base unit of its kind."""
    return in_base(quantity.value, quantity.unit)
