"""One way to write a document down, so that the same content has the same bytes and the same hash."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from translator.domain.value import Value

Json: TypeAlias = "Mapping[str, Json] | Sequence[Json] | str | int | float | bool | None"
"""Anything a JSON document can hold."""


def canonical(document: Json) -> str:
    """Write a document with sorted keys and no spaces; non-ASCII stays as it is."""
    return json.dumps(document, sort_keys=True, ensure_ascii=False, separators=(",", ":"), allow_nan=False)


def as_json(value: Value) -> dict[str, Json]:
    """Turn a value into what its JSON document holds."""
    return value.model_dump(mode="json", by_alias=True)


def sha256_of(text: str) -> str:
    """Hash a text as UTF-8.

    Returns:
        64 hexadecimal digits in lower case.
    """
    return hashlib.sha256(text.encode()).hexdigest()
