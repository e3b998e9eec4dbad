"""Where a text repeats the words of others, whose numbers are no level of what is asked for."""

import re

_QUOTES = re.compile(r"\"[^\"\n]{1,160}\"|“[^”\n]{1,160}”|「[^」\n]{1,160}」|『[^』\n]{1,160}』")
_WISHED_IN_QUOTE = re.compile(
    r"\b(?:must|should|shall|want|wants|at most|at least|within|no more|goal|target)\b|要求|必须|希望|目标|以内|之内|不超过|至少",
    re.I,
)


def quotes_in(text: str) -> list[tuple[int, int]]:
    """Return the ranges of what a text quotes, in order; a quotation that itself sets a limit is left out."""
    return [m.span() for m in _QUOTES.finditer(text) if not _WISHED_IN_QUOTE.search(m.group())]
