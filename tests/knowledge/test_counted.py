"""What Chinese asks count: the nouns and the measure words."""

from importlib import resources

from translator.knowledge.counted import NounsFile, counted
from translator.knowledge.files import read_file, yaml_files


def files() -> list[NounsFile]:
    folder = resources.files("translator.knowledge") / "counted"
    return [read_file(f, NounsFile) for f in yaml_files(folder) if f.name != "measure_words.yaml"]


def test_every_noun_is_in_one_group_and_is_a_noun() -> None:
    words = [w for f in files() for named in f.nouns.values() for w in named]
    assert sorted(words) == sorted(counted().nouns)
    assert not set(words) & counted().other_words


def test_every_unit_is_an_english_word() -> None:
    units = {noun.unit for noun in (*counted().nouns.values(), *counted().roles.values())}
    units |= {unit for heads in counted().heads.values() for unit in heads.values()}
    assert all(u.replace("_", "").isalnum() and u == u.lower() for u in units)


def test_a_head_names_one_unit_of_its_group() -> None:
    for file in files():
        chars = [c for named in file.heads.values() for c in named]
        assert len(chars) == len(set(chars)), file.group


def test_measure_words_name_groups_and_units_that_nouns_have() -> None:
    nouns = counted().nouns.values()
    groups, units = {n.group for n in nouns}, {n.unit for n in nouns}
    for measure in counted().measures.values():
        assert measure.fits <= groups
        assert measure.also | set(measure.turns) <= units, (measure.word, measure.also - units)


def test_what_may_not_follow_is_told_of_measure_words_only() -> None:
    assert set(counted().not_before) <= set(counted().measures)


def test_a_measure_word_goes_with_some_nouns_only() -> None:
    words = counted()
    assert words.measures["名"].goes_with(words.nouns["护士"])
    assert not words.measures["名"].goes_with(words.nouns["仓库"])
    assert words.measures["个"].goes_with(words.nouns["仓库"])
