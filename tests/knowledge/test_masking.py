"""The rules of masking: closed, sourced, and each of use."""

from importlib import resources
from pathlib import Path

import pytest

from translator.binding.found import KINDS
from translator.domain.errors import KnowledgeBroken
from translator.knowledge.files import read_file
from translator.knowledge.masking import MaskingRules, masking_rules

FILE = resources.files("translator.knowledge") / "masking.yaml"


def broken(folder: Path, old: str, new: str) -> Path:
    text = FILE.read_text(encoding="utf-8")
    assert old in text
    file = folder / "masking.yaml"
    file.write_text(text.replace(old, new, 1), encoding="utf-8")
    return file


@pytest.mark.parametrize(
    ("old", "new", "why"),
    [
        ("source: gitleaks", "source: hearsay", "there is no source hearsay"),
        ("alphabet: alnum", "alphabet: runes", "there is no alphabet runes"),
        ("chars_min: 32", "chars_least: 32", "chars_"),
    ],
)
def test_a_rule_that_breaks_the_schema_is_told(tmp_path: Path, old: str, new: str, why: str) -> None:
    with pytest.raises(KnowledgeBroken, match=why):
        read_file(broken(tmp_path, old, new), MaskingRules)


def test_every_kind_that_code_finds_stands_on_a_source_and_every_source_is_used() -> None:
    rules = masking_rules()

    assert set(KINDS) - {"secret", "literal"} <= rules.stands_on.keys()
    named = [rule.source for rule in rules.tokens] + [rule.source for rule in rules.assigned]
    assert {s.id for s in rules.sources} == {*rules.stands_on.values(), *named}


def test_no_two_token_rules_have_one_name_or_one_beginning() -> None:
    tokens = masking_rules().tokens
    starts = [start for rule in tokens for start in rule.starts]

    assert len({rule.id for rule in tokens}) == len(tokens)
    assert len(set(starts)) == len(starts)
    assert all(rule.chars_min <= rule.chars_max for rule in tokens)


def test_the_file_names_the_licence_of_what_it_was_taken_from() -> None:
    head = FILE.read_text(encoding="utf-8").partition("sources:")[0]

    assert "MIT License" in head
    assert "Copyright (c) 2019 Zachary Rice" in head
