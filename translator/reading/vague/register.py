"""Tells specifications, in which each word binds, from chats, in which `some` and `normal` mostly ask for nothing."""

import re

from translator.reading.text.marks import Marks

_SHALL = re.compile(r"\bshall\b(?!\s++(?:we|i)\b)", re.I)
_NUMBER = r"(?:[A-Z]{0,4}[\d.-][\w.-]{0,20}\s{1,3})?"
_DUTY = r"[^.\n]{2,160}?\b(?:shall|must|should|will|is to|are to|has to|have to)\b"
_STATES_A_DUTY = re.compile(
    rf"^\W{{0,3}}{_NUMBER}(?!(?:must|should|will|has|have|is|are|needs?|ought)\b)\w{_DUTY}"
    rf"|[.)]\s{{1,3}}{_NUMBER}(?:the|an?|all|each|every|any|these|this|no|where|when|if|only)\s{_DUTY}",
    re.I,
)
"""A sentence whose subject must do something; a note such as `Must be quick` names no subject."""
_SPEAKS_TO_SOMEBODY = re.compile(
    r"(?<![(.])\bi\b(?![).])|\b(?:we|you|u|us|me|my|our|your|let'?s|please|pls|plz|thanks|thx|hi|hey|hello|guys|asap|wants?|wanted|would)\b"
    r"|[’'](?:d|ve|re|m|ll|s)\b|n['’]t\b|[?!]",
    re.I,
)
_FORMAL_CHARS_MAX = 1200
"""A statement of a specification with its notes is no longer than this."""


class EnglishRegister:
    """Which sentences of an English text are those of a specification.

    A sentence with `shall` always is. Every sentence is where the text speaks of things alone, to nobody in particular,
    and has such a sentence or says what a thing must do.

    Args:
        text: the ask.
    """

    def __init__(self, text: str) -> None:
        self._shall = Marks(_SHALL, text)
        self._formal = (
            len(text) <= _FORMAL_CHARS_MAX
            and (_SHALL.search(text) or _STATES_A_DUTY.search(text)) is not None
            and _SPEAKS_TO_SOMEBODY.search(text) is None
        )

    def binds(self, start: int, end: int) -> bool:
        """Say whether the sentence at a range is one of a specification."""
        return self._formal or self.orders(start, end)

    def orders(self, start: int, end: int) -> bool:
        """Say whether the sentence at a range says `shall`, which no tale does."""
        return self._shall.within(start, end)


_DUTY_ZH = re.compile(r"(?<![响反适供对效相])应(?![用急付收届聘该对])|须(?![知要])|应当|不得|不应")
_SPEAKS_TO_SOMEBODY_ZH = re.compile(r"[我咱你您俺]|大家|麻烦|希望|想(?!象)|请|谢|吧|吗|呢|[？！?!~～]")


class ChineseRegister:
    """Whether a Chinese text is a statement of a specification: `应` binds where nobody is spoken to.

    Args:
        text: the ask.
    """

    def __init__(self, text: str) -> None:
        formal = len(text) <= _FORMAL_CHARS_MAX and _SPEAKS_TO_SOMEBODY_ZH.search(text) is None
        self._formal = formal and _DUTY_ZH.search(text) is not None

    @property
    def binds(self) -> bool:
        """Whether the text is one."""
        return self._formal
