"""The ways people ask a model for requirements today, in wording of our own: one line, EARS, a product document."""

import json

from evals.benchmark.answer import ToolAnswer
from translator.domain.canonical import sha256_of
from translator.domain.errors import ModelFailed
from translator.domain.model import Budget, Message, ModelRequest, Purse
from translator.ports import LanguageModel

WAYS = {
    "plain": "Turn this request into a specification that business and engineering can both sign.",
    "ears": "You are a requirements engineer. Write the requirements of this request in EARS (When <event>, the <system> shall "
    "<response>; While, Where, If ... then), each with acceptance criteria, functional ones first, then quality requirements with "
    "measurable thresholds.",
    "prd": "You are a senior product manager. Write a product requirements document for this request: problem, users, goals and success "
    "metrics, scope and non-goals, functional requirements, non-functional requirements, risks, milestones, open questions.",
}
_SHAPE = "Answer in the language of the request, as Markdown in the field `text`."
_SCHEMA = {
    "type": "object",
    "properties": {"text": {"type": "string"}},
    "required": ["text"],
    "additionalProperties": False,
}
_TOKENS_MAX = 6_000


async def asked(model: LanguageModel, way: str, ask: str) -> ToolAnswer | None:
    """Ask a model in one of the ways.

    Args:
        model: who answers.
        way: a name of `WAYS`.
        ask: the request.

    Returns:
        What it wrote; None where it did not answer, which is not scored.
    """
    prompt = f"{WAYS[way]} {_SHAPE}"
    request = ModelRequest(
        messages=(Message(role="system", content=prompt), Message(role="user", content=ask)),
        answer_schema=_SCHEMA,
        prompt=f"comparison.{way}",
        prompt_sha256=sha256_of(prompt),
        tokens_max=_TOKENS_MAX,
    )
    try:
        answer = await model.answer(request, Purse(Budget()))
    except ModelFailed:
        return None
    if answer.finish != "whole":
        return None
    try:
        text = json.loads(answer.text)["text"]
    except (ValueError, KeyError, TypeError):
        text = answer.text
    return ToolAnswer(text=str(text))
