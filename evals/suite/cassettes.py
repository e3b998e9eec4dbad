"""Answers of a real model, recorded once and played back offline.

A recording is found again by the model, the server, the prompt with its hash, the schema and every word that was asked: a
prompt that changed finds nothing, and the recording is stale.
"""

import json
import re
from pathlib import Path
from typing import Any

from evals.suite.refused import Refused, read_text
from translator.adapters.answer_cache import RememberingModel
from translator.domain.errors import ModelNotThere
from translator.domain.model import ModelAnswer, ModelRequest, Purse

FOLDER = Path(__file__).parents[1] / "cassettes"


class Cassette:
    """One file of recorded answers: the first line says whose they are, each other line holds one."""

    def __init__(self, path: Path, model: str = "", host: str = "") -> None:
        """Open a file, or begin one.

        Args:
            path: of the file.
            model: whose answers are recorded; as the file says where there is one.
            host: where they come from.

        Raises:
            Refused: when what stands there is no recording.
        """
        self.path = path
        self._answers: dict[str, ModelAnswer] = {}
        self.model, self.host = model, host
        self.missed = self.found = 0
        if path.exists():
            try:
                self._read(*map(json.loads, read_text(path).splitlines()))
            except (ValueError, KeyError, TypeError) as error:
                raise Refused(f"{path} holds no recording: {error!r}. Take it away.") from error

    def _read(self, whose: dict[str, str], *rows: dict[str, Any]) -> None:
        self.model, self.host = whose["model"], whose["host"]
        for row in rows:
            self._answers[row["key"]] = ModelAnswer.model_validate(row["answer"])

    def take(self, number: int) -> "Take":
        """Return where the answers of one repetition are recorded, apart from those of the others."""
        return Take(self, number)

    async def find(self, key: str) -> ModelAnswer | None:
        """Return the answer recorded under a key, or None."""
        answer = self._answers.get(key)
        self.found, self.missed = self.found + (answer is not None), self.missed + (answer is None)
        return answer

    async def keep(self, key: str, answer: ModelAnswer) -> None:
        """Record an answer, at once, so that what was paid for is not lost where the run ends early."""
        self._answers[key] = answer
        new = not self.path.exists()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        with self.path.open("a", encoding="utf-8") as file:
            if new:
                file.write(json.dumps({"model": self.model, "host": self.host}) + "\n")
            row = {"key": key, "answer": answer.model_dump(mode="json")}
            file.write(json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n")

    async def forget(self, key: str) -> None:
        """Keep it all the same: an answer of no use is an answer of that model."""

    def __len__(self) -> int:
        """Return how many answers are recorded."""
        return len(self._answers)


class Take:
    """One repetition of a recording: what was asked once is asked again in the next."""

    def __init__(self, cassette: Cassette, number: int) -> None:
        """Number it.

        Args:
            cassette: of all repetitions.
            number: from 1 on; the first is the one that is played back.
        """
        self._cassette = cassette
        self._mark = "" if number == 1 else f"/{number}"

    async def find(self, key: str) -> ModelAnswer | None:
        """Return the answer recorded in this repetition, or None."""
        return await self._cassette.find(key + self._mark)

    async def keep(self, key: str, answer: ModelAnswer) -> None:
        """Record an answer of this repetition."""
        await self._cassette.keep(key + self._mark, answer)

    async def forget(self, key: str) -> None:
        """Keep it all the same."""


class NotAsked:
    """A model that is only known from its recordings."""

    def __init__(self, model: str, host: str) -> None:
        """Name it.

        Args:
            model: as it was named when it was recorded.
            host: where its answers came from.
        """
        self._model, self._host = model, host

    @property
    def name(self) -> str:
        """The model's name."""
        return self._model

    @property
    def host(self) -> str:
        """Where its answers came from."""
        return self._host

    async def ready(self) -> None:
        """Load nothing."""

    async def forget(self, request: ModelRequest) -> None:
        """Forget nothing."""

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        """Answer nothing that is not recorded.

        Raises:
            ModelNotThere: always; the case is not measured.
        """
        raise ModelNotThere(model=self._model, why="this question is not recorded")


def path_of(model: str, folder: Path = FOLDER) -> Path:
    """Return where the answers of a model are recorded."""
    return folder / f"{re.sub(r'[^a-z0-9.]+', '-', model.lower()).strip('-')}.jsonl"


def recorded(folder: Path = FOLDER) -> list[Cassette]:
    """Return all recordings there are."""
    return [Cassette(path) for path in sorted(folder.glob("*.jsonl"))]


def played(cassette: Cassette) -> RememberingModel:
    """Return a model that answers from a recording and from nothing else."""
    return RememberingModel(NotAsked(cassette.model, cassette.host), cassette)
