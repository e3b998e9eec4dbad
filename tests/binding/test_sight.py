"""What is found in another sight of a text has its place in the text as received."""

from translator.binding.found import Found
from translator.binding.sight import Sight


def test_a_range_reaches_from_its_first_to_its_last_character_as_received() -> None:
    sight = Sight("abcd", (0, 2, 3, 7))

    assert list(sight.received([Found(1, 4, "email", "address")])) == [Found(2, 8, "email", "address")]
