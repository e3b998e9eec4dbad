"""Every unit and every noun that a reader gives has its word in both languages."""

import re

import pytest

from translator.knowledge.counted import counted
from translator.knowledge.unit_words import measure_word_in, per_zh, word_en, word_zh
from translator.knowledge.units import units_file

UNITS = [*units_file().units, *units_file().currencies]


def counted_codes() -> set[str]:
    """Every unit that a Chinese measure word or noun can name."""
    tables = counted()
    codes = {n.unit for words in (tables.nouns, tables.roles) for n in words.values()}
    codes |= {unit for heads in tables.heads.values() for unit in heads.values()}
    codes |= {unit for senses in tables.senses.values() for unit in senses}
    for measure in tables.measures.values():
        codes |= {measure.unit, *measure.turns.values(), *measure.acts.values()}
    return codes


def test_every_unit_has_its_words() -> None:
    for unit in UNITS:
        assert word_en(unit.code, many=True), unit.code
        assert word_zh(unit.code), unit.code


def test_a_unit_with_a_chinese_name_is_written_by_it() -> None:
    symbols = {u.code for u in UNITS if re.search(r"[A-Za-z]", u.shown.zh)}
    named = {u.code for u in UNITS if any("\u4e00" <= w[0] <= "\u9fff" for w in u.zh)}

    assert not symbols & (named - {"MB"})  # 兆 alone is also a million


def test_every_counted_noun_has_a_chinese_word() -> None:
    for code in counted_codes():
        word, per = word_zh(code), per_zh(code)
        assert word, code
        assert per, code
        assert re.search("[\u4e00-\u9fff]", word) or word in counted().nouns, code
        assert per.startswith("每"), code


@pytest.mark.parametrize(
    ("quote", "word"),
    [
        ("5次", "次"), ("至少68分", "分"), ("1.2万户居民", "户"), ("十多个班次", "个"), ("10次以内", "次"), ("快3倍", "倍"),
        ("日活80万", ""), ("300用户", ""), ("within 5 days", ""), ("", ""),
    ],
)  # fmt: skip
def test_the_measure_word_behind_a_number(quote: str, word: str) -> None:
    assert measure_word_in(quote) == word
