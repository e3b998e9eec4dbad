"""Ids never come back, and the same element keeps its own."""

from tests.drafting.drafted import drafted, every_question, lines_of
from translator.drafting.keys import Names, boundary_key, consequence_key, names_of, question_key, target_key

FAST = "Gardeners need a fast search over plant diseases. Names must stay on our own servers."


def test_a_new_key_gets_the_next_number_of_its_letter() -> None:
    names = Names()

    assert [names.give("T", "a"), names.give("T", "b"), names.give("Q", "a")] == ["T1", "T2", "Q1"]


def test_a_known_key_keeps_its_id() -> None:
    names = Names(known={"T:a": "T7"}, highest={"T": 9})

    assert names.give("T", "a") == "T7"
    assert names.give("T", "b") == "T10"


def test_one_id_is_given_to_one_element() -> None:
    names = Names(known={"T:a": "T1"}, highest={"T": 1})

    assert [names.give("T", "a"), names.give("T", "a")] == ["T1", "T2"]


def test_a_key_of_another_letter_is_another_element() -> None:
    assert Names(known={"T:a": "T7"}).give("Q", "a") == "Q1"


def test_a_target_is_the_same_when_it_measures_the_same_of_the_same_thing() -> None:
    assert target_key("speed", "Search") == target_key("speed", "search")
    assert target_key("speed", "search") != target_key("speed", "report")


def test_a_question_is_the_same_when_it_changes_the_same_whatever_its_words() -> None:
    assert question_key("load", ("T1", "T2"), "How many?") == question_key("load", ("T2", "T1"), "How much?")
    assert question_key("load", ("T1",)) != question_key("load", ("T2",))


def test_without_changes_the_words_of_a_question_decide() -> None:
    assert question_key("load", (), "How many?") == question_key("load", (), "how MANY?")
    assert question_key("load", (), "How many?") != question_key("load", (), "How much?")


def test_a_boundary_is_the_same_when_it_says_the_same_about_the_same_side() -> None:
    assert boundary_key("constraints", "No names") == boundary_key("constraints", "no names")
    assert boundary_key("constraints", "No names") != boundary_key("fallback", "No names")


def test_a_consequence_is_the_same_when_the_same_follows_from_the_same_numbers() -> None:
    assert consequence_key("down", "{N1} is {N2}") == consequence_key("down", "{N2} out of {N1}")
    assert consequence_key("down", "{N1} is {N2}") != consequence_key("down", "{N1} is {N3}")
    assert consequence_key("down", "{N1} is {N2}") != consequence_key("load", "{N1} is {N2}")


def test_the_question_of_a_consequence_is_known_by_what_it_follows_from() -> None:
    spec = drafted("Let staff book rooms in a simple app. The app must be available 99.5 % of the time.")
    consequence = spec.consequences[0]
    asked = spec.question(consequence.question or "")
    assert asked is not None
    key = consequence_key(consequence.formula, consequence.text)

    assert names_of(spec).give("Q", question_key(asked.about, (key,))) == asked.id
    assert names_of(spec).give("Q", question_key(asked.about, (consequence.id,))) != asked.id


def test_an_existing_specification_keeps_its_names() -> None:
    spec = drafted(FAST)
    names = names_of(spec)
    target, line = spec.targets[0], spec.boundaries.constraints[0]

    assert names.give("T", target_key(target.measure, target.scope)) == target.id
    assert names.give("B", boundary_key("constraints", line.text)) == line.id


def test_what_is_new_to_it_gets_a_name_nobody_had() -> None:
    spec = drafted(FAST)
    taken = {*(q.id for q in every_question(spec)), *(line.id for line in lines_of(spec))}

    assert names_of(spec).give("Q", "something new") not in taken
    assert names_of(spec).give("B", "something new") not in taken


def test_an_id_that_is_gone_is_not_used_again() -> None:
    spec = drafted(FAST).model_copy(update={"retired": ("Q90",)})

    assert names_of(spec).give("Q", "something new") == "Q91"
