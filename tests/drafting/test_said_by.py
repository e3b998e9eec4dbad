"""Who said it stands with each requirement and boundary, where the ask tells."""

from tests.drafting.drafted import drafted
from translator.exports.markdown import page

CHAT = "Ana: we need a berth plan that shows free berths\nBo: it must never show prices\nAna: ok"


def test_a_requirement_and_a_boundary_name_who_said_them() -> None:
    spec = drafted(CHAT)
    assert [r.said_by for r in spec.requirements][:1] == ["Ana"]
    bounds = [*spec.boundaries.out_of_scope, *spec.boundaries.constraints]
    assert "Bo" in [r.said_by for r in spec.requirements] + [line.said_by for line in bounds]


def test_the_page_names_them_where_more_than_one_speaks() -> None:
    assert "*(Ana)*" in page(drafted(CHAT))


def test_a_single_writer_is_not_repeated_on_every_line() -> None:
    spec = drafted("Please show free berths on a plan.\n\nBest regards\nTom Weber")
    assert {r.said_by for r in spec.requirements} == {"Tom Weber"}
    assert "*(Tom Weber)*" not in page(spec)


def test_an_ask_that_names_nobody_names_nobody() -> None:
    spec = drafted("We need a plan that shows free berths.")
    assert {r.said_by for r in spec.requirements} == {None}


def test_html_and_quotation_marks_stay_out_of_the_page_and_in_the_quotes() -> None:
    text = "<p>Please show <b>free</b> berths within <i>two</i> seconds by 1 June 2027.</p>"
    spec = drafted(text)
    assert "<b>" not in " ".join(r.technical for r in spec.requirements)
    for entry in spec.ledger:
        if entry.source.kind == "ask":
            assert text[entry.source.start or 0 : entry.source.end or 0] == entry.source.quote
