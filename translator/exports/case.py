"""A specification that came out wrong, as a case for the evals: its ask, what was read, what must never come again."""

from collections.abc import Callable, Sequence

from translator.domain.canonical import Json
from translator.domain.decision import Decision
from translator.domain.errors import WordsNotInAsk
from translator.domain.spec import Spec
from translator.exports.places import Place, place_at


def case_of(
    spec: Spec,
    mask: Callable[[str], str],
    *,
    wrong: Sequence[str],
    should: Sequence[str],
    decisions: Sequence[Decision] = (),
) -> dict[str, Json]:
    """Return the case, as one row of a file of cases, all of its words masked.

    Args:
        spec: the revision that came out wrong.
        mask: masks words of this ask, the same words always alike.
        wrong: paths by id of what is wrong, such as `/targets/T1/goal` or `/requirements/R2`.
        should: words of the ask that the page must show.
        decisions: those that lay beside it, so that the case can be asked where they are known.

    Raises:
        NotFound: when a path leads nowhere, or nothing stands there; whoever named it looks at the page again.
        WordsNotInAsk: when the ask does not say what the page should show.
    """
    text = mask(spec.ask.text)
    places = [place_at(spec, path) for path in wrong]
    shown = [mask(words) for words in should]
    for words, masked in zip(should, shown, strict=True):
        if " ".join(masked.split()).casefold() not in " ".join(text.split()).casefold():
            raise WordsNotInAsk(words=words)
    named = {place.path for place in places}
    no_number = [place.of for place in places if place.path == "/ledger/*" and place.of]
    case: dict[str, Json] = {
        "id": f"{spec.spec_id}-{spec.revision}",
        "lang": spec.language if spec.language in ("en", "zh") else "other",
        "text": text,
        "origin": "a specification that came out wrong",
        "tags": ["wrong"],
        "must": [*shown],
        "wrong": [_row(place, mask) for place in places],
        "quantities": _quantities(spec, mask, text, {place.of for place in places if place.of}),
        "names_with_digits": [mask(words) for words in no_number],
    }
    if "/verdict" not in named:
        case["verdict"] = spec.verdict
    if spec.archetype and "/archetype" not in named:
        case["archetypes"] = [spec.archetype]
    if decisions:
        doubted = any(path.startswith("/precedents") for path in named)
        relations = {} if doubted else {p.decision_id: p.relation for p in spec.precedents}
        case["decisions"] = [_decided(one, relations.get(one.decision_id), mask) for one in decisions]
    return case


_BEARS = {"conflicts": "against", "supports": "for"}


def _decided(one: Decision, relation: str | None, mask: Callable[[str], str]) -> Json:
    """Return a decision with what it was read to have to do with the ask."""
    row: dict[str, Json] = {
        "decision_id": one.decision_id,
        "title": mask(one.title),
        "status": one.status,
        "text": mask(one.text),
        "options": [
            {"name": mask(option.name), "chosen": option.chosen, "why": mask(option.why)}
            for option in one.options
        ],
    }
    return row | ({"bears": _BEARS[relation]} if relation in _BEARS else {})


def _row(place: Place, mask: Callable[[str], str]) -> Json:
    row: dict[str, Json] = {"place": place.path, "said": mask(place.said)}
    return row if place.of is None else row | {"of": mask(place.of)}


def _quantities(spec: Spec, mask: Callable[[str], str], text: str, doubted: set[str]) -> list[Json]:
    """Return the numbers of the ask as they were read, but for those of which something is wrong."""
    stated = [e for e in spec.ledger if e.source.kind == "ask" and e.source.quote and e.value is not None]
    return [
        {
            "text": mask(e.source.quote or ""),
            "value": e.value,
            "value_max": e.value_max,
            "unit": e.unit,
            "bound": e.bound,
            "role": e.role,
        }
        for e in stated
        if e.source.quote not in doubted and mask(e.source.quote or "") in text
    ]
