"""A template filled with what its own kind of system calls things names nothing twice in one breath."""

import re
from collections.abc import Iterator

import pytest
from pydantic import BaseModel

from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.knowledge.schema import Archetype, Words
from translator.reading.text.words_en import singular

SLOT = re.compile(r"\{([a-z_]+)\}")
CLAUSE = re.compile(r"[,.;:?!，。；：？！（）()]")


def texts_of(node: object, path: str = "") -> Iterator[tuple[str, Words]]:
    """Every text that a person reads, with where it stands."""
    if isinstance(node, Words):
        yield path, node
    elif isinstance(node, BaseModel):
        for name in type(node).model_fields:
            yield from texts_of(getattr(node, name), f"{path}/{name}")
    elif isinstance(node, dict):
        for key, value in node.items():
            yield from texts_of(value, f"{path}/{key}")
    elif isinstance(node, tuple):
        for index, value in enumerate(node):
            yield from texts_of(value, f"{path}/{index}")


def said_twice(template: str, defaults: dict[str, str], language: Language) -> list[str]:
    """The defaults whose noun stands in the template's own words of the same clause as well."""
    found = []
    for clause in CLAUSE.split(template):
        own = SLOT.sub(" ", clause)
        heads = {singular(word.lower()) for word in re.findall("[A-Za-z]+", own)}
        for name in SLOT.findall(clause):
            noun = defaults.get(name)
            if noun and (noun in own if language == "zh" else singular(noun).split()[-1].lower() in heads):
                found.append(clause.strip())
    return found


def defaults_of(kind: Archetype, language: Language) -> dict[str, str]:
    """What a kind of system calls things that no ask names."""
    thing, users, items = (w.zh if language == "zh" else w.en for w in (kind.noun, kind.users, kind.items))
    return {"thing": thing, "users": users, "user": users, "items": items, "item": items}


@pytest.mark.parametrize("language", ["en", "zh"])
@pytest.mark.parametrize("kind", built_in().archetypes, ids=lambda kind: kind.name)
def test_no_template_repeats_the_noun_it_is_filled_with(kind: Archetype, language: Language) -> None:
    defaults = defaults_of(kind, language)
    found = {
        path: twice
        for path, words in texts_of(kind)
        if (twice := said_twice(words.zh if language == "zh" else words.en, defaults, language))
    }

    assert found == {}


@pytest.mark.parametrize(
    ("template", "language", "twice"),
    [
        ("Are there real letters of {items}?", "en", True),
        ("Are there real {items}, and who keeps the letters?", "en", False),
        ("{items}有没有真实的信件？", "zh", True),
        ("{items}有没有真实的原件？", "zh", False),
    ],
)
def test_a_noun_said_twice_in_a_clause_is_seen(template: str, language: Language, twice: bool) -> None:
    defaults = {"items": "信件" if language == "zh" else "letters"}

    assert bool(said_twice(template, defaults, language)) is twice
