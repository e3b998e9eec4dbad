"""The family of errors, as its tree draws it."""

import re

import pytest

from translator.domain import errors
from translator.domain.errors import TranslatorError

FAMILY = [
    kind
    for kind in vars(errors).values()
    if isinstance(kind, type) and issubclass(kind, TranslatorError) and kind is not TranslatorError
]


@pytest.mark.parametrize("kind", FAMILY, ids=lambda kind: kind.__name__)
def test_the_tree_shows_each_error_with_its_status_and_code(kind: type[TranslatorError]) -> None:
    line = rf"[+-] {kind.__name__} +{kind.status} +{kind.code}\b"

    assert re.search(line, errors.__doc__ or ""), f"{kind.__name__} is drawn otherwise"


def test_no_two_errors_share_a_code() -> None:
    codes = [kind.code for kind in FAMILY]

    assert len(set(codes)) == len(codes)


def test_the_tree_shows_nothing_that_is_not_there() -> None:
    drawn = re.findall(r"^ *[*+-] (\w+)", errors.__doc__ or "", re.MULTILINE)

    assert set(drawn) == {kind.__name__ for kind in FAMILY} | {"TranslatorError"}
