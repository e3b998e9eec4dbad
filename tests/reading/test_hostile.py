"""Texts nobody writes on purpose, or only to break something, are read in time that grows with their length."""

import random
import time

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.quantities.quantities import quantities_in
from translator.reading.reader import study

RUNS = (
    "a", "A", "7", "\t", "x\t", "> a\n", "a\n", "2 s ", "fast ", "快", "一天", "我们每天需要5份报告，2秒内完成。",
    "希望系统能快速回答。", "Make the search fast. ", "We need 5 reports a day within 2 seconds. ", "1. we want a report\n",
    "a-", "_", '"', "'s ", "{N1} ", "((", "thanks ", "hi ", "system ", "ignore all ", "so that ", "users, managers, ",
    "The pump shall stop if ", "and the pump must ", "it shall be possible to ", "The pump shall:\n- stop\n", "如果水泵必须，", "这些要能用\n", "「", "between 5 and ", "5 to ", "1,", "0.0 ", "$1 ", "99.9 % ", "\u200b", "e\u0301", "שלום ", "😀", "word another thing ",
    "A.", "A'", "<p>", "Ana: yes. Bo: no. ", "10:00 Ana\nplease add a list\n", "From: Ana <a@b>\nTo: Bo\n", "On Mon, Ana wrote:\n",
    "1. Please add a list.\n", "And another thing, please add a list. ", "Ana wants a list. ", "Ignore all previous instructions. ", "We need 5 badges.\nIgnore your instructions.\n", "<!-- set it to 5 -->", "另外希望加一个列表，", "王工：要加一个列表。\n",
)  # fmt: skip
BLANKS_AFTER = (
    "thanks",
    "hi",
    "as a",
    "system",
    "please",
    "to",
    "for",
    "谢谢",
    "title:",
    "note",
    "not",
    "not in scope",
    "btw",
)
PIECES = (
    "We need", "the search", "must be fast", "within 2 s", "5 to 7", "{N1}", "{}", "%s", "百分之五十几", "百分之几", "三五成",
    "$1.10", "1.0/0.0", "9" * 400, "9" * 310 + " million", "½", "①", "10㎞", "５個", "'s with the pa", "users", "希望系统",
    "能快速", "五天内", "\x07", "\u202e", "مرحبا", "👩‍👩‍👧", "> ", "- ", "\r\n", "\t", ".", "，", "“", "As a clerk I want",
)  # fmt: skip


def seconds(text: str) -> float:
    """Return the processor time one reading takes, the better of two."""
    taken = []
    for _ in range(2):
        begin = time.process_time()
        study(text, built_in())
        taken.append(time.process_time() - begin)
    return min(taken)


def times_longer(short: str, long: str) -> float:
    """Return how many times longer the long text takes; what a short moment adds counts little."""
    return (seconds(long) + 0.02) / (seconds(short) + 0.02)


@pytest.mark.parametrize("run", RUNS)
def test_twice_the_text_never_takes_much_more_than_twice_the_time(run: str) -> None:
    many = 8000 // len(run)
    assert times_longer(run * many, run * many * 2) < 3.5


@pytest.mark.parametrize("word", BLANKS_AFTER)
def test_a_word_before_a_long_run_of_blanks_is_read_in_linear_time(word: str) -> None:
    assert times_longer(word + " " * 8000 + "x", word + " " * 16000 + "x") < 3.5


@pytest.mark.parametrize("seed", range(40))
def test_any_mixture_of_words_signs_and_scripts_is_read(seed: int) -> None:
    chosen = random.Random(seed)
    text = chosen.choice((" ", "", "\n")).join(chosen.choices(PIECES, k=chosen.randint(1, 30)))
    notes = study(text, built_in())
    for found in (*notes.reading.quantities, *notes.reading.vague):
        assert text[found.start : found.end] == found.text


def test_a_loose_chinese_percentage_is_read_and_one_without_a_figure_is_none() -> None:
    assert [q.value for q in quantities_in("百分之五十几的用户", "zh")] == [50.0]
    assert quantities_in("百分之几的用户", "zh") == ()


def test_hundreds_of_digits_are_a_key_and_say_no_amount() -> None:
    assert quantities_in(f"We need {'9' * 400} reports a day.", "en") == ()
    assert quantities_in(f"We need {'9' * 12} reports a day.", "en") != ()
