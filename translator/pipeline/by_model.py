"""The stages in which a model writes and is bound, and the rules' draft stands where it fails."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace

from translator.binding.answer import AnswerUnusable, understood
from translator.binding.bind import bind
from translator.binding.desk import Refusal
from translator.binding.masking import Masked, Masks, masked
from translator.binding.told import (
    catalogue_told,
    decided_told,
    kinds_told,
    reading_told,
    subjects_told,
    told_of,
)
from translator.binding.written import answer_schema
from translator.checks.lines import LineChecks, line_checks
from translator.domain.cover import Cover
from translator.domain.errors import (
    ModelAnswerCutOff,
    ModelAnswerNotUnderstood,
    ModelBusy,
    ModelFailed,
    ModelRefused,
    ModelUnknown,
)
from translator.domain.model import (
    RULES_ALONE,
    Budget,
    FailedAnswer,
    Message,
    ModelAnswer,
    ModelRequest,
    Purse,
)
from translator.domain.spec import Spec
from translator.knowledge.catalogue import Knowledge
from translator.pipeline.fallback import told
from translator.pipeline.work import Stage, Work
from translator.ports import FailedAnswers, LanguageModel, Prompt, Prompts

_REPAIR_SHARE_MIN = 0.34
"""Where more than a third of an answer's texts may not stand, it is asked for once more; below, the rules' words fill in."""
_COMPLAINTS_MAX = 12
_ANSWER_CHARS_MAX = 8_000
"""So much of an answer is sent back for repair."""
_LANGUAGES = {"en": "English", "zh": "Chinese (Simplified)", "other": "English"}


@dataclass(frozen=True)
class Writer:
    """A model with all it needs to write drafts."""

    model: LanguageModel
    prompts: Prompts
    knowledge: Knowledge
    checks: LineChecks
    failures: FailedAnswers
    budget: Budget
    tokens_max: int
    """Longest answer, in tokens."""
    told: Mapping[str, str]
    """What every ask's prompt says of the catalogue, the same each time."""


def writer_of(
    model: LanguageModel,
    prompts: Prompts,
    knowledge: Knowledge,
    failures: FailedAnswers,
    *,
    budget: Budget,
    tokens_max: int,
) -> Writer:
    """Put a writer together.

    Args:
        model: who writes.
        prompts: what it is asked with.
        knowledge: the catalogue it chooses from.
        failures: where answers that could not be used are kept.
        budget: the most one draft may spend.
        tokens_max: longest answer, in tokens.
    """
    told = {
        "kinds": kinds_told(knowledge),
        "subjects": subjects_told(),
        "measures": catalogue_told(knowledge),
    }
    return Writer(model, prompts, knowledge, line_checks(knowledge), failures, budget, tokens_max, told)


def written_by(writer: Writer) -> tuple[Stage, ...]:
    """Return the stages that follow the rules' draft: ask, bind, and once more where much was wrong."""
    return (
        _or_rules(writer, "mask", lambda work: _masked(writer, work)),
        _or_rules(writer, "ask the model", lambda work: _asked(writer, work)),
        _or_rules(writer, "compare with your text", lambda work: _bound(writer, work)),
        _or_rules(writer, "ask once more", lambda work: _repaired(writer, work)),
    )


def _or_rules(writer: Writer, name: str, do: Callable[[Work], Awaitable[Work]]) -> Stage:
    """Make a stage after whose failure the rules' draft stands, with the reason in words."""

    async def stage(work: Work) -> Work:
        assert work.spec is not None, "the rules' draft comes first"
        if (
            work.failure is not None
            or work.model_asked_for == RULES_ALONE
            or work.spec.verdict == "not_a_request"
        ):
            return work
        try:
            if work.model_asked_for and work.model_asked_for != writer.model.name:
                raise ModelUnknown(model=work.model_asked_for, why="it is not set up here")
            return await do(work)
        except ModelFailed as error:
            if isinstance(error, ModelBusy) and 0 < work.may_wait_s >= error.wait_s:
                raise
            return replace(work, failure=error, spec=_fallen_back(writer, work, error))

    stage.__name__ = name
    return stage


def _fallen_back(writer: Writer, work: Work, error: ModelFailed) -> Spec:
    """Return the rules' draft with the reason; what was sent before the failure stays said."""
    spec = work.by_rules or work.spec
    assert spec is not None, "the rules' draft comes first"
    update = {
        "model": work.model_asked_for or writer.model.name,
        "fallback": True,
        "fallback_reason": told(error, spec.language),
    }
    if work.purse is None or work.purse.calls == 0:
        update |= {"sent_to": None, "sent_chars": None, "masked": None, "sent_decisions": None}
    return spec.model_copy(update={"engine": spec.engine.model_copy(update=update)})


async def _masked(writer: Writer, work: Work) -> Work:
    """Leave out the orders found in the ask, mask what must not leave, and note what will leave and where to."""
    assert work.notes is not None, "the reading comes first"
    assert work.spec is not None, "the rules' draft comes first"
    ask = masked(work.notes.rest)
    sent = {"sent_to": writer.model.host, "sent_chars": len(ask.text), "masked": ask.total}
    sent["sent_decisions"] = len(told_of(work.spec)) or None
    spec = work.spec.model_copy(update={"engine": work.spec.engine.model_copy(update=sent)})
    purse = work.purse or Purse(writer.budget)
    return replace(work, spec=spec, by_rules=spec, purse=purse, masks=ask.masks, sent=ask.text)


async def _asked(writer: Writer, work: Work) -> Work:
    notes, by_rules, purse = work.notes, work.by_rules, work.purse
    assert notes is not None, "the reading comes first"
    assert by_rules is not None, "the rules' draft comes first"
    assert purse is not None, "masking comes first"
    prompt = writer.prompts.live("draft")
    told = reading_told(notes, by_rules, Cover(masked(work.ask.text, work.masks).parts))
    reading = _hidden(told, work.masks)
    decided = _hidden(_decided(work, by_rules), reading.masks)
    values = {
        **writer.told,
        "language": _LANGUAGES[by_rules.language],
        "reading": reading.text,
        "decided": decided.text,
        "ask_id": ask_id_of(work),
        "ask": work.sent,
    }
    request, answer = await _answer(writer, work, prompt, prompt.render(values), purse)
    return replace(work, request=request, answer=answer, masks=decided.masks)


def _decided(work: Work, by_rules: Spec) -> str:
    return decided_told(by_rules, frozenset(one.decision_id for one in work.decisions))


async def _bound(writer: Writer, work: Work) -> Work:
    """Bind the answer; where nothing or little of it holds, say what is wrong with it."""
    notes, by_rules, request, answer = work.notes, work.by_rules, work.request, work.answer
    assert notes is not None, "the reading comes first"
    assert by_rules is not None, "the rules' draft comes first"
    assert request is not None, "the question comes first"
    assert answer is not None, "the answer comes first"
    try:
        read = understood(answer.text, ask_id_of(work), work.masks)
    except AnswerUnusable as error:
        return replace(work, complaints=(_hidden(str(error), work.masks).text[:400],))
    engine = by_rules.engine.model_copy(
        update={
            "kind": "model",
            "model": answer.model,
            "prompt": request.prompt,
            "prompt_sha256": request.prompt_sha256,
        }
    )
    bound = bind(read, notes, by_rules, engine, writer.knowledge, writer.checks, work.decisions)
    much = bound.refused_share >= _REPAIR_SHARE_MIN
    complaints = tuple(_complaint(r, work.masks) for r in bound.refusals[:_COMPLAINTS_MAX]) if much else ()
    return replace(work, spec=bound.spec, complaints=complaints, taken=bound.taken)


def _complaint(refusal: Refusal, masks: Masks) -> str:
    """Say what is wrong with a text; what was masked is masked again before anything is cut."""
    where, why, quote = (_hidden(words, masks).text for words in (refusal.where, refusal.why, refusal.quote))
    return f"{where[:80]}: {why[:160]} ({quote[:120]!r})"


def _hidden(text: str, masks: Masks) -> Masked:
    """Mask everything that was masked in the ask, to the letter, wherever it stands, and whatever else must not leave."""
    for mask in sorted(masks.entries, key=lambda m: -len(m.original)):
        text = text.replace(mask.original, mask.placeholder)
    return masked(text, masks)


async def _repaired(writer: Writer, work: Work) -> Work:
    """Ask once more with what is wrong, and bind the second answer; a second that cannot be read ends it."""
    if not work.complaints or work.answer is None or work.spec is None or work.purse is None:
        return work
    by_model = work.spec.engine.kind == "model"
    prompt = writer.prompts.live("repair")
    values = {
        "language": _LANGUAGES[work.spec.language],
        "ask_id": ask_id_of(work),
        "findings": "\n".join(f"- {c}" for c in work.complaints),
        "answer": work.answer.text[:_ANSWER_CHARS_MAX],
    }
    try:
        request, answer = await _answer(writer, work, prompt, prompt.render(values), work.purse)
        again = await _bound(
            writer, replace(work, request=request, answer=answer, complaints=(), spec=work.by_rules)
        )
        if again.spec is not None and again.spec.engine.kind == "model":
            better = again if again.taken >= work.taken else work
            return replace(better, complaints=())
        useless = ModelAnswerNotUnderstood(model=answer.model, why="; ".join(again.complaints)[:400])
        await _keep(writer, work, request, answer, useless)
        for gone in (work.request, request):  # or translating again would only bring them back
            if gone is not None:
                await writer.model.forget(gone)
        raise useless
    except ModelFailed:
        if by_model:  # the first answer holds in part, and what does not is listed
            return replace(work, complaints=())
        raise


async def _answer(
    writer: Writer, work: Work, prompt: Prompt, messages: tuple[Message, ...], purse: Purse
) -> tuple[ModelRequest, ModelAnswer]:
    """Ask, and look at how the answer ended before anybody looks into it; one that was cut off gets twice the room, once."""
    request = ModelRequest(
        messages=messages,
        answer_schema=answer_schema(),
        prompt=prompt.id,
        prompt_sha256=prompt.sha256,
        tokens_max=writer.tokens_max,
    )
    first = request
    answer = await writer.model.answer(request, purse)
    if answer.finish == "cut_off":
        request = request.model_copy(update={"tokens_max": 2 * writer.tokens_max})
        answer = await writer.model.answer(request, purse)
    if answer.finish == "whole":
        return request, answer
    failed: ModelFailed = ModelRefused(model=answer.model)
    if answer.finish == "cut_off":
        for gone in (first, request):  # or translating again would be cut off from memory
            await writer.model.forget(gone)
        failed = ModelAnswerCutOff(model=answer.model, tokens_max=request.tokens_max)
    await _keep(writer, work, request, answer, failed)
    raise failed


async def _keep(
    writer: Writer, work: Work, request: ModelRequest, answer: ModelAnswer, error: ModelFailed
) -> None:
    """Keep an answer that could not be used, for the people who mend the prompts."""
    await writer.failures.keep(
        FailedAnswer(
            asked_at=work.ask.at,
            workspace=work.workspace,
            spec_id=work.spec_id,
            model=answer.model,
            prompt=request.prompt,
            prompt_sha256=request.prompt_sha256,
            code=error.code,
            why=error.message,
            text=answer.text,
        )
    )


def ask_id_of(work: Work) -> str:
    """Return the id that an answer must give back: of the ask's content, so that the same ask is asked the same way."""
    return work.ask.sha256[:12]
