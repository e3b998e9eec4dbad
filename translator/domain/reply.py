"""What a person says to a question, before it is understood."""

from typing import Literal

from pydantic import Field

from translator.domain.value import Value


class Reply(Value):
    """One way out of four: an option, a quantity or a sentence in the person's own words, or that it is not known."""

    kind: Literal["option", "quantity", "text", "not_yet"]
    option: int | None = Field(default=None, ge=0)
    """Index of the option chosen, from 0."""
    text: str | None = Field(default=None, max_length=10_000)
    """The words typed, also for a quantity, such as `2 s`."""
    owner: str | None = Field(default=None, max_length=200)
    """Who will know; with `not_yet`."""
    due: str | None = Field(default=None, max_length=40)
    """The calendar date by which they will, RFC 3339 full-date; with `not_yet`."""
