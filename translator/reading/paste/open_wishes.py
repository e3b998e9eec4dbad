"""Says which earlier messages of a thread hold a wish of their own that the newer ones neither answer nor repeat.

Somebody who pastes a thread with a wish on top wants it read; what another person wished below is still wished.
"""

from collections.abc import Iterator, Sequence, Set

from translator.domain.value import Language
from translator.reading.paste.layout import Layout
from translator.reading.paste.messages import Message
from translator.reading.paste.notices import errand
from translator.reading.paste.refusals import (
    clauses_of,
    is_refused,
    refusals_in,
    takes_all_back,
    topics_in,
)
from translator.reading.text.wishes import wants

_SPOKEN_OF = 0.5
"""A wish of which the newer messages name so large a share of the topics is answered or repeated by them."""


def without_open_wishes(
    layout: Layout, messages: Sequence[Message], gone: Set[int], language: Language
) -> Iterator[int]:
    """Yield the lines of earlier messages that no longer count.

    Args:
        layout: the text.
        messages: the newest first.
        gone: lines set aside already.
        language: what it is read as.

    Yields:
        Whole messages, save those with an open wish, of which the wishes that were answered go. Where the newest
        message wants nothing it answers the others, and all of them go.
    """
    newest, *older = messages
    asks = bool(_wishes(layout, newest, gone, language))
    said = _said(layout, newest, gone)
    for message in older:
        wishes = _wishes(layout, message, gone, language) if asks else []
        named, refused = topics_in(said), refusals_in(clauses_of(said))
        answered = [
            i
            for i in wishes
            if _spoken_of(about := topics_in([layout.words(i)]), named) or is_refused(about, refused)
        ]
        still = len(answered) < len(wishes) and not takes_all_back(said)
        yield from answered if still else message.lines
        said += _said(layout, message, gone)


def _wishes(layout: Layout, message: Message, gone: Set[int], language: Language) -> list[int]:
    """Return the lines of a message that want something made, rather than done by the person written to."""
    return [
        i
        for i in message.lines
        if i not in gone
        and any(
            wants(layout.text, p, language)
            and not errand(layout.text[p.start : p.end])
            and not layout.text[p.start : p.end].rstrip().endswith(("?", "？"))
            for p in layout.pieces[i]
        )
    ]


def _said(layout: Layout, message: Message, gone: Set[int]) -> list[str]:
    return [layout.text[p.start : p.end] for i in message.lines if i not in gone for p in layout.pieces[i]]


def _spoken_of(about: frozenset[str], named: frozenset[str]) -> bool:
    return bool(about) and len(about & named) >= _SPOKEN_OF * len(about)
