"""The model is loaded beside the service, and whether it is shows."""

import asyncio

import pytest

from tests.fakes import FakeModel, FixedClock
from translator.services.warm import Warming


def test_it_is_warming_until_it_is_loaded(clock: FixedClock) -> None:
    warming = Warming(model := FakeModel(clock, "{}"))
    assert warming.state == "warming"

    asyncio.run(warming.run())

    assert (warming.state, model.loaded) == ("ready", True)


def test_a_model_that_cannot_be_loaded_is_said_and_stops_nothing(
    clock: FixedClock, caplog: pytest.LogCaptureFixture
) -> None:
    class Missing(FakeModel):
        async def ready(self) -> None:
            raise ImportError("no such package")

    warming = Warming(Missing(clock, "{}", name="some/model"))

    asyncio.run(warming.run())

    assert warming.state == "not_there"
    assert "some/model" in caplog.text
