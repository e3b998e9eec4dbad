"""Writes a specification down in the form somebody asks for."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from translator.binding.hiding import hidden, hidden_and_told
from translator.domain.errors import FormatUnknown
from translator.domain.spec import Spec
from translator.exports.markdown import page as page_of
from translator.exports.ticket import ticket as ticket_of


@dataclass(frozen=True)
class Format:
    """One form: how it is written and what it is called on the web."""

    write: Callable[[Spec], str]
    media_type: str
    suffix: str
    """The end of a file name, without the dot."""


def page(spec: Spec) -> str:
    """Write the page, without the secrets of the ask."""
    return hidden_and_told(page_of(spec), spec)


def ticket(spec: Spec) -> str:
    """Write what is pasted into a ticket, without the secrets of the ask."""
    return hidden(ticket_of(spec), spec)


def as_json_text(spec: Spec) -> str:
    """Write the whole document as JSON."""
    return spec.model_dump_json() + "\n"


FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "markdown": Format(page, "text/markdown; charset=utf-8", "md"),
        "ticket": Format(ticket, "text/markdown; charset=utf-8", "md"),
        "json": Format(as_json_text, "application/json", "json"),
    }
)
"""Every form, by the name it is asked for."""


def form(name: str) -> Format:
    """Return the form of this name.

    Raises:
        FormatUnknown: when nothing here writes it; the caller asks for one of those named.
    """
    if name not in FORMATS:
        raise FormatUnknown(asked=name, known=tuple(FORMATS))
    return FORMATS[name]
