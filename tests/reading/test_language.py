"""The language of a text."""

import pytest

from translator.reading.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("The booking page must remember the last room.", "en", id="english"),
        pytest.param("Visual check of weld seams", "en", id="a-heading-without-common-words"),
        pytest.param("预约页面要记住上次选的会议室。", "zh", id="chinese"),
        pytest.param("首页feed的CTR太低，想让SLA和latency都好看一点", "zh", id="chinese-with-english-terms"),
        pytest.param("Add a field for the name of the branch in 成都", "en", id="english-with-a-chinese-name"),
        pytest.param("Wir brauchen eine Suche, die auch mit Tippfehlern die richtigen Artikel findet.", "other", id="german"),
        pytest.param("Nous voulons que le site soit plus rapide pour les clients.", "other", id="french"),
        pytest.param("Нам нужен поиск по договорам.", "other", id="russian"),
        pytest.param("検索をもっと速くしてください。", "other", id="japanese"),
        pytest.param("Our crew needs a rota. Never sell a seat without a name. Never drop a crossing.", "en", id="a-short-text-with-many-articles"),
        pytest.param("O sistema deve guardar a lista e a data do pedido.", "other", id="portuguese"),
        pytest.param("Die Hard fans want la Biennale tickets to be easy to find", "en", id="foreign-words-in-names"),
    ],
)  # fmt: skip
def test_a_text_is_read_in_its_language(text: str, language: str) -> None:
    assert language_of(text) == language
