"""Questions: what only a person can say, as situations, those first that an experienced analyst would ask first.

A vague phrase opens one question with the bands of its measure as options; the kind of system brings its own
situations, which fall silent where the ask already answers them; what it has none for, the general kind asks.
"""

import re
from dataclasses import replace

from translator.domain.reading import VaguePhrase
from translator.domain.spec import AnswerOption, Question, Target
from translator.domain.value import Span
from translator.drafting.beside import is_soon
from translator.drafting.days import unsure_days
from translator.drafting.gaps import asked_back
from translator.drafting.ground import GENERAL, Ground
from translator.drafting.keys import question_key
from translator.drafting.open_points import of_open_points
from translator.drafting.placing import Candidate
from translator.drafting.small_changes import QUESTIONS_MAX as QUESTIONS_OF_CHANGE
from translator.drafting.small_changes import kind_of, put
from translator.drafting.still_right import asked_again
from translator.drafting.targets import UNMEASURED, measure_of
from translator.knowledge.schema import Opening, Situation, Words
from translator.knowledge.units import is_currency, is_duration

_VAGUE_WEIGHT = 0.9
_WEIGHT_STEP = 0.01
_WITHIN = 0.1
"""How much a question's own weight counts among those about one slot."""
_OWN = 0.6
"""What the ask itself leaves open comes before what is asked about any of its kind."""
_APART = frozenset({"amount", "scope", "firmness", "certainty", "time"})
"""Aspects of whatever stands beside the phrase; phrases of different sentences are not about one thing."""
_BROAD = frozenset({"usefulness", "outcome", "looks"})
"""Aspects so broad that two phrases of one kind may still be about two things."""
_LAST: frozenset[str] = frozenset({"deadline", "cost"})


def candidates_of(ground: Ground, targets: tuple[Target, ...], *, bounded: bool) -> tuple[Candidate, ...]:
    """Collect every question that bears on this ask, best first, one for each thing it is about.

    Args:
        ground: what the draft stands on.
        targets: the targets, whose open goals are asked about.
        bounded: whether something is out of scope already.
    """
    found = _from_vague(ground, targets)
    own = unsure_days(ground) if ground.change else (*unsure_days(ground), *asked_back(ground))
    found += (Candidate(question, _VAGUE_WEIGHT, key=question.text, own=True) for question in own)
    found += (
        _from_change(ground, QUESTIONS_OF_CHANGE - len(found))
        if ground.change
        else _from_kind(ground, targets, bounded=bounded)
    )
    found += _from_open(ground, targets, found)
    found += asked_again(ground, targets)
    ranked = [replace(c, weight=_likely(ground, c)) for c in found]
    ranked.sort(key=lambda c: -c.weight)
    said = (Candidate(q, 1.0, key=q.text, own=True, left_open=True) for q in of_open_points(ground))
    return (*said, *ranked)


def _likely(ground: Ground, candidate: Candidate) -> float:
    own = _OWN if candidate.own else 0.0
    return ground.likely.get(candidate.question.about, 0.0) + own + _WITHIN * candidate.weight


def _from_change(ground: Ground, room: int) -> list[Candidate]:
    """Ask what may be open about a small change, as far as there is room beside what the ask leaves vague."""
    kind = kind_of(ground)
    if room > 0:
        ground.used.note(f"small_changes/{kind.key}")
    return [
        Candidate(_situated(ground, situation, ()), situation.weight, key=situation.key)
        for situation in kind.situations[: max(room, 0)]
    ]


def _from_vague(ground: Ground, targets: tuple[Target, ...]) -> list[Candidate]:
    """Ask once for each measure, and for each thing that the vague phrases leave open beside them."""
    groups: dict[tuple[str, str, int], list[VaguePhrase]] = {}
    for phrase in ground.notes.reading.vague:
        if phrase.aspect:
            groups.setdefault(_thing_asked(ground, phrase), []).append(phrase)
    made = []
    for index, phrases in enumerate(groups.values()):
        aspect = phrases[0].aspect
        opening = ground.knowledge.opening(aspect)
        if opening is None:
            continue
        measure = measure_of(ground, phrases[0])
        target = next((t for t in targets if measure and t.measure == measure.id), None)
        if target and target.goal:
            continue
        question = _opened(ground, opening, phrases, target)
        weight = _VAGUE_WEIGHT - _WEIGHT_STEP * index
        if question.about in _LAST or aspect in _APART or aspect == "looks":
            weight -= 0.25
        key = ",".join(f"{p.start}:{p.end}" for p in phrases)
        made.append(Candidate(question, weight, key=key, own=_wished(ground, phrases[0], opening)))
    return made


def _wished(ground: Ground, phrase: VaguePhrase, opening: Opening) -> bool:
    """Say whether a phrase has a measure or a situation of its own, or else stands in something that is wanted."""
    if measure_of(ground, phrase):
        return True
    counted = phrase.aspect == "amount" or _is_guess(opening)
    return not counted or ground.required.touches(phrase.span)


def _thing_asked(ground: Ground, phrase: VaguePhrase) -> tuple[str, str, int]:
    """Return what a phrase is asked about with: others with the same are asked about by one question."""
    if measure := measure_of(ground, phrase):
        apart = ground.sentence_of(phrase.span).start if phrase.aspect in _BROAD else 0
        return phrase.aspect, measure.id, apart
    number = phrase.aspect == "amount" or _is_guess(ground.knowledge.opening(phrase.aspect))
    return "" if number else phrase.aspect, "", _clause_of(ground, phrase).start


def _opened(ground: Ground, opening: Opening, phrases: list[VaguePhrase], target: Target | None) -> Question:
    slot = ground.knowledge.aspect(opening.aspect).slot
    unmeasured = measure_of(ground, phrases[0]) is None
    counted = unmeasured and (_is_guess(opening) or opening.aspect == "style")
    said = ("”和“" if ground.language == "zh" else "” and “").join(
        dict.fromkeys(
            _in_clause(ground, p) if counted or opening.aspect in _APART else p.text for p in phrases[:2]
        )
    )
    asks = _SOON if counted and is_soon(phrases[0]) else _COUNTED if counted else opening.text
    text = _level_asked(ground, target, opening, said) or ground.slots.fill(asks, phrase=said)
    takes = {}
    if target:
        takes["quantity"] = f"/targets/{target.id}/goal"
    if opening.lands:
        takes["text"] = opening.lands
    elif target is None:
        takes["text"] = "/boundaries/constraints/-"
    changes = (target.id,) if target else tuple(_place_name(p) for p in takes.values())
    ground.used.note(f"openings/{opening.aspect}")
    return Question(
        id=ground.names.give("Q", question_key(slot, changes, text)),
        to=opening.to,
        about=slot,
        text=text,
        why=ground.slots.fill(opening.why),
        options=_bands(ground, target),
        takes=takes,
        changes=changes,
        evidence=tuple(p.span for p in phrases),
    )


def _level_asked(ground: Ground, target: Target | None, opening: Opening, said: str) -> str | None:
    """Ask by the name of the measure for a share, so that nobody gives that of errors for that of hits, and wherever the
    question of the phrase's aspect is about something else than the measure.
    """
    if target is None:
        return None
    plain = ground.knowledge.measure(target.measure).aspects[0] == opening.aspect
    share = target.unit == "%" and not target.bands
    if plain and not share:
        return None
    at_least = target.bound == "at_least"
    if ground.language == "zh":
        return f"“{said}”：“{target.name}”{'至少要达到' if at_least else '最多可以是'}多少？"
    name, what = target.name[:1].lower() + target.name[1:], "share" if target.unit == "%" else "level"
    return f"“{said}”: what {what} is {'good enough' if at_least else 'still acceptable'} for “{name}”?"


_COUNTED = Words(
    en="“{phrase}”: what would you count or time to see whether that is so, and which level is good enough?",
    zh="“{phrase}”：数什么、量什么，才看得出做没做到？到多少算够？",
)
"""How a phrase is asked about that no measure is likely to settle."""
_SOON = Words(
    en="“{phrase}”: within how long, at the latest, and who sees to it that it happens?",
    zh="“{phrase}”：最晚要在多久之内？谁来保证？",
)
"""How an act is asked about that is to be done at once."""
_TAKEN_FOR = frozenset({"robustness", "trust"})
"""Aspects that everyday words are taken for, besides those whose question asks for a number."""


def _is_guess(opening: Opening | None) -> bool:
    """Say whether the question of an aspect takes for granted what its measures count."""
    if opening is None or opening.aspect in UNMEASURED:
        return False
    return opening.lands is None or opening.aspect in _TAKEN_FOR


_CLAUSE_CHARS_MAX = {"en": 70, "zh": 30}
_BARE_CHARS = {"en": 12, "zh": 1}
"""A clause with no more than this beside the phrase says too little; the one before it says what it is about."""
_CLAUSE = re.compile(r"(?<!\d)[,:.]\s*|[,:.](?!\d)\s*|[;!?\n，；。：！？]\s*")
"""A point, comma or colon between figures, as in 70,000 or 6:30, ends nothing."""
_JOINS = re.compile(r"(?:and|but|so|then)\s", re.I)


def _clause_of(ground: Ground, phrase: VaguePhrase) -> Span:
    """Return the clause that a phrase stands in, with the one before it where it says too little alone."""
    text, line = ground.notes.text, ground.sentence_of(phrase.span)
    starts = [line.start, *(m.end() for m in _CLAUSE.finditer(text, line.start, phrase.start))]
    stop = _CLAUSE.search(text, phrase.end, line.end)
    end = stop.start() if stop else line.end
    bare = end - starts[-1] - len(phrase.text) <= _BARE_CHARS[_tongue(ground)]
    start = starts[-2] if bare and len(starts) > 1 else starts[-1]
    if join := _JOINS.match(text, start, phrase.start):
        start = join.end()
    return Span(start=start, end=end)


def _in_clause(ground: Ground, phrase: VaguePhrase) -> str:
    """Quote a phrase that says nothing alone, such as `ideally`, with the clause it stands in."""
    clause = ground.scribe.quote(_clause_of(ground, phrase)).strip()
    return clause if len(clause) <= _CLAUSE_CHARS_MAX[_tongue(ground)] else phrase.text


def _tongue(ground: Ground) -> str:
    return "zh" if ground.language == "zh" else "en"


def _bands(ground: Ground, target: Target | None) -> tuple[AnswerOption, ...]:
    """Offer the customary levels; choosing one makes it the goal."""
    if target is None:
        return ()
    return tuple(
        AnswerOption(
            label=f"{band.label}: {{{band.goal}}}"
            if ground.language != "zh"
            else f"{band.label}：{{{band.goal}}}",
            sets={f"/targets/{target.id}/goal": band.goal},
            consequence=band.costs,
        )
        for band in target.bands
    )


def _from_kind(ground: Ground, targets: tuple[Target, ...], *, bounded: bool) -> list[Candidate]:
    own = ground.archetype.situations
    about = {situation.about for situation in own}
    general = (s for s in ground.knowledge.archetype(GENERAL).situations if s.about not in about)
    return [
        Candidate(_situated(ground, situation, targets), situation.weight, key=situation.key)
        for situation in (*own, *general)
        if _bears(ground, situation, targets) or _edge_unsaid(situation, bounded=bounded)
    ]


def _edge_unsaid(situation: Situation, *, bounded: bool) -> bool:
    """Say whether nothing is out of scope yet; then somebody is asked, whatever limits the ask names."""
    return situation.about == "boundary" and not bounded


def _bears(ground: Ground, situation: Situation, targets: tuple[Target, ...]) -> bool:
    """Say whether a situation bears on this ask and is not answered by it."""
    if any(t.goal and (t.measure == situation.measure or _settles(situation, t)) for t in targets):
        return False
    if situation.about == "cost" and any(
        is_currency(q.unit.partition("/")[0]) for q in ground.notes.reading.quantities
    ):
        return False
    facets: set[str] = {name for name, said in ground.notes.reading.facets.items() if said}
    facets |= {name for name, said in _told(ground).items() if said}
    if facets & set(situation.unless):
        return False
    aspects = {v.aspect for v in ground.notes.reading.vague}
    if situation.about == "latency" and aspects & {"speed", "freshness"}:
        return False  # the vague word asks for the same time
    return not situation.when or bool((facets | aspects) & set(situation.when))


def _told(ground: Ground) -> dict[str, bool]:
    """Say what the ask tells under the label of a form or ticket."""
    labels = {section.field for section in ground.sections}
    return {
        "baseline": "today" in labels,
        "deadline": "due" in labels,
        "user": "users" in labels,
    }


def _settles(situation: Situation, target: Target) -> bool:
    """Say whether a situation asks for a time, or for which errors count, where the ask has set a level."""
    if situation.about == "latency":
        return is_duration(target.unit)
    return situation.about == "task_quality" and target.unit == "%"


def _situated(ground: Ground, situation: Situation, targets: tuple[Target, ...]) -> Question:
    text = put(ground, situation.text)
    options = tuple(
        AnswerOption(
            label=ground.slots.fill(option.label),
            sets={place: ground.slots.fill(words) for place, words in option.sets.items()},
            consequence=ground.slots.fill(option.consequence),
        )
        for option in situation.options
    )
    takes: dict[str, str] = {}
    target = next((t for t in targets if situation.measure and t.measure == situation.measure), None)
    if target:
        takes["quantity"] = f"/targets/{target.id}/{'baseline' if situation.about == 'baseline' else 'goal'}"
    elif situation.about == "baseline" and targets:
        takes["quantity"] = f"/targets/{targets[0].id}/baseline"
    takes["text"] = situation.lands or _landing(situation)
    changes = tuple(
        dict.fromkeys(
            _place_name(p) for p in (*takes.values(), *(place for o in options for place in o.sets))
        )
    )
    return Question(
        id=ground.names.give("Q", question_key(situation.about, changes, text)),
        to=situation.to,
        about=situation.about,
        text=text,
        why=put(ground, situation.why),
        options=options,
        takes=takes,
        changes=changes,
    )


_OPEN_WEIGHT = 0.45
"""What nobody asked about waits behind the situations of its kind."""
_OPEN = {
    "en": (
        "{name}: what level must the {thing} reach, and what is it today?",
        "Nobody can say whether the work is done while no level is agreed.",
    ),
    "zh": ("{name}：{thing}要达到多少？现在是多少？", "不定下要达到多少，就说不清什么时候算做好。"),
}


def _from_open(ground: Ground, targets: tuple[Target, ...], found: list[Candidate]) -> list[Candidate]:
    """Ask for the level of each target that no other question takes, so that every open goal can be answered."""
    taken = {c.question.takes.get("quantity") for c in found}
    return [
        Candidate(_level_of(ground, target), _OPEN_WEIGHT, key=target.id)
        for target in targets
        if not target.goal and f"/targets/{target.id}/goal" not in taken
    ]


def _level_of(ground: Ground, target: Target) -> Question:
    about = ground.knowledge.aspect(ground.knowledge.measure(target.measure).aspects[0]).slot
    text, why = _OPEN["zh" if ground.language == "zh" else "en"]
    if target.baseline:  # which is said
        text = text.replace(", and what is it today?", "?").replace("现在是多少？", "")
    text = text.replace("{name}", target.name).replace("{thing}", ground.slots.values["thing"])
    return Question(
        id=ground.names.give("Q", question_key(about, (target.id,), text)),
        to="business",
        about=about,
        text=text,
        why=why,
        options=_bands(ground, target),
        takes={"quantity": f"/targets/{target.id}/goal"},
        changes=(target.id,),
    )


_LANDINGS = {
    "outcome": "/problem/outcome",
    "users": "/problem/user",
    "baseline": "/problem/evidence",
    "boundary": "/boundaries/out_of_scope/-",
    "coverage": "/boundaries/in_scope/-",
    "fallback": "/boundaries/fallback/-",
    "data": "/boundaries/data_conditions/-",
    "privacy": "/boundaries/data_conditions/-",
    "drift": "/boundaries/model_limits/-",
}


def _landing(situation: Situation) -> str:
    """Return where typed words go when the situation does not say: the part of the page it is about."""
    return _LANDINGS.get(situation.about, "/boundaries/constraints/-")


def _place_name(place: str) -> str:
    """Name what a place belongs to: a target's id, or a part such as `boundaries/fallback`."""
    parts = place.strip("/").split("/")
    return parts[1] if parts[0] == "targets" else "/".join(p for p in parts if p != "-")
