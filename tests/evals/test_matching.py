"""Where marked words stand, and what counts as found."""

from evals.matching import in_order, occurrences, overlaps


def test_ranges_that_only_touch_do_not_overlap() -> None:
    assert overlaps((0, 4), (3, 5))
    assert not overlaps((0, 4), (4, 5))


def test_each_marked_phrase_is_sought_behind_the_one_before() -> None:
    assert in_order("fast and fast", ["fast", "fast"]) == [(0, 4), (9, 13)]


def test_a_phrase_inside_a_word_does_not_count() -> None:
    assert in_order("breakfast is fast", ["fast"]) == [(13, 17)]


def test_a_phrase_inside_what_is_to_be_avoided_does_not_count() -> None:
    assert in_order("fast food, fast answers", ["fast"], ["fast food"]) == [(11, 15)]


def test_chinese_has_no_word_borders() -> None:
    assert in_order("要快速准确", ["快速"]) == [(1, 3)]


def test_what_is_not_there_has_no_place() -> None:
    assert in_order("slow", ["fast"]) == [None]
    assert occurrences("slow", "") == []
