"""Looks at what was sent before anything is done with it, and puts down all that a translation needs."""

from collections.abc import Sequence
from datetime import datetime

from translator.domain.caller import Caller
from translator.domain.canonical import as_json, canonical, sha256_of
from translator.domain.instant import instant
from translator.domain.job import TranslationInput
from translator.domain.reply import Reply
from translator.domain.spec import Ask, AskOrigin
from translator.domain.text import accepted, readable

KIND = "translate"
"""The use case, as jobs name it."""


def take_in(
    caller: Caller,
    text: str,
    *,
    spec_id: str,
    at: datetime,
    time_zone: str,
    chars_max: int,
    origin: AskOrigin,
    model: str | None,
    replies: Sequence[tuple[str, Reply]],
) -> TranslationInput:
    """Put down what a translation needs.

    Args:
        caller: who asks.
        text: the ask, as received.
        spec_id: the id its specification will have.
        at: now.
        time_zone: IANA name of the zone that calendar dates are in.
        chars_max: longest ask taken, in Unicode code points.
        origin: the door it came through.
        model: the language model asked for.
        replies: answers known beforehand, by question.

    Raises:
        InputRefused: when the text, or a word beside it, cannot be taken; the caller mends it.
    """
    text = accepted(text, chars_max=chars_max)
    for words in (origin.kind, origin.ref, origin.url, model):
        readable(words or "")
    for question, reply in replies:
        for words in (question, reply.text, reply.owner):
            readable(words or "")
    return TranslationInput(
        spec_id=spec_id,
        ask=Ask(text=text, at=instant(at), time_zone=time_zone, origin=origin, sha256=sha256_of(text)),
        model=model,
        replies=tuple(replies),
        by=caller.name,
    )


def input_sha256(taken: TranslationInput) -> str:
    """Hash what was asked for, by whoever and under whatever name."""
    return sha256_of(canonical({"ask": as_json(taken.ask), "model": taken.model}))
