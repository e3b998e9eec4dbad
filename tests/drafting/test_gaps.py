"""Where the ask's own words leave something open, they are asked about, before what is only customary."""

from tests.drafting.drafted import drafted, words
from translator.domain.reply import Reply
from translator.drafting.answers import apply_answer
from translator.knowledge.catalogue import built_in
from translator.reading.gap_signs import GAP_KEYS

OTTERS = (
    "We want a register of otters for the wardens of our reserve. Half of the old records have no place. "
    "The valley has no signal."
)
"""An ask that leaves two things open."""


def test_a_gap_is_asked_about_in_the_words_that_open_it() -> None:
    spec = drafted(OTTERS)
    data = next(q for q in spec.questions if "no place" in q.text)

    assert data.about == "data"
    assert [words(spec, span) for span in data.evidence] == ["Half of the old records have no place."]


def test_what_the_ask_itself_opens_comes_before_what_its_kind_is_asked() -> None:
    spec = drafted(OTTERS)
    own = [bool(q.evidence) for q in spec.questions]

    assert own[:2] == [True, True]
    assert not all(own)


def test_every_option_of_every_gap_changes_the_page() -> None:
    knowledge = built_in()
    spec = drafted(OTTERS)
    asked = [q for q in spec.questions if q.evidence and q.options]
    assert len(asked) == 2
    for question in asked:
        pages = set()
        for option in range(len(question.options)):
            after = apply_answer(
                spec, question.id, Reply(kind="option", option=option), knowledge=knowledge, by="Ada", at=spec.created_at
            )  # fmt: skip
            pages.add(after.boundaries.model_dump_json())
        assert len(pages) == len(question.options)
        assert spec.boundaries.model_dump_json() not in pages


def test_each_gap_that_is_found_has_a_question_and_each_question_a_gap() -> None:
    assert sorted(gap.key for gap in built_in().gaps) == sorted(GAP_KEYS)
