"""Sentences that stand beside the matter, and those that must be kept."""

import pytest

from translator.knowledge.catalogue import built_in
from translator.reading.paste.layout import layout_of
from translator.reading.reader import read

MAIL = (
    "Hi Jo,\n\nthe berth plan on the wall is out of date by noon and nobody trusts it any more.\n{}\n"
    "We need a plan of all berths on the harbour page, with the depth beside each of them.\n"
    "It must be right within five minutes after a boat has left.\n\nBest regards\nTom Weber\n"
)


def set_aside(text: str) -> str:
    return " | ".join(text[a.start : a.end] for a in read(text, built_in()).asides)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Please send me the signed invoice by Friday.", id="an-errand"),
        pytest.param("I hope you had a lovely weekend.", id="a-pleasantry"),
        pytest.param("This message was deleted", id="an-event"),
    ],
)
def test_what_stands_beside_the_matter_is_set_aside(sentence: str) -> None:
    assert sentence in set_aside(MAIL.format(sentence))


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Please send me a message when a berth is free.", id="a-wish-like-an-errand"),
        pytest.param("The harbour master would like to see late payers too.", id="a-wish-of-another"),
        pytest.param("- never show prices to guests", id="an-item-of-a-list"),
    ],
)
def test_a_wish_or_an_item_is_never_set_aside_on_a_mere_chance(sentence: str) -> None:
    assert sentence.removeprefix("- ") not in set_aside(MAIL.format(sentence))


def test_only_a_text_of_many_lines_is_laid_out_like_a_paste() -> None:
    assert layout_of(MAIL).pasted
    assert not layout_of("Please show free berths.\nAlso late payers.").pasted
    assert not layout_of("We need a berth plan. " * 40).pasted


CHAT_EN = """[09:00] Ana: hi all, the harbour wants a page to book the crane by the hour
[09:01] Bo: {words}
[09:02] Ana: ok
[09:03] Bo: and it has to run on the old tablets in the crane cabin, please plan for that
[09:05] Ana: see you tomorrow"""
CHAT_ZH = """小安：港口想要一个预约吊车的页面，按小时约，驾驶室里的旧平板上也要能看
老波：{words}
小安：好的
老波：每次预约要给船主发短信提醒，提前一天发，取消了也要通知
小安：辛苦了，明天见"""


@pytest.mark.parametrize(
    ("chat", "words"),
    [
        (CHAT_EN, "no cloud"),
        (CHAT_EN, "Norwegian, Danish."),
        (CHAT_EN, "masts are another department"),
        (CHAT_EN, "who pays for a broken mast?"),
        (CHAT_ZH, "桅杆外包了，不用管"),
        (CHAT_ZH, "一天四十次，夏天翻倍"),
        (CHAT_ZH, "船主电话不能给别人看到"),
    ],
)
def test_what_limits_the_matter_is_no_small_talk(chat: str, words: str) -> None:
    assert words not in set_aside(chat.format(words=words))
