"""What the ask's own words leave open: each sign with a near miss, and nothing that the ask settles itself."""

import pytest

from translator.domain.value import Language
from translator.knowledge.catalogue import built_in
from translator.reading.gap_signs import GAP_KEYS, GapKey
from translator.reading.gap_signs_en import SIGNS_EN
from translator.reading.gap_signs_zh import SIGNS_ZH
from translator.reading.gaps import gaps_in
from translator.reading.reader import study
from translator.reading.text.segments import sentences


def found(text: str) -> dict[GapKey, str]:
    """The words that show each gap of a text."""
    notes = study(text, built_in())
    language: Language = "zh" if notes.reading.language == "zh" else "en"
    gaps = gaps_in(notes.text, language, notes.sentences, notes.reading.quantities)
    return {key: notes.text[span.start : span.end] for key, span in gaps.items()}


SHOWN: list[tuple[GapKey, str, str]] = [
    ("flawed_data", "We want a tree register on a map. Every fifth entry has no species.", "We want a tree register on a map. Every entry has a species."),
    ("flawed_data", "Find the right drawing by its part. The drawings from the old plant are handwritten.", "Find the right drawing by its part. The drawings from the old plant are in the archive."),
    ("flawed_data", "想按病害找古树档案。2015年以前的档案没有记树种。", "想按病害找古树档案。档案里都有树种。"),
    ("old_records", "Today the beach wardens keep the lost children in a notebook. We want one list for all towers.", "We want one list for all towers, which can be written in a notebook if the tower has no power."),
    ("old_records", "现在借船全靠一本登记簿，想做一个借船的小程序。", "想做一个借船的小程序，如果停电，还用登记簿。"),
    ("offline", "The rangers record nests on a tablet; the valley has no signal.", "The rangers record nests on a tablet; the valley has no roads."),
    ("offline", "护林员在手机上记鸟窝，山里没有信号。", "护林员在手机上记鸟窝，山里没有公路。"),
    ("person_decides", "The vet approves every transfer of an animal.", "The form approves every transfer of an animal."),
    ("person_decides", "Every transfer is signed off by the head keeper.", "Every transfer is signed off by default."),
    ("person_decides", "Every transfer must be approved by me personally.", "Every transfer must be approved by post."),
    ("person_decides", "每次转运都要由兽医审批。", "每次转运都要写清原因。"),
    ("notice", "When a cage is open the system alerts the keeper.", "When a cage is open the system locks the door."),
    ("notice", "笼门没关时，系统自动通知饲养员。", "笼门没关时，系统自动上锁。"),
    ("limit_moves", "Any loan over 40 days needs a letter.", "Any loan needs a letter within 40 days."),
    ("limit_moves", "借期超过40天的，必须写申请。", "借期平均超过40天，必须写申请。"),
    ("peak", "We sell 300 tickets a day, and it triples in the high season.", "We sell 300 tickets a day, all year."),
    ("peak", "每天卖300张票，暑假会翻3倍。", "每天卖300张票，全年都一样。"),
    ("outside_system", "It takes the guests from the booking system.", "It takes the guests from the harbour to the hotel."),
    ("outside_system", "入住名单从预约系统里取。", "入住名单从前台那里取。"),
    ("personal_data", "The list holds phone numbers of the owners.", "The list holds no phone numbers."),
    ("personal_data", "名单里有主人的手机号。", "名单里不收集主人的手机号。"),
    ("access", "Only the curator may see the prices paid.", "Only the curator knows the prices paid."),
    ("access", "采购价只能馆长看。", "采购价只有馆长知道。"),
    ("cancelled", "Members should be able to book a court online.", "Members should be able to see a court online."),
    ("cancelled", "会员自己选时间打球。", "会员自己带球打球。"),
    ("unsure", "If it is unsure, the plant goes to the botanist.", "If it is dry, the plant goes to the botanist."),
    ("unsure", "拿不准的交给植物学家。", "干了的交给植物学家。"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "shows", "near_miss"), SHOWN)
def test_each_gap_is_found_where_it_shows_and_not_beside_it(key: GapKey, shows: str, near_miss: str) -> None:
    assert key in found(shows)
    assert key not in found(near_miss)


def test_each_gap_has_its_signs_in_both_languages() -> None:
    assert {key for key, *_ in SHOWN} == set(GAP_KEYS)
    assert set(SIGNS_EN) | {"person_decides"} == set(SIGNS_ZH) == set(GAP_KEYS)


@pytest.mark.parametrize(
    ("key", "settled"),
    [
        ("notice", "When a cage is open the system alerts the keeper. If nobody reacts, it calls the vet."),
        ("notice", "笼门没关时，系统自动通知饲养员，5分钟没人确认就打给兽医。"),
        ("person_decides", "The vet approves every transfer. If the vet does not answer, the deputy does."),
        ("person_decides", "每次转运都要由兽医审批，超时就转给副职。"),
        (
            "personal_data",
            "The list holds phone numbers of the owners, which are deleted after the season.",
        ),
        (
            "cancelled",
            "Members should be able to book a court online and cancel it until the evening before.",
        ),
    ],
)
def test_what_the_ask_settles_itself_is_no_gap(key: GapKey, settled: str) -> None:
    assert key not in found(settled)


def test_each_gap_is_found_once_and_no_place_shows_two() -> None:
    gaps = found("The head keeper approves loans over 40 days, and the vet approves transfers over 2 days.")

    assert len(set(gaps.values())) == len(gaps)


def test_a_piece_that_says_too_little_alone_is_quoted_with_the_one_before() -> None:
    assert (
        found("We grade mussels on the raft, often no signal.")["offline"]
        == "We grade mussels on the raft, often no signal."
    )


def test_what_tells_of_today_leaves_nothing_open_of_what_the_thing_is_to_do() -> None:
    text = "The keeper texts the vet on every open cage. We want a page for open cages."
    lines = list(sentences(text))

    assert "notice" in gaps_in(text, "en", lines, ())
    assert "notice" not in gaps_in(text, "en", lines, (), lines[:1])
