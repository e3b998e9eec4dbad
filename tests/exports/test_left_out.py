"""What was left out for one reason stands together."""

from tests.drafting.drafted import drafted
from translator.exports.left_out import quoted, together
from translator.exports.markdown import page

CHAT = (
    "Ida Lund\nwe need a list of empty berths for the harbour office\n\nBo Roth\nit should be on the phone as well\n\n"
    "Ida Lund\nonly for guests of the harbour\n\nBo Roth\nthe list must be sent every morning\n"
)


def lines(text: str) -> list[str]:
    spec = drafted(text)
    return [quoted(spec, parts) for parts in together(spec)]


def test_names_of_speakers_are_one_line_with_their_number() -> None:
    assert lines(CHAT) == ["“Ida Lund”, “Bo Roth” (4)"]
    assert "(4): Names of those who speak" in page(drafted(CHAT))


def test_a_long_part_stands_alone() -> None:
    text = "We need a tide table. Bishop Hanno loved the old sea above all things. Bo hated every boat in the harbour of Rostock."
    assert len(lines(text)) == 2


def test_every_part_is_in_exactly_one_line() -> None:
    spec = drafted(CHAT + "\nThanks\nIda")
    assert sorted(p.start for parts in together(spec) for p in parts) == [p.start for p in spec.left_out]


def test_what_is_quoted_as_today_is_not_listed_a_second_time() -> None:
    spec = drafted(
        "How it is: visitors come to the desk and ask where a grave is.\nWe want a plot search for the desk."
    )
    above = [p for p in spec.left_out if p.reason == "Quoted above, as how it is today."]

    assert above
    assert spec.problem.evidence
    assert not any(p in parts for parts in together(spec) for p in above)
