"""A page says truly what wrote it."""

from typing import Any

import pytest

from tests.checks.spoiling import first_changed, found, search
from translator.checks.engine import engine
from translator.domain.spec import Dropped

BY_MODEL = {"kind": "model", "model": "some/model", "prompt": "draft.v1", "prompt_sha256": "0" * 64}
FELL_BACK = {"model": "some/model", "fallback": True, "fallback_reason": "It could not be reached."}


def wrote(**changes: Any) -> list[str]:
    return found(engine, search(engine=search().engine.model_copy(update=changes)))


def test_rules_a_model_and_rules_in_its_place_say_so() -> None:
    assert wrote() == wrote(**BY_MODEL) == wrote(**FELL_BACK) == []


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"prompt": "draft.v1"}, "/engine/prompt"),
        ({"model": "some/model"}, "/engine/model"),
        (FELL_BACK | {"fallback_reason": None}, "/engine/fallback_reason"),
        (FELL_BACK | {"model": None}, "/engine/model"),
        ({"fallback_reason": "so"}, "/engine/fallback_reason"),
        (BY_MODEL | {"model": None}, "/engine/model"),
        (BY_MODEL | {"prompt": None}, "/engine/model"),
        (BY_MODEL | {"prompt_sha256": "abc"}, "/engine/prompt_sha256"),
        (BY_MODEL | FELL_BACK, "/engine/fallback"),
        (BY_MODEL | {"sent_chars": 20}, "/engine/sent_to"),
    ],
)
def test_what_contradicts_itself_is_found(changes: dict[str, Any], where: str) -> None:
    assert wrote(**changes) == [where]


def test_a_draft_by_rules_holds_nothing_of_a_model() -> None:
    dropped = Dropped(quote="x", where="/title", reason="Nobody said it.")

    assert found(engine, search(dropped=(dropped,))) == ["/engine/kind"]
    assert found(engine, first_changed(search(), "requirements", origin="model")) == ["/engine/kind"]
