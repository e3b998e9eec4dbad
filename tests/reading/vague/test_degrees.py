"""What turns a gradable word up or down without saying how far."""

import pytest

from translator.knowledge.schema import Degree, Gradable, Lexicon
from translator.reading.text.phrases import units_of
from translator.reading.vague.words import wording_in


def _degree(id: str, *, before: tuple[str, ...] = (), after: tuple[str, ...] = (), **more: object) -> Degree:
    return Degree.model_validate(
        {
            "id": id,
            "kind": "vague_adjective",
            "before": before,
            "after": after,
            "advice": "“{word}”",
            "source": "incose-vague",
            **more,
        }
    )


_EN = Lexicon(
    language="en",
    gradables=(
        Gradable(aspect="style", words=("formal", "pushy")),
        Gradable(aspect="ease", words=("long winded",), burdens=("fuss",)),
        Gradable(aspect="accuracy", nouns=("errors",)),
    ),
    degrees=(
        _degree("too", before=("too", "not too"), open=True),
        _degree("enough", after=("enough",)),
        _degree("as-possible", before=("as",), after=("as possible",), open=True),
        _degree("without", before=("without",), of="burdens"),
        _degree("fewer", before=("fewer",), of="nouns"),
    ),
)
_ZH = Lexicon(
    language="zh",
    gradables=(
        Gradable(aspect="speed", words=("慢", "快")),
        Gradable(aspect="style", words=("正式",), nouns=("语气",)),
        Gradable(aspect="cost", nouns=("成本",)),
    ),
    degrees=(
        _degree("bit", after=("一点", "点")),
        _degree("too", before=("别太",), open=True),
        _degree("better", before=("越",), after=("越好",), open=True),
        _degree("high", after=("高",), of="nouns"),
        _degree("alone", before=("，",), after=("。",)),
        _degree("tone", before=("语气",), open=True),
    ),
)


def _found(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    units = units_of(text)
    return [
        (text[units[h.first].start : units[h.last - 1].end], h.entry.aspect)
        for h in wording_in(text, units, lexicon).hits
    ]


@pytest.mark.parametrize(
    ("text", "phrase", "aspect"),
    [
        pytest.param("Keep mails not too formal.", "not too formal", "style", id="before the word"),
        pytest.param("It must be formal enough.", "formal enough", "style", id="after the word"),
        pytest.param("As formal as possible.", "As formal as possible", "style", id="around the word"),
        pytest.param("It is too long-winded.", "too long-winded", "ease", id="a word of two"),
        pytest.param("File it without fuss.", "without fuss", "ease", id="a burden"),
        pytest.param("We want fewer errors.", "fewer errors", "accuracy", id="a noun"),
        pytest.param("The answer is too finicky.", "too finicky", "", id="a word no list names"),
    ],
)
def test_an_english_word_is_vague_once_it_is_turned_up_or_down(text: str, phrase: str, aspect: str) -> None:
    assert _found(text, _EN) == [(phrase, aspect)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("The letters are formal.", id="nothing turns it"),
        pytest.param("As formal letters go.", id="half of what goes around it"),
        pytest.param("Attachments too, please.", id="too at the end"),
        pytest.param("Send it to me too and to him.", id="too before a closed word"),
        pytest.param("without errors", id="a noun is no burden"),
        pytest.param("too, formal", id="a comma between"),
    ],
)
def test_an_english_word_that_nothing_turns_is_clear(text: str) -> None:
    assert _found(text, _EN) == []


@pytest.mark.parametrize(
    ("text", "phrase", "aspect"),
    [
        pytest.param("回信要快一点。", "快一点", "speed", id="after"),
        pytest.param("回信别太慢。", "别太慢", "speed", id="before"),
        pytest.param("弹窗越素净越好。", "越素净越好", "", id="around a word no list names"),
        pytest.param("弹窗别太晃眼。", "别太晃眼", "", id="before a word no list names"),
        pytest.param("成本高的先停。", "成本高", "cost", id="a noun"),
        pytest.param("发通知，正式。", "正式", "style", id="alone in its clause"),
        pytest.param("发通知，正式", "正式", "style", id="alone at the end of the text"),
        pytest.param("语气恳切。", "语气恳切", "", id="what a tone is like"),
    ],
)
def test_a_chinese_word_is_vague_once_it_is_turned_up_or_down(text: str, phrase: str, aspect: str) -> None:
    assert _found(text, _ZH) == [(phrase, aspect)]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("发快递给客户。", id="nothing turns it"),
        pytest.param("成本高于去年的停掉。", id="高 only begins 高于"),
        pytest.param("别太晚半夜十二点以后再推送给用户。", id="a clause is no predicate"),
        pytest.param("正式员工可见。", id="not alone"),
    ],
)
def test_a_chinese_word_that_nothing_turns_is_clear(text: str) -> None:
    assert _found(text, _ZH) == []


def test_nouns_are_told_apart_from_what_is_vague() -> None:
    text = "Show the errors."
    found = wording_in(text, units_of(text), _EN)
    assert (found.hits, found.nouns) == ((), ((9, 15, "accuracy"),))
