"""Each form, by its name."""

import json

import pytest

from tests.samples import a_spec
from translator.domain.errors import FormatUnknown
from translator.domain.spec import Spec
from translator.services.export import FORMATS, form


@pytest.mark.parametrize("name", list(FORMATS))
def test_every_form_writes_the_title(name: str) -> None:
    assert "Fast search for support agents" in form(name).write(a_spec())


def test_the_ticket_has_at_most_25_lines() -> None:
    assert len(form("ticket").write(a_spec()).splitlines()) <= 25


def test_json_is_the_whole_document() -> None:
    assert Spec.model_validate(json.loads(form("json").write(a_spec()))) == a_spec()


def test_an_unknown_form_is_refused_with_those_there_are() -> None:
    with pytest.raises(FormatUnknown, match="markdown, ticket, json"):
        form("docx")
