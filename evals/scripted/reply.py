"""What a scripted model sends back: a text, or a way in which providers fail."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from evals.scripted.reading import Seen


@dataclass(frozen=True)
class Reply:
    """One answer over HTTP."""

    text: str = ""
    finish: str = "stop"
    """As OpenAI names it: `stop`, `length` or `content_filter`."""
    refusal: str | None = None
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    late_s: float = 0.0
    """How long it is held back, in seconds."""


Model = Callable[[Seen, int], Reply]
"""Answers an ask; told how often it was asked about it before."""


def says(write: Callable[[Seen], Mapping[str, Any]]) -> Model:
    """Make a model of a program that only writes; asked in plain words it says the same in prose.

    Args:
        write: an ask to the document a model answers with.
    """

    def model(ask: Seen, asked_before: int) -> Reply:
        answer = write(ask)
        return Reply(
            json.dumps({"text": "\n".join(_prose(answer))} if ask.plain else answer, ensure_ascii=False)
        )

    return model


_SAID = frozenset({
    "title", "shared", "business", "technical", "user", "need", "outcome", "text", "name", "summary", "gives_up", "flips_when",
    "given", "expected", "label",
})  # fmt: skip
"""Fields of a document that people would read as prose; the others say what they are, or quote."""


def _prose(node: object, name: str = "") -> Iterator[str]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from _prose(value, key)
    elif isinstance(node, list):
        for one in node:
            yield from _prose(one, name)
    elif isinstance(node, str) and node and name in _SAID:
        yield node


def completion(reply: Reply, request: Mapping[str, Any], number: int) -> dict[str, Any]:
    """Return the body an OpenAI-compatible server sends.

    Args:
        reply: what the model says.
        request: the body it was asked with.
        number: of the call, from one.
    """
    if reply.status != 200:
        return {"error": {"message": reply.text or "busy", "type": "error", "code": None}}
    tokens_in, tokens_out = (
        sum(len(m["content"]) for m in request["messages"]) // 4,
        len(reply.text) // 4,
    )
    message = {
        "role": "assistant",
        "content": None if reply.refusal else reply.text,
        "refusal": reply.refusal,
    }
    return {
        "id": f"scripted-{number}",
        "object": "chat.completion",
        "created": 0,
        "model": request.get("model", "scripted"),
        "choices": [{"index": 0, "finish_reason": reply.finish, "message": message}],
        "usage": {
            "prompt_tokens": tokens_in,
            "completion_tokens": tokens_out,
            "total_tokens": tokens_in + tokens_out,
        },
    }


class Conversation:
    """A model in service: it knows the ask again when it is asked to repair, and counts its calls."""

    def __init__(self, model: Model) -> None:
        """Put a model in service.

        Args:
            model: who answers.
        """
        self._model = model
        self._known: dict[str, Seen] = {}
        self._asked: dict[str, int] = {}
        self.calls = 0

    def reply(self, ask: Seen) -> Reply:
        """Answer what was found in a prompt."""
        if ask.text:
            self._known[ask.ask_id] = ask
        before = self._asked.get(ask.ask_id, 0)
        self._asked[ask.ask_id] = before + 1
        self.calls += 1
        return self._model(self._known.get(ask.ask_id, ask), before)
