"""What a person sends to answer a question, before it is an answer."""

from typing import Literal

from pydantic import Field

from translator.domain.value import Value


class Reply(Value):
    """One reply to one question."""

    kind: Literal["option", "quantity", "text", "not_yet"]
    option: int | None = Field(default=None, ge=0)
    """Index of the option chosen."""
    text: str | None = Field(default=None, max_length=4000)
    """The words typed; for a quantity such as `2 s`."""
    owner: str | None = Field(default=None, max_length=200)
    """Who can say it, when it is not known yet."""
    due: str | None = Field(default=None, pattern=r"^\d{4}-\d{2}-\d{2}$")
    """By which calendar date."""
