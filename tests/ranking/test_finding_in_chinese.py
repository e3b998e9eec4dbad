"""Chinese writes no words apart: pairs of characters find a record, single ones too, and what stands anywhere finds nothing."""

from tests.ranking.test_finding import ids, known
from translator.ranking.finding import Decisions, is_weak
from translator.ranking.reasons import why_near

NIGHT = known("night", "夜班护士每次值班不超过十二小时", "值班太久容易出错。")
MEAL = known("meal", "食堂只收饭卡", "现金对账太慢，饭卡可以在楼下充值。")
ROOM = Decisions([NIGHT, MEAL])


def test_another_word_that_shares_a_character_finds_the_record_and_says_by_what() -> None:
    [first] = ROOM.best("晚间看护病人的同事要轮换得勤一点", limit=5)

    assert first.known.terms.decision_id == "night"
    assert first.shared == ("护",)
    assert why_near(first, "zh") == "两者都说到“护”。"


def test_shared_pairs_are_told_and_their_characters_are_not() -> None:
    assert ROOM.best("饭卡丢了怎么补办", limit=5)[0].shared == ("饭卡",)


def test_pairs_and_characters_of_any_matter_find_nothing() -> None:
    assert ids(ROOM, "希望我们可以有一个") == []


def test_the_first_sentence_counts_more_though_no_blank_follows_its_stop() -> None:
    assert ids(ROOM, "饭卡丢了。护士。护理。") == ["meal", "night"]
    assert ids(ROOM, "护士来。饭卡。饭卡。") == ["night", "meal"]


def test_a_request_about_what_was_decided_is_not_weak_though_half_its_pairs_mean_nothing() -> None:
    assert not is_weak(ROOM.best("希望夜班护士可以连续值班十六小时，人手不够。", limit=5))
    assert is_weak(ROOM.best("希望给停车场加装充电桩，电动车越来越多。", limit=5))
