"""What the page says of an ask that wants several things: each is offered as a page of its own."""

from dataclasses import dataclass

from translator.domain.spec import Spec
from translator.domain.voices import Voices
from translator.reading.requests.split import part_of

_OFFERED_MAX = 12
"""So many requests are offered apart; whoever pastes a whole backlog sends it line by line."""


@dataclass(frozen=True)
class RequestView:
    """One request, with the text that makes its own page."""

    title: str
    who: str
    """Who wants it, where an ask has more than one voice; empty otherwise."""
    text: str


@dataclass(frozen=True)
class SeveralView:
    """What is said of several requests, and each of them."""

    note: str
    requests: tuple[RequestView, ...]


def several_view(spec: Spec) -> SeveralView | None:
    """Work out what the page offers; None where an ask wants one thing."""
    note = next((f.message for f in spec.findings if f.check == "several_requests"), None)
    if note is None:
        return None
    voices = Voices(spec.ask.speakers if len({s.who for s in spec.ask.speakers}) > 1 else ())
    return SeveralView(
        note=note,
        requests=tuple(
            RequestView(
                title=request.title,
                who=voices.of(request) or "",
                text=part_of(spec.ask.text, spec.language, spec.ask.requests, which),
            )
            for which, request in enumerate(spec.ask.requests[:_OFFERED_MAX])
        ),
    )
