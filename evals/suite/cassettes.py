"""Answers of a real model, recorded once and played back offline.

A recording is found again by the model, the server, the prompt with its hash, the schema and every word that was asked: a
prompt that changed finds nothing, and the recording is stale.
"""

import json
import re
from pathlib import Path

from evals.suite.wrapped import Wrapped
from translator.adapters.answer_cache import RememberingModel
from translator.domain.errors import ModelBudgetSpent, ModelNotThere
from translator.domain.model import ModelAnswer, ModelRequest, Purse
from translator.ports import LanguageModel

FOLDER = Path(__file__).parents[1] / "cassettes"


class Cassette:
    """One file of recorded answers: the first line says whose they are, each other line holds one."""

    def __init__(self, path: Path, model: str = "", host: str = "") -> None:
        """Open a file, or begin one.

        Args:
            path: of the file.
            model: whose answers are recorded; as the file says where there is one.
            host: where they come from.
        """
        self.path = path
        self._answers: dict[str, ModelAnswer] = {}
        self.model, self.host = model, host
        self.missed = self.found = 0
        if path.exists():
            first, *rest = path.read_text(encoding="utf-8").splitlines()
            whose = json.loads(first)
            self.model, self.host = whose["model"], whose["host"]
            for row in map(json.loads, rest):
                self._answers[row["key"]] = ModelAnswer.model_validate(row["answer"])

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


class Limited(Wrapped):
    """A model that stops answering when so much was spent in the whole run."""

    def __init__(self, inner: LanguageModel, usd_max: float) -> None:
        """Set a limit.

        Args:
            inner: who answers.
            usd_max: the most all answers together may cost, in US dollars.
        """
        super().__init__(inner)
        self._usd_max = usd_max
        self.usd = 0.0
        self.unpriced = 0
        """Answers whose price is not known."""

    async def answer(self, request: ModelRequest, purse: Purse) -> ModelAnswer:
        """Answer while the limit is not reached.

        Raises:
            ModelBudgetSpent: when it is.
            ModelFailed: what the inner model fails with.
        """
        if self.usd >= self._usd_max:
            raise ModelBudgetSpent(spent=f"{self.usd:.2f} USD", most=f"{self._usd_max:.2f} USD for the run")
        answer = await super().answer(request, purse)
        self.usd += answer.usd or 0.0
        self.unpriced += answer.usd is None
        return answer


def path_of(model: str, folder: Path = FOLDER) -> Path:
    """Return where the answers of a model are recorded."""
    return folder / f"{re.sub(r'[^a-z0-9.]+', '-', model.lower()).strip('-')}.jsonl"


def recorded(folder: Path = FOLDER) -> list[Cassette]:
    """Return all recordings there are."""
    return [Cassette(path) for path in sorted(folder.glob("*.jsonl"))]


def played(cassette: Cassette) -> RememberingModel:
    """Return a model that answers from a recording and from nothing else."""
    return RememberingModel(NotAsked(cassette.model, cassette.host), cassette)
