"""A page says truly what wrote it: rules or a model, with which prompt, and why where the model did not."""

import re
from collections.abc import Iterator

from translator.checks.examined import Examined
from translator.checks.finding import broken
from translator.domain.spec import Finding

_SHA256 = re.compile(r"[0-9a-f]{64}")


def engine(examined: Examined) -> tuple[Finding, ...]:
    """Report what contradicts itself in what a page says of its writer."""
    return tuple(broken("engine", f"/engine/{name}", message) for name, message in _wrong(examined))


def _wrong(examined: Examined) -> Iterator[tuple[str, str]]:
    spec = examined.spec
    said = spec.engine
    prompts = (said.prompt, said.prompt_sha256)
    if said.kind == "rules":
        if any(prompts):
            yield "prompt", "Rules wrote this, and a prompt is named."
        if said.model and not said.fallback:
            yield "model", "Rules wrote this, and a model is named without a reason."
        if spec.dropped or any(_by_model(examined)):
            yield "kind", "Rules wrote this, and a part of it is a model's."
    else:
        if not said.model or not all(prompts):
            yield "model", "A model wrote this, and it does not say which, or with which prompt."
        if said.fallback:
            yield "fallback", "A model wrote this, and it says that the rules did."
    if len({said.sent_to is None, said.sent_chars is None, said.masked is None}) > 1:
        yield "sent_to", "It does not say where the text went, and how much of it."
    if said.prompt_sha256 and not _SHA256.fullmatch(said.prompt_sha256):
        yield "prompt_sha256", "This is no hash of a prompt."
    if said.fallback != bool((said.fallback_reason or "").strip()):
        yield (
            "fallback_reason",
            "The rules took over without a reason, or there is a reason and they did not.",
        )
    if said.fallback and not said.model:
        yield "model", "The rules took over, and it does not say from which model."


def _by_model(examined: Examined) -> Iterator[bool]:
    spec = examined.spec
    yield any(r.origin == "model" for r in spec.requirements)
    yield any(line.origin == "model" for _, line in examined.lines)
    yield any(x.origin == "model" for x in spec.examples)
    yield any(k.origin == "model" for k in spec.risks)
    yield any(e.source.kind == "model" for e in spec.ledger)
