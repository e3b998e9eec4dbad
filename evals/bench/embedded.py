"""Sentence vectors of public records, made once and kept beside the pages of the evals; a run that is stopped goes on."""

import asyncio
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

from translator.ports import Embedder

KEPT = Path(".evals") / "vectors"
_AT_ONCE = 64


def vectors_of(texts: Sequence[str], embedder: Embedder) -> dict[str, bytes]:
    """Return the vector of each text; making them takes minutes the first time.

    Args:
        texts: any number; one that stands twice is made once.
        embedder: whose vectors are wanted; those of another model are kept in a file of their own.
    """
    file = KEPT / f"{embedder.name}.bin"
    known = _kept(file, 4 * embedder.dimension)
    missing = {_key(text): text for text in texts if _key(text) not in known}
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("ab") as out:
        for start in range(0, len(missing), _AT_ONCE):
            some = list(missing.items())[start : start + _AT_ONCE]
            made = asyncio.run(embedder.embed([text for _, text in some]))
            for (key, _), vector in zip(some, made, strict=True):
                known[key] = vector
                out.write(key + vector)
            out.flush()
    return {text: known[_key(text)] for text in texts}


def _kept(file: Path, vector_bytes: int) -> dict[bytes, bytes]:
    """Read pairs of a hash and a vector; a last one that was cut off is taken away."""
    raw = file.read_bytes() if file.is_file() else b""
    pair = 32 + vector_bytes
    whole = len(raw) // pair * pair
    if whole < len(raw):
        file.write_bytes(raw[:whole])
    return {raw[at : at + 32]: raw[at + 32 : at + pair] for at in range(0, whole, pair)}


def _key(text: str) -> bytes:
    return sha256(text.encode()).digest()
