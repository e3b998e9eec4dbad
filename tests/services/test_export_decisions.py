"""Decisions are written as Markdown records, and our own import reads them back unchanged."""

from hypothesis import given
from hypothesis import strategies as st

from translator.domain.decision import Decision, Link, Option
from translator.exports.madr import record_name
from translator.imports.decision_files import decisions_in
from translator.imports.decision_markdown import decision_of
from translator.services.export_decisions import as_records

MADR = """---
status: superseded by [canoes by the day](0009-by-day.md)
date: 2025-02-11
decision-makers: Ana, Bo
---
# Lend canoes by the hour

## Considered Options

* By the hour
* By the day

## Decision Outcome

Chosen option: "By the hour", because they came back late.

Amends [the boat book](../0001-book.md).
"""
words = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=60)
names = words.filter(lambda said: bool(said.strip()))
links = st.builds(Link, kind=st.sampled_from(["supersedes", "cites", "conflicts"]), to=names)
days = st.dates().map(lambda day: day.isoformat()) | st.none()
decided = st.builds(
    Decision,
    decision_id=names,
    title=words,
    status=st.sampled_from(["proposed", "accepted", "rejected", "superseded", "deprecated"]),
    status_text=words,
    date=days,
    text=words | words.map(lambda said: f"# {said}\n\n## Status\n\naccepted, see [one](0001-one.md)\n"),
    reason=words,
    drivers=st.lists(words, max_size=2).map(tuple),
    options=st.lists(st.builds(Option, name=words, chosen=st.booleans(), why=words), max_size=2).map(tuple),
    links=st.lists(links, max_size=3).map(tuple),
    superseded_by=st.lists(names, max_size=2).map(tuple),
    valid_from=days,
    valid_until=days,
    reversal=words,
    deciders=st.lists(words, max_size=2).map(tuple),
)


def read_back(one: Decision) -> object:
    ((name, text),) = as_records([one])
    return next(
        decisions_in(name, text.encode(), record_id=name.removesuffix(".md"), workspace=one.workspace)
    )


@given(decided)
def test_any_decision_is_read_back_unchanged(one: Decision) -> None:
    assert read_back(one) == one


def test_a_record_that_says_all_by_itself_needs_nothing_beside_it() -> None:
    one = decision_of(MADR, decision_id="old/0004-canoes", workspace="default")
    ((name, text),) = as_records([one])

    assert name == "old/0004-canoes.md"
    assert "as-kept" not in text
    assert one.links
    assert one.superseded_by
    assert read_back(one) == one


@given(st.text(max_size=80))
def test_no_name_leads_out_of_the_folder(id: str) -> None:
    name = record_name(id)
    assert name
    assert not name.startswith("/")
    assert all(part and not part.startswith(".") for part in name.split("/"))


def test_two_ids_that_make_one_name_make_two_files() -> None:
    both = [Decision(decision_id=id, title="Boats", text="Boats") for id in ("a:b", "A b")]
    assert [name for name, _ in as_records(both)] == ["a-b.md", "A-b-2.md"]
