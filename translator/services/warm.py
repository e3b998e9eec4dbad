"""Loads the language model after the start, so that the service answers at once."""

import logging
from typing import Literal

from translator.ports import LanguageModel

Warmth = Literal["warming", "ready", "not_there"]

_log = logging.getLogger(__name__)


class Warming:
    """Loads the model once; until then accepted work waits for it."""

    def __init__(self, model: LanguageModel) -> None:
        self._model = model
        self.state: Warmth = "warming"

    async def run(self) -> None:
        """Load it; where that fails, the rules answer and say why."""
        try:
            await self._model.ready()
        except Exception:
            _log.exception("the model %s could not be loaded", self._model.name)
            self.state = "not_there"
        else:
            self.state = "ready"
