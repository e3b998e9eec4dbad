"""Ids that sort by the time they were given."""

import re

from tests.fakes import FixedClock
from translator.adapters.sortable_ids import SortableIds


def test_ids_of_one_millisecond_differ_and_sort_as_given(clock: FixedClock) -> None:
    ids = SortableIds(clock)
    given = [ids.new("spec") for _ in range(1000)]

    assert given == sorted(set(given))


def test_a_later_id_sorts_later(clock: FixedClock) -> None:
    first = SortableIds(clock).new("spec")
    clock.move(0.001)

    assert SortableIds(clock).new("spec") > first


def test_a_clock_set_back_gives_no_id_twice(clock: FixedClock) -> None:
    ids = SortableIds(clock)
    first = ids.new("spec")
    clock.move(-3600)

    assert ids.new("spec") > first


def test_an_id_says_what_it_names_and_fits_into_an_address(clock: FixedClock) -> None:
    assert re.fullmatch(r"job_[0-9A-HJKMNP-TV-Z]{26}", SortableIds(clock).new("job"))
