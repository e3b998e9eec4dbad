"""What a person sends to answer a question, before it is an answer."""

from datetime import date
from typing import Literal

from pydantic import Field, field_validator

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

    @field_validator("due")
    @classmethod
    def _in_the_calendar(cls, due: str | None) -> str | None:
        try:
            if due is not None:
                date.fromisoformat(due)
        except ValueError as error:
            raise ValueError("this is no date of the calendar; write it like 2027-03-01") from error
        return due
