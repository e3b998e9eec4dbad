"""What is vague in a Chinese ask, and what its context makes clear."""

import pytest

from translator.knowledge.catalogue import Knowledge
from translator.knowledge.schema import Aspect, Lexicon, LexiconEntry, Words
from translator.reading.vague.vague import vague_in


def _entry(id: str, kind: str, words: tuple[str, ...], *not_in: str) -> LexiconEntry:
    return LexiconEntry.model_validate(
        {
            "id": id,
            "kind": kind,
            "aspect": "speed",
            "words": words,
            "not_in": not_in,
            "advice": "“{word}”不清楚。",
            "source": "incose-vague",
        }
    )


@pytest.fixture
def knowledge() -> Knowledge:
    return Knowledge(
        aspects=(Aspect(id="speed", name=Words(en="speed", zh="速度"), slot="latency"),),
        lexicons=(
            Lexicon(
                language="zh",
                entries=(
                    _entry("fast", "vague_adjective", ("快速", "要快", "加快"), "快递"),
                    _entry("smart", "ai_claim", ("智能",), "智能手机"),
                    _entry("precise", "ai_claim", ("要准", "准确")),
                    _entry("about", "fuzzy_quantity", ("大概", "很多", "太多")),
                    _entry("mixed", "ai_claim", ("用AI",)),
                ),
            ),
        ),
    )


def _texts(text: str, knowledge: Knowledge) -> list[str]:
    found = vague_in(text, "zh", knowledge)
    assert all(text[v.start : v.end] == v.text for v in found)
    return [v.text for v in found]


def test_a_smart_assistant_is_vague_but_a_smartphone_is_not(knowledge: Knowledge) -> None:
    assert _texts("希望在智能手机上用智能客服。", knowledge) == ["智能"]


def test_more_and_a_bit_belong_to_the_phrase(knowledge: Knowledge) -> None:
    assert _texts("大屏要更智能一些。", knowledge) == ["更智能一些"]


def test_a_phrase_that_would_cut_a_longer_word_gives_way(knowledge: Knowledge) -> None:
    assert _texts("结果要准确。", knowledge) == ["准确"]
    assert _texts("请增加快递查询。", knowledge) == []


def test_about_before_a_number_is_clear(knowledge: Knowledge) -> None:
    assert _texts("希望支持大概30万人。", knowledge) == []
    assert _texts("希望大概能看懂。", knowledge) == ["大概"]


def test_a_complaint_about_today_is_no_wish(knowledge: Knowledge) -> None:
    assert _texts("目前投诉很多。", knowledge) == []
    assert _texts("希望弹窗不要太多。", knowledge) == ["不要太多"]


def test_a_title_in_quotes_is_clear(knowledge: Knowledge) -> None:
    assert _texts("请参考《快速理赔指南》。", knowledge) == []


def test_latin_letters_and_characters_make_one_phrase(knowledge: Knowledge) -> None:
    assert _texts("领导想用AI。", knowledge) == ["用AI"]
