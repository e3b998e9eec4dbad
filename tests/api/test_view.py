"""What the page of a specification shows, before any template."""

from api.marking import marked_ask, typing_marks
from api.questions import Typed
from api.view import FIRST_MAX, page_view
from api.words import WORDS, preferred, words
from tests.api.by_hand import TEXT, spec_by_hand
from tests.drafting.test_decided import ASK, ASK_ZH, LEVEL, LEVEL_ZH, decided, decision
from translator.domain.ledger import Origin
from translator.domain.reading import FACETS, Reading, VaguePhrase
from translator.domain.spec import Answer, Spec


def answered(spec: Spec, question_id: str, answer: Answer) -> Spec:
    questions = tuple(
        q.model_copy(update={"answer": answer}) if q.id == question_id else q for q in spec.questions
    )
    return spec.model_copy(update={"questions": questions, "revision": spec.revision + 1})


def test_both_languages_have_the_same_words() -> None:
    assert WORDS["en"].keys() == WORDS["zh"].keys()


def test_a_language_that_is_not_read_gets_english_words() -> None:
    assert words("other") == words("en")


def test_a_browser_that_prefers_chinese_gets_chinese_words() -> None:
    assert preferred("zh-CN,zh;q=0.9,en;q=0.8") == "zh"


def test_a_browser_that_only_tolerates_chinese_gets_english_words() -> None:
    assert preferred("de-DE,de;q=0.9,zh;q=0.1") == "en"


def test_the_first_screen_holds_the_questions_that_change_most() -> None:
    view = page_view(spec_by_hand())
    assert [q.id for q in view.first] == ["Q1", "Q2", "Q3"]
    assert len(view.first) == FIRST_MAX


def test_an_answered_question_makes_room_for_the_next() -> None:
    spec = answered(spec_by_hand(), "Q1", Answer(kind="text", text="at once", by="Mira", at="now"))
    view = page_view(spec)
    assert [q.id for q in view.first] == ["Q2", "Q3", "Q4"]
    assert [q.id for q in view.answered] == ["Q1"]


def test_a_question_asked_for_comes_first_and_once() -> None:
    view = page_view(spec_by_hand(), ask="Q5")
    assert [q.id for q in view.first] == ["Q5", "Q1", "Q2"]
    assert "Q5" not in [q.id for q in view.further]


def test_every_open_question_is_on_the_page_or_counted() -> None:
    view = page_view(spec_by_hand())
    followed = [c.question for c in view.consequences if c.question]
    assert len(view.first) + len(followed) + len(view.further) + view.waiting == 5


def test_a_consequence_that_is_a_question_of_the_first_screen_is_not_said_twice() -> None:
    view = page_view(spec_by_hand())
    assert view.first[2].follows
    assert view.consequences == ()


def test_a_consequence_without_room_on_the_first_screen_keeps_its_yes_and_no() -> None:
    view = page_view(spec_by_hand(), ask="Q5")
    assert [c.question.id for c in view.consequences if c.question] == ["Q3"]


def test_a_number_shows_who_said_it_and_where() -> None:
    goal = str(page_view(spec_by_hand()).goal)
    start = TEXT.index("6 minutes")
    assert f'data-at="{start}-{start + 9}"' in goal
    assert "you said so" in goal


def test_a_computed_number_points_at_everything_it_was_computed_from() -> None:
    text = str(page_view(spec_by_hand()).first[2].text)
    both = " ".join(
        f"{TEXT.index(w)}-{TEXT.index(w) + len(w)}" for w in ("around 900 calls a day", "14 clerks")
    )
    assert f'n-follows" tabindex="0" role="note" data-at="{both}"' in text


def test_a_level_published_by_one_publisher_names_it_once() -> None:
    first = page_view(spec_by_hand()).first[0]
    assert first.published == "Nielsen Norman Group, 1993"
    assert [o.source for o in first.options] == ["", ""]


def test_a_number_inside_a_button_cannot_be_pointed_at_apart_from_it() -> None:
    label = str(page_view(spec_by_hand()).first[0].options[0].label)
    assert "<b>at most 1 s</b>" in label
    assert "tabindex" not in label


def test_a_band_is_a_button_only_where_a_question_offers_it() -> None:
    spec = spec_by_hand()
    assert [b.question for b in page_view(spec).targets[0].bands] == ["Q1", "Q1"]
    bare = spec.model_copy(update={"questions": ()})
    assert [b.question for b in page_view(bare).targets[0].bands] == ["", ""]


def test_markup_in_an_ask_stays_text() -> None:
    line = {"id": "B9", "text": "<script>alert(1)</script> never", "origin": "ask"}
    view = page_view(spec_by_hand(boundaries={"constraints": [line]}))
    assert "<script>" not in str(view.boundary[0].text)
    assert "&lt;script&gt;" in str(view.boundary[0].text)


def test_the_pieces_of_the_ask_are_the_ask() -> None:
    marked = marked_ask(spec_by_hand())
    assert "".join(p.text for p in (*marked.shown, *marked.rest)) == TEXT


def test_a_vague_phrase_says_what_would_settle_it_and_what_became_of_it() -> None:
    marked = {p.text: p for p in marked_ask(spec_by_hand()).shown if p.kind == "vague"}
    assert "Became a target: waiting time for a result." in marked["quickly"].tip
    assert "Still vague" in marked["smart"].tip


def test_a_long_ask_is_folded_and_loses_nothing() -> None:
    text = TEXT + " More about the rooms." * 60
    spec = spec_by_hand(ask={"text": text, "at": "2026-11-24T09:00:00.000Z", "sha256": "0" * 64})
    marked = marked_ask(spec)
    assert marked.rest
    assert "".join(p.text for p in (*marked.shown, *marked.rest)) == text
    assert len("".join(p.text for p in marked.shown)) <= 420


def test_a_short_ask_is_not_folded() -> None:
    assert marked_ask(spec_by_hand()).rest == ()


def test_marks_while_typing_count_as_browsers_do() -> None:
    text = "🚀 it must be fast"
    at = text.index("fast")
    reading = Reading(
        language="en", verdict="specifiable", facets=dict.fromkeys(FACETS), functional=True, needs_learning=False,
        vague=(VaguePhrase(text="fast", start=at, end=at + 4, kind="vague_adjective", advice="How fast?"),),
    )  # fmt: skip
    assert typing_marks(text, reading) == [
        {"start": at + 1, "end": at + 5, "kind": "vague", "tip": "How fast?"}
    ]


def test_what_changed_is_told_and_marked_where_it_stands() -> None:
    before = spec_by_hand()
    target = before.targets[0].model_copy(update={"goal": "N5"})
    after = before.model_copy(update={"targets": (target,), "revision": 2})
    view = page_view(after, before=before)
    assert view.changes is not None
    assert [(c.before, c.after.striptags() if c.after else "") for c in view.changes] == [
        (None, "at most 1 s")
    ]
    assert "tabindex" in str(view.changes[0].after)
    assert view.targets[0].fresh
    assert not view.boundary[0].fresh


def test_a_page_nobody_just_answered_tells_of_no_change() -> None:
    assert page_view(spec_by_hand()).changes is None


def test_what_could_not_be_saved_stands_in_its_question_on_top() -> None:
    typed = Typed("Q4", {"text": "only the back office"}, "Not understood.")
    view = page_view(spec_by_hand(), typed=typed)
    assert view.first[0].id == "Q4"
    assert view.first[0].typed["text"] == "only the back office"
    assert view.first[0].error == "Not understood."


def test_a_number_replaced_by_another_is_not_listed_any_more() -> None:
    spec = spec_by_hand()
    source = Origin(kind="answer", ref="Q1", quote="5 minutes", by="Mira")
    newer = spec.entry("N3").model_copy(
        update={"id": "N7", "supersedes": "N3", "value": 5.0, "status": "answered", "source": source}
    )
    view = page_view(spec.model_copy(update={"ledger": (*spec.ledger, newer)}))
    listed = [line.text.striptags() for line in view.numbers]
    assert listed == ["14 clerks", "around 900 calls a day", "about 64 calls a day", "5 min"]


def test_a_text_that_asks_for_nothing_says_what_to_do() -> None:
    spec = spec_by_hand(verdict="not_a_request", questions=(), later=(), consequences=())
    assert page_view(spec).hint is not None
    assert page_view(spec_by_hand()).hint is None


def test_a_goal_that_was_decided_before_names_its_decision_in_both_languages() -> None:
    english = page_view(decided(ASK, decision()))
    chinese = page_view(decided(ASK_ZH, decision(LEVEL_ZH)))
    stated = page_view(decided(ASK.replace(".", ", within 1 s at most."), decision()))

    assert [t.decided for t in english.targets if t.decided] == [" (decided before: 0012-search)"]
    assert [t.decided for t in chinese.targets if t.decided] == ["（以前的决定：0012-search）"]
    assert not [t.decided for t in stated.targets if t.decided]
    assert LEVEL in (english.targets[0].goal or "")
    assert "decided before" in english.state
