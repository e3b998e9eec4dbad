"""How a pasted text is laid out: its lines, the messages in it, and its words without marks of formatting."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from translator.domain.value import Span
from translator.reading.paste.markup import plain, unquoted
from translator.reading.paste.messages import Message, messages_in
from translator.reading.text.segments import lines_in, pieces_by_line

_PASTED_LINES_MIN = 4
_PASTED_BYTES_MIN = 240
"""A text of fewer lines or bytes was written into the form, and hardly holds anything beside the matter. Bytes, for a Chinese
character says as much as several letters."""


@dataclass(frozen=True)
class Layout:
    """A text as it is read; every place is the same as in the text as received."""

    text: str
    """The words: blanks stand for HTML and for the marks before quoted lines."""
    lines: Sequence[Span]
    messages: Sequence[Message]

    def words(self, i: int) -> str:
        """Return a line."""
        return self.text[self.lines[i].start : self.lines[i].end]

    @property
    def pasted(self) -> bool:
        """Whether it is laid out like something pasted rather than like a few sentences."""
        return len(self.lines) >= _PASTED_LINES_MIN and len(self.text.encode()) >= _PASTED_BYTES_MIN

    @cached_property
    def pieces(self) -> Sequence[Sequence[Span]]:
        """The sentences and items of each line."""
        pieces = {line.start: pieces for line, pieces in pieces_by_line(self.text)}
        return [pieces.get(line.start, ()) for line in self.lines]  # a line of mere quotation marks has none

    @cached_property
    def gaps(self) -> frozenset[int]:
        """The lines with an empty line, or nothing, before them."""
        return frozenset(
            i
            for i, line in enumerate(self.lines)
            if i == 0 or self.text.count("\n", self.lines[i - 1].end, line.start) > 1
        )


def layout_of(text: str) -> Layout:
    """Lay out a text.

    Args:
        text: the ask, verbatim.
    """
    words = plain(text)
    lines = lines_in(words)
    messages = messages_in(words, lines)
    if any(m.depth for m in messages):
        quoted = {i for m in messages if m.depth for i in (*m.lines, *m.header)}
        pieces, at = [], 0
        for i in sorted(quoted):
            pieces += [words[at : lines[i].start], unquoted(words[lines[i].start : lines[i].end])]
            at = lines[i].end
        words = "".join([*pieces, words[at:]])
    return Layout(words, lines, messages)
