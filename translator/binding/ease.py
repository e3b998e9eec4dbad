"""Gives what a model answered the type that was asked for, where nothing is lost and nothing made up by it."""

import json
import re
from collections.abc import Sequence
from enum import Enum
from types import NoneType, UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, RootModel

_NOTHING = ("", "null")
"""Texts that models write, in any case, where they mean that nothing is there."""
_NUMBER = re.compile(r"-?(?:0|[1-9][0-9]{0,14}+)(?:\.[0-9]{1,15}+)?")
"""A numeral that a float holds; no thousands, percents or units, which would need a reading."""
_LOOSE = re.compile(r"[\s_-]++")
_LISTS = (list, tuple, set, frozenset)


def eased(value: Any, wanted: Any) -> Any:
    """Return plain data in the type asked for where it can be; anything else is returned as it is, to be judged.

    * one object where a list of objects is asked, one text where a list of texts is asked: a list of one
    * null, "" or "null" where a list is asked: an empty list; where a value may be missing: null
    * an option that differs in case, spaces, hyphens or underscores only: the option
    * a plain numeral as text where a number is asked, and the other way round; "true" and "false" where a truth is asked

    Args:
        value: plain data, as a JSON parser returns it.
        wanted: the annotation of a field, or a pydantic model.
    """
    origin, inner = get_origin(wanted), get_args(wanted)
    if origin is Annotated:
        return eased(value, inner[0])
    if origin in (Union, UnionType):
        return _one_of(value, inner)
    if origin is Literal:
        return _option(value, inner)
    if origin in _LISTS:
        return _list(value, inner)
    if origin is dict and isinstance(value, dict):
        return {key: eased(one, inner[1]) for key, one in value.items()}
    return _plain(value, wanted) if isinstance(wanted, type) else value


def _plain(value: Any, wanted: type) -> Any:
    if issubclass(wanted, RootModel):
        return eased(value, wanted.model_fields["root"].annotation)
    if issubclass(wanted, BaseModel):
        return _object(value, wanted)
    if issubclass(wanted, Enum):
        return _option(value, [option.value for option in wanted])
    return _scalar(value, wanted)


def _object(value: Any, wanted: type[BaseModel]) -> Any:
    if not isinstance(value, dict):
        return value
    found = dict(value)
    for name, field in wanted.model_fields.items():
        for key in {name, field.alias, field.validation_alias} & found.keys():
            found[key] = eased(found[key], field.annotation)
    return found


def _one_of(value: Any, kinds: Sequence[Any]) -> Any:
    """Ease a value that may be missing; between several types nobody chooses here."""
    some = [kind for kind in kinds if kind is not NoneType]
    found = eased(value, some[0]) if len(some) == 1 else value
    missing = isinstance(found, str) and found.strip().lower() in _NOTHING
    return None if missing and len(some) < len(kinds) and not _names(some, found) else found


def _names(kinds: Sequence[Any], value: str) -> bool:
    return any(get_origin(kind) is Literal and value in get_args(kind) for kind in kinds)


def _option(value: Any, options: Sequence[Any]) -> Any:
    if not isinstance(value, str) or value in options:
        return value
    alike = [option for option in options if isinstance(option, str) and _loose(option) == _loose(value)]
    return alike[0] if len(alike) == 1 else value


def _loose(words: str) -> str:
    return _LOOSE.sub("", words).casefold()


def _list(value: Any, inner: Sequence[Any]) -> Any:
    if not inner or (len(inner) == 2 and inner[1] is not Ellipsis):
        return value
    if value is None or (isinstance(value, str) and value.strip().lower() in _NOTHING):
        return []
    if isinstance(value, dict if _is_object(inner[0]) else str):
        return [eased(value, inner[0])]
    return [eased(one, inner[0]) for one in value] if isinstance(value, list) else value


def _is_object(wanted: Any) -> bool:
    origin = get_origin(wanted)
    if origin is Annotated:
        return _is_object(get_args(wanted)[0])
    return origin is dict or (isinstance(wanted, type) and issubclass(wanted, BaseModel))


def _scalar(value: Any, wanted: type) -> Any:
    if isinstance(value, bool):
        return value
    if wanted is str and isinstance(value, int | float):
        return json.dumps(value)
    if wanted is bool and isinstance(value, str) and value.strip().lower() in ("true", "false"):
        return value.strip().lower() == "true"
    if wanted not in (int, float):
        return value
    numeral = isinstance(value, str) and _NUMBER.fullmatch(value.strip())
    number = json.loads(numeral.group()) if numeral else value
    if wanted is int and isinstance(number, float):
        return int(number) if number.is_integer() else value
    return number
